//! Writes a script's records through the vault's own operations.
//!
//! Guarantee: an unknown name, field or day is an error that tells its place in the data. Records are written at the
//! times that they tell of.

use crate::script::{Section, Space};
use crate::{fault, files, when};
use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tsudoi_core::domain::{FieldType, Kind, Template};
use tsudoi_core::files::writing;
use tsudoi_core::vault::Vault;
use tsudoi_core::{Error, Result};

/// The ids of records that have a name in the script.
pub type Names = BTreeMap<String, String>;

type Fields = Map<String, Value>;

/// The keys that may accompany a record's fields.
const BESIDE: [&str; 8] = ["_as", "_at", "_edit", "_file", "_agenda", "_each", "_share", "_fields"];

/// Where and when the script is played.
pub struct Player<'a> {
    /// Its language, for errors.
    pub lang: &'a str,
    /// The time that days are counted from.
    pub now: DateTime<FixedOffset>,
    /// The group's space.
    pub space: &'a str,
    /// A folder for files on their way into the vault.
    pub files: &'a Path,
}

/// A record of the script, and its place.
struct Told<'a> {
    place: String,
    kind: Kind,
    space: &'a str,
    record: &'a Fields,
}

impl Player<'_> {
    /// Writes all records of the sections in their order.
    pub fn play(&self, vault: &mut Vault, names: &mut Names, part: &str, sections: &[Section]) -> Result<()> {
        for (at, section) in sections.iter().enumerate() {
            let part = format!("{part}[{at}]");
            let kind = Kind::find(&section.kind)
                .ok_or_else(|| fault(self.lang, &part, format!("no kind {}", section.kind)))?;
            let space = match section.space {
                Space::Private => "private",
                Space::Group => self.space,
            };
            for (n, record) in section.records.iter().enumerate() {
                let told = Told { place: format!("{part} {} {n}", section.kind), kind, space, record };
                self.write(vault, names, &told, section.at.as_deref()).map_err(|error| self.placed(&told, error))?;
            }
        }
        Ok(())
    }

    /// Adds the place to errors in the data; leaves errors of the machine as they are.
    fn placed(&self, told: &Told<'_>, error: Error) -> Error {
        match &error {
            Error::WrongType { field, .. } | Error::MissingField { field } | Error::ValueTooLarge { field } => {
                fault(self.lang, &told.place, format!("{field}: {error}"))
            }
            Error::WrongSpace { .. }
            | Error::NoSuchRecord { .. }
            | Error::TooManyFields
            | Error::BadJson
            | Error::NotesOff
            | Error::NoAttachment
            | Error::NotShareable { .. } => fault(self.lang, &told.place, &error),
            _ => error,
        }
    }

    fn write(&self, vault: &mut Vault, names: &mut Names, told: &Told<'_>, at: Option<&str>) -> Result<()> {
        let beside = |name: &str| told.record.get(name);
        if let Some(name) = told.record.keys().find(|name| name.starts_with('_') && !BESIDE.contains(&name.as_str())) {
            return Err(self.wrong(told, name, "no such word"));
        }
        let at = self.written_at(told, at)?;
        vault.set_clock(move || at);
        if let Some(each) = beside("_each") {
            return self.write_each(vault, names, told, each);
        }
        let id = match beside("_share") {
            Some(shared) => {
                let id = self.named(names, told, "_share", shared)?;
                let of = beside("_fields").and_then(Value::as_array).into_iter().flatten();
                let of: Vec<String> = of.filter_map(Value::as_str).map(str::to_owned).collect();
                vault.share(&id, told.space, &of)?.id.to_string()
            }
            None => {
                let edited = beside("_edit").map(|edited| self.named(names, told, "_edit", edited)).transpose()?;
                let fields = self.fields(names, told, told.record)?;
                vault.put(told.space, told.kind.name(), edited.as_deref(), fields)?.id.to_string()
            }
        };
        if let Some(steps) = beside("_agenda") {
            self.write_agenda(vault, told, &id, steps)?;
        }
        if let Some(file) = beside("_file") {
            self.attach(vault, told, &id, file)?;
        }
        if let Some(name) = beside("_as") {
            let name = name.as_str().filter(|name| name.starts_with('@') && !names.contains_key(*name));
            let name = name.ok_or_else(|| self.wrong(told, "_as", "a new name that begins with @"))?;
            names.insert(name.to_owned(), id);
        }
        Ok(())
    }

    /// The time that a record names, else that of its section, else that of its day, else now.
    fn written_at(&self, told: &Told<'_>, at: Option<&str>) -> Result<DateTime<FixedOffset>> {
        let said = ["_at", "at"].iter().find_map(|name| told.record.get(*name)?.as_str());
        let of_day = ["day", "on"].iter().find_map(|name| told.record.get(*name)?.as_str());
        let Some(text) = said.or(at).or(of_day) else {
            return Ok(self.now);
        };
        when::moment(text, self.now).ok_or_else(|| self.wrong(told, "_at", "no moment"))
    }

    /// Writes one record for each value of one field, in this order.
    fn write_each(&self, vault: &mut Vault, names: &Names, told: &Told<'_>, each: &Value) -> Result<()> {
        let each = each.as_object().into_iter().flatten();
        for (field, values) in each {
            let values = values.as_array().ok_or_else(|| self.wrong(told, "_each", "a list"))?;
            for value in values {
                let mut record = told.record.clone();
                record.insert(field.clone(), value.clone());
                let fields = self.fields(names, told, &record)?;
                vault.put(told.space, told.kind.name(), None, fields)?;
            }
        }
        Ok(())
    }

    /// Writes the steps of a gathering's template as its agenda. `minutes` are the actual minutes of the first steps.
    fn write_agenda(&self, vault: &mut Vault, told: &Told<'_>, gathering: &str, minutes: &Value) -> Result<()> {
        let template = told.record.get("template").and_then(Value::as_str).and_then(Template::find);
        let template = template.ok_or_else(|| self.wrong(told, "template", "no such template"))?;
        let minutes = minutes.as_array().filter(|minutes| minutes.len() <= template.steps.len());
        let minutes = minutes.ok_or_else(|| self.wrong(told, "_agenda", "minutes of its steps"))?;
        for (position, step) in template.steps.iter().enumerate() {
            let mut item = json!({
                "session": gathering, "key": step.key, "ja": step.ja, "en": step.en, "minutes": step.minutes,
                "private": step.private, "position": position,
            });
            let more = [
                ("per_person", step.per_person.map(Value::from)),
                ("group", step.group.map(Value::from)),
                ("minutes_actual", minutes.get(position).cloned()),
            ];
            if let Some(item) = item.as_object_mut() {
                item.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
                vault.put(told.space, Kind::AgendaItem.name(), None, item.clone())?;
            }
        }
        Ok(())
    }

    /// Attaches a file of the demo under a name: `{"of": "way.png", "name": "…"}`.
    fn attach(&self, vault: &mut Vault, told: &Told<'_>, id: &str, file: &Value) -> Result<()> {
        let part = |name: &str| file.get(name).and_then(Value::as_str);
        let bytes = part("of").and_then(files::find).ok_or_else(|| self.wrong(told, "_file", "no such file"))?;
        let name = part("name").filter(|name| !name.contains(['/', '\\']) && !name.is_empty());
        let path = self.files.join(name.ok_or_else(|| self.wrong(told, "_file", "no name"))?);
        fs::write(&path, bytes).map_err(writing(&path))?;
        vault.attach(id, &path)?;
        fs::remove_file(&path).map_err(writing(&path))
    }

    fn fields(&self, names: &Names, told: &Told<'_>, record: &Fields) -> Result<Fields> {
        let own = record.iter().filter(|(name, _)| !name.starts_with('_'));
        own.map(|(name, value)| Ok((name.clone(), self.value(names, told, name, value)?))).collect()
    }

    /// Replaces days, times and names by what they stand for.
    fn value(&self, names: &Names, told: &Told<'_>, name: &str, value: &Value) -> Result<Value> {
        if told.kind == Kind::Profile && name == "visible_to" {
            return Ok(value.clone());
        }
        let field = told.kind.field(name).ok_or_else(|| self.wrong(told, name, "no such field"))?;
        let text = value.as_str().unwrap_or_default();
        match field.of {
            FieldType::Day => {
                let day = when::day(text, self.now).ok_or_else(|| self.wrong(told, name, "no day"))?;
                Ok(day.to_string().into())
            }
            FieldType::At => {
                let at = when::moment(text, self.now).ok_or_else(|| self.wrong(told, name, "no moment"))?;
                Ok(at.to_rfc3339().into())
            }
            FieldType::Ref(_) => Ok(self.named(names, told, name, value)?.into()),
            _ => Ok(value.clone()),
        }
    }

    fn named(&self, names: &Names, told: &Told<'_>, field: &str, name: &Value) -> Result<String> {
        let id = name.as_str().and_then(|name| names.get(name)).cloned();
        id.ok_or_else(|| self.wrong(told, field, format!("nothing is called {name} so far")))
    }

    fn wrong(&self, told: &Told<'_>, field: &str, what: impl std::fmt::Display) -> Error {
        fault(self.lang, &told.place, format!("{field}: {what}"))
    }
}
