//! Lists: pages, counts and days of one kind of record, and all records with conflicts.
//!
//! Guarantee: the cost of a page depends on its size, not on the length of the list. Counts and days read an index and
//! no record.

use crate::domain::schema::value;
use crate::domain::{self, Direction, Kind};
use crate::error::{Error, Result};
use crate::store::list::ListPart;
use crate::store::record_row::RecordRow;
use crate::store::space::SpaceRow;
use crate::vault::response::{DayCount, Page, RecordView};
use crate::vault::{Vault, parse_id};
use serde::Deserialize;
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::EntityId;
use tsudoi_sync::register::Record;

/// The longest page, in records.
const PAGE_MAX: usize = 1000;
/// The length of a page if none is asked for.
const PAGE_USUAL: usize = 50;

/// Selects a page of a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PageOptions {
    /// The space: an id, `private`, or a group's exact name. A kind for facilitators only is found under its group.
    pub space: String,
    /// The kind.
    pub kind: String,
    /// Only the records under this parent: the steps of a goal, the notes of a gathering.
    pub parent: Option<String>,
    /// Only this day (`YYYY-MM-DD`) and later. Ignored, like `to_day`, for kinds that are not ordered by day.
    pub from_day: Option<String>,
    /// Only this day and earlier.
    pub to_day: Option<String>,
    /// The most records to return, up to 1000; 0 means 50.
    pub limit: usize,
    /// `next` of the page before.
    pub before: Option<String>,
}

fn checked_day(field: &'static str, day: Option<&str>) -> Result<()> {
    if day.is_none_or(|day| value::day(day).is_some()) {
        Ok(())
    } else {
        Err(Error::WrongType { field: field.into(), expected: "day" })
    }
}

impl Vault {
    /// The space that lists records of a kind when a person names `space`.
    fn listed_in(&self, space: &str, kind: Kind) -> Result<SpaceRow> {
        let named = self.find_space(space)?;
        let only_facilitators = kind.default_space_kind() == domain::SpaceKind::Facilitators
            && !kind.spaces().contains(&domain::SpaceKind::Group);
        if named.kind == SpaceKind::Group && only_facilitators {
            return self.facilitators_of(named.id)?.ok_or(Error::NotFacilitator);
        }
        Ok(named)
    }

    /// A page of the records of a kind: kinds with a day newest first, kinds with a name in よみ order.
    ///
    /// # Errors
    /// [`Error::UnknownKind`], [`Error::NoSuchSpace`], [`Error::NotFacilitator`], [`Error::BadCursor`].
    pub fn list(&self, space: &str, kind: &str, limit: usize, before: Option<&str>) -> Result<Page> {
        self.page(&PageOptions {
            space: space.into(),
            kind: kind.into(),
            limit: limit.max(1),
            before: before.map(str::to_owned),
            ..PageOptions::default()
        })
    }

