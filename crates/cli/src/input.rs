//! Reads a command's standard input and the small files that people name, and JSON as people type it.
//!
//! Guarantee: what is longer than its limit is refused and never cut; standard input holds at most [`INPUT_BYTES_MAX`]
//! bytes. Text is UTF-8, with or without a byte order mark; anything else is `not_utf8`. An object has no duplicate keys, is at most 8 levels deep and
//! may have decimals (`"sleep_hours": 6.5`); anything else is `bad_json`.

use crate::failure::Failure;
use secrecy::zeroize::Zeroizing;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use tsudoi_core::files::reading;
use tsudoi_core::{Error, encoding};
use tsudoi_sync::json::{self, Numbers};

/// The largest input in bytes: twice what one record can hold (64 fields of 256 KiB).
pub const INPUT_BYTES_MAX: u64 = 32 << 20;

/// The source of a command's standard input.
#[derive(Debug)]
pub enum Input {
    /// The process's own standard input.
    Own,
    /// The `stdin` of a batch line.
    Given(String),
}

impl Input {
    /// Reads all of it. Failures: `input_too_long`.
    pub fn bytes(self) -> Result<Vec<u8>, Failure> {
        match self {
            Self::Given(text) => Ok(text.into_bytes()),
            Self::Own => {
                let mut bytes = Vec::new();
                let limit = INPUT_BYTES_MAX + 1;
                std::io::stdin().lock().take(limit).read_to_end(&mut bytes).map_err(Error::from)?;
                if bytes.len() as u64 > INPUT_BYTES_MAX {
                    return Err(Error::InputTooLong { kib: INPUT_BYTES_MAX / 1024 }.into());
                }
                Ok(bytes)
            }
        }
    }

    /// Reads all of it as text, without a byte order mark. Failures: `input_too_long`, `not_utf8`.
    pub fn text(self) -> Result<String, Failure> {
        Ok(encoding::text(&self.bytes()?)?.to_owned())
    }

    /// Reads an object of fields.
    pub fn fields(self) -> Result<Map<String, Value>, Failure> {
        match parse(&self.text()?)? {
            Value::Object(fields) => Ok(unwrapped(fields)),
            _ => Err(Error::BadJson.into()),
        }
    }

    /// Reads one value: JSON, or plain text that does not look like JSON (a person who chooses a title need not quote
    /// it).
    pub fn value(self) -> Result<Value, Failure> {
        let text = self.text()?;
        match parse(&text) {
            Ok(value) => Ok(value),
            Err(error) if text.trim().is_empty() || text.trim_start().starts_with(['{', '[', '"']) => Err(error.into()),
            Err(_) => Ok(Value::String(without_newline(&text).to_owned())),
        }
    }
}

/// The fields of a record as `get`, `list` and `put` print it: what was printed can be given back. No kind has fields
/// of these names.
fn unwrapped(mut object: Map<String, Value>) -> Map<String, Value> {
    const PRINTED: [&str; 4] = ["id", "kind", "space", "fields"];
    let printed = PRINTED.iter().all(|name| object.contains_key(*name));
    match object.get_mut("fields") {
        Some(Value::Object(fields)) if printed => std::mem::take(fields),
        _ => object,
    }
}

/// Removes one line break at the end, as editors and `echo` leave it.
#[must_use]
pub fn without_newline(text: &str) -> &str {
    let line = text.strip_suffix('\n').unwrap_or(text);
    line.strip_suffix('\r').unwrap_or(line)
}

/// Reads a file that a person named, links and pipes included; at most `kib_max` KiB of it, and a longer one not at all.
/// The bytes are wiped when dropped.
///
/// # Errors
/// [`Error::NoSuchFile`], [`Error::NotAFile`], [`Error::InputTooLong`]; I/O errors.
pub fn read_file(path: &Path, kib_max: u64) -> Result<Zeroizing<Vec<u8>>, Error> {
    let file = File::open(path).map_err(reading(path))?;
    // Reserve enough from the start, so that growing leaves no partial copy in memory.
    let (limit, size) = (kib_max * 1024, file.metadata().map_err(reading(path))?.len());
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size.min(limit)).unwrap_or_default() + 64));
    file.take(limit + 1).read_to_end(&mut bytes).map_err(reading(path))?;
    if bytes.len() as u64 > limit { Err(Error::InputTooLong { kib: kib_max }) } else { Ok(bytes) }
}

/// Parses one JSON value that fills the whole text. Error: [`Error::BadJson`].
pub fn parse(text: &str) -> Result<Value, Error> {
    json::parse_with(text.as_bytes(), Numbers::Any).map_err(|_| Error::BadJson)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_may_have_decimals_but_no_doubled_keys() {
        let read = |text: &str| Input::Given(text.into()).fields();
        assert_eq!(read(r#" {"sleep_hours": 6.5, "face": 4} "#).unwrap()["sleep_hours"], json!(6.5));
        for bad in [r#"{"a":1,"a":2}"#, "[1]", "", "{\"a\":1} x", r#"{"a":{"b":1,"b":1}}"#, "{\"a\":1e999}"] {
            assert!(matches!(read(bad), Err(Failure::Core(Error::BadJson))), "{bad}");
        }
        assert!(parse(&format!("{}{}", "[".repeat(8), "]".repeat(8))).is_ok());
        assert!(parse(&format!("{}{}", "[".repeat(9), "]".repeat(9))).is_err());
    }

    #[test]
    fn a_record_as_it_is_printed_gives_its_fields() {
        let read = |value: Value| Input::Given(value.to_string()).fields().unwrap();
        let fields = json!({"title": "案内", "tags": ["a"]});
        let record =
            json!({"id": "x", "kind": "resource", "space": "y", "title": "案内", "fields": fields, "mine": true});
        assert_eq!(Value::Object(read(record)), fields);
        let own = json!({"fields": "a field of that name", "kind": "x"});
        assert_eq!(Value::Object(read(own.clone())), own);
    }

    #[test]
    fn one_line_break_at_the_end_is_no_part_of_a_passphrase() {
        for (text, meant) in
            [("tea\n", "tea"), ("tea\r\n", "tea"), ("tea", "tea"), ("tea\n\n", "tea\n"), (" tea ", " tea ")]
        {
            assert_eq!(without_newline(text), meant);
        }
    }

    #[test]
    fn a_chosen_value_is_json_or_plain_words() {
        let chosen = |text: &str| Input::Given(text.into()).value();
        assert_eq!(chosen("\"冬の集い\"\n").unwrap(), json!("冬の集い"));
        assert_eq!(chosen("冬の集い\n").unwrap(), json!("冬の集い"));
        assert_eq!(chosen("3").unwrap(), json!(3));
        assert_eq!(chosen("null").unwrap(), Value::Null);
        assert!(chosen("{\"a\":").is_err());
        assert!(chosen(" \n").is_err());
    }
}
