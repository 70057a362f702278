//! Reads the text of QR codes in a photograph or drawing, and draws such codes.

use crate::PictureError;
use crate::raster::{decode, shrink};
use fast_qr::convert::{Builder, Shape, svg::SvgBuilder};
use fast_qr::{ECL, QRBuilder, QRCode};
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, GrayImage, ImageEncoder, ImageFormat};

/// The longest sides at which a picture is searched, in pixels: in most photographs a code is found best at moderate
/// size.
const SIDES: [u32; 4] = [1200, 2000, 700, 400];
/// A picture up to this side is also searched at three times its size.
const SMALL_SIDE_MAX: u32 = 300;
/// The quiet zone around a drawn code, in modules.
const MARGIN: usize = 4;
/// The size of a module in a drawn PNG, in pixels.
const MODULE: usize = 8;

/// The texts of the readable codes.
pub fn read(bytes: Vec<u8>, format: ImageFormat) -> Result<Vec<String>, PictureError> {
    let (picture, _) = decode(bytes, format)?;
    // What is transparent shows the page behind it, and nobody knows which one was meant.
    let papers: &[u8] = if picture.color().has_alpha() { &[u8::MAX, 0] } else { &[u8::MAX] };
    for paper in papers {
        let picture = DynamicImage::ImageLuma8(on_paper(&picture, *paper));
        let sides = sides(&picture);
        let mirrored = || sides.first().and_then(|side| read_at(&picture.fliph(), *side));
        if let Some(texts) = sides.iter().find_map(|side| read_at(&picture, *side)).or_else(mirrored) {
            return Ok(texts);
        }
    }
    Err(PictureError::NotShown)
}

/// The picture's light on paper of this grey.
fn on_paper(picture: &DynamicImage, paper: u8) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.to_luma8();
    }
    let mut seen = GrayImage::new(picture.width(), picture.height());
    let clear = picture.to_luma_alpha8();
    for (to, from) in seen.pixels_mut().zip(clear.pixels()) {
        let image::LumaA([light, alpha]) = *from;
        let mixed = u32::from(light) * u32::from(alpha) + u32::from(paper) * (255 - u32::from(alpha));
        *to = image::Luma([u8::try_from(mixed / 255).unwrap_or(u8::MAX)]);
    }
    seen
}

/// The longest sides at which this picture is searched. A large one is searched at its own size last, because that
/// takes longest; a small one first.
fn sides(picture: &DynamicImage) -> Vec<u32> {
    let longest = picture.width().max(picture.height());
    let smaller = SIDES.into_iter().filter(|side| *side < longest);
    let larger = Some(longest.saturating_mul(3)).filter(|_| longest <= SMALL_SIDE_MAX);
    let itself = Some(longest);
    if longest <= SIDES[0] {
        itself.into_iter().chain(larger).chain(smaller).collect()
    } else {
        smaller.chain(itself).collect()
    }
}

/// Searches the picture with its longest side scaled to `side`, as it is and inverted.
fn read_at(picture: &DynamicImage, side: u32) -> Option<Vec<String>> {
    let longest = u64::from(picture.width().max(picture.height())).max(1);
    let scaled = |length: u32| u32::try_from(u64::from(length) * u64::from(side) / longest).unwrap_or(side).max(1);
    let grey = shrink(picture.clone(), scaled(picture.width()), scaled(picture.height())).to_luma8();
    read_grey(&grey, 0).or_else(|| read_grey(&grey, u8::MAX))
}

/// Searches the pixels, each combined with `flip` by exclusive or.
fn read_grey(grey: &GrayImage, flip: u8) -> Option<Vec<String>> {
    let (width, height) = (usize::try_from(grey.width()).ok()?, usize::try_from(grey.height()).ok()?);
    let pixels = grey.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.get(y * width + x).map_or(u8::MAX, |pixel| pixel ^ flip)
    });
    let texts: Vec<String> =
        prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect();
    (!texts.is_empty()).then_some(texts)
}

fn code(text: &str) -> Result<QRCode, PictureError> {
    QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| PictureError::TooLarge)
}

/// The code as an SVG, black on white, with its text as the picture's description.
pub fn svg(text: &str) -> Result<String, PictureError> {
    let drawn = SvgBuilder::default().margin(MARGIN).shape(Shape::Square).to_str(&code(text)?);
    let described = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let (begin, rest) = drawn.split_once('>').ok_or(PictureError::Damaged)?;
    Ok(format!("{begin}><desc>{described}</desc>{rest}"))
}

/// The code as a PNG, black on white.
pub fn png(text: &str) -> Result<Vec<u8>, PictureError> {
    let code = code(text)?;
    let side = u32::try_from((code.size + 2 * MARGIN) * MODULE).map_err(|_| PictureError::TooLarge)?;
    let at = |pixel: u32| usize::try_from(pixel).ok().and_then(|pixel| (pixel / MODULE).checked_sub(MARGIN));
    let dark = |x: u32, y: u32| match (at(x), at(y)) {
        (Some(x), Some(y)) if x < code.size && y < code.size => {
            code.data.get(y * code.size + x).is_some_and(|module| module.value())
        }
        _ => false,
    };
    let paint = |x, y| image::Luma([if dark(x, y) { 0 } else { u8::MAX }]);
    let drawn = GrayImage::from_fn(side, side, paint);
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(drawn.as_raw(), side, side, ExtendedColorType::L8)
        .map_err(|_| PictureError::Damaged)?;
    Ok(png)
}
