//! An entry: what one save wrote, as a signed header and separately erasable items.
//!
//! The header's exact bytes are hashed ([`Header::hash_of`]) and signed; they are kept and relayed as received. Each
//! item is a JSON line of its own. The header holds a commitment to it, salted by a nonce, so that an item can be
//! dropped and the chain still verifies. A header may have unknown keys (from a newer writer); they are kept, because
//! the bytes are.

use crate::id::{DeviceId, EntityId, Hash, Key, Nonce, Sig, SpaceId, hash};
use crate::json::{self, Numbers, Strict};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

/// The most items in one entry; there is at least one.
pub const ITEMS_MAX: usize = 64;
/// The longest item line, in bytes (a value of 256 KiB, escaped).
pub const ITEM_BYTES_MAX: usize = 512 * 1024;
/// The longest header, in bytes.
pub const HEADER_BYTES_MAX: usize = 64 * 1024;
/// The longest field name, in bytes.
pub const FIELD_BYTES_MAX: usize = 128;
/// The version of the entry format that this code writes.
pub const VERSION: u64 = 1;
const PREFIX: &str = "tsudoi/entry/1\n";

/// Why bytes are not a valid entry or item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not strict JSON, or not the shape of a header or item.
    #[error("not the shape of an entry")]
    Shape,
    /// The header has a version above [`VERSION`].
    #[error("written by a newer version")]
    Newer,
    /// An item does not match its commitment.
    #[error("an item differs from its commitment")]
    Commitment,
    /// The signature is not by this key over these bytes.
    #[error("a wrong signature")]
    Signature,
    /// `lam` is not one more than the greatest in the entry's past.
    #[error("a wrong Lamport number")]
    Lamport,
    /// `prev` or `seen` name an entry other than the one held under that number.
    #[error("two entries under one number")]
    Fork,
}

/// A place in a log: entry `seq` of `log`, whose header hashes to `hash`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The device that writes the log.
    pub log: DeviceId,
    /// The sequence number, from 1.
    pub seq: u64,
    /// The header's hash.
    pub hash: crate::id::Hash,
}

impl Serialize for Place {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        (self.log, self.seq, self.hash).serialize(s)
    }
}
impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let (log, seq, hash) = <(DeviceId, u64, crate::id::Hash)>::deserialize(d)?;
        if seq == 0 || seq >= json::INTEGER_LIMIT.unsigned_abs() {
            return Err(D::Error::custom("a number out of range"));
        }
        Ok(Self { log, seq, hash })
    }
}

/// What the header commits to for one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise(
    /// The record written to.
    pub EntityId,
    /// The field written.
    pub String,
    /// The commitment: [`Item::commitment_of`] the item line's exact bytes.
    pub Hash,
);

/// The signed part of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The space. An entry cannot be replayed into another one.
    pub space: SpaceId,
    /// The author's device.
    pub log: DeviceId,
    /// The sequence number in the log, from 1 without gaps.
    pub seq: u64,
    /// The hash of entry `seq - 1`; `None` at 1.
    pub prev: Option<Hash>,
    /// One more than the greatest `lam` in the entry's past.
    pub lam: u64,
    /// The time of writing, by the writer's clock with its offset. A label: it decides nothing.
    pub at: String,
    /// The logs that advanced since this log's previous entry.
    pub seen: Vec<Place>,
    /// The commitments to the items, 1 to [`ITEMS_MAX`].
    pub items: Vec<Promise>,
}

