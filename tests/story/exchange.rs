//! Export and import as the window shows them: previewed, watched, cancelled, and listed record by record.

use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use tsudoi_core::Error;
use tsudoi_core::vault::response::{Change, PreviewRecord};
use tsudoi_core::vault::{ExportOptions, History, ImportOptions, Vault, Watch};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, at, fields, meet};

const GROUP: &str = "ひだまり";

fn options(to: Option<&[&str]>, out: &Path, history: History) -> ExportOptions {
    let to = to.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
    ExportOptions { space: GROUP.into(), to, out: out.to_owned(), part_max: None, history }
}

fn resource(vault: &mut Vault, title: &str) -> String {
    vault.put(GROUP, "resource", None, fields(json!({"title": title}))).unwrap().id.to_string()
}

fn sora_and_mint(scene: &mut Scene, role: Role) -> (Vault, Vault) {
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group(GROUP).unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, role);
    (sora, mint)
}

fn said(records: &[PreviewRecord]) -> Vec<(&str, &str, &'static str)> {
    records.iter().map(|record| (record.kind.as_str(), record.title.as_str(), record.what)).collect()
}

fn told(changes: &[Change]) -> Vec<(&str, &str, &'static str)> {
    changes.iter().map(|change| (change.kind.as_str(), change.title.as_str(), change.what)).collect()
}

#[test]
fn an_export_preview_says_what_the_export_then_writes_and_changes_nothing() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Facilitator);
    let leaflet = resource(&mut sora, "市の家族のつどい 案内");
    let before = sora.dump(GROUP).unwrap();
    let preview = sora.preview_export(&options(None, Path::new("/nowhere"), History::All)).unwrap();
    assert_eq!(preview, sora.preview_export(&options(None, Path::new(""), History::All)).unwrap());
    assert_eq!(sora.dump(GROUP).unwrap(), before);
    assert_eq!((preview.spaces.len(), preview.readers.len()), (2, 1), "the group and its facilitators");
    assert!(preview.readers[0].newcomer && preview.readers[0].verified);
    let all = said(&preview.spaces[0].records);
    for one in [
        ("resource", "市の家族のつどい 案内", "new"),
        ("group", GROUP, "new"),
        ("member", "そら", "new"),
        ("member", "ミント", "new"),
    ] {
        assert!(all.contains(&one), "{one:?} in {all:?}");
    }
    assert_eq!(all.len(), 4);
    assert_eq!(said(&preview.spaces[1].records).len(), 2, "both facilitators: {:?}", preview.spaces[1].records);
    assert_eq!(scene.hand_over(&mut sora, GROUP, &mut mint).new, preview.entries);

    // From now on the preview lists what has changed since Mint confirmed what arrived.
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let file = scene.dir.path().join("案内.pdf");
    std::fs::write(&file, vec![7u8; 3000]).unwrap();
    sora.attach(&leaflet, &file).unwrap();
    let other = resource(&mut sora, "冬の過ごし方");
    let third = resource(&mut sora, "夏の過ごし方");
    sora.remove(&third).unwrap();
    let preview = sora.preview_export(&options(Some(&["ミント"]), Path::new(""), History::All)).unwrap();
    assert!(!preview.readers[0].newcomer);
    let group = &preview.spaces[0];
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
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
    assert_eq!(exported.entries, preview.entries);
}

#[test]
fn a_newcomer_who_begins_now_gets_what_one_needs_to_begin_and_nothing_else_of_what_was() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    sora.set_clock(at("2026-04-20T10:00:00+09:00"));
    resource(&mut sora, "市の家族のつどい 案内");
    let mut put =
        |kind: &str, value: serde_json::Value| sora.put(GROUP, kind, None, fields(value)).unwrap().id.to_string();
    let last = put("session", json!({"title": "四月の集まり", "day": "2026-04-05"}));
    let next = put("session", json!({"title": "五月の集まり", "day": "2026-05-05"}));
    for session in [&last, &next] {
        put("agenda_item", json!({"session": session, "ja": "着く", "en": "Arriving"}));
        put("note", json!({"session": session, "body": "話したこと"}));
    }
    put("agreement", json!({"number": 1, "ja": "はじめの約束", "from": "2026-01-01"}));
    put("agreement", json!({"number": 2, "ja": "今の約束", "from": "2026-04-01"}));
    put("agreement", json!({"number": 3, "ja": "先の約束", "from": "2026-06-01"}));

    let preview = sora.preview_export(&options(None, Path::new(""), History::Now)).unwrap();
    let mut kinds: Vec<&str> = said(&preview.spaces[0].records).iter().map(|(kind, ..)| *kind).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["agenda_item", "agreement", "group", "member", "member", "session"]);
    let exported = scene.export_with(&mut sora, GROUP, &["ミント"], History::Now);
    assert_eq!(exported.entries, preview.entries);
    mint.import(&exported.files, ImportOptions::default()).unwrap();
    let there = |kind: &str, field: &str| -> Vec<serde_json::Value> {
        let page = mint.list(GROUP, kind, 10, None).unwrap();
        page.records.iter().map(|record| record.fields[field].clone()).collect()
    };
    assert_eq!(there("agreement", "ja"), ["今の約束"]);
    assert_eq!(there("session", "title"), ["五月の集まり"]);
    assert_eq!(there("note", "body").len() + there("resource", "title").len(), 0);
    assert!(mint.verify().unwrap().ok);
    sora.leave(GROUP).unwrap_err();
}

