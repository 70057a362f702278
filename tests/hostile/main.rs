//! Hostile files against a real vault of a group, one fault a row, named by the fault. Each row is refused with its
//! code and changes nothing in the vault; the same bundle without the fault is imported.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod card;
mod container;
mod entries;
mod lines;
mod load;
mod people;
mod poison;
mod sender;
mod values;
mod welcome;
mod world;
