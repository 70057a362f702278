//! Vectors: how much of each log of a space somebody has, and the signed statements that carry them.

use crate::entry::Place;
use crate::id::{DeviceId, Hash, SpaceId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For each log, the last entry that is held together with everything before it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vector(BTreeMap<DeviceId, (u64, Hash)>);

impl Vector {
    /// A vector without any log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
    /// The last sequence number of `log`; 0 if it has none.
    #[must_use]
    pub fn seq(&self, log: &DeviceId) -> u64 {
        self.0.get(log).map_or(0, |(seq, _)| *seq)
    }
    /// Moves a log forward, never back.
    pub fn advance(&mut self, place: Place) {
        let slot = self.0.entry(place.log).or_insert((0, place.hash));
        if place.seq > slot.0 {
            *slot = (place.seq, place.hash);
        }
    }
    /// The places, by log.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.0.iter().map(|(log, (seq, hash))| Place { log: *log, seq: *seq, hash: *hash })
    }
    /// Whether it has no log at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Whether it includes everything in `other`.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(log, (seq, _))| self.seq(log) >= *seq)
    }
    /// The pointwise minimum: what *everybody* has stated they have. Empty for no vectors, because nobody has stated
    /// anything.
    #[must_use]
    pub fn meet<'a>(mut all: impl Iterator<Item = &'a Self>) -> Self {
        let Some(first) = all.next() else {
            return Self::new();
        };
        let mut least = first.clone();
        for other in all {
            least.0.retain(|log, slot| match other.0.get(log) {
                None => false,
                Some(theirs) => {
                    if theirs.0 < slot.0 {
                        *slot = *theirs;
                    }
                    true
                }
            });
        }
        least
    }
}

impl FromIterator<Place> for Vector {
    fn from_iter<I: IntoIterator<Item = Place>>(places: I) -> Self {
        let mut vector = Self::new();
        places.into_iter().for_each(|place| vector.advance(place));
        vector
    }
}

/// A device's numbered statement of what it has in a space. Signed by the device under `tsudoi/have/1\n`.
///
/// Unknown keys are refused on purpose. A statement is replaced by the next one, so nothing is lost; and what counts as
/// acknowledged stays exactly what this code understands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Have {
    /// The device that states it.
    pub device: DeviceId,
    /// The space it is about.
    pub space: SpaceId,
    /// Grows with every new statement of this device in this space; the highest counts.
    pub n: u64,
    /// What it has.
    pub v: Vec<Place>,
    /// Attachments it knows of and lacks, by BLAKE3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub want: Vec<Hash>,
}

impl Have {
    /// The bytes to sign, keep and send.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
    /// Parses a statement.
    ///
    /// # Errors
    /// [`crate::entry::Fault::Shape`].
    pub fn parse(bytes: &[u8]) -> Result<Self, crate::entry::Fault> {
        serde_json::from_slice(bytes).map_err(|_| crate::entry::Fault::Shape)
    }
    /// The places as a vector.
    #[must_use]
    pub fn vector(&self) -> Vector {
        self.v.iter().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(log: u8, seq: u64) -> Place {
        Place { log: DeviceId([log; 16]), seq, hash: Hash([log; 32]) }
    }

    #[test]
    fn a_base_is_never_beyond_the_slowest_reader() {
        let fast: Vector = [place(1, 9), place(2, 4)].into_iter().collect();
        let slow: Vector = [place(1, 3)].into_iter().collect();
        let base = Vector::meet([&fast, &slow].into_iter());
        assert_eq!(base, [place(1, 3)].into_iter().collect());
        assert!(fast.covers(&base) && slow.covers(&base));
        assert!(Vector::meet([].into_iter()).is_empty());
    }

    #[test]
    fn a_statement_reads_back_and_keeps_its_bytes() {
        let have =
            Have { device: DeviceId([7; 16]), space: SpaceId([8; 16]), n: 3, v: vec![place(1, 9)], want: vec![] };
        let bytes = have.encode();
        assert_eq!(Have::parse(&bytes), Ok(have));
        assert!(Have::parse(b"{\"device\":1}").is_err());
    }
}
