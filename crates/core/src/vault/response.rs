//! The shapes that operations return, as the command line and the window write them. Frozen names, snake_case.

use crate::files::path;
use serde::Serialize;
use serde_json::{Map, Value};
use std::path::PathBuf;
use tsudoi_sync::authority::{Role, SpaceKind};
use tsudoi_sync::id::{DeviceId, EntityId, Hash, PersonId, SpaceId};

/// A vault found on this machine, still locked.
#[derive(Debug, Clone, Serialize)]
pub struct FoundVault {
    /// Its folder.
    #[serde(serialize_with = "path::one")]
    pub dir: PathBuf,
    /// Its id; `None` if this login may not read it.
    pub vault: Option<EntityId>,
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
    /// Every space this vault belongs to.
    pub spaces: Vec<SpaceStatus>,
    /// Distinct people in all groups together, including this vault's own.
    pub members: u64,
    /// Fields with conflicting versions, in all spaces.
    pub conflicts: u64,
    /// Entries held back until the entries they build on arrive.
    pub held: u64,
    /// Quarantined entries: written after their author had left.
    pub quarantined: u64,
    /// When the last backup was written (RFC 3339), if ever.
    pub last_backup: Option<String>,
    /// The day (`YYYY-MM-DD`) of the newest automatic backup in the vault's own folder, if there is one.
    pub last_day_backup: Option<String>,
    /// Whether the recovery words have been typed back.
    pub recovery_confirmed: bool,
    /// The files in the vault's folder that open it and are missing, damaged or not of this vault; see
    /// [`crate::Vault::damaged_keys`].
    pub damaged_keys: Vec<String>,
}

/// One space.
#[derive(Debug, Clone, Serialize)]
pub struct SpaceStatus {
    /// Its id.
    pub space: SpaceId,
    /// Whether it is private, a group's, its facilitators' or a pair's.
    pub kind: SpaceKind,
    /// The group's name; empty for `private`.
    pub name: String,
    /// For `facilitators`: the group.
    pub parent: Option<SpaceId>,
    /// This person's role in it; `None` after leaving.
    pub role: Option<Role>,
    /// How many people are in it.
    pub members: u64,
    /// How many records are in it; `None` unless the caller asked for a count.
    pub records: Option<u64>,
    /// Fields with conflicting versions.
    pub conflicts: u64,
    /// What its held entries wait for.
    pub held: Vec<Held>,
}

/// What held entries wait for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The space.
    pub space: SpaceId,
    /// The device that wrote the missing entries.
    pub log: DeviceId,
    /// The person of that device, if known.
    pub person: Option<PersonId>,
    /// Their name, if known.
    pub name: Option<String>,
    /// The first missing sequence number.
    pub from: u64,
    /// The last missing sequence number.
    pub to: u64,
    /// Names of people whose devices have stated that they have all of it.
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
    /// The safety number that this person and the vault's own have in common; empty for the vault's own.
    pub number: String,
    /// Whether the safety number was compared.
    pub verified: bool,
    /// Whether this is the vault's own person.
    pub me: bool,
    /// Other known people of the same name with other keys: ask before trusting.
    pub same_name_as: Vec<PersonId>,
    /// Whether a card with another reading key came after the safety number was compared. Stays set until it is
    /// compared again.
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
    /// The space of its facilitators, if this vault has it.
    pub facilitators: Option<SpaceId>,
    /// This person's role in it.
    pub role: Option<Role>,
    /// The people who can open its bundles, in よみ order.
    pub members: Vec<GroupMember>,
    /// How many people are in it, with or without a device.
    pub people: usize,
}

/// A person in a group.
#[derive(Debug, Clone, Serialize)]
pub struct GroupMember {
    /// Who.
    pub person: PersonId,
    /// The name to be called.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether the safety number was compared.
    pub verified: bool,
    /// The name's reading (よみ), if their card has one.
    pub reading: Option<String>,
    /// The safety number that they and the vault's person have in common; empty until a card of theirs is here.
    pub number: String,
}

/// A changed membership.
#[derive(Debug, Clone, Serialize)]
pub struct GroupChanged {
    /// The group.
    pub space: SpaceId,
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their role now; `None` after removal.
    pub role: Option<Role>,
    /// Other members whose name could be taken for theirs, where somebody came in: tell them apart.
    pub same_name_as: Vec<LookAlike>,
}

/// The result of a save.
#[derive(Debug, Clone, Serialize)]
pub struct Saved {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space it was written to.
    pub space: SpaceId,
    /// The fields whose value changed.
    pub changed: Vec<String>,
    /// The record as it now stands; for a deleted one, what it had.
    pub record: RecordView,
}

/// A record as people see it.
#[derive(Debug, Clone, Serialize)]
pub struct RecordView {
    /// Its id.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space it is in.
    pub space: SpaceId,
    /// Its title, in the language that the vault is asked in; empty if it has no words of its own. It can be a day.
    pub title: String,
    /// Its fields.
    pub fields: Map<String, Value>,
    /// The conflicting versions of each field that was edited concurrently: `{"value","by","person","device"}`. `by`
    /// and `person` are the called name and the id of the writer, as far as known.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub conflicts: Map<String, Value>,
    /// The called name of the person whose device made the record, if that person is known.
    pub made_by: Option<String>,
    /// Whether this vault's own person made it, on any of their devices.
    pub mine: bool,
    /// When it was last written to, by the writing device's clock (RFC 3339 with its offset). A label: it decides
    /// nothing.
    pub at: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// The records.
    pub records: Vec<RecordView>,
    /// The cursor for the next page; `None` at the end.
    pub next: Option<String>,
}

