//! The ids of sentences and the blanks in them, as Fluent's own reader finds them.
//!
//! Guarantee: what comes out can be said. A file that does not parse, an id that is there twice and a reference that leads
//! nowhere or round are refused with the place.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// Each sentence and its blanks, also those of the sentences it refers to; in the order of the files.
pub type Blanks = Vec<(String, BTreeSet<String>)>;

/// What stands in one sentence.
#[derive(Default)]
struct Parts {
    blanks: BTreeSet<String>,
    refers_to: BTreeSet<String>,
}

/// The sentences of files that are given as name and text.
///
/// # Errors
/// What is wrong, with the name of the file or the sentence.
pub fn blanks(files: &[(&str, &str)]) -> Result<Blanks, String> {
    let (mut order, mut all) = (Vec::new(), BTreeMap::new());
    for (name, text) in files {
        let resource =
            FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| format!("{name}: {errors:?}"))?;
        for entry in resource.entries() {
            let (Entry::Message(message), mut parts) = (entry, Parts::default()) else { continue };
            let id = message.id.name.to_owned();
            let Some(pattern) = &message.value else { return Err(format!("{name}: “{id}” says nothing.")) };
            in_pattern(pattern, &mut parts);
            order.push(id.clone());
            if all.insert(id.clone(), parts).is_some() {
                return Err(format!("{name}: “{id}” stands there twice."));
            }
        }
    }
    let filled = |id: String| Ok((gather(&all, &id, &mut Vec::new())?, id)).map(|(blanks, id)| (id, blanks));
    order.into_iter().map(filled).collect()
}

/// Checks that two languages have the same sentences with the same blanks.
///
/// # Errors
/// The first sentence in which they differ.
pub fn compare(ja: &Blanks, en: &Blanks) -> Result<(), String> {
    let known: BTreeMap<_, _> = en.iter().map(|(id, blanks)| (id, blanks)).collect();
    for (id, blanks) in ja {
        match known.get(id) {
            None => return Err(format!("“{id}” is there in Japanese only.")),
            Some(other) if *other != blanks => {
                return Err(format!("“{id}” has other blanks in Japanese ({blanks:?}) than in English ({other:?})."));
            }
            Some(_) => {}
        }
    }
    let there: BTreeSet<_> = ja.iter().map(|(id, _)| id).collect();
    let missing = en.iter().find(|(id, _)| !there.contains(id));
    missing.map_or(Ok(()), |(id, _)| Err(format!("“{id}” is there in English only.")))
}

fn gather(all: &BTreeMap<String, Parts>, id: &str, path: &mut Vec<String>) -> Result<BTreeSet<String>, String> {
    let from = path.last().cloned().unwrap_or_default();
    let Some(parts) = all.get(id).filter(|_| !path.iter().any(|before| before == id)) else {
        return Err(format!("“{from}” refers to “{id}”."));
    };
    let mut blanks = parts.blanks.clone();
    path.push(id.to_owned());
    for other in &parts.refers_to {
        blanks.extend(gather(all, other, path)?);
    }
    path.pop();
    Ok(blanks)
}

fn in_pattern(pattern: &Pattern<&str>, parts: &mut Parts) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, parts);
        }
    }
}

fn in_expression(expression: &Expression<&str>, parts: &mut Parts) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, parts),
        Expression::Select { selector, variants } => {
            in_inline(selector, parts);
            variants.iter().for_each(|variant| in_pattern(&variant.value, parts));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, parts: &mut Parts) {
    match inline {
        InlineExpression::VariableReference { id } => drop(parts.blanks.insert(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
            parts.refers_to.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, parts),
        InlineExpression::Placeable { expression } => in_expression(expression, parts),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn in_arguments(arguments: &CallArguments<&str>, parts: &mut Parts) {
    arguments.positional.iter().for_each(|one| in_inline(one, parts));
    arguments.named.iter().for_each(|one| in_inline(&one.value, parts));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    fn of(text: &str) -> Result<Blanks, String> {
        blanks(&[("a.ftl", text)])
    }

    #[test]
    fn a_sentence_has_its_own_blanks_and_those_of_what_it_refers_to() {
        let found = of(
            "# Said.\nwho = { $name }\ncount =\n    { $n ->\n        [one] { who } has one\n       *[other] { who } has { F($many) }{ \" \" }\n    }\n",
        );
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        let wanted = [("who".to_owned(), names(&["name"])), ("count".to_owned(), names(&["many", "n", "name"]))];
        assert_eq!(found.unwrap(), wanted);
    }

    #[test]
    fn what_cannot_be_said_is_refused_by_its_name() {
        for (text, named) in [
            ("a = { b }\n", "“a” refers to “b”"),
            ("a = { b }\nb = { a }\n", "refers to"),
            ("a = one\na = two\n", "“a” stands there twice"),
            ("a = { $n\n", "a.ftl"),
            ("a =\n    .title = x\n", "“a” says nothing"),
        ] {
            assert!(of(text).unwrap_err().contains(named), "{text}");
        }
    }

    #[test]
    fn a_difference_between_the_languages_is_named() {
        let [one, other] = ["a = x\nb = { $n }\n", "a = x\nb = { $m }\n"].map(|text| of(text).unwrap());
        assert!(compare(&one, &one).is_ok());
        assert!(compare(&one, &other).unwrap_err().contains("“b” has other blanks"));
        let less = of("a = x\n").unwrap();
        assert!(compare(&one, &less).unwrap_err().contains("in Japanese only"));
        assert!(compare(&less, &one).unwrap_err().contains("in English only"));
    }
}
