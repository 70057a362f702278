//! Breaks text into lines: Japanese anywhere except where kinsoku forbids it, Latin at spaces.

/// Characters that must not begin a line: closing marks, stops, small kana, and marks that belong to the character
/// before.
const NOT_FIRST: &str = "、。，．,.・：；:;？！?!゛゜ヽヾゝゞ々ー〜～）」』】〕〉》〙〗］｝)]}”’»…‥\
    ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%℃°";
/// Characters that must not end a line: opening marks.
const NOT_LAST: &str = "（「『【〔〈《〘〖［｛([{“‘«￥¥＄$№＃";
/// Marks that come in pairs and must not be separated.
const PAIRED: &str = "…‥—―";

/// Breaks `text` into lines no wider than `width_max`, measured by `advance`. Only a single character that is wider
/// than that exceeds it.
///
/// A line break in the text ends a line, and an empty line stays. Spaces at the end of a line are dropped.
pub fn wrap(text: &str, width_max: f32, advance: impl Fn(char) -> f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = Line::default();
        for piece in pieces(paragraph) {
            let width = piece.trim_end().chars().map(&advance).sum::<f32>();
            if !line.text.is_empty() && line.width + width > width_max {
                lines.push(line.end());
            }
            if width <= width_max {
                line.add(piece, &advance);
                continue;
            }
            // Longer than a line, like a URL: it breaks anywhere.
            for c in piece.chars() {
                if !line.text.is_empty() && c != ' ' && line.width + advance(c) > width_max {
                    lines.push(line.end());
                }
                line.add(c.encode_utf8(&mut [0; 4]), &advance);
            }
        }
        lines.push(line.end());
    }
    lines
}

#[derive(Default)]
struct Line {
    text: String,
    width: f32,
}

impl Line {
    fn add(&mut self, piece: &str, advance: &impl Fn(char) -> f32) {
        self.text.push_str(piece);
        self.width += piece.chars().map(advance).sum::<f32>();
    }

    /// Takes the finished line; what is added next begins another one.
    fn end(&mut self) -> String {
        let line = std::mem::take(self);
        line.text.trim_end().to_owned()
    }
}

/// Splits `paragraph` into unbreakable pieces, each with the spaces after it.
fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    let mut before: Option<char> = None;
    for (at, c) in paragraph.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.extend(paragraph.get(begin..at));
            begin = at;
        }
        before = Some(c);
    }
    pieces.extend(paragraph.get(begin..).filter(|rest| !rest.is_empty()));
    pieces
}

/// Whether a line may end after `before` and the next one begin with `after`.
fn may_break(before: char, after: char) -> bool {
    if is_space(after) {
        return false;
    }
    if is_space(before) {
        return !NOT_FIRST.contains(after) || after.is_ascii();
    }
    let torn = before == after && PAIRED.contains(after);
    if torn || NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    is_wide(before) || is_wide(after)
}

/// Whether a line can end at this space. Not at one that joins (U+00A0).
fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{3000}'
}

/// Whether `c` is written without spaces: kana, kanji and their marks.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}' | '\u{1f000}'..='\u{1faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wraps with each character one unit wide.
    fn lines(text: &str, width_max: f32) -> Vec<String> {
        wrap(text, width_max, |_| 1.0)
    }

    #[test]
    fn japanese_breaks_anywhere() {
        assert_eq!(lines("今日は集まりがあります", 4.0), ["今日は集", "まりがあ", "ります"]);
    }

    #[test]
    fn no_line_begins_with_a_stop_or_a_closing_mark() {
        assert_eq!(lines("今日は晴。明日", 4.0), ["今日は", "晴。明日"]);
        assert_eq!(lines("あいう「え」、お", 4.0), ["あいう", "「え」、", "お"]);
        assert_eq!(lines("あいうきょう", 4.0), ["あいう", "きょう"]);
    }

    #[test]
    fn no_line_ends_with_an_opening_mark() {
        assert_eq!(lines("あいう（えお）", 4.0), ["あいう", "（えお）"]);
        assert_eq!(lines("ab（cd", 3.0), ["ab", "（cd"]);
    }

    #[test]
    fn latin_breaks_at_spaces_and_the_space_is_gone() {
        assert_eq!(lines("we met on Friday", 7.0), ["we met", "on", "Friday"]);
        assert_eq!(lines("well-being (all of us), yes.", 10.0), ["well-being", "(all of", "us), yes."]);
    }

    #[test]
    fn latin_in_japanese_stays_whole() {
        assert_eq!(lines("集いはTsudoiです", 6.0), ["集いは", "Tsudoi", "です"]);
    }

    #[test]
    fn what_is_longer_than_a_line_breaks_anywhere() {
        assert_eq!(lines("abcdefgh", 3.0), ["abc", "def", "gh"]);
        assert_eq!(lines("。。。。", 2.0), ["。。", "。。"]);
        assert_eq!(lines("あ", 0.5), ["あ"]);
    }

    #[test]
    fn line_breaks_and_empty_lines_stay() {
        assert_eq!(lines("a\n\nb", 9.0), ["a", "", "b"]);
        assert_eq!(lines("", 9.0), [""]);
    }

    #[test]
    fn no_line_is_too_wide_and_no_character_is_lost() {
        let text = "「あの、（ええと）」と言った。We said: “fine”。それから……、10％ほど ￥500 です！";
        for width_max in 1_u8..30 {
            let found = lines(text, f32::from(width_max));
            assert!(found.iter().all(|line| line.chars().count() <= usize::from(width_max)), "{width_max}");
            let without = |text: &str| text.chars().filter(|c| !is_space(*c)).collect::<String>();
            assert_eq!(without(&found.concat()), without(text), "{width_max}");
        }
    }
}
