//! Giving: bundles of what the readers are not known to have, written whole and read back.

use super::answer::{Exported, Reader};
use super::state::SpaceState;
use super::{Vault, folder, welcome};
use crate::bundle::limits::{READERS_MAX, REST_BYTES_MAX};
use crate::bundle::line::{BundleKind, Head, LineWriter, PastLine};
use crate::bundle::{Seal, seal};
use crate::error::{Error, Result};
use crate::keys::{DeviceCert, Purpose, sign};
use crate::store::space::SpaceRow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::entry::Place;
use tsudoi_sync::id::{DeviceId, Hash, Key, PersonId};
use tsudoi_sync::vector::{Have, Vector};

/// How much of a group's history a newcomer gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum History {
    /// What happens from now on.
    Now,
    /// What the records say now, without how they came to say it.
    State,
    /// Everything.
    #[default]
    All,
}

/// What to give to whom.
#[derive(Debug, Clone)]
pub struct ExportWish {
    /// The space; of a group, its facilitators' space goes along to those who are facilitators.
    pub space: String,
    /// People by id or name; none means everyone else in the space.
    pub to: Option<Vec<String>>,
    /// The folder to write to.
    pub out: PathBuf,
    /// The largest size of the content of one file in bytes; 14 MB if none.
    pub part_max: Option<u64>,
    /// What newcomers get.
    pub history: History,
}

/// Fits what mail carries.
pub const PART_BYTES: u64 = 14_000_000;
const PART_BYTES_MIN: u64 = 64 * 1024;
/// Room for the first and last lines, certificates and statements of a part.
const FRAME_BYTES: u64 = 16 * 1024;
const ZSTD_LEVEL: i32 = 3;

/// What goes into one part: rows of entries, and pieces of attachments.
#[derive(Default)]
pub(super) struct Part {
    entries: Vec<i64>,
    chunks: Vec<(Hash, i64, u64, u64)>,
    bytes: u64,
}

/// Everything for one set of readers.
pub(super) struct Parcel {
    pub kind: BundleKind,
    pub base: Vector,
    pub past: Vec<PastLine>,
    /// Rows of entries, causes first, with their sizes.
    pub entries: Vec<(i64, u64)>,
    /// For a welcome: which items of an entry to leave out.
    pub leave_out: BTreeMap<i64, BTreeSet<usize>>,
    pub want: BTreeSet<Hash>,
}

impl Vault {
    /// Writes bundles for people of a space. Nothing is assumed to have arrived: what a reader has not confirmed goes again.
    ///
    /// # Errors
    /// [`Error::NotInGroup`] for somebody who is not in the space (who left by their own word may still give, so that the
    /// others hear of it), [`Error::NobodyToGive`], [`Error::NoSuchFile`] for a folder that is not there, [`Error::BadPartSize`], the machine's. Then no bundle is left behind.
    pub fn export(&mut self, wish: ExportWish) -> Result<Exported> {
        if !wish.out.is_dir() {
            return Err(Error::NoSuchFile { path: wish.out.display().to_string() });
        }
        let part_max = wish.part_max.unwrap_or(PART_BYTES);
        if !(PART_BYTES_MIN..=REST_BYTES_MAX as u64).contains(&part_max) {
            return Err(Error::BadPartSize);
        }
        let mut files = Vec::new();
        let done = self.change(|v| v.export_all(&wish, part_max, &mut files));
        if done.is_err() {
            for file in files {
                let _ = std::fs::remove_file(file);
            }
        }
        done
    }

    fn export_all(&mut self, wish: &ExportWish, part_max: u64, files: &mut Vec<PathBuf>) -> Result<Exported> {
        let named = self.find_space(&wish.space)?;
        let inner = if named.kind == SpaceKind::Group { self.facilitators_of(named.id)? } else { None };
        let wanted = match &wish.to {
            Some(list) => Some(list.iter().map(|text| self.find_person(text)).collect::<Result<BTreeSet<_>>>()?),
            None => None,
        };
        let mut readers: BTreeSet<PersonId> = BTreeSet::new();
        let mut entries = 0;
        for (first, space) in [(true, Some(named)), (false, inner)] {
            let Some(space) = space else { continue };
            let mut state = self.take_state(space.id)?;
            let to = self.readers(&state, wanted.as_ref(), first)?;
            let to = self.facilitators_only(&state, to)?;
            if !to.is_empty() {
                entries += self.export_space(&mut state, &to, wish, part_max, files)?;
                readers.extend(to);
            }
            self.settle(&mut state)?;
            self.keep(state);
        }
        if readers.is_empty() {
            return Err(Error::NobodyToGive);
        }
        let to = readers.into_iter().map(|person| self.reader(person)).collect::<Result<_>>()?;
        Ok(Exported { files: files.clone(), entries, to })
    }

    pub(super) fn reader(&self, person: PersonId) -> Result<Reader> {
        Ok(Reader { person, name: self.name_of(person)?.unwrap_or_default() })
    }

