//! Decodes pictures and PDFs that a stranger may have made to do harm, and returns plain pixels. Reads QR codes in them,
//! and draws our own.
//!
//! Guarantee: the output is a PNG that this crate wrote itself, three bytes per pixel, without anything else that was
//! in the file: no location, no camera, no script, no colour profile. The window's pages therefore never parse a file
//! that somebody else made. The type of a file is recognised by its content, not by its name. A hostile file ends in an
//! error, never in a panic. Everything runs on a thread of its own, and the caller waits for 10 seconds at most.
//!
//! Limits: 64 MiB per file; 256 megapixels and 384 MiB of decoded pixels, refused before they are allocated; 4,096
//! pixels per side of the output. A large JPEG is decoded at a fraction of its size.
//!
//! Not promised: a decoder that exceeds its time cannot be stopped from outside, so its thread works on until it is
//! done; while [`THREADS_MAX`] such threads run, the next caller is refused. What a PDF unpacks in memory is limited
//! only by the file's size and by the time. A caller who needs more than that runs this crate in a process of its own.

mod fraction;
mod guard;
mod page;
mod qr;
mod raster;

#[cfg(test)]
mod tests;

pub use guard::THREADS_MAX;

/// The largest file that is read, in bytes.
pub const FILE_BYTES_MAX: usize = 64 << 20;
/// The most pixels of a picture that is decoded: a telephone's camera has up to 200 million.
pub const PIXELS_MAX: u64 = 256 << 20;
/// The most memory that a decoder may use for pixels, in bytes.
pub const PIXEL_BYTES_MAX: u64 = 384 << 20;
/// The longest side of a preview, in pixels.
pub const PREVIEW_SIDE_MAX: u32 = 4096;

/// What can be wrong with a picture, as a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not a type of file that is shown, no such page, locked with a password, or no QR code in the picture.
    #[error("not_shown")]
    NotShown,
    /// A picture of a format that is not drawn; the format's name.
    #[error("format_not_shown")]
    Foreign(&'static str),
    /// More bytes, pixels or time than allowed.
    #[error("too_large")]
    TooLarge,
    /// It begins like a picture or a PDF, or is named like one, but cannot be read.
    #[error("damaged")]
    Damaged,
}

impl PictureError {
    /// The stable name: `not_shown`, `format_not_shown`, `too_large` or `damaged`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotShown => "not_shown",
            Self::Foreign(_) => "format_not_shown",
            Self::TooLarge => "too_large",
            Self::Damaged => "damaged",
        }
    }
}

/// A preview: pixels that this crate encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// A PNG with 8 bits per channel, RGB; transparent parts are on white.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// How many pages the file has: 1 for a picture.
    pub pages: u32,
    /// Whether some letters of the page are not drawn, or not as they should be, because the file lacks them and the given
    /// faces too.
    pub letters_missing: bool,
}

/// The faces for the letters of a PDF that brings none: TrueType, each with a Unicode table.
#[derive(Debug, Clone, Copy)]
pub struct Faces {
    /// The regular face.
    pub regular: &'static [u8],
    /// The bold face.
    pub bold: &'static [u8],
}

/// The type of a file, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FileType {
    Picture(image::ImageFormat),
    Pdf,
}

/// Previews the picture in `bytes`, or page `page` (from 0) of the PDF, at most `width_max` pixels wide.
///
/// PNG, JPEG, GIF (its first frame), WebP and BMP are turned as the camera was held, and made smaller, never larger; a
/// page is drawn `width_max` wide, Japanese that has no font in the file in `faces`. No side is longer than
/// [`PREVIEW_SIDE_MAX`]. `name_hint` only decides which error is returned for any other file:
/// [`PictureError::Damaged`] if it is named like a picture, else [`PictureError::NotShown`].
///
/// # Errors
///
/// Any [`PictureError`].
pub fn preview(
    bytes: &[u8],
    name_hint: &str,
    page: u32,
    width_max: u32,
    faces: Faces,
) -> Result<Preview, PictureError> {
    let file_type = file_type(bytes).ok_or_else(|| unknown(bytes, name_hint))?;
    let width_max = width_max.clamp(1, PREVIEW_SIDE_MAX);
    guard::run(bytes, move |bytes| match file_type {
        FileType::Picture(_) if page > 0 => Err(PictureError::NotShown),
        FileType::Picture(format) => raster::preview(bytes, format, width_max),
        FileType::Pdf => page::preview(bytes, page, width_max, faces),
    })
}

