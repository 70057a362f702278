//! Where the vaults of this machine's user lie.
//!
//! Guarantee: looks only, never makes or changes a folder, and reads nothing of what is inside a vault.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// The file that makes a folder a vault.
const MARK: &str = "vault.json";

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

/// The names of the folders in `home` that are vaults, in order. A home that is not there yet holds none.
///
/// # Errors
/// The system's own, when the folder is there and cannot be listed.
pub fn vault_names(home: &Path) -> io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(home) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.path().join(MARK).is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
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
    fn only_folders_with_the_mark_are_vaults() {
        let home = tempfile::tempdir().unwrap();
        for name in ["ひだまり", "aki", "photos"] {
            std::fs::create_dir(home.path().join(name)).unwrap();
        }
        std::fs::write(home.path().join("ひだまり").join(MARK), "{}").unwrap();
        std::fs::write(home.path().join("aki").join(MARK), "{}").unwrap();
        std::fs::write(home.path().join(MARK), "{}").unwrap();
        assert_eq!(vault_names(home.path()).unwrap(), ["aki", "ひだまり"]);
    }

    #[test]
    fn a_home_that_is_not_there_yet_holds_no_vault_and_is_not_made() {
        let parent = tempfile::tempdir().unwrap();
        let home = parent.path().join("tsudoi");
        assert_eq!(vault_names(&home).unwrap(), Vec::<String>::new());
        assert!(!home.exists());
    }

    #[test]
    fn a_file_in_place_of_the_home_is_an_error() {
        let parent = tempfile::tempdir().unwrap();
        let home = parent.path().join("tsudoi");
        std::fs::write(&home, "").unwrap();
        assert!(vault_names(&home).is_err());
    }
}
