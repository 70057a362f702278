//! Exports: writes bundles of what the readers are not known to have, whole, and reads them back.

use super::beginning::{Answered, Beginning, gather};
use super::options::{ExportOptions, History};
use super::pack::{Going, Parcel};
use super::welcome;
use crate::bundle::limits::REST_BYTES_MAX;
use crate::bundle::line::BundleKind;
use crate::error::{Error, Result};
use crate::files;
use crate::keys::{DeviceCert, Purpose, sign};
use crate::vault::Vault;
use crate::vault::log::state::SpaceState;
use crate::vault::response::{Exported, Reader};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::entry::Place;
use tsudoi_sync::id::{Hash, PersonId};
use tsudoi_sync::vector::{Have, Vector};

/// A parcel and its readers.
pub(in crate::vault) struct Lot {
    pub people: Vec<PersonId>,
    pub parcel: Parcel,
    /// Where they begin with it, if they have not stated anything yet.
    began: Option<Beginning>,
}

/// What all of a person's devices have, by their statements.
fn vectors(said: &[Have]) -> Vector {
    let vectors: Vec<Vector> = said.iter().map(Have::vector).collect();
    Vector::meet(vectors.iter())
}

/// The default part size in bytes: fits what mail carries.
pub const PART_BYTES: u64 = 14_000_000;
const PART_BYTES_MIN: u64 = 64 * 1024;

impl Vault {
    /// Writes bundles for people of a space. Assumes nothing arrived: entries that a reader has not confirmed are sent
    /// again.
    ///
    /// # Errors
    /// [`Error::NotInGroup`] for a person who is not in the space (somebody who left by their own choice may still
    /// export, so that the others learn of it), [`Error::NobodyToGive`], [`Error::NoSuchFile`] for a missing folder,
    /// [`Error::BadPartSize`], [`Error::Cancelled`] (see [`Vault::watch`]), I/O errors. Then no bundle is left;
    /// [`Error::LeftBehind`] if one is.
    pub fn export(&mut self, options: ExportOptions) -> Result<Exported> {
        files::check_folder(&options.out)?;
        let part_max = options.part_max.unwrap_or(PART_BYTES);
        if !(PART_BYTES_MIN..=REST_BYTES_MAX as u64).contains(&part_max) {
            return Err(Error::BadPartSize);
        }
        let mut written = Vec::new();
        self.work_begins();
        let done = self.change(|v| v.export_all(&options, part_max, &mut written));
        let done = self.work_ends(done);
        done.map_err(|error| written.iter().fold(error, |error, file| files::remove(file, error)))
    }

    fn export_all(&mut self, options: &ExportOptions, part_max: u64, files: &mut Vec<PathBuf>) -> Result<Exported> {
        let mut entries = 0;
        let readers = self.each_audience(options, |v, state, to| {
            for Lot { people, parcel, began } in v.parcels(state, to, options.history)? {
                entries += parcel.entries.len() as u64;
                v.send(state, &parcel, &people, options, part_max, files)?;
                began.map_or(Ok(()), |began| v.keep_beginning(state.space.id, &people, &began))?;
            }
            Ok(())
        })?;
        let to = readers.into_iter().map(|person| self.reader(person)).collect::<Result<_>>()?;
        Ok(Exported { files: files.clone(), entries, to })
    }

