//! Faults of entries: validly signed by the laptop of a member, and wrong.

use crate::sender::{Made, item};
use crate::world::{RECORD, World, export_entries};
use serde_json::{Value, json};
use tsudoi_sync::authority::{Op, Role, SpaceKind};
use tsudoi_sync::entry::{Header, Item, Place};
use tsudoi_sync::id::{EntityId, Hash, Nonce, SpaceId};

type Row = (&'static str, Vec<u8>, &'static str);

/// A valid entry whose header's text was changed before it was signed.
fn resaid(w: &World, from: &str, to: &str) -> Vec<u8> {
    let made = w.harmless();
    let text = String::from_utf8(made.bytes).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    with(w, &[&w.mallory.raw(text.replacen(from, to, 1), made.items)])
}

fn with(w: &World, entries: &[&Made]) -> Vec<u8> {
    w.seal(&w.text().with(entries))
}

/// An entry with one item of this text.
fn saying(w: &World, text: &str) -> Vec<u8> {
    let made = w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &[(RECORD, "title", json!("x"))]);
    let (old, new) =
        (Item::commitment_of(&made.items[0]).to_string(), Item::commitment_of(text.as_bytes()).to_string());
    let header = String::from_utf8(made.bytes).unwrap().replace(&old, &new);
    with(w, &[&w.mallory.raw(header, vec![text.as_bytes().to_vec()])])
}

fn headers(w: &World) -> Vec<Row> {
    let lam = format!("\"lam\":{}", w.lam + 1);
    let deep = format!("{{\"x\":{}{},\"v\":1", "[".repeat(40), "]".repeat(40));
    vec![
        ("a newer entry", resaid(w, "{\"v\":1", "{\"v\":2"), "bundle_newer"),
        ("an entry of version 0", resaid(w, "{\"v\":1", "{\"v\":0"), "bad_line"),
        ("a key twice in a header", resaid(w, "{\"v\":1", "{\"v\":1,\"v\":1"), "bad_line"),
        ("an unknown key twice in a header", resaid(w, "{\"v\":1", "{\"x\":1,\"x\":1,\"v\":1"), "bad_line"),
        ("a fraction in a header", resaid(w, "{\"v\":1", "{\"x\":1.5,\"v\":1"), "bad_line"),
        ("a fraction for a number", resaid(w, "\"seq\":1", "\"seq\":1.0"), "bad_line"),
        ("a header nested too deep", resaid(w, "{\"v\":1", &deep), "bad_line"),
        ("a number of 2^53", resaid(w, &lam, "\"lam\":9007199254740992"), "bad_line"),
        ("a negative number", resaid(w, &lam, "\"lam\":-1"), "bad_line"),
        ("a missing key", resaid(w, &format!("{lam},"), ""), "bad_line"),
        ("entry 0", resaid(w, "\"seq\":1", "\"seq\":0"), "bad_line"),
        ("entry 2 with nothing before it", resaid(w, "\"seq\":1", "\"seq\":2"), "bad_line"),
        (
            "entry 1 with something before it",
            resaid(w, "\"prev\":null", &format!("\"prev\":\"{}\"", Hash([1; 32]))),
            "bad_line",
        ),
        ("a clock text without end", resaid(w, "2026-05-05", &"2".repeat(60)), "bad_line"),
        ("another Lamport number", resaid(w, &lam, &format!("\"lam\":{}", w.lam + 2)), "bad_line"),
        ("Lamport number 1", resaid(w, &lam, "\"lam\":1"), "bad_line"),
        ("an entry of another space", resaid(w, &w.group.to_string(), &SpaceId([1; 16]).to_string()), "foreign_entry"),
        (
            "what was seen, twice",
            {
                let seen = [w.head, Place { seq: 1, ..w.head }];
                with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &seen, &[(RECORD, "title", json!("x"))])])
            },
            "bad_line",
        ),
        (
            "having seen oneself",
            {
                let own = Place { log: w.mallory.log(), seq: 1, hash: Hash([1; 32]) };
                with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head, own], &[(RECORD, "title", json!("x"))])])
            },
            "bad_line",
        ),
        (
            "having seen what the victim never wrote",
            {
                let seen = [Place { hash: Hash([1; 32]), ..w.head }];
                with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &seen, &[(RECORD, "title", json!("x"))])])
            },
            "forked_log",
        ),
        (
            "a header of more than 64 KiB",
            resaid(w, "{\"v\":1", &format!("{{\"x\":\"{}\",\"v\":1", "x".repeat(70_000))),
            "bad_line",
        ),
    ]
}

