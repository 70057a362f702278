//! Membership: removals, returns, and two people who change it independently.

use crate::inside::Inside;
use crate::nasty::{group_of, import, import_own, put, spread};
use serde_json::json;
use tsudoi_core::error::Error;
use tsudoi_core::vault::{ExportOptions, ImportOptions, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase};

const F: Role = Role::Facilitator;
const M: Role = Role::Member;

fn id(vault: &Vault) -> String {
    vault.person().to_string()
}

fn members(vault: &Vault) -> Vec<String> {
    let mut list: Vec<String> = vault.groups().unwrap()[0].members.iter().map(|m| m.person.to_string()).collect();
    list.sort();
    list
}

fn facilitators_in(dump: &str) -> usize {
    dump.matches("\"role\":\"facilitator\"}").count()
}

#[test]
fn two_facilitators_remove_each_other_and_each_adds_somebody() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    let (mut river, mut mame) = (scene.laptop("River"), scene.laptop("Mame"));
    meet(&mut sora, &mut river);
    meet(&mut mint, &mut mame);
    meet(&mut river, &mut juno);
    meet(&mut mame, &mut juno);
    meet(&mut river, &mut mint);
    meet(&mut mame, &mut sora);
    sora.remove_member(&group, &id(&mint)).unwrap();
    mint.remove_member(&group, &id(&sora)).unwrap();
    add_member(&mut sora, &group, &river, M);
    add_member(&mut mint, &group, &mame, M);
    put(&mut mint, &group, "ミントが外されてから");
    let from_mint = scene.export(&mut mint, &group, &["Juno", "Mame"]);
    let from_sora = scene.export(&mut sora, &group, &["Juno", "River"]);
    import_own(&mut juno, &from_mint.files);
    import_own(&mut juno, &from_sora.files);
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut river], &group);
    let mut wanted = vec![id(&sora), id(&juno), id(&river)];
    wanted.sort();
    for vault in [&sora, &juno, &river] {
        assert_eq!(members(vault), wanted);
        assert_eq!(vault.dump(&group).unwrap(), sora.dump(&group).unwrap());
        assert!(!vault.dump(&group).unwrap().contains("ミントが外されてから"));
    }
    for vault in [&mut sora, &mut juno, &mut river] {
        assert!(vault.verify().unwrap().ok);
        assert!(vault.status().unwrap().quarantined > 0);
    }
}

#[test]
fn two_facilitators_who_leave_on_the_same_evening_do_not_leave_the_group_alone() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    let inner = sora.groups().unwrap()[0].facilitators.unwrap().to_string();
    let (me, her) = (id(&sora), id(&mint));
    sora.remove_member(&group, &me).unwrap();
    mint.remove_member(&group, &her).unwrap();
    let from_sora = scene.export(&mut sora, &group, &["Juno"]);
    let from_mint = scene.export(&mut mint, &group, &["Juno"]);
    import_own(&mut juno, &from_sora.files);
    import_own(&mut juno, &from_mint.files);
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
    assert_eq!(members(&juno).len(), 2);
    assert!(facilitators_in(&juno.dump(&group).unwrap()) == 1);
    for (vault, space) in [(&sora, &group), (&mint, &group), (&sora, &inner), (&mint, &inner)] {
        assert!(facilitators_in(&vault.dump(space).unwrap()) > 0);
    }
}

