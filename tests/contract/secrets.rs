//! Passphrases and recovery words: which sources are read, and which never.

use crate::table::{Laptop, Ran, Table, end};
use serde_json::json;
use tsudoi_core::keys::words::{RecoveryWords, WordList};

in_both_languages! {
    a_passphrase_is_never_an_argument,
    a_passphrase_comes_from_the_environment_or_a_file,
    a_new_passphrase_replaces_the_old_and_the_store_stays_as_it_is,
    the_words_on_paper_open_the_vault_in_either_list,
    the_words_as_they_were_printed_are_taken_back,
    a_file_of_another_encoding_or_too_long_is_told_so_and_never_cut,
}

/// Runs a command with only these passphrases in the environment.
fn with(laptop: &Laptop, args: &[&str], passphrase: Option<&str>, new: Option<&str>) -> Ran {
    let mut command = laptop.command(&[args, &["--json"]].concat());
    command.env_remove("TSUDOI_PASSPHRASE");
    for (name, value) in [("TSUDOI_PASSPHRASE", passphrase), ("TSUDOI_NEW_PASSPHRASE", new)] {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    end(command, "")
}

fn a_passphrase_is_never_an_argument(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let secret = table.words.passphrase;
    let joined = format!("--passphrase={secret}");
    for args in [&["--passphrase", secret, "status"][..], &["status", &joined], &["-p", secret, "status"]] {
        for passphrase in [None, Some(secret)] {
            let ran = with(&sora, args, passphrase, None);
            assert_eq!(ran.exit, 2, "{ran:?}");
            ran.error("usage");
            assert!(!ran.out.contains(secret) && !ran.err.contains(secret), "the secret was printed: {ran:?}");
        }
    }
}

fn a_passphrase_comes_from_the_environment_or_a_file(table: &Table) {
    let sora = table.laptop(table.words.sora());
    let right = table.file("right.txt", format!("{}\n", sora.passphrase));
    let windows = table.file("windows.txt", format!("{}\r\n", sora.passphrase));
    let wrong = table.file("wrong.txt", table.words.wrong);
    let marked = table.file("marked.txt", format!("\u{feff}{}\n", sora.passphrase));
    let parted = table.file("parted.txt", sora.passphrase.replace('で', "て\u{3099}"));
    for file in [&right, &windows, &marked, &parted] {
        assert_eq!(with(&sora, &["status", "--passphrase-file", file], None, None).exit, 0);
    }
    assert_eq!(with(&sora, &["status", "--passphrase-file", &right], Some(table.words.wrong), None).exit, 0);
    assert_eq!(with(&sora, &["status"], Some(&format!("\u{feff}{}", sora.passphrase)), None).exit, 0);
    with(&sora, &["status", "--passphrase-file", &wrong], None, None).error("wrong_passphrase");
    with(&sora, &["status", "--passphrase-file", &table.path("none")], None, None).error("no_such_file");
    with(&sora, &["status"], Some(""), None).error("empty_passphrase");
    let without = with(&sora, &["status"], None, None);
    assert_eq!(without.exit, 2);
    assert_eq!(without.error("usage")["message"], table.words.say("command-usage-no-passphrase"));
    let mut nobody = table.bare("nobody");
    nobody.passphrase.clear();
    assert_eq!(nobody.ran(&["status", "--json"], "").error("not_a_vault")["args"], json!({}));
    nobody.ran(&["init", "--name", "x", "--json"], "").error("empty_passphrase");
    assert!(!nobody.dir.exists(), "nothing was made");
    sora.refused(&["init", "--name", "x"], "", "vault_exists");
}

fn a_new_passphrase_replaces_the_old_and_the_store_stays_as_it_is(table: &Table) {
    let mut sora = table.laptop(table.words.sora());
    sora.put(&["private", "journal"], json!({"body": table.words.secret}));
    let seen = sora.seen();
    let store = std::fs::read(sora.dir.join("store.db")).unwrap();
    let old = sora.passphrase.clone();
    let without = with(&sora, &["passwd"], Some(&old), None);
    assert_eq!(
        (without.exit, &without.error("usage")["message"]),
        (2, &json!(table.words.say("command-usage-no-new-passphrase")))
    );
    with(&sora, &["passwd"], Some(&old), Some("")).error("empty_passphrase");
    with(&sora, &["passwd"], Some(table.words.wrong), Some("x")).error("wrong_passphrase");
    assert_eq!(sora.seen(), seen);
    assert_eq!(with(&sora, &["passwd"], Some(&old), Some(table.words.wrong)).object(), json!({"ok": true}));
    with(&sora, &["status"], Some(&old), None).error("wrong_passphrase");
    table.words.wrong.clone_into(&mut sora.passphrase);
    assert_eq!(sora.seen(), seen);
    assert!(std::fs::read(sora.dir.join("store.db")).unwrap() == store, "the store was rewritten");
}

fn the_words_on_paper_open_the_vault_in_either_list(table: &Table) {
    let (mut sora, mint) = (table.laptop(table.words.sora()), table.laptop(table.words.mint()));
    let seen = sora.seen();
    let words = RecoveryWords::parse(&sora.recovery).unwrap();
    assert_eq!(sora.recovery.split(' ').count(), 24);
    let foreign = table.file("foreign.txt", &mint.recovery);
    let swapped = sora.recovery.split(' ').rev().collect::<Vec<_>>().join(" ");
    let swapped = table.file("swapped.txt", swapped);
    for (file, code) in [(&foreign, "wrong_words"), (&swapped, "invalid_words"), (&table.path("none"), "no_such_file")]
    {
        let ran = with(&sora, &["recover", "--words-file", file], None, Some("new"));
        assert_eq!(ran.exit, 1);
        ran.error(code);
    }
    let own = table.file("own.txt", &sora.recovery);
    assert_eq!(with(&sora, &["recover"], None, Some("new")).exit, 2);
    assert_eq!(with(&sora, &["recover", "--words-file", &own], None, None).exit, 2);
    assert_eq!(sora.seen(), seen);
    for (list, passphrase) in [(WordList::Japanese, "five 白い 石"), (WordList::English, "four white stones")] {
        let sheet = table.file("sheet.txt", words.words(list).unwrap().join("\n") + "\n");
        let ran = with(&sora, &["recover", "--words-file", &sheet], None, Some(passphrase));
        assert_eq!(ran.exit, 0, "{ran:?}");
        let old = with(&sora, &["status"], Some(&sora.passphrase), None);
        old.error("wrong_passphrase");
        passphrase.clone_into(&mut sora.passphrase);
        assert_eq!(sora.seen().last().unwrap()["person"], seen.last().unwrap()["person"]);
    }
    sora.refused(&["recover", "--check", "--words-file", &foreign], "", "wrong_words");
    sora.ask(&["recover", "--check", "--words-file", &own]);
    assert_eq!(sora.ask(&["status"])["recovery_confirmed"], true);
}

/// UTF-16, as PowerShell writes what a program prints.
fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn the_words_as_they_were_printed_are_taken_back(table: &Table) {
    let sora = table.bare(table.words.sora());
    let printed = sora.ran(&["init", "--name", sora.name, "--lang", table.words.lang.name()], "");
    assert_eq!(printed.exit, 0, "{printed:?}");
    let crlf = printed.out.replace('\n', "\r\n");
    for (name, sheet) in [
        ("sheet.txt", printed.out.clone().into_bytes()),
        ("crlf.txt", crlf.into_bytes()),
        ("marked.txt", format!("\u{feff}{}", printed.out).into_bytes()),
        ("utf16.txt", utf16(&printed.out)),
        ("shouted.txt", printed.out.to_uppercase().into_bytes()),
    ] {
        let sheet = table.file(name, sheet);
        let ran = with(&sora, &["recover", "--words-file", &sheet], None, Some(&sora.passphrase));
        assert_eq!(ran.exit, 0, "{name}: {ran:?}");
        sora.ask(&["recover", "--check", "--words-file", &sheet]);
    }
}

fn a_file_of_another_encoding_or_too_long_is_told_so_and_never_cut(table: &Table) {
    let sora = table.laptop(table.words.sora());
    // Cut at its limit, the longer file would be the same passphrase.
    let longest = "x".repeat(64 * 1024);
    assert_eq!(with(&sora, &["passwd"], Some(&sora.passphrase), Some(&longest)).exit, 0);
    let (fits, longer) = (table.file("fits.txt", &longest), table.file("longer.txt", longest.clone() + "y"));
    assert_eq!(with(&sora, &["status", "--passphrase-file", &fits], None, None).exit, 0);
    let refused = with(&sora, &["status", "--passphrase-file", &longer], None, None);
    assert_eq!((refused.exit, &refused.error("input_too_long")["args"]), (1, &json!({"kib": "64"})));
    with(&sora, &["recover", "--words-file", &longer], None, Some("new")).error("input_too_long");
    assert_eq!(with(&sora, &["passwd", "--passphrase-file", &fits], None, Some(&sora.passphrase)).exit, 0);

    let shift_jis = [0x82, 0xa0, 0x82, 0xa2];
    for (name, bytes) in [("utf16.txt", utf16("お茶")), ("sjis.txt", shift_jis.to_vec())] {
        let file = table.file(name, bytes);
        with(&sora, &["status", "--passphrase-file", &file], None, None).error("not_utf8");
    }
    let fields = json!({"body": table.words.secret}).to_string();
    for bytes in [utf16(&fields), [b"{\"body\":\"", &shift_jis[..], b"\"}"].concat()] {
        sora.given(&["put", "private", "journal", "--json"], &bytes).error("not_utf8");
        let line = sora.given(&["batch"], &bytes);
        assert!(line.out.contains("\"code\":\"not_utf8\""), "{line:?}");
    }
    assert_eq!(sora.given(&["put", "private", "journal"], format!("\u{feff}{fields}").as_bytes()).exit, 0);
}
