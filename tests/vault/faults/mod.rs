//! Operations × faults: what the command line says, and what is true on the disk afterwards. Each cell is a process of
//! the real `tsudoi` on a stage of its own.

mod machine;
mod operations;
mod outputs;
mod paths;
mod stage;

pub use machine::library;
use machine::{Out, Ran, run};
use operations::{OPERATIONS, Operation, operation};
use stage::Stage;

const EIO: i32 = 5;
const EINVAL: i32 = 22;
const ENOSYS: i32 = 38;
const ENOTSUP: i32 = 95;

fn play(stage: &Stage, one: &Operation, faults: &str, out: Out) -> Ran {
    run(stage, &(one.args)(stage), one.stdin, faults, out)
}

/// Asserts that it is done, or refused with one of these codes and nothing changed. Returns the code, if refused.
fn done_or_refused(one: &Operation, faults: &str, codes: &[&str]) -> Option<String> {
    let stage = Stage::lay();
    let ran = play(&stage, one, faults, Out::Read);
    let what = format!("{} with {faults}: {ran:?}", one.name);
    if ran.exit == 0 {
        assert!((one.is_done)(&stage), "{what}: said to be done");
        return None;
    }
    let code = ran.code();
    assert!(codes.contains(&code.as_str()), "{what}");
    match code.as_str() {
        "done_with_fault" => assert!(ran.exit == 3 && (one.is_done)(&stage), "{what}"),
        "save_unsure" => {}
        _ => {
            assert_eq!(ran.exit, 1, "{what}");
            stage.is_unchanged(&what);
        }
    }
    Some(code)
}

#[test]
fn a_disk_without_synced_folders_links_and_renames_that_spare_takes_everything() {
    for fault in [EINVAL, ENOTSUP, ENOSYS].map(|number| format!("sync-folder={number}")) {
        for faults in [fault.clone(), format!("{fault},no-links")] {
            for one in OPERATIONS {
                assert_eq!(done_or_refused(one, &faults, &[]), None);
            }
        }
    }
}

#[test]
fn where_nothing_can_be_locked_no_vault_is_made_or_opened() {
    for one in OPERATIONS {
        let refused = done_or_refused(one, "no-locks", &["cannot_lock"]);
        assert_eq!(refused.is_some(), one.opens || one.changes, "{}", one.name);
    }
}

#[test]
fn a_disk_with_little_room_says_so_or_holds_all_of_it() {
    let mut refused = std::collections::BTreeSet::new();
    for room in [0, 4, 20, 40, 80, 120, 160, 200, 300].map(|kib| kib * 1024) {
        for one in OPERATIONS.iter().filter(|one| one.changes) {
            if done_or_refused(one, &format!("disk={room}"), &["disk_full", "done_with_fault"]).is_some() {
                refused.insert(one.name);
            }
        }
    }
    assert!(refused.len() > 10, "{refused:?}");
}

#[test]
fn a_disk_that_fails_while_syncing_is_not_called_unchanged_where_it_is_not() {
    for name in ["passwd", "recover"] {
        let refused = done_or_refused(operation(name), &format!("sync-folder={EIO}"), &["done_with_fault"]);
        assert_eq!(refused.as_deref(), Some("done_with_fault"), "{name}");
    }
    let codes = ["machine", "done_with_fault", "save_unsure"];
    for fault in ["sync", "sync-folder"] {
        for one in OPERATIONS {
            done_or_refused(one, &format!("{fault}={EIO}"), &codes);
        }
    }
}

#[test]
fn a_disk_that_takes_no_changes_says_so() {
    for one in OPERATIONS {
        let refused = done_or_refused(one, "read-only", &["read_only"]);
        assert_eq!(refused.is_some(), one.opens || one.changes, "{}", one.name);
    }
}

#[test]
fn too_many_open_files_are_named() {
    let mut refused = 0;
    for most in 4..=14 {
        for name in ["init", "status", "put", "export", "import", "backup", "restore", "passwd"] {
            let code = done_or_refused(operation(name), &format!("open-max={most}"), &["too_many_open"]);
            refused += u32::from(code.is_some());
        }
    }
    assert!(refused > 8, "{refused}");
}

#[test]
fn a_clock_before_1970_answers() {
    for one in OPERATIONS {
        assert_eq!(done_or_refused(one, "before-1970", &[]), None);
    }
}
