//! A safety plan 安心プラン, in its owner's own words.
//!
//! Guarantee: it is its owner's alone and every part may be left empty. Nothing here judges or computes anything.

use crate::domain::schema::{Audience, Declaration, Field, Key, Order};

/// What helps its owner when things get hard, in the order in which it is read: my signs, what I can do alone, places and
/// people that distract, people I can talk to, services, making my surroundings safer, please do, please do not, what matters.
pub const SAFETY_PLAN: Declaration = Declaration::new(
    "safety_plan",
    Audience::PRIVATE,
    &[
        Field::text("signs"),
        Field::text("alone"),
        Field::text("places"),
        Field::text("talk_to"),
        Field::text("services"),
        Field::text("surroundings"),
        Field::text("please_do"),
        Field::text("please_dont"),
        Field::text("matters"),
        Field::day("review_on"),
    ],
)
.order(Order::newest_first(&[Key::Day("review_on")]))
.titled(&[
    "signs",
    "matters",
    "alone",
    "places",
    "talk_to",
    "services",
    "surroundings",
    "please_do",
    "please_dont",
    "review_on",
])
.example(
    r#"{"signs": "朝が長い", "alone": "湯をわかす", "talk_to": "姉", "matters": "ねこ", "review_on": "2026-10-01"}"#,
);
