//! Bundles round-trip, and every one that was cut, altered, passed on or made to hurt is refused.

use super::*;
use crate::bundle::pad::padme;
use crate::bundle::seal::{Seal, encrypt, seal};
use crate::keys::{DeviceCert, DeviceKey};
use std::io::Cursor;
use std::process::Command;
use tsudoi_sync::id::SpaceId;

struct Scene {
    aiko: PersonKeys,
    laptop: DeviceKey,
    cert: DeviceCert,
    ken: PersonKeys,
    mika: PersonKeys,
}

fn scene() -> Scene {
    let aiko = PersonKeys::from_bytes(&[1; 64]).unwrap();
    let laptop = DeviceKey::from_bytes(&[2; 32]);
    let cert = DeviceCert::make(&aiko, &laptop, None);
    let (ken, mika) = (PersonKeys::from_bytes(&[3; 64]).unwrap(), PersonKeys::from_bytes(&[4; 64]).unwrap());
    Scene { aiko, laptop, cert, ken, mika }
}

fn zip(text: &[u8]) -> Vec<u8> {
    zstd::encode_all(text, 3).unwrap()
}

impl Scene {
    fn seal(&self, rest: &[u8], readers: &[&PersonKeys]) -> Vec<u8> {
        let readers: Vec<_> = readers.iter().map(|who| (who.person(), who.public().1)).collect();
        let (cert, device_key) = (&self.cert, &self.laptop);
        let mut file = Vec::new();
        let spec = Seal { space: SpaceId([7; 16]), cert, device_key, counter: 9, readers: &readers };
        let size = seal(&mut file, rest, &spec).unwrap();
        assert_eq!(size, file.len() as u64);
        file
    }
}

fn known(_: &Envelope) -> Result<()> {
    Ok(())
}

fn check(file: &[u8], me: &PersonKeys) -> Result<Authentic> {
    authenticate(&mut Cursor::new(file), me, known)
}

fn read(file: &[u8], me: &PersonKeys) -> Result<Vec<u8>> {
    let mut file = Cursor::new(file);
    let authentic = authenticate(&mut file, me, known)?;
    let mut lines = authentic.lines(&mut file)?;
    let mut text = Vec::new();
    lines.read_to_end(&mut text).map_err(from_stream)?;
    lines.finish()?;
    Ok(text)
}

fn plaintext(file: &[u8], me: &PersonKeys) -> Vec<u8> {
    let mut plain = Vec::new();
    decrypt(&mut Cursor::new(file), me.reading()).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn a_bundle_comes_back_for_each_reader() {
    let s = scene();
    let text = "つどい 1\n".repeat(20_000);
    let rest = [zip(text.as_bytes()), zip(b"and a second frame\n")].concat();
    let file = s.seal(&rest, &[&s.ken, &s.aiko, &s.ken]);
    for me in [&s.ken, &s.aiko] {
        assert_eq!(read(&file, me).unwrap(), [text.as_bytes(), b"and a second frame\n"].concat());
    }
    let authentic = check(&file, &s.ken).unwrap();
    let envelope = authentic.envelope();
    assert_eq!((envelope.space(), envelope.counter()), (SpaceId([7; 16]), 9));
    assert_eq!((envelope.cert(), envelope.readers().len()), (&s.cert, 2));
}

#[test]
fn the_outside_tells_neither_length_nor_number_of_readers() {
    let s = scene();
    for size in [0, 1, 500, 65_000, 200_000] {
        let mut noise = vec![0; size];
        getrandom::fill(&mut noise).unwrap();
        let plain = plaintext(&s.seal(&zip(&noise), &[&s.ken]), &s.ken);
        assert_eq!(padme(plain.len() as u64), plain.len() as u64);
    }
    let stanzas = |file: &[u8]| file.windows(10).filter(|w| *w == b"-> X25519 ").count();
    let crowd: Vec<_> = (0..17).map(|_| PersonKeys::generate().unwrap()).collect();
    for (readers, shown) in [(1, 16), (16, 16), (17, 32)] {
        let list: Vec<_> = crowd.iter().take(readers).collect();
        let file = s.seal(&zip(b"x"), &list);
        assert_eq!(stanzas(&file), shown);
        assert!(list.iter().all(|who| check(&file, who).is_ok()));
    }
}

#[test]
fn stock_age_and_zstd_read_the_lines() {
    let s = scene();
    let text = "tsudoi-bundle 1 {}\n今日のつどい\n".repeat(5000);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("x.tsudoi"), s.seal(&zip(text.as_bytes()), &[&s.ken])).unwrap();
    std::fs::write(folder.path().join("key.txt"), s.ken.identity_text().unwrap().as_bytes()).unwrap();
    let script = "set -e; age -d -i key.txt -o plain x.tsudoi; zstd -q -d -c < plain";
    let run = Command::new("sh").args(["-c", script]).current_dir(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "this test needs the Debian packages age and zstd; they said: {said}");
    assert_eq!(run.stdout, text.as_bytes());
}

