//! The group's agreement in its versions, and who took note of which.
//!
//! Guarantee: versions are records of their own, so an older one stays readable. The agreement is the whole group's; who
//! acknowledged it is the facilitators' to know.

use super::field::{Field, FieldType, Fill};
use super::kind::Kind;

/// How an agreement was acknowledged.
pub const HOW: &[&str] = &["paper", "app"];

/// The fields of an agreement version. `material` says that it changes enough to be acknowledged anew.
pub const AGREEMENT: &[Field] = &[
    Field::new("number", FieldType::Int { min: 1, max: 9999, expected: "number" }).required(),
    Field::text("ja"),
    Field::text("en"),
    Field::day("from").fill(Fill::Today),
    Field::bool("material"),
];

/// The fields of an acknowledgement.
pub const ACKNOWLEDGEMENT: &[Field] = &[
    Field::child_of("agreement", Kind::Agreement),
    Field::new("member", FieldType::Ref(Kind::Member)).required(),
    Field::new("how", FieldType::Choice { of: HOW, expected: "ack_how" }).required(),
    Field::day("on").fill(Fill::Today),
];
