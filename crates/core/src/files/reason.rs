//! Turns the machine's refusals into errors that name their cause and the path.

use super::{NewFile, Readers};
use crate::error::{Error, Result};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How much [`why`] writes to find out whether a disk takes anything, in bytes.
const PROBE_BYTES: usize = 16 * 1024;
/// How many files SQLite opens for one store, or more.
const PROBE_FILES: usize = 4;

/// The error for a refusal to read `path`.
pub fn reading(path: &Path) -> impl FnOnce(io::Error) -> Error {
    move |error| refused(path, error, |path| Error::MayNotRead { path })
}

/// The error for a refusal to write `path`, or into it.
pub fn writing(path: &Path) -> impl FnOnce(io::Error) -> Error {
    move |error| refused(path, error, |path| Error::MayNotWrite { path })
}

fn refused(path: &Path, error: io::Error, denied: impl FnOnce(String) -> Error) -> Error {
    let shown = path.display().to_string();
    match error.kind() {
        ErrorKind::NotFound => Error::NoSuchFile { path: shown },
        ErrorKind::PermissionDenied => denied(shown),
        ErrorKind::AlreadyExists => Error::FileExists { path: shown },
        ErrorKind::IsADirectory => Error::NotAFile { path: shown },
        ErrorKind::InvalidFilename => Error::PathTooLong { path: shown },
        ErrorKind::NotADirectory => {
            let file = path.ancestors().find(|part| part.is_file()).unwrap_or(path);
            Error::NotAFolder { path: file.display().to_string() }
        }
        _ => error.into(),
    }
}

/// Whether something has this name; a link counts, wherever it leads.
///
/// # Errors
/// The machine's, if it does not tell.
pub fn exists(path: &Path) -> Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(reading(path)(error)),
    }
}

/// Checks that a folder is there.
///
/// # Errors
/// [`Error::NoSuchFile`], [`Error::NotAFolder`], [`Error::MayNotRead`] and the machine's others.
pub fn check_folder(path: &Path) -> Result<()> {
    if fs::metadata(path).map_err(reading(path))?.is_dir() {
        return Ok(());
    }
    Err(Error::NotAFolder { path: path.display().to_string() })
}

/// The folder that a path's last part is in; the current one for a bare name.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Finds out why the store, which lies in `dir`, met a refusal that SQLite calls no more than an I/O error: whether the
/// disk takes a small file and a lock now, and the system a few more open files. Returns other errors, and what stays
/// unexplained, as they are.
#[must_use]
pub fn why(dir: &Path, error: Error) -> Error {
    if error != Error::io() {
        return error;
    }
    let probed = NewFile::in_folder(dir, Readers::Owner).and_then(|part| {
        part.file().write_all(&[0; PROBE_BYTES]).and_then(|()| part.file().sync_all()).map_err(writing(dir))?;
        let _open_at_once = (0..PROBE_FILES).map(|_| part.file().try_clone()).collect::<io::Result<Vec<_>>>()?;
        can_be_locked(part.file())
    });
    probed.err().unwrap_or(error)
}

/// Whether a file takes the sort of lock that SQLite uses.
#[cfg(unix)]
fn can_be_locked(file: &fs::File) -> Result<()> {
    let lock = rustix::fs::FlockOperation::NonBlockingLockExclusive;
    rustix::fs::fcntl_lock(file, lock).map_err(|_| Error::CannotLock)
}
#[cfg(not(unix))]
fn can_be_locked(_: &fs::File) -> Result<()> {
    Ok(())
}

/// The longest path of a file that SQLite opens, in bytes, without the ending that it adds itself.
#[cfg(unix)]
const STORE_PATH_MAX: usize = 512 - "-journal".len();

/// Checks that SQLite can open a file of this path. It refuses long ones without a reason.
///
/// # Errors
/// [`Error::PathTooLong`]; I/O errors if there is no current folder.
pub fn check_store_path(path: &Path) -> Result<()> {
    let whole: PathBuf = std::path::absolute(path).map_err(reading(path))?;
    #[cfg(unix)]
    if std::os::unix::ffi::OsStrExt::as_bytes(whole.as_os_str()).len() > STORE_PATH_MAX {
        return Err(Error::PathTooLong { path: path.display().to_string() });
    }
    let _ = whole;
    Ok(())
}
