//! Finds the bundles that the program was asked to open, by a double click or on the command line.
//!
//! Guarantee: returns existing files that end in `.tsudoi`, at most [`FILES_MAX`]. Reads none of them, so it promises
//! nothing about their content.

use std::path::{Path, PathBuf};

/// The most files taken from one call; a desktop can hand over a whole folder's.
pub const FILES_MAX: usize = 20;

/// The file ending of a bundle.
const ENDING: &str = "tsudoi";

/// The bundles among `args`, each once, in their order, at most [`FILES_MAX`].
///
/// `args` are the program's arguments, with or without its own name. An argument is a path, relative to `folder`, or a
/// `file://` address of this machine. Everything else is skipped silently: options, folders, missing files, other
/// endings, other addresses.
#[must_use]
pub fn from_args(args: &[String], folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in args.iter().filter_map(|arg| path_in(arg)).map(|path| folder.join(path)) {
        if found.len() < FILES_MAX && is_bundle(&path) && !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// The path that `arg` names. An option also counts as a path here; [`is_bundle`] rejects it.
fn path_in(arg: &str) -> Option<PathBuf> {
    if arg.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:")) {
        tauri::Url::parse(arg).ok()?.to_file_path().ok()
    } else {
        Some(PathBuf::from(arg))
    }
}

fn is_bundle(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) && path.is_file()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Makes a folder with `files` and returns what `args` open in it, relative to the folder.
    fn opened(files: &[&str], args: &[&str]) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            std::fs::write(folder.path().join(file), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("folder.tsudoi")).unwrap();
        let address = tauri::Url::from_directory_path(folder.path()).unwrap();
        let args: Vec<String> = args.iter().map(|arg| arg.replace("ADDRESS/", address.as_str())).collect();
        let found = from_args(&args, folder.path());
        found.iter().map(|path| path.strip_prefix(folder.path()).unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn bundles_are_found_by_their_ending_whatever_its_case_each_once() {
        let files = ["a.tsudoi", "ひだまり.TSUDOI"];
        assert_eq!(opened(&files, &["tsudoi-app", "a.tsudoi", "ひだまり.TSUDOI", "a.tsudoi"]), files);
    }

    #[test]
    fn an_address_is_decoded() {
        let args =
            ["ADDRESS/%E3%81%B2%E3%81%A0%E3%81%BE%E3%82%8A%20100%25.tsudoi", "file:no", "file://elsewhere/a.tsudoi"];
        assert_eq!(opened(&["ひだまり 100%.tsudoi", "a.tsudoi"], &args), ["ひだまり 100%.tsudoi"]);
    }

    #[test]
    fn a_path_is_not_decoded() {
        assert_eq!(opened(&["100%25.tsudoi", "100%.tsudoi"], &["100%25.tsudoi"]), ["100%25.tsudoi"]);
    }

    #[test]
    fn everything_else_is_skipped() {
        let args = [
            "",
            "--lang=ja",
            "-",
            "あ",
            "notes.txt",
            "gone.tsudoi",
            "folder.tsudoi",
            "https://example.org/a.tsudoi",
            "a.tsudoi/",
        ];
        assert_eq!(
            opened(&["notes.txt", "tsudoi", ".tsudoi"], &[&args[..], &["tsudoi", ".tsudoi"]].concat()),
            Vec::<String>::new()
        );
    }

    #[test]
    fn at_most_the_limit_are_taken() {
        let files: Vec<String> = (0..FILES_MAX + 5).map(|number| format!("{number}.tsudoi")).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        assert_eq!(opened(&files, &files), files[..FILES_MAX]);
    }
}
