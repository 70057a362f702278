//! The kinds of records, one declaration each.
//!
//! Guarantee: a journal entry, a mood or a reflection has one possible kind of space, `private`; there is no setting that
//! changes it.

pub mod agreement;
pub mod decision;
pub mod gathering;
pub mod goal;
pub mod group;
pub mod handover;
pub mod helpline;
pub mod journal;
pub mod member;
pub mod mood;
pub mod note;
pub mod reflection;
pub mod resource;
pub mod safety_plan;
pub mod service;
pub mod template;

use super::schema::Declaration;
use crate::error::{Error, Result};
use std::collections::BTreeSet;
use std::ops::Deref;

macro_rules! kinds {
    ($( $kind:ident = $declaration:expr; )*) => {
        /// A kind of record: the name of its declaration, through which everything is asked.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( #[doc = concat!("[`", stringify!($declaration), "`]")] $kind ),* }

        impl Kind {
            /// Every kind, in the order of this file.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// Its declaration.
            #[must_use]
            pub const fn declaration(self) -> &'static Declaration {
                match self { $( Self::$kind => const { &$declaration } ),* }
            }
        }
    };
}

kinds! {
    Journal = journal::JOURNAL;
    Mood = mood::MOOD;
    Reflection = reflection::REFLECTION;
    Goal = goal::GOAL;
    Step = goal::STEP;
    Review = goal::REVIEW;
    Excerpt = journal::EXCERPT;
    Member = member::MEMBER;
    Profile = member::PROFILE;
    Group = group::GROUP;
    Agreement = agreement::AGREEMENT;
    Acknowledgement = agreement::ACKNOWLEDGEMENT;
    Gathering = gathering::GATHERING;
    AgendaItem = gathering::AGENDA_ITEM;
    Attendance = gathering::ATTENDANCE;
    Note = note::NOTE;
    Decision = decision::DECISION;
    FollowUp = decision::FOLLOW_UP;
    Handover = handover::HANDOVER;
    Resource = resource::RESOURCE;
    Template = template::TEMPLATE;
    SafetyPlan = safety_plan::SAFETY_PLAN;
    Helpline = helpline::HELPLINE;
    Recommendation = resource::RECOMMENDATION;
    Service = service::SERVICE;
}

impl Deref for Kind {
    type Target = Declaration;

    fn deref(&self) -> &Declaration {
        self.declaration()
    }
}

/// What `wrong_type` may say was expected of something that is no field of a kind.
const EXPECTED_ELSEWHERE: [&str; 5] = ["field_name", "mood_helping", "plain_line", "visibility", "whole_number"];

impl Kind {
    /// The kind of that name.
    ///
    /// # Errors
    /// `unknown_kind`.
    pub fn load(name: &str) -> Result<Self> {
        Self::find(name).ok_or_else(|| Error::UnknownKind { kind: name.into() })
    }

    /// The kind of that name, if this version knows it.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Every word that `wrong_type` may say was expected. The sentences are checked against it.
    #[must_use]
    pub fn expected_words() -> BTreeSet<&'static str> {
        let fields = Self::ALL.iter().flat_map(|kind| kind.fields());
        fields.map(|field| field.of.expected()).chain(EXPECTED_ELSEWHERE).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::schema::{FieldType, Fill, Identity, Key, SpaceKind, Title};
    use chrono::{DateTime, NaiveDate};
    use serde_json::json;
    use tsudoi_sync::id::EntityId;

    #[test]
    fn what_is_written_for_oneself_cannot_be_in_any_other_space() {
        for kind in [Kind::Journal, Kind::Mood, Kind::Reflection, Kind::SafetyPlan, Kind::Helpline] {
            assert_eq!(kind.spaces(), [SpaceKind::Private]);
            for space in [SpaceKind::Group, SpaceKind::Facilitators, SpaceKind::Pair] {
                let refused = kind.check_space(space).unwrap_err();
                assert_eq!(refused, Error::WrongSpace { kind: kind.name().into(), audience: "private" });
            }
        }
    }

    #[test]
    fn facilitators_records_stay_with_the_facilitators() {
        for kind in [Kind::Attendance, Kind::Acknowledgement, Kind::Handover] {
            assert_eq!(kind.spaces(), [SpaceKind::Facilitators]);
        }
        assert_eq!(Kind::Profile.default_space_kind(), SpaceKind::Facilitators);
        assert_eq!(Kind::Goal.default_space_kind(), SpaceKind::Private);
        assert!(Kind::Goal.check_space(SpaceKind::Facilitators).is_err());
        assert_eq!(Kind::Resource.default_space_kind(), SpaceKind::Group);
    }

