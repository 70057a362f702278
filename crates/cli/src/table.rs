//! Aligns columns on a terminal, including characters that are two cells wide.
//!
//! Guarantee: text is never cut, and lines have no trailing spaces. What a terminal would obey or hide is made visible
//! first, so that it is counted as it is shown. Widths are Unicode's (East Asian Width), not those of every font.

use crate::visible::visible;
use unicode_width::UnicodeWidthStr;

/// Lays out rows with two spaces between columns. A cell of several lines continues below itself.
#[must_use]
pub fn columns(rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| shown(cell)).collect()).collect();
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..count)
        .map(|i| {
            rows.iter()
                .filter_map(|row| row.get(i))
                .flat_map(|cell| cell.lines())
                .map(str::width)
                .max()
                .unwrap_or_default()
        })
        .collect();
    let lines = rows.iter().flat_map(|row| {
        let height = row.iter().map(|cell| cell.lines().count()).max().unwrap_or_default().max(1);
        let widths = &widths;
        (0..height).map(move |line| {
            let cells =
                row.iter().zip(widths).map(|(cell, wide)| pad(cell.lines().nth(line).unwrap_or_default(), *wide));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Lays out cells in rows of `across`.
#[must_use]
pub fn grid(cells: &[String], across: usize) -> String {
    columns(&cells.chunks(across.max(1)).map(<[String]>::to_vec).collect::<Vec<_>>())
}

fn pad(text: &str, wide: usize) -> String {
    text.to_owned() + &" ".repeat(wide.saturating_sub(text.width()))
}

/// A cell as it is shown. A tab would jump to another column.
fn shown(cell: &str) -> String {
    visible(cell).replace('\t', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_line_up() {
        let rows = [["そら", "x"], ["River", "y"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(columns(&rows), "そら   x\nRiver  y");
        assert_eq!("か\u{3099}ﾊﾟ👩\u{200d}👧".width(), 6);
        let hostile = [["\u{1b}[2J\u{202e}", "x"], ["River", "y"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(columns(&hostile), "␛[2J⟨U+202E⟩  x\nRiver         y");
    }

    #[test]
    fn a_cell_of_two_lines_goes_on_below_itself() {
        assert_eq!(columns(&[vec!["a".into(), "one\ntwo".into()]]), "a  one\n   two");
        assert_eq!(grid(&["1".into(), "2".into(), "3".into()], 2), "1  2\n3");
    }
}
