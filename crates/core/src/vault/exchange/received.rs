//! Who has what: compares a space with what other people's devices have stated that they have.

use crate::domain::schema::value;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::state::SpaceState;
use crate::vault::response::Received;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::PersonId;
use tsudoi_sync::vector::{Have, Vector};

/// The day on which an entry was written, by its own account.
fn day_of(header: &[u8]) -> Result<Option<NaiveDate>> {
    let header = Header::parse(header).map_err(|_| Error::VaultDamaged { what: "entry" })?;
    Ok(header.at.get(..10).and_then(value::day))
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
        let newest = self.newest_day(&state)?;
        let mut all = Vec::new();
        for person in state.authority.members.keys().filter(|person| **person != self.person()) {
            all.push(self.received_by(&state, *person, &said, newest)?);
        }
        all.sort_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
        Ok(all)
    }

    fn received_by(
        &self,
        state: &SpaceState,
        person: PersonId,
        said: &BTreeMap<PersonId, Vec<Have>>,
        newest: Option<NaiveDate>,
    ) -> Result<Received> {
        let name = self.name_of(person)?.unwrap_or_default();
        let none = Vector::new();
        let mut best: Option<(u64, Vector)> = None;
        for have in said.get(&person).into_iter().flatten() {
            let mut vector = have.vector();
            // A device has what it wrote itself, even after its last statement.
            state.logs.get(&have.device).into_iter().for_each(|log| {
                vector.advance(tsudoi_sync::entry::Place { log: log.device, seq: log.seq, hash: log.hash });
            });
            let behind = self.behind(state, person, &vector)?;
            if best.as_ref().is_none_or(|(least, _)| behind < *least) {
                best = Some((behind, vector));
            }
        }
        let Some((behind, vector)) = best else {
            let behind = self.behind(state, person, &none)?;
            return Ok(Received { person, name, said: false, everything: false, behind, up_to: None });
        };
        let up_to = if behind == 0 { newest } else { self.day_before_lack(state, &vector)? };
        let up_to = up_to.map(|day| day.to_string());
        Ok(Received { person, name, said: true, everything: behind == 0, behind, up_to })
    }

    /// How many entries here a vector does not cover. If it is empty, the person's own entries are not counted.
    fn behind(&self, state: &SpaceState, person: PersonId, vector: &Vector) -> Result<u64> {
        let mut behind = 0;
        for log in state.logs.values().filter(|log| !(vector.is_empty() && log.person == Some(person))) {
            let from = vector.seq(&log.device);
            if log.seq > from {
                behind += self.store.count_after(log.row, from)?;
            }
        }
        Ok(behind)
    }

    fn newest_day(&self, state: &SpaceState) -> Result<Option<NaiveDate>> {
        let mut newest = None;
        for log in state.logs.values().filter(|log| log.seq > 0) {
            if let Some((row, ..)) = self.store.entry_at(log.row, log.seq)? {
                newest = newest.max(day_of(&self.store.entry(row)?.header)?);
            }
        }
        Ok(newest)
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
        Ok(first.and_then(|day| day.checked_sub_days(Days::new(1))))
    }
}