    /// Two facilitators who change apart who is in can leave somebody in the facilitators' space who is no facilitator of
    /// the group any more. Nothing more of it goes to them.
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

    /// Who of the wanted people is in the space. What is private is for oneself alone, whoever is wanted.
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

    fn export_space(
        &mut self,
        state: &mut SpaceState,
        to: &[PersonId],
        wish: &ExportWish,
        part_max: u64,
        files: &mut Vec<PathBuf>,
    ) -> Result<u64> {
        self.make_have(state)?;
        let mut haves: BTreeMap<PersonId, Vec<Have>> = BTreeMap::new();
        for row in self.store.haves(state.space.row)? {
            if let (Some(person), Ok(have)) = (self.person_of_device(row.id)?, Have::parse(&row.bytes))
                && row.id != self.device()
            {
                haves.entry(person).or_default().push(have);
            }
        }
        let (known, newcomers): (Vec<PersonId>, Vec<PersonId>) =
            to.iter().partition(|person| haves.contains_key(person) || wish.history == History::All);
        let mut entries = 0;
        if !known.is_empty() {
            let said: Vec<&Have> = known.iter().filter_map(|person| haves.get(person)).flatten().collect();
            let vectors: Vec<Vector> = said.iter().map(|have| have.vector()).collect();
            let all_said = known.iter().all(|person| haves.contains_key(person));
            let base = if all_said { Vector::meet(vectors.iter()) } else { Vector::new() };
            let want = said.iter().flat_map(|have| have.want.iter().copied()).collect();
            let parcel = self.delta(state, base, want)?;
            entries += parcel.entries.len() as u64;
            self.send(state, &parcel, &known, wish, part_max, files)?;
        }
        if !newcomers.is_empty() {
            let parcel = welcome::parcel(self, state, wish.history)?;
            entries += parcel.entries.len() as u64;
            self.send(state, &parcel, &newcomers, wish, part_max, files)?;
        }
        Ok(entries)
    }

    /// What lies behind a base.
    fn delta(&self, state: &SpaceState, base: Vector, want: BTreeSet<Hash>) -> Result<Parcel> {
        let mut order = Vec::new();
        for log in state.logs.values() {
            for (lam, row, bytes) in self.store.entries_after(log.row, base.seq(&log.device))? {
                order.push((lam, log.device, row, bytes));
            }
        }
        order.sort_unstable();
        let entries = order.into_iter().map(|(_, _, row, bytes)| (row, bytes)).collect();
        Ok(Parcel { kind: BundleKind::Delta, base, past: Vec::new(), entries, leave_out: BTreeMap::new(), want })
    }

