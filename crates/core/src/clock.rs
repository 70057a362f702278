//! The machine's clock, as a label for what is written.
//!
//! Guarantee: always answers, with a moment in the years 1 to 9999, however wrong the clock is. An empty battery can put
//! a laptop before 1970, where other libraries panic.

use chrono::{DateTime, Datelike, FixedOffset, Local, NaiveDate, Utc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The machine's time and offset. A clock outside the years 1 to 9999 counts as the nearest day in them.
#[must_use]
pub fn now() -> DateTime<FixedOffset> {
    at(SystemTime::now()).with_timezone(&Local).fixed_offset()
}

/// The time since 1970; nothing for a clock before that.
#[must_use]
pub fn since_1970() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn at(time: SystemTime) -> DateTime<Utc> {
    let (seconds, nanos) = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => (i64::try_from(after.as_secs()).unwrap_or(i64::MAX), after.subsec_nanos()),
        Err(before) => {
            let before = before.duration();
            let whole = i64::try_from(before.as_secs()).unwrap_or(i64::MAX);
            match before.subsec_nanos() {
                0 => (-whole, 0),
                nanos => (-whole - 1, 1_000_000_000 - nanos),
            }
        }
    };
    // A day inside both ends, so that no offset leads out.
    let [first, last] = [(1, 1, 2), (9999, 12, 30)].map(|(year, month, day)| {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default().and_time(chrono::NaiveTime::MIN).and_utc()
    });
    match DateTime::from_timestamp(seconds, nanos) {
        Some(told) if (1..=9999).contains(&told.year()) => told.clamp(first, last),
        _ if seconds < 0 => first,
        _ => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_before_1970_or_far_ahead_answers() {
        let told = |seconds: i64, nanos: u32| {
            let time = Duration::new(seconds.unsigned_abs(), nanos);
            let time = if seconds < 0 { UNIX_EPOCH.checked_sub(time) } else { UNIX_EPOCH.checked_add(time) };
            time.map(|time| at(time).to_rfc3339())
        };
        for (seconds, nanos, expected) in [
            (0, 0, "1970-01-01T00:00:00+00:00"),
            (-1, 0, "1969-12-31T23:59:59+00:00"),
            (-1, 500_000_000, "1969-12-31T23:59:58.500+00:00"),
            (-1_000_000_000_000, 0, "0001-01-02T00:00:00+00:00"),
            (1_000_000_000_000, 0, "9999-12-30T00:00:00+00:00"),
            (i64::MAX / 2, 0, "9999-12-30T00:00:00+00:00"),
        ] {
            assert_eq!(told(seconds, nanos).as_deref(), Some(expected), "{seconds}");
        }
    }
}
