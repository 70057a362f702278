//! From what somebody gave to what a register holds.
//!
//! Guarantee: a value that passes is in its one stored form: composed text, real calendar days, decimals as strings, whole
//! numbers within ±2⁵³, no floats, at most 8 deep together with the record around it. A value that does not pass is
//! refused with its field's name and the word for what was expected ([`FieldType::expected`]), never bent.

use super::field::{DAY_MINUTES, Field, FieldType};
use crate::domain::text::{is_blank, is_one_line, tidy, tidy_line};
use crate::domain::unseen::is_unseen;
use crate::error::{Error, Result};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SecondsFormat};
use serde_json::{Map, Number, Value};
use std::collections::BTreeSet;
use tsudoi_sync::id::{EntityId, Hash, PersonId};

/// The most bytes of a value, as JSON (256 KiB).
pub const BYTES_MAX: usize = 256 << 10;
/// The most bytes of an attached file (25 MiB).
pub const ATTACHMENT_BYTES_MAX: u64 = 25 << 20;
/// How deep a value may be nested; the record around it is one more.
pub const DEPTH_MAX: usize = 7;
const WHOLE_MAX: i64 = (1 << 53) - 1;
const LIST_LINE_MAX: usize = 300;
const SET_MAX: usize = 256;
const STEPS_MAX: usize = 64;
/// The years that a day can be in.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;
/// No clock on a wall is further from UTC: 18 hours, as in other calendars' software. Today's furthest are -12 and +14.
const OFFSET_SECONDS_MAX: i32 = 18 * 60 * 60;

/// The stored form of `value` for `field`. `Value::Null` means that there is nothing in it (a blank line or text).
///
/// # Errors
/// `wrong_type`, `value_too_large`, `bad_json` (nested too deep).
pub fn stored(field: &Field, value: &Value) -> Result<Value> {
    bound(field.name, value)?;
    stored_form(field.of, value).ok_or_else(|| wrong(field.name, field.of.expected()))
}

/// The stored form of a field that this version does not know.
///
/// # Errors
/// `wrong_type` (a float or a number of 2⁵³ or more), `value_too_large`, `bad_json` (nested too deep).
pub fn keep(name: &str, value: &Value) -> Result<Value> {
    bound(name, value)?;
    whole(value).ok_or_else(|| wrong(name, "whole_number"))
}

/// Whether a stored value is one that this field can hold. What others wrote went through their program, which need not have
/// asked; so it is asked here before it is shown.
#[must_use]
pub fn fits(field: &Field, value: &Value) -> bool {
    match (field.of, value) {
        // These are not made anew for it: it is asked of every text there is.
        (FieldType::Text, _) => value.is_string(),
        (FieldType::Line { max }, Value::String(text)) => {
            (text.len() <= max || text.chars().count() <= max) && is_one_line(text) && !is_blank(text)
        }
        // It sorts as text, so it has to be in its stored form.
        (FieldType::Clock, _) => stored_form(field.of, value).as_ref() == Some(value),
        (of @ (FieldType::Any | FieldType::Steps), _) => stored_form(of, value).is_some(),
        (of, _) => stored_form(of, value).is_some() && has_lines_only(value),
    }
}

/// Whether every text in a value is one line.
#[must_use]
pub fn has_lines_only(value: &Value) -> bool {
    match value {
        Value::String(text) => is_one_line(text),
        Value::Array(items) => items.iter().all(has_lines_only),
        Value::Object(map) => map.iter().all(|(name, value)| is_one_line(name) && has_lines_only(value)),
        _ => true,
    }
}

/// A field's name in its stored form: 1-64 characters, no control characters, no `/`, no `_` in front.
///
/// # Errors
/// `wrong_type`.
pub fn field_name(name: &str) -> Result<String> {
    let tidied = tidy(name);
    let length = tidied.chars().count();
    if name.starts_with('_') || name.contains('/') || name.chars().any(char::is_control) || length == 0 || length > 64 {
        return Err(wrong(name, "field_name"));
    }
    Ok(tidied)
}

