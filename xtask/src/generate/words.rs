//! The ids of all sentences that the pages may say, and the blanks in each: `ui/src/lib/generated/words.ts`.
//!
//! Guarantee: both languages have the same ids with the same blanks, or it stops and says which differ.

use super::HEAD;
use std::fmt::Write;
use tsudoi_words::{Lang, blanks, compare, files};

/// What only the command line says.
const NOT_FOR_PAGES: [&str; 2] = ["cli.ftl", "command.ftl"];

/// The file.
pub fn make() -> Result<String, String> {
    let of = |lang: Lang| {
        let for_pages: Vec<_> = files(lang).iter().filter(|(name, _)| !NOT_FOR_PAGES.contains(name)).copied().collect();
        blanks(&for_pages).map_err(|problem| format!("{lang}: {problem}"))
    };
    let (ja, en) = (of(Lang::Ja)?, of(Lang::En)?);
    compare(&ja, &en)?;
    let mut text = format!("{HEAD}/** Every sentence, and the blanks in it. */\nexport type Words = {{\n");
    for (id, blanks) in ja {
        let blanks: Vec<String> = blanks.iter().map(|blank| format!("\"{blank}\"")).collect();
        let blanks = if blanks.is_empty() { "never".to_owned() } else { blanks.join(" | ") };
        let _ = writeln!(text, "  \"{id}\": {blanks};");
    }
    text.push_str("};\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_pages_know_their_sentences_and_not_those_of_the_command_line() {
        let text = super::make().unwrap();
        assert!(text.contains("  \"field-title\": never;\n") && text.contains("  \"kind-name\": \"kind\";\n"));
        assert!(!text.contains("cli-help-init"));
    }
}
