//! Days and times in the data, counted from the day on which the demo is made.
//!
//! Guarantee: `"-12"` is twelve days ago, `"0"` today and `"7"` in a week; `"-12 21:40"` is a local time on that day.
//! No time is later than now, so nothing is written in the future.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};

/// When people write if the data tells no time.
const EVENING: &str = "20:00";

/// The day of `text`.
pub fn day(text: &str, now: DateTime<FixedOffset>) -> Option<NaiveDate> {
    let days = text.parse::<i64>().ok().and_then(TimeDelta::try_days)?;
    now.date_naive().checked_add_signed(days)
}

/// The time of `text`; without a time of day, eight in the evening.
pub fn moment(text: &str, now: DateTime<FixedOffset>) -> Option<DateTime<FixedOffset>> {
    let (of_day, clock) = text.split_once(' ').unwrap_or((text, EVENING));
    let time = NaiveTime::parse_from_str(clock, "%H:%M").ok()?;
    let at = day(of_day, now)?.and_time(time).and_local_timezone(*now.offset()).single()?;
    Some(at.min(now))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-03-05T10:15:00+09:00").unwrap()
    }

    #[test]
    fn days_are_told_from_today() {
        let told = |text| day(text, now()).map(|day| day.to_string());
        assert_eq!(told("-5").as_deref(), Some("2026-02-28"));
        assert_eq!(told("0").as_deref(), Some("2026-03-05"));
        assert_eq!(told("7").as_deref(), Some("2026-03-12"));
        assert_eq!((told("2026-02-28"), told(""), told("-1 20:00")), (None, None, None));
    }

    #[test]
    fn nobody_writes_in_the_future() {
        let told = |text| moment(text, now()).map(|at| at.to_rfc3339());
        assert_eq!(told("-5 21:40").as_deref(), Some("2026-02-28T21:40:00+09:00"));
        assert_eq!(told("-1").as_deref(), Some("2026-03-04T20:00:00+09:00"));
        assert_eq!(told("0 21:40").as_deref(), Some("2026-03-05T10:15:00+09:00"));
        assert_eq!((told("-1 25:00"), told("yesterday")), (None, None));
    }
}
