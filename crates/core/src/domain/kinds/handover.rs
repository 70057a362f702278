//! What the next facilitator needs to know.
//!
//! Guarantee: practical things only. There is no field for anybody's history.

use crate::domain::schema::{Audience, Declaration, Field, Fill, Key, Order};

/// What the next facilitator needs to know. `access_needs` are those that the member asked to pass on; `safety_tasks` name
/// who does them; `room_felt` is one neutral line.
pub const HANDOVER: Declaration = Declaration::new(
    "handover",
    Audience::FACILITATORS,
    &[
        Field::child_of("session", "session").optional(),
        Field::day("on").required().fill(Fill::Today),
        Field::day("next_day"),
        Field::line("room").searched(),
        Field::line("key").searched(),
        Field::line("format"),
        Field::text("access_needs"),
        Field::text("open_decisions"),
        Field::text("safety_tasks"),
        Field::line("room_felt").searched(),
    ],
)
.order(Order::newest_first(&[Key::Day("on")]))
.titled(&["room_felt", "room", "on"])
.example(r#"{"session": "@session", "room": "二階の和室", "key": "そらさん", "room_felt": "静かで、笑いもあった"}"#);
