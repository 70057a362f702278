//! Searches everything this vault can read, newest first.

use crate::domain::{Fields, Kind};
use crate::error::Result;
use crate::search::normalize::Normalized;
use crate::search::snippet::snippet_of;
use crate::search::tokens::{Query, query};
use crate::store::list::ListPart;
use crate::store::record_row::{RecordRow, row_of_search};
use crate::vault::Vault;
use crate::vault::log::fold;
use crate::vault::log::view;
use crate::vault::response::Hit;
use serde_json::Value;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tsudoi_sync::id::{DeviceId, EntityId, SpaceId};
use tsudoi_sync::register::Record;

/// The most hits returned.
const HITS_MAX: usize = 500;
/// How many records are read at a time when searching for a tag.
const PAGE: usize = 500;
/// The field that holds tags.
const TAGS: &str = "tags";

impl Vault {
    fn decode_cached(&self, row: &RecordRow, logs: &mut HashMap<i64, HashMap<i64, DeviceId>>) -> Result<Record> {
        let logs = match logs.entry(row.space) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(slot) => slot.insert(self.store.logs_devices(row.space)?),
        };
        fold::decode(&row.doc, |log| logs.get(&log).copied())
    }

    /// Finds records by words. Japanese matches anywhere, down to one character; other words match at their beginning.
    /// A record must have all of the words. Width, kana, case and variant kanji make no difference.
    ///
    /// # Errors
    /// Store errors.
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>> {
        query(text).map_or_else(|| Ok(Vec::new()), |query| self.find(&query, None, None, limit))
    }

    /// Finds records of one kind by words and, if `tag` is given, by that exact tag. The limit counts these records
    /// only, however many others are newer. Without words, finds every record with the tag; such a hit's snippet is the
    /// record's title.
    ///
    /// # Errors
    /// [`crate::Error::UnknownKind`].
    pub fn search_kind(&self, text: &str, kind: &str, tag: Option<&str>, limit: usize) -> Result<Vec<Hit>> {
        let kind = Kind::load(kind)?;
        match (query(text), tag) {
            (Some(query), tag) => self.find(&query, Some(kind), tag, limit),
            (None, Some(tag)) => self.tagged(kind, tag, limit),
            (None, None) => Ok(Vec::new()),
        }
    }

    fn find(&self, query: &Query, only: Option<Kind>, tag: Option<&str>, limit: usize) -> Result<Vec<Hit>> {
        let limit = limit.clamp(1, HITS_MAX);
        let spaces: HashMap<i64, SpaceId> = self.store.spaces()?.into_iter().map(|s| (s.row, s.id)).collect();
        let lang = self.title_lang();
        let mut hits = Vec::new();
        let mut logs: HashMap<i64, HashMap<i64, DeviceId>> = HashMap::new();
        let mut before = i64::MAX;
        // Pairs of characters match a little too often: check every match against the words themselves.
        while hits.len() < limit {
            let page = self.store.matches(&query.match_expr, before, limit * 2)?;
            let Some(last) = page.last() else { break };
            before = *last;
            for rowid in page {
                let Some(row) = self.store.record_at(row_of_search(rowid))? else {
                    continue;
                };
                let wanted = |kind: &Kind| !row.hidden && only.is_none_or(|only| only == *kind);
                let Some(kind) = Kind::find(&row.kind).filter(wanted) else {
                    continue;
                };
                let Some(space) = spaces.get(&row.space).copied() else {
                    continue;
                };
                let fields = view::fields(Some(kind), &self.decode_cached(&row, &mut logs)?);
                if tag.is_some_and(|tag| !has_tag(&fields, tag)) {
                    continue;
                }
                let Some((field, words, normalized)) = place(kind, &fields, query) else { continue };
                let found = snippet_of(&words, &normalized, &query.needles);
                let (title, place) = (kind.title(&fields, &lang), (found.start, found.end));
                hits.push(Hit { id: row.entity, kind: row.kind, space, title, snippet: found.text, field, place });
                if hits.len() == limit {
                    break;
                }
            }
        }
        Ok(hits)
    }

    /// The newest records of a kind that have a tag.
    fn tagged(&self, kind: Kind, tag: &str, limit: usize) -> Result<Vec<Hit>> {
        let limit = limit.clamp(1, HITS_MAX);
        let mut found: Vec<(String, Hit)> = Vec::new();
        for space in self.store.spaces()? {
            let part = ListPart {
                space: space.row,
                kind: kind.name(),
                parent: None,
                from_day: None,
                to_day: None,
                rising: false,
            };
            let (mut here, mut after): (usize, Option<(String, EntityId)>) = (0, None);
            let makers = self.makers(&space)?;
            while here < limit {
                let place = after.as_ref().map(|(sort, entity)| (sort.as_str(), *entity));
                let rows = self.store.page(&part, place, PAGE)?;
                let Some(last) = rows.last() else { break };
                after = Some((last.sort.clone(), last.entity));
                for row in rows {
                    let fields = view::fields(Some(kind), &makers.decode(&row)?);
                    if here < limit && has_tag(&fields, tag) {
                        here += 1;
                        let (title, field) = (kind.title(&fields, &makers.lang), TAGS.to_owned());
                        let snippet = title.clone();
                        let (id, kind, place) = (row.entity, row.kind, (0, 0));
                        found.push((row.sort, Hit { id, kind, space: space.id, title, snippet, field, place }));
                    }
                }
            }
        }
        found.sort_by(|a, b| b.0.cmp(&a.0));
        found.truncate(limit);
        Ok(found.into_iter().map(|(_, hit)| hit).collect())
    }
}

fn has_tag(fields: &Fields, tag: &str) -> bool {
    fields.get(TAGS).and_then(Value::as_array).is_some_and(|tags| tags.iter().any(|one| one == tag))
}

/// The first field that contains one of the words, its text, and the text's normal form; `None` unless the record contains all of them.
fn place(kind: Kind, fields: &Fields, query: &Query) -> Option<(String, String, Normalized)> {
    let mut missing: Vec<&str> = query.needles.iter().map(String::as_str).collect();
    let mut first = None;
    for field in kind.fields().iter().filter(|field| field.searched) {
        let Some(text) = fields.get(field.name).map(|value| field.words_in(value)).filter(|text| !text.is_empty())
        else {
            continue;
        };
        let normalized = Normalized::new(&text);
        let (plain, wanted) = (normalized.text(), missing.len());
        missing.retain(|needle| !plain.contains(needle));
        if missing.len() < wanted && first.is_none() {
            first = Some((field.name.to_owned(), text, normalized));
        }
        if missing.is_empty() {
            break;
        }
    }
    if missing.is_empty() { first } else { None }
}
