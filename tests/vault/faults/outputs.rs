//! Standard output that takes nothing: the exit code and standard error say what was done.

use super::machine::{Out, run};
use super::operations::{OPERATIONS, operation};
use super::play;
use super::stage::Stage;

#[test]
fn what_was_done_is_said_where_the_answer_could_not_be() {
    for one in OPERATIONS.iter().filter(|one| one.changes && one.name != "init") {
        for out in [Out::Gone, Out::Full] {
            let stage = Stage::lay();
            let ran = play(&stage, one, "", out);
            let what = format!("{} {out:?}: {ran:?}", one.name);
            assert!(ran.exit == 3 && (one.is_done)(&stage), "{what}");
            assert!(ran.err.starts_with("It was done") && ran.err.lines().count() > 1, "{what}");
            assert!(!ran.err.contains("Nothing was changed"), "{what}");
        }
    }
    // Where the answer says where something is, standard error says it.
    let stage = Stage::lay();
    assert!(play(&stage, operation("backup"), "", Out::Full).err.contains(&*stage.usb.join("copy").to_string_lossy()));
}

#[test]
fn what_only_looked_fails_quietly_for_a_reader_who_left_and_with_the_reason_on_a_full_disk() {
    for one in OPERATIONS.iter().filter(|one| !one.changes) {
        for (out, is_quiet) in [(Out::Gone, true), (Out::Full, false)] {
            let stage = Stage::lay();
            let ran = play(&stage, one, "", out);
            assert_eq!((ran.exit, ran.err.is_empty()), (1, is_quiet), "{} {out:?}: {ran:?}", one.name);
            stage.is_unchanged(one.name);
        }
    }
}

#[test]
fn a_vault_whose_words_nobody_saw_is_not_left_behind() {
    for out in [Out::Gone, Out::Full, Out::Nowhere] {
        let stage = Stage::lay();
        let ran = play(&stage, operation("init"), "", out);
        assert!(ran.exit == 1 && ran.err.contains("no vault was made"), "{out:?}: {ran:?}");
        assert!(!stage.new.exists(), "{out:?}");
        stage.is_unchanged("init");
    }
}

#[test]
fn nothing_is_said_of_an_answer_that_nobody_asked_for() {
    for one in OPERATIONS.iter().filter(|one| one.name != "init") {
        let stage = Stage::lay();
        let ran = play(&stage, one, "", Out::Nowhere);
        assert!(ran.exit == 0 && (one.is_done)(&stage), "{}: {ran:?}", one.name);
    }
}

#[test]
fn a_demo_that_cannot_go_on_leaves_nothing() {
    for (faults, out, exit) in [
        ("no-links,sync-folder=22", Out::Read, 0),
        ("no-locks", Out::Read, 1),
        ("disk=900000", Out::Read, 1),
        ("", Out::Gone, 1),
        ("", Out::Full, 1),
    ] {
        let stage = Stage::lay();
        let play = stage.path("play");
        let ran = run(&stage, &["demo".into(), play.clone().into()], "", faults, out);
        assert_eq!((ran.exit, play.exists()), (exit, exit == 0), "{faults} {out:?}: {ran:?}");
    }
}
