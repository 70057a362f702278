//! Where this machine's vaults lie, and which one to use if none is named.
//!
//! Guarantee: reads only the environment; creates nothing and reads no folder.

use std::env;
use std::path::PathBuf;
use tsudoi_core::home::folder;

/// The folder of this machine's vaults. `None` if neither `TSUDOI_HOME` nor the system tells where it is.
#[must_use]
pub fn home() -> Option<PathBuf> {
    folder(|name| env::var_os(name))
}

/// The vault to use if none is named: `TSUDOI_VAULT`, or `default` among this machine's vaults.
#[must_use]
pub fn default_vault() -> Option<PathBuf> {
    let named = env::var_os("TSUDOI_VAULT").filter(|value| !value.is_empty()).map(PathBuf::from);
    named.or_else(|| home().map(|home| home.join("default")))
}
