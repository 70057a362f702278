//! The group's own description of itself.
//!
//! Guarantee: who is in the group is not written here; that is decided by the entries of its space.

use super::field::{Field, FieldType};

/// The fields of a group.
pub const GROUP: &[Field] = &[
    Field::new("name", FieldType::Line { max: 100 }).required().searched(),
    Field::new("reading", FieldType::Line { max: 100 }).searched(),
    Field::text("purpose"),
    Field::line("place").searched(),
    Field::new("lang", FieldType::Lang),
    Field::day("since"),
];
