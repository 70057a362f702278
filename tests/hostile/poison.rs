//! Bundles that are imported because nothing is wrong with them yet. They must not block what honest people send later.

use crate::lines::have_line;
use crate::sender::{Made, Sender, Text, item};
use crate::world::{GROUP, RECORD, World, export_entries, reader};
use serde_json::json;
use tsudoi_core::vault::Vault;
use tsudoi_sync::authority::{Op, Role, SpaceKind};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{Hash, Nonce, Sig};
use tsudoi_sync::vector::Have;
use tsudoi_tests::{add_member, fields, meet};

/// Mint, an honest member, and the entries of hers that Mallory knows and the victim does not have yet.
fn with_mint(w: &mut World, group: &str) -> (Vault, Vec<Made>) {
    let mut mint = w.scene.laptop("ミント");
    meet(&mut w.victim, &mut mint);
    add_member(&mut w.victim, group, &mint, Role::Member);
    w.scene.hand_over(&mut w.victim, group, &mut mint);
    mint.put(group, "resource", None, fields(json!({"title": "ミントの本"}))).unwrap();
    mint.put(group, "resource", None, fields(json!({"title": "ミントの二冊目"}))).unwrap();
    w.learn();
    let log = mint.device();
    let mut made = export_entries(&mut w.scene, &mut mint, group, &w.mallory);
    made.retain(|made| made.header().log == log);
    (mint, made)
}

/// Asserts that Mint's bundle is imported whole, and that nothing of Mallory's shows.
fn mint_arrives(w: &mut World, mint: &mut Vault, what: &str) {
    let exported = w.scene.export(mint, GROUP, &["そら"]);
    let imported = w.victim.import(&exported.files, Default::default());
    assert_eq!(imported.map(|t| t.new).map_err(|e| e.code()), Ok(2), "{what}");
    let dump = w.victim.dump(GROUP).unwrap();
    assert!(dump.contains("ミントの本") && dump.contains("ミントの二冊目") && !dump.contains("わるいもの"), "{what}");
    assert!(w.victim.verify().unwrap().ok, "{what}: {:?}", w.victim.verify().unwrap().wrong);
}

#[test]
fn a_held_entry_that_turns_out_wrong_does_not_fail_the_bundle_that_releases_it() {
    for what in ["another Lamport number", "another hash of what was seen", "a false founding"] {
        let mut w = World::new();
        let (mut mint, made) = with_mint(&mut w, GROUP);
        let place = made[0].place();
        let writes = [(RECORD, "_kind", json!("resource")), (RECORD, "title", json!("わるいもの"))];
        let lam = made[0].header().lam + 1;
        let m = &w.mallory;
        let false_founding = Op::Found {
            kind: SpaceKind::Group,
            founder: m.keys.public().0,
            salt: Nonce([1; 16]),
            parent: None,
            card: m.carried(),
        };
        let entry = match what {
            "another Lamport number" => m.entry(w.group, None, lam + 5, &[w.head, place], &writes),
            "a false founding" => m.control(w.group, None, lam, &[w.head, place], &false_founding),
            _ => m.entry(w.group, None, lam, &[w.head, Place { hash: Hash([1; 32]), ..place }], &writes),
        };
        let bundle = w.seal(&w.text().with(&[&entry]));
        assert_eq!(w.import(&bundle), Ok(1));
        assert_eq!(w.victim.status().unwrap().held, 1);
        mint_arrives(&mut w, &mut mint, what);
        assert_eq!(w.victim.status().unwrap().held, 0);
    }
}

/// An entry in the name of somebody's laptop, with an invalid signature.
fn in_the_name_of(first: &Header) -> Made {
    let line = item(RECORD, "title", json!("わるいもの"));
    let items = vec![Promise(RECORD, "title".into(), Item::commitment_of(&line))];
    let header = Header { items, ..first.clone() };
    Made { bytes: header.encode(), sig: Sig([7; 64]), items: vec![line] }
}

#[test]
fn entries_in_the_name_of_a_laptop_whose_certificate_is_not_here_yet_give_way_to_its_own() {
    let mut w = World::new();
    let (mut mint, made) = with_mint(&mut w, GROUP);
    let bundle = w.seal(&w.text().with(&[&in_the_name_of(&made[0].header())]));
    assert_eq!(w.import(&bundle), Ok(1));
    assert_eq!(w.victim.status().unwrap().held, 1);
    mint_arrives(&mut w, &mut mint, "a certificate in the same bundle");
    assert_eq!(w.victim.status().unwrap().held, 0);
}

#[test]
fn entries_in_the_name_of_a_laptop_give_way_where_its_certificate_came_with_another_group() {
    let mut w = World::new();
    let (mut mint, made) = with_mint(&mut w, GROUP);
    let second = w.victim.new_group("もうひとつ").unwrap().space.to_string();
    add_member(&mut w.victim, &second, &mint, Role::Member);
    w.scene.hand_over(&mut w.victim, &second, &mut mint);
    let bundle = w.seal(&w.text().with(&[&in_the_name_of(&made[0].header())]));
    assert_eq!(w.import(&bundle), Ok(1));
    mint.put(&second, "resource", None, fields(json!({"title": "べつの本"}))).unwrap();
    w.scene.hand_over(&mut mint, &second, &mut w.victim);
    mint_arrives(&mut w, &mut mint, "a certificate from another group");
    assert_eq!(w.victim.status().unwrap().held, 0);
}

