//! Printed pages, written as PDF.
//!
//! Guarantee: the PDF holds what the page asked for and nothing else; its Japanese is text. The person opens it in a
//! viewer of their own; this program sends nothing to a printer.

use crate::error::{Response, WindowError};
use serde::Deserialize;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tsudoi_pdf::{Block, Lang, Sheet};

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
    /// Paragraphs.
    text: Option<String>,
    /// Numbered words, in columns.
    numbered: Option<Vec<String>>,
    /// A QR code of this text.
    qr: Option<String>,
    /// This many empty lines to write on.
    blank: Option<u16>,
}

impl SheetBlock {
    fn block(self) -> Block {
        match self {
            Self { heading: Some(text), .. } => Block::Heading(text),
            Self { text: Some(text), .. } => Block::Text(text),
            Self { numbered: Some(words), .. } => Block::Numbered(words),
            Self { qr: Some(text), .. } => Block::Qr(text),
            Self { blank: Some(lines), .. } => Block::Blank(lines),
            _ => Block::Rule,
        }
    }
}

impl SheetOptions {
    fn pdf(self) -> Response<Vec<u8>> {
        let Self { lang, title, note, large, blocks } = self;
        let blocks = blocks.into_iter().map(SheetBlock::block).collect();
        let lang: Lang = lang.parse().unwrap_or_default();
        tsudoi_pdf::pdf(&Sheet { lang, title, note, blocks, large }).map_err(|_| WindowError::NotShown)
    }

    /// Writes the page into `folder` as `name.pdf`, with a number behind the name if that is taken.
    ///
    /// # Errors
    /// `not_shown` for content that cannot be typeset; the machine's.
    pub fn write(self, folder: &Path, name: &str) -> Response<PathBuf> {
        let plain: String = name.chars().filter(|c| c.is_alphanumeric() || *c == '-').take(60).collect();
        let pdf = self.pdf()?;
        let mut number = 1_u32;
        loop {
            let numbered = if number == 1 { format!("{plain}.pdf") } else { format!("{plain}-{number}.pdf") };
            let file = folder.join(numbered);
            match OpenOptions::new().write(true).create_new(true).open(&file) {
                Ok(mut out) => {
                    out.write_all(&pdf)?;
                    out.sync_all()?;
                    return Ok(file);
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists && number < 1000 => number += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }
}
