//! What a field of a record may hold.
//!
//! Guarantee: the name of a field and the meaning of its values never change once released; a new meaning is a new name.

/// What a value has to be. [`super::value`] turns what was given into what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// One line of at most `max` characters.
    Line {
        /// The most characters.
        max: usize,
    },
    /// Text of any number of lines, at most 256 KiB.
    Text,
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// A moment with its local offset, RFC 3339 to the second.
    At,
    /// A time of day on the wall, `HH:MM`.
    Clock,
    /// A whole number within a range; `expected` is the name of that range.
    Int {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
        /// The stable name of the range.
        expected: &'static str,
    },
    /// A decimal number, bounds and step in hundredths, stored as a string such as `"6.5"`.
    Decimal {
        /// The least, in hundredths.
        min: i64,
        /// The most, in hundredths.
        max: i64,
        /// Every value is a multiple of this many hundredths.
        step: i64,
        /// The stable name of the range.
        expected: &'static str,
    },
    /// Yes or no.
    Bool,
    /// One of a closed list of words. The sentence of a word is `choice-<list>-<word>`.
    Choice {
        /// The words.
        of: &'static [&'static str],
        /// The stable name of the list.
        list: &'static str,
    },
    /// An ordered list of at most `max` lines, one register.
    TextList {
        /// The most lines.
        max: usize,
    },
    /// A set of lines, one register an element, so that what two people add survives both.
    TextSet,
    /// The id of a record of that kind, which is named as the log names it.
    Ref(&'static str),
    /// The id of a person.
    Person,
    /// A language tag such as `ja` or `pt-BR`.
    Lang,
    /// A link: `http`, `https`, `mailto` or `tel`.
    Url,
    /// A ladder: exactly five lines, for −2, −1, 0, +1 and +2.
    Rungs,
    /// Up to three things of one's own, each with a whole number 0-10.
    Ratings,
    /// A place in an order: a whole number from 0, or a fractional index of letters and digits.
    Position,
    /// What is attached: `{blob, size, name}`, `blob` being the BLAKE3 hash of the file and `size` its bytes.
    Attachment,
    /// The steps of an agenda template.
    Steps,
    /// Any JSON without floats.
    Any,
}

impl FieldType {
    /// Whether values are numbers, days, names of things or choices: nothing that somebody said.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        !matches!(
            self,
            Self::Text
                | Self::Line { .. }
                | Self::TextList { .. }
                | Self::TextSet
                | Self::Url
                | Self::Rungs
                | Self::Ratings
                | Self::Attachment
                | Self::Steps
                | Self::Any
        )
    }

    /// The stable name of the type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line { .. } => "line",
            Self::Text => "text",
            Self::Day => "day",
            Self::At => "at",
            Self::Clock => "clock",
            Self::Int { .. } => "int",
            Self::Decimal { .. } => "decimal",
            Self::Bool => "bool",
            Self::Choice { .. } => "choice",
            Self::TextList { .. } => "text_list",
            Self::TextSet => "text_set",
            Self::Ref(_) => "ref",
            Self::Person => "person",
            Self::Lang => "lang",
            Self::Url => "url",
            Self::Rungs => "rungs",
            Self::Ratings => "ratings",
            Self::Position => "position",
            Self::Attachment => "attachment",
            Self::Steps => "steps",
            Self::Any => "any",
        }
    }

    /// The stable word for what this type expects.
    #[must_use]
    pub const fn expected(self) -> &'static str {
        match self {
            Self::Line { .. } => "line",
            Self::Text => "text",
            Self::Day => "day",
            Self::At => "at",
            Self::Clock => "clock",
            Self::Int { expected, .. } | Self::Decimal { expected, .. } => expected,
            Self::Choice { list, .. } => list,
            Self::Bool => "bool",
            Self::TextList { .. } => "text_list",
            Self::TextSet => "text_set",
            Self::Ref(_) => "ref",
            Self::Person => "person",
            Self::Lang => "lang",
            Self::Url => "url",
            Self::Rungs => "rungs",
            Self::Ratings => "ratings",
            Self::Position => "position",
            Self::Attachment => "attachment",
            Self::Steps => "steps",
            Self::Any => "whole_number",
        }
    }
}

/// What a new record gets where nothing was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Nothing.
    Empty,
    /// The local calendar day.
    Today,
    /// The moment, with its local offset.
    Now,
}

impl Fill {
    /// The stable word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Today => "today",
            Self::Now => "now",
        }
    }
}

/// What becomes of versions that were written without knowing of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// All are shown and a person chooses.
    Show,
    /// The greatest (Lamport number, log id) is taken.
    Pick,
    /// Each element is a register of its own, so there is nothing to choose.
    Set,
}

impl Merge {
    /// The stable word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Show => "show",
            Self::Pick => "pick",
            Self::Set => "set",
        }
    }
}

