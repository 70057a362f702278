//! Edits records: putting, getting, removing, and choosing between versions.

use crate::domain::{self, Field, Identity, Kind, Merge, Template};
use crate::error::{Error, Result};
use crate::store::space::SpaceRow;
use crate::vault::disk::open::new_entity;
use crate::vault::log::fold;
use crate::vault::log::save::Write;
use crate::vault::log::view::{self, ELEMENT};
use crate::vault::response::{RecordView, Saved};
use crate::vault::{Vault, parse_id};
use serde_json::{Map, Value};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{EntityId, SpaceId, short_hash};
use tsudoi_sync::register::{DELETED, KIND, NEW, Record};

fn domain_space_kind(kind: SpaceKind) -> domain::SpaceKind {
    match kind {
        SpaceKind::Private => domain::SpaceKind::Private,
        SpaceKind::Group => domain::SpaceKind::Group,
        SpaceKind::Facilitators => domain::SpaceKind::Facilitators,
        SpaceKind::Pair => domain::SpaceKind::Pair,
    }
}

/// What a save wrote.
pub(in crate::vault) struct Put {
    /// The record.
    pub id: EntityId,
    /// The fields whose value changed.
    pub changed: Vec<String>,
}

impl Put {
    /// The response to a save: the record as it now stands.
    pub fn told(self, vault: &Vault, space: &SpaceRow) -> Result<Saved> {
        let Self { id, changed } = self;
        let row = vault.store.record(space.row, id)?.ok_or(Error::VaultDamaged { what: "record" })?;
        let makers = vault.makers(space)?;
        let record = makers.view(id, &makers.decode(&row)?)?;
        Ok(Saved { id, kind: row.kind, space: space.id, changed, record })
    }
}

impl Vault {
    /// Writes one register.
    pub(in crate::vault) fn save_one(&mut self, space: &SpaceRow, write: Write) -> Result<Saved> {
        let put = Put { id: write.0, changed: vec![write.1.clone()] };
        self.save(space.id, vec![write])?;
        put.told(self, space)
    }

    /// The space that a record of this kind goes to when a person names `space`: for a kind that only facilitators see,
    /// the facilitators' space of the named group. Other kinds always go to the named space.
    fn space_for(&self, space: &str, kind: Kind, profile_for: Option<&str>) -> Result<SpaceRow> {
        let named = self.find_space(space)?;
        let wants_facilitators = match profile_for {
            Some(audience) => audience == "facilitators",
            None => kind.default_space_kind() == domain::SpaceKind::Facilitators,
        };
        if named.kind == SpaceKind::Group && wants_facilitators {
            return self.facilitators_of(named.id)?.ok_or(Error::NotFacilitator);
        }
        kind.check_space(domain_space_kind(named.kind))?;
        Ok(named)
    }

    /// Makes a record (`id` is `None`) or edits one. Writes only fields whose value differs. A field with conflicting
    /// versions is written whatever value it is given, even the one that is shown: naming it means choosing it. A form
    /// therefore leaves out fields that were not touched.
    ///
    /// A member has one attendance per gathering and one acknowledgement per agreement: making it again edits it.
    /// Editing a deleted record shows it again, as a concurrent edit would, so a form that was open while its record
    /// was deleted loses nothing.
    ///
    /// A `profile` may name `visible_to` (`facilitators`, the default in a group, or `group`). It decides the space
    /// that the record goes to and is not stored as a field.
    ///
    /// # Errors
    /// [`Error::WrongSpace`] for a kind that cannot be there (a journal entry in a group), [`Error::WrongType`],
    /// [`Error::MissingField`], [`Error::NoSuchSpace`], [`Error::NoSuchRecord`], [`Error::NotFacilitator`],
    /// [`Error::NotesOff`].
    pub fn put(&mut self, space: &str, kind: &str, id: Option<&str>, fields: Map<String, Value>) -> Result<Saved> {
        self.change(|v| v.put_as_part(space, kind, id, fields))
    }

    /// [`Vault::put`], as a part of a transaction that is open.
    pub(in crate::vault) fn put_as_part(
        &mut self,
        space: &str,
        kind: &str,
        id: Option<&str>,
        mut fields: Map<String, Value>,
    ) -> Result<Saved> {
        let kind = Kind::load(kind)?;
        let id = id.map(parse_id).transpose()?;
        let visible_to = if kind == Kind::Profile { fields.remove("visible_to") } else { None };
        let audience = match visible_to.as_ref().map(Value::as_str) {
            None => None,
            Some(Some(word @ ("facilitators" | "group"))) => Some(word),
            // A misspelt word must not widen who can read the record.
            Some(_) => return Err(Error::WrongType { field: "visible_to".into(), expected: "visibility" }),
        };
        let space = self.space_for(space, kind, audience)?;
        self.put_in(&space, kind, id, &fields)?.told(self, &space)
    }

