//! A sheet as text in columns: nothing is cut, what does not fit goes on below.

use super::Sheet;
use crate::text::wrap::wrapped;
use crate::text::{Align, Ruler};

/// Columns between two columns.
const GAP: usize = 2;

/// The least that a column of words can be narrowed to.
const LEAST: usize = 8;

/// The lines of a sheet, headings first; where its columns find no room at all, one below the
/// other with their labels.
pub(super) fn text(sheet: &Sheet, ruler: &Ruler, width: Option<usize>) -> String {
    let Some(widths) = widths(sheet, ruler, width.unwrap_or(usize::MAX)) else {
        return records(sheet, ruler, width.unwrap_or(usize::MAX));
    };
    let aligns: Vec<Align> = sheet.columns.iter().map(|column| column.align).collect();
    let mut text = String::new();
    let labels: Vec<&str> = sheet.columns.iter().map(|c| c.label.as_str()).collect();
    line(&mut text, ruler, &labels, &widths, &aligns);
    for row in &sheet.rows {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.shown.as_str()).collect();
        line(&mut text, ruler, &cells, &widths, &aligns);
    }
    text
}

/// Cells side by side, wrapped.
fn line(text: &mut String, ruler: &Ruler, cells: &[&str], widths: &[usize], aligns: &[Align]) {
    let wrapped: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, &width)| wrapped(ruler, cell, width))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let mut line = String::new();
        for ((lines, &width), &align) in wrapped.iter().zip(widths).zip(aligns) {
            if !line.is_empty() {
                line.push_str(&" ".repeat(GAP));
            }
            let part = lines.get(at).map_or("", String::as_str);
            line.push_str(&ruler.pad(part, width, align));
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// The widths of the columns: numbers as they are, words share what is left. `None` where even
/// the narrowest do not fit.
fn widths(sheet: &Sheet, ruler: &Ruler, room: usize) -> Option<Vec<usize>> {
    let natural = |at: usize| {
        let label = sheet.columns.get(at).map(|column| column.label.as_str());
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
        let texts = cells.map(|cell| cell.shown.as_str()).chain(label);
        texts
            .flat_map(str::lines)
            .map(|line| ruler.cells(line))
            .max()
            .unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..sheet.columns.len()).map(natural).collect();
    let gaps = GAP * widths.len().saturating_sub(1);
    loop {
        let total = widths.iter().sum::<usize>() + gaps;
        let excess = total.saturating_sub(room);
        if excess == 0 {
            return Some(widths);
        }
        let words = widths.iter_mut().zip(&sheet.columns);
        let words = words.filter(|(width, column)| column.align == Align::Left && **width > LEAST);
        let mut words: Vec<&mut usize> = words.map(|(width, _)| width).collect();
        words.sort_unstable_by_key(|width| std::cmp::Reverse(**width));
        let next = words.get(1).map_or(LEAST, |width| **width);
        let widest = words.into_iter().next()?;
        // Down to the second widest, so that the long columns share the loss.
        let cut = excess.min(widest.saturating_sub(next).max(1));
        *widest = widest.saturating_sub(cut).max(LEAST);
    }
}

/// Each row as labels and values.
fn records(sheet: &Sheet, ruler: &Ruler, width: usize) -> String {
    let rows = sheet.rows.iter().map(|row| {
        let cells = sheet.columns.iter().zip(&row.cells);
        let lines = cells.flat_map(|(column, cell)| {
            wrapped(ruler, &format!("{}: {}", column.label, cell.shown), width)
        });
        lines.map(|line| line + "\n").collect::<String>()
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Row};
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            columns: vec![
                Column::words("name", "技術名"),
                Column::numbers("n", "件数"),
            ],
            rows: vec![Row {
                id: None,
                cells: vec![
                    Cell::text("膵臓がんの周術期治療"),
                    Cell::data("1,234", 1234),
                ],
            }],
        }
    }

    #[test]
    fn words_are_wrapped_and_numbers_stay_whole() {
        let text = |width| text(&sheet(), &Ruler::default(), width);
        assert_eq!(
            text(None),
            "技術名                 件数\n膵臓がんの周術期治療  1,234\n"
        );
        assert_eq!(
            text(Some(19)),
            "技術名         件数\n膵臓がんの周  1,234\n術期治療\n"
        );
        assert_eq!(
            text(Some(12)),
            "技術名: 膵臓\nがんの周術期\n治療\n件数: 1,234\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_the_width() {
        for width in 2..60 {
            for line in text(&sheet(), &Ruler::default(), Some(width)).lines() {
                assert!(
                    Ruler::default().cells(line) <= width.max(5),
                    "{width}: {line}"
                );
            }
        }
    }
}
