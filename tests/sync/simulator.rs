//! Simulates a few laptops and the bundles between them, driven by a seed. The seed decides the choices; keys and ids
//! are random, so a replay makes the same choices with other ids.

use crate::rng::Rng;
use serde_json::json;
use std::path::PathBuf;
use tsudoi_core::error::Error;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_sync::id::{PersonId, SpaceId};
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase, wrong_by};

/// Words that nobody but their writer may ever have.
pub const CANARY: &str = "CANARYhimitsu";

/// One vault on one machine.
pub struct Laptop {
    pub name: String,
    pub person: PersonId,
    pub dir: PathBuf,
    pub vault: Option<Vault>,
}

impl Laptop {
    pub fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().expect("open")
    }
}

/// The shape of the histories to generate.
#[derive(Clone, Copy)]
pub struct Shape {
    pub steps: usize,
    /// Whether newcomers may get the state instead of the history.
    pub state_welcomes: bool,
}

/// The state of one history.
pub struct World {
    pub scene: Scene,
    pub rng: Rng,
    pub laptops: Vec<Laptop>,
    pub group: SpaceId,
    pub inner: SpaceId,
    pub pool: Vec<PathBuf>,
    ids: Vec<String>,
    backups: Vec<(usize, PathBuf)>,
    shape: Shape,
    said: usize,
    pub log: Vec<String>,
}

impl World {
    /// 3 to 5 people, two of them facilitators, one still outside.
    pub fn new(seed: u64, shape: Shape) -> Self {
        let mut rng = Rng(seed);
        let scene = Scene::new();
        let names = ["Sora", "Mint", "Juno", "River", "Mame"];
        let count = 3 + rng.below(3);
        let mut vaults: Vec<Vault> = names[..count].iter().map(|name| scene.laptop(name)).collect();
        for one in 1..count {
            let (left, right) = vaults.split_at_mut(one);
            for other in left {
                meet(other, &mut right[0]);
            }
        }
        let made = vaults[0].new_group("Hidamari").unwrap();
        let group = made.space.to_string();
        for n in 1..count.max(4) - 1 {
            let role = if n == 1 { Role::Facilitator } else { Role::Member };
            let (left, right) = vaults.split_at_mut(n);
            add_member(&mut left[0], &group, &right[0], role);
        }
        let laptops = vaults
            .into_iter()
            .enumerate()
            .map(|(n, vault)| Laptop {
                name: names[n].into(),
                person: vault.person(),
                dir: scene.vault_dir(names[n]),
                vault: Some(vault),
            })
            .collect();
        let mut world = Self {
            scene,
            rng,
            laptops,
            group: made.space,
            inner: made.facilitators,
            pool: Vec::new(),
            ids: Vec::new(),
            backups: Vec::new(),
            shape,
            said: 0,
            log: Vec::new(),
        };
        // Most histories begin with a group that everybody has; in some only its founder has it.
        if !world.rng.once_in(4) {
            let files = world.export(0, None, None, History::All);
            for n in 1..count {
                for file in &files {
                    world.import(n, file);
                }
            }
        }
        world
    }

    fn note(&mut self, what: String) {
        self.log.push(what);
    }

    fn export(&mut self, n: usize, to: Option<Vec<String>>, part_max: Option<u64>, history: History) -> Vec<PathBuf> {
        let (out, space) = (self.scene.folder(), self.group.to_string());
        let options = ExportOptions { space, to: to.clone(), out, part_max, history };
        let done = self.laptops[n].vault().export(options);
        let name = self.laptops[n].name.clone();
        match done {
            Ok(exported) => {
                self.note(format!(
                    "{name} exports {} files {history:?} to {to:?}: #{}",
                    exported.files.len(),
                    self.pool.len()
                ));
                self.pool.extend(exported.files.iter().cloned());
                exported.files
            }
            Err(Error::NotInGroup { .. } | Error::NobodyToGive | Error::NoSuchSpace { .. }) => Vec::new(),
            Err(error) => panic!("{name} cannot export to {to:?}: {error:?}"),
        }
    }

