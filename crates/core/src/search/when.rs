//! The dates that a search names: 9月, 9月12日, 2026-09, 令和8年9月, September, 12 September 2026, 土曜日.
//!
//! Guarantee: pure; no clock is asked, so a month without a year is that month of every year. What is no date is words.

use chrono::{Datelike, NaiveDate, Weekday};
use unicode_normalization::UnicodeNormalization;

/// The first years of the eras, as their names are written, minus one.
const ERAS: [(&str, i32); 8] = [
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("r", 2018),
    ("h", 1988),
    ("s", 1925),
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [(&str, char); 7] = [
    ("monday", '月'),
    ("tuesday", '火'),
    ("wednesday", '水'),
    ("thursday", '木'),
    ("friday", '金'),
    ("saturday", '土'),
    ("sunday", '日'),
];
/// So many letters of an English month or weekday are enough.
const LETTERS_MIN: usize = 3;

/// The days that a search names: those that have all of these parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct When {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    weekday: Option<Weekday>,
}

impl When {
    /// Takes the dates out of a search, and returns them with the other words; `None` if there is no date in it.
    #[must_use]
    pub fn take(text: &str) -> Option<(Self, String)> {
        let (mut when, mut numbers, mut words) = (Self::default(), Vec::new(), Vec::new());
        for word in text.split_whitespace() {
            let plain: String = word.nfkc().collect::<String>().to_lowercase();
            let plain = plain.trim_matches(['(', ')', ',', '.', '、', '。']);
            match Self::of(plain).and_then(|part| when.with(part)) {
                Some(more) => when = more,
                None if plain.chars().all(|c| c.is_ascii_digit()) => numbers.push((word, plain.to_owned())),
                None => words.push(word),
            }
        }
        // A number alone is a day or a year only beside a month's name.
        for (word, plain) in numbers {
            let beside = |when: Self| match plain.len() {
                1 | 2 => when.with(Self { day: plain.parse().ok(), ..Self::default() }),
                4 => when.with(Self { year: plain.parse().ok(), ..Self::default() }),
                _ => None,
            };
            match when.month.and_then(|_| beside(when)) {
                Some(more) => when = more,
                None => words.push(word),
            }
        }
        // A day of no month is a number of days.
        let names_days = when.month.is_some() || when.weekday.is_some() || (when.year.is_some() && when.day.is_none());
        (names_days && when.is_possible()).then(|| (when, words.join(" ")))
    }

    /// Whether a calendar day (`YYYY-MM-DD`) is one of these.
    #[must_use]
    pub fn is_on(&self, day: &str) -> bool {
        day.parse::<NaiveDate>().is_ok_and(|day| {
            self.year.is_none_or(|year| day.year() == year)
                && self.month.is_none_or(|month| day.month() == month)
                && self.day.is_none_or(|one| day.day() == one)
                && self.weekday.is_none_or(|weekday| day.weekday() == weekday)
        })
    }

    /// The first and the last calendar day that can be one of these, if the year is known.
    #[must_use]
    pub fn bounds(&self) -> Option<(String, String)> {
        let (first, last) = self.month.map_or((1, 12), |month| (month, month));
        self.year.map(|year| (format!("{year:04}-{first:02}-01"), format!("{year:04}-{last:02}-31")))
    }

    /// Both parts together, unless they say different things.
    fn with(self, other: Self) -> Option<Self> {
        fn one<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<Option<T>> {
            match (a, b) {
                (Some(a), Some(b)) if a != b => None,
                (a, b) => Some(a.or(b)),
            }
        }
        Some(Self {
            year: one(self.year, other.year)?,
            month: one(self.month, other.month)?,
            day: one(self.day, other.day)?,
            weekday: one(self.weekday, other.weekday)?,
        })
    }

    fn is_possible(&self) -> bool {
        /// A year with a 29th of February.
        const LEAP: i32 = 2024;
        let day = NaiveDate::from_ymd_opt(self.year.unwrap_or(LEAP), self.month.unwrap_or(1), self.day.unwrap_or(1));
        day.is_some() && self.year.is_none_or(|year| (1..=9999).contains(&year))
    }

    /// What one word says of a date; `None` if it is no date.
    fn of(word: &str) -> Option<Self> {
        let weekday = |name: &str| {
            let chars: Vec<char> = name.chars().collect();
            let found = WEEKDAYS.iter().position(|(english, japanese)| {
                is_abbreviation(name, english)
                    || matches!(chars.as_slice(), [one, '曜'] | [one, '曜', '日'] if one == japanese)
            })?;
            Weekday::try_from(u8::try_from(found).ok()?).ok()
        };
        if let Some(weekday) = weekday(word) {
            return Some(Self { weekday: Some(weekday), ..Self::default() });
        }
        if let Some(at) = MONTHS.iter().position(|month| is_abbreviation(word, month)) {
            return Some(Self { month: u32::try_from(at + 1).ok(), ..Self::default() });
        }
        Self::of_signs(word).or_else(|| Self::of_kanji(word)).filter(Self::is_possible)
    }

