//! Rows 1, 2, 4 and 8 of the year, through the command line.

use crate::table::{Laptop, Table, has, readable_in, strings, text};
use serde_json::{Value, json};
use std::collections::BTreeSet;

in_both_languages! {
    row_1_nine_called_names_and_nine_acknowledgements_four_of_them_on_paper,
    row_2_the_drive_goes_to_mint_in_parts_out_of_order_cut_short_and_twice,
    row_4_what_juno_writes_on_the_shared_laptop_is_not_there_for_sora,
    row_8_two_facilitators_edit_one_resource_apart_and_a_person_merges,
}

/// April: makes the group, its nine people, the agreement and the first gathering. Returns the group's space.
pub fn first_gathering(table: &Table, sora: &Laptop) -> String {
    let words = &table.words;
    let made = sora.ask(&["group", "new", words.group]);
    let group = made["space"].as_str().unwrap().to_owned();
    let mut asks: Vec<Value> = words.nine[1..]
        .iter()
        .map(|name| json!({"argv": ["put", group, "member"], "stdin": json!({"name": name}).to_string()}))
        .collect();
    let agreement = json!({"number": 1, words.lang.name(): words.agreement, "from": "2026-04-11"});
    asks.push(json!({"argv": ["put", group, "agreement"], "stdin": agreement.to_string()}));
    let gathering = json!({"title": words.gathering, "day": "2026-04-11", "place": words.place, "template": "first"});
    asks.push(json!({"argv": ["put", group, "session"], "stdin": gathering.to_string()}));
    let saved = sora.batch(&asks);
    let own = sora.ask(&["list", &group, "member"])["records"].as_array().unwrap().clone();
    let gathering = &saved[9]["id"];
    let mut asks = Vec::new();
    for (n, member) in own.iter().enumerate() {
        let how = if n < 4 { "paper" } else { "app" };
        let fields = json!({"agreement": saved[8]["id"], "member": member["id"], "how": how});
        asks.push(json!({"argv": ["put", group, "acknowledgement"], "stdin": fields.to_string()}));
        let there = json!({"session": gathering, "member": member["id"], "state": "present"});
        asks.push(json!({"argv": ["put", group, "attendance"], "stdin": there.to_string()}));
    }
    let step = json!({"session": gathering, "key": "arrive", "minutes": 10, "position": 0});
    asks.push(json!({"argv": ["put", group, "agenda_item"], "stdin": step.to_string()}));
    let note = json!({"session": gathering, "step": "arrive", "body": words.place});
    asks.push(json!({"argv": ["put", group, "note"], "stdin": note.to_string()}));
    for response in sora.batch(&asks) {
        has(&response, &["id", "changed"]);
    }
    group
}

fn row_1_nine_called_names_and_nine_acknowledgements_four_of_them_on_paper(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let group = first_gathering(table, &sora);
    let members = sora.ask(&["list", &group, "member"])["records"].as_array().unwrap().clone();
    let names: BTreeSet<_> = members.iter().map(|member| member["fields"]["name"].as_str().unwrap()).collect();
    assert_eq!((members.len(), names), (9, table.words.nine.into_iter().collect()));
    let known = ["name", "reading", "person", "role", "state", "joined_on"];
    for member in &members {
        assert!(member["fields"].as_object().unwrap().keys().all(|field| known.contains(&field.as_str())), "{member}");
    }
    let noted = sora.ask(&["list", &group, "acknowledgement"])["records"].as_array().unwrap().clone();
    assert_eq!((noted.len(), noted.iter().filter(|one| one["fields"]["how"] == "paper").count()), (9, 4));
    assert_eq!(sora.ask(&["verify"])["ok"], true);
}

/// Text that does not compress, so that a group takes more than one file.
pub fn long_text(seed: u64) -> String {
    let mut state = seed;
    let letter = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'!' + u8::try_from((state >> 33) % 94).unwrap())
    };
    (0..40_000).map(letter).collect()
}

