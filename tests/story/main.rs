//! The year in the life of Hidamari, as far as it is built (the numbers are the story's rows).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod apart;
mod cards;
mod drafts;
mod exchange;
mod hidamari;
mod lists;
mod takeaway;
