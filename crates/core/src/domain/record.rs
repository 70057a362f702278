//! How records of a kind are ordered, found and called.
//!
//! Guarantee: all of it follows from the record's fields alone, so two devices with the same records list them alike.
//! `sort_key` compares by bytes; the store adds the record's id behind it, so no two records are equal.

use super::Fields;
use super::field::FieldType;
use super::kana::hiragana;
use super::kind::Kind;
use super::text::first_line;
use super::value::moment;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Which end of [`sort_key`] a list begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOrder {
    /// The smallest key first: names, titles, agendas.
    Asc,
    /// The greatest key first: what has a day, newest first.
    Desc,
}

const TITLE_CHARS_MAX: usize = 60;
const KEY_CHARS_MAX: usize = 80;

/// The order of lists of this kind.
#[must_use]
pub const fn list_order(kind: Kind) -> ListOrder {
    match kind {
        Kind::Step
        | Kind::Member
        | Kind::Profile
        | Kind::Group
        | Kind::AgendaItem
        | Kind::Attendance
        | Kind::Note
        | Kind::Resource
        | Kind::Template
        | Kind::Helpline
        | Kind::Recommendation => ListOrder::Asc,
        _ => ListOrder::Desc,
    }
}

/// Whether [`sort_key`] begins with a calendar day, so that a list can be cut by days.
#[must_use]
pub const fn sorts_by_day(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Journal
            | Kind::Mood
            | Kind::Reflection
            | Kind::Excerpt
            | Kind::Gathering
            | Kind::Goal
            | Kind::Review
            | Kind::Decision
            | Kind::Handover
            | Kind::Acknowledgement
            | Kind::FollowUp
            | Kind::SafetyPlan
    )
}

/// What a list of this kind is ordered by. A day that is missing sorts as the oldest.
#[must_use]
pub fn sort_key(kind: Kind, fields: &Fields) -> String {
    match kind {
        Kind::Journal | Kind::Mood | Kind::Reflection => {
            format!("{} {}", str_of(fields, "day"), utc(str_of(fields, "at")))
        }
        Kind::Excerpt => str_of(fields, "day").into(),
        Kind::Gathering => format!("{} {}", str_of(fields, "day"), str_of(fields, "starts_at")),
        Kind::Goal => str_of(fields, "since").into(),
        Kind::Review | Kind::Decision | Kind::Handover | Kind::Acknowledgement => str_of(fields, "on").into(),
        Kind::FollowUp => str_of(fields, "due_on").into(),
        Kind::Agreement => format!("{:06}", fields.get("number").and_then(Value::as_i64).unwrap_or(0)),
        Kind::Step | Kind::AgendaItem | Kind::Note => position_key(fields.get("position")),
        Kind::Member | Kind::Group => reading_key(first_of(fields, &["reading", "name"])),
        Kind::Profile => format!("{} {}", str_of(fields, "member"), reading_key(str_of(fields, "field"))),
        Kind::Attendance => str_of(fields, "member").into(),
        Kind::Resource => reading_key(str_of(fields, "title")),
        Kind::Template => reading_key(first_of(fields, &["ja", "en"])),
        Kind::SafetyPlan => str_of(fields, "review_on").into(),
        Kind::Helpline => format!("{} {}", position_key(fields.get("position")), reading_key(str_of(fields, "name"))),
        Kind::Recommendation => reading_key(first_of(fields, &["by", "body"])),
    }
}

/// The id of the record under which this one is listed: the session of a note, the goal of a step.
#[must_use]
pub fn parent(kind: Kind, fields: &Fields) -> Option<String> {
    let field = kind.fields().iter().find(|field| field.parent)?;
    fields.get(field.name)?.as_str().map(str::to_owned)
}

/// The words by which search finds this record, one field a line, in the order of the kind's fields.
#[must_use]
pub fn search_text(kind: Kind, fields: &Fields) -> String {
    let mut out = String::new();
    for field in kind.fields().iter().filter(|field| field.searched) {
        let Some(value) = fields.get(field.name) else {
            continue;
        };
        let skip: &[&str] = if kind == Kind::Mood && field.name == "factors" { super::mood::FACTORS } else { &[] };
        match field.of {
            FieldType::TextSet | FieldType::TextList { .. } => join_words(value, skip, " ", &mut out),
            _ => join_words(value, skip, "\n", &mut out),
        }
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The words in a value, also those of lists and of what is inside them.
#[must_use]
pub fn words(value: &Value) -> String {
    let mut out = String::new();
    join_words(value, &[], " ", &mut out);
    out
}

/// What a record is called in a list, in the language wanted where it has both; empty if it has no words of its own.
#[must_use]
pub fn title(kind: Kind, fields: &Fields, lang: &str) -> String {
    let both = if lang == "ja" { ["ja", "en"] } else { ["en", "ja"] };
    let text = match kind {
        Kind::Journal | Kind::Excerpt => first_of(fields, &["title", "body"]),
        Kind::Mood => first_of(fields, &["day"]),
        Kind::Goal => first_of(fields, &["why"]),
        Kind::Review => first_of(fields, &["note", "on"]),
        Kind::Member | Kind::Group | Kind::Helpline => first_of(fields, &["name"]),
        Kind::SafetyPlan => first_of(fields, &["signs", "matters", "review_on"]),
        Kind::Profile => first_of(fields, &["field"]),
        Kind::Agreement | Kind::AgendaItem | Kind::Template => first_of(fields, &both),
        Kind::Gathering => first_of(fields, &["title", "day"]),
        Kind::Reflection | Kind::Note | Kind::Decision | Kind::Recommendation => first_of(fields, &["body"]),
        Kind::Step | Kind::FollowUp => first_of(fields, &["text"]),
        Kind::Handover => first_of(fields, &["room_felt", "room", "on"]),
        Kind::Resource => first_of(fields, &["title"]),
        Kind::Acknowledgement | Kind::Attendance => "",
    };
    first_line(text, TITLE_CHARS_MAX)
}

fn str_of<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn first_of<'a>(fields: &'a Fields, names: &[&str]) -> &'a str {
    names.iter().map(|name| str_of(fields, name)).find(|text| !text.trim().is_empty()).unwrap_or_default()
}

