//! Finds the recovery words in a text: typed, pasted from a terminal, or a whole sheet with its frame.
//!
//! Guarantee: whatever stands around and between the words, only 24 words of one list whose checksum fits are taken.
//! Copies of the text that are made here are wiped.

use super::words::{RecoveryWords, WORDS, WordList};
use crate::{Error, Result};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The longest text that is searched for the words, in KiB.
pub const TEXT_KIB_MAX: u64 = 64;
/// The most readings of a numbered sheet that are tried, where a number stands before several words.
const READINGS_MAX: usize = 256;

/// A word of the list, and the number right before it.
struct Found<'a> {
    number: Option<usize>,
    word: &'a str,
}

impl RecoveryWords {
    /// Reads 24 words of either list from whatever a person has of them: typed with any white space between, or the
    /// sheet as the program printed it, numbers, columns and the sentences around included. Upper case, full width,
    /// katakana and decomposed kana are accepted.
    ///
    /// # Errors
    /// [`Error::InvalidWords`]; [`Error::InputTooLong`].
    pub fn parse(text: &str) -> Result<Self> {
        if text.len() as u64 > TEXT_KIB_MAX * 1024 {
            return Err(Error::InputTooLong { kib: TEXT_KIB_MAX });
        }
        read(text).ok_or(Error::InvalidWords)
    }

    /// How many words of the list that has most of them are in `text`, for somebody who is still typing.
    #[must_use]
    pub fn count(text: &str) -> usize {
        let plain = plain(text);
        WordList::ALL.into_iter().map(|list| found(&plain, list).len()).max().unwrap_or_default()
    }
}

/// The words in `text`: those with the numbers 1 to 24 if all are there, else 24 that follow each other.
fn read(text: &str) -> Option<RecoveryWords> {
    let plain = plain(text);
    WordList::ALL.into_iter().find_map(|list| {
        let found = found(&plain, list);
        numbered(list, &found).or_else(|| in_a_row(list, &found))
    })
}

/// The text as the lists are written: decomposed, small letters, hiragana, without what nobody sees.
fn plain(text: &str) -> Zeroizing<String> {
    // Sized generously, so that growing never moves the secret text.
    let mut plain = Zeroizing::new(String::with_capacity(text.len().saturating_mul(4)));
    plain.extend(text.chars().filter(|c| !is_invisible(*c)).nfkd().flat_map(char::to_lowercase).map(hiragana));
    plain
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Turns katakana into hiragana: the list is in hiragana, and a keyboard may write katakana.
fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

fn found(plain: &str, list: WordList) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut number = None;
    for token in tokens(plain) {
        if let Ok(n) = token.parse() {
            number = Some(n);
        } else if list.has(token) {
            found.push(Found { number: number.take(), word: token });
        } else {
            number = None;
        }
    }
    found
}

/// Runs of letters and runs of digits.
fn tokens(plain: &str) -> impl Iterator<Item = &str> {
    #[derive(PartialEq)]
    enum Sort {
        Digit,
        Letter,
        Between,
    }
    let sort = |c: char| match c {
        '0'..='9' => Sort::Digit,
        '\u{3099}' | '\u{309a}' => Sort::Letter,
        c if c.is_alphabetic() => Sort::Letter,
        _ => Sort::Between,
    };
    let mut rest = plain;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c| sort(c) == Sort::Between);
        let first = sort(rest.chars().next()?);
        let end = rest.find(|c| sort(c) != first).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

/// The words by their numbers: a sheet may have several columns, and a sentence of its frame may count as well.
fn numbered(list: WordList, found: &[Found<'_>]) -> Option<RecoveryWords> {
    let of = |number: usize| -> Vec<&str> {
        let mut words: Vec<&str> = found.iter().filter(|one| one.number == Some(number)).map(|one| one.word).collect();
        words.dedup();
        words
    };
    let choices: Vec<Vec<&str>> = (1..=WORDS).map(of).collect();
    let readings = choices.iter().try_fold(1usize, |all, words| all.checked_mul(words.len()))?;
    (0..readings.min(READINGS_MAX)).find_map(|mut reading| {
        let words = choices.iter().map(|words| {
            let word = words.get(reading % words.len().max(1)).copied();
            reading /= words.len().max(1);
            word
        });
        RecoveryWords::of(list, &words.collect::<Option<Vec<_>>>()?)
    })
}

/// 24 words that follow each other, if the checksum fits one place only.
fn in_a_row(list: WordList, found: &[Found<'_>]) -> Option<RecoveryWords> {
    let words: Vec<&str> = found.iter().map(|one| one.word).collect();
    let mut fitting: Vec<&[&str]> =
        words.windows(WORDS).filter(|words| RecoveryWords::of(list, words).is_some()).collect();
    fitting.dedup();
    match fitting.as_slice() {
        [words] => RecoveryWords::of(list, words),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn same(text: &str, words: &RecoveryWords) -> bool {
        read(text).is_some_and(|read| *read.identity_text().unwrap() == *words.identity_text().unwrap())
    }

    /// Everything that people and programs do to the 24 words on their way from the screen and back.
    #[test]
    fn the_words_are_read_from_any_sheet() {
        for words in (0..8).map(|_| RecoveryWords::generate().unwrap()) {
            for list in WordList::ALL {
                let plain = words.words(list).unwrap();
                let numbered = |between: &str, dot: &str| {
                    let one = |(at, word): (usize, &String)| format!("{}{dot}{word}", at + 1);
                    plain.iter().enumerate().map(one).collect::<Vec<_>>().join(between)
                };
                let by_columns: Vec<String> = (0..6)
                    .map(|row| (0..4).map(|at| format!("│ {:>2} {} ", row + 6 * at + 1, plain[row + 6 * at])).collect())
                    .collect();
                let full: String = numbered("　", "．")
                    .chars()
                    .map(|c| if c.is_ascii_graphic() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c })
                    .collect();
                let (numbers, alone) =
                    ((1..=24).map(|n| n.to_string()).collect::<Vec<_>>().join("\n"), plain.join("\n"));
                let cases = [
                    numbered("\n", ". "),
                    numbered(" ", ""),
                    numbered("\r\n", ") "),
                    numbered("、", "　"),
                    numbered("\n> ", ": "),
                    by_columns.join("│\n"),
                    full,
                    numbered(", ", " ").to_uppercase(),
                    format!("{numbers}\n{alone}"),
                    plain.join("\u{200b} "),
                    format!(
                        "Tsudoi recovery words. Your vault is ready: open it with these 24 words.\n\n{}\n\nKeep this \
                         paper as you keep a key; 24 words, 1 sheet, 2 copies. 紙は安全なところに。",
                        numbered("\n", " ")
                    ),
                    format!("24語の復元の言葉\n{}\nこの紙を持つ人は、だれでも保管庫を開けます。", alone),
                ];
                for text in cases {
                    assert!(same(&text, &words), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_wrong_a_missing_and_a_swapped_word_are_no_sheet() {
        let words = RecoveryWords::generate().unwrap();
        let mut plain = words.words(WordList::English).unwrap();
        let numbered = |words: &[String]| {
            words.iter().enumerate().map(|(at, word)| format!("{} {word}\n", at + 1)).collect::<String>()
        };
        assert!(read(&numbered(&plain[..23])).is_none());
        plain[3] = "tsudoi".into();
        assert!(read(&numbered(&plain)).is_none());
        let count = RecoveryWords::count;
        assert_eq!((count(&numbered(&plain)), count("1. abandon ability 3"), count("")), (23, 2, 0));
    }
}
