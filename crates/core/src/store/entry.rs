//! Entries as received: applied ones, held ones, and what the held ones wait for.

use super::{Store, dense, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::{Hash, Sig};

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for something.
    Held = 0,
    /// Its writes are in the fold (or set apart).
    Applied = 1,
    /// From before a welcome's base: counts as applied, though what is before it is not here.
    Island = 2,
}

impl State {
    /// [`State::Island`] as it is stored.
    pub const ISLAND: i64 = Self::Island as i64;
}

/// Marks on an entry.
pub mod flag {
    /// A control entry.
    pub const CONTROL: i64 = 1;
    /// Some items were left out by a welcome.
    pub const PARTIAL: i64 = 2;
    /// Its signature has not been checked: the device's certificate is not here yet.
    pub const UNCHECKED: i64 = 4;
    /// Set apart: its author was not in the space as far as this entry goes.
    pub const SET_APART: i64 = 8;
}

/// An entry to put in the store.
pub struct NewEntry<'a> {
    /// The log's row.
    pub log: i64,
    /// Its number.
    pub seq: u64,
    /// Its Lamport number.
    pub lam: u64,
    /// Where it stands.
    pub state: State,
    /// Its marks.
    pub flags: i64,
    /// Its hash.
    pub hash: Hash,
    /// Its signature.
    pub sig: &'a Sig,
    /// The exact header bytes.
    pub header: &'a [u8],
    /// The exact item lines joined by LF.
    pub items: &'a [u8],
}

/// An entry as stored.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// Its number in the store.
    pub row: i64,
    /// The log's row.
    pub log: i64,
    /// Its number.
    pub seq: u64,
    /// Its marks.
    pub flags: i64,
    /// Its hash.
    pub hash: Hash,
    /// Its signature.
    pub sig: Sig,
    /// The exact header bytes.
    pub header: Vec<u8>,
    /// The item lines joined by LF.
    pub items: Vec<u8>,
}

impl Store {
    /// Puts an entry in; its row number.
    pub(crate) fn add_entry(&self, entry: &NewEntry<'_>) -> Result<i64> {
        let text = dense::join(entry.header, entry.items);
        self.db
            .prepare_cached(
                "INSERT INTO entry (log, seq, lam, state, flags, hash, sig, header, items, bytes)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, x'', ?)",
            )?
            .execute(params![
                entry.log,
                entry.seq,
                entry.lam,
                entry.state as i64,
                entry.flags,
                entry.hash.0.as_slice(),
                entry.sig.0.as_slice(),
                self.dense.pack(&text)?,
                entry.header.len() + entry.items.len()
            ])?;
        Ok(self.db.last_insert_rowid())
    }

    /// The hash and Lamport number of number `seq` of a log, held or applied, with its state.
    pub(crate) fn entry_at(&self, log: i64, seq: u64) -> Result<Option<(i64, Hash, u64, i64)>> {
        let mut statement =
            self.db.prepare_cached("SELECT id, hash, lam, state FROM entry WHERE log = ? AND seq = ?")?;
        let found = statement
            .query_row(params![log, seq], |r| Ok((r.get(0)?, r.get::<_, Vec<u8>>(1)?, r.get(2)?, r.get(3)?)))
            .optional()?;
        found.map(|(row, hash, lam, state)| Ok((row, Hash(fixed(&hash)?), lam, state))).transpose()
    }

    /// An entry's header and item lines as they came. In rows from before V3 they lie apart.
    fn unpack_entry(&self, header: &[u8], items: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
        let text = self.dense.unpack(header)?;
        Ok(dense::split(&text).unwrap_or_else(|| (text, items.to_vec())))
    }

    /// The header bytes of number `seq` of a log, if that entry is here.
    pub(crate) fn header_at(&self, log: i64, seq: u64) -> Result<Option<Vec<u8>>> {
        let mut statement = self.db.prepare_cached("SELECT header FROM entry WHERE log = ? AND seq = ?")?;
        let found = statement.query_row(params![log, seq], |r| r.get::<_, Vec<u8>>(0)).optional()?;
        found.map(|stored| Ok(self.unpack_entry(&stored, &[])?.0)).transpose()
    }

