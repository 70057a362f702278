//! Checks while a history goes on: refused bundles and previews change nothing.

use crate::simulator::World;
use serde_json::{Value, json};
use std::path::PathBuf;
use tsudoi_core::vault::ImportOptions;
use tsudoi_sync::authority::Role;
use tsudoi_sync::id::SpaceId;

impl World {
    /// Law 5: every held entry names what it waits for.
    pub fn check_held(&mut self, n: usize) {
        let status = self.laptops[n].vault().status().unwrap();
        let named: Vec<_> = status.spaces.iter().flat_map(|space| &space.held).collect();
        assert_eq!(status.held > 0, !named.is_empty(), "held entries are named");
        for held in named {
            assert!(held.from <= held.to && (held.to > 0), "a range that is missing: {held:?}");
        }
    }

    /// Law 8: nobody ever sees a group without a facilitator.
    pub fn check_facilitators(&mut self, n: usize, group: SpaceId) {
        let groups = self.laptops[n].vault().groups().unwrap();
        for view in groups.iter().filter(|view| view.space == group && !view.members.is_empty()) {
            assert!(view.members.iter().any(|m| m.role == Role::Facilitator), "a facilitator");
        }
    }

    /// A preview of several bundles changes nothing.
    pub fn preview(&mut self, n: usize) {
        let before = self.picture(n);
        let files: Vec<PathBuf> = self.pool.iter().filter(|_| self.rng.once_in(4)).cloned().collect();
        let options = ImportOptions { preview: true, allow_hiding: false };
        let _ = self.laptops[n].vault().import(&files, options);
        assert_eq!(self.picture(n), before, "a preview changes nothing");
    }

    /// Law 3: a cut or flipped copy is refused and changes nothing.
    pub fn damage(&mut self, n: usize) {
        if self.pool.is_empty() {
            return;
        }
        let mut bytes = std::fs::read(self.rng.pick(&self.pool)).unwrap();
        let place = self.rng.below(bytes.len());
        if self.rng.once_in(2) {
            bytes.truncate(place);
        } else {
            bytes[place] ^= 1 << self.rng.below(8);
        }
        let copy = self.scene.folder().join("damaged.tsudoi");
        std::fs::write(&copy, bytes).unwrap();
        let before = self.picture(n);
        let done = self.laptops[n].vault().import(&[copy], ImportOptions::default());
        assert!(done.is_err(), "a damaged copy is refused, byte {place}");
        assert_eq!(self.picture(n), before, "and nothing was changed");
    }

    /// Everything that a vault shows.
    pub fn picture(&mut self, n: usize) -> Value {
        let vault = self.laptops[n].vault();
        let status = vault.status().unwrap();
        let dumps: Vec<String> = status.spaces.iter().map(|s| vault.dump(&s.space.to_string()).unwrap()).collect();
        json!({"status": status, "dumps": dumps, "groups": vault.groups().unwrap()})
    }
}
