//! Which characters are words, which are of scripts without spaces, and which are symbols that people look for.
//!
//! Guarantee: no character is two of these. What is none of them separates the others, and cannot be searched for:
//! punctuation, brackets, quotes.

use unicode_normalization::char::is_combining_mark;

/// Whether a character is Chinese, Japanese or Korean.
#[must_use]
pub fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '〻' | '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}' | '\u{3100}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        | '○' | '◯')
}

/// Whether a character is hiragana or katakana; the long mark is neither.
#[must_use]
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{ff66}'..='\u{ff6f}' | '\u{ff71}'..='\u{ff9d}')
}

/// Whether a character is of a script without spaces between words; search cuts these into pairs. Besides Japanese and
/// Chinese: Thai, Lao, Tibetan, Burmese, Khmer and their neighbours, with the marks that belong to their letters.
#[must_use]
pub fn is_unspaced(c: char) -> bool {
    is_cjk(c)
        || matches!(c,
            '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e50}'..='\u{e59}' | '\u{e81}'..='\u{eff}'
            | '\u{f00}' | '\u{f20}'..='\u{f33}' | '\u{f40}'..='\u{f84}' | '\u{f86}'..='\u{fbc}'
            | '\u{1000}'..='\u{1049}' | '\u{1050}'..='\u{109d}' | '\u{1780}'..='\u{17d3}' | '\u{17dc}'..='\u{17e9}'
            | '\u{1950}'..='\u{19df}' | '\u{1a20}'..='\u{1a9f}' | '\u{a9e0}'..='\u{a9fe}' | '\u{aa60}'..='\u{aadd}')
}

/// Whether a character is part of a word that is set off by spaces.
#[must_use]
pub fn is_word(c: char) -> bool {
    !is_unspaced(c) && (c.is_alphanumeric() || is_combining_mark(c))
}

/// Whether a character is a sign that one can look for: emoji, stars, notes, arrows, currencies, the signs of
/// arithmetic, and the ASCII signs that names hold (C++, R&D, 50%).
#[must_use]
pub fn is_symbol(c: char) -> bool {
    matches!(c,
        '#' | '$' | '%' | '&' | '+' | '<' | '=' | '>' | '@' | '^' | '|' | '~' | '/' | '\\'
        | '¢'..='©' | '¬' | '®' | '°' | '±' | '¶' | '×' | '÷' | '†' | '‡' | '‰' | '※' | '\u{20a0}'..='\u{20cf}'
        | '\u{2100}'..='\u{24ff}' | '\u{2580}'..='\u{2bff}' | '〄' | '〒' | '〓' | '〠' | '〰' | '〶' | '\u{4dc0}'..='\u{4dff}'
        | '\u{1f000}'..='\u{1faff}')
        && !is_unspaced(c)
        && !c.is_alphanumeric()
}

/// The token of a symbol: the store's tokenizer reads ASCII signs as separators, so their wide form stands for them.
#[must_use]
pub fn symbol_token(c: char) -> char {
    /// From `!` to `！`.
    const WIDER: u32 = 0xfee0;
    if c.is_ascii() { char::from_u32(u32::from(c) + WIDER).unwrap_or(c) } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_of_two_sorts() {
        for c in (0..=0x3_ffff).filter_map(char::from_u32) {
            let sorts = [is_unspaced(c), is_word(c), is_symbol(c)].into_iter().filter(|is| *is).count();
            assert!(sorts <= 1, "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn what_people_look_for_is_a_symbol_and_punctuation_is_not() {
        for c in "😊★♪☂%&+C♡→√¥€〒※🇯🫶☎✓♨°".chars().filter(|c| *c != 'C') {
            assert!(is_symbol(c), "{c}");
        }
        for c in "。、「」・！？!?.,;:()[]{}\"'-_…―─".chars() {
            assert!(!is_symbol(c) && !is_word(c) && !is_unspaced(c), "{c}");
        }
    }
}
