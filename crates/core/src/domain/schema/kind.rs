//! The declaration of a kind of record.
//!
//! Guarantee: a declaration is a value. What a kind and its fields are called is what the log calls them, for ever.

use super::field::{Field, FieldType};
use super::order::Order;
use super::space::{Audience, SpaceKind};
use super::title::Title;
use super::verified::Verified;
use crate::domain::Fields;
use crate::error::{Error, Result};
use serde_json::Value;

/// How a record gets its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identity {
    /// At random: there can be any number of records.
    Random,
    /// From the records that these two fields name. Who makes it where it is edits it. Two people who write it apart write
    /// one record, whose differing values are a choice like any other. Frozen.
    OncePer([&'static str; 2]),
    /// From elsewhere: a person in a group, or the group itself. Such a record can be edited before it is here.
    Given,
}

/// What of a private record can be shared as a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedCopy {
    /// The kind of the copy, by its name.
    pub kind: &'static str,
    /// The fields that can be in it.
    pub fields: &'static [&'static str],
}

/// The places of the window in which a list of a kind is a page of its own, by their stable names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The place of a group.
    pub group: Option<&'static str>,
    /// The place of one's own.
    pub own: Option<&'static str>,
}

/// All that is known of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declaration {
    /// The stable `snake_case` name, as the log and the command line write it.
    pub name: &'static str,
    /// Who it can be for at all.
    pub audience: Audience,
    /// The fields this version knows. A record may have others, which are kept.
    pub fields: &'static [Field],
    /// One of these fields has to be there; empty where nothing is asked.
    pub either: &'static [&'static str],
    /// The order of its lists.
    pub order: Order,
    /// Where its title is taken from.
    pub title: Title,
    /// How a record gets its id.
    pub identity: Identity,
    /// What of it can be shared as a copy.
    pub shared_copy: Option<SharedCopy>,
    /// What of it ages.
    pub verified: Option<Verified>,
    /// Where it has a page of its own. Kinds without one are shown by views made for them.
    pub page: Option<Page>,
    /// The fields of an example, as JSON; `@kind` stands for the id of a record of that kind.
    pub example: &'static str,
}

