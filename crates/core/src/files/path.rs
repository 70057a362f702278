//! Paths in JSON, for `#[serde(serialize_with = …)]`.
//!
//! Guarantee: a path that is no text is written with U+FFFD in place of what cannot be written. Otherwise the answer of
//! something that was done would fail.

use serde::{Serialize, Serializer};
use std::path::{Path, PathBuf};

/// Writes a path.
///
/// # Errors
/// The serializer's.
pub fn one<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_string_lossy())
}

/// Writes a list of paths.
///
/// # Errors
/// The serializer's.
pub fn list<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().map(|path| path.to_string_lossy()))
}

/// Writes a path that may be missing.
///
/// # Errors
/// The serializer's.
pub fn option<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    path.as_deref().map(Path::to_string_lossy).serialize(serializer)
}
