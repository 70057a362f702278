//! What a control entry can say, and what it says it of. Frozen wire forms.

use crate::id::{DeviceId, Key, Nonce, PersonId, SpaceId, short_hash};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The field that a control entry's only item writes; the entity is the space's own id.
pub const CONTROL: &str = "_control";

/// The sort of audience a space is.
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

/// What somebody is in a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Belongs, reads and writes.
    Member,
    /// May add and remove people too.
    Facilitator,
}

/// A contact card as carried inside an `add`: its exact bytes (base64url) and signature, so that everyone in the
/// group can check it and learn where to encrypt to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedCard {
    /// The signed bytes, base64url.
    pub b: String,
    /// The card's signature.
    pub s: crate::id::Sig,
}

/// A control entry's say. Frozen wire form: `{"op":…}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum Op {
    /// The first entry of a space; makes its author the first facilitator. The space's id is [`space_id`] of these.
    Found {
        /// The sort of space.
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
    /// Takes a person in (again).
    Add {
        /// Who.
        person: PersonId,
        /// As what.
        role: Role,
        /// Their contact card.
        card: CarriedCard,
    },
    /// Ends a person's membership; also how one leaves oneself.
    Remove {
        /// Who.
        person: PersonId,
        /// The last entries of that person's logs that still count; logs not named count for nothing.
        cut: Vec<(DeviceId, u64)>,
    },
    /// Changes what a member is.
    Role {
        /// Who.
        person: PersonId,
        /// To what.
        role: Role,
    },
}

impl Op {
    /// Reads the value of a control item; `None` for what a newer version may have written.
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

/// A space's id binds its kind, founder and salt: nobody can found somebody else's space.
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