    /// Calls `each` for every space that the options cover, the named one first, with its readers among the wanted
    /// people. Returns all readers.
    pub(in crate::vault) fn each_audience(
        &mut self,
        options: &ExportOptions,
        mut each: impl FnMut(&Self, &mut SpaceState, &[PersonId]) -> Result<()>,
    ) -> Result<BTreeSet<PersonId>> {
        let named = self.find_space(&options.space)?;
        let inner = if named.kind == SpaceKind::Group { self.facilitators_of(named.id)? } else { None };
        let wanted = match &options.to {
            Some(list) => Some(list.iter().map(|text| self.find_person(text)).collect::<Result<BTreeSet<_>>>()?),
            None => None,
        };
        let mut readers: BTreeSet<PersonId> = BTreeSet::new();
        for (first, space) in [(true, Some(named)), (false, inner)] {
            let Some(space) = space else { continue };
            let mut state = self.take_state(space.id)?;
            let to = self.readers(&state, wanted.as_ref(), first)?;
            let to = self.facilitators_only(&state, to)?;
            if !to.is_empty() {
                self.make_have(&mut state)?;
                each(self, &mut state, &to)?;
                readers.extend(to);
            }
            self.settle(&mut state)?;
            self.keep(state);
        }
        if readers.is_empty() { Err(Error::NobodyToGive) } else { Ok(readers) }
    }

    pub(in crate::vault) fn reader(&self, person: PersonId) -> Result<Reader> {
        Ok(Reader { person, name: self.name_of(person)?.unwrap_or_default() })
    }

    /// Keeps only facilitators of the group as readers of its facilitators' space. Two facilitators who change the
    /// membership concurrently can leave somebody in that space who is no facilitator of the group any more.
    fn facilitators_only(&mut self, state: &SpaceState, to: Vec<PersonId>) -> Result<Vec<PersonId>> {
        let Some(group) = state.space.parent.map(|id| self.store.space(id)).transpose()?.flatten() else {
            return Ok(to);
        };
        if state.space.kind != SpaceKind::Facilitators || !group.founded {
            return Ok(to);
        }
        let group = self.take_state(group.id)?;
        let to = to.into_iter().filter(|person| group.authority.is_facilitator(person)).collect();
        self.keep(group);
        Ok(to)
    }

    /// The readers in the space, among the wanted people. The private space is read by this person alone, whoever is
    /// wanted.
    fn readers(&self, state: &SpaceState, wanted: Option<&BTreeSet<PersonId>>, strict: bool) -> Result<Vec<PersonId>> {
        let me = self.person();
        let members = &state.authority.members;
        if strict && !members.contains_key(&me) && !state.authority.left(&me) {
            return Err(Error::NotInGroup { person: self.my_name()? });
        }
        let Some(wanted) = wanted else {
            let own = state.space.kind == SpaceKind::Private;
            return Ok(members.keys().filter(|person| own || **person != me).copied().collect());
        };
        let outside = wanted.iter().find(|person| !members.contains_key(person));
        if let (true, Some(person)) = (strict, outside) {
            return Err(Error::NotInGroup { person: self.name_of(*person)?.unwrap_or_default() });
        }
        Ok(wanted.iter().filter(|person| members.contains_key(person)).copied().collect())
    }

    /// Divides the readers into parcels: one for those who have confirmed something, one for those who get everything,
    /// one for those who are welcomed; more if somebody would get entries from before their beginning (see
    /// [`super::beginning`]).
    pub(in crate::vault) fn parcels(&self, state: &SpaceState, to: &[PersonId], history: History) -> Result<Vec<Lot>> {
        let haves = self.acknowledged(state)?;
        let (mut answered, mut everything) = (Vec::new(), Vec::new());
        let mut welcomes: Vec<(Vec<PersonId>, Beginning)> = Vec::new();
        for person in to.iter().copied() {
            let said = haves.get(&person).map(|said| vectors(said));
            match (said, self.beginning(state, person)?) {
                (Some(said), began) => {
                    // Somebody else's welcome may have reached them first, with an earlier beginning.
                    let began = began.map(|began| Vector::meet([&began.base, &said].into_iter()));
                    answered.push(Answered { person, said, began });
                }
                (None, began) => {
                    let began = began.unwrap_or_else(|| Beginning::new(history, state));
                    if began.history == History::All {
                        everything.push(person);
                        continue;
                    }
                    match welcomes.iter_mut().find(|(_, other)| *other == began) {
                        Some((people, _)) => people.push(person),
                        None => welcomes.push((vec![person], began)),
                    }
                }
            }
        }
        let mut lots = Vec::new();
        for (people, base) in gather(answered) {
            let said = people.iter().filter_map(|person| haves.get(person)).flatten();
            let want = said.flat_map(|have| have.want.iter().copied()).collect();
            lots.push(Lot { people, parcel: self.delta(state, base, want)?, began: None });
        }
        if !everything.is_empty() {
            let parcel = self.delta(state, Vector::new(), BTreeSet::new())?;
            lots.push(Lot { people: everything, parcel, began: Some(Beginning::new(History::All, state)) });
        }
        for (people, began) in welcomes {
            let parcel = welcome::parcel(self, state, began.history, &began.base)?;
            lots.push(Lot { people, parcel, began: Some(began) });
        }
        Ok(lots)
    }