/// Reads the texts of the QR codes in a picture, even if they are large, small, turned, mirrored, white on black, or
/// drawn on nothing.
///
/// # Errors
///
/// [`PictureError::NotShown`] for any other type of file and for a picture without a readable code, else as
/// [`preview`].
pub fn read_qr(bytes: &[u8]) -> Result<Vec<String>, PictureError> {
    match file_type(bytes) {
        Some(FileType::Picture(format)) => guard::run(bytes, move |bytes| qr::read(bytes, format)),
        Some(FileType::Pdf) | None => Err(PictureError::NotShown),
    }
}

/// A QR code of `text` as an SVG, black on white. Its text stands in it as a description, so that the file can be read
/// back without being drawn.
///
/// # Errors
///
/// [`PictureError::TooLarge`] for a text that no QR code can hold.
pub fn qr_svg(text: &str) -> Result<String, PictureError> {
    qr::svg(text)
}

/// A QR code of `text` as a PNG, black on white.
///
/// # Errors
///
/// [`PictureError::TooLarge`] for a text that no QR code can hold.
pub fn qr_png(text: &str) -> Result<Vec<u8>, PictureError> {
    qr::png(text)
}

/// Recognises the type of `bytes` by their beginning.
fn file_type(bytes: &[u8]) -> Option<FileType> {
    use image::ImageFormat;
    /// How far into a file a PDF's signature may be: as far as PDF readers allow.
    const PDF_MARK_WITHIN: usize = 1024;
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let begin = bytes.get(..PDF_MARK_WITHIN).unwrap_or(bytes);
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(FileType::Picture(ImageFormat::Png))
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(FileType::Picture(ImageFormat::Jpeg))
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some(FileType::Picture(ImageFormat::Gif))
    } else if webp {
        Some(FileType::Picture(ImageFormat::WebP))
    } else if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        Some(FileType::Picture(ImageFormat::Bmp))
    } else if begin.windows(5).any(|mark| mark == b"%PDF-") {
        Some(FileType::Pdf)
    } else {
        None
    }
}

/// The error for a file of no known type, named `name`.
fn unknown(bytes: &[u8], name: &str) -> PictureError {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let promised = ["png", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "bmp", "pdf"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known));
    match foreign(bytes) {
        Some(format) => PictureError::Foreign(format),
        None if promised => PictureError::Damaged,
        None => PictureError::NotShown,
    }
}

/// The name of a picture format that is recognised and not drawn.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    if bytes.get(4..8) == Some(b"ftyp") {
        // The brand, and those that the file is compatible with: those of a HEIC and an AVIF overlap.
        let brands = bytes.get(8..bytes.len().min(64)).unwrap_or_default();
        let has = |list: &[&[u8]]| brands.chunks_exact(4).any(|brand| list.contains(&brand));
        return match () {
            () if has(&[b"avif", b"avis"]) => Some("AVIF"),
            () if has(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]) => Some("HEIC"),
            () => None,
        };
    }
    let text = bytes.get(..512).unwrap_or(bytes);
    let drawing = text.trim_ascii_start().starts_with(b"<") && text.windows(4).any(|mark| mark == b"<svg");
    match bytes {
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Some("TIFF"),
        [0xff, 0x0a, ..] | [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] => Some("JPEG XL"),
        [b'8', b'B', b'P', b'S', ..] => Some("PSD"),
        _ if drawing => Some("SVG"),
        _ => None,
    }
}
