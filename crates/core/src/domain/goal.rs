//! Goals, their small steps and their reviews.
//!
//! Guarantee: a goal is in its owner's words. The ladder has five rungs, −2 to +2; no score is stored, because what is shown
//! first is the ladder. Resting and letting go are states like any other.

use super::field::{Field, FieldType, Fill};
use super::kind::Kind;

/// The states of a goal.
pub const STATES: &[&str] = &["active", "resting", "reached", "let_go"];

/// The fields of a goal.
pub const GOAL: &[Field] = &[
    Field::text("why").required(),
    Field::new("ladder", FieldType::Rungs).searched(),
    Field::new("weight", FieldType::Int { min: 1, max: 4, expected: "int_1_4" }),
    Field::day("since").fill(Fill::Today),
    Field::day("review_on"),
    Field::new("state", FieldType::Choice { of: STATES, expected: "goal_state" }),
];

/// The fields of a step.
pub const STEP: &[Field] = &[
    Field::child_of("goal", Kind::Goal),
    Field::text("text").required(),
    Field::day("done_on"),
    Field::new("position", FieldType::Position),
];

/// The fields of a review; `why` and `ladder` say how the goal stood when it was looked at, so that earlier versions stay.
pub const REVIEW: &[Field] = &[
    Field::child_of("goal", Kind::Goal),
    Field::day("on").required().fill(Fill::Today),
    Field::new("rung", FieldType::Int { min: -2, max: 2, expected: "int_m2_2" }),
    Field::text("note"),
    Field::text("why"),
    Field::new("ladder", FieldType::Rungs),
];
