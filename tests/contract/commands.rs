//! Every command once with `--json`, with the fields it promises, and once in sentences.

use crate::help::{commands, reads_well};
use crate::table::{Laptop, Ran, Table, has, strings, text};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeSet;

in_both_languages! {
    every_command_prints_one_object_with_what_it_promises_or_sentences,
    sentences_are_in_the_vaults_language_whatever_the_machine_speaks,
}

/// Calls commands, and remembers which.
struct Tour<'a> {
    table: &'a Table,
    called: RefCell<BTreeSet<Vec<String>>>,
}

impl Tour<'_> {
    /// Calls with `--json`; the response must have these fields.
    fn json(&self, laptop: &Laptop, args: &[&str], stdin: &str, fields: &[&str]) -> Value {
        let words = if ["card", "group"].contains(&args[0]) { 2 } else { 1 };
        self.called.borrow_mut().insert(args[..words].iter().map(|word| (*word).to_owned()).collect());
        let response = laptop.tell(args, stdin);
        has(&response, fields);
        response
    }

    /// Calls without `--json`, for sentences.
    fn plain(&self, laptop: &Laptop, args: &[&str], stdin: &str) -> Ran {
        let ran = laptop.ran(args, stdin);
        assert_eq!(ran.exit, 0, "{args:?}: {ran:?}");
        ran
    }

    fn said(&self, laptop: &Laptop, args: &[&str], stdin: &str) {
        let ran = self.plain(laptop, args, stdin);
        assert_eq!(ran.err, "", "{args:?}");
        reads_well(&ran.out, self.table.words.lang);
    }

    /// Calls with `--json` and without.
    fn both(&self, laptop: &Laptop, args: &[&str], fields: &[&str]) -> Value {
        let response = self.json(laptop, args, "", fields);
        self.said(laptop, args, "");
        response
    }
}

fn every_command_prints_one_object_with_what_it_promises_or_sentences(table: &Table) {
    let tour = Tour { table, called: RefCell::default() };
    let (sora, mint) = vaults(&tour);
    people(&tour, &sora, &mint);
    let group = groups(&tour, &sora, &mint);
    records(&tour, &sora, &group);
    exchange(&tour, &sora, &mint, &group);
    keeping(&tour, &sora);
    let called = tour.called.into_inner();
    let missed: Vec<_> = commands(table).into_iter().filter(|command| !called.contains(command)).collect();
    assert!(missed.is_empty(), "not called: {missed:?}");
}

fn vaults(tour: &Tour) -> (Laptop, Laptop) {
    let (words, table) = (&tour.table.words, tour.table);
    let mut sora = table.bare(words.sora());
    let args = ["init", "--name", sora.name, "--reading", words.reading, "--lang", words.lang.name()];
    let made = tour.json(&sora, &args, "", &["person", "device", "recovery"]);
    sora.recovery = made["recovery"].as_str().unwrap().to_owned();
    assert_eq!(sora.recovery.split(' ').count(), 24);
    let mint = table.bare(words.mint());
    let said = tour.plain(&mint, &["init", "--name", mint.name, "--lang", words.lang.name()], "").out;
    reads_well(&said, words.lang);
    assert!(said.contains("24 "), "the words are numbered: {said}");
    let status =
        ["person", "device", "spaces", "members", "conflicts", "held", "last_backup", "last_day_backup", "quarantined"];
    tour.both(&sora, &["status"], &status);
    tour.both(&sora, &["vaults"], &["vaults"]);
    tour.both(&sora, &["kinds"], &["kinds"]);
    sora_changes_her_passphrase(tour, &sora);
    (sora, mint)
}

