//! Agenda templates that people made or changed.
//!
//! Guarantee: what ships is data ([`crate::domain::Template`]) and no record.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// An agenda template; `steps` are objects of the shape of [`crate::domain::template::Step`].
pub const TEMPLATE: Declaration = Declaration::new(
    "template",
    Audience::GROUP_OR_PRIVATE,
    &[
        Field::line("key"),
        Field::line("ja").searched(),
        Field::line("en").searched(),
        Field::bool("notes"),
        Field::bool("crosstalk"),
        Field::new("steps", FieldType::Steps).required(),
    ],
)
.order(Order::rising(&[Key::Reading(&["ja", "en"])]))
.titled_in_both()
.example(
    r#"{"ja": "散歩の会", "en": "A walk", "steps": [{"key": "walk", "minutes": 40, "ja": "歩く", "en": "Walking"}]}"#,
);
