//! Contact cards: how two people get to know each other's keys.
//!
//! Guarantee: a [`Card`] that exists carries its person's own signature over its exact bytes, which are in the one
//! canonical form: compact JSON, fields ordered by name,
//! `{"box":X25519,"key":Ed25519,"lang":"ja"|"en","n":1,"name":"…","reading":"…","v":1}` (`reading` may be absent). The
//! bytes are kept and relayed unchanged. As text, a card is one line: `tsudoi-card-1:` base64url(bytes) `.`
//! base64url(signature).
//!
//! A card proves that its keys belong together, not whose they are. For that, two people read the safety number aloud.

use super::{PersonKeys, Purpose, sign, verify};
use crate::domain::text::{is_blank, is_one_line, tidy_line};
use crate::domain::unseen::turns;
use crate::{Error, Result};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use tsudoi_sync::id::{Key, PersonId, Sig};

/// The largest card, in bytes.
pub const CARD_BYTES_MAX: usize = 8 * 1024;
/// The longest name or reading, in bytes of UTF-8.
pub const NAME_BYTES_MAX: usize = 256;
/// The largest version number of a card: the largest integer that JSON readers everywhere hold exactly.
pub const NUMBER_MAX: u64 = (1 << 53) - 1;

/// The language a person reads best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

/// The signed content. The fields are ordered by name, which is the order they are signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    #[serde(rename = "box")]
    reading_key: Key,
    key: Key,
    lang: Lang,
    n: u64,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<String>,
    v: u64,
}

/// A person's keys and the name they want to be called, signed by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    content: Content,
    bytes: Vec<u8>,
    sig: Sig,
}

/// Checks that a name is one line with something to see, without control or direction characters that would change the
/// layout of the text around it.
fn check_line(field: &str, text: &str) -> Result<()> {
    let field = field.to_owned();
    if is_blank(text) {
        return Err(Error::MissingField { field });
    }
    if text.len() > NAME_BYTES_MAX {
        return Err(Error::ValueTooLarge { field });
    }
    if !is_one_line(text) || text.contains(turns) || text.contains('\u{feff}') {
        return Err(Error::WrongType { field, expected: "plain_line" });
    }
    Ok(())
}

/// A name in the form it is kept in. A line break is left to be refused: it was no part of the name.
fn composed(name: &str) -> String {
    if is_one_line(name.trim()) { tidy_line(name) } else { name.to_owned() }
}

impl Card {
    /// Makes and signs a card. `n` grows with each new card of a person, so that the newest is known. Errors:
    /// [`Error::MissingField`] (no name), [`Error::ValueTooLarge`], [`Error::WrongType`] (a name of several lines).
    pub fn make(keys: &PersonKeys, name: &str, reading: Option<&str>, lang: Lang, n: u64) -> Result<Self> {
        let (name, reading) = (composed(name), reading.map(composed));
        check_line("name", &name)?;
        reading.as_deref().map_or(Ok(()), |reading| check_line("reading", reading))?;
        let (key, reading_key) = keys.public();
        let content = Content { reading_key, key, lang, n: n.min(NUMBER_MAX), name, reading, v: 1 };
        let bytes = serde_json::to_vec(&content).map_err(|_| Error::Store { what: "json".into() })?;
        let sig = sign(Purpose::Card, keys.signing(), &bytes);
        Ok(Self { content, bytes, sig })
    }

    /// Reads a card from its exact signed bytes, as stored or relayed. Errors: [`Error::CardDamaged`],
    /// [`Error::CardNewer`].
    pub fn from_signed(bytes: &[u8], sig: Sig) -> Result<Self> {
        #[derive(Deserialize)]
        struct Version {
            v: u64,
        }
        if bytes.len() > CARD_BYTES_MAX {
            return Err(Error::CardDamaged);
        }
        let version: Version = serde_json::from_slice(bytes).map_err(|_| Error::CardDamaged)?;
        if version.v > 1 {
            return Err(Error::CardNewer);
        }
        let content: Content = serde_json::from_slice(bytes).map_err(|_| Error::CardDamaged)?;
        let canonical = serde_json::to_vec(&content).map_err(|_| Error::CardDamaged)?;
        let sound = version.v == 1
            && canonical == bytes
            && content.n <= NUMBER_MAX
            && check_line("name", &content.name).is_ok()
            && content.reading.as_deref().is_none_or(|reading| check_line("reading", reading).is_ok())
            && verify(Purpose::Card, &content.key, bytes, &sig);
        if !sound {
            return Err(Error::CardDamaged);
        }
        Ok(Self { content, bytes: bytes.to_vec(), sig })
    }

