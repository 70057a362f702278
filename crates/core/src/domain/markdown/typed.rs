//! What of a text is Markdown, and what a person just typed.
//!
//! Guarantee: only the marks that [`super`] names are left to the parser. Everything else that Markdown or HTML would take
//! for a mark (a face, an arrow, an address in brackets, a backslash, an entity) is put out of its sight, and comes back
//! with [`restored`]. Emphasis may touch Japanese brackets and stops on both sides. Source: CommonMark 0.31, whose rule of
//! flanking was made for words between spaces.

use std::borrow::Cow;

/// What the parser must not see as marks. Each is replaced with a noncharacter, which no text holds for itself.
const SIGNS: &[char] = &['\\', '*', '_', '`', '~', '[', ']', '<', '>', '&', '#', '=', '|', '-', '+', '.', ')'];
const FIRST: u32 = 0xfdd0;
/// Stands between a mark and a bracket for the parser, which takes it for a letter.
const GUARD: char = '\u{fdef}';
/// The most characters of a face within its brackets.
const FACE_MAX: usize = 20;

/// `text` with nothing left in it that is no mark of ours.
#[must_use]
pub fn marked(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let (mut fenced, mut follows_words) = (None, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let fence = words.chars().take_while(|c| *c == '`').count();
        match fenced {
            Some(opened) => {
                out.push_str(line);
                if fence >= opened && words.len() == fence {
                    fenced = None;
                }
                continue;
            }
            None if fence >= 3 && !words.chars().skip(fence).any(|c| c == '`') => {
                fenced = Some(fence);
                out.push_str(line);
                continue;
            }
            None => {}
        }
        let is_rule = words.len() >= 3 && words.chars().all(|c| c == '-');
        if is_rule && follows_words {
            // Below words it would make a heading of them.
            out.push('\n');
        }
        follows_words = !words.is_empty() && !is_rule;
        Line::new(line).write(&mut out);
    }
    out
}

/// What [`marked`] put away, back in a piece of what the parser returned.
#[must_use]
pub fn restored(text: &str) -> Cow<'_, str> {
    if !text.contains(is_put_away) {
        return Cow::Borrowed(text);
    }
    let back = |c: char| {
        let at = u32::from(c).checked_sub(FIRST).and_then(|at| usize::try_from(at).ok());
        at.and_then(|at| SIGNS.get(at)).copied().unwrap_or(c)
    };
    text.chars().filter(|c| *c != GUARD).map(back).collect()
}

fn is_put_away(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}')
}

fn put_away(c: char) -> char {
    let at = SIGNS.iter().position(|sign| *sign == c).and_then(|at| u32::try_from(at).ok());
    at.and_then(|at| char::from_u32(FIRST + at)).unwrap_or(c)
}

/// A line, character by character.
struct Line {
    chars: Vec<char>,
    /// Which characters belong to a face.
    faces: Vec<bool>,
    /// Where its words begin, behind spaces and marks of quotation.
    start: usize,
}

impl Line {
    fn new(line: &str) -> Self {
        let chars: Vec<char> = line.chars().map(|c| if is_put_away(c) { '\u{fffd}' } else { c }).collect();
        let faces = faces(&chars);
        let mut start = chars.iter().take_while(|c| matches!(c, ' ' | '\t')).count();
        while quotes(&chars, start) {
            start += 1 + chars.iter().skip(start + 1).take_while(|c| **c == ' ').count();
        }
        Self { chars, faces, start }
    }

    fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied().filter(|c| *c != '\n')
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.at(at))
    }

    fn in_face(&self, at: usize) -> bool {
        self.faces.get(at).copied().unwrap_or_default()
    }

    /// How many times the character at `at` stands there in a row.
    fn run(&self, at: usize) -> usize {
        let c = self.at(at);
        (at..self.chars.len()).take_while(|at| self.at(*at) == c && !self.in_face(*at)).count().max(1)
    }

    fn write(&self, out: &mut String) {
        let mut at = 0;
        while let Some(c) = self.chars.get(at).copied() {
            at += if self.in_face(at) { self.keep(c, 1, out) } else { self.sign(at, c, out) };
        }
    }

    /// Puts `count` of `c` out of sight.
    fn keep(&self, c: char, count: usize, out: &mut String) -> usize {
        out.extend(std::iter::repeat_n(put_away(c), count));
        count
    }

    fn sign(&self, at: usize, c: char, out: &mut String) -> usize {
        match c {
            '\\' => self.backslash(at, out),
            '`' => self.code(at, out),
            '*' | '_' | '~' => self.emphasis(at, c, out),
            '[' | ']' | '<' | '&' => self.keep(c, 1, out),
            '>' if at >= self.start => self.keep(c, 1, out),
            '=' if self.chars.iter().all(|c| c.is_whitespace() || *c == '=') => self.keep(c, 1, out),
            '#' if at == self.start && self.is_bare('#') => self.keep(c, 1, out),
            _ => {
                out.push(c);
                1
            }
        }
    }

    /// Whether the line is nothing but this sign.
    fn is_bare(&self, sign: char) -> bool {
        self.chars.iter().skip(self.start).all(|c| c.is_whitespace() || *c == sign)
    }

    /// A backslash before a mark of ours takes the mark's meaning away. Any other was meant to be read.
    fn backslash(&self, at: usize, out: &mut String) -> usize {
        let (Some(next), after) = (self.at(at + 1), self.at(at + 2)) else { return self.keep('\\', 1, out) };
        let touches = |c: Option<char>| c.is_some_and(is_letter);
        let digits = || at > self.start && self.chars.iter().take(at).skip(self.start).all(char::is_ascii_digit);
        let spaced = after.is_none_or(char::is_whitespace);
        let escapes = !self.in_face(at + 1)
            && match next {
                '_' => touches(after) || touches(self.before(at)),
                '*' | '`' | '~' => {
                    after.is_none_or(|c| is_letter(c) || c.is_whitespace() || OPENING.contains(c) || c == next)
                        || touches(self.before(at))
                }
                '#' => at == self.start && (spaced || after == Some('#')),
                '-' | '+' => at == self.start && spaced,
                '>' => at == self.start && !quotes_face(&self.chars, at + 1),
                '.' | ')' => spaced && digits(),
                '|' => self.at(self.start) == Some('|'),
                _ => false,
            };
        if escapes { 1 + self.keep(next, 1, out) } else { self.keep('\\', 1, out) }
    }

    /// Code between the same number of backticks, on one line. A backtick within a word is an apostrophe.
    fn code(&self, at: usize, out: &mut String) -> usize {
        let count = self.run(at);
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let apostrophe = count == 1 && is_word(self.before(at)) && is_word(self.at(at + 1));
        let mut end = at + count;
        while !apostrophe && end < self.chars.len() {
            match self.at(end) {
                Some('`') if !self.in_face(end) && self.run(end) == count => {
                    out.extend(self.chars.iter().skip(at).take(end + count - at));
                    return end + count - at;
                }
                Some('`') => end += self.run(end),
                _ => end += 1,
            }
        }
        self.keep('`', count, out)
    }

    /// A run of `*`, `_` or `~`: left to the parser if it can begin or end emphasis, and put out of sight otherwise.
    fn emphasis(&self, at: usize, c: char, out: &mut String) -> usize {
        let count = self.run(at);
        let (before, after) = (self.before(at), self.at(at + count));
        if c != '~'
            && at == self.start
            && (self.is_bare_rule(c) || (c == '*' && count == 1 && after.is_none_or(char::is_whitespace)))
        {
            out.extend(std::iter::repeat_n(c, count));
            return count;
        }
        let (opens, closes) = match (c, count) {
            ('*', 1) => {
                let within = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                let plain = within(before) && within(after);
                (
                    !plain && self.opens_words(at + 1),
                    !plain && before.is_some_and(|c| is_letter(c) || CLOSING.contains(c)),
                )
            }
            ('_', _) => {
                let opens = !before.is_some_and(is_letter) && self.is_word(at + count);
                (opens, before.is_some_and(|c| is_letter(c) || CLOSING.contains(c)) && !after.is_some_and(is_letter))
            }
            ('*', 2 | 3) => (is_there(after), is_there(before)),
            ('~', 2) if !self.waves(at) => (is_there(after), is_there(before)),
            _ => (false, false),
        };
        if !opens && !closes {
            return self.keep(c, count, out);
        }
        // The parser asks for a letter on the inner side. It may be a bracket, beside Japanese.
        if closes && c != '_' && !before.is_some_and(is_letter) {
            out.push(GUARD);
        }
        out.extend(std::iter::repeat_n(c, count));
        if opens && c != '_' && !after.is_some_and(is_letter) {
            out.push(GUARD);
        }
        count
    }

    /// Whether the line is a rule of three or more of this sign.
    fn is_bare_rule(&self, sign: char) -> bool {
        self.is_bare(sign) && self.chars.iter().filter(|c| **c == sign).count() >= 3
    }

    /// Whether emphasis can begin here: with a letter, or a bracket or quotation mark and a letter.
    fn opens_words(&self, at: usize) -> bool {
        match self.at(at) {
            Some('\'' | '"' | '*' | '_' | '~' | '`') => self.is_word(at + 1),
            Some(c) => is_letter(c) || OPENING.contains(c),
            None => false,
        }
    }

    /// Whether two letters stand here.
    fn is_word(&self, at: usize) -> bool {
        self.at(at).is_some_and(is_letter) && self.at(at + 1).is_some_and(is_letter)
    }

    /// Whether the run is the waving hand of a face: `(^^)/~~`.
    fn waves(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|hand| {
            matches!(self.at(hand), Some('/' | '／' | 'ﾉ' | 'ノ')) && matches!(self.before(hand), Some(')' | '）'))
        })
    }
}

