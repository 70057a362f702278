//! Values that this program never writes: validly signed, but not what their field can hold, or a dangerous file name.

use crate::world::{GROUP, RECORD, World};
use serde_json::{Value, json};
use tsudoi_sync::id::EntityId;

/// The victim imports a resource of Mallory's with a file named `name`.
fn with_file_named(w: &mut World, name: &str) {
    let content = b"[Desktop Entry]";
    let hash = data_encoding::BASE64URL_NOPAD.encode(blake3::hash(content).as_bytes());
    let file = json!({"blob": hash, "size": content.len(), "name": name});
    let writes =
        [(RECORD, "_kind", json!("resource")), (RECORD, "title", json!("よいもの")), (RECORD, "attachment", file)];
    let entry = w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &writes);
    let blob = [format!("blob {hash} {0} 0 {0}\n", content.len()).as_bytes(), content].concat();
    let bundle = w.seal(&w.text().with(&[&entry]).line(blob));
    assert_eq!(w.import(&bundle), Ok(1));
}

#[test]
fn a_detached_file_is_written_into_the_chosen_folder_and_nowhere_else() {
    for (name, wanted) in [
        ("案内.pdf", "案内.pdf"),
        ("../.config/autostart/x.desktop", "x.desktop"),
        ("/etc/cron.d/x", "x"),
        ("..\\..\\x.lnk", "x.lnk"),
        (".bashrc", "bashrc"),
        ("gnp.\u{202e}exe", "gnp.exe"),
        ("..", "file"),
    ] {
        let mut w = World::new();
        with_file_named(&mut w, name);
        let around = w.scene.folder();
        let chosen = around.join("a").join("b");
        std::fs::create_dir_all(&chosen).unwrap();
        let out = w.victim.detach_into(&RECORD.to_string(), &chosen).unwrap();
        assert_eq!(out, chosen.join(wanted), "{name:?}");
        let count = |dir: &std::path::Path| std::fs::read_dir(dir).unwrap().count();
        assert_eq!([count(&around), count(&around.join("a")), count(&chosen)], [1, 1, 1], "{name:?}");
        assert_eq!(w.victim.attachment(&RECORD.to_string()).unwrap().1, wanted);
        let shown =
            w.victim.get(&RECORD.to_string()).unwrap().fields.get("attachment").map(|file| file["name"].clone());
        assert!(shown.is_none_or(|shown| shown == wanted), "{name:?}");
    }
}

#[test]
fn a_value_that_a_field_cannot_hold_is_kept_and_not_shown() {
    let mut w = World::new();
    let title = ("title", json!("よいもの"));
    let rows: Vec<(&'static str, Value)> = vec![
        ("tags", json!(5)),
        ("tags/x", json!(7)),
        ("tags/y", json!({"a": 1})),
        ("body", json!({"html": "<b>"})),
        ("body/x", json!("Text")),
        ("kind", json!(["a"])),
        ("licence", json!("a".repeat(301))),
        ("lang", json!("Japanese")),
        ("url", json!("javascript:alert(1)")),
        ("verified_on", json!("+12026-02-03")),
        ("attachment", json!("file")),
        ("content_note", json!(null)),
    ];
    let mut writes = vec![(RECORD, "_kind", json!("resource")), (RECORD, title.0, title.1)];
    writes.extend(rows.iter().map(|(field, value)| (RECORD, *field, value.clone())));
    let gathering = EntityId([8; 16]);
    writes.extend([
        (gathering, "_kind", json!("session")),
        (gathering, "day", json!("2026-05-05")),
        (gathering, "visitors", json!(-3)),
        (gathering, "facilitators", json!("そら")),
        (gathering, "facilitators/x", json!("そら\n── ミント")),
        (gathering, "place", json!("公民館\u{85}二階")),
        (gathering, "title", json!("\u{200b}\u{3164}")),
        (gathering, "format", json!("\u{1b}[2J")),
        (gathering, "starts_at", json!("9:05")),
        (gathering, "next_day", json!("10000-01-01")),
        (gathering, "topic", json!("\u{2800}")),
        (gathering, "from_a_newer_version", json!({"a": [1]})),
    ]);
    let entry = w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &writes);
    let bundle = w.seal(&w.text().with(&[&entry]));
    assert_eq!(w.import(&bundle), Ok(1));
    let shown = |id: EntityId| Value::Object(w.victim.get(&id.to_string()).unwrap().fields);
    assert_eq!(shown(RECORD), json!({"title": "よいもの"}));
    assert_eq!(shown(gathering), json!({"day": "2026-05-05", "from_a_newer_version": {"a": [1]}}));
    assert!(w.victim.verify().unwrap().ok);
}

#[test]
fn a_value_that_a_field_cannot_hold_is_no_second_version_and_hides_no_good_one() {
    let mut w = World::new();
    let id = w.victim.list(GROUP, "resource", 1, None).unwrap().records[0].id;
    // Concurrent with the victim's write, with a greater Lamport number.
    w.victim.put(GROUP, "resource", Some(&id.to_string()), tsudoi_tests::fields(json!({"title": "案内 2"}))).unwrap();
    let filler = w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &[(RECORD, "_kind", json!("resource"))]);
    let bad = w.mallory.entry(w.group, Some(&filler), w.lam + 2, &[], &[(id, "title", json!(5))]);
    let bundle = w.seal(&w.text().with(&[&filler, &bad]));
    assert_eq!(w.import(&bundle), Ok(2));
    let shown = w.victim.get(&id.to_string()).unwrap();
    assert_eq!(shown.fields["title"], "案内 2");
    assert!(shown.conflicts.is_empty(), "{:?}", shown.conflicts);
    assert_eq!(w.victim.conflicts(10).unwrap().len(), 0);
    assert!(w.victim.verify().unwrap().ok);
}

#[test]
fn a_resolved_field_of_a_newer_versions_kind_is_still_read_by_everybody() {
    let mut w = World::new();
    let other = w.mallory.another_laptop();
    let writes = |value: i64| [(RECORD, "_kind", json!("poll")), (RECORD, "weight", json!(value))];
    let one = w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &writes(1));
    let two = other.entry(w.group, None, w.lam + 1, &[w.head], &writes(2));
    let bundle = w.seal(&w.text().line(other.device_line()).with(&[&one, &two]));
    assert_eq!(w.import(&bundle), Ok(2));
    let id = RECORD.to_string();
    let before = w.victim.dump(GROUP).unwrap();
    assert_eq!(w.victim.resolve(&id, "weight", json!(1.5)).unwrap_err().code(), "bad_json");
    assert_eq!(w.victim.resolve(&id, "weight", json!([[[[[[[[1]]]]]]]])).unwrap_err().code(), "bad_json");
    assert_eq!(w.victim.dump(GROUP).unwrap(), before);
    w.victim.resolve(&id, "weight", json!(3)).unwrap();
    let mut mint = w.scene.laptop("ミント");
    tsudoi_tests::meet(&mut w.victim, &mut mint);
    tsudoi_tests::add_member(&mut w.victim, GROUP, &mint, tsudoi_sync::authority::Role::Member);
    w.scene.hand_over(&mut w.victim, GROUP, &mut mint);
    assert_eq!(mint.get(&id).unwrap().fields["weight"], 3);
}
