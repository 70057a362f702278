//! Recovery words: 24 words that encode an identity of stock `age`.
//!
//! Guarantee: the 256 bits of the words (BIP-39 encoding with its checksum, Japanese or English list) are the X25519
//! scalar of an `age` identity. A person with the words needs no program of ours: a BIP-39 tool and `age -d -i` open
//! `recovery.age`. Either list can write the same 32 bytes. They are wiped when dropped and never printed by `Debug`.

use super::{age_text, random};
use crate::{Error, Result};
use bip39::{Language, Mnemonic};
use std::fmt;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// How many words there are.
pub(super) const WORDS: usize = 24;

/// The list that the words are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordList {
    /// The Japanese list of BIP-39, in hiragana.
    Japanese,
    /// The English list of BIP-39.
    English,
}

impl WordList {
    pub(super) const ALL: [Self; 2] = [Self::Japanese, Self::English];
    const fn language(self) -> Language {
        match self {
            Self::Japanese => Language::Japanese,
            Self::English => Language::English,
        }
    }
    /// Whether a word, decomposed (NFKD) and in lower case, is in the list.
    pub(super) fn has(self, word: &str) -> bool {
        self.language().find_word(word).is_some()
    }
}

/// The secret behind 24 recovery words.
pub struct RecoveryWords(Zeroizing<[u8; 32]>);

impl RecoveryWords {
    /// Generates new words. Error: the machine has no random numbers.
    pub fn generate() -> Result<Self> {
        random().map(Self)
    }

    /// The 24 words, composed (NFC), as they are shown and printed.
    pub fn words(&self, list: WordList) -> Result<Vec<String>> {
        let mnemonic = Mnemonic::from_entropy_in(list.language(), self.0.as_ref())
            .map_err(|_| Error::Store { what: "words".into() })?;
        Ok(mnemonic.words().map(|word| word.nfc().collect()).collect())
    }

    /// The secret of exactly these words, decomposed (NFKD) and in order, if the checksum fits.
    pub(super) fn of(list: WordList, words: &[&str]) -> Option<Self> {
        let text = Zeroizing::new(words.join(" "));
        let mnemonic = Mnemonic::parse_in_normalized(list.language(), &text).ok()?;
        let (entropy, size) = mnemonic.to_entropy_array();
        let entropy = Zeroizing::new(entropy);
        let mut secret = Zeroizing::new([0u8; 32]);
        if size != secret.len() {
            return None;
        }
        secret.iter_mut().zip(entropy.iter()).for_each(|(to, from)| *to = *from);
        Some(Self(secret))
    }

    /// `AGE-SECRET-KEY-1…`, the line of an identity file for stock `age`.
    pub fn identity_text(&self) -> Result<Zeroizing<String>> {
        age_text::secret_text(&self.0)
    }

    /// The identity that opens `recovery.age`.
    pub(super) fn identity(&self) -> Result<age::x25519::Identity> {
        age_text::identity(&self.0)
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn fixed() -> RecoveryWords {
        RecoveryWords(Zeroizing::new([0x7f; 32]))
    }

    #[test]
    fn the_words_are_those_of_the_published_vectors() {
        let english = fixed().words(WordList::English).unwrap().join(" ");
        assert!(english.starts_with("legal winner thank year wave sausage worth useful legal winner"));
        assert!(english.ends_with("worth title"));
        let japanese = fixed().words(WordList::Japanese).unwrap();
        assert_eq!(japanese[0], "そつう");
        assert_eq!(japanese.len(), 24);
    }

    #[test]
    fn either_list_in_any_dress_gives_the_secret_back() {
        let words = RecoveryWords::generate().unwrap();
        for list in WordList::ALL {
            let plain = words.words(list).unwrap();
            let spaced = format!("\u{3000}{}\n", plain.join("\u{3000}\n "));
            let shouted = plain.join(" ").to_uppercase();
            let parted = plain.join("\t").nfd().collect::<String>();
            let katakana: String = plain
                .join(" ")
                .chars()
                .map(|c| if ('ぁ'..='ゖ').contains(&c) { char::from_u32(c as u32 + 0x60).unwrap() } else { c })
                .collect();
            for text in [spaced, shouted, parted, katakana] {
                assert_eq!(RecoveryWords::parse(&text).unwrap().0, words.0);
            }
        }
    }

    #[test]
    fn wrong_words_are_named_so() {
        let mut words = fixed().words(WordList::English).unwrap();
        let whole = words.join(" ");
        words.swap(0, 1);
        for text in
            [words.join(" "), whole.replace("title", "tsudoi"), words[..23].join(" "), String::new(), "あ".repeat(5000)]
        {
            assert_eq!(RecoveryWords::parse(&text).unwrap_err(), Error::InvalidWords, "{text:.60}");
        }
        assert!(RecoveryWords::parse(&whole).is_ok());
    }

    #[test]
    fn the_identity_is_one_that_age_reads() {
        let text = fixed().identity_text().unwrap();
        assert!(text.starts_with("AGE-SECRET-KEY-1"));
        assert!(text.parse::<age::x25519::Identity>().is_ok());
    }
}
