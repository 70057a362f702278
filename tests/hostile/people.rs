//! What a plain member may not do, and which imports need consent first.

use crate::sender::{Made, Sender, carried};
use crate::world::{GROUP, RECORD, World, fingerprint};
use serde_json::json;
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_sync::authority::{Op, Role};
use tsudoi_sync::id::EntityId;
use tsudoi_tests::{fields, passphrase};

#[test]
fn a_plain_member_adds_removes_and_raises_nobody() {
    let mut w = World::new();
    let (stranger, m) = (Sender::new("だれか"), w.mallory.person());
    let members = |v: &Vault| serde_json::to_string(&v.groups().unwrap()).unwrap();
    let before = (members(&w.victim), serde_json::to_string(&w.victim.people().unwrap()).unwrap());
    let ops = [
        Op::Role { person: m, role: Role::Facilitator },
        Op::Add { person: stranger.person(), role: Role::Facilitator, card: carried(&stranger.card) },
        Op::Add { person: m, role: Role::Facilitator, card: w.mallory.carried() },
        Op::Remove { person: w.victim.person(), cut: vec![] },
        Op::Role { person: w.victim.person(), role: Role::Member },
    ];
    let mut log: Vec<Made> = Vec::new();
    for (n, op) in ops.iter().enumerate() {
        let seen: &[_] = if n == 0 { &[w.head] } else { &[] };
        log.push(w.mallory.control(w.group, log.last(), w.lam + 1 + n as u64, seen, op));
    }
    let bundle = w.seal(&w.text().with(&log.iter().collect::<Vec<_>>()));
    assert_eq!(w.import(&bundle), Ok(5));
    let after = (members(&w.victim), serde_json::to_string(&w.victim.people().unwrap()).unwrap());
    assert_eq!(after, before, "nobody came in, nobody went, and nobody new is known");
    assert!(w.victim.verify().unwrap().ok);
    let text = crate::sender::Text::new(&stranger, w.group, &w.to());
    let bundle = stranger.seal(&text, &w.to());
    assert_eq!(w.import(&bundle), Err("unknown_sender"));
}

#[test]
fn a_known_person_outside_the_group_cannot_write_to_it() {
    let mut w = World::new();
    let outsider = Sender::new("そとのひと");
    w.victim.add_card(&outsider.card.text()).unwrap();
    let note = outsider.entry(w.group, None, w.lam + 1, &[w.head], &[(RECORD, "_kind", json!("resource"))]);
    let empty = crate::sender::Text::new(&outsider, w.group, &w.to());
    let rows = vec![
        ("nothing", outsider.seal(&empty, &w.to()), "sender_not_in_group"),
        ("an entry", outsider.seal(&empty.clone().with(&[&note]), &w.to()), "sender_not_in_group"),
    ];
    w.refuses(rows);
    // If a member relays it, it is imported and quarantined.
    let text = w.text().line(outsider.device_line()).with(&[&note]);
    let bundle = w.seal(&text);
    let before = w.victim.dump(GROUP).unwrap();
    assert_eq!(w.import(&bundle), Ok(1));
    assert_eq!(w.victim.dump(GROUP).unwrap(), before);
    assert_eq!(w.victim.status().unwrap().quarantined, 1);
}

fn many_records(w: &mut World, n: usize) -> Vec<EntityId> {
    let ids = (0..n)
        .map(|i| w.victim.put(GROUP, "resource", None, fields(json!({"title": format!("案内 {i}")}))).unwrap().id)
        .collect();
    w.learn();
    ids
}

/// A bundle of Mallory's with these writes, in as many entries as needed.
fn bundle_of(w: &World, writes: &[(EntityId, &'static str, serde_json::Value)]) -> Vec<u8> {
    let mut log: Vec<Made> = Vec::new();
    for (n, chunk) in writes.chunks(60).enumerate() {
        let seen: &[_] = if n == 0 { &[w.head] } else { &[] };
        log.push(w.mallory.entry(w.group, log.last(), w.lam + 1 + n as u64, seen, chunk));
    }
    w.seal(&w.text().with(&log.iter().collect::<Vec<_>>()))
}

#[test]
fn an_import_that_would_hide_many_records_needs_consent_and_makes_a_backup_first() {
    let mut w = World::new();
    let ids = many_records(&mut w, 60);
    let hide: Vec<_> = ids.iter().map(|id| (*id, "_del", json!(true))).collect();
    // As many new records do not make up for it, and a record of an unknown kind is as gone as a hidden one.
    let new = (0..60u8).map(|n| (EntityId([n; 16]), "_kind", json!("resource")));
    let hide_and_add: Vec<_> = hide.iter().cloned().chain(new).collect();
    let unkind: Vec<_> = ids.iter().map(|id| (*id, "_kind", json!("nothing"))).collect();
    let few: Vec<_> = hide.iter().take(5).cloned().collect();
    let hidden = bundle_of(&w, &hide);
    let rows = vec![
        ("60 records hidden", hidden.clone(), "would_hide"),
        ("60 hidden, 60 added", bundle_of(&w, &hide_and_add), "would_hide"),
        ("60 turned into nothing known", bundle_of(&w, &unkind), "would_hide"),
        ("a fifth and more hidden", bundle_of(&w, &hide[..20]), "would_hide"),
    ];
    w.refuses_but(rows);
    assert!(w.preview(&bundle_of(&w, &few)).is_ok(), "a few need no consent");
    let before = fingerprint(&mut w.victim);
    assert_eq!(w.preview(&hidden), Ok(1));
    assert_eq!(fingerprint(&mut w.victim), before, "a preview changes nothing");
    let full = w.victim.dump(GROUP).unwrap();
    let path = w.write(&hidden);
    w.victim.import(&[path], ImportOptions { allow_hiding: true, ..ImportOptions::default() }).unwrap();
    assert_eq!(w.victim.list(GROUP, "resource", 100, None).unwrap().records.len(), 1);
    let backups = std::fs::read_dir(w.victim.dir().join("backups")).unwrap().map(|e| e.unwrap().path());
    let before_hiding = |path: &std::path::PathBuf| path.file_name().unwrap().to_string_lossy().starts_with("before-");
    let backups: Vec<_> = backups.filter(before_hiding).collect();
    assert_eq!(backups.len(), 1);
    let restored = Vault::restore(&backups[0], &w.scene.vault_dir("もどす"), &passphrase()).unwrap();
    assert_eq!(restored.dump(GROUP).unwrap(), full);
}
