//! Members, and what is known about them.
//!
//! Guarantee: a member has the name they want to be called and no legal name. Everything else about a person is a `profile`
//! record of its own, and the space that it is in says who may see it.

use super::field::{Field, FieldType};
use super::kind::Kind;

/// What a member can be in a group.
pub const ROLES: &[&str] = &["member", "facilitator"];
/// The states of a membership. Resting is never a failure.
pub const STATES: &[&str] = &["active", "resting", "left"];

/// The fields of a member.
pub const MEMBER: &[Field] = &[
    Field::new("name", FieldType::Line { max: 100 }).required().searched(),
    Field::new("reading", FieldType::Line { max: 100 }).searched(),
    Field::new("pronouns", FieldType::Line { max: 100 }),
    Field::new("lang", FieldType::Lang),
    Field::new("role", FieldType::Choice { of: ROLES, expected: "member_role" }),
    Field::new("state", FieldType::Choice { of: STATES, expected: "member_state" }),
    Field::new("person", FieldType::Person),
    Field::day("joined_on"),
    Field::day("left_on"),
];

/// The fields of a profile entry: `field` says what it is about (`access_needs`, `strengths`, `seeking`, `offering`,
/// `availability`, or a word of the group's own) and `value` is what there is to say.
pub const PROFILE: &[Field] = &[
    Field::child_of("member", Kind::Member),
    Field::new("field", FieldType::Line { max: 100 }).required(),
    Field::new("value", FieldType::Any).required().searched(),
];
