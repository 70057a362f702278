//! Journal entries, and the excerpts a person chose to share.
//!
//! Guarantee: a `journal` is the writer's alone. An `excerpt` is a copy under a new id, made by the writer; nothing in it
//! leads back to the entry it came from.

use super::field::{Field, FieldType, Fill};

/// The fields of a journal entry.
pub const JOURNAL: &[Field] = &[
    Field::line("title").searched(),
    Field::text("body").required(),
    Field::day("day").required().fill(Fill::Today),
    Field::new("at", FieldType::At).fill(Fill::Now),
    Field::new("tags", FieldType::TextSet).searched(),
];

/// The fields of a shared excerpt.
pub const EXCERPT: &[Field] =
    &[Field::line("title").searched(), Field::text("body").required(), Field::day("day").required().fill(Fill::Today)];
