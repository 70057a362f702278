//! Finds contact cards in what mail, chat and shells make of them.
//!
//! Guarantee: only a card whose signature holds comes out, so nothing that is guessed here can change one. The work
//! grows with the length of the text, and no more than [`CARDS_MAX`] signatures are verified.

use super::Card;
use crate::encoding::lenient;
use crate::{Error, Result};
use data_encoding::BASE64_MIME_PERMISSIVE;

/// The longest text that is searched for cards, in KiB: a letter with everything that was written before.
pub const TEXT_KIB_MAX: u64 = 1024;
/// The most places that begin like a card and are looked at.
pub const CARDS_MAX: usize = 64;
const BEGIN: &str = "tsudoi-card-";
/// The length of a signature as text.
const SIGNATURE_CHARS: usize = 86;
const TAG_CHARS_MAX: usize = 2048;
/// The shortest run of base64 that can hold a card.
const BASE64_CHARS_MIN: usize = 200;

impl Card {
    /// The cards in a file: a text of any encoding that keeps ASCII, a letter, our own picture (SVG), or a picture with
    /// the QR code, whose text `read_qr` returns. Each card comes once, in the order of the text.
    ///
    /// # Errors
    /// [`Error::NoCard`]; [`Error::CardDamaged`] and [`Error::CardNewer`] if there is no other card in it;
    /// [`Error::InputTooLong`].
    pub fn read_all(bytes: &[u8], read_qr: impl FnOnce(&[u8]) -> Option<String>) -> Result<Vec<Self>> {
        let found = if bytes.len() as u64 > TEXT_KIB_MAX * 1024 {
            Err(Error::InputTooLong { kib: TEXT_KIB_MAX })
        } else {
            Self::parse_all(&lenient(bytes))
        };
        match found {
            Err(Error::NoCard | Error::InputTooLong { .. }) => {
                read_qr(bytes).map_or(found, |text| Self::parse_all(&text))
            }
            found => found,
        }
    }

    /// The cards in a text. Errors: those of [`Self::read_all`].
    pub fn parse_all(text: &str) -> Result<Vec<Self>> {
        if text.len() as u64 > TEXT_KIB_MAX * 1024 {
            return Err(Error::InputTooLong { kib: TEXT_KIB_MAX });
        }
        match cards_in(&cleaned(text)) {
            // Mail in a language beyond ASCII is often written in base64.
            Err(Error::NoCard) => cards_in(&cleaned(&lenient(&decoded(text)))),
            found => found,
        }
    }

    /// The first card in a text. Errors: those of [`Self::parse_all`].
    pub fn parse(text: &str) -> Result<Self> {
        Self::parse_all(text)?.into_iter().next().ok_or(Error::NoCard)
    }
}

fn cards_in(clean: &str) -> Result<Vec<Card>> {
    let mut cards: Vec<Card> = Vec::new();
    let mut error = Error::NoCard;
    for (at, _) in clean.match_indices(BEGIN).take(CARDS_MAX) {
        match card_at(clean.get(at + BEGIN.len()..).unwrap_or_default()) {
            Ok(card) if cards.contains(&card) => {}
            Ok(card) => cards.push(card),
            Err(Error::CardNewer) => error = Error::CardNewer,
            Err(other) if error == Error::NoCard => error = other,
            Err(_) => {}
        }
    }
    if cards.is_empty() { Err(error) } else { Ok(cards) }
}

/// Reads `1:bytes.signature` and whatever follows.
fn card_at(text: &str) -> Result<Card> {
    let (version, rest) = text.split_once(':').ok_or(Error::CardDamaged)?;
    match version.parse::<u32>() {
        Ok(1) if version == "1" => {}
        Ok(2..) => return Err(Error::CardNewer),
        _ => return Err(Error::CardDamaged),
    }
    let (bytes, rest) = rest.split_once('.').ok_or(Error::CardDamaged)?;
    // A mail server doubles a full stop at the beginning of a line.
    let sig = rest.trim_start_matches('.').get(..SIGNATURE_CHARS).ok_or(Error::CardDamaged)?;
    Card::from_text_parts(bytes, sig)
}

