//! Text as it is stored.
//!
//! Guarantee: composed (NFC), so that the same words are the same bytes on every machine. Whatever ends a line somewhere
//! ends it here, as a line feed; other control characters but the tab are left out. The ideographs that NFC would swap
//! for another shape (U+FA19 for U+795E, 神) stay as they were typed: they are how people write their names.

use super::unseen::is_unseen;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text of any number of lines.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.replace("\r\n", "\n").split_inclusive(is_name_variant) {
        let kept = run.chars().next_back().filter(|c| is_name_variant(*c));
        let head = kept.map_or(run, |c| run.strip_suffix(c).unwrap_or(run));
        out.extend(head.nfc().filter_map(|c| match c {
            '\t' => Some(c),
            c if ends_line(c) => Some('\n'),
            c if c.is_control() => None,
            c => Some(c),
        }));
        out.extend(kept);
    }
    out
}

/// One line: no line breaks or tabs (each becomes a space), and no white space around it.
#[must_use]
pub fn tidy_line(text: &str) -> String {
    let one: String = tidy(text).chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }).collect();
    one.trim().to_owned()
}

/// The first line that says something, cut to `max` characters.
#[must_use]
pub fn first_line(text: &str, max: usize) -> String {
    let line = text.split(ends_line).map(str::trim).find(|line| !is_blank(line)).unwrap_or_default();
    let end = line.char_indices().nth(max).map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or_default().to_owned()
}

/// Whether a character ends a line: on paper, in a terminal, or for another program (Unicode's mandatory breaks, and the
/// separators of files, groups and records).
#[must_use]
pub const fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether nothing of a text can be seen: white space, control characters, characters of no shape, marks without a letter.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control() || is_unseen(c) || is_combining_mark(c))
}

/// Whether a text is one line, without control characters.
#[must_use]
pub fn is_one_line(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() || ends_line(c))
}

fn is_name_variant(c: char) -> bool {
    matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_bytes() {
        assert_eq!(tidy("か\u{3099}んばる"), "がんばる");
        assert_eq!(tidy("e\u{301}te\u{301}"), "été");
        assert_eq!(tidy("一行目\r\n二行目\u{0}\r三"), "一行目\n二行目\n三");
    }

    #[test]
    fn whatever_ends_a_line_ends_it_here() {
        for end in ["\n", "\r", "\r\n", "\u{b}", "\u{c}", "\u{1c}", "\u{1e}", "\u{85}", "\u{2028}", "\u{2029}"] {
            assert_eq!(tidy(&format!("話す{end}聞く")), "話す\n聞く", "{end:?}");
            assert_eq!(tidy_line(&format!("話す{end}聞く")), "話す 聞く", "{end:?}");
            assert_eq!(first_line(&format!("{end}話す{end}聞く"), 9), "話す", "{end:?}");
        }
    }

    #[test]
    fn what_shows_nothing_is_blank_and_a_mark_by_itself_too() {
        for blank in
            ["", " 　\n", "\u{200b}", "\u{3164}", "\u{2800}\u{ffa0}", "\u{301}", "\u{202e}\u{feff}", "\u{7}\u{ad}"]
        {
            assert!(is_blank(blank), "{blank:?}");
            assert_eq!(first_line(&format!("{blank}\n話す"), 9), "話す", "{blank:?}");
        }
        for seen in ["a", "空", "🌱", "?", "\u{200b}あ", "👩\u{200d}👧"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn a_name_keeps_the_shape_it_was_typed_in() {
        assert_eq!(tidy("\u{fa19}か\u{3099}\u{fa1b}"), "\u{fa19}が\u{fa1b}");
        assert_eq!(tidy("\u{fa11}"), "\u{fa11}");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(tidy_line("  山田　花子\nさん "), "山田　花子 さん");
        assert_eq!(first_line("\n\n  はじめの行\n次", 3), "はじめ");
    }
}