    #[test]
    fn every_kind_is_found_by_its_name_and_every_field_is_named_once() {
        for kind in Kind::ALL {
            assert_eq!(Kind::load(kind.name()).unwrap(), *kind);
            let names: BTreeSet<_> = kind.fields().iter().map(|field| field.name).collect();
            assert_eq!(names.len(), kind.fields().len(), "{}", kind.name());
            assert!(names.iter().all(|name| !name.starts_with('_') && !name.contains('/')));
        }
        assert_eq!(Kind::load("diary").unwrap_err(), Error::UnknownKind { kind: "diary".into() });
    }

    #[test]
    fn every_declaration_names_fields_that_it_has_and_kinds_that_there_are() {
        for kind in Kind::ALL {
            let has = |name: &str| assert!(kind.field(name).is_some(), "{} has no {name}", kind.name());
            for field in kind.fields() {
                if let FieldType::Ref(other) = field.of {
                    assert!(Kind::find(other).is_some(), "{} {} names {other}", kind.name(), field.name);
                }
                assert!(!field.parent || matches!(field.of, FieldType::Ref(_)), "{} {}", kind.name(), field.name);
            }
            assert!(kind.fields().iter().filter(|field| field.parent).count() < 2, "{}", kind.name());
            for key in kind.order.keys {
                match key {
                    Key::Day(name) | Key::Moment(name) | Key::Text(name) | Key::Number(name) | Key::Position(name) => {
                        has(name);
                    }
                    Key::Reading(names) => names.iter().for_each(|name| has(name)),
                }
            }
            match kind.title {
                Title::FirstOf(names) => names.iter().for_each(|name| has(name)),
                Title::InLanguages { ja, en } => [ja, en].iter().for_each(|name| has(name)),
                Title::Following { named, template, day } => [named, template, day].iter().for_each(|name| has(name)),
            }
            kind.either.iter().for_each(|name| has(name));
            if let Identity::OncePer(names) = kind.identity {
                assert!(names.iter().all(|name| matches!(kind.field(name).unwrap().of, FieldType::Ref(_))));
            }
            if let Some(copy) = kind.shared_copy {
                let to = Kind::load(copy.kind).unwrap();
                assert!(to.spaces().contains(&SpaceKind::Group), "{}", kind.name());
                assert!(copy.fields.iter().all(|name| kind.field(name).unwrap().of == to.field(name).unwrap().of));
            }
            if let Some(page) = kind.page {
                let (group, own) = (SpaceKind::Group, SpaceKind::Private);
                assert_eq!(page.group.is_some(), kind.spaces().contains(&group), "{}", kind.name());
                assert_eq!(page.own.is_some(), kind.spaces().contains(&own), "{}", kind.name());
            }
            if let Some(verified) = kind.verified {
                assert_eq!(kind.field(verified.on).unwrap().of, FieldType::Day);
                verified.by.iter().for_each(|name| has(name));
            }
        }
    }

    #[test]
    fn children_know_what_they_are_listed_under() {
        let parent = |kind: Kind, fields: serde_json::Value| {
            kind.parent(&fields.as_object().unwrap().clone().into_iter().collect())
        };
        assert_eq!(parent(Kind::Note, json!({"session": "s"})), Some("s".into()));
        assert_eq!(parent(Kind::Step, json!({"goal": "g"})), Some("g".into()));
        assert_eq!(parent(Kind::Acknowledgement, json!({"agreement": "a", "member": "m"})), Some("a".into()));
        assert_eq!(parent(Kind::Journal, json!({"session": "s"})), None);
        assert_eq!(Kind::Note.parent_field().unwrap().1, "session");
    }

    #[test]
    fn every_example_is_a_record_with_a_title_that_search_finds_by_its_words() {
        let today = NaiveDate::from_ymd_opt(2026, 4, 5).unwrap();
        let now = DateTime::parse_from_rfc3339("2026-04-05T21:30:12+09:00").unwrap();
        for kind in Kind::ALL {
            let id = |_: &str| EntityId([7; 16]).to_string();
            let given = kind.example_fields(id).unwrap_or_else(|_| panic!("{}", kind.name()));
            let fields = kind.check(&given, false, today, now).unwrap_or_else(|e| panic!("{} {e}", kind.name()));
            let known = |name: &String| kind.field(name).is_some();
            assert!(given.keys().all(known), "{}", kind.name());
            let wanted = |field: &&_| field_is_needed(field);
            assert!(kind.fields().iter().filter(wanted).all(|field| given.contains_key(field.name)));
            let nameless = kind.title == Title::FirstOf(&[]);
            assert_eq!(kind.title(&fields, "ja").is_empty(), nameless, "{}", kind.name());
            let searched = kind.fields().iter().any(|field| field.searched);
            assert_eq!(!kind.search_text(&fields).is_empty(), searched, "{}", kind.name());
        }
    }

    fn field_is_needed(field: &crate::domain::Field) -> bool {
        field.required && field.fill == Fill::Empty
    }
}