/// Keeps the characters that a card is written with. Drops what carriers put between them: line breaks and marks of
/// quotation, soft line breaks and escapes of quoted-printable and of addresses, tags and entities of HTML, characters
/// of no width; takes back full width and "smart" dashes.
fn cleaned(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (kept, length) = match c {
            '=' | '%' => escape(rest),
            '<' => (None, tag_length(rest)),
            '&' => entity(rest),
            c => (Some(c), c.len_utf8()),
        };
        match kept.map(narrow) {
            Some(c) if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':') => clean.push(c),
            // What was two hyphens before somebody's keyboard improved it.
            Some('\u{2013}' | '\u{2014}') => clean.push_str("--"),
            _ => {}
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    clean
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}' | '\u{2011}' | '\u{2212}' | 'ー' | 'ｰ' => '-',
        '。' | '｡' => '.',
        c => c,
    }
}

/// `=2D`, `%3A`: the character, and how long it was written. The sign alone, as before a soft line break, is nothing.
fn escape(text: &str) -> (Option<char>, usize) {
    let code = text.get(1..3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
    code.map_or((None, 1), |byte| (Some(char::from(byte)), 3))
}

/// The length of the tag at the beginning of `text`, or of its `<` alone if this is none: mail puts addresses between
/// such brackets, and a card looks like one.
fn tag_length(text: &str) -> usize {
    let inside = text.get(1..).unwrap_or_default();
    let named = inside.trim_start_matches('/').trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    let is_tag = named.len() < inside.len() && named.starts_with(['>', '/', ' ', '\t', '\r', '\n']);
    let end = text.char_indices().take(TAG_CHARS_MAX).find(|(_, c)| *c == '>');
    end.filter(|_| is_tag).map_or(1, |(at, _)| at + 1)
}

/// `&nbsp;`, `&#45;`, `&#x3a;`: the character if it has a number, and how long it was written.
fn entity(text: &str) -> (Option<char>, usize) {
    const NAME_CHARS_MAX: usize = 12;
    let name = text.get(1..).and_then(|rest| rest.split_once(';')).map(|(name, _)| name);
    let Some(name) =
        name.filter(|name| name.len() <= NAME_CHARS_MAX && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#'))
    else {
        return (None, 1);
    };
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    (number.and_then(char::from_u32), name.len() + 2)
}

/// The lines that are nothing but base64, decoded.
fn decoded(text: &str) -> Vec<u8> {
    let is_base64 = |line: &&str| {
        !line.is_empty() && line.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='))
    };
    let lines: String = text.lines().map(str::trim).filter(is_base64).collect();
    if lines.len() < BASE64_CHARS_MIN {
        return Vec::new();
    }
    BASE64_MIME_PERMISSIVE.decode(lines.as_bytes()).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::keys::PersonKeys;
    use crate::keys::card::Lang;
    use data_encoding::BASE64_MIME;

    fn cards() -> Vec<Card> {
        let of = |byte: u8, name: &str| {
            Card::make(&PersonKeys::from_bytes(&[byte; 64]).unwrap(), name, Some("よみ"), Lang::Ja, 3).unwrap()
        };
        (1..=6).map(|byte| of(byte, "愛子")).collect()
    }

    fn wrapped(line: &str, width: usize, begin: &str, end: &str) -> String {
        let rows = line.as_bytes().chunks(width);
        rows.map(|row| format!("{begin}{}{end}", String::from_utf8_lossy(row))).collect()
    }

    #[test]
    fn a_card_is_read_however_mail_and_keyboards_dress_it() {
        for card in cards() {
            let line = card.text();
            let wide: String = line.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
            let escaped: String = line.chars().map(|c| if c == '.' { "=2E".into() } else { c.to_string() }).collect();
            let letter = format!("こんにちは。わたしのカードです。\r\n{line}\r\nまた集いで。");
            let cases = [
                line.clone(),
                format!("\u{feff}{line}\r\n"),
                format!("{{\"person\":\"x\",\"card\":\"{line}\",\"verified\":true}}\n"),
                format!("Hi, here is my card: {line}  See you on Saturday. Sora"),
                format!("card={line}"),
                letter.clone(),
                wrapped(&line, 70, "  ", "\r\n"),
                wrapped(&line, 60, "> ", "\n"),
                wrapped(&line, 60, "> > | ", " \n"),
                wrapped(&line, 75, "", "=\r\n"),
                wrapped(&escaped, 75, "", "=\n"),
                wrapped(&line, 40, "", "\u{200b}"),
                wrapped(&line, 40, "<div>", "<br />&nbsp;</div>\n"),
                wrapped(&line, 40, "&gt; ", "&#8203;<wbr>"),
                format!("<a href=\"{line}\" style=\"color: blue\">{line}</a>"),
                format!("<p class=x>Hi</p><{line}>, and more"),
                line.replace('-', "&#45;").replace(':', "%3A").replace('.', "&#x2e;"),
                line.replace("--", "\u{2014}").replace('-', "\u{2011}"),
                line.replace('.', "\r\n..\r\n"),
                wide,
                format!("Content-Transfer-Encoding: base64\r\n\r\n{}", BASE64_MIME.encode(letter.as_bytes())),
                format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>{line}</desc><path d=\"M4,4h1v1h-1z\"/></svg>"
                ),
            ];
            for text in cases {
                assert_eq!(Card::parse(&text).as_ref(), Ok(&card), "{text}");
            }
            for bytes in [
                letter.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
                format!("\u{feff}{letter}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
                [b"\x82\xa8\x92\x83\n", line.as_bytes(), b"\x82\xa8"].concat(),
            ] {
                assert_eq!(Card::read_all(&bytes, |_| None).as_deref(), Ok(std::slice::from_ref(&card)));
            }
            let picture = [0xff; 10];
            assert_eq!(Card::read_all(&picture, |_| Some(line.clone())).unwrap(), [card]);
        }
    }

    #[test]
    fn every_card_of_a_letter_is_found_once_and_what_is_none_is_named() {
        let all = cards();
        let letter: String = all.iter().chain(&all).map(|card| format!("> {}\nhello\n", card.text())).collect();
        assert_eq!(Card::parse_all(&letter).unwrap(), all);
        let one = all.first().unwrap().text();
        let cut = one.get(..one.len() - 1).unwrap();
        assert_eq!(Card::parse(&format!("{cut}\n{one}")).unwrap().text(), one, "the whole one beside a cut one");
        for (text, error) in [
            ("", Error::NoCard),
            ("{}", Error::NoCard),
            ("hello", Error::NoCard),
            (cut, Error::CardDamaged),
            ("tsudoi-card-01:a.b", Error::CardDamaged),
            ("my card: tsudoi-card-2:whatever", Error::CardNewer),
        ] {
            assert_eq!(Card::parse(text).unwrap_err(), error, "{text}");
        }
        let long = "x".repeat(1024 * 1024 + 1);
        assert_eq!(Card::read_all(long.as_bytes(), |_| None).unwrap_err(), Error::InputTooLong { kib: 1024 });
        assert_eq!(Card::read_all(b"\xff\xd8\xff", |_| None).unwrap_err(), Error::NoCard);
    }

    #[test]
    fn hostile_text_costs_no_more_than_its_length() {
        for text in ["tsudoi-card-1:", "<a ", "&#", "=", "<", "tsudoi-card-1:AA.AA"] {
            let error = Card::parse(&text.repeat(40_000)).unwrap_err();
            assert!(matches!(error, Error::NoCard | Error::CardDamaged), "{text}: {error}");
        }
    }
}
