//! The one way in which a file gets its name.
//!
//! A file is written under a hidden name in the folder where it will appear, synced, and then named. Naming is the point
//! of no return: an error before it has changed nothing. After it, a new file that cannot be confirmed is taken away
//! again, and one that replaces another stays, because the old one is gone.

use super::reason::{check_folder, folder_of, reading, writing};
use crate::error::{Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The suffix of files that are being written: `.….part`.
pub(crate) const PART_SUFFIX: &str = ".part";

/// Who may open a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// The login that wrote it.
    Owner,
    /// Every login of this machine: the file is for somebody else.
    Everyone,
}

impl Readers {
    /// Makes a file of this name, which must not exist.
    fn create(self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, if self == Self::Owner { 0o600 } else { 0o644 });
        options.open(path)
    }
}

/// A file that is being written and has no name yet. Dropping it deletes it.
#[derive(Debug)]
pub struct NewFile {
    part: NamedTempFile,
    dir: PathBuf,
    readers: Readers,
}

impl NewFile {
    /// A new file in a folder, which must exist.
    ///
    /// # Errors
    /// [`Error::NoSuchFile`], [`Error::NotAFolder`], [`Error::MayNotWrite`] and the machine's others.
    pub fn in_folder(dir: &Path, readers: Readers) -> Result<Self> {
        check_folder(dir)?;
        // The library's own error no longer tells the system's number.
        let mut number = None;
        let made = tempfile::Builder::new()
            .prefix(".")
            .suffix(PART_SUFFIX)
            .make_in(dir, |path| readers.create(path).inspect_err(|error| number = error.raw_os_error()));
        let part = made.map_err(|error| writing(dir)(number.map_or(error, io::Error::from_raw_os_error)))?;
        Ok(Self { part, dir: dir.to_owned(), readers })
    }

    /// A new file in the folder that `path` is in.
    ///
    /// # Errors
    /// As [`NewFile::in_folder`].
    pub fn beside(path: &Path, readers: Readers) -> Result<Self> {
        Self::in_folder(folder_of(path), readers)
    }

    /// The open file.
    #[must_use]
    pub fn file(&self) -> &File {
        self.part.as_file()
    }

    /// The hidden name, under which it can be read back.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.part.path()
    }

    /// Gives the file the first of `names` that is free, in its folder, and returns it. Never replaces a file. Where the
    /// file system can neither rename without replacing nor link, it copies into an exclusively created file and reads
    /// that back.
    ///
    /// # Errors
    /// [`Error::FileExists`] if no name is free; the machine's, and then no file has one of the names;
    /// [`Error::LeftBehind`] if one has, because it could not be taken away again.
    pub fn publish(self, names: impl IntoIterator<Item = PathBuf>) -> Result<PathBuf> {
        let Self { mut part, dir, readers } = self;
        part.as_file().sync_all().map_err(writing(&dir))?;
        let mut taken = None;
        for name in names {
            let refused = match part.persist_noclobber(&name) {
                Ok(_) => return settled(name, &dir),
                Err(refused) => refused,
            };
            part = refused.file;
            if refused.error.kind() != ErrorKind::AlreadyExists {
                match copy(part.path(), &name, readers) {
                    Ok(()) => return settled(name, &dir),
                    Err(Error::FileExists { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
            taken.get_or_insert(name);
        }
        Err(Error::FileExists { path: taken.unwrap_or(dir).display().to_string() })
    }

    /// Gives the file a name and replaces what had it. Returns what the disk reported after that, if it could not
    /// confirm that the new file is kept; the file is there all the same.
    ///
    /// # Errors
    /// The machine's; then the old file is there.
    pub fn replace(self, path: &Path) -> Result<Option<Error>> {
        self.part.as_file().sync_all().map_err(writing(&self.dir))?;
        self.part.persist(path).map_err(|refused| writing(path)(refused.error))?;
        Ok(sync_folder(&self.dir).err())
    }
}

/// Deletes a file that this program has just written. Returns `error`, or [`Error::LeftBehind`] if it cannot be deleted.
pub fn remove(path: &Path, error: Error) -> Error {
    match fs::remove_file(path) {
        Err(refused) if refused.kind() != ErrorKind::NotFound => Error::LeftBehind { path: path.display().to_string() },
        _ => error,
    }
}

/// Makes the name of a new file durable, or takes the file away.
fn settled(name: PathBuf, dir: &Path) -> Result<PathBuf> {
    match sync_folder(dir) {
        Ok(()) => Ok(name),
        Err(error) => Err(remove(&name, error)),
    }
}

/// Copies a file into one that is created for it, and reads it back.
fn copy(from: &Path, to: &Path, readers: Readers) -> Result<()> {
    let mut out = readers.create(to).map_err(writing(to))?;
    let copied = File::open(from)
        .map_err(reading(from))
        .and_then(|mut part| io::copy(&mut part, &mut out).and_then(|_| out.sync_all()).map_err(writing(to)));
    drop(out);
    match copied.and_then(|()| are_same(from, to)) {
        Ok(true) => Ok(()),
        Ok(false) => Err(remove(to, Error::ReadBackDiffers { path: to.display().to_string() })),
        Err(error) => Err(remove(to, error)),
    }
}

fn are_same(one: &Path, other: &Path) -> Result<bool> {
    let hash = |path: &Path| -> Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        File::open(path).and_then(|mut file| io::copy(&mut file, &mut hasher)).map_err(reading(path))?;
        Ok(hasher.finalize())
    };
    Ok(hash(one)? == hash(other)?)
}

/// Makes a folder's names durable. Network shares and drives that have no such thing for folders are no error.
///
/// # Errors
/// The machine's.
pub(crate) fn sync_folder(dir: &Path) -> Result<()> {
    #[cfg(unix)]
    match File::open(dir).and_then(|folder| folder.sync_all()) {
        Err(error) if !has_no_sync(&error) => return Err(writing(dir)(error)),
        _ => {}
    }
    #[cfg(not(unix))]
    let _ = dir;
    Ok(())
}

/// Whether a file system says that it cannot sync a folder, or does not let this login open it for that.
#[cfg(unix)]
fn has_no_sync(error: &io::Error) -> bool {
    let unknown =
        [ErrorKind::InvalidInput, ErrorKind::Unsupported, ErrorKind::IsADirectory, ErrorKind::PermissionDenied];
    unknown.contains(&error.kind()) || error.raw_os_error() == Some(rustix::io::Errno::BADF.raw_os_error())
}
