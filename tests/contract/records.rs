//! Records: which values they may have, which space they may be in, and what is returned.

use crate::table::{Table, strings, text};
use serde_json::{Value, json};
use std::fs::File;
use tsudoi_core::domain::{Fill, Kind, SpaceKind};

in_both_languages! {
    a_record_is_returned_as_written_and_unknown_fields_are_kept,
    a_value_of_the_wrong_type_is_refused_with_its_fields_name,
    a_private_kind_cannot_be_put_in_a_group,
    pages_together_show_everything_once,
    what_is_printed_can_be_given_back,
    sharing_makes_a_copy_and_a_removed_record_is_gone,
    a_file_travels_with_its_resource,
}

fn a_record_is_returned_as_written_and_unknown_fields_are_kept(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let mood = json!({"day": "2026-05-01", "face": 4, "pleasantness": -1, "energy": 2, "anxiety": 0, "sleep_hours": 6.5,
        "rested": 3, "factors": ["sleep", "people"], "note": table.words.secret});
    let id = sora.put(&["private", "mood"], mood.clone());
    let shown = sora.ask(&["get", &id]);
    assert_eq!(shown["fields"], mood);
    assert_eq!(sora.ask(&["list", "private", "mood"])["records"][0], shown);
    let journal = sora.put(
        &["private", "journal"],
        json!({"body": table.words.secret, "weather_outside": {"sky": table.words.place, "degrees": 7}, "day": "2026-05-02"}),
    );
    let saved =
        sora.tell(&["put", "private", "journal", &journal], &json!({"title": table.words.gathering}).to_string());
    assert_eq!((&saved["id"], &saved["changed"]), (&json!(journal), &json!(["title"])));
    let same =
        sora.tell(&["put", "private", "journal", &journal], &json!({"title": table.words.gathering}).to_string());
    assert_eq!(same["changed"], json!([]));
    let fields = sora.ask(&["get", &journal])["fields"].clone();
    assert_eq!(fields["weather_outside"], json!({"sky": table.words.place, "degrees": 7}));
    assert_eq!((&fields["title"], &fields["body"]), (&json!(table.words.gathering), &json!(table.words.secret)));
    sora.tell(&["put", "private", "journal", &journal], "{\"title\":null}");
    assert_eq!(sora.ask(&["get", &journal])["fields"].get("title"), None);
    let tags = json!({"body": "x", "tags": ["b", "a", "b"]});
    let tagged = sora.put(&["private", "journal"], tags);
    assert_eq!(sora.ask(&["get", &tagged])["fields"]["tags"], json!(["a", "b"]));
}

fn what_is_printed_can_be_given_back(table: &Table) {
    let (sora, words) = (table.laptop(table.words.sora()), &table.words);
    let group = sora.ask(&["group", "new", words.group]);
    let (id, name) = (group["space"].as_str().unwrap(), group["name"].as_str().unwrap());
    sora.put(&["private", "journal"], json!({"body": words.secret, "day": "2026-05-02", "tags": ["b", "a"]}));
    sora.put(&[id, "resource"], json!({"title": words.titles[0], "url": "https://example.org"}));
    sora.put(&[name, "session"], json!({"title": words.gathering, "day": "2026-05-16", "starts_at": "13:30"}));
    for (space, kind) in [("private", "journal"), (name, "resource"), (id, "session")] {
        let listed = sora.ask(&["list", space, kind])["records"][0].clone();
        let record = listed["id"].as_str().unwrap();
        assert_eq!(sora.ask(&["get", record]), listed);
        // As it is, and one field of it changed, in a batch; then as a record of its own.
        let line = json!({"argv": ["put", listed["space"], kind, record], "stdin": listed.to_string()});
        let same: Value = serde_json::from_str(&sora.ran(&["batch"], &line.to_string()).out).unwrap();
        assert_eq!((&same["id"], &same["changed"]), (&listed["id"], &json!([])), "{kind}");
        let copy = sora.tell(&["put", space, kind], &listed.to_string());
        assert_ne!(copy["id"], listed["id"]);
        assert_eq!(copy["record"]["fields"], listed["fields"], "{kind}");
    }
}