    pub(in crate::vault) fn put_in(
        &mut self,
        space: &SpaceRow,
        kind: Kind,
        id: Option<EntityId>,
        fields: &Map<String, Value>,
    ) -> Result<Put> {
        kind.check_space(domain_space_kind(space.kind))?;
        let now = self.now();
        // The caller means to make a record, not to edit one; a derived id may find one that exists.
        let makes = id.is_none();
        let id = id.or_else(|| once(space.id, kind, fields));
        let record = match id {
            Some(id) => self.record_to_edit(space, id, kind, makes)?,
            None => None,
        };
        let edit = record.as_ref().is_some_and(|record| !(makes && record.hidden()));
        let checked = kind.check(fields, edit, now.date_naive(), now)?;
        if kind == Kind::Note {
            self.check_notes_allowed(space, &checked, record.as_ref())?;
        }
        let entity = id.unwrap_or_else(new_entity);
        let (mut writes, mut changed) = (Vec::new(), Vec::new());
        let mut together = Map::new();
        if record.is_none() {
            together.insert(KIND.to_owned(), Value::String(kind.name().into()));
        }
        let record = record.unwrap_or_default();
        for (name, value) in checked {
            if !together.is_empty() && !has_words(kind, &name) {
                together.insert(name.clone(), value);
                changed.push(name);
                continue;
            }
            let before = writes.len();
            if kind.field(&name).is_some_and(|field| field.merge == Merge::Set) {
                set_writes(&record, entity, &name, &value, &mut writes)?;
            } else if kind.changes(&name, record.value(&name).unwrap_or(&Value::Null), &value)
                || record.versions(&name).len() > 1
            {
                writes.push((entity, name.clone(), value));
            }
            if writes.len() > before {
                changed.push(name);
            }
        }
        if !together.is_empty() {
            writes.insert(0, (entity, NEW.to_owned(), Value::Object(together)));
        }
        if !writes.is_empty() {
            self.save(space.id, writes)?;
        }
        Ok(Put { id: entity, changed })
    }

    /// The registers of a record to edit, deleted or not. `None` makes the record, if its id is derived and it does not
    /// exist yet.
    fn record_to_edit(&mut self, space: &SpaceRow, id: EntityId, kind: Kind, makes: bool) -> Result<Option<Record>> {
        let state = self.take_state(space.id)?;
        let record = self.record_in(&state, id)?;
        self.keep(state);
        let derived = makes || kind.identity == Identity::Given;
        match record {
            Some(record) if record.value(KIND).and_then(Value::as_str) == Some(kind.name()) => Ok(Some(record)),
            None if derived => Ok(None),
            _ => Err(Error::NoSuchRecord { id: id.to_string() }),
        }
    }

    /// Refuses notes on a gathering whose template allows none: an open circle.
    fn check_notes_allowed(&self, space: &SpaceRow, fields: &domain::Fields, note: Option<&Record>) -> Result<()> {
        let named = fields.get("session").or_else(|| note.and_then(|note| note.value("session")));
        let Some(gathering) = named.and_then(Value::as_str).and_then(|id| id.parse().ok()) else {
            return Ok(());
        };
        let Some(row) = self.store.record(space.row, gathering)? else {
            return Ok(());
        };
        let record = self.decode_row(&row)?;
        let Some(template) = record.value("template").and_then(Value::as_str) else { return Ok(()) };
        let own = template.parse().ok().map(|id| self.store.record(space.row, id)).transpose()?.flatten();
        let allowed = match own {
            Some(own) => self.decode_row(&own)?.value("notes") != Some(&Value::Bool(false)),
            None => Template::find(template).is_none_or(Template::allows_notes),
        };
        if allowed { Ok(()) } else { Err(Error::NotesOff) }
    }

    pub(in crate::vault) fn decode_row(&self, row: &crate::store::record_row::RecordRow) -> Result<Record> {
        let logs = self.store.logs_devices(row.space)?;
        fold::decode(&row.doc, |log| logs.get(&log).copied())
    }

