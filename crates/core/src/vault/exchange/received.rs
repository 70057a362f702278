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

/// What was known of a space before an import: what everybody had stated, and what was here.
pub(in crate::vault) struct Heard {
    said: BTreeMap<PersonId, Vector>,
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
        let ends = state.logs.values().map(|log| (log.device, u64::MAX)).collect();
        Ok(self.records_between(state, vector, &ends, |_| true)?.len() as u64)
    }

    /// The records that entries write to which a vector does not cover, up to `ends`, in the logs that `wanted` names.
    fn records_between(
        &self,
        state: &SpaceState,
        vector: &Vector,
        ends: &BTreeMap<DeviceId, u64>,
        wanted: impl Fn(Option<PersonId>) -> bool,
    ) -> Result<BTreeSet<EntityId>> {
        let mut records: BTreeMap<EntityId, bool> = BTreeMap::new();
        let end = |device: &DeviceId| ends.get(device).copied().unwrap_or(0);
        for log in state.logs.values().filter(|log| wanted(log.person)) {
            let from = vector.seq(&log.device);
            if log.seq.min(end(&log.device)) <= from {
                continue;
            }
            self.store.each_header_after(log.row, from, |bytes| {
                let header = Header::parse(bytes).map_err(|_| damaged())?;
                if header.seq <= end(&log.device) && !is_control(&header) {
                    for promise in &header.items {
                        *records.entry(promise.0).or_default() |= promise.1 == NEW;
                    }
                }
                Ok(())
            })?;
        }
        let group = state.space.parent.map(|group| self.store.space(group)).transpose()?.flatten();
        for control in state.controls.iter().filter(|control| wanted(Some(control.author))) {
            let device = control.place.log;
            let between = control.place.seq > vector.seq(&device) && control.place.seq <= end(&device);
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
        let said = self.acknowledged(state)?;
        let said = said.into_iter().map(|(person, said)| {
            let all = said.iter().flat_map(|have| have.v.iter().copied()).collect();
            (person, all)
        });
        Ok(Heard { said: said.collect(), here: state.vector() })
    }

    /// Of how many records that were here already each person has newly stated that they have them. What a person wrote
    /// themselves does not count.
    pub(in crate::vault) fn reached(&self, state: &SpaceState, before: &Heard) -> Result<Vec<Reached>> {
        let none = Vector::new();
        let mut reached = Vec::new();
        for (person, said) in self.acknowledged(state)?.into_iter().filter(|(person, _)| *person != self.person()) {
            let old = before.said.get(&person).unwrap_or(&none);
            let now: Vector = said.iter().flat_map(|have| have.v.iter().copied()).collect();
            let ends = now.places().map(|place| (place.log, place.seq.min(before.here.seq(&place.log)))).collect();
            let records = self.records_between(state, old, &ends, |author| author != Some(person))?.len() as u64;
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
        for log in state.logs.values() {
            self.store.each_header_after(log.row, vector.seq(&log.device), |header| {
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
