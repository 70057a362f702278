//! A newcomer who was to start without the history never gets it by accident. The tests open every bundle with the
//! newcomer's key and read it.

use crate::inside::{Inside, open};
use crate::nasty::{group_of, import, import_own, put, spread};
use std::path::PathBuf;
use tsudoi_core::keys::PersonKeys;
use tsudoi_core::vault::{ExportOptions, History, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, meet, passphrase};

const BEFORE: &str = "前のこと";

/// A group with a past, and the laptop and keys of Juno, who is new in it.
struct Table {
    scene: Scene,
    sora: Vault,
    mint: Vault,
    juno: Vault,
    keys: PersonKeys,
    group: String,
}

impl Table {
    fn new() -> Self {
        let mut scene = Scene::new();
        let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", Role::Facilitator), ("Mint", Role::Member)]);
        put(&mut sora, &group, BEFORE);
        spread(&mut scene, &mut [&mut sora, &mut mint], &group);
        drop(scene.laptop("Juno"));
        let keys = Inside::of(&scene.vault_dir("Juno")).person_keys();
        let mut juno = Vault::unlock(&scene.vault_dir("Juno"), &passphrase()).unwrap();
        for other in [&mut sora, &mut mint] {
            meet(other, &mut juno);
        }
        add_member(&mut sora, &group, &juno, Role::Member);
        Self { scene, sora, mint, juno, keys, group }
    }

    fn export(&mut self, to: Option<&[&str]>, history: History, part_max: Option<u64>) -> Vec<PathBuf> {
        let to = to.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        let out = self.scene.folder();
        let options = ExportOptions { space: self.group.clone(), to, out, part_max, history };
        let preview = self.sora.preview_export(&options).unwrap();
        let exported = self.sora.export(options).unwrap();
        assert_eq!(preview.entries, exported.entries, "the preview shows the same parcels");
        exported.files
    }

    /// The text that Juno's keys can read in these files.
    fn read(&self, files: &[PathBuf]) -> String {
        let read = files.iter().filter_map(|file| open(file, &self.keys));
        read.map(|content| String::from_utf8_lossy(&content.text).into_owned()).collect()
    }
}

#[test]
fn until_a_newcomer_confirms_it_the_same_welcome_is_exported_again_whatever_the_default_says() {
    for history in [History::Now, History::State] {
        let mut t = Table::new();
        let first = t.export(Some(&["Juno"]), history, None);
        put(&mut t.sora, &t.group, "これから");
        let again = t.export(None, History::All, None);
        let (told, retold) = (t.read(&first), t.read(&again));
        assert_eq!([told.contains(BEFORE), retold.contains(BEFORE)], [history == History::State; 2]);
        assert!(retold.contains("これから"));
        assert!(told.len() < retold.len());

        // Whether the first was lost on the way or came, the end is the same, and what was written between the two is
        // there.
        import_own(&mut t.juno, &again);
        import_own(&mut t.juno, &first);
        let dump = t.juno.dump(&t.group).unwrap();
        assert!(dump.contains("これから") && t.juno.status().unwrap().held == 0);
        assert_eq!(dump.contains(BEFORE), history == History::State);
        assert!(t.juno.verify().unwrap().ok, "{:?}", t.juno.verify().unwrap().wrong);
        put(&mut t.juno, &t.group, "ジュノから");
        let Table { scene, sora, mint, juno, group, .. } = &mut t;
        spread(scene, &mut [sora, mint, juno], group);
        assert_eq!(sora.dump(group).unwrap(), mint.dump(group).unwrap());
        if history == History::State {
            assert_eq!(sora.dump(group).unwrap(), juno.dump(group).unwrap());
        }
        for vault in [sora, mint, juno] {
            assert!(vault.verify().unwrap().ok && vault.status().unwrap().held == 0);
        }
    }
}

#[test]
fn a_welcome_exported_again_in_parts_is_imported_from_either_end() {
    for backwards in [false, true] {
        let mut t = Table::new();
        t.export(Some(&["Juno"]), History::State, None);
        for n in 0..6 {
            let body = crate::rng::Rng(7 + n).noise(40_000);
            let fields = serde_json::json!({"title": format!("長い{n}"), "body": body});
            t.sora.put(&t.group, "resource", None, tsudoi_tests::fields(fields)).unwrap();
        }
        let mut parts = t.export(Some(&["Juno"]), History::All, Some(64 * 1024));
        assert!(parts.len() >= 3);
        if backwards {
            parts.reverse();
        }
        for part in &parts {
            import(&mut t.juno, std::slice::from_ref(part));
        }
        assert_eq!(t.juno.dump(&t.group).unwrap(), t.sora.dump(&t.group).unwrap());
        assert!(t.juno.verify().unwrap().ok && t.juno.status().unwrap().held == 0);
    }
}

#[test]
fn a_newcomer_who_gets_everything_does_not_make_another_newcomer_get_it() {
    let mut t = Table::new();
    t.export(Some(&["Juno"]), History::Now, None);
    let mut kai = t.scene.laptop("Kai");
    meet(&mut t.sora, &mut kai);
    add_member(&mut t.sora, &t.group, &kai, Role::Member);
    let files = t.export(None, History::All, None);
    assert!(!t.read(&files).contains(BEFORE));
    assert_eq!(files.len(), 3, "Mint's, Kai's, Juno's");
    import_own(&mut kai, &files);
    assert!(kai.dump(&t.group).unwrap().contains(BEFORE));
    // Somebody who has confirmed what arrived still gets only what is new.
    let mint = t.scene.vault_dir("Mint");
    let group = t.group.clone();
    let Table { mint: other, .. } = t;
    drop(other);
    let keys = Inside::of(&mint).person_keys();
    let news: Vec<_> = files.iter().filter_map(|file| open(file, &keys)).collect();
    assert_eq!(news.len(), 1);
    assert!(!String::from_utf8_lossy(&news[0].text).contains(BEFORE), "{group}");
}

#[test]
fn a_person_who_is_silent_for_a_month_does_not_move_a_newcomers_beginning_back() {
    let mut t = Table::new();
    let mut kai = t.scene.laptop("Kai");
    meet(&mut t.sora, &mut kai);
    add_member(&mut t.sora, &t.group, &kai, Role::Member);
    t.scene.hand_over(&mut t.sora, &t.group, &mut kai);
    t.scene.hand_over(&mut kai, &t.group, &mut t.sora);
    // Kai is silent from here on; Sora and Juno go on.
    put(&mut t.sora, &t.group, "そのあとの前のこと");
    let files = t.export(Some(&["Juno"]), History::Now, None);
    import_own(&mut t.juno, &files);
    let Table { scene, sora, juno, group, .. } = &mut t;
    scene.hand_over(juno, group, sora);
    put(sora, group, "これから");
    for _ in 0..2 {
        let files = t.export(None, History::All, None);
        let read = t.read(&files);
        assert!(!read.contains(BEFORE) && !read.contains("そのあとの前のこと"));
        assert!(read.contains("これから"));
    }
    let files = t.export(None, History::All, None);
    import_own(&mut t.juno, &files);
    assert!(t.juno.dump(&t.group).unwrap().contains("これから") && t.juno.status().unwrap().held == 0);
}
