//! Printed pages: what the pages ask for, as PDF made by us.
//!
//! Guarantee: the PDF holds what was asked for and nothing else; Japanese in it is text. Opened by hand in whatever viewer
//! the person has; nothing is sent to a printer from here.

use crate::error::{Answer, WindowError};
use serde::Deserialize;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use tsudoi_paper::{Block, Lang, Sheet};

/// A page to print.
#[derive(Debug, Deserialize)]
pub struct SheetWish {
    /// `ja` or `en`: how lines break.
    lang: String,
    /// What stands on top.
    title: String,
    /// A line below it.
    note: Option<String>,
    /// Larger letters.
    large: bool,
    /// What follows.
    blocks: Vec<SheetBlock>,
}

/// A piece of a page: exactly one of these is given.
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
    /// So many empty lines to write on.
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

impl SheetWish {
    fn pdf(self) -> Answer<Vec<u8>> {
        let Self { lang, title, note, large, blocks } = self;
        let blocks = blocks.into_iter().map(SheetBlock::block).collect();
        let lang: Lang = lang.parse().unwrap_or_default();
        tsudoi_paper::pdf(&Sheet { lang, title, note, blocks, large }).map_err(|_| WindowError::NotShown)
    }

    /// Writes the page into `folder` as `name.pdf`, or with a number behind it where that is taken.
    ///
    /// # Errors
    /// `not_shown` for what cannot be set; the machine's.
    pub fn write(self, folder: &Path, name: &str) -> Answer<PathBuf> {
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
