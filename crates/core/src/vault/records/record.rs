//! Records: putting, getting, removing, and choosing between versions.

use crate::domain::field::Merge;
use crate::domain::template::Template;
use crate::domain::{self, Kind};
use crate::error::{Error, Result};
use crate::store::space::SpaceRow;
use crate::vault::Vault;
use crate::vault::answer::{RecordView, Saved};
use crate::vault::disk::open::new_entity;
use crate::vault::log::fold;
use crate::vault::log::save::Write;
use crate::vault::log::view::{self, ELEMENT};
use serde_json::{Map, Value};
use tsudoi_sync::authority::SpaceKind;
use tsudoi_sync::id::{EntityId, SpaceId, short_hash};
use tsudoi_sync::register::{DELETED, KIND, NEW, Record};

fn sort_of(kind: SpaceKind) -> domain::SpaceKind {
    match kind {
        SpaceKind::Private => domain::SpaceKind::Private,
        SpaceKind::Group => domain::SpaceKind::Group,
        SpaceKind::Facilitators => domain::SpaceKind::Facilitators,
        SpaceKind::Pair => domain::SpaceKind::Pair,
    }
}

pub(in crate::vault) fn parse_id(id: &str) -> Result<EntityId> {
    id.parse().map_err(|_| Error::NoSuchRecord { id: id.chars().take(64).collect() })
}

impl Vault {
    /// The space that a record of this kind goes to when a person names `space`: a kind for facilitators' eyes goes to the
    /// facilitators' space of the group that was named. No other kind is ever moved.
    fn space_for(&self, space: &str, kind: Kind, profile_for: Option<&str>) -> Result<SpaceRow> {
        let named = self.find_space(space)?;
        let wants_facilitators = match profile_for {
            Some(audience) => audience == "facilitators",
            None => kind.default_space_kind() == domain::SpaceKind::Facilitators,
        };
        if named.kind == SpaceKind::Group && wants_facilitators {
            return self.facilitators_of(named.id)?.ok_or(Error::NotFacilitator);
        }
        kind.check_space(sort_of(named.kind))?;
        Ok(named)
    }

    /// Makes a record (`id` none) or edits one. Only fields whose value differs are written. A field that has differing versions
    /// is written whatever it is given, also the value that is shown: who names it chooses it. So a form leaves out what was not
    /// touched.
    ///
    /// There is one attendance of a member in a session, and one acknowledgement by a member of an agreement: making it where it
    /// is edits it. A deleted record that is edited is shown again, as by an edit made apart; so a form that was open while its
    /// record was deleted loses nothing.
    ///
    /// A `profile` may name `visible_to` (`facilitators`, the default in a group, or `group`): it says where the record goes
    /// and is not kept as a field.
    ///
    /// # Errors
    /// [`Error::WrongSpace`] for a kind that cannot be there (a journal entry in a group), [`Error::WrongType`],
    /// [`Error::MissingField`], [`Error::NoSuchSpace`], [`Error::NoSuchRecord`], [`Error::NotFacilitator`],
    /// [`Error::NotesOff`].
    pub fn put(&mut self, space: &str, kind: &str, id: Option<&str>, mut fields: Map<String, Value>) -> Result<Saved> {
        let kind = Kind::load(kind)?;
        let id = id.map(parse_id).transpose()?;
        let visible_to = if kind == Kind::Profile { fields.remove("visible_to") } else { None };
        let audience = match visible_to.as_ref().map(Value::as_str) {
            None => None,
            Some(Some(word @ ("facilitators" | "group"))) => Some(word),
            // A word misspelt must not widen who can read it.
            Some(_) => return Err(Error::WrongType { field: "visible_to".into(), expected: "visibility" }),
        };
        let space = self.space_for(space, kind, audience)?;
        self.change(|v| v.put_in(&space, kind, id, &fields))
    }

    pub(in crate::vault) fn put_in(
        &mut self,
        space: &SpaceRow,
        kind: Kind,
        id: Option<EntityId>,
        fields: &Map<String, Value>,
    ) -> Result<Saved> {
        kind.check_space(sort_of(space.kind))?;
        let now = self.now();
        // Made, not edited, as far as the caller knows; a derived id then finds what is there.
        let makes = id.is_none();
        let id = id.or_else(|| once(space.id, kind, fields));
        let record = match id {
            Some(id) => self.record_to_edit(space, id, kind, makes)?,
            None => None,
        };
        let edit = record.as_ref().is_some_and(|record| !(makes && record.hidden()));
        let checked = domain::check::check(kind, fields, edit, now.date_naive(), now)?;
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
            } else if record.value(&name).unwrap_or(&Value::Null) != &value || record.versions(&name).len() > 1 {
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
        Ok(Saved { id: entity, kind: kind.name().into(), space: space.id, changed })
    }