fn items(w: &World) -> Vec<Row> {
    let said =
        |value: &str| format!("{{\"r\":\"{}\",\"e\":\"{RECORD}\",\"f\":\"title\",\"v\":{value}}}", Nonce([1; 16]));
    let many = |n: u8| {
        let names: Vec<(EntityId, &str, Value)> = (0..n).map(|i| (EntityId([i; 16]), "title", json!("x"))).collect();
        with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &names)])
    };
    let field = |name: &'static str, value: Value| {
        with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &[(RECORD, name, value)])])
    };
    let long: &'static str = Box::leak("f".repeat(129).into_boxed_str());
    let mut other_words = w.harmless();
    other_words.items[1] = item(RECORD, "title", json!("べつのもの"));
    let mut other_register = w.harmless();
    let commitment = Item::commitment_of(&other_register.items[1]).to_string();
    let moved = item(RECORD, "body", json!("よいもの"));
    let header = String::from_utf8(other_register.bytes).unwrap();
    other_register = w.mallory.raw(
        header.replace(&commitment, &Item::commitment_of(&moved).to_string()),
        vec![other_register.items[0].clone(), moved],
    );
    let twice = [(RECORD, "title", json!("a")), (RECORD, "title", json!("b"))];
    let twice_in_one = [(RECORD, "_new", json!({"title": "a"})), (RECORD, "title", json!("b"))];
    vec![
        ("other words than committed to", with(w, &[&other_words]), "bad_line"),
        ("an item for another register", with(w, &[&other_register]), "bad_line"),
        ("an item nested too deep", saying(w, &said(&format!("{}1{}", "[".repeat(8), "]".repeat(8)))), "bad_line"),
        ("an item nested without end", saying(w, &said(&"[".repeat(100_000))), "bad_line"),
        ("a key twice in an item", saying(w, &said("{\"a\":1,\"a\":2}")), "bad_line"),
        ("the value twice in an item", saying(w, &said("1,\"v\":2")), "bad_line"),
        ("a fraction in an item", saying(w, &said("0.5")), "bad_line"),
        ("an exponent in an item", saying(w, &said("1e3")), "bad_line"),
        ("a number of 2^53 in an item", saying(w, &said("9007199254740992")), "bad_line"),
        ("half a surrogate in an item", saying(w, &said("\"\\ud800\"")), "bad_line"),
        ("an item that is no object", saying(w, "[1]"), "bad_line"),
        ("an item without value", saying(w, &said("1").replace(",\"v\":1", "")), "bad_line"),
        ("65 items", many(65), "bad_line"),
        ("no items", with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &[])]), "bad_line"),
        ("a field name of 129 bytes", field(long, json!("x")), "bad_line"),
        ("a field without name", field("", json!("x")), "bad_line"),
        ("a field name of 129 bytes among many", field("_new", json!({"_kind": "resource", long: "x"})), "bad_line"),
        ("one register twice", with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &twice)]), "bad_line"),
        (
            "one register twice, once among many",
            with(w, &[&w.mallory.entry(w.group, None, w.lam + 1, &[w.head], &twice_in_one)]),
            "bad_line",
        ),
    ]
}

