//! Searches everything this vault can read, by words and by days, newest first.

use crate::domain::{Fields, Kind};
use crate::error::{Error, Result};
use crate::search::normalize::Normalized;
use crate::search::snippet::snippet_of;
use crate::search::tokens::{Query, occurs, query};
use crate::search::when::When;
use crate::store::list::ListPart;
use crate::store::record_row::{RecordRow, row_of_search};
use crate::vault::Vault;
use crate::vault::log::fold;
use crate::vault::log::view;
use crate::vault::response::Hit;
use serde_json::Value;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use tsudoi_sync::id::{DeviceId, EntityId, SpaceId};
use tsudoi_sync::register::Record;

/// The most hits returned.
const HITS_MAX: usize = 500;
/// How many records are read at a time when searching for a tag.
const PAGE: usize = 500;
/// How many matches are read for words on certain days: a search for a day long ago ends here.
const READ_MAX: usize = 20_000;
/// A calendar day begins the sort key of what tells of one.
const DAY_CHARS: usize = 10;
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

    /// Finds records by words, by the days they tell of, or both. Japanese matches anywhere, down to one character; other
    /// words match at their beginning. A record must have all of the words. Width, kana, case and variant kanji make no
    /// difference.
    ///
    /// # Errors
    /// [`Error::NothingToSearch`].
    pub fn search(&self, text: &str, limit: usize) -> Result<Vec<Hit>> {
        self.search_in(text, None, None, limit)
    }

    /// Finds records of one kind by words and, if `tag` is given, by that exact tag. The limit counts these records
    /// only, however many others are newer. Without words, finds every record with the tag; such a hit's snippet is the
    /// record's title.
    ///
    /// # Errors
    /// [`Error::UnknownKind`], [`Error::NothingToSearch`].
    pub fn search_kind(&self, text: &str, kind: &str, tag: Option<&str>, limit: usize) -> Result<Vec<Hit>> {
        self.search_in(text, Some(Kind::load(kind)?), tag, limit)
    }

    /// The pieces of a record's words that a search for `text` finds, as they are written there, each once.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`].
    pub fn words_found(&self, id: &str, text: &str) -> Result<Vec<String>> {
        let (Some(query), view) = (query(text), self.get(id)?) else { return Ok(Vec::new()) };
        let Some(kind) = Kind::find(&view.kind) else { return Ok(Vec::new()) };
        let mut found: Vec<String> = Vec::new();
        for field in kind.fields().iter().filter(|field| field.searched) {
            let Some(words) = view.fields.get(field.name).map(|value| field.words_in(value)) else { continue };
            let (normalized, chars) = (Normalized::new(&words), words.chars().collect::<Vec<_>>());
            for place in query.needles.iter().flat_map(|needle| normalized.find_all(needle)) {
                found.extend(chars.get(place).map(|piece| piece.iter().collect()));
            }
        }
        found.sort();
        found.dedup();
        Ok(found)
    }

    fn search_in(&self, text: &str, only: Option<Kind>, tag: Option<&str>, limit: usize) -> Result<Vec<Hit>> {
        let limit = limit.clamp(1, HITS_MAX);
        let dated = When::take(text);
        let mut hits = match (query(text), tag, only) {
            (Some(query), _, _) => self.find(&Wanted { query: &query, only, tag, when: None }, limit)?,
            (None, Some(tag), Some(kind)) if text.trim().is_empty() => self.tagged(kind, tag, limit)?,
            (None, _, _) if text.trim().is_empty() => Vec::new(),
            (None, _, _) if dated.is_none() => return Err(Error::NothingToSearch),
            (None, _, _) => Vec::new(),
        };
        let Some((when, words)) = dated else { return Ok(hits) };
        let on_days = match query(&words) {
            Some(query) => self.find(&Wanted { query: &query, only, tag, when: Some(&when) }, limit)?,
            None if words.is_empty() && tag.is_none() => self.told_on(&when, only, limit)?,
            None => Vec::new(),
        };
        let known: HashSet<(EntityId, SpaceId)> = hits.iter().map(|hit| (hit.id, hit.space)).collect();
        hits.extend(on_days.into_iter().filter(|hit| !known.contains(&(hit.id, hit.space))));
        hits.sort_by(|a, b| b.day.cmp(&a.day));
        hits.truncate(limit);
        Ok(hits)
    }

    fn find(&self, wanted: &Wanted<'_>, limit: usize) -> Result<Vec<Hit>> {
        let spaces: HashMap<i64, SpaceId> = self.store.spaces()?.into_iter().map(|s| (s.row, s.id)).collect();
        let lang = self.title_lang();
        let mut hits = Vec::new();
        let mut logs: HashMap<i64, HashMap<i64, DeviceId>> = HashMap::new();
        let mut days = Days::default();
        let (mut before, mut read) = (i64::MAX, 0);
        // Pairs of characters match a little too often: check every match against the words themselves.
        while hits.len() < limit && read < READ_MAX {
            let page = self.store.matches(&wanted.query.match_expr, before, limit * 2)?;
            let Some(last) = page.last() else { break };
            before = *last;
            read += if wanted.when.is_some() { page.len() } else { 0 };
            for rowid in page {
                let Some(row) = self.store.record_at(row_of_search(rowid))? else {
                    continue;
                };
                let is_wanted = |kind: &Kind| !row.hidden && wanted.only.is_none_or(|only| only == *kind);
                let Some(kind) = Kind::find(&row.kind).filter(is_wanted) else {
                    continue;
                };
                let Some(space) = spaces.get(&row.space).copied() else {
                    continue;
                };
                let fields = view::fields(Some(kind), &self.decode_cached(&row, &mut logs)?);
                if wanted.tag.is_some_and(|tag| !has_tag(&fields, tag)) {
                    continue;
                }
                let Some((field, words, normalized)) = place(kind, &fields, wanted.query) else { continue };
                let day = days.of(self, kind, &fields)?;
                if wanted.when.is_some_and(|when| !day.as_deref().is_some_and(|day| when.is_on(day))) {
                    continue;
                }
                let found = snippet_of(&words, &normalized, &wanted.query.needles);
                let (title, place) = (kind.title(&fields, &lang), (found.start, found.end));
                let snippet = found.text;
                hits.push(Hit { id: row.entity, kind: row.kind, space, title, snippet, field, place, day });
                if hits.len() == limit {
                    break;
                }
            }
        }
        Ok(hits)
    }

    /// The newest records that tell of these days.
    fn told_on(&self, when: &When, only: Option<Kind>, limit: usize) -> Result<Vec<Hit>> {
        let bounds = when.bounds();
        let mut found: Vec<(String, i64, SpaceId)> = Vec::new();
        let kinds = || {
            Kind::ALL.iter().copied().filter(|kind| {
                only.is_none_or(|only| only == *kind)
                    && kind.told_day().is_some()
                    && kind.fields().iter().any(|field| field.searched)
            })
        };
        for (space, kind) in self.store.spaces()?.iter().flat_map(|space| kinds().map(move |kind| (space, kind))) {
            let part = ListPart {
                space: space.row,
                kind: kind.name(),
                parent: None,
                from_day: bounds.as_ref().map(|(first, _)| first.as_str()),
                to_day: bounds.as_ref().map(|(_, last)| last.as_str()),
                rising: false,
            };
            let mut here = 0;
            self.store.each_sort(&part, |sort, row| {
                if let Some(day) = sort.get(..DAY_CHARS).filter(|day| when.is_on(day)) {
                    found.push((day.to_owned(), row, space.id));
                    here += 1;
                }
                here < limit
            })?;
        }
        found.sort_by(|a, b| b.cmp(a));
        found.truncate(limit);
        let (lang, mut logs) = (self.title_lang(), HashMap::new());
        let mut hits = Vec::with_capacity(found.len());
        for (day, row, space) in found {
            let Some(row) = self.store.record_at(row)? else { continue };
            let Some((kind, field)) = Kind::find(&row.kind).and_then(|kind| Some((kind, kind.told_day()?))) else {
                continue;
            };
            let title = kind.title(&view::fields(Some(kind), &self.decode_cached(&row, &mut logs)?), &lang);
            let (snippet, field, place, day) = (title.clone(), field.to_owned(), (0, 0), Some(day));
            hits.push(Hit { id: row.entity, kind: row.kind, space, title, snippet, field, place, day });
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
                        let day = own_day(kind, &fields);
                        let (id, kind, place) = (row.entity, row.kind, (0, 0));
                        found.push((row.sort, Hit { id, kind, space: space.id, title, snippet, field, place, day }));
                    }
                }
            }
        }
        found.sort_by(|a, b| b.0.cmp(&a.0));
        found.truncate(limit);
        Ok(found.into_iter().map(|(_, hit)| hit).collect())
    }
}

