//! `kinds`: the declarations of the kinds of record, as one object.
//!
//! Guarantee: every kind and every field, in declared order, as the core declares them; nothing here knows a kind. The
//! keys are stable. No vault is needed.

use serde::Serialize;
use serde_json::{Map, Value, json};
use tsudoi_core::Error;
use tsudoi_core::domain::schema::value::{decimal_number, hundredths_text};
use tsudoi_core::domain::{Field, FieldType, Kind, Title};

/// Kinds as they are declared.
#[derive(Debug, Serialize)]
pub struct Described {
    /// Whether one kind was asked for, so that people are shown its fields.
    #[serde(skip)]
    pub one: bool,
    /// The kinds.
    pub kinds: Vec<KindShown>,
}

/// A kind of record.
#[derive(Debug, Serialize)]
pub struct KindShown {
    /// The declaration itself.
    #[serde(skip)]
    pub declared: Kind,
    kind: &'static str,
    spaces: Vec<&'static str>,
    parent: Option<Parent>,
    order: Order,
    title: Value,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    either: &'static [&'static str],
    verified: Option<Verified>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<Page>,
    fields: Vec<FieldShown>,
    /// The fields of its example. `@kind` stands for the id of a record of that kind.
    pub example: Map<String, Value>,
}

#[derive(Debug, Serialize)]
struct Parent {
    field: &'static str,
    kind: &'static str,
}

#[derive(Debug, Serialize)]
struct Order {
    direction: &'static str,
    by_day: bool,
}

#[derive(Debug, Serialize)]
struct Verified {
    on: &'static str,
    by: Option<&'static str>,
    stale_days: i64,
}

#[derive(Debug, Serialize)]
struct Page {
    group: Option<&'static str>,
    own: Option<&'static str>,
}

/// One field. A bound that its type does not have is left out.
#[derive(Debug, Serialize)]
struct FieldShown {
    name: &'static str,
    #[serde(rename = "type")]
    of_type: &'static str,
    required: bool,
    fill: &'static str,
    merge: &'static str,
    searched: bool,
    words: bool,
    long: bool,
    #[serde(flatten)]
    bounds: Map<String, Value>,
}

/// Describes the kind of that name, or all of them. Error: `unknown_kind`.
pub fn described(name: Option<&str>) -> Result<Described, Error> {
    let asked: Vec<Kind> = match name {
        Some(name) => vec![Kind::load(name)?],
        None => Kind::ALL.to_vec(),
    };
    let kinds = asked.into_iter().map(shown).collect::<Result<_, Error>>()?;
    Ok(Described { one: name.is_some(), kinds })
}

fn shown(kind: Kind) -> Result<KindShown, Error> {
    let verified = kind.verified.map(|one| Verified { on: one.on, by: one.by, stale_days: one.stale_days });
    Ok(KindShown {
        declared: kind,
        kind: kind.name(),
        spaces: kind.spaces().iter().map(|space| space.name()).collect(),
        parent: kind.parent_field().map(|(field, kind)| Parent { field: field.name, kind }),
        order: Order { direction: kind.order.direction.name(), by_day: kind.order.by_day() },
        title: match kind.title {
            Title::FirstOf(names) => json!(names),
            Title::InLanguages { ja, en } => json!([{ "ja": ja, "en": en }]),
            Title::Following { named, template, day } => json!([named, template, day]),
        },
        either: kind.either,
        verified,
        page: kind.page.map(|page| Page { group: page.group, own: page.own }),
        fields: kind.fields().iter().map(field_shown).collect(),
        example: kind.example_fields(|name| format!("@{name}"))?,
    })
}

fn field_shown(field: &Field) -> FieldShown {
    FieldShown {
        name: field.name,
        of_type: field.of.name(),
        required: field.required,
        fill: field.fill.name(),
        merge: field.merge.name(),
        searched: field.searched,
        words: field.has_words(),
        long: field.of == FieldType::Text,
        bounds: bounds(field.of),
    }
}

fn bounds(of: FieldType) -> Map<String, Value> {
    let bounds = match of {
        FieldType::Line { max } | FieldType::TextList { max } => json!({ "max": max }),
        FieldType::Int { min, max, .. } => json!({ "min": min, "max": max, "step": 1 }),
        FieldType::Decimal { min, max, step, .. } => {
            let [min, max, step] = [min, max, step].map(|number| decimal_number(&hundredths_text(number).into()));
            json!({ "min": min, "max": max, "step": step })
        }
        FieldType::Choice { of, list } => json!({ "of": of, "list": list }),
        FieldType::Ref(kind) => json!({ "kind": kind }),
        _ => Value::Null,
    };
    match bounds {
        Value::Object(bounds) => bounds,
        _ => Map::new(),
    }
}
