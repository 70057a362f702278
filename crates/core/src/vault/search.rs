//! Search over everything this vault may see, newest first.

use super::answer::Hit;
use super::{Vault, view};
use crate::domain::{Kind, field::FieldType};
use crate::error::Result;
use crate::search::snippet::snippet;
use crate::search::tokens::query;
use crate::store::record::row_of_search;
use serde_json::Value;
use std::collections::HashMap;
use tsudoi_sync::id::SpaceId;

/// No answer is longer.
const HITS_MAX: usize = 500;

impl Vault {
    /// Finds records by words: pieces of Japanese down to one character, beginnings of other words, all of them in one
    /// record. Width, kana, case and variant kanji make no difference.
    ///
    /// # Errors
    /// The store's.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>> {
        let Some(query) = query(text) else {
            return Ok(Vec::new());
        };
        let limit = limit.clamp(1, HITS_MAX);
        let spaces: HashMap<i64, SpaceId> = self.store.spaces()?.into_iter().map(|s| (s.row, s.id)).collect();
        let mut hits = Vec::new();
        let mut before = i64::MAX;
        // Pairs of characters match a little too often: what is found is held against the words themselves.
        while hits.len() < limit {
            let page = self.store.matches(&query.match_expr, before, limit * 2)?;
            let Some(last) = page.last() else { break };
            before = *last;
            for rowid in page {
                let Some(row) = self.store.record_at(row_of_search(rowid))? else {
                    continue;
                };
                let Some(kind) = Kind::find(&row.kind).filter(|_| !row.hidden) else {
                    continue;
                };
                let Some(space) = spaces.get(&row.space).copied() else {
                    continue;
                };
                let fields = view::fields(Some(kind), &self.decode_row(&row)?);
                let text = crate::domain::search_text(kind, &fields);
                if !query.holds(&crate::search::fold::fold(&text)) {
                    continue;
                }
                let (field, words) = place(kind, &fields, &query.needles).unwrap_or_default();
                let found = snippet(if words.is_empty() { &text } else { &words }, &query.needles);
                let place = (found.start, found.end);
                hits.push(Hit { id: row.entity, kind: row.kind, space, snippet: found.text, field, place });
                if hits.len() == limit {
                    break;
                }
            }
        }
        Ok(hits)
    }
}

/// The first field that has one of the words, and its text.
fn place(kind: Kind, fields: &crate::domain::Fields, needles: &[String]) -> Option<(String, String)> {
    let searched = kind.fields().iter().filter(|field| field.searched);
    for field in searched {
        let Some(value) = fields.get(field.name) else { continue };
        let text = match (value, field.of) {
            (Value::String(text), _) => text.clone(),
            (Value::Array(list), FieldType::TextSet | FieldType::TextList { .. }) => {
                list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
            }
            _ => continue,
        };
        let folded = crate::search::fold::fold(&text);
        if needles.iter().any(|needle| folded.contains(needle.as_str())) {
            return Some((field.name.to_owned(), text));
        }
    }
    None
}
