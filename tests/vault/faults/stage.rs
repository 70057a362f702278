//! A table with two laptops and what lies between them, laid anew for every cell, and how to see what is true on it.

use std::collections::BTreeMap;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;
use tsudoi_core::Vault;
use tsudoi_core::keys::{Passphrase, Work, words::WordList};
use tsudoi_core::vault::NewVault;
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase};

/// Somebody else's login.
const NOBODY: u32 = 65534;

/// One cell's folder. Its files: the vaults `sora` and `mint`, `bundle.tsudoi` (from Sora for Mint), `backup` (Sora's),
/// `river.card`, `words.txt` (Sora's), `leaflet.txt`, and the empty folder `usb`.
pub struct Stage {
    dir: TempDir,
    /// The folder that operations write files to.
    pub usb: PathBuf,
    /// The folder of a vault to be made.
    pub new: PathBuf,
    /// The folder of Sora's vault.
    pub sora: PathBuf,
}

/// The stage that others are copied from.
pub struct First {
    dir: TempDir,
    /// The group's id.
    pub group: String,
    /// A resource that has the leaflet.
    pub resource: String,
    /// What is true before anything is done.
    truth: OnceLock<Truth>,
}

/// The files and what the vaults say: every file by its path, and the status and dumps of both vaults.
pub type Truth = (BTreeMap<PathBuf, Vec<u8>>, Vec<String>);

/// The first stage, made once.
pub fn first() -> &'static First {
    static FIRST: OnceLock<First> = OnceLock::new();
    FIRST.get_or_init(|| {
        let scene = Scene::new();
        let make = |name: &str| {
            let who = NewVault { name: name.into(), reading: None, lang: "en".into() };
            Vault::create(&scene.vault_dir(name), who, &passphrase(), Work::cheap(), |_, _| Ok(())).unwrap()
        };
        let ((mut sora, words), (mut mint, _)) = (make("sora"), make("mint"));
        let (river, _) = make("river");
        let at = |name: &str| scene.dir.path().join(name);
        let write = |name: &str, text: &str| std::fs::write(at(name), text).unwrap();
        write("river.card", &river.my_card().unwrap().text());
        write("words.txt", &words.words(WordList::English).unwrap().join(" "));
        write("leaflet.txt", &"Every second Saturday.\n".repeat(900));
        meet(&mut sora, &mut mint);
        let group = sora.new_group("Hidamari").unwrap().space.to_string();
        let resource = sora.put(&group, "resource", None, fields(serde_json::json!({"title": "Leaflet"}))).unwrap();
        let resource = resource.id.to_string();
        sora.attach(&resource, &at("leaflet.txt")).unwrap();
        add_member(&mut sora, &group, &mint, Role::Member);
        std::fs::create_dir(at("usb")).unwrap();
        let options = tsudoi_core::vault::ExportOptions {
            space: group.clone(),
            to: None,
            out: at("usb"),
            part_max: None,
            history: Default::default(),
        };
        let written = sora.export(options).unwrap().files;
        std::fs::rename(&written[0], at("bundle.tsudoi")).unwrap();
        sora.backup(&at("backup")).unwrap();
        drop((sora, mint, river));
        std::fs::remove_dir_all(at("river")).unwrap();
        First { dir: scene.dir, group, resource, truth: OnceLock::new() }
    })
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (from, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if from.is_dir() { copy(&from, &to) } else { std::fs::copy(&from, &to).map(|_| ()).unwrap() }
    }
}

impl Stage {
    pub fn lay() -> Self {
        let dir = TempDir::with_prefix("tsudoi-faults-").unwrap();
        copy(first().dir.path(), dir.path());
        let at = |name: &str| dir.path().join(name);
        let (usb, new, sora) = (at("usb"), at("new"), at("sora"));
        Self { dir, usb, new, sora }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// A folder below this one whose whole path has more than 600 bytes.
    pub fn deep(&self) -> PathBuf {
        self.path(&vec!["d".repeat(100); 6].join("/"))
    }

    /// Copies Sora's vault to another folder, which operations use from then on.
    pub fn moves_to(&mut self, sora: PathBuf) {
        copy(&self.sora, &sora);
        self.sora = sora;
    }

    /// Gives a file or folder to somebody else. Who is not root takes their own rights away, which comes to the same.
    pub fn give_away(&self, path: &Path) {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        let is_given = chown(path, Some(NOBODY), Some(NOBODY)).is_ok();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(if is_given { mode } else { 0 })).unwrap();
    }

    /// Takes it back, so that what is true can be seen.
    pub fn take_back(&self, path: &Path) {
        let _ = chown(path, Some(0), Some(0));
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    /// What is true now. Of a vault's folder, the store is seen through its vault.
    pub fn truth(&self) -> Truth {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.dir.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                if path.is_dir() {
                    folders.push(path);
                } else if name != "lock" && !name.starts_with("store.db") {
                    files.insert(path.strip_prefix(self.dir.path()).unwrap().to_owned(), std::fs::read(&path).unwrap());
                }
            }
        }
        let told = ["sora", "mint"].iter().flat_map(|name| match Vault::unlock(&self.path(name), &passphrase()) {
            Ok(vault) => {
                let status = vault.status().unwrap();
                let mut told = vec![serde_json::to_string(&status).unwrap()];
                told.extend(status.spaces.iter().map(|space| vault.dump(&space.space.to_string()).unwrap()));
                told
            }
            Err(error) => vec![error.code().to_owned()],
        });
        (files, told.collect())
    }

    /// Asserts that all is as it was before, after `undo` took back what the fault needed.
    pub fn is_unchanged(&self, what: &str) {
        let before = first().truth.get_or_init(|| Self::lay().truth());
        let now = self.truth();
        let names = |truth: &Truth| truth.0.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&now), names(before), "{what}: other files are there");
        let changed: Vec<_> = now.0.iter().filter(|(name, bytes)| before.0.get(*name) != Some(bytes)).collect();
        assert!(changed.is_empty(), "{what}: changed {:?}", changed.iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!(now.1, before.1, "{what}: the vaults tell something else");
        assert!(!self.new.join("vault.json").exists(), "{what}: a vault was left");
    }

    /// Opens Sora's vault with the passphrase of before.
    pub fn sora(&self) -> Vault {
        Vault::unlock(&self.sora, &passphrase()).unwrap()
    }
    pub fn mint(&self) -> Vault {
        Vault::unlock(&self.path("mint"), &passphrase()).unwrap()
    }
    /// Whether only the new passphrase opens Sora's vault.
    pub fn has_new_passphrase(&self) -> bool {
        let new = Passphrase::new("あたらしい 合言葉").unwrap();
        let opens = |passphrase| Vault::unlock(&self.sora, passphrase).is_ok();
        opens(&new) && !opens(&passphrase())
    }
}
