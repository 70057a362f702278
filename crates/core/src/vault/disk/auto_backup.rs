//! Automatic backups: before the first import of a day, before an import that may hide many records, and before a newer
//! program upgrades the store.
//!
//! Daily ones are kept for seven days, then one a week for four weeks, none older than ninety days. They lie in the
//! vault's own folder, encrypted under the passphrase of their day; each is read back and compared when it is written.
//! The status does not count them as a backup, because they are lost with the laptop.

use crate::error::Result;
use crate::files::{self, reading, writing};
use crate::vault::Vault;
use crate::vault::response::BackupFile;
use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of automatic backups, inside the vault's folder.
pub(in crate::vault) const BACKUPS: &str = "backups";
const PREFIX: &str = "day-";
const BEFORE: &str = "before-";
const MOMENT: &str = "%Y-%m-%dT%H%M%S%3f";
const SUFFIX: &str = ".tsudoi-backup";
const DAILY: u64 = 7;
const WEEKLY: usize = 4;
const AGE_DAYS_MAX: u64 = 90;

impl Vault {
    /// The backups to write before an import: the day's, unless it exists, and for `hiding` one more, which stays until
    /// a person deletes it.
    pub(in crate::vault) fn backups_due(&self, hiding: bool) -> Result<Vec<PathBuf>> {
        let now = self.now();
        let today = now.date_naive();
        let dir = self.dir.join(BACKUPS);
        let mut due = Vec::new();
        if !days(&dir)?.iter().any(|(day, _)| *day == today) {
            due.push(dir.join(format!("{PREFIX}{today}{SUFFIX}")));
        }
        if hiding {
            due.push(before(&self.dir, &now));
        }
        Ok(due)
    }

    /// Deletes backups that are too old, after a successful import. A refused import deletes none, even where a wrong
    /// clock makes them look old. A file that cannot be deleted stays.
    pub(in crate::vault) fn let_old_backups_go(&self) {
        let mut there = days(&self.dir.join(BACKUPS)).unwrap_or_default();
        there.sort_unstable_by_key(|(day, _)| std::cmp::Reverse(*day));
        let kept = keep(there.iter().map(|(day, _)| *day), self.now().date_naive());
        for (_, file) in there.iter().filter(|(day, _)| !kept.contains(day)) {
            let _ = fs::remove_file(file);
        }
    }

    /// Today's backup, if there is one.
    pub(in crate::vault) fn day_backup(&self) -> Result<Option<PathBuf>> {
        let today = self.now().date_naive();
        Ok(days(&self.dir.join(BACKUPS))?.into_iter().find(|(day, _)| *day == today).map(|(_, file)| file))
    }

    /// The day of the newest daily backup.
    pub(in crate::vault) fn last_day_backup(&self) -> Result<Option<String>> {
        Ok(days(&self.dir.join(BACKUPS))?.into_iter().map(|(day, _)| day).max().map(|day| day.to_string()))
    }

    /// The backups in the vault's own folder, newest first.
    ///
    /// # Errors
    /// I/O errors.
    pub fn backups(&self) -> Result<Vec<BackupFile>> {
        let dir = self.dir.join(BACKUPS);
        let mut found = Vec::new();
        if !files::exists(&dir)? {
            return Ok(found);
        }
        for entry in fs::read_dir(&dir).map_err(reading(&dir))? {
            let entry = entry.map_err(reading(&dir))?;
            let name = entry.file_name();
            let Some(name) = name.to_str().and_then(|name| name.strip_suffix(SUFFIX)) else { continue };
            let day = name.strip_prefix(PREFIX).and_then(|day| day.parse::<NaiveDate>().ok());
            let moment = name.strip_prefix(BEFORE).and_then(|at| NaiveDateTime::parse_from_str(at, MOMENT).ok());
            let (at, sort) = match (day, moment) {
                (Some(day), _) => (day.to_string(), "day"),
                (None, Some(moment)) => (moment.format("%Y-%m-%dT%H:%M:%S").to_string(), "before"),
                (None, None) => continue,
            };
            found.push(BackupFile { file: entry.path(), at, size: entry.metadata()?.len(), sort });
        }
        found.sort_by(|a, b| (&b.at, &b.file).cmp(&(&a.at, &a.file)));
        Ok(found)
    }

