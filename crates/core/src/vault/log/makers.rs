//! Tells who made the records of a space, and when each was last written.

use super::{fold, view};
use crate::domain::schema::value;
use crate::error::Result;
use crate::store::record_row::RecordRow;
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::log::view::Somebody;
use crate::vault::response::RecordView;
use std::cell::RefCell;
use std::collections::HashMap;
use tsudoi_sync::entry::Header;
use tsudoi_sync::id::{DeviceId, EntityId};
use tsudoi_sync::register::{KIND, Record};

/// The authors of a space's records. Looks up each device once.
pub(in crate::vault) struct Makers<'v> {
    vault: &'v Vault,
    space: &'v SpaceRow,
    devices: HashMap<i64, DeviceId>,
    rows: HashMap<DeviceId, i64>,
    people: RefCell<HashMap<DeviceId, Somebody>>,
    /// The language of titles.
    pub lang: String,
}

impl Makers<'_> {
    /// Decodes the registers of one of the space's rows.
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

    /// When an entry was written, by its device's clock; `None` if that said no moment.
    pub fn said_at(&self, device: &DeviceId, seq: u64) -> Result<Option<String>> {
        let Some(row) = self.rows.get(device) else { return Ok(None) };
        let header = self.vault.store.header_at(*row, seq)?;
        let said = header.and_then(|bytes| Header::parse(&bytes).ok()).map(|header| header.at);
        Ok(said.filter(|at| value::moment(at).is_some()))
    }

    /// The device that made a record: the one whose write of its kind is current.
    pub fn maker(record: &Record) -> Option<DeviceId> {
        record.heads(KIND).iter().max_by_key(|head| (head.lam, head.log)).map(|head| head.log)
    }

    /// A record as people see it.
    pub fn view(&self, entity: EntityId, record: &Record) -> Result<RecordView> {
        let mut shown = view::view(entity, self.space.id, record, &self.lang, |device| self.person(device));
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

impl Vault {
    /// Looks up the devices that wrote in a space.
    pub(in crate::vault) fn makers<'v>(&'v self, space: &'v SpaceRow) -> Result<Makers<'v>> {
        let devices = self.store.logs_devices(space.row)?;
        let rows = devices.iter().map(|(row, device)| (*device, *row)).collect();
        Ok(Makers { vault: self, space, devices, rows, people: RefCell::default(), lang: self.title_lang() })
    }
}
