//! Contact cards between laptops.

use crate::table::Table;
use serde_json::json;

in_both_languages! {
    what_card_show_prints_is_what_card_add_takes,
    two_people_of_one_name_are_told_apart,
}

fn what_card_show_prints_is_what_card_add_takes(table: &Table) {
    let words = &table.words;
    let (sora, mint, river) = (table.laptop(words.sora()), table.laptop(words.mint()), table.laptop(words.nine[4]));
    let plain = sora.ran(&["card", "show"], "");
    let shown = sora.ask(&["card", "show", "--qr", &table.path("card.svg")]);
    assert_eq!(plain.out.trim_end(), shown["card"]);
    let number = shown["number"].as_str().unwrap();
    assert!(plain.err.contains(number) && number.chars().filter(char::is_ascii_digit).count() >= 20, "{number}");
    assert!(std::fs::read_to_string(table.path("card.svg")).unwrap().starts_with("<svg"));
    sora.refused(&["card", "show", "--qr", &table.path("card.svg")], "", "file_exists");

    let seen = mint.ask(&["card", "add", &table.file("plain.txt", &plain.out)]);
    let object = river.tell(&["card", "add", "-"], &shown.to_string());
    for person in [&seen, &object] {
        assert_eq!((&person["person"], &person["name"]), (&shown["person"], &json!(words.sora())));
        assert_eq!((&person["number"], &person["verified"]), (&shown["number"], &json!(false)));
        assert_eq!(person["same_name_as"], json!([]));
    }
    assert_eq!(mint.ask(&["card", "verify", words.sora()])["verified"], true);
    mint.ask(&["card", "add", &table.file("plain.txt", &plain.out)]);
    let people = mint.ask(&["card", "list"])["people"].as_array().unwrap().clone();
    assert_eq!(people.len(), 2);
    assert_eq!((&people[0]["me"], &people[1]["verified"]), (&json!(true), &json!(true)));

    sora.refused(&["card", "add", &table.file("own.txt", &plain.out)], "", "card_is_mine");
    let altered = plain.out.trim_end().trim_end_matches(char::is_alphanumeric).to_owned() + "AAAA";
    for bad in [altered.as_str(), "", "{}", "{\"card\":7}", words.secret] {
        mint.refused(&["card", "add", &table.file("bad.txt", bad)], "", "card_damaged");
    }
    mint.refused(&["card", "verify", "nobody"], "", "no_such_person");
}

fn two_people_of_one_name_are_told_apart(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    table.meet(&sora, &mint);
    let mut other = table.bare(words.mint());
    other.dir = table.dir.path().join("home").join("other");
    other.ask(&["init", "--name", words.mint(), "--lang", words.lang.name()]);
    let card = table.file("other.txt", other.ran(&["card", "show"], "").out);
    let added = sora.ask(&["card", "add", &card]);
    assert_eq!(added["verified"], false, "one person's verification does not count for the other");
    assert_eq!(added["same_name_as"].as_array().unwrap().len(), 1);
    let said = sora.ran(&["card", "add", &card], "").out;
    let warning = tsudoi_words::say(words.lang, "command-person-same-name", &[("name", words.mint().to_owned())]);
    assert!(said.contains(&warning), "{said}");
    let people = sora.ask(&["card", "list"])["people"].as_array().unwrap().clone();
    let numbers: std::collections::BTreeSet<_> = people.iter().map(|one| one["number"].as_str().unwrap()).collect();
    assert_eq!((people.len(), numbers.len()), (3, 3));
    sora.refused(&["card", "verify", words.mint()], "", "ambiguous_person");
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.refused(&["group", "add", &group, words.mint()], "", "ambiguous_person");
    sora.ask(&["card", "verify", added["person"].as_str().unwrap()]);
}
