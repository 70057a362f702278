//! The trash: deleted records, and restoring them.
//!
//! Guarantee: deleting is a mark and erases nothing, so a restored record has all it had, and what others wrote
//! meanwhile.

use crate::domain::schema::value;
use crate::error::{Error, Result};
use crate::vault::log::makers::Makers;
use crate::vault::response::{Saved, Trashed};
use crate::vault::{Vault, parse_id};
use chrono::{DateTime, FixedOffset};
use serde_json::Value;
use tsudoi_sync::register::{DELETED, Record};

/// How many days the trash lists a deleted record.
const SHOWN_DAYS: i64 = 30;
/// The most records that the trash lists.
const TRASH_MAX: usize = 1000;

impl Vault {
    /// Undoes [`Vault::remove`]: shows the record again with all it had, here and wherever this is imported. Possible
    /// at any time, even after the record has left the [`Vault::trash`].
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`], also for a record that is not deleted.
    pub fn restore_record(&mut self, id: &str) -> Result<Saved> {
        let entity = parse_id(id)?;
        let row = self.store.records_of(entity)?.into_iter().find(|row| row.hidden && !row.kind.is_empty());
        let row = row.ok_or_else(|| Error::NoSuchRecord { id: entity.to_string() })?;
        let space = self.store.spaces()?.into_iter().find(|space| space.row == row.space);
        let space = space.ok_or(Error::VaultDamaged { what: "space" })?;
        self.change(|v| v.save_one(&space, (entity, DELETED.to_owned(), Value::Bool(false))))
    }

    /// The records deleted in a space within the last 30 days, newest first, at most `limit` (up to 1000). Reads every
    /// deleted record of the space.
    ///
    /// # Errors
    /// [`Error::NoSuchSpace`], [`Error::AmbiguousSpace`].
    pub fn trash(&self, space: &str, limit: usize) -> Result<Vec<Trashed>> {
        let space = self.find_space(space)?;
        let makers = self.makers(&space)?;
        let now = self.now();
        let mut found = Vec::new();
        for row in self.store.hidden(space.row)?.into_iter().filter(|row| !row.kind.is_empty()) {
            let record = makers.decode(&row)?;
            let (moment, removed_at, removed_by) = removal(&makers, &record)?;
            // A clock that was ahead must not keep a record here longer.
            let days = moment.map_or(0, |moment| (now - moment).num_days().max(0));
            if days < SHOWN_DAYS {
                found.push((moment, row.entity, record, removed_at, removed_by, SHOWN_DAYS - days));
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse((one.0, one.1)));
        found.truncate(limit.clamp(1, TRASH_MAX));
        let answers = found.into_iter().map(|(_, entity, record, removed_at, removed_by, days_left)| {
            Ok(Trashed { record: makers.view(entity, &record)?, removed_at, removed_by, days_left })
        });
        answers.collect()
    }
}

type Removal = (Option<DateTime<FixedOffset>>, Option<String>, Option<String>);

/// When a record was deleted, as a time and as text, and by whom. Of concurrent deletions, the latest.
fn removal(makers: &Makers<'_>, record: &Record) -> Result<Removal> {
    let mut latest: Removal = (None, None, None);
    for (device, seq) in &record.hiding {
        let said = makers.said_at(device, *seq)?;
        let moment = said.as_deref().and_then(value::moment);
        if latest.2.is_none() || moment > latest.0 {
            latest = (moment, said, makers.person(device).1);
        }
    }
    Ok(latest)
}