    /// Reads a card from the two parts of its line. Errors: those of [`Self::from_signed`].
    pub(super) fn from_text_parts(bytes: &str, sig: &str) -> Result<Self> {
        let bytes = BASE64URL_NOPAD.decode(bytes.as_bytes()).map_err(|_| Error::CardDamaged)?;
        Self::from_signed(&bytes, sig.parse().map_err(|_| Error::CardDamaged)?)
    }

    /// The one line that [`Self::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        format!("tsudoi-card-1:{}.{}", BASE64URL_NOPAD.encode(&self.bytes), self.sig)
    }

    /// The exact bytes that are signed.
    #[must_use]
    pub fn signed_bytes(&self) -> &[u8] {
        &self.bytes
    }
    /// The person's signature over [`Self::signed_bytes`].
    #[must_use]
    pub fn sig(&self) -> Sig {
        self.sig
    }
    /// The person whose card this is.
    #[must_use]
    pub fn person(&self) -> PersonId {
        self.content.key.person()
    }
    /// The Ed25519 key.
    #[must_use]
    pub fn key(&self) -> Key {
        self.content.key
    }
    /// The X25519 key that bundles for this person are encrypted to.
    #[must_use]
    pub fn reading_key(&self) -> Key {
        self.content.reading_key
    }
    /// The name to be called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.name
    }
    /// The reading of the name (よみ).
    #[must_use]
    pub fn reading(&self) -> Option<&str> {
        self.content.reading.as_deref()
    }
    /// The language this person reads best.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.content.lang
    }
    /// The version of the card: of two cards of one person, the greater one is newer.
    #[must_use]
    pub fn n(&self) -> u64 {
        self.content.n
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn aiko() -> (PersonKeys, Card) {
        let keys = PersonKeys::from_bytes(&[42; 64]).unwrap();
        let card = Card::make(&keys, "愛子", Some("あいこ"), Lang::Ja, 3).unwrap();
        (keys, card)
    }

    #[test]
    fn a_card_comes_back_from_its_line_and_from_its_bytes() {
        let (_, card) = aiko();
        assert_eq!(Card::parse(&card.text()).unwrap(), card);
        assert_eq!(Card::from_signed(card.signed_bytes(), card.sig()).unwrap(), card);
    }

    #[test]
    fn the_signed_bytes_are_the_canonical_form() {
        let (keys, card) = aiko();
        let (key, reading) = keys.public();
        let expected = format!(
            "{{\"box\":\"{reading}\",\"key\":\"{key}\",\"lang\":\"ja\",\"n\":3,\"name\":\"愛子\",\"reading\":\"あいこ\",\"v\":1}}"
        );
        assert_eq!(card.signed_bytes(), expected.as_bytes());
        let bare = Card::make(&keys, "Ken", None, Lang::En, 1).unwrap();
        assert!(!String::from_utf8_lossy(bare.signed_bytes()).contains("reading"));
        // The same content in another form is refused, even with a valid signature.
        for other in [expected.replace("\"n\":3", "\"n\": 3"), expected.replace("\"v\":1", "\"v\":1,\"x\":1")] {
            let sig = sign(Purpose::Card, keys.signing(), other.as_bytes());
            assert_eq!(Card::from_signed(other.as_bytes(), sig).unwrap_err(), Error::CardDamaged);
        }
    }

    #[test]
    fn damage_and_newer_versions_are_told_apart() {
        let (keys, card) = aiko();
        let line = card.text();
        for at in 0..line.len() {
            let mut bent = line.clone().into_bytes();
            bent[at] ^= 1;
            let Ok(bent) = String::from_utf8(bent) else {
                continue;
            };
            let error = Card::parse(&bent).err();
            assert!(matches!(error, Some(Error::CardDamaged | Error::CardNewer | Error::NoCard)), "byte {at}");
            assert!(Card::parse(&line[..at]).is_err(), "cut at {at}");
        }
        let newer = String::from_utf8_lossy(card.signed_bytes()).replace("\"v\":1", "\"v\":2,\"pq\":[]");
        let sig = sign(Purpose::Card, keys.signing(), newer.as_bytes());
        assert_eq!(Card::from_signed(newer.as_bytes(), sig).unwrap_err(), Error::CardNewer);
    }

    #[test]
    fn names_are_one_line() {
        let keys = PersonKeys::from_bytes(&[42; 64]).unwrap();
        let make = |name: &str| Card::make(&keys, name, None, Lang::En, 1).unwrap_err();
        assert_eq!(make(" "), Error::MissingField { field: "name".into() });
        assert_eq!(make(&"x".repeat(NAME_BYTES_MAX + 1)), Error::ValueTooLarge { field: "name".into() });
        assert_eq!(make("a\nb").code(), "wrong_type");
        assert_eq!(make("a\u{202e}b").code(), "wrong_type");
    }
}
