//! What people do, one row each: how it is asked for, and what is true when it is done.

use super::stage::{Stage, first};
use std::ffi::OsString;
use std::fs;
use tsudoi_core::vault::{ImportOptions, Vault};
use tsudoi_tests::passphrase;

/// One row.
pub struct Operation {
    pub name: &'static str,
    /// The arguments, `--vault` included.
    pub args: fn(&Stage) -> Vec<OsString>,
    pub stdin: &'static str,
    /// Whether it leaves something changed.
    pub changes: bool,
    /// Whether it opens a vault that is there.
    pub opens: bool,
    /// Whether what it does is true.
    pub is_done: fn(&Stage) -> bool,
}

fn words<const N: usize>(words: [&dyn AsRef<std::ffi::OsStr>; N]) -> Vec<OsString> {
    words.iter().map(|word| word.as_ref().to_owned()).collect()
}

/// An operation on Sora's vault that only looks.
const fn looks(name: &'static str, args: fn(&Stage) -> Vec<OsString>) -> Operation {
    Operation { name, args, stdin: "", changes: false, opens: true, is_done: |_| true }
}
/// An operation that changes something.
const fn changes(
    name: &'static str,
    args: fn(&Stage) -> Vec<OsString>,
    stdin: &'static str,
    is_done: fn(&Stage) -> bool,
) -> Operation {
    Operation { name, args, stdin, changes: true, opens: true, is_done }
}

fn people(stage: &Stage) -> usize {
    stage.sora().people().unwrap().len()
}
fn journal(stage: &Stage) -> usize {
    stage.sora().list("private", "journal", 9, None).unwrap().records.len()
}
fn restores(file: &std::path::Path, stage: &Stage) -> bool {
    Vault::restore(file, &stage.path("restored"), &passphrase()).is_ok()
}
fn bundles(stage: &Stage) -> Vec<std::path::PathBuf> {
    fs::read_dir(&stage.usb).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// Every row. A new operation is a new row.
pub const OPERATIONS: &[Operation] = &[
    Operation {
        opens: false,
        ..changes(
            "init",
            |stage| words([&"--vault", &stage.new, &"init", &"--name", &"Juno"]),
            "",
            |stage| Vault::unlock(&stage.new, &passphrase()).is_ok(),
        )
    },
    Operation {
        opens: false,
        ..changes(
            "restore",
            |stage| words([&"--vault", &stage.new, &"restore", &stage.path("backup")]),
            "",
            |stage| Vault::unlock(&stage.new, &passphrase()).is_ok_and(|vault| vault.device() != stage.sora().device()),
        )
    },
    looks("status", |stage| words([&"--vault", &stage.sora, &"status"])),
    looks("verify", |stage| words([&"--vault", &stage.sora, &"verify"])),
    looks("list", |stage| words([&"--vault", &stage.sora, &"list", &first().group, &"resource"])),
    looks("search", |stage| words([&"--vault", &stage.sora, &"search", &"Leaflet"])),
    looks("dump", |stage| words([&"--vault", &stage.sora, &"dump", &first().group])),
    looks("card show", |stage| words([&"--vault", &stage.sora, &"card", &"show"])),
    looks("card list", |stage| words([&"--vault", &stage.sora, &"card", &"list"])),
    looks("group list", |stage| words([&"--vault", &stage.sora, &"group", &"list"])),
    looks("import --preview", |stage| {
        words([&"--vault", &stage.path("mint"), &"import", &"--preview", &stage.path("bundle.tsudoi")])
    }),
    Operation { opens: false, ..looks("vaults", |_| words([&"vaults"])) },
    changes(
        "put",
        |stage| words([&"--vault", &stage.sora, &"put", &"private", &"journal"]),
        r#"{"body": "rain"}"#,
        |stage| journal(stage) == 1,
    ),
    changes("passwd", |stage| words([&"--vault", &stage.sora, &"passwd"]), "", Stage::has_new_passphrase),
    changes(
        "recover",
        |stage| words([&"--vault", &stage.sora, &"recover", &"--words-file", &stage.path("words.txt")]),
        "",
        Stage::has_new_passphrase,
    ),
    changes(
        "recover --check",
        |stage| words([&"--vault", &stage.sora, &"recover", &"--check", &"--words-file", &stage.path("words.txt")]),
        "",
        |stage| stage.sora().status().unwrap().recovery_confirmed,
    ),
    changes(
        "card show --qr",
        |stage| words([&"--vault", &stage.sora, &"card", &"show", &"--qr", &stage.usb.join("me.svg")]),
        "",
        |stage| fs::read_to_string(stage.usb.join("me.svg")).unwrap().trim_end().ends_with("</svg>"),
    ),
    changes(
        "card add",
        |stage| words([&"--vault", &stage.sora, &"card", &"add", &stage.path("river.card")]),
        "",
        |stage| people(stage) == 3,
    ),
    changes(
        "group new",
        |stage| words([&"--vault", &stage.sora, &"group", &"new", &"Komorebi"]),
        "",
        |stage| stage.sora().groups().unwrap().len() == 2,
    ),
    changes(
        "attach",
        |stage| words([&"--vault", &stage.sora, &"attach", &first().resource, &stage.path("words.txt")]),
        "",
        |stage| stage.sora().attachment(&first().resource).unwrap().1 == "words.txt",
    ),
    changes(
        "detach",
        |stage| words([&"--vault", &stage.sora, &"detach", &first().resource, &"--out", &stage.usb.join("leaflet")]),
        "",
        |stage| fs::read(stage.usb.join("leaflet")).unwrap() == fs::read(stage.path("leaflet.txt")).unwrap(),
    ),
    changes(
        "export",
        |stage| words([&"--vault", &stage.sora, &"export", &first().group, &"--out", &stage.usb]),
        "",
        |stage| {
            let files = bundles(stage);
            files.len() == 1 && stage.mint().import(&files, ImportOptions::default()).is_ok()
        },
    ),
    changes(
        "import",
        |stage| words([&"--vault", &stage.path("mint"), &"import", &stage.path("bundle.tsudoi")]),
        "",
        |stage| {
            let mint = stage.mint();
            let records = mint.list(&first().group, "resource", 9, None).map_or(0, |page| page.records.len());
            records == 1 && restores(&mint.backups().unwrap()[0].file, stage)
        },
    ),
    changes(
        "backup",
        |stage| words([&"--vault", &stage.sora, &"backup", &stage.usb.join("copy")]),
        "",
        |stage| restores(&stage.usb.join("copy"), stage),
    ),
];

/// The row of this name.
pub fn operation(name: &str) -> &'static Operation {
    OPERATIONS.iter().find(|one| one.name == name).unwrap()
}
