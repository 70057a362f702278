//! Remembers where each person began in a space: what the first parcel from this vault gave them. Later parcels follow
//! from that.
//!
//! Guarantee: a person who was to start without the history is not given it later by accident. Until they state what
//! they have, they get the same welcome again, with everything written since. From then on, no parcel that they can
//! open reaches further back than its base, or than what they stated if they had begun earlier, with somebody else's
//! welcome. A person who has stated nothing never lowers the others' base.

use super::options::History;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::state::SpaceState;
use tsudoi_sync::entry::Place;
use tsudoi_sync::id::{PersonId, SpaceId};
use tsudoi_sync::vector::Vector;

/// What a person was given first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::vault) struct Beginning {
    pub history: History,
    /// The base of their welcome; empty if everything was given.
    pub base: Vector,
}

/// A person who has stated what they have.
pub(in crate::vault) struct Answered {
    pub person: PersonId,
    /// What all of their devices have.
    pub said: Vector,
    /// Where they began, if that is known here.
    pub began: Option<Vector>,
}

/// The store's key for a person's beginning, in this vault only.
fn key(space: SpaceId, person: PersonId) -> String {
    format!("history/{space}/{person}")
}

impl Beginning {
    /// The beginning of somebody new, as of now.
    pub fn new(history: History, state: &SpaceState) -> Self {
        Self { history, base: if history == History::All { Vector::new() } else { state.vector() } }
    }
}

impl Vault {
    /// Where a person began in a space, if this vault welcomed them. A welcome imported since may have left out what
    /// lies behind that point; then it is where this vault stands now.
    pub(in crate::vault) fn beginning(&self, state: &SpaceState, person: PersonId) -> Result<Option<Beginning>> {
        let Some(kept) = self.store.meta(&key(state.space.id, person))? else { return Ok(None) };
        let (history, places): (History, Vec<Place>) =
            serde_json::from_slice(&kept).map_err(|_| Error::VaultDamaged { what: "history" })?;
        let base: Vector = places.into_iter().collect();
        let here = history == History::All || state.logs.values().all(|log| log.base_seq <= base.seq(&log.device));
        Ok(Some(Beginning { history, base: if here { base } else { state.vector() } }))
    }

    /// Stores where people begin.
    pub(in crate::vault) fn keep_beginning(
        &self,
        space: SpaceId,
        people: &[PersonId],
        began: &Beginning,
    ) -> Result<()> {
        let places: Vec<Place> = began.base.places().collect();
        let kept = serde_json::to_vec(&(began.history, places)).map_err(|_| Error::Store { what: "json".into() })?;
        people.iter().try_for_each(|person| self.store.set_meta(&key(space, *person), &kept))
    }
}

/// Groups people into shared parcels, each with its base: what all of its people have. A person whom a shared parcel
/// would give entries from before their own beginning gets a parcel alone.
pub(in crate::vault) fn gather(mut answered: Vec<Answered>) -> Vec<(Vec<PersonId>, Vector)> {
    answered.sort_by_key(|one| one.began.is_some());
    let (mut alone, mut people, mut floors) = (Vec::new(), Vec::new(), Vec::new());
    let mut shared: Option<Vector> = None;
    for Answered { person, said, began } in answered {
        let base = shared.as_ref().map_or_else(|| said.clone(), |base| Vector::meet([base, &said].into_iter()));
        if floors.iter().chain(&began).all(|floor| base.covers(floor)) {
            people.push(person);
            floors.extend(began);
            shared = Some(base);
        } else {
            alone.push((vec![person], said));
        }
    }
    people.sort_unstable();
    shared.map(|base| (people, base)).into_iter().chain(alone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tsudoi_sync::id::{DeviceId, Hash};

    fn upto(places: &[(u8, u64)]) -> Vector {
        let place = |(log, seq): &(u8, u64)| Place { log: DeviceId([*log; 16]), seq: *seq, hash: Hash([*log; 32]) };
        places.iter().map(place).collect()
    }
    fn one(person: u8, said: &[(u8, u64)], began: Option<&[(u8, u64)]>) -> Answered {
        Answered { person: PersonId([person; 16]), said: upto(said), began: began.map(upto) }
    }

    #[test]
    fn people_share_a_parcel_as_long_as_it_reaches_behind_nobodys_beginning() {
        let person = |n: u8| PersonId([n; 16]);
        let near = gather(vec![one(1, &[(1, 9)], Some(&[(1, 5)])), one(2, &[(1, 7)], None), one(3, &[(1, 6)], None)]);
        assert_eq!(near, [(vec![person(1), person(2), person(3)], upto(&[(1, 6)]))]);
        let behind = gather(vec![one(1, &[(1, 9)], Some(&[(1, 5)])), one(2, &[(1, 2)], None)]);
        assert_eq!(behind, [(vec![person(2)], upto(&[(1, 2)])), (vec![person(1)], upto(&[(1, 9)]))]);
        // Of two people who began separately, the second must not lower the first one's floor either.
        let both = gather(vec![one(1, &[(1, 9)], Some(&[(1, 8)])), one(2, &[(1, 6)], Some(&[(1, 5)]))]);
        assert_eq!(both.len(), 2);
        assert!(gather(Vec::new()).is_empty());
    }
}
