//! The fold: derives records from entries. Rebuilding a space from its entries gives the same rows as folding them one
//! by one.

use super::changes::Shown;
use super::items::parse_items;
use super::state::{Changed, Knows, SpaceState};
use super::view;
use crate::domain::schema::value::moment;
use crate::domain::{Fields, Kind};
use crate::error::{Error, Result};
use crate::search::tokens::index_tokens;
use crate::store::entry::flag;
use crate::store::record_row::{RecordRow, search_rowid};
use crate::vault::Vault;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::io::Write;
use tsudoi_sync::entry::{Header, Item};
use tsudoi_sync::id::{DeviceId, EntityId};
use tsudoi_sync::register::{Head, KIND, Past, Record, registers};

/// How many changed records are kept in memory before they are written.
const CHANGED_MAX: usize = 4096;

/// How many bytes of changed records are kept, approximately; likewise of text for the search index.
const CHANGED_BYTES_MAX: usize = 4 << 20;

/// After how many records or entries the work checks whether it was cancelled.
const CHECK_EVERY: usize = 256;

fn damaged() -> Error {
    Error::VaultDamaged { what: "record" }
}

/// Encodes a record for the store. A device is its log's row, and values are unchanged:
/// `{"f":{field:[[log,seq,lam,value]…]},"h":[[log,seq]…]}`. A head of three elements has lost its value.
pub(in crate::vault) fn encode(record: &Record, row_of: impl Fn(&DeviceId) -> Option<i64>) -> Result<Vec<u8>> {
    let mut out = Vec::with_capacity(256);
    let row = |log: &DeviceId| row_of(log).ok_or_else(damaged);
    out.extend_from_slice(b"{\"f\":{");
    for (n, (name, heads)) in record.fields.iter().enumerate() {
        out.extend_from_slice(if n > 0 { b"," } else { b"" });
        put_json(&mut out, name)?;
        out.extend_from_slice(b":[");
        for (n, head) in heads.iter().enumerate() {
            let comma = if n > 0 { "," } else { "" };
            write!(out, "{comma}[{},{},{}", row(&head.log)?, head.seq, head.lam)?;
            if let Some(value) = &head.value {
                out.push(b',');
                put_json(&mut out, value)?;
            }
            out.push(b']');
        }
        out.push(b']');
    }
    out.push(b'}');
    if !record.hiding.is_empty() {
        let rows: Vec<(i64, u64)> =
            record.hiding.iter().map(|(log, seq)| Ok((row(log)?, *seq))).collect::<Result<_>>()?;
        out.extend_from_slice(b",\"h\":");
        put_json(&mut out, &rows)?;
    }
    out.push(b'}');
    Ok(out)
}

fn put_json(out: &mut Vec<u8>, value: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(out, value).map_err(|_| damaged())
}

/// Decodes a stored record.
pub(in crate::vault) fn decode(doc: &[u8], device_of: impl Fn(i64) -> Option<DeviceId>) -> Result<Record> {
    #[derive(serde::Deserialize)]
    struct Doc {
        f: BTreeMap<String, Vec<Vec<Value>>>,
        #[serde(default)]
        h: Vec<(i64, u64)>,
    }
    let doc: Doc = serde_json::from_slice(doc).map_err(|_| damaged())?;
    let mut record = Record::default();
    for (name, list) in doc.f {
        let heads = list.into_iter().map(|parts| {
            let mut parts = parts.into_iter();
            let mut number = || parts.next().and_then(|v| v.as_u64()).ok_or_else(damaged);
            let (log, seq, lam) = (number()?, number()?, number()?);
            let log = i64::try_from(log).ok().and_then(&device_of).ok_or_else(damaged)?;
            Ok(Head { log, seq, lam, value: parts.next() })
        });
        record.fields.insert(name, heads.collect::<Result<_>>()?);
    }
    for (log, seq) in doc.h {
        record.hiding.push((device_of(log).ok_or_else(damaged)?, seq));
    }
    Ok(record)
}

/// The approximate memory that a value takes, in bytes.
fn weight(value: &Value) -> usize {
    let inside = match value {
        Value::String(text) => text.len(),
        Value::Array(list) => list.iter().map(weight).sum(),
        Value::Object(map) => map.iter().map(|(key, value)| key.len() + weight(value)).sum(),
        _ => 0,
    };
    size_of::<Value>() + inside
}

/// The text that search indexes of a record, if there is any.
fn words_of(kind: Option<Kind>, fields: &Fields) -> Option<String> {
    let text = kind?.search_text(fields);
    (!text.is_empty()).then_some(text)
}

impl Vault {
    /// The registers of a record, from memory or the store; `None` if there is no such record.
    pub(in crate::vault) fn record_in(&self, state: &SpaceState, entity: EntityId) -> Result<Option<Record>> {
        if let Some(changed) = state.changed.get(&entity) {
            return Ok(Some(changed.record.clone()));
        }
        let row = self.store.record(state.space.row, entity)?;
        row.map(|row| decode(&row.doc, |log| state.device_of(log))).transpose()
    }

