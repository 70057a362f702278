//! Full disks and folders that cannot be written to. Each test runs in a process of its own (Linux): one whose files
//! may not grow, one on a disk with little room, one without root's capabilities.

use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use tsudoi_core::vault::Vault;
use tsudoi_tests::{Scene, fields, passphrase};

const NAME: &str = "TSUDOI_FULL_DISK";

/// Writes pages until one fails. Prints the error's code, how many pages were saved and how many are there.
fn child(dir: &Path) {
    let mut vault = match Vault::unlock(dir, &passphrase()) {
        Ok(vault) => vault,
        Err(error) => return println!("said {} 0", error.code()),
    };
    for n in 0..4000 {
        let page = json!({"body": "あ".repeat(4000)});
        if let Err(error) = vault.put("private", "journal", None, fields(page)) {
            let there = vault.list("private", "journal", 500, None).unwrap().records.len();
            return println!("said {} {n} {there}", error.code());
        }
    }
    println!("said nothing");
}

/// Runs a test of this file in a process that `with` starts, on the vault in `dir`. Returns what [`child`] printed.
fn play(test: &str, with: &[&str], dir: &Path) -> Vec<String> {
    let mut run = Command::new(with[0]);
    let own = std::env::current_exe().unwrap();
    let output = run.args(&with[1..]).arg(own).args(["--exact", test, "--nocapture"]).env(NAME, dir).output();
    let output = output.expect("a program of every Linux (util-linux)");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = text.split("said ").nth(1);
    let said = said.unwrap_or_else(|| panic!("{text}{}", String::from_utf8_lossy(&output.stderr)));
    said.lines().next().unwrap().split(' ').map(str::to_owned).collect()
}

/// Asserts that exactly the saved pages are there, and that the vault works on.
fn goes_on(dir: &Path, said: &[String], code: &str) {
    assert_eq!(said[0], code, "{said:?}");
    assert_eq!(said[1], said[2], "pages saved and pages there: {said:?}");
    let mut vault = Vault::unlock(dir, &passphrase()).unwrap();
    let there = vault.list("private", "journal", 500, None).unwrap().records.len();
    assert_eq!(there.to_string(), said[1]);
    assert!(there > 0 && vault.verify().unwrap().ok);
    vault.put("private", "journal", None, fields(json!({"body": "つづき"}))).unwrap();
}

#[test]
fn a_file_that_may_not_grow_loses_nothing_that_was_saved() {
    if let Some(dir) = std::env::var_os(NAME) {
        return child(&PathBuf::from(dir));
    }
    if !cfg!(target_os = "linux") {
        return;
    }
    let scene = Scene::new();
    drop(scene.laptop("そら"));
    let dir = scene.vault_dir("そら");
    let size = std::fs::metadata(dir.join("store.db")).unwrap().len();
    let start = format!("trap '' XFSZ; exec prlimit --fsize={} \"$@\"", size + 600_000);
    let test = "full::a_file_that_may_not_grow_loses_nothing_that_was_saved";
    let said = play(test, &["sh", "-c", &start, "sh"], &dir);
    goes_on(&dir, &said, "machine");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_loses_nothing_that_was_saved() {
    if let Some(dir) = std::env::var_os(NAME) {
        return child(&PathBuf::from(dir));
    }
    let scene = Scene::new();
    drop(scene.laptop("そら"));
    let dir = scene.vault_dir("そら");
    let preload = format!("LD_PRELOAD={}", crate::faults::library().display());
    let with = ["env", &preload, "TSUDOI_FAULTS=disk=1500000"];
    let said = play("full::a_full_disk_is_named_and_loses_nothing_that_was_saved", &with, &dir);
    goes_on(&dir, &said, "disk_full");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    if let Some(dir) = std::env::var_os(NAME) {
        return child(&PathBuf::from(dir));
    }
    if !cfg!(target_os = "linux") {
        return;
    }
    let scene = Scene::new();
    drop(scene.laptop("そら"));
    let dir = scene.vault_dir("そら");
    #[cfg(unix)]
    for (path, mode) in [
        (dir.join("lock"), 0o444),
        (dir.join("store.db"), 0o444),
        (dir.join("unlock.age"), 0o444),
        (dir.join("vault.json"), 0o444),
        (dir.clone(), 0o555),
        (scene.dir.path().to_owned(), 0o755),
    ] {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    // Permissions do not bind root, so the child drops its capabilities first.
    let test = "full::a_folder_that_cannot_be_written_to_is_named";
    let without_powers = ["setpriv", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"];
    let said = play(test, &without_powers, &dir);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&dir, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    assert_eq!(said[0], "may_not_write", "{said:?}");
}