#[test]
fn nobody_can_claim_what_another_laptop_wrote() {
    let mut w = World::new();
    let (mut mint, made) = with_mint(&mut w, GROUP);
    // Mallory certifies Mint's laptop as her own, but the laptop has not signed that.
    let key = String::from_utf8(crate::world::text_of(
        &w.scene.export(&mut mint, GROUP, &["マロリー"]).files[0],
        &w.mallory.keys,
    ))
    .unwrap();
    let line = key
        .lines()
        .find(|l| l.starts_with("device ") && l.contains(&mint.my_card().unwrap().key().to_string()))
        .unwrap();
    let own_key = w.mallory.keys.public().0.to_string();
    let claimed = line.replace(&mint.my_card().unwrap().key().to_string(), &own_key);
    let json = claimed.strip_prefix("device ").unwrap().rsplit_once(' ').unwrap().0.to_owned();
    let bytes = [&w.mallory.keys.public().0.0[..], &device_key(&json).0, &[0; 16]].concat();
    let sig = tsudoi_core::keys::sign(tsudoi_core::keys::Purpose::Device, w.mallory.keys.signing(), &bytes);
    let bundle = w.seal(&w.text().line(format!("device {json} {sig}")).with(&[&made[0]]));
    assert_eq!(w.import(&bundle), Err("bad_line"));
    mint_arrives(&mut w, &mut mint, "a claimed laptop");
}

fn device_key(json: &str) -> tsudoi_sync::id::Key {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    value["key"].as_str().unwrap().parse().unwrap()
}

#[test]
fn false_pieces_of_an_attachment_give_way_to_the_whole() {
    for what in ["a false first piece", "a false last piece", "another size"] {
        let mut w = World::new();
        let (mut mint, _) = with_mint(&mut w, GROUP);
        let bytes: Vec<u8> = (0..(3 << 19)).map(|n: u32| (n.wrapping_mul(n) >> 7) as u8).collect();
        let (file, back) = (w.scene.dir.path().join("本.pdf"), w.scene.dir.path().join("もどる.pdf"));
        std::fs::write(&file, &bytes).unwrap();
        let id = mint.put(GROUP, "resource", None, fields(json!({"title": "本"}))).unwrap().id.to_string();
        let hash = mint.attach(&id, &file).unwrap().blob;
        let (size, offset, piece) = match what {
            "a false first piece" => (bytes.len(), 0, vec![1u8; 1 << 20]),
            "a false last piece" => (bytes.len(), 1 << 20, vec![1u8; 1 << 19]),
            _ => (3 << 20, 0, vec![1u8; 1 << 20]),
        };
        let line = [format!("blob {hash} {size} {offset} {}\n", piece.len()).into_bytes(), piece].concat();
        let bundle = w.seal(&w.text().line(line));
        assert_eq!(w.import(&bundle), Ok(0), "{what}");
        for round in 1..=2 {
            let exported = w.scene.export(&mut mint, GROUP, &["そら"]);
            w.victim
                .import(&exported.files, Default::default())
                .unwrap_or_else(|e| panic!("{what}, round {round}: {e}"));
        }
        w.victim.detach(&id, &back).unwrap_or_else(|e| panic!("{what}: {e}"));
        assert_eq!(std::fs::read(&back).unwrap(), bytes, "{what}");
        assert!(w.victim.verify().unwrap().ok);
    }
}

#[test]
fn a_wrong_signature_before_a_right_one_is_refused_though_the_chain_holds() {
    let mut w = World::new();
    let (mut mint, mut made) = with_mint(&mut w, GROUP);
    made[0].sig.0[9] ^= 1;
    let exported = w.scene.export(&mut mint, GROUP, &["マロリー"]);
    let device = String::from_utf8(crate::world::text_of(&exported.files[0], &w.mallory.keys)).unwrap();
    let mut text = w.text();
    text.lines.extend(device.lines().filter(|l| l.starts_with("device ")).map(|l| l.as_bytes().to_vec()));
    let bundle = w.seal(&text.with(&[&made[0], &made[1]]));
    assert_eq!(w.import(&bundle), Err("bad_line"));
    assert!(w.victim.verify().unwrap().ok);
}

#[test]
fn a_lying_statement_counts_for_its_own_laptop_only_and_harms_nobody_else() {
    let mut w = World::new();
    let far = Place { log: w.victim.device(), seq: 1 << 50, hash: Hash([3; 32]) };
    let have = Have { device: w.mallory.log(), space: w.group, n: 9, v: vec![far], want: vec![Hash([4; 32])] };
    let bundle = w.seal(&w.text().line(have_line(&w.mallory, &have)));
    assert_eq!(w.import(&bundle), Ok(0));
    let mut mint = w.scene.laptop("ミント");
    meet(&mut w.victim, &mut mint);
    add_member(&mut w.victim, GROUP, &mint, Role::Member);
    let imported = w.scene.hand_over(&mut w.victim, GROUP, &mut mint);
    assert!(imported.new > 3);
    assert_eq!(w.victim.dump(GROUP).unwrap(), mint.dump(GROUP).unwrap());
    let to = reader(&w.victim);
    let again = Text::new(&w.mallory, w.group, &to);
    assert_eq!(w.import(&Sender::seal(&w.mallory.another_laptop(), &again, &to)), Err("bad_line"));
}