fn row_2_the_drive_goes_to_mint_in_parts_out_of_order_cut_short_and_twice(table: &Table) {
    let words = &table.words;
    let (sora, mut mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    let group = first_gathering(table, &sora);
    sora.put(&["private", "journal"], json!({"body": words.secret}));
    for seed in 1..=6u64 {
        sora.put(&[&group, "resource"], json!({"title": words.titles[0], "body": long_text(seed)}));
    }
    table.meet(&sora, &mint);
    sora.ask(&["group", "add", words.group, words.mint(), "--role", "facilitator"]);
    let usb = table.folder();
    let exported = sora.ask(&["export", words.group, "--out", &text(&usb), "--part-max", "65536", "--history", "all"]);
    let files = strings(&exported["files"]);
    assert!(files.len() >= 4, "the group in parts, and the facilitators' file: {exported}");
    assert_eq!(exported["to"].as_array().unwrap().len(), 1);
    assert_eq!(exported["to"][0]["name"], words.mint());
    assert!(!readable_in(&usb, words.group) && !readable_in(&usb, words.mint()));
    wrong_passphrase_first(table, &mut mint, &files[0]);
    nothing_else_is_imported(table, &mint, &files);

    let private = mint.dump("private");
    let preview = mint.ask(&["import", &files[1], "--preview"]);
    assert!(preview["preview"] == true && preview["new"].as_u64().unwrap() > 0);
    assert_eq!(mint.ask(&["status"])["spaces"].as_array().unwrap().len(), 1);
    let early = mint.import(&files[1..2]);
    assert!(early["new"].as_u64().unwrap() > 0 && !early["held"].as_array().unwrap().is_empty(), "{early}");
    assert!(mint.ask(&["status"])["held"].as_u64().unwrap() > 0);
    let said = mint.ran(&["import", &files[1]], "").out;
    assert!(said.contains(&words.say("command-space-unnamed")), "{said}");
    let mut rest: Vec<String> = files.iter().rev().cloned().collect();
    rest.insert(1, files[2].clone());
    let imported = mint.import(&rest);
    assert_eq!(imported["held"], json!([]), "{imported}");
    let seen = mint.seen();
    let again = mint.import(&files);
    assert_eq!((&again["new"], &again["known"]), (&json!(0), &exported["entries"]));
    assert_eq!(mint.seen(), seen);

    let groups = sora.ask(&["group", "list"]);
    for space in [&groups["groups"][0]["space"], &groups["groups"][0]["facilitators"]] {
        let space = space.as_str().unwrap();
        assert_eq!(sora.dump(space), mint.dump(space));
    }
    assert_eq!(mint.dump("private"), private);
    assert_eq!(mint.ask(&["search", &words.secret[..9]])["hits"], json!([]));
    assert_eq!(sora.ask(&["search", &words.secret[..9]])["hits"].as_array().unwrap().len(), 1);
    assert_eq!(mint.ask(&["list", words.group, "acknowledgement"])["records"].as_array().unwrap().len(), 9);
    assert_eq!(mint.ask(&["verify"])["ok"], true);
}

/// Mint mistypes the passphrase: she is refused, and her files stay the same byte for byte.
fn wrong_passphrase_first(table: &Table, mint: &mut Laptop, file: &str) {
    let before = tsudoi_tests::all_bytes(&mint.dir);
    mint.passphrase = table.words.wrong.to_owned();
    let ran = mint.ran(&["import", file, "--json"], "");
    assert_eq!(ran.exit, 1);
    assert_eq!(ran.error("wrong_passphrase")["message"], table.words.say("error-wrong-passphrase"));
    assert!(tsudoi_tests::all_bytes(&mint.dir) == before);
    mint.passphrase = table.words.passphrase.to_owned();
}

/// Files that are cut short, altered, no bundle, missing, a folder or for somebody else are refused and change nothing.
fn nothing_else_is_imported(table: &Table, mint: &Laptop, files: &[String]) {
    let whole = std::fs::read(&files[0]).unwrap();
    for (keep, code) in
        [(whole.len() - 1, "bundle_damaged"), (whole.len() / 2, "bundle_damaged"), (9, "bundle_damaged")]
    {
        let cut = table.file("cut.tsudoi", &whole[..keep]);
        mint.refused(&["import", &cut], "", code);
        mint.refused(&["import", &files[1], &cut], "", code);
    }
    let mut altered = whole.clone();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    mint.refused(&["import", &table.file("altered.tsudoi", altered)], "", "bundle_damaged");
    mint.refused(&["import", &table.file("letter.txt", table.words.secret)], "", "not_a_bundle");
    mint.refused(&["import", &table.path("nowhere.tsudoi")], "", "no_such_file");
    mint.refused(&["import", &text(table.dir.path())], "", "not_a_file");
    let river = table.laptop(table.words.nine[4]);
    river.refused(&["import", &files[0]], "", "not_for_me");
}

fn row_4_what_juno_writes_on_the_shared_laptop_is_not_there_for_sora(table: &Table) {
    let words = &table.words;
    let mut juno = table.bare(words.juno());
    juno.passphrase = words.wrong.to_owned();
    juno.ask(&["init", "--name", juno.name, "--lang", words.lang.name()]);
    let sora = table.laptop(words.sora());
    let before = sora.seen();
    juno.put(&["private", "journal"], json!({"title": words.gathering, "body": words.juno, "day": "2026-05-16"}));
    assert_eq!(juno.ask(&["search", words.juno_word])["hits"].as_array().unwrap().len(), 1);

    let vaults = sora.ask(&["vaults"])["vaults"].as_array().unwrap().clone();
    let dirs: BTreeSet<_> = vaults.iter().map(|vault| vault["dir"].as_str().unwrap().to_owned()).collect();
    assert_eq!(dirs, [text(&juno.dir), text(&sora.dir)].into());
    assert_eq!(sora.seen(), before, "no count, title or entry");
    assert_eq!(sora.ask(&["search", words.juno_word])["hits"], json!([]));
    assert_eq!(sora.ask(&["list", "private", "journal"])["records"], json!([]));
    assert!(!readable_in(&juno.dir, words.juno_word) && !readable_in(&juno.dir, words.gathering));
    for (dir, passphrase) in [(&juno.dir, &sora.passphrase), (&sora.dir, &juno.passphrase)] {
        let mut crossed = table.bare(words.sora());
        crossed.dir.clone_from(dir);
        crossed.passphrase.clone_from(passphrase);
        for command in [&["status"][..], &["search", words.juno_word], &["list", "private", "journal"]] {
            let ran = crossed.ran(&[command, &["--json"]].concat(), "");
            assert_eq!(ran.exit, 1);
            ran.error("wrong_passphrase");
        }
    }
}

fn row_8_two_facilitators_edit_one_resource_apart_and_a_person_merges(table: &Table) {
    let words = &table.words;
    let [first, of_sora, of_mint, merged] = words.titles;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    table.meet(&sora, &mint);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.ask(&["group", "add", &group, words.mint(), "--role", "facilitator"]);
    let id = sora.put(&[&group, "resource"], json!({"title": first, "kind": "leaflet"}));
    let start = table.export(&sora, &group, &mint);
    mint.import(&start);
    sora.put(&[&group, "resource", &id], json!({"title": of_sora}));
    mint.put(&[&group, "resource", &id], json!({"title": of_mint}));
    let (to_mint, to_sora) = (table.export(&sora, &group, &mint), table.export(&mint, &group, &sora));
    let imported = mint.import(&[to_mint.clone(), to_mint.clone()].concat());
    assert_eq!((&imported["needs_you"], &imported["conflicts"]), (&json!(1), &json!(1)));
    assert_eq!(sora.import(&to_sora)["needs_you"], 1);
    for laptop in [&sora, &mint] {
        let shown = laptop.ask(&["get", &id]);
        let versions = shown["conflicts"]["title"].as_array().unwrap();
        let titles: BTreeSet<_> = versions.iter().map(|one| one["value"].as_str().unwrap()).collect();
        let names: BTreeSet<_> = versions.iter().map(|one| one["by"].as_str().unwrap()).collect();
        assert_eq!(titles, [of_sora, of_mint].into());
        assert_eq!(names, [words.sora(), words.mint()].into());
        assert_eq!(laptop.ask(&["status"])["conflicts"], 1);
    }
    assert_eq!(sora.dump(&group), mint.dump(&group), "the same two versions on both");
    mint.refused(&["resolve", &id, "title"], "7", "wrong_type");
    sora.tell(&["resolve", &id, "title"], merged);
    table.hand_over(&sora, &group, &mint);
    assert_eq!(sora.dump(&group), mint.dump(&group));
    let shown = mint.ask(&["get", &id]);
    assert_eq!((&shown["fields"]["title"], shown.get("conflicts")), (&json!(merged), None));
    let seen = [sora.seen(), mint.seen()];
    for files in [&start, &to_mint] {
        assert_eq!(mint.import(files)["new"], 0);
    }
    assert_eq!(sora.import(&to_sora)["new"], 0);
    assert_eq!([sora.seen(), mint.seen()], seen);
    assert!(sora.ask(&["verify"])["ok"] == true && mint.ask(&["verify"])["ok"] == true);
}
