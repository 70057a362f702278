//! Reads the content of locked vaults and of bundles without the vault's own code paths: the passphrase opens the slot,
//! the slot's key opens the store, the person's key opens the bundle.

use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use tsudoi_core::Vault;
use tsudoi_core::bundle::authenticate;
use tsudoi_core::bundle::line::{Head, Line, LineReader};
use tsudoi_core::keys::slot::open_with_passphrase;
use tsudoi_core::keys::{DeviceCert, DeviceKey, PersonKeys};
use tsudoi_core::store::dense::{Dense, split};
use tsudoi_sync::id::{DeviceId, Hash, Sig, SpaceId};

/// The store of a locked vault.
pub struct Inside {
    db: Connection,
    dense: Dense,
}

/// An entry as stored.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stored {
    pub log: Vec<u8>,
    pub seq: u64,
    pub header: Vec<u8>,
    pub sig: Vec<u8>,
    pub items: Vec<u8>,
    pub state: i64,
    pub flags: i64,
    pub lam: u64,
}

/// The content of a bundle.
pub struct Content {
    pub space: SpaceId,
    /// The first line.
    pub head: Head,
    /// Each entry's signature, header and items; an item that was left out is empty.
    pub entries: Vec<(Sig, Vec<u8>, Vec<Vec<u8>>)>,
    /// The text of all lines.
    pub text: Vec<u8>,
}

impl Inside {
    /// Opens the store of the locked vault in `dir`.
    pub fn of(dir: &Path) -> Self {
        let id = Vault::find_all(dir.parent().unwrap()).unwrap();
        let id = id.iter().find(|found| found.dir == dir).and_then(|found| found.vault).expect("a vault");
        let slot = std::fs::read(dir.join("unlock.age")).unwrap();
        let key = open_with_passphrase(&slot, id, &tsudoi_tests::passphrase()).unwrap();
        let db = Connection::open(dir.join("store.db")).unwrap();
        db.pragma_update(None, "key", key.pragma().as_str()).unwrap();
        Self { db, dense: Dense::new().unwrap() }
    }

    fn meta(&self, key: &str) -> Vec<u8> {
        self.db.query_row("SELECT value FROM meta WHERE key = ?", [key], |r| r.get(0)).unwrap()
    }
    pub fn person_keys(&self) -> PersonKeys {
        PersonKeys::from_bytes(self.meta("person_keys").as_slice().try_into().unwrap()).unwrap()
    }
    pub fn device_key(&self) -> DeviceKey {
        DeviceKey::from_bytes(self.meta("device_key").as_slice().try_into().unwrap())
    }
    pub fn cert(&self) -> DeviceCert {
        let device = self.device_key().device();
        let bytes: Vec<u8> =
            self.db.query_row("SELECT cert FROM device WHERE device = ?", [device.0.as_slice()], |r| r.get(0)).unwrap();
        DeviceCert::from_bytes(bytes.as_slice().try_into().unwrap()).unwrap()
    }

    /// All entries of a space, by log and number.
    pub fn entries(&self, space: SpaceId) -> Vec<Stored> {
        let mut statement = self
            .db
            .prepare(
                "SELECT device.device, entry.seq, header, sig, items, state, flags, entry.lam FROM entry
                 JOIN log ON log.id = entry.log JOIN device ON device.id = log.device
                 JOIN space ON space.id = log.space WHERE space.space = ?",
            )
            .unwrap();
        let rows = statement.query_map([space.0.as_slice()], |r| {
            Ok(Stored {
                log: r.get(0)?,
                seq: r.get(1)?,
                header: r.get(2)?,
                sig: r.get(3)?,
                items: r.get(4)?,
                state: r.get(5)?,
                flags: r.get(6)?,
                lam: r.get(7)?,
            })
        });
        let mut entries: Vec<Stored> = rows.unwrap().map(|stored| self.unpacked(stored.unwrap())).collect();
        entries.sort();
        entries
    }

    /// The entry as it arrived: the store keeps its header and items packed in one.
    fn unpacked(&self, mut stored: Stored) -> Stored {
        let text = self.dense.unpack(&stored.header).unwrap();
        (stored.header, stored.items) = split(&text).expect("a header and its items");
        stored
    }

    /// The last applied entry of each log of a space: its number, hash and Lamport number.
    pub fn heads(&self, space: SpaceId) -> BTreeMap<DeviceId, (u64, Hash, u64)> {
        let mut statement = self
            .db
            .prepare(
                "SELECT device.device, log.seq, log.hash, log.lam FROM log JOIN device ON device.id = log.device
                 JOIN space ON space.id = log.space WHERE space.space = ? AND log.seq > 0",
            )
            .unwrap();
        let rows = statement.query_map([space.0.as_slice()], |r| {
            let device: Vec<u8> = r.get(0)?;
            let hash: Vec<u8> = r.get(2)?;
            let device = DeviceId(device.try_into().unwrap());
            Ok((device, (r.get(1)?, Hash(hash.try_into().unwrap()), r.get(3)?)))
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    /// Writes a wrong sort key into every record, and returns how many there are.
    pub fn bend_records(&self) -> usize {
        self.db.execute("UPDATE record SET sort = 'bent'", []).unwrap()
    }
    /// How many records still have the wrong sort key.
    pub fn bent_records(&self) -> u64 {
        self.db.query_row("SELECT count(*) FROM record WHERE sort = 'bent'", [], |r| r.get(0)).unwrap()
    }

    /// The quarantined entries of a space, each as its log and number.
    pub fn quarantined(&self, space: SpaceId) -> BTreeSet<(Vec<u8>, u64)> {
        let entries = self.entries(space).into_iter();
        entries.filter(|e| e.flags & 8 != 0).map(|e| (e.log, e.seq)).collect()
    }
}

/// Opens a bundle with a reader's keys; `None` if they are not its reader.
pub fn open(file: &Path, me: &PersonKeys) -> Option<Content> {
    let mut source = File::open(file).unwrap();
    let authentic = authenticate(&mut source, me, |_| Ok(())).ok()?;
    let space = authentic.envelope().space();
    let mut text = Vec::new();
    std::io::copy(&mut authentic.lines(&mut source).unwrap(), &mut text).unwrap();
    let (mut lines, head) = LineReader::open(BufReader::new(text.as_slice())).unwrap();
    let mut entries: Vec<(Sig, Vec<u8>, Vec<Vec<u8>>)> = Vec::new();
    loop {
        let length = match lines.next_line().unwrap() {
            Line::Entry(sig, header) => {
                entries.push((sig, header.to_vec(), Vec::new()));
                0
            }
            Line::Item(item) => {
                entries.last_mut().unwrap().2.push(item.to_vec());
                0
            }
            Line::Gone => {
                entries.last_mut().unwrap().2.push(Vec::new());
                0
            }
            Line::Blob(.., length) => length + 1,
            Line::End(_) => break,
            _ => 0,
        };
        if length > 0 {
            lines.blob(length - 1).unwrap();
        }
    }
    Some(Content { space, head, entries, text })
}
