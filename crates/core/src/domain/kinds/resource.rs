//! Resources: something to read, watch or use.
//!
//! Guarantee: a resource says when somebody last made sure of it (`verified_on`), and nothing is fetched from its link.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// Something to read, watch or use. `content_note` says beforehand what may be hard to read.
pub const RESOURCE: Declaration = Declaration::new(
    "resource",
    Audience::GROUP_OR_PRIVATE,
    &[
        Field::line("title").required().searched(),
        Field::line("kind").searched(),
        Field::line("licence").searched(),
        Field::new("lang", FieldType::Lang),
        Field::line("reading_level"),
        Field::new("tags", FieldType::TextSet).searched(),
        Field::new("url", FieldType::Url).searched(),
        Field::text("body"),
        Field::text("content_note"),
        Field::day("verified_on"),
        Field::new("attachment", FieldType::Attachment).searched(),
    ],
)
.order(Order::rising(&[Key::Reading(&["title"])]))
.titled(&["title"])
.shared_as("resource", SHARED)
.verified("verified_on", None, 180)
.example(
    r#"{"title": "冬の過ごし方", "kind": "leaflet", "lang": "ja", "tags": ["冬"], "url": "https://example.org/winter",
        "body": "毛布とお茶。", "verified_on": "2026-04-05"}"#,
);

/// All but the attached file, which stays in its space.
const SHARED: &[&str] =
    &["title", "kind", "licence", "lang", "reading_level", "tags", "url", "body", "content_note", "verified_on"];

/// What somebody in the group has to say of a resource, under the name they choose.
pub const RECOMMENDATION: Declaration = Declaration::new(
    "recommendation",
    Audience::GROUP,
    &[Field::child_of("resource", "resource"), Field::text("body").required(), Field::line("by").searched()],
)
.order(Order::rising(&[Key::Reading(&["by", "body"])]))
.titled(&["body"])
.example(r#"{"resource": "@resource", "body": "眠れない夜に読んだ。", "by": "River"}"#);