impl Header {
    /// The bytes to hash, sign, keep and send.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        #[derive(Serialize)]
        struct Wire<'a> {
            v: u64,
            space: SpaceId,
            log: DeviceId,
            seq: u64,
            prev: Option<Hash>,
            lam: u64,
            at: &'a str,
            seen: &'a [Place],
            items: &'a [Promise],
        }
        let wire = Wire {
            v: VERSION,
            space: self.space,
            log: self.log,
            seq: self.seq,
            prev: self.prev,
            lam: self.lam,
            at: &self.at,
            seen: &self.seen,
            items: &self.items,
        };
        serde_json::to_vec(&wire).unwrap_or_default()
    }

    /// Parses a header.
    ///
    /// # Errors
    /// [`Fault::Newer`] for a version above [`VERSION`]; [`Fault::Shape`] for anything else that is not a header,
    /// including duplicate keys, two writes to one register, and a `prev` that does not fit `seq`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() > HEADER_BYTES_MAX {
            return Err(Fault::Shape);
        }
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let parsed = reader.deserialize_map(HeaderVisitor).map_err(|_| Fault::Shape)?;
        reader.end().map_err(|_| Fault::Shape)?;
        let header = match parsed {
            Parsed::Known(header) => header,
            Parsed::Version(version) => return Err(if version > VERSION { Fault::Newer } else { Fault::Shape }),
        };
        let mut registers: Vec<(EntityId, &str)> = header.items.iter().map(|p| (p.0, p.1.as_str())).collect();
        registers.sort_unstable();
        let doubled = registers.windows(2).any(|pair| matches!(pair, [a, b] if a == b));
        let bounds = [header.seq, header.lam].iter().all(|n| (1..json::INTEGER_LIMIT.unsigned_abs()).contains(n));
        let names = header.items.iter().all(|p| !p.1.is_empty() && p.1.len() <= FIELD_BYTES_MAX);
        let mut logs: Vec<DeviceId> = header.seen.iter().map(|place| place.log).collect();
        logs.sort_unstable();
        let seen_ok = !logs.contains(&header.log) && logs.windows(2).all(|pair| matches!(pair, [a, b] if a != b));
        if doubled
            || !bounds
            || !names
            || !seen_ok
            || header.items.is_empty()
            || header.items.len() > ITEMS_MAX
            || (header.seq == 1) != header.prev.is_none()
            || header.at.len() > 40
        {
            return Err(Fault::Shape);
        }
        Ok(header)
    }

    /// The entry's hash, which identifies it: `BLAKE3("tsudoi/entry/1\n" ‖ header bytes)`.
    #[must_use]
    pub fn hash_of(bytes: &[u8]) -> Hash {
        hash(PREFIX, bytes)
    }

    /// The place of this entry, given its bytes.
    #[must_use]
    pub fn place(&self, bytes: &[u8]) -> Place {
        Place { log: self.log, seq: self.seq, hash: Self::hash_of(bytes) }
    }
}

/// The bytes that are signed for an entry: the prefix and the exact header bytes.
#[must_use]
pub fn signed_bytes(header: &[u8]) -> Vec<u8> {
    [PREFIX.as_bytes(), header].concat()
}

/// Verifies an entry's signature strictly (no small-order keys, no malleable signatures).
///
/// # Errors
/// [`Fault::Signature`].
pub fn verify(header: &[u8], sig: &Sig, key: &Key) -> Result<(), Fault> {
    let key = VerifyingKey::from_bytes(&key.0).map_err(|_| Fault::Signature)?;
    key.verify_strict(&signed_bytes(header), &Signature::from_bytes(&sig.0)).map_err(|_| Fault::Signature)
}

enum Parsed {
    Known(Header),
    /// Of another version, whose keys may differ.
    Version(u64),
}

struct HeaderVisitor;

fn once<T, E: serde::de::Error>(slot: &mut Option<T>, value: T) -> Result<(), E> {
    if slot.replace(value).is_some() { Err(E::custom("a doubled key")) } else { Ok(()) }
}

/// Skips an unknown key. Its value must be strict JSON, and it may occur only once.
fn pass_over<'de, A: MapAccess<'de>>(unknown: &mut BTreeSet<String>, key: &str, map: &mut A) -> Result<(), A::Error> {
    if !unknown.insert(key.to_owned()) {
        return Err(A::Error::custom("a doubled key"));
    }
    map.next_value_seed(Strict { depth: json::DEPTH_MAX - 1, numbers: Numbers::Whole }).map(|_| ())
}

struct ItemVisitor;

