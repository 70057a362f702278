//! The form of a file: its length, its first line, no words that say it is not finished, no host in a lock file.

use super::{Finding, LOCK_OF_THE_PAGES, Source, Weight};

const LINES_GOOD: usize = 400;
const LINES_MAX: usize = 500;
/// In two halves, so that this file passes its own check.
const UNFINISHED: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// What is wrong with the form of `source`.
pub fn check(source: &Source) -> Vec<Finding> {
    if source.path == LOCK_OF_THE_PAGES {
        return hosts(source);
    }
    let mut findings = Vec::new();
    findings.extend(length(source));
    findings.extend(first_line(source));
    findings.extend(unfinished(source));
    findings
}

fn length(source: &Source) -> Option<Finding> {
    // What `npm run generate` writes is as long as it has to be.
    if source.path.contains("/generated/") {
        return None;
    }
    let lines = source.text.lines().count();
    let weight = if lines > LINES_MAX { Weight::Failure } else { Weight::Warning };
    let what = format!("{lines} lines, and about {LINES_GOOD} is enough for one noun or one verb: split it");
    (lines > LINES_GOOD).then(|| Finding { weight, path: source.path.clone(), line: lines, what })
}

fn first_line(source: &Source) -> Option<Finding> {
    let good = !source.is_rust() || source.text.starts_with("//!");
    (!good).then(|| Finding::failure(source, 1, "does not begin with `//!` and what the file guarantees"))
}

fn unfinished(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, line) in source.text.lines().enumerate() {
        let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        if let Some(word) = words.find(|word| UNFINISHED.contains(word)) {
            findings.push(Finding::failure(source, at + 1, format!("{word}: finish it, or write it into the tracker")));
        }
    }
    findings
}

/// A lock file that says where each package was fetched from would tie everyone to that place.
fn hosts(source: &Source) -> Vec<Finding> {
    let lines = source.text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("\"resolved\""));
    lines.map(|(at, _)| Finding::failure(source, at + 1, "names a host: make it with ui/.npmrc in force")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::failures;
    use super::*;

    fn file_of(lines: usize) -> Source {
        Source { path: "ui/src/a.ts".into(), text: "x\n".repeat(lines) }
    }

    #[test]
    fn a_long_file_is_shown_and_a_very_long_one_fails() {
        assert_eq!(length(&file_of(400)), None);
        assert_eq!(length(&file_of(401)).map(|finding| finding.weight), Some(Weight::Warning));
        assert_eq!(length(&file_of(500)).map(|finding| finding.weight), Some(Weight::Warning));
        assert_eq!(length(&file_of(501)).map(|finding| finding.weight), Some(Weight::Failure));
    }

    #[test]
    fn a_rust_file_that_guarantees_nothing_fails() {
        assert_eq!(failures("crates/a/src/a.rs", "//! One.\n"), Vec::<String>::new());
        assert_eq!(failures("crates/a/src/a.rs", "// One.\n").len(), 1);
        assert_eq!(failures("src-tauri/src/a.rs", "").len(), 1);
        assert_eq!(failures("ui/src/a.ts", ""), Vec::<String>::new());
    }

    #[test]
    fn a_word_for_unfinished_work_fails_wherever_it_stands() {
        for word in UNFINISHED {
            assert_eq!(failures("ui/src/a.svelte", &format!("a\n// {word}: later\n")).len(), 1, "{word}");
            assert_eq!(failures("crates/a/src/a.rs", &format!("//! A.\nlet x = \"{word}\";\n")).len(), 1, "{word}");
        }
        assert_eq!(failures("ui/src/a.ts", "METHODOLOGY, xxx, todo\n"), Vec::<String>::new());
    }

    #[test]
    fn a_lock_file_that_names_a_host_fails() {
        let lock = "{\n  \"resolved\": \"somewhere\",\n  \"integrity\": \"sha512-x\"\n}\n";
        assert_eq!(failures(LOCK_OF_THE_PAGES, lock).len(), 1);
        assert_eq!(failures(LOCK_OF_THE_PAGES, "{ \"integrity\": \"sha512-x\" }\n"), Vec::<String>::new());
    }
}