    /// States what this device has, with a higher number if that has changed.
    fn make_have(&self, state: &mut SpaceState) -> Result<()> {
        let device = self.device();
        self.log_row(state, device)?;
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

    /// Divides a parcel so that each part's content stays below `part_max`, text counted at `weight` percent of its size.
    fn divide(&self, space: &SpaceRow, parcel: &Parcel, part_max: u64, weight: u64) -> Result<Vec<Part>> {
        let room = part_max.saturating_sub(FRAME_BYTES);
        let mut parts = vec![Part::default()];
        let mut put = |bytes: u64, add: &mut dyn FnMut(&mut Part)| {
            if parts.last().is_some_and(|part| part.bytes > 0 && part.bytes + bytes > room) {
                parts.push(Part::default());
            }
            if let Some(part) = parts.last_mut() {
                part.bytes += bytes;
                add(part);
            }
        };
        let mut blobs: BTreeSet<Hash> = parcel.want.clone();
        for (row, bytes) in &parcel.entries {
            // A signature and the words of the lines come on top of what is stored.
            put((bytes + 120) * weight / 100, &mut |part| part.entries.push(*row));
            blobs.extend(self.store.blobs_of(*row)?);
        }
        for hash in blobs {
            let Some(blob) = self.store.blob(space.row, &hash)?.filter(|blob| blob.whole) else {
                continue;
            };
            for (offset, length) in self.store.chunk_places(blob.row)? {
                put(length + 200, &mut |part| part.chunks.push((hash, blob.row, blob.size, offset)));
            }
        }
        Ok(parts)
    }

    fn send(
        &self,
        state: &SpaceState,
        parcel: &Parcel,
        to: &[PersonId],
        wish: &ExportWish,
        part_max: u64,
        files: &mut Vec<PathBuf>,
    ) -> Result<()> {
        if to.len() > READERS_MAX {
            return Err(Error::HeaderTooLarge);
        }
        // Text usually shrinks to a third; where it does not, it is divided again as if it did not shrink at all.
        for weight in [50, 101] {
            let parts = self.divide(&state.space, parcel, part_max, weight)?;
            let set = random_name()?;
            let written = files.len();
            let mut fits = true;
            for (n, part) in parts.iter().enumerate() {
                let number = (n as u64 + 1, parts.len() as u64, set.clone());
                let rest = self.compress(state, parcel, part, to, number)?;
                if rest.len() as u64 > part_max && parcel.entries.len() > 1 && weight == 50 {
                    fits = false;
                    break;
                }
                files.push(self.write_bundle(state, &rest, to, &wish.out)?);
            }
            if fits {
                for file in files.iter().skip(written) {
                    let readers: Vec<u8> = to.iter().flat_map(|person| person.0).collect();
                    let path = file.to_string_lossy();
                    let entries = parcel.entries.len() as u64;
                    self.store.add_outbox(state.space.row, &path, &readers, entries, &self.now_text())?;
                }
                return Ok(());
            }
            for file in files.drain(written..) {
                let _ = std::fs::remove_file(file);
            }
        }
        Err(Error::BadPartSize)
    }

    fn compress(
        &self,
        state: &SpaceState,
        parcel: &Parcel,
        part: &Part,
        to: &[PersonId],
        number: (u64, u64, String),
    ) -> Result<Vec<u8>> {
        let head = Head {
            space: state.space.id,
            sort: state.space.kind,
            kind: parcel.kind,
            from: self.device(),
            to: to.to_vec(),
            base: parcel.base.places().collect(),
            must: Vec::new(),
            part: number,
        };
        let encoder = zstd::Encoder::new(Vec::new(), ZSTD_LEVEL)?;
        let mut lines = LineWriter::open(encoder, &head)?;
        let haves = self.store.haves(state.space.row)?;
        let mut devices: BTreeSet<DeviceId> = haves.iter().map(|have| have.id).collect();
        devices.insert(self.device());
        let logs: BTreeMap<i64, DeviceId> = state.logs.values().map(|log| (log.row, log.device)).collect();
        for row in &part.entries {
            devices.extend(logs.get(&self.store.log_of_entry(*row)?));
        }
        for device in devices {
            if let Some(cert) = self.store.cert(device)? {
                let bytes = cert.as_slice().try_into().map_err(|_| Error::VaultDamaged { what: "certificate" })?;
                let cert = DeviceCert::from_bytes(bytes)?;
                lines.device(&cert.to_json()?, &cert.sig())?;
            }
        }
        for have in haves {
            lines.have(&have.bytes, &have.sig)?;
        }
        for past in &parcel.past {
            lines.past(past)?;
        }
        for row in &part.entries {
            let entry = self.store.entry(*row)?;
            lines.entry(&entry.header, &entry.sig)?;
            let left_out = parcel.leave_out.get(row);
            for (n, item) in entry.items.split(|b| *b == b'\n').enumerate() {
                let gone = left_out.is_some_and(|set| set.contains(&n));
                lines.item(if gone { &[] } else { item })?;
            }
        }
        for (hash, blob, size, offset) in &part.chunks {
            let bytes = self.store.chunk(*blob, *offset)?;
            lines.blob(hash, *size, *offset, &bytes)?;
        }
        let (encoder, _) = lines.end()?;
        Ok(encoder.finish()?)
    }

    fn write_bundle(&self, state: &SpaceState, rest: &[u8], to: &[PersonId], out: &Path) -> Result<PathBuf> {
        let mut readers: Vec<(PersonId, Key)> = Vec::with_capacity(to.len());
        for person in to {
            readers.push((*person, self.card(*person)?.reading_key()));
        }
        let counter = self.next_counter()?;
        let spec =
            Seal { space: state.space.id, cert: &self.cert, device_key: &self.device, counter, readers: &readers };
        let mut sealed = Vec::with_capacity(rest.len() + 64 * 1024);
        seal(&mut sealed, rest, &spec)?;
        let path = out.join(format!("bundle-{}.tsudoi", random_name()?));
        let mut part = tempfile::Builder::new().prefix(".").suffix(".part").tempfile_in(out)?;
        part.write_all(&sealed)?;
        part.as_file().sync_all()?;
        part.persist_noclobber(&path).map_err(|error| error.error)?;
        folder::sync_dir(out)?;
        // Read back what the stick really holds before anyone says that it is safe to remove.
        let mut back = Vec::with_capacity(sealed.len());
        std::fs::File::open(&path)?.read_to_end(&mut back)?;
        if back != sealed {
            let _ = std::fs::remove_file(&path);
            return Err(Error::Machine { what: "read back differs".into() });
        }
        Ok(path)
    }

    fn next_counter(&self) -> Result<u64> {
        let last = self.store.meta("bundle_counter")?;
        let last = last.and_then(|bytes| bytes.as_slice().try_into().ok()).map_or(0, u64::from_be_bytes);
        self.store.set_meta("bundle_counter", &(last + 1).to_be_bytes())?;
        Ok(last + 1)
    }
}

/// Eight characters that say nothing.
fn random_name() -> Result<String> {
    let mut random = [0u8; 16];
    getrandom::fill(&mut random)?;
    Ok(tsudoi_sync::id::EntityId(random).to_string().chars().take(8).collect())
}
