//! Rows 1, 2, 4 and 8 on vaults.

use serde_json::json;
use tsudoi_core::Error;
use tsudoi_core::keys::Passphrase;
use tsudoi_core::vault::{ImportWish, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, fields, meet, take_in};

const NAMES: [&str; 9] = ["そら", "ミント", "つばめ", "きなこ", "River", "ハル", "まめ", "Juno", "とうふ"];

/// Row 1: April. L1 makes the group and runs `first`.
fn first_gathering(sora: &mut Vault) -> String {
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    let mut members = vec![sora.list(&group, "member", 10, None).unwrap().records[0].id.to_string()];
    for name in &NAMES[1..] {
        let saved = sora.put(&group, "member", None, fields(json!({"name": name, "role": "member"}))).unwrap();
        members.push(saved.id.to_string());
    }
    let agreement = json!({"number": 1, "ja": "聞いたことはここに置いていく", "en": "Leave here what you heard"});
    let agreement = sora.put(&group, "agreement", None, fields(agreement)).unwrap().id.to_string();
    for (n, member) in members.iter().enumerate() {
        let how = if n < 4 { "paper" } else { "app" };
        let fields = fields(json!({"agreement": agreement, "member": member, "how": how}));
        sora.put(&group, "acknowledgement", None, fields).unwrap();
    }
    let session = json!({"title": "はじめてのつどい", "day": "2026-04-11", "place": "公民館", "template": "first"});
    sora.put(&group, "session", None, fields(session)).unwrap();
    group
}

#[test]
fn row_1_nine_called_names_and_nine_acknowledgements_four_of_them_on_paper() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let group = first_gathering(&mut sora);
    let members = sora.list(&group, "member", 100, None).unwrap().records;
    let mut names: Vec<_> = members.iter().map(|m| m.fields["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    let mut wanted = NAMES.map(str::to_owned).to_vec();
    wanted.sort();
    assert_eq!(names, wanted);
    let acknowledged = sora.list(&group, "acknowledgement", 100, None).unwrap().records;
    assert_eq!(acknowledged.len(), 9);
    assert_eq!(acknowledged.iter().filter(|a| a.fields["how"] == "paper").count(), 4);
    assert!(sora.verify().unwrap().ok);
}

#[test]
fn row_2_the_stick_goes_to_mint_who_mistypes_once_and_then_has_the_same_records_and_nothing_private() {
    let mut scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let mut mint = scene.laptop("ミント");
    let group = first_gathering(&mut sora);
    sora.put("private", "journal", None, fields(json!({"body": "今夜は眠れない CANARY"}))).unwrap();
    meet(&mut sora, &mut mint);
    take_in(&mut sora, &group, &mint, Role::Facilitator);
    let given = scene.give(&mut sora, "ひだまり", &["ミント"]);
    assert_eq!(given.files.len(), 2, "the group's bundle and the facilitators'");

    drop(mint);
    let wrong = Vault::unlock(&scene.vault_dir("ミント"), &Passphrase::new("ちがう").unwrap());
    assert_eq!(wrong.err(), Some(Error::WrongPassphrase));
    let mut mint = Vault::unlock(&scene.vault_dir("ミント"), &tsudoi_tests::passphrase()).unwrap();
    let before = mint.dump("private").unwrap();
    let taken = mint.import(&given.files, ImportWish::default()).unwrap();
    assert_eq!(taken.new, given.entries);
    for space in sora.groups().unwrap().into_iter().flat_map(|g| [Some(g.space), g.facilitators]).flatten() {
        assert_eq!(sora.dump(&space.to_string()).unwrap(), mint.dump(&space.to_string()).unwrap());
    }
    assert_eq!(mint.dump("private").unwrap(), before);
    assert!(mint.search("CANARY", 10).unwrap().is_empty());
    let again = mint.import(&given.files, ImportWish::default()).unwrap();
    assert_eq!((again.new, again.known), (0, given.entries));
    assert!(mint.verify().unwrap().ok);
}

#[test]
fn row_4_what_juno_writes_on_the_shared_laptop_is_not_there_for_sora() {
    let scene = Scene::new();
    let mut juno = scene.laptop("Juno");
    let sora = scene.laptop("そら");
    juno.put("private", "journal", None, fields(json!({"body": "眠れない夜が続く"}))).unwrap();
    assert_eq!(juno.search("眠れない", 10).unwrap().len(), 1);
    assert!(sora.search("眠れない", 10).unwrap().is_empty());
    assert!(sora.list("private", "journal", 10, None).unwrap().records.is_empty());
    let bytes = tsudoi_tests::all_bytes(&scene.vault_dir("Juno"));
    let words = "眠れない".as_bytes();
    assert!(!bytes.windows(words.len()).any(|window| window == words));
}

#[test]
fn row_8_two_facilitators_edit_one_resource_apart_and_a_person_merges() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    take_in(&mut sora, &group, &mint, Role::Facilitator);
    let resource = json!({"title": "市の家族のつどい 案内", "kind": "leaflet"});
    let id = sora.put(&group, "resource", None, fields(resource)).unwrap().id.to_string();
    scene.hand_over(&mut sora, &group, &mut mint);
    sora.put(&group, "resource", Some(&id), fields(json!({"title": "市の家族のつどい（毎月）"}))).unwrap();
    mint.put(&group, "resource", Some(&id), fields(json!({"title": "家族のつどい 案内 2026"}))).unwrap();
    scene.hand_over(&mut mint, &group, &mut sora);
    let taken = scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(taken.needs_you, 1);
    for vault in [&sora, &mint] {
        assert_eq!(vault.get(&id).unwrap().conflicts["title"].as_array().unwrap().len(), 2);
    }
    sora.resolve(&id, "title", json!("市の家族のつどい 案内 2026（毎月）")).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    assert!(mint.get(&id).unwrap().conflicts.is_empty());
    let again = scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(again.new, 0);
}
