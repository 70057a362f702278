//! Starts `tsudoi` on a machine with planted faults (`plant.c`): the same on every machine, for root and for others.

use super::stage::Stage;
use serde_json::Value;
use std::io::{Seek, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Where standard output leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    /// To this test, as JSON.
    Read,
    /// To a pipe whose reader is gone.
    Gone,
    /// To a full disk.
    Full,
    /// Nowhere; a closed one looks the same to the program.
    Nowhere,
}

/// What a process said.
#[derive(Debug)]
pub struct Ran {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The one object on standard output.
    pub fn object(&self) -> Value {
        assert_eq!(self.out.lines().count(), 1, "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
    /// The code of the error; empty without one.
    pub fn code(&self) -> String {
        self.object()["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// The library that plants faults, compiled once.
pub fn library() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("vault/faults/plant.c");
        let (part, whole) = (dir.join(format!("plant-{}", std::process::id())), dir.join("plant.so"));
        let run =
            Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&part).arg(source).arg("-ldl").output();
        let run = run.expect("this test needs a C compiler, as the build does");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        std::fs::rename(part, &whole).unwrap();
        whole
    })
}

/// Runs a command to its end.
pub fn run(stage: &Stage, args: &[std::ffi::OsString], stdin: &str, faults: &str, out: Out) -> Ran {
    let mut command = Command::new(tsudoi_tests::binary());
    for name in ["TSUDOI_VAULT", "LC_ALL", "LC_MESSAGES", "XDG_DATA_HOME"] {
        command.env_remove(name);
    }
    command.env("TSUDOI_CHEAP_SLOTS", "1").env("TSUDOI_HOME", stage.path("")).env("LANG", "en_GB.UTF-8");
    command.env("TSUDOI_PASSPHRASE", "ひだまりの 合言葉").env("TSUDOI_NEW_PASSPHRASE", "あたらしい 合言葉");
    if !faults.is_empty() {
        command.env("LD_PRELOAD", library()).env("TSUDOI_FAULTS", faults);
    }
    let mut input = tempfile::tempfile().unwrap();
    input.write_all(stdin.as_bytes()).and_then(|()| input.rewind()).unwrap();
    command.args(args).args(["--lang", "en"]).stdin(input).stderr(Stdio::piped());
    match out {
        Out::Read => command.arg("--json").stdout(Stdio::piped()),
        Out::Gone => command.stdout(std::io::pipe().unwrap().1),
        Out::Full => command.stdout(std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap()),
        Out::Nowhere => command.stdout(Stdio::null()),
    };
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let ran = Ran { exit: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) };
    assert!(!ran.err.contains("panicked") && ran.exit >= 0, "{ran:?}");
    ran
}
