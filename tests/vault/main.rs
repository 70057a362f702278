//! A vault's files: every way in which they can be missing, damaged, foreign, newer, busy or full, and what then still holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod backup;
mod canary;
mod full;
mod open;
mod outside;
