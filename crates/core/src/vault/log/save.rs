//! Writes entries: signed by this device and applied like those from elsewhere.
//!
//! An entry has at most 64 items, so a large save is several entries. Each header is read back with the parser that strangers'
//! entries go through before it is signed.

use super::apply::Ready;
use super::state::SpaceState;
use crate::error::{Error, Result};
use crate::keys::{Purpose, sign};
use crate::store::entry::{NewEntry, State, flag};
use crate::vault::Vault;
use serde_json::Value;
use tsudoi_sync::authority::{CONTROL, Op};
use tsudoi_sync::entry::{Header, ITEMS_MAX, Item, Place, Promise};
use tsudoi_sync::id::{EntityId, Nonce, SpaceId};

/// A write of one register.
pub(in crate::vault) type Write = (EntityId, String, Value);

impl Vault {
    /// Saves writes into a space that this person is in. More than 64 writes make several entries in one transaction.
    ///
    /// # Errors
    /// [`Error::NotInGroup`] after leaving; [`Error::BadJson`] for a value that is not strict JSON.
    pub(in crate::vault) fn save(&mut self, space: SpaceId, writes: Vec<Write>) -> Result<()> {
        let mut state = self.take_state(space)?;
        if !state.authority.members.contains_key(&self.person()) {
            return Err(Error::NotInGroup { person: self.my_name()? });
        }
        for chunk in writes.chunks(ITEMS_MAX) {
            self.write_entry(&mut state, chunk, 0)?;
        }
        self.settle(&mut state)?;
        self.keep(state);
        Ok(())
    }

    /// Writes a control entry. The caller checks that this person may; otherwise it is void for everyone.
    pub(in crate::vault) fn control(&mut self, space: SpaceId, op: &Op) -> Result<()> {
        let mut state = self.take_state(space)?;
        let write = (EntityId(space.0), CONTROL.to_owned(), op.encode());
        self.write_entry(&mut state, &[write], flag::CONTROL)?;
        self.settle(&mut state)?;
        self.keep(state);
        Ok(())
    }

    fn write_entry(&self, state: &mut SpaceState, writes: &[Write], flags: i64) -> Result<()> {
        let device = self.device();
        let row = self.log_row(state, device)?;
        let log = state.logs.get(&device).ok_or(Error::VaultDamaged { what: "log" })?;
        let others = state
            .logs
            .values()
            .filter(|other| other.device != device && other.seq > log.past.get(&other.device).copied().unwrap_or(0));
        let seen: Vec<(Place, u64)> =
            others.map(|other| (Place { log: other.device, seq: other.seq, hash: other.hash }, other.lam)).collect();
        let lam = seen.iter().map(|(_, lam)| *lam).fold(log.lam, u64::max) + 1;
        let (mut promises, mut lines, mut items) = (Vec::new(), Vec::new(), Vec::new());
        for (entity, field, value) in writes {
            let mut nonce = Nonce([0; 16]);
            getrandom::fill(&mut nonce.0)?;
            let item = Item { entity: *entity, field: field.clone(), nonce, value: value.clone() };
            let line = item.encode();
            let promise = Promise(*entity, field.clone(), Item::commitment_of(&line));
            // Everyone else must be able to read it, so it passes the same check here.
            items.push(Some(Item::parse(&line, &promise).map_err(|_| Error::BadJson)?));
            promises.push(promise);
            lines.push(line);
        }
        let header = Header {
            space: state.space.id,
            log: device,
            seq: log.seq + 1,
            prev: (log.seq > 0).then_some(log.hash),
            lam,
            at: self.now_text(),
            seen: seen.into_iter().map(|(place, _)| place).collect(),
            items: promises,
        };
        let bytes = header.encode();
        Header::parse(&bytes).map_err(|_| Error::TooManyFields)?;
        let hash = Header::hash_of(&bytes);
        let sig = sign(Purpose::Entry, self.device.signing(), &bytes);
        let row = self.store.add_entry(&NewEntry {
            log: row,
            seq: header.seq,
            lam,
            state: State::Applied,
            flags,
            hash,
            sig: &sig,
            header: &bytes,
            items: &lines.join(&b'\n'),
        })?;
        self.apply(state, Ready { row, flags, header, hash, items })?;
        Ok(())
    }
}