    /// What each person's devices have confirmed. A device that was replaced by a restored one is left out once the new
    /// one has confirmed all that the old one had, so that a lost laptop does not hold everything back for ever. Should
    /// the old one go on writing, its statements exceed that and it counts again.
    pub(in crate::vault) fn acknowledged(&self, state: &SpaceState) -> Result<BTreeMap<PersonId, Vec<Have>>> {
        let mut said: Vec<(DeviceCert, Have)> = Vec::new();
        for row in self.store.haves(state.space.row)? {
            if let (Some(cert), Ok(have)) = (self.certificate(row.id)?, Have::parse(&row.bytes)) {
                said.push((cert, have));
            }
        }
        let mut haves: BTreeMap<PersonId, Vec<Have>> = BTreeMap::new();
        for (cert, have) in &said {
            let succeeded = said.iter().any(|(newer, theirs)| {
                newer.replaces() == Some(cert.device_id())
                    && newer.person_id() == cert.person_id()
                    && theirs.vector().covers(&have.vector())
            });
            if cert.device_id() != self.device() && !succeeded {
                haves.entry(cert.person_id()).or_default().push(have.clone());
            }
        }
        Ok(haves)
    }

    /// A parcel of everything after a base.
    fn delta(&self, state: &SpaceState, base: Vector, want: BTreeSet<Hash>) -> Result<Parcel> {
        let mut order = Vec::new();
        for log in state.logs.values() {
            self.store.each_after(log.row, base.seq(&log.device), |lam, row, seq, bytes| {
                order.push((lam, Going { row, log: log.device, seq, bytes }));
            })?;
        }
        order.sort_unstable_by_key(|(lam, going)| (*lam, going.log, going.row));
        let entries = order.into_iter().map(|(_, going)| going).collect();
        Ok(Parcel {
            kind: BundleKind::Delta,
            base,
            past: Vec::new(),
            entries,
            leave_out: BTreeMap::new(),
            base_rows: Vec::new(),
            want,
        })
    }

    /// States what this device has, under a higher number if that has changed.
    fn make_have(&self, state: &mut SpaceState) -> Result<()> {
        let device = self.device();
        self.log_row(state, device)?;
        if self.welcome_is_open(state.space.id)? {
            return Ok(());
        }
        let v: Vec<Place> = state.vector().places().collect();
        let want = self.wanted_blobs(state.space.row)?;
        let haves = self.store.haves(state.space.row)?;
        let last = haves.iter().find(|row| row.id == device).and_then(|row| Have::parse(&row.bytes).ok());
        if last.as_ref().is_some_and(|last| last.v == v && last.want == want) {
            return Ok(());
        }
        let have = Have { device, space: state.space.id, n: last.map_or(0, |last| last.n) + 1, v, want };
        let bytes = have.encode();
        let sig = sign(Purpose::Have, self.device.signing(), &bytes);
        self.store.put_have(state.space.row, self.store.device_row(device)?, have.n, &bytes, &sig)
    }
}
