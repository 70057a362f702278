//! Lists: pages, counts and days of a kind of record, and all records that ask for a choice.
//!
//! Guarantee: a page costs what it shows, however long the list is; counts and days read an index and no record.

use super::record::parse_id;
use crate::domain::{self, Kind, record::ListOrder, record::sorts_by_day};
use crate::error::{Error, Result};
use crate::store::list::ListPart;
use crate::store::record::RecordRow;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::answer::{DayCount, Page, RecordView};
use crate::vault::log::fold;
use crate::vault::log::view;
use chrono::NaiveDate;
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::HashMap;
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::{DeviceId, EntityId, PersonId};
use tsudoi_sync::register::{KIND, Record};

/// No page is longer.
const PAGE_MAX: usize = 1000;
/// How long a page is when nobody said.
const PAGE_USUAL: usize = 50;

/// Which page of which list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PageWish {
    /// The space: an id, `private`, or a group's exact name. What is for a group's facilitators is found under the group.
    pub space: String,
    /// The kind.
    pub kind: String,
    /// Only the records listed under this one: the steps of a goal, the notes of a session.
    pub parent: Option<String>,
    /// Only this day (`YYYY-MM-DD`) and later. Like `to_day`, kinds that are not ordered by a day do not look at it.
    pub from_day: Option<String>,
    /// Only this day and earlier.
    pub to_day: Option<String>,
    /// How many at most, up to 1000; 0 is 50.
    pub limit: usize,
    /// `next` of the page before.
    pub before: Option<String>,
}

/// A person and their called name, as far as they are known.
pub(in crate::vault) type Somebody = (Option<PersonId>, Option<String>);

/// Who made the records of a space: each device is looked up once.
pub(in crate::vault) struct Makers<'v> {
    vault: &'v Vault,
    space: &'v SpaceRow,
    devices: HashMap<i64, DeviceId>,
    rows: HashMap<DeviceId, i64>,
    people: RefCell<HashMap<DeviceId, Somebody>>,
}

impl Makers<'_> {
    /// The registers of one of the space's rows.
    pub fn decode(&self, row: &RecordRow) -> Result<Record> {
        fold::decode(&row.doc, |log| self.devices.get(&log).copied())
    }

    /// The person of a device, and their called name, as far as they are known.
    pub fn person(&self, device: &DeviceId) -> Somebody {
        let known = self.people.borrow().get(device).cloned();
        known.unwrap_or_else(|| {
            let person = self.vault.person_of_device(*device).ok().flatten();
            let name = person.and_then(|person| self.vault.name_of(person).ok().flatten());
            self.people.borrow_mut().insert(*device, (person, name.clone()));
            (person, name)
        })
    }

    /// When an entry was written, as its device said.
    pub fn said_at(&self, device: &DeviceId, seq: u64) -> Result<Option<String>> {
        let Some(row) = self.rows.get(device) else { return Ok(None) };
        let header = self.vault.store.header_at(*row, seq)?;
        Ok(header.and_then(|bytes| Header::parse(&bytes).ok()).map(|header| header.at))
    }

    /// The device that made a record: the one whose word on its kind stands.
    pub fn maker(record: &Record) -> Option<DeviceId> {
        record.heads(KIND).iter().max_by_key(|head| (head.lam, head.log)).map(|head| head.log)
    }

    /// A record as people see it.
    pub fn view(&self, entity: EntityId, record: &Record) -> Result<RecordView> {
        let mut shown = view::view(entity, self.space.id, record, |device| self.person(device));
        if let Some((person, name)) = Self::maker(record).map(|device| self.person(&device)) {
            shown.mine = person == Some(self.vault.person());
            shown.made_by = name;
        }
        let last = record.fields.values().flatten().max_by_key(|head| (head.lam, head.log));
        if let Some(head) = last {
            shown.at = self.said_at(&head.log, head.seq)?;
        }
        Ok(shown)
    }
}

