//! Lists as the window shows them: pages, days, authors, the trash, conflicts, search.

use serde_json::json;
use tsudoi_core::error::Error;
use tsudoi_core::vault::response::{Page, RecordView};
use tsudoi_core::vault::{PageOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, at, fields, meet};

fn write(vault: &mut Vault, day: &str, body: &str) -> String {
    let saved = vault.put("private", "journal", None, fields(json!({"day": day, "body": body}))).unwrap();
    saved.id.to_string()
}

fn journal(from: Option<&str>, to: Option<&str>, limit: usize) -> PageOptions {
    PageOptions {
        space: "private".into(),
        kind: "journal".into(),
        from_day: from.map(str::to_owned),
        to_day: to.map(str::to_owned),
        limit,
        ..PageOptions::default()
    }
}

fn bodies(page: &Page) -> Vec<&str> {
    page.records.iter().map(|record| record.fields["body"].as_str().unwrap()).collect()
}

#[test]
fn records_that_two_people_add_at_the_same_place_are_in_the_same_order_on_both() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    scene.hand_over(&mut sora, &group, &mut mint);
    for _ in 0..3 {
        for one in [&mut sora, &mut mint] {
            one.put(&group, "resource", None, fields(json!({"title": "同じ題"}))).unwrap();
            one.put(&group, "session", None, fields(json!({"day": "2026-04-11"}))).unwrap();
        }
    }
    scene.hand_over(&mut sora, &group, &mut mint);
    scene.hand_over(&mut mint, &group, &mut sora);
    // Titles ascend, days descend; a page continues where the last one ended.
    for kind in ["resource", "session"] {
        let listed = |vault: &Vault, limit: usize| {
            let (mut ids, mut before) = (Vec::new(), None);
            loop {
                let page = vault.list(&group, kind, limit, before.as_deref()).unwrap();
                ids.extend(page.records.iter().map(|record| record.id));
                before = page.next;
                if before.is_none() {
                    return ids;
                }
            }
        };
        let whole = listed(&sora, 50);
        assert_eq!((whole.len(), &whole), (6, &listed(&mint, 50)));
        for vault in [&sora, &mint] {
            assert_eq!(listed(vault, 2), whole);
            assert_eq!(listed(vault, 5), whole);
        }
    }
}

#[test]
fn a_journal_can_be_opened_at_any_day_and_read_page_by_page() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    for (day, body) in [
        ("2026-03-31", "三月"),
        ("2026-04-01", "一日"),
        ("2026-04-02", "二日の朝"),
        ("2026-04-02", "二日の夜"),
        ("2026-04-30", "月末"),
        ("2026-05-01", "五月"),
    ] {
        write(&mut sora, day, body);
    }
    let april = journal(Some("2026-04-01"), Some("2026-04-30"), 2);
    let first = sora.page(&april).unwrap();
    assert_eq!(bodies(&first).len(), 2);
    assert_eq!(bodies(&first)[0], "月末");
    let second = sora.page(&PageOptions { before: first.next.clone(), ..april.clone() }).unwrap();
    assert_eq!(bodies(&second).len(), 2);
    assert_eq!((bodies(&second)[1], second.next.as_ref()), ("一日", None));
    assert_eq!(bodies(&sora.page(&journal(Some("2026-04-30"), None, 0)).unwrap()), ["五月", "月末"]);
    assert_eq!(bodies(&sora.page(&journal(None, Some("2026-03-31"), 9)).unwrap()), ["三月"]);
    assert_eq!(sora.page(&journal(Some("April"), None, 9)).unwrap_err().code(), "wrong_type");
    let days = sora.day_counts("private", "journal", "2026-04-01", "2026-04-30").unwrap();
    let days: Vec<_> = days.iter().map(|d| (d.day.as_str(), d.count)).collect();
    assert_eq!(days, [("2026-04-01", 1), ("2026-04-02", 2), ("2026-04-30", 1)]);
    assert_eq!(sora.count("private", "journal").unwrap(), 6);
}

