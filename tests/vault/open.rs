//! Unlocking: each fault of the folder has its own code, and a failed attempt changes nothing.

use serde_json::json;
use std::path::{Path, PathBuf};
use tsudoi_core::keys::words::WordList;
use tsudoi_core::keys::{Passphrase, RecoveryWords, Work};
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_tests::{Scene, fields, passphrase};

fn who(name: &str) -> NewVault {
    NewVault { name: name.into(), reading: None, lang: "ja".into() }
}

/// A locked vault with a journal entry in it, and its recovery words.
fn locked(scene: &Scene, name: &str) -> (PathBuf, RecoveryWords) {
    let dir = scene.vault_dir(name);
    let (mut vault, words) = Vault::create(&dir, who(name), &passphrase(), Work::cheap(), |_, _| Ok(())).unwrap();
    vault.put("private", "journal", None, fields(json!({"body": "今日のこと"}))).unwrap();
    (dir, words)
}

fn bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file() && p.file_name().unwrap() != "lock")
        .map(|p| (p.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&p).unwrap()))
        .collect();
    all.sort();
    all
}

fn unlock(dir: &Path) -> &'static str {
    Vault::unlock(dir, &passphrase()).map_or_else(|e| e.code(), |_| "opened")
}

#[test]
fn each_fault_of_the_folder_has_its_code() {
    let scene = Scene::new();
    let (dir, _) = locked(&scene, "そら");
    let (other, _) = locked(&scene, "ミント");
    assert_eq!(unlock(&dir), "opened");
    let whole = bytes(&dir);
    let file = |name: &str| whole.iter().find(|(n, _)| n == name).unwrap().1.clone();
    let bent = |name: &str, at: usize| {
        let mut bytes = file(name);
        let at = at.min(bytes.len() - 1);
        bytes[at] ^= 1;
        Some(bytes)
    };
    let about = |text: String| Some(text.into_bytes());
    let text = String::from_utf8(file("vault.json")).unwrap();
    let plain = [b"SQLite format 3\0".as_slice(), &[0; 4080]].concat();
    let theirs = |name: &str| Some(std::fs::read(other.join(name)).unwrap());
    let rows: Vec<(&str, &str, Option<Vec<u8>>, &str)> = vec![
        ("no vault.json", "vault.json", None, "not_a_vault"),
        ("an empty vault.json", "vault.json", Some(vec![]), "not_a_vault"),
        ("a vault.json that is something else", "vault.json", about("{\"a\":1}".into()), "not_a_vault"),
        ("a vault.json of 100 KiB", "vault.json", Some(vec![b' '; 100_000]), "not_a_vault"),
        (
            "a newer folder",
            "vault.json",
            about(text.replace("\"tsudoi_vault\":1", "\"tsudoi_vault\":2")),
            "vault_newer",
        ),
        (
            "a much newer folder",
            "vault.json",
            about(text.replace("\"tsudoi_vault\":1", "\"tsudoi_vault\":99999999999")),
            "vault_newer",
        ),
        ("another vault's vault.json", "vault.json", theirs("vault.json"), "slot_damaged"),
        ("no unlock.age", "unlock.age", None, "slot_missing"),
        ("an empty unlock.age", "unlock.age", Some(vec![]), "slot_damaged"),
        ("a cut unlock.age", "unlock.age", Some(file("unlock.age")[..100].to_vec()), "slot_damaged"),
        ("an altered unlock.age", "unlock.age", bent("unlock.age", 9999), "slot_damaged"),
        ("recovery.age for unlock.age", "unlock.age", Some(file("recovery.age")), "slot_damaged"),
        ("another vault's unlock.age", "unlock.age", theirs("unlock.age"), "slot_damaged"),
        ("no store", "store.db", None, "vault_damaged"),
        ("an empty store", "store.db", Some(vec![]), "vault_damaged"),
        ("plain SQLite for the store", "store.db", Some(plain), "vault_damaged"),
        ("another vault's store", "store.db", theirs("store.db"), "vault_damaged"),
        ("an altered first page", "store.db", bent("store.db", 100), "vault_damaged"),
        ("a store cut to half a page", "store.db", Some(file("store.db")[..2048].to_vec()), "vault_damaged"),
    ];
    for (fault, name, content, code) in rows {
        match content {
            Some(content) => std::fs::write(dir.join(name), content).unwrap(),
            None => std::fs::remove_file(dir.join(name)).unwrap(),
        }
        let before = bytes(&dir);
        assert_eq!(unlock(&dir), code, "{fault}");
        let after = bytes(&dir).into_iter().filter(|(name, _)| !name.starts_with("store.db-")).collect::<Vec<_>>();
        assert_eq!(after, before, "{fault}: the files were changed");
        std::fs::write(dir.join(name), file(name)).unwrap();
        for extra in ["store.db-wal", "store.db-shm"] {
            let _ = std::fs::remove_file(dir.join(extra));
        }
    }
    assert_eq!(unlock(&dir), "opened");
    let file = scene.dir.path().join("file");
    std::fs::write(&file, "x").unwrap();
    assert_eq!(unlock(&file), "not_a_folder");
    assert_eq!(unlock(&scene.dir.path().join("nothing")), "not_a_vault");
}

