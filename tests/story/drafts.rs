//! Drafts and settings: they are still there the next day, and leave the vault in no bundle.

use serde_json::{Value, json};
use tsudoi_core::Error;
use tsudoi_core::vault::{Along, Child, DraftEnd, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, all_bytes, at, fields, meet, passphrase};

#[test]
fn a_draft_is_there_again_after_the_laptop_was_closed() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    sora.set_clock(at("2026-04-05T21:30:00+09:00"));
    let body = json!({"title": "ねむれない夜", "body": "まだ途中", "mood": 2.5});
    assert_eq!(sora.put_draft("journal/new", &body).unwrap().at, "2026-04-05T21:30:00+09:00");
    sora.put_draft("goal/new", &json!({"why": "外に"})).unwrap();
    drop(sora);
    let mut sora = Vault::unlock(&scene.vault_dir("そら"), &passphrase()).unwrap();
    assert_eq!(sora.draft("journal/new").unwrap().unwrap().body, body);
    sora.put_draft("journal/new", &json!("もう少し")).unwrap();
    let keys = |list: Vec<tsudoi_core::vault::response::Draft>| list.into_iter().map(|d| d.key).collect::<Vec<_>>();
    assert_eq!(keys(sora.drafts("journal/").unwrap()), ["journal/new"]);
    assert_eq!(keys(sora.drafts("").unwrap()), ["goal/new", "journal/new"]);
    assert!(keys(sora.drafts("%").unwrap()).is_empty());
    sora.drop_draft("journal/new").unwrap();
    sora.drop_draft("journal/new").unwrap();
    assert!(sora.draft("journal/new").unwrap().is_none());
}

#[test]
fn a_draft_that_is_too_large_leaves_the_one_before_it() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    sora.put_draft("note", &json!("短い")).unwrap();
    let refused = sora.put_draft("note", &json!("あ".repeat(400_000))).unwrap_err();
    assert_eq!(refused, Error::ValueTooLarge { field: "note".into() });
    assert_eq!(sora.draft("note").unwrap().unwrap().body, json!("短い"));
    assert_eq!(sora.put_draft("", &json!(1)).unwrap_err().code(), "wrong_type");
}

#[test]
fn a_draft_becomes_a_record_with_all_that_is_under_it_or_stays_a_draft() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let key = "session/new";
    sora.put_draft(key, &json!({"place": "図書館"})).unwrap();
    let child = |kind: &str, words: Value| Child { kind: kind.into(), fields: fields(words) };
    let along = |children: Vec<Child>, rest: Value| Along { draft: Some(DraftEnd { key: key.into(), rest }), children };
    let steps = || vec![child("agenda_item", json!({"ja": "着く"})), child("agenda_item", json!({"ja": "話す"}))];
    let plan = || fields(json!({"place": "図書館"}));
    // What cannot be made leaves nothing behind: no gathering, no step, and the draft as it was.
    let wrong = [steps(), vec![child("agenda_item", json!({"minutes": -1}))]].concat();
    assert!(sora.put_along(&group, "session", None, plan(), &along(wrong, Value::Null)).is_err());
    let foreign = vec![child("journal", json!({"body": "夜"}))];
    let refused = sora.put_along(&group, "session", None, plan(), &along(foreign, Value::Null));
    assert_eq!(refused.unwrap_err().code(), "wrong_type");
    let large = json!("あ".repeat(400_000));
    let refused = sora.put_along(&group, "session", None, plan(), &along(steps(), large));
    assert_eq!(refused.unwrap_err().code(), "value_too_large");
    assert_eq!((sora.count(&group, "session").unwrap(), sora.count(&group, "agenda_item").unwrap()), (0, 0));
    assert_eq!(sora.draft(key).unwrap().unwrap().body, json!({"place": "図書館"}));
    // What can be made ends the draft, or leaves of it what is still being written.
    let saved = sora.put_along(&group, "session", None, plan(), &along(steps(), json!("続き"))).unwrap();
    let listed = sora.list(&group, "agenda_item", 9, None).unwrap().records;
    assert_eq!(listed.len(), 2);
    assert!(listed.iter().all(|step| step.fields["session"] == json!(saved.id)));
    assert_eq!(sora.draft(key).unwrap().unwrap().body, json!("続き"));
    let id = saved.id.to_string();
    sora.put_along(&group, "session", Some(&id), fields(json!({"place": "公民館"})), &along(vec![], Value::Null))
        .unwrap();
    assert!(sora.draft(key).unwrap().is_none());
    assert_eq!(sora.count(&group, "session").unwrap(), 1);
}

