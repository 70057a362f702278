//! What the group decided, and what somebody took on.
//!
//! Guarantee: a decision has a day to look at it again, not a verdict; a follow-up is practical and names who does it.

use super::field::{Field, Fill};
use super::kind::Kind;

/// The fields of a decision.
pub const DECISION: &[Field] = &[
    Field::child_of("session", Kind::Gathering).optional(),
    Field::text("body").required(),
    Field::day("on").required().fill(Fill::Today),
    Field::line("by_whom").searched(),
    Field::text("objections"),
    Field::day("review_on"),
];

/// The fields of a follow-up.
pub const FOLLOW_UP: &[Field] = &[
    Field::child_of("session", Kind::Gathering).optional(),
    Field::text("text").required(),
    Field::line("owner").searched(),
    Field::day("due_on"),
    Field::day("done_on"),
];
