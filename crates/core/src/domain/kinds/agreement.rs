//! The group's agreement in its versions, and who took note of which.
//!
//! Guarantee: versions are records of their own, so an older one stays readable. The agreement is the whole group's; who
//! acknowledged it is the facilitators' to know.

use crate::domain::schema::{Audience, Declaration, Field, Fill, Key, Order};

/// How an agreement was acknowledged.
const HOW: &[&str] = &["paper", "app"];

/// One version of the group's agreement. It holds from the day `from`; without that day it is a draft, which the group has
/// not put in force. `material` says that it changes enough to be acknowledged anew.
pub const AGREEMENT: Declaration = Declaration::new(
    "agreement",
    Audience::GROUP,
    &[
        Field::int("number", 1, 9999, "number").required(),
        Field::text("ja"),
        Field::text("en"),
        Field::day("from"),
        Field::bool("material"),
    ],
)
.either(&["ja", "en"])
.order(Order::newest_first(&[Key::Number("number")]))
.titled_in_both()
.example(r#"{"number": 1, "ja": "ここで聞いたことはここに", "en": "What is heard here stays here", "material": true}"#);

/// That a member took note of an agreement version.
pub const ACKNOWLEDGEMENT: Declaration = Declaration::new(
    "acknowledgement",
    Audience::FACILITATORS,
    &[
        Field::child_of("agreement", "agreement"),
        Field::reference("member", "member").required(),
        Field::choice("how", "ack_how", HOW).required(),
        Field::day("on").fill(Fill::Today),
    ],
)
.order(Order::newest_first(&[Key::Day("on")]))
.once_per("agreement", "member")
.example(r#"{"agreement": "@agreement", "member": "@member", "how": "paper"}"#);
