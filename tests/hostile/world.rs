//! A facilitator's vault with a group, and Mallory, a plain member whose laptop runs a program other than Tsudoi.

use crate::sender::{Made, Sender, Text};
use serde_json::json;
use std::io::Read;
use std::path::{Path, PathBuf};
use tsudoi_core::bundle::authenticate;
use tsudoi_core::keys::PersonKeys;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_sync::entry::{Header, Place};
use tsudoi_sync::id::{EntityId, Key, PersonId, SpaceId};
use tsudoi_tests::{Scene, fields};

pub const GROUP: &str = "ひだまり";
/// The record that the harmless bundle writes.
pub const RECORD: EntityId = EntityId([9; 16]);

pub struct World {
    pub scene: Scene,
    pub victim: Vault,
    pub mallory: Sender,
    pub group: SpaceId,
    /// The last entry of the victim's log in the group, and its Lamport number.
    pub head: Place,
    pub lam: u64,
    files: usize,
}

impl World {
    pub fn new() -> Self {
        let mut scene = Scene::new();
        let mut victim = scene.laptop("そら");
        let mallory = Sender::new("マロリー");
        let group = victim.new_group(GROUP).unwrap().space;
        victim.put("private", "journal", None, fields(json!({"body": "わたしだけのこと"}))).unwrap();
        let resource = json!({"title": "市の家族のつどい 案内", "kind": "leaflet"});
        victim.put(GROUP, "resource", None, fields(resource)).unwrap();
        victim.add_card(&mallory.card.text()).unwrap();
        victim.add_member(GROUP, &mallory.person().to_string(), Role::Member).unwrap();
        let (head, lam) = learn(&mut scene, &mut victim, &mallory);
        Self { scene, victim, mallory, group, head, lam, files: 0 }
    }
    /// The readers of a bundle for the victim.
    pub fn to(&self) -> Vec<(PersonId, Key)> {
        reader(&self.victim)
    }
    /// Mallory reads the victim's news, to write after them.
    pub fn learn(&mut self) {
        (self.head, self.lam) = learn(&mut self.scene, &mut self.victim, &self.mallory);
    }
    /// A valid first entry of Mallory's.
    pub fn harmless(&self) -> Made {
        let writes = [(RECORD, "_kind", json!("resource")), (RECORD, "title", json!("よいもの"))];
        self.mallory.entry(self.group, None, self.lam + 1, &[self.head], &writes)
    }
    /// The lines of a valid bundle without entries.
    pub fn text(&self) -> Text {
        Text::new(&self.mallory, self.group, &self.to())
    }
    pub fn seal(&self, text: &Text) -> Vec<u8> {
        self.mallory.seal(text, &self.to())
    }
    /// A valid bundle.
    pub fn good(&self) -> Vec<u8> {
        self.seal(&self.text().with(&[&self.harmless()]))
    }
    pub fn write(&mut self, bytes: &[u8]) -> PathBuf {
        self.files += 1;
        let path = self.scene.dir.path().join(format!("{}.tsudoi", self.files));
        std::fs::write(&path, bytes).unwrap();
        path
    }
    pub fn import(&mut self, bytes: &[u8]) -> Result<u64, &'static str> {
        let path = self.write(bytes);
        let done = self.victim.import(std::slice::from_ref(&path), ImportOptions::default());
        std::fs::remove_file(path).unwrap();
        done.map(|imported| imported.new).map_err(|error| error.code())
    }
    pub fn preview(&mut self, bytes: &[u8]) -> Result<u64, &'static str> {
        let path = self.write(bytes);
        let done = self.victim.import(&[path], ImportOptions { preview: true, ..ImportOptions::default() });
        done.map(|imported| imported.new).map_err(|error| error.code())
    }
    /// Imports rows of (fault, file, code): each is refused with that code and changes nothing. A valid bundle is
    /// previewed before and imported after.
    pub fn refuses(&mut self, rows: Vec<(&str, Vec<u8>, &str)>) {
        assert!(self.preview(&self.good()).is_ok(), "the bundle without a fault");
        self.refuses_but(rows);
        assert!(self.victim.verify().unwrap().ok);
        assert!(self.import(&self.good()).is_ok(), "the bundle without a fault, afterwards");
    }
    /// Like [`Self::refuses`], without the valid bundle.
    pub fn refuses_but(&mut self, rows: Vec<(&str, Vec<u8>, &str)>) {
        let before = fingerprint(&mut self.victim);
        let mut wrong = Vec::new();
        for (fault, file, code) in &rows {
            let got = self.import(file);
            if got != Err(code) {
                wrong.push(format!("{fault}: wanted {code}, got {got:?}"));
            }
            if fingerprint(&mut self.victim) != before {
                wrong.push(format!("{fault}: the vault was changed"));
                break;
            }
        }
        assert!(wrong.is_empty(), "of {} rows:\n{}", rows.len(), wrong.join("\n"));
    }
}

