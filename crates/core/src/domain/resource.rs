//! Resources: something to read, watch or use.
//!
//! Guarantee: a resource says when somebody last made sure of it (`verified_on`), and nothing is fetched from its link.

use super::field::{Field, FieldType};
use super::kind::Kind;

/// The most bytes of an attached file (25 MiB).
pub const ATTACHMENT_BYTES_MAX: u64 = 25 << 20;

/// The fields of a resource. `content_note` says beforehand what may be hard to read.
pub const RESOURCE: &[Field] = &[
    Field::line("title").required().searched(),
    Field::line("kind").searched(),
    Field::line("licence"),
    Field::new("lang", FieldType::Lang),
    Field::line("reading_level"),
    Field::new("tags", FieldType::TextSet).searched(),
    Field::new("url", FieldType::Url),
    Field::text("body"),
    Field::text("content_note"),
    Field::day("verified_on"),
    Field::new("attachment", FieldType::Attachment),
];

/// The fields of a recommendation: what somebody in the group has to say of a resource, under the name they choose.
pub const RECOMMENDATION: &[Field] =
    &[Field::child_of("resource", Kind::Resource), Field::text("body").required(), Field::line("by").searched()];
