//! What the next facilitator needs to know.
//!
//! Guarantee: practical things only. There is no field for anybody's history.

use super::field::{Field, Fill};
use super::kind::Kind;

/// The fields of a handover. `access_needs` are those that the member asked to pass on; `safety_tasks` name who does them;
/// `room_felt` is one neutral line.
pub const HANDOVER: &[Field] = &[
    Field::child_of("session", Kind::Gathering).optional(),
    Field::day("on").required().fill(Fill::Today),
    Field::day("next_day"),
    Field::line("room").searched(),
    Field::line("key").searched(),
    Field::line("format"),
    Field::text("access_needs"),
    Field::text("open_decisions"),
    Field::text("safety_tasks"),
    Field::line("room_felt").searched(),
];