impl Declaration {
    /// A kind for that audience, with these fields.
    #[must_use]
    pub const fn new(name: &'static str, audience: Audience, fields: &'static [Field]) -> Self {
        Self {
            name,
            audience,
            fields,
            either: &[],
            order: Order::rising(&[]),
            title: Title::FirstOf(&[]),
            identity: Identity::Random,
            shared_copy: None,
            verified: None,
            page: None,
            example: "{}",
        }
    }
    /// One of these fields has to be there.
    #[must_use]
    pub const fn either(mut self, fields: &'static [&'static str]) -> Self {
        self.either = fields;
        self
    }
    /// The order of its lists.
    #[must_use]
    pub const fn order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }
    /// Its title is the first of these fields that says something.
    #[must_use]
    pub const fn titled(mut self, fields: &'static [&'static str]) -> Self {
        self.title = Title::FirstOf(fields);
        self
    }
    /// Its title is its own, or that of the template it follows, or its day.
    #[must_use]
    pub const fn titled_by_template(mut self, named: &'static str, template: &'static str, day: &'static str) -> Self {
        self.title = Title::Following { named, template, day };
        self
    }
    /// Its title is in `ja` and `en`.
    #[must_use]
    pub const fn titled_in_both(mut self) -> Self {
        self.title = Title::InLanguages { ja: "ja", en: "en" };
        self
    }
    /// There is one record of the two that these fields name.
    #[must_use]
    pub const fn once_per(mut self, one: &'static str, other: &'static str) -> Self {
        self.identity = Identity::OncePer([one, other]);
        self
    }
    /// Its id follows from the group, or from a person in it.
    #[must_use]
    pub const fn with_given_id(mut self) -> Self {
        self.identity = Identity::Given;
        self
    }
    /// These fields of it can be shared as a copy of that kind.
    #[must_use]
    pub const fn shared_as(mut self, kind: &'static str, fields: &'static [&'static str]) -> Self {
        self.shared_copy = Some(SharedCopy { kind, fields });
        self
    }
    /// The day in `on` says when it was last checked; after `stale_days` it asks to be checked again.
    #[must_use]
    pub const fn verified(mut self, on: &'static str, by: Option<&'static str>, stale_days: i64) -> Self {
        self.verified = Some(Verified { on, by, stale_days });
        self
    }
    /// A list of it is a page of these places: of a group's where it can be in a group, of one's own where it can be private.
    /// `ui/src/lib/navigation.ts` has the places.
    #[must_use]
    pub const fn page(mut self, group: Option<&'static str>, own: Option<&'static str>) -> Self {
        self.page = Some(Page { group, own });
        self
    }
    /// An example, as JSON; `@kind` stands for the id of a record of that kind.
    #[must_use]
    pub const fn example(mut self, json: &'static str) -> Self {
        self.example = json;
        self
    }

    /// The stable name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The fields, in declared order.
    #[must_use]
    pub const fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// The kinds of space it can be written to, the default first.
    #[must_use]
    pub const fn spaces(&self) -> &'static [SpaceKind] {
        self.audience.spaces
    }

    /// What is known of a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// The kind of space a record is in unless its owner chooses otherwise.
    #[must_use]
    pub const fn default_space_kind(&self) -> SpaceKind {
        self.audience.default_space()
    }

    /// Checks that a record can be in a space of that kind.
    ///
    /// # Errors
    /// `wrong_space`.
    pub fn check_space(&self, space: SpaceKind) -> Result<()> {
        if self.spaces().contains(&space) {
            return Ok(());
        }
        Err(Error::WrongSpace { kind: self.name.into(), audience: self.audience.word })
    }

    /// The field that names the record under which one of these is listed, and that record's kind.
    #[must_use]
    pub fn parent_field(&self) -> Option<(&'static Field, &'static str)> {
        self.fields.iter().filter(|field| field.parent).find_map(|field| match field.of {
            FieldType::Ref(kind) => Some((field, kind)),
            _ => None,
        })
    }

    /// The id of the record under which this one is listed: the gathering of a note, the goal of a step.
    #[must_use]
    pub fn parent(&self, fields: &Fields) -> Option<String> {
        let (field, _) = self.parent_field()?;
        fields.get(field.name)?.as_str().map(str::to_owned)
    }

    /// The field with the day that a record tells of: when a gathering was, when something was written or decided. A day to
    /// come back to it, or to have checked it, is none.
    #[must_use]
    pub fn told_day(&self) -> Option<&'static str> {
        self.order.day().filter(|day| matches!(*day, "day" | "on"))
    }

    /// What lists of this kind are ordered by: see [`Order::key`].
    #[must_use]
    pub fn sort_key(&self, fields: &Fields) -> String {
        self.order.key(fields)
    }

    /// What a record is called: see [`Title::of`].
    #[must_use]
    pub fn title(&self, fields: &Fields, lang: &str) -> String {
        self.title.of(fields, lang, |name| self.field(name).is_some_and(|field| field.of == FieldType::Text))
    }

    /// The fields of the example; `id` gives an id for a kind's name.
    ///
    /// # Errors
    /// `bad_json`.
    pub fn example_fields(&self, id: impl Fn(&str) -> String) -> Result<serde_json::Map<String, Value>> {
        let mut fields: serde_json::Map<String, Value> =
            serde_json::from_str(self.example).map_err(|_| Error::BadJson)?;
        for value in fields.values_mut() {
            if let Some(kind) = value.as_str().and_then(|text| text.strip_prefix('@')) {
                *value = id(kind).into();
            }
        }
        Ok(fields)
    }
}
