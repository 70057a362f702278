//! Imports the lines of one bundle into a space. Nothing counts until the caller commits.
//!
//! An entry is known, new, an island (from before a welcome's base), or the remains of one that now comes whole. The signatures of
//! the first 1,000 new ones are verified one by one; beyond that, one signature for each run of each log.

use crate::bundle::limits::{PAST_LINES_MAX, PAST_PLACES_MAX};
use crate::bundle::line::{BundleKind, End, Head, Line, LineReader, PastLine};
use crate::error::{Error, Result};
use crate::keys::{DeviceCert, Purpose, verify};
use crate::store::entry::{NewEntry, State, flag};
use crate::vault::Vault;
use crate::vault::log::apply::Ready;
use crate::vault::log::items::is_control;
use crate::vault::log::state::SpaceState;
use std::collections::{BTreeSet, HashMap};
use std::io::BufRead;
use tsudoi_sync::entry::{self, FIELD_BYTES_MAX, Fault, Header, Item, Place};
use tsudoi_sync::id::{DeviceId, EntityId, Hash, Key, Sig};
use tsudoi_sync::register::registers;
use tsudoi_sync::vector::{Have, Vector};

/// How many new entries of a bundle are verified one by one, more than any evening writes. After that, only the last
/// entry of each run is: its signature covers the content and order of all before it, but not their own signatures,
/// which [`crate::vault::Vault::verify`] checks.
const EACH_MAX: u64 = 1000;
/// The longest possible log. A welcome that claims a longer one would leave nobody a number to write under.
pub(in crate::vault) const COUNT_MAX: u64 = 1 << 40;

/// What to do with an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Known,
    New,
    /// It is from before a welcome's base.
    Island,
    /// It is here already, perhaps without all of its items; holds its row.
    Remains(i64),
}

/// An entry whose items are still being read.
pub(in crate::vault) struct Pending {
    pub(in crate::vault) bytes: Vec<u8>,
    pub(in crate::vault) sig: Sig,
    pub(in crate::vault) header: Header,
    pub(in crate::vault) hash: Hash,
    fate: Fate,
    pub(in crate::vault) joined: Vec<u8>,
    pub(in crate::vault) items: Vec<Option<Item>>,
}

/// The last entry of a run in one log. Its signature vouches for the whole run, because each entry names the one
/// before.
struct Last {
    bytes: Vec<u8>,
    sig: Sig,
    hash: Hash,
}

/// Imports the lines of one bundle.
pub(in crate::vault) struct Intake<'a> {
    pub(in crate::vault) vault: &'a Vault,
    pub(in crate::vault) state: SpaceState,
    kind: BundleKind,
    pub(in crate::vault) base_open: bool,
    pub(in crate::vault) head: Head,
    /// Whether to import entries from before the base: from a welcome, or from any bundle while parts of a welcome are
    /// missing. A person who was to begin without the past is not given it by somebody who did not know that.
    wants_past: bool,
    /// Whether this bundle's base was opened.
    pub(in crate::vault) opened: bool,
    /// The base's places, if this bundle opened it.
    pub(in crate::vault) based: Vec<Place>,
    pub(in crate::vault) pasts: HashMap<(DeviceId, u64), PastLine>,
    past_places: usize,
    runs: HashMap<DeviceId, Last>,
    keys: HashMap<DeviceId, Option<Key>>,
    pending: Option<Pending>,
    /// New chunks of attachments that were not complete here.
    pub chunks: BTreeSet<(Hash, u64)>,
    seen: End,
    line: u64,
    /// New entries.
    pub new: u64,
    /// Entries that were already here.
    pub known: u64,
}

impl<'a> Intake<'a> {
    pub fn new(vault: &'a Vault, state: SpaceState, head: Head, welcome_is_open: bool) -> Self {
        // A vault that has the history, or anything that the base does not stand for, keeps what it has.
        let base: Vector = head.base.iter().copied().collect();
        let newcomer = state.is_new() || state.logs.values().any(|log| log.base_seq > 0);
        let base_open = head.kind == BundleKind::Welcome && newcomer && base.covers(&state.vector());
        let wants_past = head.kind == BundleKind::Welcome || welcome_is_open;
        Self {
            vault,
            state,
            kind: head.kind,
            base_open,
            head,
            pasts: HashMap::new(),
            past_places: 0,
            runs: HashMap::new(),
            keys: HashMap::new(),
            pending: None,
            chunks: BTreeSet::new(),
            based: Vec::new(),
            opened: false,
            wants_past,
            seen: End { entries: 0, items: 0 },
            line: 1,
            new: 0,
            known: 0,
        }
    }

    pub(in crate::vault) fn bad(&self) -> Error {
        Error::BadLine { line: self.line }
    }

    pub(in crate::vault) fn fault(&self, fault: Fault) -> Error {
        match fault {
            Fault::Newer => Error::BundleNewer { needs: "entry format".into() },
            Fault::Fork => Error::ForkedLog,
            _ => self.bad(),
        }
    }

