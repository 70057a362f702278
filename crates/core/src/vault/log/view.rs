//! Turns registers into what people see: one value per field, sets gathered, conflicting versions listed separately.

use crate::domain::schema::value;
use crate::domain::{Field, Fields, Kind, Merge};
use crate::vault::response::RecordView;
use serde_json::{Map, Value, json};
use tsudoi_sync::id::{DeviceId, EntityId, PersonId, SpaceId};
use tsudoi_sync::register::{Head, KIND, Record};

/// A person and their called name, as far as they are known.
pub(in crate::vault) type Somebody = (Option<PersonId>, Option<String>);

/// Separates a set's field from its element: each element is a register of its own, named `field/element`.
pub(in crate::vault) const ELEMENT: char = '/';

fn merge_of(kind: Option<Kind>, field: &str) -> Merge {
    known(kind, field).map_or(Merge::Show, |field| field.merge)
}

fn known(kind: Option<Kind>, name: &str) -> Option<&'static Field> {
    kind.and_then(|kind| kind.field(name))
}

/// Whether a head's value is one that its field can hold. Nobody checked that when others wrote it. A value that does
/// not fit is not shown and stays in the log.
fn fits(kind: Option<Kind>, name: &str, head: &Head) -> bool {
    let value = head.value.as_ref();
    value.is_some_and(|value| value.is_null() || known(kind, name).is_none_or(|field| value::fits(field, value)))
}

/// The value to show of a field: the newest that fits.
fn value_of<'a>(kind: Option<Kind>, record: &'a Record, name: &str) -> Option<&'a Value> {
    let fitting = record.heads(name).iter().filter(|head| fits(kind, name, head));
    fitting.max_by_key(|head| (head.lam, head.log))?.value.as_ref()
}

/// The elements of one register of a set: one, or several if it was written concurrently.
fn elements<'a>(kind: Option<Kind>, set: &str, heads: &'a [Head]) -> impl Iterator<Item = Value> + 'a {
    let words_only = known(kind, set).is_some();
    let values = heads.iter().filter_map(|head| head.value.clone()).filter(|value| !value.is_null());
    values.filter(move |value| !words_only || (value.is_string() && value::has_lines_only(value)))
}

/// The fields of a record, as far as their values fit. Names that begin with `_` are internal and left out.
pub(in crate::vault) fn fields(kind: Option<Kind>, record: &Record) -> Fields {
    let mut out = Fields::new();
    for name in record.fields.keys().filter(|name| !name.starts_with('_')) {
        let Some((set, _)) = name.split_once(ELEMENT) else {
            if let Some(value) = value_of(kind, record, name).filter(|value| !value.is_null()) {
                let shown = kind.map_or_else(|| value.clone(), |kind| kind.show(name, value));
                out.insert(name.clone(), shown);
            }
            continue;
        };
        if known(kind, set).is_some_and(|field| field.merge != Merge::Set) {
            continue;
        }
        if let Value::Array(list) = out.entry(set.to_owned()).or_insert_with(|| Value::Array(Vec::new())) {
            list.extend(elements(kind, set, record.heads(name)));
            list.sort_by_key(|value| value.as_str().map(str::to_owned));
            list.dedup();
        }
    }
    out.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
    out
}

/// The conflicting versions of a field that a person has to choose between; empty if there are none.
pub(in crate::vault) fn versions<'a>(kind: Option<Kind>, record: &'a Record, field: &str) -> Vec<&'a Head> {
    let chosen = field.starts_with('_') || field.contains(ELEMENT) || merge_of(kind, field) != Merge::Show;
    if chosen || record.heads(field).len() < 2 {
        return Vec::new();
    }
    let mut versions = record.versions(field);
    versions.retain(|head| fits(kind, field, head));
    if versions.len() > 1 { versions } else { Vec::new() }
}

/// How many fields have conflicting versions.
pub(in crate::vault) fn conflict_count(kind: Option<Kind>, record: &Record) -> i64 {
    let count = record.fields.keys().filter(|field| !versions(kind, record, field).is_empty()).count();
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// When something happened, for the order of search: its `at`, else noon of its day. In seconds of Unix time.
pub(in crate::vault) fn lived_seconds(fields: &Fields) -> Option<i64> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    if let Some(at) = text("at").and_then(value::moment) {
        return Some(at.timestamp());
    }
    let day = value::day(text("day")?)?;
    day.and_hms_opt(12, 0, 0).map(|noon| noon.and_utc().timestamp())
}

/// A record as people see it, without its author and time. `by` tells the person of a device; `lang` is the language of
/// its title.
pub(in crate::vault) fn view(
    entity: EntityId,
    space: SpaceId,
    record: &Record,
    lang: &str,
    by: impl Fn(&DeviceId) -> Somebody,
) -> RecordView {
    let kind_name = record.value(KIND).and_then(Value::as_str).unwrap_or_default();
    let kind = Kind::find(kind_name);
    let mut conflicts = Map::new();
    for field in record.fields.keys() {
        let versions = versions(kind, record, field);
        if versions.is_empty() {
            continue;
        }
        let list = versions.into_iter().map(|head| {
            let value = head.value.clone().unwrap_or(Value::Null);
            let value = kind.map_or_else(|| value.clone(), |kind| kind.show(field, &value));
            let (person, name) = by(&head.log);
            json!({"value": value, "by": name, "person": person, "device": head.log})
        });
        conflicts.insert(field.clone(), list.collect());
    }
    let fields = fields(kind, record);
    RecordView {
        id: entity,
        kind: kind_name.to_owned(),
        space,
        title: kind.map_or_else(String::new, |kind| kind.title(&fields, lang)),
        fields: fields.into_iter().collect(),
        conflicts,
        made_by: None,
        mine: false,
        at: None,
    }
}

/// The title of a record, in a language; empty if it has no words of its own.
pub(in crate::vault) fn title_of(kind: &str, record: &Record, lang: &str) -> String {
    Kind::find(kind).map_or_else(String::new, |kind| kind.title(&fields(Some(kind), record), lang))
}