fn checked_day(field: &'static str, day: Option<&str>) -> Result<()> {
    let is_day = |day: &str| day.len() == 10 && day.parse::<NaiveDate>().is_ok();
    if day.is_none_or(is_day) { Ok(()) } else { Err(Error::WrongType { field: field.into(), expected: "day" }) }
}

impl Vault {
    pub(in crate::vault) fn makers<'v>(&'v self, space: &'v SpaceRow) -> Result<Makers<'v>> {
        let devices = self.store.logs_devices(space.row)?;
        let rows = devices.iter().map(|(row, device)| (*device, *row)).collect();
        Ok(Makers { vault: self, space, devices, rows, people: RefCell::default() })
    }

    /// The space in which the records of a kind are listed when a person names `space`.
    fn listed_in(&self, space: &str, kind: Kind) -> Result<SpaceRow> {
        let named = self.find_space(space)?;
        let only_facilitators = kind.default_space_kind() == domain::SpaceKind::Facilitators
            && !kind.spaces().contains(&domain::SpaceKind::Group);
        if named.kind == SpaceKind::Group && only_facilitators {
            return self.facilitators_of(named.id)?.ok_or(Error::NotFacilitator);
        }
        Ok(named)
    }

    /// A page of the records of a kind: what has a day newest first, what has a name in よみ order.
    ///
    /// # Errors
    /// [`Error::UnknownKind`], [`Error::NoSuchSpace`], [`Error::NotFacilitator`], [`Error::BadCursor`].
    pub fn list(&self, space: &str, kind: &str, limit: usize, before: Option<&str>) -> Result<Page> {
        self.page(&PageWish {
            space: space.into(),
            kind: kind.into(),
            limit: limit.max(1),
            before: before.map(str::to_owned),
            ..PageWish::default()
        })
    }

    /// A page of a list, or of a part of it.
    ///
    /// # Errors
    /// As [`Vault::list`]; [`Error::NoSuchRecord`] for a `parent` that is no id, [`Error::WrongType`] for a day that is none.
    pub fn page(&self, wish: &PageWish) -> Result<Page> {
        let kind = Kind::load(&wish.kind)?;
        let space = self.listed_in(&wish.space, kind)?;
        let (from_day, to_day) = (wish.from_day.as_deref(), wish.to_day.as_deref());
        checked_day("from_day", from_day)?;
        checked_day("to_day", to_day)?;
        let by_day = sorts_by_day(kind);
        let part = ListPart {
            space: space.row,
            kind: kind.name(),
            parent: wish.parent.as_deref().map(parse_id).transpose()?,
            from_day: from_day.filter(|_| by_day),
            to_day: to_day.filter(|_| by_day),
            rising: domain::record::list_order(kind) == ListOrder::Asc,
        };
        let after = wish.before.as_deref().map(read_cursor).transpose()?;
        let after = after.as_ref().map(|(sort, entity)| (sort.as_str(), *entity));
        let limit = if wish.limit == 0 { PAGE_USUAL } else { wish.limit.min(PAGE_MAX) };
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

    /// How many records of a kind each day from `from_day` to `to_day` (both included) has, oldest first; days without any
    /// are not there. A kind that is not ordered by a day has none.
    ///
    /// # Errors
    /// As [`Vault::list`]; [`Error::WrongType`] for a day that is none.
    pub fn day_counts(&self, space: &str, kind: &str, from_day: &str, to_day: &str) -> Result<Vec<DayCount>> {
        let kind = Kind::load(kind)?;
        let space = self.listed_in(space, kind)?;
        if !sorts_by_day(kind) {
            return Ok(Vec::new());
        }
        let counts = self.store.day_counts(&self.days(&space, kind, from_day, to_day)?)?;
        Ok(counts.into_iter().map(|(day, count)| DayCount { day, count }).collect())
    }

    /// The part of a list that lies between two days, oldest first.
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

    /// The records of all spaces that have differing versions, at most `limit` (up to 1000): what asks for a choice.
    ///
    /// # Errors
    /// The store's.
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
