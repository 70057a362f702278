//! Nothing that a person writes is readable on the disk. Every field of every kind, and names and passphrases, get a
//! canary of their own; the test searches for all of them in every file of the vault, open and locked. Compressed texts
//! would not show their words, so it searches for the beginnings of compressed texts too.

use serde_json::{Map, Value, json};
use std::path::Path;
use tsudoi_core::domain::{FieldType, Kind, SpaceKind};
use tsudoi_core::keys::{Passphrase, Work};
use tsudoi_core::store::dense::{DICTIONARY, Dense};
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_tests::Scene;

/// A word of at least eight letters, ASCII and kana, that occurs nowhere else.
fn canary(n: usize) -> String {
    format!("zqCanary{n:04}カナリヤ{n:04}")
}

/// The encodings in which a text could be in a file.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut forms = vec![text.as_bytes().to_vec(), wide];
    // Base64 of the text at each of its three alignments, without the ends, which depend on what is around it.
    for shift in 0..3usize {
        let padded = [&vec![b' '; shift][..], text.as_bytes()].concat();
        let encoded = data_encoding::BASE64_NOPAD.encode(&padded).into_bytes();
        forms.push(encoded[shift.div_ceil(1) * 2..encoded.len() - 3].to_vec());
    }
    forms
}

/// Whether the bytes hold a text as the store compresses it. Its words do not show, but its beginning does.
fn is_dense_in(bytes: &[u8]) -> bool {
    let begins = |w: &[u8]| w.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) && w.get(5..9) == DICTIONARY.get(4..8);
    bytes.windows(9).any(begins)
}

fn hits(dir: &Path, texts: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(hits(&path, texts));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        if is_dense_in(&bytes) {
            found.push(format!("{}: a text of the store", path.display()));
        }
        // Every canary has one of these beginnings, so one pass over the file can rule all of them out.
        let starts: Vec<Vec<u8>> =
            forms("zqCanary").into_iter().map(|form| form.into_iter().take(8).collect()).collect();
        if starts.iter().any(|start| bytes.windows(start.len()).any(|window| window == start)) {
            let hit =
                texts.iter().filter(|text| forms(text).iter().any(|form| bytes.windows(form.len()).any(|w| w == form)));
            found.push(format!("{}: {:?}", path.display(), hit.collect::<Vec<_>>()));
        }
    }
    found
}

/// Writes a record of every kind from its example, with a canary in every field that holds words, and returns the ids.
/// It writes twice, so that every record finds what it refers to.
fn write_every_kind(vault: &mut Vault, group: &str, next: &mut impl FnMut() -> String) -> Map<String, Value> {
    let mut ids: Map<String, Value> = Map::new();
    for round in 0..2 {
        for kind in Kind::ALL {
            let space = if kind.default_space_kind() == SpaceKind::Private { "private" } else { group };
            let mut record =
                kind.example_fields(|name| ids.get(name).and_then(Value::as_str).unwrap_or_default().into()).unwrap();
            for field in kind.fields().iter().filter(|field| field.has_words()) {
                match hidden(field.of, next) {
                    Some(value) => record.insert(field.name.into(), value),
                    // A file is attached afterwards.
                    None => record.remove(field.name),
                };
            }
            match vault.put(space, kind.name(), None, record) {
                Ok(saved) => _ = ids.insert(kind.name().into(), json!(saved.id.to_string())),
                Err(error) => assert!(round == 0, "{} {error}", kind.name()),
            }
        }
    }
    assert_eq!(ids.len(), Kind::ALL.len());
    ids
}

/// A value full of canaries for a field of that type; none for a file.
fn hidden(of: FieldType, next: &mut impl FnMut() -> String) -> Option<Value> {
    Some(match of {
        FieldType::Attachment => return None,
        FieldType::TextList { .. } | FieldType::TextSet => json!([next(), next()]),
        FieldType::Rungs => json!([next(), next(), next(), next(), next()]),
        FieldType::Ratings => json!({ next(): 3 }),
        FieldType::Steps => json!([{ "key": next(), "minutes": 5, "ja": next(), "en": next() }]),
        FieldType::Url => json!(format!("https://example.org/{}", next())),
        _ => json!(next()),
    })
}

#[test]
fn no_file_of_a_vault_shows_what_was_written_in_it() {
    let mut scene = Scene::new();
    let dir = scene.vault_dir("そら");
    let mut texts = Vec::new();
    let mut next = || {
        texts.push(canary(texts.len()));
        texts.last().unwrap().clone()
    };
    let secret = Passphrase::new(&next()).unwrap();
    let who = NewVault { name: next(), reading: Some(next()), lang: "ja".into() };
    let (mut vault, _) = Vault::create(&dir, who, &secret, Work::cheap(), |_, _| Ok(())).unwrap();
    let group = vault.new_group(&next()).unwrap().space.to_string();
    let ids = write_every_kind(&mut vault, &group, &mut next);
    let file = scene.folder().join(format!("{}.txt", next()));
    std::fs::write(&file, next()).unwrap();
    for kind in Kind::ALL.iter().filter(|kind| kind.fields().iter().any(|field| field.of == FieldType::Attachment)) {
        vault.attach(ids[kind.name()].as_str().unwrap(), &file).unwrap();
    }
    vault.search("zqCanary", 10).unwrap();
    let backup = scene.folder();
    vault.backup(&backup.join("a.tsudoi-backup")).unwrap();
    assert!(texts.len() > 100, "{} words", texts.len());
    let (open, kept) = (hits(&dir, &texts), hits(&backup, &texts));
    drop(vault);
    let locked = hits(&dir, &texts);
    assert!(open.is_empty() && locked.is_empty() && kept.is_empty(), "{open:?} {locked:?} {kept:?}");
    // Planted texts: the scanner finds each of the forms.
    for form in forms(&texts[3]) {
        let plain = scene.folder();
        std::fs::write(plain.join("x"), [&[0xff; 4097][..], &form, &[0; 10]].concat()).unwrap();
        assert_eq!(hits(&plain, &texts).len(), 1, "{}", String::from_utf8_lossy(&form));
    }
    let plain = scene.folder();
    let text = Dense::new().unwrap().pack("{\"v\":1}".repeat(20).as_bytes()).unwrap().into_owned();
    std::fs::write(plain.join("x"), [&[0xff; 4097][..], &text, &[0; 10]].concat()).unwrap();
    assert_eq!(hits(&plain, &texts).len(), 1, "a compressed text");
    for shift in 0..3 {
        let plain = scene.folder();
        let text = [&vec![b'x'; shift][..], texts[3].as_bytes(), b"and more"].concat();
        std::fs::write(plain.join("x"), data_encoding::BASE64.encode(&text)).unwrap();
        assert!(hits(&plain, &texts)[0].contains(&texts[3]), "base64 at {shift}");
    }
}
