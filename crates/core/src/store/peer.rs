//! People, their devices' certificates, what those devices have stated that they have, and which bundles came and went.

use super::{Store, fixed};
use crate::error::Result;
use rusqlite::{OptionalExtension, params};
use tsudoi_sync::id::{DeviceId, Hash, Key, PersonId, Sig};

/// A known person's row.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// Their signing key.
    pub key: Key,
    /// Their card's exact signed bytes.
    pub card: Vec<u8>,
    /// Their card's signature.
    pub card_sig: Sig,
    /// Whether the safety number was compared.
    pub verified: bool,
}

/// A statement of a device as received.
#[derive(Debug, Clone)]
pub struct HaveRow {
    /// The device's row.
    pub device: i64,
    /// Which device.
    pub id: DeviceId,
    /// Its sequence number.
    pub n: u64,
    /// The exact signed bytes.
    pub bytes: Vec<u8>,
    /// Its signature.
    pub sig: Sig,
}

type RawPerson = (Vec<u8>, Vec<u8>, Vec<u8>, Vec<u8>, bool);

fn person((person, key, card, sig, verified): RawPerson) -> Result<PersonRow> {
    Ok(PersonRow {
        person: PersonId(fixed(&person)?),
        key: Key(fixed(&key)?),
        card,
        card_sig: Sig(fixed(&sig)?),
        verified,
    })
}

impl Store {
    /// All known people, first known first.
    pub(crate) fn people(&self) -> Result<Vec<PersonRow>> {
        let mut statement =
            self.db.prepare_cached("SELECT person, key, card, card_sig, verified FROM person ORDER BY id")?;
        let rows = statement
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?
            .collect::<rusqlite::Result<Vec<RawPerson>>>()?;
        rows.into_iter().map(person).collect()
    }

    /// One known person.
    pub(crate) fn person(&self, id: PersonId) -> Result<Option<PersonRow>> {
        let mut statement =
            self.db.prepare_cached("SELECT person, key, card, card_sig, verified FROM person WHERE person = ?")?;
        statement
            .query_row([id.0.as_slice()], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))
            .optional()?
            .map(person)
            .transpose()
    }

    /// Stores a person's card. The mark that their safety number was compared stays: the signing key is the same, or
    /// the id would differ.
    pub(crate) fn put_person(&self, id: PersonId, key: &Key, card: &[u8], sig: &Sig) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO person (person, key, card, card_sig) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (person) DO UPDATE SET card = ?3, card_sig = ?4",
            )?
            .execute(params![id.0.as_slice(), key.0.as_slice(), card, sig.0.as_slice()])?;
        Ok(())
    }

    /// Sets or clears the mark that the safety number was compared.
    pub(crate) fn set_verified(&self, id: PersonId, verified: bool) -> Result<()> {
        self.db
            .prepare_cached("UPDATE person SET verified = ?2 WHERE person = ?1")?
            .execute(params![id.0.as_slice(), verified])?;
        Ok(())
    }

    /// Stores a device's certificate.
    pub(crate) fn put_cert(&self, row: i64, person: PersonId, cert: &[u8]) -> Result<()> {
        self.db.prepare_cached("UPDATE device SET person = ?2, cert = ?3 WHERE id = ?1")?.execute(params![
            row,
            person.0.as_slice(),
            cert
        ])?;
        Ok(())
    }

    /// A device's certificate, if it is here.
    pub(crate) fn cert(&self, device: DeviceId) -> Result<Option<Vec<u8>>> {
        let mut statement = self.db.prepare_cached("SELECT cert FROM device WHERE device = ?")?;
        Ok(statement.query_row([device.0.as_slice()], |r| r.get(0)).optional()?.flatten())
    }

    /// The newest statement of each device in a space.
    pub(crate) fn haves(&self, space: i64) -> Result<Vec<HaveRow>> {
        let mut haves = Vec::new();
        self.each_have(space, |have| {
            haves.push(have);
            Ok(())
        })?;
        Ok(haves)
    }

    /// Calls `each` with the newest statement of each device in a space, by device. Holds one at a time: together they
    /// may be as large as the bundles that brought them.
    pub(crate) fn each_have(&self, space: i64, mut each: impl FnMut(HaveRow) -> Result<()>) -> Result<()> {
        // Sorted without the statements, or SQLite would hold all of them to sort them.
        let mut devices = self.db.prepare_cached(
            "SELECT device.id, device.device FROM peer_have JOIN device ON device.id = peer_have.device
             WHERE peer_have.space = ? ORDER BY device.device",
        )?;
        let devices = devices
            .query_map([space], |r| Ok((r.get(0)?, r.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(i64, Vec<u8>)>>>()?;
        let mut statement =
            self.db.prepare_cached("SELECT n, bytes, sig FROM peer_have WHERE space = ? AND device = ?")?;
        for (device, id) in devices {
            let (n, bytes, sig): (u64, Vec<u8>, Vec<u8>) =
                statement.query_row([space, device], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
            each(HaveRow { device, id: DeviceId(fixed(&id)?), n, bytes, sig: Sig(fixed(&sig)?) })?;
        }
        Ok(())
    }

    /// Stores a statement if it is newer than the known one.
    pub(crate) fn put_have(&self, space: i64, device: i64, n: u64, bytes: &[u8], sig: &Sig) -> Result<()> {
        self.db
            .prepare_cached(
                "INSERT INTO peer_have (space, device, n, bytes, sig) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (space, device) DO UPDATE SET n = ?3, bytes = ?4, sig = ?5 WHERE ?3 > n",
            )?
            .execute(params![space, device, n, bytes, sig.0.as_slice()])?;
        Ok(())
    }

    /// How many entries a bundle had, if it was imported whole before.
    pub(crate) fn bundle_seen(&self, hash: &Hash) -> Result<Option<u64>> {
        let mut statement = self.db.prepare_cached("SELECT entries FROM bundle_seen WHERE hash = ?")?;
        Ok(statement.query_row([hash.0.as_slice()], |r| r.get(0)).optional()?)
    }

    /// Remembers a bundle that was imported whole.
    pub(crate) fn add_bundle_seen(&self, hash: &Hash, entries: u64, at: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO bundle_seen (hash, entries, at) VALUES (?, ?, ?)")?
            .execute(params![hash.0.as_slice(), entries, at])?;
        Ok(())
    }

    /// Remembers where a bundle was written and who can open it.
    pub(crate) fn add_outbox(&self, space: i64, path: &str, readers: &[u8], entries: u64, at: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT INTO outbox (space, path, readers, entries, at) VALUES (?, ?, ?, ?, ?)")?
            .execute(params![space, path, readers, entries, at])?;
        Ok(())
    }
}
