//! What the window's exchange and people places are answered with. Frozen names, snake_case.

use super::Reader;
use serde::Serialize;
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
