//! Decodes a large JPEG at a half, a quarter or an eighth of its size: the whole of a telephone's 100 megapixels would
//! take more memory than an old laptop has to spare.
//!
//! Guarantee: never more than [`PIXEL_BYTES_MAX`] bytes of pixels or coefficients, checked before they are allocated.

use crate::{PIXEL_BYTES_MAX, PictureError};
use image::{DynamicImage, GrayImage, RgbImage};
use jpeg_decoder::{CodingProcess, Decoder, Error, PixelFormat};

/// From so many pixels on a JPEG is decoded at a fraction.
pub const PIXELS_MIN: u64 = 32 << 20;
/// At least one side keeps so many pixels: enough for a preview, and to read a code in a photograph.
const SIDE_MIN: u16 = 3000;

/// The pixels of the JPEG at the smallest fraction that keeps [`SIDE_MIN`].
pub fn decode(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    let mut decoder = Decoder::new(bytes);
    let (width, height) = decoder.scale(SIDE_MIN, SIDE_MIN).map_err(|error| refusal(&error))?;
    let info = decoder.info().ok_or(PictureError::Damaged)?;
    let pixels =
        u64::from(width) * u64::from(height) * u64::try_from(info.pixel_format.pixel_bytes()).unwrap_or(u64::MAX);
    // A progressive JPEG has all of its coefficients in memory, whatever the fraction.
    let kept = if info.coding_process == CodingProcess::DctProgressive { coefficient_bytes(bytes) } else { Some(0) };
    if pixels > PIXEL_BYTES_MAX || kept.is_none_or(|kept| kept > PIXEL_BYTES_MAX) {
        return Err(PictureError::TooLarge);
    }
    let data = decoder.decode().map_err(|error| refusal(&error))?;
    let (width, height) = (u32::from(width), u32::from(height));
    match info.pixel_format {
        PixelFormat::L8 => GrayImage::from_raw(width, height, data).map(DynamicImage::ImageLuma8),
        PixelFormat::RGB24 => RgbImage::from_raw(width, height, data).map(DynamicImage::ImageRgb8),
        PixelFormat::L16 | PixelFormat::CMYK32 => return Err(PictureError::NotShown),
    }
    .ok_or(PictureError::Damaged)
}

/// How many bytes the coefficients of a progressive JPEG take: two each, as many as its colours are sampled. `None` if
/// its frame is not where it should be.
fn coefficient_bytes(bytes: &[u8]) -> Option<u64> {
    const PROGRESSIVE_FRAME: u8 = 0xc2;
    let mut rest = bytes.get(2..)?;
    loop {
        let [0xff, marker, high, low, ..] = *rest else { return None };
        let length = usize::from(u16::from_be_bytes([high, low]));
        if marker != PROGRESSIVE_FRAME {
            rest = rest.get(length.checked_add(2)?..)?;
            continue;
        }
        let frame = rest.get(4..length + 2)?;
        let [_, h0, h1, w0, w1, _, components @ ..] = frame else { return None };
        let (height, width) = (u16::from_be_bytes([*h0, *h1]), u16::from_be_bytes([*w0, *w1]));
        let samples: Vec<(u64, u64)> = components
            .chunks_exact(3)
            .filter_map(|one| one.get(1))
            .map(|factors| (u64::from(factors >> 4), u64::from(factors & 15)))
            .collect();
        let across = samples.iter().map(|one| one.0).max()?.max(1);
        let down = samples.iter().map(|one| one.1).max()?.max(1);
        let blocks =
            |side: u16, part: u64, all: u64| (u64::from(side) * part).div_ceil(all).next_multiple_of(8 * part.max(1));
        return Some(samples.iter().map(|(h, v)| 2 * blocks(width, *h, across) * blocks(height, *v, down)).sum());
    }
}

fn refusal(error: &Error) -> PictureError {
    match error {
        Error::Unsupported(_) => PictureError::NotShown,
        Error::Format(_) | Error::Io(_) | Error::Internal(_) => PictureError::Damaged,
    }
}
