//! The `member` record: what a group says about a person.
//!
//! Guarantee: each person of a group has one record that counts. Its id is derived from the person, so two facilitators
//! who add the same person concurrently write one record. For somebody whom the group had recorded before they had a
//! device, it is that older record, which then names the person. If several records name one person, the one with the
//! lowest id counts.

use crate::domain::Kind;
use crate::domain::name::{Likeness, look_alikes};
use crate::domain::text::is_one_line;
use crate::error::{Error, Result};
use crate::store::list::ListPart;
use crate::store::record_row::RecordRow;
use crate::store::space::SpaceRow;
use crate::vault::response::{GroupChanged, LookAlike};
use crate::vault::{Vault, parse_id};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use tsudoi_sync::authority::Role;
use tsudoi_sync::id::{EntityId, PersonId, SpaceId, short_hash};

/// The largest number of member records that a group can have.
const MEMBERS_MAX: usize = 10_000;

fn derived(space: SpaceId, person: PersonId) -> EntityId {
    EntityId(short_hash("tsudoi/member/1\n", &[space.0, person.0].concat()))
}

impl Vault {
    /// Adds a person whom the group had recorded before they had a device. That record, with everything linked to it,
    /// is theirs from now on. Otherwise as [`Vault::add_member`].
    ///
    /// # Errors
    /// As [`Vault::add_member`]; [`Error::NoSuchRecord`] if `record` is no member of this group;
    /// [`Error::AlreadyInGroup`] if it is somebody else's already, or if the group has another record of the person.
    pub fn add_member_as(&mut self, group: &str, person: &str, role: Role, record: &str) -> Result<GroupChanged> {
        let (space, who) = (self.find_space(group)?, self.find_person(person)?);
        let entity = parse_id(record)?;
        let found = self.store.record(space.row, entity)?.filter(|row| !row.hidden && row.kind == Kind::Member.name());
        let row = found.ok_or_else(|| Error::NoSuchRecord { id: record.chars().take(64).collect() })?;
        let whose = self.decode_row(&row)?.value("person").and_then(Value::as_str).map(str::to_owned);
        let theirs = self.member_record(&space, who)?;
        let other = theirs != entity && self.store.record(space.row, theirs)?.is_some();
        if other || whose.is_some_and(|whose| whose != who.to_string()) {
            return Err(Error::AlreadyInGroup { person: self.name_of(who)?.unwrap_or_default() });
        }
        self.add_with(group, person, role, Some(entity))
    }

    /// The id of a person's member record in a group. The record may not exist yet.
    pub(in crate::vault) fn member_record(&self, group: &SpaceRow, person: PersonId) -> Result<EntityId> {
        let named = person.to_string();
        let mut theirs: Option<EntityId> = None;
        for row in self.member_rows(group)? {
            if self.decode_row(&row)?.value("person").and_then(Value::as_str) == Some(&named) {
                // Two facilitators can have added one person concurrently; every device has to pick the same record.
                theirs = Some(theirs.map_or(row.entity, |other| other.min(row.entity)));
            }
        }
        Ok(theirs.unwrap_or_else(|| derived(group.id, person)))
    }

    fn member_rows(&self, group: &SpaceRow) -> Result<Vec<RecordRow>> {
        let members = ListPart {
            space: group.row,
            kind: Kind::Member.name(),
            parent: None,
            from_day: None,
            to_day: None,
            rising: true,
        };
        self.store.page(&members, None, MEMBERS_MAX)
    }

    /// How many people a group has: those in `inside`, and recorded people without a device who have not left.
    pub(in crate::vault) fn people_in(&self, group: &SpaceRow, inside: &BTreeMap<PersonId, Role>) -> Result<usize> {
        let mut people = inside.len();
        for row in self.member_rows(group)? {
            let record = self.decode_row(&row)?;
            let word = |name: &str| record.value(name).and_then(Value::as_str);
            people += usize::from(word("person").is_none() && word("state") != Some("left"));
        }
        Ok(people)
    }

    /// The members of a group, without those who left, whose name could be taken for `name`: by the record in which the group
    /// writes of them, or by their card where that has not arrived.
    ///
    /// # Errors
    /// [`Error::NoSuchSpace`], [`Error::AmbiguousSpace`].
    pub fn look_alikes(&self, group: &str, name: &str) -> Result<Vec<LookAlike>> {
        let meant = Likeness::of(name);
        let mut named = self.named_in(&self.find_space(group)?)?;
        named.retain(|one| Likeness::of(&one.name).is_like(&meant));
        Ok(named)
    }

    /// The members of a group whose name could be taken for another member's, without those who left.
    ///
    /// # Errors
    /// [`Error::NoSuchSpace`], [`Error::AmbiguousSpace`].
    pub fn doubled_names(&self, group: &str) -> Result<Vec<LookAlike>> {
        let named = self.named_in(&self.find_space(group)?)?;
        let alike = look_alikes(&named.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
        Ok(named.into_iter().zip(alike).filter(|(_, alike)| !alike.is_empty()).map(|(one, _)| one).collect())
    }

    fn named_in(&self, space: &SpaceRow) -> Result<Vec<LookAlike>> {
        let mut inside = self.load_state(space.clone())?.authority.members;
        let mut named = Vec::new();
        for row in self.member_rows(space)? {
            let record = self.decode_row(&row)?;
            let word = |name: &str| record.value(name).and_then(Value::as_str).filter(|word| is_one_line(word));
            let person: Option<PersonId> = word("person").and_then(|person| person.parse().ok());
            let here = person.is_some_and(|person| inside.remove(&person).is_some());
            if !here && (person.is_some() || word("state") == Some("left")) {
                continue;
            }
            let (name, reading) = (word("name").unwrap_or_default(), word("reading"));
            let (name, reading) = (name.to_owned(), reading.map(str::to_owned));
            named.push(LookAlike { name, reading, record: Some(row.entity), person });
        }
        for person in inside.into_keys() {
            let Ok(card) = self.card(person) else { continue };
            let (name, reading) = (card.name().to_owned(), card.reading().map(str::to_owned));
            named.push(LookAlike { name, reading, record: None, person: Some(person) });
        }
        Ok(named)
    }

    /// Writes a person's member record and keeps what it says already. `record` becomes theirs.
    pub(in crate::vault) fn put_member(
        &mut self,
        group: &SpaceRow,
        person: PersonId,
        role: Role,
        record: Option<EntityId>,
    ) -> Result<()> {
        let card = self.card(person)?;
        let entity = record.map_or_else(|| self.member_record(group, person), Ok)?;
        let there = self.store.record(group.row, entity)?.is_some();
        let mut fields = Map::new();
        fields.insert("role".into(), json!(role));
        fields.insert("state".into(), json!("active"));
        if !there || record.is_some() {
            fields.insert("person".into(), json!(person));
        }
        if !there {
            fields.insert("name".into(), json!(card.name()));
            fields.insert("joined_on".into(), json!(self.now().date_naive().to_string()));
            if let Some(reading) = card.reading() {
                fields.insert("reading".into(), json!(reading));
            }
        }
        self.put_in(group, Kind::Member, Some(entity), &fields)?;
        Ok(())
    }
}
