//! What the group decided, and what somebody took on.
//!
//! Guarantee: a decision has a day to look at it again, not a verdict; a follow-up is practical and names who does it.

use crate::domain::schema::{Audience, Declaration, Field, Fill, Key, Order};

/// What the group decided.
pub const DECISION: Declaration = Declaration::new(
    "decision",
    Audience::GROUP,
    &[
        Field::child_of("session", "session").optional(),
        Field::text("body").required(),
        Field::day("on").required().fill(Fill::Today),
        Field::line("by_whom").searched(),
        Field::text("objections"),
        Field::day("review_on"),
    ],
)
.order(Order::newest_first(&[Key::Day("on")]))
.titled(&["body"])
.example(r#"{"session": "@session", "body": "会は月に二回", "by_whom": "来た人みんな", "review_on": "2026-10-01"}"#);

/// A practical thing that somebody took on.
pub const FOLLOW_UP: Declaration = Declaration::new(
    "follow_up",
    Audience::GROUP,
    &[
        Field::child_of("session", "session").optional(),
        Field::text("text").required(),
        Field::line("owner").searched(),
        Field::day("due_on"),
        Field::day("done_on"),
    ],
)
.order(Order::newest_first(&[Key::Day("due_on")]))
.titled(&["text"])
.example(r#"{"session": "@session", "text": "部屋を予約する", "owner": "そら", "due_on": "2026-04-20"}"#);
