//! Files attached to resources: kept inside the encrypted store, exchanged with the record that names them.

use crate::domain::Kind;
use crate::domain::file_name::file_name;
use crate::domain::schema::value::ATTACHMENT_BYTES_MAX;
use crate::error::{Error, Result};
use crate::files::{self, NewFile, Readers, writing};
use crate::store::blob::CHUNK_BYTES;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::disk::folder;
use crate::vault::response::Attached;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use tsudoi_sync::id::{Hash, SpaceId};

pub(in crate::vault) const FIELD: &str = "attachment";

/// Reads an attachment's value: `{"blob":…,"size":…,"name":…}`. Others may have written the name, so it is turned into
/// one that is safe as a file name.
pub(in crate::vault) fn speaks_of(value: &Value) -> Option<(Hash, u64, String)> {
    let blob = value.get("blob")?.as_str()?.parse().ok()?;
    let size = value.get("size")?.as_u64().filter(|size| *size <= ATTACHMENT_BYTES_MAX)?;
    let name = value.get("name").and_then(Value::as_str).unwrap_or_default();
    Some((blob, size, file_name(name)))
}

impl Vault {
    /// Remembers that an entry refers to an attachment.
    pub(in crate::vault) fn note_blob(&self, entry: i64, value: &Value) -> Result<()> {
        match speaks_of(value) {
            Some((hash, size, _)) => self.store.add_blob_ref(entry, &hash, size),
            None => Ok(()),
        }
    }

    /// Attaches a file of at most 25 MiB to a resource, replacing the previous one.
    ///
    /// # Errors
    /// [`Error::NoSuchFile`], [`Error::NotAFile`], [`Error::AttachmentTooLarge`], [`Error::NoAttachment`] for a kind
    /// that has none.
    pub fn attach(&mut self, id: &str, file: &Path) -> Result<Attached> {
        let (space, row, _) = self.load(id)?;
        if Kind::find(&row.kind).and_then(|kind| kind.field(FIELD)).is_none() {
            return Err(Error::NoAttachment);
        }
        let bytes = folder::read_regular(file, ATTACHMENT_BYTES_MAX, Error::AttachmentTooLarge)?;
        let name = file_name(&file.file_name().unwrap_or_default().to_string_lossy());
        let hash = Hash(*blake3::hash(&bytes).as_bytes());
        let size = bytes.len() as u64;
        self.change(|v| {
            if v.store.blob(space.row, &hash)?.is_none_or(|blob| !blob.whole) {
                v.put_blob(&space, &hash, &bytes)?;
            }
            let value = json!({"blob": hash, "size": size, "name": name});
            v.save(space.id, vec![(row.entity, FIELD.to_owned(), value)])
        })?;
        Ok(Attached { id: row.entity, blob: hash, size, name })
    }

    fn put_blob(&self, space: &SpaceRow, hash: &Hash, bytes: &[u8]) -> Result<()> {
        if let Some(part) = self.store.blob(space.row, hash)? {
            self.store.drop_blob(part.row)?;
        }
        let blob = self.store.add_blob(space.row, hash, bytes.len() as u64)?;
        if bytes.is_empty() {
            self.store.add_chunk(blob.row, 0, &[])?;
        }
        for (n, chunk) in bytes.chunks(CHUNK_BYTES).enumerate() {
            self.store.add_chunk(blob.row, (n * CHUNK_BYTES) as u64, chunk)?;
        }
        self.store.set_whole(blob.row)
    }

    /// Writes a record's attachment to `out`, which must not exist.
    ///
    /// # Errors
    /// [`Error::NoAttachment`], [`Error::AttachmentMissing`] (not arrived yet), [`Error::FileExists`].
    pub fn detach(&self, id: &str, out: &Path) -> Result<Attached> {
        let (space, row, record) = self.load(id)?;
        let (hash, size, name) = record.value(FIELD).and_then(speaks_of).ok_or(Error::NoAttachment)?;
        let blob = self.store.blob(space.row, &hash)?.filter(|blob| blob.whole).ok_or(Error::AttachmentMissing)?;
        if files::exists(out)? {
            return Err(Error::FileExists { path: out.display().to_string() });
        }
        let part = NewFile::beside(out, Readers::Owner)?;
        self.store.each_chunk(blob.row, |_, bytes| part.file().write_all(bytes).map_err(writing(out)))?;
        part.publish([out.to_owned()])?;
        Ok(Attached { id: row.entity, blob: hash, size, name })
    }

