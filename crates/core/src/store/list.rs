//! Lists of records: pages, counts and days. Each uses an index, and none reads the records' content.

use super::Store;
use super::record_row::{COLUMNS, RecordRow};
use crate::error::Result;
use rusqlite::types::Value;
use rusqlite::{ToSql, params, params_from_iter};
use tsudoi_sync::id::EntityId;

/// Sorts after every key of a day: what follows a day is nothing or a space, and both come before this.
const BEHIND_DAY: char = '!';

/// Selects a part of a list.
#[derive(Debug, Clone, Copy)]
pub struct ListPart<'a> {
    /// The space's row.
    pub space: i64,
    /// Their kind.
    pub kind: &'a str,
    /// Only records under this parent.
    pub parent: Option<EntityId>,
    /// Only records of this day and later, for kinds whose sort key begins with a day.
    pub from_day: Option<&'a str>,
    /// Only records of this day and earlier.
    pub to_day: Option<&'a str>,
    /// Whether the smallest sort key comes first.
    pub rising: bool,
}

impl ListPart<'_> {
    /// The SQL condition and its arguments; only records after (`sort`, `entity`), if given.
    fn condition(&self, after: Option<(&str, EntityId)>) -> (String, Vec<Value>) {
        // A list under a parent is short; it must not scan the long list of its kind.
        let index = if self.parent.is_some() { "record_parent" } else { "record_list" };
        let mut sql = format!("FROM record INDEXED BY {index} WHERE space = ? AND kind = ? AND hidden = 0");
        let mut arguments: Vec<Value> = vec![self.space.into(), self.kind.to_owned().into()];
        if let Some(parent) = self.parent {
            sql.push_str(" AND parent = ?");
            arguments.push(parent.0.to_vec().into());
        }
        // The end of the last page lies within the bounds, so it replaces the bound that it moves away from.
        if let Some(day) = self.from_day.filter(|_| after.is_none() || !self.rising) {
            sql.push_str(" AND sort >= ?");
            arguments.push(day.to_owned().into());
        }
        if let Some(day) = self.to_day.filter(|_| after.is_none() || self.rising) {
            sql.push_str(" AND sort < ?");
            arguments.push(format!("{day}{BEHIND_DAY}").into());
        }
        if let Some((sort, entity)) = after {
            sql.push_str(if self.rising { " AND (sort, entity) > (?, ?)" } else { " AND (sort, entity) < (?, ?)" });
            arguments.extend([Value::from(sort.to_owned()), entity.0.to_vec().into()]);
        }
        (sql, arguments)
    }
}

fn arguments(list: &[Value]) -> impl rusqlite::Params + '_ {
    params_from_iter(list.iter().map(|value| value as &dyn ToSql))
}

impl Store {
    /// A page of a list: the records after (`sort`, `entity`) of the page before.
    pub(crate) fn page(
        &self,
        of: &ListPart<'_>,
        after: Option<(&str, EntityId)>,
        limit: usize,
    ) -> Result<Vec<RecordRow>> {
        let (condition, mut list) = of.condition(after);
        let order = if of.rising { "ASC" } else { "DESC" };
        list.push(i64::try_from(limit).unwrap_or(i64::MAX).into());
        self.many(
            &format!("SELECT {COLUMNS} {condition} ORDER BY sort {order}, entity {order} LIMIT ?"),
            arguments(&list),
        )
    }

    /// How many records a list has. Reads only the index.
    pub(crate) fn count(&self, of: &ListPart<'_>) -> Result<u64> {
        let (condition, list) = of.condition(None);
        let mut statement = self.db.prepare_cached(&format!("SELECT count(*) {condition}"))?;
        Ok(statement.query_row(arguments(&list), |r| r.get(0))?)
    }

    /// How many records each day has, oldest first, without days that have none. Reads only the index.
    pub(crate) fn day_counts(&self, of: &ListPart<'_>) -> Result<Vec<(String, u64)>> {
        let (condition, list) = of.condition(None);
        let sql = format!("SELECT substr(sort, 1, 10) AS day, count(*) {condition} GROUP BY day ORDER BY day");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map(arguments(&list), |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Calls `each` for the sort key and row of a list's records until it returns false. Reads only the index.
    pub(crate) fn each_sort(&self, of: &ListPart<'_>, mut each: impl FnMut(&str, i64) -> bool) -> Result<()> {
        let (condition, list) = of.condition(None);
        let order = if of.rising { "ASC" } else { "DESC" };
        let sql = format!("SELECT sort, id {condition} ORDER BY sort {order}, entity {order}");
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(arguments(&list))?;
        while let Some(row) = rows.next()? {
            if !each(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?, row.get(1)?) {
                break;
            }
        }
        Ok(())
    }

    /// A space's shown records with conflicting versions, newest rows first.
    pub(crate) fn conflicting(&self, space: i64, limit: usize) -> Result<Vec<RecordRow>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM record INDEXED BY record_conflict
             WHERE space = ? AND conflicts > 0 AND hidden = 0 ORDER BY id DESC LIMIT ?"
        );
        self.many(&sql, params![space, i64::try_from(limit).unwrap_or(i64::MAX)])
    }

    /// The deleted records of a space.
    pub(crate) fn hidden(&self, space: i64) -> Result<Vec<RecordRow>> {
        let sql = format!("SELECT {COLUMNS} FROM record INDEXED BY record_hidden WHERE space = ? AND hidden = 1");
        self.many(&sql, [space])
    }
}
