//! Turns text into index tokens, and a search into a query.
//!
//! Guarantee: the match expression of a query finds every text that has all of its needles, so asking the index first
//! loses nothing. Text in a query is never read as syntax. Shapes: for FTS5 with the `ascii` tokenizer and
//! `detail=none`. Japanese and other scripts without spaces are cut into overlapping pairs of characters (集い gives 集い
//! and い); other words are indexed by their first three and first five letters, so that the beginning of a word takes one
//! lookup instead of a scan. A symbol is a token of its own.

use super::normalize::normalize;
use super::script::{is_symbol, is_unspaced, is_word, symbol_token};
use std::collections::HashSet;

/// How many first letters of a word are indexed; a shorter word is indexed whole.
const STEMS: [usize; 2] = [3, 5];
/// A long mark after at least so many characters may be left out at the end of a word.
const LENGTHENED_MIN: usize = 3;
const QUERY_CHARS_MAX: usize = 400;
const QUERY_TOKENS_MAX: usize = 64;

/// A parsed search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// An FTS5 MATCH expression. It finds every match, and may find more.
    pub match_expr: String,
    /// Normalized pieces, all of which must occur in the normalized text.
    pub needles: Vec<String>,
}

impl Query {
    /// Whether a normalized text has all of the words.
    #[must_use]
    pub fn is_in(&self, normalized: &str) -> bool {
        self.needles.iter().all(|needle| occurs(normalized, needle))
    }
}

/// Whether a normalized text has a piece of a query: a word at the beginning of a word, anything else anywhere.
#[must_use]
pub fn occurs(normalized: &str, needle: &str) -> bool {
    if !needle.starts_with(is_word) {
        return normalized.contains(needle);
    }
    let begins = |at: usize| !normalized.get(..at).is_some_and(|before| before.ends_with(is_word));
    normalized.match_indices(needle).any(|(at, _)| begins(at))
}