fn sora_changes_her_passphrase(tour: &Tour, sora: &Laptop) {
    let sheet = tour.table.file("sheet.txt", &sora.recovery);
    for args in [&["passwd"][..], &["recover", "--words-file", &sheet]] {
        for json in [true, false] {
            let mut command = sora.command(args);
            command.env("TSUDOI_NEW_PASSPHRASE", &sora.passphrase);
            if json {
                command.arg("--json");
            }
            let ran = crate::table::end(command, "");
            assert_eq!(ran.exit, 0, "{ran:?}");
            if json { has(&ran.object(), &["ok"]) } else { reads_well(&ran.out, tour.table.words.lang) }
        }
        tour.called.borrow_mut().insert(vec![args[0].to_owned()]);
    }
    tour.both(sora, &["recover", "--check", "--words-file", &sheet], &["ok"]);
}

fn people(tour: &Tour, sora: &Laptop, mint: &Laptop) {
    let view = ["person", "name", "number", "verified"];
    for (one, other) in [(sora, mint), (mint, sora)] {
        tour.json(one, &["card", "show"], "", &["person", "name", "verified", "card"]);
        let plain = tour.plain(one, &["card", "show"], "");
        reads_well(&plain.err, tour.table.words.lang);
        let card = tour.table.file("card.txt", &plain.out);
        tour.both(other, &["card", "add", &card], &view);
    }
    tour.both(sora, &["card", "number", mint.name], &["number", "code"]);
    tour.both(sora, &["card", "verify", mint.name], &[&view[..], &["changed_key", "groups"]].concat());
    mint.ask(&["card", "verify", sora.name]);
    has(&tour.both(sora, &["card", "list"], &["people"])["people"][1], &view);
}

fn groups(tour: &Tour, sora: &Laptop, mint: &Laptop) -> String {
    let words = &tour.table.words;
    let group = tour.json(sora, &["group", "new", words.group], "", &["space"])["space"].as_str().unwrap().to_owned();
    tour.said(sora, &["group", "new", words.place], "");
    tour.json(sora, &["group", "add", &group, mint.name, "--role", "facilitator"], "", &["space"]);
    tour.said(sora, &["group", "add", words.place, mint.name], "");
    tour.json(sora, &["group", "remove", words.place, mint.name], "", &["space"]);
    tour.said(sora, &["group", "add", words.place, mint.name], "");
    tour.said(sora, &["group", "remove", words.place, mint.name], "");
    has(&tour.both(sora, &["group", "list"], &["groups"])["groups"][0], &["space", "name", "members"]);
    group
}

fn records(tour: &Tour, sora: &Laptop, group: &str) {
    let words = &tour.table.words;
    let fields = json!({"body": words.juno, "title": words.gathering, "day": "2026-05-16"}).to_string();
    let put = ["put", "private", "journal"];
    let id = tour.json(sora, &put, &fields, &["id", "changed"])["id"].as_str().unwrap().to_owned();
    tour.said(sora, &put, &fields);
    tour.both(sora, &["get", &id], &["id", "kind", "space", "fields"]);
    tour.both(sora, &["list", "private", "journal", "--limit", "1"], &["records", "next"]);
    let hits = tour.both(sora, &["search", words.juno_word, "--limit", "5"], &["hits"]);
    has(&hits["hits"][0], &["id", "kind", "space", "snippet"]);
    tour.both(sora, &["share", &id, group], &["id", "changed"]);
    let resource = sora.put(&[group, "resource"], json!({"title": words.titles[0]}));
    let file = tour.table.file("leaflet.txt", words.agreement);
    tour.both(sora, &["attach", &resource, &file], &["blob", "size"]);
    tour.json(sora, &["detach", &resource, "--out", &tour.table.path("one.txt")], "", &["blob", "size"]);
    tour.said(sora, &["detach", &resource, "--out", &tour.table.path("two.txt")], "");
    tour.json(sora, &["rm", &id], "", &["id"]);
    tour.said(sora, &["rm", &sora.put(&["private", "journal"], json!({"body": "—"}))], "");
    tour.json(sora, &["dump", "private"], "", &["kind", "members", "records", "space"]);
    let plain = tour.plain(sora, &["dump", "private"], "").out;
    assert_eq!(plain, sora.dump("private"));
    let asked = json!({"argv": ["status"]}).to_string();
    has(&tour.json(sora, &["batch"], &asked, &["person"]), &["spaces"]);
}

