//! Imports a welcome: opens its base, and imports entries from before it.

use super::line_import::{COUNT_MAX, Intake, Pending};
use crate::error::Result;
use crate::store::entry::{NewEntry, State, flag};
use crate::vault::Vault;
use crate::vault::log::apply::Ready;
use crate::vault::log::items::is_control;
use std::collections::BTreeMap;
use tsudoi_sync::entry;
use tsudoi_sync::id::{DeviceId, SpaceId};

/// The store's key for the parts of a welcome that are here.
fn parts_key(space: SpaceId) -> String {
    format!("welcome {space}")
}

impl Vault {
    /// Remembers which parts of a welcome are here. Until all are, this vault confirms nothing: an entry lost on the
    /// way would never be sent again. `opened`: this part begins a welcome, or a bundle of everything that replaces
    /// one.
    pub(in crate::vault) fn note_parts(
        &self,
        space: SpaceId,
        opened: bool,
        (part, of, set): &(u64, u64, String),
    ) -> Result<()> {
        let key = parts_key(space);
        let known = self.store.meta_text(&key)?.unwrap_or_default();
        let mut words: Vec<String> = known.split(' ').map(str::to_owned).collect();
        match (opened, words.first() == Some(set)) {
            (_, true) => {}
            (true, false) => words = vec![set.clone()],
            (false, false) => return Ok(()),
        }
        let part = part.to_string();
        if !words.iter().skip(1).any(|word| *word == part) {
            words.push(part);
        }
        if words.len() as u64 > *of {
            self.store.drop_meta(&key)
        } else {
            self.store.set_meta(&key, words.join(" ").as_bytes())
        }
    }

    /// Whether parts of a welcome are still missing.
    pub(in crate::vault) fn welcome_is_open(&self, space: SpaceId) -> Result<bool> {
        Ok(self.store.meta(&parts_key(space))?.is_some())
    }
}

impl Intake<'_> {
    /// Opens a welcome's base for a vault that has nothing of the space yet: the base stands for every entry up to it.
    pub(in crate::vault) fn open_base(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.base_open) {
            return Ok(());
        }
        let pasts = std::mem::take(&mut self.pasts);
        for past in pasts.values() {
            let row = self.vault.log_row(&mut self.state, past.log)?;
            for (other, seq) in &past.v {
                let other = self.vault.log_row(&mut self.state, *other)?;
                self.vault.store.add_seen(row, other, past.seq, *seq)?;
            }
        }
        self.pasts = pasts;
        for place in self.head.base.clone() {
            let past = self.pasts.get(&(place.log, place.seq)).cloned().ok_or_else(|| self.bad())?;
            self.vault.log_row(&mut self.state, place.log)?;
            let Some(log) = self.state.logs.get_mut(&place.log) else {
                continue;
            };
            (log.seq, log.hash, log.lam, log.base_seq) = (place.seq, place.hash, past.lam, place.seq);
            log.past = past.v.iter().copied().collect();
            self.state.moved.insert(place.log);
        }
        self.opened = true;
        self.based = self.head.base.clone();
        self.vault.pass_base(&mut self.state)
    }

    /// Checks that each place of an opened base is vouched for by its own author: the bundle holds the entry at that
    /// place, signed, perhaps without its items. Otherwise somebody could name an entry that was never written and lock
    /// its author out for good. What an entry before the base knew of others has to be believed of the sender.
    pub(in crate::vault) fn check_base(&mut self) -> Result<()> {
        for place in std::mem::take(&mut self.based) {
            let log = self.state.logs.get(&place.log).ok_or_else(|| self.bad())?;
            match self.vault.store.entry_at(log.row, place.seq)? {
                Some((_, hash, lam, _)) if hash == place.hash && log.base_lam_is(place.seq, lam) => {}
                _ => return Err(self.bad()),
            }
        }
        Ok(())
    }

    /// Completes an entry that is here without some of its items, if it now comes whole.
    pub(in crate::vault) fn fill_in(&mut self, row: i64, pending: Pending, partial: bool) -> Result<()> {
        self.known += 1;
        let there = self.vault.store.entry(row)?;
        if partial || there.flags & flag::PARTIAL == 0 {
            return Ok(());
        }
        self.vault.store.fill_entry(row, &pending.joined, there.flags & !flag::PARTIAL)?;
        for item in pending.items.iter().flatten() {
            self.vault.note_blob(row, &item.value)?;
        }
        self.state.refold = true;
        Ok(())
    }

    pub(in crate::vault) fn import_island(&mut self, pending: Pending, partial: bool) -> Result<()> {
        let key = self.key(pending.header.log)?.ok_or_else(|| self.bad())?;
        // A control entry without its item would never be imported again, and nor would any person it names.
        if pending.header.lam > COUNT_MAX || (partial && is_control(&pending.header)) {
            return Err(self.bad());
        }
        entry::verify(&pending.bytes, &pending.sig, &key).map_err(|fault| self.fault(fault))?;
        let log = self.vault.log_row(&mut self.state, pending.header.log)?;
        let mut flags = if is_control(&pending.header) { flag::CONTROL } else { 0 };
        flags |= if partial { flag::PARTIAL } else { 0 };
        let row = self.vault.store.add_entry(&NewEntry {
            log,
            seq: pending.header.seq,
            lam: pending.header.lam,
            state: State::Island,
            flags,
            hash: pending.hash,
            sig: &pending.sig,
            header: &pending.bytes,
            items: &pending.joined,
        })?;
        self.new += 1;
        // Later entries may be folded already although they know of this one: put everything in order again.
        self.state.refold = true;
        // In a delta with the history that a welcome left out, each entry tells itself what it newly knew.
        let past: BTreeMap<DeviceId, u64> = match self.pasts.get(&(pending.header.log, pending.header.seq)) {
            Some(past) => past.v.iter().copied().collect(),
            None => pending.header.seen.iter().map(|place| (place.log, place.seq)).collect(),
        };
        for (other, seq) in &past {
            let other = self.vault.log_row(&mut self.state, *other)?;
            self.vault.store.add_seen(log, other, pending.header.seq, *seq)?;
        }
        let Pending { header, hash, items, .. } = pending;
        self.vault.admit(&mut self.state, &Ready { row, flags, header, hash, items }, past)
    }
}
