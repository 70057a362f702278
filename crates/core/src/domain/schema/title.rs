//! What a record is called in lists, in search and wherever else it stands among others.

use crate::domain::template::Template;
use crate::domain::text::first_line;
use crate::domain::unseen::turns;
use crate::domain::{Fields, markdown};
use serde_json::Value;
use std::borrow::Cow;

const CHARS_MAX: usize = 60;
/// So much of a text is read for its first line.
const READ_CHARS_MAX: usize = 600;

/// Where a title is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Title {
    /// The first of these fields that says something; none for a kind without words. A field may be a day, which comes out as
    /// it is stored.
    FirstOf(&'static [&'static str]),
    /// The same words in two languages, the reader's first.
    InLanguages {
        /// The field in Japanese.
        ja: &'static str,
        /// The field in English.
        en: &'static str,
    },
    /// Its own name; else that of the shipped template it follows, in the reader's language; else a day.
    Following {
        /// The field with its own name.
        named: &'static str,
        /// The field with the template's key.
        template: &'static str,
        /// The field with the day.
        day: &'static str,
    },
}

impl Title {
    /// What a record with these fields is called: one line of at most 60 characters, in the language `lang` where it has
    /// both. Of a text (`is_text` says which fields are) it is the first words without their marks; without marks, too, that
    /// turn the direction of writing, so that a title cannot mirror the list it stands in. Empty if it has no words of its own.
    #[must_use]
    pub fn of(&self, fields: &Fields, lang: &str, is_text: impl Fn(&str) -> bool) -> String {
        let (name, text) = match *self {
            Self::FirstOf(names) => first_of(fields, names),
            Self::InLanguages { ja, en } if lang == "ja" => first_of(fields, &[ja, en]),
            Self::InLanguages { ja, en } => first_of(fields, &[en, ja]),
            Self::Following { named, template, day } => match first_of(fields, &[named]) {
                (_, "") => match Template::find(text_of(fields, template)) {
                    Some(found) => (template, found.name(lang)),
                    None => (day, text_of(fields, day)),
                },
                own => own,
            },
        };
        let spoken = if is_text(name) { beginning(text) } else { text.into() };
        let line = first_line(&spoken, CHARS_MAX);
        if line.contains(|c| turns(c) || char::is_control(c)) {
            return line.chars().filter(|c| !turns(*c) && !c.is_control()).collect();
        }
        line
    }
}

/// The beginning of a text, without its marks.
fn beginning(text: &str) -> Cow<'_, str> {
    let end = text.char_indices().nth(READ_CHARS_MAX).map_or(text.len(), |(at, _)| at);
    markdown::spoken(text.get(..end).unwrap_or_default())
}

/// The text of a field; empty where it has none.
pub(super) fn text_of<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The first field that has a text, and the text.
pub(super) fn first_of<'a, 'n>(fields: &'a Fields, names: &[&'n str]) -> (&'n str, &'a str) {
    names
        .iter()
        .map(|name| (*name, text_of(fields, name)))
        .find(|(_, text)| !text.trim().is_empty())
        .unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use serde_json::json;

    fn title(kind: Kind, fields: Value, lang: &str) -> String {
        kind.title(&fields.as_object().unwrap().clone().into_iter().collect(), lang)
    }

    #[test]
    fn a_title_is_in_the_language_wanted_or_in_the_one_there_is() {
        let agreement = json!({"number": 2, "ja": "\n聞いたことはここに\nパスしてよい", "en": ""});
        assert_eq!(title(Kind::Agreement, agreement, "en"), "聞いたことはここに");
        let template = json!({"ja": "はじめての回", "en": "A first meeting"});
        assert_eq!(title(Kind::Template, template.clone(), "ja"), "はじめての回");
        assert_eq!(title(Kind::Template, template, "en"), "A first meeting");
    }

    #[test]
    fn a_gathering_without_a_name_is_called_by_its_template_in_the_language_of_whoever_reads() {
        let unnamed = json!({"day": "2026-05-10", "template": "topic"});
        assert_eq!(title(Kind::Gathering, unnamed.clone(), "ja"), "テーマの会");
        assert_eq!(title(Kind::Gathering, unnamed, "en"), "A topic meeting");
        let named = json!({"title": "四月の会", "day": "2026-05-10", "template": "topic"});
        assert_eq!(title(Kind::Gathering, named, "en"), "四月の会");
    }

    #[test]
    fn a_title_is_the_first_words_or_the_day() {
        assert_eq!(title(Kind::Journal, json!({"body": "一行目\n二行目"}), "ja"), "一行目");
        assert_eq!(title(Kind::Gathering, json!({"day": "2026-05-10"}), "ja"), "2026-05-10");
        assert_eq!(title(Kind::Gathering, json!({"day": "2026-05-10", "template": "0123"}), "ja"), "2026-05-10");
        assert_eq!(title(Kind::SafetyPlan, json!({"talk_to": "姉\nミントさん"}), "ja"), "姉");
        assert_eq!(title(Kind::Handover, json!({"on": "2026-05-10", "key": "そらさん"}), "ja"), "2026-05-10");
        assert_eq!(title(Kind::Attendance, json!({"state": "present"}), "ja"), "");
        for (body, called) in [
            ("# 夜\n眠れた", "夜"),
            ("\n- **「一つ」**と\n- 二つ", "「一つ」と"),
            ("3. 話す\n4. 聞く", "3. 話す"),
            ("> ~~（前）~~今日", "（前）今日"),
            ("---\n朝", "朝"),
            ("(*^_^*) よかった", "(*^_^*) よかった"),
            ("#夜", "#夜"),
            ("gnp.\u{202e}exe\u{200f}", "gnp.exe"),
        ] {
            assert_eq!(title(Kind::Journal, json!({"body": body}), "ja"), called, "{body}");
        }
        assert_eq!(title(Kind::Journal, json!({"title": "# 1 *", "body": "b"}), "ja"), "# 1 *", "a line has no marks");
        assert_eq!(title(Kind::Goal, json!({"why": "あ".repeat(80)}), "ja").chars().count(), CHARS_MAX);
    }
}
