//! What is told in `assets/demo/{ja,en}.json`.
//!
//! Guarantee: a name that is not one of these is an error with its place. A record is its fields; beside them it may have
//! `_as` (its name for others, `@…`), `_at` (when it was written), `_edit` (the record that is changed), `_file` (an
//! attachment), `_agenda` (the template's steps, with the minutes that some of them took), `_each` (a record for each of the
//! values) or `_share` (the record that is copied, with `_fields`).

use crate::fault;
use serde::Deserialize;
use serde_json::{Map, Value};
use tsudoi_core::{Error, Result};

/// A language's story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Whose vault it is.
    pub me: Who,
    /// The other facilitator, whose vault goes again.
    pub other: Who,
    /// The group's name.
    pub group: String,
    /// The day on which the group was made.
    pub since: String,
    /// What was written before the two wrote apart.
    pub together: Vec<Section>,
    /// What the other wrote apart.
    pub other_apart: Vec<Section>,
    /// What one wrote oneself meanwhile.
    pub me_apart: Vec<Section>,
    /// What is one's own.
    pub own: Vec<Section>,
}

/// Somebody with a vault.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// The name to be called.
    pub name: String,
    /// Its reading.
    pub reading: Option<String>,
}

/// Records of one kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Their kind.
    pub kind: String,
    /// Where they are.
    pub space: Space,
    /// When they were written, unless they say so themselves.
    pub at: Option<String>,
    /// They.
    pub records: Vec<Map<String, Value>>,
}

/// Where records are. What is for facilitators goes to their space by its kind.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Space {
    /// For oneself.
    Private,
    /// In the group.
    Group,
}

/// What is told in that language.
pub fn text(lang: &str) -> Result<&'static str> {
    match lang {
        "ja" => Ok(include_str!("../../../assets/demo/ja.json")),
        "en" => Ok(include_str!("../../../assets/demo/en.json")),
        _ => Err(Error::WrongType { field: "lang".into(), expected: "lang" }),
    }
}

impl Script {
    /// Reads it.
    pub fn parse(lang: &str, text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| fault(lang, "story", error))
    }
}