    /// Writes a record's attachment into `folder` under its own name and returns the path. It never replaces an
    /// existing file.
    ///
    /// # Errors
    /// As [`Vault::detach`].
    pub fn detach_into(&self, id: &str, folder: &Path) -> Result<PathBuf> {
        let (_, _, record) = self.load(id)?;
        let (.., name) = record.value(FIELD).and_then(speaks_of).ok_or(Error::NoAttachment)?;
        let out = folder.join(name);
        self.detach(id, &out)?;
        Ok(out)
    }

    /// The bytes and the name of a record's attachment.
    ///
    /// # Errors
    /// [`Error::NoAttachment`], [`Error::AttachmentMissing`] (not arrived yet).
    pub fn attachment(&self, id: &str) -> Result<(Vec<u8>, String)> {
        let (space, _, record) = self.load(id)?;
        let (hash, size, name) = record.value(FIELD).and_then(speaks_of).ok_or(Error::NoAttachment)?;
        let blob = self.store.blob(space.row, &hash)?.filter(|blob| blob.whole).ok_or(Error::AttachmentMissing)?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        self.store.each_chunk(blob.row, |_, chunk| {
            bytes.extend_from_slice(chunk);
            Ok(())
        })?;
        Ok((bytes, name))
    }

    /// Stores a chunk of an attachment from a bundle, and checks the hash once all chunks are here. `fresh` holds the
    /// chunks of this bundle so far. Chunks from earlier bundles are only as good as their senders: if the hash is
    /// wrong, they are dropped, so that an honest bundle is not refused because of them.
    ///
    /// # Errors
    /// [`Error::BundleDamaged`] if the sizes do not fit, or if the hash is wrong and every chunk is from this bundle.
    pub(in crate::vault) fn import_chunk(
        &self,
        space: &SpaceRow,
        hash: &Hash,
        size: u64,
        offset: u64,
        bytes: &[u8],
        fresh: &mut BTreeSet<(Hash, u64)>,
    ) -> Result<()> {
        let end = offset.checked_add(bytes.len() as u64);
        let on_grid = offset.is_multiple_of(CHUNK_BYTES as u64) && end.is_some_and(|end| end <= size);
        let full = bytes.len() == CHUNK_BYTES || end == Some(size);
        if size > ATTACHMENT_BYTES_MAX || !on_grid || !full {
            return Err(Error::BundleDamaged);
        }
        let blob = match self.store.blob(space.row, hash)? {
            Some(blob) if blob.whole => return Ok(()),
            Some(blob) if blob.size != size => {
                if fresh.iter().any(|(known, _)| known == hash) {
                    return Err(Error::BundleDamaged);
                }
                self.store.drop_blob(blob.row)?;
                self.store.add_blob(space.row, hash, size)?
            }
            Some(blob) => blob,
            None => self.store.add_blob(space.row, hash, size)?,
        };
        self.store.add_chunk(blob.row, offset, bytes)?;
        fresh.insert((*hash, offset));
        let mut hasher = blake3::Hasher::new();
        if self.store.chunk_bytes(blob.row)? < size {
            return Ok(());
        }
        self.store.each_chunk(blob.row, |_, bytes| {
            hasher.update(bytes);
            Ok(())
        })?;
        if hasher.finalize() == *hash.as_bytes() {
            return self.store.set_whole(blob.row);
        }
        let offsets = self.store.chunk_places(blob.row)?.into_iter().map(|(offset, _)| offset);
        let older: Vec<u64> = offsets.filter(|offset| !fresh.contains(&(*hash, *offset))).collect();
        if older.is_empty() {
            return Err(Error::BundleDamaged);
        }
        older.into_iter().try_for_each(|offset| self.store.drop_chunk(blob.row, offset))
    }

    /// The attachments that records refer to and this vault lacks.
    pub(in crate::vault) fn wanted_blobs(&self, space: i64) -> Result<Vec<Hash>> {
        const WANTED_MAX: usize = 64;
        self.store.missing_blobs(space, WANTED_MAX)
    }

    /// The row of a space in this vault.
    pub(in crate::vault) fn space_row(&self, id: SpaceId) -> Result<SpaceRow> {
        self.store.space(id)?.ok_or_else(|| Error::NoSuchSpace { space: id.to_string() })
    }
}
