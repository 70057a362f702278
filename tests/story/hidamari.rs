//! Rows 1, 2, 4 and 8 of the year, played on vaults.

use serde_json::json;
use tsudoi_core::Error;
use tsudoi_core::keys::Passphrase;
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet};

/// The story's names and words in one language.
struct Words {
    group: &'static str,
    names: [&'static str; 9],
    agreement: serde_json::Value,
    gathering: &'static str,
    sleepless: &'static str,
    find: &'static str,
    titles: [&'static str; 4],
}

fn words() -> [Words; 2] {
    [
        Words {
            group: "ひだまり",
            names: ["そら", "ミント", "つばめ", "きなこ", "River", "ハル", "まめ", "Juno", "とうふ"],
            agreement: json!({"number": 1, "ja": "聞いたことはここに置いていく", "en": "Leave here what you heard"}),
            gathering: "はじめてのつどい",
            sleepless: "今夜も眠れない夜が続く",
            find: "眠れ",
            titles: [
                "市の家族のつどい 案内",
                "市の家族のつどい（毎月）",
                "家族のつどい 案内 2026",
                "家族のつどい 2026（毎月）",
            ],
        },
        Words {
            group: "Hidamari",
            names: ["Sora", "Mint", "Tsubame", "Kinako", "River", "Haru", "Mame", "Juno", "Tofu"],
            agreement: json!({"number": 1, "en": "Leave here what you heard"}),
            gathering: "First gathering",
            sleepless: "Another sleepless night",
            find: "sleepl",
            titles: [
                "City family meeting",
                "City family meeting (monthly)",
                "Family meeting 2026",
                "Family meeting 2026 (monthly)",
            ],
        },
    ]
}

/// Row 1, April: Sora makes the group and holds its first gathering, in Japanese.
fn first_gathering(sora: &mut Vault) -> String {
    let [ja, _] = words();
    gather(sora, &ja)
}

/// Row 1 in one language. Returns the group's space.
fn gather(sora: &mut Vault, words: &Words) -> String {
    let group = sora.new_group(words.group).unwrap().space.to_string();
    let mut members = vec![sora.list(&group, "member", 10, None).unwrap().records[0].id.to_string()];
    for name in &words.names[1..] {
        let saved = sora.put(&group, "member", None, fields(json!({"name": name, "role": "member"}))).unwrap();
        members.push(saved.id.to_string());
    }
    let agreement = fields(words.agreement.clone());
    let agreement = sora.put(&group, "agreement", None, agreement).unwrap().id.to_string();
    for (n, member) in members.iter().enumerate() {
        let how = if n < 4 { "paper" } else { "app" };
        let fields = fields(json!({"agreement": agreement, "member": member, "how": how}));
        sora.put(&group, "acknowledgement", None, fields).unwrap();
    }
    let gathering = json!({"title": words.gathering, "day": "2026-04-11", "place": "302", "template": "first"});
    sora.put(&group, "session", None, fields(gathering)).unwrap();
    group
}

#[test]
fn row_1_nine_called_names_and_nine_acknowledgements_four_of_them_on_paper() {
    for words in words() {
        let scene = Scene::new();
        let mut sora = scene.laptop(words.names[0]);
        let group = gather(&mut sora, &words);
        let members = sora.list(&group, "member", 100, None).unwrap().records;
        let mut names: Vec<_> = members.iter().map(|m| m.fields["name"].as_str().unwrap().to_owned()).collect();
        names.sort();
        let mut wanted = words.names.map(str::to_owned).to_vec();
        wanted.sort();
        assert_eq!(names, wanted);
        let acknowledged = sora.list(&group, "acknowledgement", 100, None).unwrap().records;
        assert_eq!(acknowledged.len(), 9);
        assert_eq!(acknowledged.iter().filter(|a| a.fields["how"] == "paper").count(), 4);
        assert!(sora.verify().unwrap().ok);
    }
}

#[test]
fn row_2_the_drive_goes_to_mint_who_mistypes_once_and_then_has_the_same_records_and_nothing_private() {
    for words in words() {
        let mut scene = Scene::new();
        let [mut sora, mut mint] = [0, 1].map(|n| scene.laptop(words.names[n]));
        let group = gather(&mut sora, &words);
        sora.put("private", "journal", None, fields(json!({"body": format!("{} CANARY", words.sleepless)}))).unwrap();
        meet(&mut sora, &mut mint);
        add_member(&mut sora, &group, &mint, Role::Facilitator);
        let exported = scene.export(&mut sora, words.group, &[words.names[1]]);
        assert_eq!(exported.files.len(), 2, "the group's bundle and the facilitators'");

        let dir = scene.vault_dir(words.names[1]);
        drop(mint);
        let wrong = Vault::unlock(&dir, &Passphrase::new("ちがう").unwrap());
        assert_eq!(wrong.err(), Some(Error::WrongPassphrase));
        let mut mint = Vault::unlock(&dir, &tsudoi_tests::passphrase()).unwrap();
        let before = (mint.dump("private").unwrap(), serde_json::to_string(&mint.status().unwrap()).unwrap());

        // The drive was pulled out too early once, so a file is cut short.
        let whole = std::fs::read(&exported.files[0]).unwrap();
        let cut = scene.dir.path().join("cut.tsudoi");
        std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
        let refused = mint.import(&[cut, exported.files[1].clone()], ImportOptions::default());
        assert_eq!(refused.unwrap_err(), Error::BundleDamaged);
        assert_eq!((mint.dump("private").unwrap(), serde_json::to_string(&mint.status().unwrap()).unwrap()), before);

        // Import the facilitators' file first, then the group's, then both once more.
        let turned: Vec<_> = exported.files.iter().rev().cloned().collect();
        let imported = mint.import(&turned, ImportOptions::default()).unwrap();
        assert_eq!(imported.new, exported.entries);
        for space in sora.groups().unwrap().into_iter().flat_map(|g| [Some(g.space), g.facilitators]).flatten() {
            assert_eq!(sora.dump(&space.to_string()).unwrap(), mint.dump(&space.to_string()).unwrap());
        }
        assert_eq!(mint.dump("private").unwrap(), before.0);
        assert!(mint.search("CANARY", 10).unwrap().is_empty());
        let again = mint.import(&exported.files, ImportOptions::default()).unwrap();
        assert_eq!((again.new, again.known), (0, exported.entries));
        assert!(mint.verify().unwrap().ok);
    }
}

#[test]
fn row_4_what_juno_writes_on_the_shared_laptop_is_not_there_for_sora() {
    for words in words() {
        let scene = Scene::new();
        let mut juno = scene.laptop(words.names[7]);
        let sora = scene.laptop(words.names[0]);
        juno.put("private", "journal", None, fields(json!({"body": words.sleepless}))).unwrap();
        let hits = juno.search(words.find, 10).unwrap();
        assert_eq!((hits.len(), hits[0].field.as_str()), (1, "body"));
        assert!(sora.search(words.find, 10).unwrap().is_empty());
        assert!(sora.list("private", "journal", 10, None).unwrap().records.is_empty());
        let bytes = tsudoi_tests::all_bytes(&scene.vault_dir(words.names[7]));
        let canary = words.sleepless.as_bytes();
        assert!(!bytes.windows(canary.len()).any(|window| window == canary));
    }
}

#[test]
fn row_8_two_facilitators_edit_one_resource_apart_and_a_person_merges() {
    for words in words() {
        let mut scene = Scene::new();
        let [mut sora, mut mint] = [0, 1].map(|n| scene.laptop(words.names[n]));
        meet(&mut sora, &mut mint);
        let group = sora.new_group(words.group).unwrap().space.to_string();
        add_member(&mut sora, &group, &mint, Role::Facilitator);
        let title = |n: usize| fields(json!({"title": words.titles[n]}));
        let mut resource = title(0);
        resource.insert("kind".into(), json!("leaflet"));
        let id = sora.put(&group, "resource", None, resource).unwrap().id.to_string();
        scene.hand_over(&mut sora, &group, &mut mint);
        sora.put(&group, "resource", Some(&id), title(1)).unwrap();
        mint.put(&group, "resource", Some(&id), title(2)).unwrap();
        scene.hand_over(&mut mint, &group, &mut sora);
        let imported = scene.hand_over(&mut sora, &group, &mut mint);
        assert_eq!(imported.needs_you, 1);
        for vault in [&sora, &mint] {
            assert_eq!(vault.get(&id).unwrap().conflicts["title"].as_array().unwrap().len(), 2);
        }
        sora.resolve(&id, "title", json!(words.titles[3])).unwrap();
        scene.hand_over(&mut sora, &group, &mut mint);
        assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
        assert!(mint.get(&id).unwrap().conflicts.is_empty());
        let again = scene.hand_over(&mut sora, &group, &mut mint);
        assert_eq!(again.new, 0);
    }
}

#[test]
fn a_misspelt_audience_of_a_profile_widens_nothing() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = first_gathering(&mut sora);
    let member = sora.list(&group, "member", 1, None).unwrap().records[0].id.to_string();
    let profile =
        |to: &str| fields(json!({"member": member, "field": "access_needs", "value": "段差", "visible_to": to}));
    let refused = sora.put(&group, "profile", None, profile("facilitator")).unwrap_err();
    assert_eq!(refused.code(), "wrong_type");
    let saved = sora.put(&group, "profile", None, profile("facilitators")).unwrap();
    assert_eq!(Some(saved.space), sora.groups().unwrap()[0].facilitators);
    assert!(!sora.dump(&group).unwrap().contains("段差"));
}

#[test]
fn in_an_open_circle_nothing_is_written_down_not_even_by_editing() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = first_gathering(&mut sora);
    let open = json!({"title": "五月", "day": "2026-05-09", "template": "open_circle", "headcount": 8});
    let open = sora.put(&group, "session", None, fields(open)).unwrap().id.to_string();
    let note = json!({"session": open, "body": "だれが何を言ったか"});
    assert_eq!(sora.put(&group, "note", None, fields(note)).unwrap_err(), Error::NotesOff);
    assert_eq!(sora.get(&open).unwrap().fields["headcount"], 8);
    let topic = json!({"title": "六月", "day": "2026-06-13", "template": "topic"});
    let topic = sora.put(&group, "session", None, fields(topic)).unwrap().id.to_string();
    let note = sora.put(&group, "note", None, fields(json!({"session": topic, "body": "眠れない夜"}))).unwrap();
    sora.put(&group, "session", Some(&topic), fields(json!({"template": "open_circle"}))).unwrap();
    let edit = fields(json!({"body": "だれが何を言ったか"}));
    assert_eq!(sora.put(&group, "note", Some(&note.id.to_string()), edit).unwrap_err(), Error::NotesOff);
}