#[test]
fn cancelled_work_has_changed_nothing_and_leaves_no_file() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    for n in 0..300 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
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
    assert_eq!(sora.export(options(None, &out, History::All)).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.preview_export(&options(None, &out, History::All)).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.backup(&out.join("a.tsudoi-backup")).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.write_journal(&out).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.verify().unwrap_err(), Error::Cancelled);
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
    assert_eq!(mint.import(&exported.files, ImportOptions::default()).unwrap_err(), Error::Cancelled);
    assert_eq!(sora.dump(GROUP).unwrap(), here);
    assert_eq!(serde_json::to_string(&mint.status().unwrap()).unwrap(), there);
    assert!(mint.backups().unwrap().is_empty());
    // Quick operations ignore a watch that was left behind.
    mint.put("private", "journal", None, fields(json!({"body": "今日のこと"}))).unwrap();

    let watch = Arc::new(Watch::new());
    mint.watch(Some(Arc::clone(&watch)));
    assert_eq!(watch.progress(), (0, 0));
    assert_eq!(mint.import(&exported.files, ImportOptions::default()).unwrap().new, exported.entries);
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
fn an_import_cancelled_in_the_middle_changes_nothing() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    for n in 0..1500 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
    let before = serde_json::to_string(&mint.status().unwrap()).unwrap();
    let watch = Arc::new(Watch::new());
    mint.watch(Some(Arc::clone(&watch)));
    let other = std::thread::spawn(move || {
        // The first half of the bytes is for checking who it is from.
        while watch.progress().1 == 0 || watch.progress().0 * 2 <= watch.progress().1 {
            std::thread::yield_now();
        }
        watch.cancel();
    });
    let done = mint.import(&exported.files, ImportOptions::default());
    other.join().unwrap();
    assert_eq!(done.unwrap_err(), Error::Cancelled);
    assert_eq!(serde_json::to_string(&mint.status().unwrap()).unwrap(), before);
    mint.watch(None);
    assert!(mint.verify().unwrap().ok);
    assert_eq!(mint.import(&exported.files, ImportOptions::default()).unwrap().new, exported.entries);
}

#[test]
fn an_import_names_the_records_it_changed_and_the_backup_to_go_back_to() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let leaflet = resource(&mut sora, "案内");
    let winter = resource(&mut sora, "冬");
    let imported = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert!(imported.changes.iter().all(|change| change.what == "new"), "{:?}", imported.changes);
    assert_eq!((imported.changes_total, imported.changes.len()), (5, 5));
    assert_eq!(told(&imported.changes)[0], ("resource", "冬", "new"));
    assert_eq!(imported.changes[0].by.as_deref(), Some("そら"));
    let backup = imported.backup.unwrap();
    assert!(backup.is_file());

    mint.put(GROUP, "resource", Some(&leaflet), fields(json!({"title": "案内（ミント）"}))).unwrap();
    sora.put(GROUP, "resource", Some(&leaflet), fields(json!({"title": "案内（そら）"}))).unwrap();
    sora.remove(&winter).unwrap();
    let gone = resource(&mut sora, "すぐ消す");
    sora.remove(&gone).unwrap();
    resource(&mut sora, "夏");
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
    let preview = mint.import(&exported.files, ImportOptions { preview: true, ..ImportOptions::default() }).unwrap();
    let imported = mint.import(&exported.files, ImportOptions::default()).unwrap();
    assert_eq!((&preview.changes, preview.backup), (&imported.changes, Some(backup.clone())));
    let what: Vec<_> = imported.changes.iter().map(|change| (change.id.to_string() == leaflet, change.what)).collect();
    assert_eq!(what, [(false, "new"), (false, "removed"), (true, "needs_you")]);
    assert_eq!((imported.changes_total, imported.needs_you, imported.backup), (3, 1, Some(backup)));
    // Importing the same again changes nothing.
    let again = mint.import(&exported.files, ImportOptions::default()).unwrap();
    assert_eq!((again.changes_total, again.new), (0, 0));
}

#[test]
fn when_membership_changes_only_records_that_really_changed_are_named() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let mut kinako = scene.laptop("きなこ");
    meet(&mut sora, &mut kinako);
    add_member(&mut sora, GROUP, &kinako, Role::Member);
    for n in 0..20 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    scene.hand_over(&mut sora, GROUP, &mut mint);
    sora.remove_member(GROUP, "きなこ").unwrap();
    let imported = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!(told(&imported.changes), [("member", "きなこ", "changed")]);
    let preview = sora.preview_export(&options(None, Path::new(""), History::All)).unwrap();
    assert!(said(&preview.spaces[0].records).contains(&("member", "きなこ", "removed")));
}

