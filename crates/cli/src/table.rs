//! Aligns columns on a terminal, including characters that are two cells wide.
//!
//! Guarantee: text is never cut, and lines have no trailing spaces. Widths are those of common terminals, not of every
//! font.

/// Lays out rows with two spaces between columns. A cell of several lines continues below itself.
#[must_use]
pub fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..count)
        .map(|i| {
            rows.iter().filter_map(|row| row.get(i)).flat_map(|cell| cell.lines()).map(width).max().unwrap_or_default()
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
    text.to_owned() + &" ".repeat(wide.saturating_sub(width(text)))
}

fn width(text: &str) -> usize {
    text.chars().map(cells).sum()
}

/// The width of a character in cells: 0 for combining marks, 2 for kana, kanji, hangul and full width, else 1.
const fn cells(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_line_up() {
        let rows = [["そら", "x"], ["River", "y"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(columns(&rows), "そら   x\nRiver  y");
        assert_eq!(width("か\u{3099}ﾊﾟ"), 4);
    }

    #[test]
    fn a_cell_of_two_lines_goes_on_below_itself() {
        assert_eq!(columns(&[vec!["a".into(), "one\ntwo".into()]]), "a  one\n   two");
        assert_eq!(grid(&["1".into(), "2".into(), "3".into()], 2), "1  2\n3");
    }
}