#[test]
fn the_steps_of_a_goal_are_listed_under_it_and_no_others() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let mut goals = Vec::new();
    for why in ["外に出たい", "姉に電話したい"] {
        let goal = sora.put("private", "goal", None, fields(json!({"why": why}))).unwrap().id.to_string();
        for n in 1..=3 {
            let step = json!({"goal": goal, "text": format!("{why} {n}"), "position": n});
            sora.put("private", "step", None, fields(step)).unwrap();
        }
        goals.push(goal);
    }
    let options = PageOptions {
        space: "private".into(),
        kind: "step".into(),
        parent: Some(goals[1].clone()),
        limit: 2,
        ..PageOptions::default()
    };
    let text = |record: &RecordView| record.fields["text"].as_str().unwrap().to_owned();
    let first = sora.page(&options).unwrap();
    assert_eq!(first.records.iter().map(text).collect::<Vec<_>>(), ["姉に電話したい 1", "姉に電話したい 2"]);
    let second = sora.page(&PageOptions { before: first.next, ..options.clone() }).unwrap();
    assert_eq!(second.records.iter().map(text).collect::<Vec<_>>(), ["姉に電話したい 3"]);
    let wrong = PageOptions { parent: Some("g1".into()), ..options };
    assert_eq!(sora.page(&wrong).unwrap_err().code(), "no_such_record");
}

#[test]
fn a_record_says_who_made_it_and_when_it_was_last_touched() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    meet(&mut sora, &mut mint);
    add_member(&mut sora, &group, &mint, Role::Member);
    sora.set_clock(at("2026-04-05T10:00:00+09:00"));
    let id = sora.put(&group, "resource", None, fields(json!({"title": "冬の過ごし方"}))).unwrap().id.to_string();
    scene.hand_over(&mut sora, &group, &mut mint);
    mint.set_clock(at("2026-04-06T11:30:00+09:00"));
    mint.put(&group, "resource", Some(&id), fields(json!({"body": "毛布を持ってくる"}))).unwrap();
    let seen = mint.get(&id).unwrap();
    assert_eq!((seen.made_by.as_deref(), seen.mine), (Some("そら"), false));
    assert_eq!(seen.at.as_deref(), Some("2026-04-06T11:30:00+09:00"));
    let listed = &sora.list(&group, "resource", 10, None).unwrap().records[0];
    assert_eq!((listed.made_by.as_deref(), listed.mine), (Some("そら"), true));
    assert_eq!(listed.at.as_deref(), Some("2026-04-05T10:00:00+09:00"));
}

#[test]
fn a_deleted_record_stays_in_the_trash_for_thirty_days_and_comes_back_whole() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    sora.set_clock(at("2026-04-01T09:00:00+09:00"));
    let all = json!({"day": "2026-03-30", "title": "夜", "body": "ねむれない", "tags": ["夜", "月"]});
    let old = sora.put("private", "journal", None, fields(all)).unwrap().id.to_string();
    let before = sora.get(&old).unwrap().fields;
    let other = write(&mut sora, "2026-04-01", "朝");
    sora.remove(&old).unwrap();
    sora.set_clock(at("2026-04-11T09:00:00+09:00"));
    sora.remove(&other).unwrap();
    let trash = sora.trash("private", 10).unwrap();
    let shown: Vec<_> = trash.iter().map(|t| (t.record.id.to_string(), t.days_left)).collect();
    assert_eq!(shown, [(other.clone(), 30), (old.clone(), 20)]);
    assert_eq!(trash[1].removed_at.as_deref(), Some("2026-04-01T09:00:00+09:00"));
    assert_eq!((trash[1].removed_by.as_deref(), trash[1].record.fields.clone()), (Some("そら"), before.clone()));
    sora.set_clock(at("2026-05-01T09:00:00+09:00"));
    assert_eq!(sora.trash("private", 10).unwrap().len(), 1);
    assert!(sora.search("ねむれない", 10).unwrap().is_empty());
    sora.restore_record(&old).unwrap();
    assert_eq!(sora.get(&old).unwrap().fields, before);
    assert_eq!(sora.search("ねむれない", 10).unwrap().len(), 1);
    assert_eq!(sora.restore_record(&old).unwrap_err().code(), "no_such_record");
    assert!(sora.verify().unwrap().ok);
}