    /// Reads to the end. Every line must be valid.
    pub fn read<R: BufRead>(&mut self, lines: &mut LineReader<R>) -> Result<()> {
        loop {
            let line = lines.next_line()?;
            match line {
                Line::Device(json, sig) => self.device(json, sig)?,
                Line::Have(bytes, sig) => self.have(bytes, &sig)?,
                Line::Past(past) => {
                    let far = past.lam.max(past.seq) > COUNT_MAX || past.v.iter().any(|(_, seq)| *seq > COUNT_MAX);
                    self.past_places += past.v.len();
                    let many = self.pasts.len() >= PAST_LINES_MAX || self.past_places > PAST_PLACES_MAX;
                    if self.kind != BundleKind::Welcome || far || many {
                        return Err(Error::BadLine { line: lines.number });
                    }
                    self.pasts.insert((past.log, past.seq), past);
                }
                Line::Entry(sig, bytes) => {
                    if self.seen.entries.is_multiple_of(256) {
                        self.vault.go_on()?;
                    }
                    self.line = self.line.max(1);
                    self.finish_pending()?;
                    self.begin(sig, bytes)?;
                }
                Line::Item(bytes) => self.item(Some(bytes))?,
                Line::Gone => self.item(None)?,
                Line::Blob(hash, size, offset, length) => {
                    self.finish_pending()?;
                    let bytes = lines.blob(length)?;
                    self.vault.import_chunk(&self.state.space, &hash, size, offset, &bytes, &mut self.chunks)?;
                }
                Line::End(end) => {
                    self.finish_pending()?;
                    self.open_base()?;
                    self.check_base()?;
                    if end != self.seen {
                        return Err(self.bad());
                    }
                    return self.verify_runs();
                }
            }
            self.line = lines.number;
        }
    }

    pub(in crate::vault) fn key(&mut self, device: DeviceId) -> Result<Option<Key>> {
        if let Some(key) = self.keys.get(&device) {
            return Ok(*key);
        }
        let key = self.vault.certificate(device)?.map(|cert| cert.device());
        self.keys.insert(device, key);
        Ok(key)
    }

    fn device(&mut self, json: &str, sig: Sig) -> Result<()> {
        let cert = DeviceCert::from_json(json, sig).map_err(|_| self.bad())?;
        let device = cert.device_id();
        if self.vault.store.cert(device)?.is_none() {
            let row = self.vault.store.device_row(device)?;
            self.vault.store.put_cert(row, cert.person_id(), &cert.to_bytes())?;
            self.keys.insert(device, Some(cert.device()));
        }
        // The certificate may have come with another space's bundle; entries that wait for it here do not know yet.
        let person = self.vault.person_of_device(device)?;
        let Some(log) = self.state.logs.get_mut(&device).filter(|log| log.person.is_none() || self.state.waits) else {
            return Ok(());
        };
        log.person = person;
        let log = log.row;
        // Entries of this device came before its certificate; now they can be verified.
        for row in self.vault.store.unchecked(log)? {
            let entry = self.vault.store.entry(row)?;
            if entry::verify(&entry.header, &entry.sig, &cert.device()).is_ok() {
                self.vault.store.set_flags(row, entry.flags & !flag::UNCHECKED)?;
            } else {
                self.vault.store.drop_entry(row)?;
            }
        }
        let freed = self.vault.store.release(log, 0)?;
        self.vault.apply_held(&mut self.state, freed)
    }

    fn have(&mut self, bytes: &[u8], sig: &Sig) -> Result<()> {
        let have = Have::parse(bytes).map_err(|_| self.bad())?;
        if have.space != self.state.space.id {
            return Err(Error::ForeignEntry);
        }
        // Without a certificate a statement cannot be believed. It will be repeated.
        let Some(key) = self.key(have.device)? else {
            return Ok(());
        };
        if !verify(Purpose::Have, &key, bytes, sig) {
            return Err(self.bad());
        }
        if have.device == self.vault.device() {
            return Ok(());
        }
        let row = self.vault.store.device_row(have.device)?;
        self.vault.store.put_have(self.state.space.row, row, have.n, bytes, sig)
    }

    fn fate(&self, header: &Header, hash: Hash) -> Result<Fate> {
        let Some(log) = self.state.logs.get(&header.log) else {
            return Ok(Fate::New);
        };
        let behind = header.seq <= log.seq;
        if !behind && !self.state.waits {
            return Ok(Fate::New);
        }
        match self.vault.store.entry_at(log.row, header.seq)? {
            Some((row, here, _, State::ISLAND)) if here == hash && self.wants_past => Ok(Fate::Remains(row)),
            Some((_, here, ..)) if here == hash => Ok(Fate::Known),
            Some(_) => Err(Error::ForkedLog),
            None if behind && self.wants_past && header.seq <= log.base_seq => Ok(Fate::Island),
            None if behind => Ok(Fate::Known),
            None => Ok(Fate::New),
        }
    }

