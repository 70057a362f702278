//! Looks at pictures and PDFs that a stranger may have made to do harm, and gives back plain pixels.
//!
//! Guarantee: what comes out is a PNG that this crate wrote itself, three bytes a pixel, without anything that was beside
//! the pixels in the file: no place, no camera, no script, no colour profile. So the window's pages never parse a file
//! that somebody else made. A file is sorted by what it holds, not by its name, and what is hostile is answered with an error,
//! never with a panic. Everything runs on a thread of its own, and the caller waits for 10 seconds at most.
//!
//! Limits: 64 MiB a file; 8,192 pixels a side and 256 MiB of pixels to decode, refused before they are allocated; 4,096
//! pixels a side to give back.
//!
//! Not promised: a decoder that is past its time cannot be ended from outside, so its thread works on until it is done;
//! [`THREADS_MAX`] such threads, and the next caller is refused. What a PDF unpacks in the memory is limited by the file's
//! size and the time only. Whoever needs more than that calls this crate in a process of its own.

mod guard;
mod page;
mod qr;
mod raster;

#[cfg(test)]
mod tests;

pub use guard::THREADS_MAX;

/// The largest file that is looked at, in bytes.
pub const FILE_BYTES_MAX: usize = 64 << 20;
/// The longest side of a picture that is decoded, in pixels.
pub const SIDE_MAX: u32 = 8192;
/// The most memory that a decoder is given for pixels, in bytes.
pub const PIXEL_BYTES_MAX: u64 = 256 << 20;
/// The longest side of a preview, in pixels.
pub const PREVIEW_SIDE_MAX: u32 = 4096;

/// What can be wrong with a picture. The list is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not a sort of file that is shown, no such page, locked with a password, or no code in the picture.
    #[error("not_shown")]
    NotShown,
    /// More bytes, pixels or time than a picture is given.
    #[error("too_large")]
    TooLarge,
    /// It begins like a picture or a PDF, or is named like one, and is none that can be read.
    #[error("damaged")]
    Damaged,
}

impl PictureError {
    /// The stable name: `not_shown`, `too_large` or `damaged`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotShown => "not_shown",
            Self::TooLarge => "too_large",
            Self::Damaged => "damaged",
        }
    }
}

/// Pixels of our own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// A PNG: 8 bits a channel, RGB, what was transparent on white.
    pub png: Vec<u8>,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is, in pixels.
    pub height: u32,
    /// How many pages the file has: 1 for a picture.
    pub pages: u32,
}

/// What a file begins like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Picture(image::ImageFormat),
    Pdf,
}

/// The picture in `bytes`, or page `page` (from 0) of the PDF, at most `width_max` pixels wide.
///
/// PNG, JPEG, GIF (its first frame) and WebP are turned the way their camera was held and made smaller, never larger; a page is drawn
/// `width_max` wide. No side is longer than [`PREVIEW_SIDE_MAX`]. `name_hint` decides nothing but which error is given for a
/// file that is none of these: one named like a picture is [`PictureError::Damaged`], any other
/// [`PictureError::NotShown`].
///
/// # Errors
///
/// Any [`PictureError`].
pub fn preview(bytes: &[u8], name_hint: &str, page: u32, width_max: u32) -> Result<Preview, PictureError> {
    let sort = sort(bytes).ok_or_else(|| unknown(name_hint))?;
    let width_max = width_max.clamp(1, PREVIEW_SIDE_MAX);
    guard::run(bytes, move |bytes| match sort {
        Sort::Picture(_) if page > 0 => Err(PictureError::NotShown),
        Sort::Picture(format) => raster::preview(bytes, format, width_max),
        Sort::Pdf => page::preview(bytes, page, width_max),
    })
}

/// The text of the first QR code in a PNG, JPEG or WebP, also of one that is large, small, turned or white on black.
///
/// # Errors
///
/// [`PictureError::NotShown`] for another sort of file and for a picture without a code that can be read, else as [`preview`].
pub fn read_qr(bytes: &[u8]) -> Result<String, PictureError> {
    match sort(bytes) {
        Some(Sort::Picture(format)) if format != image::ImageFormat::Gif => {
            guard::run(bytes, move |bytes| qr::read(bytes, format))
        }
        _ => Err(PictureError::NotShown),
    }
}

/// What `bytes` are, by their first bytes alone.
fn sort(bytes: &[u8]) -> Option<Sort> {
    use image::ImageFormat;
    /// How far into a file a PDF's mark may stand: what readers of PDF allow.
    const PDF_MARK_WITHIN: usize = 1024;
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let begin = bytes.get(..PDF_MARK_WITHIN).unwrap_or(bytes);
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(Sort::Picture(ImageFormat::Png))
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(Sort::Picture(ImageFormat::Jpeg))
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some(Sort::Picture(ImageFormat::Gif))
    } else if webp {
        Some(Sort::Picture(ImageFormat::WebP))
    } else if begin.windows(5).any(|mark| mark == b"%PDF-") {
        Some(Sort::Pdf)
    } else {
        None
    }
}

/// The error for a file that is nothing we know, named `name`.
fn unknown(name: &str) -> PictureError {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let promised = ["png", "jpg", "jpeg", "gif", "webp", "pdf"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    if promised { PictureError::Damaged } else { PictureError::NotShown }
}
