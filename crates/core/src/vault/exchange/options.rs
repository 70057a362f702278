//! The options of an export: the space, the readers, and how much history a newcomer gets.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// How much of a group's history a newcomer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum History {
    /// What happens from now on; of what was, only what one needs to begin: what the group says of itself, who is in it,
    /// the agreement in force, and the gatherings still to come with their agenda.
    Now,
    /// The current content of the records, without how it came about.
    State,
    /// Everything, earlier wordings and what was removed too.
    #[default]
    All,
}

/// What to export to whom.
#[derive(Debug, Clone)]
pub struct ExportOptions {
    /// The space. A group's facilitators' space is exported with it, to those readers who are facilitators.
    pub space: String,
    /// Readers by id or name; `None` means everyone else in the space.
    pub to: Option<Vec<String>>,
    /// The folder to write to.
    pub out: PathBuf,
    /// The largest content of one file in bytes; `None` means 14 MB.
    pub part_max: Option<u64>,
    /// What newcomers get. Somebody who was welcomed by this vault before and has not confirmed it gets the same as
    /// then.
    pub history: History,
}
