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
use fast_qr::convert::{Builder, Shape, svg::SvgBuilder};
use fast_qr::{ECL, QRBuilder};
use serde::{Deserialize, Serialize};
use tsudoi_sync::id::{Key, PersonId, Sig};

/// The longest text accepted as a card, in bytes.
pub const CARD_BYTES_MAX: usize = 8 * 1024;
/// The longest name or reading, in bytes of UTF-8.
pub const NAME_BYTES_MAX: usize = 256;
/// The largest version number of a card: the largest integer that JSON readers everywhere hold exactly.
pub const NUMBER_MAX: u64 = (1 << 53) - 1;
const PREFIX: &str = "tsudoi-card-";
const ROUNDS: u32 = 5200;

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

    /// Reads what `card show` prints: the one line, however mail has wrapped it, or a JSON object with that line under
    /// `card`. Errors: [`Error::CardDamaged`], [`Error::CardNewer`].
    pub fn parse(text: &str) -> Result<Self> {
        #[derive(Deserialize)]
        struct Shown {
            card: String,
        }
        if text.len() > CARD_BYTES_MAX {
            return Err(Error::CardDamaged);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') {
            let shown: Shown = serde_json::from_str(text).map_err(|_| Error::CardDamaged)?;
            return Self::parse_line(&shown.card);
        }
        Self::parse_line(text)
    }

    fn parse_line(text: &str) -> Result<Self> {
        let line: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (version, rest) =
            line.strip_prefix(PREFIX).and_then(|rest| rest.split_once(':')).ok_or(Error::CardDamaged)?;
        match version.parse::<u32>() {
            Ok(1) if version == "1" => {}
            Ok(2..) => return Err(Error::CardNewer),
            _ => return Err(Error::CardDamaged),
        }
        let (bytes, sig) = rest.split_once('.').ok_or(Error::CardDamaged)?;
        let bytes = BASE64URL_NOPAD.decode(bytes.as_bytes()).map_err(|_| Error::CardDamaged)?;
        Self::from_signed(&bytes, sig.parse().map_err(|_| Error::CardDamaged)?)
    }

    /// The one line that [`Self::parse`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{PREFIX}1:{}.{}", BASE64URL_NOPAD.encode(&self.bytes), self.sig)
    }

    /// [`Self::text`] as a QR code: an SVG image, black on white. Error: [`Error::ValueTooLarge`] if the name is too
    /// long for any QR code.
    pub fn qr_svg(&self) -> Result<String> {
        let code = QRBuilder::new(self.text()).ecl(ECL::M).build();
        let code = code.map_err(|_| Error::ValueTooLarge { field: "name".into() })?;
        Ok(SvgBuilder::default().shape(Shape::Square).to_str(&code))
    }

    /// The safety number that two people compare: 12 groups of 5 digits, separated by spaces.
    ///
    /// `h₀ = BLAKE3("tsudoi/number/1\n" ‖ key ‖ box)`, then 5,200 times
    /// `h = BLAKE3("tsudoi/number/1\n" ‖ h ‖ key ‖ box)`, so that searching for keys with a similar number costs more. The
    /// last hash is extended to 60 bytes; each 5 bytes, as a big-endian number modulo 100,000, are one group. The number
    /// changes only if a key does.
    #[must_use]
    pub fn safety_number(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let keys = [&self.content.key.0[..], &self.content.reading_key.0[..]].concat();
        hasher.update(b"tsudoi/number/1\n").update(&keys);
        for _ in 0..ROUNDS {
            let last = hasher.finalize();
            hasher.reset();
            hasher.update(b"tsudoi/number/1\n").update(last.as_bytes()).update(&keys);
        }
        let mut digits = [0u8; 60];
        hasher.finalize_xof().fill(&mut digits);
        let group = |five: &[u8]| five.iter().fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte)) % 100_000;
        let groups: Vec<String> = digits.chunks_exact(5).map(|five| format!("{:05}", group(five))).collect();
        groups.join(" ")
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
    fn a_card_comes_back_from_every_form() {
        let (_, card) = aiko();
        let line = card.text();
        let wrapped: String =
            line.as_bytes().chunks(70).map(|c| format!("  {}\r\n", String::from_utf8_lossy(c))).collect();
        let json = format!("{{\"person\":\"x\",\"card\":\"{line}\",\"number\":\"1\"}}\n");
        for text in [line.clone(), wrapped, json, format!("\u{feff}{line}\n")] {
            assert_eq!(Card::parse(&text).unwrap(), card);
        }
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
            assert!(matches!(error, Some(Error::CardDamaged | Error::CardNewer)), "byte {at}");
            assert!(Card::parse(&line[..at]).is_err(), "cut at {at}");
        }
        let newer = String::from_utf8_lossy(card.signed_bytes()).replace("\"v\":1", "\"v\":2,\"pq\":[]");
        let sig = sign(Purpose::Card, keys.signing(), newer.as_bytes());
        assert_eq!(Card::from_signed(newer.as_bytes(), sig).unwrap_err(), Error::CardNewer);
        assert_eq!(Card::parse("tsudoi-card-2:whatever").unwrap_err(), Error::CardNewer);
        for junk in ["", "{}", "tsudoi-card-1:", "tsudoi-card-01:a.b", "hello", &"x".repeat(CARD_BYTES_MAX + 1)] {
            assert_eq!(Card::parse(junk).unwrap_err(), Error::CardDamaged);
        }
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

    #[test]
    fn the_safety_number_is_sixty_digits_of_the_keys_alone() {
        let (keys, card) = aiko();
        let number = card.safety_number();
        assert_eq!(number.split(' ').map(str::len).collect::<Vec<_>>(), [5; 12]);
        assert!(number.chars().all(|c| c.is_ascii_digit() || c == ' '));
        assert_eq!(Card::make(&keys, "Aiko", None, Lang::En, 4).unwrap().safety_number(), number);
        let other = Card::make(&PersonKeys::generate().unwrap(), "愛子", Some("あいこ"), Lang::Ja, 3).unwrap();
        assert_ne!(other.safety_number(), number);
    }

    #[test]
    fn the_picture_is_made_even_for_the_longest_name() {
        let (keys, card) = aiko();
        assert!(card.qr_svg().unwrap().starts_with("<svg"));
        let name = "愛".repeat(85);
        assert!(Card::make(&keys, &name, Some(&name), Lang::Ja, NUMBER_MAX).unwrap().qr_svg().is_ok());
    }

    /// Renders the SVG at 4 pixels per module and decodes it as a camera would.
    #[test]
    fn the_picture_is_read_back_as_the_card() {
        const SCALE: usize = 4;
        let (_, card) = aiko();
        let svg = card.qr_svg().unwrap();
        let number = |text: &str| -> usize {
            text.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
        };
        let size = number(svg.split("viewBox=\"0 0 ").nth(1).unwrap());
        let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
        let dark: std::collections::HashSet<(usize, usize)> = path
            .split('M')
            .skip(1)
            .map(|module| module.split_once(',').map(|(x, y)| (number(x), number(y))).unwrap())
            .collect();
        let paint = |x, y| {
            if dark.contains(&(x / SCALE, y / SCALE)) { 0 } else { 255 }
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * SCALE, size * SCALE, paint);
        let found = image.detect_grids();
        assert_eq!(found[0].decode().unwrap().1, card.text());
    }
}
