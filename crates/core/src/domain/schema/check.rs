//! One record's fields, checked before anything is written.
//!
//! Guarantee: what comes out is what the registers hold. A wrong value refuses the whole record and names its field;
//! a field that this version does not know is kept; nothing is invented but the day and the moment of a new record.

use super::field::{Field, FieldType, Fill};
use super::kind::Declaration;
use super::value::{decimal_number, field_name, keep, moment, moment_text, stored};
use crate::domain::Fields;
use crate::domain::file_name::file_name;
use crate::error::{Error, Result};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Map, Value};

/// The most registers that one entry can write; each element of a set is one.
pub const REGISTERS_MAX: usize = 64;

impl Declaration {
    /// The register values for `input`. With `edit`, only what is named is written and `null` takes a value away; without,
    /// `today` and `now` fill what a new record needs. Sets come out whole, in the order given and without doubles.
    ///
    /// # Errors
    /// `wrong_type`, `missing_field`, `too_many_fields`, `value_too_large`, `bad_json`.
    pub fn check(
        &self,
        input: &Map<String, Value>,
        edit: bool,
        today: NaiveDate,
        now: DateTime<FixedOffset>,
    ) -> Result<Fields> {
        let mut out = Fields::new();
        for (given, value) in input {
            let name = field_name(given)?;
            let field = self.field(&name);
            let value = match field {
                _ if value.is_null() => Value::Null,
                Some(field) => stored(field, value)?,
                None => keep(&name, value)?,
            };
            if value.is_null() && field.is_some_and(|f| f.required && (edit || f.fill == Fill::Empty)) {
                return Err(Error::MissingField { field: name });
            }
            if (edit || !value.is_null()) && out.insert(name, value).is_some() {
                return Err(Error::BadJson);
            }
        }
        if !edit {
            self.fill(&mut out, today, now);
            self.check_complete(&out)?;
        }
        let registers: usize = out.iter().map(|(name, value)| registers(self.field(name), value)).sum();
        if registers > REGISTERS_MAX {
            return Err(Error::TooManyFields);
        }
        Ok(out)
    }

    /// A moment that was given decides the day: a check-in of half past midnight belongs to the day on its writer's wall. A
    /// day that was given and is not today gets no moment, because nobody said one.
    fn fill(&self, out: &mut Fields, today: NaiveDate, now: DateTime<FixedOffset>) {
        let given_at = out.get("at").and_then(Value::as_str).and_then(moment);
        for field in self.fields {
            if out.contains_key(field.name) {
                continue;
            }
            let value = match field.fill {
                Fill::Empty => continue,
                Fill::Today if field.name == "day" => given_at.map_or(today, |at| at.date_naive()).to_string(),
                Fill::Today => today.to_string(),
                Fill::Now => {
                    let is_today = out.get("day").and_then(Value::as_str).is_none_or(|day| day == today.to_string());
                    if !is_today {
                        continue;
                    }
                    moment_text(now)
                }
            };
            out.insert(field.name.into(), value.into());
        }
    }

    fn check_complete(&self, fields: &Fields) -> Result<()> {
        let missing = self.fields.iter().find(|field| field.required && !fields.contains_key(field.name));
        let lacks_all = !self.either.iter().any(|name| fields.contains_key(*name));
        let missing = missing.map(|field| field.name).or(self.either.first().copied().filter(|_| lacks_all));
        missing.map_or(Ok(()), |name| Err(Error::MissingField { field: name.into() }))
    }

    /// Whether writing `new`, in its stored form, would change what `old` says. A program of somebody else may have kept the
    /// same words in another form, such as letters taken apart.
    #[must_use]
    pub fn changes(&self, field: &str, old: &Value, new: &Value) -> bool {
        let same = || self.field(field).and_then(|field| stored(field, &self.show(field.name, old)).ok());
        old != new && same().as_ref() != Some(new)
    }

    /// A stored value as people and programs read it: decimals as numbers, of a file its name as one to write it under, all
    /// else as it is.
    #[must_use]
    pub fn show(&self, field: &str, value: &Value) -> Value {
        match self.field(field).map(|field| field.of) {
            Some(FieldType::Decimal { .. }) => decimal_number(value),
            Some(FieldType::Attachment) => safely_named(value),
            _ => value.clone(),
        }
    }
}

fn safely_named(file: &Value) -> Value {
    let mut file = file.clone();
    if let Some(Value::String(name)) = file.get_mut("name") {
        *name = file_name(name);
    }
    file
}

