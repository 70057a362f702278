//! Where the vaults of this machine's user lie.
//!
//! Guarantee: looks only, never makes or changes a folder, and reads nothing of what is inside a vault; a name that comes
//! from the page can name a folder below it and nothing else.

use crate::error::{Answer, WindowError};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const NAME_CHARS_MAX: usize = 40;

/// The folder that holds the vaults, or `None` when the machine does not say.
///
/// `TSUDOI_HOME` decides when it is set, as it does for the command line. Otherwise it is in the place the system has for
/// a program's data: `tsudoi` in `$XDG_DATA_HOME` or `~/.local/share`, `Tsudoi` in `~/Library/Application Support` or
/// `%APPDATA%`.
/// `variable` gives the value of an environment variable.
pub fn folder(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let data = || {
        if cfg!(windows) {
            set("APPDATA").map(|data| data.join("Tsudoi"))
        } else if cfg!(target_os = "macos") {
            set("HOME").map(|home| home.join("Library/Application Support/Tsudoi"))
        } else {
            let xdg = set("XDG_DATA_HOME").filter(|path| path.is_absolute());
            xdg.or_else(|| set("HOME").map(|home| home.join(".local/share"))).map(|data| data.join("tsudoi"))
        }
    };
    set("TSUDOI_HOME").or_else(data)
}

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

    fn folder_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        folder(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn a_named_home_wins_over_the_systems() {
        let found = folder_with(&[("TSUDOI_HOME", "/vaults"), ("HOME", "/home/a"), ("XDG_DATA_HOME", "/data")]);
        assert_eq!(found, Some(PathBuf::from("/vaults")));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn without_one_it_is_the_data_folder_of_the_system() {
        let home = ("HOME", "/home/a");
        assert_eq!(folder_with(&[home, ("XDG_DATA_HOME", "/data")]), Some("/data/tsudoi".into()));
        for not_usable in ["", "data"] {
            let found = folder_with(&[home, ("XDG_DATA_HOME", not_usable)]);
            assert_eq!(found, Some("/home/a/.local/share/tsudoi".into()));
        }
    }

    #[test]
    fn a_machine_that_says_nothing_has_no_home() {
        assert_eq!(folder_with(&[]), None);
        assert_eq!(folder_with(&[("TSUDOI_HOME", ""), ("HOME", "")]), None);
    }

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
