//! Where the vaults of this machine's user lie.
//!
//! Guarantee: looks only, never makes or changes a folder, and reads nothing of what is inside a vault; a name that comes
//! from the page can name a folder below it and nothing else.

use crate::error::{Answer, WindowError};
use std::path::{Path, PathBuf};
use tsudoi_core::home::folder;

const NAME_CHARS_MAX: usize = 40;

/// The folder of this machine's vaults, as the environment says.
///
/// # Errors
/// [`WindowError::NoHome`].
pub fn here() -> Answer<PathBuf> {
    folder(|name| std::env::var_os(name)).ok_or(WindowError::NoHome)
}

/// The vault in the folder of that name directly below `home`: a name is never a path.
///
/// # Errors
/// `not_a_vault` for a name that could be one.
pub fn vault_dir(home: &Path, folder: &str) -> Answer<PathBuf> {
    let plain = Path::new(folder).file_name().is_some_and(|name| name == folder);
    if plain { Ok(home.join(folder)) } else { Err(tsudoi_core::Error::NotAVault.into()) }
}

/// A folder for a new vault, named after what its person is called; the next free number behind it if that is taken.
#[must_use]
pub fn new_folder(home: &Path, name: &str) -> PathBuf {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(NAME_CHARS_MAX).collect();
    let plain = if plain.is_empty() { "tsudoi".to_owned() } else { plain };
    let numbered = (2..).map(|n| home.join(format!("{plain}-{n}")));
    std::iter::once(home.join(&plain)).chain(numbered).find(|dir| !dir.exists()).unwrap_or_else(|| home.join(plain))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_path() {
        let home = Path::new("/vaults");
        assert_eq!(vault_dir(home, "ひだまり").unwrap(), home.join("ひだまり"));
        for bad in ["", "..", ".", "a/b", "/etc", "../x"] {
            assert!(vault_dir(home, bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_new_vault_gets_a_folder_of_its_own() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(new_folder(home.path(), "そら / ../x"), home.path().join("そらx"));
        std::fs::create_dir(home.path().join("そら")).unwrap();
        assert_eq!(new_folder(home.path(), "そら"), home.path().join("そら-2"));
        assert_eq!(new_folder(home.path(), "…"), home.path().join("tsudoi"));
    }
}
