//! Lays out a sheet on pages: the position of each line of text, rule and square, in points from the upper left corner.

use crate::face::{Faces, printable};
use crate::wrap::wrap;
use crate::{Block, PAGES_MAX, PdfError, Sheet};
use fast_qr::{ECL, QRBuilder};

/// Points per millimetre.
const MM: f32 = 72.0 / 25.4;
/// The width of A4, in points.
pub const PAGE_WIDTH: f32 = 210.0 * MM;
/// The height of A4, in points.
pub const PAGE_HEIGHT: f32 = 297.0 * MM;
const MARGIN: f32 = 20.0 * MM;
const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
const BOTTOM: f32 = PAGE_HEIGHT - MARGIN;
/// The distance between lines of text, in ems.
const LEADING: f32 = 1.7;
/// The distance from the top of a line of text to its baseline, in ems.
const BASELINE: f32 = 1.2;
/// The quiet zone of a QR code, in modules.
const QUIET: u16 = 4;

/// Something on a page.
pub enum Mark {
    /// Text that begins at `x` with its baseline at `y`.
    Text { x: f32, y: f32, size: f32, bold: bool, text: String },
    /// A horizontal line that begins at `x`.
    Rule { x: f32, y: f32, width: f32, thick: f32 },
    /// Black squares with sides of `side`.
    Squares { side: f32, corners: Vec<(f32, f32)> },
}

/// The marks of one page.
pub type Page = Vec<Mark>;

/// Lays out `sheet` on pages, at least one.
pub fn lay_out(sheet: &Sheet, faces: &Faces) -> Result<Vec<Page>, PdfError> {
    let mut setter = Setter { faces, size: if sheet.large { 18.0 } else { 11.0 }, pages: vec![Page::new()], y: MARGIN };
    let title = printable(&sheet.title);
    setter.lines(&title, setter.size * 1.7, true, MARGIN, WIDTH)?;
    if let Some(note) = &sheet.note {
        setter.gap(0.2);
        setter.lines(&printable(note), setter.size * 0.9, false, MARGIN, WIDTH)?;
    }
    setter.gap(0.4);
    setter.rule(1.0)?;
    for block in &sheet.blocks {
        setter.block(block, sheet.large)?;
    }
    setter.feet(&title);
    Ok(setter.pages)
}

/// Places one thing below the other, and begins a new page when one is full.
struct Setter<'a> {
    faces: &'a Faces,
    size: f32,
    pages: Vec<Page>,
    y: f32,
}

