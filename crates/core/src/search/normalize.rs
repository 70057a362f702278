//! Normalizes text: all spellings of the same text have one form.
//!
//! Guarantee: wide and narrow letters, katakana and hiragana, capitals, accents, curly and straight apostrophes, old and
//! variant shapes of a kanji, and radicals that stand for one have one normal form; が never becomes か. ゝ and 々 become
//! what they repeat, a dash after kana becomes the long mark, and 三ヶ月 is 三か月. White space becomes one space, and none
//! between two Japanese characters or beside a symbol, so that 山田花子 finds 山田　花子; nor is there a middle dot between
//! kana, so that ジョンスミス finds ジョン・スミス. Emoji lose their skin tone, and Markdown its asterisks. Every normalized
//! character knows the original characters that it came from. Source: Unicode NFKC, and the table in `kanji.rs`.

use super::kanji::common;
use super::script::{is_cjk, is_kana, is_symbol, is_unspaced, is_word};
use crate::domain::kana::hiragana;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

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
        let mut before = None;
        while let Some((start, first)) = rest.next() {
            let mut end = start + 1;
            let mut marks = String::new();
            while let Some((at, mark)) = rest.next_if(|(_, c)| continues(*c)) {
                marks.push(mark);
                end = at + 1;
            }
            let next = rest.peek().map(|(_, c)| *c);
            let first = self.long_mark(first, before).unwrap_or(first);
            before = Some(first);
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
        let mut all = self.all(piece);
        all.sort_by_key(|(_, inside)| *inside);
        all.into_iter().next().map(|(range, _)| range)
    }

    /// Every occurrence of a normalized piece, as ranges of characters of the original; of a word only those at the
    /// beginning of words.
    #[must_use]
    pub fn find_all(&self, piece: &str) -> Vec<Range<usize>> {
        self.all(piece).into_iter().filter(|(_, inside)| !inside).map(|(range, _)| range).collect()
    }

    /// Every occurrence, and whether it is a word's that begins inside a word.
    fn all(&self, piece: &str) -> Vec<(Range<usize>, bool)> {
        let piece: Vec<char> = piece.chars().collect();
        if piece.is_empty() {
            return Vec::new();
        }
        let begins_word = piece.first().copied().is_some_and(is_word);
        let after_word = |at: usize| at > 0 && self.chars.get(at - 1).copied().is_some_and(is_word);
        let hits = self.chars.windows(piece.len()).enumerate().filter(|(_, window)| *window == piece);
        hits.filter_map(|(at, _)| {
            let (start, end) = (self.from.get(at)?.start, self.from.get(at + piece.len() - 1)?.end);
            Some((start..end, begins_word && after_word(at)))
        })
        .collect()
    }

    fn push(&mut self, c: char, from: Range<usize>, next: Option<char>) {
        let last = self.chars.last().copied();
        match c {
            // Most of Japanese text, first because every indexed character comes here.
            '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' => {
                self.push_cjk(common(hiragana(c)), from, next);
            }
            c if c.is_whitespace() => self.space = self.space.take().or(Some(from)),
            '\'' | '’' | '‘' | '‛' | 'ʼ' | '`' | '´' => {
                let inside = self.space.is_none() && last.is_some_and(is_word) && next.is_some_and(is_word);
                if !inside {
                    self.keep('\'', from);
                }
            }
            c if is_dropped(c) => {}
            c if is_cjk(c) => self.push_cjk(common(hiragana(c)), from, next),
            c if is_unspaced(c) => self.keep(c, from),
            c if joins_names(c) && last.is_some_and(is_kana) && next.is_some_and(is_kana) => {}
            c => self.push_letter(c, &from),
        }
    }

    fn push_cjk(&mut self, c: char, from: Range<usize>, next: Option<char>) {
        let last = self.chars.last().copied();
        let c = match (c, last) {
            ('○' | '◯', _) => '〇',
            ('ゝ', Some(kana)) if is_kana(kana) => unvoiced(kana),
            ('ゞ', Some(kana)) if is_kana(kana) => compose(unvoiced(kana), '\u{3099}').unwrap_or(kana),
            ('々' | '〻', Some(kanji)) if is_kanji(kanji) => kanji,
            ('け' | '箇', Some(number)) if is_number(number) && next.is_some_and(is_counted) => 'か',
            _ => c,
        };
        self.keep(c, from);
    }

    /// The long mark ー for a dash that was typed in its place; but ジャン‐ポール has none, since nothing lengthens ン.
    fn long_mark(&self, c: char, before: Option<char>) -> Option<char> {
        let last = self.chars.last().filter(|last| self.space.is_none() && (is_kana(**last) || **last == 'ー'))?;
        let is_dash = match c {
            '-' => before.is_some_and(|c| matches!(c, '\u{ff66}'..='\u{ff9f}')),
            _ => matches!(c, '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '━' | '－' | '〜' | '～'),
        };
        (is_dash && !matches!(last, 'ん' | 'っ')).then_some('ー')
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
            && !closes_up(*last, c)
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

/// Whether no space belongs between two characters: of scripts without spaces, beside a symbol, and between a number and
/// what it counts.
fn closes_up(last: char, c: char) -> bool {
    let joins = |one: char, other: char| is_spaceless(one) && (is_spaceless(other) || other.is_ascii_digit());
    joins(last, c) || joins(c, last) || is_symbol(last) || is_symbol(c)
}

/// Whether a character is of a script without spaces; Korean puts spaces between words.
fn is_spaceless(c: char) -> bool {
    is_unspaced(c) && !matches!(c, '\u{ac00}'..='\u{d7af}')
}

/// Whether a sign stands between the parts of a foreign name in kana.
fn joins_names(c: char) -> bool {
    matches!(c, '・' | '·' | '•' | '‧' | '∙' | '゠' | '=' | '＝' | '‐' | '‑' | '-' | '－' | '–')
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || "〇一二三四五六七八九十百千数何".contains(c)
}

/// Whether か (ヶ, ヵ, 箇) before it counts.
fn is_counted(c: char) -> bool {
    "月所国年条村町社校店".contains(c)
}

/// か for が, and any other kana as it is.
fn unvoiced(kana: char) -> char {
    let mut first = None;
    decompose_canonical(kana, |part| first = first.or(Some(part)));
    first.unwrap_or(kana)
}

/// Whether to drop a character: accents left after composing, variation selectors, skin tones, tags, the frame of a
/// keycap, the asterisks of Markdown, characters of no width.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '*' | '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}'
        | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{20dd}'..='\u{20e4}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{180b}'..='\u{180f}'
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}')
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
            (["会⻑は⻄口", "會長は西口", "会長は西口", "會\u{2fa7}は⻄口"], "会長は西口"),
            (["𠮟る", "叱る", "叱\u{e0101}る", "叱 る"], "叱る"),
            (["ジョン・スミス", "ジョン＝スミス", "ジョン スミス", "ｼﾞｮﾝ･ｽﾐｽ"], "じょんすみす"),
            (["ジャン‐ポール", "ジャン・ポール", "ジャン-ポール", "ジャンポール"], "じゃんぽーる"),
            (["コーヒー", "コ―ヒ―", "ｺ-ﾋ-", "こ〜ひ〜"], "こーひー"),
            (["金子みすゞ", "金子みすず", "金子ミスヾ", "金子みす\u{309d}\u{3099}"], "金子みすず"),
            (["佐々木", "佐佐木", "佐〻木", "佐 々木"], "佐佐木"),
            (["3ヶ月", "3か月", "3ヵ月", "3 カ月"], "3か月"),
            (["👍🏽", "👍", "👍\u{fe0f}", "**👍**"], "👍"),
            (["C++とR&D", "c++とr & d", "Ｃ＋＋とＲ＆Ｄ", "C + +とR&D"], "c++とr&d"),
            (["**眠**れない", "眠れない", "眠*れ*ない", "眠れ\u{200b}ない"], "眠れない"),
            (["◯と○", "〇と〇", "○と◯", "○と〇"], "〇と〇"),
        ] {
            for spelling in same {
                assert_eq!(normalize(spelling), form, "{spelling}");
            }
        }
    }

    #[test]
    fn what_differs_in_sound_stays_apart() {
        assert_ne!(normalize("がんばる"), normalize("かんはる"));
        assert_eq!(normalize("人々、 A  day "), "人人、 a day");
        for (one, other) in [("ビル", "ビール"), ("かか", "がか"), ("京都", "東・都")] {
            assert_ne!(normalize(one), normalize(other));
        }
        assert_eq!(normalize("パス"), "ぱす");
    }

    #[test]
    fn normalizing_twice_is_normalizing_once() {
        for text in [
            "ﾂﾄﾞｲ ’a’ ÉTÉ",
            "山田　花子 san",
            "㍻ ﾞ ゛ e\u{301}\u{302}",
            "don’t 'quote'",
            "みすゞ 佐々木 3ヶ月 コ―ヒ― ジョン・スミス 😊 ★ C++",
            "ภาษาไทยคำ ◯ ⻑ ＝ヶ 人々",
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