#[test]
fn a_removed_members_bundle_that_comes_months_later_is_quarantined_and_what_was_known_stays() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    put(&mut juno, &group, "知られていたこと");
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    put(&mut juno, &group, "届く前のこと");
    let older = scene.export(&mut juno, &group, &["Sora", "Mint"]);
    let before = scene.export(&mut juno, &group, &["Sora", "Mint"]);
    sora.remove_member(&group, &id(&juno)).unwrap();
    put(&mut juno, &group, "外されてからのこと");
    let later = scene.export(&mut juno, &group, &["Sora", "Mint"]);
    // Mint imports it before she hears of the removal, Sora after.
    import(&mut mint, &later.files);
    assert!(mint.dump(&group).unwrap().contains("外されてからのこと"));
    for files in [&later.files, &older.files, &before.files] {
        import(&mut sora, files);
    }
    spread(&mut scene, &mut [&mut sora, &mut mint], &group);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    let dump = sora.dump(&group).unwrap();
    assert!(dump.contains("知られていたこと"));
    assert!(!dump.contains("届く前のこと") && !dump.contains("外されてからのこと"));
    for vault in [&mut sora, &mut mint] {
        assert_eq!(vault.status().unwrap().quarantined, 2);
        assert!(vault.search("外されて", 10).unwrap().is_empty());
        assert!(vault.verify().unwrap().ok);
    }
}

#[test]
fn a_removal_or_a_new_role_rebuilds_no_record_unless_the_person_wrote_after_it() {
    let mut scene = Scene::new();
    let people = [("Sora", F), ("Mint", F), ("Juno", M), ("Kai", M)];
    let ([mut sora, mut mint, mut juno, mut kai], group) = group_of(&mut scene, people);
    put(&mut kai, &group, "カイの記録");
    spread(&mut scene, &mut [&mut kai, &mut sora, &mut mint, &mut juno], &group);
    drop(mint);
    // Only rebuilding the records would correct the wrong sort keys.
    let dir = scene.vault_dir("Mint");
    assert!(Inside::of(&dir).bend_records() > 0);
    let mut mint = Vault::unlock(&dir, &passphrase()).unwrap();
    sora.add_member(&group, &id(&juno), F).unwrap();
    sora.add_member(&group, &id(&juno), M).unwrap();
    sora.remove_member(&group, &id(&kai)).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(members(&mint).len(), 3);
    drop(mint);
    assert!(Inside::of(&dir).bent_records() > 0);
    let mut mint = Vault::unlock(&dir, &passphrase()).unwrap();
    put(&mut juno, &group, "空の知らない記録");
    scene.hand_over(&mut juno, &group, &mut mint);
    sora.remove_member(&group, &id(&juno)).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    assert!(!mint.dump(&group).unwrap().contains("空の知らない記録"));
    drop(mint);
    assert_eq!(Inside::of(&dir).bent_records(), 0);
}

#[test]
fn somebody_who_comes_back_writes_on_and_what_they_wrote_in_between_stays_quarantined() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    sora.remove_member(&group, &id(&juno)).unwrap();
    put(&mut juno, &group, "間のこと");
    add_member(&mut sora, &group, &juno, M);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    put(&mut juno, &group, "戻ってからのこと");
    spread(&mut scene, &mut [&mut juno, &mut mint, &mut sora], &group);
    for vault in [&mut sora, &mut mint, &mut juno] {
        let dump = vault.dump(&group).unwrap();
        assert!(dump.contains("戻ってからのこと") && !dump.contains("間のこと"));
        assert!(vault.verify().unwrap().ok);
    }
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
}

#[test]
fn two_facilitators_add_the_same_person_independently_and_she_is_a_member_once() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    spread(&mut scene, &mut [&mut sora, &mut mint], &group);
    let mut juno = scene.laptop("Juno");
    meet(&mut sora, &mut juno);
    meet(&mut mint, &mut juno);
    add_member(&mut sora, &group, &juno, M);
    add_member(&mut mint, &group, &juno, F);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    put(&mut juno, &group, "ジュノから");
    spread(&mut scene, &mut [&mut juno, &mut sora, &mut mint], &group);
    for vault in [&sora, &mint, &juno] {
        assert_eq!(members(vault).len(), 3);
        assert_eq!(vault.dump(&group).unwrap(), sora.dump(&group).unwrap());
        assert!(vault.dump(&group).unwrap().contains("ジュノから"));
        let records = vault.list(&group, "member", 10, None).unwrap().records;
        assert_eq!(records.len(), 3);
    }
}

