//! Applies entries to a space: in causal order, checked against their past, and folded into records if they count.

use super::items::{is_control, parse_items};
use super::state::{Knows, SpaceState};
use crate::error::{Error, Result};
use crate::keys::Card;
use crate::store::entry::{State, flag};
use crate::vault::Vault;
use data_encoding::BASE64URL_NOPAD;
use std::collections::{BTreeMap, VecDeque};
use tsudoi_sync::authority::{Authority, CarriedCard, Control, Op, space_id};
use tsudoi_sync::entry::{Header, Item, Place};
use tsudoi_sync::id::{DeviceId, Hash, PersonId};

/// An entry whose causal past is all here.
pub(in crate::vault) struct Ready {
    /// Its row in the store.
    pub row: i64,
    /// Its flags, see [`flag`].
    pub flags: i64,
    /// Its header.
    pub header: Header,
    /// Its hash.
    pub hash: Hash,
    /// Its items; `None` for one that is left out.
    pub items: Vec<Option<Item>>,
}

/// Whether an entry that founds a space founds this one and was written by the founder it names. True for any other
/// entry.
fn founds_rightly(state: &SpaceState, ready: &Ready) -> bool {
    let op = match ready.items.as_slice() {
        [Some(item)] if is_control(&ready.header) => Op::parse(&item.value),
        _ => None,
    };
    let Some(Op::Found { kind, founder, salt, parent, .. }) = op else {
        return true;
    };
    let author = state.logs.get(&ready.header.log).and_then(|log| log.person);
    space_id(kind, &founder, &salt, parent) == state.space.id && author == Some(founder.person())
}

impl Vault {
    /// The places an entry builds on that are not applied here; if there are none, it can be applied.
    ///
    /// # Errors
    /// [`Error::ForkedLog`] if the entry at one of these places has another hash here.
    pub(in crate::vault) fn lacks(&self, state: &SpaceState, header: &Header) -> Result<Vec<Place>> {
        let mut lacks = Vec::new();
        let before = header.prev.map(|hash| Place { log: header.log, seq: header.seq.saturating_sub(1), hash });
        for place in before.iter().chain(&header.seen) {
            let log = state.logs.get(&place.log);
            if log.is_none_or(|log| log.seq < place.seq) {
                lacks.push(*place);
                continue;
            }
            let Some(log) = log else { continue };
            let here = if log.seq == place.seq {
                Some(log.hash)
            } else {
                self.store.entry_at(log.row, place.seq)?.map(|(_, hash, ..)| hash)
            };
            if here.is_some_and(|hash| hash != place.hash) {
                return Err(Error::ForkedLog);
            }
        }
        Ok(lacks)
    }

    /// Checks that `lam` is one more than the greatest in the entry's past, as far as that past is here.
    fn check_lamport(&self, state: &SpaceState, header: &Header) -> Result<bool> {
        let mut greatest = state.logs.get(&header.log).map_or(0, |log| log.lam);
        for place in &header.seen {
            let Some(log) = state.logs.get(&place.log) else {
                return Ok(true);
            };
            let lam = if log.seq == place.seq {
                log.lam
            } else {
                match self.store.entry_at(log.row, place.seq)? {
                    Some((_, _, lam, _)) => lam,
                    None => return Ok(true),
                }
            };
            greatest = greatest.max(lam);
        }
        Ok(header.lam == greatest + 1)
    }

    /// Whether an entry agrees with its past, all of which is here: its Lamport number, and a founding with its space.
    fn fits(&self, state: &SpaceState, ready: &Ready) -> Result<bool> {
        Ok(self.check_lamport(state, &ready.header)? && founds_rightly(state, ready))
    }

    /// Applies an entry whose past is here, then every held entry that waited for nothing else.
    ///
    /// # Errors
    /// [`Error::BadLine`] with line 0 if the entry does not agree with its past; the caller knows the line.
    pub(in crate::vault) fn apply(&self, state: &mut SpaceState, ready: Ready) -> Result<()> {
        if !self.fits(state, &ready)? {
            return Err(Error::BadLine { line: 0 });
        }
        let log = self.apply_one(state, ready)?;
        let freed = self.freed_by(state, log)?;
        self.apply_held(state, freed)
    }

