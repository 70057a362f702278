//! What a person can do with a vault. Every operation is one transaction: it happens whole or not at all.
//!
//! Four wings and the door. `disk`: the vault's folder, unlocking, backups. `log`: entries taken into a space, and the records that
//! follow from them. Above these, side by side: `people`, `records` and `exchange` (bundles). `answer` has the shapes of all answers.
//! No import goes up, and none goes round.

pub mod answer;
mod disk;
mod exchange;
mod log;
mod people;
mod records;
mod watch;

pub use disk::open::NewVault;
pub use exchange::export::{ExportWish, History};
pub use exchange::import::ImportWish;
pub use records::list::PageWish;
pub use tsudoi_sync::authority::Role;
pub use watch::Watch;

use crate::error::{Error, Result};
use crate::keys::{DeviceCert, DeviceKey, PersonKeys, VaultKey};
use crate::store::Store;
use chrono::{DateTime, FixedOffset};
use log::state::SpaceState;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tsudoi_sync::id::{DeviceId, EntityId, Key, PersonId, SpaceId};

/// Reads a regular file of at most `max` bytes that somebody chose, following no link.
///
/// # Errors
/// [`Error::NoSuchFile`], [`Error::NotAFile`], [`Error::AttachmentTooLarge`]; the machine's.
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
    /// Numbers to compare, by the keys that they stand for: people who are known only, so it does not grow.
    numbers: RefCell<HashMap<(Key, Key), String>>,
    watch: Option<Arc<Watch>>,
    /// The slot of recovery words that were made and have not been typed back.
    new_words: Option<Vec<u8>>,
    clock: Box<dyn Fn() -> DateTime<FixedOffset> + Send>,
    // Held as long as the vault is open: one writer.
    _lock: File,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Vault({})", self.id)
    }
}

impl Vault {
    /// Whose vault this is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.me.person()
    }
    /// This vault on this machine.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        self.device.device()
    }
    /// The vault's folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }
    /// The language its person chose: `ja` or `en`.
    #[must_use]
    pub fn lang(&self) -> String {
        self.store.meta_text("lang").ok().flatten().unwrap_or_else(|| "ja".into())
    }
    /// Takes another clock than the machine's. Times are labels: no clock decides what is kept.
    pub fn set_clock(&mut self, clock: impl Fn() -> DateTime<FixedOffset> + Send + 'static) {
        self.clock = Box::new(clock);
    }

    fn now(&self) -> DateTime<FixedOffset> {
        (self.clock)()
    }
    fn now_text(&self) -> String {
        self.now().format("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// Runs `work` in one transaction; after an error nothing was changed, in the store or in memory.
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
        done
    }

    fn state_hash(&self) -> Result<[u8; 32]> {
        Ok(tsudoi_sync::id::hash("tsudoi/state/1\n", &self.store.all_heads()?).0)
    }
    fn keep_state_hash(&self) -> Result<()> {
        let hash = self.state_hash()?;
        self.store.set_meta("state", &hash)
    }
    /// `SQLCipher` authenticates pages, not that they are of one time: the heads of all logs have to be those that were kept.
    fn check_state_hash(&self) -> Result<()> {
        match self.store.meta("state")? {
            Some(kept) if kept != self.state_hash()? => Err(Error::VaultDamaged { what: "state" }),
            _ => Ok(()),
        }
    }
}
