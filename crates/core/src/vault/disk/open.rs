//! Creates, unlocks and recovers a vault, and changes its passphrase.

use super::auto_backup::{BACKUPS, before};
use super::backup::copy_closed;
use super::folder::{self, ABOUT, About, FOLDER_VERSION, RECOVERY, STORE, UNFINISHED, UNLOCK};
use crate::clock;
use crate::error::{Error, Result};
use crate::files::{self, reading};
use crate::keys::card::{Card, Lang};
use crate::keys::slot::{open_with_passphrase, open_with_words, seal_with_passphrase, seal_with_words};
use crate::keys::{DeviceCert, DeviceKey, Passphrase, PersonKeys, RecoveryWords, VaultKey, Work};
use crate::store::{REFOLD, Store};
use crate::vault::Vault;
use crate::vault::response::FoundVault;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::File;
use std::path::Path;
use tsudoi_sync::authority::{Op, SpaceKind, space_id};
use tsudoi_sync::id::{EntityId, Nonce, SpaceId};
use zeroize::Zeroizing;

/// The person a new vault is for.
#[derive(Debug, Clone)]
pub struct NewVault {
    /// The name to be called.
    pub name: String,
    /// Its reading (よみ).
    pub reading: Option<String>,
    /// `ja` or `en`.
    pub lang: String,
}

pub(in crate::vault) fn lang_of(text: &str) -> Result<Lang> {
    match text {
        "ja" => Ok(Lang::Ja),
        "en" => Ok(Lang::En),
        _ => Err(Error::WrongType { field: "lang".into(), expected: "lang" }),
    }
}

/// Opens the store of the vault in `dir`. Before an upgrade it writes a backup into the vault's own folder, which stays
/// until a person deletes it; a vault being restored needs none, because it comes from a backup.
fn open_store(dir: &Path, key: &VaultKey) -> Result<Store> {
    let mut kept = None;
    let keep = || {
        if files::exists(&dir.join(ABOUT))? {
            let file = before(dir, &clock::now());
            copy_closed(dir, &file)?;
            kept = Some(file);
        }
        Ok(())
    };
    let opened = Store::open(&dir.join(STORE), &key.pragma(), keep);
    if let (Err(_), Some(file)) = (&opened, kept) {
        let _ = std::fs::remove_file(file);
    }
    opened.map_err(|error| files::why(dir, error))
}

/// A random record id that sorts by time (UUIDv7). The library panics before 1970, so that counts as 1970.
pub(in crate::vault) fn new_entity() -> EntityId {
    let id = if clock::since_1970().is_zero() {
        uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 0, 0))
    } else {
        uuid::Uuid::now_v7()
    };
    EntityId(*id.as_bytes())
}

/// A new vault's key, sealed in its two slots.
struct Sealed {
    id: EntityId,
    key: VaultKey,
    words: RecoveryWords,
    unlock: Vec<u8>,
    recovery: Vec<u8>,
}

impl Sealed {
    fn make(passphrase: &Passphrase, work: Work) -> Result<Self> {
        let (id, key, words) = (new_entity(), VaultKey::generate()?, RecoveryWords::generate()?);
        let recovery = seal_with_words(&key, id, &words)?;
        open_with_words(&recovery, id, &words)?;
        let unlock = seal_with_passphrase(&key, id, passphrase, work)?;
        Ok(Self { id, key, words, unlock, recovery })
    }
}

/// Writes a file of a vault that is being made: whatever fails, the vault will not be there.
fn write_first(path: &Path, bytes: &[u8]) -> Result<()> {
    folder::write_whole(path, bytes)?.map_or(Ok(()), Err)
}

impl Vault {
    /// Makes a vault in `dir` (absent or empty), opens it, and returns the recovery words, which are stored nowhere. It
    /// has checked that the words open the vault, and has called `shown` with them, before the folder becomes a vault:
    /// there is none whose words nobody could see.
    ///
    /// # Errors
    /// [`Error::VaultExists`], those of an invalid name, those of `shown`, I/O errors; then no vault is left in `dir`.
    pub fn create(
        dir: &Path,
        who: NewVault,
        passphrase: &Passphrase,
        work: Work,
        shown: impl FnOnce(&Self, &RecoveryWords) -> Result<()>,
    ) -> Result<(Self, RecoveryWords)> {
        let me = PersonKeys::generate()?;
        let card = Card::make(&me, &who.name, who.reading.as_deref(), lang_of(&who.lang)?, 1)?;
        folder::check_free(dir)?;
        // Sealing takes a second. Somebody who gives up meanwhile leaves nothing behind.
        let sealed = Sealed::make(passphrase, work)?;
        let made = folder::make(dir)?;
        Self::create_in(dir, &me, &card, &who.lang, sealed, shown)
            .map_err(|error| folder::unmake(dir, &made, files::why(dir, error)))
    }

