//! A person with real keys who can write anything: entries, lines and whole bundles, assembled by hand.

use age::x25519;
use serde_json::Value;
use std::io::Write;
use tsudoi_core::bundle::line::{BundleKind, Head};
use tsudoi_core::keys::card::Lang;
use tsudoi_core::keys::{Card, DeviceCert, DeviceKey, PersonKeys, Purpose, recipient_from_key, sign};
use tsudoi_sync::authority::{CarriedCard, Op, SpaceKind, space_id};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{DeviceId, EntityId, Hash, Key, Nonce, PersonId, Sig, SpaceId};

/// A person with keys, on one laptop.
pub struct Sender {
    pub keys: PersonKeys,
    pub device: DeviceKey,
    pub cert: DeviceCert,
    pub card: Card,
}

/// An entry written by hand.
#[derive(Clone)]
pub struct Made {
    pub bytes: Vec<u8>,
    pub sig: Sig,
    pub items: Vec<Vec<u8>>,
}

impl Made {
    pub fn header(&self) -> Header {
        Header::parse(&self.bytes).expect("a header")
    }
    pub fn hash(&self) -> Hash {
        Header::hash_of(&self.bytes)
    }
    pub fn place(&self) -> Place {
        self.header().place(&self.bytes)
    }
    pub fn lines(&self) -> Vec<Vec<u8>> {
        let first = [b"entry ", self.sig.to_string().as_bytes(), b" ", &self.bytes].concat();
        let items = self.items.iter().map(|item| [b"item ".as_slice(), item].concat());
        std::iter::once(first).chain(items).collect()
    }
}

