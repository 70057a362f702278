//! Hostile files: one fault a row, named by the fault, against a real vault of a group. Each row is refused with the code
//! it names, and nothing that the vault holds has changed; the same bundle without the fault is taken in.
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
