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
        let _ = writeln!(text, "export type {} = {{", pascal(kind.name()));
        for field in kind.fields() {
            let _ = writeln!(text, "  {}{}: {};", field.name, if field.required { "" } else { "?" }, of(field.of));
        }
        text.push_str("};\n");
    }
    text.push_str("/** The fields of each kind of record, by its stable name. */\nexport type Kinds = {\n");
    for kind in Kind::ALL {
        let _ = writeln!(text, "  {}: {};", kind.name(), pascal(kind.name()));
    }
    text.push_str("};\nexport type Kind = keyof Kinds;\n");
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

fn pascal(name: &str) -> String {
    let camel = super::shape::camel(name);
    let mut letters = camel.chars();
    letters.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_journal_entry_has_its_fields() {
        let text = super::make();
        assert!(text.contains("export type Journal = {") && text.contains("  body: string;"));
        assert!(text.contains("  face?: number;") && text.contains("  agenda_item: AgendaItem;"));
    }
}
