//! Contact cards over time: previewed, changed, and with another key.

use serde_json::json;
use tsudoi_core::keys::card::Lang;
use tsudoi_core::keys::{Card, PersonKeys};
use tsudoi_core::vault::Vault;
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase};

/// A person's keys from fixed bytes; the second half is the key for reading.
fn keys(reading: u8) -> PersonKeys {
    let mut bytes = [5u8; 64];
    bytes[32..].fill(reading);
    PersonKeys::from_bytes(&bytes).unwrap()
}

#[test]
fn a_card_is_previewed_before_it_is_added() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let haru = Card::make(&keys(1), "ハル", Some("はる"), Lang::Ja, 1).unwrap();
    let preview = sora.preview_card(&haru.text()).unwrap();
    assert_eq!((preview.name.as_str(), preview.reading.as_deref()), ("ハル", Some("はる")));
    assert!(!preview.known && !preview.changes_key && !preview.is_mine && preview.same_name_as.is_empty());
    assert_eq!(sora.people().unwrap().len(), 1, "nobody was added");
    let added = sora.add_card(&format!("{}\n> {}", sora.my_card().unwrap().text(), haru.text())).unwrap();
    assert_eq!((added.name.as_str(), &added.number), ("ハル", &preview.number), "the other card of a letter");
    assert!(sora.preview_card(&haru.text()).unwrap().known);
    let other = scene.laptop("ハル").my_card().unwrap();
    assert_eq!(sora.preview_card(&other.text()).unwrap().same_name_as, [haru.person()]);
    let mine = sora.my_card().unwrap().text();
    assert!(sora.preview_card(&mine).unwrap().is_mine);
    assert_eq!(sora.preview_card("ハル").unwrap_err().code(), "no_card");
}

#[test]
fn both_see_one_safety_number_and_what_was_scanned_is_compared_with_it() {
    let scene = Scene::new();
    let (mut sora, mut mint, mut river) = (scene.laptop("そら"), scene.laptop("ミント"), scene.laptop("River"));
    let (of_sora, of_mint, of_river) =
        (sora.my_card().unwrap().text(), mint.my_card().unwrap().text(), river.my_card().unwrap().text());
    let number = sora.add_card(&of_mint).unwrap().number;
    assert_eq!(mint.add_card(&of_sora).unwrap().number, number);
    assert_ne!(sora.add_card(&of_river).unwrap().number, number);
    river.add_card(&of_sora).unwrap();
    assert_eq!(sora.people().unwrap()[0].number, "", "nobody compares with themselves");
    assert_eq!(sora.safety_number("そら").unwrap_err().code(), "card_is_mine");
    let code = sora.safety_number("ミント").unwrap().code();
    assert_eq!(mint.safety_number("そら").unwrap().code(), code);
    for (seen, error) in [(river.safety_number("そら").unwrap().code(), "number_differs"), (of_sora, "no_number")] {
        assert_eq!(mint.compare_number("そら", &seen).unwrap_err().code(), error);
        assert!(!mint.people().unwrap()[1].verified);
    }
    assert!(mint.compare_number("そら", &code).unwrap().verified);
    assert!(sora.compare_number("ミント", &number).unwrap().verified, "digits in a text will do");
}

#[test]
fn a_verified_persons_changed_key_is_shown_until_the_safety_numbers_are_compared_again() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let (old, new) = (Card::make(&keys(1), "ハル", None, Lang::Ja, 1), Card::make(&keys(2), "ハル", None, Lang::Ja, 2));
    let (old, new) = (old.unwrap(), new.unwrap());
    assert_eq!(old.person(), new.person());
    sora.add_card(&old.text()).unwrap();
    sora.verify_person("ハル").unwrap();
    assert!(sora.preview_card(&new.text()).unwrap().changes_key);
    let added = sora.add_card(&new.text()).unwrap();
    assert!(added.changed_key && !added.verified);
    let dir = scene.vault_dir("そら");
    drop(sora);
    let mut sora = Vault::unlock(&dir, &passphrase()).unwrap();
    assert!(sora.people().unwrap()[1].changed_key, "it is remembered");
    let verified = sora.verify_person("ハル").unwrap();
    assert!(verified.verified && !verified.changed_key);
}

#[test]
fn a_new_name_on_ones_card_reaches_ones_groups_but_not_a_name_chosen_for_one_group() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    for name in ["ひだまり", "あさがお"] {
        sora.new_group(name).unwrap();
        add_member(&mut sora, name, &mint, Role::Member);
        scene.hand_over(&mut sora, name, &mut mint);
    }
    let people = sora.people().unwrap();
    assert_eq!(people[1].groups, ["ひだまり", "あさがお"]);
    let of = |vault: &Vault, group: &str| {
        let me = json!(vault.person());
        let members = vault.list(group, "member", 10, None).unwrap().records;
        members.into_iter().find(|one| one.fields["person"] == me).unwrap()
    };
    let own = of(&mint, "あさがお").id.to_string();
    mint.put("あさがお", "member", Some(&own), fields(json!({"name": "みどり"}))).unwrap();
    let (number, n) = (sora.safety_number("ミント").unwrap().to_string(), mint.my_card().unwrap().n());
    let view = mint.change_card(" ミント・ブルー ", Some("みんと"), "en").unwrap();
    assert_eq!((view.name.as_str(), view.reading.as_deref()), ("ミント・ブルー", Some("みんと")));
    assert_eq!(mint.my_card().unwrap().n(), n + 1);
    assert_eq!(of(&mint, "ひだまり").fields["name"], "ミント・ブルー");
    assert_eq!(of(&mint, "ひだまり").fields["reading"], "みんと");
    assert_eq!(of(&mint, "あさがお").fields["name"], "みどり");
    assert_eq!(mint.change_card("  ", None, "ja").unwrap_err().code(), "missing_field");
    // Without a reading, the old one is removed too.
    mint.change_card("ミント", None, "ja").unwrap();
    assert!(!of(&mint, "ひだまり").fields.contains_key("reading"));
    let card = mint.my_card().unwrap().text();
    assert!(!sora.preview_card(&card).unwrap().changes_key);
    let added = sora.add_card(&card).unwrap();
    assert!(added.verified && !added.changed_key, "the keys are the same");
    scene.hand_over(&mut mint, "ひだまり", &mut sora);
    let members = sora.groups().unwrap()[0].members.clone();
    let mint_there = members.iter().find(|member| member.person == mint.person()).unwrap();
    assert_eq!((mint_there.number.clone(), mint_there.reading.clone()), (number, None));
}
