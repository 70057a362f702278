//! Strict JSON, the text of bundles and logs.
//!
//! Accepts objects, arrays, strings, booleans, null and whole numbers of magnitude below 2^53; refuses duplicate keys,
//! fractions and exponents, anything nested deeper than [`DEPTH_MAX`], and trailing bytes. Two programs that accept a
//! text therefore read the same thing from it. [`canonical`] writes the one form that is signed and compared: keys in
//! byte order, no white space.

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// How deep objects and arrays may be nested.
pub const DEPTH_MAX: u8 = 8;
/// Whole numbers are below this in magnitude (2^53), so that every JSON reader keeps them exact.
pub const INTEGER_LIMIT: i64 = 1 << 53;

/// The text is not strict JSON. The message never holds any of its content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not strict JSON")]
pub struct NotStrict;

/// The numbers that a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// Only whole ones below [`INTEGER_LIMIT`] in magnitude: for what is signed and compared.
    Whole,
    /// Decimals and greater ones too, as people type them. Such a text is not strict.
    Any,
}

/// Parses one strict JSON value that fills the whole text.
///
/// # Errors
/// [`NotStrict`] for everything else.
pub fn parse(bytes: &[u8]) -> Result<Value, NotStrict> {
    parse_with(bytes, Numbers::Whole)
}

/// Parses like [`parse`], but accepts the given numbers.
///
/// # Errors
/// As [`parse`].
pub fn parse_with(bytes: &[u8], numbers: Numbers) -> Result<Value, NotStrict> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict { depth: DEPTH_MAX, numbers }.deserialize(&mut reader).map_err(|_| NotStrict)?;
    reader.end().map_err(|_| NotStrict)?;
    Ok(value)
}

/// The canonical text: keys sorted by their bytes, no white space, `"`, `\` and control characters escaped as
/// `serde_json` does.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write_canonical(value, &mut out);
    out
}

fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Array(list) => {
            out.push('[');
            for (i, item) in list.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        Value::Object(map) => {
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (i, key) in keys.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_text(key, out);
                out.push(':');
                write_canonical(map.get(key).unwrap_or(&Value::Null), out);
            }
            out.push('}');
        }
        Value::String(text) => write_text(text, out),
        Value::Null | Value::Bool(_) | Value::Number(_) => out.push_str(&value.to_string()),
    }
}

/// Appends `text` as a JSON string.
pub fn write_text(text: &str, out: &mut String) {
    out.push_str(&Value::String(text.to_owned()).to_string());
}

/// Reads one value, at most `depth` levels deep.
#[derive(Clone, Copy)]
pub(crate) struct Strict {
    pub(crate) depth: u8,
    pub(crate) numbers: Numbers,
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        d.deserialize_any(self)
    }
}

impl Strict {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        self.depth.checked_sub(1).map(|depth| Self { depth, ..self }).ok_or_else(|| E::custom("too deep"))
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("strict JSON")
    }
    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Bool(v))
    }
    fn visit_str<E>(self, v: &str) -> Result<Value, E> {
        Ok(Value::String(v.to_owned()))
    }
    fn visit_i64<E: serde::de::Error>(self, v: i64) -> Result<Value, E> {
        let fits = self.numbers == Numbers::Any || v.checked_abs().is_some_and(|a| a < INTEGER_LIMIT);
        if fits { Ok(v.into()) } else { Err(E::custom("too large")) }
    }
    fn visit_u64<E: serde::de::Error>(self, v: u64) -> Result<Value, E> {
        let fits = self.numbers == Numbers::Any || v < INTEGER_LIMIT.unsigned_abs();
        if fits { Ok(v.into()) } else { Err(E::custom("too large")) }
    }
    fn visit_f64<E: serde::de::Error>(self, v: f64) -> Result<Value, E> {
        let number = Number::from_f64(v).filter(|_| self.numbers == Numbers::Any);
        number.map(Value::Number).ok_or_else(|| E::custom("a fraction"))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            let value = access.next_value_seed(inner)?;
            if map.insert(key, value).is_some() {
                return Err(A::Error::custom("a doubled key"));
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_two_readers_could_read_differently_is_refused() {
        for bad in
            ["{\"a\":1,\"a\":2}", "1.5", "1e3", "9007199254740992", "[1] ", "[1]x", "{\"a\":1,}", "NaN", "\"\u{1}\""]
        {
            let trailing_space_is_fine = bad == "[1] ";
            assert_eq!(parse(bad.as_bytes()).is_ok(), trailing_space_is_fine, "{bad}");
        }
        assert!(parse(b"\xff").is_err());
    }

    #[test]
    fn what_people_type_may_have_any_numbers_and_is_strict_else() {
        let any = |text: &str| parse_with(text.as_bytes(), Numbers::Any);
        assert_eq!(any("[6.5,-1e3,18446744073709551615]"), Ok(json!([6.5, -1000.0, u64::MAX])));
        for bad in ["{\"a\":1,\"a\":2}", "1e999", "[1]x", "[[[[[[[[[1.5]]]]]]]]]"] {
            assert!(any(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn nesting_stops_at_the_limit() {
        let deep = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
        assert!(parse(deep(8).as_bytes()).is_ok());
        assert!(parse(deep(9).as_bytes()).is_err());
        assert!(parse(deep(100_000).as_bytes()).is_err());
    }

    #[test]
    fn canonical_text_sorts_keys_and_reads_back() {
        let value = json!({"b": [1, null, true], "a": "集い\n\"x\"", "B": {}});
        let text = canonical(&value);
        assert_eq!(text, "{\"B\":{},\"a\":\"集い\\n\\\"x\\\"\",\"b\":[1,null,true]}");
        assert_eq!(parse(text.as_bytes()), Ok(value));
    }
}