fn chains(w: &World, others: &[Made]) -> Vec<Row> {
    let first = w.harmless();
    let second = w.mallory.entry(w.group, Some(&first), w.lam + 2, &[], &[(RECORD, "title", json!("b"))]);
    let mut unsigned = first.clone();
    unsigned.sig.0[5] ^= 1;
    let mut bent_last = second.clone();
    bent_last.sig.0[5] ^= 1;
    let wrong_prev =
        w.mallory.entry_at(w.group, 2, Some(Hash([1; 32])), w.lam + 2, &[], &[(RECORD, "title", json!("b"))]);
    // Another version of the victim's own log.
    let own = others.iter().find(|made| made.header().seq == 2).unwrap();
    let mut header: Header = own.header();
    header.at = "1999".into();
    let retold = w.mallory.raw(header.encode(), own.items.clone());
    let mut next: Header = others.iter().map(Made::header).find(|h| h.seq == w.head.seq).unwrap();
    (next.seq, next.prev, next.lam, next.seen) = (w.head.seq + 1, Some(w.head.hash), w.lam + 1, vec![]);
    let line = item(RECORD, "title", json!("x"));
    next.items = vec![tsudoi_sync::entry::Promise(RECORD, "title".into(), Item::commitment_of(&line))];
    let continued = w.mallory.raw(next.encode(), vec![line]);
    vec![
        ("a wrong signature", with(w, &[&unsigned]), "bad_line"),
        ("a wrong signature on the last entry", with(w, &[&first, &bent_last]), "bad_line"),
        ("another entry before it than there was", with(w, &[&first, &wrong_prev]), "forked_log"),
        ("an entry of the victim's, told otherwise", with(w, &[&retold]), "forked_log"),
        ("a next entry in the victim's own log", with(w, &[&continued]), "bad_line"),
    ]
}

fn foundings(w: &World) -> Vec<Row> {
    let m = &w.mallory;
    let found = |salt: u8| Op::Found {
        kind: SpaceKind::Group,
        founder: m.keys.public().0,
        salt: Nonce([salt; 16]),
        parent: None,
        card: m.carried(),
    };
    let usurp = m.control(w.group, None, w.lam + 1, &[w.head], &found(1));
    let claimed = SpaceId([0x77; 16]);
    let wrong = m.control(claimed, None, 1, &[], &found(1));
    let bundle = |space: SpaceId, entries: &[&Made]| {
        let text = crate::sender::Text::new(m, space, &w.to()).with(entries);
        m.seal(&text, &w.to())
    };
    let (lonely, founded) = m.found(SpaceKind::Group, 2, None);
    let (private, own) = m.found(SpaceKind::Private, 0, None);
    let add = |space: SpaceId, after: &Made, person, card| {
        m.control(space, Some(after), 2, &[], &Op::Add { person, role: Role::Member, card })
    };
    let me = crate::sender::carried(&w.victim.my_card().unwrap());
    let into_private = add(private, &own, w.victim.person(), me.clone());
    let (inner, inner_founded) = m.found(SpaceKind::Facilitators, 3, Some(w.group));
    let into_inner = add(inner, &inner_founded, w.victim.person(), me);
    let victims = w.victim.status().unwrap().spaces.iter().find(|s| s.kind == SpaceKind::Private).unwrap().space;
    let note = m.entry(victims, None, 1, &[], &[(RECORD, "_kind", json!("journal"))]);
    vec![
        ("a second founding of the group", with(w, &[&usurp]), "bad_line"),
        ("a founding under another id", bundle(claimed, &[&wrong]), "bad_line"),
        ("a group that the victim is not in", bundle(lonely, &[&founded]), "not_my_group"),
        ("the sender's private space", bundle(private, &[&own]), "not_my_group"),
        ("a private space with the victim added", bundle(private, &[&own, &into_private]), "not_my_group"),
        ("facilitators of the group, by somebody else", bundle(inner, &[&inner_founded, &into_inner]), "not_my_group"),
        ("a page in the victim's journal", bundle(victims, &[&note]), "sender_not_in_group"),
    ]
}

#[test]
fn a_fault_in_an_entry_is_refused() {
    let mut w = World::new();
    let others = {
        let m = crate::sender::Sender {
            keys: w.mallory.keys.clone(),
            device: w.mallory.device.clone(),
            cert: w.mallory.cert.clone(),
            card: w.mallory.card.clone(),
        };
        export_entries(&mut w.scene, &mut w.victim, crate::world::GROUP, &m)
    };
    w.learn();
    let rows = [headers(&w), items(&w), chains(&w, &others), foundings(&w)].concat();
    w.refuses(rows);
}
