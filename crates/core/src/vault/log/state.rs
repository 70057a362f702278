//! A space in memory: how far each log has been applied, who may do what, and the records being changed.

use super::changes::Changes;
use super::items::op_of;
use crate::error::{Error, Result};
use crate::store::record_row::RecordRow;
use crate::store::space::{LogRow, SpaceRow};
use crate::vault::Vault;
use std::collections::{BTreeMap, HashMap, HashSet};
use tsudoi_sync::authority::{Authority, Control, Op};
use tsudoi_sync::entry::{Header, Place};
use tsudoi_sync::id::{DeviceId, EntityId, PersonId, SpaceId};
use tsudoi_sync::register::{Past, Record};
use tsudoi_sync::vector::Vector;

/// One space.
pub(in crate::vault) struct SpaceState {
    pub space: SpaceRow,
    pub logs: BTreeMap<DeviceId, LogRow>,
    pub controls: Vec<Control>,
    pub authority: Authority,
    /// Logs with an entry that counts and whose person was never removed: all their later entries count.
    pub admitted: HashSet<DeviceId>,
    /// Logs to write back.
    pub moved: HashSet<DeviceId>,
    /// Whether any entry is held.
    pub waits: bool,
    /// Whether the records must be rebuilt because it changed whose entries count.
    pub refold: bool,
    /// Records changed since the last flush.
    pub changed: HashMap<EntityId, Changed>,
    /// The approximate memory that they take, in bytes.
    pub changed_bytes: usize,
    /// What this transaction's flushes changed in what people see.
    pub tally: Tally,
}

/// What a transaction changed in what people see, tallied along the way so that no whole space has to be counted.
#[derive(Debug, Clone, Default)]
pub(in crate::vault) struct Tally {
    /// Records that are no longer shown, or are of another kind now. A difference of two counts would not do: new
    /// records would make up for hidden ones.
    pub gone: HashSet<EntityId>,
    /// The change in the number of fields with conflicting versions.
    pub conflicts: i64,
    /// During an import: what changed in each record.
    pub changes: Option<Changes>,
}

/// A record with unwritten changes.
pub(in crate::vault) struct Changed {
    pub row: Option<RecordRow>,
    pub record: Record,
    /// The newest time that an entry gave it, for the order of search.
    pub seconds: i64,
    /// The text it was indexed by before.
    pub words: Option<String>,
}

/// What an entry knew.
pub(in crate::vault) struct Knows<'a>(pub &'a BTreeMap<DeviceId, u64>);

impl Past for Knows<'_> {
    fn contains(&self, log: &DeviceId, seq: u64) -> bool {
        self.0.get(log).is_some_and(|known| *known >= seq)
    }
}

impl SpaceState {
    /// The device of a log, by the log's row.
    pub fn device_of(&self, row: i64) -> Option<DeviceId> {
        self.logs.values().find(|log| log.row == row).map(|log| log.device)
    }
    /// How far every log has been applied.
    pub fn vector(&self) -> Vector {
        let there = self.logs.values().filter(|log| log.seq > 0);
        there.map(|log| Place { log: log.device, seq: log.seq, hash: log.hash }).collect()
    }
    /// Whether nothing has been applied yet.
    pub fn is_new(&self) -> bool {
        self.logs.values().all(|log| log.seq == 0)
    }
    /// The founder of the space, once known.
    pub fn founder(&self) -> Option<PersonId> {
        self.controls.iter().find_map(|control| match &control.op {
            Op::Found { founder, .. } => Some(founder.person()),
            _ => None,
        })
    }
    /// Whether an entry of the person is here that a removal with this cut would withdraw.
    pub fn wrote_beyond(&self, person: &PersonId, cut: &[(DeviceId, u64)]) -> bool {
        let kept = |device: &DeviceId| cut.iter().filter(|(log, _)| log == device).map(|(_, seq)| *seq).max();
        let mut theirs = self.logs.values().filter(|log| log.person == Some(*person));
        theirs.any(|log| log.seq > kept(&log.device).unwrap_or(0))
    }
    /// Whether the person is, or ever was, in the space.
    pub fn ever_in(&self, person: &PersonId) -> bool {
        self.authority.members.contains_key(person) || self.authority.was_removed(person)
    }
}

impl Vault {
    /// Takes the state of a space out, loading it if needed. [`Vault::keep`] puts it back.
    pub(in crate::vault) fn take_state(&mut self, id: SpaceId) -> Result<SpaceState> {
        if let Some(state) = self.states.remove(&id) {
            return Ok(state);
        }
        let space = self.store.space(id)?.ok_or_else(|| Error::NoSuchSpace { space: id.to_string() })?;
        self.load_state(space)
    }

    /// Puts a state back.
    pub(in crate::vault) fn keep(&mut self, state: SpaceState) {
        self.states.insert(state.space.id, state);
    }

    /// Loads a space's state from the store.
    pub(in crate::vault) fn load_state(&self, space: SpaceRow) -> Result<SpaceState> {
        let logs: BTreeMap<DeviceId, LogRow> =
            self.store.logs(space.row)?.into_iter().map(|log| (log.device, log)).collect();
        let by_row: HashMap<i64, &LogRow> = logs.values().map(|log| (log.row, log)).collect();
        let mut controls = Vec::new();
        for row in self.store.controls(space.row)? {
            let entry = self.store.entry(row)?;
            let damaged = || Error::VaultDamaged { what: "entry" };
            let header = Header::parse(&entry.header).map_err(|_| damaged())?;
            let log = by_row.get(&entry.log).ok_or_else(damaged)?;
            let (Some(op), Some(author)) = (op_of(&header, &entry.items, space.id), log.person) else {
                continue;
            };
            controls.push(Control {
                place: Place { log: header.log, seq: header.seq, hash: entry.hash },
                lam: header.lam,
                author,
                past: self.store.past_of(entry.log, Some(entry.seq))?,
                op,
            });
        }
        let waits = self.store.anything_waits(space.row)?;
        let authority = Authority::of(controls.clone());
        Ok(SpaceState {
            space,
            logs,
            controls,
            authority,
            admitted: HashSet::new(),
            moved: HashSet::new(),
            waits,
            refold: false,
            changed: HashMap::new(),
            changed_bytes: 0,
            tally: Tally::default(),
        })
    }

    /// The row of a device's log in a space; creates it if needed.
    pub(in crate::vault) fn log_row(&self, state: &mut SpaceState, device: DeviceId) -> Result<i64> {
        if let Some(log) = state.logs.get(&device) {
            return Ok(log.row);
        }
        let device_row = self.store.device_row(device)?;
        let row = self.store.add_log(state.space.row, device_row)?;
        let person = self.certificate(device)?.map(|cert| cert.person_id());
        let hash = tsudoi_sync::id::Hash([0; 32]);
        let log = LogRow { row, device, person, seq: 0, hash, lam: 0, base_seq: 0, past: BTreeMap::new() };
        state.logs.insert(device, log);
        Ok(row)
    }

    /// Writes back what changed in memory: heads of logs and records.
    pub(in crate::vault) fn settle(&self, state: &mut SpaceState) -> Result<()> {
        if std::mem::take(&mut state.refold) {
            self.refold(state)?;
            // A removal that turns out to be void can bring an older `add` back into force.
            state.authority.in_force().try_for_each(|control| self.learn_cards_of(control))?;
        }
        self.flush(state)?;
        for device in std::mem::take(&mut state.moved) {
            if let Some(log) = state.logs.get(&device) {
                self.store.set_log(log)?;
            }
        }
        Ok(())
    }
}
