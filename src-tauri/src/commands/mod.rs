//! The commands that the pages can call, one file a noun. Each takes the vault, calls one operation, and returns.
//!
//! `npm run generate` writes the pages' side of them (`ui/src/lib/generated/`), with their doc comments, and the
//! permission that allows them.

pub mod all;
pub mod appearance;
pub mod draft;
pub mod exchange;
pub mod file;
pub mod group;
pub mod mood;
pub mod people;
pub mod records;
pub mod vaults;
