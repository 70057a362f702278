//! Reads a command's standard input, and JSON as people type it.
//!
//! Guarantee: holds at most [`INPUT_BYTES_MAX`] bytes. An object has no duplicate keys, is at most 8 levels deep and
//! may have decimals (`"sleep_hours": 6.5`); anything else is `bad_json`.

use crate::failure::Failure;
use serde_json::{Map, Value};
use std::io::Read;
use tsudoi_core::Error;
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
    /// Reads all of it. Failures: `bad_json` if it is too long or not text.
    pub fn read(self) -> Result<String, Failure> {
        match self {
            Self::Given(text) => Ok(text),
            Self::Own => {
                let mut bytes = Vec::new();
                std::io::stdin().lock().take(INPUT_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(Error::from)?;
                if bytes.len() as u64 > INPUT_BYTES_MAX {
                    return Err(Error::BadJson.into());
                }
                String::from_utf8(bytes).map_err(|_| Error::BadJson.into())
            }
        }
    }

    /// Reads an object of fields.
    pub fn fields(self) -> Result<Map<String, Value>, Failure> {
        match parse(&self.read()?)? {
            Value::Object(fields) => Ok(fields),
            _ => Err(Error::BadJson.into()),
        }
    }

    /// Reads one value: JSON, or plain text that does not look like JSON (a person who chooses a title need not quote
    /// it).
    pub fn value(self) -> Result<Value, Failure> {
        let text = self.read()?;
        match parse(&text) {
            Ok(value) => Ok(value),
            Err(error) if text.trim().is_empty() || text.trim_start().starts_with(['{', '[', '"']) => Err(error.into()),
            Err(_) => Ok(Value::String(text.strip_suffix('\n').unwrap_or(&text).to_owned())),
        }
    }
}

/// Parses one JSON value that fills the whole text. Error: [`Error::BadJson`].
pub fn parse(text: &str) -> Result<Value, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
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
