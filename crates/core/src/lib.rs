//! Vaults, records, groups and bundles: everything Tsudoi does without a window.
pub mod bundle;
pub mod error;
pub mod keys;
pub mod store;
pub use error::{Error, Result};

#[cfg(all(feature = "cheap-slots", not(debug_assertions)))]
compile_error!("cheap-slots is for tests: a release build never has it");
