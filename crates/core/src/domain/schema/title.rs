//! What a record is called in lists, in search and wherever else it stands among others.

use crate::domain::Fields;
use crate::domain::text::first_line;
use serde_json::Value;

const CHARS_MAX: usize = 60;

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
}

impl Title {
    /// What a record with these fields is called: one line of at most 60 characters, in the language `lang` where it has both. Empty if it has
    /// no words of its own.
    #[must_use]
    pub fn of(&self, fields: &Fields, lang: &str) -> String {
        let text = match *self {
            Self::FirstOf(names) => first_of(fields, names),
            Self::InLanguages { ja, en } if lang == "ja" => first_of(fields, &[ja, en]),
            Self::InLanguages { ja, en } => first_of(fields, &[en, ja]),
        };
        first_line(text, CHARS_MAX)
    }
}

/// The text of a field; empty where it has none.
pub(super) fn text_of<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The text of the first field that has one.
pub(super) fn first_of<'a>(fields: &'a Fields, names: &[&str]) -> &'a str {
    names.iter().map(|name| text_of(fields, name)).find(|text| !text.trim().is_empty()).unwrap_or_default()
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
    fn a_title_is_the_first_words_or_the_day() {
        assert_eq!(title(Kind::Journal, json!({"body": "一行目\n二行目"}), "ja"), "一行目");
        assert_eq!(title(Kind::Gathering, json!({"day": "2026-05-10"}), "ja"), "2026-05-10");
        assert_eq!(title(Kind::SafetyPlan, json!({"talk_to": "姉\nミントさん"}), "ja"), "姉");
        assert_eq!(title(Kind::Handover, json!({"on": "2026-05-10", "key": "そらさん"}), "ja"), "2026-05-10");
        assert_eq!(title(Kind::Attendance, json!({"state": "present"}), "ja"), "");
        assert_eq!(title(Kind::Goal, json!({"why": "あ".repeat(80)}), "ja").chars().count(), CHARS_MAX);
    }
}
