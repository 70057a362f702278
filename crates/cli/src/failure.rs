//! What a command ends with when it did not do what was asked.
//!
//! Guarantee: a core error keeps its stable code; everything about how the command was called has the code `usage`. Exit
//! codes are 1 (refused or failed) and 2 (usage).

use crate::say::Tongue;
use serde_json::{Map, Value, json};
use tsudoi_core::Error;

/// Why nothing, or not all, was done.
#[derive(Debug)]
pub enum Failure {
    /// The vault refused or failed.
    Core(Error),
    /// The command was called in a way it cannot be.
    Usage(Usage),
    /// Whoever read our output has gone; there is nobody to tell.
    ReaderGone,
}

/// What is wrong with a call: the id of its sentence (`command-usage-…`) and what that is filled in with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// The sentence.
    pub id: &'static str,
    /// What it is filled in with.
    pub args: Vec<(&'static str, String)>,
}

impl Failure {
    /// A wrong call.
    #[must_use]
    pub fn usage(id: &'static str) -> Self {
        Self::Usage(Usage { id, args: Vec::new() })
    }

    /// A wrong call whose sentence names something.
    #[must_use]
    pub fn usage_of(id: &'static str, name: &'static str, value: impl Into<String>) -> Self {
        Self::Usage(Usage { id, args: vec![(name, value.into())] })
    }

    /// From writing to standard output or error.
    #[must_use]
    pub fn writing(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::ReaderGone } else { Self::Core(error.into()) }
    }

    /// What the process ends with.
    #[must_use]
    pub fn exit(&self) -> u8 {
        match self {
            Self::Core(_) | Self::ReaderGone => 1,
            Self::Usage(_) => 2,
        }
    }

    /// What happened, and what to do.
    #[must_use]
    pub fn sentences(&self, tongue: Tongue) -> (String, String) {
        let (id, next, args) = match self {
            Self::Core(error) => {
                let id = tsudoi_words::error_id(error.code());
                (id.clone(), id + "-do", error.args())
            }
            Self::Usage(usage) => (usage.id.to_owned(), "command-usage-do".to_owned(), usage.args.clone()),
            Self::ReaderGone => return (String::new(), String::new()),
        };
        (tongue.with(&id, &args), tongue.with(&next, &args))
    }

    /// The one object that stands for it with `--json`: `{"error":{"code","message","what_to_do","args"}}`.
    #[must_use]
    pub fn json(&self, tongue: Tongue) -> String {
        let (code, args) = match self {
            Self::Core(error) => (error.code(), error.args()),
            Self::Usage(usage) => ("usage", usage.args.clone()),
            Self::ReaderGone => ("reader_gone", Vec::new()),
        };
        let args: Map<String, Value> =
            args.into_iter().map(|(name, value)| (name.to_owned(), Value::String(value))).collect();
        let (message, what_to_do) = self.sentences(tongue);
        json!({ "error": { "code": code, "message": message, "what_to_do": what_to_do, "args": args } }).to_string()
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}
