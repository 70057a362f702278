//! The shapes of answers, from the structs and enums that `Serialize`.
//!
//! Guarantee: a field has the name that serde gives it; one that serde may leave out is optional. Enums of bare words become
//! unions of their words; others are refused, because the wire has none.

use super::{HEAD, shape};
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, Fields, Item};

/// The file, and the names in it.
pub struct Types {
    pub text: String,
    pub names: BTreeSet<String>,
}

const BASE: &str = "/** Any JSON. */\nexport type Json = null | boolean | number | string | Json[] | { [name: string]: Json };\n\
     /** The fields of a record, by name. */\nexport type Fields = { [name: string]: Json };\n";

/// The shapes in `sources`, in the order of their names.
pub fn make<'a>(sources: impl Iterator<Item = &'a str>) -> Result<Types, String> {
    let mut items = BTreeMap::new();
    for source in sources {
        let file = syn::parse_file(source).map_err(|error| error.to_string())?;
        for item in file.items {
            let (name, attrs) = match &item {
                Item::Struct(item) => (item.ident.to_string(), &item.attrs),
                Item::Enum(item) => (item.ident.to_string(), &item.attrs),
                _ => continue,
            };
            if crosses(attrs) {
                items.insert(name, item);
            }
        }
    }
    items.retain(|_, item| match item {
        Item::Enum(item) => item.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit)),
        Item::Struct(item) => matches!(item.fields, Fields::Named(_)),
        _ => false,
    });
    // What only the log carries has types of its own that the pages never see.
    items.remove("CarriedCard");
    let names: BTreeSet<String> = items.keys().cloned().collect();
    let mut text = format!("{HEAD}{BASE}");
    for (name, item) in &items {
        text.push_str(&one(name, item, &names)?);
    }
    Ok(Types { text, names })
}

fn crosses(attrs: &[Attribute]) -> bool {
    derives(attrs, "Serialize") || derives(attrs, "Deserialize")
}

fn derives(attrs: &[Attribute], word: &str) -> bool {
    let lists = attrs.iter().filter(|attr| attr.path().is_ident("derive"));
    lists.map(tokens).any(|words| words.split(|c: char| !c.is_alphanumeric()).any(|one| one == word))
}

fn tokens(attr: &Attribute) -> String {
    match &attr.meta {
        syn::Meta::List(list) => list.tokens.to_string(),
        _ => String::new(),
    }
}

fn serde_says(attrs: &[Attribute], word: &str) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("serde") && tokens(attr).contains(word))
}

fn one(name: &str, item: &Item, names: &BTreeSet<String>) -> Result<String, String> {
    match item {
        Item::Enum(item) => {
            let words: Vec<String> = item
                .variants
                .iter()
                .map(|variant| format!("\"{}\"", shape::snake(&variant.ident.to_string())))
                .collect();
            Ok(format!("/** {} */\nexport type {name} = {};\n", shape::doc(&item.attrs), words.join(" | ")))
        }
        Item::Struct(item) => {
            let mut lines = String::new();
            for field in &item.fields {
                let Some(ident) = &field.ident else { continue };
                let ty = shape::of(&field.ty, names).map_err(|problem| format!("{name}.{ident}: {problem}"))?;
                // What has a default may be left out by whoever hands it in; an answer always has it.
                let handed_in = !derives(&item.attrs, "Serialize");
                let may_miss = serde_says(&field.attrs, "skip_serializing_if")
                    || (handed_in && (serde_says(&field.attrs, "default") || serde_says(&item.attrs, "default")));
                let mark = if may_miss { "?" } else { "" };
                lines.push_str(&format!("  /** {} */\n  {ident}{mark}: {ty};\n", shape::doc(&field.attrs)));
            }
            Ok(format!("/** {} */\nexport type {name} = {{\n{lines}}};\n", shape::doc(&item.attrs)))
        }
        _ => Err(format!("{name} is neither a struct nor an enum")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "/// A page.\n#[derive(Debug, Serialize)]\npub struct Page {\n    /// The next.\n    pub next: Option<String>,\n    /// Sorts.\n    #[serde(skip_serializing_if = \"Vec::is_empty\")]\n    pub sorts: Vec<Sort>,\n}\n/// A sort.\n#[derive(Serialize)]\npub enum Sort { OldOne, New }\n#[derive(Debug)]\nstruct Inside { vault: Vault }";

    #[test]
    fn structs_and_words_are_told_and_what_stays_inside_is_not() {
        let types = make([SOURCE].into_iter()).unwrap();
        assert!(types.text.contains("export type Sort = \"old_one\" | \"new\";"));
        assert!(types.text.contains("  next: string | null;") && types.text.contains("  sorts?: Sort[];"));
        assert!(!types.text.contains("Inside"));
    }

    #[test]
    fn a_shape_with_something_unknown_in_it_is_refused_by_name() {
        let error = make(["#[derive(Serialize)] struct A { b: Vault }"].into_iter()).err().unwrap();
        assert!(error.contains("A.b") && error.contains("Vault"));
    }
}
