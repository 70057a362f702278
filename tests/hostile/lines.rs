//! Faults of lines: a valid container from a known member, with something wrong inside.

use crate::sender::{Made, Sender, Text, item, zip};
use crate::world::{RECORD, World};
use serde_json::json;
use tsudoi_core::keys::{Purpose, sign};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{Hash, SpaceId};
use tsudoi_sync::vector::Have;

type Row = (&'static str, Vec<u8>, &'static str);

/// A valid bundle whose text was changed after it was written.
fn retold(w: &World, from: &str, to: &str) -> Vec<u8> {
    let text = w.text().with(&[&w.harmless()]).bytes();
    let place = text.windows(from.len()).position(|window| window == from.as_bytes()).expect(from);
    let text = [&text[..place], to.as_bytes(), &text[place + from.len()..]].concat();
    w.mallory.seal_bytes(w.group, &text, &w.to())
}

fn raw(w: &World, text: &[u8]) -> Vec<u8> {
    w.mallory.seal_bytes(w.group, text, &w.to())
}

fn heads(w: &World) -> Vec<Row> {
    let head = |change: &dyn Fn(&mut Text)| {
        let mut text = w.text().with(&[&w.harmless()]);
        change(&mut text);
        raw(w, &text.bytes())
    };
    let deep = format!("\"must\":{}{}", "[".repeat(40), "]".repeat(40));
    vec![
        ("a newer bundle version", retold(w, "tsudoi-bundle 1 ", "tsudoi-bundle 2 "), "bundle_newer"),
        ("a feature that must be known", retold(w, "\"must\":[]", "\"must\":[\"holograms\"]"), "bundle_newer"),
        ("another first word", retold(w, "tsudoi-bundle", "tsudoi-bindle"), "bad_line"),
        ("a key twice in the head", retold(w, "\"must\":[]", "\"must\":[],\"must\":[]"), "bad_line"),
        ("a fraction in the head", retold(w, "\"part\":[1,1", "\"part\":[1.5,1"), "bad_line"),
        ("a number of 2^53 in the head", retold(w, "\"part\":[1,1", "\"part\":[9007199254740992,1"), "bad_line"),
        ("a head nested too deep", retold(w, "\"must\":[]", &deep), "bad_line"),
        ("a head of an unknown sort of bundle", retold(w, "\"delta\"", "\"gamma\""), "bad_line"),
        ("a head that is no object", raw(w, b"tsudoi-bundle 1 []\n"), "bad_line"),
        ("no head", raw(w, b""), "bad_line"),
        ("head of another space than the envelope", head(&|t| t.head.space = SpaceId([1; 16])), "bad_line"),
        ("head for other readers than the envelope", head(&|t| t.head.to.push(w.mallory.person())), "bad_line"),
        (
            "somebody's private space, it says",
            {
                let mut text = Text::new(&w.mallory, SpaceId([5; 16]), &w.to());
                text.head.sort = SpaceKind::Private;
                w.seal(&text)
            },
            "not_my_group",
        ),
    ]
}

fn texts(w: &World) -> Vec<Row> {
    let good = || w.text().with(&[&w.harmless()]);
    let last = |line: &str| {
        let mut text = good();
        text.last = Some(line.into());
        w.seal(&text)
    };
    let endless = [w.text().first_line().as_bytes(), b"\n", &vec![b'x'; 2 << 20]].concat();
    let second_frame = {
        let rest = [zip(&good().bytes()), zip(b"more\n")].concat();
        let payload = w.mallory.payload(1, w.group, &w.to(), &rest);
        crate::sender::container(&payload, &rest, &w.to())
    };
    vec![
        ("a line without end", raw(w, &endless), "bad_line"),
        ("a long item line", w.seal(&w.text().with(&[&w.harmless()]).line(vec![b'x'; 600_000])), "bad_line"),
        ("not UTF-8 in the head", raw(w, b"tsudoi-bundle 1 {\"space\":\"\xff\"}\n"), "bad_line"),
        ("not UTF-8 in a device line", w.seal(&good().line(b"device {\"\xff\":1} x".to_vec())), "bad_line"),
        ("an unknown word", w.seal(&good().line("pixel {}")), "bad_line"),
        ("an empty line", w.seal(&good().line("")), "bad_line"),
        ("a carriage return", retold(w, "\nentry ", "\r\nentry "), "bad_line"),
        ("no last line", last(""), "bad_line"),
        ("a last line without its end", last("end {\"entries\":1,\"items\":2}"), "bad_line"),
        ("too few entries in the last line", last("end {\"entries\":0,\"items\":2}\n"), "bad_line"),
        ("too many entries in the last line", last("end {\"entries\":2,\"items\":2}\n"), "bad_line"),
        ("too few items in the last line", last("end {\"entries\":1,\"items\":1}\n"), "bad_line"),
        ("a fraction in the last line", last("end {\"entries\":1.0,\"items\":2}\n"), "bad_line"),
        ("a key twice in the last line", last("end {\"entries\":1,\"entries\":1,\"items\":2}\n"), "bad_line"),
        ("text after the last line", last("end {\"entries\":1,\"items\":2}\nmore\n"), "bundle_damaged"),
        ("a frame after the last line", second_frame, "bundle_damaged"),
    ]
}

