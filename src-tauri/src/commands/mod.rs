//! What the pages can ask for: one file a noun, each command thin. `src-tauri/permissions/` names every one of them.

pub mod vaults;
