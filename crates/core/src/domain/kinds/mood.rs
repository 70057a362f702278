//! Mood check-ins.
//!
//! Guarantee: every part can be skipped. The local calendar day is stored with the entry, so neither travel nor a clock
//! change moves it to another day. Several a day are normal.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Fill, Key, Order};

/// The factors that have a label in `assets/scales/factors.json`; a person may add words of their own.
pub const FACTORS: &[&str] = &["sleep", "people", "rest", "food", "movement", "body", "work", "weather"];

/// A mood check-in.
pub const MOOD: Declaration = Declaration::new(
    "mood",
    Audience::PRIVATE,
    &[
        Field::day("day").required().fill(Fill::Today),
        Field::new("at", FieldType::At).fill(Fill::Now),
        Field::int("face", 1, 5, "int_1_5"),
        Field::int("pleasantness", -2, 2, "int_m2_2"),
        Field::int("energy", -2, 2, "int_m2_2"),
        Field::int("anxiety", 0, 10, "int_0_10"),
        Field::new("sleep_hours", FieldType::Decimal { min: 0, max: 2400, step: 1, expected: "decimal_0_24" }),
        Field::int("rested", 1, 5, "int_1_5"),
        Field::new("factors", FieldType::TextList { max: 24 }).searched().shipped(FACTORS),
        Field::new("own", FieldType::Ratings),
        Field::text("note"),
    ],
)
.order(Order::newest_first(&[Key::Day("day"), Key::Moment("at")]))
.titled(&["day"])
.example(r#"{"face": 4, "energy": 1, "sleep_hours": 6.5, "factors": ["sleep", "ねこ"], "own": {"痛み": 3}, "note": "少し眠れた"}"#);

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// What each number of a scale is called. The window reads these files.
    const SCALES: [(&str, &str); 5] = [
        ("face", include_str!("../../../../../assets/scales/face.json")),
        ("pleasantness", include_str!("../../../../../assets/scales/pleasantness.json")),
        ("energy", include_str!("../../../../../assets/scales/energy.json")),
        ("anxiety", include_str!("../../../../../assets/scales/anxiety.json")),
        ("rested", include_str!("../../../../../assets/scales/rested.json")),
    ];
    const FACTOR_LABELS: &str = include_str!("../../../../../assets/scales/factors.json");

    fn is_named(one: &Value) -> bool {
        ["ja", "en"].iter().all(|lang| one[lang].as_str().is_some_and(|text| !text.is_empty()))
    }

    #[test]
    fn every_scale_has_the_range_of_its_field_and_words_at_both_ends() {
        for (name, text) in SCALES {
            let scale: Value = serde_json::from_str(text).unwrap();
            let FieldType::Int { min, max, .. } = MOOD.field(name).unwrap().of else { panic!("{name}") };
            assert_eq!((&scale["key"], &scale["min"], &scale["max"]), (&name.into(), &min.into(), &max.into()));
            assert!(is_named(&scale), "{name}");
            let points = scale["points"].as_array().unwrap();
            let numbers: Vec<i64> = points.iter().map(|point| point["value"].as_i64().unwrap()).collect();
            assert!(numbers.is_sorted_by(|a, b| a < b), "{name}");
            assert_eq!((numbers[0], numbers[numbers.len() - 1]), (min, max), "{name}");
            assert!(points.iter().all(is_named), "{name}");
        }
    }

    #[test]
    fn every_factor_has_a_label_in_both_languages() {
        let labels: Vec<Value> = serde_json::from_str(FACTOR_LABELS).unwrap();
        assert!(labels.iter().all(is_named));
        assert_eq!(labels.iter().map(|label| label["key"].as_str().unwrap()).collect::<Vec<_>>(), FACTORS);
    }
}