fn sizes(w: &World) -> Vec<Row> {
    let mib = vec![0u8; 1 << 20];
    let hash = Hash(*blake3::hash(&mib).as_bytes());
    let line = [format!("blob {hash} {} 0 {}\n", mib.len(), mib.len()).into_bytes(), mib].concat();
    let mut bomb = w.text();
    (0..300).for_each(|_| bomb.lines.push(line.clone()));
    vec![("300 MiB out of some KiB", w.seal(&bomb), "bundle_too_large")]
}

/// The line of a statement, signed by `signer`.
pub fn have_line(signer: &Sender, have: &Have) -> Vec<u8> {
    let bytes = have.encode();
    let sig = sign(Purpose::Have, signer.device.signing(), &bytes);
    [b"have ", bytes.as_slice(), b" ", sig.to_string().as_bytes()].concat()
}

fn statements(w: &World) -> Vec<Row> {
    let have = |device, space| Have { device, space, n: 1, v: vec![w.head], want: vec![] };
    let own = have(w.mallory.log(), w.group);
    let said = |bytes: String| {
        let sig = sign(Purpose::Have, w.mallory.device.signing(), bytes.as_bytes());
        w.seal(&w.text().line(format!("have {bytes} {sig}")))
    };
    let text = String::from_utf8(own.encode()).unwrap();
    let line = |line: Vec<u8>| w.seal(&w.text().line(line));
    vec![
        (
            "a statement of another space",
            line(have_line(&w.mallory, &have(w.mallory.log(), SpaceId([1; 16])))),
            "foreign_entry",
        ),
        (
            "a statement in the name of the victim",
            line(have_line(&w.mallory, &have(w.victim.device(), w.group))),
            "bad_line",
        ),
        ("a statement with another's signature", line(have_line(&w.mallory.another_laptop(), &own)), "bad_line"),
        ("a statement of number 2^53", said(text.replace("\"n\":1", "\"n\":9007199254740992")), "bad_line"),
        ("a statement with a fraction", said(text.replace("\"n\":1", "\"n\":1.5")), "bad_line"),
        ("a statement with a key twice", said(text.replace("\"n\":1", "\"n\":1,\"n\":1")), "bad_line"),
        ("a statement with an unknown key", said(text.replace("\"n\":1", "\"n\":1,\"m\":1")), "bad_line"),
        ("a statement of entry 0", said(text.replace(&format!(",{},\"", w.head.seq), ",0,\"")), "bad_line"),
        ("a statement without a signature", line(b"have {}".to_vec()), "bad_line"),
    ]
}

