//! What a field of a record may hold.
//!
//! Guarantee: the name of a field and the meaning of its values never change once released; a new meaning is a new name.

use super::kind::Kind;

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
    /// One of a closed list of words; `expected` is the name of the list.
    Choice {
        /// The words.
        of: &'static [&'static str],
        /// The stable name of the list.
        expected: &'static str,
    },
    /// An ordered list of at most `max` lines, one register.
    TextList {
        /// The most lines.
        max: usize,
    },
    /// A set of lines, one register an element, so that what two people add survives both.
    TextSet,
    /// The id of a record of that kind.
    Ref(Kind),
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
    /// Every word that `wrong_type` may say was expected. The sentences are checked against it.
    pub const EXPECTED: &'static [&'static str] = &[
        "line",
        "text",
        "day",
        "at",
        "clock",
        "int_1_5",
        "int_m2_2",
        "int_0_10",
        "int_1_4",
        "count",
        "number",
        "decimal_0_24",
        "bool",
        "goal_state",
        "member_role",
        "member_state",
        "visibility",
        "ack_how",
        "attendance_state",
        "mood_helping",
        "text_list",
        "text_set",
        "ref",
        "person",
        "lang",
        "url",
        "rungs",
        "ratings",
        "position",
        "attachment",
        "steps",
        "whole_number",
        "field_name",
    ];

    /// The stable word for what this type expects.
    #[must_use]
    pub const fn expected(self) -> &'static str {
        match self {
            Self::Line { .. } => "line",
            Self::Text => "text",
            Self::Day => "day",
            Self::At => "at",
            Self::Clock => "clock",
            Self::Int { expected, .. } | Self::Decimal { expected, .. } | Self::Choice { expected, .. } => expected,
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
}

const LINE_MAX: usize = 300;

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
        Self { name, of, required: false, fill: Fill::Empty, merge, searched, parent: false }
    }
    /// One line.
    #[must_use]
    pub const fn line(name: &'static str) -> Self {
        Self::new(name, FieldType::Line { max: LINE_MAX })
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
        Self::new(name, FieldType::Int { min: 0, max: 9999, expected: "count" })
    }
    /// Yes or no.
    #[must_use]
    pub const fn bool(name: &'static str) -> Self {
        Self::new(name, FieldType::Bool)
    }
    /// The record this one is listed under.
    #[must_use]
    pub const fn child_of(name: &'static str, kind: Kind) -> Self {
        let mut field = Self::new(name, FieldType::Ref(kind)).required();
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
    /// What a new record gets.
    #[must_use]
    pub const fn fill(mut self, fill: Fill) -> Self {
        self.fill = fill;
        self
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn every_field_says_what_it_expects_in_a_word_of_the_closed_list() {
        for kind in Kind::ALL {
            for field in kind.fields() {
                let word = field.of.expected();
                assert!(FieldType::EXPECTED.contains(&word), "{} {} {word}", kind.name(), field.name);
            }
        }
    }

    #[test]
    fn sets_merge_by_element_and_nothing_else_does() {
        for field in Kind::ALL.iter().flat_map(|kind| kind.fields()) {
            assert_eq!(field.merge == Merge::Set, field.of == FieldType::TextSet, "{}", field.name);
        }
    }
}
