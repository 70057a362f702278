//! Welcomes: a snapshot of a space that a newcomer gets instead of the history. A base stands for all entries before
//! it. With it come those entries that still determine a value, each reduced to the items that do.

use super::options::History;
use super::pack::{Going, Parcel};
use crate::bundle::line::{BundleKind, PastLine};
use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::fold;
use crate::vault::log::items::parse_items;
use crate::vault::log::state::SpaceState;
use std::collections::{BTreeMap, BTreeSet};
use tsudoi_sync::entry::{Header, Item};
use tsudoi_sync::id::{DeviceId, EntityId};
use tsudoi_sync::register::registers as writes_of;
use tsudoi_sync::vector::Vector;

fn damaged() -> Error {
    Error::VaultDamaged { what: "entry" }
}

type Live = BTreeMap<(DeviceId, u64), BTreeSet<(EntityId, String)>>;

/// A welcome for people who have nothing of the space yet. They begin at `base`: where the space stands now, or stood
/// when they were given a welcome that they have not confirmed. Entries after the base are whole, as for everyone.
pub(in crate::vault) fn parcel(vault: &Vault, state: &SpaceState, history: History, base: &Vector) -> Result<Parcel> {
    let mut rows = rows(vault, state, history, base)?;
    let mut base_rows = Vec::new();
    let mut only_base: BTreeMap<i64, BTreeSet<usize>> = BTreeMap::new();
    let mut past: BTreeMap<(DeviceId, u64), PastLine> = BTreeMap::new();
    let mut order = Vec::new();
    for row in rows.keys() {
        let entry = vault.store.entry(*row)?;
        let header = Header::parse(&entry.header).map_err(|_| damaged())?;
        let v = vault.store.past_of(entry.log, Some(entry.seq))?.into_iter().collect();
        past.insert((header.log, entry.seq), PastLine { log: header.log, seq: entry.seq, lam: header.lam, v });
        let bytes = (entry.header.len() + entry.items.len()) as u64;
        order.push((header.lam, Going { row: *row, log: header.log, seq: entry.seq, bytes }));
    }
    for place in base.places() {
        let log = state.logs.get(&place.log).ok_or_else(damaged)?;
        let (row, _, lam, _) = vault.store.entry_at(log.row, place.seq)?.ok_or_else(damaged)?;
        base_rows.push(Going { row, log: place.log, seq: place.seq, bytes: 0 });
        if !rows.contains_key(&row) {
            let header = Header::parse(&vault.store.entry(row)?.header).map_err(|_| damaged())?;
            only_base.insert(row, (0..header.items.len()).collect());
        }
        let v = vault.store.past_of(log.row, Some(place.seq))?.into_iter().collect();
        past.insert((place.log, place.seq), PastLine { log: place.log, seq: place.seq, lam, v });
    }
    for log in state.logs.values() {
        vault.store.each_after(log.row, base.seq(&log.device), |lam, row, seq, bytes| {
            order.push((lam, Going { row, log: log.device, seq, bytes }));
        })?;
    }
    order.sort_unstable_by_key(|(lam, going)| (*lam, going.log, going.row));
    rows.extend(only_base);
    Ok(Parcel {
        kind: BundleKind::Welcome,
        base: base.clone(),
        past: past.into_values().collect(),
        entries: order.into_iter().map(|(_, going)| going).collect(),
        leave_out: rows,
        base_rows,
        want: BTreeSet::new(),
    })
}