#[test]
fn a_removal_that_comes_late_changes_what_was_already_shown_and_the_rebuild_agrees() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno, mut river], group) =
        group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", F), ("River", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno, &mut river], &group);
    // Mint (more senior) removes Juno; independently Juno removes River; River writes. Sora imports these in three
    // orders.
    mint.remove_member(&group, &id(&juno)).unwrap();
    juno.remove_member(&group, &id(&river)).unwrap();
    put(&mut river, &group, "リバーから");
    let from_river = scene.export(&mut river, &group, &["Sora"]);
    let from_juno = scene.export(&mut juno, &group, &["Sora"]);
    let from_mint = scene.export(&mut mint, &group, &["Sora"]);
    for files in [&from_juno.files, &from_river.files, &from_mint.files] {
        for file in files {
            sora.import(std::slice::from_ref(file), ImportOptions { preview: false, allow_hiding: true }).unwrap();
        }
    }
    assert!(sora.dump(&group).unwrap().contains("リバーから"), "the removal of River is void");
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut river], &group);
    assert_eq!(sora.dump(&group).unwrap(), mint.dump(&group).unwrap());
    assert_eq!(sora.dump(&group).unwrap(), river.dump(&group).unwrap());
    for vault in [&mut sora, &mut mint, &mut river] {
        assert!(vault.verify().unwrap().ok);
    }
}

#[test]
fn a_facilitator_added_independently_makes_a_void_removal_count_and_the_records_follow() {
    // Juno removes Sora and Kai and leaves; independently Sora removes Mint. No facilitator would be left, so Mint's
    // removal (she is senior to Juno) is void, and Mame reads what Mint writes. Then Kai's news arrive: before all that
    // he had added River as a facilitator. One is left after all, so Mint's removal counts and what she wrote after it
    // is quarantined.
    let mut scene = Scene::new();
    let names = [("Sora", F), ("Kai", F), ("Mint", F), ("Juno", F), ("Mame", M)];
    let (vaults, group) = group_of(&mut scene, names);
    let [mut sora, mut kai, mut mint, mut juno, mut mame] = vaults;
    spread(&mut scene, &mut [&mut sora, &mut kai, &mut juno, &mut mint, &mut mame], &group);
    let mut river = scene.laptop("River");
    meet(&mut kai, &mut river);
    kai.add_member(&group, &id(&river), F).unwrap();
    let from_kai = scene.export(&mut kai, &group, &["Mame"]);
    juno.remove_member(&group, &id(&sora)).unwrap();
    juno.remove_member(&group, &id(&kai)).unwrap();
    let own = id(&juno);
    juno.remove_member(&group, &own).unwrap();
    let from_juno = scene.export(&mut juno, &group, &["Mame"]);
    for n in 0..20 {
        put(&mut sora, &group, &format!("そら{n}"));
    }
    sora.remove_member(&group, &id(&mint)).unwrap();
    let from_sora = scene.export(&mut sora, &group, &["Mame"]);
    put(&mut mint, &group, "ミントの言葉");
    let from_mint = scene.export(&mut mint, &group, &["Mame"]);
    for files in [&from_juno.files, &from_sora.files, &from_mint.files] {
        import_own(&mut mame, files);
    }
    assert!(members(&mame).contains(&id(&mint)) && mame.dump(&group).unwrap().contains("ミントの言葉"));
    import_own(&mut mame, &from_kai.files);
    assert!(members(&mame).contains(&id(&river)) && !members(&mame).contains(&id(&mint)));
    assert!(!mame.dump(&group).unwrap().contains("ミントの言葉"));
    let report = mame.verify().unwrap();
    assert!(report.ok, "{:?}", report.wrong);
}

#[test]
fn somebody_who_leaves_can_tell_the_others() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    for leaver in [&mut juno, &mut mint] {
        let own = id(leaver);
        leaver.remove_member(&group, &own).unwrap();
        scene.hand_over(leaver, &group, &mut sora);
        assert!(!members(&sora).contains(&own));
        assert!(matches!(
            leaver.put(&group, "resource", None, tsudoi_tests::fields(serde_json::json!({"title": "まだ"}))),
            Err(Error::NotInGroup { .. })
        ));
    }
    assert_eq!(members(&sora).len(), 1);
    assert!(sora.verify().unwrap().ok);
}

