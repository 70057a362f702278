//! The floors of ARCHITECTURE.md: no import goes up, and only the store's neighbours know SQL.
//!
//! A unit test may name a crate above its own, and the database, to hold one against the other; what it tests may not.

use super::imports::paths;
use super::{Finding, Source};

/// The crates and their floors. A crate may name those on lower floors.
const CRATES: [Floor; 9] = [
    Floor { place: "crates/sync/", name: "tsudoi_sync", number: 0 },
    Floor { place: "crates/words/", name: "tsudoi_words", number: 0 },
    Floor { place: "crates/picture/", name: "tsudoi_picture", number: 1 },
    Floor { place: "crates/pdf/", name: "tsudoi_pdf", number: 1 },
    Floor { place: "crates/core/", name: "tsudoi_core", number: 3 },
    Floor { place: "crates/cli/", name: "tsudoi_cli", number: 5 },
    Floor { place: "crates/demo/", name: "tsudoi_demo", number: 4 },
    Floor { place: "src-tauri/", name: "tsudoi_app", number: 5 },
    Floor { place: "src-tauri/", name: "tauri", number: 5 },
];

/// The modules of the core and their floors. A module may name those on its own floor and on lower ones.
const MODULES: [Floor; 12] = [
    Floor { place: "crates/core/src/clock", name: "clock", number: 0 },
    Floor { place: "crates/core/src/encoding", name: "encoding", number: 0 },
    Floor { place: "crates/core/src/error", name: "error", number: 0 },
    Floor { place: "crates/core/src/files", name: "files", number: 0 },
    Floor { place: "crates/core/src/home", name: "home", number: 0 },
    Floor { place: "crates/core/src/memory", name: "memory", number: 0 },
    Floor { place: "crates/core/src/domain", name: "domain", number: 1 },
    Floor { place: "crates/core/src/bundle", name: "bundle", number: 1 },
    Floor { place: "crates/core/src/keys", name: "keys", number: 1 },
    Floor { place: "crates/core/src/store", name: "store", number: 2 },
    Floor { place: "crates/core/src/search", name: "search", number: 2 },
    Floor { place: "crates/core/src/vault", name: "vault", number: 3 },
];

/// The wings of the vault and their floors: an operation may use what lies on a lower floor, never the other way. What lies beside
/// the wings (the door, the shapes of responses, the watch on long work) is for all of them.
const WINGS: [Floor; 5] = [
    Floor { place: "crates/core/src/vault/disk", name: "disk", number: 0 },
    Floor { place: "crates/core/src/vault/log", name: "log", number: 1 },
    Floor { place: "crates/core/src/vault/people", name: "people", number: 2 },
    Floor { place: "crates/core/src/vault/records", name: "records", number: 3 },
    Floor { place: "crates/core/src/vault/exchange", name: "exchange", number: 4 },
];

/// Who may name the database's library.
const SQL: [&str; 3] = ["error", "store", "vault"];

struct Floor {
    place: &'static str,
    name: &'static str,
    number: u8,
}

impl Floor {
    /// Whether the file at `path` stands here: `store.rs`, or anything in `store/`.
    fn holds(&self, path: &str) -> bool {
        let rest = path.strip_prefix(self.place);
        rest.is_some_and(|rest| self.place.ends_with('/') || rest == ".rs" || rest.starts_with('/'))
    }
}

/// What in `source` reaches up, or reaches for the database from where it should not.
pub fn check(source: &Source) -> Vec<Finding> {
    if !source.is_rust() {
        return Vec::new();
    }
    [between_crates(source), inside_core(source), between_wings(source), sql(source)].concat()
}

fn between_crates(source: &Source) -> Vec<Finding> {
    let Some(own) = CRATES.iter().find(|floor| floor.holds(&source.path)) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (at, line) in source.code_lines().take_while(|(at, _)| *at < source.tests_begin()) {
        let above = |floor: &&Floor| floor.number >= own.number && floor.place != own.place;
        for floor in CRATES.iter().filter(above).filter(|floor| words(line).any(|word| word == floor.name)) {
            findings.push(Finding::failure(source, at, format!("{} is not on a lower floor", floor.name)));
        }
    }
    findings
}

fn inside_core(source: &Source) -> Vec<Finding> {
    let Some(rest) = source.path.strip_prefix("crates/core/src/").filter(|rest| *rest != "lib.rs") else {
        return Vec::new();
    };
    let Some(own) = MODULES.iter().find(|floor| floor.holds(&source.path)) else {
        let what = format!("{rest} stands on no floor: give its module one in xtask/src/tidy/floors.rs");
        return vec![Finding::failure(source, 1, what)];
    };
    let mut findings = Vec::new();
    for (at, name) in named_modules(source) {
        if let Some(floor) = MODULES.iter().find(|floor| floor.name == name && floor.number > own.number) {
            let what = format!("{} is above {}: no import goes up", floor.name, own.name);
            findings.push(Finding::failure(source, at, what));
        }
    }
    findings
}

