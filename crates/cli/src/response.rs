//! The responses of all commands, each as one JSON object.
//!
//! Guarantee: these are the response types of the core, unchanged. A list is wrapped in an object.

use crate::kinds::Described;
use serde::Serialize;
use std::path::PathBuf;
use tsudoi_core::files::path;
use tsudoi_core::vault::response::{
    Attached, BackedUp, Exported, FoundVault, GroupChanged, GroupMade, GroupView, Hit, Imported, Page, PersonView,
    RecordView, Saved, Status, Verified,
};

/// A new vault.
#[derive(Debug, Clone, Serialize)]
pub struct Made {
    /// The person whose vault it is.
    pub person: String,
    /// The device that this vault is, on this machine.
    pub device: String,
    /// Its folder.
    #[serde(serialize_with = "path::one")]
    pub dir: PathBuf,
    /// The 24 recovery words, separated by spaces.
    pub recovery: String,
    /// Whether two of them have been typed back.
    pub recovery_confirmed: bool,
}

/// This vault's own contact card.
#[derive(Debug, Serialize)]
pub struct CardShown {
    /// The person whose card it is.
    pub person: String,
    /// The name to be called.
    pub name: String,
    /// Always true: this vault's own card needs no comparing.
    pub verified: bool,
    /// The card, one line.
    pub card: String,
    /// The picture of it, if one was written.
    #[serde(serialize_with = "path::option", skip_serializing_if = "Option::is_none")]
    pub picture: Option<PathBuf>,
}

/// The safety number with somebody.
#[derive(Debug, Serialize)]
pub struct NumberShown {
    /// The digits, in groups.
    pub number: String,
    /// What its QR code holds.
    pub code: String,
}

/// The response of a command.
#[derive(Debug)]
pub enum Response {
    /// `init`.
    Made(Made),
    /// `status`.
    Status(Status),
    /// `restore`.
    Restored(Status),
    /// Done; this sentence is all there is to say.
    Done(&'static str),
    /// `card show`.
    Card(CardShown),
    /// `card number`.
    Number(NumberShown),
    /// `card add`.
    PersonAdded(PersonView),
    /// `card verify`.
    PersonVerified(PersonView),
    /// `card list`.
    People(Vec<PersonView>),
    /// `group new`.
    GroupMade(GroupMade),
    /// `group add`, `group remove`.
    GroupChanged(GroupChanged),
    /// `group list`.
    Groups(Vec<GroupView>),
    /// `put`, `resolve`, `share`.
    Saved(Saved),
    /// `rm`.
    Removed(Saved),
    /// `get`.
    Record(RecordView),
    /// `list`.
    Page(Page),
    /// `attach`.
    Attached(Attached),
    /// `detach`.
    Detached(Attached),
    /// `export`.
    Exported(Exported),
    /// `import`.
    Imported(Imported),
    /// `search`.
    Hits(Vec<Hit>),
    /// `dump`: already canonical JSON.
    Dump(String),
    /// `verify`.
    Verified(Verified),
    /// `backup`.
    BackedUp(BackedUp),
    /// `vaults`.
    Vaults(Vec<FoundVault>),
    /// `kinds`.
    Kinds(Described),
    /// `demo`: what held and what did not, as JSON.
    Played {
        /// The object.
        json: String,
        /// Whether everything held.
        ok: bool,
    },
}

#[derive(Serialize)]
struct Ok {
    ok: bool,
}
#[derive(Serialize)]
struct People<'a> {
    people: &'a [PersonView],
}
#[derive(Serialize)]
struct Groups<'a> {
    groups: &'a [GroupView],
}
#[derive(Serialize)]
struct Hits<'a> {
    hits: &'a [Hit],
}
#[derive(Serialize)]
struct Vaults<'a> {
    vaults: &'a [FoundVault],
}

impl Response {
    /// The response as one JSON object, on one line. A path that is no text is written as nearly as JSON can.
    #[must_use]
    pub fn json(&self) -> String {
        match self {
            Self::Made(made) => line(made),
            Self::Status(status) | Self::Restored(status) => line(status),
            Self::Done(_) => line(&Ok { ok: true }),
            Self::Card(card) => line(card),
            Self::Number(number) => line(number),
            Self::PersonAdded(person) | Self::PersonVerified(person) => line(person),
            Self::People(people) => line(&People { people }),
            Self::GroupMade(group) => line(group),
            Self::GroupChanged(change) => line(change),
            Self::Groups(groups) => line(&Groups { groups }),
            Self::Saved(saved) | Self::Removed(saved) => line(saved),
            Self::Record(record) => line(record),
            Self::Page(page) => line(page),
            Self::Attached(file) | Self::Detached(file) => line(file),
            Self::Exported(exported) => line(exported),
            Self::Imported(imported) => line(imported),
            Self::Hits(hits) => line(&Hits { hits }),
            Self::Dump(json) | Self::Played { json, .. } => json.clone(),
            Self::Verified(verified) => line(verified),
            Self::BackedUp(backup) => line(backup),
            Self::Vaults(vaults) => line(&Vaults { vaults }),
            Self::Kinds(kinds) => line(kinds),
        }
    }

    /// Whether the command left something changed, in the vault or on a disk.
    #[must_use]
    pub fn tells_of_a_change(&self) -> bool {
        match self {
            Self::Status(_)
            | Self::People(_)
            | Self::Groups(_)
            | Self::Record(_)
            | Self::Page(_)
            | Self::Hits(_)
            | Self::Dump(_)
            | Self::Verified(_)
            | Self::Vaults(_)
            | Self::Kinds(_) => false,
            Self::Card(card) => card.picture.is_some(),
            Self::Imported(imported) => !imported.preview,
            _ => true,
        }
    }

    /// The exit code: 1 if the response is that something is wrong.
    #[must_use]
    pub fn exit(&self) -> u8 {
        match self {
            Self::Verified(verified) => u8::from(!verified.ok),
            Self::Played { ok, .. } => u8::from(!ok),
            _ => 0,
        }
    }
}

/// These types have nothing that JSON cannot hold.
fn line<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
