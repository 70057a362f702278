//! The title of a record, the same in every list and response.

use serde_json::{Map, Value, json};
use tsudoi_core::Error;
use tsudoi_core::domain::{Kind, SpaceKind, Title};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet};

#[test]
fn a_record_has_one_title_in_lists_in_search_in_the_trash_and_in_the_response_to_a_save() {
    let mut sora = Scene::new().laptop("そら");
    let saved = sora.put("private", "safety_plan", None, fields(json!({"talk_to": "姉\nミント"}))).unwrap();
    assert_eq!((saved.record.title.as_str(), saved.record.id), ("姉", saved.id));
    let id = saved.id.to_string();
    let words = fields(json!({"signs": "朝が長い"}));
    let saved = sora.put("private", "safety_plan", Some(&id), words).unwrap();
    assert_eq!((saved.record.title.as_str(), saved.changed.as_slice()), ("朝が長い", ["signs".to_owned()].as_slice()));
    assert_eq!(saved.record.fields["talk_to"], "姉\nミント");
    assert_eq!(sora.get(&id).unwrap().title, "朝が長い");
    assert_eq!(sora.list("private", "safety_plan", 1, None).unwrap().records[0].title, "朝が長い");
    let hit = sora.search("ミント", 1).unwrap().remove(0);
    assert_eq!((hit.title.as_str(), hit.field.as_str()), ("朝が長い", "talk_to"));
    assert_eq!(sora.remove(&id).unwrap().record.title, "朝が長い");
    assert_eq!(sora.trash("private", 1).unwrap()[0].record.title, "朝が長い");
    assert_eq!(sora.restore_record(&id).unwrap().record.title, "朝が長い");
}

#[test]
fn a_title_is_in_the_language_that_the_vault_is_asked_in() {
    let mut sora = Scene::new().laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let words = json!({"number": 1, "ja": "ここだけの話", "en": "What is said here stays here"});
    let id = sora.put(&group, "agreement", None, fields(words)).unwrap().id.to_string();
    assert_eq!(sora.get(&id).unwrap().title, "ここだけの話");
    sora.set_title_lang("en").unwrap();
    assert_eq!(sora.get(&id).unwrap().title, "What is said here stays here");
    assert_eq!(sora.lang(), "ja");
    assert!(matches!(sora.set_title_lang("fr"), Err(Error::WrongType { .. })));
}

#[test]
fn a_gathering_that_nobody_named_is_called_by_its_template_in_the_language_of_whoever_reads() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Member);
    let plan = json!({"day": "2026-04-05", "template": "topic"});
    let id = sora.put(&group, "session", None, fields(plan)).unwrap().id.to_string();
    mint.set_title_lang("en").unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(sora.get(&id).unwrap().title, "テーマの会");
    assert_eq!(mint.get(&id).unwrap().title, "A topic meeting");
    assert_eq!(mint.list(&group, "session", 1, None).unwrap().records[0].title, "A topic meeting");
    assert_eq!((sora.get(&id).unwrap().fields.get("title"), mint.get(&id).unwrap().fields.get("title")), (None, None));
    // Whoever reads finds it by either name.
    for words in ["topic meeting", "テーマの会"] {
        assert_eq!(mint.search(words, 5).unwrap()[0].title, "A topic meeting", "{words}");
    }
}

#[test]
fn a_record_whose_title_has_two_versions_is_still_called_by_one() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    let id = sora.put(&group, "resource", None, fields(json!({"title": "冬"}))).unwrap().id.to_string();
    scene.hand_over(&mut sora, &group, &mut mint);
    mint.put(&group, "resource", Some(&id), fields(json!({"title": "冬の朝"}))).unwrap();
    sora.put(&group, "resource", Some(&id), fields(json!({"title": "冬の夜"}))).unwrap();
    scene.hand_over(&mut mint, &group, &mut sora);
    let record = sora.get(&id).unwrap();
    let versions = record.conflicts["title"].as_array().unwrap();
    assert!(versions.iter().any(|version| version["value"] == record.title.as_str()), "{}", record.title);
    let saved = sora.resolve(&id, "title", json!("冬の一日")).unwrap();
    assert_eq!((saved.record.title.as_str(), saved.record.conflicts.len()), ("冬の一日", 0));
}

#[test]
fn the_example_of_every_kind_can_be_saved_and_has_a_title_where_it_has_words() {
    let mut sora = Scene::new().laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let mut ids: Map<String, Value> = Map::new();
    // Twice, so that every example finds what it refers to.
    for round in 0..2 {
        for kind in Kind::ALL {
            let example = kind.example_fields(|name| ids.get(name).and_then(Value::as_str).unwrap_or_default().into());
            let space = if kind.default_space_kind() == SpaceKind::Private { "private" } else { group.as_str() };
            match sora.put(space, kind.name(), None, example.unwrap()) {
                Ok(saved) => {
                    let nameless = kind.title == Title::FirstOf(&[]);
                    assert_eq!(saved.record.title.is_empty(), nameless, "{}", kind.name());
                    ids.insert(kind.name().into(), saved.id.to_string().into());
                }
                Err(error) => assert!(round == 0, "{} {error}", kind.name()),
            }
        }
    }
    assert_eq!(ids.len(), Kind::ALL.len());
}