    /// A file name for [`Vault::backup`]: it tells the day, and not whose backup it is.
    #[must_use]
    pub fn backup_name(&self) -> String {
        format!("tsudoi-{}{SUFFIX}", self.now().date_naive())
    }

    /// Writes the backups that are due, and adds each to `written` as soon as it is there.
    pub(in crate::vault) fn write_backups(&self, due: &[PathBuf], written: &mut Vec<PathBuf>) -> Result<()> {
        let dir = self.dir.join(BACKUPS);
        for file in due {
            fs::create_dir_all(&dir).map_err(writing(&dir))?;
            written.push(self.write_backup(file, None)?.file);
        }
        Ok(())
    }

    /// Deletes these backups, because the import they were for did not happen. One that cannot be deleted stays, as a
    /// good copy of what still is.
    pub(in crate::vault) fn drop_backups(&self, written: &[PathBuf]) {
        for file in written {
            let _ = fs::remove_file(file);
        }
        // Succeeds only if nothing else is in it.
        let _ = fs::remove_dir(self.dir.join(BACKUPS));
    }
}

/// The path of a backup of the vault in `dir` taken at `now`, before an import or an upgrade.
pub(in crate::vault) fn before(dir: &Path, now: &DateTime<FixedOffset>) -> PathBuf {
    dir.join(BACKUPS).join(format!("{BEFORE}{}{SUFFIX}", now.format(MOMENT)))
}

fn days(dir: &Path) -> Result<Vec<(NaiveDate, PathBuf)>> {
    let mut found = Vec::new();
    if !files::exists(dir)? {
        return Ok(found);
    }
    for entry in fs::read_dir(dir).map_err(reading(dir))? {
        let path = entry.map_err(reading(dir))?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let day = name.strip_prefix(PREFIX).and_then(|name| name.strip_suffix(SUFFIX));
        if let Some(day) = day.and_then(|day| day.parse().ok()) {
            found.push((day, path));
        }
    }
    Ok(found)
}

/// Which days' backups stay; `days` come newest first. Days in the future always stay: the clock may have been wrong.
/// If even the newest earlier backup looks older than 90 days, the clock may be ahead, so none is deleted for its age.
fn keep(days: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> BTreeSet<NaiveDate> {
    let days: Vec<NaiveDate> = days.collect();
    let recent = today.checked_sub_days(Days::new(DAILY - 1)).unwrap_or(today);
    let oldest = today.checked_sub_days(Days::new(AGE_DAYS_MAX)).unwrap_or(today);
    if days.iter().find(|day| **day < today).is_some_and(|newest| *newest < oldest) {
        return days.into_iter().collect();
    }
    let mut weeks = Vec::new();
    let mut kept = BTreeSet::new();
    for day in days {
        let week = day.iso_week();
        if day >= recent {
            kept.insert(day);
        } else if day >= oldest && !weeks.contains(&week) && weeks.len() < WEEKLY {
            weeks.push(week);
            kept.insert(day);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_days_then_four_weeks_and_nothing_older_than_ninety_days() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let all = (0..200).map(|n| today.checked_sub_days(Days::new(n)).unwrap());
        let kept = keep(all, today);
        assert_eq!(kept.len(), 11);
        assert!(kept.iter().all(|day| today.signed_duration_since(*day).num_days() < 45));
        let sparse = [3, 40, 80, 120].map(|n| today.checked_sub_days(Days::new(n)).unwrap());
        assert_eq!(keep(sparse.into_iter(), today).len(), 3);
        let future = today.checked_add_days(Days::new(4000)).unwrap();
        assert!(keep([future, today].into_iter(), today).contains(&future));
    }

    #[test]
    fn a_clock_that_is_years_ahead_deletes_nothing_for_its_age() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let there: Vec<NaiveDate> = (0..11).map(|n| today.checked_sub_days(Days::new(3 * n)).unwrap()).collect();
        let ahead = today.checked_add_days(Days::new(3650)).unwrap();
        let with_ahead = std::iter::once(ahead).chain(there.iter().copied());
        assert_eq!(keep(with_ahead.clone(), ahead).len(), 12);
        // Somebody who really was away for months keeps all of them until a newer one exists.
        let next = ahead.checked_add_days(Days::new(1)).unwrap();
        assert_eq!(keep(std::iter::once(next).chain(with_ahead), next).len(), 2);
    }
}
