//! A vault's folder: `vault.json` (id and version), `unlock.age`, `recovery.age`, `store.db`, and `lock`.

use crate::error::{Error, Result};
use crate::files::{self, NewFile, Readers, reading, writing};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use tsudoi_sync::id::EntityId;

/// The folder version that this code writes.
pub const FOLDER_VERSION: u32 = 1;
pub const ABOUT: &str = "vault.json";
pub const UNLOCK: &str = "unlock.age";
pub const RECOVERY: &str = "recovery.age";
pub const STORE: &str = "store.db";
/// The name of `vault.json` while a vault is being made or restored: a folder without `vault.json` is no vault yet.
pub const UNFINISHED: &str = ".unfinished";
/// The prefix of folders into which a backup is unpacked to be compared.
pub const CHECK_PREFIX: &str = ".check-";
const LOCK: &str = "lock";
const SMALL_FILE_MAX: u64 = 64 * 1024;
const LOCK_TRIES: u32 = 10;
const LOCK_PAUSE: std::time::Duration = std::time::Duration::from_millis(20);

/// The content of `vault.json`: nothing secret, nothing about the person.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    pub tsudoi_vault: u32,
    pub vault: EntityId,
}

impl About {
    pub fn load(dir: &Path) -> Result<Self> {
        Self::load_file(&dir.join(ABOUT))
    }
    pub fn load_file(file: &Path) -> Result<Self> {
        let bytes = match fs::symlink_metadata(file) {
            Ok(meta) if meta.is_file() && meta.len() <= SMALL_FILE_MAX => fs::read(file).map_err(reading(file))?,
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(reading(file)(error)),
            _ => return Err(Error::NotAVault),
        };
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| Error::NotAVault)?;
        let found = value.get("tsudoi_vault").and_then(serde_json::Value::as_u64).ok_or(Error::NotAVault)?;
        let found = u32::try_from(found).unwrap_or(u32::MAX);
        if found > FOLDER_VERSION {
            return Err(Error::VaultNewer { found, known: FOLDER_VERSION });
        }
        serde_json::from_value(value).map_err(|_| Error::NotAVault)
    }
    pub fn bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|_| Error::Store { what: "json".into() })
    }
}

/// Checks that a new vault can be made in a folder: it is absent, empty, or holds one that was never finished.
pub fn check_free(dir: &Path) -> Result<()> {
    files::check_store_path(&dir.join(STORE))?;
    if files::exists(&dir.join(ABOUT))? {
        return Err(Error::VaultExists);
    }
    if files::exists(&dir.join(UNFINISHED))? || !files::exists(dir)? {
        return Ok(());
    }
    if files::exists(&dir.join(STORE))? {
        return Err(Error::VaultExists);
    }
    for entry in fs::read_dir(dir).map_err(reading(dir))? {
        if entry.map_err(reading(dir))?.file_name() != LOCK {
            return Err(Error::FileExists { path: dir.display().to_string() });
        }
    }
    Ok(())
}

/// Deletes the files of a vault that was not completed.
///
/// # Errors
/// [`Error::LeftBehind`].
fn clear(dir: &Path) -> Result<()> {
    let mut cleared = Ok(());
    for name in [ABOUT, UNFINISHED, UNLOCK, RECOVERY, STORE, "store.db-wal", "store.db-shm", "store.db-journal", LOCK] {
        match fs::remove_file(dir.join(name)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                cleared = Err(Error::LeftBehind { path: dir.display().to_string() });
            }
            _ => {}
        }
    }
    cleared
}

