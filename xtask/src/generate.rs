//! What the pages know of the program, written from the program itself: commands, the shapes of their answers, kinds of
//! records, codes of errors, ids of sentences, and the permission that allows the commands.
//!
//! Guarantee: the same tree gives the same bytes. `--check` says which file is no longer what the code says. A command or a
//! shape that cannot be told in TypeScript is an error with its name, never an `any`.

mod commands;
mod kinds;
mod schema;
mod shape;
mod types;
mod words;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Files that hold the shapes of answers.
const SHAPES: [&str; 10] = [
    "crates/core/src/vault/response.rs",
    "crates/core/src/vault/response/exchange.rs",
    "crates/core/src/vault/records/form.rs",
    "crates/core/src/vault/records/list.rs",
    "crates/core/src/domain/mood_summary.rs",
    "crates/sync/src/authority/op.rs",
    "src-tauri/src/appearance.rs",
    "src-tauri/src/arrival.rs",
    "src-tauri/src/pdf.rs",
    "src-tauri/src/drives.rs",
];
/// The folder of the window's commands; shapes of their own stand beside them.
const COMMANDS: &str = "src-tauri/src/commands";

/// A file to write, from the root.
struct Made {
    path: &'static str,
    text: String,
}

/// Writes the files below `root`, or only compares them with what they should be.
pub fn run(root: &Path, check: bool) -> ExitCode {
    ended(make(root).and_then(|made| place(root, &made, check)))
}

/// Writes only the ids of the sentences.
pub fn run_words(root: &Path) -> ExitCode {
    ended(words().and_then(|made| place(root, &[made], false)))
}

fn words() -> Result<Made, Vec<String>> {
    let text = words::make().map_err(|problem| vec![problem])?;
    Ok(Made { path: "ui/src/lib/generated/words.ts", text })
}

fn ended(done: Result<(), Vec<String>>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            ExitCode::FAILURE
        }
    }
}

fn make(root: &Path) -> Result<Vec<Made>, Vec<String>> {
    let read = |path: &str| fs::read_to_string(root.join(path)).map_err(|error| vec![format!("{path}: {error}")]);
    let mut files = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(root.join(COMMANDS))
        .map_err(|error| vec![format!("{COMMANDS}: {error}")])?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".rs") && !["mod.rs", "all.rs"].contains(&name.as_str()))
        .collect();
    paths.sort();
    for name in &paths {
        files.push((name.trim_end_matches(".rs").to_owned(), read(&format!("{COMMANDS}/{name}"))?));
    }
    let shapes = SHAPES.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
    let types = types::make(shapes.iter().chain(files.iter().map(|(_, text)| text)).map(String::as_str))
        .map_err(|problem| vec![problem])?;
    let (commands, names) = commands::make(&files, &types.names).map_err(|problem| vec![problem])?;
    let codes = codes(&read("src-tauri/src/error.rs")?);
    Ok(vec![
        Made { path: "ui/src/lib/generated/types.ts", text: types.text },
        Made { path: "ui/src/lib/generated/commands.ts", text: commands },
        Made { path: "ui/src/lib/generated/kinds.ts", text: kinds::make() },
        Made { path: "ui/src/lib/generated/schema.ts", text: schema::make() },
        words()?,
        Made { path: "ui/src/lib/generated/codes.ts", text: codes },
        Made { path: "src-tauri/permissions/commands.toml", text: permissions(&names) },
        Made { path: "src-tauri/src/commands/all.rs", text: handler(&names) },
    ])
}

fn place(root: &Path, made: &[Made], check: bool) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    for Made { path, text } in made {
        let there = fs::read_to_string(root.join(path)).unwrap_or_default();
        if there == *text {
            continue;
        }
        if check {
            problems.push(format!("{path} is not what the code says: please run `npm run generate`."));
        } else if let Err(error) = fs::write(root.join(path), text) {
            problems.push(format!("{path}: {error}"));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// Every code that a refusal can have: the core's closed list and the window's own, read from its `#[error("…")]`.
fn codes(window: &str) -> String {
    let own = window.split("#[error(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let own = own.filter(|code| !code.is_empty() && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
    let all: Vec<String> =
        tsudoi_core::Error::CODES.iter().copied().chain(own).map(|code| format!("  | \"{code}\"")).collect();
    format!("{HEAD}/** What a refusal can be called. */\nexport type Code =\n{};\n", all.join("\n"))
}

const HEAD: &str = "// Written by `npm run generate`; do not edit.\n";

/// The one list that Tauri is given.
fn handler(names: &[(String, String)]) -> String {
    let list: Vec<String> = names.iter().map(|(file, name)| format!("        super::{file}::{name},\n")).collect();
    format!(
        "//! Every command, for Tauri. Written by `npm run generate`; do not edit.\n\nuse tauri::Wry;\nuse tauri::ipc::Invoke;\n\n\
         /// Answers what the pages ask for.\npub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {{\n    \
         tauri::generate_handler![\n{}    ]\n}}\n",
        list.concat()
    )
}

fn permissions(names: &[(String, String)]) -> String {
    let list: Vec<String> = names.iter().map(|(_, name)| format!("  \"{name}\",\n")).collect();
    format!(
        "# Written by `npm run generate`; do not edit.\n[[permission]]\nidentifier = \"allow-commands\"\n\
         description = \"Every command of src-tauri/src/commands, and nothing else.\"\ncommands.allow = [\n{}]\n",
        list.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_of_both_lists_are_there() {
        let text = codes("#[error(\"locked\")] Locked, #[error(transparent)] Core, #[error(\"{0} no\")] X");
        assert!(text.contains("| \"wrong_passphrase\"") && text.contains("| \"locked\""));
        assert!(!text.contains("{0}"));
    }

    #[test]
    fn a_file_that_was_edited_is_noticed_and_not_written_by_a_check() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("a.ts"), "edited").unwrap();
        let made = [Made { path: "a.ts", text: "made".into() }];
        assert_eq!(place(root.path(), &made, true).unwrap_err().len(), 1);
        assert_eq!(fs::read_to_string(root.path().join("a.ts")).unwrap(), "edited");
        place(root.path(), &made, false).unwrap();
        place(root.path(), &made, true).unwrap();
    }
}