/// The readers of a bundle for this vault.
pub fn reader(vault: &Vault) -> Vec<(PersonId, Key)> {
    vec![(vault.person(), vault.my_card().unwrap().reading_key())]
}

/// Everything that a vault shows, and the bytes of its store. An import that finds nothing to do comes first: like any
/// import, it writes the write-ahead log back into the store.
pub fn fingerprint(vault: &mut Vault) -> String {
    assert!(vault.import(&[], ImportOptions::default()).is_err());
    let status = vault.status().unwrap();
    let mut all = serde_json::to_string(&status).unwrap();
    all += &serde_json::to_string(&vault.people().unwrap()).unwrap();
    for space in &status.spaces {
        all += &vault.dump(&space.space.to_string()).unwrap();
    }
    for name in ["store.db", "store.db-wal", "unlock.age", "recovery.age", "vault.json"] {
        all += &blake3::hash(&std::fs::read(vault.dir().join(name)).unwrap_or_default()).to_string();
    }
    all
}

/// The decrypted text of a bundle, read with a person's keys.
pub fn text_of(file: &Path, keys: &PersonKeys) -> Vec<u8> {
    let mut source = std::io::Cursor::new(std::fs::read(file).unwrap());
    let authentic = authenticate(&mut source, keys, |_| Ok(())).unwrap();
    let mut text = Vec::new();
    authentic.lines(&mut source).unwrap().read_to_end(&mut text).unwrap();
    text
}

/// The entries in a text.
pub fn entries_of(text: &[u8]) -> Vec<Made> {
    let mut entries: Vec<Made> = Vec::new();
    for line in text.split(|b| *b == b'\n') {
        let mut words = line.splitn(3, |b| *b == b' ');
        match words.next().unwrap() {
            b"entry" => {
                let sig = std::str::from_utf8(words.next().unwrap()).unwrap().parse().unwrap();
                entries.push(Made { sig, bytes: words.next().unwrap().to_vec(), items: vec![] });
            }
            b"item" => entries.last_mut().unwrap().items.push(line[5..].to_vec()),
            _ => {}
        }
    }
    entries
}

/// Exports everything to a person, and reads the entries with their keys.
pub fn export_entries(scene: &mut Scene, vault: &mut Vault, space: &str, to: &Sender) -> Vec<Made> {
    let options = ExportOptions {
        space: space.into(),
        to: Some(vec![to.person().to_string()]),
        out: scene.folder(),
        part_max: None,
        history: History::All,
    };
    let exported = vault.export(options).unwrap();
    entries_of(&text_of(&exported.files[0], &to.keys))
}

fn learn(scene: &mut Scene, victim: &mut Vault, mallory: &Sender) -> (Place, u64) {
    let own = victim.device();
    let entries = export_entries(scene, victim, GROUP, mallory);
    let last = entries.iter().filter(|made| made.header().log == own).max_by_key(|made| made.header().seq).unwrap();
    let header: Header = last.header();
    (last.place(), header.lam)
}
