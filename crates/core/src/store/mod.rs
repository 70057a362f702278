//! The encrypted store: one SQLCipher file, opened with a raw random key, one connection, one writer.
//!
//! Guarantee: a store is never opened without its key, never created as plain SQLite, and never changed by a failed open.
//! The keys: docs/threat-model.md; the schema: the migrations beside this file.

pub mod blob;
pub mod dense;
pub mod entry;
pub mod list;
pub mod local;
pub mod peer;
pub mod record_row;
mod schema;
pub mod space;

use crate::error::{Error, Result};
use crate::files::{self, reading, writing};
use dense::Dense;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::cell::Cell;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub use schema::SCHEMA_VERSION;

/// Set by a migration after which all records have to be made anew.
pub(crate) const REFOLD: &str = "refold";
const PLAIN_SQLITE: &[u8; 16] = b"SQLite format 3\0";
/// The extended codes of a sync that failed after everything was written.
const SYNC_FAILURES: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_FSYNC, rusqlite::ffi::SQLITE_IOERR_DIR_FSYNC];

/// An open store.
pub struct Store {
    /// The one connection; only `store` and `vault` speak SQL.
    pub(crate) db: Connection,
    /// The greatest record row so far; 0 when it has to be looked up.
    pub(crate) last_record: Cell<i64>,
    /// The greatest record id below those that are not times; `None` when it has to be looked up.
    pub(crate) greatest: Cell<Option<[u8; 16]>>,
    /// How texts are kept.
    pub(crate) dense: Dense,
}

impl Store {
    /// Makes a new store at `path`, which must not exist. `key` is SQLCipher's raw key text.
    ///
    /// # Errors
    /// The machine's; [`Error::VaultExists`].
    pub fn create(path: &Path, key: &str) -> Result<Self> {
        if files::exists(path)? {
            return Err(Error::VaultExists);
        }
        let store = Self::connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        schema::bring_up_to_date(&store.db)?;
        Ok(store)
    }

