//! The rows of folded records: registers as one document, and the few columns that lists sort and filter by.

use super::{Store, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::EntityId;

/// How many low bits of a search rowid hold the record's row.
const ROW_BITS: i64 = 24;
/// The first row that search does not cover, because the index has no number for it. No vault has so many records.
const ROWS_END: i64 = 1 << ROW_BITS;
/// Search rowids count days from 1900, so that what a person recorded of the time before 1970 still sorts.
const DAYS_FROM_1900: i64 = 25_567;
const DAYS_MAX: i64 = (1 << 20) - 1;
const SECONDS_A_DAY: i64 = 86_400;

/// The first id that does not begin with a time, or with one far in the future: ids of groups, and of people in them.
const IDS_END: [u8; 16] = [0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// A record's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Its row; 0 if it is not stored yet.
    pub row: i64,
    /// The space's row.
    pub space: i64,
    /// The record.
    pub entity: EntityId,
    /// Its kind.
    pub kind: String,
    /// Its sort key in lists.
    pub sort: String,
    /// Its parent.
    pub parent: Option<EntityId>,
    /// How many fields have conflicting versions.
    pub conflicts: i64,
    /// Whether it is deleted.
    pub hidden: bool,
    /// Its rowid in the search index; 0 if it is not indexed.
    pub search: i64,
    /// The registers, as [`crate::vault`] encodes them; compressed in the store.
    pub doc: Vec<u8>,
}

pub(super) const COLUMNS: &str = "id, space, entity, kind, sort, parent, conflicts, hidden, search, doc";
type Raw = (i64, i64, Vec<u8>, String, String, Option<Vec<u8>>, i64, bool, i64, Vec<u8>);

fn raw(r: &rusqlite::Row<'_>) -> rusqlite::Result<Raw> {
    Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?, r.get(9)?))
}

/// The search rowid of a record, by its day: newest first means greatest first. 0 if there is none. The index stores
/// the differences between rowids, so each bit is paid once per word.
#[must_use]
pub fn search_rowid(row: i64, unix_seconds: i64) -> i64 {
    let days = (unix_seconds.div_euclid(SECONDS_A_DAY) + DAYS_FROM_1900).clamp(0, DAYS_MAX);
    if row < ROWS_END { (days << ROW_BITS) | row } else { 0 }
}

/// The row of a record, from its search rowid.
#[must_use]
pub fn row_of_search(rowid: i64) -> i64 {
    rowid & (ROWS_END - 1)
}

impl Store {
    fn finish(&self, raw: Raw) -> Result<RecordRow> {
        let (row, space, entity, kind, sort, parent, conflicts, hidden, search, doc) = raw;
        let parent = parent.map(|p| fixed(&p)).transpose()?.map(EntityId);
        let (entity, doc) = (EntityId(fixed(&entity)?), self.dense.unpack(&doc)?);
        Ok(RecordRow { row, space, entity, kind, sort, parent, conflicts, hidden, search, doc })
    }

    /// The record of an entity in a space.
    pub(crate) fn record(&self, space: i64, entity: EntityId) -> Result<Option<RecordRow>> {
        let sql = format!("SELECT {COLUMNS} FROM record WHERE entity = ? AND space = ?");
        let mut statement = self.db.prepare_cached(&sql)?;
        statement
            .query_row(params![entity.0.as_slice(), space], raw)
            .optional()?
            .map(|raw| self.finish(raw))
            .transpose()
    }

    /// The records of an entity in all spaces; more than one only if somebody forged an id.
    pub(crate) fn records_of(&self, entity: EntityId) -> Result<Vec<RecordRow>> {
        let sql = format!("SELECT {COLUMNS} FROM record WHERE entity = ? ORDER BY space");
        self.many(&sql, params![entity.0.as_slice()])
    }

    /// A record by its row.
    pub(crate) fn record_at(&self, row: i64) -> Result<Option<RecordRow>> {
        let sql = format!("SELECT {COLUMNS} FROM record WHERE id = ?");
        let mut statement = self.db.prepare_cached(&sql)?;
        statement.query_row([row], raw).optional()?.map(|raw| self.finish(raw)).transpose()
    }

