//! Turns a parcel into files: divides it into parts, compresses, seals, writes them whole and reads them back.

use super::options::ExportOptions;
use crate::bundle::limits::READERS_MAX;
use crate::bundle::line::{BundleKind, Head, LineWriter, PastLine};
use crate::bundle::{Seal, seal};
use crate::error::{Error, Result};
use crate::files::{self, NewFile, Readers, reading, writing};
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::log::state::SpaceState;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tsudoi_sync::id::{DeviceId, Hash, Key, PersonId};
use tsudoi_sync::vector::Vector;

/// Room for a part's first and last lines, certificates and statements, in bytes.
const FRAME_BYTES: u64 = 16 * 1024;
const ZSTD_LEVEL: i32 = 3;

/// The write buffer in bytes, so that the compressor is called once for many lines.
const LINES_BYTES: usize = 128 * 1024;

/// An entry to export.
#[derive(Debug, Clone, Copy)]
pub(in crate::vault) struct Going {
    /// Its row in the store.
    pub row: i64,
    /// The log it is in.
    pub log: DeviceId,
    /// Its sequence number there.
    pub seq: u64,
    /// Its size in bytes; 0 where nobody needs it.
    pub bytes: u64,
}

/// The content of one part: entries, and chunks of attachments.
#[derive(Default)]
pub(in crate::vault) struct Part {
    entries: Vec<Going>,
    chunks: Vec<(Hash, i64, u64, u64)>,
    bytes: u64,
}

/// Everything for one set of readers.
pub(in crate::vault) struct Parcel {
    pub kind: BundleKind,
    pub base: Vector,
    pub past: Vec<PastLine>,
    /// The entries, causes first.
    pub entries: Vec<Going>,
    /// For a welcome: the items of an entry to leave out, by their position.
    pub leave_out: BTreeMap<i64, BTreeSet<usize>>,
    /// For a welcome: the entries at the base's places. Every part carries them, so that each part can be verified by
    /// itself.
    pub base_rows: Vec<Going>,
    pub want: BTreeSet<Hash>,
}

impl Vault {
    /// Divides a parcel so that the content of each part stays below `part_max`. Entries count with `weight` percent of
    /// their size.
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
        // A line's signature and keywords add to what is stored; so does, in a welcome, what the entry knew.
        let overhead = if parcel.kind == BundleKind::Welcome { 400 } else { 120 };
        let attached = self.store.any_blob_ref()?;
        for going in &parcel.entries {
            put((going.bytes + overhead) * weight / 100, &mut |part| part.entries.push(*going));
            // An entry without any of its items brings no attachment either.
            let silent = parcel.leave_out.get(&going.row).is_some_and(|gone| !gone.is_empty());
            if attached && !silent {
                blobs.extend(self.store.blobs_of(going.row)?);
            }
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

    /// Writes a parcel for its readers as one file, or as several if it exceeds the part size.
    pub(in crate::vault) fn send(
        &self,
        state: &SpaceState,
        parcel: &Parcel,
        to: &[PersonId],
        options: &ExportOptions,
        part_max: u64,
        files: &mut Vec<PathBuf>,
    ) -> Result<()> {
        if to.len() > READERS_MAX {
            return Err(Error::HeaderTooLarge);
        }
        // Text usually shrinks to a third. If it does not, divide again as if it did not shrink at all.
        for weight in [50, 101] {
            let parts = self.divide(&state.space, parcel, part_max, weight)?;
            let set = random_name()?;
            let written = files.len();
            let mut fits = true;
            self.expect(parts.iter().map(|part| part.bytes).sum());
            for (n, part) in parts.iter().enumerate() {
                let number = (n as u64 + 1, parts.len() as u64, set.clone());
                let rest = self.compress(state, parcel, part, to, number)?;
                if rest.len() as u64 > part_max && parcel.entries.len() > 1 && weight == 50 {
                    fits = false;
                    break;
                }
                files.push(self.write_bundle(state, &rest, to, &options.out)?);
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
                let stays = |_| Error::LeftBehind { path: file.display().to_string() };
                std::fs::remove_file(&file).map_err(stays)?;
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
        let mut lines = LineWriter::open(BufWriter::with_capacity(LINES_BYTES, encoder), &head)?;
        let haves = self.store.haves(state.space.row)?;
        let mut devices: BTreeSet<DeviceId> = haves.iter().map(|have| have.id).collect();
        devices.insert(self.device());
        devices.extend(part.entries.iter().chain(&parcel.base_rows).map(|going| going.log));
        for device in devices {
            if let Some(cert) = self.certificate(device)? {
                lines.device(&cert.to_json()?, &cert.sig())?;
            }
        }
        for have in haves {
            lines.have(&have.bytes, &have.sig)?;
        }
        let mut vouching: Vec<Going> = Vec::new();
        if parcel.kind == BundleKind::Welcome {
            let there: BTreeSet<i64> = part.entries.iter().map(|going| going.row).collect();
            vouching.extend(parcel.base_rows.iter().filter(|going| !there.contains(&going.row)));
            let mut own: BTreeSet<(DeviceId, u64)> = parcel.base.places().map(|place| (place.log, place.seq)).collect();
            own.extend(part.entries.iter().chain(&vouching).map(|going| (going.log, going.seq)));
            for past in parcel.past.iter().filter(|past| own.contains(&(past.log, past.seq))) {
                lines.past(past)?;
            }
        }
        for going in part.entries.iter().chain(&vouching) {
            let entry = self.store.entry(going.row)?;
            self.went((entry.header.len() + entry.items.len()) as u64)?;
            lines.entry(&entry.header, &entry.sig)?;
            let left_out = parcel.leave_out.get(&going.row);
            for (n, item) in entry.items.split(|b| *b == b'\n').enumerate() {
                let gone = left_out.is_some_and(|set| set.contains(&n));
                lines.item(if gone { &[] } else { item })?;
            }
        }
        for (hash, blob, size, offset) in &part.chunks {
            let bytes = self.store.chunk(*blob, *offset)?;
            self.went(bytes.len() as u64)?;
            lines.blob(hash, *size, *offset, &bytes)?;
        }
        let (buffer, _) = lines.end()?;
        Ok(buffer.into_inner().map_err(std::io::IntoInnerError::into_error)?.finish()?)
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
        let part = NewFile::in_folder(out, Readers::Everyone)?;
        part.file().write_all(&sealed).map_err(writing(out))?;
        let path = part.publish([path])?;
        // Read back what the drive really holds before anyone says that it is safe to remove.
        let mut back = Vec::with_capacity(sealed.len());
        let read = std::fs::File::open(&path).and_then(|mut file| file.read_to_end(&mut back));
        match read.map_err(reading(&path)) {
            Ok(_) if back == sealed => Ok(path),
            Ok(_) => Err(files::remove(&path, Error::ReadBackDiffers { path: path.display().to_string() })),
            Err(error) => Err(files::remove(&path, error)),
        }
    }

    fn next_counter(&self) -> Result<u64> {
        let last = self.store.meta("bundle_counter")?;
        let last = last.and_then(|bytes| bytes.as_slice().try_into().ok()).map_or(0, u64::from_be_bytes);
        self.store.set_meta("bundle_counter", &(last + 1).to_be_bytes())?;
        Ok(last + 1)
    }
}

/// Eight random characters, so that a file name reveals nothing.
fn random_name() -> Result<String> {
    let mut random = [0u8; 16];
    getrandom::fill(&mut random)?;
    Ok(tsudoi_sync::id::EntityId(random).to_string().chars().take(8).collect())
}
