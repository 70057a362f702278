//! A Rust type as TypeScript writes it.
//!
//! Guarantee: only what JSON carries is translated; numbers are numbers (ids and counts stay below 2^53), ids and paths are
//! text. What is not known by name is an error that names it.

use std::collections::BTreeSet;
use syn::{GenericArgument, PathArguments, Type};

/// Types that are text on the wire.
const TEXT: [&str; 10] =
    ["Secret", "String", "str", "PathBuf", "EntityId", "SpaceId", "PersonId", "DeviceId", "Hash", "Key"];
const NUMBERS: [&str; 10] = ["u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64", "f64"];

/// `ty` in TypeScript; `known` are the names that stand in the generated types.
pub fn of(ty: &Type, known: &BTreeSet<String>) -> Result<String, String> {
    match ty {
        Type::Reference(inner) => of(&inner.elem, known),
        Type::Slice(inner) => Ok(format!("{}[]", wrapped(of(&inner.elem, known)?))),
        Type::Tuple(tuple) if tuple.elems.is_empty() => Ok("null".into()),
        Type::Tuple(tuple) => {
            let parts = tuple.elems.iter().map(|one| of(one, known)).collect::<Result<Vec<_>, _>>()?;
            Ok(format!("[{}]", parts.join(", ")))
        }
        Type::Path(path) => named(path, known),
        _ => Err("a type that JSON does not carry".into()),
    }
}

fn named(path: &syn::TypePath, known: &BTreeSet<String>) -> Result<String, String> {
    let Some(last) = path.path.segments.last() else { return Err("a type without a name".into()) };
    let name = last.ident.to_string();
    let inner = match &last.arguments {
        PathArguments::AngleBracketed(given) => given
            .args
            .iter()
            .filter_map(|one| if let GenericArgument::Type(ty) = one { Some(of(ty, known)) } else { None })
            .collect::<Result<Vec<_>, _>>()?,
        _ => Vec::new(),
    };
    match (name.as_str(), inner.as_slice()) {
        ("bool", []) => Ok("boolean".into()),
        ("Value", []) => Ok("Json".into()),
        ("Map", _) => Ok("Fields".into()),
        ("Response", []) => Ok("ArrayBuffer".into()),
        ("Option", [one]) => Ok(format!("{one} | null")),
        ("Vec", [one]) => Ok(format!("{}[]", wrapped(one.clone()))),
        (name, []) if TEXT.contains(&name) => Ok("string".into()),
        (name, []) if NUMBERS.contains(&name) => Ok("number".into()),
        (name, []) if known.contains(name) => Ok(name.into()),
        _ => Err(format!("{name} is not known to the pages")),
    }
}

fn wrapped(ty: String) -> String {
    if ty.contains('|') { format!("({ty})") } else { ty }
}

/// `in_this_form` as `inThisForm`.
pub fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|c| c.to_ascii_uppercase()));
        out.extend(letters);
    }
    out
}

/// `InThisForm` as `in_this_form`.
pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && at > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// The lines of a `///` comment as one text.
pub fn doc(attrs: &[syn::Attribute]) -> String {
    let lines = attrs.iter().filter(|attr| attr.path().is_ident("doc")).filter_map(|attr| match &attr.meta {
        syn::Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    let first = lines.take_while(|line| !line.is_empty() && !line.starts_with('#')).collect::<Vec<_>>().join(" ");
    first.replace("*/", "* /")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ts(text: &str) -> Result<String, String> {
        of(&syn::parse_str(text).unwrap(), &BTreeSet::from(["Status".to_owned()]))
    }

    #[test]
    fn what_json_carries_has_its_name() {
        for (rust, expected) in [
            ("Vec<Option<u64>>", "(number | null)[]"),
            ("Option<Status>", "Status | null"),
            ("&str", "string"),
            ("serde_json::Map<String, Value>", "Fields"),
            ("(usize, bool)", "[number, boolean]"),
            ("()", "null"),
        ] {
            assert_eq!(ts(rust).as_deref(), Ok(expected), "{rust}");
        }
    }

    #[test]
    fn what_is_not_known_is_an_error() {
        assert!(ts("Vault").is_err() && ts("Vec<Vault>").is_err() && ts("fn()").is_err());
    }

    #[test]
    fn names_change_their_form() {
        assert_eq!((camel("preview_export").as_str(), snake("LeftEarly").as_str()), ("previewExport", "left_early"));
    }
}
