//! Prints records, lists and search hits, for people.

use super::{Locale, listed};
use crate::table::columns;
use serde_json::{Map, Value};
use tsudoi_core::domain::Kind;
use tsudoi_core::vault::response::{Attached, Hit, Page, RecordView};

pub(super) fn record_text(record: &RecordView, locale: Locale) -> String {
    let mut rows = fields(&record.kind, &record.fields, locale);
    if !record.conflicts.is_empty() {
        rows.push(vec![locale.say("command-record-conflicts"), String::new()]);
        rows.extend(record.conflicts.iter().flat_map(|(field, versions)| versions_of(record, field, versions, locale)));
    }
    format!("{}  {}\n{}", kind(locale, &record.kind), record.id, columns(&rows))
}

/// The versions of a field, one below the other: the field's name for `resolve`, each version's value, and who wrote
/// it.
fn versions_of(record: &RecordView, field: &str, versions: &Value, locale: Locale) -> Vec<Vec<String>> {
    let label = format!("  {} ({field})", label(locale, &record.kind, field));
    let one = |version: &Value| {
        let words = version.get("value").map(plain).filter(|words| !words.is_empty());
        let by = version.get("by").and_then(Value::as_str).map(str::to_owned);
        vec![
            label.clone(),
            words.unwrap_or_else(|| locale.say("command-version-empty")),
            by.unwrap_or_else(|| locale.say("command-somebody")),
        ]
    };
    versions.as_array().map(|list| list.iter().map(one).collect()).unwrap_or_default()
}

pub(super) fn fields(of: &str, fields: &Map<String, Value>, locale: Locale) -> Vec<Vec<String>> {
    let one = |(name, value): (&String, &Value)| vec![format!("  {}", label(locale, of, name)), plain(value)];
    // In declared order; what this version does not know comes last.
    let place = |name: &str| Kind::find(of)?.fields().iter().position(|field| field.name == name);
    let mut all: Vec<_> = fields.iter().collect();
    all.sort_by_key(|(name, _)| place(name).unwrap_or(usize::MAX));
    all.into_iter().map(one).collect()
}

pub(super) fn page_text(page: &Page, locale: Locale) -> String {
    if page.records.is_empty() {
        return locale.say("command-no-records");
    }
    let mut parts: Vec<_> = page.records.iter().map(|record| record_text(record, locale)).collect();
    if let Some(next) = &page.next {
        parts.push(locale.with("command-page-next", &[("next", next.clone())]));
    }
    parts.join("\n\n")
}

pub(super) fn file_text(id: &str, file: &Attached, locale: Locale) -> String {
    locale.with(id, &[("name", file.name.clone()), ("size", super::size(file.size))])
}

pub(super) fn hits_text(hits: &[Hit], locale: Locale) -> String {
    let rows =
        hits.iter().map(|hit| vec![kind(locale, &hit.kind), one_line(&hit.snippet), hit.id.to_string()]).collect();
    listed(rows, "command-no-hits", locale)
}

pub(super) fn kind(locale: Locale, kind: &str) -> String {
    let id = format!("kind-{}", kind.replace('_', "-"));
    if tsudoi_words::has(locale.0, &id) { locale.say(&id) } else { kind.to_owned() }
}

pub(super) fn label(locale: Locale, kind: &str, field: &str) -> String {
    tsudoi_words::field_label(locale.0, kind, field)
}

pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(plain).collect::<Vec<_>>().join("\n"),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
