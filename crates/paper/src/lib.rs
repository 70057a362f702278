//! Pages to print, as PDF files of our own making.
//!
//! Guarantee: the same [`Sheet`] gives the same bytes, with no date, no name of a person or machine and no chance in them;
//! what is written is text that can be searched and copied, in fonts that are in the file; nothing is fetched to make or show it.
//!
//! A page is A4 with margins of 20 mm, in 11 points, or in 18 for those who see little. Japanese breaks anywhere but where it
//! must not (kinsoku), Latin at spaces. The font is BIZ UDPGothic, made to be easy to read. A character it lacks, as an emoji is, is
//! printed as 〓 and kept in the text.
//!
//! No sentence is in here: the caller brings the words.

mod face;
mod layout;
mod wrap;
mod write;

#[cfg(test)]
mod tests;

pub use tsudoi_words::Lang;

/// The most pages a sheet can have.
pub const PAGES_MAX: usize = 200;

/// What is printed in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language that a reading program is told.
    pub lang: Lang,
    /// The title: large on top of the first page, small at the foot of each when there are several.
    pub title: String,
    /// What has to be known first, smaller, under the title.
    pub note: Option<String>,
    /// What follows, from top to bottom.
    pub blocks: Vec<Block>,
    /// In 18 points instead of 11.
    pub large: bool,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, which stays with what follows it.
    Heading(String),
    /// Paragraphs; a line break in it is one on paper.
    Text(String),
    /// Numbered from 1, down the columns: as many columns as the longest item lets, at most three.
    Numbered(Vec<String>),
    /// A QR code that says this.
    Qr(String),
    /// A line from margin to margin.
    Rule,
    /// So many empty lines to write on.
    Blank(u16),
}

/// Why there is no paper. The list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// More than [`PAGES_MAX`] pages, or more than a QR code can say.
    #[error("too_long")]
    TooLong,
    /// The PDF could not be written; a fault of the program.
    #[error("not_written")]
    NotWritten,
}

impl PaperError {
    /// The stable name: `too_long` or `not_written`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::NotWritten => "not_written",
        }
    }
}

/// The sheet as a PDF.
///
/// # Errors
///
/// Any [`PaperError`].
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let faces = face::Faces::load().ok_or(PaperError::NotWritten)?;
    let pages = layout::lay_out(sheet, &faces)?;
    write::write(sheet, &faces, &pages)
}