impl<'de> Visitor<'de> for ItemVisitor {
    type Value = Item;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an item")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Item, A::Error> {
        let (mut entity, mut field, mut nonce, mut value) = (None, None, None, None);
        let mut unknown = BTreeSet::new();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match key.as_ref() {
                "r" => once(&mut nonce, map.next_value()?)?,
                "e" => once(&mut entity, map.next_value()?)?,
                "f" => once(&mut field, map.next_value()?)?,
                "v" => once(
                    &mut value,
                    map.next_value_seed(Strict { depth: json::DEPTH_MAX - 1, numbers: Numbers::Whole })?,
                )?,
                other => pass_over(&mut unknown, other, &mut map)?,
            }
        }
        let lacks = || A::Error::custom("a key is missing");
        Ok(Item {
            entity: entity.ok_or_else(lacks)?,
            field: field.ok_or_else(lacks)?,
            nonce: nonce.ok_or_else(lacks)?,
            value: value.ok_or_else(lacks)?,
        })
    }
}

impl<'de> Visitor<'de> for HeaderVisitor {
    type Value = Parsed;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry's header")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parsed, A::Error> {
        let (mut v, mut space, mut log, mut seq, mut prev, mut lam, mut at, mut seen, mut items) =
            (None, None, None, None, None, None, None, None, None);
        let mut unknown = BTreeSet::new();
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            match key.as_ref() {
                "v" => once(&mut v, map.next_value()?)?,
                "space" => once(&mut space, map.next_value()?)?,
                "log" => once(&mut log, map.next_value()?)?,
                "seq" => once(&mut seq, map.next_value()?)?,
                "prev" => once(&mut prev, map.next_value::<Option<Hash>>()?)?,
                "lam" => once(&mut lam, map.next_value()?)?,
                "at" => once(&mut at, map.next_value()?)?,
                "seen" => once(&mut seen, map.next_value()?)?,
                "items" => once(&mut items, map.next_value()?)?,
                other => pass_over(&mut unknown, other, &mut map)?,
            }
        }
        let lacks = || A::Error::custom("a key is missing");
        let version = v.ok_or_else(lacks)?;
        if version != VERSION {
            return Ok(Parsed::Version(version));
        }
        Ok(Parsed::Known(Header {
            space: space.ok_or_else(lacks)?,
            log: log.ok_or_else(lacks)?,
            seq: seq.ok_or_else(lacks)?,
            prev: prev.ok_or_else(lacks)?,
            lam: lam.ok_or_else(lacks)?,
            at: at.ok_or_else(lacks)?,
            seen: seen.ok_or_else(lacks)?,
            items: items.ok_or_else(lacks)?,
        }))
    }
}

/// One register write: `(entity, field) → value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The record.
    pub entity: EntityId,
    /// The field.
    pub field: String,
    /// The salt of the commitment.
    pub nonce: Nonce,
    /// The value written.
    pub value: Value,
}

impl Item {
    /// The line to commit to, keep and send.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut out = format!("{{\"r\":\"{}\",\"e\":\"{}\",\"f\":", self.nonce, self.entity);
        json::write_text(&self.field, &mut out);
        out.push_str(",\"v\":");
        out.push_str(&json::canonical(&self.value));
        out.push('}');
        out.into_bytes()
    }

    /// Parses an item line and checks it against the header's commitment.
    ///
    /// # Errors
    /// [`Fault::Commitment`] if the bytes have another hash or name another register; [`Fault::Shape`] if they are not
    /// an item.
    pub fn parse(bytes: &[u8], promise: &Promise) -> Result<Self, Fault> {
        if bytes.len() > ITEM_BYTES_MAX {
            return Err(Fault::Shape);
        }
        if Self::commitment_of(bytes) != promise.2 {
            return Err(Fault::Commitment);
        }
        let mut reader = serde_json::Deserializer::from_slice(bytes);
        let item = reader.deserialize_map(ItemVisitor).map_err(|_| Fault::Shape)?;
        reader.end().map_err(|_| Fault::Shape)?;
        if item.entity == promise.0 && item.field == promise.1 { Ok(item) } else { Err(Fault::Commitment) }
    }

    /// `BLAKE3("tsudoi/item/1\n" ‖ line bytes)`; the nonce is inside the line.
    #[must_use]
    pub fn commitment_of(bytes: &[u8]) -> Hash {
        hash("tsudoi/item/1\n", bytes)
    }
}
