//! Helplines that a person added, changed or dated.
//!
//! Guarantee: each is its owner's alone; what ships is data ([`crate::domain::Helpline`]) and no record.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// A helpline of one's own. `key` is that of the shipped one that it replaces, `channel` is `voice`, `text` or a word of
/// one's own, and `enabled` false hides it.
pub const HELPLINE: Declaration = Declaration::new(
    "helpline",
    Audience::PRIVATE,
    &[
        Field::line("name").required().searched(),
        Field::new("lang", FieldType::Lang),
        Field::line("region"),
        Field::line("number"),
        Field::line("channel"),
        Field::line("cost"),
        Field::line("hours"),
        Field::new("url", FieldType::Url),
        Field::day("verified_on"),
        Field::line("verified_by"),
        Field::line("source"),
        Field::bool("enabled"),
        Field::line("key"),
        Field::new("position", FieldType::Position),
    ],
)
.order(Order::rising(&[Key::Position("position"), Key::Reading(&["name"])]))
.titled(&["name"])
.verified("verified_on", Some("verified_by"), 180)
.example(r#"{"name": "いのちの電話", "region": "JP", "number": "0120-783-556", "channel": "voice", "enabled": true}"#);
