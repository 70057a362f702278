//! Bundles and backups: what newcomers get, and who can open what.

use crate::hidamari::long_text;
use crate::table::{Laptop, Table, strings, text};
use serde_json::json;

in_both_languages! {
    a_newcomer_gets_the_chosen_history_and_then_everything_new,
    a_newcomer_without_history_knows_what_the_group_is_called,
    a_group_in_parts_arrives_in_order_part_by_part,
    impossible_arguments_are_refused_and_leave_no_file,
    a_backup_becomes_a_new_device_of_the_same_person,
}

fn newcomer(table: &Table, sora: &Laptop, group: &str, n: usize, history: &str) -> Laptop {
    let laptop = table.laptop(table.words.nine[n]);
    table.meet(sora, &laptop);
    sora.ask(&["group", "add", group, laptop.name]);
    let out = text(&table.folder());
    let exported = sora.ask(&["export", group, "--to", laptop.name, "--out", &out, "--history", history]);
    assert_eq!(laptop.import(&strings(&exported["files"]))["held"], json!([]));
    laptop
}

fn a_newcomer_gets_the_chosen_history_and_then_everything_new(table: &Table) {
    let words = &table.words;
    let sora = table.laptop(words.sora());
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    let edited = sora.put(&[&group, "resource"], json!({"title": words.titles[0]}));
    sora.put(&[&group, "resource", &edited], json!({"title": words.titles[1]}));
    let removed = sora.put(&[&group, "resource"], json!({"title": words.titles[2]}));
    sora.ask(&["rm", &removed]);
    let now = newcomer(table, &sora, &group, 2, "now");
    let state = newcomer(table, &sora, &group, 3, "state");
    let all = newcomer(table, &sora, &group, 5, "all");

    now.refused(&["get", &edited], "", "no_such_record");
    for laptop in [&state, &all] {
        assert_eq!(laptop.ask(&["get", &edited])["fields"]["title"], words.titles[1]);
        laptop.refused(&["get", &removed], "", "no_such_record");
    }
    assert_eq!(all.dump(&group), sora.dump(&group));
    let new = sora.put(&[&group, "resource"], json!({"title": words.titles[3]}));
    for laptop in [&now, &state, &all] {
        assert_eq!(table.hand_over(&sora, &group, laptop)["held"], json!([]));
        assert_eq!(laptop.ask(&["get", &new])["fields"]["title"], words.titles[3]);
        assert_eq!(laptop.ask(&["verify"])["ok"], true);
        let own = laptop.put(&[&group, "resource"], json!({"title": words.titles[0]}));
        assert_eq!(table.hand_over(laptop, &group, &sora)["held"], json!([]));
        assert_eq!(sora.ask(&["get", &own])["fields"]["title"], words.titles[0]);
    }
    assert_eq!(sora.ask(&["verify"])["ok"], true);
}

fn a_newcomer_without_history_knows_what_the_group_is_called(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let group = sora.ask(&["group", "new", table.words.group])["space"].as_str().unwrap().to_owned();
    let now = newcomer(table, &sora, &group, 2, "now");
    assert_eq!(now.ask(&["group", "list"])["groups"][0]["name"], table.words.group);
}

fn a_group_in_parts_arrives_in_order_part_by_part(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    for seed in 1..=6u64 {
        sora.put(&[&group, "resource"], json!({"title": words.titles[0], "body": long_text(seed)}));
    }
    table.meet(&sora, &mint);
    sora.ask(&["group", "add", &group, words.mint(), "--role", "facilitator"]);
    let out = text(&table.folder());
    let files =
        strings(&sora.ask(&["export", &group, "--out", &out, "--part-max", "65536", "--history", "all"])["files"]);
    assert!(files.len() >= 4);
    for file in files {
        mint.ask(&["import", &file]);
    }
    assert_eq!(sora.dump(&group), mint.dump(&group));
}

fn impossible_arguments_are_refused_and_leave_no_file(table: &Table) {
    let words = &table.words;
    let (sora, mint, river) = (table.laptop(words.sora()), table.laptop(words.mint()), table.laptop(words.nine[4]));
    table.meet(&sora, &mint);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.ask(&["group", "add", &group, words.mint()]);
    let out = table.folder();
    let dir = text(&out);
    sora.refused(&["export", "nowhere", "--out", &dir], "", "no_such_space");
    sora.refused(&["export", &group, "--to", "nobody", "--out", &dir], "", "no_such_person");
    sora.refused(&["export", &group, "--out", &table.path("a/b")], "", "no_such_file");
    sora.refused(&["export", &group, "--out", &dir, "--part-max", "9"], "", "bad_part_size");
    sora.refused(&["export", &group, "--out", &dir, "--history", "some"], "", "usage");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);

    let card = table.file("sora.txt", sora.ran(&["card", "show"], "").out);
    river.ask(&["card", "add", &card]);
    let files = table.export(&sora, &group, &mint);
    river.refused(&["import", &files[0]], "", "not_for_me");
    let stranger = table.laptop(words.juno());
    stranger.ask(&["card", "add", &table.file("mint.txt", mint.ran(&["card", "show"], "").out)]);
    mint.import(&files);
    // Somebody whose card Mint does not have adds Mint to a group of their own.
    let own = stranger.ask(&["group", "new", words.place])["space"].as_str().unwrap().to_owned();
    stranger.ask(&["group", "add", &own, words.mint()]);
    let files = table.export(&stranger, &own, &mint);
    mint.refused(&["import", &files[0]], "", "unknown_sender");
}

fn a_backup_becomes_a_new_device_of_the_same_person(table: &Table) {
    let words = &table.words;
    let sora = table.laptop(words.sora());
    let id = sora.put(&["private", "journal"], json!({"body": words.secret}));
    assert_eq!(sora.ask(&["status"])["last_backup"], json!(null));
    let file = table.path("sora.backup");
    let written = sora.ask(&["backup", &file]);
    assert_eq!(written["size"], std::fs::metadata(&file).unwrap().len());
    assert!(sora.ask(&["status"])["last_backup"].is_string());
    sora.refused(&["backup", &file], "", "file_exists");

    let mut restored = table.bare(words.sora());
    restored.dir = table.dir.path().join("home").join("restored");
    let ran = restored.ran(&["restore", &table.file("letter", words.secret), "--json"], "");
    ran.error("not_a_backup");
    words.wrong.clone_into(&mut restored.passphrase);
    restored.ran(&["restore", &file, "--json"], "").error("wrong_passphrase");
    assert!(!restored.dir.exists(), "nothing was made");
    words.passphrase.clone_into(&mut restored.passphrase);
    let (new, old) = (restored.ask(&["restore", &file]), sora.ask(&["status"]));
    assert!(new["person"] == old["person"] && new["device"] != old["device"]);
    assert_eq!(restored.ask(&["get", &id])["fields"]["body"], words.secret);
    assert_eq!(restored.dump("private"), sora.dump("private"));
    sora.refused(&["restore", &file], "", "vault_exists");
    let own = restored.put(&["private", "journal"], json!({"body": words.juno}));
    let out = text(&table.folder());
    let exported = restored.ask(&["export", "private", "--out", &out]);
    sora.import(&strings(&exported["files"]));
    assert_eq!(sora.ask(&["get", &own])["fields"]["body"], words.juno);
    assert!(sora.ask(&["verify"])["ok"] == true && restored.ask(&["verify"])["ok"] == true);
}
