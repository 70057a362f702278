//! Who has what: compares a space with what other people's devices have stated that they have. Counts records, as a
//! preview of an export does.

use super::preview::concerns;
use crate::domain::schema::value;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::items::is_control;
use crate::vault::log::state::SpaceState;
use crate::vault::response::{Reached, Received};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::{DeviceId, EntityId, PersonId};
use tsudoi_sync::register::NEW;
use tsudoi_sync::vector::{Have, Vector};

fn damaged() -> Error {
    Error::VaultDamaged { what: "entry" }
}

/// The day on which an entry was written, by its own account.
fn day_of(header: &[u8]) -> Result<Option<NaiveDate>> {
    let header = Header::parse(header).map_err(|_| damaged())?;
    Ok(header.at.get(..10).and_then(value::day))
}

/// The last sequence number of each log that somebody has stated they have.
type Stated = BTreeMap<DeviceId, u64>;

/// What was known of a space before an import: what everybody had stated of what was here.
pub(in crate::vault) struct Heard {
    stated: BTreeMap<PersonId, Stated>,
    here: Vector,
}

impl Vault {
    /// How much of a space each other person has stated that they have, by name. Of a person with several devices, the
    /// one that lags least counts.
    ///
    /// # Errors
    /// [`Error::NoSuchSpace`], [`Error::AmbiguousSpace`].
    pub fn received(&self, space: &str) -> Result<Vec<Received>> {
        let state = self.load_state(self.find_space(space)?)?;
        let said = self.acknowledged(&state)?;
        let (first, newest) = self.first_and_last_day(&state)?;
        // Reads every entry, so only once for all of whom nothing has been heard.
        let mut all_records = None;
        let mut all = Vec::new();
        for person in state.authority.members.keys().filter(|person| **person != self.person()) {
            let name = self.name_of(*person)?.unwrap_or_default();
            let Some(vector) = self.best(&state, said.get(person).map_or(&[], Vec::as_slice))? else {
                let behind = match all_records {
                    Some(count) => count,
                    None => *all_records.insert(self.lacking(&state, &Vector::new())?),
                };
                all.push(Received { person: *person, name, said: false, everything: false, behind, up_to: None });
                continue;
            };
            let behind = self.lacking(&state, &vector)?;
            let up_to = match behind {
                0 => newest,
                // Before the first day there was nothing to have.
                _ => self.day_before_lack(&state, &vector)?.filter(|day| first.is_some_and(|first| *day >= first)),
            };
            let up_to = up_to.map(|day| day.to_string());
            all.push(Received { person: *person, name, said: true, everything: behind == 0, behind, up_to });
        }
        all.sort_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
        Ok(all)
    }

    /// What the device has that lags least; `None` if none has stated anything.
    fn best(&self, state: &SpaceState, said: &[Have]) -> Result<Option<Vector>> {
        let mut best: Option<(u64, Vector)> = None;
        for have in said {
            let mut vector = have.vector();
            // A device has what it wrote itself, even after its last statement.
            state.logs.get(&have.device).into_iter().for_each(|log| {
                vector.advance(tsudoi_sync::entry::Place { log: log.device, seq: log.seq, hash: log.hash });
            });
            let mut behind = 0;
            for log in state.logs.values().filter(|log| log.seq > vector.seq(&log.device)) {
                behind += self.store.count_after(log.row, vector.seq(&log.device))?;
            }
            if best.as_ref().is_none_or(|(least, _)| behind < *least) {
                best = Some((behind, vector));
            }
        }
        Ok(best.map(|(_, vector)| vector))
    }

    /// How many records are written to by entries that a vector does not cover. One that began and was removed since does
    /// not count: nobody who lacks it will ever see it.
    fn lacking(&self, state: &SpaceState, vector: &Vector) -> Result<u64> {
        Ok(self.records_between(state, |log| (vector.seq(log), u64::MAX), |_| true)?.len() as u64)
    }

