//! Every human sentence of Tsudoi, in Japanese and English.
//!
//! Guarantee: [`say`] always answers. Both languages have the same ids with the same variables, and every error, kind, field
//! and word of a choice has its sentences: tests check all of that, so nothing without words can ship. The sentences are
//! data, `assets/locales/{en,ja}/**/*.ftl` (Fluent), built into the program; a new file is found by itself.

mod blanks;

pub use blanks::{Blanks, blanks, compare};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A language that Tsudoi speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: &'static [Self] = &[Self::Ja, Self::En];

    /// `ja` or `en`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// The language of a system's setting such as `ja_JP.UTF-8`: Japanese for `ja`, English for all else.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale == "ja" || locale.starts_with("ja_") || locale.starts_with("ja-") { Self::Ja } else { Self::En }
    }
}

/// A word that is neither `ja` nor `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchLang;

impl fmt::Display for NoSuchLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ja | en")
    }
}
impl std::error::Error for NoSuchLang {}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
impl FromStr for Lang {
    type Err = NoSuchLang;
    fn from_str(text: &str) -> Result<Self, NoSuchLang> {
        Self::ALL.iter().copied().find(|lang| lang.name() == text).ok_or(NoSuchLang)
    }
}

include!(concat!(env!("OUT_DIR"), "/files.rs"));

type Bundle = FluentBundle<FluentResource>;
static SPEAK_JA: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Ja));
static SPEAK_EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

/// The files of a language, each with its name and its text, in the order of their names.
#[must_use]
pub const fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Ja => JA,
        Lang::En => EN,
    }
}

fn speaker(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::Ja => &SPEAK_JA,
        Lang::En => &SPEAK_EN,
    }
}

fn bundle(lang: Lang) -> Bundle {
    let known = LanguageIdentifier::from_str(lang.name()).unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![known]);
    bundle.set_use_isolating(false);
    for (_, text) in files(lang) {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    // Only a function that is there twice is refused.
    let _ = bundle.add_function(KIND, move |given, _| kind_name(lang, given));
    bundle
}

/// The function by which a sentence names a kind of record: `{ KIND($kind) }`.
const KIND: &str = "KIND";

/// What a kind is called within a sentence; of one that nobody named, its own name.
fn kind_name(lang: Lang, given: &[FluentValue<'_>]) -> FluentValue<'static> {
    let Some(FluentValue::String(kind)) = given.first() else { return FluentValue::Error };
    let id = format!("kind-name-{}", kind.replace('_', "-"));
    let known = has(lang, &id);
    if known { say(lang, &id, &[]) } else { say(lang, "kind-name-unknown", &[("kind", kind.to_string())]) }.into()
}

/// The sentence of that id, filled in. An argument that is a whole number chooses between one and many. An id that does not
/// exist is answered with itself.
#[must_use]
pub fn say(lang: Lang, id: &str, args: &[(&str, String)]) -> String {
    let bundle = speaker(lang);
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return id.to_owned() };
    let mut given = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        given.set(*name, argument(value));
    }
    bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
}

/// Whether there is a sentence of that id.
#[must_use]
pub fn has(lang: Lang, id: &str) -> bool {
    speaker(lang).has_message(id)
}

/// The id of the sentence that says what happened; with `-do` behind it, what to do.
#[must_use]
pub fn error_id(code: &str) -> String {
    format!("error-{}", code.replace('_', "-"))
}

/// What a field is called: by a word of its kind's own where there is one; a field that nobody named, by its own name.
#[must_use]
pub fn field_label(lang: Lang, kind: &str, field: &str) -> String {
    let own = format!("field-{kind}-{field}").replace('_', "-");
    let common = format!("field-{field}").replace('_', "-");
    let known = [own, common].into_iter().find(|id| has(lang, id));
    known.map_or_else(|| field.to_owned(), |id| say(lang, &id, &[]))
}

/// Whole numbers count; anything that would not print as it is written (`007`, a name) stays text.
fn argument(text: &str) -> FluentValue<'_> {
    let digits = text.bytes().all(|b| b.is_ascii_digit()) && (1..=15).contains(&text.len());
    if digits && (text == "0" || !text.starts_with('0')) { FluentValue::try_number(text) } else { text.into() }
}

#[cfg(test)]
mod tests;
