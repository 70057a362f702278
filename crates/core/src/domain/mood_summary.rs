//! What moods look like from further away: days, weeks, and what was around.
//!
//! Guarantee: counts and medians of what was written, and nothing more: no score, no trend, no cause, no gap filled. A day
//! or a week without an entry is not there. Weeks need 6 entries in all; a factor needs 10 entries with it and 10 without.

use super::kinds::mood::FACTORS;
use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// With fewer entries there are no weeks to show.
pub const ENTRIES_MIN: usize = 6;
/// With fewer entries on either side a factor says nothing.
pub const FACTOR_ENTRIES_MIN: u64 = 10;
/// From this face on a moment counts as an easier one.
pub const EASY_FACE_MIN: i64 = 4;

/// What a summary needs of one check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoodRow {
    /// Its day.
    pub day: NaiveDate,
    /// Its face, 1 to 5, if one was chosen.
    pub face: Option<i64>,
    /// What was around.
    pub factors: Vec<String>,
}

/// Moods between two days.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MoodSummary {
    /// How many check-ins there are.
    pub count: u64,
    /// Each day with a check-in, oldest first.
    pub days: Vec<MoodDay>,
    /// Each week with a check-in, oldest first; none below 6 check-ins in all.
    pub weeks: Vec<MoodWeek>,
    /// What was around on easier days: the shipped factors in their order, then a person's own words.
    pub easier: Vec<FactorCount>,
}

/// The check-ins of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoodDay {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The faces in the order of the day; empty if none was chosen.
    pub faces: Vec<i64>,
}

/// The check-ins of a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoodWeek {
    /// Its Monday, `YYYY-MM-DD`.
    pub from: String,
    /// How many check-ins.
    pub count: u64,
    /// The median face; between two faces in the middle, half way. `None` if no face was chosen.
    pub median: Option<f64>,
    /// The lowest face.
    pub low: Option<i64>,
    /// The highest face.
    pub high: Option<i64>,
}

/// How often a factor was around, of check-ins with a face: counts, never causes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactorCount {
    /// The factor's stable name, or a person's own word.
    pub factor: String,
    /// Easier ones (face 4 or 5) with it.
    pub with_easy: u64,
    /// All with it.
    pub with_all: u64,
    /// Easier ones without it.
    pub without_easy: u64,
    /// All without it.
    pub without_all: u64,
}

/// The summary of check-ins, which come oldest first.
#[must_use]
pub fn summarise(rows: &[MoodRow]) -> MoodSummary {
    MoodSummary {
        count: rows.len() as u64,
        days: days(rows),
        weeks: if rows.len() < ENTRIES_MIN { Vec::new() } else { weeks(rows) },
        easier: easier(rows),
    }
}

fn days(rows: &[MoodRow]) -> Vec<MoodDay> {
    let mut days: BTreeMap<NaiveDate, Vec<i64>> = BTreeMap::new();
    for row in rows {
        days.entry(row.day).or_default().extend(row.face);
    }
    days.into_iter().map(|(day, faces)| MoodDay { day: day.to_string(), faces }).collect()
}

fn weeks(rows: &[MoodRow]) -> Vec<MoodWeek> {
    let mut weeks: BTreeMap<NaiveDate, (u64, Vec<i64>)> = BTreeMap::new();
    for row in rows {
        let monday = row.day - TimeDelta::days(i64::from(row.day.weekday().num_days_from_monday()));
        let week = weeks.entry(monday).or_default();
        week.0 += 1;
        week.1.extend(row.face);
    }
    let shown = weeks.into_iter().map(|(monday, (count, mut faces))| {
        faces.sort_unstable();
        let (low, high) = (faces.first().copied(), faces.last().copied());
        MoodWeek { from: monday.to_string(), count, median: median(&faces), low, high }
    });
    shown.collect()
}

/// The middle of faces in rising order.
fn median(faces: &[i64]) -> Option<f64> {
    let upper = faces.get(faces.len() / 2)?;
    let lower = faces.get(faces.len().checked_sub(1)? / 2)?;
    i32::try_from(upper + lower).ok().map(|sum| f64::from(sum) / 2.0)
}

