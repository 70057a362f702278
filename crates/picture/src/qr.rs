//! Reads the text of a QR code in a photograph.

use crate::PictureError;
use crate::raster::{decode, shrink};
use image::{DynamicImage, GrayImage, ImageFormat};

/// The longest sides at which a picture is searched, in pixels: in most photographs a code is found best at moderate
/// size.
const SIDES: [u32; 4] = [1200, 2000, 700, 400];
/// A picture up to this side is also searched at three times its size.
const SMALL_SIDE_MAX: u32 = 300;

/// The text of the first readable code.
pub fn read(bytes: Vec<u8>, format: ImageFormat) -> Result<String, PictureError> {
    let (picture, _) = decode(bytes, format)?;
    let picture = DynamicImage::ImageLuma8(picture.to_luma8());
    let longest = picture.width().max(picture.height());
    let smaller = SIDES.into_iter().filter(|side| *side < longest);
    let larger = Some(longest.saturating_mul(3)).filter(|_| longest <= SMALL_SIDE_MAX);
    // A large picture is searched at its own size last, because that takes longest; a small one first.
    let itself = Some(longest);
    let sides: Vec<u32> = if longest <= SIDES[0] {
        itself.into_iter().chain(larger).chain(smaller).collect()
    } else {
        smaller.chain(itself).collect()
    };
    sides.into_iter().find_map(|side| read_at(&picture, side)).ok_or(PictureError::NotShown)
}

/// Searches the picture with its longest side scaled to `side`, as it is and inverted.
fn read_at(picture: &DynamicImage, side: u32) -> Option<String> {
    let longest = u64::from(picture.width().max(picture.height())).max(1);
    let scaled = |length: u32| u32::try_from(u64::from(length) * u64::from(side) / longest).unwrap_or(side).max(1);
    let grey = shrink(picture.clone(), scaled(picture.width()), scaled(picture.height())).to_luma8();
    read_grey(&grey, 0).or_else(|| read_grey(&grey, u8::MAX))
}

/// Searches the pixels, each combined with `flip` by exclusive or.
fn read_grey(grey: &GrayImage, flip: u8) -> Option<String> {
    let (width, height) = (usize::try_from(grey.width()).ok()?, usize::try_from(grey.height()).ok()?);
    let pixels = grey.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.get(y * width + x).map_or(u8::MAX, |pixel| pixel ^ flip)
    });
    prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}