/// The entries from before the base that come with a welcome, each with the items to leave out.
fn rows(vault: &Vault, state: &SpaceState, history: History, base: &Vector) -> Result<BTreeMap<i64, BTreeSet<usize>>> {
    let mut rows: BTreeMap<i64, BTreeSet<usize>> = BTreeMap::new();
    let mut whole = vault.store.controls(state.space.row)?;
    if history == History::State {
        // A quarantined entry may count later, when more is known of who removed whom.
        whole.extend(vault.store.quarantined(state.space.row)?);
    }
    let beginning = if history == History::Now { Some(needed_to_begin(vault, state)?) } else { None };
    let wanted = |entity: EntityId| beginning.as_ref().is_none_or(|needed| needed.contains(&entity));
    for ((device, seq), registers) in live(vault, state, wanted)? {
        let log = state.logs.get(&device).ok_or(Error::VaultDamaged { what: "log" })?;
        let behind = seq <= base.seq(&device);
        let Some((row, ..)) = vault.store.entry_at(log.row, seq)?.filter(|_| behind) else {
            continue;
        };
        let entry = vault.store.entry(row)?;
        let header = Header::parse(&entry.header).map_err(|_| damaged())?;
        let items = parse_items(&header, &entry.items).map_err(|_| damaged())?;
        let says_something = |item: &Item| {
            let mut writes = writes_of(&item.field, &item.value);
            writes.any(|(field, _)| registers.contains(&(item.entity, field.to_owned())))
        };
        let left_out = items.iter().enumerate().filter(|(_, item)| !item.as_ref().is_some_and(says_something));
        rows.insert(row, left_out.map(|(n, _)| n).collect());
    }
    for row in whole {
        let (log, seq) = vault.store.place_of_entry(row)?;
        if state.device_of(log).is_some_and(|device| seq <= base.seq(&device)) {
            rows.insert(row, BTreeSet::new());
        }
    }
    Ok(rows)
}

/// What somebody who begins now gets of the records so far: what the group says of itself, who is in it, the agreement in
/// force, and the gatherings that are still to come, with their agenda.
fn needed_to_begin(vault: &Vault, state: &SpaceState) -> Result<BTreeSet<EntityId>> {
    let today = vault.now().date_naive().to_string();
    let mut needed = BTreeSet::from([EntityId(state.space.id.0)]);
    let mut steps = Vec::new();
    // The newest version that has begun; before any has begun, the newest.
    let mut agreement: Option<(bool, i64, EntityId)> = None;
    vault.store.each_record(state.space.row, |row| {
        if row.hidden {
            return Ok(());
        }
        let says = |field: &str| -> Result<Option<serde_json::Value>> {
            Ok(fold::decode(&row.doc, |log| state.device_of(log))?.value(field).cloned())
        };
        match Kind::find(&row.kind) {
            Some(Kind::Group | Kind::Member) => drop(needed.insert(row.entity)),
            Some(Kind::Agreement) => {
                let began = says("from")?.and_then(|day| Some(day.as_str()? <= today.as_str())).unwrap_or(true);
                let number = says("number")?.and_then(|number| number.as_i64()).unwrap_or_default();
                agreement = agreement.max(Some((began, number, row.entity)));
            }
            Some(Kind::Gathering) if says("day")?.is_some_and(|day| day.as_str() >= Some(today.as_str())) => {
                needed.insert(row.entity);
            }
            Some(Kind::AgendaItem) => steps.extend(row.parent.map(|gathering| (gathering, row.entity))),
            _ => {}
        }
        Ok(())
    })?;
    needed.extend(agreement.map(|(.., entity)| entity));
    let coming: Vec<EntityId> = steps.into_iter().filter(|(of, _)| needed.contains(of)).map(|(_, step)| step).collect();
    needed.extend(coming);
    Ok(needed)
}

/// The writes whose values the wanted records still hold, by entry.
fn live(vault: &Vault, state: &SpaceState, wanted: impl Fn(EntityId) -> bool) -> Result<Live> {
    let mut live = Live::new();
    vault.store.each_record(state.space.row, |row| {
        if !wanted(row.entity) {
            return Ok(());
        }
        let record = fold::decode(&row.doc, |log| state.device_of(log))?;
        for (field, heads) in &record.fields {
            for head in heads {
                live.entry((head.log, head.seq)).or_default().insert((row.entity, field.clone()));
            }
        }
        Ok(())
    })?;
    Ok(live)
}
