//! Makes visible what a terminal would obey, turn round, or not show.
//!
//! Guarantee: in what comes out, every character has a shape or is a line feed, a tab or a space. Strangers' words cannot
//! move the cursor, recolour or hide a line, or make one read backwards. A control character shows as its picture (`␛`),
//! any other as its number (`⟨U+202E⟩`). What belongs to a letter or a picture stays: a selector behind its kanji, a
//! joiner within an emoji or a Persian word. Everything that is printed goes through here, in [`crate::output`].

use std::borrow::Cow;
use tsudoi_core::domain::text::ends_line;
use tsudoi_core::domain::unseen::is_unseen;

/// Text of any number of lines.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, false)
}

/// Text within a line: a line break shows as its picture, too, so that it cannot begin a line of its own.
#[must_use]
pub fn visible_line(text: &str) -> Cow<'_, str> {
    shown(text, true)
}

/// The same JSON, with such characters as `\uXXXX`. In JSON they can stand in strings only, where this says the same.
#[must_use]
pub fn escaped_json(json: &str) -> Cow<'_, str> {
    if !json.contains(|c| hides(c) && !matches!(c, '\n' | '\t')) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hides(c) && !matches!(c, '\n' | '\t') {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out.into()
}

fn shown(text: &str, within_line: bool) -> Cow<'_, str> {
    let stays = |c: char| !hides(c) || (!within_line && matches!(c, '\n' | '\t'));
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if stays(c) || belongs(before, c, rest.peek().copied()) {
            out.push(c);
        } else {
            picture(c, &mut out);
        }
        before = Some(c);
    }
    out.into()
}

/// Whether a terminal does something with a character, or nothing, instead of drawing it.
fn hides(c: char) -> bool {
    c.is_control() || ends_line(c) || is_unseen(c)
}

fn picture(c: char, out: &mut String) {
    match (c, u32::from(c)) {
        ('\u{7f}', _) => out.push('␡'),
        (_, code @ 0..0x20) => out.extend(char::from_u32(0x2400 + code)),
        (_, code) => out.push_str(&format!("⟨U+{code:04X}⟩")),
    }
}

/// Whether a character of no shape is part of what stands before and after it.
fn belongs(before: Option<char>, c: char, after: Option<char>) -> bool {
    let drawn = before.is_some_and(|before| !hides(before) && !before.is_whitespace());
    match (before, c, after) {
        (_, '\u{fe00}'..='\u{fe0f}', _) => drawn,
        (Some(before), '\u{e0100}'..='\u{e01ef}', _) => is_ideograph(before),
        (Some(before), '\u{200d}', Some(after)) if is_picture(before) => is_picture(after),
        (Some(before), '\u{200c}' | '\u{200d}', Some(after)) => joins(before) && joins(after),
        (Some(before), '\u{180b}'..='\u{180f}', _) => matches!(before, '\u{1820}'..='\u{18aa}'),
        _ => false,
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character is a part of an emoji.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a character is of a script whose letters join or part by a mark between them: Arabic to Myanmar.
fn joins(c: char) -> bool {
    c.is_alphabetic() && matches!(c, '\u{600}'..='\u{109f}') || matches!(c, '\u{93c}'..='\u{d4d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        for (text, seen) in [
            ("\u{1b}[2J\u{1b}]0;title\u{7}", "␛[2J␛]0;title␇"),
            ("a\u{8}b\rc\u{7f}", "a␈b␍c␡"),
            ("\u{9b}31m\u{85}", "⟨U+009B⟩31m⟨U+0085⟩"),
            ("gnp.\u{202e}exe\u{2066}", "gnp.⟨U+202E⟩exe⟨U+2066⟩"),
            ("So\u{200b}ra\u{feff}\u{2028}", "So⟨U+200B⟩ra⟨U+FEFF⟩⟨U+2028⟩"),
            ("\u{3164}\u{2800}\u{e0041}\u{61c}", "⟨U+3164⟩⟨U+2800⟩⟨U+E0041⟩⟨U+061C⟩"),
        ] {
            assert_eq!(visible(text), seen);
            assert_eq!(visible(&visible(text)), seen, "once is enough");
        }
        assert_eq!(visible("一\n二\t三"), "一\n二\t三");
        assert_eq!(visible_line("一\n二\t三"), "一␊二␉三");
    }

    #[test]
    fn what_belongs_to_a_letter_or_a_picture_stays() {
        for text in [
            "渡\u{e0101}辺",
            "❤\u{fe0f}",
            "👩\u{200d}👧",
            "👩\u{1f3fd}\u{200d}❤\u{fe0f}\u{200d}👩",
            "می\u{200c}خواهم",
            "山田　花子 ¯\\_(ツ)_/¯",
        ] {
            assert_eq!(visible(text), text);
        }
        assert_eq!(visible("a\u{200d}b 👩\u{200d}"), "a⟨U+200D⟩b 👩⟨U+200D⟩");
        assert_eq!(visible("\u{fe0f}a\u{e0101}"), "⟨U+FE0F⟩a⟨U+E0101⟩");
    }

    #[test]
    fn json_says_the_same_and_shows_it() {
        let words = "\u{9b}31m\u{202e}\u{e0041}\u{2028}\u{7f}\u{200b}そら\n";
        let json = serde_json::json!({ "name": words }).to_string();
        let escaped = escaped_json(&json);
        assert_eq!(visible(&escaped), escaped, "nothing is left to show");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&escaped).ok(), serde_json::from_str(&json).ok());
        assert!(escaped.contains("\\udb40\\udc41") && escaped.contains("そら"), "{escaped}");
    }
}
