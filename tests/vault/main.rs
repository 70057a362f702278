//! A vault's files: each way in which they can be missing, damaged, foreign, newer, busy or full, and what still holds
//! then.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod backup;
mod canary;
#[cfg(target_os = "linux")]
mod faults;
mod full;
mod keys;
mod open;
mod outside;
