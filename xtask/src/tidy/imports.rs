//! Which files a Rust file names, by paths inside its crate.
//!
//! Guarantee: comments and unit tests are not read. A path leads to the file of its longest part that is one.

use super::Source;
use std::collections::BTreeMap;

/// The files of all crates, by crate and module path.
pub struct Modules {
    by_path: BTreeMap<(String, Vec<String>), usize>,
    of_file: BTreeMap<usize, (String, Vec<String>)>,
}

impl Modules {
    /// Reads them off the files' paths.
    pub fn of(sources: &[Source]) -> Self {
        let mut of_file = BTreeMap::new();
        for (at, source) in sources.iter().enumerate() {
            if let Some(place) = module_of(&source.path) {
                of_file.insert(at, place);
            }
        }
        let by_path = of_file.iter().map(|(at, place)| (place.clone(), *at)).collect();
        Self { by_path, of_file }
    }

    /// The files that `source` names, each with the line that does.
    pub fn named_by(&self, source: &Source) -> Vec<(usize, usize)> {
        let Some((krate, own)) = module_of(&source.path) else {
            return Vec::new();
        };
        let mut named = Vec::new();
        for (line, path) in paths(source) {
            let Some(full) = absolute(&path, &own) else {
                continue;
            };
            let longest = (1..=full.len())
                .rev()
                .find_map(|length| self.by_path.get(&(krate.clone(), full.get(..length).unwrap_or_default().to_vec())));
            named.extend(longest.map(|to| (line, *to)));
        }
        named
    }

    /// Whether the file `at` is the face of the folder that the file `to` lies in.
    pub fn is_face_of(&self, at: usize, to: usize) -> bool {
        match (self.of_file.get(&at), self.of_file.get(&to)) {
            (Some((one, face)), Some((other, inside))) => one == other && inside.starts_with(face),
            _ => false,
        }
    }
}

/// The crate and the module path of a Rust file below a `src/`.
fn module_of(path: &str) -> Option<(String, Vec<String>)> {
    let (krate, rest) = path.strip_suffix(".rs")?.split_once("/src/")?;
    let mut module: Vec<String> = rest.split('/').map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|last| last == "mod" || (module.len() == 1 && ["lib", "main"].contains(&last.as_str())))
    {
        module.pop();
    }
    Some((krate.to_owned(), module))
}

/// A path as it is written, from the root of its crate; `None` if it leads out of it.
fn absolute(path: &[String], own: &[String]) -> Option<Vec<String>> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    match path.first().map(String::as_str)? {
        "crate" => Some(path.get(1..)?.to_vec()),
        "self" => Some([own, path.get(1..)?].concat()),
        "super" => Some([own.get(..own.len().checked_sub(ups)?)?, path.get(ups..)?].concat()),
        _ => Some([own, path].concat()),
    }
}

/// Every path after `use`, and every one that begins with `crate::` or `super::`, with its line; groups are spread out.
pub fn paths(source: &Source) -> Vec<(usize, Vec<String>)> {
    let mut code = String::new();
    let mut starts = Vec::new();
    for (at, line) in source.code_lines().take_while(|(at, _)| *at < source.tests_begin()) {
        starts.push((code.len(), at));
        code.push_str(line);
        code.push('\n');
    }
    let line_of = |from: usize| starts.iter().take_while(|(start, _)| *start <= from).last().map_or(0, |(_, at)| *at);
    let mut found = Vec::new();
    for mark in ["use ", "crate::", "super::"] {
        for (from, _) in code.match_indices(mark) {
            let before = code.get(..from).and_then(|text| text.chars().next_back());
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let begin = if mark == "use " { from + mark.len() } else { from };
            let mut spread = Vec::new();
            tree(code.get(begin..).unwrap_or_default(), &[], &mut spread);
            found.extend(spread.into_iter().map(|path| (line_of(from), path)));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Reads one tree of paths, such as `a::{b, c::d}`, and returns what follows it.
fn tree<'a>(text: &'a str, before: &[String], out: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = before.to_vec();
    let mut rest = text.trim_start();
    loop {
        if let Some(group) = rest.strip_prefix('{') {
            rest = group;
            loop {
                rest = tree(rest, &path, out).trim_start();
                match rest.strip_prefix(',') {
                    Some(next) if next.trim_start().starts_with('}') => rest = next.trim_start(),
                    Some(next) => rest = next,
                    None => return rest.strip_prefix('}').unwrap_or(rest),
                }
            }
        }
        let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        if word.is_empty() {
            break;
        }
        path.push(word.to_owned());
        let Some(next) = after.strip_prefix("::") else {
            rest = after
                .trim_start()
                .strip_prefix("as ")
                .map_or(after, |name| name.trim_start().trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'));
            break;
        };
        rest = next;
    }
    out.push(path);
    rest
}
