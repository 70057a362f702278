//! `tsudoi` on the command line: everything the vault can do, without a window.
//!
//! Guarantee: the contract of the command line. With `--json`, exactly one object on standard output (a batch: one a line)
//! and nothing else there; errors are `{"error":{"code","message","what_to_do","args"}}`. Exit 0 done, 1 refused or failed,
//! 2 not understood. No passphrase is ever an argument, and a reader that goes away ends us quietly.

mod answer;
mod args;
mod batch;
mod confirm;
mod demo;
mod failure;
mod help;
mod input;
mod output;
mod passphrase;
mod place;
mod run;
mod say;
mod table;

use help::Refusal;
use output::Output;
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    tsudoi_core::memory::keep_private();
    let args: Vec<OsString> = std::env::args_os().collect();
    let tongue = help::asked_tongue(&args).unwrap_or_else(say::Tongue::of_environment);
    let mut out = Output { json: help::asks_for_json(&args) };
    let exit = match help::parse(args, tongue) {
        Ok(cli) => run::run(cli, tongue, &mut out),
        Err(Refusal::Shown { name, text }) => out.shown(name, &text),
        Err(Refusal::Usage(usage)) => out.failure(&failure::Failure::Usage(usage), tongue),
    };
    ExitCode::from(exit)
}
