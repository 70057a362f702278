//! Prints responses and failures, and decides the exit code.
//!
//! Guarantee: with `--json`, standard output gets one object and nothing else, failures included. Without it, responses
//! go to standard output and failures to standard error. If standard output takes nothing, standard error says whether
//! something was done, and what. A broken pipe causes no panic. Nothing else prints, and what is printed has been through
//! [`crate::visible`].

use crate::failure::{Failure, Unsaid};
use crate::response::Response;
use crate::say::{self, Locale};
use crate::visible::{escaped_json, visible};
use serde_json::json;
use std::io::Write;

/// The exit code of a command that was done and could not say so.
const DONE_UNSAID: u8 = 3;

/// How this call prints.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// One JSON object instead of text.
    pub json: bool,
    /// Whether the one object was printed before the command ended.
    pub answered: bool,
}

impl Output {
    /// Prints a response and returns the exit code.
    pub fn respond(&mut self, response: &Response, locale: Locale) -> u8 {
        match self.answer(response, locale) {
            Ok(()) => response.exit(),
            Err(unsaid) => self.unsaid(&unsaid, response, locale),
        }
    }

    /// Prints a response to standard output.
    pub fn answer(&mut self, response: &Response, locale: Locale) -> Result<(), Unsaid> {
        self.answered = true;
        match response {
            _ if self.json => json_line(&response.json()),
            // The scenes were printed as they were played.
            Response::Played { .. } => Ok(()),
            Response::Dump(json) => json_line(json),
            Response::Card(card) => {
                line(&card.card)?;
                note(&say::beside_card(card, locale));
                Ok(())
            }
            _ => line(&say::text(response, locale)),
        }
    }

    /// Says on standard error what standard output did not take, and returns the exit code. If the command only looked
    /// and whoever reads its output went away (`| head`), there is nothing to say.
    pub fn unsaid(self, unsaid: &Unsaid, response: &Response, locale: Locale) -> u8 {
        if !response.tells_of_a_change() {
            return self.failure(&Failure::Unsaid(unsaid.clone()), locale);
        }
        note(&locale.with("command-unsaid-done", &unsaid.args()));
        note(&if self.json { escaped_json(&response.json()).into_owned() } else { say::text(response, locale) });
        DONE_UNSAID
    }

    /// Prints a failure and returns the exit code.
    pub fn failure(self, failure: &Failure, locale: Locale) -> u8 {
        let takes_it = self.json && !self.answered && !matches!(failure, Failure::Unsaid(_));
        let is_told = takes_it && json_line(&failure.json(locale)).is_ok();
        let is_quiet = matches!(failure, Failure::Unsaid(Unsaid::ReaderGone));
        if !is_told && !is_quiet {
            let (happened, next) = failure.sentences(locale);
            note(&happened);
            note(&next);
        }
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
pub fn json_line(json: &str) -> Result<(), Unsaid> {
    line(&escaped_json(json))
}

/// Prints one or more lines to standard output and flushes.
pub fn line(text: &str) -> Result<(), Unsaid> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", visible(text)).and_then(|()| out.flush()).map_err(|error| Unsaid::of(&error))
}

/// Prints one or more lines to standard error. If that takes nothing, only the exit code is left to tell.
pub fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", visible(text));
}

/// Whether standard output throws away what it gets. One that is closed looks the same: the system library opens
/// `/dev/null` in its place.
#[must_use]
pub fn is_thrown_away() -> bool {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        use std::os::unix::fs::MetadataExt;
        let device = |file: std::fs::File| file.metadata().ok().map(|about| about.rdev());
        let out = std::io::stdout().as_fd().try_clone_to_owned().ok().map(std::fs::File::from).and_then(device);
        let null = std::fs::File::open("/dev/null").ok().and_then(device);
        out.is_some() && out == null
    }
    #[cfg(not(unix))]
    false
}
