//! A welcome is a snapshot in place of a history that the newcomer does not have. These lie about that history.

use crate::sender::{Made, Text};
use crate::world::{RECORD, World};
use serde_json::json;
use tsudoi_core::bundle::line::BundleKind;
use tsudoi_core::vault::response::Status;
use tsudoi_sync::authority::{Op, Role, SpaceKind};
use tsudoi_sync::entry::Place;
use tsudoi_sync::id::{DeviceId, Hash, SpaceId};

struct Group {
    id: SpaceId,
    log: Vec<Made>,
}

/// A group of Mallory's with the victim in it, three entries long.
fn group(w: &World) -> Group {
    let (id, founded) = w.mallory.found(SpaceKind::Group, 4, None);
    let card = crate::sender::carried(&w.victim.my_card().unwrap());
    let op = Op::Add { person: w.victim.person(), role: Role::Member, card };
    let add = w.mallory.control(id, Some(&founded), 2, &[], &op);
    let note = w.mallory.entry(
        id,
        Some(&add),
        3,
        &[],
        &[(RECORD, "_kind", json!("resource")), (RECORD, "title", json!("本"))],
    );
    Group { id, log: vec![founded, add, note] }
}

fn past(log: DeviceId, seq: u64, lam: u64) -> String {
    format!("past {{\"log\":\"{log}\",\"seq\":{seq},\"lam\":{lam},\"v\":[]}}")
}

fn welcome(w: &World, g: &Group, base: Vec<Place>) -> Text {
    let mut text = Text::new(&w.mallory, g.id, &w.to());
    text.head.kind = BundleKind::Welcome;
    text.head.base = base;
    text
}

#[test]
fn a_welcome_whose_base_lies_is_refused() {
    let mut w = World::new();
    let g = group(&w);
    let (log, all) = (w.mallory.log(), [&g.log[0], &g.log[1], &g.log[2]]);
    let base = g.log[2].place();
    let good = |t: Text| (1..=3u64).fold(t, |t, n| t.line(past(log, n, n)));
    let seal = |t: &Text| w.mallory.seal(t, &w.to());
    let honest = seal(&good(welcome(&w, &g, vec![base])).with(&all));
    let mut unsigned = g.log[2].clone();
    unsigned.sig.0[3] ^= 1;
    let far = 1u64 << 52;
    let rows = vec![
        ("a base without what it knew", seal(&welcome(&w, &g, vec![base]).with(&all)), "bad_line"),
        (
            "a wrong signature",
            seal(&good(welcome(&w, &g, vec![base])).with(&[&g.log[0], &g.log[1], &unsigned])),
            "bad_line",
        ),
        (
            "a base near the end of numbers",
            seal(&good(welcome(&w, &g, vec![base])).line(past(log, 4, far)).with(&all)),
            "bad_line",
        ),
        (
            "a log near the end of numbers",
            seal(&good(welcome(&w, &g, vec![base])).line(past(log, far, 4)).with(&all)),
            "bad_line",
        ),
        (
            "a founding left out",
            seal(&{
                let mut text = good(welcome(&w, &g, vec![base]));
                text.lines.extend([g.log[0].lines()[0].clone(), b"gone".to_vec()]);
                text.with(&[&g.log[1]])
            }),
            "bad_line",
        ),
    ];
    assert_eq!(w.preview(&honest), Ok(3));
    w.refuses(rows);
    assert_eq!(w.import(&honest), Ok(3));
    assert!(w.victim.verify().unwrap().ok, "{:?}", w.victim.verify().unwrap().wrong);
}

#[test]
fn a_welcome_names_no_more_entries_than_a_bundle_has_room_for() {
    let mut w = World::new();
    let g = group(&w);
    let (log, base) = (w.mallory.log(), g.log[2].place());
    let mut many = (1..=3u64).fold(welcome(&w, &g, vec![base]), |text, n| text.line(past(log, n, n)));
    let lines = many.lines.len();
    many.lines.extend((4..140_000u64).map(|n| past(log, n, n).into_bytes()));
    let too_many = w.mallory.seal(&many.clone().with(&[&g.log[0], &g.log[1], &g.log[2]]), &w.to());
    // Each names ten thousand places; 256 of these are too many.
    let places: Vec<String> = (0..10_000u32).map(|n| format!("[\"{}\",1]", DeviceId([(n % 250) as u8; 16]))).collect();
    let wide = |n: u64| format!("past {{\"log\":\"{log}\",\"seq\":{n},\"lam\":{n},\"v\":[{}]}}", places.join(","));
    many.lines.truncate(lines);
    many.lines.extend((4..4 + 256u64).map(|n| wide(n).into_bytes()));
    let too_wide = w.mallory.seal(&many.with(&[&g.log[0], &g.log[1], &g.log[2]]), &w.to());
    w.refuses_but(vec![("140,000 past lines", too_many, "bad_line"), ("2.5 million places", too_wide, "bad_line")]);
}

#[test]
fn a_welcome_changes_nothing_for_somebody_who_has_the_history() {
    let mut w = World::new();
    let before = fingerprint_of_records(&w);
    let base = Place { log: w.victim.device(), seq: 900, hash: Hash([1; 32]) };
    let mut text = w.text().line(past(w.victim.device(), 900, 900));
    (text.head.kind, text.head.base) = (BundleKind::Welcome, vec![base]);
    let bundle = w.seal(&text);
    assert_eq!(w.import(&bundle), Ok(0));
    assert_eq!(fingerprint_of_records(&w), before);
    let good = w.good();
    assert_eq!(w.import(&good), Ok(1));
}

fn fingerprint_of_records(w: &World) -> String {
    // A backup is written before every import, even if that turns out to change nothing.
    let status = Status { last_day_backup: None, ..w.victim.status().unwrap() };
    let status = serde_json::to_string(&status).unwrap();
    status + &w.victim.dump("private").unwrap() + &w.victim.dump(crate::world::GROUP).unwrap()
}
