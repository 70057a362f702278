//! Backups: the vault's files in one archive, encrypted as they are. Restoring one makes a new device.

use super::folder::{self, ABOUT, About, CHECK_PREFIX, RECOVERY, STORE, UNFINISHED, UNLOCK};
use crate::error::{Error, Result};
use crate::files::{self, NewFile, Readers, reading, writing};
use crate::keys::slot::{open_with_passphrase, open_with_words};
use crate::keys::{DeviceCert, DeviceKey, Passphrase, RecoveryWords, VaultKey, Work};
use crate::store::Store;
use crate::vault::Vault;
use crate::vault::response::BackedUp;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use tsudoi_sync::id::EntityId;

/// A file that opens the vault: its name, and what it has to hold.
type KeyFile = (&'static str, Vec<u8>);

const NAMES: [&str; 4] = [ABOUT, UNLOCK, RECOVERY, STORE];
/// The largest backup that can be restored, in bytes.
const BACKUP_BYTES_MAX: u64 = 64 << 30;

impl Vault {
    /// Writes a backup to `file`, which must not exist, then opens it and compares it with the vault. It opens with the
    /// current passphrase and recovery words, also if the files for that in the vault's own folder are damaged: then
    /// they are named, and the backup has whole ones.
    ///
    /// # Errors
    /// [`Error::FileExists`], [`Error::NoSuchFile`] for a missing folder, [`Error::Cancelled`] (see [`Vault::watch`]),
    /// I/O errors; then no file is left. A vault that cannot take the note that it was backed up is no error: the
    /// backup is good.
    pub fn backup(&mut self, file: &Path) -> Result<BackedUp> {
        self.store.checkpoint()?;
        self.work_begins();
        let done = self.write_backup(file, Some(&self.store.all_heads()?));
        let done = self.work_ends(done.map_err(|error| files::why(&self.dir, error)))?;
        let now = self.now_text();
        let noted = self.change(|v| v.store.set_meta("last_backup", now.as_bytes())).is_ok();
        Ok(BackedUp { noted, ..done })
    }

    /// Copies the files as they lie on disk, so the write-ahead log must be empty or hold nothing committed. Reads the
    /// copy back and compares it with what was read; with `heads`, also opens it and compares the heads of its logs.
    pub(in crate::vault) fn write_backup(&self, file: &Path, heads: Option<&[u8]>) -> Result<BackedUp> {
        if files::exists(file)? {
            return Err(Error::FileExists { path: file.display().to_string() });
        }
        let part = NewFile::beside(file, Readers::Owner)?;
        let keys = self.key_files()?;
        let hashes = copy(&self.dir, &keys, part.file(), |from, size| {
            // Once to write the copy, once to read it back.
            self.expect(2 * size);
            self.watched(from)
        })?;
        match heads {
            Some(heads) => self.open_backup(part.path(), &keys, heads)?,
            None => compare(self.watched(File::open(part.path())?), &hashes)?,
        }
        let (size, damaged_keys) = (part.file().metadata()?.len(), self.damaged_keys());
        Ok(BackedUp { file: part.publish([file.to_owned()])?, size, noted: false, damaged_keys })
    }

    /// Opens a backup beside the vault and compares the heads of its logs with `heads`, and what opens it with `keys`.
    fn open_backup(&self, file: &Path, keys: &[KeyFile], heads: &[u8]) -> Result<()> {
        let dir = tempfile::Builder::new().prefix(CHECK_PREFIX).tempdir_in(&self.dir)?;
        unpack(self.watched(File::open(file)?), dir.path())?;
        let copy = Store::open(&dir.path().join(STORE), &self.key.pragma(), || Ok(()))?;
        let there = |name: &str| dir.path().join(if name == ABOUT { UNFINISHED } else { name });
        let whole = keys.iter().all(|(name, bytes)| fs::read(there(name)).is_ok_and(|copied| copied == *bytes));
        if whole && copy.all_heads()? == heads { Ok(()) } else { Err(Error::NotABackup) }
    }

    /// Makes a vault in `dir` (absent or empty) from a backup. It is a new device of the same person: the old device
    /// and this one write separate logs from now on, and these merge.
    ///
    /// Until the new device exists, `dir` holds no vault: if the program stops halfway, nothing there can write under
    /// the old device's name. The next restore into the same folder clears what was left.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::WrongPassphrase`], those of [`Vault::unlock`]; then nothing is left in `dir`.
    pub fn restore(file: &Path, dir: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::restore_by(file, dir, |vault| {
            let slot = folder::read_slot(dir, UNLOCK)?;
            Ok((open_with_passphrase(&slot, vault, passphrase)?, move |vault: &mut Self| {
                vault.unlock = Some(slot);
                Ok(())
            }))
        })
    }

    /// As [`Vault::restore`], with the recovery words of the backup's day, and sets a new passphrase.
    ///
    /// # Errors
    /// [`Error::WrongWords`] and those of [`Vault::restore`].
    pub fn restore_with_words(
        file: &Path,
        dir: &Path,
        words: &RecoveryWords,
        passphrase: &Passphrase,
        work: Work,
    ) -> Result<Self> {
        Self::restore_by(file, dir, |vault| {
            let key = open_with_words(&folder::read_slot(dir, RECOVERY)?, vault, words)?;
            Ok((key, move |vault: &mut Self| {
                vault.check_words(words)?;
                vault.first_passphrase(passphrase, work)?;
                vault.keep_confirmed()
            }))
        })
    }

    /// Restores with the key that `open` finds in the unpacked folder; what it returns beside the key runs before the
    /// folder becomes a vault.
    fn restore_by<F: FnOnce(&mut Self) -> Result<()>>(
        file: &Path,
        dir: &Path,
        open: impl FnOnce(EntityId) -> Result<(VaultKey, F)>,
    ) -> Result<Self> {
        if !fs::symlink_metadata(file).map_err(reading(file))?.is_file() {
            return Err(Error::NotAFile { path: file.display().to_string() });
        }
        let backup = File::open(file).map_err(reading(file))?;
        let made = folder::make(dir)?;
        Self::restore_in(backup, dir, open).map_err(|error| folder::unmake(dir, &made, files::why(dir, error)))
    }

    fn restore_in<F: FnOnce(&mut Self) -> Result<()>>(
        backup: File,
        dir: &Path,
        open: impl FnOnce(EntityId) -> Result<(VaultKey, F)>,
    ) -> Result<Self> {
        let lock = folder::lock(dir)?;
        unpack(backup, dir)?;
        let about = About::load_file(&dir.join(UNFINISHED))?;
        let (key, finish) = open(about.vault)?;
        let mut vault = Self::open_with(dir, about.vault, key, lock)?;
        // Opening reads a few pages only; a backup is accepted if all of them are intact.
        if !vault.store.integrity()?.is_empty() {
            return Err(Error::VaultDamaged { what: "pages" });
        }
        let old = vault.device();
        vault.device = DeviceKey::generate()?;
        vault.cert = DeviceCert::make(&vault.me, &vault.device, Some(old));
        vault.change(|v| {
            v.store.clear_own_counters()?;
            v.keep_device()
        })?;
        finish(&mut vault)?;
        vault.store.checkpoint()?;
        folder::finish(dir)?;
        Ok(vault)
    }
}

/// Copies the files of the vault in `dir` as they lie on disk and reads the copy back. Nothing may write to them
/// meanwhile. `file` must not exist.
///
/// # Errors
/// I/O errors, [`Error::NotABackup`] if the copy differs; then there is no `file`.
pub(in crate::vault) fn copy_closed(dir: &Path, file: &Path) -> Result<()> {
    let folder = files::folder_of(file);
    fs::create_dir_all(folder).map_err(writing(folder))?;
    let part = NewFile::in_folder(folder, Readers::Owner)?;
    let hashes = copy(dir, &[], part.file(), |from, _| from)?;
    compare(File::open(part.path())?, &hashes)?;
    part.publish([file.to_owned()]).map(|_| ())
}

/// Writes the files of the vault in `dir` into `to` as one archive and returns the hashes of what it read. Those in
/// `keys` are written from there. `watched` wraps each file, given its size.
fn copy<R: Read>(
    dir: &Path,
    keys: &[KeyFile],
    to: &File,
    watched: impl Fn(File, u64) -> R,
) -> Result<Vec<blake3::Hash>> {
    let mut tar = tar::Builder::new(to.try_clone()?);
    let mut hashes = Vec::new();
    for name in NAMES {
        let mut header = tar::Header::new_ustar();
        let (from, size): (Box<dyn Read + '_>, u64) = match keys.iter().find(|(key, _)| *key == name) {
            Some((_, bytes)) => (Box::new(bytes.as_slice()), bytes.len() as u64),
            None => {
                let path = dir.join(name);
                let from = File::open(&path).map_err(|error| match error.kind() {
                    ErrorKind::NotFound => missing(name),
                    _ => reading(&path)(error),
                })?;
                let size = from.metadata()?.len();
                (Box::new(watched(from, size)), size)
            }
        };
        header.set_size(size);
        header.set_mode(0o600);
        let mut copied = Hashed { inner: from, hasher: blake3::Hasher::new() };
        tar.append_data(&mut header, name, &mut copied)?;
        hashes.push(copied.hasher.finalize());
    }
    tar.into_inner()?.sync_all()?;
    Ok(hashes)
}

/// Compares a backup with the hashes of what was copied.
fn compare(file: impl Read, hashes: &[blake3::Hash]) -> Result<()> {
    if hashes_in(file)? == hashes { Ok(()) } else { Err(Error::NotABackup) }
}

/// The hashes of the files in a backup, in order.
fn hashes_in(file: impl Read) -> Result<Vec<blake3::Hash>> {
    let mut tar = tar::Archive::new(file);
    let mut found = Vec::new();
    for entry in tar.entries()? {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(entry?)?;
        found.push(hasher.finalize());
    }
    Ok(found)
}

/// A reader that hashes what passes through.
struct Hashed<R> {
    inner: R,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buf: &mut [u8]) -> std::io::Result<usize> {
        let got = self.inner.read(buf)?;
        self.hasher.update(buf.get(..got).unwrap_or_default());
        Ok(got)
    }
}