impl Setter<'_> {
    fn block(&mut self, block: &Block, large: bool) -> Result<(), PdfError> {
        match block {
            Block::Heading(text) => {
                self.gap(1.0);
                // Never leave a heading alone at the foot of a page: two lines of what follows must fit.
                self.room(self.size * LEADING * 3.5)?;
                self.lines(&printable(text), self.size * 1.25, true, MARGIN, WIDTH)?;
                self.gap(0.1);
            }
            Block::Text(text) => {
                self.lines(&printable(text), self.size, false, MARGIN, WIDTH)?;
                self.gap(0.6);
            }
            Block::Item { depth, mark, text } => self.item(*depth, mark, &printable(text))?,
            Block::Numbered(items) => self.numbered(items)?,
            Block::Qr(text) => self.qr(text, if large { 60.0 * MM } else { 45.0 * MM })?,
            Block::Rule => self.rule(0.5)?,
            Block::Blank(lines) => {
                let step = if large { 13.0 * MM } else { 9.0 * MM };
                for _ in 0..*lines {
                    self.room(step)?;
                    self.y += step;
                    self.mark(Mark::Rule { x: MARGIN, y: self.y, width: WIDTH, thick: 0.4 });
                }
                self.gap(1.0);
            }
        }
        Ok(())
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// Leaves `ems` of space, except at the top of a page.
    fn gap(&mut self, ems: f32) {
        if self.y > MARGIN {
            self.y += ems * self.size;
        }
    }

    /// Begins a new page unless `height` fits on this one.
    fn room(&mut self, height: f32) -> Result<(), PdfError> {
        if self.y + height > BOTTOM && self.y > MARGIN {
            if self.pages.len() >= PAGES_MAX {
                return Err(PdfError::TooLong);
            }
            self.pages.push(Page::new());
            self.y = MARGIN;
        }
        Ok(())
    }

    fn lines(&mut self, text: &str, size: f32, bold: bool, x: f32, width: f32) -> Result<(), PdfError> {
        let face = self.faces.of(bold);
        for text in wrap(text, width, |c| face.advance(c) * size) {
            self.room(size * LEADING)?;
            if !text.is_empty() {
                self.mark(Mark::Text { x, y: self.y + size * BASELINE, size, bold, text });
            }
            self.y += size * LEADING;
        }
        Ok(())
    }

    fn rule(&mut self, thick: f32) -> Result<(), PdfError> {
        self.room(self.size)?;
        self.gap(0.4);
        self.mark(Mark::Rule { x: MARGIN, y: self.y, width: WIDTH, thick });
        self.y += self.size * 0.9;
        Ok(())
    }

    /// Places an item of a list, its mark before its first line.
    fn item(&mut self, depth: u8, mark: &str, text: &str) -> Result<(), PdfError> {
        /// Deeper lists stand where this one does: there has to be room for words.
        const DEPTH_MAX: u8 = 6;
        let size = self.size;
        let mark_width = self.faces.regular.width(mark, size) + size * 0.6;
        let x = MARGIN + f32::from(depth.min(DEPTH_MAX)) * size * 1.6;
        self.room(size * LEADING)?;
        self.mark(Mark::Text { x, y: self.y + size * BASELINE, size, bold: false, text: mark.to_owned() });
        self.lines(text, size, false, x + mark_width, WIDTH + MARGIN - x - mark_width)?;
        self.gap(0.2);
        Ok(())
    }

    /// Places items down the columns. An item wider than the page wraps.
    fn numbered(&mut self, items: &[String]) -> Result<(), PdfError> {
        let items: Vec<String> = items.iter().map(|item| printable(item)).collect();
        let size = self.size * 1.1;
        let regular = &self.faces.regular;
        let number_width = regular.width(&format!("{}.", items.len()), size) + size * 0.6;
        let widest = items.iter().map(|item| regular.width(item, size)).fold(0.0, f32::max);
        let fits = |columns: &f32| {
            widest + number_width + size <= WIDTH / columns && !items.iter().any(|item| item.contains('\n'))
        };
        let columns = [3.0_f32, 2.0].into_iter().find(fits);
        match columns {
            Some(columns) if items.len() > 3 => self.columns(&items, size, number_width, columns)?,
            _ => {
                for (at, item) in items.iter().enumerate() {
                    self.room(size * LEADING)?;
                    self.number(at, size, MARGIN, self.y + size * BASELINE, number_width);
                    self.lines(item, size, false, MARGIN + number_width, WIDTH - number_width)?;
                    self.gap(0.2);
                }
            }
        }
        self.gap(0.6);
        Ok(())
    }

    /// Places items in columns; `columns` is 2 or 3.
    fn columns(&mut self, items: &[String], size: f32, number_width: f32, columns: f32) -> Result<(), PdfError> {
        const STEP: f32 = 2.1;
        let step = size * STEP;
        let across = columns as usize;
        let (mut rest, mut first) = (items, 0);
        while !rest.is_empty() {
            let all_rows = rest.len().div_ceil(across);
            let height = all_rows as f32 * step;
            // Keep them on one page if one page can hold them.
            self.room(height.min(BOTTOM - MARGIN))?;
            let rows = all_rows.min(((BOTTOM - self.y) / step) as usize).max(1);
            let (now, later) = rest.split_at(rest.len().min(rows * across));
            for (at, item) in now.iter().enumerate() {
                let x = MARGIN + (at / rows) as f32 * WIDTH / columns;
                let y = self.y + (at % rows) as f32 * step + size * BASELINE;
                self.number(first + at, size, x, y, number_width);
                self.mark(Mark::Text { x: x + number_width, y, size, bold: false, text: item.clone() });
            }
            self.y += rows as f32 * step;
            first += now.len();
            rest = later;
        }
        Ok(())
    }

    /// Places the number of the item at `at` right before its text.
    fn number(&mut self, at: usize, size: f32, x: f32, y: f32, number_width: f32) {
        let text = format!("{}.", at + 1);
        let x = x + number_width - size * 0.6 - self.faces.regular.width(&text, size);
        self.mark(Mark::Text { x, y, size, bold: false, text });
    }

    fn qr(&mut self, text: &str, side_min: f32) -> Result<(), PdfError> {
        /// The smallest width of a module, so that a phone can tell it from the next.
        const MODULE_MIN: f32 = 0.6 * MM;
        let code = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| PdfError::TooLong)?;
        let modules = u16::try_from(code.size).map_err(|_| PdfError::TooLong)?;
        let across = f32::from(modules + 2 * QUIET);
        let side = (side_min / across).max(MODULE_MIN).min(WIDTH / across);
        self.room(across * side)?;
        let place = |at: usize| u16::try_from(at).map_or(0.0, f32::from);
        let mut corners = Vec::new();
        for row in 0..code.size {
            for column in 0..code.size {
                let dark = code.data.get(row * code.size + column).is_some_and(|module| module.value());
                if dark {
                    let border = f32::from(QUIET);
                    corners.push((MARGIN + (border + place(column)) * side, self.y + (border + place(row)) * side));
                }
            }
        }
        self.mark(Mark::Squares { side, corners });
        self.y += across * side;
        self.gap(0.4);
        Ok(())
    }

    /// Prints title and page number at the foot of each page, if there are several.
    fn feet(&mut self, title: &str) {
        let count = self.pages.len();
        if count < 2 {
            return;
        }
        let size = self.size * 0.8;
        let face = &self.faces.regular;
        let y = BOTTOM + 8.0 * MM;
        for (at, page) in self.pages.iter_mut().enumerate() {
            let text = format!("{} / {count}", at + 1);
            let number_width = face.width(&text, size);
            page.push(Mark::Text { x: PAGE_WIDTH - MARGIN - number_width, y, size, bold: false, text });
            let title = wrap(title, WIDTH - number_width - size * 2.0, |c| face.advance(c) * size);
            if let Some(text) = title.into_iter().next().filter(|text| !text.is_empty()) {
                page.push(Mark::Text { x: MARGIN, y, size, bold: false, text });
            }
        }
    }
}
