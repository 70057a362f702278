//! Records that age: somebody has to make sure of them now and then.

use chrono::NaiveDate;

/// The fields that say when, and by whom, a record was last checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// The field with the day.
    pub on: &'static str,
    /// The field with the name of who checked it.
    pub by: Option<&'static str>,
    /// After so many days it asks to be checked again.
    pub stale_days: i64,
}

impl Verified {
    /// Whether a record asks to be checked (要確認): nobody ever has, or too long ago. A day that is still to come vouches
    /// for nothing.
    #[must_use]
    pub fn is_stale(&self, on: Option<NaiveDate>, today: NaiveDate) -> bool {
        on.is_none_or(|day| !(0..=self.stale_days).contains(&(today - day).num_days()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    #[test]
    fn a_record_asks_to_be_checked_until_it_is_dated_and_after_a_hundred_and_eighty_days() {
        let today: NaiveDate = "2026-10-01".parse().unwrap();
        let ago = |days: i64| Some(today - chrono::TimeDelta::days(days));
        for kind in [Kind::Helpline, Kind::Resource] {
            let verified = kind.verified.unwrap();
            assert!(verified.is_stale(None, today));
            assert!(!verified.is_stale(ago(0), today) && !verified.is_stale(ago(180), today));
            assert!(verified.is_stale(ago(181), today) && verified.is_stale(ago(-1), today));
        }
    }
}
