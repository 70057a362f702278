//! The fold's rows: one record each, its registers as one document, and the few columns that lists sort and filter by.

use super::{Store, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::EntityId;

/// How many low bits of a search rowid are the record's row.
const ROW_BITS: i64 = 24;
/// Rows from here on are not searched: the index has no number for them. No vault has so many records.
const ROWS_END: i64 = 1 << ROW_BITS;
/// Search rowids count days from 1900, so that what a person lived before 1970 still sorts.
const DAYS_FROM_1900: i64 = 25_567;
const DAYS_MAX: i64 = (1 << 20) - 1;
const SECONDS_A_DAY: i64 = 86_400;

/// Ids from here on do not begin with a time, or with one far away: those of groups, and of people in them.
const IDS_END: [u8; 16] = [0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/// A record's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Its number in the store; 0 when not yet there.
    pub row: i64,
    /// The space's row.
    pub space: i64,
    /// The record.
    pub entity: EntityId,
    /// Its kind.
    pub kind: String,
    /// What lists sort by.
    pub sort: String,
    /// The record it belongs to.
    pub parent: Option<EntityId>,
    /// How many fields have differing versions.
    pub conflicts: i64,
    /// Whether it is deleted.
    pub hidden: bool,
    /// Its rowid in the search index; 0 if it is not there.
    pub search: i64,
    /// The registers, as [`crate::vault`] writes them; in the store they lie densely.
    pub doc: Vec<u8>,
}

pub(super) const COLUMNS: &str = "id, space, entity, kind, sort, parent, conflicts, hidden, search, doc";
type Raw = (i64, i64, Vec<u8>, String, String, Option<Vec<u8>>, i64, bool, i64, Vec<u8>);

fn raw(r: &rusqlite::Row<'_>) -> rusqlite::Result<Raw> {
    Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?, r.get(9)?))
}

/// The rowid under which a record is searched, by the day: newest first is greatest first. 0 if it cannot be. The index holds
/// the distances between rowids, so each bit counts once a word.
#[must_use]
pub fn search_rowid(row: i64, unix_seconds: i64) -> i64 {
    let days = (unix_seconds.div_euclid(SECONDS_A_DAY) + DAYS_FROM_1900).clamp(0, DAYS_MAX);
    if row < ROWS_END { (days << ROW_BITS) | row } else { 0 }
}

/// The record's row of a search rowid.
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

    /// The records of an entity in whatever spaces; more than one only if somebody forged an id.
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

    /// Calls `each` for every record of a space in the order of their ids.
    pub(crate) fn each_record(&self, space: i64, mut each: impl FnMut(RecordRow) -> Result<()>) -> Result<()> {
        let sql = format!("SELECT {COLUMNS} FROM record WHERE space = ? ORDER BY entity");
        let mut statement = self.db.prepare(&sql)?;
        let mut rows = statement.query([space])?;
        while let Some(row) = rows.next()? {
            each(self.finish(raw(row)?)?)?;
        }
        Ok(())
    }

    /// Writes a record's row; gives a new one its number, and its place in the search index by the seconds of when it was
    /// lived (none: it is not searched). With `keep_place` a row that is in the index stays where it is.
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
        // What the lists are sorted by seldom changes, and naming a column writes its indices again.
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

    /// Whether a record of this id may be here. New ids are mostly greater than all before, as they begin with the time: then
    /// nothing has to be looked for.
    pub(crate) fn may_have(&self, entity: EntityId) -> Result<bool> {
        let greatest = match self.greatest.get() {
            Some(known) => known,
            None => self.look_for_greatest()?,
        };
        Ok(entity.0 >= IDS_END || entity.0 <= greatest)
    }

    fn look_for_greatest(&self) -> Result<[u8; 16]> {
        let mut statement = self.db.prepare_cached("SELECT max(entity) FROM record WHERE entity < ?")?;
        let found: Option<Vec<u8>> = statement.query_row([IDS_END.as_slice()], |r| r.get(0))?;
        let greatest = found.map_or(Ok([0; 16]), |bytes| fixed(&bytes))?;
        self.greatest.set(Some(greatest));
        Ok(greatest)
    }

    /// Takes words out of the search index.
    pub(crate) fn unindex(&self, rowid: i64) -> Result<()> {
        self.db.prepare_cached("DELETE FROM search WHERE rowid = ?")?.execute([rowid])?;
        Ok(())
    }

    /// Puts words into the search index.
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

    /// Empties the fold of a space.
    pub(crate) fn clear_fold(&self, space: i64) -> Result<()> {
        self.db.execute(
            "DELETE FROM search WHERE rowid IN (SELECT search FROM record WHERE space = ? AND search <> 0)",
            [space],
        )?;
        self.db.execute("DELETE FROM record WHERE space = ?", [space])?;
        self.greatest.set(None);
        Ok(())
    }

    /// How many fields have differing versions.
    pub(crate) fn conflict_count(&self, space: i64) -> Result<u64> {
        let mut statement =
            self.db.prepare_cached("SELECT ifnull(sum(conflicts), 0) FROM record WHERE space = ? AND conflicts > 0")?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }

    /// How many records are shown. Goes through the whole list: not for what has to be quick.
    pub(crate) fn shown_count(&self, space: i64) -> Result<u64> {
        let mut shown = self.db.prepare_cached("SELECT count(*) FROM record WHERE space = ? AND hidden = 0")?;
        Ok(shown.query_row([space], |r| r.get(0))?)
    }
}
