//! What the declaration of a kind can say, and what follows from it: the check of what was given, the order of lists, titles
//! and the text that search reads.
//!
//! Guarantee: no kind is named here. A reference names its kind by the name that the log writes.

pub mod check;
pub mod field;
pub mod kind;
pub mod order;
pub mod search_text;
pub mod space;
pub mod title;
pub mod value;
pub mod verified;

pub use field::{Field, FieldType, Fill, Merge};
pub use kind::{Declaration, Identity, Page, SharedCopy};
pub use order::{Direction, Key, Order};
pub use space::{Audience, SpaceKind};
pub use title::Title;
pub use verified::Verified;
