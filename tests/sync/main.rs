//! The laws of the sync engine on real vaults: generated histories of several laptops, and the nasty stories.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod beginning;
mod clocks;
mod inside;
mod laws;
mod membership;
mod nasty;
mod rng;
mod simulator;
mod strangers;
mod watch;
mod welcome;
