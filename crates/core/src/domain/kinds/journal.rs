//! Journal entries, and the excerpts a person chose to share.
//!
//! Guarantee: a `journal` is the writer's alone. An `excerpt` is a copy under a new id, made by the writer; nothing in it
//! leads back to the entry it came from.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Fill, Key, Order};

/// What a person writes for themselves.
pub const JOURNAL: Declaration = Declaration::new(
    "journal",
    Audience::PRIVATE,
    &[
        Field::line("title").searched(),
        Field::text("body").required(),
        Field::day("day").required().fill(Fill::Today),
        Field::new("at", FieldType::At).fill(Fill::Now),
        Field::new("tags", FieldType::TextSet).searched(),
    ],
)
.order(Order::newest_first(&[Key::Day("day"), Key::Moment("at")]))
.titled(&["title", "body"])
.shared_as("excerpt", &["title", "body", "day"])
.example(r#"{"title": "雨の日", "body": "窓をあけて、雨の音をきいていた。", "tags": ["雨"]}"#);

/// A copy of a part of a journal entry that its owner chose to share.
pub const EXCERPT: Declaration = Declaration::new(
    "excerpt",
    Audience::GROUP_OR_PAIR,
    &[Field::line("title").searched(), Field::text("body").required(), Field::day("day").required().fill(Fill::Today)],
)
.order(Order::newest_first(&[Key::Day("day")]))
.titled(&["title", "body"])
.example(r#"{"title": "雨の日", "body": "窓をあけて、雨の音をきいていた。"}"#);