fn between_wings(source: &Source) -> Vec<Finding> {
    let Some(own) = WINGS.iter().find(|floor| floor.holds(&source.path)) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (at, path) in paths(source) {
        let wing = match path.as_slice() {
            [first, second, wing, ..] if first == "crate" && second == "vault" => wing,
            [first, second, wing, ..] if first == "super" && second == "super" => wing,
            _ => continue,
        };
        if let Some(above) = WINGS.iter().find(|floor| floor.name == wing && floor.number > own.number) {
            let what = format!("the wing {} is above {}: no import goes up", above.name, own.name);
            findings.push(Finding::failure(source, at, what));
        }
    }
    findings
}

fn sql(source: &Source) -> Vec<Finding> {
    let allowed = MODULES.iter().any(|floor| SQL.contains(&floor.name) && floor.holds(&source.path));
    // The benchmark measures what the bare database would cost, and tests look into it.
    if allowed || source.path.starts_with("crates/bench/") || source.path.starts_with("tests/") {
        return Vec::new();
    }
    // In two halves, so that this file passes its own check.
    let library = concat!("rus", "qlite");
    let code = source.code_lines().take_while(|(at, _)| *at < source.tests_begin());
    let lines = code.filter(|(_, line)| words(line).any(|word| word == library));
    lines.map(|(at, _)| Finding::failure(source, at, format!("{library} is for core::store and core::vault"))).collect()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// The modules named right after `crate::`, also in `crate::{a, b::c}` over several lines, each with its line.
fn named_modules(source: &Source) -> Vec<(usize, String)> {
    let mut named = Vec::new();
    let mut code = String::new();
    let mut starts = Vec::new();
    for (at, line) in source.code_lines() {
        starts.push((code.len(), at));
        code.push_str(line);
        code.push('\n');
    }
    for (from, mark) in code.match_indices("crate::") {
        let before = code.get(..from).and_then(|text| text.chars().next_back());
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let line = starts.iter().take_while(|(start, _)| *start <= from).last().map_or(0, |(_, at)| *at);
        let rest = code.get(from + mark.len()..).unwrap_or_default();
        let names = match rest.strip_prefix('{') {
            Some(group) => heads(group),
            None => words(rest).next().map(str::to_owned).into_iter().collect(),
        };
        named.extend(names.into_iter().map(|name| (line, name)));
    }
    named
}

/// The first word of each member of a `{…}` group whose opening brace has been read.
fn heads(group: &str) -> Vec<String> {
    let mut heads = vec![String::new()];
    let (mut depth, mut in_head) = (0_usize, true);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                heads.push(String::new());
                in_head = true;
            }
            c if depth == 0 && in_head && (c.is_alphanumeric() || c == '_') => {
                if let Some(head) = heads.last_mut() {
                    head.push(c);
                }
            }
            c if c.is_whitespace() && heads.last().is_some_and(String::is_empty) => {}
            _ => in_head = false,
        }
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::super::tests::failures;

    const CLEAN: Vec<String> = Vec::new();

    fn in_module(module: &str, code: &str) -> Vec<String> {
        failures(&format!("crates/core/src/{module}"), &format!("//! A.\n{code}\n"))
    }

    #[test]
    fn an_import_that_goes_up_fails() {
        let up = [
            ("domain/goal.rs", "use crate::store::Store;"),
            ("domain.rs", "use crate::vault;"),
            ("bundle/seal.rs", "fn a() { crate::search::find(); }"),
            ("keys.rs", "use crate::{error::Error, store::{Store, Row}};"),
            ("keys/slot.rs", "use crate::{\n    domain::{person, goal},\n    vault,\n};"),
            ("store/row.rs", "pub(crate) use crate::vault::Vault;"),
            ("search.rs", "use crate::vault::Vault;"),
            ("error.rs", "use crate::domain;"),
        ];
        for (module, code) in up {
            assert_eq!(in_module(module, code).len(), 1, "{module}: {code}");
        }
        let found = in_module("domain/goal.rs", "\nuse crate::store::Store;");
        assert_eq!(found, ["3: store is above domain: no import goes up"]);
    }

    #[test]
    fn an_import_that_stays_or_goes_down_does_not() {
        let fine = [
            ("vault/open.rs", "use crate::{store::Store, search, domain::goal, keys, bundle, error::Error};"),
            ("store/row.rs", "use crate::search::normalize;\nuse crate::domain::store_name;"),
            (
                "domain/goal.rs",
                "// Kept by [`crate::store`].\nuse crate::Result;\nuse crate::{error, domain::{vault, store}};",
            ),
            ("domain/goal.rs", "use other_crate::store;"),
            ("lib.rs", "pub use crate::vault::Vault;"),
        ];
        for (module, code) in fine {
            assert_eq!(in_module(module, code), CLEAN, "{module}: {code}");
        }
    }

    #[test]
    fn an_import_between_wings_that_goes_up_fails() {
        for (module, code) in [
            ("vault/log/view.rs", "use crate::vault::records::list::Page;"),
            ("vault/disk/open.rs", "fn a() { crate::vault::log::state::load(); }"),
            ("vault/records/edit.rs", "use crate::{Error, vault::{Vault, exchange::export}};"),
            ("vault/people/group.rs", "use super::super::records::edit;"),
        ] {
            assert_eq!(in_module(module, code).len(), 1, "{module}: {code}");
        }
        for (module, code) in [
            ("vault/exchange/import.rs", "use crate::vault::{Vault, log::state::SpaceState, records::attach, disk};"),
            ("vault/records/edit.rs", "use super::list::Page;\nuse crate::vault::response::Saved;"),
            ("vault/mod.rs", "use exchange::export::Exported;"),
        ] {
            assert_eq!(in_module(module, code), CLEAN, "{module}: {code}");
        }
    }

    #[test]
    fn a_module_of_the_core_without_a_floor_fails() {
        assert_eq!(in_module("misc.rs", "").len(), 1);
        assert_eq!(in_module("storehouse/a.rs", "").len(), 1);
    }

    #[test]
    fn a_crate_that_names_one_above_it_fails() {
        let up = [
            ("crates/sync/src/a.rs", "use tsudoi_core::Error;"),
            ("crates/sync/src/a.rs", "use tsudoi_words::say;"),
            ("crates/core/src/vault/a.rs", "use tauri::App;"),
            ("crates/picture/src/a.rs", "use tsudoi_core::Error;"),
            ("crates/pdf/src/a.rs", "use tsudoi_picture::preview;"),
            ("crates/cli/src/a.rs", "tauri::run();"),
            ("crates/cli/src/a.rs", "use tsudoi_app::run;"),
            ("src-tauri/src/a.rs", "use tsudoi_cli::run;"),
            ("crates/demo/src/a.rs", "use tsudoi_app::run;"),
            ("crates/core/src/vault/a.rs", "use tsudoi_demo::open;"),
        ];
        for (path, code) in up {
            assert_eq!(failures(path, &format!("//! A.\n{code}\n")).len(), 1, "{path}: {code}");
        }
        let fine = [
            ("crates/cli/src/a.rs", "use tsudoi_core::Error; use tsudoi_words::say; use tsudoi_sync::id;"),
            ("src-tauri/src/a.rs", "use tauri::App; use tsudoi_app::run; use tsudoi_core::Error;"),
            ("src-tauri/src/a.rs", "use tsudoi_demo::open;"),
            ("tests/story/a.rs", "use tsudoi_core::Error;"),
        ];
        for (path, code) in fine {
            assert_eq!(failures(path, &format!("//! A.\n{code}\n")), CLEAN, "{path}: {code}");
        }
    }

    #[test]
    fn the_database_is_named_only_next_to_the_store() {
        let code = format!("//! A.\nuse {}::Connection;\n", concat!("rus", "qlite"));
        let refused =
            ["crates/core/src/domain/a.rs", "crates/core/src/search/a.rs", "crates/cli/src/a.rs", "src-tauri/src/a.rs"];
        for path in refused {
            assert_eq!(failures(path, &code).len(), 1, "{path}");
        }
        for path in [
            "crates/core/src/store/a.rs",
            "crates/core/src/store.rs",
            "crates/core/src/vault/a.rs",
            "crates/core/src/error.rs",
            "crates/bench/src/a.rs",
            "tests/story/a.rs",
        ] {
            assert_eq!(failures(path, &code), CLEAN, "{path}");
        }
    }

    #[test]
    fn a_unit_test_may_look_up_and_the_code_before_it_may_not() {
        let database = concat!("rus", "qlite");
        let tests = format!("#[cfg(test)]\nmod tests {{\n    use {database}::Connection;\n    use tauri::App;\n}}\n");
        assert_eq!(failures("crates/core/src/search/a.rs", &format!("//! A.\n{tests}")), CLEAN);
        assert_eq!(failures("crates/core/src/search/a.rs", &format!("//! A.\nuse tauri::App;\n{tests}")).len(), 1);
        assert_eq!(failures("crates/words/src/tests.rs", "//! A.\nuse tsudoi_core::Error;\n"), CLEAN);
        assert_eq!(failures("crates/words/src/contests.rs", "//! A.\nuse tsudoi_core::Error;\n").len(), 1);
    }
}
