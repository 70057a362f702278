//! The files that open a vault: whatever only an emergency reads is checked every day, named, and put back.

use std::path::Path;
use tsudoi_core::keys::{Passphrase, RecoveryWords, Work};
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, at, meet, passphrase};

fn vault(scene: &Scene, name: &str) -> (Vault, RecoveryWords) {
    let who = NewVault { name: name.into(), reading: None, lang: "ja".into() };
    Vault::create(&scene.vault_dir(name), who, &passphrase(), Work::cheap(), |_, _| Ok(())).unwrap()
}

fn recovers(dir: &Path, words: &RecoveryWords) -> &'static str {
    Vault::recover(dir, words, &passphrase(), Work::cheap()).map_or_else(|error| error.code(), |_| "opened")
}

/// What can become of a file: its name here, and its bytes; none if it is gone.
fn faults(whole: &[u8], others: &[u8]) -> Vec<(&'static str, Option<Vec<u8>>)> {
    let mut bent = whole.to_vec();
    *bent.last_mut().unwrap() ^= 1;
    vec![
        ("gone", None),
        ("empty", Some(Vec::new())),
        ("cut", Some(whole[..whole.len() - 1].to_vec())),
        ("zeroed", Some(vec![0; whole.len()])),
        ("one bit flipped", Some(bent)),
        ("another vault's", Some(others.to_vec())),
        ("grown", Some(vec![b' '; 100_000])),
    ]
}

#[test]
fn each_fault_of_a_file_that_opens_the_vault_is_named_kept_out_of_backups_and_mended() {
    let scene = Scene::new();
    let (mut sora, words) = vault(&scene, "そら");
    let (mint, _) = vault(&scene, "ミント");
    assert!(sora.status().unwrap().damaged_keys.is_empty() && sora.verify().unwrap().ok);
    let dir = sora.dir().to_owned();
    for (n, name) in ["recovery.age", "unlock.age", "vault.json"].into_iter().enumerate() {
        let whole = std::fs::read(dir.join(name)).unwrap();
        let others = std::fs::read(mint.dir().join(name)).unwrap();
        for (m, (fault, bytes)) in faults(&whole, &others).into_iter().enumerate() {
            match bytes {
                Some(bytes) => std::fs::write(dir.join(name), bytes).unwrap(),
                None => std::fs::remove_file(dir.join(name)).unwrap(),
            }
            let case = format!("{name} {fault}");
            assert_eq!(sora.status().unwrap().damaged_keys, [name], "{case}");
            let report = sora.verify().unwrap();
            assert!(!report.ok && report.damaged_keys == [name], "{case}");
            assert!(report.wrong.iter().any(|wrong| wrong.starts_with(&format!("key {name}:"))), "{case}: {report:?}");
            let file = scene.dir.path().join(format!("{n}-{m}.tsudoi-backup"));
            assert_eq!(sora.backup(&file).unwrap().damaged_keys, [name], "{case}");
            let beside = scene.vault_dir(&format!("{n}-{m}"));
            let mut restored = Vault::restore(&file, &beside, &passphrase()).unwrap();
            assert!(restored.status().unwrap().damaged_keys.is_empty() && restored.verify().unwrap().ok, "{case}");
            drop(restored);
            assert_eq!(recovers(&beside, &words), "opened", "{case}");
            assert!(sora.mend_keys().unwrap().is_empty(), "{case}");
            assert!(sora.verify().unwrap().ok, "{case}");
            assert_eq!(std::fs::read(dir.join(name)).unwrap(), whole, "{case}");
        }
    }
    drop(sora);
    assert_eq!(recovers(&dir, &words), "opened");
    assert!(Vault::unlock(&dir, &passphrase()).is_ok());
}

#[test]
fn a_slot_of_earlier_words_that_was_put_back_opens_nothing() {
    let scene = Scene::new();
    let (mut sora, old) = vault(&scene, "そら");
    let dir = sora.dir().to_owned();
    let slot = std::fs::read(dir.join("recovery.age")).unwrap();
    let new = sora.renew_words().unwrap();
    sora.confirm_words(&new).unwrap();
    std::fs::write(dir.join("recovery.age"), &slot).unwrap();
    assert_eq!(sora.verify().unwrap().damaged_keys, ["recovery.age"]);
    drop(sora);
    let next = Passphrase::new("ほかの 合言葉").unwrap();
    let refused = Vault::recover(&dir, &old, &next, Work::cheap()).map(|_| ()).unwrap_err();
    assert_eq!(refused.code(), "wrong_words");
    let mut sora = Vault::unlock(&dir, &passphrase()).unwrap();
    assert_eq!(sora.confirm_words(&old).unwrap_err().code(), "wrong_words");
    sora.confirm_words(&new).unwrap();
    assert!(sora.damaged_keys().is_empty(), "words that open the vault put their file back");
    drop(sora);
    assert_eq!((recovers(&dir, &old), recovers(&dir, &new)), ("wrong_words", "opened"));
}

