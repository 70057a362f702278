//! Normalizes text: all spellings of the same text have one form.
//!
//! Guarantee: wide and narrow letters, katakana and hiragana, capitals, accents, curly and straight apostrophes, and
//! old and variant shapes of a kanji have one normal form; が never becomes か. White space becomes one space, and none
//! between two Japanese characters, so that 山田花子 finds 山田　花子. Every normalized character knows the original characters
//! that it came from. Source: Unicode NFKC, and the table in `kanji.rs`.

use super::kanji::common;
use crate::domain::kana::hiragana;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Normalized text that remembers which original characters it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Normalized {
    chars: Vec<char>,
    from: Vec<Range<usize>>,
    places: bool,
    space: Option<Range<usize>>,
}

/// The normalized form of `text`.
#[must_use]
pub fn normalize(text: &str) -> String {
    let mut out = Normalized::default();
    out.take(text);
    out.text()
}

/// Whether a character is of a script without spaces between words; search cuts these into pairs.
#[must_use]
pub fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{3100}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is part of a word that is set off by spaces.
#[must_use]
pub fn is_word(c: char) -> bool {
    !is_cjk(c) && (c.is_alphanumeric() || is_combining_mark(c))
}

impl Normalized {
    /// Normalizes `text` and remembers the places.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut out = Self { places: true, ..Self::default() };
        out.take(text);
        out
    }

    fn take(&mut self, text: &str) {
        self.chars.reserve(text.len() / 3);
        if self.places {
            self.from.reserve(text.len() / 3);
        }
        let mut rest = text.chars().enumerate().peekable();
        while let Some((start, first)) = rest.next() {
            let mut end = start + 1;
            let mut marks = String::new();
            while let Some((at, mark)) = rest.next_if(|(_, c)| continues(*c)) {
                marks.push(mark);
                end = at + 1;
            }
            let next = rest.peek().map(|(_, c)| *c);
            if marks.is_empty() && is_plain(first) {
                self.push(first, start..end, next);
            } else {
                for c in std::iter::once(first).chain(marks.chars()).nfkc() {
                    self.push(c, start..end, next);
                }
            }
        }
        self.space = None;
    }

    /// The normalized text.
    #[must_use]
    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }

    /// The first occurrence of a normalized piece, as a range of characters of the original. A piece that begins with a
    /// letter is first looked for at the beginning of words.
    #[must_use]
    pub fn find(&self, piece: &str) -> Option<Range<usize>> {
        let piece: Vec<char> = piece.chars().collect();
        if piece.is_empty() {
            return None;
        }
        let begins_word = piece.first().copied().is_some_and(is_word);
        let mut hits =
            self.chars.windows(piece.len()).enumerate().filter(|(_, window)| *window == piece).map(|(at, _)| at);
        let first = hits.next()?;
        let after_word = |at: usize| at > 0 && self.chars.get(at - 1).copied().is_some_and(is_word);
        let at =
            if begins_word && after_word(first) { hits.find(|at| !after_word(*at)).unwrap_or(first) } else { first };
        let start = self.from.get(at)?.start;
        let end = self.from.get(at + piece.len() - 1)?.end;
        Some(start..end)
    }

    fn push(&mut self, c: char, from: Range<usize>, next: Option<char>) {
        let last = self.chars.last().copied();
        match c {
            c if c.is_whitespace() => self.space = self.space.take().or(Some(from)),
            '\'' | '’' | '‘' | '‛' | 'ʼ' | '`' | '´' => {
                let inside = self.space.is_none() && last.is_some_and(is_word) && next.is_some_and(is_word);
                if !inside {
                    self.keep('\'', from);
                }
            }
            c if is_dropped(c) => {}
            c if is_cjk(c) => self.keep(common(hiragana(c)), from),
            c => self.push_letter(c, &from),
        }
    }

    fn push_letter(&mut self, c: char, from: &Range<usize>) {
        let spelled = match c {
            'ß' | 'ẞ' => "ss",
            'æ' | 'Æ' => "ae",
            'œ' | 'Œ' => "oe",
            'ø' | 'Ø' => "o",
            'ł' | 'Ł' => "l",
            'đ' | 'Đ' => "d",
            _ => "",
        };
        spelled.chars().for_each(|c| self.keep(c, from.clone()));
        if spelled.is_empty() {
            for c in c.to_lowercase() {
                // Drop accents of Latin, Greek and Cyrillic; in other scripts such marks make other words.
                if c < '\u{530}' || ('\u{1e00}'..'\u{2000}').contains(&c) {
                    decompose_canonical(c, |part| {
                        if !is_combining_mark(part) {
                            self.keep(part, from.clone());
                        }
                    });
                } else {
                    self.keep(c, from.clone());
                }
            }
        }
    }

    /// Adds a character, after the pending space if one belongs between the two.
    fn keep(&mut self, c: char, from: Range<usize>) {
        if let (Some(space), Some(last)) = (self.space.take(), self.chars.last())
            && !(is_spaceless(*last) && is_spaceless(c))
        {
            self.put(' ', space);
        }
        self.put(c, from);
    }

    fn put(&mut self, c: char, from: Range<usize>) {
        self.chars.push(c);
        if self.places {
            self.from.push(from);
        }
    }
}

