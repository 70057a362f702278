//! The kinds of records, and which sorts of space each can be in at all.
//!
//! Guarantee: a journal entry, a mood or a reflection has one possible space sort, `private`; there is no setting that
//! changes it. What a kind is called here is what the log calls it, for ever.

use super::field::Field;
use super::{
    agreement, decision, gathering, goal, group, handover, helpline, journal, member, mood, note, reflection, resource,
    safety_plan, template,
};
use crate::error::{Error, Result};

/// The sorts of audience that a space can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpaceKind {
    /// One person, on their own devices.
    Private,
    /// Everyone in a group.
    Group,
    /// The facilitators of a group.
    Facilitators,
    /// Two or three people who chose each other.
    Pair,
}

impl SpaceKind {
    /// Every sort.
    pub const ALL: &'static [Self] = &[Self::Private, Self::Group, Self::Facilitators, Self::Pair];

    /// The stable word for this sort.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Facilitators => "facilitators",
            Self::Pair => "pair",
        }
    }

    /// The sort of that word, if it is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.name() == name)
    }
}

const PRIVATE: &[SpaceKind] = &[SpaceKind::Private];
const GROUP: &[SpaceKind] = &[SpaceKind::Group];
const FACILITATORS: &[SpaceKind] = &[SpaceKind::Facilitators];
const SHARED_COPY: &[SpaceKind] = &[SpaceKind::Group, SpaceKind::Pair];
const OWN_OR_SHARED: &[SpaceKind] = &[SpaceKind::Private, SpaceKind::Group, SpaceKind::Pair];
const GROUP_OR_OWN: &[SpaceKind] = &[SpaceKind::Group, SpaceKind::Private];
const ANY: &[SpaceKind] = &[SpaceKind::Facilitators, SpaceKind::Private, SpaceKind::Group, SpaceKind::Pair];

macro_rules! kinds {
    ($( $(#[$doc:meta])* $kind:ident = $name:literal, $spaces:expr, $fields:expr; )*) => {
        /// A kind of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( $(#[$doc])* $kind ),* }

        impl Kind {
            /// Every kind, in the order of this file.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The stable snake_case name, as the log and the command line write it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$kind => $name ),* }
            }

            /// The fields this version knows. A record may have others, which are kept.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self { $( Self::$kind => $fields ),* }
            }

            /// The sorts of space this kind can be written to, the default one first.
            #[must_use]
            pub const fn spaces(self) -> &'static [SpaceKind] {
                match self { $( Self::$kind => $spaces ),* }
            }
        }
    };
}

kinds! {
    /// What a person writes for themselves.
    Journal = "journal", PRIVATE, journal::JOURNAL;
    /// A mood check-in.
    Mood = "mood", PRIVATE, mood::MOOD;
    /// A facilitator's own look back at a session.
    Reflection = "reflection", PRIVATE, reflection::REFLECTION;
    /// Something to move towards.
    Goal = "goal", OWN_OR_SHARED, goal::GOAL;
    /// A small step of a goal.
    Step = "step", OWN_OR_SHARED, goal::STEP;
    /// A look at where on its ladder a goal is.
    Review = "review", OWN_OR_SHARED, goal::REVIEW;
    /// A copy of a part of a journal entry that its owner chose to share.
    Excerpt = "excerpt", SHARED_COPY, journal::EXCERPT;
    /// A member of a group, under the name they want to be called.
    Member = "member", GROUP, member::MEMBER;
    /// One thing about a member; the space it is in is who may see it.
    Profile = "profile", ANY, member::PROFILE;
    /// The group's own description of itself.
    Group = "group", GROUP, group::GROUP;
    /// One version of the group's agreement.
    Agreement = "agreement", GROUP, agreement::AGREEMENT;
    /// That a member took note of an agreement version.
    Acknowledgement = "acknowledgement", FACILITATORS, agreement::ACKNOWLEDGEMENT;
    /// A gathering.
    Gathering = "session", GROUP, gathering::GATHERING;
    /// One step of a session's agenda.
    AgendaItem = "agenda_item", GROUP, gathering::AGENDA_ITEM;
    /// Whether a member was there.
    Attendance = "attendance", FACILITATORS, gathering::ATTENDANCE;
    /// A block of the group's notes of a session.
    Note = "note", GROUP, note::NOTE;
    /// What the group decided.
    Decision = "decision", GROUP, decision::DECISION;
    /// A practical thing that somebody took on.
    FollowUp = "follow_up", GROUP, decision::FOLLOW_UP;
    /// What the next facilitator needs to know.
    Handover = "handover", FACILITATORS, handover::HANDOVER;
    /// Something to read, watch or use.
    Resource = "resource", GROUP_OR_OWN, resource::RESOURCE;
    /// An agenda template that people made or changed.
    Template = "template", GROUP_OR_OWN, template::TEMPLATE;
    /// What helps its owner when things get hard.
    SafetyPlan = "safety_plan", PRIVATE, safety_plan::SAFETY_PLAN;
    /// A helpline that a person added, changed or dated.
    Helpline = "helpline", PRIVATE, helpline::HELPLINE;
    /// What somebody has to say of a resource.
    Recommendation = "recommendation", GROUP, resource::RECOMMENDATION;
}

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

    /// The sort of space this kind is in unless its owner chooses otherwise.
    #[must_use]
    pub const fn default_space_kind(self) -> SpaceKind {
        match self.spaces() {
            [first, ..] => *first,
            [] => SpaceKind::Private,
        }
    }

    /// A stable word for whose eyes this kind can be for; the sentences of `wrong_space` choose by it.
    #[must_use]
    pub fn audience_word(self) -> &'static str {
        match self.spaces() {
            [SpaceKind::Private] => "private",
            [SpaceKind::Group] => "group",
            [SpaceKind::Facilitators] => "facilitators",
            [SpaceKind::Group, SpaceKind::Pair] => "group_or_pair",
            [SpaceKind::Group, SpaceKind::Private] => "group_or_private",
            [SpaceKind::Private, SpaceKind::Group, SpaceKind::Pair] => "private_or_shared",
            _ => "any",
        }
    }

    /// That a record of this kind can be in a space of that sort.
    ///
    /// # Errors
    /// `wrong_space`.
    pub fn check_space(self, sort: SpaceKind) -> Result<()> {
        if self.spaces().contains(&sort) {
            return Ok(());
        }
        Err(Error::WrongSpace { kind: self.name().into(), audience: self.audience_word() })
    }

    /// What is known of a field of this kind.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_written_for_oneself_cannot_be_in_any_other_space() {
        for kind in [Kind::Journal, Kind::Mood, Kind::Reflection, Kind::SafetyPlan, Kind::Helpline] {
            assert_eq!(kind.spaces(), [SpaceKind::Private]);
            for sort in [SpaceKind::Group, SpaceKind::Facilitators, SpaceKind::Pair] {
                let refused = kind.check_space(sort).unwrap_err();
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
        for sort in SpaceKind::ALL {
            assert_eq!(SpaceKind::find(sort.name()), Some(*sort));
        }
    }
}
