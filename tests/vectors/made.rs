//! The vectors, made from fixed keys. Only the bundle's encryption is random.

use serde_json::{Value, json};
use tsudoi_core::keys::card::Lang;
use tsudoi_core::keys::safety_number::Half;
use tsudoi_core::keys::{Card, DeviceCert, DeviceKey, PersonKeys, Purpose, SafetyNumber, sign};
use tsudoi_sync::authority::{SpaceKind, space_id};
use tsudoi_sync::entry::{Header, Item, Place, Promise};
use tsudoi_sync::id::{EntityId, Hash, Nonce};
use tsudoi_sync::vector::Have;

/// Key bytes that count up from `from`.
pub fn counting<const N: usize>(from: u8) -> [u8; N] {
    std::array::from_fn(|n| from.wrapping_add(n as u8))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[allow(dead_code)] // the checks use it, the generator does not
pub fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|n| u8::from_str_radix(&text[2 * n..2 * n + 2], 16).unwrap()).collect()
}

pub fn person() -> PersonKeys {
    PersonKeys::from_bytes(&counting(1)).unwrap()
}
pub fn device() -> DeviceKey {
    DeviceKey::from_bytes(&counting(101))
}
pub fn reader() -> PersonKeys {
    PersonKeys::from_bytes(&counting(151)).unwrap()
}

/// All vectors except the bundle.
pub fn vectors() -> Value {
    let (person, device, reader) = (person(), device(), reader());
    let (key, reading) = person.public();
    let card = Card::make(&person, "そら", Some("そら"), Lang::Ja, 1).unwrap();
    let number = SafetyNumber::of(&Half::of(reader.public()), &Half::of(person.public()));
    let cert = DeviceCert::make(&person, &device, None);
    let salt = Nonce(counting(7));
    let group = space_id(SpaceKind::Group, &key, &salt, None);
    let spaces = json!({
        "private": space_id(SpaceKind::Private, &key, &Nonce([0; 16]), None),
        "group": group,
        "facilitators": space_id(SpaceKind::Facilitators, &key, &salt, Some(group)),
        "pair": space_id(SpaceKind::Pair, &key, &salt, None),
    });
    let entity = EntityId(counting(33));
    let item = Item { entity, field: "body".into(), nonce: Nonce(counting(55)), value: "よく眠れた日".into() }.encode();
    let commitment = Item::commitment_of(&item);
    let header = Header {
        space: group,
        log: device.device(),
        seq: 2,
        prev: Some(Hash(counting(77))),
        lam: 5,
        at: "2026-04-11T14:00:00+09:00".into(),
        seen: vec![Place { log: DeviceKey::from_bytes(&counting(201)).device(), seq: 4, hash: Hash(counting(99)) }],
        items: vec![Promise(entity, "body".into(), commitment)],
    };
    let bytes = header.encode();
    let have =
        Have { device: device.device(), space: group, n: 3, v: vec![header.place(&bytes)], want: vec![] }.encode();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    json!({
        "person": {"keys": hex(&*person.to_bytes()), "id": person.person(), "key": key, "box": reading,
                   "identity": person.identity_text().unwrap().as_str()},
        "device": {"key": hex(&*device.to_bytes()), "public": device.public(), "id": device.device()},
        "reader": {"keys": hex(&*reader.to_bytes()), "id": reader.person(), "identity": reader.identity_text().unwrap().as_str()},
        "card": {"text": card.text(), "signed": text(card.signed_bytes()), "sig": card.sig()},
        "number": number.to_string(),
        "certificate": {"line": cert.to_json().unwrap(), "sig": cert.sig(), "bytes": hex(&cert.to_bytes())},
        "space": {"salt": salt, "ids": spaces},
        "entry": {"header": text(&bytes), "hash": Header::hash_of(&bytes), "sig": sign(Purpose::Entry, device.signing(), &bytes),
                  "item": text(&item), "commitment": commitment},
        "have": {"text": text(&have), "sig": sign(Purpose::Have, device.signing(), &have)},
    })
}

/// Writes the golden files of 0.1: a vault, a bundle for it, and the dumps they have to give.
#[allow(dead_code)] // the generator uses it, the checks do not
pub fn golden(folder: &std::path::Path) {
    use tsudoi_core::vault::ImportOptions;
    use tsudoi_sync::authority::Role;
    use tsudoi_tests::{Scene, add_member, at, fields, meet};
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    sora.set_clock(at("2026-04-11T14:00:00+09:00"));
    mint.set_clock(at("2026-04-12T20:30:00+09:00"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Facilitator);
    let title = json!({"title": "市の家族のつどい 案内", "kind": "leaflet", "tags": ["家族", "市"]});
    let id = sora.put(&group, "resource", None, fields(title)).unwrap().id.to_string();
    sora.put("private", "journal", None, fields(json!({"body": "よく眠れた日", "tags": ["眠り"]}))).unwrap();
    sora.put("private", "mood", None, fields(json!({"face": 4, "sleep_hours": "6.5"}))).unwrap();
    scene.hand_over(&mut sora, &group, &mut mint);
    sora.put(&group, "resource", Some(&id), fields(json!({"title": "市の家族のつどい（毎月）"}))).unwrap();
    mint.put(&group, "resource", Some(&id), fields(json!({"title": "家族のつどい 案内 2026"}))).unwrap();
    let gone = mint.put(&group, "decision", None, fields(json!({"body": "お茶を出す"}))).unwrap().id.to_string();
    mint.remove(&gone).unwrap();
    let file = scene.dir.path().join("本.txt");
    std::fs::write(&file, "つどい\n".repeat(100)).unwrap();
    mint.attach(&id, &file).unwrap();
    let exported = scene.export(&mut mint, &group, &["そら"]);
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder.join("vault")).unwrap();
    std::fs::copy(&exported.files[0], folder.join("bundle.tsudoi")).unwrap();
    drop(sora);
    for name in ["vault.json", "unlock.age", "recovery.age", "store.db"] {
        std::fs::copy(scene.vault_dir("そら").join(name), folder.join("vault").join(name)).unwrap();
    }
    let mut sora = tsudoi_core::Vault::unlock(&scene.vault_dir("そら"), &tsudoi_tests::passphrase()).unwrap();
    sora.import(&exported.files[..1], ImportOptions::default()).unwrap();
    for (space, name) in [("private", "private.json"), (group.as_str(), "group.json")] {
        std::fs::write(folder.join(name), sora.dump(space).unwrap() + "\n").unwrap();
    }
}
