//! The group's notes of a gathering, block by block.
//!
//! Guarantee: each block is a record of its own, so blocks that two people added both survive. Whether a gathering has notes
//! at all is its template's to say ([`crate::domain::Template::allows_notes`]).

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// A block of notes; `step` is the key of the agenda step it belongs to.
pub const NOTE: Declaration = Declaration::new(
    "note",
    Audience::GROUP,
    &[
        Field::child_of("session", "session"),
        Field::line("step"),
        Field::text("body").required(),
        Field::new("position", FieldType::Position),
    ],
)
.order(Order::rising(&[Key::Position("position")]))
.titled(&["body"])
.example(r#"{"session": "@session", "step": "arrive", "body": "工夫が五つ出た", "position": 0}"#);
