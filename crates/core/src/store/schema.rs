//! The schema: every migration, in order, and the one way to apply them.
//!
//! Guarantee: all pending migrations and the new version number are written in one transaction. A store therefore has a schema
//! that some release knew, or the one it had before.

use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

/// The migrations from version 0 on. A released one is never edited; a test below holds their texts.
const MIGRATIONS: [&str; 4] = [
    include_str!("migrations/V1__first.sql"),
    include_str!("migrations/V2__window.sql"),
    include_str!("migrations/V3__order.sql"),
    include_str!("migrations/V4__search.sql"),
];

/// The newest schema that this code knows.
#[allow(clippy::cast_possible_truncation, reason = "there are few migrations")]
pub const SCHEMA_VERSION: u32 = MIGRATIONS.len() as u32;

/// Where the first vaults kept their version. SQLite's own `user_version` is 0 there.
const OLD_HISTORY: &str = "refinery_schema_history";

/// The version of the schema in `db`; 0 for an empty store.
///
/// # Errors
/// The store's.
pub(super) fn version(db: &Connection) -> Result<u32> {
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > 0 || !has_old_history(db)? {
        return Ok(version);
    }
    Ok(db.query_row(&format!("SELECT ifnull(max(version), 0) FROM {OLD_HISTORY}"), [], |row| row.get(0))?)
}

/// Applies the migrations that `db` lacks, and moves its version out of the old table if it is there.
///
/// # Errors
/// The store's; then nothing has changed.
pub(super) fn bring_up_to_date(db: &Connection) -> Result<()> {
    let found = version(db)?;
    if found >= SCHEMA_VERSION && !has_old_history(db)? {
        return Ok(());
    }
    let step = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    for migration in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(usize::MAX)) {
        step.execute_batch(migration)?;
    }
    step.execute_batch(&format!("DROP TABLE IF EXISTS {OLD_HISTORY}"))?;
    step.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(step.commit()?)
}

fn has_old_history(db: &Connection) -> Result<bool> {
    let mut statement = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")?;
    Ok(statement.query_row([OLD_HISTORY], |_| Ok(())).optional()?.is_some())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A store as the first vaults were made: the first `version` migrations, and the version in the old table.
    fn old_store(version: usize) -> Connection {
        let db = Connection::open_in_memory().unwrap();
        for migration in MIGRATIONS.iter().take(version) {
            db.execute_batch(migration).unwrap();
        }
        db.execute_batch(
            "CREATE TABLE refinery_schema_history (version INTEGER PRIMARY KEY, name, applied_on, checksum)",
        )
        .unwrap();
        for n in 1..=version {
            db.execute("INSERT INTO refinery_schema_history (version) VALUES (?)", [i64::try_from(n).unwrap()])
                .unwrap();
        }
        db
    }

    fn schema(db: &Connection) -> Vec<(String, Option<String>)> {
        let mut statement = db.prepare("SELECT name, sql FROM sqlite_schema ORDER BY name").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(|row| row.unwrap()).collect()
    }

    /// V1 has had two texts, which differ in a comment and in an index that V2 adds where it is missing. This is the second.
    #[test]
    fn the_text_of_a_migration_by_which_vaults_were_made_does_not_change() {
        let hashes = [
            "45be8d01f431a58409d9db041138662355a7352603f58548dd4d8d77729e5fb7",
            "413b6aa4428cea8e659491b01d426f3297983edfb717a7836a540d91f7ec7399",
            "7a8a674691e9e93d62ea8ff3a6d3951cca9d3350cdd6ae2e91950a9784b0a4aa",
            "b0e7a4e95beb35e1e7a2de9248bf011ba1ec587c5fabcb2f3301214b1b97e483",
        ];
        assert_eq!(MIGRATIONS.map(|text| blake3::hash(text.as_bytes()).to_hex().to_string()), hashes);
    }

    #[test]
    fn a_store_of_any_earlier_version_ends_with_the_schema_of_a_new_one() {
        let new = Connection::open_in_memory().unwrap();
        bring_up_to_date(&new).unwrap();
        assert_eq!(version(&new).unwrap(), SCHEMA_VERSION);
        for from in 0..=MIGRATIONS.len() {
            let old = old_store(from);
            assert_eq!(version(&old).unwrap(), u32::try_from(from).unwrap());
            bring_up_to_date(&old).unwrap();
            assert_eq!(version(&old).unwrap(), SCHEMA_VERSION);
            assert_eq!(schema(&old), schema(&new), "from version {from}");
        }
    }

    #[test]
    fn a_migration_that_fails_leaves_the_store_as_it_was() {
        let old = old_store(1);
        // V3 stops at it, after V2 has succeeded.
        old.execute_batch("ALTER TABLE entry ADD COLUMN bytes INTEGER").unwrap();
        let before = schema(&old);
        assert!(bring_up_to_date(&old).is_err());
        assert_eq!(schema(&old), before);
        assert_eq!(version(&old).unwrap(), 1);
    }
}
