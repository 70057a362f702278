//! What Tsudoi keeps records of: the kinds, their fields, what may be written in them and whose eyes they are for.
//!
//! Guarantee: pure functions over values. Nothing here reads a clock, a disk or a database, and nothing here decides what
//! a person may see: that is decided by the space a record is in, and [`Declaration::spaces`] says which kinds of space those can
//! be. `schema` is what a declaration can say, `kinds` has the declarations; the rest is data that ships, and text.

pub mod attainment;
pub mod file_name;
pub mod helpline;
pub mod kana;
pub mod kinds;
pub mod markdown;
pub mod mood_summary;
pub mod name;
pub mod schema;
pub mod template;
pub mod text;
pub mod unseen;

pub use helpline::Helpline;
pub use kinds::Kind;
pub use schema::{Declaration, Direction, Field, FieldType, Fill, Identity, Merge, SpaceKind, Title};
pub use template::Template;

/// The fields of one record: name to value, as the registers hold them (no floats; a decimal is a string such as `"6.5"`).
pub type Fields = std::collections::BTreeMap<String, serde_json::Value>;
