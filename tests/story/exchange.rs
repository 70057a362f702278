//! Giving and taking as the window shows them: looked at first, watched, stopped, and said in records.

use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use tsudoi_core::Error;
use tsudoi_core::vault::answer::{Change, GiveRecord};
use tsudoi_core::vault::{ExportWish, History, ImportWish, Vault, Watch};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, at, fields, meet, take_in};

const GROUP: &str = "ひだまり";

fn wish(to: Option<&[&str]>, out: &Path, history: History) -> ExportWish {
    let to = to.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
    ExportWish { space: GROUP.into(), to, out: out.to_owned(), part_max: None, history }
}

fn resource(vault: &mut Vault, title: &str) -> String {
    vault.put(GROUP, "resource", None, fields(json!({"title": title}))).unwrap().id.to_string()
}

fn sora_and_mint(scene: &mut Scene, role: Role) -> (Vault, Vault) {
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group(GROUP).unwrap().space.to_string();
    take_in(&mut sora, &group, &mint, role);
    (sora, mint)
}

fn said(records: &[GiveRecord]) -> Vec<(&str, &str, &'static str)> {
    records.iter().map(|record| (record.kind.as_str(), record.title.as_str(), record.what)).collect()
}

fn told(changes: &[Change]) -> Vec<(&str, &str, &'static str)> {
    changes.iter().map(|change| (change.kind.as_str(), change.title.as_str(), change.what)).collect()
}

#[test]
fn a_look_at_what_would_be_given_says_what_the_export_then_writes_and_changes_nothing() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Facilitator);
    let leaflet = resource(&mut sora, "市の家族のつどい 案内");
    let before = sora.dump(GROUP).unwrap();
    let look = sora.look_at_give(&wish(None, Path::new("/nowhere"), History::All)).unwrap();
    assert_eq!(look, sora.look_at_give(&wish(None, Path::new(""), History::All)).unwrap());
    assert_eq!(sora.dump(GROUP).unwrap(), before);
    assert_eq!((look.spaces.len(), look.readers.len()), (2, 1), "the group and its facilitators");
    assert!(look.readers[0].newcomer && look.readers[0].verified);
    let all = said(&look.spaces[0].records);
    for one in [
        ("resource", "市の家族のつどい 案内", "new"),
        ("group", GROUP, "new"),
        ("member", "そら", "new"),
        ("member", "ミント", "new"),
    ] {
        assert!(all.contains(&one), "{one:?} in {all:?}");
    }
    assert_eq!(all.len(), 4);
    assert_eq!(said(&look.spaces[1].records).len(), 2, "both facilitators: {:?}", look.spaces[1].records);
    assert_eq!(scene.hand_over(&mut sora, GROUP, &mut mint).new, look.entries);

    // From now on the look says what has changed since Mint said what arrived.
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let file = scene.dir.path().join("案内.pdf");
    std::fs::write(&file, vec![7u8; 3000]).unwrap();
    sora.attach(&leaflet, &file).unwrap();
    let other = resource(&mut sora, "冬の過ごし方");
    let third = resource(&mut sora, "夏の過ごし方");
    sora.remove(&third).unwrap();
    let look = sora.look_at_give(&wish(Some(&["ミント"]), Path::new(""), History::All)).unwrap();
    assert!(!look.readers[0].newcomer);
    let group = &look.spaces[0];
    assert_eq!((group.entries, group.records_total), (4, 3));
    assert_eq!(
        said(&group.records),
        [
            ("resource", "夏の過ごし方", "removed"),
            ("resource", "冬の過ごし方", "new"),
            ("resource", "市の家族のつどい 案内", "changed"),
        ]
    );
    assert_eq!((group.records[1].id.to_string(), group.records[2].blob_bytes), (other, 3000));
    let given = scene.give(&mut sora, GROUP, &["ミント"]);
    assert_eq!(given.entries, look.entries);
}

#[test]
fn a_newcomer_without_history_is_shown_the_group_and_its_people_only() {
    let mut scene = Scene::new();
    let (mut sora, _) = sora_and_mint(&mut scene, Role::Member);
    resource(&mut sora, "市の家族のつどい 案内");
    let look = sora.look_at_give(&wish(None, Path::new(""), History::Now)).unwrap();
    let all = said(&look.spaces[0].records);
    assert!(all.iter().all(|(kind, ..)| ["group", "member"].contains(kind)), "{all:?}");
    let given = scene.give_as(&mut sora, GROUP, &["ミント"], History::Now);
    assert_eq!(given.entries, look.entries);
    sora.leave(GROUP).unwrap_err();
}

