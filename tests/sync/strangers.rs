//! Entries that a newer version, or somebody with bad intentions, may write with a genuine member's keys.

use crate::inside::{Inside, open};
use crate::nasty::{group_of, import, put};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tsudoi_core::bundle::line::{BundleKind, Head, LineWriter};
use tsudoi_core::bundle::{Seal, seal};
use tsudoi_core::error::Error;
use tsudoi_core::keys::{DeviceCert, DeviceKey, PersonKeys, Purpose, sign};
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_sync::authority::{CONTROL, Role, SpaceKind};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{EntityId, Hash, Key, Nonce, PersonId, Sig, SpaceId};
use tsudoi_tests::{Scene, meet};

const F: Role = Role::Facilitator;
const M: Role = Role::Member;

/// An entry: signature, header, items.
type Written = (Sig, Vec<u8>, Vec<Vec<u8>>);

/// Writes entries and bundles by hand, as a device whose vault stays locked.
struct Pen {
    device: DeviceKey,
    cert: DeviceCert,
    space: SpaceId,
    seq: u64,
    prev: Option<Hash>,
    lam: u64,
    seen: Vec<Place>,
}

impl Pen {
    fn of(dir: &Path, space: SpaceId) -> (Self, PersonKeys) {
        let inside = Inside::of(dir);
        let device = inside.device_key();
        let mut heads = inside.heads(space);
        let own = heads.remove(&device.device());
        let lam = heads.values().map(|(_, _, lam)| *lam).chain(own.map(|o| o.2)).max().unwrap_or(0);
        let seen = heads.iter().map(|(log, (seq, hash, _))| Place { log: *log, seq: *seq, hash: *hash }).collect();
        let (seq, prev) = own.map_or((0, None), |(seq, hash, _)| (seq, Some(hash)));
        let pen = Self { cert: inside.cert(), device, space, seq, prev, lam, seen };
        (pen, inside.person_keys())
    }

    /// The next entry; `change` may alter the header's JSON before it is signed.
    fn entry(&mut self, items: &[(EntityId, &str, Value)], change: impl FnOnce(&mut Value)) -> Written {
        let lines: Vec<Vec<u8>> = items
            .iter()
            .map(|(entity, field, value)| {
                let (field, value) = ((*field).to_owned(), value.clone());
                Item { entity: *entity, field, nonce: Nonce([7; 16]), value }.encode()
            })
            .collect();
        let promises = items.iter().zip(&lines);
        let header = Header {
            space: self.space,
            log: self.device.device(),
            seq: self.seq + 1,
            prev: self.prev,
            lam: self.lam + 1,
            at: "2046-01-01T00:00:00+09:00".into(),
            seen: std::mem::take(&mut self.seen),
            items: promises
                .map(|((entity, field, _), line)| Promise(*entity, (*field).into(), Item::commitment_of(line)))
                .collect(),
        };
        let mut value: Value = serde_json::from_slice(&header.encode()).unwrap();
        change(&mut value);
        let bytes = serde_json::to_vec(&value).unwrap();
        (self.seq, self.prev, self.lam) = (header.seq, Some(Header::hash_of(&bytes)), header.lam);
        (sign(Purpose::Entry, self.device.signing(), &bytes), bytes, lines)
    }

    fn bundle(&self, scene: &mut Scene, entries: &[Written], to: &[&Vault]) -> PathBuf {
        let mut readers: Vec<(PersonId, Key)> =
            to.iter().map(|v| (v.person(), v.my_card().unwrap().reading_key())).collect();
        readers.sort();
        let head = Head {
            space: self.space,
            sort: SpaceKind::Group,
            kind: BundleKind::Delta,
            from: self.device.device(),
            to: readers.iter().map(|(person, _)| *person).collect(),
            base: Vec::new(),
            must: Vec::new(),
            part: (1, 1, "hand".into()),
        };
        let encoder = zstd::Encoder::new(Vec::new(), 3).unwrap();
        let mut lines = LineWriter::open(encoder, &head).unwrap();
        lines.device(&self.cert.to_json().unwrap(), &self.cert.sig()).unwrap();
        for (sig, header, items) in entries {
            lines.entry(header, sig).unwrap();
            for item in items {
                lines.item(item).unwrap();
            }
        }
        let rest = lines.end().unwrap().0.finish().unwrap();
        let spec =
            Seal { space: self.space, cert: &self.cert, device_key: &self.device, counter: 1000, readers: &readers };
        let path = scene.folder().join("bundle-by-hand.tsudoi");
        seal(std::fs::File::create(&path).unwrap(), &rest, &spec).unwrap();
        path
    }
}

