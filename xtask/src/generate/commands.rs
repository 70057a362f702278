//! The commands of the window as functions that the pages call.
//!
//! Guarantee: one function a `#[tauri::command]`, with its arguments in their order; what Tauri hands in by itself (the
//! state, the window) is left out.

use super::{HEAD, shape};
use std::collections::BTreeSet;
use std::fmt::Write;
use syn::{FnArg, Item, ItemFn, Pat, ReturnType, Type};

/// What Tauri gives to a command, not the page.
const GIVEN: [&str; 4] = ["State", "AppHandle", "WebviewWindow", "Window"];

/// The file, and the file and name of every command, in order.
pub fn make(files: &[(String, String)], known: &BTreeSet<String>) -> Result<(String, Vec<(String, String)>), String> {
    let (mut body, mut names) = (String::new(), Vec::new());
    let mut used = BTreeSet::new();
    for (place, file) in files {
        let parsed = syn::parse_file(file).map_err(|error| error.to_string())?;
        for item in parsed.items {
            let Item::Fn(function) = item else { continue };
            if !function.attrs.iter().any(|attr| attr.path().segments.iter().any(|part| part.ident == "command")) {
                continue;
            }
            body.push_str(&one(&function, known, &mut used)?);
            names.push((place.clone(), function.sig.ident.to_string()));
        }
    }
    let types: Vec<&String> = used.iter().collect();
    let imports = types.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
    let text = format!(
        "{HEAD}import {{ call }} from \"../backend/call\";\nimport type {{ {imports} }} from \"./types\";\n\n{body}"
    );
    Ok((text, names))
}

fn one(function: &ItemFn, known: &BTreeSet<String>, used: &mut BTreeSet<String>) -> Result<String, String> {
    let name = function.sig.ident.to_string();
    let (mut list, mut passed) = (Vec::new(), Vec::new());
    for input in &function.sig.inputs {
        let FnArg::Typed(input) = input else { return Err(format!("{name} takes self")) };
        let Pat::Ident(pat) = &*input.pat else { return Err(format!("{name} takes a pattern")) };
        if last_name(&input.ty).is_some_and(|ty| GIVEN.contains(&ty.as_str())) {
            continue;
        }
        let ty = shape::of(&input.ty, known).map_err(|problem| format!("{name}: {problem}"))?;
        note(&ty, known, used);
        let argument = shape::camel(&pat.ident.to_string());
        list.push(format!("{argument}: {ty}"));
        passed.push(argument);
    }
    let answer = match &function.sig.output {
        ReturnType::Default => "null".to_owned(),
        ReturnType::Type(_, ty) => shape::of(answered(ty), known).map_err(|problem| format!("{name}: {problem}"))?,
    };
    note(&answer, known, used);
    let object = if passed.is_empty() { String::new() } else { format!(", {{ {} }}", passed.join(", ")) };
    let mut text = String::new();
    let doc = shape::doc(&function.attrs);
    let called = shape::camel(&name);
    let _ = writeln!(text, "/** {doc} */");
    let _ =
        writeln!(text, "export const {called} = ({}): Promise<{answer}> => call(\"{name}\"{object});", list.join(", "));
    Ok(text)
}

/// What stands in a `Result`'s first place, or the type itself.
fn answered(ty: &Type) -> &Type {
    if let Type::Path(path) = ty
        && let Some(last) = path.path.segments.last()
        && (last.ident == "Result" || last.ident == "Response")
        && let syn::PathArguments::AngleBracketed(given) = &last.arguments
        && let Some(syn::GenericArgument::Type(inner)) = given.args.first()
    {
        return inner;
    }
    ty
}

fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        Type::Reference(inner) => last_name(&inner.elem),
        _ => None,
    }
}

fn note(ty: &str, known: &BTreeSet<String>, used: &mut BTreeSet<String>) {
    let words = ty.split(|c: char| !c.is_alphanumeric());
    used.extend(words.filter(|word| known.contains(*word) || ["Json", "Fields"].contains(word)).map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_becomes_a_function_without_what_tauri_gives() {
        let file = "/// Opens.\n#[tauri::command]\npub async fn open_it(state: State<'_, AppState>, vault_dir: String, n: Option<u64>) -> Response<Status> { }\nfn other() {}";
        let (text, names) = make(&[("vaults".into(), file.into())], &BTreeSet::from(["Status".to_owned()])).unwrap();
        assert_eq!(names, [("vaults".to_owned(), "open_it".to_owned())]);
        assert!(text.contains("export const openIt = (vaultDir: string, n: number | null): Promise<Status> => call(\"open_it\", { vaultDir, n });"));
        assert!(text.contains("import type { Status }"));
    }
}
