//! Membership of a group, and what happens to what somebody writes after leaving.

use crate::table::Table;
use serde_json::json;

in_both_languages! {
    what_a_removed_person_writes_later_is_quarantined_by_the_others,
    a_group_keeps_a_facilitator_and_only_facilitators_change_it,
}

fn what_a_removed_person_writes_later_is_quarantined_by_the_others(table: &Table) {
    let words = &table.words;
    let (sora, mint, juno) = (table.laptop(words.sora()), table.laptop(words.mint()), table.laptop(words.juno()));
    table.meet(&sora, &mint);
    table.meet(&sora, &juno);
    table.meet(&mint, &juno);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.ask(&["group", "add", &group, words.mint(), "--role", "facilitator"]);
    sora.ask(&["group", "add", &group, words.juno()]);
    table.hand_over(&sora, &group, &mint);
    table.hand_over(&sora, &group, &juno);
    let before = juno.put(&[&group, "resource"], json!({"title": words.titles[0]}));
    table.hand_over(&juno, &group, &sora);
    assert_eq!(juno.ask(&["list", &group, "resource"])["records"].as_array().unwrap().len(), 1);

    let gone = sora.ask(&["group", "remove", &group, words.juno()]);
    assert_eq!((&gone["name"], &gone["role"]), (&json!(words.juno()), &json!(null)));
    sora.refused(&["export", &group, "--to", words.juno(), "--out", &table.path("late")], "", "not_in_group");
    table.hand_over(&sora, &group, &mint);
    let late = juno.put(&[&group, "resource"], json!({"title": words.titles[1]}));
    for laptop in [&sora, &mint] {
        let shown = laptop.dump(&group);
        let imported = table.hand_over(&juno, &group, laptop);
        let counts = ["new", "quarantined", "needs_you"].map(|name| imported[name].as_u64());
        assert_eq!(counts, [Some(1), Some(1), Some(0)], "a quarantined entry asks nobody to choose: {imported}");
        assert_eq!(laptop.ask(&["status"])["quarantined"], 1);
        assert_eq!(laptop.dump(&group), shown);
        laptop.refused(&["get", &late], "", "no_such_record");
        assert_eq!(laptop.ask(&["get", &before])["fields"]["title"], words.titles[0]);
        let said = laptop.ran(&["status"], "").out;
        let count = [("count", "1".to_owned())];
        assert!(said.contains(&tsudoi_words::say(words.lang, "command-status-quarantined", &count)), "{said}");
    }
    assert_eq!(sora.dump(&group), mint.dump(&group));
    assert!(sora.ask(&["verify"])["ok"] == true && mint.ask(&["verify"])["ok"] == true);
    let left = mint.ask(&["list", &group, "member"])["records"].as_array().unwrap().clone();
    assert!(left.iter().any(|one| one["fields"]["name"] == words.juno() && one["fields"]["state"] == "left"));
}

fn a_group_keeps_a_facilitator_and_only_facilitators_change_it(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    table.meet(&sora, &mint);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.refused(&["group", "remove", &group, words.sora()], "", "last_facilitator");
    sora.refused(&["group", "remove", &group, words.mint()], "", "not_in_group");
    sora.refused(&["group", "add", &group, "nobody"], "", "no_such_person");
    sora.refused(&["group", "add", "nowhere", words.mint()], "", "no_such_space");
    sora.refused(&["export", &group, "--out", &table.path("alone")], "", "nobody_to_give");
    assert!(!table.dir.path().join("alone").exists(), "an empty folder stayed");
    sora.ask(&["group", "add", words.group, words.mint()]);
    sora.refused(&["group", "add", &group, words.mint()], "", "already_in_group");
    table.hand_over(&sora, &group, &mint);
    mint.refused(&["group", "remove", &group, words.sora()], "", "not_facilitator");
    mint.refused(&["put", &group, "acknowledgement"], "{\"how\":\"paper\"}", "not_facilitator");
    let seen = mint.ask(&["group", "list"])["groups"][0].clone();
    assert_eq!(
        (&seen["name"], &seen["role"], &seen["facilitators"]),
        (&json!(words.group), &json!("member"), &json!(null))
    );
    assert_eq!(sora.ask(&["group", "add", &group, words.mint(), "--role", "facilitator"])["role"], "facilitator");
    sora.ask(&["group", "new", words.group]);
    sora.refused(&["dump", words.group], "", "ambiguous_space");
}