    /// Applies held entries that wait for nothing any more, and those that waited for them. Drops one that does not
    /// agree with its past: it is not genuine, and must not shut out the entries that release it.
    pub(in crate::vault) fn apply_held(&self, state: &mut SpaceState, rows: Vec<i64>) -> Result<()> {
        let mut queue = VecDeque::from(rows);
        let released = !queue.is_empty();
        while let Some(row) = queue.pop_front() {
            let ready = self.ready(row)?;
            if !self.holds_up(state, &ready)? {
                self.store.drop_entry(row)?;
                continue;
            }
            self.store.set_entry(row, State::Applied, ready.flags)?;
            let log = self.apply_one(state, ready)?;
            queue.extend(self.freed_by(state, log)?);
        }
        if released {
            state.waits = self.store.anything_waits(state.space.row)?;
        }
        Ok(())
    }

    /// The held entries that waited only for the last entry of a log.
    fn freed_by(&self, state: &SpaceState, log: i64) -> Result<Vec<i64>> {
        if !state.waits {
            return Ok(Vec::new());
        }
        let seq = state.logs.values().find(|l| l.row == log).map_or(0, |l| l.seq);
        self.store.release(log, seq)
    }

    /// Catches up after a welcome's base has moved the logs forward. Drops held entries from before the base, because
    /// the welcome brings what still counts of them; applies held entries that waited only for entries from before the
    /// base.
    pub(in crate::vault) fn pass_base(&self, state: &mut SpaceState) -> Result<()> {
        if !state.waits {
            return Ok(());
        }
        let bases: Vec<(i64, u64)> = state.logs.values().map(|log| (log.row, log.base_seq)).collect();
        for (log, base) in &bases {
            for row in self.store.held_up_to(*log, *base)? {
                self.store.drop_entry(row)?;
            }
        }
        let mut freed = Vec::new();
        for (log, base) in &bases {
            for seq in self.store.waited_up_to(*log, *base)? {
                freed.extend(self.store.release(*log, seq)?);
            }
        }
        self.apply_held(state, freed)?;
        state.waits = self.store.anything_waits(state.space.row)?;
        Ok(())
    }

    /// Whether a held entry is valid, now that its past is here. An invalid one is dropped, as it would have been
    /// refused had its past been here when it came: the bundle that releases it is somebody else's and must not fail
    /// because of it.
    fn holds_up(&self, state: &SpaceState, ready: &Ready) -> Result<bool> {
        let next = state.logs.get(&ready.header.log).map_or(1, |log| log.seq + 1);
        let past_is_here = match self.lacks(state, &ready.header) {
            Ok(lacks) => lacks.is_empty(),
            Err(Error::ForkedLog) => false,
            Err(other) => return Err(other),
        };
        Ok(past_is_here && ready.header.seq == next && self.fits(state, ready)?)
    }

    /// Reads a held entry back, ready to apply.
    pub(in crate::vault) fn ready(&self, row: i64) -> Result<Ready> {
        let damaged = || Error::VaultDamaged { what: "entry" };
        let entry = self.store.entry(row)?;
        let header = Header::parse(&entry.header).map_err(|_| damaged())?;
        let items = parse_items(&header, &entry.items).map_err(|_| damaged())?;
        Ok(Ready { row, flags: entry.flags, hash: entry.hash, header, items })
    }

    fn apply_one(&self, state: &mut SpaceState, ready: Ready) -> Result<i64> {
        let header = &ready.header;
        let row = self.log_row(state, header.log)?;
        for place in &header.seen {
            let other = self.log_row(state, place.log)?;
            self.store.add_seen(row, other, header.seq, place.seq)?;
        }
        let Some(log) = state.logs.get_mut(&header.log) else {
            return Ok(row);
        };
        for place in &header.seen {
            let known = log.past.entry(place.log).or_insert(0);
            *known = place.seq.max(*known);
        }
        (log.seq, log.hash, log.lam) = (header.seq, ready.hash, header.lam);
        state.moved.insert(header.log);
        let past = log.past.clone();
        self.admit(state, &ready, past)?;
        Ok(row)
    }