fn certificates(w: &World) -> Vec<Row> {
    let other = w.mallory.another_laptop();
    let line = |line: String| w.seal(&w.text().line(line));
    let json = other.cert.to_json().unwrap();
    // A claim to somebody else's laptop: the person has signed, the laptop has not.
    let stranger = Sender::new("だれか");
    let claimed = json.replace(&other.cert.device().to_string(), &stranger.cert.device().to_string());
    vec![
        ("a certificate signed by another person", line(format!("device {json} {}", stranger.cert.sig())), "bad_line"),
        ("a certificate of somebody else's laptop", line(format!("device {claimed} {}", other.cert.sig())), "bad_line"),
        (
            "a certificate with an unknown key",
            line(format!("device {} {}", json.replace('{', "{\"x\":1,"), other.cert.sig())),
            "bad_line",
        ),
        (
            "a certificate with a key twice",
            line(format!("device {} {}", json.replace('{', "{\"replaces\":null,"), other.cert.sig())),
            "bad_line",
        ),
    ]
}

fn blobs(w: &World) -> Vec<Row> {
    let bytes = vec![7u8; 1000];
    let hash = Hash(*blake3::hash(&bytes).as_bytes());
    let blob = |size: u64, offset: u64, length: usize, bytes: &[u8]| {
        let line = [format!("blob {hash} {size} {offset} {length}\n").as_bytes(), bytes].concat();
        w.seal(&w.text().line(line))
    };
    let two = {
        let line =
            |size: u64| [format!("blob {hash} {size} 0 {}\n", 1 << 20).into_bytes(), vec![7u8; 1 << 20]].concat();
        w.seal(&w.text().line(line(3 << 20)).line(line(2 << 20)))
    };
    vec![
        ("an attachment of more than 25 MiB", blob((25 << 20) + 1, 0, 1000, &bytes), "bundle_damaged"),
        ("a piece off the grid", blob(2000, 1000, 1000, &bytes), "bundle_damaged"),
        ("a piece that is not full", blob(3000, 0, 1000, &bytes), "bundle_damaged"),
        ("a piece beyond the end", blob(500, 0, 1000, &bytes), "bundle_damaged"),
        ("a piece at the end of numbers", blob(1000, u64::MAX - 10, 1000, &bytes), "bundle_damaged"),
        ("an attachment of another hash", blob(1000, 0, 1000, &[8u8; 1000]), "bundle_damaged"),
        ("pieces of two sizes of one attachment", two, "bundle_damaged"),
        ("a piece of more than 1 MiB", blob(2 << 20, 0, (1 << 20) + 1, &vec![7; (1 << 20) + 1]), "bad_line"),
        ("a piece shorter than said", blob(1000, 0, 1000, &bytes[..900]), "bundle_damaged"),
        ("a piece longer than said", blob(1000, 0, 999, &bytes), "bad_line"),
        ("a piece of no number", w.seal(&w.text().line(format!("blob {hash} x 0 0"))), "bad_line"),
    ]
}

fn placed(w: &World) -> Vec<Row> {
    let made: Made = w.harmless();
    let loose = item(RECORD, "title", json!("よいもの"));
    let lines = made.lines();
    let with = |lines: &[Vec<u8>]| {
        let mut text = w.text();
        text.lines.extend_from_slice(lines);
        w.seal(&text)
    };
    vec![
        ("an item without an entry", with(&[[b"item ", loose.as_slice()].concat()]), "bad_line"),
        ("a missing item", with(&lines[..2]), "bad_line"),
        ("an item too many", with(&[&lines[..], &lines[1..2]].concat()), "bad_line"),
        ("items in another order", with(&[lines[0].clone(), lines[2].clone(), lines[1].clone()]), "bad_line"),
        ("a left-out item in a delta", with(&[lines[0].clone(), lines[1].clone(), b"gone".to_vec()]), "bad_line"),
        ("an empty item", with(&[lines[0].clone(), lines[1].clone(), b"item ".to_vec()]), "bad_line"),
        (
            "a welcome's memory in a delta",
            with(&[format!("past {{\"log\":\"{}\",\"seq\":1,\"lam\":1,\"v\":[]}}", w.mallory.log()).into_bytes()]),
            "bad_line",
        ),
    ]
}

#[test]
fn a_fault_in_any_line_is_refused() {
    let mut w = World::new();
    let rows = [heads(&w), texts(&w), statements(&w), certificates(&w), blobs(&w), placed(&w)].concat();
    w.refuses(rows);
}

#[test]
fn a_bundle_that_unpacks_to_more_than_allowed_is_refused() {
    let mut w = World::new();
    let rows = sizes(&w);
    w.refuses(rows);
}
