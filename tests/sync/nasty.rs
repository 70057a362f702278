//! The nasty stories, as far as they are built, and what they share with the other laws.

use serde_json::json;
use std::path::PathBuf;
use tsudoi_core::error::Error;
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, at, fields, meet};

use crate::inside::{Inside, open};
use crate::rng::Rng;

pub fn put(vault: &mut Vault, group: &str, title: &str) -> String {
    vault.put(group, "resource", None, fields(json!({"title": title}))).unwrap().id.to_string()
}

pub fn import(vault: &mut Vault, files: &[PathBuf]) -> u64 {
    vault.import(files, ImportOptions::default()).unwrap().new
}

/// Imports the files that are for this person, also if they hide many records.
pub fn import_own(vault: &mut Vault, files: &[PathBuf]) {
    for file in files {
        let file = std::slice::from_ref(file);
        let mut done = vault.import(file, ImportOptions::default());
        if matches!(done, Err(Error::WouldHide { .. })) {
            done = vault.import(file, ImportOptions { preview: false, allow_hiding: true });
        }
        match done {
            Ok(_) | Err(Error::NotForMe | Error::NotNamed) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Exchanges everything, in three rounds: each vault exports to all members it knows of, and the others import.
pub fn spread(scene: &mut Scene, vaults: &mut [&mut Vault], group: &str) {
    for _ in 0..3 {
        for n in 0..vaults.len() {
            let out = scene.folder();
            let options = ExportOptions { space: group.into(), to: None, out, part_max: None, history: History::All };
            match vaults[n].export(options) {
                Ok(exported) => {
                    for other in (0..vaults.len()).filter(|other| *other != n) {
                        import_own(vaults[other], &exported.files);
                    }
                }
                Err(Error::NotInGroup { .. } | Error::NobodyToGive | Error::NoSuchSpace { .. }) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
    }
}

/// Makes people who have met, and a group of the first with the others in it. Everyone has everything.
pub fn group_of<const N: usize>(scene: &mut Scene, names: [(&str, Role); N]) -> ([Vault; N], String) {
    let mut vaults = names.map(|(name, _)| scene.laptop(name));
    for n in 1..N {
        let (left, right) = vaults.split_at_mut(n);
        left.iter_mut().for_each(|other| meet(other, &mut right[0]));
    }
    let group = vaults[0].new_group("ひだまり").unwrap().space.to_string();
    for (n, (_, role)) in names.into_iter().enumerate().skip(1) {
        let (left, right) = vaults.split_at_mut(n);
        add_member(&mut left[0], &group, &right[0], role);
    }
    for n in 1..N {
        let (left, right) = vaults.split_at_mut(n);
        scene.hand_over(&mut left[0], &group, &mut right[0]);
    }
    (vaults, group)
}

fn parts(scene: &mut Scene, from: &mut Vault, group: &str, to: &str) -> Vec<PathBuf> {
    let out = scene.folder();
    let options = ExportOptions {
        space: group.into(),
        to: Some(vec![to.into()]),
        out,
        part_max: Some(64 * 1024),
        history: History::All,
    };
    from.export(options).unwrap().files
}

/// Writes enough for several parts of 64 KiB.
fn write_much(vault: &mut Vault, group: &str, seed: u64) {
    let mut rng = Rng(seed);
    for n in 0..8 {
        let body = rng.noise(40_000);
        vault.put(group, "resource", None, fields(json!({"title": format!("長い{n}"), "body": body}))).unwrap();
    }
}

const F: Role = Role::Facilitator;
const M: Role = Role::Member;

#[test]
fn part_two_of_three_is_lost_part_three_comes_first_and_part_two_is_exported_again_on_another_base() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    scene.hand_over(&mut mint, &group, &mut sora);
    write_much(&mut sora, &group, 7);
    let files = parts(&mut scene, &mut sora, &group, "Mint");
    assert!(files.len() >= 3, "{}", files.len());
    let (lost, last) = (1, files.len() - 2);
    import(&mut mint, &files[last..=last]);
    let held = mint.status().unwrap().held;
    assert!(held > 0);
    for (n, file) in files.iter().enumerate().filter(|(n, _)| *n != lost && *n != last) {
        import(&mut mint, std::slice::from_ref(file));
        assert!(n > 0 || mint.status().unwrap().spaces.iter().any(|s| !s.held.is_empty()));
    }
    // Mint confirms how far she got; Sora writes on and exports again.
    put(&mut sora, &group, "後で");
    scene.hand_over(&mut mint, &group, &mut sora);
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(mint.status().unwrap().held, 0);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    assert!(mint.verify().unwrap().ok);
}

#[test]
fn a_newcomer_may_import_the_parts_of_a_history_in_any_order() {
    for first_last in [false, true] {
        let mut scene = Scene::new();
        let ([mut sora], group) = group_of(&mut scene, [("Sora", F)]);
        let mut mint = scene.laptop("Mint");
        meet(&mut sora, &mut mint);
        write_much(&mut sora, &group, 8);
        add_member(&mut sora, &group, &mint, M);
        let mut files = parts(&mut scene, &mut sora, &group, "Mint");
        assert!(files.len() >= 3);
        if first_last {
            files.reverse();
        }
        for file in &files {
            import(&mut mint, std::slice::from_ref(file));
        }
        assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    }
}

#[test]
fn what_was_lost_comes_with_the_next_bundle() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    scene.hand_over(&mut mint, &group, &mut sora);
    put(&mut sora, &group, "失くした包み");
    scene.export(&mut sora, &group, &["Mint"]);
    put(&mut sora, &group, "届いた包み");
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(mint.status().unwrap().held, 0);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn a_bundle_builds_only_on_what_its_readers_have_confirmed() {
    let mut scene = Scene::new();
    let ([mut sora, mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    drop(mint);
    let keys = Inside::of(&scene.vault_dir("Mint")).person_keys();
    let mut mint = Vault::unlock(&scene.vault_dir("Mint"), &tsudoi_tests::passphrase()).unwrap();
    let base = |files: &[PathBuf]| open(&files[0], &keys).unwrap().head.base;
    put(&mut sora, &group, "一");
    let first = scene.export(&mut sora, &group, &["Mint"]);
    assert!(base(&first.files).is_empty(), "Mint has confirmed nothing yet");
    import(&mut mint, &first.files);
    put(&mut sora, &group, "二");
    let second = scene.export(&mut sora, &group, &["Mint"]);
    assert!(base(&second.files).is_empty(), "Sora cannot know that she has it");
    scene.hand_over(&mut mint, &group, &mut sora);
    put(&mut sora, &group, "三");
    let third = scene.export(&mut sora, &group, &["Mint"]);
    let said = base(&third.files);
    assert!(said.iter().any(|place| place.log == sora.device()), "now she has confirmed it");
    put(&mut sora, &group, "四");
    let fourth = scene.export(&mut sora, &group, &["Mint"]);
    assert_eq!(base(&fourth.files), said, "and nothing since then");
    import(&mut mint, &fourth.files);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn two_edit_a_record_while_a_third_deletes_it_and_the_edits_stay() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    let id = put(&mut sora, &group, "元の題");
    let exported = scene.export(&mut sora, &group, &["Mint", "Juno"]);
    import_own(&mut mint, &exported.files);
    import_own(&mut juno, &exported.files);
    sora.put(&group, "resource", Some(&id), fields(json!({"title": "そらの題"}))).unwrap();
    mint.put(&group, "resource", Some(&id), fields(json!({"title": "ミントの題"}))).unwrap();
    juno.remove(&id).unwrap();
    let names = ["Sora", "Mint", "Juno"];
    let mut all = [sora, mint, juno];
    for _ in 0..2 {
        for n in [2, 0, 1] {
            for other in (0..3).filter(|other| *other != n) {
                let exported = scene.export(&mut all[n], &group, &[names[other]]);
                import(&mut all[other], &exported.files);
            }
        }
    }
    for vault in &all {
        assert_eq!(vault.get(&id).unwrap().conflicts["title"].as_array().unwrap().len(), 2);
        assert_eq!(vault.dump(&group).unwrap(), all[0].dump(&group).unwrap());
    }
}

#[test]
fn a_laptop_that_was_in_2038_and_came_back_wins_nothing_and_loses_nothing() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    mint.set_clock(at("2038-01-20T09:00:00+09:00"));
    let id = put(&mut mint, &group, "2038年の題");
    scene.hand_over(&mut mint, &group, &mut sora);
    sora.set_clock(at("2026-03-01T09:00:00+09:00"));
    sora.put(&group, "resource", Some(&id), fields(json!({"title": "今の題"}))).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    mint.set_clock(at("2026-03-02T09:00:00+09:00"));
    assert_eq!(mint.get(&id).unwrap().fields["title"], "今の題");
    mint.put(&group, "resource", Some(&id), fields(json!({"title": "ミントの題"}))).unwrap();
    scene.hand_over(&mut mint, &group, &mut sora);
    assert_eq!(sora.get(&id).unwrap().fields["title"], "ミントの題");
    assert!(sora.get(&id).unwrap().conflicts.is_empty());
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn the_facilitators_bundle_may_come_before_the_groups() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("Sora"), scene.laptop("Mint"));
    meet(&mut sora, &mut mint);
    let made = sora.new_group("ひだまり").unwrap();
    let (group, inner) = (made.space.to_string(), made.facilitators.to_string());
    add_member(&mut sora, &group, &mint, F);
    sora.put(&group, "handover", None, fields(json!({"room": "鍵は受付"}))).unwrap();
    let exported = scene.export(&mut sora, &group, &["Mint"]);
    let mut files = exported.files.clone();
    files.reverse();
    for file in &files {
        import(&mut mint, std::slice::from_ref(file));
    }
    for space in [&group, &inner] {
        assert_eq!(sora.dump(space).unwrap(), mint.dump(space).unwrap());
    }
    assert_eq!(mint.groups().unwrap()[0].name, "ひだまり");
    assert_eq!(mint.groups().unwrap()[0].facilitators, Some(made.facilitators));
}

#[test]
fn a_bundle_of_a_group_that_one_was_never_added_to_is_refused_and_leaves_nothing() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    let before = juno.status().unwrap().spaces.len();
    let exported = scene.export(&mut sora, &group, &["Mint"]);
    assert_eq!(juno.import(&exported.files, ImportOptions::default()).err(), Some(Error::NotForMe));
    assert_eq!(juno.status().unwrap().spaces.len(), before);
}

#[test]
fn a_restored_laptop_and_the_one_it_was_made_from_write_on_and_nothing_is_lost() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    put(&mut mint, &group, "控えの前");
    let file = scene.folder().join("backup");
    mint.backup(&file).unwrap();
    put(&mut mint, &group, "控えの後");
    let private = json!({"body": "控えの後の日記"});
    mint.put("private", "journal", None, fields(private)).unwrap();
    scene.hand_over(&mut mint, &group, &mut sora);
    put(&mut sora, &group, "そらから");
    scene.hand_over(&mut sora, &group, &mut mint);
    scene.hand_over(&mut mint, &group, &mut sora);
    let dir = scene.vault_dir("Mint2");
    let mut restored = Vault::restore(&file, &dir, &tsudoi_tests::passphrase()).unwrap();
    assert_ne!(restored.device(), mint.device());
    put(&mut restored, &group, "控えから");
    // Both get everything: the group's records through Sora, the journal from the old laptop itself.
    scene.hand_over(&mut restored, &group, &mut sora);
    scene.hand_over(&mut sora, &group, &mut restored);
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(sora.dump(&group).unwrap(), restored.dump(&group).unwrap());
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    scene.hand_over(&mut mint, "private", &mut restored);
    scene.hand_over(&mut restored, "private", &mut mint);
    scene.hand_over(&mut mint, "private", &mut restored);
    assert_eq!(mint.dump("private").unwrap(), restored.dump("private").unwrap());
    assert_eq!(restored.list("private", "journal", 10, None).unwrap().records.len(), 1);
    for vault in [&mut sora, &mut mint, &mut restored] {
        assert!(vault.verify().unwrap().ok);
    }
}
