//! A safety plan 安心プラン, in its owner's own words.
//!
//! Guarantee: it is its owner's alone and every part may be left empty. Nothing here judges or computes anything.

use super::field::Field;

/// The fields of a safety plan, in the order in which it is read: my signs, what I can do alone, places and people that
/// distract, people I can talk to, services, making my surroundings safer, please do, please do not, what matters.
pub const SAFETY_PLAN: &[Field] = &[
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
];