#[test]
fn somebody_removed_while_another_makes_them_a_facilitator_gets_nothing_of_the_facilitators() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
    let person = id(&juno);
    sora.add_member(&group, &person, F).unwrap();
    mint.remove_member(&group, &person).unwrap();
    spread(&mut scene, &mut [&mut sora, &mut mint], &group);
    assert_eq!(members(&sora).len(), 2);
    let secret = tsudoi_tests::fields(serde_json::json!({"room": "係だけの話"}));
    sora.put(&group, "handover", None, secret).unwrap();
    let out = scene.folder();
    let options = ExportOptions { space: group.clone(), to: None, out, part_max: None, history: Default::default() };
    let exported = sora.export(options).unwrap();
    assert!(exported.to.iter().all(|reader| reader.person != juno.person()));
    import_own(&mut juno, &exported.files);
    assert!(juno.search("係だけの話", 10).unwrap().is_empty());
    import_own(&mut mint, &exported.files);
    assert_eq!(mint.search("係だけの話", 10).unwrap().len(), 1);
}

#[test]
fn two_facilitators_who_step_back_at_once_leave_the_same_one_in_the_group_and_in_the_facilitators_notes() {
    for busy in [0, 1] {
        let mut scene = Scene::new();
        let ([mut sora, mut mint, mut juno], group) = group_of(&mut scene, [("Sora", F), ("Mint", F), ("Juno", M)]);
        spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
        // One has written much in the group, the other in the facilitators' space. Neither decides who stays.
        for n in 0..8 {
            let note = tsudoi_tests::fields(serde_json::json!({"room": format!("部屋{n}")}));
            let (one, other) = if busy == 0 { (&mut sora, &mut mint) } else { (&mut mint, &mut sora) };
            put(one, &group, &format!("題{n}"));
            other.put(&group, "handover", None, note).unwrap();
        }
        for vault in [&mut sora, &mut mint] {
            let own = id(vault);
            vault.add_member(&group, &own, M).unwrap();
        }
        spread(&mut scene, &mut [&mut sora, &mut mint, &mut juno], &group);
        let inner = sora.groups().unwrap()[0].facilitators.unwrap().to_string();
        for space in [&group, &inner] {
            let dump: serde_json::Value = serde_json::from_str(&sora.dump(space).unwrap()).unwrap();
            let list = dump["members"].as_array().unwrap();
            let kept: Vec<_> = list.iter().filter(|m| m["role"] == "facilitator").collect();
            assert_eq!(kept.len(), 1);
            assert_eq!(kept[0]["person"], id(&sora));
        }
    }
}

#[test]
fn somebody_who_gets_a_laptop_later_keeps_the_member_record_the_group_wrote() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    let written = |name: &str| json!({ "name": name, "role": "member", "state": "active", "joined_on": "2026-04-04" });
    let nana = sora.put(&group, "member", None, fields(written("ナナ"))).unwrap().id.to_string();
    let people = |vault: &Vault| vault.groups().unwrap()[0].people;
    assert_eq!(people(&sora), 3, "with or without a laptop");
    let gathering = sora.put(&group, "session", None, fields(json!({ "day": "2026-04-11" }))).unwrap().id.to_string();
    let there = json!({ "session": gathering, "member": nana, "state": "present" });
    sora.put(&group, "attendance", None, fields(there)).unwrap();
    let mut laptop = scene.laptop("なな");
    meet(&mut sora, &mut laptop);
    meet(&mut mint, &mut laptop);
    sora.add_member_as(&group, &id(&laptop), M, &nana).unwrap();
    spread(&mut scene, &mut [&mut sora, &mut laptop, &mut mint], &group);
    for vault in [&sora, &laptop, &mint] {
        let members = vault.list(&group, "member", 10, None).unwrap().records;
        let hers: Vec<_> = members.iter().filter(|one| one.fields["person"] == id(&laptop)).collect();
        assert_eq!((members.len(), people(vault)), (3, 3));
        assert_eq!((hers.len(), hers[0].id.to_string()), (1, nana.clone()));
        assert_eq!((&hers[0].fields["name"], &hers[0].fields["joined_on"]), (&json!("ナナ"), &json!("2026-04-04")));
    }
    let own = laptop.write_own(&group, &scene.folder()).unwrap();
    assert!(std::fs::read_to_string(own.file).unwrap().contains(&nana), "what the group wrote of her is hers");
    assert_eq!(sora.list(&group, "attendance", 10, None).unwrap().records[0].fields["member"], json!(nana));
    // A change of her role or her removal is about the same record, whoever makes it on whichever laptop.
    mint.add_member(&group, &id(&laptop), F).unwrap();
    sora.remove_member(&group, &id(&laptop)).unwrap();
    spread(&mut scene, &mut [&mut sora, &mut mint], &group);
    for vault in [&sora, &mint] {
        let members = vault.list(&group, "member", 10, None).unwrap().records;
        assert_eq!((members.len(), people(vault)), (3, 2));
        assert_eq!(members.iter().find(|one| one.id.to_string() == nana).unwrap().fields["state"], "left");
    }
}