/// The tokens of a normalized text, each once, sorted and separated by spaces. The last character of a Japanese run is
/// a token too, so that a search for one character finds it anywhere.
#[must_use]
pub fn index_tokens(normalized: &str) -> String {
    let mut tokens: Vec<&str> = Vec::with_capacity(normalized.len() / 3);
    let mut symbols: Vec<char> = Vec::new();
    for run in runs(normalized) {
        match run.sort {
            Sort::Unspaced => {
                tokens.extend(pairs(run.text));
                tokens.extend(run.text.char_indices().next_back().and_then(|(at, _)| run.text.get(at..)));
            }
            Sort::Word => tokens.extend(STEMS.map(|letters| first(run.text, letters))),
            Sort::Symbol => symbols.extend(run.text.chars().map(symbol_token)),
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    let mut joined = tokens.join(" ");
    symbols.sort_unstable();
    symbols.dedup();
    for symbol in symbols {
        joined.extend([' ', symbol]);
    }
    joined.trim_start().to_owned()
}

/// Parses a search: all of its words, each possibly the beginning of a longer one. `None` if there is nothing to look
/// for. Only the first 400 characters count.
#[must_use]
pub fn query(text: &str) -> Option<Query> {
    let text: String = text.chars().take(QUERY_CHARS_MAX).collect();
    let mut terms: Vec<String> = Vec::new();
    let mut needles: Vec<String> = Vec::new();
    for piece in text.split_whitespace() {
        let normalized = normalize(piece);
        // A mark that repeats the character before it repeats nothing here.
        let normalized = normalized.trim_start_matches(['々', 'ゝ', 'ゞ', '〻']);
        for needle in needles_of(normalized) {
            if !needles.iter().any(|known| known == needle) {
                needles.push(needle.to_owned());
            }
        }
        terms.extend(needles_of(normalized).flat_map(runs).flat_map(terms_of));
    }
    let mut seen = HashSet::new();
    terms.retain(|term| seen.insert(term.clone()));
    terms.truncate(QUERY_TOKENS_MAX);
    (!terms.is_empty()).then(|| Query { match_expr: terms.join(" AND "), needles })
}

/// The pieces of a normalized word that have to occur as they are: runs, with the symbols that touch them (C++, 50%) and
/// the number before what it counts (9月). A long mark at the end is optional: コンピューター finds コンピュータ.
fn needles_of(normalized: &str) -> impl Iterator<Item = &str> {
    let mut runs = runs(normalized).peekable();
    std::iter::from_fn(move || {
        let begin = runs.next()?;
        let mut end = begin;
        while let Some(next) = runs.next_if(|next| next.at == end.at + end.text.len() && belong(end, *next)) {
            end = next;
        }
        let needle = normalized.get(begin.at..end.at + end.text.len())?;
        Some(needle.strip_suffix('ー').filter(|rest| rest.chars().count() >= LENGTHENED_MIN).unwrap_or(needle))
    })
}

/// Whether two runs that touch are one thing to look for.
fn belong(one: Run<'_>, other: Run<'_>) -> bool {
    let is_number = |run: Run<'_>| run.sort == Sort::Word && run.text.chars().all(|c| c.is_ascii_digit());
    one.sort == Sort::Symbol || other.sort == Sort::Symbol || is_number(one) || is_number(other)
}

/// The FTS5 expressions that a run of a query needs, all of them.
fn terms_of(run: Run<'_>) -> Vec<String> {
    match run.sort {
        Sort::Unspaced if run.text.chars().nth(1).is_some() => pairs(run.text).map(quoted).collect(),
        Sort::Symbol => run.text.chars().map(|c| quoted(symbol_token(c).encode_utf8(&mut [0; 4]))).collect(),
        Sort::Unspaced | Sort::Word => vec![beginning(run.text)],
    }
}

fn quoted(token: &str) -> String {
    format!("\"{}\"", token.replace('"', "\"\""))
}

/// The first letters of a word, or the whole word if it is shorter.
fn first(word: &str, letters: usize) -> &str {
    word.char_indices().nth(letters).and_then(|(at, _)| word.get(..at)).unwrap_or(word)
}

/// The FTS5 expression for words that begin with `word`.
fn beginning(word: &str) -> String {
    let length = word.chars().count();
    match STEMS.into_iter().rev().find(|letters| *letters <= length) {
        Some(letters) if !word.starts_with(is_unspaced) => quoted(first(word, letters)),
        _ => format!("{}*", quoted(word)),
    }
}

/// What a run consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Unspaced,
    Word,
    Symbol,
}

impl Sort {
    fn of(c: char) -> Option<Self> {
        match c {
            c if is_unspaced(c) => Some(Self::Unspaced),
            c if is_word(c) => Some(Self::Word),
            c if is_symbol(c) => Some(Self::Symbol),
            _ => None,
        }
    }
}

/// Characters of one sort, and where they begin.
#[derive(Debug, Clone, Copy)]
struct Run<'t> {
    sort: Sort,
    at: usize,
    text: &'t str,
}

/// Splits text into runs of characters of one sort; everything else separates them.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (at, sort) = chars.by_ref().find_map(|(at, c)| Sort::of(c).map(|sort| (at, sort)))?;
        while chars.next_if(|(_, c)| Sort::of(*c) == Some(sort)).is_some() {}
        let end = chars.peek().map_or(text.len(), |(end, _)| *end);
        Some(Run { sort, at, text: text.get(at..end)? })
    })
}

