//! A table with laptops on it. Each is a vault folder that only the real `tsudoi` touches, one process a command.

use crate::words::Words;
use serde_json::{Value, json};
use std::cell::Cell;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// The folder and the words of one story.
pub struct Table {
    pub dir: TempDir,
    pub words: Words,
    folders: Cell<u32>,
}

/// One person's vault, and what they know to open it.
pub struct Laptop {
    pub name: &'static str,
    pub dir: PathBuf,
    pub passphrase: String,
    pub recovery: String,
    home: PathBuf,
    locale: &'static str,
}

/// The exit code and output of a process.
#[derive(Debug)]
pub struct Ran {
    pub exit: i32,
    pub out: String,
    pub err: String,
}

impl Table {
    pub fn set(words: Words) -> Self {
        Self { dir: TempDir::with_prefix("tsudoi-contract-").unwrap(), words, folders: Cell::new(0) }
    }

    /// A laptop without a vault; its system has the language of the words.
    pub fn bare(&self, name: &'static str) -> Laptop {
        let home = self.dir.path().join("home");
        let locale = if self.words.lang.name() == "ja" { "ja_JP.UTF-8" } else { "en_GB.UTF-8" };
        let passphrase = self.words.passphrase.to_owned();
        Laptop { name, dir: home.join(name), passphrase, recovery: String::new(), home, locale }
    }

    /// A laptop with a new vault.
    pub fn laptop(&self, name: &'static str) -> Laptop {
        let mut laptop = self.bare(name);
        let made = laptop.ask(&["init", "--name", name, "--lang", self.words.lang.name()]);
        laptop.recovery = made["recovery"].as_str().unwrap().to_owned();
        let slot = std::fs::read(laptop.dir.join("unlock.age")).unwrap();
        let cheap = String::from_utf8_lossy(&slot).lines().nth(1).is_some_and(|line| line.ends_with(" 2"));
        assert!(cheap, "`tsudoi` was built for people: please build it with `--features tsudoi-cli/cheap-slots`");
        laptop
    }

    /// A new empty folder, such as a USB drive.
    pub fn folder(&self) -> PathBuf {
        self.folders.set(self.folders.get() + 1);
        let dir = self.dir.path().join(format!("usb-{}", self.folders.get()));
        std::fs::create_dir(&dir).unwrap();
        dir
    }

    /// Writes a file on the table and returns its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.dir.path().join(name);
        std::fs::write(&path, content).unwrap();
        text(&path)
    }

    /// A path on the table where nothing is yet.
    pub fn path(&self, name: &str) -> String {
        text(&self.dir.path().join(name))
    }

    /// Two people exchange cards, compare their safety number and note it.
    pub fn meet(&self, one: &Laptop, other: &Laptop) {
        for (owner, reader) in [(one, other), (other, one)] {
            let card = self.file("card.txt", owner.ran(&["card", "show"], "").out);
            assert_eq!(reader.ask(&["card", "add", &card])["verified"], false);
        }
        let number = |of: &Laptop, with: &Laptop| of.ask(&["card", "number", &with.person()])["number"].clone();
        assert_eq!(number(one, other), number(other, one));
        for (owner, reader) in [(one, other), (other, one)] {
            assert_eq!(reader.ask(&["card", "verify", &owner.person()])["verified"], true);
        }
    }

    /// Exports a space's news to a person and returns the files.
    pub fn export(&self, from: &Laptop, space: &str, to: &Laptop) -> Vec<String> {
        let out = text(&self.folder());
        strings(&from.ask(&["export", space, "--to", to.name, "--out", &out, "--history", "all"])["files"])
    }

    /// Exports to a person and imports there.
    pub fn hand_over(&self, from: &Laptop, space: &str, to: &Laptop) -> Value {
        to.import(&self.export(from, space, to))
    }
}

impl Laptop {
    /// The id of its person.
    pub fn person(&self) -> String {
        self.ask(&["status"])["person"].as_str().unwrap().to_owned()
    }
    /// The command as a person would start it.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(tsudoi_tests::binary());
        for name in ["TSUDOI_VAULT", "TSUDOI_NEW_PASSPHRASE", "LC_ALL", "LC_MESSAGES", "XDG_DATA_HOME"] {
            command.env_remove(name);
        }
        command.env("TSUDOI_CHEAP_SLOTS", "1").env("TSUDOI_HOME", &self.home).env("LANG", self.locale);
        command.env("TSUDOI_PASSPHRASE", &self.passphrase).arg("--vault").arg(&self.dir).args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub fn ran(&self, args: &[&str], stdin: &str) -> Ran {
        end(self.command(args), stdin)
    }