    pub(super) fn many(&self, sql: &str, arguments: impl rusqlite::Params) -> Result<Vec<RecordRow>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(arguments, raw)?.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|raw| self.finish(raw)).collect()
    }

    /// Calls `each` for every record of a space, by id.
    pub(crate) fn each_record(&self, space: i64, mut each: impl FnMut(RecordRow) -> Result<()>) -> Result<()> {
        let sql = format!("SELECT {COLUMNS} FROM record WHERE space = ? ORDER BY entity");
        let mut statement = self.db.prepare(&sql)?;
        let mut rows = statement.query([space])?;
        while let Some(row) = rows.next()? {
            each(self.finish(raw(row)?)?)?;
        }
        Ok(())
    }

    /// Writes a record's row, and assigns a row to a new record. `lived` gives its place in the search index, in
    /// seconds of Unix time; `None` leaves it out of the index. With `keep_place`, an indexed row keeps its place.
    pub(crate) fn put_record(&self, record: &mut RecordRow, lived: Option<i64>, keep_place: bool) -> Result<()> {
        let is_new = record.row == 0;
        if is_new {
            record.row = self.next_record()?;
            let greatest = self.greatest.get().filter(|_| record.entity.0 < IDS_END);
            self.greatest.set(greatest.map_or(self.greatest.get(), |greatest| Some(greatest.max(record.entity.0))));
        }
        if !keep_place || record.search == 0 {
            record.search = lived.map_or(0, |seconds| search_rowid(record.row, seconds));
        }
        let parent = record.parent.map(|p| p.0.to_vec());
        let doc = self.dense.pack(&record.doc)?;
        if is_new {
            self.db
                .prepare_cached(
                    "INSERT INTO record (id, space, entity, kind, sort, parent, conflicts, hidden, search, doc)
                     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute(params![
                    record.row,
                    record.space,
                    record.entity.0.as_slice(),
                    record.kind,
                    record.sort,
                    parent,
                    record.conflicts,
                    record.hidden,
                    record.search,
                    doc
                ])?;
            return Ok(());
        }
        // Sort columns seldom change, and naming a column rewrites its indices.
        let same = self
            .db
            .prepare_cached(
                "UPDATE record SET search = ?2, doc = ?3
                 WHERE id = ?1 AND kind = ?4 AND sort = ?5 AND parent IS ?6 AND conflicts = ?7 AND hidden = ?8",
            )?
            .execute(params![
                record.row,
                record.search,
                doc,
                record.kind,
                record.sort,
                parent,
                record.conflicts,
                record.hidden
            ])?;
        if same == 0 {
            self.db
                .prepare_cached(
                    "UPDATE record SET kind = ?2, sort = ?3, parent = ?4, conflicts = ?5, hidden = ?6, search = ?7, doc = ?8
                     WHERE id = ?1",
                )?
                .execute(params![
                    record.row,
                    record.kind,
                    record.sort,
                    parent,
                    record.conflicts,
                    record.hidden,
                    record.search,
                    doc
                ])?;
        }
        Ok(())
    }

    fn next_record(&self) -> Result<i64> {
        if self.last_record.get() == 0 {
            let last = self.db.query_row("SELECT ifnull(max(id), 0) FROM record", [], |row| row.get(0))?;
            self.last_record.set(last);
        }
        self.last_record.set(self.last_record.get() + 1);
        Ok(self.last_record.get())
    }

    /// Whether a record of this id may be here. New ids begin with the time, so most are greater than all before, and
    /// then nothing has to be looked up.
    pub(crate) fn may_have(&self, entity: EntityId) -> Result<bool> {
        let greatest = match self.greatest.get() {
            Some(known) => known,
            None => self.find_greatest()?,
        };
        Ok(entity.0 >= IDS_END || entity.0 <= greatest)
    }

    fn find_greatest(&self) -> Result<[u8; 16]> {
        let mut statement = self.db.prepare_cached("SELECT max(entity) FROM record WHERE entity < ?")?;
        let found: Option<Vec<u8>> = statement.query_row([IDS_END.as_slice()], |r| r.get(0))?;
        let greatest = found.map_or(Ok([0; 16]), |bytes| fixed(&bytes))?;
        self.greatest.set(Some(greatest));
        Ok(greatest)
    }

    /// Removes words from the search index.
    pub(crate) fn unindex(&self, rowid: i64) -> Result<()> {
        self.db.prepare_cached("DELETE FROM search WHERE rowid = ?")?.execute([rowid])?;
        Ok(())
    }

    /// Adds words to the search index.
    pub(crate) fn index(&self, rowid: i64, words: &str) -> Result<()> {
        self.db.prepare_cached("INSERT INTO search (rowid, words) VALUES (?, ?)")?.execute(params![rowid, words])?;
        Ok(())
    }

    /// Rows of records whose words match, newest first, below `before`.
    pub(crate) fn matches(&self, expression: &str, before: i64, limit: usize) -> Result<Vec<i64>> {
        let mut statement = self.db.prepare_cached(
            "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = statement.query_map(params![expression, before, limit], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Deletes a space's records.
    pub(crate) fn clear_fold(&self, space: i64) -> Result<()> {
        self.db.execute(
            "DELETE FROM search WHERE rowid IN (SELECT search FROM record WHERE space = ? AND search <> 0)",
            [space],
        )?;
        self.db.execute("DELETE FROM record WHERE space = ?", [space])?;
        self.greatest.set(None);
        Ok(())
    }

    /// How many fields of a space have conflicting versions.
    pub(crate) fn conflict_count(&self, space: i64) -> Result<u64> {
        let mut statement =
            self.db.prepare_cached("SELECT ifnull(sum(conflicts), 0) FROM record WHERE space = ? AND conflicts > 0")?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }

    /// How many records of a space are shown. Reads the whole list: too slow for anything frequent.
    pub(crate) fn shown_count(&self, space: i64) -> Result<u64> {
        let mut shown = self.db.prepare_cached("SELECT count(*) FROM record WHERE space = ? AND hidden = 0")?;
        Ok(shown.query_row([space], |r| r.get(0))?)
    }
}