fn pairs(run: &str) -> impl Iterator<Item = &str> {
    let starts = run.char_indices().map(|(at, _)| at);
    let ends = run.char_indices().skip(2).map(|(at, _)| at).chain(std::iter::once(run.len()));
    let enough = run.chars().nth(1).is_some();
    starts.zip(ends).filter_map(move |(start, end)| run.get(start..end)).take_while(move |_| enough)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    fn holds(query: &Query, text: &str) -> bool {
        let normalized = normalize(text);
        query.is_in(&normalized)
    }

    fn index(texts: &[&str]) -> rusqlite::Connection {
        let db = rusqlite::Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE VIRTUAL TABLE words USING fts5(t, content='', detail=none, tokenize='ascii')")
            .unwrap();
        for (at, text) in texts.iter().enumerate() {
            db.execute("INSERT INTO words(rowid, t) VALUES (?1, ?2)", (at as i64, index_tokens(&normalize(text))))
                .unwrap();
        }
        db
    }

    fn found(db: &rusqlite::Connection, texts: &[&str], asked: &str) -> Vec<usize> {
        let Some(query) = query(asked) else {
            return vec![];
        };
        let mut statement = db.prepare("SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid").unwrap();
        let rows = statement.query_map([&query.match_expr], |row| row.get::<_, i64>(0)).unwrap();
        rows.map(|row| row.unwrap() as usize).filter(|at| holds(&query, texts[*at])).collect()
    }

    #[test]
    fn people_find_what_they_wrote_however_they_spell_it() {
        let texts = [
            "春の集い。夜は冷えた",
            "つどいのあと、がんばると言わずに帰った",
            "Recovery is not a straight line; I don’t hurry",
            "髙﨑さんと 渡邊　花子さん",
            "K6の尺度とU-20の会、カフェ",
            "の夜",
            "よく眠れた😊 ★はじめての会♪ C++ と R&D、参加率50%",
            "วันนี้ฉันนอนไม่หลับ ຂ້ອຍນອນບໍ່ຫຼັບ ခုတ်မရဘူး ខ្ញុំដេកមិនលក់",
            "ジョン・スミスさん、12月19日に会⻑と⻄口で。コンピュータ教室",
        ];
        let db = index(&texts);
        for (asked, hits) in [
            ("集い", vec![0]),
            ("ツドイ", vec![1]),
            ("ﾂﾄﾞｲ", vec![1]),
            ("がんばる", vec![1]),
            ("ガンバル", vec![1]),
            ("かんばる", vec![]),
            ("recov", vec![2]),
            ("RECOVERY line", vec![2]),
            ("covery", vec![]),
            ("don't", vec![2]),
            ("dont", vec![2]),
            ("高崎", vec![3]),
            ("渡辺花子", vec![3]),
            ("渡邉 花子", vec![3]),
            ("夜", vec![0, 5]),
            ("た", vec![0, 1, 6, 8]),
            ("k6", vec![4]),
            ("k6尺度", vec![4]),
            ("U-20", vec![4]),
            ("ｶﾌｪ", vec![4]),
            ("集い recovery", vec![]),
            ("春の夜", vec![]),
            ("😊", vec![6]),
            ("★", vec![6]),
            ("★はじめて", vec![6]),
            ("♪", vec![6]),
            ("C++", vec![6]),
            ("c+", vec![6]),
            ("＋＋", vec![6]),
            ("R & D", vec![6]),
            ("r&d", vec![6]),
            ("50%", vec![6]),
            ("5%", vec![]),
            ("☂", vec![]),
            ("眠れた 😊", vec![6]),
            ("นอนไม่หลับ", vec![7]),
            ("หลับ", vec![7]),
            ("ນອນ", vec![7]),
            ("မရ", vec![7]),
            ("ដេក", vec![7]),
            ("ジョンスミス", vec![8]),
            ("ジョン＝スミス", vec![8]),
            ("スミス", vec![8]),
            ("12月19日", vec![8]),
            ("2月", vec![]),
            ("9日", vec![]),
            ("会長", vec![8]),
            ("西口", vec![8]),
            ("コンピューター", vec![8]),
        ] {
            assert_eq!(found(&db, &texts, asked), hits, "{asked}");
        }
    }

    #[test]
    fn nothing_in_a_query_is_syntax() {
        let texts = ["and or not near t", "plain"];
        let db = index(&texts);
        for asked in [
            "\"",
            "a\" OR \"plain",
            "t:plain",
            "NEAR(a b)",
            "-plain",
            "p* AND",
            "^plain",
            "(",
            "{t}:",
            "'; DROP TABLE words;--",
        ] {
            if let Some(query) = query(asked) {
                let mut statement = db.prepare("SELECT rowid FROM words WHERE words MATCH ?1").unwrap();
                let count = statement.query_map([&query.match_expr], |_| Ok(())).unwrap().map(Result::unwrap).count();
                assert!(count <= texts.len(), "{asked}");
            }
        }
        assert_eq!(found(&db, &texts, "AND"), [0]);
        assert_eq!(found(&db, &texts, "a\" OR \"plain"), [] as [usize; 0]);
        for empty in ["", "  　\n", "\"\"", "。、・", "***", "！？", "々", "（）"] {
            assert_eq!(query(empty), None, "{empty:?}");
        }
    }

    #[test]
    fn tokens_are_pairs_and_the_beginnings_of_words_each_once() {
        assert_eq!(index_tokens(&normalize("集いの集い")), "い いの の集 集い");
        assert_eq!(index_tokens(&normalize("Rest, rest  夜 ok")), "ok res rest 夜");
        assert_eq!(index_tokens(&normalize("recovery")), "rec recov");
        assert_eq!(query("recovery").unwrap().match_expr, "\"recov\"");
        assert_eq!(query("reco").unwrap().match_expr, "\"rec\"");
        assert_eq!(query("re").unwrap().match_expr, "\"re\"*");
        assert_eq!(query("集").unwrap().match_expr, "\"集\"*");
        assert_eq!(query("集い").unwrap().match_expr, "\"集い\"");
        assert_eq!(query("集いの recov").unwrap().match_expr, "\"集い\" AND \"いの\" AND \"recov\"");
        assert_eq!(query("集い 集い").unwrap().needles, ["集い"]);
        assert_eq!(index_tokens(&normalize("C++, ★★")), "c ★ ＋");
        assert_eq!(query("c++").unwrap().match_expr, "\"c\"* AND \"＋\"");
        assert_eq!(query("第3回 k6尺度").unwrap().needles, ["第3回", "k6", "尺度"]);
    }

    #[test]
    fn every_piece_of_a_text_finds_it() {
        let text = "第３回の集い、Café Río で。ﾀﾞﾝｽと々々、渡邉さん　don't";
        let chars: Vec<char> = text.chars().collect();
        let texts = [text];
        let db = index(&texts);
        for start in 0..chars.len() {
            for end in start + 1..=chars.len() {
                let begins_inside = start > 0 && is_word(chars[start]) && is_word(chars[start - 1]);
                let splits_mark =
                    chars.get(end).is_some_and(|c| matches!(c, 'ﾞ' | 'ﾟ')) || matches!(chars[start], 'ﾞ' | 'ﾟ');
                let inside_dont = chars[start..].starts_with(&['\'']) || chars[start..].starts_with(&['t']);
                let piece: String = chars[start..end].iter().collect();
                if !begins_inside && !splits_mark && !inside_dont && query(&piece).is_some() {
                    assert_eq!(found(&db, &texts, &piece), [0], "{piece}");
                }
            }
        }
    }

    #[test]
    fn a_very_long_query_is_still_one_the_index_takes() {
        let long: String = (0..300).filter_map(|n| char::from_u32(0x4e00 + n * 3)).collect();
        let texts = [long.as_str()];
        let db = index(&texts);
        assert_eq!(found(&db, &texts, &long), [0]);
        let word = "a".repeat(100);
        let texts = [word.as_str()];
        assert_eq!(found(&index(&texts), &texts, &word), [0]);
    }
}
