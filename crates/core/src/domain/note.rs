//! The group's notes of a session, block by block.
//!
//! Guarantee: each block is a record of its own, so blocks that two people added both survive. Whether a session has notes
//! at all is its template's to say ([`super::Template::allows_notes`]).

use super::field::{Field, FieldType};
use super::kind::Kind;

/// The fields of a note block; `step` is the key of the agenda step it belongs to.
pub const NOTE: &[Field] = &[
    Field::child_of("session", Kind::Gathering),
    Field::line("step"),
    Field::text("body").required(),
    Field::new("position", FieldType::Position),
];