    /// 2026-09-12, 2026/9, 9/12, R8.9.12.
    fn of_signs(word: &str) -> Option<Self> {
        let (era, word) = ERAS
            .iter()
            .find_map(|(name, before)| Some((Some(*before), word.strip_prefix(name)?)))
            .unwrap_or((None, word));
        let parts: Vec<u32> = word.split(['-', '/', '.']).map(digits).collect::<Option<_>>()?;
        let year = |year: u32| i32::try_from(year).ok().map(|year| year + era.unwrap_or(0));
        let is_year = |part: u32| era.is_some() || part > 31;
        match *parts.as_slice() {
            [y, m, d] if is_year(y) => Some(Self { year: year(y), month: Some(m), day: Some(d), weekday: None }),
            [y, m] if is_year(y) => Some(Self { year: year(y), month: Some(m), ..Self::default() }),
            [m, d] if word.contains('/') => Some(Self { month: Some(m), day: Some(d), ..Self::default() }),
            _ => None,
        }
    }

    /// 2026年9月12日, 令和八年九月, 9月12日(土), 12日.
    fn of_kanji(word: &str) -> Option<Self> {
        let (era, mut rest) = ERAS
            .iter()
            .find_map(|(name, before)| Some((Some(*before), word.strip_prefix(name)?)))
            .unwrap_or((None, word));
        let mut when = Self::default();
        if let Some((year, after)) = rest.split_once('年') {
            let year = if year == "元" { 1 } else { number(year)? };
            when.year = Some(i32::try_from(year).ok()? + era.unwrap_or(0));
            rest = after;
        } else if era.is_some() {
            return None;
        }
        if let Some((month, after)) = rest.split_once('月') {
            when.month = Some(number(month)?);
            rest = after;
        }
        if let Some((day, after)) = rest.split_once('日') {
            when.day = Some(number(day)?);
            rest = after;
        }
        if let Some(weekday) = rest.strip_prefix('(') {
            let name: String = weekday.chars().take(1).chain(['曜']).collect();
            return when.with(Self::of(&name)?);
        }
        (rest.is_empty() && when != Self::default()).then_some(when)
    }
}

/// Whether a word is an English name, or its beginning: sep, sept, september.
fn is_abbreviation(word: &str, name: &str) -> bool {
    word.len() >= LETTERS_MIN && name.starts_with(word)
}

fn digits(text: &str) -> Option<u32> {
    (1..=4).contains(&text.len()).then(|| text.parse().ok()).flatten()
}

/// A number in digits or in kanji up to 99: 12, 十二, 二〇二六.
fn number(text: &str) -> Option<u32> {
    if let Some(number) = digits(text) {
        return Some(number);
    }
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|one| one == c).and_then(|at| u32::try_from(at).ok());
    if let Some((tens, ones)) = text.split_once('十') {
        let part = |text: &str, empty: u32| {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (None, _) => Some(empty),
                (Some(c), None) => digit(c),
                _ => None,
            }
        };
        return Some(part(tens, 1)? * 10 + part(ones, 0)?);
    }
    let count = text.chars().count();
    (1..=4).contains(&count).then(|| text.chars().try_fold(0, |sum, c| Some(sum * 10 + digit(c)?))).flatten()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_taken_out_of_a_search_however_they_are_written() {
        let on =
            |text: &str, day: &str| When::take(text).is_some_and(|(when, rest)| rest.is_empty() && when.is_on(day));
        for text in [
            "9月",
            "９月",
            "九月",
            "9月12日",
            "9月12日(土)",
            "九月十二日",
            "2026年9月",
            "2026年 9月",
            "令和8年9月",
            "令和八年",
            "R8.9.12",
            "2026-09",
            "2026-09-12",
            "2026/9/12",
            "9/12",
            "2026年",
            "September",
            "sep",
            "Sept. 2026",
            "12 September 2026",
            "September 12, 2026",
            "土曜日",
            "土曜",
            "Saturday",
            "9月 土曜日",
        ] {
            assert!(on(text, "2026-09-12"), "{text}");
            assert!(!on(text, "2025-08-13"), "{text}");
        }
        assert!(on("9月", "2019-09-01") && !on("2026年9月", "2025-09-12"));
        assert!(on("令和元年5月", "2019-05-01") && on("平成31年", "2019-01-01"));
    }

    #[test]
    fn what_is_no_date_stays_words() {
        for text in [
            "眠り",
            "12",
            "2026",
            "3日",
            "13月",
            "2月30日",
            "9.5",
            "5/40",
            "令和",
            "年月日",
            "月",
            "日",
            "ma",
            "C++",
            "9月の会",
        ] {
            assert_eq!(When::take(text), None, "{text}");
        }
        assert_eq!(When::take("9月 眠り").unwrap().1, "眠り");
        assert_eq!(When::take("眠り 2026-09 窓").unwrap().1, "眠り 窓");
        assert_eq!(When::take("9月 10月"), When::take("9月").map(|(when, _)| (when, "10月".to_owned())));
    }

    #[test]
    fn a_known_year_bounds_the_days() {
        let bounds = |text: &str| When::take(text).unwrap().0.bounds();
        assert_eq!(bounds("2026-09"), Some(("2026-09-01".into(), "2026-09-31".into())));
        assert_eq!(bounds("令和8年"), Some(("2026-01-01".into(), "2026-12-31".into())));
        assert_eq!(bounds("9月"), None);
    }
}
