//! `tsudoi` on the command line: a vault without a window. README.md says what only the window does so far.
//!
//! Guarantee: the contract of the command line. With `--json`, standard output gets exactly one object (a batch: one
//! per line) and nothing else; errors are `{"error":{"code","message","what_to_do","args"}}`. Exit codes: 0 done, 1
//! refused or failed, 2 not understood, 3 done but with a fault after it, of which standard error tells. No passphrase
//! is ever an argument, and if the reader of our output goes away, a program that only looked ends quietly.

mod args;
mod batch;
mod card;
mod confirm;
mod demo;
mod failure;
mod help;
mod input;
mod kinds;
mod operation;
mod output;
mod passphrase;
mod response;
mod run;
mod say;
mod table;
mod vault_folder;
mod visible;

use help::Refusal;
use output::Output;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    tsudoi_core::memory::keep_private();
    let args: Vec<OsString> = std::env::args_os().collect();
    let locale = help::asked_locale(&args).unwrap_or_else(say::Locale::of_environment);
    let mut out = Output { json: help::asks_for_json(&args), answered: false };
    let exit = match help::parse(args, locale) {
        Ok(cli) => run::run(cli, locale, &mut out),
        Err(Refusal::Shown { name, text }) => out.shown(name, &text),
        Err(Refusal::Usage(usage)) => out.failure(&failure::Failure::Usage(usage), locale),
    };
    ExitCode::from(exit)
}
