//! The two built-in fonts: the glyph of each character, and its width.

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

/// BIZ UDPGothic Regular, a TrueType font.
pub const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Regular.ttf");
/// BIZ UDPGothic Bold, a TrueType font.
pub const BOLD: &[u8] = include_bytes!("../../../assets/fonts/BIZUDPGothic-Bold.ttf");

/// Printed for a character that the font lacks, as Japanese printers do.
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

    /// The glyph of `c`, or of its replacement.
    pub fn glyph(&self, c: char) -> GlyphId {
        let map = self.read.charmap();
        map.map(c).or_else(|| map.map(LACKING)).unwrap_or_default()
    }

    /// The advance width of `c`, in ems.
    pub fn advance(&self, c: char) -> f32 {
        let metrics = GlyphMetrics::new(&self.read, Size::unscaled(), LocationRef::default());
        metrics.advance_width(self.glyph(c)).unwrap_or(self.units_per_em) / self.units_per_em
    }

    /// The width of `text` at `size` points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|c| self.advance(c)).sum::<f32>() * size
    }
}

/// `text` in the form it is printed in: composed, without control characters and invisible ones, except line breaks.
pub fn printable(text: &str) -> String {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{1c}', '\u{1d}', '\u{1e}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n").replace(breaks, "\n").replace('\t', " ");
    text.nfc().filter(|c| *c == '\n' || !(c.is_control() || is_invisible(*c))).collect()
}

/// Joiners, direction marks, and variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{3164}' | '\u{ffa0}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
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
        assert_eq!(printable("か\u{3099}く\r\nA\u{200b}B\tC\u{7}\u{fe0f}\u{b}D\u{85}\u{202e}E"), "がく\nAB C\nD\nE");
    }
}