fn registers(field: Option<&Field>, value: &Value) -> usize {
    match (field.map(|field| field.of), value) {
        (Some(FieldType::TextSet), Value::Array(elements)) => elements.len(),
        _ => 1,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use serde_json::json;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 4, 5).unwrap()
    }
    fn now() -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-04-05T21:30:12.7+09:00").unwrap()
    }
    fn new(kind: Kind, input: Value) -> Result<Fields> {
        kind.check(input.as_object().unwrap(), false, today(), now())
    }
    fn edit(kind: Kind, input: Value) -> Result<Fields> {
        kind.check(input.as_object().unwrap(), true, today(), now())
    }
    fn wrong(field: &str, expected: &'static str) -> Error {
        Error::WrongType { field: field.into(), expected }
    }

    #[test]
    fn a_new_journal_entry_gets_its_day_and_moment() {
        let entry = new(Kind::Journal, json!({"body": "座っていられた。", "tags": [" 夜 ", "夜", ""]})).unwrap();
        assert_eq!(entry["day"], "2026-04-05");
        assert_eq!(entry["at"], "2026-04-05T21:30:12+09:00");
        assert_eq!(entry["tags"], json!(["夜"]));
        assert_eq!(
            new(Kind::Journal, json!({"body": "  "})).unwrap_err(),
            Error::MissingField { field: "body".into() }
        );
        assert_eq!(new(Kind::Journal, json!({})).unwrap_err(), Error::MissingField { field: "body".into() });
    }

    #[test]
    fn a_check_in_stays_on_the_day_of_its_own_clock() {
        let mood = new(Kind::Mood, json!({"at": "2026-04-05T00:20+14:00", "face": 4})).unwrap();
        assert_eq!((&mood["day"], &mood["at"]), (&json!("2026-04-05"), &json!("2026-04-05T00:20:00+14:00")));
        let mood = new(Kind::Mood, json!({"day": "2026-04-01"})).unwrap();
        assert!(!mood.contains_key("at"));
    }

    #[test]
    fn every_part_of_a_mood_can_be_skipped_and_each_keeps_its_range() {
        assert!(new(Kind::Mood, json!({})).is_ok());
        let whole = json!({"face": 1, "pleasantness": -2, "energy": 2, "anxiety": 10, "sleep_hours": 6.5, "rested": 5,
            "factors": ["sleep", "ねこ"], "own": {"痛み": 3}, "note": "少し眠れた"});
        let mood = new(Kind::Mood, whole).unwrap();
        assert_eq!(mood["sleep_hours"], "6.5");
        assert_eq!(Kind::Mood.show("sleep_hours", &mood["sleep_hours"]), json!(6.5));
        assert_eq!(Kind::Mood.show("sleep_hours", &json!("7")), json!(7));
        for (input, error) in [
            (json!({"face": 6}), wrong("face", "int_1_5")),
            (json!({"face": "4"}), wrong("face", "int_1_5")),
            (json!({"face": 4.5}), wrong("face", "int_1_5")),
            (json!({"energy": -3}), wrong("energy", "int_m2_2")),
            (json!({"anxiety": 11}), wrong("anxiety", "int_0_10")),
            (json!({"sleep_hours": 24.01}), wrong("sleep_hours", "decimal_0_24")),
            (json!({"sleep_hours": 6.333}), wrong("sleep_hours", "decimal_0_24")),
            (json!({"sleep_hours": "six"}), wrong("sleep_hours", "decimal_0_24")),
            (json!({"day": "2026-02-29"}), wrong("day", "day")),
            (json!({"day": "2026-2-9"}), wrong("day", "day")),
            (json!({"day": "0000-01-01"}), wrong("day", "day")),
            (json!({"day": "10000-01-01"}), wrong("day", "day")),
            (json!({"day": "+12026-01-01"}), wrong("day", "day")),
            (json!({"day": "-0001-12-31"}), wrong("day", "day")),
            (json!({"day": "1900-02-29"}), wrong("day", "day")),
            (json!({"at": "10000-01-01T00:00:00Z"}), wrong("at", "at")),
            (json!({"at": "+10000-01-01T00:00:00Z"}), wrong("at", "at")),
            (json!({"at": "0000-06-01T00:00:00Z"}), wrong("at", "at")),
            (json!({"at": "9999-12-31T23:59:59-00:01"}), wrong("at", "at")),
            (json!({"at": "0001-01-01T00:00:00+00:01"}), wrong("at", "at")),
            (json!({"at": "2026-02-09T24:00:00Z"}), wrong("at", "at")),
            (json!({"at": "2026-02-29T10:00:00Z"}), wrong("at", "at")),
            (json!({"at": "2026-02-09T10:00:00+23:59"}), wrong("at", "at")),
            (json!({"at": "2026-02-09T10:00:00"}), wrong("at", "at")),
            (json!({"factors": "sleep"}), wrong("factors", "text_list")),
            (json!({"own": {"a": 1, "b": 2, "c": 3, "d": 4}}), wrong("own", "ratings")),
            (json!({"own": {"a": 11}}), wrong("own", "ratings")),
        ] {
            assert_eq!(new(Kind::Mood, input).unwrap_err(), error);
        }
    }

    #[test]
    fn the_first_and_the_last_day_and_leap_days_are_days() {
        for day in ["0001-01-01", "9999-12-31", "2000-02-29", "2028-02-29"] {
            assert_eq!(new(Kind::Mood, json!({"day": day})).unwrap()["day"], day);
        }
        for (at, kept) in [
            ("2026-04-05T00:20-00:00", "2026-04-05T00:20:00+00:00"),
            ("9999-12-31T23:59:59+18:00", "9999-12-31T23:59:59+18:00"),
            ("0001-01-01T00:00:00-18:00", "0001-01-01T00:00:00-18:00"),
        ] {
            assert_eq!(new(Kind::Mood, json!({"at": at})).unwrap()["at"], kept);
        }
        for time in ["24:00", "12:60", "1200", "-1:00"] {
            assert_eq!(new(Kind::Gathering, json!({"starts_at": time})).unwrap_err(), wrong("starts_at", "clock"));
        }
        assert_eq!(new(Kind::Gathering, json!({"starts_at": "9:05"})).unwrap()["starts_at"], "09:05");
    }

    #[test]
    fn a_name_that_shows_nothing_is_missing() {
        for name in ["\u{200b}", "\u{3164}", "\u{2800}", "\u{ad}\u{301}", "\u{2028}"] {
            let missing = Err(Error::MissingField { field: "name".into() });
            assert_eq!(new(Kind::Member, json!({"name": name})), missing, "{name:?}");
            assert_eq!(new(Kind::Group, json!({"name": name})), missing, "{name:?}");
        }
        assert_eq!(new(Kind::Member, json!({"name": "そ\u{b}ら\u{85}"})).unwrap()["name"], "そ ら");
    }

    #[test]
    fn the_same_words_in_another_form_are_no_change() {
        let file = |name: &str| json!({"blob": "b", "size": 1, "name": name});
        let blob = tsudoi_sync::id::hash("t\n", b"").to_string();
        let named = |name: &str| json!({"blob": blob, "size": 1, "name": name});
        assert!(!Kind::Resource.changes("attachment", &named("か\u{3099}.pdf"), &named("が.pdf")));
        assert!(Kind::Resource.changes("attachment", &file("が.pdf"), &named("が.pdf")));
        assert!(!Kind::Member.changes("name", &json!("か\u{3099}"), &json!("が")));
        assert!(Kind::Member.changes("name", &json!("か"), &json!("が")));
    }

    #[test]
    fn decimals_have_one_form() {
        for (given, kept) in
            [(json!(7), "7"), (json!(7.0), "7"), (json!("7.50"), "7.5"), (json!(0.25), "0.25"), (json!(24), "24")]
        {
            assert_eq!(new(Kind::Mood, json!({"sleep_hours": given})).unwrap()["sleep_hours"], kept);
        }
        for bad in ["", ".", "7.", ".5", "-1", "1e1", "+3", "7,5"] {
            assert!(new(Kind::Mood, json!({"sleep_hours": bad})).is_err(), "{bad}");
        }
    }

    #[test]
    fn an_edit_writes_what_is_named_and_null_takes_away() {
        let changed = edit(Kind::Mood, json!({"face": null, "note": ""})).unwrap();
        assert_eq!(changed, Fields::from([("face".into(), Value::Null), ("note".into(), Value::Null)]));
        assert_eq!(
            edit(Kind::Journal, json!({"body": null})).unwrap_err(),
            Error::MissingField { field: "body".into() }
        );
        assert_eq!(new(Kind::Mood, json!({"face": null, "day": null})).unwrap().len(), 2);
    }

    #[test]
    fn unknown_fields_are_kept_and_floats_are_not() {
        let kept = new(Kind::Mood, json!({"weather_of_mind": {"か\u{3099}": [1, true, null]}})).unwrap();
        assert_eq!(kept["weather_of_mind"], json!({"が": [1, true, null]}));
        for bad in [json!(1.5), json!([{"a": 0.1}]), json!(9_007_199_254_740_992_i64), json!(u64::MAX)] {
            assert_eq!(new(Kind::Mood, json!({"x": bad})).unwrap_err(), wrong("x", "whole_number"));
        }
        assert_eq!(new(Kind::Mood, json!({"x": [[[[[[[[1]]]]]]]]})).unwrap_err(), Error::BadJson);
        assert!(new(Kind::Mood, json!({"x": [[[[[[[1]]]]]]]})).is_ok());
        for name in ["_del", "tags/夜", "", "a\nb"] {
            assert_eq!(new(Kind::Mood, json!({name: 1})).unwrap_err(), wrong(name, "field_name"));
        }
        let text = "あ".repeat(90_000);
        assert_eq!(
            new(Kind::Journal, json!({"body": text})).unwrap_err(),
            Error::ValueTooLarge { field: "body".into() }
        );
    }

    #[test]
    fn ladders_links_languages_and_files_are_what_they_say() {
        let rungs = json!(["出ない", "窓を開ける", "庭に出る", "図書館まで", "週に一度すわる"]);
        let goal =
            new(Kind::Goal, json!({"why": "外に出たい", "ladder": rungs, "weight": 2, "state": "resting"})).unwrap();
        assert_eq!(goal["ladder"], rungs);
        assert_eq!(new(Kind::Goal, json!({"why": "x", "ladder": ["a"]})).unwrap_err(), wrong("ladder", "rungs"));
        assert_eq!(new(Kind::Goal, json!({"why": "x", "state": "failed"})).unwrap_err(), wrong("state", "goal_state"));
        for bad in ["javascript:alert(1)", "https://", "file:///etc/passwd", "https://a b"] {
            assert_eq!(new(Kind::Resource, json!({"title": "t", "url": bad})).unwrap_err(), wrong("url", "url"));
        }
        assert!(new(Kind::Resource, json!({"title": "市の案内", "url": "https://例え.jp/a", "lang": "ja"})).is_ok());
        assert_eq!(new(Kind::Resource, json!({"title": "t", "lang": "Japanese"})).unwrap_err(), wrong("lang", "lang"));
        let blob = tsudoi_sync::id::hash("t\n", b"").to_string();
        let file = json!({"blob": blob, "size": 3, "name": "案内.pdf"});
        assert_eq!(new(Kind::Resource, json!({"title": "t", "attachment": file})).unwrap()["attachment"], file);
        let file = json!({"blob": blob, "size": 3, "name": "../案内.pdf"});
        assert_eq!(
            new(Kind::Resource, json!({"title": "t", "attachment": file})).unwrap_err(),
            wrong("attachment", "attachment")
        );
        assert_eq!(new(Kind::Gathering, json!({"starts_at": "25:00"})).unwrap_err(), wrong("starts_at", "clock"));
        let session = tsudoi_sync::id::EntityId([7; 16]).to_string();
        for (minutes, ok) in [(0, true), (1440, true), (1441, false)] {
            let step = json!({"session": session, "minutes": minutes});
            assert_eq!(new(Kind::AgendaItem, step).is_ok(), ok, "{minutes}");
        }
        assert_eq!(new(Kind::Gathering, json!({"visitors": -1})).unwrap_err(), wrong("visitors", "count"));
    }

    #[test]
    fn what_hangs_on_another_record_names_it_by_its_id() {
        let session = tsudoi_sync::id::EntityId([7; 16]).to_string();
        assert!(new(Kind::Note, json!({"session": session, "body": "工夫が五つ出た"})).is_ok());
        assert_eq!(new(Kind::Note, json!({"session": "s1", "body": "b"})).unwrap_err(), wrong("session", "ref"));
        assert_eq!(new(Kind::Note, json!({"body": "b"})).unwrap_err(), Error::MissingField { field: "session".into() });
        assert!(new(Kind::Agreement, json!({"number": 1, "ja": "ここで聞いたことはここに"})).is_ok());
        assert_eq!(new(Kind::Agreement, json!({"number": 1})).unwrap_err(), Error::MissingField { field: "ja".into() });
    }

    #[test]
    fn one_entry_carries_sixty_four_registers() {
        let tags: Vec<String> = (0..62).map(|n| format!("t{n}")).collect();
        assert_eq!(new(Kind::Journal, json!({"body": "b", "tags": tags})).unwrap_err(), Error::TooManyFields);
        assert!(new(Kind::Journal, json!({"body": "b", "tags": tags.split_at(61).0})).is_ok());
    }
}
