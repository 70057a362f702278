//! Search: how text becomes what is looked up, and how a hit is shown.
//!
//! Guarantee: pure functions. The same fold serves what is stored and what is asked, so whatever a person types in katakana,
//! half-width letters, old kanji or capitals finds the rest. The index over-matches (it only knows pairs of characters);
//! [`Query::holds`] decides.

pub mod fold;
mod kanji;
pub mod snippet;
pub mod tokens;

pub use fold::{Folded, fold};
pub use snippet::{Snippet, snippet};
pub use tokens::{Query, index_tokens, query};