#[test]
fn every_flipped_byte_and_every_cut_is_an_error_of_the_list() {
    let s = scene();
    let file = s.seal(&zip(b"a small bundle\n"), &[&s.ken]);
    let listed = ["not_a_bundle", "bundle_damaged", "not_for_me", "bundle_newer", "header_too_large"];
    for at in 0..file.len() {
        let mut bent = file.clone();
        bent[at] ^= 1 << (at % 8);
        let codes = [check(&bent, &s.ken), check(&file[..at], &s.ken)].map(|r| r.err().map(|e| e.code()));
        for code in codes {
            assert!(code.is_some_and(|code| listed.contains(&code)), "byte {at}: {code:?}");
        }
    }
    assert_eq!(check(&[&file[..], b"x"].concat(), &s.ken).err(), Some(Error::BundleDamaged));
}

#[test]
fn a_cut_between_two_chunks_is_noticed() {
    let s = scene();
    let mut noise = vec![0; 200_000];
    getrandom::fill(&mut noise).unwrap();
    let file = s.seal(&zip(&noise), &[&s.ken]);
    let dashes = file.windows(5).position(|w| w == b"\n--- ").unwrap();
    let body = dashes + 1 + file[dashes + 1..].iter().position(|b| *b == b'\n').unwrap() + 1 + 16;
    for chunks in [0, 1, 2, 3] {
        let cut = &file[..body + chunks * (65_536 + 16)];
        assert_eq!(check(cut, &s.ken).err(), Some(Error::BundleDamaged), "after {chunks} chunks");
    }
}

#[test]
fn other_files_and_other_peoples_bundles_are_named_so() {
    let s = scene();
    let file = s.seal(&zip(b"x"), &[&s.ken]);
    assert_eq!(check(&file, &s.mika).err(), Some(Error::NotForMe));
    for junk in [&b""[..], b"PK\x03\x04", b"-----BEGIN AGE ENCRYPTED FILE-----\n", &[0; 100_000]] {
        assert_eq!(check(junk, &s.ken).err(), Some(Error::NotABundle));
    }
    assert_eq!(check(b"age-encryption.org/v2\n---\n", &s.ken).err().unwrap().code(), "bundle_newer");
    let mut letter = Vec::new();
    encrypt(&mut letter, &[s.ken.reading().to_public()], &[b"just an encrypted letter"]).unwrap();
    assert_eq!(check(&letter, &s.ken).err(), Some(Error::NotABundle));
}

#[test]
fn a_bundle_that_was_passed_on_is_found_out() {
    let s = scene();
    let plain = plaintext(&s.seal(&zip(b"for Ken alone"), &[&s.ken]), &s.ken);
    let mut passed_on = Vec::new();
    encrypt(&mut passed_on, &[s.mika.reading().to_public()], &[&plain]).unwrap();
    assert_eq!(check(&passed_on, &s.mika).err(), Some(Error::NotNamed));
}

#[test]
fn a_reader_cannot_alter_what_another_signed() {
    let s = scene();
    let plain = plaintext(&s.seal(&zip(b"what Aiko wrote"), &[&s.ken, &s.mika]), &s.ken);
    for at in 0..plain.len() {
        let mut bent = plain.clone();
        bent[at] ^= 1 << (at % 8);
        let mut file = Vec::new();
        encrypt(&mut file, &[s.mika.reading().to_public()], &[&bent]).unwrap();
        let error = check(&file, &s.mika).err().unwrap_or_else(|| panic!("byte {at} does not count"));
        assert!(["bundle_damaged", "not_a_bundle", "bundle_newer"].contains(&error.code()), "byte {at}: {error}");
    }
    for changed in [&plain[..plain.len() - 1], &[&plain[..], &[0]].concat()] {
        let mut file = Vec::new();
        encrypt(&mut file, &[s.mika.reading().to_public()], &[changed]).unwrap();
        assert_eq!(check(&file, &s.mika).err(), Some(Error::BundleDamaged));
    }
}

#[test]
fn the_caller_decides_about_the_sender() {
    let s = scene();
    let file = s.seal(&zip(b"x"), &[&s.ken]);
    let refused = authenticate(&mut Cursor::new(&file), &s.ken, |envelope| {
        assert_eq!(envelope.cert().person_id(), s.aiko.person());
        Err(Error::SenderNotInGroup)
    });
    assert_eq!(refused.err(), Some(Error::SenderNotInGroup));
}

