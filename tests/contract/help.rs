//! Help, and the response to a call that is not understood.

use crate::table::Table;
use serde_json::Value;
use tsudoi_words::Lang;

in_both_languages! {
    every_command_has_help_in_plain_sentences,
    a_call_that_is_not_understood_is_told_so,
}

/// Every command as its words, in the order of the help.
pub fn commands(table: &Table) -> Vec<Vec<String>> {
    let anywhere = table.bare("nobody");
    let listed = |of: &[&str]| -> Vec<String> {
        let text = anywhere.ran(&[of, &["--help"]].concat(), "").out;
        let heading = table.words.say("command-heading-commands");
        let lines = text.lines().skip_while(|line| !line.starts_with(&heading)).skip(1);
        lines
            .take_while(|line| line.starts_with("  "))
            .map(|line| line.split_whitespace().next().unwrap().to_owned())
            .collect()
    };
    let mut all = Vec::new();
    for command in listed(&[]) {
        let inner = listed(&[&command]);
        if inner.is_empty() {
            all.push(vec![command]);
        } else {
            all.extend(inner.into_iter().map(|sub| vec![command.clone(), sub]));
        }
    }
    all
}

/// Asserts that a text shows no sentence's id, has nothing left to fill in, and has no word of the other language.
pub fn reads_well(text: &str, lang: Lang) {
    assert!(!text.trim().is_empty(), "nothing was said");
    for line in text.lines() {
        let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
        let parts: Vec<&str> = line.trim().split('-').collect();
        assert!(parts.len() < 2 || !parts.into_iter().all(word), "a bare id: {line}\n{text}");
    }
    for start in ["command-", "cli-help", "error-", "kind-", "field-", "demo-1", "demo-2", "demo-4", "demo-8"] {
        assert!(!text.split([' ', '\n']).any(|word| word.starts_with(start)), "a bare id: {text}");
    }
    assert!(!text.contains(['{', '}', '$']), "not filled in: {text}");
    // The English help gives the Japanese name of a reading.
    let japanese = text
        .replace("(よみ)", "")
        .chars()
        .any(|c| ('\u{3041}'..'\u{3100}').contains(&c) || ('\u{4e00}'..'\u{9fff}').contains(&c));
    assert_eq!(japanese, lang == Lang::Ja, "in the other language: {text}");
}

fn every_command_has_help_in_plain_sentences(table: &Table) {
    let (lang, anywhere) = (table.words.lang, table.bare("nobody"));
    let mut all = commands(table);
    assert!(all.len() >= 30, "{all:?}");
    all.extend([vec![], vec!["card".to_owned()], vec!["group".to_owned()]]);
    for command in &all {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        let ran = anywhere.ran(&[&words[..], &["--help"]].concat(), "");
        assert_eq!((ran.exit, ran.err.as_str()), (0, ""), "{command:?}");
        reads_well(&ran.out, lang);
        assert!(ran.out.contains(&format!("tsudoi {}", words.join(" ")).trim_end().to_owned()), "{}", ran.out);
    }
    let other = anywhere.ran(&["search", "--help", "--lang", table.words.other().name()], "");
    reads_well(&other.out, table.words.other());
    let object = anywhere.ran(&["search", "--help", "--json"], "").object();
    reads_well(object["help"].as_str().unwrap(), lang);
    assert!(anywhere.ran(&["--version"], "").out.starts_with("tsudoi "));
}

fn a_call_that_is_not_understood_is_told_so(table: &Table) {
    let anywhere = table.bare("nobody");
    anywhere.ran(&["--json", "status", "--json", "--json"], "").error("not_a_vault");
    for args in [
        &[][..],
        &["dance"],
        &["card"],
        &["card", "dance"],
        &["get"],
        &["status", "--loud"],
        &["init"],
        &["import"],
        &["export", "private"],
        &["list", "private", "journal", "--limit", "many"],
        &["group", "add", "a", "b", "--role", "queen"],
        &["status", "--lang", "fr"],
        &["get", "a", "b"],
    ] {
        let ran = anywhere.ran(&[&["--json"], args].concat(), "");
        assert_eq!(ran.exit, 2, "{args:?}: {ran:?}");
        let error: Value = ran.error("usage");
        reads_well(error["message"].as_str().unwrap(), table.words.lang);
        let plain = anywhere.ran(args, "");
        assert_eq!(plain.exit, 2, "{args:?}: {plain:?}");
        assert_eq!(plain.out, "", "{args:?}");
        reads_well(&plain.err, table.words.lang);
    }
}
