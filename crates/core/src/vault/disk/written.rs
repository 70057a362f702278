//! Plain files that a person takes out of a vault, readable by anybody who has them.
//!
//! Guarantee: a file appears under its name whole or not at all, and never replaces another.

use super::folder;
use crate::error::{Error, Result};
use crate::vault::Vault;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// How many names are tried: `name.md`, `name-2.md` and so on.
const NAMES_MAX: u32 = 1000;

/// A file being written.
pub(in crate::vault) type Out<'f> = BufWriter<&'f std::fs::File>;

impl Vault {
    /// Writes a new file `NAME-YYYY-MM-DD.ENDING` in a folder.
    pub(in crate::vault) fn write_new(
        &self,
        dir: &Path,
        name: &str,
        ending: &str,
        write: impl FnOnce(&mut Out<'_>) -> Result<()>,
    ) -> Result<PathBuf> {
        if !dir.is_dir() {
            return Err(Error::NoSuchFile { path: dir.display().to_string() });
        }
        // Temporary files are readable by their owner only.
        let mut part = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(dir)?;
        let mut out = BufWriter::new(part.as_file());
        write(&mut out)?;
        out.flush()?;
        drop(out);
        part.as_file().sync_all()?;
        let day = self.now().date_naive();
        for n in 1..=NAMES_MAX {
            let number = if n == 1 { String::new() } else { format!("-{n}") };
            let file = dir.join(format!("{name}-{day}{number}.{ending}"));
            match part.persist_noclobber(&file) {
                Ok(_) => {
                    folder::sync_dir(dir)?;
                    return Ok(file);
                }
                Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => part = error.file,
                Err(error) => return Err(error.error.into()),
            }
        }
        Err(Error::FileExists { path: dir.join(format!("{name}-{day}.{ending}")).display().to_string() })
    }
}