#[test]
fn a_huge_header_is_refused_at_once() {
    let s = scene();
    let stanza = "-> X25519 CJM36AHmTbdHSuOQL+NESqyVQE75f2e610iRdLPEN20\nC3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig\n";
    let many = format!("age-encryption.org/v1\n{}--- x\n", stanza.repeat(1000));
    let long = format!("age-encryption.org/v1\n-> X25519 {}", "x".repeat(1 << 20));
    let start = std::time::Instant::now();
    for header in [many, long] {
        assert_eq!(check(header.as_bytes(), &s.ken).err(), Some(Error::HeaderTooLarge));
    }
    assert!(start.elapsed().as_secs() < 5);
}

#[test]
fn a_bomb_stops_at_its_cap() {
    let s = scene();
    let mut bomb = zstd::stream::write::Encoder::new(Vec::new(), 3).unwrap();
    io::copy(&mut io::repeat(0).take(300 << 20), &mut bomb).unwrap();
    let bomb = bomb.finish().unwrap();
    let file = s.seal(&bomb, &[&s.ken]);
    let (mut file, mut out) = (Cursor::new(file), 0);
    let authentic = authenticate(&mut file, &s.ken, known).unwrap();
    let mut lines = authentic.lines(&mut file).unwrap();
    let error = loop {
        match lines.fill_buf() {
            Ok([]) => panic!("the bomb went off"),
            Ok(text) => {
                out += text.len() as u64;
                let amount = text.len();
                lines.consume(amount);
            }
            Err(error) => break from_stream(error),
        }
    };
    assert_eq!(error, Error::BundleTooLarge);
    assert!(out <= unpacked_bytes_max(0));
}

#[test]
fn what_does_not_unpack_is_damage() {
    let s = scene();
    let mut wide = zstd::stream::write::Encoder::new(Vec::new(), 1).unwrap();
    wide.window_log(24).unwrap();
    io::copy(&mut io::repeat(7).take(20 << 20), &mut wide).unwrap();
    let whole = zip(&[5; 10_000]);
    for rest in [b"no zstd at all".to_vec(), whole[..whole.len() - 2].to_vec(), wide.finish().unwrap()] {
        assert_eq!(read(&s.seal(&rest, &[&s.ken]), &s.ken), Err(Error::BundleDamaged));
    }
}

#[test]
fn a_file_exchanged_in_between_is_noticed() {
    let s = scene();
    let first = s.seal(&zip(b"the first"), &[&s.ken]);
    let authentic = check(&first, &s.ken).unwrap();
    // Another bundle of the same sender, and the same envelope over another content.
    let other = s.seal(&zip(b"another"), &[&s.ken]);
    assert_eq!(authentic.lines(&mut Cursor::new(&other)).err(), Some(Error::BundleDamaged));
    let mut plain = plaintext(&first, &s.ken);
    let last = plain.len() - 1;
    plain[last] ^= 1;
    let mut forged = Vec::new();
    encrypt(&mut forged, &[s.ken.reading().to_public()], &[&plain]).unwrap();
    let mut forged = Cursor::new(forged);
    let mut lines = authentic.lines(&mut forged).unwrap();
    assert_eq!(lines.read_to_end(&mut Vec::new()).map_err(from_stream), Err(Error::BundleDamaged));
}

#[test]
fn content_left_unread_is_not_finished() {
    let s = scene();
    let mut file = Cursor::new(s.seal(&zip(b"one\ntwo\n"), &[&s.ken]));
    let authentic = authenticate(&mut file, &s.ken, known).unwrap();
    let mut lines = authentic.lines(&mut file).unwrap();
    lines.read_line(&mut String::new()).unwrap();
    assert_eq!(lines.finish(), Err(Error::BundleDamaged));
}

#[test]
fn sealing_refuses_what_could_not_be_opened() {
    let s = scene();
    let give = |rest: &[u8], readers: &[(tsudoi_sync::id::PersonId, tsudoi_sync::id::Key)]| {
        let spec = Seal { space: SpaceId([7; 16]), cert: &s.cert, device_key: &s.laptop, counter: 1, readers };
        seal(io::sink(), rest, &spec)
    };
    let one = [(s.ken.person(), s.ken.public().1)];
    let crowd: Vec<_> = (0..=120).map(|i| (tsudoi_sync::id::PersonId([i; 16]), s.ken.public().1)).collect();
    assert_eq!(give(b"", &[]), Err(Error::NobodyToGive));
    assert_eq!(give(b"", &crowd), Err(Error::HeaderTooLarge));
    assert_eq!(give(&vec![0; (32 << 20) + 1], &one), Err(Error::BadPartSize));
}