    /// Opens an existing store and brings an older schema up to date. `before` is called first if there is something to bring up to
    /// date: all that is committed lies in the file at `path` then.
    ///
    /// # Errors
    /// [`Error::VaultDamaged`] for a plain or undecipherable file, [`Error::VaultNewer`] for a newer schema, those of `before`; then
    /// the schema is what it was. [`Error::MayNotRead`], [`Error::MayNotWrite`], [`Error::PathTooLong`].
    pub fn open(path: &Path, key: &str, before: impl FnOnce() -> Result<()>) -> Result<Self> {
        files::check_store_path(path)?;
        let mut head = [0u8; 16];
        let mut file = File::open(path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Error::VaultDamaged { what: "store_file" },
            _ => reading(path)(error),
        })?;
        // SQLite would open a file that may only be read, and refuse the first change.
        OpenOptions::new().write(true).open(path).map_err(writing(path))?;
        file.read_exact(&mut head).map_err(|_| Error::VaultDamaged { what: "store_file" })?;
        if head == *PLAIN_SQLITE {
            return Err(Error::VaultDamaged { what: "not_encrypted" });
        }
        let store = Self::connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let found = schema::version(&store.db)?;
        if found > SCHEMA_VERSION {
            return Err(Error::VaultNewer { found, known: SCHEMA_VERSION });
        }
        if found < SCHEMA_VERSION {
            store.checkpoint()?;
            before()?;
        }
        schema::bring_up_to_date(&store.db)?;
        Ok(store)
    }

    fn connect(path: &Path, key: &str, flags: OpenFlags) -> Result<Self> {
        // SQLCipher's first steps are not made for several threads at once.
        static OPENING: Mutex<()> = Mutex::new(());
        let _one_at_a_time = OPENING.lock().unwrap_or_else(PoisonError::into_inner);
        let db = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        // Before the key, so that a wrong key is not printed about.
        db.execute_batch("PRAGMA cipher_log_level = NONE;")?;
        db.pragma_update(None, "key", key)?;
        let version: Option<String> = db.query_row("PRAGMA cipher_version", [], |row| row.get(0)).optional()?;
        if version.is_none_or(|v| v.is_empty()) {
            return Err(Error::Store { what: "built without SQLCipher".into() });
        }
        db.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000;",
        )?;
        // The first page is read here: a wrong key shows itself now.
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
        db.set_prepared_statement_cache_capacity(128);
        Ok(Self { db, last_record: Cell::new(0), greatest: Cell::new(None), dense: Dense::new()? })
    }

    /// Starts the one transaction that everything a person asked for happens in.
    pub(crate) fn begin(&self) -> Result<()> {
        self.forget();
        Ok(self.db.execute_batch("BEGIN IMMEDIATE")?)
    }
    fn forget(&self) {
        self.last_record.set(0);
        self.greatest.set(None);
    }
    /// Makes it durable.
    ///
    /// # Errors
    /// The machine's; then nothing of it is in the store. [`Error::SaveUnsure`] if the disk failed while syncing, and
    /// what is in the log could not be taken out of it again: the next opening may find it there.
    pub(crate) fn commit(&self) -> Result<()> {
        let Err(error) = self.db.execute_batch("COMMIT") else { return Ok(()) };
        let failed_to_sync = error.sqlite_error().is_some_and(|error| SYNC_FAILURES.contains(&error.extended_code));
        self.roll_back();
        if failed_to_sync && self.checkpoint().is_err() { Err(Error::SaveUnsure) } else { Err(error.into()) }
    }
    /// Undoes it; a no-op when SQLite has done so itself (as on a full disk).
    pub(crate) fn roll_back(&self) {
        self.forget();
        if !self.db.is_autocommit() {
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }

    /// Puts what the write-ahead log holds into the file and empties the log.
    pub(crate) fn checkpoint(&self) -> Result<()> {
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// SQLCipher's and SQLite's own checks; the list of what is wrong.
    pub(crate) fn integrity(&self) -> Result<Vec<String>> {
        let mut wrong = Vec::new();
        for (pragma, fine) in [("PRAGMA cipher_integrity_check", None), ("PRAGMA integrity_check", Some("ok"))] {
            let mut statement = self.db.prepare(pragma)?;
            let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
            for row in rows {
                let row = row?;
                if Some(row.as_str()) != fine {
                    wrong.push(row);
                }
            }
        }
        Ok(wrong)
    }

    /// A value of the vault itself.
    pub(crate) fn meta(&self, key: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self.db.prepare_cached("SELECT value FROM meta WHERE key = ?")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }
    /// The same as text.
    pub(crate) fn meta_text(&self, key: &str) -> Result<Option<String>> {
        Ok(self.meta(key)?.and_then(|bytes| String::from_utf8(bytes).ok()))
    }
    /// Forgets a value of the vault itself.
    pub(crate) fn drop_meta(&self, key: &str) -> Result<()> {
        self.db.prepare_cached("DELETE FROM meta WHERE key = ?")?.execute([key])?;
        Ok(())
    }
    /// Sets a value of the vault itself.
    pub(crate) fn set_meta(&self, key: &str, value: &[u8]) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")?;
        statement.execute(params![key, value])?;
        Ok(())
    }
}

impl Store {
    /// Forgets what belongs to one device only: a restored vault is another device.
    pub(crate) fn clear_own_counters(&self) -> Result<()> {
        self.db.execute("DELETE FROM meta WHERE key IN ('bundle_counter', 'last_backup')", [])?;
        self.db.execute("DELETE FROM outbox", [])?;
        Ok(())
    }
}

/// A 16- or 32-byte name that the store holds; another length is damage.
pub(crate) fn fixed<const N: usize>(bytes: &[u8]) -> Result<[u8; N]> {
    bytes.try_into().map_err(|_| Error::VaultDamaged { what: "a name of the wrong length" })
}