#[test]
fn a_written_sheet_is_confirmed_on_a_later_day_with_all_its_words() {
    let scene = Scene::new();
    let (sora, words) = vault(&scene, "そら");
    let (_, others) = vault(&scene, "ミント");
    let dir = sora.dir().to_owned();
    assert!(!sora.status().unwrap().recovery_confirmed);
    drop(sora);
    let mut sora = Vault::unlock(&dir, &passphrase()).unwrap();
    assert_eq!(sora.confirm_words(&others).unwrap_err().code(), "wrong_words");
    assert!(!sora.status().unwrap().recovery_confirmed);
    sora.confirm_words(&words).unwrap();
    assert!(sora.status().unwrap().recovery_confirmed);
}

#[test]
fn a_backup_of_a_lost_laptop_opens_with_the_words_when_the_passphrase_is_forgotten() {
    let scene = Scene::new();
    let (mut sora, words) = vault(&scene, "そら");
    let (_, others) = vault(&scene, "ミント");
    let file = scene.dir.path().join("a.tsudoi-backup");
    sora.backup(&file).unwrap();
    let (dir, next) = (scene.vault_dir("もどす"), Passphrase::new("あたらしい 合言葉").unwrap());
    let restore = |words: &RecoveryWords| Vault::restore_with_words(&file, &dir, words, &next, Work::cheap());
    assert_eq!(restore(&others).map(|_| ()).unwrap_err().code(), "wrong_words");
    assert!(!dir.exists(), "nothing is left");
    let restored = restore(&words).unwrap();
    assert!(restored.device() != sora.device() && restored.damaged_keys().is_empty());
    assert!(restored.status().unwrap().recovery_confirmed);
    drop(restored);
    assert!(Vault::unlock(&dir, &next).is_ok());
    assert_eq!(Vault::unlock(&dir, &passphrase()).map(|_| ()).unwrap_err().code(), "wrong_passphrase");
}

#[test]
fn the_backup_of_an_imports_day_has_whole_keys_and_names_the_damaged_ones() {
    let mut scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let (mut mint, words) = vault(&scene, "ミント");
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Member);
    mint.set_clock(at("2026-11-21T20:00:00+09:00"));
    std::fs::write(mint.dir().join("recovery.age"), [0; 600]).unwrap();
    let imported = scene.hand_over(&mut sora, &group, &mut mint);
    assert_eq!(imported.damaged_keys, ["recovery.age"]);
    let beside = scene.vault_dir("ミント2");
    drop(Vault::restore(&imported.backup.unwrap(), &beside, &passphrase()).unwrap());
    assert_eq!(recovers(&beside, &words), "opened");
}

#[test]
fn a_restored_backup_with_a_damaged_slot_inside_says_so_and_is_mended() {
    let scene = Scene::new();
    let (mut sora, words) = vault(&scene, "そら");
    let file = scene.dir.path().join("a.tsudoi-backup");
    sora.backup(&file).unwrap();
    // The same archive with a recovery slot that is all zeros.
    let made = scene.dir.path().join("made.tsudoi-backup");
    let mut tar = tar::Builder::new(std::fs::File::create(&made).unwrap());
    for name in ["vault.json", "unlock.age", "recovery.age", "store.db"] {
        let mut bytes = std::fs::read(sora.dir().join(name)).unwrap();
        if name == "recovery.age" {
            bytes.fill(0);
        }
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        tar.append_data(&mut header, name, bytes.as_slice()).unwrap();
    }
    tar.finish().unwrap();
    drop(tar);
    let dir = scene.vault_dir("もどす");
    let mut restored = Vault::restore(&made, &dir, &passphrase()).unwrap();
    assert_eq!(restored.status().unwrap().damaged_keys, ["recovery.age"]);
    assert!(restored.mend_keys().unwrap().is_empty());
    drop(restored);
    assert_eq!(recovers(&dir, &words), "opened");
}