fn missing(name: &'static str) -> Error {
    if name == STORE { Error::VaultDamaged { what: STORE } } else { Error::SlotMissing { slot: name } }
}

/// Unpacks a backup, which must have exactly the four files. The result is no vault yet: [`ABOUT`] is written as
/// [`UNFINISHED`].
fn unpack(file: impl Read, dir: &Path) -> Result<()> {
    let mut tar = tar::Archive::new(file.take(BACKUP_BYTES_MAX));
    let mut found = Vec::new();
    for entry in tar.entries().map_err(|_| Error::NotABackup)? {
        let mut entry = entry.map_err(|_| Error::NotABackup)?;
        let path = entry.path().map_err(|_| Error::NotABackup)?.into_owned();
        let name = NAMES.iter().find(|name| path == Path::new(name)).ok_or(Error::NotABackup)?;
        if found.contains(name) || !entry.header().entry_type().is_file() {
            return Err(Error::NotABackup);
        }
        let size = entry.header().size().map_err(|_| Error::NotABackup)?;
        let to = dir.join(if *name == ABOUT { UNFINISHED } else { name });
        let mut out = fs::OpenOptions::new().write(true).create_new(true).open(&to).map_err(writing(&to))?;
        let copied = std::io::copy(&mut entry, &mut out)?;
        if copied != size {
            return Err(Error::NotABackup);
        }
        out.sync_all()?;
        found.push(name);
    }
    if found.len() == NAMES.len() { Ok(()) } else { Err(Error::NotABackup) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_differs_in_one_byte_or_lacks_a_file_is_not_the_same() {
        let mut tar = tar::Builder::new(Vec::new());
        let mut hashes = Vec::new();
        for (name, content) in [("one", [1u8; 3000]), ("two", [2u8; 3000])] {
            let mut header = tar::Header::new_ustar();
            header.set_size(3000);
            let mut copied = Hashed { inner: content.as_slice(), hasher: blake3::Hasher::new() };
            tar.append_data(&mut header, name, &mut copied).unwrap();
            hashes.push(copied.hasher.finalize());
        }
        let whole = tar.into_inner().unwrap();
        assert_eq!(hashes_in(whole.as_slice()).unwrap(), hashes);
        for at in [600, 3500, 5000] {
            let mut flipped = whole.clone();
            if let Some(byte) = flipped.get_mut(at) {
                *byte ^= 1;
            }
            assert_ne!(hashes_in(flipped.as_slice()).unwrap(), hashes, "{at}");
        }
        let half: Vec<u8> = whole.iter().copied().take(512 + 3072).collect();
        assert_ne!(hashes_in(half.as_slice()).unwrap(), hashes);
    }
}
