//! The commands `group …`.

use clap::{Args, Subcommand, ValueEnum};
use tsudoi_sync::authority::Role;

/// `group …`.
#[derive(Debug, Subcommand)]
pub enum Group {
    /// Makes a group.
    New(GroupNew),
    /// Adds a person.
    Add(GroupAdd),
    /// Removes a person.
    Remove(GroupRemove),
    /// Lists groups and who is in them.
    List,
}

/// `group new`.
#[derive(Debug, Args)]
pub struct GroupNew {
    /// The group's name.
    #[arg(value_name = "NAME")]
    pub group_name: String,
}

/// `group add`.
#[derive(Debug, Args)]
pub struct GroupAdd {
    /// The group.
    #[arg(value_name = "GROUP")]
    pub group: String,
    /// The person.
    #[arg(value_name = "PERSON")]
    pub person: String,
    /// Their role.
    #[arg(long, value_name = "member|facilitator", value_enum, default_value_t = RoleWord::Member, hide_default_value = true, hide_possible_values = true)]
    pub role: RoleWord,
    /// The record in which the group recorded the person before they had a device.
    #[arg(long = "as", value_name = "ID")]
    pub record: Option<String>,
}

/// `group remove`.
#[derive(Debug, Args)]
pub struct GroupRemove {
    /// The group.
    #[arg(value_name = "GROUP")]
    pub group: String,
    /// The person.
    #[arg(value_name = "PERSON")]
    pub person: String,
}

/// A role in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleWord {
    /// Reads and writes.
    Member,
    /// Adds and removes people too.
    Facilitator,
}

impl From<RoleWord> for Role {
    fn from(word: RoleWord) -> Self {
        match word {
            RoleWord::Member => Self::Member,
            RoleWord::Facilitator => Self::Facilitator,
        }
    }
}
