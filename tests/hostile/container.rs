//! Faults of the file itself, which are checked before anything is unpacked.

use crate::sender::{Sender, age_file, container, frame, zip};
use crate::world::{World, fingerprint};
use std::io::Write;
use tsudoi_core::Error;
use tsudoi_core::vault::ImportOptions;

/// An `age` header with this many stanzas, each with a body of this many lines.
fn header(stanzas: usize, body_lines: usize) -> Vec<u8> {
    let mut file = b"age-encryption.org/v1\n".to_vec();
    for _ in 0..stanzas {
        file.extend(b"-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n");
        for _ in 0..body_lines {
            file.extend([b'A'; 64]);
            file.push(b'\n');
        }
        file.extend(b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n");
    }
    file.extend(b"--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n");
    file
}

fn armored() -> Vec<u8> {
    let mut out = b"-----BEGIN AGE ENCRYPTED FILE-----\n".to_vec();
    out.extend(data_encoding::BASE64.encode(&header(1, 0)).into_bytes());
    out.extend(b"\n-----END AGE ENCRYPTED FILE-----\n");
    out
}

fn with_passphrase(plain: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new("ひだまりの 合言葉".to_owned().into());
    recipient.set_work_factor(2);
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap();
    file
}

#[test]
fn a_file_that_is_no_bundle_for_this_person_is_refused() {
    let mut w = World::new();
    let (to, stranger) = (w.to(), Sender::new("だれか"));
    let text = w.text().with(&[&w.harmless()]);
    let rest = zip(&text.bytes());
    let payload = w.mallory.payload(1, w.group, &to, &rest);
    let elsewhere = vec![(stranger.person(), stranger.keys.public().1)];
    let good = container(&payload, &rest, &to);
    let mut newer_age = good.clone();
    newer_age[20] = b'2';
    let bent = |at: usize| {
        let mut payload = payload.clone();
        payload[at] ^= 1;
        container(&payload, &rest, &to)
    };
    let mut other_rest = rest.clone();
    other_rest.push(0);
    let mut zero = text.clone();
    zero.head.from = stranger.log();
    let rows = vec![
        ("an empty file", vec![], "bundle_damaged"),
        ("not age", b"PK\x03\x04 a zip archive".to_vec(), "bundle_damaged"),
        ("age, armoured", armored(), "bundle_damaged"),
        ("age with a passphrase", with_passphrase(b"x"), "bundle_damaged"),
        ("only age's first line", b"age-encryption.org/v1\n".to_vec(), "bundle_damaged"),
        ("a newer age", newer_age, "bundle_newer"),
        ("an age header of 1,000 stanzas", header(1000, 0), "header_too_large"),
        ("an age header of 129 stanzas", header(129, 0), "header_too_large"),
        ("an age header of 80 KiB", header(1, 1300), "header_too_large"),
        (
            "an age header without end",
            [b"age-encryption.org/v1\n-> X25519 ".as_slice(), &[b'A'; 200_000]].concat(),
            "header_too_large",
        ),
        ("for somebody else", w.mallory.seal(&text, &elsewhere), "not_for_me"),
        ("from a stranger", stranger.seal(&text, &to), "unknown_sender"),
        (
            "passed on by a reader",
            container(&w.mallory.payload(1, w.group, &elsewhere, &rest), &rest, &to),
            "not_named",
        ),
        ("no envelope at all", age_file(&rest, &to), "bundle_damaged"),
        ("nothing inside", age_file(b"", &to), "bundle_damaged"),
        (
            "another frame for an envelope",
            age_file(&[frame(0x184D_2A51, &payload), rest.clone()].concat(), &to),
            "bundle_damaged",
        ),
        (
            "an envelope with another mark",
            age_file(&[frame(0x184D_2A50, b"TSUDOJ\0\0rest of it"), rest.clone()].concat(), &to),
            "bundle_damaged",
        ),
        (
            "an envelope of 4 GiB",
            age_file(&[&0x184D_2A50u32.to_le_bytes()[..], &[0xff; 4], &payload, &rest].concat(), &to),
            "bundle_damaged",
        ),
        ("a newer envelope", container(&w.mallory.payload(2, w.group, &to, &rest), &rest, &to), "bundle_newer"),
        ("envelope version 0", container(&w.mallory.payload(0, w.group, &to, &rest), &rest, &to), "bundle_damaged"),
        ("an envelope for nobody", container(&w.mallory.payload(1, w.group, &[], &rest), &rest, &to), "bundle_damaged"),
        (
            "a reader named twice",
            container(&w.mallory.payload(1, w.group, &[to[0], to[0]], &rest), &rest, &to),
            "bundle_damaged",
        ),
        ("an envelope with another space", bent(12), "bundle_damaged"),
        ("a forged certificate in the envelope", bent(30), "bundle_damaged"),
        ("a certificate that the device did not sign", bent(26 + 207), "bundle_damaged"),
        ("another counter than the one signed", bent(26 + 208), "bundle_damaged"),
        ("a wrong signature on the envelope", bent(payload.len() - 1), "bundle_damaged"),
        ("a longer rest than the one signed", container(&payload, &other_rest, &to), "bundle_damaged"),
        ("another rest than the one signed", container(&payload, &zip(b"tsudoi-bundle 1 {}"), &to), "bundle_damaged"),
        (
            "a rest that is no zstd",
            {
                let r = b"no zstd";
                container(&w.mallory.payload(1, w.group, &to, r), r, &to)
            },
            "bundle_damaged",
        ),
        ("no rest", container(&w.mallory.payload(1, w.group, &to, b""), b"", &to), "bundle_damaged"),
        ("head from another device than the envelope", w.mallory.seal(&zero, &to), "bad_line"),
    ];
    w.refuses(rows);
}

#[test]
fn only_regular_files_are_opened() {
    let mut w = World::new();
    let path = {
        let good = w.good();
        w.write(&good)
    };
    let before = fingerprint(&mut w.victim);
    let (folder, link) = (w.scene.folder(), w.scene.dir.path().join("link.tsudoi"));
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let missing = w.scene.dir.path().join("nothing.tsudoi");
    for (file, code) in [(&folder, "not_a_file"), (&link, "not_a_file"), (&missing, "no_such_file")] {
        if cfg!(unix) || *file != link {
            let refused = w.victim.import(std::slice::from_ref(file), ImportOptions::default()).unwrap_err();
            assert_eq!(refused.code(), code);
        }
    }
    // With one bad file among good ones, none is imported.
    let both = w.victim.import(&[path, missing], ImportOptions::default()).unwrap_err();
    assert_eq!(both.code(), "no_such_file");
    assert_eq!(w.victim.import(&[], ImportOptions::default()).unwrap_err(), Error::NotABundle);
    assert_eq!(fingerprint(&mut w.victim), before);
}

#[test]
fn a_bundle_cut_anywhere_or_with_any_byte_flipped_is_refused_and_changes_nothing() {
    let mut w = World::new();
    let good = w.good();
    let before = fingerprint(&mut w.victim);
    let mut seen = std::collections::BTreeSet::new();
    let mut refuse = |w: &mut World, bent: &[u8], what: String| {
        let code = w.import(bent).expect_err(&what);
        assert!(Error::CODES.contains(&code) && code != "store" && code != "machine", "{what}: {code}");
        seen.insert(code);
    };
    for at in (0..good.len()).filter(|at| at % 7 == 0 || good.len() - at < 40) {
        refuse(&mut w, &good[..at], format!("cut at {at}"));
    }
    for at in (0..good.len()).filter(|at| *at < 4096 || at % 7 == 0) {
        let mut bent = good.clone();
        bent[at] ^= 1 << (at % 8);
        refuse(&mut w, &bent, format!("byte {at} flipped"));
    }
    refuse(&mut w, &[&good[..], b"\0"].concat(), "a byte more".into());
    assert_eq!(fingerprint(&mut w.victim), before);
    assert!(["bundle_damaged", "not_for_me"].iter().all(|code| seen.contains(code)), "{seen:?}");
    assert!(w.import(&good).is_ok());
}
