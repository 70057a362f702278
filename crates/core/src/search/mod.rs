//! Search: what is indexed of a text, what a query looks up, and how a hit is shown.
//!
//! Guarantee: pure functions. Text and query have the same normal form, so katakana, half-width letters, old kanji and
//! capitals find all other spellings. The index over-matches, because it only knows pairs of characters; the caller
//! checks every match against [`Query::needles`].

mod kanji;
pub mod normalize;
pub mod snippet;
pub mod tokens;

pub use normalize::{Normalized, normalize};
pub use snippet::{Snippet, snippet};
pub use tokens::{Query, index_tokens, query};
