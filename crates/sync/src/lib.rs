//! The sync engine. It has no I/O, no clock and no SQL: bytes and facts go in, decisions come out.
pub mod authority;
pub mod entry;
pub mod id;
pub mod json;
pub mod register;
pub mod vector;
