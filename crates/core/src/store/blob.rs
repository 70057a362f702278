//! Attachments: addressed by their BLAKE3 hash, stored in chunks inside the same encrypted file and the same
//! transaction.

use super::{Store, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::Hash;

/// The length of a chunk in bytes; the last one may be shorter.
pub const CHUNK_BYTES: usize = 1024 * 1024;

/// An attachment's row.
#[derive(Debug, Clone, Copy)]
pub struct BlobRow {
    /// Its row.
    pub row: i64,
    /// Its size in bytes.
    pub size: u64,
    /// Whether all of it is here and its hash was checked.
    pub whole: bool,
}

impl Store {
    /// An attachment of a space, if any of it is here.
    pub(crate) fn blob(&self, space: i64, hash: &Hash) -> Result<Option<BlobRow>> {
        let mut statement = self.db.prepare_cached("SELECT id, size, whole FROM blob WHERE space = ? AND hash = ?")?;
        Ok(statement
            .query_row(params![space, hash.0.as_slice()], |r| {
                Ok(BlobRow { row: r.get(0)?, size: r.get(1)?, whole: r.get(2)? })
            })
            .optional()?)
    }

    /// Adds a row for an attachment whose bytes will follow.
    pub(crate) fn add_blob(&self, space: i64, hash: &Hash, size: u64) -> Result<BlobRow> {
        self.db.prepare_cached("INSERT INTO blob (space, hash, size, whole) VALUES (?, ?, ?, 0)")?.execute(params![
            space,
            hash.0.as_slice(),
            size
        ])?;
        Ok(BlobRow { row: self.db.last_insert_rowid(), size, whole: false })
    }

    /// Stores one chunk, replacing an existing one.
    pub(crate) fn add_chunk(&self, blob: i64, offset: u64, bytes: &[u8]) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO blob_chunk (blob, offset, bytes) VALUES (?, ?, ?)")?
            .execute(params![blob, offset, bytes])?;
        Ok(())
    }

    /// Deletes one chunk.
    pub(crate) fn drop_chunk(&self, blob: i64, offset: u64) -> Result<()> {
        self.db
            .prepare_cached("DELETE FROM blob_chunk WHERE blob = ? AND offset = ?")?
            .execute(params![blob, offset])?;
        Ok(())
    }

    /// Calls `each` with every chunk in order; the offset first.
    pub(crate) fn each_chunk(&self, blob: i64, mut each: impl FnMut(u64, &[u8]) -> Result<()>) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("SELECT offset, bytes FROM blob_chunk WHERE blob = ? ORDER BY offset")?;
        let mut rows = statement.query([blob])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get_ref(1)?.as_blob().unwrap_or_default())?;
        }
        Ok(())
    }

    /// One chunk.
    pub(crate) fn chunk(&self, blob: i64, offset: u64) -> Result<Vec<u8>> {
        let mut statement = self.db.prepare_cached("SELECT bytes FROM blob_chunk WHERE blob = ? AND offset = ?")?;
        Ok(statement.query_row(params![blob, offset], |r| r.get(0))?)
    }

    /// The offset and length of each chunk.
    pub(crate) fn chunk_places(&self, blob: i64) -> Result<Vec<(u64, u64)>> {
        let mut statement =
            self.db.prepare_cached("SELECT offset, length(bytes) FROM blob_chunk WHERE blob = ? ORDER BY offset")?;
        let rows = statement.query_map([blob], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many bytes of an attachment are here.
    pub(crate) fn chunk_bytes(&self, blob: i64) -> Result<u64> {
        let mut statement =
            self.db.prepare_cached("SELECT ifnull(sum(length(bytes)), 0) FROM blob_chunk WHERE blob = ?")?;
        Ok(statement.query_row([blob], |r| r.get(0))?)
    }

    /// Marks an attachment as complete.
    pub(crate) fn set_whole(&self, blob: i64) -> Result<()> {
        self.db.prepare_cached("UPDATE blob SET whole = 1 WHERE id = ?")?.execute([blob])?;
        Ok(())
    }

    /// Deletes an attachment.
    pub(crate) fn drop_blob(&self, blob: i64) -> Result<()> {
        self.db.prepare_cached("DELETE FROM blob_chunk WHERE blob = ?")?.execute([blob])?;
        self.db.prepare_cached("DELETE FROM blob WHERE id = ?")?.execute([blob])?;
        Ok(())
    }

    /// Remembers that an entry refers to an attachment.
    pub(crate) fn add_blob_ref(&self, entry: i64, hash: &Hash, size: u64) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO blob_ref (entry, hash, size) VALUES (?, ?, ?)")?
            .execute(params![entry, hash.0.as_slice(), size])?;
        Ok(())
    }

    /// Whether any entry refers to an attachment.
    pub(crate) fn any_blob_ref(&self) -> Result<bool> {
        Ok(self.db.prepare_cached("SELECT EXISTS (SELECT 1 FROM blob_ref)")?.query_row([], |r| r.get(0))?)
    }

    /// The attachments that an entry refers to.
    pub(crate) fn blobs_of(&self, entry: i64) -> Result<Vec<Hash>> {
        let mut statement = self.db.prepare_cached("SELECT hash FROM blob_ref WHERE entry = ?")?;
        let rows = statement.query_map([entry], |r| r.get::<_, Vec<u8>>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|bytes| Ok(Hash(fixed(&bytes)?))).collect()
    }

    /// The rows of a space's applied entries that refer to an attachment.
    pub(crate) fn entries_with_blob(&self, space: i64, hash: &Hash) -> Result<Vec<i64>> {
        let mut statement = self.db.prepare_cached(
            "SELECT blob_ref.entry FROM blob_ref JOIN entry ON entry.id = blob_ref.entry JOIN log ON log.id = entry.log
             WHERE log.space = ? AND blob_ref.hash = ? AND entry.state <> 0 ORDER BY blob_ref.entry",
        )?;
        let rows = statement.query_map(params![space, hash.0.as_slice()], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All complete attachments of a space.
    pub(crate) fn whole_blobs(&self, space: i64) -> Result<Vec<(Hash, BlobRow)>> {
        let mut statement =
            self.db.prepare_cached("SELECT hash, id, size FROM blob WHERE space = ? AND whole = 1 ORDER BY hash")?;
        let rows = statement
            .query_map([space], |r| Ok((r.get::<_, Vec<u8>>(0)?, r.get(1)?, r.get(2)?)))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter()
            .map(|(hash, row, size)| Ok((Hash(fixed(&hash)?), BlobRow { row, size, whole: true })))
            .collect()
    }

    /// Attachments that a space's applied entries refer to and that are not complete here, at most `limit`.
    pub(crate) fn missing_blobs(&self, space: i64, limit: usize) -> Result<Vec<Hash>> {
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT blob_ref.hash FROM blob_ref
             JOIN entry ON entry.id = blob_ref.entry JOIN log ON log.id = entry.log
             LEFT JOIN blob ON blob.space = log.space AND blob.hash = blob_ref.hash
             WHERE log.space = ? AND ifnull(blob.whole, 0) = 0 ORDER BY blob_ref.hash LIMIT ?",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement
            .query_map(params![space, limit], |r| r.get::<_, Vec<u8>>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|bytes| Ok(Hash(fixed(&bytes)?))).collect()
    }
}
