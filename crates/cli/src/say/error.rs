//! Words what fills in the sentence of an error: a field by what people call it, not by its name in the log.

use super::{Locale, records::label};
use tsudoi_core::Error;
use tsudoi_core::domain::Kind;

/// What fills in an error's sentences, for people.
#[must_use]
pub fn args(error: &Error, locale: Locale) -> Vec<(&'static str, String)> {
    let worded = |(name, value): (&'static str, String)| {
        let words = if name == "field" { field(&value, locale) } else { value };
        (name, words)
    };
    error.args().into_iter().map(worded).collect()
}

/// What a field is called where only its name is known: by the common word, or by that of the first kind that has it. What
/// nobody declared keeps the name that somebody gave it.
fn field(name: &str, locale: Locale) -> String {
    let common = label(locale, "any", name);
    if common != name {
        return common;
    }
    let kinds = Kind::ALL.iter().filter(|kind| kind.field(name).is_some());
    kinds.map(|kind| label(locale, kind.name(), name)).find(|word| word != name).unwrap_or(common)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::say::Lang;

    #[test]
    fn every_field_is_called_by_words_in_japanese() {
        let fields = Kind::ALL.iter().flat_map(|kind| kind.fields()).map(|field| field.name);
        // These are asked for by a command, and stand in no kind.
        for name in fields.chain(["answer", "key", "lang", "visible_to"]) {
            let missing = Error::MissingField { field: name.to_owned() };
            let args = args(&missing, Locale(Lang::Ja));
            let word = &args.first().unwrap().1;
            assert!(!word.contains(|c: char| c.is_ascii_alphabetic()) || word == "URL", "{name}: {word}");
        }
        let unknown = Error::ValueTooLarge { field: "weather_of_mind".to_owned() };
        assert_eq!(args(&unknown, Locale(Lang::Ja)).first().unwrap().1, "weather_of_mind");
    }
}
