//! The declarations of the kinds as values for the window: `ui/src/lib/generated/schema.ts`.
//!
//! Guarantee: every kind and every field, in declared order, with what the domain knows of it. A bound that a type does not
//! have is left out; everything else is always there.

use super::HEAD;
use std::fmt::Write;
use tsudoi_core::domain::schema::value::hundredths_text;
use tsudoi_core::domain::{Field, FieldType, Kind, Title};

const TYPES: &str = r#"import type { Kind } from "./kinds";

/** What a field holds, and what follows from that. */
export type FieldSchema = {
  readonly type: "line" | "text" | "day" | "at" | "clock" | "int" | "decimal" | "bool" | "choice" | "text_list" | "text_set"
    | "ref" | "person" | "lang" | "url" | "rungs" | "ratings" | "position" | "attachment" | "steps" | "any";
  /** The least number. */
  readonly min?: number;
  /** The greatest number, the most characters of a line, or the most lines of a list. */
  readonly max?: number;
  /** Numbers are multiples of it. */
  readonly step?: number;
  /** The words of a choice. */
  readonly of?: readonly string[];
  /** The name of the list of choices; the sentence of a word is `choice-<list>-<word>`. */
  readonly list?: string;
  /** Names of shipped things that stand among a person's own words, such as the factors of a mood. */
  readonly shipped?: readonly string[];
  /** The kind that a reference names. */
  readonly kind?: Kind;
  /** A record cannot be without it. */
  readonly required: boolean;
  /** What a new record gets where nothing is given. */
  readonly fill: "empty" | "today" | "now";
  /** What becomes of versions written apart: a person chooses, the latest is taken, or each element stands by itself. */
  readonly merge: "show" | "pick" | "set";
  /** Search finds its words. */
  readonly searched: boolean;
  /** It holds what somebody said, not a number, a day, a reference or a choice. */
  readonly words: boolean;
  /** It holds any number of lines. */
  readonly long: boolean;
};
/** A field that a title is taken from; of a pair, the reader's language goes first. */
export type TitlePart = string | { readonly ja: string; readonly en: string };
/** What a kind of record is. */
export type KindSchema = {
  /** The sorts of space it can be in, the default first. */
  readonly spaces: readonly ("private" | "group" | "facilitators" | "pair")[];
  readonly order: { readonly direction: "asc" | "desc"; /** The day that it begins with. */ readonly day: string | null };
  /** Where its title is taken from: the first that says something. */
  readonly title: readonly TitlePart[];
  /** The field that names the record it is listed under, and that record's kind. */
  readonly parent: { readonly field: string; readonly kind: Kind } | null;
  /** The fields that say when and by whom it was last checked, and after how many days it asks to be checked again. */
  readonly verified: { readonly on: string; readonly by: string | null; readonly staleDays: number } | null;
  readonly fields: { readonly [name: string]: FieldSchema };
};

"#;

/// The file.
pub fn make() -> String {
    let mut text = format!("{HEAD}{TYPES}/** Every kind of record, by its stable name. */\nexport const SCHEMA = {{\n");
    for kind in Kind::ALL {
        let spaces: Vec<&str> = kind.spaces().iter().map(|space| space.name()).collect();
        let direction = kind.order.direction.name();
        let _ = writeln!(text, "  {}: {{", kind.name());
        let _ = writeln!(text, "    spaces: {},", words(&spaces));
        let day = kind.order.day().map_or_else(|| "null".into(), |name| format!("\"{name}\""));
        let _ = writeln!(text, "    order: {{ direction: \"{direction}\", day: {day} }},");
        let _ = writeln!(text, "    title: {},", title(*kind));
        let _ = writeln!(text, "    parent: {},", parent(*kind));
        let _ = writeln!(text, "    verified: {},", verified(*kind));
        text.push_str("    fields: {\n");
        kind.fields().iter().for_each(|one| field(one, &mut text));
        text.push_str("    },\n  },\n");
    }
    text.push_str("} as const satisfies Record<Kind, KindSchema>;\n");
    text
}

fn words(list: &[&str]) -> String {
    let list: Vec<String> = list.iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", list.join(", "))
}

fn title(kind: Kind) -> String {
    match kind.title {
        Title::FirstOf(names) => words(names),
        Title::Following { named, template, day } => words(&[named, template, day]),
        Title::InLanguages { ja, en } => format!("[{{ ja: \"{ja}\", en: \"{en}\" }}]"),
    }
}

fn parent(kind: Kind) -> String {
    kind.parent_field()
        .map_or_else(|| "null".into(), |(field, kind)| format!("{{ field: \"{}\", kind: \"{kind}\" }}", field.name))
}

fn verified(kind: Kind) -> String {
    let Some(verified) = kind.verified else { return "null".into() };
    let by = verified.by.map_or_else(|| "null".into(), |name| format!("\"{name}\""));
    format!("{{ on: \"{}\", by: {by}, staleDays: {} }}", verified.on, verified.stale_days)
}

fn field(field: &Field, text: &mut String) {
    let (fill, merge) = (field.fill.name(), field.merge.name());
    let (required, searched, said) = (field.required, field.searched, field.has_words());
    let long = field.of == FieldType::Text;
    let mut of = of(field.of);
    if !field.shipped.is_empty() {
        let _ = write!(of, ", shipped: {}", words(field.shipped));
    }
    let _ = writeln!(
        text,
        "      {}: {{ {of}, required: {required}, fill: \"{fill}\", merge: \"{merge}\", searched: {searched}, words: {said}, \
         long: {long} }},",
        field.name
    );
}

fn of(of: FieldType) -> String {
    let bounds = match of {
        FieldType::Line { max } | FieldType::TextList { max } => format!(", max: {max}"),
        FieldType::Int { min, max, .. } => format!(", min: {min}, max: {max}, step: 1"),
        FieldType::Decimal { min, max, step, .. } => {
            let [min, max, step] = [min, max, step].map(hundredths_text);
            format!(", min: {min}, max: {max}, step: {step}")
        }
        FieldType::Choice { of, list } => format!(", of: {}, list: \"{list}\"", words(of)),
        FieldType::Ref(kind) => format!(", kind: \"{kind}\""),
        _ => String::new(),
    };
    format!("type: \"{}\"{bounds}", of.name())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_kind_says_its_spaces_its_order_and_its_fields() {
        let text = super::make();
        assert!(
            text.contains(
                "  journal: {\n    spaces: [\"private\"],\n    order: { direction: \"desc\", day: \"day\" },"
            )
        );
        assert!(text.contains("parent: { field: \"goal\", kind: \"goal\" },"));
        assert!(text.contains("sleep_hours: { type: \"decimal\", min: 0, max: 24, step: 0.01, required: false,"));
        assert!(text.contains(
            "state: { type: \"choice\", of: [\"active\", \"resting\", \"reached\", \"let_go\"], list: \"goal_state\","
        ));
    }
}