    /// Imports a file; `None` if it was not for this person.
    pub fn import(&mut self, n: usize, file: &PathBuf) -> Option<u64> {
        let (group, number) = (self.group, self.pool.iter().position(|f| f == file));
        let laptop = &mut self.laptops[n];
        let name = laptop.name.clone();
        let files = std::slice::from_ref(file);
        let mut done = laptop.vault().import(files, ImportOptions::default());
        if matches!(done, Err(Error::WouldHide { .. })) {
            done = laptop.vault().import(files, ImportOptions { preview: false, allow_hiding: true });
        }
        match done {
            Ok(imported) => {
                self.log.push(format!(
                    "{name} imports #{number:?}: {} new, {} held",
                    imported.new,
                    imported.held.len()
                ));
                self.check_held(n);
                self.check_facilitators(n, group);
                Some(imported.new)
            }
            // The last two happen when somebody was added by a person who could not do that (any more), and does not
            // know it yet.
            Err(Error::NotForMe | Error::NotNamed | Error::SenderNotInGroup | Error::NotMyGroup) => None,
            Err(error) => panic!("{name} cannot import #{number:?}: {error:?}"),
        }
    }

    /// Lets one thing happen.
    pub fn step(&mut self) {
        let n = self.rng.below(self.laptops.len());
        match self.rng.below(100) {
            0..32 => self.write(n),
            32..37 => self.remove(n),
            37..42 => self.resolve(n),
            42..62 => self.export_some(n),
            62..80 => self.deliver(n),
            80 => self.preview(n),
            81 => {
                let report = self.laptops[n].vault().verify().unwrap();
                assert!(report.ok, "{}: {:?}", self.laptops[n].name, report.wrong);
            }
            82..85 => self.damage(n),
            85..91 => self.membership(n),
            91..94 => self.journal(n),
            94..96 => {
                let days = self.rng.below(14_600) as i64 - 7300;
                self.laptops[n].vault().set_clock(wrong_by(days));
            }
            96..98 => self.back_up_or_restore(n),
            _ => {
                self.laptops[n].vault = None;
                self.laptops[n].vault = Some(Vault::unlock(&self.laptops[n].dir, &passphrase()).unwrap());
            }
        }
    }

    fn write(&mut self, n: usize) {
        self.said += 1;
        let words = format!("word{}", self.said);
        let tags: Vec<&str> = ["a", "b", "c", "d"].into_iter().filter(|_| self.rng.once_in(2)).collect();
        let long = if self.rng.once_in(12) { self.rng.noise(30_000) } else { String::new() };
        let (kind, value) = match self.rng.below(5) {
            0 => ("session", json!({"title": words, "day": "2026-04-11"})),
            1 => ("follow_up", json!({"text": words, "owner": words})),
            2 => ("handover", json!({"room": words})),
            3 => ("decision", json!({"body": words})),
            _ => ("resource", json!({"title": words, "tags": tags, "body": long})),
        };
        let group = self.group.to_string();
        let known: Vec<String> = self.ids.clone();
        let vault = self.laptops[n].vault.as_mut().unwrap();
        let mut edit = None;
        if !known.is_empty() && !self.rng.once_in(3) {
            let id = self.rng.pick(&known).clone();
            edit = vault.get(&id).ok().filter(|view| view.space != self.group || view.kind != "handover");
        }
        let done = match &edit {
            Some(view) => {
                let value = match view.kind.as_str() {
                    "session" => json!({"title": words, "place": words}),
                    "follow_up" => json!({"text": words}),
                    "handover" => json!({"room": words}),
                    "decision" => json!({"body": words}),
                    _ => json!({"title": words, "tags": tags}),
                };
                vault.put(&group, &view.kind, Some(&view.id.to_string()), fields(value))
            }
            None => vault.put(&group, kind, None, fields(value)),
        };
        let name = self.laptops[n].name.clone();
        match done {
            Ok(saved) => {
                self.note(format!("{name} writes {words} in {} {}", saved.kind, saved.id));
                self.ids.push(saved.id.to_string());
            }
            Err(Error::NotInGroup { .. } | Error::NoSuchSpace { .. } | Error::NotFacilitator) => {}
            Err(error) => panic!("{name} cannot write: {error:?}"),
        }
    }

    fn remove(&mut self, n: usize) {
        if self.ids.is_empty() {
            return;
        }
        let id = self.rng.pick(&self.ids).clone();
        let name = self.laptops[n].name.clone();
        match self.laptops[n].vault().remove(&id) {
            Ok(_) => self.note(format!("{name} deletes {id}")),
            Err(Error::NoSuchRecord { .. } | Error::NotInGroup { .. }) => {}
            Err(error) => panic!("{name} cannot delete: {error:?}"),
        }
    }

    fn resolve(&mut self, n: usize) {
        self.said += 1;
        let words = format!("word{}", self.said);
        let name = self.laptops[n].name.clone();
        let vault = self.laptops[n].vault.as_mut().unwrap();
        let view = self.ids.iter().filter_map(|id| vault.get(id).ok()).find(|view| !view.conflicts.is_empty());
        let Some(view) = view else { return };
        let field = view.conflicts.keys().next().unwrap().clone();
        let value = if field == "day" || field == "on" { json!("2026-05-01") } else { json!(words) };
        match vault.resolve(&view.id.to_string(), &field, value) {
            Ok(_) => self.note(format!("{name} chooses {words} for {field} of {}", view.id)),
            Err(Error::NotInGroup { .. }) => {}
            Err(error) => panic!("{name} cannot choose: {error:?}"),
        }
    }

