//! The group's own description of itself.
//!
//! Guarantee: who is in the group is not written here; that is decided by the entries of its space.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// The group's own description of itself.
pub const GROUP: Declaration = Declaration::new(
    "group",
    Audience::GROUP,
    &[
        Field::name("name").required().searched(),
        Field::name("reading").searched(),
        Field::text("purpose"),
        Field::line("place").searched(),
        Field::new("lang", FieldType::Lang),
        Field::day("since"),
    ],
)
.order(Order::rising(&[Key::Reading(&["reading", "name"])]))
.titled(&["name"])
.with_given_id()
.example(r#"{"name": "ひだまりの会", "reading": "ひだまりのかい", "purpose": "話す、聞く、休む。", "lang": "ja"}"#);
