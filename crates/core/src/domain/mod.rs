//! What Tsudoi keeps records of: the kinds, their fields, what may be written in them and whose eyes they are for.
//!
//! Guarantee: pure functions over values. Nothing here reads a clock, a disk or a database, and nothing here decides what
//! a person may see: that is decided by the space a record is in, and [`Kind::spaces`] says which sorts of space those can be.

pub mod agreement;
pub mod attainment;
pub mod check;
pub mod decision;
pub mod field;
pub mod file_name;
pub mod gathering;
pub mod goal;
pub mod group;
pub mod handover;
pub mod helpline;
pub mod journal;
pub mod kana;
pub mod kind;
pub mod member;
pub mod mood;
pub mod mood_summary;
pub mod note;
pub mod record;
pub mod reflection;
pub mod resource;
pub mod safety_plan;
pub mod scale;
pub mod template;
pub mod text;
pub mod value;

pub use check::{check, show};
pub use field::{Field, FieldType, Fill, Merge};
pub use helpline::Helpline;
pub use kind::{Kind, SpaceKind};
pub use record::{ListOrder, list_order, parent, search_text, sort_key, title};
pub use scale::Scale;
pub use template::Template;

/// The fields of one record: name to value, as the registers hold them (no floats; a decimal is a string such as `"6.5"`).
pub type Fields = std::collections::BTreeMap<String, serde_json::Value>;
