//! Other programs open the vault: stock `age` with the key of the recovery words, and another SQLCipher with the key
//! that `age` finds.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tsudoi_core::Error;
use tsudoi_core::keys::Work;
use tsudoi_core::vault::{NewVault, Vault};
use tsudoi_tests::{Scene, fields, passphrase};

/// The Python that has `sqlcipher3`: `TSUDOI_SQLCIPHER_PYTHON`, or the one that `npm test` made, or the system's.
fn python() -> PathBuf {
    if let Some(python) = std::env::var_os("TSUDOI_SQLCIPHER_PYTHON") {
        return python.into();
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let made =
        root.join(if cfg!(windows) { "target/sqlcipher/Scripts/python.exe" } else { "target/sqlcipher/bin/python" });
    if made.exists() { made } else { "python3".into() }
}

const NEWER: &str = r#"
import sys, sqlcipher3
db = sqlcipher3.connect(sys.argv[1])
db.execute('PRAGMA key = "%s"' % sys.stdin.readline().strip())
db.execute("PRAGMA user_version = 99")
db.commit()
db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
print("done")
"#;

const READ: &str = r#"
import sys, sqlcipher3
db = sqlcipher3.connect(sys.argv[1])
db.execute('PRAGMA key = "%s"' % sys.stdin.readline().strip())
print(db.execute("PRAGMA cipher_integrity_check").fetchall())
print(db.execute("PRAGMA integrity_check").fetchall())
print(b"".join(row[0] for row in db.execute("SELECT header FROM entry ORDER BY id")).hex())
"#;

/// A locked vault with a journal entry in it, and the key of its store, which stock `age` reads with the recovery
/// words.
fn vault_and_key(scene: &Scene) -> (PathBuf, String) {
    let dir = scene.vault_dir("そら");
    let who = NewVault { name: "そら".into(), reading: None, lang: "ja".into() };
    let (mut vault, words) = Vault::create(&dir, who, &passphrase(), Work::cheap(), |_, _| Ok(())).unwrap();
    vault.put("private", "journal", None, fields(json!({"body": "二十年後のわたしへ"}))).unwrap();
    drop(vault);
    let identity = scene.dir.path().join("key.txt");
    std::fs::write(&identity, words.identity_text().unwrap().as_bytes()).unwrap();
    let age = Command::new("age").arg("-d").arg("-i").arg(&identity).arg(dir.join("recovery.age")).output();
    let age = age.expect("this test needs the program `age` (Debian package age)");
    assert!(age.status.success(), "{}", String::from_utf8_lossy(&age.stderr));
    let slot: Value = serde_json::from_slice(&age.stdout).unwrap();
    let hex = |name: &str| {
        let bytes = data_encoding::BASE64URL_NOPAD.decode(slot[name].as_str().unwrap().as_bytes()).unwrap();
        data_encoding::HEXLOWER.encode(&bytes)
    };
    let ready = Command::new(python()).args(["-c", "import sqlcipher3"]).output();
    assert!(
        ready.is_ok_and(|run| run.status.success()),
        "this test needs a Python with `sqlcipher3-wheels`: `npm test` makes one, or name one in TSUDOI_SQLCIPHER_PYTHON"
    );
    (dir, format!("x'{}{}'", hex("key"), hex("salt")))
}

#[test]
fn words_then_stock_age_then_another_sqlcipher_read_the_journal() {
    let scene = Scene::new();
    let (dir, key) = vault_and_key(&scene);
    let said = run(READ, &dir.join("store.db"), &key);
    let packed = said.strip_prefix("[]\n[('ok',)]\n").unwrap_or_else(|| panic!("{said}")).trim();
    let file = scene.dir.path().join("entries.zst");
    std::fs::write(&file, data_encoding::HEXLOWER.decode(packed.as_bytes()).unwrap()).unwrap();
    let dictionary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/core/src/store/dictionary");
    let zstd = Command::new("zstd").arg("-dc").arg("-D").arg(dictionary).arg(&file).output();
    let zstd = zstd.expect("this test needs the program `zstd` (Debian package zstd)");
    assert!(String::from_utf8(zstd.stdout).unwrap().contains("二十年後のわたしへ"));
    let wrong = key.replace(&key[2..10], "00000000");
    assert!(!run(READ, &dir.join("store.db"), &wrong).contains(packed));
}

#[test]
fn a_store_of_a_newer_version_is_not_changed() {
    let scene = Scene::new();
    let (dir, key) = vault_and_key(&scene);
    assert_eq!(run(NEWER, &dir.join("store.db"), &key), "done\n");
    let before = std::fs::read(dir.join("store.db")).unwrap();
    let newer = Vault::unlock(&dir, &passphrase()).map(|_| ()).unwrap_err();
    assert_eq!(newer, Error::VaultNewer { found: 99, known: 4 });
    assert_eq!(std::fs::read(dir.join("store.db")).unwrap(), before);
}

fn run(script: &str, store: &Path, key: &str) -> String {
    use std::io::Write;
    let mut child = Command::new(python())
        .args(["-c", script])
        .arg(store)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .env("PYTHONIOENCODING", "utf-8")
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(key.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}
