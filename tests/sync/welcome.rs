//! Welcomes: the history that a newcomer gets, and what happens when parts of it are late.

use crate::nasty::{group_of, import, put, spread};
use crate::rng::Rng;
use serde_json::json;
use std::path::PathBuf;
use tsudoi_core::vault::{ExportOptions, History, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet};

const F: Role = Role::Facilitator;
const M: Role = Role::Member;

fn welcome(
    scene: &mut Scene,
    from: &mut Vault,
    group: &str,
    to: &str,
    history: History,
    part: Option<u64>,
) -> Vec<PathBuf> {
    let out = scene.folder();
    let options = ExportOptions { space: group.into(), to: Some(vec![to.into()]), out, part_max: part, history };
    from.export(options).unwrap().files
}

fn edit(vault: &mut Vault, group: &str, id: &str, title: &str) {
    vault.put(group, "resource", Some(id), fields(json!({"title": title, "tags": [title]}))).unwrap();
}

/// A group with some history: edits, a deletion, a conflict, tags.
fn lived(scene: &mut Scene) -> ([Vault; 2], String, String) {
    let ([mut sora, mut mint], group) = group_of(scene, [("Sora", F), ("Mint", F)]);
    let id = put(&mut sora, &group, "はじめ");
    let gone = put(&mut sora, &group, "消すもの");
    spread(scene, &mut [&mut sora, &mut mint], &group);
    sora.remove(&gone).unwrap();
    edit(&mut sora, &group, &id, "そら");
    edit(&mut mint, &group, &id, "ミント");
    for n in 0..5 {
        let twice = put(&mut mint, &group, &format!("二度{n}"));
        edit(&mut mint, &group, &twice, &format!("書き直し{n}"));
    }
    spread(scene, &mut [&mut sora, &mut mint], &group);
    ([sora, mint], group, id)
}

#[test]
fn a_newcomer_with_the_state_shows_what_the_others_show_and_goes_on_importing() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group, id) = lived(&mut scene);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    add_member(&mut sora, &group, &juno, M);
    let files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, None);
    import(&mut juno, &files);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
    assert!(juno.verify().unwrap().ok);
    edit(&mut juno, &group, &id, "ジュノが選ぶ");
    put(&mut juno, &group, "ジュノから");
    edit(&mut mint, &group, &id, "ミントがまた");
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
    for vault in [&mut sora, &mut mint, &mut juno] {
        assert_eq!(vault.status().unwrap().held, 0);
        assert!(vault.verify().unwrap().ok);
    }
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn a_newcomer_from_now_on_gets_what_comes_and_nothing_from_before() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group, id) = lived(&mut scene);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    add_member(&mut sora, &group, &juno, M);
    let files = welcome(&mut scene, &mut sora, &group, "Juno", History::Now, None);
    import(&mut juno, &files);
    assert!(juno.list(&group, "resource", 10, None).unwrap().records.is_empty());
    put(&mut mint, &group, "これから");
    edit(&mut mint, &group, &id, "前からのものの新しい題");
    put(&mut juno, &group, "ジュノから");
    spread(&mut scene, &mut [&mut mint, &mut sora, &mut juno], &group);
    spread(&mut scene, &mut [&mut mint, &mut sora, &mut juno], &group);
    let dump = juno.dump(&group).unwrap();
    assert!(dump.contains("これから") && dump.contains("ジュノから") && !dump.contains("書き直し"));
    for vault in [&mut sora, &mut mint, &mut juno] {
        assert_eq!(vault.status().unwrap().held, 0);
        assert!(vault.dump(&group).unwrap().contains("ジュノから"));
        assert!(vault.verify().unwrap().ok);
    }
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

fn long_group(scene: &mut Scene) -> ([Vault; 2], String) {
    let ([mut sora, mut mint], group) = group_of(scene, [("Sora", F), ("Mint", F)]);
    let mut rng = Rng(3);
    for n in 0..8 {
        let body = rng.noise(40_000);
        sora.put(&group, "resource", None, fields(json!({"title": format!("長い{n}"), "body": body}))).unwrap();
    }
    spread(scene, &mut [&mut sora, &mut mint], &group);
    ([sora, mint], group)
}

#[test]
fn a_late_part_of_a_welcome_is_imported_after_newer_news() {
    for first in [0, 1] {
        let mut scene = Scene::new();
        let ([mut sora, mut mint], group) = long_group(&mut scene);
        let mut juno = scene.laptop("Juno");
        meet(&mut sora, &mut juno);
        meet(&mut mint, &mut juno);
        add_member(&mut sora, &group, &juno, M);
        let mut files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, Some(64 * 1024));
        assert!(files.len() >= 3);
        let late = files.remove(first);
        for file in &files {
            import(&mut juno, std::slice::from_ref(file));
        }
        let record = sora.list(&group, "resource", 1, None).unwrap().records[0].id.to_string();
        edit(&mut sora, &group, &record, "新しい題");
        put(&mut sora, &group, "新しいもの");
        scene.hand_over(&mut sora, &group, &mut juno);
        import(&mut juno, &[late]);
        spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
        assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
        assert!(juno.verify().unwrap().ok);
    }
}