/// What a hit has to be.
struct Wanted<'q> {
    query: &'q Query,
    only: Option<Kind>,
    tag: Option<&'q str>,
    when: Option<&'q When>,
}

/// The days that records tell of. Those of the gatherings that records belong to are read once.
#[derive(Default)]
struct Days(HashMap<String, Option<String>>);

impl Days {
    fn of(&mut self, vault: &Vault, kind: Kind, fields: &Fields) -> Result<Option<String>> {
        if let Some(day) = own_day(kind, fields) {
            return Ok(Some(day));
        }
        let Some(parent) = kind.parent(fields) else { return Ok(None) };
        if let Some(known) = self.0.get(&parent) {
            return Ok(known.clone());
        }
        let day = match vault.get(&parent) {
            Ok(view) => Kind::find(&view.kind).and_then(|kind| day_in(view.fields.get(kind.told_day()?))),
            Err(Error::NoSuchRecord { .. }) => None,
            Err(error) => return Err(error),
        };
        self.0.insert(parent, day.clone());
        Ok(day)
    }
}

fn own_day(kind: Kind, fields: &Fields) -> Option<String> {
    day_in(fields.get(kind.told_day()?))
}

fn day_in(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
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
        missing.retain(|needle| !occurs(&plain, needle));
        if missing.len() < wanted && first.is_none() {
            first = Some((field.name.to_owned(), text, normalized));
        }
        if missing.is_empty() {
            break;
        }
    }
    if missing.is_empty() { first } else { None }
}
