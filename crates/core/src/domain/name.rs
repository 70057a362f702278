//! Names that a person takes for one another.
//!
//! Guarantee: two names are alike if a reader could take one for the other: wide and narrow letters, capitals, katakana
//! and hiragana, letters that were composed or taken apart, white space, and characters that nobody sees make no
//! difference, and neither do letters of other scripts that have the same shape (а for a, 力 for カ). It says nothing of who
//! they are: alike names ask to be told apart, and no more.
//! Sources: NFKC; the confusable characters of Unicode's Technical Standard 39.

use super::kana::hiragana;
use super::unseen::is_unseen;
use std::collections::{BTreeSet, HashMap};
use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

/// A name as its readers take it in. Alike names share one of the two forms: I and i are one letter, and so are I and l.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    letters: String,
    shapes: String,
}

impl Likeness {
    /// How a name is taken in.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let seen: String = name.nfkc().filter(|c| is_seen(*c)).collect();
        let small: String = seen.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect();
        // Kana are one by their sound in the first form, and by their shape, as 力 for カ, in the second.
        let sounds: String = small.nfc().map(hiragana).collect();
        Self { letters: shape(&sounds), shapes: shape(&seen) }
    }

    /// Whether one could be taken for the other. Nothing is like a name of which nothing is seen.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let one = |a: &str, b: &str| !a.is_empty() && a == b;
        one(&self.letters, &other.letters) || one(&self.shapes, &other.shapes)
    }
}

/// Whether one name could be taken for the other.
#[must_use]
pub fn are_alike(one: &str, other: &str) -> bool {
    one == other || Likeness::of(one).is_like(&Likeness::of(other))
}

/// For each of these names, which of the others are like it, in their order.
#[must_use]
pub fn look_alikes(names: &[&str]) -> Vec<Vec<usize>> {
    let taken_in: Vec<Likeness> = names.iter().map(|name| Likeness::of(name)).collect();
    let mut places: HashMap<(bool, &str), Vec<usize>> = HashMap::new();
    for (at, one) in taken_in.iter().enumerate() {
        places.entry((true, &one.letters)).or_default().push(at);
        places.entry((false, &one.shapes)).or_default().push(at);
    }
    let others = |(at, one): (usize, &Likeness)| {
        let keys = [(true, one.letters.as_str()), (false, one.shapes.as_str())];
        let there = keys.into_iter().filter(|(_, form)| !form.is_empty()).filter_map(|key| places.get(&key));
        there.flatten().copied().filter(|other| *other != at).collect::<BTreeSet<_>>().into_iter().collect()
    };
    taken_in.iter().enumerate().map(others).collect()
}

fn is_seen(c: char) -> bool {
    !(c.is_whitespace() || c.is_control() || is_unseen(c))
}

/// The shape of a text: letters that look the same are one.
fn shape(text: &str) -> String {
    let text: String = text.nfc().collect();
    let shape: String = skeleton(&text).flat_map(char::to_lowercase).collect();
    shape.nfkc().filter(|c| is_seen(*c)).map(hiragana).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_takes_for_the_same_name_is_alike() {
        for (one, other) in [
            ("Sora", "Sora "),
            ("Sora", "So\u{200b}ra"),
            ("Sora", "\u{202e}Sora"),
            ("Sora", "Ｓｏｒａ"),
            ("Sora", "sora"),
            ("Sora", "SORA"),
            ("Sora", "S\u{43e}ra"),
            ("Sora", "S0ra"),
            ("Ivy", "lvy"),
            ("Straße", "STRASSE"),
            ("がんばる", "か\u{3099}んは\u{3099}る"),
            ("がんばる", "ガンバル"),
            ("ﾐﾝﾄ", "ミント"),
            ("ミント", "みんと"),
            ("カオリ", "力オリ"),
            ("ニコ", "二コ"),
            ("そら", "そ\u{3164}ら"),
            ("そら", "そら\u{2800}"),
            ("そら", "　そ ら"),
            ("山田 花子", "山田　花子"),
            ("\u{fa19}田", "神田"),
            ("𝐒𝐨𝐫𝐚", "Sora"),
            ("Zoe\u{301}", "Zoé"),
        ] {
            assert!(are_alike(one, other) && are_alike(other, one), "{one:?} {other:?}");
        }
    }

    #[test]
    fn each_name_knows_those_that_are_like_it() {
        let names = ["Ivy", "そら", "lvy", "ivy", "ソラ", "\u{200b}", "\u{200b}"];
        let like: [&[usize]; 7] = [&[2, 3], &[4], &[0], &[0], &[1], &[], &[]];
        assert_eq!(look_alikes(&names), like);
    }

    #[test]
    fn what_a_reader_tells_apart_is_not() {
        for (one, other) in [
            ("Sora", "Sola"),
            ("そら", "うみ"),
            ("はな", "ばな"),
            ("ハル", "パル"),
            ("Zoé", "Zoe"),
            ("空", "宙"),
            ("そら1", "そら2"),
            ("きよ", "きょ"),
            ("\u{200b}", "\u{3164}"),
        ] {
            assert!(!are_alike(one, other), "{one:?} {other:?}");
        }
    }
}
