//! Rows as text in columns: nothing is cut, what does not fit goes on below.

use super::{Put, Rows};
use crate::text::wrap::wrapped;
use crate::text::{Align, Ruler};
use std::io;

/// Columns between two columns.
const GAP: usize = 2;

/// The least that a column of words can be narrowed to.
const LEAST: usize = 8;

/// Writes the lines of rows, headings first; where their columns find no room at all, one below the
/// other with their labels.
pub(super) fn write(rows: &Rows, ruler: &Ruler, width: Option<usize>, put: Put) -> io::Result<()> {
    let room = width.unwrap_or(usize::MAX);
    let Some(widths) = widths(rows, ruler, room) else {
        return records(rows, ruler, room, put);
    };
    let aligns: Vec<Align> = rows.columns.iter().map(|column| column.align).collect();
    let labels: Vec<String> = rows.columns.iter().map(|c| c.label.clone()).collect();
    put(&line(ruler, &labels, &widths, &aligns))?;
    for at in 0..rows.count {
        put(&line(ruler, &(rows.row)(at), &widths, &aligns))?;
    }
    Ok(())
}

/// Cells side by side, wrapped.
fn line(ruler: &Ruler, cells: &[String], widths: &[usize], aligns: &[Align]) -> String {
    let mut text = String::new();
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
    text
}

/// The widths of the columns: numbers as they are, words share what is left. `None` where even
/// the narrowest do not fit.
fn widths(rows: &Rows, ruler: &Ruler, room: usize) -> Option<Vec<usize>> {
    let widest = |text: &str| {
        let lines = text.lines().map(|line| ruler.cells(line));
        lines.max().unwrap_or(0)
    };
    let labels = rows.columns.iter().map(|column| widest(&column.label));
    let mut widths: Vec<usize> = labels.collect();
    for at in 0..rows.count {
        for (width, cell) in widths.iter_mut().zip((rows.row)(at)) {
            *width = widest(&cell).max(*width);
        }
    }
    let gaps = GAP * widths.len().saturating_sub(1);
    loop {
        let total = widths.iter().sum::<usize>() + gaps;
        let excess = total.saturating_sub(room);
        if excess == 0 {
            return Some(widths);
        }
        let words = widths.iter_mut().zip(rows.columns);
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
fn records(rows: &Rows, ruler: &Ruler, width: usize, put: Put) -> io::Result<()> {
    for at in 0..rows.count {
        if at > 0 {
            put("\n")?;
        }
        for (column, cell) in rows.columns.iter().zip((rows.row)(at)) {
            for line in wrapped(ruler, &format!("{}: {cell}", column.label), width) {
                put(&(line + "\n"))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Row, Sheet};
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
        let text = |width| sheet().text(&Ruler::default(), width);
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
            for line in sheet().text(&Ruler::default(), Some(width)).lines() {
                assert!(
                    Ruler::default().cells(line) <= width.max(5),
                    "{width}: {line}"
                );
            }
        }
    }
}