fn exchange(tour: &Tour, sora: &Laptop, mint: &Laptop, group: &str) {
    let words = &tour.table.words;
    let id = sora.put(&[group, "resource"], json!({"title": words.titles[0], "licence": "CC BY 4.0"}));
    let out = text(&tour.table.folder());
    let exported = tour.both(sora, &["export", group, "--out", &out], &["files", "entries", "to"]);
    let files = strings(&exported["files"]);
    let counts = ["new", "known", "needs_you", "quarantined", "pieces", "conflicts", "changes_total"];
    let promised = [&counts[..], &["from", "space", "held", "changes", "backup"]].concat();
    tour.both(mint, &["import", &files[0], "--preview"], &promised);
    tour.both(mint, &["import", &files[0]], &promised);
    for (laptop, title) in [(sora, 1), (mint, 2)] {
        let fields = json!({"title": words.titles[title], "licence": format!("CC {title}")});
        sora_or_mint_edits(laptop, group, &id, &fields);
    }
    let back = tour.table.export(mint, group, sora);
    tour.said(sora, &["import", &back[0]], "");
    tour.said(sora, &["status"], "");
    assert!(tour.both(sora, &["get", &id], &["conflicts"])["conflicts"]["title"].is_array());
    tour.json(sora, &["resolve", &id, "title"], words.titles[3], &["id", "changed"]);
    tour.said(sora, &["resolve", &id, "licence"], "\"CC 0\"");
    assert_eq!(sora.ask(&["get", &id])["fields"]["licence"], "CC 0");
}

fn sora_or_mint_edits(laptop: &Laptop, group: &str, id: &str, fields: &Value) {
    laptop.tell(&["put", group, "resource", id], &fields.to_string());
}

fn keeping(tour: &Tour, sora: &Laptop) {
    let (table, lang) = (tour.table, tour.table.words.lang);
    assert_eq!(tour.both(sora, &["verify"], &["ok"])["ok"], true);
    assert_eq!(tour.both(sora, &["rebuild"], &["ok"])["ok"], true);
    let backup = table.path("one.backup");
    tour.json(sora, &["backup", &backup], "", &["file", "size"]);
    tour.said(sora, &["backup", &table.path("two.backup")], "");
    let mut restored = table.bare(sora.name);
    for (name, json) in [("restored-1", true), ("restored-2", false)] {
        restored.dir = table.dir.path().join("home").join(name);
        if json {
            tour.json(&restored, &["restore", &backup], "", &["person", "device"]);
        } else {
            tour.said(&restored, &["restore", &backup], "");
        }
    }
    let played = tour.json(sora, &["demo", &table.path("demo-1")], "", &["ok", "rows"]);
    let rows: Vec<_> = played["rows"].as_array().unwrap().iter().map(|row| row["row"].as_u64().unwrap()).collect();
    assert!(played["ok"] == true && rows == [1, 2, 4, 8], "{played}");
    let told = tour.plain(sora, &["demo", &table.path("demo-2")], "");
    reads_well(&told.out, lang);
    sora.refused(&["demo", &table.path("demo-2")], "", "usage");
}

fn sentences_are_in_the_vaults_language_whatever_the_machine_speaks(table: &Table) {
    let locale = if table.words.other() == tsudoi_words::Lang::Ja { "ja_JP.UTF-8" } else { "C" };
    let sora = table.laptop(table.words.sora()).with_locale(locale);
    reads_well(&sora.ran(&["status"], "").out, table.words.lang);
    let refused = sora.ran(&["get", "nothing"], "");
    assert_eq!((refused.exit, refused.out.as_str()), (1, ""));
    reads_well(&refused.err, table.words.lang);
    reads_well(&sora.ran(&["group", "list", "--lang", table.words.other().name()], "").out, table.words.other());
    let response = sora.ran(&["batch"], "{\"argv\":[\"get\",\"nothing\"]}\n").object();
    reads_well(response["error"]["message"].as_str().unwrap(), table.words.lang);
}
