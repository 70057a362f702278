//! What operations answer with: the wire shapes of the command line and the window. Frozen names, snake_case.

use serde::Serialize;
use serde_json::{Map, Value};
use std::path::PathBuf;
use tsudoi_sync::authority::{Role, SpaceKind};
use tsudoi_sync::id::{DeviceId, EntityId, Hash, PersonId, SpaceId};

/// A vault found on this machine, still locked.
#[derive(Debug, Clone, Serialize)]
pub struct FoundVault {
    /// Its folder.
    pub dir: PathBuf,
    /// Its id.
    pub vault: EntityId,
}

/// The state of an unlocked vault.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// Whose vault it is.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// `ja` or `en`.
    pub lang: String,
    /// This vault on this machine.
    pub device: DeviceId,
    /// Every audience this vault belongs to.
    pub spaces: Vec<SpaceStatus>,
    /// Different people in all groups together, oneself included.
    pub members: u64,
    /// Fields with differing versions, in all spaces.
    pub conflicts: u64,
    /// Entries that wait for others.
    pub held: u64,
    /// Entries set apart because they came after their author had left.
    pub quarantined: u64,
    /// When the last backup was written (RFC 3339), if ever.
    pub last_backup: Option<String>,
    /// The day (`YYYY-MM-DD`) of the newest backup that this vault wrote by itself into its own folder, if there is one.
    pub last_day_backup: Option<String>,
    /// Whether the recovery words have been typed back.
    pub recovery_confirmed: bool,
}

/// One audience.
#[derive(Debug, Clone, Serialize)]
pub struct SpaceStatus {
    /// Its id.
    pub space: SpaceId,
    /// Its sort.
    pub kind: SpaceKind,
    /// The group's name; empty for `private`.
    pub name: String,
    /// For `facilitators`: the group.
    pub parent: Option<SpaceId>,
    /// What I am in it; `None` after leaving.
    pub role: Option<Role>,
    /// How many people are in it.
    pub members: u64,
    /// How many records are in it, where it was asked to count them.
    pub records: Option<u64>,
    /// Fields with differing versions.
    pub conflicts: u64,
    /// What is waited for.
    pub held: Vec<Held>,
}

/// What held entries wait for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The space.
    pub space: SpaceId,
    /// Whose laptop made what is missing.
    pub log: DeviceId,
    /// That laptop's person, if known.
    pub person: Option<PersonId>,
    /// Their name, if known.
    pub name: Option<String>,
    /// The first missing number.
    pub from: u64,
    /// The last missing number.
    pub to: u64,
    /// Names of people whose laptops have said that they have all of it.
    pub who_has: Vec<String>,
}

/// A person this vault knows.
#[derive(Debug, Clone, Serialize)]
pub struct PersonView {
    /// Their id.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// Its reading (よみ).
    pub reading: Option<String>,
    /// The digits that two people compare aloud.
    pub number: String,
    /// Whether they were compared.
    pub verified: bool,
    /// Whether this is oneself.
    pub me: bool,
    /// Another known person has the same name but other keys: ask before trusting.
    pub same_name_as: Vec<PersonId>,
    /// Whether a card with another key for reading came after the digits had been compared. Stays until they are compared anew.
    pub changed_key: bool,
    /// The names of the groups that they are in.
    pub groups: Vec<String>,
}

/// A new group.
#[derive(Debug, Clone, Serialize)]
pub struct GroupMade {
    /// The group's space.
    pub space: SpaceId,
    /// The space of its facilitators.
    pub facilitators: SpaceId,
    /// Its name.
    pub name: String,
}

/// A group and who is in it.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// The group's space.
    pub space: SpaceId,
    /// Its name.
    pub name: String,
    /// The space of its facilitators, if one is one.
    pub facilitators: Option<SpaceId>,
    /// What I am in it.
    pub role: Option<Role>,
    /// Whose laptops open its bundles, in よみ order.
    pub members: Vec<GroupMember>,
    /// How many people are in it, with or without a laptop.
    pub people: usize,
}

/// A person in a group.
#[derive(Debug, Clone, Serialize)]
pub struct GroupMember {
    /// Who.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Whether the digits were compared.
    pub verified: bool,
    /// The name's reading (よみ), if their card has one.
    pub reading: Option<String>,
    /// The digits that two people compare aloud; empty while there is no card of them.
    pub number: String,
}

/// A change of a group's people.
#[derive(Debug, Clone, Serialize)]
pub struct GroupChanged {
    /// The group.
    pub space: SpaceId,
    /// Whom it concerns.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// What they are now; `None` after removal.
    pub role: Option<Role>,
}

/// A Save.
#[derive(Debug, Clone, Serialize)]
pub struct Saved {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space it was written to.
    pub space: SpaceId,
    /// The fields whose value is now another.
    pub changed: Vec<String>,
}

