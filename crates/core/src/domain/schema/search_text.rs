//! The words by which search finds a record.

use super::field::{Field, FieldType};
use super::kind::Declaration;
use crate::domain::Fields;
use crate::domain::markdown::spoken;
use crate::domain::template::Template;
use serde_json::Value;

impl Declaration {
    /// The words by which search finds a record, one field a line, in declared order.
    #[must_use]
    pub fn search_text(&self, fields: &Fields) -> String {
        let mut out = String::new();
        for field in self.fields.iter().filter(|field| field.searched) {
            let Some(value) = fields.get(field.name) else { continue };
            let between = match field.of {
                FieldType::TextSet | FieldType::TextList { .. } => " ",
                _ => "\n",
            };
            field.join_words(field.words_part(value), between, &mut out);
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        }
        out.truncate(out.trim_end().len());
        out
    }
}

impl Field {
    /// The words in a value of this field, also those inside lists; names of shipped things are left out, and so are the marks
    /// of a text.
    #[must_use]
    pub fn words_in(&self, value: &Value) -> String {
        let mut out = String::new();
        self.join_words(self.words_part(value), " ", &mut out);
        out
    }

    /// The part of a value that holds words: of an attached file its name.
    fn words_part<'v>(&self, value: &'v Value) -> &'v Value {
        match self.of {
            FieldType::Attachment => value.get("name").unwrap_or(&Value::Null),
            _ => value,
        }
    }

    fn join_words(&self, value: &Value, between: &str, out: &mut String) {
        match value {
            Value::String(text) if !self.shipped.contains(&text.as_str()) => {
                if !out.is_empty() && !out.ends_with('\n') {
                    out.push_str(between);
                }
                match self.of {
                    FieldType::Text => out.push_str(&spoken(text)),
                    _ if self.template => out.push_str(&named_template(text)),
                    _ => out.push_str(text),
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.join_words(item, between, out)),
            Value::Object(map) => map.values().for_each(|item| self.join_words(item, between, out)),
            _ => {}
        }
    }
}

/// What a shipped template is called in each language; nothing for one of the group's own, whose name the gathering has.
fn named_template(key: &str) -> String {
    Template::find(key).map(|template| format!("{}\n{}", template.ja, template.en)).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use serde_json::json;

    fn search_text(kind: Kind, fields: Value) -> String {
        kind.search_text(&fields.as_object().unwrap().clone().into_iter().collect())
    }

    #[test]
    fn search_finds_words_and_not_ids_or_keys() {
        let mood = json!({"day": "2026-04-05", "factors": ["sleep", "ねこ"], "note": "眠れた"});
        assert_eq!(search_text(Kind::Mood, mood), "ねこ\n眠れた");
        let resource = json!({"title": "冬の過ごし方", "tags": ["冬", "眠り"], "body": "毛布", "licence": "CC0"});
        assert_eq!(search_text(Kind::Resource, resource), "冬の過ごし方\nCC0\n冬 眠り\n毛布");
        let attachment = json!({"blob": "f".repeat(64), "size": 10, "name": "お約束_2026.pdf"});
        let leaflet = json!({"title": "冬", "url": "https://example.org", "attachment": attachment});
        assert_eq!(search_text(Kind::Resource, leaflet), "冬\nhttps://example.org\nお約束_2026.pdf");
        let profile = json!({"member": "m", "field": "strengths", "value": ["聞くこと", "待つこと"]});
        assert_eq!(search_text(Kind::Profile, profile), "聞くこと\n待つこと");
        let unnamed = json!({"day": "2026-05-10", "template": "topic"});
        assert_eq!(search_text(Kind::Gathering, unnamed), "テーマの会\nA topic meeting");
        assert_eq!(search_text(Kind::Gathering, json!({"template": "0123"})), "");
        assert_eq!(search_text(Kind::Attendance, json!({"state": "present"})), "");
        let note = json!({"session": "s", "body": "# 夜\n**「重要」**です (^_^)"});
        assert_eq!(search_text(Kind::Note, note), "夜\n「重要」です (^_^)");
    }

    #[test]
    fn the_name_of_a_shipped_thing_is_no_word_of_anybodys() {
        let factors = Kind::Mood.field("factors").unwrap();
        assert_eq!(factors.words_in(&json!(["sleep", "ねこ", "散歩"])), "ねこ 散歩");
    }
}
