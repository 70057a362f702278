//! The order of lists.
//!
//! Guarantee: it follows from the record's fields alone, so two devices with the same records list them alike. The key is
//! compared by bytes; the store adds the record's id behind it, so no two records are equal.

use super::title::{first_of, text_of};
use super::value::moment;
use crate::domain::Fields;
use crate::domain::kana::hiragana;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

const READING_CHARS_MAX: usize = 80;

/// Which end of the sort key a list begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The smallest key first: names, titles, agendas.
    Asc,
    /// The greatest key first: what has a day, newest first.
    Desc,
}

impl Direction {
    /// The stable word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
        }
    }
}

/// A part of a sort key, from a field. A part that is missing sorts first; only a missing position sorts last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A calendar day. As the first part, it lets a list be cut by days.
    Day(&'static str),
    /// A moment, whatever its offset.
    Moment(&'static str),
    /// Text as it is: a time of day, an id.
    Text(&'static str),
    /// A whole number from 0.
    Number(&'static str),
    /// A place in an order.
    Position(&'static str),
    /// よみ order of the first of these fields that says something. A kanji sorts by its code where no field has a reading.
    Reading(&'static [&'static str]),
}

/// How lists of a kind are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// Which end a list begins with.
    pub direction: Direction,
    /// The parts of the key, the first one first.
    pub keys: &'static [Key],
}

impl Order {
    /// The smallest key first.
    #[must_use]
    pub const fn rising(keys: &'static [Key]) -> Self {
        Self { direction: Direction::Asc, keys }
    }

    /// The greatest key first.
    #[must_use]
    pub const fn newest_first(keys: &'static [Key]) -> Self {
        Self { direction: Direction::Desc, keys }
    }

    /// The field with the calendar day that the key begins with: the day that a record tells of.
    #[must_use]
    pub const fn day(&self) -> Option<&'static str> {
        match self.keys {
            [Key::Day(name), ..] => Some(name),
            _ => None,
        }
    }

    /// Whether the key begins with a calendar day, so that a list can be cut by days.
    #[must_use]
    pub const fn by_day(&self) -> bool {
        self.day().is_some()
    }
}

impl Order {
    /// The key of a record with these fields. A day that is missing sorts as the oldest.
    #[must_use]
    pub fn key(&self, fields: &Fields) -> String {
        let parts: Vec<String> = self.keys.iter().map(|key| part(*key, fields)).collect();
        parts.join(" ")
    }
}

fn part(key: Key, fields: &Fields) -> String {
    match key {
        Key::Day(name) | Key::Text(name) => text_of(fields, name).into(),
        Key::Moment(name) => utc(text_of(fields, name)),
        Key::Number(name) => format!("{:06}", fields.get(name).and_then(Value::as_i64).unwrap_or(0)),
        Key::Position(name) => position(fields.get(name)),
        Key::Reading(names) => reading(first_of(fields, names).1),
    }
}

fn utc(at: &str) -> String {
    moment(at).map_or_else(String::new, |at| at.to_utc().format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// Numbers and fractional indices in one order: 2 before 10, and `000002V` between 2 and 3.
fn position(position: Option<&Value>) -> String {
    match position {
        Some(Value::Number(number)) => format!("{:06}", number.as_i64().unwrap_or(0)),
        Some(Value::String(text)) => text.clone(),
        _ => String::from("~"),
    }
}

/// よみ order: wide and narrow, katakana and hiragana, large and small letters are one.
fn reading(text: &str) -> String {
    let plain = text.nfkc().map(hiragana).flat_map(char::to_lowercase);
    plain.filter(|c| !c.is_whitespace()).take(READING_CHARS_MAX).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::{FieldType, Kind};
    use serde_json::json;

    fn key(kind: Kind, fields: Value) -> String {
        kind.sort_key(&fields.as_object().unwrap().clone().into_iter().collect())
    }

    #[test]
    fn moods_of_one_day_are_ordered_by_the_moment_whatever_the_offset() {
        let early = key(Kind::Mood, json!({"day": "2026-04-05", "at": "2026-04-05T09:00:00+09:00"}));
        let late = key(Kind::Mood, json!({"day": "2026-04-05", "at": "2026-04-05T08:00:00+00:00"}));
        let next = key(Kind::Mood, json!({"day": "2026-04-06"}));
        assert!(early < late && late < next);
        assert_eq!(Kind::Mood.order.direction, Direction::Desc);
    }

    #[test]
    fn members_are_in_yomi_order() {
        let mut names = [
            json!({"name": "River"}),
            json!({"name": "空", "reading": "ソラ"}),
            json!({"name": "まめ"}),
            json!({"name": "黄な粉", "reading": "きなこ"}),
            json!({"name": "ﾊﾙ"}),
        ];
        names.sort_by_key(|name| key(Kind::Member, name.clone()));
        let order: Vec<_> = names.iter().map(|n| n["name"].as_str().unwrap()).collect();
        assert_eq!(order, ["River", "黄な粉", "空", "ﾊﾙ", "まめ"]);
    }

    #[test]
    fn a_place_between_two_numbers_is_between_them() {
        let key = |position: Value| key(Kind::AgendaItem, json!({"position": position}));
        assert!(key(json!(2)) < key(json!("000002V")) && key(json!("000002V")) < key(json!(3)));
        assert!(key(json!(3)) < key(json!(10)));
        assert!(key(json!("zz")) < key(Value::Null));
    }

    /// The store keeps these keys: another form needs the records to be made anew.
    #[test]
    fn sort_keys_have_their_stored_form() {
        for (kind, fields, stored) in [
            (Kind::Journal, json!({"day": "2026-04-05"}), "2026-04-05 "),
            (Kind::Gathering, json!({"day": "2026-04-05", "starts_at": "14:00"}), "2026-04-05 14:00"),
            (Kind::Agreement, json!({"number": 12}), "000012"),
            (Kind::Profile, json!({"member": "m", "field": "Strengths"}), "m strengths"),
            (Kind::Helpline, json!({"name": "いのちの電話"}), "~ いのちの電話"),
            (Kind::Recommendation, json!({"body": "よかった"}), "よかった"),
            (Kind::FollowUp, json!({}), ""),
        ] {
            assert_eq!(key(kind, fields), stored, "{}", kind.name());
        }
    }

    #[test]
    fn a_list_is_cut_by_days_where_its_order_begins_with_a_day() {
        for kind in Kind::ALL {
            let first = match kind.order.keys {
                [Key::Day(name), ..] => kind.field(name).is_some_and(|field| field.of == FieldType::Day),
                _ => false,
            };
            assert_eq!(kind.order.by_day(), first, "{}", kind.name());
            assert!(!first || kind.order.direction == Direction::Desc, "{}", kind.name());
        }
    }
}