#[test]
fn an_older_store_in_place_of_the_newer_is_noticed_page_by_page() {
    let scene = Scene::new();
    let (dir, _) = locked(&scene, "そら");
    let old = std::fs::read(dir.join("store.db")).unwrap();
    let mut vault = Vault::unlock(&dir, &passphrase()).unwrap();
    for n in 0..40 {
        vault.put("private", "journal", None, fields(json!({"body": format!("{n}日目")}))).unwrap();
    }
    drop(vault);
    let new = std::fs::read(dir.join("store.db")).unwrap();
    let mut noticed = 0;
    for (n, page) in old.chunks(4096).enumerate().filter(|(n, page)| !new[n * 4096..].starts_with(page)) {
        let mut mixed = new.clone();
        mixed[n * 4096..n * 4096 + page.len()].copy_from_slice(page);
        std::fs::write(dir.join("store.db"), mixed).unwrap();
        let all_well = Vault::unlock(&dir, &passphrase()).and_then(|mut v| v.verify()).is_ok_and(|report| report.ok);
        noticed += u32::from(!all_well);
        let _ = std::fs::remove_file(dir.join("store.db-wal"));
    }
    assert!(noticed > 0);
}

#[test]
fn a_second_opener_is_told_that_the_vault_is_busy() {
    let scene = Scene::new();
    let (dir, words) = locked(&scene, "そら");
    let open = Vault::unlock(&dir, &passphrase()).unwrap();
    assert_eq!(unlock(&dir), "vault_busy");
    let recovered = Vault::recover(&dir, &words, &passphrase(), Work::cheap()).map(|_| ());
    assert_eq!(recovered.unwrap_err().code(), "vault_busy");
    drop(open);
    assert_eq!(unlock(&dir), "opened");
}

#[test]
fn a_new_passphrase_rewrites_its_slot_and_nothing_else() {
    let scene = Scene::new();
    let (dir, _) = locked(&scene, "そら");
    let before = bytes(&dir);
    let mut vault = Vault::unlock(&dir, &passphrase()).unwrap();
    let next = Passphrase::new("あたらしい 合言葉").unwrap();
    vault.change_passphrase(&next, Work::cheap()).unwrap();
    drop(vault);
    let changed: Vec<String> =
        bytes(&dir).into_iter().zip(before).filter(|(a, b)| a != b).map(|((name, _), _)| name).collect();
    assert_eq!(changed, ["unlock.age"]);
    assert_eq!(unlock(&dir), "wrong_passphrase");
    assert!(Vault::unlock(&dir, &next).is_ok());
}

#[test]
fn the_words_of_either_list_open_the_vault_and_those_of_another_do_not() {
    let scene = Scene::new();
    let (dir, words) = locked(&scene, "そら");
    let (_, theirs) = locked(&scene, "ミント");
    let before = bytes(&dir);
    let next = Passphrase::new("あたらしい 合言葉").unwrap();
    let wrong = Vault::recover(&dir, &theirs, &next, Work::cheap()).map(|_| ()).unwrap_err();
    assert_eq!(wrong.code(), "wrong_words");
    assert_eq!(bytes(&dir), before);
    for list in [WordList::Japanese, WordList::English] {
        let typed = RecoveryWords::parse(&words.words(list).unwrap().join(" ")).unwrap();
        let vault = Vault::recover(&dir, &typed, &next, Work::cheap()).unwrap();
        assert_eq!(vault.list("private", "journal", 10, None).unwrap().records.len(), 1);
        assert!(vault.status().unwrap().recovery_confirmed);
        drop(vault);
        assert!(Vault::unlock(&dir, &next).is_ok());
    }
    std::fs::remove_file(dir.join("recovery.age")).unwrap();
    let gone = Vault::recover(&dir, &words, &next, Work::cheap()).map(|_| ()).unwrap_err();
    assert_eq!(gone.code(), "slot_missing");
    std::fs::write(dir.join("recovery.age"), b"age-encryption.org/v1\n").unwrap();
    let damaged = Vault::recover(&dir, &words, &next, Work::cheap()).map(|_| ()).unwrap_err();
    assert_eq!(damaged.code(), "slot_damaged");
}

