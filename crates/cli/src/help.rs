//! The command line read, and its help in the person's language.
//!
//! Guarantee: every command and argument takes its words from the sentences; what the parser itself would say in English
//! (why a call is not understood) is said by sentences of ours too.

use crate::args::Cli;
use crate::failure::{Failure, Usage};
use crate::say::{Lang, Tongue};
use clap::builder::Resettable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// Why there is no command to run.
#[derive(Debug)]
pub enum Refusal {
    /// Help or the version was asked for, and here it is.
    Shown {
        /// `help` or `version`.
        name: &'static str,
        /// What to print.
        text: String,
    },
    /// The call was not understood.
    Usage(Usage),
}

/// The language named by `--lang`, before anything else is understood.
#[must_use]
pub fn asked_tongue(args: &[OsString]) -> Option<Tongue> {
    let words = before_the_dashes(args);
    let after =
        words.iter().zip(words.iter().skip(1)).find(|(option, _)| **option == "--lang").map(|(_, value)| *value);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    after.or(joined)?.parse::<Lang>().ok().map(Tongue)
}

/// Whether `--json` is among the arguments, before anything else is understood.
#[must_use]
pub fn asks_for_json(args: &[OsString]) -> bool {
    before_the_dashes(args).contains(&"--json")
}

fn before_the_dashes(args: &[OsString]) -> Vec<&str> {
    args.iter().skip(1).map(|arg| arg.to_str().unwrap_or_default()).take_while(|arg| *arg != "--").collect()
}

/// Reads a call; the first word is the program's name.
///
/// # Errors
/// [`Refusal`] where there is nothing to run.
pub fn parse(args: Vec<OsString>, tongue: Tongue) -> Result<Cli, Refusal> {
    let matches = command(tongue).try_get_matches_from(args);
    matches.and_then(|matches| Cli::from_arg_matches(&matches)).map_err(|error| refusal(&error))
}

/// The whole command line with its help in that language.
#[must_use]
pub fn command(tongue: Tongue) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let root = Cli::command().arg(help).arg(version).after_help(tongue.say("cli-help-global"));
    in_words(root, "cli-help", tongue)
}

fn in_words(command: Command, id: &str, tongue: Tongue) -> Command {
    let id = id.to_owned();
    let about = tongue.say(&if id == "cli-help" { "cli-help-about".to_owned() } else { id.clone() });
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        tongue.say("command-heading-usage")
    );
    let arguments = |arg: Arg| {
        let heading = if arg.is_positional() { "command-heading-arguments" } else { "command-heading-options" };
        let words = tongue.say(&argument_id(arg.get_id().as_str()));
        arg.help(words).long_help(Resettable::Reset).help_heading(tongue.say(heading))
    };
    command
        .about(first_sentence(&about))
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(tongue.say("command-heading-commands"))
        .mut_args(arguments)
        .mut_subcommands(|sub| {
            let id = format!("{id}-{}", sub.get_name());
            in_words(sub, &id, tongue)
        })
}

fn argument_id(arg: &str) -> String {
    format!("command-arg-{}", arg.replace('_', "-"))
}

/// The list of commands has room for one sentence each.
fn first_sentence(text: &str) -> String {
    match (text.split_once(". "), text.split_once('。')) {
        (_, Some((first, _))) => format!("{first}。"),
        (Some((first, _)), None) => format!("{first}."),
        (None, None) => text.to_owned(),
    }
}

fn refusal(error: &clap::Error) -> Refusal {
    let text = || error.render().to_string();
    let named = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(several)) => several.join(" "),
        _ => String::new(),
    };
    let arg = || named(ContextKind::InvalidArg);
    let failure = match error.kind() {
        ErrorKind::DisplayHelp => {
            return Refusal::Shown { name: "help", text: text() };
        }
        ErrorKind::DisplayVersion => {
            return Refusal::Shown { name: "version", text: text() };
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            Usage { id: "command-usage-no-command", args: Vec::new() }
        }
        ErrorKind::InvalidSubcommand => usage("command-usage-unknown-command", named(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => usage("command-usage-unknown-argument", arg()),
        ErrorKind::MissingRequiredArgument => usage("command-usage-missing", arg()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match named(ContextKind::InvalidValue) {
            value if value.is_empty() => usage("command-usage-missing", arg()),
            value => Usage { id: "command-usage-value", args: vec![("arg", arg()), ("value", value)] },
        },
        _ => usage("command-usage-other", arg()),
    };
    Refusal::Usage(failure)
}

fn usage(id: &'static str, arg: String) -> Usage {
    Usage { id, args: vec![("arg", arg)] }
}

impl From<Refusal> for Failure {
    /// Inside a batch, help is no answer.
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Usage(usage) => Self::Usage(usage),
            Refusal::Shown { .. } => Self::usage("command-usage-not-in-batch"),
        }
    }
}

#[cfg(test)]
#[path = "help_tests.rs"]
mod tests;
