//! Control entries: the operations on membership. Frozen wire forms.

use crate::id::{DeviceId, Key, Nonce, PersonId, SpaceId, short_hash};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The field that a control entry's only item writes. Its entity is the space's own id.
pub const CONTROL: &str = "_control";

/// The audience of a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// One person, on their own devices.
    Private,
    /// All members of a group.
    Group,
    /// The facilitators of a group.
    Facilitators,
    /// Two or three people.
    Pair,
}

/// A person's role in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads and writes.
    Member,
    /// Also adds and removes people.
    Facilitator,
}

/// A contact card inside an `add`: its exact bytes (base64url) and signature, so that everyone in the group can verify
/// it and learn which key to encrypt to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedCard {
    /// The signed bytes, base64url.
    pub b: String,
    /// The card's signature.
    pub s: crate::id::Sig,
}

/// The operation of a control entry. Frozen wire form: `{"op":…}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum Op {
    /// Founds a space, as its first entry, and makes its author the first facilitator. The space's id is [`space_id`]
    /// of these.
    Found {
        /// The audience of the space.
        kind: SpaceKind,
        /// The founder's signing key.
        founder: Key,
        /// Random; zeros for `private`, so that a person has one private space.
        salt: Nonce,
        /// For `facilitators`: the group.
        parent: Option<SpaceId>,
        /// The founder's contact card.
        card: CarriedCard,
    },
    /// Adds a person, possibly again.
    Add {
        /// The person.
        person: PersonId,
        /// Their role.
        role: Role,
        /// Their contact card.
        card: CarriedCard,
    },
    /// Ends a person's membership, possibly the author's own.
    Remove {
        /// The person.
        person: PersonId,
        /// The last entries of that person's logs that still count; logs that are not named do not count at all.
        cut: Vec<(DeviceId, u64)>,
    },
    /// Changes a member's role.
    Role {
        /// The person.
        person: PersonId,
        /// Their new role.
        role: Role,
    },
}

impl Op {
    /// Parses the value of a control item; `None` for an operation of a newer version.
    #[must_use]
    pub fn parse(value: &Value) -> Option<Self> {
        serde_json::from_value(value.clone()).ok()
    }
    /// The value to write.
    #[must_use]
    pub fn encode(&self) -> Value {
        serde_json::to_value(self).unwrap_or(Value::Null)
    }
}

/// The id of a space. It binds kind, founder and salt, so nobody can found somebody else's space.
#[must_use]
pub fn space_id(kind: SpaceKind, founder: &Key, salt: &Nonce, parent: Option<SpaceId>) -> SpaceId {
    let kind = match kind {
        SpaceKind::Private => 0u8,
        SpaceKind::Group => 1,
        SpaceKind::Facilitators => 2,
        SpaceKind::Pair => 3,
    };
    let parent = parent.map_or([0; 16], |p| p.0);
    SpaceId(short_hash("tsudoi/space/1\n", &[&[kind][..], &founder.0, &salt.0, &parent].concat()))
}
