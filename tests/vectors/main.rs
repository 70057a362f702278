//! Test vectors: fixed keys give fixed bytes. Other programs can be checked against them, and ours has to read them for
//! ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod made;

use made::{hex, unhex, vectors};
use serde_json::Value;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::process::Command;
use tsudoi_core::bundle::authenticate;
use tsudoi_core::keys::safety_number::Half;
use tsudoi_core::keys::{Card, DeviceCert, PersonKeys, Purpose, SafetyNumber, verify};
use tsudoi_sync::entry::{self, Header, Item};
use tsudoi_sync::vector::Have;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

fn kept() -> Value {
    serde_json::from_slice(&std::fs::read(folder().join("vectors.json")).unwrap()).unwrap()
}

#[test]
fn the_same_keys_still_give_the_same_bytes() {
    let (kept, made) = (kept(), vectors());
    for (name, value) in made.as_object().unwrap() {
        assert_eq!(&kept[name], value, "{name}");
    }
    assert_eq!(kept.as_object().unwrap().len(), made.as_object().unwrap().len());
}

#[test]
fn the_released_vectors_are_still_read() {
    let kept = kept();
    let text =
        |place: &str| kept.pointer(place).and_then(Value::as_str).unwrap_or_else(|| panic!("{place}")).to_owned();
    let card = Card::parse(&text("/card/text")).unwrap();
    assert_eq!(card.name(), "そら");
    let number = SafetyNumber::of(&Half::of((card.key(), card.reading_key())), &Half::of(reader().public()));
    assert_eq!(number.to_string(), text("/number"));
    assert_eq!(card.signed_bytes(), text("/card/signed").as_bytes());
    let cert = DeviceCert::from_json(&text("/certificate/line"), text("/certificate/sig").parse().unwrap()).unwrap();
    assert_eq!(hex(&cert.to_bytes()), text("/certificate/bytes"));
    let header = text("/entry/header");
    let parsed = Header::parse(header.as_bytes()).unwrap();
    assert_eq!(Header::hash_of(header.as_bytes()).to_string(), text("/entry/hash"));
    entry::verify(header.as_bytes(), &text("/entry/sig").parse().unwrap(), &cert.device()).unwrap();
    let item = Item::parse(text("/entry/item").as_bytes(), &parsed.items[0]).unwrap();
    assert_eq!((parsed.items[0].2.to_string(), item.value), (text("/entry/commitment"), "よく眠れた日".into()));
    let have = text("/have/text");
    assert!(verify(Purpose::Have, &cert.device(), have.as_bytes(), &text("/have/sig").parse().unwrap()));
    assert_eq!(Have::parse(have.as_bytes()).unwrap().n, 3);
}

fn reader() -> PersonKeys {
    let keys = unhex(kept()["reader"]["keys"].as_str().unwrap());
    PersonKeys::from_bytes(keys.as_slice().try_into().unwrap()).unwrap()
}

#[test]
fn the_bundle_gives_its_text_here_and_in_stock_age_and_zstd() {
    let (file, text) = (folder().join("bundle.tsudoi"), std::fs::read(folder().join("bundle.txt")).unwrap());
    let mut source = Cursor::new(std::fs::read(&file).unwrap());
    let authentic = authenticate(&mut source, &reader(), |_| Ok(())).unwrap();
    assert_eq!((authentic.envelope().counter(), authentic.envelope().readers()), (9, &[reader().person()][..]));
    let mut read = Vec::new();
    let mut lines = authentic.lines(&mut source).unwrap();
    lines.read_to_end(&mut read).unwrap();
    lines.finish().unwrap();
    assert_eq!(read, text);
    let dir = tempfile::tempdir().unwrap();
    let key = dir.path().join("key.txt");
    std::fs::write(&key, reader().identity_text().unwrap().as_bytes()).unwrap();
    let plain = dir.path().join("plain");
    let age = Command::new("age").arg("-d").arg("-i").arg(&key).arg("-o").arg(&plain).arg(&file).status();
    assert!(age.expect("this test needs the program `age`").success());
    let zstd = Command::new("zstd").args(["-q", "-d", "-c"]).stdin(std::fs::File::open(plain).unwrap()).output();
    let zstd = zstd.expect("this test needs the program `zstd`");
    assert!(zstd.status.success());
    assert_eq!(zstd.stdout, text, "stock age and zstd");
}