fn easier(rows: &[MoodRow]) -> Vec<FactorCount> {
    let own: BTreeSet<&str> = rows.iter().flat_map(|row| &row.factors).map(String::as_str).collect();
    let own = own.into_iter().filter(|factor| !FACTORS.contains(factor));
    let counted = FACTORS.iter().copied().chain(own).map(|factor| {
        let mut count =
            FactorCount { factor: factor.to_owned(), with_easy: 0, with_all: 0, without_easy: 0, without_all: 0 };
        for row in rows {
            let Some(face) = row.face else { continue };
            let easy = u64::from(face >= EASY_FACE_MIN);
            if row.factors.iter().any(|there| there == factor) {
                (count.with_easy, count.with_all) = (count.with_easy + easy, count.with_all + 1);
            } else {
                (count.without_easy, count.without_all) = (count.without_easy + easy, count.without_all + 1);
            }
        }
        count
    });
    counted.filter(|c| c.with_all >= FACTOR_ENTRIES_MIN && c.without_all >= FACTOR_ENTRIES_MIN).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    fn row(day: &str, face: impl Into<Option<i64>>, factors: &[&str]) -> MoodRow {
        let factors = factors.iter().map(|f| (*f).to_owned()).collect();
        MoodRow { day: day.parse().unwrap(), face: face.into(), factors }
    }

    #[test]
    fn five_check_ins_have_days_and_no_weeks() {
        let mut rows: Vec<_> = (1..=5).map(|n| row(&format!("2026-04-0{n}"), n, &[])).collect();
        let five = summarise(&rows);
        assert_eq!((five.count, five.days.len(), five.weeks.len()), (5, 5, 0));
        rows.push(row("2026-04-06", None, &[]));
        assert_eq!(summarise(&rows).weeks.len(), 2);
        assert_eq!(summarise(&[]), MoodSummary::default());
    }

    #[test]
    fn a_week_has_its_middle_and_its_range_and_empty_weeks_are_not_there() {
        let rows = [
            row("2026-04-05", 1, &[]), // a Sunday
            row("2026-04-06", 2, &[]), // a Monday
            row("2026-04-06", 5, &[]),
            row("2026-04-08", 3, &[]),
            row("2026-04-12", 3, &[]),
            row("2026-04-27", None, &[]),
        ];
        let summary = summarise(&rows);
        let weeks: Vec<_> = summary.weeks.iter().map(|w| (w.from.as_str(), w.count, w.median, w.low, w.high)).collect();
        assert_eq!(
            weeks,
            [
                ("2026-03-30", 1, Some(1.0), Some(1), Some(1)),
                ("2026-04-06", 4, Some(3.0), Some(2), Some(5)),
                ("2026-04-27", 1, None, None, None)
            ]
        );
        assert_eq!(summary.days[1], MoodDay { day: "2026-04-06".into(), faces: vec![2, 5] });
        assert_eq!(summary.days[4].faces, Vec::<i64>::new());
        assert_eq!(median(&[2, 3]), Some(2.5));
    }

    #[test]
    fn a_factor_speaks_with_ten_on_each_side_and_not_with_nine() {
        let mut rows = Vec::new();
        for n in 0..10 {
            rows.push(row("2026-04-01", if n < 7 { 4 } else { 2 }, &["sleep", "ねこ"]));
            rows.push(row("2026-04-02", if n < 3 { 5 } else { 3 }, if n == 0 { &["people"] } else { &[] }));
        }
        let easier = summarise(&rows).easier;
        let names: Vec<_> = easier.iter().map(|count| count.factor.as_str()).collect();
        assert_eq!(names, ["sleep", "ねこ"]);
        let sleep = &easier[0];
        assert_eq!((sleep.with_easy, sleep.with_all, sleep.without_easy, sleep.without_all), (7, 10, 3, 10));
        // One without a face counts on neither side.
        rows[0].face = None;
        assert!(summarise(&rows).easier.is_empty());
    }
}
