//! Printed pages, written as PDF.
//!
//! Guarantee: the PDF holds what the page asked for and nothing else; its Japanese is text. The person opens it in a
//! viewer of their own; this program sends nothing to a printer.

use crate::error::{Response, WindowError};
use serde::Deserialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use tsudoi_core::domain::file_name::file_name;
use tsudoi_core::domain::markdown::{Part, parts};
use tsudoi_core::domain::text::tidy_line;
use tsudoi_core::domain::unseen::is_unseen;
use tsudoi_core::files::{NewFile, Readers, writing};
use tsudoi_pdf::{Block, Lang, Sheet};

/// How many names are tried.
const NAMES_MAX: u32 = 1000;

/// A page to print.
#[derive(Debug, Deserialize)]
pub struct SheetOptions {
    /// `ja` or `en`; decides how lines break.
    lang: String,
    /// The title, at the top.
    title: String,
    /// A line below the title.
    note: Option<String>,
    /// Whether the letters are larger.
    large: bool,
    /// The content, in order.
    blocks: Vec<SheetBlock>,
}

/// A piece of a page. One field is set; none makes a rule.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SheetBlock {
    /// A heading.
    heading: Option<String>,
    /// A text as somebody wrote it, with its marks.
    text: Option<String>,
    /// Numbered words, in columns.
    numbered: Option<Vec<String>>,
    /// A QR code of this text.
    qr: Option<String>,
    /// This many empty lines to write on.
    blank: Option<u16>,
}

impl SheetBlock {
    fn blocks(self) -> Vec<Block> {
        match self {
            Self { heading: Some(text), .. } => vec![Block::Heading(text)],
            Self { text: Some(text), .. } => parts(&text).into_iter().map(printed).collect(),
            Self { numbered: Some(words), .. } => vec![Block::Numbered(words)],
            Self { qr: Some(text), .. } => vec![Block::Qr(text)],
            Self { blank: Some(lines), .. } => vec![Block::Blank(lines)],
            _ => vec![Block::Rule],
        }
    }
}

/// A part of a text on paper, by the rule of the window.
fn printed(part: Part) -> Block {
    match part {
        Part::Heading(_, text) => Block::Heading(text),
        Part::Text(text) => Block::Text(text),
        Part::Item { depth, number, text } => {
            let mark = number.map_or_else(|| "・".to_owned(), |number| format!("{number}."));
            Block::Item { depth: u8::try_from(depth).unwrap_or(u8::MAX), mark, text }
        }
        Part::Rule => Block::Rule,
    }
}

impl SheetOptions {
    fn pdf(self) -> Response<Vec<u8>> {
        let Self { lang, title, note, large, blocks } = self;
        let blocks = blocks.into_iter().flat_map(SheetBlock::blocks).collect();
        let lang: Lang = lang.parse().unwrap_or_default();
        tsudoi_pdf::pdf(&Sheet { lang, title, note, blocks, large }).map_err(|_| WindowError::NotShown)
    }

    /// Writes the page into `folder` as `name.pdf`, with a number behind the name if that is taken.
    ///
    /// # Errors
    /// `not_shown` for content that cannot be typeset; the machine's.
    pub fn write(self, folder: &Path, name: &str) -> Response<PathBuf> {
        let plain = tidy_line(name);
        let plain: String =
            plain.chars().filter(|c| (c.is_alphanumeric() && !is_unseen(*c)) || *c == '-').take(60).collect();
        let plain = if plain.is_empty() { "tsudoi".to_owned() } else { plain };
        let pdf = self.pdf()?;
        let file = NewFile::in_folder(folder, Readers::Owner)?;
        file.file().write_all(&pdf).map_err(writing(folder))?;
        Ok(file.publish(numbered(folder, &plain, "pdf"))?)
    }
}

/// The names that a new file may get: `name.ending`, `name-2.ending` and so on.
pub fn numbered(folder: &Path, name: &str, ending: &str) -> impl Iterator<Item = PathBuf> {
    let plain = folder.join(file_name(&format!("{name}.{ending}")));
    let rest: Vec<PathBuf> = (2..=NAMES_MAX).map(|n| folder.join(file_name(&format!("{name}-{n}.{ending}")))).collect();
    std::iter::once(plain).chain(rest)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_printed_by_the_rule_of_the_window() {
        let text = "# 約束\n3. 話す\n5. **「聞く」**\n\n- (^_^)\n\n---\nパスしてよい".to_owned();
        let item = |mark: &str, text: &str| Block::Item { depth: 0, mark: mark.into(), text: text.into() };
        let printed = SheetBlock { text: Some(text), ..SheetBlock::default() }.blocks();
        let wanted = [
            Block::Heading("約束".into()),
            item("3.", "話す"),
            item("5.", "「聞く」"),
            item("・", "(^_^)"),
            Block::Rule,
            Block::Text("パスしてよい".into()),
        ];
        assert_eq!(printed, wanted);
    }

    fn sheet() -> SheetOptions {
        SheetOptions { lang: "en".into(), title: "Agreement".into(), note: None, large: false, blocks: Vec::new() }
    }

    #[test]
    fn a_page_gets_the_next_free_name_and_a_folder_that_takes_none_has_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("page.pdf"), "somebody's").unwrap();
        assert_eq!(sheet().write(folder.path(), "page").unwrap(), folder.path().join("page-2.pdf"));
        assert_eq!(std::fs::read(folder.path().join("page.pdf")).unwrap(), b"somebody's");
        assert!(std::fs::read(folder.path().join("page-2.pdf")).unwrap().starts_with(b"%PDF"));
        for (place, code) in [("none", "no_such_file"), ("page.pdf", "not_a_folder")] {
            assert_eq!(sheet().write(&folder.path().join(place), "page").unwrap_err().code(), code);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half-written is left");
    }
}
