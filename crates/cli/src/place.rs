//! Where vaults lie unless somebody says otherwise.
//!
//! Guarantee: only the environment is read; nothing is made and no folder is looked into.

use std::env;
#[cfg(not(any(target_os = "macos", windows)))]
use std::path::Path;
use std::path::PathBuf;

/// The folder of this machine's vaults: `TSUDOI_HOME`, or `tsudoi` where this system keeps a person's data. `None` if the
/// system does not say where that is.
#[must_use]
pub fn home() -> Option<PathBuf> {
    folder("TSUDOI_HOME").or_else(|| data_folder(folder))
}

/// The vault that is meant when none is named: `TSUDOI_VAULT`, or `default` among this machine's vaults.
#[must_use]
pub fn default_vault() -> Option<PathBuf> {
    folder("TSUDOI_VAULT").or_else(|| home().map(|home| home.join("default")))
}

fn folder(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[cfg(target_os = "macos")]
fn data_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    variable("HOME").map(|home| home.join("Library/Application Support/Tsudoi"))
}

#[cfg(windows)]
fn data_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    variable("APPDATA").map(|data| data.join("Tsudoi"))
}

#[cfg(not(any(target_os = "macos", windows)))]
fn data_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    // The XDG rules say that a relative path is to be ignored.
    let data = variable("XDG_DATA_HOME").filter(|dir| Path::is_absolute(dir));
    data.or_else(|| variable("HOME").map(|home| home.join(".local/share"))).map(|data| data.join("tsudoi"))
}

#[cfg(all(test, not(any(target_os = "macos", windows))))]
mod tests {
    use super::*;

    #[test]
    fn the_data_folder_follows_the_rules_of_the_desktop() {
        let of = |xdg: &str, home: &str| {
            let (xdg, home) = (xdg.to_owned(), home.to_owned());
            data_folder(move |name| {
                let value = if name == "XDG_DATA_HOME" { &xdg } else { &home };
                (!value.is_empty()).then(|| PathBuf::from(value))
            })
        };
        assert_eq!(of("/data", "/home/hana"), Some("/data/tsudoi".into()));
        assert_eq!(of("", "/home/hana"), Some("/home/hana/.local/share/tsudoi".into()));
        assert_eq!(of("data", "/home/hana"), Some("/home/hana/.local/share/tsudoi".into()));
        assert_eq!(of("", ""), None);
    }
}
