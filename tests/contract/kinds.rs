//! `kinds`: what the declarations say, without a vault.

use crate::help::reads_well;
use crate::table::{Table, has};
use serde_json::{Value, json};
use tsudoi_core::domain::{FieldType, Kind};

in_both_languages! {
    every_kind_is_listed_by_its_name_its_word_and_its_spaces,
    one_kind_shows_every_field_in_declared_order_with_its_word_its_choices_and_an_example,
    what_programs_read_has_stable_keys_and_no_words_of_a_language,
    a_kind_that_this_version_does_not_know_is_refused_by_its_name,
    an_example_can_be_put_as_it_is_printed,
}

/// Runs a command where there is no vault, and returns what it says.
fn said(table: &Table, args: &[&str]) -> String {
    let ran = table.bare("nobody").ran(args, "");
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""), "{args:?}: {ran:?}");
    ran.out
}

fn kind_word(table: &Table, kind: Kind) -> String {
    table.words.say(&format!("kind-{}", kind.name().replace('_', "-")))
}

fn every_kind_is_listed_by_its_name_its_word_and_its_spaces(table: &Table) {
    let text = said(table, &["kinds"]);
    reads_well(&text, table.words.lang);
    assert_eq!(text.lines().count(), Kind::ALL.len(), "{text}");
    for (line, kind) in text.lines().zip(Kind::ALL) {
        assert_eq!(line.split_whitespace().next(), Some(kind.name()));
        assert!(line.contains(&kind_word(table, *kind)), "{line}");
        for space in kind.spaces() {
            assert!(line.contains(&table.words.say(&format!("command-kinds-{}", space.name()))), "{line}");
        }
    }
}

fn one_kind_shows_every_field_in_declared_order_with_its_word_its_choices_and_an_example(table: &Table) {
    let lang = table.words.lang;
    for kind in Kind::ALL {
        let text = said(table, &["kinds", kind.name()]);
        let heading = table.words.say("command-kinds-example");
        let (about, example) = text.split_once(&heading).unwrap_or_else(|| panic!("no example: {text}"));
        reads_well(about, lang);
        assert!(text.starts_with(&format!("{}  {}", kind.name(), kind_word(table, *kind))), "{text}");
        let mut rest = about;
        for field in kind.fields() {
            let row = format!("\n  {} ", field.name);
            let (_, after) =
                rest.split_once(&row).unwrap_or_else(|| panic!("{} is not in its place: {text}", field.name));
            let line = after.lines().next().unwrap();
            assert!(line.contains(&tsudoi_words::field_label(lang, kind.name(), field.name)), "{line}");
            assert_eq!(line.contains(&table.words.say("command-kinds-required")), field.required, "{line}");
            if let FieldType::Choice { of, list } = field.of {
                for word in of {
                    let label = table.words.say(&format!("choice-{list}-{word}").replace('_', "-"));
                    assert!(after.contains(&format!(" {word} ")) && after.contains(&label), "{word}: {text}");
                }
            }
            rest = after;
        }
        if let Some(verified) = kind.verified {
            assert!(about.contains(&format!(" {} ", verified.stale_days)), "{text}");
        }
        let printed: Value = serde_json::from_str(example).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(printed.as_object(), Some(&kind.example_fields(|name| format!("@{name}")).unwrap()), "{text}");
    }
}

fn what_programs_read_has_stable_keys_and_no_words_of_a_language(table: &Table) {
    let all = table.bare("nobody").ran(&["kinds", "--json"], "").object();
    let names: Vec<_> = all["kinds"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(names, Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
    for (shown, kind) in all["kinds"].as_array().unwrap().iter().zip(Kind::ALL) {
        has(shown, &["kind", "spaces", "parent", "order", "title", "verified", "fields", "example"]);
        has(&shown["order"], &["direction", "by_day"]);
        let fields = shown["fields"].as_array().unwrap();
        assert_eq!(fields.len(), kind.fields().len());
        for (shown, field) in fields.iter().zip(kind.fields()) {
            has(shown, &["name", "type", "required", "fill", "merge", "searched", "words", "long"]);
            assert_eq!((&shown["name"], &shown["words"]), (&json!(field.name), &json!(field.has_words())));
            let bounds: &[&str] = match field.of {
                FieldType::Line { .. } | FieldType::TextList { .. } => &["max"],
                FieldType::Int { .. } | FieldType::Decimal { .. } => &["min", "max", "step"],
                FieldType::Choice { .. } => &["of", "list"],
                FieldType::Ref(_) => &["kind"],
                _ => &[],
            };
            has(shown, bounds);
            assert_eq!(shown.as_object().unwrap().len(), 8 + bounds.len(), "{shown}");
        }
        let one = table.bare("nobody").ran(&["kinds", kind.name(), "--json"], "").object();
        assert_eq!(one, json!({"kinds": [shown]}));
    }
    let of = |kind: &str| all["kinds"].as_array().unwrap().iter().find(|one| one["kind"] == kind).unwrap().clone();
    assert_eq!(of("note")["parent"], json!({"field": "session", "kind": "session"}));
    assert_eq!(of("note")["example"]["session"], "@session");
    assert_eq!(of("agreement")["title"], json!([{"ja": "ja", "en": "en"}]));
    assert_eq!(of("agreement")["either"], json!(["ja", "en"]));
    assert_eq!(of("helpline")["verified"], json!({"on": "verified_on", "by": "verified_by", "stale_days": 180}));
    let hours =
        of("mood")["fields"].as_array().unwrap().iter().find(|one| one["name"] == "sleep_hours").unwrap().clone();
    assert_eq!((&hours["min"], &hours["max"], &hours["step"]), (&json!(0), &json!(24), &json!(0.01)));
    for kind in Kind::ALL {
        let page = kind.page.map(|page| json!({"group": page.group, "own": page.own}));
        assert_eq!(of(kind.name()).get("page"), page.as_ref(), "{}", kind.name());
    }
}

fn a_kind_that_this_version_does_not_know_is_refused_by_its_name(table: &Table) {
    let anywhere = table.bare("nobody");
    let ran = anywhere.ran(&["kinds", "diary", "--json"], "");
    let error = ran.error("unknown_kind");
    assert_eq!((ran.exit, &error["args"]["kind"]), (1, &json!("diary")));
    reads_well(error["message"].as_str().unwrap(), table.words.lang);
    let plain = anywhere.ran(&["kinds", "diary"], "");
    assert_eq!((plain.exit, plain.out.as_str()), (1, ""));
    reads_well(&plain.err, table.words.lang);
    assert!(plain.err.contains("diary"), "{}", plain.err);
    assert_eq!(anywhere.ran(&["kinds", "journal", "mood"], "").exit, 2);
}

/// A batch answers `kinds` as well, so a program that writes records needs one process.
fn an_example_can_be_put_as_it_is_printed(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let shown = sora.batch(&[json!({"argv": ["kinds", "journal"]}), json!({"argv": ["kinds", "diary"]})]);
    assert_eq!(shown[1]["error"]["code"], "unknown_kind");
    assert_eq!(shown[0]["kinds"][0]["kind"], "journal");
    let text = said(table, &["kinds", "journal"]);
    let (_, example) = text.split_once(&table.words.say("command-kinds-example")).unwrap();
    let id = sora.tell(&["put", "private", "journal"], example)["id"].as_str().unwrap().to_owned();
    assert_eq!(sora.ask(&["get", &id])["fields"]["title"], shown[0]["kinds"][0]["example"]["title"]);
}
