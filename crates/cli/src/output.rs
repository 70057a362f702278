//! Prints responses and failures, and decides the exit code.
//!
//! Guarantee: with `--json`, standard output gets one object and nothing else, failures included. Without it, responses
//! go to standard output and failures to standard error. A broken pipe causes no panic. Nothing else prints, and what is
//! printed has been through [`crate::visible`].

use crate::failure::Failure;
use crate::response::Response;
use crate::say::{self, Locale};
use crate::visible::{escaped_json, visible};
use serde_json::json;
use std::io::Write;

/// How this call prints.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// One JSON object instead of text.
    pub json: bool,
}

impl Output {
    /// Prints a response and returns the exit code.
    pub fn respond(&mut self, response: &Response, locale: Locale) -> u8 {
        let written = if self.json {
            response.json().map_err(Failure::Core).and_then(|text| json_line(&text))
        } else {
            match response {
                // The scenes were printed as they were played.
                Response::Played { .. } => Ok(()),
                Response::Dump(json) => json_line(json),
                Response::Card(card) => line(&card.card).and_then(|()| note(&say::beside_card(card, locale))),
                _ => line(&say::text(response, locale)),
            }
        };
        match written {
            Ok(()) => response.exit(),
            Err(failure) => self.failure(&failure, locale),
        }
    }

    /// Prints a failure and returns the exit code.
    pub fn failure(&mut self, failure: &Failure, locale: Locale) -> u8 {
        // If even this cannot be written, only the exit code is left to tell.
        let _ = match failure {
            Failure::ReaderGone => Ok(()),
            _ if self.json => json_line(&failure.json(locale)),
            _ => {
                let (happened, next) = failure.sentences(locale);
                note(&happened).and_then(|()| note(&next))
            }
        };
        failure.exit()
    }

    /// Prints help or the version (`name`) and returns the exit code.
    pub fn shown(&mut self, name: &str, text: &str) -> u8 {
        let text = text.trim_end();
        let written = if self.json { json_line(&json!({ name: text }).to_string()) } else { line(text) };
        u8::from(written.is_err())
    }
}

/// Prints one JSON value to standard output, as exact as it is, and flushes.
pub fn json_line(json: &str) -> Result<(), Failure> {
    line(&escaped_json(json))
}

/// Prints one or more lines to standard output and flushes.
pub fn line(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", visible(text)).and_then(|()| out.flush()).map_err(Failure::writing)
}

/// Prints one or more lines to standard error.
pub fn note(text: &str) -> Result<(), Failure> {
    writeln!(std::io::stderr().lock(), "{}", visible(text)).map_err(Failure::writing)
}
