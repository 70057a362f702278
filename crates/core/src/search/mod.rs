//! Search: what is indexed of a text, what a query looks up, and how a hit is shown.
//!
//! Guarantee: pure functions. Text and query have the same normal form, so katakana, half-width letters, old kanji and
//! capitals find all other spellings. The index over-matches, because it only knows pairs of characters; the caller
//! checks every match against [`Query::needles`].

mod kanji;
pub mod normalize;
mod script;
pub mod snippet;
pub mod tokens;
pub mod when;

pub use normalize::{Normalized, normalize};
pub use snippet::{Snippet, snippet};
pub use tokens::{Query, index_tokens, query};

use crate::error::{Error, Result};

/// Which of `texts` have all of the words: what search would find, for a list that is at hand. All of them if there are no
/// words.
///
/// # Errors
/// [`Error::NothingToSearch`].
pub fn matching(words: &str, texts: &[String]) -> Result<Vec<bool>> {
    match query(words) {
        Some(query) => Ok(texts.iter().map(|text| query.is_in(&normalize(text))).collect()),
        None if words.trim().is_empty() => Ok(vec![true; texts.len()]),
        None => Err(Error::NothingToSearch),
    }
}
