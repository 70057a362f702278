//! Vaults, records, groups and bundles: everything Tsudoi does without a window.
pub mod bundle;
pub mod clock;
pub mod domain;
pub mod encoding;
pub mod error;
pub mod files;
pub mod home;
pub mod keys;
pub mod memory;
pub mod search;
pub mod store;
pub mod vault;
pub use error::{Error, Result};
pub use vault::Vault;

#[cfg(all(feature = "cheap-slots", not(debug_assertions)))]
compile_error!("cheap-slots is for tests: a release build never has it");