    /// Runs a command with these bytes on standard input.
    pub fn given(&self, args: &[&str], stdin: &[u8]) -> Ran {
        end(self.command(args), stdin)
    }

    /// Runs a command with `--json` that has to succeed, and returns its one object.
    pub fn ask(&self, args: &[&str]) -> Value {
        self.tell(args, "")
    }

    /// Like [`Self::ask`], with something on standard input.
    pub fn tell(&self, args: &[&str], stdin: &str) -> Value {
        let ran = self.ran(&[&["--json"], args].concat(), stdin);
        assert_eq!(ran.exit, 0, "{args:?}: {ran:?}");
        ran.object()
    }

    /// Creates or edits a record, and returns its id.
    pub fn put(&self, args: &[&str], fields: Value) -> String {
        let saved = self.tell(&[&["put"], args].concat(), &fields.to_string());
        saved["id"].as_str().unwrap().to_owned()
    }

    /// Runs a command that has to be refused with this code and change nothing, and returns the error.
    pub fn refused(&self, args: &[&str], stdin: &str, code: &str) -> Value {
        let before = self.seen();
        let ran = self.ran(&[&["--json"], args].concat(), stdin);
        let error = ran.error(code);
        assert_eq!(ran.exit, if code == "usage" { 2 } else { 1 }, "{args:?}: {ran:?}");
        assert_eq!(self.seen(), before, "{args:?} was refused and changed something");
        error
    }

    /// Imports bundles.
    pub fn import(&self, files: &[String]) -> Value {
        let args: Vec<&str> = std::iter::once("import").chain(files.iter().map(String::as_str)).collect();
        self.ask(&args)
    }

    /// The status and the dump of every space: what a refused command must leave as it is.
    pub fn seen(&self) -> Vec<Value> {
        let mut batch = self.command(&["batch"]).spawn().unwrap();
        let (mut input, mut responses) = (batch.stdin.take().unwrap(), BufReader::new(batch.stdout.take().unwrap()));
        let mut ask = |argv: Value| -> Value {
            writeln!(input, "{}", json!({"argv": argv})).unwrap();
            let mut line = String::new();
            responses.read_line(&mut line).unwrap();
            serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {argv} returned {line:?}"))
        };
        let status = ask(json!(["status"]));
        let spaces = status["spaces"].as_array().unwrap().iter();
        let mut seen: Vec<Value> = spaces.map(|space| ask(json!(["dump", space["space"]]))).collect();
        seen.push(status);
        drop(input);
        assert!(batch.wait().unwrap().success());
        seen
    }

    /// Runs many commands with one unlock.
    pub fn batch(&self, asks: &[Value]) -> Vec<Value> {
        let lines: String = asks.iter().map(|ask| format!("{ask}\n")).collect();
        let ran = self.ran(&["batch"], &lines);
        assert_eq!(ran.exit, 0, "{ran:?}");
        let responses: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(responses.len(), asks.len(), "{ran:?}");
        responses
    }

    /// The dump of a space, as printed.
    pub fn dump(&self, space: &str) -> String {
        let ran = self.ran(&["dump", space, "--json"], "");
        ran.object();
        ran.out
    }

    /// The same laptop with another system locale.
    pub fn with_locale(mut self, locale: &'static str) -> Self {
        self.locale = locale;
        self
    }
}

impl Ran {
    /// The JSON object on standard output; asserts that it is the only output there.
    pub fn object(&self) -> Value {
        let whole = self.out.ends_with('\n') && self.out.lines().count() == 1 && !self.err.contains("panicked");
        assert!(whole, "not one line: {self:?}");
        let value: Value = serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        assert!(value.is_object(), "{self:?}");
        value
    }

    /// The error object; asserts its code.
    pub fn error(&self, code: &str) -> Value {
        let error = self.object()["error"].clone();
        assert_eq!(error["code"], code, "{self:?}");
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "{self:?}");
        error
    }
}

/// Writes a process's input and waits for its end.
pub fn end(mut command: Command, stdin: impl AsRef<[u8]>) -> Ran {
    let mut child: Child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let stdin = stdin.as_ref().to_owned();
    // A command that needs no input may end before it is written.
    let writer = std::thread::spawn(move || input.write_all(&stdin).is_ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let string = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { exit: output.status.code().unwrap(), out: string(output.stdout), err: string(output.stderr) }
}

/// A path as an argument.
pub fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// A list of texts.
pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// Asserts that an object has these fields.
pub fn has(value: &Value, fields: &[&str]) {
    for field in fields {
        assert!(value.get(field).is_some(), "no “{field}” in {value}");
    }
}

/// Whether some file below a folder shows these words unencrypted.
pub fn readable_in(dir: &Path, words: &str) -> bool {
    let bytes = tsudoi_tests::all_bytes(dir);
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}