fn entity(n: u8) -> EntityId {
    EntityId([n; 16])
}

/// Sora, Mint and Juno in one group. Mint's vault is locked, and a pen writes in its place.
fn table(scene: &mut Scene) -> (Vault, Pen, Vault, String, SpaceId) {
    let ([sora, mint, juno], group) = group_of(scene, [("Sora", F), ("Mint", M), ("Juno", M)]);
    let space: SpaceId = group.parse().unwrap();
    drop(mint);
    let (pen, _) = Pen::of(&scene.vault_dir("Mint"), space);
    (sora, pen, juno, group, space)
}

#[test]
fn what_a_newer_version_writes_is_passed_on_byte_for_byte() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, mut juno, group, space) = table(&mut scene);
    let items = [
        (entity(1), "_kind", json!("constellation")),
        (entity(1), "stars", json!([{"name": "すばる", "n": 7}])),
        (entity(1), "_ranked", json!({"by": "hand"})),
    ];
    let odd = pen.entry(&items, |header| {
        header["zz_future"] = json!({"deep": ["ね", 1]});
        header["about"] = json!("person");
    });
    let control = [(EntityId(space.0), CONTROL, json!({"op": "crown", "person": "x"}))];
    let crown = pen.entry(&control, |_| {});
    let plain = pen.entry(&[(entity(2), "_kind", json!("resource")), (entity(2), "title", json!("後から"))], |_| {});
    let written = [odd, crown, plain];
    let file = pen.bundle(&mut scene, &written, &[&sora]);
    assert_eq!(import(&mut sora, &[file]), 3);
    let exported = scene.export(&mut sora, &group, &["Juno"]);
    import(&mut juno, &exported.files);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
    assert!(sora.dump(&group).unwrap().contains("すばる"));
    for vault in [&mut sora, &mut juno] {
        assert!(vault.verify().unwrap().ok);
        assert_eq!(vault.groups().unwrap()[0].members.len(), 3);
    }
    drop(juno);
    let inside = Inside::of(&scene.vault_dir("Juno"));
    let passed = open(&exported.files[0], &inside.person_keys()).unwrap();
    for (sig, header, items) in &written {
        assert!(passed.entries.contains(&(*sig, header.clone(), items.clone())));
        let kept = inside.entries(space);
        let kept = kept.iter().find(|e| &e.header == header).expect("kept as it came");
        assert_eq!((kept.sig.as_slice(), &kept.items), (sig.0.as_slice(), &items.join(&b'\n')));
    }
}

#[test]
fn an_entry_with_a_wrong_lamport_number_that_waited_does_not_shut_out_what_it_waited_for() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, mut juno, group, _) = table(&mut scene);
    let first = pen.entry(&[(entity(1), "_kind", json!("resource")), (entity(1), "title", json!("一つ目"))], |_| {});
    let wrong =
        pen.entry(&[(entity(2), "_kind", json!("resource")), (entity(2), "title", json!("二つ目"))], |header| {
            header["lam"] = json!(900_000);
        });
    let late = pen.bundle(&mut scene, std::slice::from_ref(&first), &[&sora]);
    let early = pen.bundle(&mut scene, std::slice::from_ref(&wrong), &[&sora]);
    import(&mut sora, &[early]);
    assert_eq!(sora.status().unwrap().held, 1);
    import(&mut sora, &[late]);
    assert!(sora.dump(&group).unwrap().contains("一つ目"));
    assert!(!sora.dump(&group).unwrap().contains("二つ目"));
    assert!(sora.verify().unwrap().ok);
    scene.hand_over(&mut sora, &group, &mut juno);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
}

