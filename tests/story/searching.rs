//! Search as people use it: by any spelling, by days, by the names of files; each hit with the day it tells of.

use serde_json::{Value, json};
use tsudoi_core::search::matching;
use tsudoi_core::vault::Vault;
use tsudoi_core::vault::response::Hit;
use tsudoi_tests::{Scene, fields};

fn put(vault: &mut Vault, space: &str, kind: &str, value: Value) -> String {
    vault.put(space, kind, None, fields(value)).unwrap().id.to_string()
}

fn kinds(hits: &[Hit]) -> Vec<(&str, Option<&str>)> {
    hits.iter().map(|hit| (hit.kind.as_str(), hit.day.as_deref())).collect()
}

#[test]
fn a_hit_tells_of_one_day_its_own_or_that_of_its_gathering() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let session = put(&mut sora, &group, "session", json!({"title": "毛布の会", "day": "2026-09-12"}));
    put(&mut sora, &group, "note", json!({"session": session, "body": "毛布を持ちよった"}));
    let follow_up = json!({"session": session, "text": "毛布を洗う", "due_on": "2026-10-01"});
    put(&mut sora, &group, "follow_up", follow_up);
    put(&mut sora, &group, "follow_up", json!({"text": "毛布を買う", "due_on": "2026-10-01"}));
    put(&mut sora, &group, "decision", json!({"session": session, "body": "毛布は共有", "on": "2026-09-13"}));
    put(&mut sora, &group, "resource", json!({"title": "毛布の本", "verified_on": "2026-01-05"}));
    put(&mut sora, "private", "journal", json!({"body": "毛布にくるまる", "day": "2025-09-01"}));
    let mut days = sora.search("毛布", 20).unwrap();
    days.sort_by(|a, b| (&a.kind, &a.day).cmp(&(&b.kind, &b.day)));
    let gathering = Some("2026-09-12");
    assert_eq!(
        kinds(&days),
        [
            ("decision", Some("2026-09-13")),
            ("follow_up", None),
            ("follow_up", gathering),
            ("journal", Some("2025-09-01")),
            ("note", gathering),
            ("resource", None),
            ("session", gathering),
        ]
    );
}

#[test]
fn a_day_a_month_or_a_weekday_finds_what_tells_of_it_alone_and_with_words() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    put(&mut sora, &group, "session", json!({"title": "月の会", "day": "2026-09-12"}));
    put(&mut sora, "private", "journal", json!({"body": "窓をあけた", "day": "2025-09-30"}));
    put(&mut sora, "private", "mood", json!({"face": 4, "day": "2026-09-12"}));
    put(&mut sora, "private", "journal", json!({"body": "19月という題の、9月の夢", "day": "2026-02-01"}));
    let found = |text: &str| -> Vec<(String, String)> {
        let hits = sora.search(text, 20).unwrap();
        hits.into_iter().map(|hit| (hit.kind, hit.day.unwrap())).collect()
    };
    let of = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(kind, day)| ((*kind).to_owned(), (*day).to_owned())).collect()
    };
    let mut twelfth = found("2026-09-12");
    twelfth.sort();
    assert_eq!(twelfth, of(&[("mood", "2026-09-12"), ("session", "2026-09-12")]));
    for text in ["9月12日", "９月１２日", "令和8年9月", "September 2026", "2026-09", "9/12", "2026年 9月"]
    {
        assert_eq!(found(text).len(), 2, "{text}");
    }
    for text in ["9月", "September", "九月"] {
        let days = found(text);
        assert!(days.contains(&("journal".to_owned(), "2025-09-30".to_owned())) && days.len() >= 3, "{text}: {days:?}");
    }
    // What is written is found beside what happened then.
    assert!(found("9月").contains(&("journal".to_owned(), "2026-02-01".to_owned())));
    assert_eq!(found("火曜日"), of(&[("journal", "2025-09-30")]));
    assert_eq!(found("9月 窓"), of(&[("journal", "2025-09-30")]));
    assert_eq!(found("窓 10月"), []);
    let journal = sora.search_kind("9月", "journal", None, 20).unwrap();
    assert_eq!(journal.len(), 2);
}

#[test]
fn a_file_is_found_by_its_name_and_a_list_at_hand_finds_what_search_finds() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let id = put(&mut sora, &group, "resource", json!({"title": "紙", "url": "https://example.org/winter"}));
    let file = scene.vault_dir("そら").with_file_name("お約束_最終版.PDF");
    std::fs::write(&file, b"%PDF-").unwrap();
    sora.attach(&id, &file).unwrap();
    for text in ["お約束", "最終", "pdf", "example", "紙"] {
        let hits = sora.search(text, 5).unwrap();
        assert!(hits.len() == 1 && hits[0].id.to_string() == id, "{text}");
    }
    assert_eq!(sora.search("お約束", 5).unwrap()[0].snippet, "お約束_最終版.PDF");
    let written = [
        "會⻑に⻄口で",
        "ジョン・スミスさん",
        "よかった😊",
        "C++の本",
        "นอนไม่หลับ",
        "コンピュータ",
        "みすゞ",
        "佐佐木さん",
        "三ヶ月",
        "ﾈﾑﾘ",
    ];
    let asked = ["会長", "ジョンスミス", "😊", "c++", "หลับ", "コンピューター", "みすず", "佐々木", "三か月", "眠り"];
    for (text, asked) in written.iter().zip(asked) {
        let id = put(&mut sora, "private", "journal", json!({"body": text, "day": "2026-01-01"}));
        let hits = sora.search(asked, 5).unwrap();
        let is_found = hits.iter().any(|hit| hit.id.to_string() == id);
        assert_eq!(matching(asked, &[(*text).to_owned()]).unwrap(), [is_found], "{asked}");
        assert_eq!(is_found, asked != "眠り", "{asked}");
        if is_found {
            assert!(!sora.words_found(&id, asked).unwrap().is_empty(), "{asked}");
        }
    }
}

#[test]
fn what_has_nothing_to_look_for_is_refused_and_not_silently_empty() {
    let scene = Scene::new();
    let sora = scene.laptop("そら");
    for text in ["。", "！？", "(_)", "…", "「」", "***"] {
        assert_eq!(sora.search(text, 5).unwrap_err().code(), "nothing_to_search", "{text}");
        assert_eq!(sora.search_kind(text, "journal", None, 5).unwrap_err().code(), "nothing_to_search");
        assert_eq!(matching(text, &[String::new()]).unwrap_err().code(), "nothing_to_search");
    }
    assert!(sora.search(" ", 5).unwrap().is_empty());
}

#[test]
fn the_words_that_were_found_are_told_as_they_are_written() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let body = "渡邊さんと渡辺さん。ﾈﾑﾘ、ねむり。heart and art";
    let id = put(&mut sora, "private", "journal", json!({"body": body, "day": "2026-01-01"}));
    let found = |text: &str| sora.words_found(&id, text).unwrap();
    assert_eq!(found("渡辺"), ["渡辺", "渡邊"]);
    assert_eq!(found("ネムリ"), ["ねむり", "ﾈﾑﾘ"]);
    assert_eq!(found("art"), ["art"]);
    assert_eq!(found("heart 渡邉"), ["heart", "渡辺", "渡邊"]);
}