    /// A page of a list.
    ///
    /// # Errors
    /// As [`Vault::list`]; [`Error::NoSuchRecord`] for a `parent` that is not an id, [`Error::WrongType`] for an
    /// invalid day.
    pub fn page(&self, options: &PageOptions) -> Result<Page> {
        let kind = Kind::load(&options.kind)?;
        let space = self.listed_in(&options.space, kind)?;
        let (from_day, to_day) = (options.from_day.as_deref(), options.to_day.as_deref());
        checked_day("from_day", from_day)?;
        checked_day("to_day", to_day)?;
        let by_day = kind.order.by_day();
        let part = ListPart {
            space: space.row,
            kind: kind.name(),
            parent: options.parent.as_deref().map(parse_id).transpose()?,
            from_day: from_day.filter(|_| by_day),
            to_day: to_day.filter(|_| by_day),
            rising: kind.order.direction == Direction::Asc,
        };
        let after = options.before.as_deref().map(read_cursor).transpose()?;
        let after = after.as_ref().map(|(sort, entity)| (sort.as_str(), *entity));
        let limit = if options.limit == 0 { PAGE_USUAL } else { options.limit.min(PAGE_MAX) };
        let mut rows = self.store.page(&part, after, limit + 1)?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| write_cursor(&row.sort, row.entity));
        let makers = self.makers(&space)?;
        let records = rows.iter().map(|row| makers.view(row.entity, &makers.decode(row)?));
        Ok(Page { records: records.collect::<Result<_>>()?, next })
    }

    /// How many records of a kind a space shows.
    ///
    /// # Errors
    /// As [`Vault::list`].
    pub fn count(&self, space: &str, kind: &str) -> Result<u64> {
        let kind = Kind::load(kind)?;
        let space = self.listed_in(space, kind)?;
        let part =
            ListPart { space: space.row, kind: kind.name(), parent: None, from_day: None, to_day: None, rising: true };
        self.store.count(&part)
    }

    /// How many records of a kind each day from `from_day` to `to_day` (inclusive) has, oldest first, without days that
    /// have none. Empty for a kind that is not ordered by day.
    ///
    /// # Errors
    /// As [`Vault::list`]; [`Error::WrongType`] for an invalid day.
    pub fn day_counts(&self, space: &str, kind: &str, from_day: &str, to_day: &str) -> Result<Vec<DayCount>> {
        let kind = Kind::load(kind)?;
        let space = self.listed_in(space, kind)?;
        if !kind.order.by_day() {
            return Ok(Vec::new());
        }
        let counts = self.store.day_counts(&self.days(&space, kind, from_day, to_day)?)?;
        Ok(counts.into_iter().map(|(day, count)| DayCount { day, count }).collect())
    }

    /// The part of a list between two days, oldest first.
    pub(in crate::vault) fn days<'a>(
        &self,
        space: &SpaceRow,
        kind: Kind,
        from_day: &'a str,
        to_day: &'a str,
    ) -> Result<ListPart<'a>> {
        checked_day("from_day", Some(from_day))?;
        checked_day("to_day", Some(to_day))?;
        let (from_day, to_day) = (Some(from_day), Some(to_day));
        Ok(ListPart { space: space.row, kind: kind.name(), parent: None, from_day, to_day, rising: true })
    }

    /// Calls `each` for every record of a part of a list, page by page: memory does not grow with the list.
    pub(in crate::vault) fn each_of(
        &self,
        space: &SpaceRow,
        part: &ListPart<'_>,
        mut each: impl FnMut(&RecordRow, Record) -> Result<()>,
    ) -> Result<()> {
        let makers = self.makers(space)?;
        let mut after: Option<(String, EntityId)> = None;
        loop {
            let place = after.as_ref().map(|(sort, entity)| (sort.as_str(), *entity));
            let rows = self.store.page(part, place, PAGE_MAX)?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = Some((last.sort.clone(), last.entity));
            rows.iter().try_for_each(|row| each(row, makers.decode(row)?))?;
        }
    }

    /// The records of all spaces that have conflicting versions, at most `limit` (up to 1000).
    ///
    /// # Errors
    /// Store errors.
    pub fn conflicts(&self, limit: usize) -> Result<Vec<RecordView>> {
        let limit = limit.clamp(1, PAGE_MAX);
        let mut found = Vec::new();
        for space in self.store.spaces()? {
            let makers = self.makers(&space)?;
            for row in self.store.conflicting(space.row, limit - found.len())? {
                found.push(makers.view(row.entity, &makers.decode(&row)?)?);
            }
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }
}

fn write_cursor(sort: &str, entity: EntityId) -> String {
    data_encoding::BASE64URL_NOPAD.encode(format!("{entity} {sort}").as_bytes())
}

fn read_cursor(text: &str) -> Result<(String, EntityId)> {
    let bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| Error::BadCursor)?;
    let text = String::from_utf8(bytes).map_err(|_| Error::BadCursor)?;
    let (entity, sort) = text.split_once(' ').ok_or(Error::BadCursor)?;
    Ok((sort.to_owned(), entity.parse().map_err(|_| Error::BadCursor)?))
}
