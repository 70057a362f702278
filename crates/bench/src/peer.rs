//! A peer without a vault: it writes signed entries straight into bundles, so that ten years take seconds to generate
//! and the vault under test does all of its own work.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tsudoi_core::bundle::line::{BundleKind, Head, LineWriter};
use tsudoi_core::bundle::{Seal, seal};
use tsudoi_core::keys::card::{Card, Lang};
use tsudoi_core::keys::{DeviceCert, DeviceKey, PersonKeys, Purpose, sign};
use tsudoi_core::{Error, Result};
use tsudoi_sync::authority::{CONTROL, CarriedCard, Op, Role, SpaceKind, space_id};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{EntityId, Hash, Key, Nonce, PersonId, Sig, SpaceId};

/// An entry for a bundle.
pub struct Made {
    header: Vec<u8>,
    sig: Sig,
    items: Vec<Vec<u8>>,
}

impl Made {
    /// The size of its lines in bytes.
    pub fn bytes(&self) -> usize {
        self.header.len() + self.items.iter().map(Vec::len).sum::<usize>()
    }
}

/// A person with one device and one log in one group.
pub struct Peer {
    pub keys: PersonKeys,
    device: DeviceKey,
    cert: DeviceCert,
    pub card: Card,
    pub space: SpaceId,
    seq: u64,
    prev: Option<Hash>,
    lam: u64,
    seen: Vec<Place>,
    counter: u64,
    /// The time on its clock.
    pub at: String,
}

/// The evening of day `n` of ten years of 360 days.
pub fn moment(n: u64) -> String {
    format!("20{}-{:02}-{:02}T19:00:00+09:00", 16 + n / 360, 1 + n / 30 % 12, 1 + (n % 30).min(27))
}

fn carried(card: &Card) -> CarriedCard {
    CarriedCard { b: BASE64URL_NOPAD.encode(card.signed_bytes()), s: card.sig() }
}

impl Peer {
    /// A new peer with a name.
    pub fn new(name: &str, space: SpaceId) -> Result<Self> {
        let keys = PersonKeys::generate()?;
        let device = DeviceKey::generate()?;
        let cert = DeviceCert::make(&keys, &device, None);
        let card = Card::make(&keys, name, None, Lang::Ja, 1)?;
        Ok(Self {
            keys,
            device,
            cert,
            card,
            space,
            seq: 0,
            prev: None,
            lam: 0,
            seen: Vec::new(),
            counter: 0,
            at: moment(0),
        })
    }

    /// Founds a group and adds people.
    pub fn found(&mut self, name: &str, people: &[&Card]) -> Result<Vec<Made>> {
        let (founder, salt) = (self.card.key(), Nonce([7; 16]));
        self.space = space_id(SpaceKind::Group, &founder, &salt, None);
        let own = EntityId(self.space.0);
        let card = carried(&self.card);
        let op = Op::Found { kind: SpaceKind::Group, founder, salt, parent: None, card };
        let mut made = vec![self.entry(vec![(own, CONTROL.into(), op.encode())])?];
        for card in people {
            let op = Op::Add { person: card.person(), role: Role::Facilitator, card: carried(card) };
            made.push(self.entry(vec![(own, CONTROL.into(), op.encode())])?);
        }
        made.push(self.record(own, "group", json!({}), &[("name", name.to_owned())])?);
        Ok(made)
    }

    /// A new record: plain fields in one item, words in items of their own.
    pub fn record(&mut self, entity: EntityId, kind: &str, plain: Value, words: &[(&str, String)]) -> Result<Made> {
        let mut plain = plain;
        if let Value::Object(map) = &mut plain {
            map.insert("_kind".into(), kind.into());
        }
        let mut writes = vec![(entity, "_new".to_owned(), plain)];
        writes.extend(words.iter().map(|(field, text)| (entity, (*field).to_owned(), Value::String(text.clone()))));
        self.entry(writes)
    }

    /// Writes an entry.
    pub fn entry(&mut self, writes: Vec<(EntityId, String, Value)>) -> Result<Made> {
        let (mut promises, mut items) = (Vec::new(), Vec::new());
        for (entity, field, value) in writes {
            self.counter += 1;
            let mut nonce = [0u8; 16];
            let random = tsudoi_sync::id::hash("bench", &self.counter.to_be_bytes());
            nonce.iter_mut().zip(random.0).for_each(|(to, from)| *to = from);
            let line = Item { entity, field: field.clone(), nonce: Nonce(nonce), value }.encode();
            promises.push(Promise(entity, field, Item::commitment_of(&line)));
            items.push(line);
        }
        self.seq += 1;
        self.lam += 1;
        let header = Header {
            space: self.space,
            log: self.device.device(),
            seq: self.seq,
            prev: self.prev,
            lam: self.lam,
            at: self.at.clone(),
            seen: std::mem::take(&mut self.seen),
            items: promises,
        };
        let bytes = header.encode();
        self.prev = Some(Header::hash_of(&bytes));
        let sig = sign(Purpose::Entry, self.device.signing(), &bytes);
        Ok(Made { header: bytes, sig, items })
    }

    /// Changes a person's role.
    pub fn role(&mut self, person: PersonId, role: Role) -> Result<Made> {
        let op = Op::Role { person, role };
        self.entry(vec![(EntityId(self.space.0), CONTROL.into(), op.encode())])
    }

    /// Remembers how far another peer is.
    pub fn see(&mut self, other: &Self) {
        if let Some(hash) = other.prev {
            self.seen.push(Place { log: other.device.device(), seq: other.seq, hash });
            self.lam = self.lam.max(other.lam);
        }
    }

    /// Writes entries as one bundle. Returns its file and its text.
    pub fn bundle(&mut self, made: &[Made], to: &[&Card], dir: &Path, name: &str) -> Result<(PathBuf, Vec<u8>)> {
        let mut readers: Vec<(PersonId, Key)> = to.iter().map(|card| (card.person(), card.reading_key())).collect();
        readers.sort_unstable();
        let head = Head {
            space: self.space,
            sort: SpaceKind::Group,
            kind: BundleKind::Delta,
            from: self.device.device(),
            to: readers.iter().map(|(person, _)| *person).collect(),
            base: Vec::new(),
            must: Vec::new(),
            part: (1, 1, name.into()),
        };
        let mut lines = LineWriter::open(Vec::new(), &head)?;
        lines.device(&self.cert.to_json()?, &self.cert.sig())?;
        for entry in made {
            lines.entry(&entry.header, &entry.sig)?;
            for item in &entry.items {
                lines.item(item)?;
            }
        }
        let (text, _) = lines.end()?;
        let rest = zstd::encode_all(text.as_slice(), 3)?;
        self.counter += 1;
        let spec = Seal {
            space: self.space,
            cert: &self.cert,
            device_key: &self.device,
            counter: self.counter,
            readers: &readers,
        };
        let file = dir.join(format!("{name}.tsudoi"));
        seal(std::fs::File::create(&file).map_err(Error::from)?, &rest, &spec)?;
        Ok((file, text))
    }
}
