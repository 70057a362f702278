//! The folder that holds this user's vaults.
//!
//! Guarantee: never creates or changes a folder, and reads nothing inside a vault. A name from the page can only name a
//! folder directly below it.

use crate::error::{Response, WindowError};
use std::path::{Path, PathBuf};
use tsudoi_core::home::folder;

const NAME_CHARS_MAX: usize = 40;

/// The folder of this user's vaults, from the environment.
///
/// # Errors
/// [`WindowError::NoHome`].
pub fn here() -> Response<PathBuf> {
    folder(|name| std::env::var_os(name)).ok_or(WindowError::NoHome)
}

/// The path of the vault folder `folder`, directly below `home`.
///
/// # Errors
/// `not_a_vault` for a name that is not a plain file name.
pub fn vault_dir(home: &Path, folder: &str) -> Response<PathBuf> {
    let plain = Path::new(folder).file_name().is_some_and(|name| name == folder);
    if plain { Ok(home.join(folder)) } else { Err(tsudoi_core::Error::NotAVault.into()) }
}

/// A free folder for a new vault, named after its person's called name, with the next free number if that is taken.
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