fn utc(at: &str) -> String {
    moment(at).map_or_else(String::new, |at| at.to_utc().format("%Y-%m-%dT%H:%M:%S").to_string())
}

/// Numbers and fractional indices in one order: 2 before 10, and `000002V` between 2 and 3.
fn position_key(position: Option<&Value>) -> String {
    match position {
        Some(Value::Number(number)) => format!("{:06}", number.as_i64().unwrap_or(0)),
        Some(Value::String(text)) => text.clone(),
        _ => String::from("~"),
    }
}

/// よみ order: wide and narrow, katakana and hiragana, large and small letters are one.
fn reading_key(text: &str) -> String {
    text.nfkc().map(hiragana).flat_map(char::to_lowercase).filter(|c| !c.is_whitespace()).take(KEY_CHARS_MAX).collect()
}

fn join_words(value: &Value, skip: &[&str], between: &str, out: &mut String) {
    match value {
        Value::String(text) if !skip.contains(&text.as_str()) => {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push_str(between);
            }
            out.push_str(text);
        }
        Value::Array(items) => items.iter().for_each(|item| join_words(item, skip, between, out)),
        Value::Object(map) => map.values().for_each(|item| join_words(item, skip, between, out)),
        _ => {}
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(value: Value) -> Fields {
        value.as_object().unwrap().clone().into_iter().collect()
    }

    #[test]
    fn moods_of_one_day_are_ordered_by_the_moment_whatever_the_offset() {
        let early = sort_key(Kind::Mood, &fields(json!({"day": "2026-04-05", "at": "2026-04-05T09:00:00+09:00"})));
        let late = sort_key(Kind::Mood, &fields(json!({"day": "2026-04-05", "at": "2026-04-05T08:00:00+00:00"})));
        let next = sort_key(Kind::Mood, &fields(json!({"day": "2026-04-06"})));
        assert!(early < late && late < next);
        assert_eq!(list_order(Kind::Mood), ListOrder::Desc);
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
        names.sort_by_key(|name| sort_key(Kind::Member, &fields(name.clone())));
        let order: Vec<_> = names.iter().map(|n| n["name"].as_str().unwrap()).collect();
        assert_eq!(order, ["River", "黄な粉", "空", "ﾊﾙ", "まめ"]);
    }

    #[test]
    fn a_place_between_two_numbers_is_between_them() {
        let key = |position: Value| sort_key(Kind::AgendaItem, &fields(json!({"position": position})));
        assert!(key(json!(2)) < key(json!("000002V")) && key(json!("000002V")) < key(json!(3)));
        assert!(key(json!(3)) < key(json!(10)));
        assert!(key(json!("zz")) < key(Value::Null));
    }

    #[test]
    fn search_finds_words_and_not_ids_or_keys() {
        let mood = fields(json!({"day": "2026-04-05", "factors": ["sleep", "ねこ"], "note": "眠れた"}));
        assert_eq!(search_text(Kind::Mood, &mood), "ねこ\n眠れた");
        let resource =
            fields(json!({"title": "冬の過ごし方", "tags": ["冬", "眠り"], "body": "毛布", "licence": "CC0"}));
        assert_eq!(search_text(Kind::Resource, &resource), "冬の過ごし方\n冬 眠り\n毛布");
        let profile = fields(json!({"member": "m", "field": "strengths", "value": ["聞くこと", "待つこと"]}));
        assert_eq!(search_text(Kind::Profile, &profile), "聞くこと\n待つこと");
        assert_eq!(search_text(Kind::Attendance, &fields(json!({"state": "present"}))), "");
    }

    #[test]
    fn children_know_what_they_are_listed_under() {
        assert_eq!(parent(Kind::Note, &fields(json!({"session": "s"}))), Some("s".into()));
        assert_eq!(parent(Kind::Step, &fields(json!({"goal": "g"}))), Some("g".into()));
        assert_eq!(parent(Kind::Acknowledgement, &fields(json!({"agreement": "a", "member": "m"}))), Some("a".into()));
        assert_eq!(parent(Kind::Journal, &fields(json!({"session": "s"}))), None);
    }

    #[test]
    fn a_title_is_in_the_language_wanted_or_in_the_one_there_is() {
        let agreement = fields(json!({"number": 2, "ja": "\n聞いたことはここに\nパスしてよい", "en": ""}));
        assert_eq!(title(Kind::Agreement, &agreement, "en"), "聞いたことはここに");
        assert_eq!(title(Kind::Journal, &fields(json!({"body": "一行目\n二行目"})), "ja"), "一行目");
        assert_eq!(title(Kind::Gathering, &fields(json!({"day": "2026-05-10"})), "ja"), "2026-05-10");
    }
}
