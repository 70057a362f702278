//! The default folder for vaults, the same for every program.
//!
//! Guarantee: creates nothing and reads no folder; the caller provides the environment.

use std::ffi::OsString;
use std::path::PathBuf;

/// The folder that holds the vaults, or `None` if the environment does not tell.
///
/// `TSUDOI_HOME` decides if it is set. Otherwise the folder is in the system's place for a program's data: `tsudoi` in
/// `$XDG_DATA_HOME` or `~/.local/share`, `Tsudoi` in `~/Library/Application Support` or `%APPDATA%`. A relative
/// `XDG_DATA_HOME` is ignored, as the XDG specification says.
///
/// `variable` returns the value of an environment variable.
#[must_use]
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

#[cfg(test)]
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
}