#[test]
fn what_one_person_deletes_another_can_bring_back_for_both() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    meet(&mut sora, &mut mint);
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    let id = sora.put(&group, "decision", None, fields(json!({"body": "毎月第一日曜"}))).unwrap().id.to_string();
    scene.hand_over(&mut sora, &group, &mut mint);
    mint.remove(&id).unwrap();
    scene.hand_over(&mut mint, &group, &mut sora);
    let trash = sora.trash(&group, 10).unwrap();
    assert_eq!(trash.len(), 1);
    assert_eq!((trash[0].removed_by.as_deref(), trash[0].record.mine), (Some("ミント"), true));
    sora.restore_record(&id).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(mint.get(&id).unwrap().fields["body"], "毎月第一日曜");
    assert!(mint.trash(&group, 10).unwrap().is_empty());
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn every_record_with_differing_versions_is_found_in_one_list() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    meet(&mut sora, &mut mint);
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    let mut ids = Vec::new();
    for title in ["案内", "毛布", "お茶"] {
        ids.push(sora.put(&group, "resource", None, fields(json!({"title": title}))).unwrap().id.to_string());
    }
    scene.hand_over(&mut sora, &group, &mut mint);
    for (id, by_sora, by_mint) in [(&ids[0], "案内 2026", "案内（毎月）"), (&ids[2], "麦茶", "緑茶")] {
        sora.put(&group, "resource", Some(id), fields(json!({"title": by_sora}))).unwrap();
        mint.put(&group, "resource", Some(id), fields(json!({"title": by_mint}))).unwrap();
    }
    assert!(mint.conflicts(10).unwrap().is_empty());
    scene.hand_over(&mut sora, &group, &mut mint);
    let found = mint.conflicts(10).unwrap();
    let mut found: Vec<_> = found.iter().map(|r| (r.id.to_string(), r.conflicts.contains_key("title"))).collect();
    found.sort();
    let mut wanted = vec![(ids[0].clone(), true), (ids[2].clone(), true)];
    wanted.sort();
    assert_eq!(found, wanted);
    assert_eq!(mint.conflicts(1).unwrap().len(), 1);
}

#[test]
fn words_of_a_ladder_and_of_a_profile_are_found_like_any_other() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let ladder = json!(["出ない", "窓を開ける", "庭に出る", "図書館まで", "週に一度すわる"]);
    sora.put("private", "goal", None, fields(json!({"why": "外に出たい", "ladder": ladder}))).unwrap();
    let member = sora.list(&group, "member", 1, None).unwrap().records[0].id.to_string();
    let strengths = json!({"member": member, "field": "strengths", "value": ["聞くこと", "待つこと"]});
    sora.put(&group, "profile", None, fields(strengths)).unwrap();
    for (word, kind, field) in [("図書館", "goal", "ladder"), ("待つ", "profile", "value")] {
        let hits = sora.search(word, 10).unwrap();
        assert_eq!((hits.len(), hits[0].kind.as_str(), hits[0].field.as_str()), (1, kind, field));
    }
}

#[test]
fn a_search_in_one_kind_is_not_crowded_out_by_newer_records_of_other_kinds() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let entry = json!({"day": "2020-01-01", "body": "窓辺で毛布にくるまる"});
    let entry = sora.put("private", "journal", None, fields(entry)).unwrap().id;
    for n in 0..5 {
        let resource = json!({"title": format!("毛布を借りる {n}")});
        sora.put(&group, "resource", None, fields(resource)).unwrap();
    }
    assert!(sora.search("毛布", 2).unwrap().iter().all(|hit| hit.kind == "resource"));
    let found = sora.search_kind("毛布", "journal", None, 2).unwrap();
    assert_eq!(found.iter().map(|hit| hit.id).collect::<Vec<_>>(), [entry]);
    assert!(matches!(sora.search_kind("毛布", "diary", None, 2), Err(Error::UnknownKind { .. })));
}

#[test]
fn a_tag_finds_the_records_that_have_exactly_it_however_many_others_are_newer() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let mut put = |day: u32, body: &str, tags: &[&str]| {
        let entry = json!({"day": format!("2026-04-{day:02}"), "body": body, "tags": tags});
        sora.put("private", "journal", None, fields(entry)).unwrap();
    };
    put(1, "毛布を干した", &["🌱", "家"]);
    put(2, "毛布をたたんだ", &["🌱"]);
    // Newer entries that mention the tag's word, or have a tag that begins with it, but do not have the tag.
    for day in 3..=12 {
        put(day, "家のこと、毛布のこと", &["家事"]);
    }
    let days = |hits: Vec<tsudoi_core::vault::response::Hit>| -> Vec<String> {
        hits.iter()
            .map(|hit| sora.get(&hit.id.to_string()).unwrap().fields["day"].as_str().unwrap().to_owned())
            .collect()
    };
    let find = |words: &str, tag: &str, limit| days(sora.search_kind(words, "journal", Some(tag), limit).unwrap());
    assert_eq!(find("", "🌱", 5), ["2026-04-02", "2026-04-01"]);
    assert_eq!(find("", "🌱", 1), ["2026-04-02"]);
    assert_eq!(find("", "家", 5), ["2026-04-01"]);
    assert_eq!(find("毛布", "家", 2), ["2026-04-01"]);
    assert_eq!(find("たたんだ", "家", 2), [""; 0]);
    assert!(sora.search_kind("", "journal", None, 5).unwrap().is_empty());
    let hit = sora.search_kind("", "journal", Some("家"), 5).unwrap().remove(0);
    assert_eq!((hit.snippet.as_str(), hit.field.as_str(), hit.place), ("毛布を干した", "tags", (0, 0)));
}
