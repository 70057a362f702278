//! Where answers and failures are printed, and what the process then ends with.
//!
//! Guarantee: with JSON, standard output gets one object and nothing else, failures included. Without it, answers go to
//! standard output and failures to standard error. A broken pipe is no panic.

use crate::answer::Answer;
use crate::failure::Failure;
use crate::say::{self, Tongue};
use serde_json::json;
use std::io::Write;

/// How this call answers.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// One JSON object instead of text.
    pub json: bool,
}

impl Output {
    /// Prints an answer; answers the exit code.
    pub fn answer(&mut self, answer: &Answer, tongue: Tongue) -> u8 {
        let written = if self.json {
            answer.json().map_err(Failure::Core).and_then(|text| line(&text))
        } else {
            match answer {
                // The scenes were told as they were played.
                Answer::Played { .. } => Ok(()),
                Answer::Card(card) => line(&card.card).and_then(|()| note(&say::beside_card(card, tongue))),
                _ => line(&say::text(answer, tongue)),
            }
        };
        match written {
            Ok(()) => answer.exit(),
            Err(failure) => self.failure(&failure, tongue),
        }
    }

    /// Prints a failure; answers the exit code.
    pub fn failure(&mut self, failure: &Failure, tongue: Tongue) -> u8 {
        // Where even this cannot be written, the exit code is all that is left to say it.
        let _ = match failure {
            Failure::ReaderGone => Ok(()),
            _ if self.json => line(&failure.json(tongue)),
            _ => {
                let (happened, next) = failure.sentences(tongue);
                note(&happened).and_then(|()| note(&next))
            }
        };
        failure.exit()
    }

    /// Prints help or the version (`name`); answers the exit code.
    pub fn shown(&mut self, name: &str, text: &str) -> u8 {
        let text = text.trim_end();
        let written = if self.json { line(&json!({ name: text }).to_string()) } else { line(text) };
        u8::from(written.is_err())
    }
}

/// One line, or several, on standard output, at once.
pub fn line(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(Failure::writing)
}

/// One line, or several, on standard error.
pub fn note(text: &str) -> Result<(), Failure> {
    writeln!(std::io::stderr().lock(), "{text}").map_err(Failure::writing)
}