/// Whether a mark belongs to the character before it: accents, dakuten in all widths, variation selectors, Hangul
/// vowels.
fn continues(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{ff9e}' | '\u{ff9f}' | '\u{1160}'..='\u{11ff}')
}

/// Whether nothing needs composing or widening, as in most text.
fn is_plain(c: char) -> bool {
    c.is_ascii() || matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fc}' | '\u{4e00}'..='\u{9fff}')
}

/// Whether a character is Japanese or Chinese; Korean puts spaces between words.
fn is_spaceless(c: char) -> bool {
    is_cjk(c) && !matches!(c, '\u{ac00}'..='\u{d7af}')
}

/// Whether to drop a character: accents left after composing, variation selectors, characters of no width.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings_of_a_word_are_one() {
        for (same, form) in [
            (["ツドイ", "ﾂﾄﾞｲ", "つどい", "つと\u{3099}い"], "つどい"),
            (["Ｒｅｃｏｖｅｒｙ", "RECOVERY", "recovery", "Recovery"], "recovery"),
            (["été", "ÉTÉ", "e\u{301}te\u{301}", "ete"], "ete"),
            (["I’m", "I'm", "Iʼm", "im"], "im"),
            (["髙﨑", "高崎", "髙碕", "高﨑"], "高崎"),
            (["齋藤", "齊藤", "斎藤", "斉藤"], "斉藤"),
            (["渡邊", "渡邉", "渡辺", "渡\u{908a}\u{e0101}"], "渡辺"),
            (["ラーメン", "ﾗｰﾒﾝ", "らーめん", "らーメン"], "らーめん"),
            (["山田　花子", "山田 花子", "山田\n花子", "山田花子"], "山田花子"),
            (["①㌔", "1キロ", "１ｷﾛ", "1きろ"], "1きろ"),
        ] {
            for spelling in same {
                assert_eq!(normalize(spelling), form, "{spelling}");
            }
        }
    }

    #[test]
    fn what_differs_in_sound_stays_apart() {
        assert_ne!(normalize("がんばる"), normalize("かんはる"));
        assert_eq!(normalize("人々、 A  day "), "人々、 a day");
        assert_eq!(normalize("パス"), "ぱす");
    }

    #[test]
    fn normalizing_twice_is_normalizing_once() {
        for text in [
            "ﾂﾄﾞｲ ’a’ ÉTÉ",
            "山田　花子 san",
            "㍻ ﾞ ゛ e\u{301}\u{302}",
            "don’t 'quote'",
            "ヶ々〆 \u{1112}\u{1161}\u{11ab}",
        ] {
            assert_eq!(normalize(&normalize(text)), normalize(text), "{text}");
        }
    }

    #[test]
    fn a_hit_points_into_the_original() {
        let normalized = Normalized::new("今日のﾂﾄﾞｲは");
        assert_eq!(normalized.find("つどい"), Some(3..7));
        assert_eq!(Normalized::new("heart and art").find("art"), Some(10..13));
        assert_eq!(Normalized::new("heart").find("art"), Some(2..5));
        assert_eq!(normalized.find("無い"), None);
        assert_eq!(normalized.find(""), None);
    }
}