#[test]
fn an_entry_of_another_space_is_refused() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, _, group, _) = table(&mut scene);
    let other = sora.new_group("別の会").unwrap().space;
    let before = sora.dump(&group).unwrap();
    let stolen = pen.entry(&[(entity(1), "_kind", json!("resource"))], |header| header["space"] = json!(other));
    let file = pen.bundle(&mut scene, &[stolen], &[&sora]);
    assert_eq!(sora.import(&[file], ImportOptions::default()).err(), Some(Error::ForeignEntry));
    assert_eq!(sora.dump(&group).unwrap(), before);
}

#[test]
fn a_member_who_writes_a_control_entry_changes_nobodys_place() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, mut juno, group, space) = table(&mut scene);
    let me = pen.cert.person_id();
    let (own, others) = (EntityId(space.0), sora.person());
    let raise = pen.entry(&[(own, CONTROL, json!({"op": "role", "person": me, "role": "facilitator"}))], |_| {});
    let out = pen.entry(&[(own, CONTROL, json!({"op": "remove", "person": others, "cut": []}))], |_| {});
    let file = pen.bundle(&mut scene, &[raise, out], &[&sora]);
    let before = sora.dump(&group).unwrap();
    import(&mut sora, &[file]);
    assert_eq!(sora.dump(&group).unwrap(), before);
    scene.hand_over(&mut sora, &group, &mut juno);
    assert_eq!(juno.dump(&group).unwrap(), before);
}

#[test]
fn when_the_second_of_two_files_is_bad_the_first_is_not_imported_either() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, juno, group, _) = table(&mut scene);
    let good = pen.entry(&[(entity(1), "_kind", json!("resource")), (entity(1), "title", json!("よい"))], |_| {});
    let good = pen.bundle(&mut scene, &[good], &[&sora, &juno]);
    let bad = pen.entry(&[(entity(2), "_kind", json!("resource"))], |header| header["lam"] = json!(5_000));
    let bad = pen.bundle(&mut scene, &[bad], &[&sora]);
    let before = (sora.dump(&group).unwrap(), sora.verify().unwrap().entries);
    assert!(matches!(sora.import(&[good.clone(), bad], ImportOptions::default()), Err(Error::BadLine { .. })));
    assert_eq!((sora.dump(&group).unwrap(), sora.verify().unwrap().entries), before);
    assert_eq!(import(&mut sora, &[good]), 1);
}

#[test]
fn a_card_that_only_the_group_carries_is_enough_to_import_from_its_person() {
    // Sora knows Mint and Juno; Mint and Juno have never met.
    let mut scene = Scene::new();
    let (mut sora, mut mint, mut juno) = (scene.laptop("Sora"), scene.laptop("Mint"), scene.laptop("Juno"));
    meet(&mut sora, &mut mint);
    meet(&mut sora, &mut juno);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    for other in [&mint, &juno] {
        tsudoi_tests::add_member(&mut sora, &group, other, M);
    }
    scene.hand_over(&mut sora, &group, &mut mint);
    scene.hand_over(&mut sora, &group, &mut juno);
    put(&mut mint, &group, "はじめまして");
    scene.hand_over(&mut mint, &group, &mut juno);
    assert_eq!(juno.dump(&group).unwrap(), mint.dump(&group).unwrap());
}

#[test]
fn a_wrong_signature_in_the_middle_of_a_run_is_not_passed_on_as_a_last_one() {
    let mut scene = Scene::new();
    let (mut sora, mut pen, mut juno, group, _) = table(&mut scene);
    let mut first =
        pen.entry(&[(entity(1), "_kind", json!("resource")), (entity(1), "title", json!("一つ目"))], |_| {});
    let second = pen.entry(&[(entity(1), "title", json!("二つ目"))], |_| {});
    first.0 = second.0;
    let file = pen.bundle(&mut scene, &[first, second], &[&sora]);
    let refused = sora.import(&[file], ImportOptions::default()).is_err();
    // Either the bundle is refused as a whole, or what is kept passes `verify` and is good for the next reader.
    assert!(refused || sora.verify().unwrap().ok, "{:?}", sora.verify().unwrap().wrong);
    scene.hand_over(&mut sora, &group, &mut juno);
    assert_eq!(sora.dump(&group).unwrap(), juno.dump(&group).unwrap());
}
