//! No circle of Rust files inside a crate. (scripts/dev/imports.mjs does the same for the window's pages.)
//!
//! Guarantee: an import that a file writes outside its tests, by `use` or by a path from `crate::` or `super::`, is followed to
//! the file that it names. A file that is the face of a folder (`mod.rs`, or `a.rs` beside
//! `a/`) may name what is in its folder: that arrow is not counted, because a face shows what its folder holds. Macros that name
//! files, and methods that files add to one type, are not seen.

use super::imports::Modules;
use super::{Finding, Source};
use std::collections::BTreeMap;

type Arrows = BTreeMap<usize, Vec<usize>>;

/// One finding for each circle, at its first file.
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for circle in circles(&arrows(sources)) {
        let names: Vec<&str> =
            circle.iter().filter_map(|at| sources.get(*at)).map(|source| source.path.as_str()).collect();
        let what = format!("imports go round: {}", names.join(" · "));
        findings.extend(circle.first().and_then(|at| sources.get(*at)).map(|one| Finding::failure(one, 1, what)));
    }
    findings
}

fn arrows(sources: &[Source]) -> Arrows {
    let modules = Modules::of(sources);
    let rust = sources.iter().enumerate().filter(|(_, source)| source.is_rust());
    rust.map(|(at, source)| {
        let named = modules.named_by(source).into_iter().map(|(_, to)| to);
        (at, named.filter(|to| *to != at && !modules.is_face_of(at, *to)).collect())
    })
    .collect()
}

/// The strongly connected parts of more than one file, each sorted (Tarjan's algorithm, by hand because it is short).
fn circles(arrows: &Arrows) -> Vec<Vec<usize>> {
    let mut walk = Walk { arrows, index: BTreeMap::new(), low: BTreeMap::new(), stack: Vec::new(), found: Vec::new() };
    for at in arrows.keys() {
        if !walk.index.contains_key(at) {
            walk.visit(*at);
        }
    }
    walk.found.sort();
    walk.found
}

struct Walk<'a> {
    arrows: &'a Arrows,
    index: BTreeMap<usize, usize>,
    low: BTreeMap<usize, usize>,
    stack: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Walk<'_> {
    fn visit(&mut self, at: usize) {
        let number = self.index.len();
        self.index.insert(at, number);
        let mut low = number;
        self.stack.push(at);
        for to in self.arrows.get(&at).into_iter().flatten() {
            if !self.index.contains_key(to) {
                self.visit(*to);
                low = low.min(self.low.get(to).copied().unwrap_or(low));
            } else if self.stack.contains(to) {
                low = low.min(self.index.get(to).copied().unwrap_or(low));
            }
        }
        self.low.insert(at, low);
        if low == number {
            let from = self.stack.iter().position(|one| *one == at).unwrap_or(0);
            let mut circle = self.stack.split_off(from);
            circle.sort_unstable();
            if circle.len() > 1 {
                self.found.push(circle);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let sources: Vec<Source> =
            files.iter().map(|(path, text)| Source { path: (*path).into(), text: (*text).into() }).collect();
        check(&sources).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn two_rust_files_that_import_each_other_fail() {
        let planted = [
            ("crates/a/src/lib.rs", "mod b;\nmod c;\n"),
            ("crates/a/src/b.rs", "use crate::c::C;\n"),
            ("crates/a/src/c.rs", "fn f() { super::b::g(); }\n"),
        ];
        assert_eq!(found(&planted), ["imports go round: crates/a/src/b.rs · crates/a/src/c.rs"]);
    }

    #[test]
    fn a_circle_through_braces_and_a_third_file_fails() {
        let planted = [
            ("crates/a/src/b/mod.rs", "mod c;\nmod d;\n"),
            ("crates/a/src/b/c.rs", "use crate::{e::{E, F}, b::d};\n"),
            ("crates/a/src/b/d.rs", "use super::super::e;\n"),
            ("crates/a/src/e.rs", "pub(crate) use crate::b::c;\n"),
        ];
        assert_eq!(found(&planted).len(), 1);
    }

    #[test]
    fn a_face_and_its_folder_are_no_circle_and_tests_may_look_back() {
        let fine = [
            ("crates/a/src/b.rs", "mod c;\npub use c::C;\npub struct B;\n"),
            ("crates/a/src/b/c.rs", "use super::B;\nuse crate::d::D;\n"),
            ("crates/a/src/d.rs", "//! See [`crate::b::c`].\n#[cfg(test)]\nmod tests {\n    use crate::b::c::C;\n}\n"),
        ];
        assert_eq!(found(&fine), Vec::<String>::new());
    }
}
