//! Renders one page of a PDF to pixels. Runs nothing from the file, and reads nothing outside of it.
//!
//! Guarantee: a page never loses letters in silence. Those of a Japanese, Chinese or Korean font that is not in the file
//! are drawn in the given faces; letters that these lack, or that nobody can know, are reported.

use crate::raster::encode;
use crate::{Faces, PREVIEW_SIDE_MAX, PictureError, Preview};
use hayro::hayro_interpret::font::{FontData, FontQuery, Glyph, GlyphId, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, InterpreterWarning, SoftMask, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::kurbo::{Affine, BezPath, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbImage;
use skrifa::{FontRef, MetadataProvider};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Page `page`, `width_max` pixels wide, or as wide as the longest side allows.
pub fn preview(bytes: Vec<u8>, page: u32, width_max: u32, faces: Faces) -> Result<Preview, PictureError> {
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
    let fallback = Fallback::new(faces);
    let interpreter = fallback.settings();
    let drawn = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    // Each pixel is opaque, because the paper is.
    let colours = drawn.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    let picture = RgbImage::from_raw(width, height, colours).ok_or(PictureError::Damaged)?;
    Ok(Preview { letters_missing: fallback.lacks_letters(page), ..encode(&picture, pages)? })
}

/// The faces that stand in for fonts that are not in the file, and what is known of letters that could not be drawn.
struct Fallback {
    regular: FontData,
    bold: FontData,
    unsupported: Arc<AtomicBool>,
}

impl Fallback {
    fn new(faces: Faces) -> Self {
        Self { regular: Arc::new(faces.regular), bold: Arc::new(faces.bold), unsupported: Arc::default() }
    }

    /// The renderer's settings: a font with a character collection is Japanese, Chinese or Korean; the others are Latin,
    /// for which the renderer has faces.
    fn settings(&self) -> InterpreterSettings {
        let (regular, bold, unsupported) = (self.regular.clone(), self.bold.clone(), self.unsupported.clone());
        InterpreterSettings {
            font_resolver: Arc::new(move |query| match query {
                FontQuery::Standard(standard) => Some(standard.get_font_data()),
                FontQuery::Fallback(font) if font.character_collection.is_none() => {
                    Some(font.pick_standard_font().get_font_data())
                }
                FontQuery::Fallback(font) => {
                    let is_bold = font.is_bold || font.font_weight >= 600;
                    Some((if is_bold { bold.clone() } else { regular.clone() }, 0))
                }
            }),
            warning_sink: Arc::new(move |warning| {
                if matches!(warning, InterpreterWarning::UnsupportedFont) {
                    unsupported.store(true, Ordering::Relaxed);
                }
            }),
            ..InterpreterSettings::default()
        }
    }

    /// Whether letters of the page are not drawn, or are not known: reads the page once more without drawing it.
    fn lacks_letters(&self, page: &Page<'_>) -> bool {
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let cache = InterpreterCache::new();
        let mut context = Context::new(Affine::IDENTITY, bounds, &cache, page.xref(), self.settings());
        let mut letters = Letters { fallback: self, missing: false };
        interpret_page(page, &mut context, &mut letters);
        letters.missing || self.unsupported.load(Ordering::Relaxed)
    }

    fn is_one(&self, data: &FontData) -> bool {
        Arc::ptr_eq(data, &self.regular) || Arc::ptr_eq(data, &self.bold)
    }

    /// Whether the given faces have the letter. For one that they lack the renderer takes any glyph.
    fn has(&self, c: char) -> bool {
        FontRef::new((*self.regular).as_ref()).is_ok_and(|face| face.charmap().map(c).is_some())
    }
}

/// Draws nothing, and looks for letters that have no glyph.
struct Letters<'f> {
    fallback: &'f Fallback,
    missing: bool,
}

impl Letters<'_> {
    fn is_missing(&self, glyph: &Glyph<'_>) -> bool {
        let Glyph::Outline(outline) = glyph else { return false };
        let stands_in = outline.font_data().is_some_and(|font| self.fallback.is_one(&font.data));
        let text = match outline.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            // A glyph's number says nothing in a face that is not the file's own.
            None => return stands_in,
        };
        let mut letters = text.chars().filter(|c| !c.is_whitespace() && !c.is_control());
        if stands_in {
            letters.any(|c| !self.fallback.has(c))
        } else {
            letters.next().is_some() && outline.glyph_id() == GlyphId::NOTDEF
        }
    }
}

impl<'a> Device<'a> for Letters<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {
        self.missing = self.missing || run.glyphs().iter().any(|glyph| self.is_missing(glyph));
    }
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
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