    /// Folds one item of an entry.
    pub(in crate::vault) fn fold_item(
        &self,
        state: &mut SpaceState,
        item: &Item,
        header: &Header,
        past: &impl Past,
    ) -> Result<()> {
        let entity = item.entity;
        if !state.changed.contains_key(&entity) {
            if state.changed.len() >= CHANGED_MAX || state.changed_bytes >= CHANGED_BYTES_MAX {
                self.flush(state)?;
            }
            let there = self.store.may_have(entity)?;
            let row = if there { self.store.record(state.space.row, entity)? } else { None };
            state.changed_bytes += row.as_ref().map_or(0, |row| row.doc.len());
            let record = match &row {
                Some(row) => decode(&row.doc, |log| state.device_of(log))?,
                None => Record::default(),
            };
            let searched = row.as_ref().is_some_and(|row| row.search != 0);
            let kind = record.value(KIND).and_then(Value::as_str).and_then(Kind::find);
            let words = if searched { words_of(kind, &view::fields(kind, &record)) } else { None };
            state.changed.insert(entity, Changed { row, record, seconds: 0, words });
        }
        state.changed_bytes += weight(&item.value);
        if let Some(changed) = state.changed.get_mut(&entity) {
            for (field, value) in registers(&item.field, &item.value) {
                let head = Head { log: header.log, seq: header.seq, lam: header.lam, value: Some(value.clone()) };
                changed.record.write(field, head, past);
            }
            if let Some(moment) = moment(&header.at) {
                changed.seconds = changed.seconds.max(moment.timestamp());
            }
        }
        Ok(())
    }

    /// Writes the changed records and their search rows.
    pub(in crate::vault) fn flush(&self, state: &mut SpaceState) -> Result<()> {
        state.changed_bytes = 0;
        let mut changed: Vec<(EntityId, Changed)> = state.changed.drain().collect();
        changed.sort_unstable_by_key(|(entity, _)| *entity);
        let rows: HashMap<DeviceId, i64> = state.logs.values().map(|log| (log.device, log.row)).collect();
        let (mut found, mut found_bytes): (Vec<(i64, String)>, usize) = (Vec::new(), 0);
        for (n, (entity, Changed { row, record, seconds, words: before })) in changed.into_iter().enumerate() {
            if n.is_multiple_of(CHECK_EVERY) {
                self.go_on()?;
            }
            let kind_name = record.value(KIND).and_then(Value::as_str).unwrap_or_default().to_owned();
            let kind = Kind::find(&kind_name);
            let fields = view::fields(kind, &record);
            let hidden = record.hidden();
            let mut row = row.unwrap_or(RecordRow {
                row: 0,
                space: state.space.row,
                entity,
                kind: String::new(),
                sort: String::new(),
                parent: None,
                conflicts: 0,
                hidden: false,
                search: 0,
                doc: Vec::new(),
            });
            let before_this = Shown::of(&row);
            if before_this.shown && (hidden || row.kind != kind_name) {
                state.tally.gone.insert(entity);
            }
            let parent = kind.and_then(|kind| kind.parent(&fields));
            let now = RecordRow {
                row: row.row,
                space: row.space,
                entity,
                sort: kind.map_or_else(String::new, |kind| kind.sort_key(&fields)),
                parent: parent.and_then(|text| text.parse().ok()),
                conflicts: if hidden { 0 } else { view::conflict_count(kind, &record) },
                hidden,
                search: row.search,
                doc: encode(&record, |device| rows.get(device).copied())?,
                kind: kind_name,
            };
            state.tally.conflicts += now.conflicts - row.conflicts;
            let words = if hidden { None } else { words_of(kind, &fields) };
            let on_day = view::lived_seconds(&fields);
            let was_at = std::mem::replace(&mut row, now).search;
            let stays = words == before && on_day.is_none_or(|seconds| search_rowid(row.row, seconds) == was_at);
            let lived = words.as_ref().map(|_| on_day.unwrap_or(seconds));
            self.store.put_record(&mut row, lived, stays)?;
            if let Some(changes) = &mut state.tally.changes {
                let newest = record.fields.values().flatten().map(|head| head.lam).max().unwrap_or(0);
                changes.note(entity, before_this, Shown::of(&row), newest);
            }
            if stays {
                continue;
            }
            if was_at != 0 {
                self.store.unindex(was_at)?;
            }
            if let Some(text) = words.filter(|_| row.search != 0) {
                let words = index_tokens(&crate::search::normalize::normalize(&text));
                found_bytes += words.len();
                found.push((row.search, words));
            }
            if found_bytes >= CHANGED_BYTES_MAX {
                self.index_found(std::mem::take(&mut found))?;
                found_bytes = 0;
            }
        }
        self.index_found(found)
    }

    /// Indexes texts in ascending order of their rows: at every step back the search index writes itself out.
    fn index_found(&self, mut found: Vec<(i64, String)>) -> Result<()> {
        found.sort_unstable_by_key(|(rowid, _)| *rowid);
        found.into_iter().try_for_each(|(rowid, words)| self.store.index(rowid, &words))
    }