    fn create_in(
        dir: &Path,
        me: &PersonKeys,
        card: &Card,
        lang: &str,
        sealed: Sealed,
        shown: impl FnOnce(&Self, &RecoveryWords) -> Result<()>,
    ) -> Result<(Self, RecoveryWords)> {
        let lock = folder::lock(dir)?;
        let Sealed { id, key, words, unlock, recovery } = sealed;
        let about = About { tsudoi_vault: FOLDER_VERSION, vault: id };
        write_first(&dir.join(UNFINISHED), &about.bytes()?)?;
        let store = Store::create(&dir.join(STORE), &key.pragma())?;
        let device = DeviceKey::generate()?;
        let cert = DeviceCert::make(me, &device, None);
        let mut vault = Self::assemble(dir, id, key, store, me.clone(), device, cert, lock);
        vault.change(|v| {
            v.store.set_meta("lang", lang.as_bytes())?;
            v.store.set_meta("person_keys", &*v.me.to_bytes())?;
            v.keep_device()?;
            v.store.put_person(v.person(), &card.key(), card.signed_bytes(), &card.sig())?;
            v.store.set_verified(v.person(), true)?;
            v.keep_recovery(&recovery)?;
            v.found(SpaceKind::Private, Nonce([0; 16]), None)?;
            Ok(())
        })?;
        vault.store.checkpoint()?;
        write_first(&dir.join(RECOVERY), &recovery)?;
        write_first(&dir.join(UNLOCK), &unlock)?;
        vault.unlock = Some(unlock);
        shown(&vault, &words)?;
        folder::finish(dir)?;
        Ok((vault, words))
    }

    #[allow(clippy::too_many_arguments)] // one place that puts the struct together
    pub(in crate::vault) fn assemble(
        dir: &Path,
        id: EntityId,
        key: VaultKey,
        store: Store,
        me: PersonKeys,
        device: DeviceKey,
        cert: DeviceCert,
        lock: File,
    ) -> Self {
        Self {
            dir: dir.to_owned(),
            id,
            key,
            store,
            me,
            device,
            cert,
            states: HashMap::new(),
            halves: RefCell::default(),
            checked: RefCell::default(),
            title_lang: None,
            watch: None,
            new_words: None,
            unlock: None,
            clock: Box::new(clock::now),
            _lock: lock,
        }
    }

    /// Stores this device's key and certificate.
    pub(in crate::vault) fn keep_device(&mut self) -> Result<()> {
        self.store.set_meta("device_key", &*self.device.to_bytes())?;
        let row = self.store.device_row(self.device())?;
        self.store.put_cert(row, self.person(), &self.cert.to_bytes())
    }

    /// Founds a space with this person as its first facilitator.
    pub(in crate::vault) fn found(&mut self, kind: SpaceKind, salt: Nonce, parent: Option<SpaceId>) -> Result<SpaceId> {
        let founder = self.me.public().0;
        let space = space_id(kind, &founder, &salt, parent);
        self.store.add_space(space, kind)?;
        let card = self.carried_card(self.person())?;
        self.control(space, &Op::Found { kind, founder, salt, parent, card })?;
        Ok(space)
    }

    /// Opens a vault with its passphrase.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`]; [`Error::NotAVault`], [`Error::VaultNewer`], [`Error::SlotMissing`],
    /// [`Error::SlotDamaged`], [`Error::VaultBusy`], [`Error::VaultDamaged`].
    pub fn unlock(dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        let about = About::load(dir)?;
        let slot = folder::read_slot(dir, UNLOCK)?;
        let lock = folder::lock(dir)?;
        let key = open_with_passphrase(&slot, about.vault, passphrase)?;
        let mut vault = Self::open_with(dir, about.vault, key, lock)?;
        vault.unlock = Some(slot);
        Ok(vault)
    }

    /// Opens a vault with its recovery words and sets a new passphrase.
    ///
    /// # Errors
    /// [`Error::WrongWords`] and those of [`Vault::unlock`]; then the old passphrase stays. [`Error::DoneWithFault`] if
    /// the new one opens the vault and something failed after that.
    pub fn recover(dir: &Path, words: &RecoveryWords, passphrase: &Passphrase, work: Work) -> Result<Self> {
        let about = About::load(dir)?;
        let slot = folder::read_slot(dir, RECOVERY)?;
        let lock = folder::lock(dir)?;
        let key = open_with_words(&slot, about.vault, words)?;
        let mut vault = Self::open_with(dir, about.vault, key, lock)?;
        vault.check_words(words)?;
        vault.change_passphrase(passphrase, work)?;
        let noted = vault.confirm_words(words);
        noted.map_err(|fault| Error::DoneWithFault { done: "passphrase", fault: fault.code() })?;
        Ok(vault)
    }