const OPENING: &str = "「『（(【〔〈《［｛{“‘«";
const CLOSING: &str = "」』）)】〕〉》］｝}”’»。、！？!?.,…％%'\"*_~`";

fn is_there(c: Option<char>) -> bool {
    c.is_some_and(|c| !c.is_whitespace())
}

/// Letters and digits. The voiced marks of narrow kana are drawn as rings in faces.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, 'ﾞ' | 'ﾟ')
}

/// Whether a quotation begins here: at the start of a line, and not with a face's eye.
fn quotes(chars: &[char], at: usize) -> bool {
    chars.get(at) == Some(&'>') && !quotes_face(chars, at)
}

/// Whether `>` at `at` is the eye of a face without brackets: `>_<`.
fn quotes_face(chars: &[char], at: usize) -> bool {
    let rest = || chars.iter().skip(at + 1);
    let width = rest().take(4).take_while(|c| !c.is_whitespace() && **c != '<').count();
    (1..=3).contains(&width) && rest().nth(width) == Some(&'<')
}

/// Which characters stand in the brackets of a face: short, with a sign of ours in it, and without a word.
fn faces(chars: &[char]) -> Vec<bool> {
    let mut faces = vec![false; chars.len()];
    let mut open = None;
    for (at, c) in chars.iter().enumerate() {
        match c {
            '(' | '（' => open = Some(at + 1),
            ')' | '）' => {
                if let Some(within) = open.take().and_then(|from| chars.get(from..at))
                    && is_face(within)
                {
                    faces.iter_mut().take(at).skip(at - within.len()).for_each(|face| *face = true);
                }
            }
            _ => {}
        }
    }
    faces
}

fn is_face(within: &[char]) -> bool {
    let doubled = |c: char| within.starts_with(&[c, c]) && within.ends_with(&[c, c]) && within.len() > 4;
    let word = |pair: &[char]| matches!(pair, [one, two] if is_same_script(*one, *two));
    within.len() <= FACE_MAX
        && within.iter().any(|c| matches!(c, '*' | '_' | '`' | '~' | '\\' | '<' | '>'))
        && !doubled('*')
        && !doubled('~')
        && !within.windows(2).any(word)
}

/// Whether two characters make the beginning of a word. Eyes and mouths of a face come from different alphabets.
fn is_same_script(one: char, two: char) -> bool {
    let script = |c: char| match c {
        c if !is_letter(c) => None,
        'a'..='z' | 'A'..='Z' => Some(0),
        c if c.is_numeric() => Some(1),
        '\u{3041}'..='\u{309f}' => Some(2),
        '\u{30a1}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}' => Some(3),
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Some(4),
        '\u{ac00}'..='\u{d7a3}' => Some(5),
        _ => None,
    };
    script(one).is_some() && script(one) == script(two)
}