/// Deletes what a crash left in a vault's folder: half-written files, and copies of the vault that were being compared.
/// The caller holds the lock. A file that cannot be deleted stays.
pub fn sweep(dir: &Path) {
    let Ok(entries) = fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(CHECK_PREFIX) {
            let _ = fs::remove_dir_all(entry.path());
        } else if name.starts_with('.') && name.ends_with(files::PART_SUFFIX) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The folders that were made for a vault, outermost first.
pub struct Made(Vec<PathBuf>);

/// Makes the folder for a new vault, readable by its owner only. Clears what an interrupted creation left in it.
pub fn make(dir: &Path) -> Result<Made> {
    check_free(dir)?;
    if files::exists(&dir.join(UNFINISHED))? {
        let _nobody_is_at_it = lock(dir)?;
        clear(dir)?;
    }
    let mut absent: Vec<PathBuf> = dir.ancestors().take_while(|dir| !dir.exists()).map(Path::to_owned).collect();
    absent.retain(|dir| !dir.as_os_str().is_empty());
    absent.reverse();
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    let made = Made(absent);
    match builder.create(dir).map_err(writing(dir)) {
        Ok(()) => Ok(made),
        Err(error) => Err(unmake(dir, &made, error)),
    }
}

/// Takes away what was made of a vault that could not be completed. Returns `error`, or [`Error::LeftBehind`] if
/// something stayed.
pub fn unmake(dir: &Path, made: &Made, error: Error) -> Error {
    let cleared = if dir.is_dir() { clear(dir) } else { Ok(()) };
    for dir in made.0.iter().rev() {
        let _ = fs::remove_dir(dir);
    }
    cleared.err().unwrap_or(error)
}

/// Makes a vault of a folder that holds one unfinished. Before this there is none; after it there is.
pub fn finish(dir: &Path) -> Result<()> {
    fs::rename(dir.join(UNFINISHED), dir.join(ABOUT)).map_err(writing(dir))?;
    files::sync_folder(dir)
}

/// Takes the vault's lock, which the system releases however the program ends. Retries a few times: a lock just
/// released can seem taken for a moment while another program starts with a copy of every open file.
///
/// # Errors
/// [`Error::VaultBusy`]; [`Error::CannotLock`] where the file system has no locks; the machine's.
pub fn lock(dir: &Path) -> Result<File> {
    let path = dir.join(LOCK);
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(writing(&path))?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
            Err(TryLockError::Error(_)) => return Err(Error::CannotLock),
        }
    }
    Err(Error::VaultBusy)
}

/// Reads a slot.
pub fn read_slot(dir: &Path, slot: &'static str) -> Result<Vec<u8>> {
    let path = dir.join(slot);
    let meta = match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Error::SlotMissing { slot }),
        meta => meta.map_err(reading(&path))?,
    };
    if !meta.is_file() || meta.len() > SMALL_FILE_MAX {
        return Err(Error::SlotDamaged { slot });
    }
    fs::read(&path).map_err(reading(&path))
}

/// Writes a file so that after a crash either the old or the new one is there, whole. Returns what failed after the new
/// one was there; see [`NewFile::replace`].
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<Option<Error>> {
    let part = NewFile::beside(path, Readers::Owner)?;
    part.file().write_all(bytes).map_err(writing(path))?;
    part.replace(path)
}

/// Replaces a slot. From the moment it is there, the old passphrase or words (`done`) open nothing.
///
/// # Errors
/// The machine's, and then the old one is there; [`Error::DoneWithFault`] if something failed after that moment.
pub fn replace_slot(dir: &Path, slot: &'static str, bytes: &[u8], done: &'static str) -> Result<()> {
    match write_whole(&dir.join(slot), bytes)? {
        Some(fault) => Err(Error::DoneWithFault { done, fault: fault.code() }),
        None => Ok(()),
    }
}

/// Whether a replacement took place, well or with a fault after it.
pub const fn is_there(replaced: &Result<()>) -> bool {
    matches!(replaced, Ok(()) | Err(Error::DoneWithFault { .. }))
}

/// Opens a regular file for reading, following no link; `max` bounds its size.
pub fn open_regular(path: &Path, max: u64, too_large: Error) -> Result<File> {
    let shown = || path.display().to_string();
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    if !fs::symlink_metadata(path).map_err(reading(path))?.is_file() {
        return Err(Error::NotAFile { path: shown() });
    }
    let file = options.open(path).map_err(reading(path))?;
    let meta = file.metadata().map_err(reading(path))?;
    if !meta.is_file() {
        return Err(Error::NotAFile { path: shown() });
    }
    if meta.len() > max {
        return Err(too_large);
    }
    Ok(file)
}

/// Reads a regular file of at most `max` bytes.
pub fn read_regular(path: &Path, max: u64, too_large: Error) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = open_regular(path, max, too_large.clone())?;
    file.take(max + 1).read_to_end(&mut bytes).map_err(reading(path))?;
    if bytes.len() as u64 > max { Err(too_large) } else { Ok(bytes) }
}