#[test]
fn what_a_person_has_received_follows_from_what_their_laptops_confirmed() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    sora.set_clock(at("2026-11-20T10:00:00+09:00"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group(GROUP).unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Facilitator);
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
    // Mint has what she wrote herself.
    mint.put(GROUP, "resource", None, fields(json!({"title": "ミントの案内"}))).unwrap();
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let all = &sora.received(GROUP).unwrap()[0];
    assert_eq!((all.everything, all.up_to.as_deref()), (true, Some("2026-11-22")));
}

#[test]
fn a_bundle_that_only_answers_says_how_many_records_have_reached_whom() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let gone = resource(&mut sora, "すぐに消した案内");
    sora.remove(&gone).unwrap();
    for n in 0..3 {
        resource(&mut sora, &format!("案内 {n}"));
    }
    let preview = sora.preview_export(&options(None, Path::new(""), History::All)).unwrap();
    let records = preview.spaces[0].records_total - preview.spaces[0].passing;
    assert_eq!(records, 6, "three resources, the group and two members: {:?}", said(&preview.spaces[0].records));
    assert_eq!(sora.received(GROUP).unwrap()[0].behind, records);
    let came = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!((came.changes_total, came.reached.len()), (records, 0), "nobody has answered her yet");

    let exported = scene.export(&mut mint, GROUP, &["そら"]);
    let answer = sora.import(&exported.files, ImportOptions { preview: true, allow_hiding: true }).unwrap();
    let told: Vec<_> = answer.reached.iter().map(|one| (one.name.as_str(), one.records)).collect();
    assert_eq!((answer.new, answer.changes_total, told), (0, 0, vec![("ミント", records)]));
    assert_eq!(sora.import(&exported.files, ImportOptions::default()).unwrap().reached, answer.reached);
    let now = &sora.received(GROUP).unwrap()[0];
    assert!(now.everything && now.behind == 0);
    assert_eq!(sora.import(&exported.files, ImportOptions::default()).unwrap().reached, [], "it is known by now");
}

#[test]
fn what_leaves_what_comes_and_what_is_not_heard_back_about_are_one_number_of_records() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let leaflet = resource(&mut sora, "案内");
    let old = resource(&mut sora, "古い案内");
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    for body in ["一度目", "二度目", "三度目"] {
        sora.put(GROUP, "resource", Some(&leaflet), fields(json!({"body": body}))).unwrap();
    }
    sora.remove(&old).unwrap();
    let passing = resource(&mut sora, "書いてすぐ消したもの");
    sora.remove(&passing).unwrap();
    let preview = sora.preview_export(&options(None, Path::new(""), History::All)).unwrap();
    let left = preview.spaces[0].records_total - preview.spaces[0].passing;
    let behind = sora.received(GROUP).unwrap()[0].behind;
    let came = scene.hand_over(&mut sora, GROUP, &mut mint).changes_total;
    assert_eq!((left, behind, came), (2, 2, 2));
}

#[test]
fn no_day_is_named_from_before_there_was_anything_or_after_today() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let mut kinako = scene.laptop("きなこ");
    meet(&mut sora, &mut kinako);
    add_member(&mut sora, GROUP, &kinako, Role::Member);
    for other in [&mut mint, &mut kinako] {
        scene.hand_over(&mut sora, GROUP, other);
        scene.hand_over(other, GROUP, &mut sora);
    }
    // A clock that is years slow, and one that is years fast.
    mint.set_clock(at("2019-01-01T10:00:00+09:00"));
    resource(&mut mint, "遅れた時計の案内");
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let day = |all: &[tsudoi_core::vault::response::Received], name: &str| {
        all.iter().find(|one| one.name == name).unwrap().up_to.clone()
    };
    assert_eq!(day(&sora.received(GROUP).unwrap(), "きなこ"), None, "it would be 2018-12-31");
    mint.set_clock(at("2999-01-01T10:00:00+09:00"));
    resource(&mut mint, "進んだ時計の案内");
    scene.hand_over(&mut mint, GROUP, &mut sora);
    assert_ne!(day(&sora.received(GROUP).unwrap(), "ミント").as_deref(), Some("2999-01-01"));
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
fn arriving_pieces_of_a_file_are_counted_and_quarantined_entries_are_no_choice() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene, Role::Member);
    let leaflet = resource(&mut sora, "案内");
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    let file = scene.dir.path().join("案内.pdf");
    std::fs::write(&file, vec![7u8; 2_500_000]).unwrap();
    sora.attach(&leaflet, &file).unwrap();
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
    let imported = mint.import(&exported.files, ImportOptions::default()).unwrap();
    assert_eq!((imported.new, imported.pieces, imported.quarantined), (1, 3, 0));
    assert_eq!(mint.import(&exported.files, ImportOptions::default()).unwrap().pieces, 0);
    let again = scene.hand_over(&mut sora, GROUP, &mut mint);
    assert_eq!((again.new, again.pieces), (0, 0), "no piece of a complete file is new");

    sora.remove_member(GROUP, "ミント").unwrap();
    resource(&mut mint, "あとから");
    let late = scene.hand_over(&mut mint, GROUP, &mut sora);
    assert_eq!((late.new, late.quarantined, late.needs_you, late.changes_total), (1, 1, 0, 0));
}
