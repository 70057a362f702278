//! Entries as received: applied ones, held ones, and what the held ones wait for.

use super::{Store, dense, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::{Hash, Sig};

/// How far an entry has been processed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for other entries or for its device's certificate.
    Held = 0,
    /// Its writes are in the records, unless it is quarantined.
    Applied = 1,
    /// From before a welcome's base: counts as applied, although its past is not here.
    Island = 2,
}

impl State {
    /// [`State::Island`] as stored.
    pub const ISLAND: i64 = Self::Island as i64;
}

/// Flags of an entry.
pub mod flag {
    /// A control entry.
    pub const CONTROL: i64 = 1;
    /// A welcome left out some of its items.
    pub const PARTIAL: i64 = 2;
    /// Its signature has not been verified: the device's certificate is not here yet.
    pub const UNCHECKED: i64 = 4;
    /// Quarantined: its author was not in the space, as far as this entry's past tells.
    pub const QUARANTINED: i64 = 8;
}

/// An entry to add to the store.
pub struct NewEntry<'a> {
    /// The log's row.
    pub log: i64,
    /// Its sequence number.
    pub seq: u64,
    /// Its Lamport number.
    pub lam: u64,
    /// Its state.
    pub state: State,
    /// Its flags.
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
    /// Its row.
    pub row: i64,
    /// The log's row.
    pub log: i64,
    /// Its sequence number.
    pub seq: u64,
    /// Its flags.
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
    /// Adds an entry and returns its row.
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

    /// Row, hash, Lamport number and state of entry `seq` of a log, held or applied.
    pub(crate) fn entry_at(&self, log: i64, seq: u64) -> Result<Option<(i64, Hash, u64, i64)>> {
        let mut statement =
            self.db.prepare_cached("SELECT id, hash, lam, state FROM entry WHERE log = ? AND seq = ?")?;
        let found = statement
            .query_row(params![log, seq], |r| Ok((r.get(0)?, r.get::<_, Vec<u8>>(1)?, r.get(2)?, r.get(3)?)))
            .optional()?;
        found.map(|(row, hash, lam, state)| Ok((row, Hash(fixed(&hash)?), lam, state))).transpose()
    }

    /// Restores an entry's header and item lines as they came. Rows from before schema version 3 store the two
    /// separately.
    fn unpack_entry(&self, header: &[u8], items: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
        let text = self.dense.unpack(header)?;
        Ok(dense::split(&text).unwrap_or_else(|| (text, items.to_vec())))
    }

    /// The header bytes of entry `seq` of a log, if it is here.
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

    /// The rows of all of a log's entries, by sequence number.
    pub(crate) fn entries_of(&self, log: i64) -> Result<Vec<i64>> {
        self.rows("SELECT id FROM entry WHERE log = ? ORDER BY seq", log)
    }

    /// Sets an entry's state and flags.
    pub(crate) fn set_entry(&self, row: i64, state: State, flags: i64) -> Result<()> {
        self.db.prepare_cached("UPDATE entry SET state = ?2, flags = ?3 WHERE id = ?1")?.execute(params![
            row,
            state as i64,
            flags
        ])?;
        Ok(())
    }

    /// Adds to an entry the items that a welcome had left out.
    pub(crate) fn fill_entry(&self, row: i64, items: &[u8], flags: i64) -> Result<()> {
        let header = self.entry(row)?.header;
        let text = dense::join(&header, items);
        self.db
            .prepare_cached("UPDATE entry SET header = ?2, items = x'', bytes = ?3, flags = ?4 WHERE id = ?1")?
            .execute(params![row, self.dense.pack(&text)?, header.len() + items.len(), flags])?;
        Ok(())
    }

    /// Sets an entry's flags.
    pub(crate) fn set_flags(&self, row: i64, flags: i64) -> Result<()> {
        self.db.prepare_cached("UPDATE entry SET flags = ?2 WHERE id = ?1")?.execute(params![row, flags])?;
        Ok(())
    }

    /// Deletes an entry that turned out not to be genuine.
    pub(crate) fn drop_entry(&self, row: i64) -> Result<()> {
        self.db.prepare_cached("DELETE FROM wait WHERE entry = ?")?.execute([row])?;
        self.db.prepare_cached("DELETE FROM blob_ref WHERE entry = ?")?.execute([row])?;
        self.db.prepare_cached("DELETE FROM entry WHERE id = ?")?.execute([row])?;
        Ok(())
    }

    /// The rows of a space's applied entries (including those from before a welcome), causes before effects.
    pub(crate) fn applied_in_order(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log
             JOIN device ON device.id = log.device
             WHERE log.space = ? AND entry.state <> 0 ORDER BY entry.lam, device.device, entry.seq",
            space,
        )
    }

    /// The rows of a space's control entries, in force or not, causes before effects, without held ones.
    pub(crate) fn controls(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log
             WHERE log.space = ? AND entry.flags & 1 AND entry.state <> 0 ORDER BY entry.lam, entry.hash",
            space,
        )
    }

    /// The rows of a log's held entries whose signatures are unverified.
    pub(crate) fn unchecked(&self, log: i64) -> Result<Vec<i64>> {
        self.rows("SELECT id FROM entry WHERE log = ? AND flags & 4 ORDER BY seq", log)
    }

    /// The log and sequence number of an entry.
    pub(crate) fn place_of_entry(&self, row: i64) -> Result<(i64, u64)> {
        let mut statement = self.db.prepare_cached("SELECT log, seq FROM entry WHERE id = ?")?;
        Ok(statement.query_row([row], |r| Ok((r.get(0)?, r.get(1)?)))?)
    }

    /// Calls `each` with Lamport number, row, sequence number and size in bytes of each of a log's complete applied
    /// entries after `seq`.
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

    /// How many of a log's applied entries after `seq` are here.
    pub(crate) fn count_after(&self, log: i64, seq: u64) -> Result<u64> {
        let mut statement =
            self.db.prepare_cached("SELECT count(*) FROM entry WHERE log = ?1 AND seq > ?2 AND state <> 0")?;
        Ok(statement.query_row(params![log, seq], |r| r.get(0))?)
    }

    /// Calls `each` with the headers of a log's applied entries after `seq`, up to and including `last`.
    pub(crate) fn each_header_between(
        &self,
        log: i64,
        seq: u64,
        last: u64,
        mut each: impl FnMut(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "SELECT header FROM entry WHERE log = ?1 AND seq > ?2 AND seq <= ?3 AND state <> 0 ORDER BY seq",
        )?;
        let mut rows = statement.query(params![log, seq, last])?;
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

    /// Makes an entry wait for entry `seq` of a log.
    pub(crate) fn add_wait(&self, log: i64, seq: u64, entry: i64) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO wait (log, seq, entry) VALUES (?, ?, ?)")?
            .execute(params![log, seq, entry])?;
        Ok(())
    }

    /// Ends the waiting for entry `seq` of a log, which is here now. Returns the entries that wait for nothing any
    /// more.
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

    /// The rows of a log's held entries up to `seq`.
    pub(crate) fn held_up_to(&self, log: i64, seq: u64) -> Result<Vec<i64>> {
        let mut statement =
            self.db.prepare_cached("SELECT id FROM entry WHERE log = ? AND seq <= ? AND state = 0 ORDER BY seq")?;
        let rows = statement.query_map(params![log, seq], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The sequence numbers of a log, up to `seq`, that something waits for; 0, its certificate, is not included.
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

    /// The rows of a space's quarantined entries.
    pub(crate) fn quarantined(&self, space: i64) -> Result<Vec<i64>> {
        self.rows(
            "SELECT entry.id FROM entry JOIN log ON log.id = entry.log WHERE log.space = ? AND entry.flags & 8",
            space,
        )
    }

    /// How many entries of a space are quarantined.
    pub(crate) fn quarantined_count(&self, space: i64) -> Result<u64> {
        let mut statement = self.db.prepare_cached(
            "SELECT count(*) FROM entry JOIN log ON log.id = entry.log WHERE log.space = ? AND entry.flags & 8",
        )?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }

    /// For each log that held entries of a space wait for: the log's row and the greatest missing sequence number. 0
    /// stands for the device's certificate.
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

    /// Whether any entry of the space is held.
    pub(crate) fn anything_waits(&self, space: i64) -> Result<bool> {
        let mut statement = self
            .db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM wait JOIN log ON log.id = wait.log WHERE log.space = ?)")?;
        Ok(statement.query_row([space], |r| r.get(0))?)
    }
}