/// A stored moment, as one. Moments sort by the time that all share (UTC), so its year has four digits there too.
#[must_use]
pub fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let at =
        DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M%:z")).ok()?;
    let offset_fits = at.offset().local_minus_utc().abs() <= OFFSET_SECONDS_MAX;
    (offset_fits && has_year(at.date_naive()) && has_year(at.to_utc().date_naive())).then_some(at)
}

/// A moment in its stored form, to the second and with its offset.
#[must_use]
pub fn moment_text(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn wrong(field: &str, expected: &'static str) -> Error {
    Error::WrongType { field: field.chars().take(64).collect(), expected }
}

fn bound(name: &str, value: &Value) -> Result<()> {
    if depth(value) > DEPTH_MAX {
        return Err(Error::BadJson);
    }
    if serde_json::to_string(value).map_or(usize::MAX, |text| text.len()) > BYTES_MAX {
        return Err(Error::ValueTooLarge { field: name.chars().take(64).collect() });
    }
    Ok(())
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

fn stored_form(of: FieldType, value: &Value) -> Option<Value> {
    match (of, value) {
        (FieldType::Line { max }, Value::String(text)) => line(text, max).map(blank_is_null),
        (FieldType::Text, Value::String(text)) => Some(blank_is_null(tidy(text))),
        (FieldType::Day, Value::String(text)) => day(text).map(|day| day.to_string().into()),
        (FieldType::At, Value::String(text)) => moment(text).map(|at| moment_text(at).into()),
        (FieldType::Clock, Value::String(text)) => clock(text),
        (FieldType::Int { min, max, .. }, Value::Number(number)) => {
            number.as_i64().filter(|n| (min..=max).contains(n)).map(Value::from)
        }
        (FieldType::Decimal { min, max, step, .. }, _) => decimal(value, min, max, step),
        (FieldType::Bool, Value::Bool(_)) => Some(value.clone()),
        (FieldType::Choice { of, .. }, Value::String(word)) => of.contains(&word.as_str()).then(|| value.clone()),
        (FieldType::TextList { max }, Value::Array(items)) => lines(items, max).map(Value::from),
        (FieldType::TextSet, Value::Array(items)) => lines(items, SET_MAX).map(Value::from),
        (FieldType::Ref(_), Value::String(id)) => id.parse::<EntityId>().ok().map(|_| value.clone()),
        (FieldType::Person, Value::String(id)) => id.parse::<PersonId>().ok().map(|_| value.clone()),
        (FieldType::Lang, Value::String(tag)) => is_lang(tag).then(|| value.clone()),
        (FieldType::Url, Value::String(text)) => url(text),
        (FieldType::Rungs, Value::Array(rungs)) => five(rungs),
        (FieldType::Ratings, Value::Object(own)) => ratings(own),
        (FieldType::Position, _) => position(value),
        (FieldType::Attachment, Value::Object(file)) => attachment(file),
        (FieldType::Steps, Value::Array(list)) => steps(list),
        (FieldType::Any, _) => whole(value),
        _ => None,
    }
}

fn blank_is_null(text: String) -> Value {
    if is_blank(&text) { Value::Null } else { text.into() }
}

fn line(text: &str, max: usize) -> Option<String> {
    Some(tidy_line(text)).filter(|line| line.chars().count() <= max)
}

/// A calendar day of the years 0001 to 9999, as `YYYY-MM-DD`: days sort as text, so a year has four digits.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| has_year(*day) && day.to_string() == text)
}

fn has_year(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

fn clock(text: &str) -> Option<Value> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
    Some(time.format("%H:%M").to_string().into())
}

/// A decimal as the string that stands for it: `6.5`, `7`, `-0.25`.
fn decimal(value: &Value, min: i64, max: i64, step: i64) -> Option<Value> {
    let text = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.trim().to_owned(),
        _ => return None,
    };
    let hundredths = hundredths(&text)?;
    if !(min..=max).contains(&hundredths) || hundredths % step != 0 {
        return None;
    }
    Some(hundredths_text(hundredths).into())
}

