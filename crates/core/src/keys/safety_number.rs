//! The safety number of two people: digits that are the same on both screens if nobody exchanged a card on its way.
//!
//! Guarantee: it depends on the keys of the two and on nothing else, and both get the same whoever asks. For each
//! person, keys = `key` ‖ `box`, h = BLAKE3("tsudoi/number/1\n" ‖ keys), then 5,200 times
//! h = BLAKE3("tsudoi/number/1\n" ‖ h ‖ keys), so that searching for keys with a similar number costs more. The last
//! hash is extended to 30 bytes; each 5 bytes, as a big-endian number modulo 100,000, are one group of 5 digits. The
//! number of two people is the groups of both, the smaller six in front: 60 digits, as Signal does.

use crate::{Error, Result};
use std::fmt;
use tsudoi_sync::id::Key;

/// How many digits the number of two people has.
pub const DIGITS: usize = 60;
const HALF_BYTES: usize = 30;
const ROUNDS: u32 = 5200;
/// What stands before the digits in a QR code.
const PREFIX: &str = "tsudoi-number-1:";

/// The half that one person's keys give, 6 groups of 5 digits. Making it is slow on purpose, so it is kept while a vault
/// is open.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Half(String);

impl Half {
    /// The half of the person with these two public keys: Ed25519, X25519.
    #[must_use]
    pub fn of((key, reading): (Key, Key)) -> Self {
        let keys = [&key.0[..], &reading.0[..]].concat();
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"tsudoi/number/1\n").update(&keys);
        for _ in 0..ROUNDS {
            let last = hasher.finalize();
            hasher.reset();
            hasher.update(b"tsudoi/number/1\n").update(last.as_bytes()).update(&keys);
        }
        let mut bytes = [0u8; HALF_BYTES];
        hasher.finalize_xof().fill(&mut bytes);
        let group = |five: &[u8]| five.iter().fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte)) % 100_000;
        Self(bytes.chunks_exact(5).map(|five| format!("{:05}", group(five))).collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The safety number of two people. Displays as 12 groups of 5 digits, separated by spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyNumber(String);

impl SafetyNumber {
    /// The number of the two people of these halves, in either order.
    #[must_use]
    pub fn of(one: &Half, other: &Half) -> Self {
        Self(format!("{} {}", one.min(other).0, one.max(other).0))
    }

    /// What the QR code of the number holds: `tsudoi-number-1:` and the 60 digits.
    #[must_use]
    pub fn code(&self) -> String {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        format!("{PREFIX}{digits}")
    }

    /// Whether a text (what a QR code held, or digits that somebody sent) has this number. Spaces, line breaks and full
    /// width do not count.
    ///
    /// # Errors
    /// [`Error::NoNumber`] if it has no 60 digits.
    pub fn is_in(&self, text: &str) -> Result<bool> {
        // A code says where the number ends; in other texts nothing else may be a digit.
        let (text, limit) = text.split_once(PREFIX).map_or((text, DIGITS + 1), |(_, after)| (after, DIGITS));
        let digits: String = text
            .chars()
            .map(|c| if ('０'..='９').contains(&c) { char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c) } else { c })
            .filter(char::is_ascii_digit)
            .take(limit)
            .collect();
        if digits.len() != DIGITS {
            return Err(Error::NoNumber);
        }
        Ok(self.code().strip_prefix(PREFIX) == Some(&digits))
    }
}

impl fmt::Display for SafetyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::keys::PersonKeys;

    fn halves<const N: usize>() -> [Half; N] {
        std::array::from_fn(|_| Half::of(PersonKeys::generate().unwrap().public()))
    }

    #[test]
    fn two_people_have_one_number_of_sixty_digits_whoever_asks() {
        let [sora, mint, river] = halves();
        let number = SafetyNumber::of(&sora, &mint);
        assert_eq!(SafetyNumber::of(&mint, &sora), number);
        let text = number.to_string();
        assert_eq!(text.split(' ').map(str::len).collect::<Vec<_>>(), [5; 12]);
        assert!(text.chars().all(|c| c.is_ascii_digit() || c == ' '));
        for other in [SafetyNumber::of(&sora, &river), SafetyNumber::of(&river, &mint)] {
            assert_ne!(other, number);
        }
    }

    #[test]
    fn another_key_of_either_sort_gives_another_number() {
        let (keys, other) = (PersonKeys::generate().unwrap().public(), PersonKeys::generate().unwrap().public());
        assert_eq!(Half::of(keys), Half::of(keys));
        for changed in [(other.0, keys.1), (keys.0, other.1), (keys.1, keys.0)] {
            assert_ne!(Half::of(changed), Half::of(keys));
        }
    }

    #[test]
    fn the_number_is_found_in_what_was_scanned_or_sent() {
        let [sora, mint, river] = halves();
        let number = SafetyNumber::of(&sora, &mint);
        let text = number.to_string();
        let wide = |c: char| c.to_digit(10).map_or('\u{3000}', |digit| char::from_u32(0xff10 + digit).unwrap());
        for seen in [
            number.code(),
            format!("our number of 2026: {}\n", number.code()),
            format!("<svg><desc>{}</desc><path d=\"M4,4h1v1h-1z\"/></svg>", number.code()),
            text.replace(' ', "\r\n"),
            text.chars().map(wide).collect(),
        ] {
            assert_eq!(number.is_in(&seen), Ok(true), "{seen}");
        }
        assert_eq!(number.is_in(&SafetyNumber::of(&sora, &river).code()), Ok(false));
        for none in ["", "hello", "12345", &format!("{number} 1")] {
            assert_eq!(number.is_in(none), Err(Error::NoNumber), "{none}");
        }
    }
}
