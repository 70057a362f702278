//! Words that would trick a terminal, and names that look like others.

use crate::table::{Laptop, Table};
use serde_json::{Value, json};

in_both_languages! {
    a_bundle_says_what_is_in_it_and_nothing_else_to_a_terminal,
    a_terminal_obeys_nothing_that_somebody_wrote,
    a_name_that_looks_like_another_is_never_taken_for_it,
    a_day_that_no_calendar_has_is_refused,
}

/// What turns, hides and colours: direction overrides and isolates, fillers, tags, C1, and an escape sequence.
const TRICKS: &str = "a\u{202e}b\u{2066}c\u{200b}d\u{e0041}e\u{61c}f\u{3164}g";

fn obeyed(text: &str) -> Vec<char> {
    let tricks = |c: &char| (c.is_control() && *c != '\n') || TRICKS.contains(*c) && !c.is_ascii();
    text.chars().filter(tricks).collect()
}

fn a_terminal_obeys_nothing_that_somebody_wrote(table: &Table) {
    let words = &table.words;
    let sora = table.laptop(words.sora());
    sora.ask(&["group", "new", TRICKS]);
    let group = sora.ask(&["group", "list"])["groups"][0].clone();
    assert_eq!(group["name"], TRICKS, "JSON says exactly what was written");
    let space = group["space"].as_str().unwrap();
    let id = sora.put(&[space, "resource"], json!({"title": TRICKS, "body": TRICKS, "tags": [TRICKS]}));
    let file = table.file(&format!("{TRICKS}.txt"), "案内");
    sora.ask(&["attach", &id, &file]);
    let wrong = "\u{1b}[2J\u{9b}31m\rforged\n";
    for args in [
        &["status"][..],
        &["group", "list"],
        &["get", &id],
        &["list", space, "resource"],
        &["search", "a"],
        &["dump", space],
        &["get", wrong],
        &["list", wrong, "resource"],
        &["list", space, wrong],
        &["group", "add", space, wrong],
        &["import", wrong],
        &["card", "add", wrong],
        &["attach", &id, wrong],
        &["export", space, "--to", TRICKS, "--out", wrong],
        &[wrong],
        &["status", wrong],
        &["list", space, "resource", "--limit", wrong],
    ] {
        for ran in [sora.ran(args, ""), sora.ran(&[&["--json"], args].concat(), "")] {
            let said = ran.out.clone() + &ran.err;
            assert_eq!(obeyed(&said), Vec::<char>::new(), "{args:?}: {said:?}");
            assert!(!said.lines().any(|line| line.starts_with("forged")), "{args:?}: {said:?}");
        }
    }
    let shown = sora.ran(&["get", &id], "").out;
    assert!(shown.contains("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+E0041⟩e⟨U+061C⟩f⟨U+3164⟩g"), "{shown}");
    let said = sora.ran(&["get", wrong], "").err;
    assert!(said.contains("␛[2J⟨U+009B⟩31m␍forged␊"), "{said}");
}

fn a_bundle_says_what_is_in_it_and_nothing_else_to_a_terminal(table: &Table) {
    let words = &table.words;
    let other = table.bare(words.mint());
    other.ask(&["init", "--name", "M\u{200b}int\u{3164}", "--lang", words.lang.name()]);
    let sora = table.laptop(words.sora());
    table.meet(&other, &sora);
    let space = other.ask(&["group", "new", TRICKS])["space"].as_str().unwrap().to_owned();
    other.ask(&["group", "add", &space, words.sora()]);
    let body = format!("{TRICKS}\n# {TRICKS}");
    other.put(&[&space, "resource"], json!({"title": TRICKS, "body": body, "tags": [TRICKS]}));
    let file = table.export(&other, &space, &sora).remove(0);
    let mut said = Vec::new();
    for args in [
        &["import", "--preview", file.as_str()][..],
        &["import", &file],
        &["card", "list"],
        &["group", "list"],
        &["status"],
        &["list", &space, "member"],
        &["search", "a"],
        &["export", &space, "--out", &table.path("back")],
    ] {
        let ran = sora.ran(args, "");
        assert_eq!(ran.exit, 0, "{args:?}: {ran:?}");
        said.push(ran.out + &ran.err);
    }
    said.push(sora.ran(&["--json", "import", &file], "").out);
    for said in said {
        assert_eq!(obeyed(&said), Vec::<char>::new(), "{said:?}");
    }
}

