//! People and laptops for the stories: real vaults in real folders, with cheap passphrase slots and a clock that can be
//! set.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tsudoi_core::keys::{Passphrase, Work};
use tsudoi_core::vault::response::{Exported, Imported};
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, NewVault, Vault};
use tsudoi_sync::authority::Role;

/// A table with laptops and USB drives on it.
pub struct Scene {
    /// The temporary folder of the whole scene.
    pub dir: TempDir,
    bundles: usize,
}

/// The passphrase of everybody in the scenes.
pub fn passphrase() -> Passphrase {
    Passphrase::new("ひだまりの 合言葉").expect("a passphrase")
}

/// A JSON object's fields.
pub fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        other => panic!("not an object: {other}"),
    }
}

impl Default for Scene {
    fn default() -> Self {
        Self::new()
    }
}

impl Scene {
    /// An empty table.
    pub fn new() -> Self {
        Self { dir: TempDir::with_prefix("tsudoi-scene-").expect("a folder"), bundles: 0 }
    }
    /// The folder of a person's vault.
    pub fn vault_dir(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
    /// Creates a person's vault and opens it.
    pub fn laptop(&self, name: &str) -> Vault {
        let who = NewVault { name: name.into(), reading: None, lang: "ja".into() };
        Vault::create(&self.vault_dir(name), who, &passphrase(), Work::cheap(), |_, _| Ok(())).expect("a vault").0
    }
    /// A new empty folder, such as a USB drive.
    pub fn folder(&mut self) -> PathBuf {
        self.bundles += 1;
        let dir = self.dir.path().join(format!("usb-{}", self.bundles));
        std::fs::create_dir(&dir).expect("a folder");
        dir
    }
    /// Exports a space's news to people.
    pub fn export(&mut self, from: &mut Vault, space: &str, to: &[&str]) -> Exported {
        self.export_with(from, space, to, History::All)
    }
    /// Exports a space's news to people, with this much history for newcomers.
    pub fn export_with(&mut self, from: &mut Vault, space: &str, to: &[&str], history: History) -> Exported {
        let out = self.folder();
        let to = Some(to.iter().map(|name| (*name).to_owned()).collect());
        from.export(ExportOptions { space: space.into(), to, out, part_max: None, history }).expect("a bundle")
    }
    /// Exports to a person and imports there.
    pub fn hand_over(&mut self, from: &mut Vault, space: &str, to: &mut Vault) -> Imported {
        let name = to.status().expect("status").name;
        let exported = self.export(from, space, &[&name]);
        to.import(&exported.files, ImportOptions::default()).expect("imported")
    }
}

/// Two people exchange cards and compare their safety numbers.
pub fn meet(one: &mut Vault, other: &mut Vault) {
    let (a, b) = (one.my_card().expect("card"), other.my_card().expect("card"));
    one.add_card(&b.text()).expect("added");
    other.add_card(&a.text()).expect("added");
    one.verify_person(&b.person().to_string()).expect("verified");
    other.verify_person(&a.person().to_string()).expect("verified");
}

/// Adds the person of a vault to a group.
pub fn add_member(group: &mut Vault, space: &str, person: &Vault, role: Role) {
    group.add_member(space, &person.person().to_string(), role).expect("added");
}

/// A clock that stands at a moment, for `Vault::set_clock`.
pub fn at(text: &str) -> impl Fn() -> DateTime<FixedOffset> + Send + 'static {
    let moment = DateTime::parse_from_rfc3339(text).expect("a moment");
    move || moment
}

/// A clock that is wrong by this many days.
pub fn wrong_by(days: i64) -> impl Fn() -> DateTime<FixedOffset> + Send + 'static {
    move || chrono::Local::now().fixed_offset() + TimeDelta::days(days)
}

/// Every byte of every file below a folder.
pub fn all_bytes(dir: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { bytes.extend(all_bytes(&path)) } else { bytes.extend(std::fs::read(&path).expect("a file")) }
    }
    bytes
}

/// The command line under test, beside the folder of the test's own executable.
pub fn binary() -> PathBuf {
    let here = std::env::current_exe().expect("a test");
    let built =
        here.parent().and_then(Path::parent).expect("a folder").join(format!("tsudoi{}", std::env::consts::EXE_SUFFIX));
    assert!(
        built.is_file(),
        "{} is not there: please run `cargo build --workspace --features tsudoi-cli/cheap-slots` first (`npm test` does)",
        built.display()
    );
    built
}
