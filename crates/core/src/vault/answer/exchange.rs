//! What the window's exchange and people places are answered with. Frozen names, snake_case.

use super::Reader;
use serde::Serialize;
use std::path::PathBuf;
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{EntityId, PersonId, SpaceId};

/// What an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GivePreview {
    /// The spaces that something goes out of, the named one first.
    pub spaces: Vec<GiveSpace>,
    /// Everybody who could open a bundle of it.
    pub readers: Vec<GiveReader>,
    /// Entries in all bundles, counted as [`super::Exported::entries`] counts them.
    pub entries: u64,
}

/// What would go out of one space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveSpace {
    /// The space.
    pub space: SpaceId,
    /// Its sort.
    pub kind: SpaceKind,
    /// Its name; empty for `private`.
    pub name: String,
    /// Who would get it.
    pub readers: Vec<Reader>,
    /// Entries in the bundles for them.
    pub entries: u64,
    /// The records that these entries speak of, those written to last first; at most 500.
    pub records: Vec<GiveRecord>,
    /// How many there are.
    pub records_total: u64,
}

/// A record that would go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveRecord {
    /// The record.
    pub id: EntityId,
    /// Its kind; somebody's joining or leaving is shown as their `member` record.
    pub kind: String,
    /// What it is called, in the vault's language; may be empty.
    pub title: String,
    /// `new` (its beginning goes too), `changed`, or `removed`.
    pub what: &'static str,
    /// Bytes of attached files that go along because of it.
    pub blob_bytes: u64,
}

/// Somebody who could open what would be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GiveReader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether the digits were compared.
    pub verified: bool,
    /// Whether they have never confirmed anything of the (named) space.
    pub newcomer: bool,
}

/// A record that a taking in changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space.
    pub space: SpaceId,
    /// What it is called now, in the vault's language; may be empty.
    pub title: String,
    /// `new`, `changed`, `removed`, or `needs_you` (a field has differing versions now that it did not have before).
    pub what: &'static str,
    /// Who wrote to it last, if known.
    pub by: Option<String>,
}

/// What a person is known to have of a space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether anything is known: a laptop of theirs has said what it has.
    pub said: bool,
    /// Whether they have said that they have everything that is here.
    pub everything: bool,
    /// Entries here that they have not said they have; their own do not count.
    pub behind: u64,
    /// A day (`YYYY-MM-DD`): they have everything written up to and including it, as far as the clocks of those who wrote were
    /// right. `None` while nothing is known.
    pub up_to: Option<String>,
}

/// What a contact card says, before it is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardPreview {
    /// Whose it is.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// Its reading (よみ).
    pub reading: Option<String>,
    /// The digits that two people compare aloud.
    pub number: String,
    /// Whether a card of this person is here already.
    pub known: bool,
    /// Other known people with the same name.
    pub same_name_as: Vec<PersonId>,
    /// Whether taking it in would give a known person another key for reading, so that the digits have to be compared anew.
    pub changes_key: bool,
    /// Whether it is one's own.
    pub is_mine: bool,
}

/// A backup in the vault's own folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupFile {
    /// The file.
    pub file: PathBuf,
    /// When it was written, by this computer's clock: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` for sort `before`.
    pub at: String,
    /// Its size in bytes.
    pub size: u64,
    /// `day` (before the first taking in of a day) or `before` (before one that was allowed to hide much).
    pub sort: &'static str,
}
