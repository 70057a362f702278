//! What the repository asks of itself: `cargo run -p xtask -- tidy` and `-- generate [--check | words]`.
//!
//! Guarantee: `tidy` and `generate --check` read only and change nothing; `generate` writes the files that it names and no
//! others. All end with 0 when everything holds, with 1 when something does not.

mod generate;
mod tidy;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["tidy"] => tidy::run(&root),
        ["generate"] => generate::run(&root, false),
        ["generate", "words"] => generate::run_words(&root),
        ["generate", "--check"] => generate::run(&root, true),
        _ => {
            eprintln!("usage: cargo run -p xtask -- tidy | generate [--check | words]");
            ExitCode::from(2)
        }
    }
}