/// One register write.
pub type Write1 = (EntityId, &'static str, Value);

impl Sender {
    pub fn new(name: &str) -> Self {
        let keys = PersonKeys::generate().unwrap();
        let device = DeviceKey::generate().unwrap();
        let cert = DeviceCert::make(&keys, &device, None);
        let card = Card::make(&keys, name, None, Lang::Ja, 1).unwrap();
        Self { keys, device, cert, card }
    }
    /// The same person on another laptop.
    pub fn another_laptop(&self) -> Self {
        let device = DeviceKey::generate().unwrap();
        let cert = DeviceCert::make(&self.keys, &device, None);
        Self { keys: self.keys.clone(), device, cert, card: self.card.clone() }
    }
    pub fn person(&self) -> PersonId {
        self.keys.person()
    }
    pub fn log(&self) -> DeviceId {
        self.device.device()
    }
    pub fn carried(&self) -> CarriedCard {
        carried(&self.card)
    }
    /// Signs any bytes as an entry.
    pub fn sign_entry(&self, bytes: &[u8]) -> Sig {
        sign(Purpose::Entry, self.device.signing(), bytes)
    }
    /// An entry with any bytes for a header.
    pub fn raw(&self, bytes: impl Into<Vec<u8>>, items: Vec<Vec<u8>>) -> Made {
        let bytes = bytes.into();
        Made { sig: self.sign_entry(&bytes), bytes, items }
    }
    /// An entry with these values; valid if they are.
    pub fn entry(&self, space: SpaceId, after: Option<&Made>, lam: u64, seen: &[Place], writes: &[Write1]) -> Made {
        let (seq, prev) = after.map_or((1, None), |made| (made.header().seq + 1, Some(made.hash())));
        self.entry_at(space, seq, prev, lam, seen, writes)
    }
    pub fn entry_at(
        &self,
        space: SpaceId,
        seq: u64,
        prev: Option<Hash>,
        lam: u64,
        seen: &[Place],
        writes: &[Write1],
    ) -> Made {
        let lines: Vec<Vec<u8>> = writes.iter().map(|(e, f, v)| item(*e, f, v.clone())).collect();
        let promises = writes.iter().zip(&lines).map(|((e, f, _), l)| Promise(*e, (*f).into(), Item::commitment_of(l)));
        let header = Header {
            space,
            log: self.log(),
            seq,
            prev,
            lam,
            at: "2026-05-05T10:00:00+09:00".into(),
            seen: seen.to_vec(),
            items: promises.collect(),
        };
        self.raw(header.encode(), lines)
    }
    pub fn control(&self, space: SpaceId, after: Option<&Made>, lam: u64, seen: &[Place], op: &Op) -> Made {
        self.entry(space, after, lam, seen, &[(EntityId(space.0), "_control", op.encode())])
    }
    /// Founds a space.
    pub fn found(&self, kind: SpaceKind, salt: u8, parent: Option<SpaceId>) -> (SpaceId, Made) {
        let founder = self.keys.public().0;
        let salt = Nonce([salt; 16]);
        let space = space_id(kind, &founder, &salt, parent);
        let op = Op::Found { kind, founder, salt, parent, card: self.carried() };
        (space, self.control(space, None, 1, &[], &op))
    }
    pub fn device_line(&self) -> Vec<u8> {
        format!("device {} {}", self.cert.to_json().unwrap(), self.cert.sig()).into_bytes()
    }
    /// Seals lines for readers as a valid bundle of this sender.
    pub fn seal(&self, text: &Text, readers: &[(PersonId, Key)]) -> Vec<u8> {
        self.seal_bytes(text.head.space, &text.bytes(), readers)
    }
    pub fn seal_bytes(&self, space: SpaceId, text: &[u8], readers: &[(PersonId, Key)]) -> Vec<u8> {
        let rest = zip(text);
        let payload = self.payload(1, space, readers, &rest);
        container(&payload, &rest, readers)
    }
    /// A signed envelope.
    pub fn payload(&self, version: u16, space: SpaceId, readers: &[(PersonId, Key)], rest: &[u8]) -> Vec<u8> {
        let mut payload = b"TSUDOI\0\0".to_vec();
        payload.extend(version.to_be_bytes());
        payload.extend(space.0);
        payload.extend(self.cert.to_bytes());
        payload.extend(7u64.to_be_bytes());
        payload.extend(u16::try_from(readers.len()).unwrap().to_be_bytes());
        let mut names: Vec<PersonId> = readers.iter().map(|(person, _)| *person).collect();
        names.sort_unstable();
        names.iter().for_each(|name| payload.extend(name.0));
        payload.extend((rest.len() as u64).to_be_bytes());
        payload.extend(blake3::hash(rest).as_bytes());
        let sig = sign(Purpose::Bundle, self.device.signing(), &payload);
        payload.extend(sig.0);
        payload
    }
}

pub fn carried(card: &Card) -> CarriedCard {
    CarriedCard { b: data_encoding::BASE64URL_NOPAD.encode(card.signed_bytes()), s: card.sig() }
}

pub fn item(entity: EntityId, field: &str, value: Value) -> Vec<u8> {
    let nonce = Nonce(*blake3::hash(format!("{entity}{field}{value}").as_bytes()).as_bytes().first_chunk().unwrap());
    Item { entity, field: field.into(), nonce, value }.encode()
}

pub fn zip(text: &[u8]) -> Vec<u8> {
    zstd::encode_all(text, 3).unwrap()
}

/// An `age` file of exactly this plaintext.
pub fn age_file(plain: &[u8], readers: &[(PersonId, Key)]) -> Vec<u8> {
    let list: Vec<x25519::Recipient> = readers.iter().map(|(_, key)| recipient_from_key(key).unwrap()).collect();
    let encryptor = age::Encryptor::with_recipients(list.iter().map(|r| r as &dyn age::Recipient)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap();
    file
}

pub fn frame(magic: u32, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap();
    [&magic.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

/// Envelope, then the rest, in an `age` file.
pub fn container(payload: &[u8], rest: &[u8], readers: &[(PersonId, Key)]) -> Vec<u8> {
    age_file(&[frame(0x184D_2A50, payload), rest.to_vec()].concat(), readers)
}

/// The lines of a bundle.
#[derive(Clone)]
pub struct Text {
    pub head: Head,
    /// Replaces the head, if set.
    pub first: Option<Vec<u8>>,
    pub lines: Vec<Vec<u8>>,
    /// Replaces the valid last line, if set.
    pub last: Option<Vec<u8>>,
}

impl Text {
    pub fn new(from: &Sender, space: SpaceId, to: &[(PersonId, Key)]) -> Self {
        let mut to: Vec<PersonId> = to.iter().map(|(person, _)| *person).collect();
        to.sort_unstable();
        let head = Head {
            space,
            sort: SpaceKind::Group,
            kind: BundleKind::Delta,
            from: from.log(),
            to,
            base: vec![],
            must: vec![],
            part: (1, 1, "set".into()),
        };
        Self { head, first: None, lines: vec![from.device_line()], last: None }
    }
    pub fn with(mut self, entries: &[&Made]) -> Self {
        entries.iter().for_each(|made| self.lines.extend(made.lines()));
        self
    }
    pub fn line(mut self, line: impl Into<Vec<u8>>) -> Self {
        self.lines.push(line.into());
        self
    }
    pub fn first_line(&self) -> String {
        format!("tsudoi-bundle 1 {}", serde_json::to_string(&self.head).unwrap())
    }
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.first.clone().unwrap_or_else(|| self.first_line().into_bytes());
        out.push(b'\n');
        let count = |word: &[u8]| self.lines.iter().filter(|line| line.starts_with(word)).count();
        for line in &self.lines {
            out.extend(line);
            out.push(b'\n');
        }
        let right = format!("end {{\"entries\":{},\"items\":{}}}\n", count(b"entry "), count(b"item "));
        out.extend(self.last.clone().unwrap_or_else(|| right.into_bytes()));
        out
    }
}
