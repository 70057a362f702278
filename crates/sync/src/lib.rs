//! The sync engine. It has no I/O, no clock and no SQL in it: bytes and facts go in, decisions come out.
pub mod id;
