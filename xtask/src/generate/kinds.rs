//! The kinds of records and their fields, from the domain itself.
//!
//! Guarantee: what `tsudoi_core::domain` knows, by its own names. A field that a record cannot be without is not optional.

use super::HEAD;
use std::fmt::Write;
use tsudoi_core::domain::{FieldType, Kind};

/// The file.
pub fn make() -> String {
    let mut text = format!("{HEAD}import type {{ Json }} from \"./types\";\n\n");
    for kind in Kind::ALL {
        let _ = writeln!(text, "export type {} = {{", name(*kind));
        for field in kind.fields() {
            let _ = writeln!(text, "  {}{}: {};", field.name, if field.required { "" } else { "?" }, of(field.of));
        }
        text.push_str("};\n");
    }
    text.push_str("/** The fields of each kind of record, by its stable name. */\nexport type Kinds = {\n");
    for kind in Kind::ALL {
        let _ = writeln!(text, "  {}: {};", kind.name(), name(*kind));
    }
    text.push_str("};\nexport type Kind = keyof Kinds;\n");
    text.push_str(
        "/** The kinds whose list is a page of its own, and the places that it stands in: of a group's, of one's own. */\n\
         export const PAGES = {\n",
    );
    for kind in Kind::ALL {
        if let Some(page) = kind.page {
            let of = |place: Option<&str>| place.map_or_else(|| "null".into(), |name| format!("\"{name}\""));
            let _ = writeln!(text, "  {}: {{ group: {}, own: {} }},", kind.name(), of(page.group), of(page.own));
        }
    }
    text.push_str("} as const;\n");
    text
}

fn of(field: FieldType) -> String {
    match field {
        FieldType::Int { .. } | FieldType::Decimal { .. } => "number".into(),
        FieldType::Bool => "boolean".into(),
        FieldType::Choice { of, .. } => of.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | "),
        FieldType::TextList { .. } | FieldType::TextSet | FieldType::Rungs => "string[]".into(),
        FieldType::Ratings => "{ [item: string]: number }".into(),
        FieldType::Attachment => "{ blob: string; size: number; name: string }".into(),
        FieldType::Position => "string | number".into(),
        FieldType::Steps | FieldType::Any => "Json".into(),
        _ => "string".into(),
    }
}

/// The name of a kind's type: the variant's, whatever the log calls the kind.
fn name(kind: Kind) -> String {
    format!("{kind:?}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_journal_entry_has_its_fields() {
        let text = super::make();
        assert!(text.contains("export type Journal = {") && text.contains("  body: string;"));
        assert!(text.contains("  face?: number;") && text.contains("  session: Gathering;"));
    }
}
