//! The vault's operations. Each is one transaction: it happens whole or not at all.
//!
//! Five wings, from the ground up. `disk`: the vault's folder, unlocking, backups. `log`: applies entries to a space and folds
//! them into records. `people`: cards, groups and who is in them. `records`: what a person writes, lists, finds and shares.
//! `exchange`: bundles. `response` has the shapes that operations return. Imports between the wings go down only.

mod disk;
mod exchange;
mod log;
mod people;
mod records;
pub mod response;
mod watch;

pub use disk::open::NewVault;
pub use exchange::import::ImportOptions;
pub use exchange::options::{ExportOptions, History};
pub use records::form::{Along, Child, DraftEnd};
pub use records::list::PageOptions;
pub use tsudoi_sync::authority::Role;
pub use watch::Watch;

use crate::error::{Error, Result};
use crate::keys::safety_number::Half;
use crate::keys::{DeviceCert, DeviceKey, PersonKeys, VaultKey};
use crate::store::Store;
use chrono::{DateTime, FixedOffset};
use log::state::SpaceState;
use people::checked::Checked;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tsudoi_sync::id::{DeviceId, EntityId, Key, PersonId, SpaceId};

/// Parses a record id that the caller provides.
fn parse_id(id: &str) -> Result<EntityId> {
    id.parse().map_err(|_| Error::NoSuchRecord { id: id.chars().take(64).collect() })
}

/// Reads a regular file of at most `max` bytes that a person chose. Does not follow links.
///
/// # Errors
/// [`Error::NoSuchFile`], [`Error::NotAFile`], [`Error::MayNotRead`], [`Error::AttachmentTooLarge`]; I/O errors.
pub fn read_file(path: &Path, max: u64) -> Result<Vec<u8>> {
    disk::folder::read_regular(path, max, Error::AttachmentTooLarge)
}

/// An unlocked vault. Dropping it locks: the store is closed and the keys are wiped.
pub struct Vault {
    dir: PathBuf,
    id: EntityId,
    key: VaultKey,
    store: Store,
    me: PersonKeys,
    device: DeviceKey,
    cert: DeviceCert,
    states: HashMap<SpaceId, SpaceState>,
    /// Halves of safety numbers by the keys they are computed from. Only known people have one, so this does not grow.
    halves: RefCell<HashMap<(Key, Key), Half>>,
    /// What signatures were found to say: each costs more than the rest of a Save.
    checked: RefCell<Checked>,
    /// The language of titles, if it is not that of the vault's person.
    title_lang: Option<&'static str>,
    watch: Option<Arc<Watch>>,
    /// The slot of new recovery words that have not been typed back yet.
    new_words: Option<Vec<u8>>,
    /// The bytes of `unlock.age` that opened this vault, or were written since.
    unlock: Option<Vec<u8>>,
    clock: Box<dyn Fn() -> DateTime<FixedOffset> + Send>,
    // Held while the vault is open, so that it has one writer.
    _lock: File,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.id)
    }
}

impl Vault {
    /// The person whose vault this is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.me.person()
    }
    /// The device that this vault is, on this machine.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device.device()
    }
    /// The vault's folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }
    /// The language that its person chose: `ja` or `en`.
    #[must_use]
    pub fn lang(&self) -> String {
        self.store.meta_text("lang").ok().flatten().unwrap_or_else(|| "ja".into())
    }
    /// The language of titles in responses.
    fn title_lang(&self) -> String {
        self.title_lang.map_or_else(|| self.lang(), str::to_owned)
    }
    /// Puts titles in responses into this language, `ja` or `en`, as long as the vault is open. Until then they are in
    /// [`Vault::lang`].
    ///
    /// # Errors
    /// [`Error::WrongType`] for another word.
    pub fn set_title_lang(&mut self, lang: &str) -> Result<()> {
        self.title_lang = Some(match lang {
            "ja" => "ja",
            "en" => "en",
            _ => return Err(Error::WrongType { field: "lang".into(), expected: "lang" }),
        });
        Ok(())
    }
    /// Replaces the machine's clock. Times are labels: no clock decides which write wins.
    pub fn set_clock(&mut self, clock: impl Fn() -> DateTime<FixedOffset> + Send + 'static) {
        self.clock = Box::new(clock);
    }

    fn now(&self) -> DateTime<FixedOffset> {
        (self.clock)()
    }
    fn now_text(&self) -> String {
        self.now().format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// Runs `work` in one transaction. After an error nothing has changed, in the store or in memory, except for
    /// [`Error::SaveUnsure`].
    fn change<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.store.begin()?;
        let done = work(self).and_then(|value| {
            self.keep_state_hash()?;
            self.store.commit()?;
            Ok(value)
        });
        if done.is_err() {
            self.store.roll_back();
            self.states.clear();
        }
        done.map_err(|error| crate::files::why(&self.dir, error))
    }

    fn state_hash(&self) -> Result<[u8; 32]> {
        Ok(tsudoi_sync::id::hash("tsudoi/state/1\n", &self.store.all_heads()?).0)
    }
    fn keep_state_hash(&self) -> Result<()> {
        let hash = self.state_hash()?;
        self.store.set_meta("state", &hash)
    }
    /// Checks that the heads of all logs are the ones stored last: `SQLCipher` authenticates each page, not that all
    /// pages are of the same time.
    fn check_state_hash(&self) -> Result<()> {
        match self.store.meta("state")? {
            Some(kept) if kept != self.state_hash()? => Err(Error::VaultDamaged { what: "state" }),
            _ => Ok(()),
        }
    }
}
