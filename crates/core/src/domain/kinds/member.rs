//! Members, and what is known about them.
//!
//! Guarantee: a member has the name they want to be called and no legal name. Everything else about a person is a `profile`
//! record of its own, and the space that it is in says who may see it.

use crate::domain::schema::{Audience, Declaration, Field, FieldType, Key, Order};

/// What a member can be in a group.
const ROLES: &[&str] = &["member", "facilitator"];
/// The states of a membership. Resting is never a failure.
const STATES: &[&str] = &["active", "resting", "left"];

/// A member of a group, under the name they want to be called.
pub const MEMBER: Declaration = Declaration::new(
    "member",
    Audience::GROUP,
    &[
        Field::name("name").required().searched(),
        Field::name("reading").searched(),
        Field::name("pronouns"),
        Field::new("lang", FieldType::Lang),
        Field::choice("role", "member_role", ROLES),
        Field::choice("state", "member_state", STATES),
        Field::new("person", FieldType::Person),
        Field::day("joined_on"),
        Field::day("left_on"),
    ],
)
.order(Order::rising(&[Key::Reading(&["reading", "name"])]))
.titled(&["name"])
.with_given_id()
.example(r#"{"name": "空", "reading": "そら", "lang": "ja", "role": "member", "state": "active"}"#);

/// One thing about a member; the space it is in is who may see it. `field` says what it is about (`access_needs`,
/// `strengths`, `seeking`, `offering`, `availability`, or a word of the group's own) and `value` is what there is to say.
pub const PROFILE: Declaration = Declaration::new(
    "profile",
    Audience::ANY,
    &[
        Field::child_of("member", "member"),
        Field::name("field").required(),
        Field::new("value", FieldType::Any).required().searched(),
    ],
)
.order(Order::rising(&[Key::Text("member"), Key::Reading(&["field"])]))
.titled(&["field"])
.example(r#"{"member": "@member", "field": "strengths", "value": ["聞くこと"]}"#);
