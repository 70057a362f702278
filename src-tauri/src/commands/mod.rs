//! What the pages can ask for, one file a noun. Each command takes the vault, calls one operation, and returns.
//!
//! `npm run generate` writes the pages' side of them (`ui/src/lib/generated/`) and the permission that allows them.

pub mod all;
pub mod draft;
pub mod exchange;
pub mod file;
pub mod group;
pub mod look;
pub mod mood;
pub mod people;
pub mod record;
pub mod vaults;
