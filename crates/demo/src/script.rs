//! The script in `assets/demo/{ja,en}.json`.
//!
//! Guarantee: an unknown key is an error that tells its place. A record is an object of its fields. These may be
//! accompanied by `_as` (the record's name for others, `@…`), `_at` (when it was written), `_edit` (the record to
//! edit), `_file` (an attachment), `_agenda` (the template's steps, with the actual minutes of some), `_each` (one
//! record for each of the values) or `_share` (the record to copy, with `_fields`).

use crate::fault;
use serde::Deserialize;
use serde_json::{Map, Value};
use tsudoi_core::{Error, Result};

/// The script in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The person whose vault the demo is.
    pub me: Who,
    /// The other facilitator, whose vault is deleted afterwards.
    pub other: Who,
    /// The group's name.
    pub group: String,
    /// The day on which the group was made.
    pub since: String,
    /// What was written before the two wrote concurrently.
    pub together: Vec<Section>,
    /// What the other facilitator then wrote.
    pub other_apart: Vec<Section>,
    /// What this person wrote meanwhile.
    pub me_apart: Vec<Section>,
    /// What is in this person's private space.
    pub own: Vec<Section>,
}

/// A person with a vault.
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
    /// The space they are in.
    pub space: Space,
    /// When they were written, unless they tell so themselves.
    pub at: Option<String>,
    /// The records.
    pub records: Vec<Map<String, Value>>,
}

/// The space of records. A kind for facilitators goes to their space.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Space {
    /// The private space.
    Private,
    /// The group.
    Group,
}

/// The script's text in that language.
pub fn text(lang: &str) -> Result<&'static str> {
    match lang {
        "ja" => Ok(include_str!("../../../assets/demo/ja.json")),
        "en" => Ok(include_str!("../../../assets/demo/en.json")),
        _ => Err(Error::WrongType { field: "lang".into(), expected: "lang" }),
    }
}

impl Script {
    /// Parses a script.
    pub fn parse(lang: &str, text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| fault(lang, "story", error))
    }
}
