//! Gatherings, their agenda and who was there.
//!
//! Guarantee: what the whole group sees of a gathering is its day, place, format and headcount. Who attended is the
//! facilitators' to know; visitors are a count and never names.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Fill, Key, Order};

/// How a member attended.
const ATTENDED: &[&str] = &["present", "late", "left_early", "absent", "resting"];

/// A gathering; the log calls it `session`. `template` is the key of a shipped template or the id of one of the group's own;
/// `minutes_planned` and `minutes_actual` are minutes; `headcount` includes the visitors; `topic` is a few topic words.
pub const GATHERING: Declaration = Declaration::new(
    "session",
    Audience::GROUP,
    &[
        Field::line("title").searched(),
        Field::day("day").required().fill(Fill::Today),
        Field::new("starts_at", FieldType::Clock),
        Field::line("place").searched(),
        Field::line("template").template(),
        Field::line("format"),
        Field::count("visitors"),
        Field::count("headcount"),
        Field::count("minutes_planned"),
        Field::count("minutes_actual"),
        Field::new("facilitators", FieldType::TextSet).searched(),
        Field::day("next_day"),
        Field::line("topic").searched(),
    ],
)
.order(Order::newest_first(&[Key::Day("day"), Key::Text("starts_at")]))
.titled_by_template("title", "template", "day")
.example(r#"{"title": "四月の会", "day": "2026-04-05", "starts_at": "14:00", "place": "公民館", "headcount": 6}"#);

/// One step of a gathering's agenda. `per_person` is minutes for each person, `group` the people in a small group;
/// `private` says that what is written in this step is for the writer only.
pub const AGENDA_ITEM: Declaration = Declaration::new(
    "agenda_item",
    Audience::GROUP,
    &[
        Field::child_of("session", "session"),
        Field::line("key"),
        Field::text("ja"),
        Field::text("en"),
        Field::minutes("minutes"),
        Field::minutes("minutes_actual"),
        Field::minutes("per_person"),
        Field::count("group"),
        Field::bool("private"),
        Field::new("position", FieldType::Position),
    ],
)
.order(Order::rising(&[Key::Position("position")]))
.titled_in_both()
.example(r#"{"session": "@session", "key": "arrive", "ja": "着く", "en": "Arriving", "minutes": 10, "position": 0}"#);

/// Whether a member was there.
pub const ATTENDANCE: Declaration = Declaration::new(
    "attendance",
    Audience::FACILITATORS,
    &[
        Field::child_of("session", "session"),
        Field::reference("member", "member").required(),
        Field::choice("state", "attendance_state", ATTENDED).required(),
    ],
)
.order(Order::rising(&[Key::Text("member")]))
.once_per("session", "member")
.example(r#"{"session": "@session", "member": "@member", "state": "present"}"#);