#[test]
fn a_member_record_is_joined_to_nobody_else() {
    let mut scene = Scene::new();
    let ([mut sora, mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", M)]);
    let mut river = scene.laptop("River");
    meet(&mut sora, &mut river);
    let of_mint = sora.list(&group, "member", 10, None).unwrap().records;
    let of_mint = of_mint.iter().find(|one| one.fields["person"] == id(&mint)).unwrap().id.to_string();
    let note = put(&mut sora, &group, "記録");
    let before = sora.dump(&group).unwrap();
    let refused = |vault: &mut Vault, record: &str| vault.add_member_as(&group, &id(&river), M, record).unwrap_err();
    assert!(matches!(refused(&mut sora, &of_mint), Error::AlreadyInGroup { .. }));
    assert!(matches!(refused(&mut sora, &note), Error::NoSuchRecord { .. }));
    assert!(matches!(refused(&mut sora, "ffff"), Error::NoSuchRecord { .. }));
    assert_eq!(members(&sora).len(), 2);
    assert_eq!(sora.dump(&group).unwrap(), before);
}

#[test]
fn a_person_added_independently_as_known_and_as_new_has_one_record_that_counts_for_everyone() {
    let mut scene = Scene::new();
    let ([mut sora, mut mint], group) = group_of(&mut scene, [("Sora", F), ("Mint", F)]);
    let written = json!({ "name": "ナナ", "role": "member", "state": "active" });
    let nana = sora.put(&group, "member", None, fields(written)).unwrap().id.to_string();
    let mut laptop = scene.laptop("なな");
    meet(&mut sora, &mut laptop);
    meet(&mut mint, &mut laptop);
    sora.add_member_as(&group, &id(&laptop), M, &nana).unwrap();
    add_member(&mut mint, &group, &laptop, M);
    spread(&mut scene, &mut [&mut sora, &mut mint, &mut laptop], &group);
    let hers = |vault: &Vault| -> Vec<String> {
        let members = vault.list(&group, "member", 10, None).unwrap().records;
        let mut ids: Vec<_> =
            members.iter().filter(|one| one.fields["person"] == id(&laptop)).map(|one| one.id.to_string()).collect();
        ids.sort();
        ids
    };
    assert_eq!(hers(&sora).len(), 2);
    assert_eq!((hers(&sora), sora.groups().unwrap()[0].people), (hers(&mint), 3));
    let counts = hers(&sora)[0].clone();
    mint.remove_member(&group, &id(&laptop)).unwrap();
    spread(&mut scene, &mut [&mut mint, &mut sora], &group);
    assert_eq!(sora.get(&counts).unwrap().fields["state"], "left");
    let other = sora.get(&hers(&sora)[1]).unwrap();
    assert_eq!(other.fields["state"], "active", "the other is left as it was");
}