/// A record as people see it.
#[derive(Debug, Clone, Serialize)]
pub struct RecordView {
    /// Its id.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// Where it is.
    pub space: SpaceId,
    /// Its fields.
    pub fields: Map<String, Value>,
    /// The differing versions of fields that were changed apart: `{"value","by","person","device"}`, `by` and `person` being the
    /// called name and the id of who wrote it, as far as they are known.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub conflicts: Map<String, Value>,
    /// The called name of the person whose device made the record, if that person is known.
    pub made_by: Option<String>,
    /// Whether this person made it, on whichever of their devices.
    pub mine: bool,
    /// When it was last written to, as the writing device said (RFC 3339 with its offset): a label that decides nothing.
    pub at: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The records.
    pub records: Vec<RecordView>,
    /// Hand this to the next call; `None` at the end.
    pub next: Option<String>,
}

/// An attached file.
#[derive(Debug, Clone, Serialize)]
pub struct Attached {
    /// The record.
    pub id: EntityId,
    /// The file's BLAKE3.
    pub blob: Hash,
    /// Its size in bytes.
    pub size: u64,
    /// Its name.
    pub name: String,
}

/// Bundles written.
#[derive(Debug, Clone, Serialize)]
pub struct Exported {
    /// The files, the group's first.
    pub files: Vec<PathBuf>,
    /// Entries in them, each counted once a space.
    pub entries: u64,
    /// Who can open them.
    pub to: Vec<Reader>,
}

/// Somebody who can open a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// Bundles taken in (or looked at).
#[derive(Debug, Clone, Serialize)]
pub struct Imported {
    /// Who sent the first.
    pub from: Reader,
    /// The space of the first.
    pub space: SpaceId,
    /// That space's name.
    pub name: String,
    /// Entries that were not here.
    pub new: u64,
    /// Entries that were.
    pub known: u64,
    /// What is waited for, in the spaces concerned.
    pub held: Vec<Held>,
    /// How many fields ask for a person's choice: those with differing versions that this brought.
    pub needs_you: u64,
    /// Entries that came and are set apart: their authors were not in the space, as far as is known here.
    pub set_apart: u64,
    /// Pieces of attached files that came; of a file that is here whole none count.
    pub pieces: u64,
    /// Fields with differing versions, in the spaces concerned.
    pub conflicts: u64,
    /// Whether this was only a look: nothing was changed.
    pub preview: bool,
    /// The records that this changed, the newest first; at most 500.
    pub changes: Vec<Change>,
    /// How many there are.
    pub changes_total: u64,
    /// The backup to go back to: the one from right before this if much was allowed to be hidden, else the day's.
    pub backup: Option<PathBuf>,
    /// Each bundle.
    pub bundles: Vec<ImportedBundle>,
}

/// One bundle taken in.
#[derive(Debug, Clone, Serialize)]
pub struct ImportedBundle {
    /// The file.
    pub file: PathBuf,
    /// Who sent it.
    pub from: Reader,
    /// The space.
    pub space: SpaceId,
    /// Its sort.
    pub kind: SpaceKind,
    /// Its name.
    pub name: String,
    /// Entries that were not here.
    pub new: u64,
    /// Entries that were.
    pub known: u64,
    /// Which part of how many; `None` for a bundle that was taken in before.
    pub part: Option<(u64, u64)>,
}

/// A place where words were found.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// Where it is.
    pub space: SpaceId,
    /// The words around the place.
    pub snippet: String,
    /// The field it was found in.
    pub field: String,
    /// Where in the snippet, in characters: from, to.
    pub place: (usize, usize),
}

/// What a check of everything found.
#[derive(Debug, Clone, Serialize)]
pub struct Verified {
    /// Whether all is well.
    pub ok: bool,
    /// Entries checked.
    pub entries: u64,
    /// Records compared with their rebuild.
    pub records: u64,
    /// What is wrong, as stable words with the place.
    pub wrong: Vec<String>,
}

/// A backup written.
#[derive(Debug, Clone, Serialize)]
pub struct BackedUp {
    /// The file.
    pub file: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

/// Something begun and not yet saved. It is in this vault only.
#[derive(Debug, Clone, Serialize)]
pub struct Draft {
    /// Its name: the form it is in.
    pub key: String,
    /// What the form held.
    pub body: Value,
    /// When it was last kept (RFC 3339 with the local offset).
    pub at: String,
}

/// A day and how many records it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DayCount {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// How many records.
    pub count: u64,
}

/// A deleted record that can be brought back.
#[derive(Debug, Clone, Serialize)]
pub struct Trashed {
    /// The record as it was.
    pub record: RecordView,
    /// When it was deleted, as the deleting device said (RFC 3339 with its offset).
    pub removed_at: Option<String>,
    /// The called name of the person who deleted it, if known.
    pub removed_by: Option<String>,
    /// For so many days it will still be offered, 1 to 30. It can be brought back later as well.
    pub days_left: i64,
}

/// A readable file written.
#[derive(Debug, Clone, Serialize)]
pub struct WrittenFile {
    /// The file.
    pub file: PathBuf,
    /// How many records are in it.
    pub entries: u64,
}

mod exchange;
pub use exchange::{BackupFile, CardPreview, Change, GivePreview, GiveReader, GiveRecord, GiveSpace, Received};
