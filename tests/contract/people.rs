//! Contact cards between laptops.

use crate::table::Table;
use serde_json::json;

in_both_languages! {
    what_card_show_prints_and_draws_is_what_card_add_takes,
    two_people_read_one_number_and_a_picture_of_it_is_compared,
    two_people_of_one_name_are_told_apart,
}

fn what_card_show_prints_and_draws_is_what_card_add_takes(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    let plain = sora.ran(&["card", "show"], "");
    let (svg, png) = (table.path("card.svg"), table.path("card.PNG"));
    let shown = sora.ask(&["card", "show", "--qr", &svg]);
    sora.ask(&["card", "show", "--qr", &png]);
    assert_eq!(plain.out.trim_end(), shown["card"]);
    assert!(std::fs::read_to_string(&svg).unwrap().starts_with("<svg"));
    assert!(std::fs::read(&png).unwrap().starts_with(b"\x89PNG"));
    sora.refused(&["card", "show", "--qr", &svg], "", "file_exists");
    for other in ["card.jpg", "card"] {
        let file = table.path(other);
        assert_eq!(sora.ran(&["card", "show", "--qr", &file, "--json"], "").exit, 2);
        assert!(!std::path::Path::new(&file).exists(), "{other}");
    }

    let letter = format!("{}\r\n{}\r\n{}", words.agreement, plain.out.trim_end(), words.place);
    let quoted: String =
        plain.out.as_bytes().chunks(60).map(|c| format!("> {}=\n", String::from_utf8_lossy(c))).collect();
    let utf16 = |text: &str| format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let files = [
        ("plain.txt", plain.out.clone().into_bytes()),
        ("object.json", shown.to_string().into_bytes()),
        ("letter.eml", letter.clone().into_bytes()),
        ("quoted.txt", quoted.into_bytes()),
        ("utf16.txt", utf16(&letter)),
        ("again.svg", std::fs::read(&svg).unwrap()),
        ("again.png", std::fs::read(&png).unwrap()),
    ];
    for (name, bytes) in files {
        let seen = mint.ask(&["card", "add", &table.file(name, bytes)]);
        assert_eq!((&seen["person"], &seen["name"]), (&shown["person"], &json!(words.sora())), "{name}");
        assert_eq!((&seen["verified"], &seen["same_name_as"]), (&json!(false), &json!([])), "{name}");
    }
    assert_eq!(mint.tell(&["card", "add", "-"], &letter)["person"], shown["person"]);
    assert_eq!(mint.ask(&["card", "verify", words.sora()])["verified"], true);
    mint.ask(&["card", "add", &table.file("plain.txt", &plain.out)]);
    let people = mint.ask(&["card", "list"])["people"].as_array().unwrap().clone();
    assert_eq!(people.len(), 2);
    assert_eq!((&people[0]["me"], &people[1]["verified"]), (&json!(true), &json!(true)));

    sora.refused(&["card", "add", &table.file("own.txt", &plain.out)], "", "card_is_mine");
    let altered = plain.out.trim_end().trim_end_matches(char::is_alphanumeric).to_owned() + "AAAA";
    mint.refused(&["card", "add", &table.file("bad.txt", altered)], "", "card_damaged");
    for bad in ["", "{}", "{\"card\":7}", words.secret, "<svg></svg>"] {
        mint.refused(&["card", "add", &table.file("bad.txt", bad)], "", "no_card");
    }
    mint.refused(&["card", "add", &table.file("long.txt", "x".repeat(2 << 20))], "", "input_too_long");
    mint.refused(&["card", "verify", "nobody"], "", "no_such_person");
}

fn two_people_read_one_number_and_a_picture_of_it_is_compared(table: &Table) {
    let words = &table.words;
    let [sora, mint, river] = [words.sora(), words.mint(), words.nine[4]].map(|name| table.laptop(name));
    for (one, other) in [(&sora, &mint), (&mint, &sora), (&sora, &river)] {
        other.tell(&["card", "add", "-"], &one.ran(&["card", "show"], "").out);
    }
    sora.tell(&["card", "add", "-"], &river.ran(&["card", "show"], "").out);
    let number = sora.ask(&["card", "number", words.mint()]);
    assert_eq!(mint.ask(&["card", "number", words.sora()]), number);
    let digits = number["number"].as_str().unwrap();
    assert_eq!(digits.split(' ').map(str::len).collect::<Vec<_>>(), [5; 12]);
    let printed = sora.ran(&["card", "number", words.mint()], "").out;
    assert!(printed.contains(digits), "{printed}");
    let (png, svg, other) = (table.path("number.png"), table.path("number.svg"), table.path("other.png"));
    sora.ask(&["card", "number", words.mint(), "--qr", &png]);
    sora.ask(&["card", "number", words.mint(), "--qr", &svg]);
    sora.ask(&["card", "number", words.nine[4], "--qr", &other]);
    mint.refused(&["card", "verify", words.sora(), "--seen", &other], "", "number_differs");
    mint.refused(&["card", "verify", words.sora(), "--seen", "-"], "12345", "no_number");
    assert_eq!(mint.ask(&["card", "list"])["people"][1]["verified"], false);
    for file in [&png, &svg, &table.file("digits.txt", digits), &table.file("printed.txt", &printed)] {
        assert_eq!(mint.ask(&["card", "verify", words.sora(), "--seen", file])["verified"], true);
    }
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