    /// One whole entry.
    pub(crate) fn entry(&self, row: i64) -> Result<EntryRow> {
        let mut statement =
            self.db.prepare_cached("SELECT log, seq, flags, hash, sig, header, items FROM entry WHERE id = ?")?;
        type Raw = (i64, u64, i64, Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>);
        let (log, seq, flags, hash, sig, header, items): Raw = statement
            .query_row([row], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?)))?;
        let (header, items) = self.unpack_entry(&header, &items)?;
        Ok(EntryRow { row, log, seq, flags, hash: Hash(fixed(&hash)?), sig: Sig(fixed(&sig)?), header, items })
    }

    /// Row numbers of all of a log's entries, by number.
    pub(crate) fn entries_of(&self, log: i64) -> Result<Vec<i64>> {
        self.rows("SELECT id FROM entry WHERE log = ? ORDER BY seq", log)
    }

    /// Changes where an entry stands and its marks.
    pub(crate) fn set_entry(&self, row: i64, state: State, flags: i64) -> Result<()> {
        self.db.prepare_cached("UPDATE entry SET state = ?2, flags = ?3 WHERE id = ?1")?.execute(params![
            row,
            state as i64,
            flags
        ])?;
        Ok(())
    }

    /// Gives an entry the items that a welcome had left out.
    pub(crate) fn fill_entry(&self, row: i64, items: &[u8], flags: i64) -> Result<()> {
        let header = self.entry(row)?.header;
        let text = dense::join(&header, items);
        self.db
            .prepare_cached("UPDATE entry SET header = ?2, items = x'', bytes = ?3, flags = ?4 WHERE id = ?1")?
            .execute(params![row, self.dense.pack(&text)?, header.len() + items.len(), flags])?;
        Ok(())
    }

    /// Changes an entry's marks.
    pub(crate) fn set_flags(&self, row: i64, flags: i64) -> Result<()> {
        self.db.prepare_cached("UPDATE entry SET flags = ?2 WHERE id = ?1")?.execute(params![row, flags])?;
        Ok(())
    }

    /// Takes an entry out that turned out not to be genuine.
    pub(crate) fn drop_entry(&self, row: i64) -> Result<()> {
        self.db.prepare_cached("DELETE FROM wait WHERE entry = ?")?.execute([row])?;
        self.db.prepare_cached("DELETE FROM blob_ref WHERE entry = ?")?.execute([row])?;
        self.db.prepare_cached("DELETE FROM entry WHERE id = ?")?.execute([row])?;
        Ok(())
    }

    /// Row numbers of a space's applied entries (and those from before a welcome), causes before effects.
    pub(crate) fn applied_in_order(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log
             JOIN device ON device.id = log.device
             WHERE log.space = ? AND entry.state <> 0 ORDER BY entry.lam, device.device, entry.seq",
            space,
        )
    }

    /// Row numbers of a space's control entries in force or not, causes before effects; held ones are not among them.
    pub(crate) fn controls(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log
             WHERE log.space = ? AND entry.flags & 1 AND entry.state <> 0 ORDER BY entry.lam, entry.hash",
            space,
        )
    }

    /// Row numbers of held entries of a log whose signatures are unchecked.
    pub(crate) fn unchecked(&self, log: i64) -> Result<Vec<i64>> {
        self.rows("SELECT id FROM entry WHERE log = ? AND flags & 4 ORDER BY seq", log)
    }

    /// The log and number of an entry.
    pub(crate) fn place_of_entry(&self, row: i64) -> Result<(i64, u64)> {
        let mut statement = self.db.prepare_cached("SELECT log, seq FROM entry WHERE id = ?")?;
        Ok(statement.query_row([row], |r| Ok((r.get(0)?, r.get(1)?)))?)
    }

    /// Calls `each` with the Lamport number, row, number and size in bytes of each of a log's complete applied entries
    /// after `seq`.
    pub(crate) fn each_after(&self, log: i64, seq: u64, mut each: impl FnMut(u64, i64, u64, u64)) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "SELECT lam, id, seq, ifnull(bytes, length(header) + length(items)) FROM entry
             WHERE log = ?1 AND seq > ?2 AND state <> 0 AND NOT flags & 2 ORDER BY seq",
        )?;
        let mut rows = statement.query(params![log, seq])?;
        while let Some(row) = rows.next()? {
            each(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        }
        Ok(())
    }

    /// How many of a log's entries after `seq` are here and applied.
    pub(crate) fn count_after(&self, log: i64, seq: u64) -> Result<u64> {
        let mut statement =
            self.db.prepare_cached("SELECT count(*) FROM entry WHERE log = ?1 AND seq > ?2 AND state <> 0")?;
        Ok(statement.query_row(params![log, seq], |r| r.get(0))?)
    }

    /// Calls `each` with the headers of a log's applied entries after `seq`.
    pub(crate) fn each_header_after(
        &self,
        log: i64,
        seq: u64,
        mut each: impl FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self
            .db
            .prepare_cached("SELECT header FROM entry WHERE log = ?1 AND seq > ?2 AND state <> 0 ORDER BY seq")?;
        let mut rows = statement.query(params![log, seq])?;
        while let Some(row) = rows.next()? {
            each(&self.unpack_entry(row.get_ref(0)?.as_blob().unwrap_or_default(), &[])?.0)?;
        }
        Ok(())
    }

    fn rows(&self, sql: &str, argument: i64) -> Result<Vec<i64>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([argument], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Has an entry wait for number `seq` of a log.
    pub(crate) fn add_wait(&self, log: i64, seq: u64, entry: i64) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO wait (log, seq, entry) VALUES (?, ?, ?)")?
            .execute(params![log, seq, entry])?;
        Ok(())
    }

    /// Number `seq` of a log is here: the entries that waited for it and now wait for nothing.
    pub(crate) fn release(&self, log: i64, seq: u64) -> Result<Vec<i64>> {
        let waiting = {
            let mut statement = self.db.prepare_cached("SELECT entry FROM wait WHERE log = ? AND seq = ?")?;
            let rows = statement.query_map(params![log, seq], |r| r.get::<_, i64>(0))?;
            rows.collect::<rusqlite::Result<Vec<_>>>()?
        };
        if waiting.is_empty() {
            return Ok(waiting);
        }
        self.db.prepare_cached("DELETE FROM wait WHERE log = ? AND seq = ?")?.execute(params![log, seq])?;
        let mut free = Vec::new();
        let mut statement = self.db.prepare_cached("SELECT count(*) FROM wait WHERE entry = ?")?;
        for entry in waiting {
            if statement.query_row([entry], |r| r.get::<_, i64>(0))? == 0 {
                free.push(entry);
            }
        }
        Ok(free)
    }

    /// Row numbers of a log's held entries up to `seq`.
    pub(crate) fn held_up_to(&self, log: i64, seq: u64) -> Result<Vec<i64>> {
        let mut statement =
            self.db.prepare_cached("SELECT id FROM entry WHERE log = ? AND seq <= ? AND state = 0 ORDER BY seq")?;
        let rows = statement.query_map(params![log, seq], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The numbers of a log up to `seq` that something waits for; its certificate is not among them.
    pub(crate) fn waited_up_to(&self, log: i64, seq: u64) -> Result<Vec<u64>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT DISTINCT seq FROM wait WHERE log = ? AND seq BETWEEN 1 AND ? ORDER BY seq")?;
        let rows = statement.query_map(params![log, seq], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many entries of a space are held.
    pub(crate) fn held_count(&self, space: i64) -> Result<u64> {
        let mut statement = self.db.prepare_cached(
            "SELECT count(*) FROM entry JOIN log ON log.id = entry.log WHERE log.space = ? AND entry.state = 0",
        )?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }

    /// Row numbers of a space's entries that are set apart.
    pub(crate) fn set_apart(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log WHERE log.space = ? AND entry.flags & 8",
            space,
        )
    }

    /// How many entries of a space are set apart.
    pub(crate) fn set_apart_count(&self, space: i64) -> Result<u64> {
        let mut statement = self.db.prepare_cached(
            "SELECT count(*) FROM entry JOIN log ON log.id = entry.log WHERE log.space = ? AND entry.flags & 8",
        )?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }

    /// For each log that held entries of a space wait for: the log's row and the greatest
    /// number of it that is not here. Number 0 stands for the device's certificate.
    pub(crate) fn waited_for(&self, space: i64) -> Result<Vec<(i64, u64)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT wait.log, max(wait.seq) FROM wait JOIN log ON log.id = wait.log
             WHERE log.space = ?
               AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.log = wait.log AND entry.seq = wait.seq)
             GROUP BY wait.log ORDER BY wait.log",
        )?;
        let rows = statement.query_map([space], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether anything of the space waits.
    pub(crate) fn anything_waits(&self, space: i64) -> Result<bool> {
        let mut statement = self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM wait JOIN log ON log.id = wait.log WHERE log.space = ?)")?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }
}
