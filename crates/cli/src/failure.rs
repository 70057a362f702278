//! Failures: how a command ends that did not do what was asked.
//!
//! Guarantee: an error of the core keeps its stable code; everything about how the command was called has the code
//! `usage`. Exit codes are 1 (refused or failed), 2 (usage) and 3 (done, but the disk reported a fault right after).

use crate::say::{Locale, error};
use serde_json::{Map, Value, json};
use std::io::ErrorKind;
use tsudoi_core::Error;

/// Why nothing, or not all, was done.
#[derive(Debug)]
pub enum Failure {
    /// An error of the core.
    Core(Error),
    /// The command was called the wrong way.
    Usage(Usage),
    /// Standard output did not take the answer of a command that changed nothing.
    Unsaid(Unsaid),
}

/// Why standard output did not take an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// Whoever read it went away.
    ReaderGone,
    /// It is a file, and the disk is full.
    Full,
    /// Anything else, in the system's words.
    Other(String),
}

impl Unsaid {
    /// The reason for a failed write.
    #[must_use]
    pub fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::ReaderGone,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Other(error.to_string()),
        }
    }

    /// The arguments that fill in the sentences about it.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let (why, what) = match self {
            Self::ReaderGone => ("gone", ""),
            Self::Full => ("full", ""),
            Self::Other(what) => ("other", what.as_str()),
        };
        vec![("why", why.to_owned()), ("what", what.to_owned())]
    }
}

/// A wrong call: the id of its sentence (`command-usage-…`) and the arguments that fill it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The id of the sentence.
    pub id: &'static str,
    /// The arguments that fill it in.
    pub args: Vec<(&'static str, String)>,
}

impl Failure {
    /// A usage failure.
    #[must_use]
    pub fn usage(id: &'static str) -> Self {
        Self::Usage(Usage { id, args: Vec::new() })
    }

    /// A usage failure whose sentence takes an argument.
    #[must_use]
    pub fn usage_of(id: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Self::Usage(Usage { id, args: vec![(name, value.into())] })
    }

    /// The exit code.
    #[must_use]
    pub fn exit(&self) -> u8 {
        match self {
            Self::Core(Error::DoneWithFault { .. }) => 3,
            Self::Core(_) | Self::Unsaid(_) => 1,
            Self::Usage(_) => 2,
        }
    }

    /// What happened, and what to do.
    #[must_use]
    pub fn sentences(&self, locale: Locale) -> (String, String) {
        let (id, next, args) = match self {
            Self::Core(error) => {
                let id = tsudoi_words::error_id(error.code());
                (id.clone(), id + "-do", error::args(error, locale))
            }
            Self::Usage(usage) => (usage.id.to_owned(), "command-usage-do".to_owned(), usage.args.clone()),
            Self::Unsaid(unsaid) => ("command-unsaid".to_owned(), "command-unsaid-do".to_owned(), unsaid.args()),
        };
        (locale.with(&id, &args), locale.with(&next, &args))
    }

    /// The failure as one JSON object, for `--json`: `{"error":{"code","message","what_to_do","args"}}`.
    #[must_use]
    pub fn json(&self, locale: Locale) -> String {
        let (code, args) = match self {
            Self::Core(error) => (error.code(), error.args()),
            Self::Usage(usage) => ("usage", usage.args.clone()),
            Self::Unsaid(unsaid) => ("unsaid", unsaid.args()),
        };
        let args: Map<String, Value> =
            args.into_iter().map(|(name, value)| (name.to_owned(), Value::String(value))).collect();
        let (message, what_to_do) = self.sentences(locale);
        json!({ "error": { "code": code, "message": message, "what_to_do": what_to_do, "args": args } }).to_string()
    }
}

impl From<Unsaid> for Failure {
    fn from(unsaid: Unsaid) -> Self {
        Self::Unsaid(unsaid)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}
