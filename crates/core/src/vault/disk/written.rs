//! Plain files that a person takes out of a vault, readable by anybody who has them.
//!
//! Guarantee: that of [`NewFile::publish`].

use crate::error::Result;
use crate::files::{NewFile, Readers, writing};
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
        let part = NewFile::in_folder(dir, Readers::Owner)?;
        let mut out = BufWriter::new(part.file());
        write(&mut out)?;
        out.flush().map_err(writing(dir))?;
        drop(out);
        let day = self.now().date_naive();
        part.publish((1..=NAMES_MAX).map(|n| {
            let number = if n == 1 { String::new() } else { format!("-{n}") };
            dir.join(format!("{name}-{day}{number}.{ending}"))
        }))
    }
}
