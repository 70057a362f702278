//! A facilitator's own look back at a gathering.
//!
//! Guarantee: it is its author's alone, like a journal entry; other facilitators never receive it.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Fill, Key, Order};

/// A facilitator's own look back at a gathering.
pub const REFLECTION: Declaration = Declaration::new(
    "reflection",
    Audience::PRIVATE,
    &[
        Field::child_of("session", "session").optional(),
        Field::text("body").required(),
        Field::day("day").required().fill(Fill::Today),
        Field::new("at", FieldType::At).fill(Fill::Now),
    ],
)
.order(Order::newest_first(&[Key::Day("day"), Key::Moment("at")]))
.titled(&["body"])
.example(r#"{"session": "@session", "body": "黙っている時間を待てた。"}"#);
