//! A vault's folder: `vault.json` (id and version), `unlock.age`, `recovery.age`, `store.db`, and `lock`.

use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;
use tsudoi_sync::id::EntityId;

/// The folder version that this code writes.
pub const FOLDER_VERSION: u32 = 1;
pub const ABOUT: &str = "vault.json";
pub const UNLOCK: &str = "unlock.age";
pub const RECOVERY: &str = "recovery.age";
pub const STORE: &str = "store.db";
/// The name of `vault.json` while a backup is being restored: a folder without `vault.json` is no vault yet.
pub const RESTORING: &str = ".restoring";
/// The prefix of folders into which a backup is unpacked to be compared.
pub const CHECK_PREFIX: &str = ".check-";
/// The suffix of files that are being written: `.….part`.
pub const PART_SUFFIX: &str = ".part";
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
            Ok(meta) if meta.is_file() && meta.len() <= SMALL_FILE_MAX => fs::read(file)?,
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

/// Checks that a new vault can be made in a folder: it is absent or empty.
pub fn check_free(dir: &Path) -> Result<()> {
    if dir.join(ABOUT).exists() || dir.join(STORE).exists() {
        return Err(Error::VaultExists);
    }
    if dir.exists() && fs::read_dir(dir)?.next().is_some() {
        return Err(Error::FileExists { path: dir.display().to_string() });
    }
    Ok(())
}

/// Deletes the files of a vault that was not completed.
pub fn clear(dir: &Path) {
    for name in [ABOUT, RESTORING, UNLOCK, RECOVERY, STORE, "store.db-wal", "store.db-shm", LOCK] {
        let _ = fs::remove_file(dir.join(name));
    }
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
        } else if name.starts_with('.') && name.ends_with(PART_SUFFIX) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes the folder for a new vault, readable by its owner only.
pub fn make(dir: &Path) -> Result<()> {
    check_free(dir)?;
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    Ok(builder.create(dir)?)
}

/// Takes the vault's lock, which the system releases however the program ends. Retries a few times: a lock just
/// released can seem taken for a moment while another program starts with a copy of every open file.
pub fn lock(dir: &Path) -> Result<File> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(dir.join(LOCK))?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
    Err(Error::VaultBusy)
}

/// Reads a slot.
pub fn read_slot(dir: &Path, slot: &'static str) -> Result<Vec<u8>> {
    let meta = fs::symlink_metadata(dir.join(slot)).map_err(|_| Error::SlotMissing { slot })?;
    if !meta.is_file() || meta.len() > SMALL_FILE_MAX {
        return Err(Error::SlotDamaged { slot });
    }
    Ok(fs::read(dir.join(slot))?)
}

/// Writes a file so that after a crash either the old or the new one is there, whole.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let dir = path.parent().ok_or(Error::NotAVault)?;
    let mut part = tempfile::Builder::new().prefix(".").suffix(PART_SUFFIX).tempfile_in(dir)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(path).map_err(|error| error.error)?;
    sync_dir(dir)
}

/// Makes a folder's entries durable, where the system supports it.
pub fn sync_dir(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
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
    if !fs::symlink_metadata(path).map_err(|_| Error::NoSuchFile { path: shown() })?.is_file() {
        return Err(Error::NotAFile { path: shown() });
    }
    let file = options.open(path)?;
    let meta = file.metadata()?;
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
    open_regular(path, max, too_large.clone())?.take(max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max { Err(too_large) } else { Ok(bytes) }
}
