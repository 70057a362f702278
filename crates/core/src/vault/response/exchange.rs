//! The shapes that the exchange and people pages receive. Frozen names, snake_case.

use super::Reader;
use crate::files::path;
use serde::Serialize;
use std::path::PathBuf;
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{EntityId, PersonId, SpaceId};

/// What an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportPreview {
    /// The spaces that data would leave from, the named one first.
    pub spaces: Vec<PreviewSpace>,
    /// Everyone who could open one of the bundles.
    pub readers: Vec<PreviewReader>,
    /// Entries in all bundles, counted as in [`super::Exported::entries`].
    pub entries: u64,
}

/// What would leave one space.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreviewSpace {
    /// The space.
    pub space: SpaceId,
    /// Whether it is private, a group's, its facilitators' or a pair's.
    pub kind: SpaceKind,
    /// Its name; empty for `private`.
    pub name: String,
    /// The readers of its bundles.
    pub readers: Vec<Reader>,
    /// Entries in the bundles for them.
    pub entries: u64,
    /// The records that these entries belong to, most recently written first; at most 500.
    pub records: Vec<PreviewRecord>,
    /// How many records there are.
    pub records_total: u64,
    /// How many of them began and were removed since. The readers never see them, but their words go along.
    pub passing: u64,
}

/// A record that would be exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreviewRecord {
    /// The record.
    pub id: EntityId,
    /// Its kind; a person's joining or leaving appears as their `member` record.
    pub kind: String,
    /// Its title, in the vault's language; may be empty.
    pub title: String,
    /// `new` (its first entry goes too), `changed`, or `removed`.
    pub what: &'static str,
    /// Bytes of the attachments that go with it.
    pub blob_bytes: u64,
}

/// Somebody who could open the bundles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PreviewReader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether the safety number was compared.
    pub verified: bool,
    /// Whether they have never confirmed any entry of the named space.
    pub newcomer: bool,
}

/// A record that an import changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space.
    pub space: SpaceId,
    /// Its title now, in the vault's language; may be empty.
    pub title: String,
    /// `new`, `changed`, `removed`, or `needs_you` (a field now has conflicting versions that it did not have before).
    pub what: &'static str,
    /// Who wrote to it last, if known.
    pub by: Option<String>,
}

/// How much of a space a person is known to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Received {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether anything is known: one of their devices has stated what it has.
    pub said: bool,
    /// Whether they have stated that they have every record as it is here.
    pub everything: bool,
    /// Records that are new or changed here since what they have stated, as in a preview of an export. One that began and
    /// was removed since does not count.
    pub behind: u64,
    /// A day (`YYYY-MM-DD`): they have everything written up to and including it, as far as the writers' clocks were
    /// right. `None` while nothing is known, and where that would be before the first entry here or after today.
    pub up_to: Option<String>,
}

/// Somebody whose laptop is newly known to have records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How many records that were here before; their own do not count.
    pub records: u64,
}

/// What a contact card says, before it is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardPreview {
    /// Whose it is.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// Its reading (よみ).
    pub reading: Option<String>,
    /// The safety number that this person and the vault's own have in common; empty for the vault's own.
    pub number: String,
    /// Whether a card of this person is here already.
    pub known: bool,
    /// Other known people with the same name.
    pub same_name_as: Vec<PersonId>,
    /// Whether adding it would give a known person another reading key, so that the safety number has to be compared
    /// again.
    pub changes_key: bool,
    /// Whether it is this vault's own card.
    pub is_mine: bool,
}

/// A written backup.
#[derive(Debug, Clone, Serialize)]
pub struct BackedUp {
    /// The file.
    #[serde(serialize_with = "path::one")]
    pub file: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// Whether the vault noted it. If not, its status goes on telling of the backup before.
    pub noted: bool,
    /// The damaged files in the vault's own folder that open it, as [`super::Status::damaged_keys`]. The backup has whole ones.
    pub damaged_keys: Vec<String>,
}

/// A backup in the vault's own folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupFile {
    /// The file.
    #[serde(serialize_with = "path::one")]
    pub file: PathBuf,
    /// When it was written, by this computer's clock: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` for sort `before`.
    pub at: String,
    /// Its size in bytes.
    pub size: u64,
    /// `day` (before the first import of a day) or `before` (before an import that was allowed to hide many records, or
    /// before an upgrade of the store).
    pub sort: &'static str,
}

/// A member of a group whose name could be taken for another's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LookAlike {
    /// The name.
    pub name: String,
    /// Its reading (よみ), where it is known.
    pub reading: Option<String>,
    /// The record in which the group writes of them.
    pub record: Option<EntityId>,
    /// Their keys' owner; none for somebody without a laptop.
    pub person: Option<PersonId>,
}