    pub(in crate::vault) fn open_with(dir: &Path, id: EntityId, key: VaultKey, lock: File) -> Result<Self> {
        folder::sweep(dir);
        folder::sweep(&dir.join(BACKUPS));
        let store = open_store(dir, &key)?;
        let damaged = |what| Error::VaultDamaged { what };
        let me = store.meta("person_keys")?.map(Zeroizing::new).ok_or(damaged("keys"))?;
        let me = PersonKeys::from_bytes(me.as_slice().try_into().map_err(|_| damaged("keys"))?)?;
        let device = store.meta("device_key")?.map(Zeroizing::new).ok_or(damaged("keys"))?;
        let device = DeviceKey::from_bytes(device.as_slice().try_into().map_err(|_| damaged("keys"))?);
        let cert = store.cert(device.device())?.ok_or(damaged("keys"))?;
        let cert = DeviceCert::from_bytes(cert.as_slice().try_into().map_err(|_| damaged("keys"))?)?;
        let mut vault = Self::assemble(dir, id, key, store, me, device, cert, lock);
        vault.check_state_hash()?;
        // A vault that cannot be written to opens all the same.
        let _ = vault.settle_recovery();
        if vault.store.meta(REFOLD)?.is_some() {
            // If entries are damaged the records stay as they are: the vault opens, and `verify` tells what is wrong.
            let _ = vault.rebuild();
        }
        Ok(vault)
    }

    /// Sets another passphrase: rewrites `unlock.age` and leaves the store alone.
    ///
    /// # Errors
    /// I/O errors; then the old passphrase still opens the vault. [`Error::DoneWithFault`] if the new one does.
    pub fn change_passphrase(&mut self, passphrase: &Passphrase, work: Work) -> Result<()> {
        let slot = seal_with_passphrase(&self.key, self.id, passphrase, work)?;
        open_with_passphrase(&slot, self.id, passphrase)?;
        let replaced = folder::replace_slot(&self.dir, UNLOCK, &slot, "passphrase");
        if folder::is_there(&replaced) {
            self.unlock = Some(slot);
        }
        replaced
    }

    /// Sets the passphrase of a vault that is being made: whatever fails, the vault will not be there.
    pub(in crate::vault) fn first_passphrase(&mut self, passphrase: &Passphrase, work: Work) -> Result<()> {
        let slot = seal_with_passphrase(&self.key, self.id, passphrase, work)?;
        open_with_passphrase(&slot, self.id, passphrase)?;
        write_first(&self.dir.join(UNLOCK), &slot)?;
        self.unlock = Some(slot);
        Ok(())
    }

    /// Checks that this passphrase opens the vault now.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`]; [`Error::SlotMissing`], [`Error::SlotDamaged`].
    pub fn check_passphrase(&self, passphrase: &Passphrase) -> Result<()> {
        open_with_passphrase(&folder::read_slot(&self.dir, UNLOCK)?, self.id, passphrase).map(|_| ())
    }

    /// Makes new recovery words and checks that they open the vault. Nothing is written: the old words stay valid, and
    /// so does the status, until [`Vault::confirm_words`] receives the new ones. Making other words or locking the
    /// vault discards them.
    ///
    /// # Errors
    /// The machine has no random numbers.
    pub fn renew_words(&mut self) -> Result<RecoveryWords> {
        let words = RecoveryWords::generate()?;
        let slot = seal_with_words(&self.key, self.id, &words)?;
        open_with_words(&slot, self.id, &words)?;
        self.new_words = Some(slot);
        Ok(words)
    }

    /// Confirms that the recovery words were typed back and open this vault. If they are the latest from
    /// [`Vault::renew_words`], they replace the old ones: `recovery.age` is rewritten, and the old words open nothing
    /// from then on. If the file was damaged, it is put back.
    ///
    /// # Errors
    /// [`Error::WrongWords`], [`Error::SlotMissing`], [`Error::SlotDamaged`], I/O errors; then the old words still open
    /// the vault. [`Error::DoneWithFault`] if the new ones do.
    pub fn confirm_words(&mut self, words: &RecoveryWords) -> Result<()> {
        let new = self.new_words.clone().filter(|slot| open_with_words(slot, self.id, words).is_ok());
        let Some(slot) = new else {
            self.check_words(words)?;
            return self.keep_confirmed();
        };
        let replaced = self.replace_recovery(&slot);
        if folder::is_there(&replaced) {
            self.new_words = None;
        }
        replaced
    }

    /// Lists the vaults in folders directly below `home`, by folder name. A missing `home` has no vaults. A vault that
    /// this login may not read is listed without its id.
    ///
    /// # Errors
    /// [`Error::MayNotRead`], [`Error::NotAFolder`] and the machine's others.
    pub fn find_all(home: &Path) -> Result<Vec<FoundVault>> {
        if !files::exists(home)? {
            return Ok(Vec::new());
        }
        files::check_folder(home)?;
        let mut found = Vec::new();
        for entry in std::fs::read_dir(home).map_err(reading(home))? {
            let dir = entry.map_err(reading(home))?.path();
            match About::load(&dir) {
                Ok(about) => found.push(FoundVault { dir, vault: Some(about.vault) }),
                Err(Error::MayNotRead { .. }) => found.push(FoundVault { dir, vault: None }),
                Err(_) => {}
            }
        }
        found.sort_by(|a, b| a.dir.cmp(&b.dir));
        Ok(found)
    }
}