/// A number of hundredths as a decimal in its stored form.
#[must_use]
pub fn hundredths_text(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        rest if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

fn hundredths(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let rest = if rest.len() > 1 { rest.trim_end_matches('0') } else { rest };
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 9
        || rest.len() > 2
        || !all_digits(whole)
        || !all_digits(rest)
        || digits.ends_with('.')
    {
        return None;
    }
    let rest: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(sign * (whole.parse::<i64>().ok()? * 100 + rest))
}

/// Trimmed, without blank ones and without the second of two equal ones.
fn lines(items: &[Value], max: usize) -> Option<Vec<Value>> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for item in items {
        let text = line(item.as_str()?, LIST_LINE_MAX)?;
        if !is_blank(&text) && seen.insert(text.clone()) {
            out.push(text.into());
        }
    }
    Some(out).filter(|out| out.len() <= max)
}

fn five(rungs: &[Value]) -> Option<Value> {
    let rungs: Vec<Value> =
        rungs.iter().map(|rung| Some(line(rung.as_str()?, LIST_LINE_MAX)?.into())).collect::<Option<_>>()?;
    (rungs.len() == 5).then(|| rungs.into())
}

fn ratings(own: &Map<String, Value>) -> Option<Value> {
    let mut out = Map::new();
    for (name, value) in own {
        let name = line(name, 60).filter(|name| !is_blank(name))?;
        let rating = value.as_i64().filter(|rating| (0..=10).contains(rating))?;
        out.insert(name, rating.into());
    }
    (out.len() == own.len() && out.len() <= 3).then_some(Value::Object(out))
}

fn position(value: &Value) -> Option<Value> {
    let fits = match value {
        Value::Number(number) => number.as_i64().is_some_and(|n| (0..=999_999).contains(&n)),
        Value::String(text) => (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric()),
        _ => false,
    };
    fits.then(|| value.clone())
}

fn is_lang(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first
        && tag.len() <= 35
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn url(text: &str) -> Option<Value> {
    let text = tidy_line(text);
    if text.is_empty() {
        return Some(Value::Null);
    }
    let (scheme, rest) = text.split_once(':')?;
    let known = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    (known && text.len() <= 2048 && !text.contains(|c: char| c.is_whitespace() || is_unseen(c))).then(|| text.into())
}

fn attachment(file: &Map<String, Value>) -> Option<Value> {
    file.get("blob")?.as_str()?.parse::<Hash>().ok()?;
    file.get("size")?.as_u64().filter(|size| *size <= ATTACHMENT_BYTES_MAX)?;
    let name = line(file.get("name")?.as_str()?, 255).filter(|name| !is_blank(name) && !name.contains(['/', '\\']))?;
    let mut out = whole(&Value::Object(file.clone()))?;
    out.as_object_mut()?.insert("name".into(), name.into());
    Some(out)
}

fn steps(list: &[Value]) -> Option<Value> {
    let fits = |step: &Value| {
        let minutes =
            |key| step.get(key).is_none_or(|m: &Value| m.as_i64().is_some_and(|m| (0..=DAY_MINUTES).contains(&m)));
        let text = |key| step.get(key).is_none_or(Value::is_string);
        step.get("key").is_some_and(Value::is_string)
            && minutes("minutes")
            && minutes("per_person")
            && text("ja")
            && text("en")
    };
    (list.len() <= STEPS_MAX && list.iter().all(fits)).then(|| whole(&Value::Array(list.to_vec())))?
}

/// The value with its text tidied, if no number in it is a float or too great for every reader.
fn whole(value: &Value) -> Option<Value> {
    Some(match value {
        Value::Number(number) => number.as_i64().filter(|n| (-WHOLE_MAX..=WHOLE_MAX).contains(n))?.into(),
        Value::String(text) => tidy(text).into(),
        Value::Array(items) => Value::Array(items.iter().map(whole).collect::<Option<_>>()?),
        Value::Object(map) => {
            let out: Map<_, _> = map.iter().map(|(key, v)| Some((tidy(key), whole(v)?))).collect::<Option<_>>()?;
            (out.len() == map.len()).then_some(Value::Object(out))?
        }
        other => other.clone(),
    })
}

/// A stored decimal as a JSON number; anything else as it is.
#[must_use]
pub fn decimal_number(value: &Value) -> Value {
    let number = value.as_str().and_then(|text| {
        text.parse::<i64>().ok().map(Number::from).or_else(|| text.parse::<f64>().ok().and_then(Number::from_f64))
    });
    number.map_or_else(|| value.clone(), Value::Number)
}
