//! Previews an export in terms people recognise: the records, and who could read them.

use super::options::ExportOptions;
use super::pack::{Going, Parcel};
use crate::domain::Kind;
use crate::error::{Error, Result};
use crate::vault::Vault;
use crate::vault::log::items::{is_control, op_of, parse_items};
use crate::vault::log::state::SpaceState;
use crate::vault::log::view;
use crate::vault::records::attach::{FIELD, speaks_of};
use crate::vault::response::{ExportPreview, PreviewReader, PreviewRecord, PreviewSpace};
use std::collections::{BTreeSet, HashMap};
use tsudoi_sync::authority::{Op, SpaceKind};
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::{EntityId, Hash, PersonId};
use tsudoi_sync::register::NEW;

/// How many records of a space are named; the others are only counted.
const RECORDS_MAX: usize = 500;

/// What the entries of some parcels do to one record.
#[derive(Default)]
struct Touched {
    /// The Lamport number of the last of these entries.
    lam: u64,
    /// Whether the record begins with one of them.
    begins: bool,
    /// Whether a person's membership ends with the last of them.
    ends: bool,
    /// Attachments that go with them.
    blobs: BTreeSet<Hash>,
}

fn damaged() -> Error {
    Error::VaultDamaged { what: "entry" }
}

impl Vault {
    /// Previews what [`Vault::export`] would write with these options. Writes nothing and changes nothing; `out` is
    /// ignored.
    ///
    /// # Errors
    /// [`Error::NotInGroup`], [`Error::NobodyToGive`], [`Error::NoSuchPerson`], [`Error::NoSuchSpace`] as in an export,
    /// and [`Error::Cancelled`] (see [`Vault::watch`]).
    pub fn preview_export(&mut self, options: &ExportOptions) -> Result<ExportPreview> {
        self.store.begin()?;
        self.work_begins();
        let done = self.preview_spaces(options);
        self.store.roll_back();
        self.states.clear();
        self.work_ends(done)
    }

    fn preview_spaces(&mut self, options: &ExportOptions) -> Result<ExportPreview> {
        let mut spaces: Vec<PreviewSpace> = Vec::new();
        let mut known: BTreeSet<PersonId> = BTreeSet::new();
        let people = self.each_audience(options, |v, state, to| {
            if spaces.is_empty() {
                known.extend(v.acknowledged(state)?.into_keys());
            }
            spaces.push(v.preview_space(state, to, options)?);
            Ok(())
        })?;
        let mut readers = Vec::new();
        for person in people {
            let name = self.name_of(person)?.unwrap_or_default();
            let verified = self.store.person(person)?.is_some_and(|row| row.verified);
            readers.push(PreviewReader { person, name, verified, newcomer: !known.contains(&person) });
        }
        let entries = spaces.iter().map(|space| space.entries).sum();
        Ok(ExportPreview { spaces, readers, entries })
    }

    fn preview_space(&self, state: &SpaceState, to: &[PersonId], options: &ExportOptions) -> Result<PreviewSpace> {
        let mut touched: HashMap<EntityId, Touched> = HashMap::new();
        let mut entries = 0;
        for lot in self.parcels(state, to, options.history)? {
            entries += lot.parcel.entries.len() as u64;
            self.touch(state, &lot.parcel, &mut touched)?;
        }
        let records_total = touched.len() as u64;
        let mut passing = 0;
        for (entity, _) in touched.iter().filter(|(_, touched)| touched.begins) {
            passing += u64::from(self.store.record(state.space.row, *entity)?.is_some_and(|row| row.hidden));
        }
        let mut order: Vec<(EntityId, Touched)> = touched.into_iter().collect();
        order.sort_unstable_by_key(|(entity, touched)| (std::cmp::Reverse(touched.lam), *entity));
        let named = order.iter().take(RECORDS_MAX);
        let records =
            named.map(|(entity, touched)| self.preview_record(state, *entity, touched)).collect::<Result<_>>()?;
        Ok(PreviewSpace {
            space: state.space.id,
            kind: state.space.kind,
            name: self.space_name(&state.space)?,
            readers: to.iter().map(|person| self.reader(*person)).collect::<Result<_>>()?,
            entries,
            records,
            records_total,
            passing,
        })
    }

