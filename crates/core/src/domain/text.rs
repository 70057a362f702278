//! Text as it is stored.
//!
//! Guarantee: composed (NFC), so that the same words are the same bytes on every machine, and free of control characters
//! other than the tab and the line feed. The ideographs that NFC would swap for another shape (U+FA19 for U+795E, 神) stay as
//! they were typed: they are how people write their names.

use unicode_normalization::UnicodeNormalization;

/// Text of any number of lines.
#[must_use]
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.replace("\r\n", "\n").split_inclusive(is_name_variant) {
        let kept = run.chars().next_back().filter(|c| is_name_variant(*c));
        let head = kept.map_or(run, |c| run.strip_suffix(c).unwrap_or(run));
        out.extend(head.nfc().filter_map(|c| match c {
            '\r' => Some('\n'),
            '\n' | '\t' => Some(c),
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
    let one: String =
        tidy(text).chars().map(|c| if matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    one.trim().to_owned()
}

/// The first line that is not blank, cut to `max` characters.
#[must_use]
pub fn first_line(text: &str, max: usize) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let end = line.char_indices().nth(max).map_or(line.len(), |(at, _)| at);
    line.get(..end).unwrap_or_default().to_owned()
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