/// A person of that name, whose card the laptop has taken in.
fn known(table: &Table, laptop: &Laptop, folder: &'static str, name: &str) -> Value {
    let other = table.bare(folder);
    other.ask(&["init", "--name", name, "--lang", table.words.lang.name()]);
    let card = table.file("card.txt", other.ran(&["card", "show"], "").out);
    laptop.ask(&["card", "add", &card])
}

fn a_name_that_looks_like_another_is_never_taken_for_it(table: &Table) {
    let words = &table.words;
    let laptop = table.laptop(words.juno());
    laptop.ask(&["group", "new", words.group]);
    let first = known(table, &laptop, "one", "Haru");
    assert_eq!(laptop.ask(&["group", "add", words.group, "haru"])["person"], first["person"], "one is nobody else");
    let second = known(table, &laptop, "two", "Ha\u{200b}ru ");
    assert_eq!(second["same_name_as"], json!([first["person"]]));
    for name in ["Haru", "haru", "Ｈａｒｕ", " Haru", "H\u{430}ru", "Ha\u{3164}ru"] {
        let error = laptop.refused(&["group", "add", words.group, name], "", "ambiguous_person");
        let candidates = error["args"]["candidates"].as_str().unwrap();
        for person in [&first, &second] {
            let number = person["number"].as_str().unwrap();
            let line = candidates.lines().find(|line| line.starts_with(person["person"].as_str().unwrap())).unwrap();
            assert!(number.contains(line.get(line.len() - 11..).unwrap()), "{candidates}");
        }
    }
    let said = laptop.ran(&["group", "add", words.group, "Haru"], "").err;
    assert!(said.contains("Ha⟨U+200B⟩ru") && said.contains(first["person"].as_str().unwrap()), "{said}");
    laptop.ask(&["group", "add", words.group, second["person"].as_str().unwrap()]);

    laptop.ask(&["group", "new", &format!("{} ", words.group.to_uppercase())]);
    let error = laptop.refused(&["list", words.group, "member"], "", "ambiguous_space");
    assert_eq!(error["args"]["candidates"].as_str().unwrap().lines().count(), 2);
    for nothing in ["", " ", "\u{200b}", "\u{3164}", "\u{2800}", "\u{ad}\u{301}"] {
        laptop.refused(&["group", "new", nothing], "", "missing_field");
        let args = ["--json", "init", "--name", nothing];
        assert_eq!(table.bare("nobody").ran(&args, "").object()["error"]["code"], "missing_field", "{nothing:?}");
    }
    for name in ["そ\nら", "そ\u{202e}ら", "そ\u{85}ら"] {
        let args = ["--json", "init", "--name", name];
        assert_eq!(table.bare("nobody").ran(&args, "").object()["error"]["code"], "wrong_type", "{name:?}");
    }
}

fn a_day_that_no_calendar_has_is_refused(table: &Table) {
    let laptop = table.laptop(table.words.sora());
    for day in ["0000-01-01", "10000-01-01", "+12026-01-01", "-0001-12-31", "2026-02-29", "1900-02-29", "2026-13-01"] {
        laptop.refused(&["put", "private", "journal"], &json!({"body": "a", "day": day}).to_string(), "wrong_type");
    }
    for at in
        ["2026-01-01T24:00:00Z", "10000-01-01T00:00:00Z", "2026-01-01T00:00:00+23:59", "0001-01-01T00:00:00+14:00"]
    {
        laptop.refused(&["put", "private", "mood"], &json!({"at": at}).to_string(), "wrong_type");
    }
    for day in ["9999-12-31", "0001-01-01", "2028-02-29"] {
        laptop.put(&["private", "journal"], json!({"body": day, "day": day}));
    }
    let listed = laptop.ask(&["list", "private", "journal"])["records"].as_array().unwrap().clone();
    let days: Vec<_> = listed.iter().map(|one| one["fields"]["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["9999-12-31", "2028-02-29", "0001-01-01"]);
}
