//! The words for a mood: what each number of a scale is called, and what may have been around.
//!
//! Guarantee: the scales are data (`assets/scales/*.json`); a point without words of its own lies between two that have
//! some. No word judges: nothing here is good or bad, green or red.

use serde::Deserialize;
use std::sync::LazyLock;

/// A number of a scale that has words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The number.
    pub value: i64,
    /// What it is called, in Japanese.
    pub ja: String,
    /// What it is called, in English.
    pub en: String,
}

/// One scale of the mood check-in; `key` is the name of the field it is for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The field of `mood`.
    pub key: String,
    /// What is asked, in Japanese.
    pub ja: String,
    /// What is asked, in English.
    pub en: String,
    /// The least number.
    pub min: i64,
    /// The greatest number.
    pub max: i64,
    /// The numbers that have words, ascending; the first and the last always do.
    pub points: Vec<Point>,
}

/// Something that may have been around: a key of [`super::mood::FACTORS`] and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its stable name, as a mood's `factors` hold it.
    pub key: String,
    /// What it is called, in Japanese.
    pub ja: String,
    /// What it is called, in English.
    pub en: String,
}

static SCALES: LazyLock<Vec<Scale>> = LazyLock::new(|| {
    [
        include_str!("../../../../assets/scales/face.json"),
        include_str!("../../../../assets/scales/pleasantness.json"),
        include_str!("../../../../assets/scales/energy.json"),
        include_str!("../../../../assets/scales/anxiety.json"),
        include_str!("../../../../assets/scales/rested.json"),
    ]
    .iter()
    .filter_map(|text| serde_json::from_str(text).ok())
    .collect()
});

static FACTORS: LazyLock<Vec<Factor>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../assets/scales/factors.json")).unwrap_or_default());

impl Scale {
    /// Every scale, in the order in which they are offered.
    #[must_use]
    pub fn list() -> &'static [Self] {
        &SCALES
    }

    /// The scale of that field of `mood`.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        SCALES.iter().find(|scale| scale.key == key)
    }
}

impl Factor {
    /// Every factor that has a label, in the order in which they are offered.
    #[must_use]
    pub fn list() -> &'static [Self] {
        &FACTORS
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::{FieldType, Kind, mood};

    #[test]
    fn every_scale_has_the_range_of_its_field_and_words_at_both_ends() {
        let keys: Vec<_> = Scale::list().iter().map(|scale| scale.key.as_str()).collect();
        assert_eq!(keys, ["face", "pleasantness", "energy", "anxiety", "rested"]);
        for scale in Scale::list() {
            let FieldType::Int { min, max, .. } = Kind::Mood.field(&scale.key).unwrap().of else {
                panic!("{}", scale.key)
            };
            assert_eq!((scale.min, scale.max), (min, max));
            assert!(scale.points.is_sorted_by(|a, b| a.value < b.value));
            assert_eq!((scale.points[0].value, scale.points[scale.points.len() - 1].value), (min, max));
            assert!(scale.points.iter().all(|point| !point.ja.is_empty() && !point.en.is_empty()));
        }
    }

    #[test]
    fn every_factor_has_a_label_in_both_languages() {
        let keys: Vec<_> = Factor::list().iter().map(|factor| factor.key.as_str()).collect();
        assert_eq!(keys, mood::FACTORS);
        assert!(Factor::list().iter().all(|factor| !factor.ja.is_empty() && !factor.en.is_empty()));
    }
}