fn a_value_of_the_wrong_type_is_refused_with_its_fields_name(table: &Table) {
    let sora = table.laptop(table.words.sora());
    for (kind, field, value) in [
        ("mood", "face", json!("happy")),
        ("mood", "face", json!(6)),
        ("mood", "sleep_hours", json!(25)),
        ("mood", "factors", json!("sleep")),
        ("journal", "day", json!("2026-02-30")),
        ("journal", "body", json!(["a"])),
        ("goal", "weight", json!(0)),
        ("goal", "ladder", json!(["a", "b"])),
        ("resource", "url", json!("javascript:alert(1)")),
        ("resource", "weather_outside", json!(1.5)),
    ] {
        let mut fields = json!({"body": "x", "why": "x", "title": "x"});
        fields[field] = value;
        let error = sora.refused(&["put", "private", kind], &fields.to_string(), "wrong_type");
        assert_eq!(error["args"]["field"], field, "{error}");
        let label = tsudoi_words::field_label(table.words.lang, kind, field);
        let message = error["message"].as_str().unwrap();
        assert!(message.contains(field) || message.contains(&label), "{error}");
    }
    for kind in Kind::ALL.iter().filter(|kind| kind.spaces().contains(&SpaceKind::Private)) {
        let needed = kind.fields().iter().find(|field| field.required && field.fill == Fill::Empty);
        if let Some(missing) = needed {
            let error = sora.refused(&["put", "private", kind.name()], "{}", "missing_field");
            assert_eq!(error["args"]["field"], missing.name, "{}", kind.name());
        }
    }
    for bad in ["", "[]", "7", "{\"body\":\"a\",\"body\":\"b\"}", "{\"body\":"] {
        sora.refused(&["put", "private", "journal"], bad, "bad_json");
    }
    sora.refused(&["put", "private", "diary"], "{}", "unknown_kind");
    sora.refused(&["put", "private", "journal", "x"], "{\"body\":\"x\"}", "no_such_record");
    sora.refused(&["resolve", &sora.put(&["private", "journal"], json!({"body": "x"})), "body"], "y", "no_conflict");
}

fn a_private_kind_cannot_be_put_in_a_group(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let made = sora.ask(&["group", "new", table.words.group]);
    for space in [made["space"].as_str().unwrap(), made["facilitators"].as_str().unwrap(), table.words.group] {
        for kind in Kind::ALL.iter().filter(|kind| kind.spaces() == [SpaceKind::Private]) {
            let fields = kind.example_fields(|_| made["space"].as_str().unwrap().to_owned()).unwrap();
            let error = sora.refused(&["put", space, kind.name()], &json!(fields).to_string(), "wrong_space");
            assert_eq!((&error["args"]["kind"], &error["args"]["audience"]), (&json!(kind.name()), &json!("private")));
        }
    }
    for kind in Kind::ALL.iter().filter(|kind| !kind.spaces().contains(&SpaceKind::Private)) {
        sora.refused(&["put", "private", kind.name()], "{}", "wrong_space");
    }
}

fn pages_together_show_everything_once(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let asks: Vec<Value> = (0..23)
        .map(|n| {
            let fields = json!({"body": format!("{n}"), "day": format!("2026-03-{:02}", 1 + n % 5)});
            json!({"argv": ["put", "private", "journal"], "stdin": fields.to_string()})
        })
        .collect();
    sora.batch(&asks);
    let whole = sora.ask(&["list", "private", "journal", "--limit", "100"]);
    assert_eq!((whole["records"].as_array().unwrap().len(), &whole["next"]), (23, &json!(null)));
    let days: Vec<_> =
        whole["records"].as_array().unwrap().iter().map(|one| one["fields"]["day"].as_str().unwrap()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "newest first: {days:?}");
    let (mut pages, mut before) = (Vec::new(), None::<String>);
    loop {
        let mut args = vec!["list", "private", "journal", "--limit", "5"];
        if let Some(before) = &before {
            args.extend(["--before", before]);
        }
        let page = sora.ask(&args);
        pages.extend(page["records"].as_array().unwrap().clone());
        assert!(pages.len() <= 23);
        match page["next"].as_str() {
            Some(next) => before = Some(next.to_owned()),
            None => break,
        }
    }
    assert_eq!(json!(pages), whole["records"]);
    sora.refused(&["list", "private", "journal", "--before", "nonsense"], "", "bad_cursor");
    sora.refused(&["list", "private", "journal", "--limit", "0"], "", "usage");
}

