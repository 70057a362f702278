//! Writes printable pages as PDF files.
//!
//! Guarantee: the same [`Sheet`] gives the same bytes, without dates, names of people or machines, or randomness. The
//! text can be searched and copied, and the fonts are embedded; nothing is fetched to write or display the file.
//!
//! A page is A4 with margins of 20 mm, in 11 points, or in 18 points for people with low vision. Japanese breaks
//! anywhere except where kinsoku forbids it, Latin at spaces. The font is BIZ UDPGothic, made to be easy to read. A
//! character that it lacks, such as an emoji, is printed as 〓 and kept in the text.
//!
//! This crate holds no sentences: the caller provides all words.

mod face;
mod layout;
mod wrap;
mod write;

#[cfg(test)]
mod tests;

pub use face::{BOLD, REGULAR};
pub use tsudoi_words::Lang;

/// The largest number of pages of a sheet.
pub const PAGES_MAX: usize = 200;

/// What is printed in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The language, for screen readers.
    pub lang: Lang,
    /// The title: large at the top of the first page, small at the foot of each page if there are several.
    pub title: String,
    /// A note to read first: smaller, under the title.
    pub note: Option<String>,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
    /// Whether to print in 18 points instead of 11.
    pub large: bool,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, which stays with what follows it.
    Heading(String),
    /// Paragraphs; a line break in the text is one on paper.
    Text(String),
    /// An item of a list, behind its mark; the lines that follow the first stand below it.
    Item {
        /// How many lists it stands in, besides its own.
        depth: u8,
        /// A point or a number.
        mark: String,
        /// What it says.
        text: String,
    },
    /// Items numbered from 1, down the columns: as many columns as the longest item allows, at most three.
    Numbered(Vec<String>),
    /// A QR code with this text.
    Qr(String),
    /// A line from margin to margin.
    Rule,
    /// Empty lines to write on; how many.
    Blank(u16),
}

/// Why there is no PDF, as a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// More than [`PAGES_MAX`] pages, or more text than a QR code can hold.
    #[error("too_long")]
    TooLong,
    /// The PDF could not be written; a fault of the program.
    #[error("not_written")]
    NotWritten,
}

impl PdfError {
    /// The stable name: `too_long` or `not_written`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLong => "too_long",
            Self::NotWritten => "not_written",
        }
    }
}

/// Writes a sheet as a PDF.
///
/// # Errors
///
/// Any [`PdfError`].
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, PdfError> {
    let faces = face::Faces::load().ok_or(PdfError::NotWritten)?;
    let pages = layout::lay_out(sheet, &faces)?;
    write::write(sheet, &faces, &pages)
}
