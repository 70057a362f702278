//! The year in the life of Hidamari, as far as it is built. Test names carry the numbers of the story's rows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod apart;
mod cards;
mod drafts;
mod exchange;
mod hidamari;
mod lists;
mod searching;
mod takeaway;
mod titles;
