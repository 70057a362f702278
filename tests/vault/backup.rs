//! Backups: a restored vault is a new device that merges with the old one; files that are no backup are refused.

use serde_json::json;
use std::path::{Path, PathBuf};
use tsudoi_core::vault::Vault;
use tsudoi_sync::authority::Role;
use tsudoi_tests::{Scene, add_member, fields, meet, passphrase};

fn restore(file: &Path, dir: &Path) -> &'static str {
    Vault::restore(file, dir, &passphrase()).map_or_else(|e| e.code(), |_| "restored")
}

#[test]
fn a_restored_vault_is_another_device_and_merges_with_the_old_one() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Member);
    scene.hand_over(&mut sora, &group, &mut mint);
    let file = scene.dir.path().join("a.tsudoi-backup");
    sora.backup(&file).unwrap();
    assert_eq!(sora.backup(&file).unwrap_err().code(), "file_exists");
    let mut old = sora;
    let mut new = Vault::restore(&file, &scene.vault_dir("そら2"), &passphrase()).unwrap();
    assert_ne!(new.device(), old.device());
    assert_eq!(new.person(), old.person());
    old.put(&group, "resource", None, fields(json!({"title": "もとの一冊"}))).unwrap();
    new.put(&group, "resource", None, fields(json!({"title": "あとの一冊"}))).unwrap();
    for one in [&mut old, &mut new] {
        scene.hand_over(one, &group, &mut mint);
    }
    scene.hand_over(&mut mint, &group, &mut old);
    scene.hand_over(&mut mint, &group, &mut new);
    assert_eq!(old.dump(&group).unwrap(), new.dump(&group).unwrap());
    assert_eq!(mint.dump(&group).unwrap(), new.dump(&group).unwrap());
    assert_eq!(new.list(&group, "resource", 10, None).unwrap().records.len(), 2);
    // The private space merges by a bundle to oneself.
    old.put("private", "journal", None, fields(json!({"body": "ひとりごと"}))).unwrap();
    let out = scene.folder();
    let options = tsudoi_core::vault::ExportOptions {
        space: "private".into(),
        to: None,
        out,
        part_max: None,
        history: Default::default(),
    };
    new.import(&old.export(options).unwrap().files, Default::default()).unwrap();
    assert_eq!(new.dump("private").unwrap(), old.dump("private").unwrap());
    assert!(new.verify().unwrap().ok && old.verify().unwrap().ok);
}

