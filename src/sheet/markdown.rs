//! Markdown that means the text itself.

use super::{Put, Rows};
use crate::text::{Align, Ruler};
use std::io;

/// A text that means itself in Markdown, inside a table as well.
#[must_use]
pub fn escape(ruler: &Ruler, text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in ruler.show(text).chars() {
        if matches!(c, '\\' | '|' | '<' | '*' | '_' | '`' | '[' | ']' | '#') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A text of several lines in one cell of a table.
#[must_use]
pub fn cell(ruler: &Ruler, text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| escape(ruler, line)).collect();
    lines.join("<br>")
}

/// Writes rows as a table.
pub(super) fn write(rows: &Rows, ruler: &Ruler, put: Put) -> io::Result<()> {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let labels = rows.columns.iter();
    let labels = labels.map(|column| cell(ruler, &column.label));
    let dashes = rows.columns.iter().map(|column| match column.align {
        Align::Left => ":---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    put(&line(labels.collect()))?;
    put(&line(dashes.collect()))?;
    for at in 0..rows.count {
        let cells = (rows.row)(at);
        put(&line(cells.iter().map(|own| cell(ruler, own)).collect()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, Row, Sheet};
    use super::*;

    #[test]
    fn what_markdown_would_take_for_a_sign_means_itself() {
        let sheet = Sheet {
            columns: vec![Column::words("name", "名|称"), Column::numbers("n", "件")],
            rows: vec![Row {
                id: None,
                cells: vec![Cell::text("*a*\n<b>"), Cell::data("1", 1)],
            }],
        };
        assert_eq!(
            sheet.markdown(&Ruler::default()),
            "| 名\\|称 | 件 |\n| :--- | ---: |\n| \\*a\\*<br>\\<b> | 1 |\n"
        );
    }
}
