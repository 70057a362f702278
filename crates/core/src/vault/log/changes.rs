//! Tracks which records an import changed.

use super::view::title_of;
use crate::domain::Kind;
use crate::error::Result;
use crate::store::record_row::RecordRow;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::response::Change;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tsudoi_sync::id::EntityId;

/// How many changed records are named; the others are only counted.
const CHANGES_MAX: usize = 500;

/// How a record appears in lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::vault) struct Shown {
    /// Whether it is shown.
    pub shown: bool,
    /// Fields with conflicting versions.
    pub conflicts: i64,
}

impl Shown {
    /// How a row appears.
    pub fn of(row: &RecordRow) -> Self {
        let shown = row.row != 0 && !row.hidden && Kind::find(&row.kind).is_some();
        Self { shown, conflicts: row.conflicts }
    }
}

/// The records that changed between two moments.
#[derive(Debug, Clone, Default)]
pub(in crate::vault) struct Changes {
    /// By record: how it appeared first, how it appears now, and the Lamport number of its newest write.
    seen: HashMap<EntityId, (Shown, Shown, u64)>,
}

impl Changes {
    /// Adds a change. `newest` is 0 if it is not known.
    pub fn note(&mut self, entity: EntityId, before: Shown, now: Shown, newest: u64) {
        let slot = self.seen.entry(entity).or_insert((before, now, newest));
        (slot.1, slot.2) = (now, slot.2.max(newest));
    }

    /// What people would call a change, each with its newest Lamport number and a word for it; in no order.
    fn list(&self) -> Vec<(u64, EntityId, &'static str)> {
        let words = self.seen.iter().filter_map(|(entity, (before, now, newest))| {
            let what = match (before.shown, now.shown) {
                (false, false) => return None,
                (true, false) => "removed",
                (_, true) if now.conflicts > before.conflicts => "needs_you",
                (false, true) => "new",
                (true, true) => "changed",
            };
            Some((*newest, *entity, what))
        });
        words.collect()
    }
}

impl Vault {
    /// Names the newest changes in these spaces, newest first, and counts all of them.
    pub(in crate::vault) fn name_changes(&self, spaces: &[(SpaceRow, Changes)]) -> Result<(Vec<Change>, u64)> {
        let listed = spaces.iter().enumerate();
        let mut all: Vec<_> = listed
            .flat_map(|(n, (_, changes))| {
                changes.list().into_iter().map(move |(newest, id, what)| (newest, n, id, what))
            })
            .collect();
        all.sort_unstable_by_key(|(newest, n, id, _)| (std::cmp::Reverse(*newest), *n, *id));
        let lang = self.title_lang();
        let mut named = Vec::new();
        let mut makers = HashMap::new();
        for (_, n, id, what) in all.iter().take(CHANGES_MAX) {
            let Some((space, _)) = spaces.get(*n) else { continue };
            let Some(row) = self.store.record(space.row, *id)? else {
                named.push(Change {
                    id: *id,
                    kind: String::new(),
                    space: space.id,
                    title: String::new(),
                    what,
                    by: None,
                });
                continue;
            };
            // A name needs a certificate, whose check costs three signatures: check once per device, not once per
            // record.
            let makers = match makers.entry(*n) {
                Entry::Occupied(there) => there.into_mut(),
                Entry::Vacant(slot) => slot.insert(self.makers(space)?),
            };
            let record = makers.decode(&row)?;
            let newest = record.fields.values().flatten().max_by_key(|head| (head.lam, head.log));
            let by = newest.and_then(|head| makers.person(&head.log).1);
            let title = title_of(&row.kind, &record, &lang);
            named.push(Change { id: *id, kind: row.kind, space: space.id, title, what, by });
        }
        Ok((named, all.len() as u64))
    }
}
