//! Prints what kinds of record there are and what they hold, for people.

use super::records::{kind, label};
use super::{Locale, join, listed};
use crate::kinds::{Described, KindShown};
use crate::table::columns;
use serde_json::Value;
use tsudoi_core::domain::{Field, FieldType, Fill, Kind, SpaceKind, Title};

pub(super) fn kinds_text(described: &Described, locale: Locale) -> String {
    if described.one {
        return described.kinds.iter().map(|one| kind_text(one, locale)).collect::<Vec<_>>().join("\n\n");
    }
    let rows = described.kinds.iter().map(|one| {
        let of = one.declared;
        vec![of.name().to_owned(), kind(locale, of.name()), spaces(of, locale)]
    });
    listed(rows.collect(), "command-no-records", locale)
}

fn kind_text(shown: &KindShown, locale: Locale) -> String {
    let of = shown.declared;
    let mut lines = vec![format!("{}  {}", of.name(), kind(locale, of.name()))];
    lines.push(locale.with("command-kinds-spaces", &[("spaces", spaces(of, locale))]));
    lines.extend(about(of, locale));
    lines.push(String::new());
    lines.push(columns(&of.fields().iter().map(|field| field_row(of, field, locale)).collect::<Vec<_>>()));
    lines.push(String::new());
    lines.push(locale.say("command-kinds-example"));
    lines.push(example(shown));
    lines.join("\n")
}

/// Where its title is taken from, what it cannot be without, what ages, and where the window shows it.
fn about(of: Kind, locale: Locale) -> Vec<String> {
    let named = |names: &[&str]| {
        let labels: Vec<_> = names.iter().map(|name| label(locale, of.name(), name)).collect();
        join(locale, &labels)
    };
    let title = match of.title {
        Title::FirstOf([]) => locale.say("command-kinds-untitled"),
        Title::FirstOf(names) => locale.with("command-kinds-title", &[("fields", named(names))]),
        Title::Following { named: own, template, day } => {
            locale.with("command-kinds-title", &[("fields", named(&[own, template, day]))])
        }
        Title::InLanguages { ja, en } => locale.with("command-kinds-title-both", &[("fields", named(&[ja, en]))]),
    };
    let mut lines = vec![title];
    if let Some((_, parent)) = of.parent_field() {
        lines.push(locale.with("command-kinds-parent", &[("kind", kind(locale, parent))]));
    }
    if !of.either.is_empty() {
        lines.push(locale.with("command-kinds-either", &[("fields", named(of.either))]));
    }
    if let Some(verified) = of.verified {
        let args = [("field", named(&[verified.on])), ("days", verified.stale_days.to_string())];
        lines.push(locale.with("command-kinds-stale", &args));
    }
    if let Some(page) = of.page {
        let place =
            |id, place: Option<&str>| place.map(|place| locale.with(id, &[("place", place_word(place, locale))]));
        lines.extend(place("command-kinds-page-group", page.group));
        lines.extend(place("command-kinds-page-own", page.own));
    }
    lines
}

/// What the window calls a place.
fn place_word(place: &str, locale: Locale) -> String {
    let id = format!("nav-{}", place.replace('_', "-"));
    if tsudoi_words::has(locale.0, &id) { locale.say(&id) } else { place.to_owned() }
}

fn spaces(of: Kind, locale: Locale) -> String {
    let words: Vec<_> = of.spaces().iter().map(|space| locale.say(space_id(*space))).collect();
    join(locale, &words)
}

const fn space_id(space: SpaceKind) -> &'static str {
    match space {
        SpaceKind::Private => "command-kinds-private",
        SpaceKind::Group => "command-kinds-group",
        SpaceKind::Facilitators => "command-kinds-facilitators",
        SpaceKind::Pair => "command-kinds-pair",
    }
}

fn field_row(of: Kind, field: &Field, locale: Locale) -> Vec<String> {
    vec![
        format!("  {}", field.name),
        label(locale, of.name(), field.name),
        holds(field.of, locale),
        join(locale, &notes(field, locale)),
    ]
}

/// What a field can hold: a choice's words one below the other, each with what people read.
fn holds(of: FieldType, locale: Locale) -> String {
    let expected = || locale.with("expected-what", &[("expected", of.expected().to_owned())]);
    match of {
        FieldType::Line { max } => locale.with("command-kinds-line", &[("max", max.to_string())]),
        FieldType::TextList { max } => locale.with("command-kinds-text-list", &[("max", max.to_string())]),
        FieldType::Ref(to) => locale.with("command-kinds-ref", &[("kind", kind(locale, to))]),
        FieldType::Choice { of, list } => {
            let words = of.iter().map(|word| {
                let id = format!("choice-{list}-{word}").replace('_', "-");
                vec![(*word).to_owned(), locale.say(&id)]
            });
            columns(&words.collect::<Vec<_>>())
        }
        _ => expected(),
    }
}

fn notes(field: &Field, locale: Locale) -> Vec<String> {
    let filled = match field.fill {
        Fill::Empty => None,
        Fill::Today => Some("command-kinds-today"),
        Fill::Now => Some("command-kinds-now"),
    };
    let notes = [
        field.required.then_some("command-kinds-required"),
        filled,
        field.parent.then_some("command-kinds-listed-under"),
        field.searched.then_some("command-kinds-searched"),
    ];
    notes.into_iter().flatten().map(|id| locale.say(id)).collect()
}

/// The example as JSON, in declared order, a field a line, so that it can be edited and given to `put`.
fn example(shown: &KindShown) -> String {
    let one = |name: &str| shown.example.get(name).map(|value| format!("    {}: {value}", Value::from(name)));
    let lines: Vec<_> = shown.declared.fields().iter().filter_map(|field| one(field.name)).collect();
    format!("  {{\n{}\n  }}", lines.join(",\n"))
}
