//! The text around a hit.
//!
//! Guarantee: a snippet is a piece of the original text, on one line, of at most 80 characters including its ellipses,
//! and tells which of its characters are the hit. Units: characters (Unicode scalar values), not bytes.

use super::normalize::Normalized;

/// The longest snippet, in characters.
pub const CHARS_MAX: usize = 80;
const BEFORE: usize = 24;

/// A piece of text around a hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, with `…` where text was left out.
    pub text: String,
    /// The first character of the hit within `text`.
    pub start: usize,
    /// The first character after the hit within `text`; equal to `start` if there is no hit.
    pub end: usize,
}

/// The text around the first needle that occurs; the beginning of the text if none does.
#[must_use]
pub fn snippet(text: &str, needles: &[String]) -> Snippet {
    snippet_of(text, &Normalized::new(text), needles)
}

/// [`snippet`], of a text that was normalized already.
#[must_use]
pub fn snippet_of(text: &str, normalized: &Normalized, needles: &[String]) -> Snippet {
    let hit = needles.iter().filter_map(|needle| normalized.find(needle)).min_by_key(|hit| hit.start).unwrap_or(0..0);
    let chars: Vec<char> = text.chars().map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c }).collect();
    let room = CHARS_MAX - 2;
    let mut from = hit.start.saturating_sub(BEFORE);
    if chars.len().saturating_sub(from) < room {
        from = chars.len().saturating_sub(room);
    }
    let to = chars.len().min(from + room);
    let mut out = String::new();
    if from > 0 {
        out.push('…');
    }
    let shift = out.chars().count();
    out.extend(chars.iter().skip(from).take(to - from));
    if to < chars.len() {
        out.push('…');
    }
    let place = |at: usize| at.clamp(from, to) - from + shift;
    let (start, end) = if hit.is_empty() { (0, 0) } else { (place(hit.start), place(hit.end)) };
    Snippet { text: out, start, end }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::search::query;

    fn hit(text: &str, asked: &str) -> (String, String) {
        let found = snippet(text, &query(asked).unwrap().needles);
        assert!(found.text.chars().count() <= CHARS_MAX);
        let marked = found.text.chars().skip(found.start).take(found.end - found.start).collect();
        (found.text, marked)
    }

    #[test]
    fn the_hit_is_marked_in_the_text_as_it_was_written() {
        assert_eq!(hit("今日の集い", "集い"), ("今日の集い".into(), "集い".into()));
        assert_eq!(hit("今日のﾂﾄﾞｲは", "つどい").1, "ﾂﾄﾞｲ");
        assert_eq!(hit("一行目\n二行目の Recovery", "recov").1, "Recov");
        assert_eq!(hit("渡邊　花子さん", "渡辺花子").1, "渡邊 花子");
        assert_eq!(hit("a ﬁne day", "fin").1, "ﬁn");
    }

    #[test]
    fn a_long_text_is_cut_on_both_sides() {
        let text = format!("{}集い{}", "あ".repeat(500), "い".repeat(500));
        let (piece, marked) = hit(&text, "集い");
        assert!(piece.starts_with('…') && piece.ends_with('…'));
        assert_eq!((marked.as_str(), piece.chars().count()), ("集い", CHARS_MAX));
        let text = format!("{}終わり", "あ".repeat(500));
        let (piece, marked) = hit(&text, "終わり");
        assert!(piece.starts_with('…') && piece.ends_with("終わり"));
        assert_eq!(marked, "終わり");
    }

    #[test]
    fn without_a_hit_it_is_the_beginning() {
        let found = snippet("はじめ", &["ない".into()]);
        assert_eq!(found, Snippet { text: "はじめ".into(), start: 0, end: 0 });
        assert_eq!(snippet("", &["x".into()]).text, "");
        let long = "集".repeat(200);
        let found = snippet(&long, std::slice::from_ref(&long));
        assert_eq!((found.start, found.end), (0, 78));
    }
}