/// An attached file.
#[derive(Debug, Clone, Serialize)]
pub struct Attached {
    /// The record.
    pub id: EntityId,
    /// The BLAKE3 hash of the file.
    pub blob: Hash,
    /// Its size in bytes.
    pub size: u64,
    /// Its name.
    pub name: String,
}

/// Written bundles.
#[derive(Debug, Clone, Serialize)]
pub struct Exported {
    /// The files, the group's first.
    #[serde(serialize_with = "path::list")]
    pub files: Vec<PathBuf>,
    /// Entries in them, each counted once per space.
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

/// Imported (or previewed) bundles.
#[derive(Debug, Clone, Serialize)]
pub struct Imported {
    /// The sender of the first bundle.
    pub from: Reader,
    /// The space of the first bundle.
    pub space: SpaceId,
    /// That space's name.
    pub name: String,
    /// New entries.
    pub new: u64,
    /// Entries that were already here.
    pub known: u64,
    /// What held entries wait for, in the affected spaces.
    pub held: Vec<Held>,
    /// How many fields need a person's choice because this import brought conflicting versions.
    pub needs_you: u64,
    /// Newly quarantined entries: as far as is known here, their authors were not in the space.
    pub quarantined: u64,
    /// New chunks of attachments; an attachment that is already complete here adds none.
    pub pieces: u64,
    /// Fields with conflicting versions, in the affected spaces.
    pub conflicts: u64,
    /// Whether this was only a preview, which changes nothing.
    pub preview: bool,
    /// The records that this import changed, newest first; at most 500.
    pub changes: Vec<Change>,
    /// How many records it changed.
    pub changes_total: u64,
    /// Whose laptops are newly known to have records that were here already.
    pub reached: Vec<Reached>,
    /// The backup to go back to: the one from right before this import if it was allowed to hide many records, else the
    /// day's.
    #[serde(serialize_with = "path::option")]
    pub backup: Option<PathBuf>,
    /// The damaged files in the vault's own folder that open it, as [`Status::damaged_keys`]. The backup has whole ones.
    pub damaged_keys: Vec<String>,
    /// One result per bundle.
    pub bundles: Vec<ImportedBundle>,
}

/// One imported bundle.
#[derive(Debug, Clone, Serialize)]
pub struct ImportedBundle {
    /// The file.
    #[serde(serialize_with = "path::one")]
    pub file: PathBuf,
    /// The sender.
    pub from: Reader,
    /// The space.
    pub space: SpaceId,
    /// Whether the space is private, a group's, its facilitators' or a pair's.
    pub kind: SpaceKind,
    /// Its name.
    pub name: String,
    /// New entries.
    pub new: u64,
    /// Entries that were already here.
    pub known: u64,
    /// Which part of how many; `None` for a bundle that was imported before.
    pub part: Option<(u64, u64)>,
}

/// A search hit.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// The record.
    pub id: EntityId,
    /// Its kind.
    pub kind: String,
    /// The space it is in.
    pub space: SpaceId,
    /// What the record is called, as [`RecordView::title`].
    pub title: String,
    /// The text around the match.
    pub snippet: String,
    /// The field it was found in.
    pub field: String,
    /// The match in the snippet, in characters: start and end.
    pub place: (usize, usize),
    /// The day that it tells of, `YYYY-MM-DD`: its own, else that of the gathering it belongs to; none for what tells of no
    /// day.
    pub day: Option<String>,
}

/// The result of a full check.
#[derive(Debug, Clone, Serialize)]
pub struct Verified {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// Entries checked.
    pub entries: u64,
    /// Records compared with a rebuild.
    pub records: u64,
    /// What is wrong: a stable word each, with its place.
    pub wrong: Vec<String>,
    /// The damaged files that open the vault, as [`Status::damaged_keys`]; they are in `wrong` too.
    pub damaged_keys: Vec<String>,
}

/// A draft: begun and not yet saved. It stays in this vault.
#[derive(Debug, Clone, Serialize)]
pub struct Draft {
    /// Its key: the form it belongs to.
    pub key: String,
    /// The content of the form.
    pub body: Value,
    /// When it was last stored (RFC 3339 with the local offset).
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

/// A deleted record that can be restored.
#[derive(Debug, Clone, Serialize)]
pub struct Trashed {
    /// The record as it was when it was deleted.
    pub record: RecordView,
    /// When it was deleted, by the deleting device's clock (RFC 3339 with its offset).
    pub removed_at: Option<String>,
    /// The called name of the person who deleted it, if known.
    pub removed_by: Option<String>,
    /// How many more days the trash lists it, 1 to 30. It can be restored after that as well.
    pub days_left: i64,
}

/// A written plain-text file.
#[derive(Debug, Clone, Serialize)]
pub struct WrittenFile {
    /// The file.
    #[serde(serialize_with = "path::one")]
    pub file: PathBuf,
    /// How many records are in it.
    pub entries: u64,
}

mod exchange;
pub use exchange::{
    BackedUp, BackupFile, CardPreview, Change, ExportPreview, LookAlike, PreviewReader, PreviewRecord, PreviewSpace,
    Reached, Received,
};
