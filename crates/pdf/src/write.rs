//! Writes pages as a PDF: fonts reduced to the glyphs that are used, with the text of every glyph.

use crate::face::{Face, Faces};
use crate::layout::{Mark, PAGE_HEIGHT, PAGE_WIDTH, Page};
use crate::{PdfError, Sheet};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

/// Writes the file. It has no dates, and its id is derived from its content.
pub fn write(sheet: &Sheet, faces: &Faces, pages: &[Page]) -> Result<Vec<u8>, PdfError> {
    let settings = SerializeSettings { enable_tagging: false, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let metadata = Metadata::new().title(sheet.title.clone()).language(sheet.lang.name().to_owned());
    document.set_metadata(metadata.producer("Tsudoi".to_owned()).creator("Tsudoi".to_owned()));
    for marks in pages {
        let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or(PdfError::NotWritten)?;
        let mut page = document.start_page_with(size);
        let mut surface = page.surface();
        surface.set_fill(Some(Fill::default()));
        for mark in marks {
            draw(&mut surface, faces, mark);
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|_| PdfError::NotWritten)
}

fn draw(surface: &mut Surface<'_>, faces: &Faces, mark: &Mark) {
    match mark {
        Mark::Text { x, y, size, bold, text } => {
            let face = faces.of(*bold);
            surface.draw_glyphs(Point::from_xy(*x, *y), &glyphs(face, text), face.font.clone(), text, *size, false);
        }
        Mark::Rule { x, y, width, thick } => fill(surface, [(*x, *y, *width, *thick)]),
        Mark::Squares { side, corners } => fill(surface, corners.iter().map(|(x, y)| (*x, *y, *side, *side))),
    }
}

/// One glyph per character, each with its part of the text.
fn glyphs(face: &Face, text: &str) -> Vec<KrillaGlyph> {
    let glyph = |(at, c): (usize, char)| {
        let id = GlyphId::new(face.glyph(c).to_u32());
        KrillaGlyph::new(id, face.advance(c), 0.0, 0.0, 0.0, at..at + c.len_utf8(), None)
    };
    text.char_indices().map(glyph).collect()
}

/// Fills black rectangles, given as left, top, width and height.
fn fill(surface: &mut Surface<'_>, rectangles: impl IntoIterator<Item = (f32, f32, f32, f32)>) {
    let mut path = PathBuilder::new();
    for (x, y, width, height) in rectangles {
        if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rectangle);
        }
    }
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}
