//! A facilitator's own look back at a session.
//!
//! Guarantee: it is its author's alone, like a journal entry; other facilitators never receive it.

use super::field::{Field, FieldType, Fill};
use super::kind::Kind;

/// The fields of a reflection.
pub const REFLECTION: &[Field] = &[
    Field::child_of("session", Kind::Gathering).optional(),
    Field::text("body").required(),
    Field::day("day").required().fill(Fill::Today),
    Field::new("at", FieldType::At).fill(Fill::Now),
];