#[test]
fn what_is_stopped_has_changed_nothing_and_leaves_no_file() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    for n in 0..300 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    let given = scene.give(&mut sora, GROUP, &["ミント"]);
    sora.put("private", "journal", None, fields(json!({"body": "今日のこと"}))).unwrap();
    let out = scene.folder();
    let (here, there) = (sora.dump(GROUP).unwrap(), serde_json::to_string(&mint.status().unwrap()).unwrap());
    let cancelled = || {
        let watch = Arc::new(Watch::new());
        watch.cancel();
        Some(watch)
    };
    sora.watch(cancelled());
    mint.watch(cancelled());
    assert_eq!(sora.export(wish(None, &out, History::All)).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.look_at_give(&wish(None, &out, History::All)).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.backup(&out.join("a.tsudoi-backup")).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.write_journal(&out).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.verify().unwrap_err(), Error::Cancelled);
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
    assert_eq!(mint.import(&given.files, ImportWish::default()).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.dump(GROUP).unwrap(), here);
    assert_eq!(serde_json::to_string(&mint.status().unwrap()).unwrap(), there);
    assert!(mint.backups().unwrap().is_empty());
    // What is quick does not mind a watch that was left behind.
    mint.put("private", "journal", None, fields(json!({"body": "今日のこと"}))).unwrap();

    let watch = Arc::new(Watch::new());
    mint.watch(Some(Arc::clone(&watch)));
    assert_eq!(watch.progress(), (0, 0));
    assert_eq!(mint.import(&given.files, ImportWish::default()).unwrap().new, given.entries);
    let (done, total) = watch.progress();
    assert!(done == total && total > 0);
    assert_eq!(sora.dump(GROUP).unwrap(), mint.dump(GROUP).unwrap());
    let watch = Arc::new(Watch::new());
    mint.watch(Some(Arc::clone(&watch)));
    let checked = mint.verify().unwrap();
    assert!(checked.ok);
    assert_eq!(watch.progress(), (2 * checked.entries, 2 * checked.entries));
}

#[test]
fn stopped_in_the_middle_a_taking_in_is_as_if_it_had_not_begun() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    for n in 0..1500 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    let given = scene.give(&mut sora, GROUP, &["ミント"]);
    let before = serde_json::to_string(&mint.status().unwrap()).unwrap();
    let watch = Arc::new(Watch::new());
    mint.watch(Some(Arc::clone(&watch)));
    let other = std::thread::spawn(move || {
        // The first half of the bytes is for looking who it is from.
        while watch.progress().1 == 0 || watch.progress().0 * 2 <= watch.progress().1 {
            std::thread::yield_now();
        }
        watch.cancel();
    });
    let done = mint.import(&given.files, ImportWish::default());
    other.join().unwrap();
    assert_eq!(done.unwrap_err(), Error::Cancelled);
    assert_eq!(serde_json::to_string(&mint.status().unwrap()).unwrap(), before);
    mint.watch(None);
    assert!(mint.verify().unwrap().ok);
    assert_eq!(mint.import(&given.files, ImportWish::default()).unwrap().new, given.entries);
}

#[test]
fn a_taking_in_names_the_records_it_changed_and_the_backup_to_go_back_to() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let leaflet = resource(&mut sora, "案内");
    let winter = resource(&mut sora, "冬");
    let taken = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert!(taken.changes.iter().all(|change| change.what == "new"), "{:?}", taken.changes);
    assert_eq!((taken.changes_total, taken.changes.len()), (5, 5));
    assert_eq!(told(&taken.changes)[0], ("resource", "冬", "new"));
    assert_eq!(taken.changes[0].by.as_deref(), Some("そら"));
    let backup = taken.backup.unwrap();
    assert!(backup.is_file());

    mint.put(GROUP, "resource", Some(&leaflet), fields(json!({"title": "案内（ミント）"}))).unwrap();
    sora.put(GROUP, "resource", Some(&leaflet), fields(json!({"title": "案内（そら）"}))).unwrap();
    sora.remove(&winter).unwrap();
    let gone = resource(&mut sora, "すぐ消す");
    sora.remove(&gone).unwrap();
    resource(&mut sora, "夏");
    let given = scene.give(&mut sora, GROUP, &["ミント"]);
    let look = mint.import(&given.files, ImportWish { preview: true, ..ImportWish::default() }).unwrap();
    let taken = mint.import(&given.files, ImportWish::default()).unwrap();
    assert_eq!((&look.changes, look.backup), (&taken.changes, Some(backup.clone())));
    let what: Vec<_> = taken.changes.iter().map(|change| (change.id.to_string() == leaflet, change.what)).collect();
    assert_eq!(what, [(false, "new"), (false, "removed"), (true, "needs_you")]);
    assert_eq!((taken.changes_total, taken.needs_you, taken.backup), (3, 1, Some(backup)));
    // What was here already changes nothing.
    let again = mint.import(&given.files, ImportWish::default()).unwrap();
    assert_eq!((again.changes_total, again.new), (0, 0));
}