/// One field of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its stable snake_case name.
    pub name: &'static str,
    /// What it holds.
    pub of: FieldType,
    /// The record cannot be without it.
    pub required: bool,
    /// What a new record gets.
    pub fill: Fill,
    /// What becomes of concurrent versions.
    pub merge: Merge,
    /// Search finds its words.
    pub searched: bool,
    /// The record is listed under the record that this field names.
    pub parent: bool,
    /// Names of shipped things that stand among a person's own words. Search leaves them out.
    pub shipped: &'static [&'static str],
    /// It names an agenda template. Search finds what a shipped one is called, in both languages.
    pub template: bool,
}

/// The most characters of a line.
const LINE_MAX: usize = 300;
/// The most characters of a name.
const NAME_MAX: usize = 100;
/// The minutes of a day: no step of an agenda takes longer.
pub const DAY_MINUTES: i64 = 24 * 60;

impl Field {
    /// A field that may be missing and is shown to a person when versions differ.
    #[must_use]
    pub const fn new(name: &'static str, of: FieldType) -> Self {
        let merge = match of {
            FieldType::TextSet => Merge::Set,
            FieldType::Position => Merge::Pick,
            _ => Merge::Show,
        };
        let searched = matches!(of, FieldType::Text);
        Self {
            name,
            of,
            required: false,
            fill: Fill::Empty,
            merge,
            searched,
            parent: false,
            shipped: &[],
            template: false,
        }
    }
    /// One line.
    #[must_use]
    pub const fn line(name: &'static str) -> Self {
        Self::new(name, FieldType::Line { max: LINE_MAX })
    }
    /// One short line: what somebody or something is called.
    #[must_use]
    pub const fn name(name: &'static str) -> Self {
        Self::new(name, FieldType::Line { max: NAME_MAX })
    }
    /// Text, which search finds.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self::new(name, FieldType::Text)
    }
    /// A calendar day.
    #[must_use]
    pub const fn day(name: &'static str) -> Self {
        Self::new(name, FieldType::Day)
    }
    /// A count, 0 to 9999.
    #[must_use]
    pub const fn count(name: &'static str) -> Self {
        Self::int(name, 0, 9999, "count")
    }
    /// A whole number from `min` to `max`; `expected` is the name of that range.
    #[must_use]
    pub const fn int(name: &'static str, min: i64, max: i64, expected: &'static str) -> Self {
        Self::new(name, FieldType::Int { min, max, expected })
    }
    /// Minutes, at most those of a day.
    #[must_use]
    pub const fn minutes(name: &'static str) -> Self {
        Self::int(name, 0, DAY_MINUTES, "minutes")
    }
    /// One of the words `of`; `list` is the name of their list.
    #[must_use]
    pub const fn choice(name: &'static str, list: &'static str, of: &'static [&'static str]) -> Self {
        Self::new(name, FieldType::Choice { of, list })
    }
    /// The id of a record of that kind.
    #[must_use]
    pub const fn reference(name: &'static str, kind: &'static str) -> Self {
        Self::new(name, FieldType::Ref(kind))
    }
    /// Yes or no.
    #[must_use]
    pub const fn bool(name: &'static str) -> Self {
        Self::new(name, FieldType::Bool)
    }
    /// The record this one is listed under.
    #[must_use]
    pub const fn child_of(name: &'static str, kind: &'static str) -> Self {
        let mut field = Self::reference(name, kind).required();
        field.parent = true;
        field
    }
    /// The record cannot be without it.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// It may be missing.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }
    /// Search finds its words.
    #[must_use]
    pub const fn searched(mut self) -> Self {
        self.searched = true;
        self
    }
    /// It names an agenda template, and search finds that by its name.
    #[must_use]
    pub const fn template(mut self) -> Self {
        self.template = true;
        self.searched()
    }
    /// These names of shipped things may stand in it.
    #[must_use]
    pub const fn shipped(mut self, names: &'static [&'static str]) -> Self {
        self.shipped = names;
        self
    }
    /// What a new record gets.
    #[must_use]
    pub const fn fill(mut self, fill: Fill) -> Self {
        self.fill = fill;
        self
    }

    /// Whether it may hold what somebody said. Unlike numbers, days, references and choices, such a value can be erased by itself.
    #[must_use]
    pub const fn has_words(&self) -> bool {
        self.searched || !self.of.is_plain()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    #[test]
    fn sets_merge_by_element_and_nothing_else_does() {
        for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
            assert_eq!(field.merge == Merge::Set, field.of == FieldType::TextSet, "{}", field.name);
        }
    }

    #[test]
    fn bounds_leave_room_and_a_list_of_choices_is_named_once() {
        let mut lists = std::collections::BTreeMap::new();
        for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
            match field.of {
                FieldType::Int { min, max, .. } => assert!(min < max, "{}", field.name),
                FieldType::Decimal { min, max, step, .. } => assert!(min < max && step > 0, "{}", field.name),
                FieldType::Line { max } | FieldType::TextList { max } => assert!(max > 0, "{}", field.name),
                FieldType::Choice { of, list } => {
                    assert!(of.len() > 1, "{}", field.name);
                    assert_eq!(*lists.entry(list).or_insert(of), of, "{list}");
                }
                _ => {}
            }
        }
    }
}
