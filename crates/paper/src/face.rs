//! The two fonts that are built in: which glyph a character has, and how wide it is.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf");

/// What stands for a character that the font lacks, as printers in Japan do it.
const LACKING: char = '〓';

/// Regular and bold.
pub struct Faces {
    pub regular: Face,
    pub bold: Face,
}

impl Faces {
    pub fn load() -> Option<Self> {
        Some(Self { regular: Face::load(REGULAR)?, bold: Face::load(BOLD)? })
    }

    pub fn of(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.regular }
    }
}

/// One font.
pub struct Face {
    pub font: Font,
    read: FontRef<'static>,
    units_per_em: f32,
}

impl Face {
    fn load(bytes: &'static [u8]) -> Option<Self> {
        let font = Font::new(bytes.into(), 0)?;
        let units_per_em = font.units_per_em();
        Some(Self { font, read: FontRef::new(bytes).ok()?, units_per_em })
    }

    /// The glyph of `c`, or of what stands for it.
    pub fn glyph(&self, c: char) -> GlyphId {
        let map = self.read.charmap();
        map.map(c).or_else(|| map.map(LACKING)).unwrap_or_default()
    }

    /// How far `c` leads, in ems.
    pub fn advance(&self, c: char) -> f32 {
        let metrics = GlyphMetrics::new(&self.read, Size::unscaled(), LocationRef::default());
        metrics.advance_width(self.glyph(c)).unwrap_or(self.units_per_em) / self.units_per_em
    }

    /// How wide `text` is at `size` points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c)).sum::<f32>() * size
    }
}

/// `text` in the form it is printed in: marks joined with their letters, and nothing that has no width or steers a device, but line breaks.
pub fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    text.nfc().filter(|c| *c == '\n' || !(c.is_control() || is_invisible(*c))).collect()
}

/// Joiners, marks of direction, and selectors of variants.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fonts_have_the_letters_of_both_languages() {
        let faces = Faces::load().unwrap();
        for bold in [false, true] {
            let lacking = faces.of(bold).glyph(LACKING);
            assert_ne!(lacking, GlyphId::default());
            for c in "Aazé09—–“”’…しのめ集い保管庫鬱髙﨑々〇「」、。・ー①□".chars()
            {
                assert_ne!(faces.of(bold).glyph(c), lacking, "{c}");
            }
            assert_eq!(faces.of(bold).glyph('🦆'), lacking);
        }
    }

    #[test]
    fn what_is_printed_has_no_invisible_marks_and_whole_letters() {
        assert_eq!(printable("か\u{3099}く\r\nA\u{200b}B\tC\u{7}\u{fe0f}"), "がく\nAB C");
    }
}