/// Writes a tar of these names, types and contents.
fn tar_of(scene: &Scene, entries: &[(&str, tar::EntryType, &[u8])]) -> PathBuf {
    let file = scene.dir.path().join("made.tsudoi-backup");
    let mut tar = tar::Builder::new(std::fs::File::create(&file).unwrap());
    for (name, sort, content) in entries {
        let mut header = tar::Header::new_ustar();
        let field = &mut header.as_old_mut().name;
        field[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(*sort);
        header.set_size(content.len() as u64);
        header.set_mode(0o600);
        if *sort != tar::EntryType::Regular {
            header.set_link_name("/etc/passwd").unwrap();
        }
        header.set_cksum();
        tar.append(&header, *content).unwrap();
    }
    tar.finish().unwrap();
    file
}

#[test]
fn a_file_that_is_no_whole_backup_leaves_nothing_behind() {
    let mut scene = Scene::new();
    let mut sora = scene.laptop("そら");
    sora.put("private", "journal", None, fields(json!({"body": "今日のこと"}))).unwrap();
    let file = scene.dir.path().join("a.tsudoi-backup");
    sora.backup(&file).unwrap();
    let dir = scene.vault_dir("もどす");
    let read = |name: &str| std::fs::read(sora.dir().join(name)).unwrap();
    let (about, unlock, recovery, store) =
        (read("vault.json"), read("unlock.age"), read("recovery.age"), read("store.db"));
    let plain = tar::EntryType::Regular;
    let whole: Vec<(&str, tar::EntryType, &[u8])> = vec![
        ("vault.json", plain, &about),
        ("unlock.age", plain, &unlock),
        ("recovery.age", plain, &recovery),
        ("store.db", plain, &store),
    ];
    let changed = |n: usize, entry: (&'static str, tar::EntryType)| {
        let mut entries = whole.clone();
        let content = if entry.1 == plain { entries[n].2 } else { b"" };
        entries[n] = (entry.0, entry.1, content);
        entries
    };
    let doubled = [&whole[..], &whole[..1]].concat();
    let rows = vec![
        ("one file less", whole[..3].to_vec()),
        ("no file", vec![]),
        ("a file twice", doubled),
        ("a name above the folder", changed(0, ("../vault.json", plain))),
        ("a name from the root", changed(0, ("/vault.json", plain))),
        ("a name in a folder", changed(0, ("x/vault.json", plain))),
        ("another name", changed(2, ("store.db-wal", plain))),
        ("a symbolic link", changed(0, ("vault.json", tar::EntryType::Symlink))),
        ("a hard link", changed(0, ("vault.json", tar::EntryType::Link))),
        ("a folder", changed(0, ("vault.json", tar::EntryType::Directory))),
        ("a device", changed(0, ("vault.json", tar::EntryType::Char))),
    ];
    let left = |dir: &Path| std::fs::read_dir(dir).map_or(0, Iterator::count);
    for (fault, entries) in rows {
        let made = tar_of(&scene, &entries);
        assert_eq!(restore(&made, &dir), "not_a_backup", "{fault}");
        assert_eq!(left(&dir), 0, "{fault}: something was left");
    }
    assert!(!scene.dir.path().join("vault.json").exists());
    let good = std::fs::read(&file).unwrap();
    let bent = scene.dir.path().join("bent");
    let end = good.len() - 1024;
    for at in (0..end).step_by(end / 40) {
        std::fs::write(&bent, &good[..at]).unwrap();
        assert_eq!(restore(&bent, &dir), "not_a_backup", "cut at {at}");
        assert_eq!(left(&dir), 0);
    }
    // Reading all pages finds a flipped byte in them; checksums find one in the headers.
    let store_at = good.windows(16).rposition(|w| w == &store[..16]).unwrap();
    for at in [0, 110, 130, 520].into_iter().chain((store_at + 16..store_at + store.len()).step_by(store.len() / 30)) {
        let mut flipped = good.clone();
        flipped[at] ^= 4;
        std::fs::write(&bent, flipped).unwrap();
        let code = restore(&bent, &dir);
        assert!(["not_a_backup", "vault_damaged", "slot_damaged", "not_a_vault"].contains(&code), "byte {at}: {code}");
        assert_eq!(left(&dir), 0);
    }
    assert_eq!(restore(&scene.folder(), &dir), "not_a_file");
    assert_eq!(restore(&scene.dir.path().join("nothing"), &dir), "no_such_file");
    let wrong =
        Vault::restore(&file, &dir, &tsudoi_core::keys::Passphrase::new("ちがう").unwrap()).map(|_| ()).unwrap_err();
    assert_eq!((wrong.code(), left(&dir)), ("wrong_passphrase", 0));
    let taken = scene.folder();
    std::fs::write(taken.join("photo.jpg"), "x").unwrap();
    assert_eq!((restore(&file, &taken), left(&taken)), ("file_exists", 1));
    assert_eq!(restore(&file, sora.dir()), "vault_exists");
    assert_eq!(restore(&file, &dir), "restored");
}

/// An interrupted restore leaves the files of the backup, and no vault.
#[test]
fn an_interrupted_restore_leaves_no_clone_of_the_old_device() {
    let scene = Scene::new();
    let mut sora = scene.laptop("そら");
    let file = scene.dir.path().join("a.tsudoi-backup");
    sora.backup(&file).unwrap();
    let dir = scene.vault_dir("もどす");
    let unlocked = || Vault::unlock(&dir, &passphrase()).map_or_else(|e| e.code(), |_| "unlocked");
    // One thread restores. The other checks as often as it can whether there is a vault before it is a new device.
    let watcher = {
        let (dir, old) = (dir.clone(), sora.device());
        std::thread::spawn(move || {
            while !dir.join("vault.json").exists() {
                std::thread::yield_now();
            }
            // The restorer holds the lock as long as it has the vault, so a copy shows what is there now.
            let copy = dir.with_extension("copy");
            std::fs::create_dir(&copy).unwrap();
            for name in ["vault.json", "unlock.age", "recovery.age", "store.db"] {
                let _ = std::fs::copy(dir.join(name), copy.join(name));
            }
            Vault::unlock(&copy, &passphrase()).is_ok_and(|vault| vault.device() != old)
        })
    };
    drop(Vault::restore(&file, &dir, &passphrase()).unwrap());
    assert!(watcher.join().unwrap(), "from its first moment the vault is another device");

    std::fs::rename(dir.join("vault.json"), dir.join(".unfinished")).unwrap();
    assert_eq!(unlocked(), "not_a_vault");
    assert!(Vault::find_all(scene.dir.path()).unwrap().iter().all(|found| found.dir != dir));
    assert_eq!(restore(&file, &dir), "restored");
    assert_eq!(unlocked(), "unlocked");
    assert!(!dir.join(".unfinished").exists());
    assert_eq!(restore(&file, &dir), "vault_exists");
}

#[test]
fn files_that_a_crash_left_in_the_folder_are_removed_at_the_next_unlock() {
    let scene = Scene::new();
    let sora = scene.laptop("そら");
    let dir = sora.dir().to_owned();
    std::fs::create_dir_all(dir.join(".check-x1")).unwrap();
    std::fs::create_dir_all(dir.join("backups")).unwrap();
    for left in [".check-x1/store.db", ".x2.part", "backups/.x3.part"] {
        std::fs::write(dir.join(left), "x").unwrap();
    }
    for kept in ["notes.part", "backups/day-2026-11-22.tsudoi-backup"] {
        std::fs::write(dir.join(kept), "x").unwrap();
    }
    assert_eq!(Vault::unlock(&dir, &passphrase()).map(|_| ()).unwrap_err().code(), "vault_busy");
    assert!(dir.join(".check-x1").exists(), "without the lock nothing is removed");
    drop(sora);
    drop(Vault::unlock(&dir, &passphrase()).unwrap());
    let left = [".check-x1", ".x2.part", "backups/.x3.part"].map(|name| dir.join(name).exists());
    assert_eq!(left, [false; 3]);
    assert!(dir.join("notes.part").exists() && dir.join("backups/day-2026-11-22.tsudoi-backup").exists());
}

#[test]
fn the_backups_a_vault_wrote_by_itself_are_listed_newest_first() {
    let mut scene = Scene::new();
    let (mut sora, mut mint) = (scene.laptop("そら"), scene.laptop("ミント"));
    meet(&mut sora, &mut mint);
    let group = sora.new_group("ひだまり").unwrap().space.to_string();
    add_member(&mut sora, &group, &mint, Role::Member);
    assert!(mint.backups().unwrap().is_empty() && mint.status().unwrap().last_day_backup.is_none());
    mint.set_clock(tsudoi_tests::at("2026-11-21T20:00:00+09:00"));
    scene.hand_over(&mut sora, &group, &mut mint);
    mint.set_clock(tsudoi_tests::at("2026-11-22T20:00:00+09:00"));
    sora.put(&group, "resource", None, fields(json!({"title": "案内"}))).unwrap();
    let files = scene.export(&mut sora, &group, &["ミント"]).files;
    let options = tsudoi_core::vault::ImportOptions { allow_hiding: true, ..Default::default() };
    let imported = mint.import(&files, options).unwrap();
    std::fs::write(mint.dir().join("backups").join("notes.txt"), "x").unwrap();
    let backups = mint.backups().unwrap();
    let there: Vec<_> = backups.iter().map(|one| (one.sort, one.at.as_str())).collect();
    assert_eq!(there, [("before", "2026-11-22T20:00:00"), ("day", "2026-11-22"), ("day", "2026-11-21")]);
    assert!(backups.iter().all(|one| one.size == std::fs::metadata(&one.file).unwrap().len()));
    assert_eq!(imported.backup.as_ref(), Some(&backups[0].file));
    assert_eq!(mint.status().unwrap().last_day_backup.as_deref(), Some("2026-11-22"));
    assert_eq!(mint.backup_name(), "tsudoi-2026-11-22.tsudoi-backup");
    assert_eq!(restore(&backups[2].file, &scene.vault_dir("ミント2")), "restored");
}