    /// Collects the records that a parcel's entries touch, causes first.
    fn touch(&self, state: &SpaceState, parcel: &Parcel, touched: &mut HashMap<EntityId, Touched>) -> Result<()> {
        self.expect(parcel.entries.iter().map(|going| going.bytes).sum());
        for Going { row, bytes, .. } in &parcel.entries {
            self.went(*bytes)?;
            let entry = self.store.entry(*row)?;
            let header = Header::parse(&entry.header).map_err(|_| damaged())?;
            let gone = parcel.leave_out.get(row);
            if is_control(&header) {
                let op = op_of(&header, &entry.items, state.space.id);
                let Some((person, ends)) = op.as_ref().and_then(concerns) else { continue };
                let group = state.space.parent.map(|group| self.store.space(group)).transpose()?.flatten();
                let record = self.member_record(group.as_ref().unwrap_or(&state.space), person)?;
                let member = touched.entry(record).or_default();
                (member.lam, member.ends) = (member.lam.max(header.lam), ends == Some(true));
                member.begins |= ends == Some(false);
                continue;
            }
            let there = header.items.iter().enumerate().filter(|(n, _)| !gone.is_some_and(|gone| gone.contains(n)));
            for (_, promise) in there {
                let record = touched.entry(promise.0).or_default();
                record.lam = record.lam.max(header.lam);
                record.begins |= promise.1 == NEW;
            }
            let silent = gone.is_some_and(|gone| !gone.is_empty());
            if !silent && header.items.iter().any(|promise| promise.1 == FIELD) {
                self.touch_blobs(&header, &entry.items, None, touched)?;
            }
        }
        for hash in &parcel.want {
            for row in self.store.entries_with_blob(state.space.row, hash)? {
                let entry = self.store.entry(row)?;
                let header = Header::parse(&entry.header).map_err(|_| damaged())?;
                self.touch_blobs(&header, &entry.items, Some(hash), touched)?;
            }
        }
        Ok(())
    }

    fn touch_blobs(
        &self,
        header: &Header,
        items: &[u8],
        only: Option<&Hash>,
        touched: &mut HashMap<EntityId, Touched>,
    ) -> Result<()> {
        for item in parse_items(header, items).map_err(|_| damaged())?.into_iter().flatten() {
            if let Some((hash, ..)) = speaks_of(&item.value).filter(|(hash, ..)| only.is_none_or(|only| only == hash)) {
                touched.entry(item.entity).or_default().blobs.insert(hash);
            }
        }
        Ok(())
    }

    fn preview_record(&self, state: &SpaceState, entity: EntityId, touched: &Touched) -> Result<PreviewRecord> {
        let mut row = self.store.record(state.space.row, entity)?;
        // A facilitator's member record is in the group's space.
        if let (None, SpaceKind::Facilitators, Some(group)) = (&row, state.space.kind, state.space.parent) {
            let group = self.store.space(group)?;
            row = group.map(|group| self.store.record(group.row, entity)).transpose()?.flatten();
        }
        let mut blob_bytes = 0;
        for hash in &touched.blobs {
            blob_bytes += self.store.blob(state.space.row, hash)?.filter(|blob| blob.whole).map_or(0, |blob| blob.size);
        }
        let hidden = row.as_ref().is_some_and(|row| row.hidden);
        let what = match (hidden || touched.ends, touched.begins) {
            (true, _) => "removed",
            (false, true) => "new",
            (false, false) => "changed",
        };
        let kind = row.as_ref().map_or_else(|| Kind::Member.name().to_owned(), |row| row.kind.clone());
        let title = match &row {
            Some(row) => view::title_of(&row.kind, &self.decode_row(row)?, &self.title_lang()),
            None => String::new(),
        };
        Ok(PreviewRecord { id: entity, kind, title, what, blob_bytes })
    }
}

/// The person of a control entry, and whether their membership ends (or begins) with it.
pub(in crate::vault) fn concerns(op: &Op) -> Option<(PersonId, Option<bool>)> {
    match op {
        Op::Found { kind: SpaceKind::Private, .. } => None,
        Op::Found { founder, .. } => Some((founder.person(), Some(false))),
        Op::Add { person, .. } => Some((*person, Some(false))),
        Op::Remove { person, .. } => Some((*person, Some(true))),
        Op::Role { person, .. } => Some((*person, None)),
    }
}