    /// Folds an entry's items into records, or applies its change of membership. `past` is what the entry knew.
    pub(in crate::vault) fn admit(
        &self,
        state: &mut SpaceState,
        ready: &Ready,
        past: BTreeMap<DeviceId, u64>,
    ) -> Result<()> {
        let header = &ready.header;
        let Some(author) = state.logs.get(&header.log).and_then(|log| log.person) else {
            return Err(Error::VaultDamaged { what: "certificate" });
        };
        for item in ready.items.iter().flatten() {
            self.note_blob(ready.row, &item.value)?;
        }
        if is_control(header) {
            let [Some(item)] = ready.items.as_slice() else {
                return Ok(());
            };
            // A newer version may write operations unknown here: they are kept and relayed, and decide nothing.
            let Some(op) = Op::parse(&item.value) else {
                return Ok(());
            };
            let place = Place { log: header.log, seq: header.seq, hash: ready.hash };
            return self.admit_control(state, Control { place, lam: header.lam, author, past, op });
        }
        let counts = state.admitted.contains(&header.log)
            || state.authority.admits(&author, &header.log, header.seq, &Knows(&past));
        if !counts {
            let where_it_stands = if ready.flags & flag::PARTIAL == 0 { State::Applied } else { State::Island };
            return self.store.set_entry(ready.row, where_it_stands, ready.flags | flag::QUARANTINED);
        }
        if !state.authority.was_removed(&author) {
            state.admitted.insert(header.log);
        }
        for item in ready.items.iter().flatten() {
            self.fold_item(state, item, header, &Knows(&past))?;
        }
        Ok(())
    }

    fn admit_control(&self, state: &mut SpaceState, control: Control) -> Result<()> {
        match &control.op {
            Op::Found { kind, parent, .. } => {
                self.store.found_space(state.space.row, *kind, *parent)?;
                (state.space.kind, state.space.parent, state.space.founded) = (*kind, *parent, true);
            }
            Op::Add { .. } | Op::Remove { .. } | Op::Role { .. } => {}
        }
        // Only additions and removals affect whose entries count. A removal withdraws entries that were already folded
        // only if that person wrote past its cut; so can any operation that changes which others are in force.
        let lowers = matches!(&control.op, Op::Remove { person, cut } if state.wrote_beyond(person, cut));
        let (place, could_count) = (control.place, Authority::could_count(&control, &state.controls));
        state.controls.push(control);
        if !could_count {
            return Ok(());
        }
        let authority = Authority::of(state.controls.clone());
        let counts = authority.in_force().any(|control| control.place == place);
        state.refold |= (lowers && counts) || !authority.only_adds(&state.authority, place);
        state.authority = authority;
        state.admitted.clear();
        let introduced: Vec<Control> = state.authority.in_force().filter(|c| c.place == place).cloned().collect();
        introduced.iter().try_for_each(|control| self.learn_cards_of(control))
    }

    /// Learns the cards of people whom a control entry introduces. It must be in force: a void `add` introduces nobody.
    pub(in crate::vault) fn learn_cards_of(&self, control: &Control) -> Result<()> {
        match &control.op {
            Op::Found { founder, card, .. } => self.learn_card(card, founder.person()),
            Op::Add { person, card, .. } => self.learn_card(card, *person),
            Op::Remove { .. } | Op::Role { .. } => Ok(()),
        }
    }

    /// Keeps the card that an `add` carries, if it is that person's. An older card never replaces a newer one.
    fn learn_card(&self, carried: &CarriedCard, person: PersonId) -> Result<()> {
        let Ok(bytes) = BASE64URL_NOPAD.decode(carried.b.as_bytes()) else {
            return Ok(());
        };
        let Ok(card) = Card::from_signed(&bytes, carried.s) else {
            return Ok(());
        };
        if card.person() != person {
            return Ok(());
        }
        self.keep_card(&card)
    }
}