    /// The registers of a record to edit, deleted or not. A record of a derived id may not be there yet: that makes one.
    fn record_to_edit(&mut self, space: &SpaceRow, id: EntityId, kind: Kind, makes: bool) -> Result<Option<Record>> {
        let state = self.take_state(space.id)?;
        let record = self.record_in(&state, id)?;
        self.keep(state);
        let derived = makes || matches!(kind, Kind::Member | Kind::Group);
        match record {
            Some(record) if record.value(KIND).and_then(Value::as_str) == Some(kind.name()) => Ok(Some(record)),
            None if derived => Ok(None),
            _ => Err(Error::NoSuchRecord { id: id.to_string() }),
        }
    }

    /// In an open circle nothing is written down of what was said.
    fn check_notes_allowed(&self, space: &SpaceRow, fields: &domain::Fields, note: Option<&Record>) -> Result<()> {
        let named = fields.get("session").or_else(|| note.and_then(|note| note.value("session")));
        let Some(session) = named.and_then(Value::as_str).and_then(|id| id.parse().ok()) else {
            return Ok(());
        };
        let Some(row) = self.store.record(space.row, session)? else {
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

    pub(in crate::vault) fn decode_row(&self, row: &crate::store::record::RecordRow) -> Result<Record> {
        let logs = self.store.logs_devices(row.space)?;
        fold::decode(&row.doc, |log| logs.get(&log).copied())
    }

    /// The one shown record of an id, with its space.
    pub(in crate::vault) fn load(&self, id: &str) -> Result<(SpaceRow, crate::store::record::RecordRow, Record)> {
        let entity = parse_id(id)?;
        let row = self.store.records_of(entity)?.into_iter().find(|row| !row.hidden && !row.kind.is_empty());
        let row = row.ok_or_else(|| Error::NoSuchRecord { id: entity.to_string() })?;
        let space = self.store.spaces()?.into_iter().find(|space| space.row == row.space);
        let space = space.ok_or(Error::VaultDamaged { what: "space" })?;
        let record = self.decode_row(&row)?;
        Ok((space, row, record))
    }

    /// One record.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`], also for a deleted one.
    pub fn get(&self, id: &str) -> Result<RecordView> {
        let (space, row, record) = self.load(id)?;
        self.makers(&space)?.view(row.entity, &record)
    }

    /// Deletes a record: a mark that an edit made apart undoes.
    ///
    /// # Errors
    /// [`Error::NoSuchRecord`].
    pub fn remove(&mut self, id: &str) -> Result<Saved> {
        let (space, row, _) = self.load(id)?;
        self.change(|v| v.save(space.id, vec![(row.entity, DELETED.to_owned(), Value::Bool(true))]))?;
        Ok(Saved { id: row.entity, kind: row.kind, space: space.id, changed: vec![DELETED.to_owned()] })
    }

    /// Chooses the value of a field that has differing versions; what is written covers all of them.
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
            Some(kind) => domain::check::check(kind, &given, true, now.date_naive(), now)?.remove(field),
            None => given.remove(field),
        };
        let write: Write = (row.entity, field.to_owned(), value.unwrap_or(Value::Null));
        self.change(|v| v.save(space.id, vec![write]))?;
        Ok(Saved { id: row.entity, kind: row.kind, space: space.id, changed: vec![field.to_owned()] })
    }
}

/// Of which there is one for each pair of records: the two fields that name them, and the prefix of the hash that is its id.
/// Two people who write it apart then write one record, whose differing values are a choice like any other. Frozen.
const fn once_of(kind: Kind) -> Option<(&'static str, [&'static str; 2])> {
    match kind {
        Kind::Attendance => Some(("tsudoi/attendance/1\n", ["session", "member"])),
        Kind::Acknowledgement => Some(("tsudoi/acknowledgement/1\n", ["agreement", "member"])),
        _ => None,
    }
}

/// The id of the one record of a pair.
fn once(space: SpaceId, kind: Kind, fields: &Map<String, Value>) -> Option<EntityId> {
    let (prefix, names) = once_of(kind)?;
    let named = names.map(|name| fields.get(name).and_then(Value::as_str).and_then(|id| id.parse::<EntityId>().ok()));
    let [Some(one), Some(other)] = named else { return None };
    Some(EntityId(short_hash(prefix, &[space.0, one.0, other.0].concat())))
}

/// Whether a field may hold somebody's words: those get an item of their own, which can be erased by itself.
fn has_words(kind: Kind, field: &str) -> bool {
    kind.field(field).is_none_or(|field| field.searched || !field.of.is_plain())
}

/// The writes that make a set hold exactly these elements: new ones get a register of a random name, so that no name in a
/// header tells what was written; those no longer there are emptied.
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
