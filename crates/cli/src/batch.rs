//! Runs many commands with one unlock.
//!
//! Guarantee: one response per line, in order and immediately; an error is a response too, and the batch continues. A
//! line is `{"argv":["put","private","journal"],"stdin":"{…}"}`. Exits with 0 if the batch itself could be read.

use crate::args::Cli;
use crate::failure::Failure;
use crate::help;
use crate::input::{self, INPUT_BYTES_MAX, Input};
use crate::operation;
use crate::output::{Output, json_line};
use crate::say::{Lang, Locale};
use serde::Deserialize;
use std::ffi::OsString;
use std::io::{BufRead, Read};
use tsudoi_core::vault::Vault;
use tsudoi_core::{Error, encoding};

/// The longest line, in bytes: JSON text inside JSON text doubles its quotation marks and backslashes.
const LINE_BYTES_MAX: u64 = 2 * INPUT_BYTES_MAX;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    argv: Vec<String>,
    stdin: Option<String>,
}

/// Answers every line of standard input and returns the exit code.
pub fn run(vault: &mut Vault, lang: Lang, out: Output) -> u8 {
    // A line is answered in JSON, whatever the batch was asked for.
    let out = Output { json: true, ..out };
    answer_all(vault, Locale(lang), out).unwrap_or_else(|failure| out.failure(&failure, Locale(lang)))
}

fn answer_all(vault: &mut Vault, locale: Locale, out: Output) -> Result<u8, Failure> {
    let mut lines = std::io::stdin().lock();
    while let Some(asked) = next_line(&mut lines)? {
        let (response, locale) = match asked.and_then(|bytes| parse(&bytes, locale)) {
            Ok((cli, input)) => {
                let locale = cli.lang.map_or(locale, Locale);
                (operation::within(vault, &cli.command, input, locale), locale)
            }
            Err(failure) => (Err(failure), locale),
        };
        match &response {
            Ok(response) => {
                if let Err(unsaid) = json_line(&response.json()) {
                    return Ok(out.unsaid(&unsaid, response, locale));
                }
            }
            Err(failure) => json_line(&failure.json(locale))?,
        }
    }
    Ok(0)
}

/// Reads the next line without its end; `None` at the end of the input. A line that is too long is skipped and answered
/// as such.
fn next_line(lines: &mut impl BufRead) -> Result<Option<Result<Vec<u8>, Failure>>, Failure> {
    let mut bytes = Vec::new();
    let read = lines.by_ref().take(LINE_BYTES_MAX).read_until(b'\n', &mut bytes).map_err(Error::from)?;
    if read == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') && read as u64 == LINE_BYTES_MAX {
        lines.skip_until(b'\n').map_err(Error::from)?;
        return Ok(Some(Err(Error::InputTooLong { kib: LINE_BYTES_MAX / 1024 }.into())));
    }
    Ok(Some(Ok(bytes)))
}

fn parse(bytes: &[u8], locale: Locale) -> Result<(Cli, Input), Failure> {
    let text = encoding::text(bytes)?;
    let line: Line =
        input::parse(text).ok().and_then(|value| serde_json::from_value(value).ok()).ok_or_else(malformed)?;
    let words = std::iter::once("tsudoi".to_owned()).chain(line.argv).map(OsString::from).collect();
    let cli = help::parse(words, locale)?;
    if cli.vault.is_some() || cli.passphrase_file.is_some() {
        return Err(Failure::usage("command-usage-one-vault"));
    }
    Ok((cli, Input::Given(line.stdin.unwrap_or_default())))
}

fn malformed() -> Failure {
    Failure::usage("command-usage-batch-line")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::args::Command;

    const EN: Locale = Locale(Lang::En);

    fn usage(text: &str) -> &'static str {
        match parse(text.as_bytes(), EN) {
            Err(Failure::Usage(usage)) => usage.id,
            _ => "understood",
        }
    }

    #[test]
    fn a_line_is_a_command_and_its_input() {
        let (cli, input) =
            parse(r#"{"argv":["put","private","journal"],"stdin":"{\"body\":\"雨\"}"}"#.as_bytes(), EN).unwrap();
        assert!(
            matches!(cli.command, Command::Put(put) if put.space == "private" && put.kind == "journal" && put.id.is_none())
        );
        assert_eq!(input.fields().unwrap().get("body").unwrap(), "雨");
        let (cli, input) = parse(br#"{"argv":["status","--json"]}"#, EN).unwrap();
        assert!(matches!(cli.command, Command::Status));
        assert_eq!(input.text().unwrap(), "");
    }

    #[test]
    fn a_line_that_is_not_understood_is_answered_and_not_run() {
        for text in [
            "",
            "status",
            "[]",
            "{}",
            r#"{"argv":"status"}"#,
            r#"{"argv":["status"],"also":1}"#,
            r#"{"argv":[],"argv":[]}"#,
        ] {
            assert_eq!(usage(text), "command-usage-batch-line", "{text}");
        }
        assert_eq!(usage(r#"{"argv":["dance"]}"#), "command-usage-unknown-command");
        assert_eq!(usage(r#"{"argv":["get"]}"#), "command-usage-missing");
        assert_eq!(usage(r#"{"argv":["get","--help"]}"#), "command-usage-not-in-batch");
        assert_eq!(usage(r#"{"argv":["--vault","x","status"]}"#), "command-usage-one-vault");
        assert_eq!(usage(r#"{"argv":[]}"#), "command-usage-no-command");
    }

    #[test]
    fn lines_come_one_by_one_and_the_last_needs_no_end() {
        let mut lines = std::io::Cursor::new(b"a\n\nb".to_vec());
        let mut read = || next_line(&mut lines).unwrap().map(|line| line.unwrap());
        assert_eq!(read().unwrap(), b"a\n");
        assert_eq!(read().unwrap(), b"\n");
        assert_eq!(read().unwrap(), b"b");
        assert!(read().is_none());
    }
}
