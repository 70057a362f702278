//! Spaces, devices and logs: the rows that entries belong to.

use super::{Store, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, HashMap};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{DeviceId, Hash, PersonId, SpaceId};

/// A space's row.
#[derive(Debug, Clone)]
pub struct SpaceRow {
    /// Its row.
    pub row: i64,
    /// Its id.
    pub id: SpaceId,
    /// Its kind; the sender's claim until the founding entry is here.
    pub kind: SpaceKind,
    /// For a facilitators' space: the group.
    pub parent: Option<SpaceId>,
    /// Whether the founding entry is here.
    pub founded: bool,
}

/// A log's row: how far it has been applied.
#[derive(Debug, Clone)]
pub struct LogRow {
    /// Its row.
    pub row: i64,
    /// The device that writes it.
    pub device: DeviceId,
    /// That device's person; unknown until its certificate is here.
    pub person: Option<PersonId>,
    /// The sequence number of the last applied entry; 0 at first.
    pub seq: u64,
    /// That entry's hash.
    pub hash: Hash,
    /// That entry's Lamport number.
    pub lam: u64,
    /// The last sequence number that a welcome's base stands for.
    pub base_seq: u64,
    /// What that entry knew of other logs.
    pub past: BTreeMap<DeviceId, u64>,
}

impl LogRow {
    /// Whether the log is at entry `seq` with this Lamport number, or past it.
    #[must_use]
    pub fn base_lam_is(&self, seq: u64, lam: u64) -> bool {
        self.seq > seq || (self.seq == seq && self.lam == lam)
    }
}

const KINDS: [SpaceKind; 4] = [SpaceKind::Private, SpaceKind::Group, SpaceKind::Facilitators, SpaceKind::Pair];

fn kind_number(kind: SpaceKind) -> i64 {
    KINDS.iter().position(|k| *k == kind).and_then(|n| i64::try_from(n).ok()).unwrap_or(0)
}

type RawSpace = (i64, Vec<u8>, i64, Option<Vec<u8>>, bool);

fn space_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<RawSpace> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
}

fn finish((row, id, kind, parent, founded): RawSpace) -> Result<SpaceRow> {
    let kind = usize::try_from(kind).ok().and_then(|n| KINDS.get(n)).copied().unwrap_or(SpaceKind::Group);
    Ok(SpaceRow {
        row,
        id: SpaceId(fixed(&id)?),
        kind,
        parent: parent.map(|p| fixed(&p)).transpose()?.map(SpaceId),
        founded,
    })
}