    fn export_some(&mut self, n: usize) {
        let people: Vec<String> = match self.laptops[n].vault().groups().unwrap().first() {
            Some(group) => group.members.iter().map(|m| m.person.to_string()).collect(),
            None => return,
        };
        let chosen: Vec<String> = people.into_iter().filter(|_| self.rng.once_in(2)).collect();
        let to = (!chosen.is_empty()).then_some(chosen);
        let part_max = self.rng.once_in(2).then_some(64 * 1024);
        let state = self.shape.state_welcomes && self.rng.once_in(2);
        let history = if state { History::State } else { History::All };
        self.export(n, to, part_max, history);
    }

    fn deliver(&mut self, n: usize) {
        for _ in 0..1 + self.rng.below(3) {
            if self.pool.is_empty() {
                return;
            }
            // Newer files arrive more often than older ones; some twice, some never.
            let back = self.rng.below(self.pool.len()).min(self.rng.below(self.pool.len()));
            let file = self.pool[self.pool.len() - 1 - back].clone();
            self.import(n, &file);
        }
    }

    fn membership(&mut self, n: usize) {
        let group = self.group.to_string();
        let who = self.rng.below(self.laptops.len());
        let (person, name) = (self.laptops[who].person.to_string(), self.laptops[n].name.clone());
        let role = if self.rng.once_in(3) { Role::Facilitator } else { Role::Member };
        let leaves = self.rng.once_in(3);
        let vault = self.laptops[n].vault();
        let done = if leaves { vault.remove_member(&group, &person) } else { vault.add_member(&group, &person, role) };
        match done {
            Ok(_) => {
                let what = if leaves { "removes".into() } else { format!("makes {role:?} of") };
                let whom = self.laptops[who].name.clone();
                self.note(format!("{name} {what} {whom}"));
                self.check_facilitators(n, self.group);
            }
            Err(
                Error::NotFacilitator
                | Error::NotInGroup { .. }
                | Error::AlreadyInGroup { .. }
                | Error::LastFacilitator
                | Error::FacilitatorsNotHere
                | Error::NoSuchSpace { .. },
            ) => {}
            Err(error) => panic!("{name} cannot change who is in: {error:?}"),
        }
    }

    fn journal(&mut self, n: usize) {
        let body = json!({"body": format!("{CANARY} of {n}"), "tags": [CANARY]});
        self.laptops[n].vault().put("private", "journal", None, fields(body)).unwrap();
    }

    fn back_up_or_restore(&mut self, n: usize) {
        if self.backups.is_empty() || self.rng.once_in(2) {
            let file = self.scene.folder().join("backup");
            self.laptops[n].vault().backup(&file).unwrap();
            self.note(format!("{} backs up", self.laptops[n].name.clone()));
            self.backups.push((n, file));
        } else if self.laptops.len() < 7 {
            let (of, file) = self.rng.pick(&self.backups).clone();
            let name = format!("{}{}", self.laptops[of].name, self.laptops.len());
            let dir = self.scene.vault_dir(&name);
            let vault = Vault::restore(&file, &dir, &passphrase()).unwrap();
            self.note(format!("{name} is restored"));
            let person = vault.person();
            self.laptops.push(Laptop { name, person, dir, vault: Some(vault) });
        }
    }

    /// Delivers everything to everyone until nothing is new.
    pub fn deliver_all(&mut self) {
        for n in 0..self.laptops.len() {
            for file in self.pool.clone() {
                self.import(n, &file);
            }
        }
        for round in 0..12 {
            let mut new = 0;
            for n in 0..self.laptops.len() {
                let files = self.export_all(n);
                for other in (0..self.laptops.len()).filter(|other| *other != n) {
                    new += files.iter().filter_map(|file| self.import(other, file)).sum::<u64>();
                }
            }
            if new == 0 && round > 1 {
                return;
            }
        }
        panic!("nothing new has to come after a few rounds");
    }

    fn export_all(&mut self, n: usize) -> Vec<PathBuf> {
        let Some(group) = self.laptops[n].vault().groups().unwrap().into_iter().next() else { return Vec::new() };
        let people = group.members.iter().map(|m| m.person.to_string()).collect();
        self.export(n, Some(people), None, History::All)
    }
}