    fn begin(&mut self, sig: Sig, bytes: &[u8]) -> Result<()> {
        self.open_base()?;
        self.seen.entries += 1;
        let header = Header::parse(bytes).map_err(|fault| self.fault(fault))?;
        if header.space != self.state.space.id {
            return Err(Error::ForeignEntry);
        }
        let hash = Header::hash_of(bytes);
        let fate = self.fate(&header, hash)?;
        let count = header.items.len();
        self.pending = Some(Pending {
            bytes: bytes.to_vec(),
            sig,
            header,
            hash,
            fate,
            joined: Vec::new(),
            items: Vec::with_capacity(count),
        });
        Ok(())
    }

    fn item(&mut self, bytes: Option<&[u8]>) -> Result<()> {
        let line = self.line + 1;
        let bad = || Error::BadLine { line };
        if bytes.is_none() && self.kind != BundleKind::Welcome {
            return Err(bad());
        }
        self.seen.items += u64::from(bytes.is_some());
        let pending = self.pending.as_mut().ok_or_else(bad)?;
        let promise = pending.header.items.get(pending.items.len()).ok_or_else(bad)?;
        if !pending.items.is_empty() {
            pending.joined.push(b'\n');
        }
        let item = match bytes {
            Some(bytes) if pending.fate != Fate::Known => {
                pending.joined.extend_from_slice(bytes);
                Some(Item::parse(bytes, promise).map_err(|_| bad())?)
            }
            _ => None,
        };
        pending.items.push(item);
        Ok(())
    }

    fn finish_pending(&mut self) -> Result<()> {
        let Some(pending) = self.pending.take() else {
            return Ok(());
        };
        if pending.items.len() != pending.header.items.len() {
            return Err(self.bad());
        }
        let mut written: Vec<(EntityId, &str)> = Vec::with_capacity(pending.items.len());
        for item in pending.items.iter().flatten() {
            written.extend(registers(&item.field, &item.value).map(|(field, _)| (item.entity, field)));
        }
        written.sort_unstable();
        let named = |field: &str| !field.is_empty() && field.len() <= FIELD_BYTES_MAX;
        let doubled = written.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
        if doubled || !written.iter().all(|(_, field)| named(field)) {
            return Err(self.bad());
        }
        let partial = pending.items.iter().any(Option::is_none);
        match pending.fate {
            Fate::Known => {
                self.known += 1;
                Ok(())
            }
            // An entry that a welcome stripped of items is of no use to a vault that has the history.
            Fate::New if partial => Ok(()),
            Fate::New => self.import_new(pending),
            Fate::Island => self.import_island(pending, partial),
            Fate::Remains(row) => self.fill_in(row, pending, partial),
        }
    }

    fn import_new(&mut self, pending: Pending) -> Result<()> {
        let log = self.vault.log_row(&mut self.state, pending.header.log)?;
        let checkable = self.key(pending.header.log)?.is_some();
        let mut flags = if is_control(&pending.header) { flag::CONTROL } else { 0 };
        let lacks = self.vault.lacks(&self.state, &pending.header)?;
        if checkable && self.new < EACH_MAX {
            let key = self.key(pending.header.log)?.ok_or_else(|| self.bad())?;
            entry::verify(&pending.bytes, &pending.sig, &key).map_err(|fault| self.fault(fault))?;
        } else if checkable {
            self.extend_run(&pending)?;
        } else {
            flags |= flag::UNCHECKED;
        }
        let held = !checkable || !lacks.is_empty();
        let row = self.vault.store.add_entry(&NewEntry {
            log,
            seq: pending.header.seq,
            lam: pending.header.lam,
            state: if held { State::Held } else { State::Applied },
            flags,
            hash: pending.hash,
            sig: &pending.sig,
            header: &pending.bytes,
            items: &pending.joined,
        })?;
        self.new += 1;
        if held {
            for place in lacks {
                let other = self.vault.log_row(&mut self.state, place.log)?;
                self.vault.store.add_wait(other, place.seq, row)?;
            }
            if !checkable {
                self.vault.store.add_wait(log, 0, row)?;
            }
            self.state.waits = true;
            return Ok(());
        }
        let Pending { header, hash, items, .. } = pending;
        let line = self.line;
        self.vault
            .apply(&mut self.state, Ready { row, flags, header, hash, items })
            .map_err(|error| if error == (Error::BadLine { line: 0 }) { Error::BadLine { line } } else { error })
    }

    /// Skips verifying an entry if the next one of its log names it: the last of the run vouches for it.
    fn extend_run(&mut self, pending: &Pending) -> Result<()> {
        let last = Last { bytes: pending.bytes.clone(), sig: pending.sig, hash: pending.hash };
        let device = pending.header.log;
        if let Some(before) = self.runs.insert(device, last)
            && pending.header.prev != Some(before.hash)
        {
            let key = self.key(device)?.ok_or_else(|| self.bad())?;
            entry::verify(&before.bytes, &before.sig, &key).map_err(|fault| self.fault(fault))?;
        }
        Ok(())
    }

    fn verify_runs(&mut self) -> Result<()> {
        for (device, last) in std::mem::take(&mut self.runs) {
            let key = self.key(device)?.ok_or_else(|| self.bad())?;
            entry::verify(&last.bytes, &last.sig, &key).map_err(|_| self.bad())?;
        }
        Ok(())
    }
}