fn sharing_makes_a_copy_and_a_removed_record_is_gone(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    table.meet(&sora, &mint);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.ask(&["group", "add", &group, words.mint()]);
    let fields = json!({"title": words.gathering, "body": words.secret, "tags": [words.place], "day": "2026-05-02"});
    let own = sora.put(&["private", "journal"], fields);
    let copy = sora.ask(&["share", &own, &group, "--fields", "body,day"]);
    assert_eq!((&copy["kind"], &copy["space"]), (&json!("excerpt"), &json!(group)));
    assert!(copy["id"] != json!(own));
    let mood = sora.put(&["private", "mood"], json!({"face": 3}));
    sora.refused(&["share", &mood, &group], "", "not_shareable");
    let imported = table.hand_over(&sora, &group, &mint);
    assert!(imported["new"].as_u64().unwrap() > 0);
    let copy = copy["id"].as_str().unwrap();
    assert_eq!(mint.ask(&["get", copy])["fields"], json!({"body": words.secret, "day": "2026-05-02"}));
    mint.refused(&["get", &own], "", "no_such_record");
    assert!(!mint.dump(&group).contains(words.place) && !mint.dump(&group).contains(words.gathering));

    sora.ask(&["rm", copy]);
    sora.refused(&["get", copy], "", "no_such_record");
    sora.refused(&["rm", copy], "", "no_such_record");
    assert_eq!(sora.ask(&["list", &group, "excerpt"])["records"], json!([]));
    assert_eq!(sora.ask(&["get", &own])["fields"]["title"], words.gathering, "the original stays");
    table.hand_over(&sora, &group, &mint);
    mint.refused(&["get", copy], "", "no_such_record");
    assert_eq!(sora.dump(&group), mint.dump(&group));
}

fn a_file_travels_with_its_resource(table: &Table) {
    let words = &table.words;
    let (sora, mint) = (table.laptop(words.sora()), table.laptop(words.mint()));
    table.meet(&sora, &mint);
    let group = sora.ask(&["group", "new", words.group])["space"].as_str().unwrap().to_owned();
    sora.ask(&["group", "add", &group, words.mint()]);
    let id = sora.put(&[&group, "resource"], json!({"title": words.titles[0]}));
    sora.refused(&["detach", &id, "--out", &table.path("none")], "", "no_attachment");
    let bytes: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
    let file = table.file("leaflet.pdf", &bytes);
    let attached = sora.ask(&["attach", &id, &file]);
    assert_eq!((&attached["size"], &attached["name"]), (&json!(bytes.len()), &json!("leaflet.pdf")));
    let large = table.dir.path().join("large.bin");
    File::create(&large).unwrap().set_len((25 << 20) + 1).unwrap();
    sora.refused(&["attach", &id, &text(&large)], "", "attachment_too_large");
    sora.refused(&["attach", &id, &table.path("none")], "", "no_such_file");
    let out = text(&table.folder());
    let exported = sora.ask(&["export", &group, "--to", words.mint(), "--out", &out, "--part-max", "500000"]);
    let files = strings(&exported["files"]);
    assert!(files.len() > 2, "{exported}");
    mint.import(&files[..1]);
    mint.refused(&["detach", &id, "--out", &table.path("early.pdf")], "", "attachment_missing");
    assert!(!table.dir.path().join("early.pdf").exists());
    mint.import(&files[1..]);
    let copy = table.path("copy.pdf");
    let detached = mint.ask(&["detach", &id, "--out", &copy]);
    assert_eq!((&detached["blob"], &detached["size"]), (&attached["blob"], &attached["size"]));
    assert!(std::fs::read(&copy).unwrap() == bytes);
    mint.refused(&["detach", &id, "--out", &copy], "", "file_exists");
    assert_eq!(sora.dump(&group), mint.dump(&group));
}
