//! Parses the command line, and writes its help in the person's language.
//!
//! Guarantee: the help of every command and argument comes from the sentences. So does everything that the parser
//! itself would say in English about a call it does not understand.

use crate::args::Cli;
use crate::failure::{Failure, Usage};
use crate::say::{Lang, Locale};
use clap::builder::Resettable;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use std::ffi::OsString;

/// Why there is no command to run.
#[derive(Debug)]
pub enum Refusal {
    /// Help or the version was asked for.
    Shown {
        /// `help` or `version`.
        name: &'static str,
        /// What to print.
        text: String,
    },
    /// The call was not understood.
    Usage(Usage),
}

/// The language named by `--lang`, looked up before the call is parsed.
#[must_use]
pub fn asked_locale(args: &[OsString]) -> Option<Locale> {
    let words = before_the_dashes(args);
    let after =
        words.iter().zip(words.iter().skip(1)).find(|(option, _)| **option == "--lang").map(|(_, value)| *value);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    after.or(joined)?.parse::<Lang>().ok().map(Locale)
}

/// Whether `--json` is among the arguments, looked up before the call is parsed.
#[must_use]
pub fn asks_for_json(args: &[OsString]) -> bool {
    before_the_dashes(args).contains(&"--json")
}

fn before_the_dashes(args: &[OsString]) -> Vec<&str> {
    args.iter().skip(1).map(|arg| arg.to_str().unwrap_or_default()).take_while(|arg| *arg != "--").collect()
}

/// Parses a call; the first word is the program's name.
///
/// # Errors
/// [`Refusal`] if there is nothing to run.
pub fn parse(args: Vec<OsString>, locale: Locale) -> Result<Cli, Refusal> {
    let mut command = command(locale);
    let matches = command.try_get_matches_from_mut(&args);
    let parsed = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    parsed.map_err(|error| refusal(&error, called(&command, &args), locale))
}

/// The command that was called, as far as there is one.
fn called<'c>(command: &'c Command, args: &[OsString]) -> &'c Command {
    let words = args.iter().filter_map(|arg| arg.to_str());
    words.fold(command, |command, word| command.find_subcommand(word).unwrap_or(command))
}

/// What the help says of arguments of a command that the parser names, an option with its name.
fn in_help(named: &[String], command: &Command, locale: Locale) -> String {
    let one = |name: &String| {
        let arg = command.get_arguments().find(|arg| arg.to_string() == *name);
        let words = arg.map(|arg| (locale.say(&argument_id(arg.get_id().as_str())), arg.get_long()));
        match words {
            Some((words, Some(long))) => {
                locale.with("command-usage-option", &[("words", words), ("name", format!("--{long}"))])
            }
            Some((words, None)) => words,
            None => name.clone(),
        }
    };
    named.iter().map(one).collect::<Vec<_>>().join(" / ")
}

/// The whole command line, with its help in that language.
#[must_use]
pub fn command(locale: Locale) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let root = Cli::command().arg(help).arg(version).after_help(locale.say("cli-help-global"));
    in_words(root, "cli-help", locale)
}

fn in_words(command: Command, id: &str, locale: Locale) -> Command {
    let id = id.to_owned();
    let about = locale.say(&if id == "cli-help" { "cli-help-about".to_owned() } else { id.clone() });
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        locale.say("command-heading-usage")
    );
    let arguments = |arg: Arg| {
        let heading = if arg.is_positional() { "command-heading-arguments" } else { "command-heading-options" };
        let words = locale.say(&argument_id(arg.get_id().as_str()));
        arg.help(words).long_help(Resettable::Reset).help_heading(locale.say(heading))
    };
    command
        .about(first_sentence(&about))
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(locale.say("command-heading-commands"))
        .mut_args(arguments)
        .mut_subcommands(|sub| {
            let id = format!("{id}-{}", sub.get_name());
            in_words(sub, &id, locale)
        })
}

fn argument_id(arg: &str) -> String {
    format!("command-arg-{}", arg.replace('_', "-"))
}

/// The first sentence: the list of commands has room for one each.
fn first_sentence(text: &str) -> String {
    match (text.split_once(". "), text.split_once('。')) {
        (_, Some((first, _))) => format!("{first}。"),
        (Some((first, _)), None) => format!("{first}."),
        (None, None) => text.to_owned(),
    }
}

fn refusal(error: &clap::Error, command: &Command, locale: Locale) -> Refusal {
    let text = || error.render().to_string();
    let all = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(several)) => several.clone(),
        _ => Vec::new(),
    };
    let named = |kind: ContextKind| all(kind).join(" ");
    let arg = || named(ContextKind::InvalidArg);
    let words = || in_help(&all(ContextKind::InvalidArg), command, locale);
    let missing = || Usage { id: "command-usage-missing", args: vec![("arg", arg()), ("words", words())] };
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
        ErrorKind::MissingRequiredArgument => missing(),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match named(ContextKind::InvalidValue) {
            value if value.is_empty() => missing(),
            value => {
                let args = vec![("arg", arg()), ("words", words()), ("value", value)];
                Usage { id: "command-usage-value", args }
            }
        },
        ErrorKind::InvalidUtf8 => Usage { id: "command-usage-not-text", args: Vec::new() },
        _ => usage("command-usage-other", arg()),
    };
    Refusal::Usage(failure)
}

fn usage(id: &'static str, arg: String) -> Usage {
    Usage { id, args: vec![("arg", arg)] }
}

impl From<Refusal> for Failure {
    /// Help inside a batch is a usage failure.
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
