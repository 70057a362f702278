//! Decodes PNG, JPEG, GIF, WebP and BMP to pixels, within limits that are checked before anything is allocated.

use crate::fraction;
use crate::{PIXEL_BYTES_MAX, PIXELS_MAX, PREVIEW_SIDE_MAX, PictureError, Preview};
use image::codecs::png::PngEncoder;
use image::error::ImageError;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, RgbImage};
use std::io::Cursor;

/// The image, at most `width_max` pixels wide.
pub fn preview(bytes: Vec<u8>, format: ImageFormat, width_max: u32) -> Result<Preview, PictureError> {
    let (picture, orientation) = decode(bytes, format)?;
    let turned = orientation.rotates();
    let (across, down) = if turned { (picture.height(), picture.width()) } else { (picture.width(), picture.height()) };
    let (width, height) = fit(across, down, width_max);
    // Shrink first, then turn: turning copies.
    let (width, height) = if turned { (height, width) } else { (width, height) };
    let mut small = shrink(picture, width, height);
    small.apply_orientation(orientation.0);
    encode(&on_white(&small), 1)
}

/// How an image has to be turned.
pub struct Turn(image::metadata::Orientation);

impl Turn {
    /// Whether width and height are swapped.
    fn rotates(&self) -> bool {
        use image::metadata::Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        matches!(self.0, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
    }
}

/// Decodes the pixels as they lie in the file, and tells how to turn them. A large JPEG comes at a fraction of its size.
pub fn decode(bytes: Vec<u8>, format: ImageFormat) -> Result<(DynamicImage, Turn), PictureError> {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(PIXEL_BYTES_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes.as_slice()), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refusal(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > PIXELS_MAX {
        return Err(PictureError::TooLarge);
    }
    if pixels == 0 {
        return Err(PictureError::Damaged);
    }
    let turn = Turn(decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms));
    if format == ImageFormat::Jpeg && pixels > fraction::PIXELS_MIN {
        return Ok((fraction::decode(&bytes)?, turn));
    }
    if decoder.total_bytes() > PIXEL_BYTES_MAX {
        return Err(PictureError::TooLarge);
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| refusal(&error))?;
    Ok((picture, turn))
}

fn refusal(error: &ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooLarge,
        ImageError::Unsupported(_) => PictureError::NotShown,
        _ => PictureError::Damaged,
    }
}

/// The size of an image of `width` and `height` that fits `width_max` and the longest side; never larger than it is.
fn fit(width: u32, height: u32, width_max: u32) -> (u32, u32) {
    let width_scale = f64::from(width_max) / f64::from(width.max(1));
    let height_scale = f64::from(PREVIEW_SIDE_MAX) / f64::from(height.max(1));
    let scale = width_scale.min(height_scale).min(1.0);
    (scaled(width, scale), scaled(height, scale))
}

/// Float to integer saturates, and both factors are small and positive.
fn scaled(side: u32, scale: f64) -> u32 {
    ((f64::from(side) * scale).round() as u32).clamp(1, PREVIEW_SIDE_MAX)
}

/// Shrinks an image to `width` by `height`. If it is much larger, the first of two steps is fast and the second one
/// smooth.
pub fn shrink(picture: DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (picture.width(), picture.height()) == (width, height) {
        return picture;
    }
    let (twice_wide, twice_high) = (width.saturating_mul(2), height.saturating_mul(2));
    let near = if picture.width() / 2 > twice_wide && picture.height() / 2 > twice_high {
        picture.thumbnail_exact(twice_wide, twice_high)
    } else {
        picture
    };
    near.resize_exact(width, height, FilterType::Triangle)
}

/// Puts an image on white paper, so that black writing on a transparent background is readable in a dark window too.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let clear = picture.to_rgba8();
    let mut paper = RgbImage::new(clear.width(), clear.height());
    for (to, from) in paper.pixels_mut().zip(clear.pixels()) {
        let image::Rgba([r, g, b, alpha]) = *from;
        *to = image::Rgb([over_white(r, alpha), over_white(g, alpha), over_white(b, alpha)]);
    }
    paper
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

/// Encodes the preview's PNG.
pub fn encode(picture: &RgbImage, pages: u32) -> Result<Preview, PictureError> {
    let (width, height) = picture.dimensions();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(picture.as_raw(), width, height, ExtendedColorType::Rgb8)
        .map_err(|_| PictureError::Damaged)?;
    Ok(Preview { png, width, height, pages, letters_missing: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_fits_and_is_never_larger_than_the_picture() {
        assert_eq!(fit(4000, 3000, 800), (800, 600));
        assert_eq!(fit(40, 30, 800), (40, 30));
        assert_eq!(fit(8192, 1, 100), (100, 1));
        assert_eq!(fit(1, 8192, 100), (1, 4096));
        assert_eq!(fit(100, 8192, 100), (50, 4096));
    }

    #[test]
    fn what_is_transparent_is_white() {
        assert_eq!((over_white(0, 0), over_white(0, 255), over_white(200, 255)), (255, 0, 200));
        assert_eq!(over_white(0, 128), 127);
    }
}
