//! Gatherings, their agenda and who was there.
//!
//! Guarantee: what the whole group sees of a gathering is its day, place, format and headcount. Who attended is the
//! facilitators' to know; visitors are a count and never names.

use super::field::{Field, FieldType, Fill};
use super::kind::Kind;

/// How a member attended.
pub const ATTENDED: &[&str] = &["present", "late", "left_early", "absent", "resting"];

/// The fields of a gathering. `template` is the key of a shipped template or the id of one of the group's own;
/// `minutes_planned` and `minutes_actual` are minutes; `headcount` includes the visitors;
/// `topic` is a few topic words.
pub const GATHERING: &[Field] = &[
    Field::line("title").searched(),
    Field::day("day").required().fill(Fill::Today),
    Field::new("starts_at", FieldType::Clock),
    Field::line("place").searched(),
    Field::line("template"),
    Field::line("format"),
    Field::count("visitors"),
    Field::count("headcount"),
    Field::count("minutes_planned"),
    Field::count("minutes_actual"),
    Field::new("facilitators", FieldType::TextSet),
    Field::day("next_day"),
    Field::line("topic").searched(),
];

/// The fields of an agenda item. `per_person` is minutes for each person, `group` the people in a small group;
/// `private` says that what is written in this step is for the writer only.
pub const AGENDA_ITEM: &[Field] = &[
    Field::child_of("session", Kind::Gathering),
    Field::line("key"),
    Field::text("ja"),
    Field::text("en"),
    Field::count("minutes"),
    Field::count("minutes_actual"),
    Field::count("per_person"),
    Field::count("group"),
    Field::bool("private"),
    Field::new("position", FieldType::Position),
];

/// The fields of an attendance.
pub const ATTENDANCE: &[Field] = &[
    Field::child_of("session", Kind::Gathering),
    Field::new("member", FieldType::Ref(Kind::Member)).required(),
    Field::new("state", FieldType::Choice { of: ATTENDED, expected: "attendance_state" }).required(),
];
