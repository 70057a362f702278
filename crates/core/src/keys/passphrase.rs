//! The passphrase that a person types to open their vault.
//!
//! Guarantee: the text is never empty, never printed, and wiped when dropped. It is converted to Unicode form NFKC, so
//! the same passphrase opens the vault whether a keyboard wrote it composed or decomposed, full width or half width.
//! Nothing is trimmed but a byte order mark in front, which no keyboard
//! writes, and case matters. A person who opens `unlock.age` with stock `age` types the NFKC form.

use crate::encoding::MARK;
use crate::{Error, Result};
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The longest passphrase, in KiB.
pub const PASSPHRASE_KIB_MAX: u64 = 64;

/// A passphrase, in the form that seals `unlock.age`.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Reads what was typed. Errors: [`Error::EmptyPassphrase`], [`Error::InputTooLong`].
    pub fn new(text: &str) -> Result<Self> {
        if text.len() as u64 > PASSPHRASE_KIB_MAX * 1024 {
            return Err(Error::InputTooLong { kib: PASSPHRASE_KIB_MAX });
        }
        let text = text.strip_prefix(MARK).unwrap_or(text);
        // Measured first, so that growing leaves no partial copy of the secret in memory.
        let size = text.nfkc().map(char::len_utf8).sum();
        if size == 0 {
            return Err(Error::EmptyPassphrase);
        }
        let mut normal = String::with_capacity(size);
        normal.extend(text.nfkc());
        Ok(Self(SecretString::from(normal)))
    }

    /// The text, for `age` only.
    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }

    /// Whether both are the same passphrase (for a new one that is typed twice).
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_passphrase_is_refused() {
        for nothing in ["", "\u{feff}"] {
            assert_eq!(Passphrase::new(nothing).unwrap_err(), Error::EmptyPassphrase);
        }
    }

    #[test]
    fn a_mark_in_front_is_no_part_of_it_and_what_is_too_long_is_refused_and_not_cut() {
        assert!(Passphrase::new("\u{feff}お茶").unwrap().same_as(&Passphrase::new("お茶").unwrap()));
        let longest = "x".repeat(64 * 1024);
        assert!(Passphrase::new(&longest).is_ok());
        assert_eq!(Passphrase::new(&(longest + "y")).unwrap_err(), Error::InputTooLong { kib: 64 });
    }

    #[test]
    fn the_keyboard_does_not_matter_but_spaces_do() {
        let typed = Passphrase::new("ﾊﾟﾝ ｶﾞ すき").unwrap();
        assert!(typed.same_as(&Passphrase::new("パン ガ すき").unwrap()));
        assert!(typed.same_as(&Passphrase::new("ハ\u{309a}ン カ\u{3099} すき").unwrap()));
        assert!(!typed.same_as(&Passphrase::new(" パン ガ すき").unwrap()));
    }

    #[test]
    fn printing_it_shows_nothing() {
        assert_eq!(format!("{:?}", Passphrase::new("himitsu").unwrap()), "Passphrase");
    }
}