#[test]
fn new_words_open_nothing_before_they_are_typed_back_and_the_old_ones_nothing_after() {
    let scene = Scene::new();
    let (dir, old) = locked(&scene, "そら");
    let opens = |words: &RecoveryWords| {
        Vault::recover(&dir, words, &passphrase(), Work::cheap()).map_or_else(|e| e.code(), |_| "opened")
    };
    let mut vault = Vault::unlock(&dir, &passphrase()).unwrap();
    vault.confirm_words(&old).unwrap();
    let before = std::fs::read(dir.join("recovery.age")).unwrap();
    let put_off = vault.renew_words().unwrap();
    assert_eq!(std::fs::read(dir.join("recovery.age")).unwrap(), before);
    assert!(vault.status().unwrap().recovery_confirmed, "the sheet that was checked is the one that counts");
    drop(vault);
    assert_eq!(opens(&put_off), "wrong_words");
    assert_eq!(opens(&old), "opened");

    let mut vault = Vault::unlock(&dir, &passphrase()).unwrap();
    assert_eq!(vault.confirm_words(&put_off).unwrap_err().code(), "wrong_words", "locking dropped them");
    let first = vault.renew_words().unwrap();
    let new = vault.renew_words().unwrap();
    assert_eq!(vault.confirm_words(&first).unwrap_err().code(), "wrong_words", "others were made since");
    vault.confirm_words(&new).unwrap();
    vault.confirm_words(&new).unwrap();
    assert_eq!(vault.confirm_words(&old).unwrap_err().code(), "wrong_words");
    drop(vault);
    assert_eq!(opens(&old), "wrong_words");
    assert_eq!(opens(&new), "opened");
}

/// Sealing the passphrase takes a second. Interrupting it leaves an empty folder, which has room for a vault.
#[test]
fn a_new_vaults_folder_stays_empty_until_both_slots_are_sealed() {
    let scene = Scene::new();
    let dir = scene.vault_dir("そら");
    let began = std::time::Instant::now();
    let maker = {
        let dir = dir.clone();
        std::thread::spawn(move || {
            Vault::create(&dir, who("そら"), &passphrase(), Work::full(), |_, _| Ok(())).map(|_| ())
        })
    };
    while !dir.exists() {
        assert!(!maker.is_finished());
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let empty_for = began.elapsed();
    maker.join().unwrap().unwrap();
    assert!(empty_for * 2 > began.elapsed(), "empty for {empty_for:?} of {:?}", began.elapsed());
}

#[test]
fn no_vault_is_made_over_another_or_over_other_files() {
    let scene = Scene::new();
    let (dir, _) = locked(&scene, "そら");
    let before = bytes(&dir);
    let make = |dir: &Path| {
        Vault::create(dir, who("x"), &passphrase(), Work::cheap(), |_, _| Ok(())).map(|_| ()).unwrap_err().code()
    };
    assert_eq!(make(&dir), "vault_exists");
    assert_eq!(bytes(&dir), before);
    let full = scene.vault_dir("full");
    std::fs::create_dir(&full).unwrap();
    std::fs::write(full.join("photo.jpg"), "x").unwrap();
    assert_eq!(make(&full), "file_exists");
    assert_eq!(bytes(&full).len(), 1);
    let nameless = Vault::create(&scene.vault_dir("y"), who(" "), &passphrase(), Work::cheap(), |_, _| Ok(()))
        .map(|_| ())
        .unwrap_err();
    assert_eq!(nameless.code(), "missing_field");
    assert!(!scene.vault_dir("y").exists());
}
