//! Checks that no compiler makes: floors and wings, circles of imports, sizes, first lines, words that say something is not
//! finished.
//!
//! Guarantee: every finding names the file, the line and what to do. Each check has a test with a planted fault.

mod circles;
mod floors;
mod form;
mod imports;

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// Folders that hold what we write.
const PLACES: [&str; 6] = ["crates", "src-tauri", "tests", "xtask", "ui", "scripts"];
/// Folders that hold what is made or fetched.
const NOT_OURS: [&str; 5] = ["target", "node_modules", "dist", "gen", ".svelte-kit"];
const ENDINGS: [&str; 5] = [".rs", ".ts", ".svelte", ".mjs", ".css"];
const LOCK_OF_THE_PAGES: &str = "ui/package-lock.json";

/// A file of ours. `path` is from the root, with `/` between its parts on every system.
pub struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The number of the line on which the file's tests begin: a test may look at its neighbours from above.
    fn tests_begin(&self) -> usize {
        if self.path.ends_with("/tests.rs") || self.path.ends_with("_tests.rs") {
            return 1;
        }
        self.text.lines().position(|line| line == "mod tests {").map_or(usize::MAX, |at| at + 1)
    }

    /// The lines, numbered from 1, with what follows `//` left out: a link in a comment is no import.
    fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let without_comment = |line: &'_ str| line.split_once("//").map_or(line.len(), |(code, _)| code.len());
        self.text.lines().enumerate().map(move |(at, line)| (at + 1, line.get(..without_comment(line)).unwrap_or(line)))
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It is shown.
    Warning,
    /// It is shown, and the check fails.
    Failure,
}

/// Something that is not as it should be, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    weight: Weight,
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn failure(source: &Source, line: usize, what: impl Into<String>) -> Self {
        Self { weight: Weight::Failure, path: source.path.clone(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = match self.weight {
            Weight::Warning => "warning",
            Weight::Failure => "not tidy",
        };
        write!(out, "{weight}: {}:{}: {}", self.path, self.line, self.what)
    }
}

/// Reads everything under `root` and prints what it finds.
pub fn run(root: &Path) -> ExitCode {
    let sources = match read(root) {
        Ok(sources) => sources,
        Err(error) => {
            eprintln!("The repository cannot be read: {error}");
            return ExitCode::FAILURE;
        }
    };
    let findings = check(&sources);
    for finding in &findings {
        eprintln!("{finding}");
    }
    let failures = findings.iter().filter(|finding| finding.weight == Weight::Failure).count();
    println!("tidy: {} files, {failures} not tidy", sources.len());
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every finding in `sources`, in the order of the files.
fn check(sources: &[Source]) -> Vec<Finding> {
    let alone = sources.iter().flat_map(|source| [floors::check(source), form::check(source)].concat());
    alone.chain(circles::check(sources)).collect()
}

fn read(root: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for place in PLACES {
        if root.join(place).is_dir() {
            collect(root, place, &mut sources)?;
        }
    }
    Ok(sources)
}

fn collect(root: &Path, folder: &str, sources: &mut Vec<Source>) -> io::Result<()> {
    let mut entries = std::fs::read_dir(root.join(folder))?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.file_type()?.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(root, &path, sources)?;
            }
        } else if path == LOCK_OF_THE_PAGES || ENDINGS.iter().any(|ending| name.ends_with(ending)) {
            let text = std::fs::read_to_string(entry.path())?;
            sources.push(Source { path, text });
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// What the failures of one planted file say.
    pub(super) fn failures(path: &str, text: &str) -> Vec<String> {
        let source = Source { path: path.into(), text: text.into() };
        let failures = check(&[source]).into_iter().filter(|finding| finding.weight == Weight::Failure);
        failures.map(|finding| format!("{}: {}", finding.line, finding.what)).collect()
    }

    #[test]
    fn files_of_ours_are_found_and_what_is_made_is_left_alone() {
        let root = tempfile::tempdir().unwrap();
        for path in
            ["crates/a/src/lib.rs", "crates/a/target/x.rs", "ui/node_modules/x.ts", "ui/src/x.svelte", "other/x.rs"]
        {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "").unwrap();
        }
        let paths: Vec<_> = read(root.path()).unwrap().into_iter().map(|source| source.path).collect();
        assert_eq!(paths, ["crates/a/src/lib.rs", "ui/src/x.svelte"]);
    }

    #[test]
    fn a_planted_fault_ends_with_a_failure_and_a_clean_tree_does_not() {
        let root = tempfile::tempdir().unwrap();
        let file = root.path().join("crates/a.rs");
        std::fs::create_dir_all(root.path().join("crates")).unwrap();
        std::fs::write(&file, "//! A file.\n").unwrap();
        assert_eq!(format!("{:?}", run(root.path())), format!("{:?}", ExitCode::SUCCESS));
        std::fs::write(&file, "fn a() {}\n").unwrap();
        assert_eq!(format!("{:?}", run(root.path())), format!("{:?}", ExitCode::FAILURE));
    }
}
