//! The kinds of space, and the sets of them that a kind of record can be in.

/// The kinds of audience that a space can have.
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
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Private, Self::Group, Self::Facilitators, Self::Pair];

    /// The stable word for this kind.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Facilitators => "facilitators",
            Self::Pair => "pair",
        }
    }

    /// The kind of that word, if it is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// Who a kind of record can be for at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audience {
    /// A stable word; the sentences of `wrong_space` choose by it.
    pub word: &'static str,
    /// The kinds of space, the default first.
    pub spaces: &'static [SpaceKind],
}

impl Audience {
    /// Its owner alone. No setting changes that.
    pub const PRIVATE: Self = Self { word: "private", spaces: &[SpaceKind::Private] };
    /// Everyone in a group.
    pub const GROUP: Self = Self { word: "group", spaces: &[SpaceKind::Group] };
    /// The facilitators of a group.
    pub const FACILITATORS: Self = Self { word: "facilitators", spaces: &[SpaceKind::Facilitators] };
    /// A group or a pair.
    pub const GROUP_OR_PAIR: Self = Self { word: "group_or_pair", spaces: &[SpaceKind::Group, SpaceKind::Pair] };
    /// A group, or its owner alone.
    pub const GROUP_OR_PRIVATE: Self =
        Self { word: "group_or_private", spaces: &[SpaceKind::Group, SpaceKind::Private] };
    /// Its owner alone, or whom they share it with.
    pub const PRIVATE_OR_SHARED: Self =
        Self { word: "private_or_shared", spaces: &[SpaceKind::Private, SpaceKind::Group, SpaceKind::Pair] };
    /// Any audience; the facilitators of a group unless somebody chooses another.
    pub const ANY: Self =
        Self { word: "any", spaces: &[SpaceKind::Facilitators, SpaceKind::Private, SpaceKind::Group, SpaceKind::Pair] };

    /// The kind of space that a record is in unless its owner chooses otherwise.
    #[must_use]
    pub const fn default_space(self) -> SpaceKind {
        match self.spaces {
            [first, ..] => *first,
            [] => SpaceKind::Private,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_space_is_found_by_its_name() {
        for kind in SpaceKind::ALL {
            assert_eq!(SpaceKind::find(kind.name()), Some(*kind));
        }
        assert_eq!(SpaceKind::find("public"), None);
    }
}
