//! Mood check-ins.
//!
//! Guarantee: every part can be skipped. The local calendar day is stored with the entry, so neither travel nor a clock
//! change moves it to another day. Several a day are normal.

use super::field::{Field, FieldType, Fill};

/// The factors that have a label in `assets/scales/factors.json`; a person may add words of their own.
pub const FACTORS: &[&str] = &["sleep", "people", "rest", "food", "movement", "body", "work", "weather"];

const ONE_TO_FIVE: FieldType = FieldType::Int { min: 1, max: 5, expected: "int_1_5" };
const AROUND_ZERO: FieldType = FieldType::Int { min: -2, max: 2, expected: "int_m2_2" };

/// The fields of a mood check-in.
pub const MOOD: &[Field] = &[
    Field::day("day").required().fill(Fill::Today),
    Field::new("at", FieldType::At).fill(Fill::Now),
    Field::new("face", ONE_TO_FIVE),
    Field::new("pleasantness", AROUND_ZERO),
    Field::new("energy", AROUND_ZERO),
    Field::new("anxiety", FieldType::Int { min: 0, max: 10, expected: "int_0_10" }),
    Field::new("sleep_hours", FieldType::Decimal { min: 0, max: 2400, step: 1, expected: "decimal_0_24" }),
    Field::new("rested", ONE_TO_FIVE),
    Field::new("factors", FieldType::TextList { max: 24 }).searched(),
    Field::new("own", FieldType::Ratings),
    Field::text("note"),
];
