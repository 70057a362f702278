//! Vaults, records, groups and bundles: everything Tsudoi does without a window.
pub mod domain;
pub mod error;
pub mod search;
pub use error::{Error, Result};

#[cfg(all(feature = "cheap-slots", not(debug_assertions)))]
compile_error!("cheap-slots is for tests: a release build never has it");