#[test]
fn no_draft_and_no_setting_is_in_a_bundle() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    meet(&mut sora, &mut mint);
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    sora.put(&group, "session", None, fields(json!({"title": "はじめての"}))).unwrap();
    let without = scene.export(&mut sora, &group, &["ミント"]);
    // Text that does not compress, and more of it than the padding could hide.
    let word: String = (0..90_000_u64).map(|n| format!("{:x}", n.wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect();
    for key in ["note/new", "session/new"] {
        sora.put_draft(key, &json!(word[..1_000_000])).unwrap();
        sora.put_setting(key, &json!(word[..1_000_000])).unwrap();
    }
    let with = scene.export(&mut sora, &group, &["ミント"]);
    assert_eq!(with.entries, without.entries);
    let bytes = |exported: &tsudoi_core::vault::response::Exported| {
        exported.files.iter().map(|file| std::fs::metadata(file).unwrap().len()).sum::<u64>()
    };
    assert!(bytes(&with) < bytes(&without) + 100_000, "{} {}", bytes(&with), bytes(&without));
    mint.import(&with.files, Default::default()).unwrap();
    assert!(mint.drafts("").unwrap().is_empty() && mint.setting("note/new").unwrap().is_none());
    let dump = sora.dump(&group).unwrap() + &sora.dump("private").unwrap();
    assert!(!dump.contains(&word[..64]));
    // The vault's files do not show it without the passphrase.
    let files = all_bytes(&scene.vault_dir("そら"));
    assert!(!files.windows(64).any(|bytes| bytes == &word.as_bytes()[..64]));
}

#[test]
fn settings_and_the_language_are_kept_until_they_are_changed() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    assert_eq!(sora.setting("text.size").unwrap(), None);
    sora.put_setting("text.size", &json!({"scale": 1.25})).unwrap();
    assert_eq!(sora.setting("text.size").unwrap(), Some(json!({"scale": 1.25})));
    sora.put_setting("text.size", &Value::Null).unwrap();
    assert_eq!(sora.setting("text.size").unwrap(), None);
    let agreement = fields(json!({"number": 1, "ja": "ここに置いていく", "en": "Leave it here"}));
    sora.new_group("ひだまり").unwrap();
    sora.put("ひだまり", "agreement", None, agreement).unwrap();
    let mut mint = scene.laptop("ミント");
    tsudoi_tests::meet(&mut sora, &mut mint);
    tsudoi_tests::add_member(&mut sora, "ひだまり", &mint, tsudoi_sync::authority::Role::Member);
    let title = |vault: &mut Vault| {
        let options = tsudoi_core::vault::ExportOptions {
            space: "ひだまり".into(),
            to: None,
            out: "".into(),
            part_max: None,
            history: Default::default(),
        };
        let preview = vault.preview_export(&options).unwrap();
        preview.spaces[0].records.iter().find(|record| record.kind == "agreement").unwrap().title.clone()
    };
    assert_eq!(title(&mut sora), "ここに置いていく");
    sora.set_lang("en").unwrap();
    assert_eq!(title(&mut sora), "Leave it here");
    assert_eq!(sora.set_lang("fr").unwrap_err().code(), "wrong_type");
    drop(sora);
    let sora = Vault::unlock(&scene.vault_dir("そら"), &passphrase()).unwrap();
    assert_eq!((sora.lang().as_str(), sora.status().unwrap().lang.as_str()), ("en", "en"));
}
