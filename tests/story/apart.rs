//! Two facilitators, each on their own laptop, write about the same thing independently.

use serde_json::json;
use tsudoi_core::Error;
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet};

const GROUP: &str = "ひだまり";

fn sora_and_mint(scene: &mut Scene) -> (Vault, Vault) {
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    sora.new_group(GROUP).unwrap();
    add_member(&mut sora, GROUP, &mint, Role::Facilitator);
    scene.hand_over(&mut sora, GROUP, &mut mint);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    (sora, mint)
}

#[test]
fn attendance_is_one_record_whichever_laptop_writes_it_and_two_values_are_a_conflict() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = sora_and_mint(&mut scene);
    let gathering = sora.put(GROUP, "session", None, fields(json!({"day": "2026-04-11"}))).unwrap().id;
    let agreement = sora.put(GROUP, "agreement", None, fields(json!({"number": 1, "ja": "ここに"}))).unwrap().id;
    let member = sora.list(GROUP, "member", 10, None).unwrap().records[0].id;
    scene.hand_over(&mut sora, GROUP, &mut mint);
    let there = |state: &str| fields(json!({"session": gathering, "member": member, "state": state}));
    let agrees = |how: &str| fields(json!({"agreement": agreement, "member": member, "how": how, "on": "2026-04-11"}));
    let mut ids = Vec::new();
    for (vault, state, how) in [(&mut sora, "present", "app"), (&mut mint, "late", "paper")] {
        ids.push(vault.put(GROUP, "attendance", None, there(state)).unwrap().id);
        ids.push(vault.put(GROUP, "acknowledgement", None, agrees(how)).unwrap().id);
    }
    assert_eq!(ids[..2], ids[2..]);
    scene.hand_over(&mut mint, GROUP, &mut sora);
    scene.hand_over(&mut sora, GROUP, &mut mint);
    for (vault, mine) in [(&sora, "present"), (&mint, "late")] {
        let records = vault.list(GROUP, "attendance", 10, None).unwrap().records;
        assert_eq!(records.len(), 1);
        let versions = records[0].conflicts["state"].as_array().unwrap();
        assert_eq!(versions.len(), 2);
        let own: Vec<_> = versions.iter().filter(|one| one["person"] == json!(vault.person())).collect();
        assert_eq!((own.len(), &own[0]["value"]), (1, &json!(mine)), "each knows which is theirs");
        assert_eq!(records[0].conflicts.len(), 1);
        assert_eq!(vault.list(GROUP, "acknowledgement", 10, None).unwrap().records.len(), 1);
    }
    sora.resolve(&ids[0].to_string(), "state", json!("late")).unwrap();
    assert!(sora.get(&ids[0].to_string()).unwrap().conflicts.is_empty());

    // Writing it again gives the same record, also after it was removed.
    let again = sora.put(GROUP, "attendance", None, there("resting")).unwrap();
    assert_eq!((again.id, again.changed.as_slice()), (ids[0], ["state".to_owned()].as_slice()));
    sora.remove(&ids[0].to_string()).unwrap();
    let missing = fields(json!({"session": gathering, "member": member}));
    assert_eq!(sora.put(GROUP, "attendance", None, missing).unwrap_err().code(), "missing_field");
    assert_eq!(sora.put(GROUP, "attendance", None, there("present")).unwrap().id, ids[0]);
    assert_eq!(sora.get(&ids[0].to_string()).unwrap().fields["state"], "present");
    let nobodys = "0".repeat(26);
    let refused = sora.put(GROUP, "attendance", Some(&nobodys), there("present")).unwrap_err();
    assert_eq!(refused.code(), "no_such_record");
}

#[test]
fn a_form_that_was_open_while_its_record_was_deleted_loses_nothing() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let id = sora.put("private", "journal", None, fields(json!({"body": "はじめ"}))).unwrap().id.to_string();
    sora.remove(&id).unwrap();
    assert_eq!(sora.get(&id).unwrap_err().code(), "no_such_record");
    sora.put("private", "journal", Some(&id), fields(json!({"body": "書き直し"}))).unwrap();
    assert_eq!(sora.get(&id).unwrap().fields["body"], "書き直し");
    assert!(sora.trash("private", 10).unwrap().is_empty());
}

#[test]
fn nobody_becomes_a_facilitator_where_the_facilitators_space_is_not_here() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    let mut kinako = scene.laptop("きなこ");
    meet(&mut sora, &mut mint);
    meet(&mut mint, &mut kinako);
    meet(&mut sora, &mut kinako);
    sora.new_group(GROUP).unwrap();
    add_member(&mut sora, GROUP, &mint, Role::Facilitator);
    add_member(&mut sora, GROUP, &kinako, Role::Member);
    let exported = scene.export(&mut sora, GROUP, &["ミント"]);
    // Only the group's bundle has arrived, not the facilitators'.
    mint.import(&exported.files[..1], ImportOptions::default()).unwrap();
    let kinako_id = kinako.person().to_string();
    let before = mint.dump(GROUP).unwrap();
    assert_eq!(mint.add_member(GROUP, &kinako_id, Role::Facilitator).unwrap_err(), Error::FacilitatorsNotHere);
    assert_eq!(mint.dump(GROUP).unwrap(), before);
    mint.import(&exported.files[1..], ImportOptions::default()).unwrap();
    mint.add_member(GROUP, &kinako_id, Role::Facilitator).unwrap();
    assert_eq!(mint.add_member(GROUP, &kinako_id, Role::Facilitator).unwrap_err().code(), "already_in_group");
    let exported = scene.export(&mut mint, GROUP, &["きなこ"]);
    assert_eq!(exported.files.len(), 2, "the facilitators' news too");
    kinako.import(&exported.files, ImportOptions::default()).unwrap();
    assert!(kinako.groups().unwrap()[0].facilitators.is_some());
}