    /// Loads the shown record of an id, with its space.
    pub(in crate::vault) fn load(&self, id: &str) -> Result<(SpaceRow, crate::store::record_row::RecordRow, Record)> {
        let entity = parse_id(id)?;
        let row = self.store.records_of(entity)?.into_iter().find(|row| !row.hidden && !row.kind.is_empty());
        let row = row.ok_or_else(|| Error::NoSuchRecord { id: entity.to_string() })?;
        let space = self.store.spaces()?.into_iter().find(|space| space.row == row.space);
        let space = space.ok_or(Error::VaultDamaged { what: "space" })?;
        let record = self.decode_row(&row)?;
        Ok((space, row, record))
    }

    /// The record of an id.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`], also for a deleted one.
    pub fn get(&self, id: &str) -> Result<RecordView> {
        let (space, row, record) = self.load(id)?;
        self.makers(&space)?.view(row.entity, &record)
    }

    /// Deletes a record. This is a mark; a concurrent edit undoes it.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`].
    pub fn remove(&mut self, id: &str) -> Result<Saved> {
        let (space, row, _) = self.load(id)?;
        self.change(|v| v.save_one(&space, (row.entity, DELETED.to_owned(), Value::Bool(true))))
    }

    /// Chooses the value of a field with conflicting versions. The write supersedes all of them.
    ///
    /// # Errors
    /// [`Error::NoConflict`], [`Error::WrongType`].
    pub fn resolve(&mut self, id: &str, field: &str, value: Value) -> Result<Saved> {
        let (space, row, record) = self.load(id)?;
        let kind = Kind::find(&row.kind);
        if view::versions(kind, &record, field).is_empty() {
            return Err(Error::NoConflict { field: field.chars().take(64).collect() });
        }
        let now = self.now();
        let mut given = Map::new();
        given.insert(field.to_owned(), value);
        let value = match kind {
            Some(kind) => kind.check(&given, true, now.date_naive(), now)?.remove(field),
            None => given.remove(field),
        };
        let write: Write = (row.entity, field.to_owned(), value.unwrap_or(Value::Null));
        self.change(|v| v.save_one(&space, write))
    }
}

/// The id of a record that exists once per pair of others: a hash of their ids and the space's. Frozen.
fn once(space: SpaceId, kind: Kind, fields: &Map<String, Value>) -> Option<EntityId> {
    let Identity::OncePer(names) = kind.identity else { return None };
    let named = names.map(|name| fields.get(name).and_then(Value::as_str).and_then(|id| id.parse::<EntityId>().ok()));
    let [Some(one), Some(other)] = named else { return None };
    let prefix = format!("tsudoi/{}/1\n", kind.name());
    Some(EntityId(short_hash(&prefix, &[space.0, one.0, other.0].concat())))
}

/// Whether a field may hold a person's words. Those get an item of their own, which can be erased by itself.
fn has_words(kind: Kind, field: &str) -> bool {
    kind.field(field).is_none_or(Field::has_words)
}

/// The writes that make a set hold exactly these elements. A new element gets a register with a random name, so that no
/// name in a header reveals what was written; an element that is gone gets an empty register.
fn set_writes(record: &Record, entity: EntityId, field: &str, value: &Value, writes: &mut Vec<Write>) -> Result<()> {
    let wanted: Vec<&str> =
        value.as_array().map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default();
    let prefix = format!("{field}{ELEMENT}");
    let mut there: Vec<String> = Vec::new();
    for name in record.fields.keys().filter(|name| name.starts_with(&prefix)) {
        let values: Vec<&str> =
            record.heads(name).iter().filter_map(|head| head.value.as_ref().and_then(Value::as_str)).collect();
        if values.iter().any(|value| !wanted.contains(value)) {
            let kept = values.iter().find(|value| wanted.contains(value));
            writes.push((entity, name.clone(), kept.map_or(Value::Null, |value| Value::String((*value).into()))));
            there.extend(kept.map(|value| (*value).to_owned()));
        } else {
            there.extend(values.into_iter().map(str::to_owned));
        }
    }
    for element in wanted.iter().filter(|element| !there.iter().any(|t| t == *element)) {
        let mut random = [0u8; 8];
        getrandom::fill(&mut random)?;
        let name = data_encoding::BASE64URL_NOPAD.encode(&random);
        writes.push((entity, format!("{prefix}{name}"), Value::String((*element).into())));
    }
    Ok(())
}
