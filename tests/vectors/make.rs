//! Rewrites `tests/vectors/`: `cargo run -p tsudoi-tests --bin make-vectors`. Only for a new version of the format,
//! under another name: released vectors are kept, because the files of every release have to be readable for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod made;

use made::{device, person, reader, vectors};
use serde_json::Value;
use tsudoi_core::bundle::line::{BundleKind, Head, LineWriter};
use tsudoi_core::bundle::{Seal, seal};
use tsudoi_core::keys::DeviceCert;
use tsudoi_sync::authority::SpaceKind;

fn main() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let all = vectors();
    let text = |place: &str| all.pointer(place).and_then(Value::as_str).unwrap().to_owned();
    std::fs::write(folder.join("vectors.json"), format!("{}\n", serde_json::to_string_pretty(&all).unwrap())).unwrap();
    let cert = DeviceCert::make(&person(), &device(), None);
    let space = text("/space/ids/group").parse().unwrap();
    let head = Head {
        space,
        sort: SpaceKind::Group,
        kind: BundleKind::Delta,
        from: device().device(),
        to: vec![reader().person()],
        base: vec![],
        must: vec![],
        part: (1, 1, "vectors1".into()),
    };
    let mut lines = LineWriter::open(Vec::new(), &head).unwrap();
    lines.device(&cert.to_json().unwrap(), &cert.sig()).unwrap();
    lines.have(text("/have/text").as_bytes(), &text("/have/sig").parse().unwrap()).unwrap();
    lines.entry(text("/entry/header").as_bytes(), &text("/entry/sig").parse().unwrap()).unwrap();
    lines.item(text("/entry/item").as_bytes()).unwrap();
    let (plain, _) = lines.end().unwrap();
    let rest = zstd::encode_all(plain.as_slice(), 3).unwrap();
    let (cert, key) = (&cert, &device());
    let readers = [(reader().person(), reader().public().1)];
    let mut file = Vec::new();
    seal(&mut file, &rest, &Seal { space, cert, device_key: key, counter: 9, readers: &readers }).unwrap();
    std::fs::write(folder.join("bundle.tsudoi"), file).unwrap();
    std::fs::write(folder.join("bundle.txt"), plain).unwrap();
    made::golden(&folder.join("../golden/0.1"));
}
