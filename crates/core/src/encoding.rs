//! The bytes of a text as a file or a pipe brings them.
//!
//! Guarantee: text is UTF-8. A byte order mark in front of it is no part of the text. Bytes of another encoding are
//! refused as [`Error::NotUtf8`] and never guessed, except by [`lenient`], for texts whose own checksum or signature
//! tells whether the guess was right.

use crate::{Error, Result};
use std::borrow::Cow;

/// The byte order mark, as a character.
pub const MARK: char = '\u{feff}';

/// The text in `bytes`, without a byte order mark.
///
/// # Errors
/// [`Error::NotUtf8`], also for bytes with a NUL: no text has one, and UTF-16 has many.
pub fn text(bytes: &[u8]) -> Result<&str> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Error::NotUtf8)?;
    Ok(text.strip_prefix(MARK).unwrap_or(text))
}

/// The text in `bytes`, which may be UTF-16 as well: with its mark, or without one if every other byte of its ASCII is
/// NUL. What is neither becomes U+FFFD, so that what is ASCII in it can still be read.
#[must_use]
pub fn lenient(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes).into(),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes).into(),
        [_, 0, ..] => utf16(bytes, u16::from_le_bytes).into(),
        [0, _, ..] => utf16(bytes, u16::from_be_bytes).into(),
        _ => String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, _) = bytes.as_chunks::<2>();
    // Reserved at once, so that growing leaves no partial copy: the text may be a secret.
    let mut text = String::with_capacity(units.len().saturating_mul(3));
    text.extend(
        char::decode_utf16(units.iter().map(|two| unit(*two))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)),
    );
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn bytes_of(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_text_and_other_encodings_are_named() {
        assert_eq!(text("\u{feff}お茶".as_bytes()).unwrap(), "お茶");
        assert_eq!(text("お茶".as_bytes()).unwrap(), "お茶");
        let shift_jis = [0x82, 0xa8, 0x92, 0x83];
        for other in [
            &shift_jis[..],
            &bytes_of("\u{feff}お茶", u16::to_le_bytes),
            &bytes_of("\u{feff}tea", u16::to_be_bytes),
            &bytes_of("tea", u16::to_le_bytes),
        ] {
            assert_eq!(text(other).unwrap_err(), Error::NotUtf8);
        }
    }

    #[test]
    fn the_lenient_reader_reads_utf_16_and_the_ascii_of_anything() {
        for to in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(lenient(&bytes_of("\u{feff}お茶 tea", to)), "お茶 tea");
            assert_eq!(lenient(&bytes_of("tea お茶", to)), "tea お茶");
        }
        assert_eq!(lenient("\u{feff}tea".as_bytes()), "tea");
        assert!(lenient(&[0x82, 0xa8, b' ', b't', b'e', b'a']).ends_with(" tea"));
        assert_eq!(lenient(&[]), "");
    }
}
