//! Records, lists and places where words were found, for people.

use super::{Tongue, listed};
use crate::table::columns;
use serde_json::{Map, Value};
use tsudoi_core::vault::answer::{Attached, Hit, Page, RecordView};

pub(super) fn record_text(record: &RecordView, tongue: Tongue) -> String {
    let mut rows = fields(&record.kind, &record.fields, tongue);
    if !record.conflicts.is_empty() {
        rows.push(vec![tongue.say("command-record-conflicts"), String::new()]);
        rows.extend(record.conflicts.iter().flat_map(|(field, versions)| versions_of(record, field, versions, tongue)));
    }
    format!("{}  {}\n{}", kind(tongue, &record.kind), record.id, columns(&rows))
}

/// The versions of a field under each other: by which name `resolve` knows the field, what each says, and who wrote it.
fn versions_of(record: &RecordView, field: &str, versions: &Value, tongue: Tongue) -> Vec<Vec<String>> {
    let label = format!("  {} ({field})", label(tongue, &record.kind, field));
    let one = |version: &Value| {
        let words = version.get("value").map(plain).filter(|words| !words.is_empty());
        let by = version.get("by").and_then(Value::as_str).map(str::to_owned);
        vec![
            label.clone(),
            words.unwrap_or_else(|| tongue.say("command-version-empty")),
            by.unwrap_or_else(|| tongue.say("command-somebody")),
        ]
    };
    versions.as_array().map(|list| list.iter().map(one).collect()).unwrap_or_default()
}

pub(super) fn fields(of: &str, fields: &Map<String, Value>, tongue: Tongue) -> Vec<Vec<String>> {
    let one = |(name, value): (&String, &Value)| vec![format!("  {}", label(tongue, of, name)), plain(value)];
    fields.iter().map(one).collect()
}

pub(super) fn page_text(page: &Page, tongue: Tongue) -> String {
    if page.records.is_empty() {
        return tongue.say("command-no-records");
    }
    let mut parts: Vec<_> = page.records.iter().map(|record| record_text(record, tongue)).collect();
    if let Some(next) = &page.next {
        parts.push(tongue.with("command-page-next", &[("next", next.clone())]));
    }
    parts.join("\n\n")
}

pub(super) fn file_text(id: &str, file: &Attached, tongue: Tongue) -> String {
    tongue.with(id, &[("name", file.name.clone()), ("size", super::size(file.size))])
}

pub(super) fn hits_text(hits: &[Hit], tongue: Tongue) -> String {
    let rows =
        hits.iter().map(|hit| vec![kind(tongue, &hit.kind), one_line(&hit.snippet), hit.id.to_string()]).collect();
    listed(rows, "command-no-hits", tongue)
}

pub(super) fn kind(tongue: Tongue, kind: &str) -> String {
    let id = format!("kind-{}", kind.replace('_', "-"));
    if tsudoi_words::has(tongue.0, &id) { tongue.say(&id) } else { kind.to_owned() }
}

pub(super) fn label(tongue: Tongue, kind: &str, field: &str) -> String {
    tsudoi_words::field_label(tongue.0, kind, field)
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