#[test]
fn news_that_came_before_the_welcome_are_released_by_it() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group, _) = lived(&mut scene);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    add_member(&mut sora, &group, &juno, M);
    spread(&mut scene, &mut [&mut sora, &mut mint], &group);
    // Of Mint's export in parts only the last arrives; then Sora's welcome.
    let mut rng = Rng(5);
    for n in 0..6 {
        let body = rng.noise(40_000);
        mint.put(&group, "resource", None, fields(json!({"title": format!("長い{n}"), "body": body}))).unwrap();
    }
    let parts = welcome(&mut scene, &mut mint, &group, "Juno", History::All, Some(64 * 1024));
    assert!(parts.len() >= 3);
    import(&mut juno, &parts[parts.len() - 1..]);
    assert!(juno.status().unwrap().held > 0);
    scene.hand_over(&mut mint, &group, &mut sora);
    let files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, None);
    import(&mut juno, &files);
    assert_eq!(juno.status().unwrap().held, 0, "{:?}", juno.status().unwrap().spaces);
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
    assert!(juno.verify().unwrap().ok);
}

#[test]
fn a_welcome_that_was_written_while_others_edit_and_one_is_removed() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group, id) = lived(&mut scene);
    let (mut juno, mut river) = (scene.laptop("Juno"), scene.laptop("River"));
    for other in [&mut sora, &mut mint] {
        meet(other, &mut juno);
        meet(other, &mut river);
    }
    meet(&mut juno, &mut river);
    add_member(&mut sora, &group, &river, M);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut river], &group);
    put(&mut river, &group, "リバーの言葉");
    spread(&mut scene, &mut [&mut river, &mut sora, &mut mint], &group);
    add_member(&mut sora, &group, &juno, M);
    let files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, None);
    // Independently of the welcome, Mint removes River, River writes on, and Mint edits.
    mint.remove_member(&group, &river.person().to_string()).unwrap();
    put(&mut river, &group, "外されてから");
    edit(&mut mint, &group, &id, "ミントの題");
    let late = welcome(&mut scene, &mut river, &group, "Sora", History::All, None);
    import(&mut juno, &files);
    import(&mut sora, &late);
    scene.hand_over(&mut sora, &group, &mut juno);
    assert!(juno.dump(&group).unwrap().contains("外されてから"));
    spread(&mut scene, &mut [&mut mint, &mut juno, &mut sora], &group);
    for vault in [&mut sora, &mut mint, &mut juno] {
        let dump = vault.dump(&group).unwrap();
        assert!(dump.contains("リバーの言葉") && !dump.contains("外されてから"));
        assert!(vault.verify().unwrap().ok);
    }
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn a_newcomer_welcomes_the_next_newcomer() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group, id) = lived(&mut scene);
    let (mut juno, mut river) = (scene.laptop("Juno"), scene.laptop("River"));
    for other in [&mut sora, &mut mint] {
        meet(other, &mut juno);
        meet(other, &mut river);
    }
    meet(&mut juno, &mut river);
    add_member(&mut sora, &group, &juno, F);
    let files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, None);
    import(&mut juno, &files);
    edit(&mut juno, &group, &id, "ジュノの題");
    add_member(&mut juno, &group, &river, M);
    let files = welcome(&mut scene, &mut juno, &group, "River", History::State, None);
    import(&mut river, &files);
    assert_eq!(juno.dump(&group).unwrap(), river.dump(&group).unwrap());
    edit(&mut river, &group, &id, "リバーの題");
    spread(&mut scene, &mut [&mut river, &mut juno, &mut sora, &mut mint], &group);
    for vault in [&mut sora, &mut mint, &mut juno, &mut river] {
        assert_eq!(vault.status().unwrap().held, 0);
        assert!(vault.verify().unwrap().ok);
    }
    for vault in [&mint, &juno, &river] {
        assert_eq!(sora.dump(&group).unwrap(), vault.dump(&group).unwrap());
    }
}

#[test]
fn an_entry_quarantined_at_the_welcome_that_counts_later_is_there_for_the_newcomer_too() {
    let mut scene = Scene::new();
    let ([mut sora, mut kai, mut mint, mut juno], group) =
        group_of(&mut scene, [("Sora", F), ("Kai", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut kai, &mut mint, &mut juno], &group);
    let mut river = scene.laptop("River");
    for other in [&mut sora, &mut kai, &mut juno] {
        meet(other, &mut river);
    }
    // Sora removes Mint. Independently Mint has removed Juno, who has written since. Kai gets Sora's removal only
    // later.
    sora.remove_member(&group, &mint.person().to_string()).unwrap();
    mint.remove_member(&group, &juno.person().to_string()).unwrap();
    put(&mut juno, &group, "ジュノの言葉");
    scene.hand_over(&mut mint, &group, &mut kai);
    scene.hand_over(&mut juno, &group, &mut kai);
    assert_eq!(kai.status().unwrap().quarantined, 1);
    add_member(&mut kai, &group, &river, M);
    let files = welcome(&mut scene, &mut kai, &group, "River", History::State, None);
    import(&mut river, &files);
    spread(&mut scene, &mut [&mut sora, &mut kai, &mut river], &group);
    for vault in [&mut sora, &mut kai, &mut river] {
        assert!(vault.dump(&group).unwrap().contains("ジュノの言葉"));
        assert!(vault.verify().unwrap().ok);
    }
    assert_eq!(sora.dump(&group).unwrap(), river.dump(&group).unwrap());
}

#[test]
fn a_part_of_a_welcome_that_was_lost_comes_again() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = long_group(&mut scene);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    add_member(&mut sora, &group, &juno, M);
    let mut files = welcome(&mut scene, &mut sora, &group, "Juno", History::State, Some(64 * 1024));
    files.remove(1);
    for file in &files {
        import(&mut juno, std::slice::from_ref(file));
    }
    scene.hand_over(&mut juno, &group, &mut sora);
    let again = welcome(&mut scene, &mut sora, &group, "Juno", History::State, None);
    import(&mut juno, &again);
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
}