impl Store {
    /// All spaces, oldest first.
    pub(crate) fn spaces(&self) -> Result<Vec<SpaceRow>> {
        let mut statement = self.db.prepare_cached("SELECT id, space, kind, parent, founded FROM space ORDER BY id")?;
        let rows = statement.query_map([], space_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(finish).collect()
    }

    /// One space, if it is here.
    pub(crate) fn space(&self, id: SpaceId) -> Result<Option<SpaceRow>> {
        let mut statement =
            self.db.prepare_cached("SELECT id, space, kind, parent, founded FROM space WHERE space = ?")?;
        statement.query_row([id.0.as_slice()], space_row).optional()?.map(finish).transpose()
    }

    /// Adds a space's row, of the kind claimed for it.
    pub(crate) fn add_space(&self, id: SpaceId, kind: SpaceKind) -> Result<SpaceRow> {
        self.db
            .prepare_cached("INSERT INTO space (space, kind) VALUES (?, ?)")?
            .execute(params![id.0.as_slice(), kind_number(kind)])?;
        Ok(SpaceRow { row: self.db.last_insert_rowid(), id, kind, parent: None, founded: false })
    }

    /// Stores what the founding entry says.
    pub(crate) fn found_space(&self, row: i64, kind: SpaceKind, parent: Option<SpaceId>) -> Result<()> {
        self.db
            .prepare_cached("UPDATE space SET kind = ?2, parent = ?3, founded = 1 WHERE id = ?1")?
            .execute(params![row, kind_number(kind), parent.map(|p| p.0.to_vec())])?;
        Ok(())
    }

    /// A device's row; creates it if needed.
    pub(crate) fn device_row(&self, device: DeviceId) -> Result<i64> {
        let mut statement = self.db.prepare_cached("SELECT id FROM device WHERE device = ?")?;
        if let Some(row) = statement.query_row([device.0.as_slice()], |row| row.get(0)).optional()? {
            return Ok(row);
        }
        self.db.prepare_cached("INSERT INTO device (device) VALUES (?)")?.execute([device.0.as_slice()])?;
        Ok(self.db.last_insert_rowid())
    }

    /// The logs of a space, with what the last entry of each knew.
    pub(crate) fn logs(&self, space: i64) -> Result<Vec<LogRow>> {
        let mut statement = self.db.prepare_cached(
            "SELECT log.id, device.device, device.person, log.seq, log.hash, log.lam, log.base_seq
             FROM log JOIN device ON device.id = log.device WHERE log.space = ? ORDER BY log.id",
        )?;
        type Raw = (i64, Vec<u8>, Option<Vec<u8>>, u64, Option<Vec<u8>>, u64, u64);
        let rows = statement
            .query_map([space], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?, r.get(6)?)))?
            .collect::<rusqlite::Result<Vec<Raw>>>()?;
        let mut logs = Vec::with_capacity(rows.len());
        for (row, device, person, seq, hash, lam, base_seq) in rows {
            logs.push(LogRow {
                row,
                device: DeviceId(fixed(&device)?),
                person: person.map(|p| fixed(&p)).transpose()?.map(PersonId),
                seq,
                hash: hash.map(|h| fixed(&h)).transpose()?.map_or(Hash([0; 32]), Hash),
                lam,
                base_seq,
                past: self.past_of(row, None)?,
            });
        }
        Ok(logs)
    }

    /// What entry `seq` of a log (or its last entry) knew of other logs.
    pub(crate) fn past_of(&self, log: i64, seq: Option<u64>) -> Result<BTreeMap<DeviceId, u64>> {
        let mut statement = self.db.prepare_cached(
            "SELECT device.device, max(seen.known) FROM seen
             JOIN log ON log.id = seen.other JOIN device ON device.id = log.device
             WHERE seen.log = ?1 AND seen.seq <= ?2 GROUP BY seen.other",
        )?;
        let bound = seq.map_or(i64::MAX, |s| i64::try_from(s).unwrap_or(i64::MAX));
        let rows = statement.query_map(params![log, bound], |r| Ok((r.get::<_, Vec<u8>>(0)?, r.get::<_, u64>(1)?)))?;
        let mut past = BTreeMap::new();
        for row in rows {
            let (device, known) = row?;
            past.insert(DeviceId(fixed(&device)?), known);
        }
        Ok(past)
    }

    /// Adds a log's row.
    pub(crate) fn add_log(&self, space: i64, device: i64) -> Result<i64> {
        self.db.prepare_cached("INSERT INTO log (space, device) VALUES (?, ?)")?.execute(params![space, device])?;
        Ok(self.db.last_insert_rowid())
    }

    /// Stores how far a log is applied.
    pub(crate) fn set_log(&self, log: &LogRow) -> Result<()> {
        self.db
            .prepare_cached("UPDATE log SET seq = ?2, hash = ?3, lam = ?4, base_seq = ?5 WHERE id = ?1")?
            .execute(params![log.row, log.seq, log.hash.0.as_slice(), log.lam, log.base_seq])?;
        Ok(())
    }

    /// Stores that entry `seq` of `log` newly knew entry `known` of `other`.
    pub(crate) fn add_seen(&self, log: i64, other: i64, seq: u64, known: u64) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR REPLACE INTO seen (log, other, seq, known) VALUES (?, ?, ?, ?)")?
            .execute(params![log, other, seq, known])?;
        Ok(())
    }

    /// Everything that the entries of a space newly knew: (log, other, seq, known).
    pub(crate) fn all_seen(&self, space: i64) -> Result<Vec<(i64, i64, u64, u64)>> {
        let mut statement = self.db.prepare_cached(
            "SELECT seen.log, seen.other, seen.seq, seen.known FROM seen JOIN log ON log.id = seen.log WHERE log.space = ?",
        )?;
        let rows = statement.query_map([space], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The devices of a space's logs, by log row.
    pub(crate) fn logs_devices(&self, space: i64) -> Result<HashMap<i64, DeviceId>> {
        let mut statement = self.db.prepare_cached(
            "SELECT log.id, device.device FROM log JOIN device ON device.id = log.device WHERE log.space = ?",
        )?;
        let rows = statement.query_map([space], |r| Ok((r.get::<_, i64>(0)?, r.get::<_, Vec<u8>>(1)?)))?;
        rows.map(|row| row.map_err(Into::into).and_then(|(row, id)| Ok((row, DeviceId(fixed(&id)?))))).collect()
    }

    /// The head of every log of every space, in an order independent of rows: the input of the state hash.
    pub(crate) fn all_heads(&self) -> Result<Vec<u8>> {
        let mut statement = self.db.prepare_cached(
            "SELECT space.space, device.device, log.seq, log.hash FROM log
             JOIN space ON space.id = log.space JOIN device ON device.id = log.device
             WHERE log.seq > 0 ORDER BY space.space, device.device",
        )?;
        let mut rows = statement.query([])?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next()? {
            bytes.extend(row.get::<_, Vec<u8>>(0)?);
            bytes.extend(row.get::<_, Vec<u8>>(1)?);
            bytes.extend(row.get::<_, u64>(2)?.to_be_bytes());
            bytes.extend(row.get::<_, Option<Vec<u8>>>(3)?.unwrap_or_default());
        }
        Ok(bytes)
    }
}
