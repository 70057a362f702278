//! Renders one page of a PDF to pixels. Runs nothing from the file, and reads nothing outside of it.

use crate::raster::encode;
use crate::{PREVIEW_SIDE_MAX, PictureError, Preview};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;

/// Page `page`, `width_max` pixels wide, or as wide as the longest side allows.
pub fn preview(bytes: Vec<u8>, page: u32, width_max: u32) -> Result<Preview, PictureError> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => PictureError::NotShown,
        LoadPdfError::Invalid => PictureError::Damaged,
    })?;
    let all = pdf.pages();
    let pages = u32::try_from(all.len()).map_err(|_| PictureError::TooLarge)?;
    if pages == 0 {
        return Err(PictureError::Damaged);
    }
    let at = usize::try_from(page).map_err(|_| PictureError::NotShown)?;
    let page = all.get(at).ok_or(PictureError::NotShown)?;
    let (width, height) = page.render_dimensions();
    let (x_scale, y_scale) = scales(width, height, width_max)?;
    let settings = PixmapSettings { x_scale, y_scale, bg_color: WHITE };
    let interpreter = InterpreterSettings::default();
    let drawn = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    // Each pixel is opaque, because the paper is.
    let colours = drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    let picture = RgbImage::from_raw(width, height, colours).ok_or(PictureError::Damaged)?;
    encode(&picture, pages)
}

/// The scale of a page of `width` and `height` points in each direction, such that both sides are whole pixels, at
/// least one, and at most the longest side.
fn scales(width: f32, height: f32, width_max: u32) -> Result<(f32, f32), PictureError> {
    let good = |side: f32| side.is_finite() && side > 0.0;
    if !good(width) || !good(height) {
        return Err(PictureError::Damaged);
    }
    // Both are at most 4,096, which a float holds exactly.
    let (side_max, width_max) = (PREVIEW_SIDE_MAX as f32, width_max as f32);
    let scale = (width_max / width).min(side_max / height);
    // Half a pixel is added because the renderer rounds down.
    let side = |points: f32| ((points * scale).round().clamp(1.0, side_max) + 0.5) / points;
    let (across, down) = (side(width), side(height));
    if good(across) && good(down) { Ok((across, down)) } else { Err(PictureError::Damaged) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_scaled_into_the_limits_whatever_its_size() {
        for (width, height) in [(595.0, 842.0), (1.0, 14_400.0), (14_400.0, 1.0), (1e-3, 1e30), (1e30, 1e-30)] {
            let Ok((x, y)) = scales(width, height, 800) else { continue };
            assert!((1.0..=800.5).contains(&(width * x)), "{width} {height}");
            assert!((1.0..=4096.5).contains(&(height * y)), "{width} {height}");
        }
        assert_eq!(scales(f32::NAN, 1.0, 800), Err(PictureError::Damaged));
        assert_eq!(scales(0.0, 1.0, 800), Err(PictureError::Damaged));
        assert_eq!(scales(1.0, f32::INFINITY, 800), Err(PictureError::Damaged));
    }
}
