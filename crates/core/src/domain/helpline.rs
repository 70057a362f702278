//! The helplines that ship.
//!
//! Guarantee: what ships is data (`assets/helplines.json`) and unverified: every number asks to be checked until a person
//! dates it ([`crate::domain::kinds::helpline`]), and again after 180 days. What is not known for certain, such as some
//! hours, is left out rather than guessed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How a helpline is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By calling.
    Voice,
    /// By a text message.
    Text,
}

/// The same words in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Both {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A shipped helpline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Its stable name.
    pub key: String,
    /// Where it is for: a country by two capital letters, or `EU`.
    pub region: String,
    /// What it is called, in Japanese.
    pub ja: String,
    /// What it is called, in English.
    pub en: String,
    /// What is dialled or texted.
    pub number: String,
    /// How it is reached.
    pub channel: Channel,
    /// What it costs, if known.
    pub cost: Option<Both>,
    /// When somebody answers, if known.
    pub hours: Option<Both>,
    /// Its page, to be shown and never opened by itself.
    pub url: Option<String>,
    /// When a person made sure of it: of none that ships.
    pub verified_on: Option<NaiveDate>,
    /// Who runs it, by whose word it can be checked.
    pub source: String,
}

static SHIPPED: LazyLock<Vec<Helpline>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/helplines.json")).unwrap_or_default());

impl Helpline {
    /// The helplines that ship, in the order in which they are offered.
    #[must_use]
    pub fn list() -> &'static [Self] {
        &SHIPPED
    }

    /// The shipped helpline of that key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        SHIPPED.iter().find(|line| line.key == key)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_number_that_ships_is_unverified_and_named_in_both_languages() {
        let numbers: Vec<_> =
            Helpline::list().iter().map(|line| (line.region.as_str(), line.number.as_str())).collect();
        for known in [
            ("JP", "119"),
            ("JP", "110"),
            ("JP", "0120-279-338"),
            ("JP", "0120-061-338"),
            ("JP", "0120-783-556"),
            ("JP", "0570-064-556"),
            ("JP", "189"),
            ("US", "988"),
            ("US", "911"),
            ("GB", "999"),
            ("GB", "116 123"),
            ("IE", "116 123"),
            ("IE", "50808"),
            ("AU", "000"),
            ("AU", "13 11 14"),
            ("EU", "112"),
        ] {
            assert!(numbers.contains(&known), "{known:?}");
        }
        let keys: BTreeSet<_> = Helpline::list().iter().map(|line| &line.key).collect();
        assert_eq!((keys.len(), numbers.len()), (16, 16));
        for line in Helpline::list() {
            assert_eq!(line.verified_on, None, "{}", line.key);
            assert!(line.ja.chars().any(|c| u32::from(c) > 0x3000) && line.en.is_ascii(), "{}", line.key);
            assert!(line.url.as_ref().is_none_or(|url| url.starts_with("https://")), "{}", line.key);
        }
        assert_eq!(Helpline::find("ie_text").unwrap().channel, Channel::Text);
        assert!(Helpline::find("none").is_none());
    }
}
