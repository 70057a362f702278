//! Files and folders that are somebody else's, too long, no folder, or no text: each has its own reason.

use super::machine::Out;
use super::operations::{OPERATIONS, operation};
use super::play;
use super::stage::Stage;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

type Place = fn(&Stage) -> PathBuf;

/// Asserts that each of these operations is refused with the code, and names the place.
fn refused(names: &[&str], place: Place, code: &str) {
    for name in names {
        let stage = Stage::lay();
        let place = place(&stage);
        stage.give_away(&place);
        let ran = play(&stage, operation(name), "powerless", Out::Read);
        let what = format!("{name} on {}: {ran:?}", place.display());
        stage.take_back(&place);
        assert!(ran.exit == 1 && ran.code() == code, "{what}");
        assert!(ran.object()["error"]["args"]["path"].as_str().unwrap().contains(&*place.to_string_lossy()), "{what}");
        stage.is_unchanged(&what);
    }
}

#[test]
fn what_is_somebody_elses_is_not_called_missing_or_locked() {
    let on_a_vault = ["status", "verify", "put", "passwd", "backup", "export", "card show"];
    refused(&on_a_vault, |stage| stage.sora.clone(), "may_not_read");
    refused(&on_a_vault, |stage| stage.sora.join("vault.json"), "may_not_read");
    refused(&on_a_vault, |stage| stage.sora.join("store.db"), "may_not_read");
    refused(&on_a_vault, |stage| stage.sora.join("unlock.age"), "may_not_read");
    refused(&["recover", "recover --check"], |stage| stage.sora.join("vault.json"), "may_not_read");
    refused(&on_a_vault, |stage| stage.sora.join("lock"), "may_not_write");
    refused(&["import", "import --preview"], |stage| stage.path("bundle.tsudoi"), "may_not_read");
    refused(&["restore"], |stage| stage.path("backup"), "may_not_read");
    refused(&["card add"], |stage| stage.path("river.card"), "may_not_read");
    refused(&["attach", "recover", "recover --check"], |stage| stage.path("words.txt"), "may_not_read");
}

#[test]
fn a_folder_that_may_only_be_looked_into_takes_no_file() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    for (name, place) in [
        ("export", (|stage: &Stage| stage.usb.clone()) as Place),
        ("backup", |stage| stage.usb.clone()),
        ("detach", |stage| stage.usb.clone()),
        ("card show --qr", |stage| stage.usb.clone()),
        ("init", |stage| stage.path("")),
        ("restore", |stage| stage.path("")),
    ] {
        let stage = Stage::lay();
        let place = place(&stage);
        mode(&place, 0o555);
        let ran = play(&stage, operation(name), "powerless", Out::Read);
        mode(&place, 0o755);
        assert!(ran.exit == 1 && ran.code() == "may_not_write", "{name}: {ran:?}");
        stage.is_unchanged(name);
    }
}

#[test]
fn a_path_of_600_bytes_is_named_as_too_long_where_it_is() {
    for name in ["init", "restore"] {
        let mut stage = Stage::lay();
        stage.new = stage.deep().join("vault");
        let ran = play(&stage, operation(name), "", Out::Read);
        assert!(ran.exit == 1 && ran.code() == "path_too_long", "{name}: {ran:?}");
        assert!(!stage.path(&"d".repeat(100)).exists(), "{name} left folders");
        stage.is_unchanged(name);
    }
    for one in OPERATIONS.iter().filter(|one| one.opens && !one.name.starts_with("import")) {
        let mut stage = Stage::lay();
        stage.moves_to(stage.deep().join("sora"));
        let before = stage.truth();
        let ran = play(&stage, one, "", Out::Read);
        assert!(ran.exit == 1 && ran.code() == "path_too_long", "{}: {ran:?}", one.name);
        assert!(stage.truth() == before, "{}", one.name);
    }
    for name in ["export", "backup", "detach", "card show --qr"] {
        let mut stage = Stage::lay();
        stage.usb = stage.deep();
        std::fs::create_dir_all(&stage.usb).unwrap();
        let ran = play(&stage, operation(name), "", Out::Read);
        assert!(ran.exit == 0 && (operation(name).is_done)(&stage), "{name}: {ran:?}");
    }
    for name in ["init", "restore", "export", "backup", "detach", "card show --qr"] {
        let mut stage = Stage::lay();
        let long = stage.path(&"長".repeat(100));
        (stage.new, stage.usb) = (long.clone(), long);
        let ran = play(&stage, operation(name), "", Out::Read);
        assert!(ran.exit == 1 && ran.code() == "path_too_long", "{name}: {ran:?}");
        stage.is_unchanged(name);
    }
}

#[test]
fn a_file_in_a_folders_place_is_not_called_missing() {
    for name in ["init", "restore", "export", "backup", "detach", "card show --qr", "status", "put"] {
        for below in ["", "below"] {
            let mut stage = Stage::lay();
            let file = stage.path("leaflet.txt");
            let place = if below.is_empty() { file.clone() } else { file.join(below) };
            (stage.new, stage.usb, stage.sora) = match name {
                "status" | "put" => (stage.new.clone(), stage.usb.clone(), place),
                _ => (place.clone(), place, stage.sora.clone()),
            };
            let ran = play(&stage, operation(name), "", Out::Read);
            let what = format!("{name} {below}: {ran:?}");
            assert!(ran.exit == 1 && ran.code() == "not_a_folder", "{what}");
            assert_eq!(ran.object()["error"]["args"]["path"], file.to_str().unwrap(), "{what}");
            stage.is_unchanged(&what);
        }
    }
}

#[test]
fn what_is_done_at_a_path_that_is_no_text_is_said_to_be_done() {
    for one in OPERATIONS {
        let mut stage = Stage::lay();
        let odd = |name: &[u8]| stage.path("").join(OsStr::from_bytes(name));
        let (usb, new, sora) = (odd(b"usb-\xff"), odd(b"new-\xfe"), odd(b"sora-\x80"));
        (stage.usb, stage.new) = (usb, new);
        std::fs::create_dir(&stage.usb).unwrap();
        stage.moves_to(sora);
        let ran = play(&stage, one, "", Out::Read);
        assert!(ran.exit == 0 && ran.object().is_object() && (one.is_done)(&stage), "{}: {ran:?}", one.name);
    }
}

#[test]
fn a_vault_that_may_not_be_read_is_listed_as_such() {
    let stage = Stage::lay();
    stage.give_away(&stage.sora.join("vault.json"));
    let ran = play(&stage, operation("vaults"), "powerless", Out::Read);
    stage.take_back(&stage.sora.join("vault.json"));
    let listed = ran.object()["vaults"].as_array().unwrap().clone();
    assert_eq!(listed.len(), 2, "{ran:?}");
    assert!(listed.iter().any(|one| one["vault"].is_null() && one["dir"] == stage.sora.to_str().unwrap()), "{ran:?}");
}
