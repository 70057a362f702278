//! Which vaults lie on this machine.

use serde::Serialize;

use crate::error::WindowError;
use crate::home;

/// What the first page shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Vaults {
    /// The folder they lie in; it need not be there yet.
    pub home: String,
    /// In the order of their names.
    pub vaults: Vec<VaultSeen>,
}

/// A vault as it is seen from outside, without its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VaultSeen {
    /// The name of its folder.
    pub name: String,
    /// Whether this window holds its key.
    pub state: VaultState,
}

/// What the window can see of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// The window does not have the key: it can say that the vault is there, and nothing of what is in it.
    Locked,
}

/// The vaults of this machine's user. Reads names of folders only, and runs off the window's own thread.
///
/// # Errors
/// [`WindowError::NoHome`], [`WindowError::HomeUnreadable`].
#[tauri::command(async)]
pub fn vaults() -> Result<Vaults, WindowError> {
    let folder = home::folder(|name| std::env::var_os(name)).ok_or(WindowError::NoHome {})?;
    let home = folder.to_string_lossy().into_owned();
    let names = home::vault_names(&folder).map_err(|_| WindowError::HomeUnreadable { home: home.clone() })?;
    let vaults = names.into_iter().map(|name| VaultSeen { name, state: VaultState::Locked }).collect();
    Ok(Vaults { home, vaults })
}
