//! Services: places one can turn to, such as a consultation desk, a clinic or a food bank.
//!
//! Guarantee: a service says when, and by whom, it was last checked, and nothing is fetched from its link.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// A place one can turn to. `languages` are those that it speaks, `reach` says how to get through to it.
pub const SERVICE: Declaration = Declaration::new(
    "service",
    Audience::GROUP_OR_PRIVATE,
    &[
        Field::line("name").required().searched(),
        Field::text("for_what"),
        Field::line("region").searched(),
        Field::new("languages", FieldType::TextSet).searched(),
        Field::line("cost").searched(),
        Field::text("reach"),
        Field::line("hours").searched(),
        Field::new("url", FieldType::Url).searched(),
        Field::day("verified_on"),
        Field::line("verified_by").searched(),
        Field::text("note"),
    ],
)
.order(Order::rising(&[Key::Reading(&["name"])]))
.titled(&["name"])
.verified("verified_on", Some("verified_by"), 180)
.page(Some("care"), Some("plan"))
.example(
    r#"{"name": "市民相談室", "for_what": "お金と住まいの相談", "region": "みどり市", "languages": ["日本語", "English"],
        "reach": "電話か窓口。予約はいりません。", "hours": "平日 9-17時", "verified_on": "2026-04-05", "verified_by": "そら"}"#,
);
