//! The status of a vault.

use crate::error::Result;
use crate::vault::Vault;
use crate::vault::response::{SpaceStatus, Status};
use std::collections::BTreeSet;

impl Vault {
    /// The vault's person, its spaces, and what needs attention. Does not count the records: the window asks for the
    /// status often, and counting reads all of them.
    ///
    /// # Errors
    /// Store errors.
    pub fn status(&self) -> Result<Status> {
        self.status_with(|_| Ok(None))
    }

    /// The status, with the number of records in each space.
    ///
    /// # Errors
    /// Store errors.
    pub fn status_counted(&self) -> Result<Status> {
        self.status_with(|space| self.store.shown_count(space).map(Some))
    }

    fn status_with(&self, count: impl Fn(i64) -> Result<Option<u64>>) -> Result<Status> {
        let mut people = BTreeSet::new();
        let (mut conflicts, mut held, mut quarantined) = (0, 0, 0);
        let mut spaces = Vec::new();
        for space in self.store.spaces()? {
            let name = self.space_name(&space)?;
            let waits = self.held(&space)?;
            let (records, differing) = (count(space.row)?, self.store.conflict_count(space.row)?);
            held += self.store.held_count(space.row)?;
            quarantined += self.store.quarantined_count(space.row)?;
            conflicts += differing;
            let state = self.load_state(space)?;
            people.extend(state.authority.members.keys().copied());
            spaces.push(SpaceStatus {
                space: state.space.id,
                kind: state.space.kind,
                name,
                parent: state.space.parent,
                role: state.authority.members.get(&self.person()).copied(),
                members: state.authority.members.len() as u64,
                records,
                conflicts: differing,
                held: waits,
            });
        }
        Ok(Status {
            person: self.person(),
            name: self.my_name()?,
            lang: self.lang(),
            device: self.device(),
            spaces,
            members: people.len() as u64,
            conflicts,
            held,
            quarantined,
            last_backup: self.store.meta_text("last_backup")?,
            last_day_backup: self.last_day_backup()?,
            recovery_confirmed: self.store.meta("recovery_confirmed")?.is_some(),
            damaged_keys: self.damaged_keys(),
        })
    }
}
