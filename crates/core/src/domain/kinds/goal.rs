//! Goals, their small steps and their reviews.
//!
//! Guarantee: a goal is in its owner's words. The ladder has five rungs, −2 to +2; no score is stored, because what is shown
//! first is the ladder. Resting and letting go are states like any other.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Fill, Key, Order};

/// The states of a goal.
const STATES: &[&str] = &["active", "resting", "reached", "let_go"];

/// Something to move towards.
pub const GOAL: Declaration = Declaration::new(
    "goal",
    Audience::PRIVATE_OR_SHARED,
    &[
        Field::text("why").required(),
        Field::new("ladder", FieldType::Rungs).searched(),
        Field::int("weight", 1, 4, "int_1_4"),
        Field::day("since").fill(Fill::Today),
        Field::day("review_on"),
        Field::choice("state", "goal_state", STATES),
    ],
)
.order(Order::newest_first(&[Key::Day("since")]))
.titled(&["why"])
.shared_as("goal", &["why", "ladder", "state", "review_on"])
.example(
    r#"{"why": "外に出たい", "ladder": ["出ない", "窓を開ける", "庭に出る", "図書館まで", "週に一度すわる"],
        "weight": 2, "state": "active", "review_on": "2026-06-01"}"#,
);

/// A small step of a goal.
pub const STEP: Declaration = Declaration::new(
    "step",
    Audience::PRIVATE_OR_SHARED,
    &[
        Field::child_of("goal", "goal"),
        Field::text("text").required(),
        Field::day("done_on"),
        Field::new("position", FieldType::Position),
    ],
)
.order(Order::rising(&[Key::Position("position")]))
.titled(&["text"])
.example(r#"{"goal": "@goal", "text": "靴を玄関に出しておく", "position": 0}"#);

/// A look at where on its ladder a goal is. `why` and `ladder` say how the goal stood then, so that earlier versions stay.
pub const REVIEW: Declaration = Declaration::new(
    "review",
    Audience::PRIVATE_OR_SHARED,
    &[
        Field::child_of("goal", "goal"),
        Field::day("on").required().fill(Fill::Today),
        Field::int("rung", -2, 2, "int_m2_2"),
        Field::text("note"),
        Field::text("why"),
        Field::new("ladder", FieldType::Rungs),
    ],
)
.order(Order::newest_first(&[Key::Day("on")]))
.titled(&["note", "on"])
.example(r#"{"goal": "@goal", "rung": 0, "note": "庭までは出られる。"}"#);
