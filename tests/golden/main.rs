//! Golden files: the vault of every release so far unlocks, imports its bundle and dumps what it dumped then.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_tests::passphrase;

#[test]
fn the_vault_of_every_release_still_dumps_the_same() {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let mut releases = 0;
    for release in std::fs::read_dir(all).unwrap().map(|e| e.unwrap().path()).filter(|path| path.is_dir()) {
        releases += 1;
        let dir = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(release.join("vault")).unwrap().map(|e| e.unwrap()) {
            std::fs::copy(file.path(), dir.path().join(file.file_name())).unwrap();
        }
        let mut vault = migrated(dir.path());
        // The store of an older release is migrated, and search finds its records as before.
        for record in vault.list("private", "journal", 50, None).unwrap().records {
            let body = record.fields["body"].as_str().unwrap();
            let word: String = body.chars().take(3).collect();
            assert!(vault.search(&word, 50).unwrap().iter().any(|hit| hit.id == record.id), "{word}");
        }
        assert!(vault.verify().unwrap().ok);
        let imported = vault.import(&[release.join("bundle.tsudoi")], ImportOptions::default()).unwrap();
        assert_eq!((imported.needs_you, imported.held.len()), (1, 0));
        assert!(vault.verify().unwrap().ok);
        let group = vault.groups().unwrap()[0].space.to_string();
        for (space, name) in [("private", "private.json"), (group.as_str(), "group.json")] {
            let said = std::fs::read_to_string(release.join(name)).unwrap();
            assert_eq!(vault.dump(space).unwrap(), said.trim_end(), "{} {name}", release.display());
        }
    }
    assert!(releases > 0);
}

/// Opens a vault of an earlier release, which migrates it. A backup from before stays in its folder.
fn migrated(dir: &Path) -> Vault {
    let no_folder = dir.join("backups");
    std::fs::write(&no_folder, "").unwrap();
    assert!(Vault::unlock(dir, &passphrase()).is_err(), "without a backup there is no migration");
    std::fs::remove_file(no_folder).unwrap();
    drop(Vault::unlock(dir, &passphrase()).unwrap());
    let vault = Vault::unlock(dir, &passphrase()).unwrap();
    let backups = vault.backups().unwrap();
    assert_eq!(backups.len(), 1, "one before the migration, and none once migrated");
    let beside = tempfile::tempdir().unwrap();
    let restored = Vault::restore(&backups[0].file, beside.path(), &passphrase()).unwrap();
    assert_eq!(restored.dump("private").unwrap(), vault.dump("private").unwrap());
    assert_eq!(restored.backups().unwrap().len(), 0);
    vault
}