#[test]
fn when_who_counts_changes_only_what_really_changed_is_named() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let mut kinako = scene.laptop("きなこ");
    meet(&mut sora, &mut kinako);
    take_in(&mut sora, GROUP, &kinako, Role::Member);
    for n in 0..20 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    scene.hand_over(&mut sora, GROUP, &mut mint);
    sora.remove_member(GROUP, "きなこ").unwrap();
    let taken = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!(told(&taken.changes), [("member", "きなこ", "changed")]);
    let look = sora.look_at_give(&wish(None, Path::new(""), History::All)).unwrap();
    assert!(said(&look.spaces[0].records).contains(&("member", "きなこ", "removed")));
}

#[test]
fn who_has_what_follows_from_what_their_laptops_said() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Facilitator);
    sora.set_clock(at("2026-11-20T10:00:00+09:00"));
    resource(&mut sora, "金曜日の案内");
    let nothing = &sora.received(GROUP).unwrap()[0];
    assert_eq!((nothing.name.as_str(), nothing.said, nothing.everything), ("ミント", false, false));
    assert!(nothing.behind > 0 && nothing.up_to.is_none());
    mint.set_clock(at("2026-11-20T11:00:00+09:00"));
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let facilitators = sora.groups().unwrap()[0].facilitators.unwrap().to_string();
    assert!(sora.received(&facilitators).unwrap()[0].everything);
    let all = sora.received(GROUP).unwrap();
    assert!(all[0].said && all[0].everything && all[0].behind == 0);
    sora.set_clock(at("2026-11-22T10:00:00+09:00"));
    resource(&mut sora, "日曜日の案内");
    resource(&mut sora, "日曜日の案内 二枚目");
    let late = &sora.received(GROUP).unwrap()[0];
    assert_eq!((late.everything, late.behind, late.up_to.as_deref()), (false, 2, Some("2026-11-21")));
    // What Mint wrote, Mint has.
    mint.put(GROUP, "resource", None, fields(json!({"title": "ミントの案内"}))).unwrap();
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let all = &sora.received(GROUP).unwrap()[0];
    assert_eq!((all.everything, all.up_to.as_deref()), (true, Some("2026-11-22")));
}

#[test]
fn a_member_leaves_by_their_own_word_and_the_last_facilitator_cannot() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!(sora.leave(GROUP).unwrap_err(), Error::LastFacilitator);
    let wrote = resource(&mut mint, "ミントの案内");
    assert_eq!(mint.leave(GROUP).unwrap().role, None);
    assert_eq!(mint.groups().unwrap()[0].role, None);
    let late = mint.put(GROUP, "resource", None, fields(json!({"title": "あとから"})));
    assert_eq!(late.unwrap_err().code(), "not_in_group");
    assert_eq!(mint.leave(GROUP).unwrap_err().code(), "not_in_group");
    scene.hand_over(&mut mint, GROUP, &mut sora);
    assert_eq!(sora.groups().unwrap()[0].members.len(), 1);
    assert!(sora.get(&wrote).is_ok(), "what was written before stays");
    assert!(sora.verify().unwrap().ok && mint.verify().unwrap().ok);
}

#[test]
fn pieces_of_a_file_that_come_are_counted_and_what_is_set_apart_is_no_choice() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let leaflet = resource(&mut sora, "案内");
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let file = scene.dir.path().join("案内.pdf");
    std::fs::write(&file, vec![7u8; 2_500_000]).unwrap();
    sora.attach(&leaflet, &file).unwrap();
    let given = scene.give(&mut sora, GROUP, &["ミント"]);
    let taken = mint.import(&given.files, ImportWish::default()).unwrap();
    assert_eq!((taken.new, taken.pieces, taken.set_apart), (1, 3, 0));
    assert_eq!(mint.import(&given.files, ImportWish::default()).unwrap().pieces, 0);
    let again = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!((again.new, again.pieces), (0, 0), "of a file that is here whole nothing is new");

    sora.remove_member(GROUP, "ミント").unwrap();
    resource(&mut mint, "あとから");
    let late = scene.hand_over(&mut mint, GROUP, &mut sora);
    assert_eq!((late.new, late.set_apart, late.needs_you, late.changes_total), (1, 1, 0, 0));
}