    /// The records that entries write to in the logs of the people that `wanted` names: those after the first number that
    /// `range` gives for a log, up to and including the second.
    fn records_between(
        &self,
        state: &SpaceState,
        range: impl Fn(&DeviceId) -> (u64, u64),
        wanted: impl Fn(Option<PersonId>) -> bool,
    ) -> Result<BTreeSet<EntityId>> {
        let mut records: BTreeMap<EntityId, bool> = BTreeMap::new();
        for log in state.logs.values().filter(|log| wanted(log.person)) {
            let (from, to) = range(&log.device);
            let to = to.min(log.seq);
            if to <= from {
                continue;
            }
            self.store.each_header_between(log.row, from, to, |bytes| {
                let header = Header::parse(bytes).map_err(|_| damaged())?;
                if !is_control(&header) {
                    for promise in &header.items {
                        *records.entry(promise.0).or_default() |= promise.1 == NEW;
                    }
                }
                Ok(())
            })?;
        }
        let group = state.space.parent.map(|group| self.store.space(group)).transpose()?.flatten();
        for control in state.controls.iter().filter(|control| wanted(Some(control.author))) {
            let (from, to) = range(&control.place.log);
            let between = control.place.seq > from && control.place.seq <= to;
            if let Some((person, ends)) = concerns(&control.op).filter(|_| between) {
                let record = self.member_record(group.as_ref().unwrap_or(&state.space), person)?;
                *records.entry(record).or_default() |= ends == Some(false);
            }
        }
        let mut seen = BTreeSet::new();
        for (entity, begins) in records {
            if !begins || !self.store.record(state.space.row, entity)?.is_some_and(|row| row.hidden) {
                seen.insert(entity);
            }
        }
        Ok(seen)
    }

    /// What is known of a space before bundles are imported, for [`Vault::reached`].
    pub(in crate::vault) fn heard(&self, state: &SpaceState) -> Result<Heard> {
        let here = state.vector();
        Ok(Heard { stated: self.stated(state, &here)?, here })
    }

    /// Up to where each other person who is or was in the space has stated that they have what is `here`, with any of
    /// their devices. Of what statements tell beyond that, nothing is held: they may name any number of logs.
    fn stated(&self, state: &SpaceState, here: &Vector) -> Result<BTreeMap<PersonId, Stated>> {
        let mut all: BTreeMap<PersonId, Stated> = BTreeMap::new();
        if here.is_empty() {
            return Ok(all);
        }
        self.store.each_have(state.space.row, |row| {
            let theirs = |person: &PersonId| *person != self.person() && state.ever_in(person);
            let Some(person) = self.person_of_device(row.id)?.filter(theirs) else { return Ok(()) };
            let Ok(have) = Have::parse(&row.bytes) else { return Ok(()) };
            let stated = all.entry(person).or_default();
            for place in have.v {
                let seq = place.seq.min(here.seq(&place.log));
                if seq > 0 {
                    let last = stated.entry(place.log).or_default();
                    *last = seq.max(*last);
                }
            }
            Ok(())
        })?;
        Ok(all)
    }

    /// Of how many records that were here already each person has newly stated that they have them. What a person wrote
    /// themselves does not count.
    pub(in crate::vault) fn reached(&self, state: &SpaceState, before: &Heard) -> Result<Vec<Reached>> {
        let mut reached = Vec::new();
        for (person, now) in self.stated(state, &before.here)? {
            let old = before.stated.get(&person);
            let range = |log: &DeviceId| {
                let last = |stated: &Stated| stated.get(log).copied().unwrap_or(0);
                (old.map_or(0, last), last(&now))
            };
            let records = self.records_between(state, range, |author| author != Some(person))?.len() as u64;
            if records > 0 {
                reached.push(Reached { person, name: self.name_of(person)?.unwrap_or_default(), records });
            }
        }
        Ok(reached)
    }

    /// The first and the last day on which something was written here, by the writers' clocks. A last day that is still to
    /// come is a clock that is fast, and says nothing.
    fn first_and_last_day(&self, state: &SpaceState) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
        let today = self.now().date_naive();
        let day = |log: i64, seq: u64| -> Result<Option<NaiveDate>> {
            let Some((row, ..)) = self.store.entry_at(log, seq)? else { return Ok(None) };
            day_of(&self.store.entry(row)?.header)
        };
        let (mut first, mut last): (Option<NaiveDate>, Option<NaiveDate>) = (None, None);
        for log in state.logs.values().filter(|log| log.seq > 0) {
            let began = day(log.row, 1)?;
            first = began.map_or(first, |day| Some(first.map_or(day, |first| first.min(day))));
            last = last.max(day(log.row, log.seq)?.filter(|day| *day <= today));
        }
        Ok((first, last))
    }

    /// The day before the first entry that a vector does not cover.
    fn day_before_lack(&self, state: &SpaceState, vector: &Vector) -> Result<Option<NaiveDate>> {
        let mut first: Option<NaiveDate> = None;
        for log in state.logs.values().filter(|log| log.seq > vector.seq(&log.device)) {
            self.store.each_header_between(log.row, vector.seq(&log.device), log.seq, |header| {
                if let Some(day) = day_of(header)? {
                    first = Some(first.map_or(day, |first| first.min(day)));
                }
                Ok(())
            })?;
        }
        let today = self.now().date_naive();
        Ok(first.and_then(|day| day.checked_sub_days(Days::new(1))).filter(|day| *day <= today))
    }
}