    /// Rebuilds a space's records from its entries, and decides again which entries are quarantined.
    pub(in crate::vault) fn refold(&self, state: &mut SpaceState) -> Result<()> {
        let mut shown: HashMap<EntityId, String> = HashMap::new();
        // A rebuild writes every row anew; only comparing old and new rows tells which really changed.
        let mut changes = state.tally.changes.take();
        let mut before: HashMap<EntityId, (Shown, blake3::Hash)> = HashMap::new();
        self.store.each_record(state.space.row, |row| {
            if changes.is_some() {
                before.insert(row.entity, (Shown::of(&row), blake3::hash(&row.doc)));
            }
            if !row.hidden && Kind::find(&row.kind).is_some() {
                shown.insert(row.entity, row.kind);
            }
            Ok(())
        })?;
        state.changed.clear();
        state.changed_bytes = 0;
        state.admitted.clear();
        let conflicts = state.tally.conflicts;
        let differing = self.store.conflict_count(state.space.row)?.cast_signed();
        self.store.clear_fold(state.space.row)?;
        let mut knowledge = self.knowledge(state)?;
        for (n, row) in self.store.applied_in_order(state.space.row)?.into_iter().enumerate() {
            if n.is_multiple_of(CHECK_EVERY) {
                self.go_on()?;
            }
            let entry = self.store.entry(row)?;
            let header = Header::parse(&entry.header).map_err(|_| damaged())?;
            let past = knowledge.at(&header.log, header.seq);
            if super::items::is_control(&header) {
                continue;
            }
            let author = state.logs.get(&header.log).and_then(|log| log.person).ok_or_else(damaged)?;
            let counts = state.authority.admits(&author, &header.log, header.seq, &Knows(past));
            let flags = if counts { entry.flags & !flag::QUARANTINED } else { entry.flags | flag::QUARANTINED };
            if flags != entry.flags {
                self.store.set_flags(row, flags)?;
            }
            if !counts {
                continue;
            }
            for item in parse_items(&header, &entry.items).map_err(|_| damaged())?.into_iter().flatten() {
                self.fold_item(state, &item, &header, &Knows(past))?;
            }
        }
        self.flush(state)?;
        self.store.each_record(state.space.row, |row| {
            if let Some(changes) = &mut changes {
                let was = before.remove(&row.entity);
                if was.is_none_or(|(_, doc)| doc != blake3::hash(&row.doc)) {
                    let record = decode(&row.doc, |log| state.device_of(log))?;
                    let newest = record.fields.values().flatten().map(|head| head.lam).max().unwrap_or(0);
                    changes.note(row.entity, was.map(|(shown, _)| shown).unwrap_or_default(), Shown::of(&row), newest);
                }
            }
            if !row.hidden && shown.get(&row.entity).is_some_and(|kind| *kind == row.kind) {
                shown.remove(&row.entity);
            }
            Ok(())
        })?;
        if let Some(changes) = &mut changes {
            before.into_iter().for_each(|(entity, (shown, _))| changes.note(entity, shown, Shown::default(), 0));
        }
        state.tally.changes = changes;
        state.tally.gone.extend(shown.into_keys());
        state.tally.conflicts = conflicts + self.store.conflict_count(state.space.row)?.cast_signed() - differing;
        Ok(())
    }

    fn knowledge(&self, state: &SpaceState) -> Result<Knowledge> {
        let device: HashMap<i64, DeviceId> = state.logs.values().map(|log| (log.row, log.device)).collect();
        let mut steps: HashMap<DeviceId, Vec<Step>> = HashMap::new();
        for (log, other, seq, known) in self.store.all_seen(state.space.row)? {
            if let (Some(log), Some(other)) = (device.get(&log), device.get(&other)) {
                steps.entry(*log).or_default().push(Step { seq, other: *other, known });
            }
        }
        for list in steps.values_mut() {
            list.sort_unstable_by_key(|step| std::cmp::Reverse(step.seq));
        }
        Ok(Knowledge { steps, now: HashMap::new() })
    }
}

struct Step {
    seq: u64,
    other: DeviceId,
    known: u64,
}

/// What each log knew at a given entry, advanced while the entries are read in order.
struct Knowledge {
    steps: HashMap<DeviceId, Vec<Step>>,
    now: HashMap<DeviceId, BTreeMap<DeviceId, u64>>,
}

impl Knowledge {
    /// What entry `seq` of a log knew. Calls for one log must come with ascending `seq`.
    fn at(&mut self, log: &DeviceId, seq: u64) -> &BTreeMap<DeviceId, u64> {
        let now = self.now.entry(*log).or_default();
        if let Some(steps) = self.steps.get_mut(log) {
            while let Some(step) = steps.pop_if(|step| step.seq <= seq) {
                let known = now.entry(step.other).or_insert(0);
                *known = step.known.max(*known);
            }
        }
        now
    }
}
