//! Tells what a file is that somebody hands to the program: a bundle, a contact card, or neither.
//!
//! Guarantee: the content decides, because mail and people rename files. A file whose name ends in `.tsudoi` and that
//! is no card counts as a bundle, so that the import says what is wrong with it. Nothing is verified here.

use crate::card_file::{card_in, seen_in};
use serde::{Deserialize, Serialize};
use std::io::Read;
use std::path::{Path, PathBuf};
use tsudoi_core::files::path;

/// How every bundle begins.
const BUNDLE_START: &[u8] = b"age-encryption.org/v";
/// What every contact card has in its text.
const CARD_MARK: &str = "tsudoi-card-";

/// Files by what they are.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct SortedFiles {
    /// Bundles.
    #[serde(serialize_with = "path::list")]
    pub bundles: Vec<PathBuf>,
    /// The texts of contact cards.
    pub cards: Vec<String>,
    /// Everything else, also what cannot be read.
    #[serde(serialize_with = "path::list")]
    pub others: Vec<PathBuf>,
}

/// What came from outside and waits to be looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Bundles, by their files.
    #[serde(serialize_with = "path::list")]
    pub bundles: Vec<PathBuf>,
    /// Contact cards, by their text: the drive that they were on may be gone.
    pub cards: Vec<String>,
}

/// Sorts files, each kind in its order.
#[must_use]
pub fn sort(files: Vec<PathBuf>) -> SortedFiles {
    let mut sorted = SortedFiles::default();
    for file in files {
        if begins_as_bundle(&file) {
            sorted.bundles.push(file);
        } else if let Some(card) = card_in(&file).ok().or_else(|| damaged_card(&file)) {
            sorted.cards.push(card);
        } else if file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("tsudoi")) {
            sorted.bundles.push(file);
        } else {
            sorted.others.push(file);
        }
    }
    sorted
}

/// The text of a file that was a card once. Taking it says what is wrong with it.
fn damaged_card(file: &Path) -> Option<String> {
    seen_in(file).ok().filter(|text| text.contains(CARD_MARK))
}

fn begins_as_bundle(file: &Path) -> bool {
    let mut start = [0; BUNDLE_START.len()];
    file.is_file()
        && std::fs::File::open(file).and_then(|mut file| file.read_exact(&mut start)).is_ok()
        && start == *BUNDLE_START
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says_whatever_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let made = |name: &str, content: &str| {
            let file = folder.path().join(name);
            std::fs::write(&file, content).unwrap();
            file
        };
        let bundle = "age-encryption.org/v1\n-> X25519 …";
        let renamed = made("bundle.tsudoi.txt", bundle);
        let plain = made("a.tsudoi", bundle);
        let odd = made("b.tsudoi", "お買い物のメモ");
        let card = made("card.tsudoi", "こんにちは。\ntsudoi-card-1:abc.def\n");
        let note = made("note.txt", "お買い物のメモ");
        let gone = folder.path().join("gone.txt");
        let sorted = sort(vec![renamed.clone(), plain.clone(), odd.clone(), card, note.clone(), gone.clone()]);
        let cards = vec!["こんにちは。\ntsudoi-card-1:abc.def\n".to_owned()];
        assert_eq!(sorted, SortedFiles { bundles: vec![renamed, plain, odd], cards, others: vec![note, gone] });
    }
}
