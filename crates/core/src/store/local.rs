//! Drafts and settings, which stay in this vault. Nothing here is in a log, so nothing here can get into a bundle.

use super::Store;
use crate::error::Result;
use rusqlite::{OptionalExtension, params};

/// A draft's row: its key, its JSON, and when it was last stored.
pub type DraftRow = (String, String, String);

impl Store {
    /// Stores a draft, replacing the one of that key.
    pub(crate) fn put_draft(&self, key: &str, body: &str, at: &str) -> Result<()> {
        self.db
            .prepare_cached("INSERT INTO draft VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET body = ?2, at = ?3")?
            .execute(params![key, body, at])?;
        Ok(())
    }

    /// The draft of that key, if there is one.
    pub(crate) fn draft(&self, key: &str) -> Result<Option<DraftRow>> {
        let mut statement = self.db.prepare_cached("SELECT key, body, at FROM draft WHERE key = ?")?;
        Ok(statement.query_row([key], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).optional()?)
    }

    /// Drafts whose keys begin with `prefix`, by key.
    pub(crate) fn drafts(&self, prefix: &str) -> Result<Vec<DraftRow>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT key, body, at FROM draft WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key")?;
        let rows = statement.query_map([prefix], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Discards a draft, if there is one.
    pub(crate) fn drop_draft(&self, key: &str) -> Result<()> {
        self.db.prepare_cached("DELETE FROM draft WHERE key = ?")?.execute([key])?;
        Ok(())
    }

    /// A setting's JSON.
    pub(crate) fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached("SELECT value FROM setting WHERE key = ?")?;
        Ok(statement.query_row([key], |r| r.get(0)).optional()?)
    }

    /// Stores a setting; `None` deletes it.
    pub(crate) fn put_setting(&self, key: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self
                .db
                .prepare_cached("INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")?
                .execute(params![key, value])?,
            None => self.db.prepare_cached("DELETE FROM setting WHERE key = ?")?.execute([key])?,
        };
        Ok(())
    }
}
