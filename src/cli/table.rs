//! Tables and paragraphs of text: aligned by display width, bounded where a width is known.

use crate::text::wrap::wrapped;
use crate::text::{Align, Ruler};

/// Columns between two columns of a table.
const GAP: usize = 2;

/// A column of a table.
pub struct Column<'a> {
    /// What stands over it.
    pub heading: &'a str,
    /// Where its cells stand.
    pub align: Align,
    /// The width to which it may be cut; `None` for what must stay whole, such as numbers.
    pub least: Option<usize>,
}

/// Columns and their cells.
pub struct Table<'a> {
    /// The columns.
    pub columns: Vec<Column<'a>>,
    /// A cell for each column, row by row.
    pub rows: Vec<Vec<String>>,
}

/// Columns with the widest that was seen of each, so that rows can be written one by one.
pub struct Measured<'a> {
    columns: Vec<Column<'a>>,
    natural: Vec<usize>,
}

/// Columns with their widths.
pub struct Fitted<'a> {
    columns: Vec<Column<'a>>,
    /// As many as there is room for.
    widths: Vec<usize>,
    /// The headings of the columns for which there is none.
    pub left_out: Vec<&'a str>,
}

impl<'a> Measured<'a> {
    /// Columns of which only the headings were seen.
    pub fn new(ruler: &Ruler, columns: Vec<Column<'a>>) -> Self {
        let natural = columns.iter();
        let natural = natural.map(|column| ruler.cells(column.heading)).collect();
        Self { columns, natural }
    }

    /// Sees a row.
    pub fn see<T: AsRef<str>>(&mut self, ruler: &Ruler, cells: impl Iterator<Item = T>) {
        for (width, cell) in self.natural.iter_mut().zip(cells) {
            *width = ruler.cells(cell.as_ref()).max(*width);
        }
    }

    /// The widths of the columns that fit. Whole columns are left out from the right only when
    /// cutting words is not enough, because a number cut in half is a wrong number.
    pub fn fit(self, width: Option<usize>) -> Fitted<'a> {
        let Self { columns, natural } = self;
        let room = width.unwrap_or(usize::MAX);
        let least: Vec<usize> = std::iter::zip(&natural, &columns)
            .map(|(&natural, column)| natural.min(column.least.unwrap_or(natural)))
            .collect();
        let total = |widths: &[usize]| {
            let gaps = GAP.saturating_mul(widths.len().saturating_sub(1));
            widths.iter().sum::<usize>().saturating_add(gaps)
        };
        let fits = |&count: &usize| least.get(..count).is_some_and(|least| total(least) <= room);
        let count = (1..=least.len()).rev().find(fits).unwrap_or(1);
        let mut widths: Vec<usize> = natural.into_iter().take(count).collect();
        while total(&widths) > room {
            // The widest of those that may be cut, one by one, so that long columns share the loss.
            let spare = widths
                .iter_mut()
                .zip(&least)
                .filter(|(width, least)| **width > **least);
            match spare.map(|(width, _)| width).max() {
                Some(width) => *width -= 1,
                None => widths.fill(room),
            }
        }
        let left_out = columns.iter().skip(count).map(|column| column.heading);
        Fitted {
            left_out: left_out.collect(),
            columns,
            widths,
        }
    }
}

impl Fitted<'_> {
    /// The line of the headings.
    pub fn headings(&self, ruler: &Ruler) -> String {
        let headings: Vec<&str> = self.columns.iter().map(|column| column.heading).collect();
        self.line(ruler, headings.into_iter())
    }

    /// The line of a row.
    pub fn line<T: AsRef<str>>(&self, ruler: &Ruler, cells: impl Iterator<Item = T>) -> String {
        let mut line = String::new();
        for ((cell, column), &width) in cells.zip(&self.columns).zip(&self.widths) {
            if !line.is_empty() {
                line.push_str(&" ".repeat(GAP));
            }
            line.push_str(&ruler.pad(cell.as_ref(), width, column.align));
        }
        line.truncate(line.trim_end().len());
        line
    }
}

impl<'a> Table<'a> {
    /// The lines of the table, headings first, and the headings of the columns for which `width`
    /// has no room.
    pub fn text(self, ruler: &Ruler, width: Option<usize>) -> (Vec<String>, Vec<&'a str>) {
        let mut measured = Measured::new(ruler, self.columns);
        for row in &self.rows {
            measured.see(ruler, row.iter());
        }
        let fitted = measured.fit(width);
        let rows = self.rows.iter().map(|row| fitted.line(ruler, row.iter()));
        let lines = std::iter::once(fitted.headings(ruler)).chain(rows);
        (lines.collect(), fitted.left_out)
    }

    /// The lines of the table in Markdown.
    pub fn markdown(&self, ruler: &Ruler) -> Vec<String> {
        let head = markdown_head(ruler, &self.columns);
        let rows = self.rows.iter().map(|row| markdown_row(ruler, row.iter()));
        head.into_iter().chain(rows).collect()
    }
}

/// The lines over the rows of a table in Markdown.
pub fn markdown_head(ruler: &Ruler, columns: &[Column]) -> [String; 2] {
    let headings = columns.iter().map(|column| column.heading);
    let dashes = columns.iter().map(|column| match column.align {
        Align::Left => ":---",
        Align::Right => "---:",
    });
    let dashes: Vec<&str> = dashes.collect();
    [
        markdown_row(ruler, headings),
        format!("| {} |", dashes.join(" | ")),
    ]
}

/// A row of a table in Markdown.
pub fn markdown_row<T: AsRef<str>>(ruler: &Ruler, cells: impl Iterator<Item = T>) -> String {
    let cells: Vec<String> = cells.map(|cell| markdown(ruler, cell.as_ref())).collect();
    format!("| {} |", cells.join(" | "))
}

/// A text that means itself in Markdown, inside a table as well.
pub fn markdown(ruler: &Ruler, text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in ruler.show(text).chars() {
        if matches!(c, '\\' | '|' | '<' | '*' | '_' | '`' | '[' | ']' | '#') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The lines of a text, as they are shown: wrapped where the width is known.
pub fn lines(ruler: &Ruler, text: &str, width: Option<usize>) -> Vec<String> {
    match width {
        Some(width) => wrapped(ruler, text, width),
        None => text.lines().map(|line| ruler.show(line)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table<'static> {
        let column = |heading, align, least| Column {
            heading,
            align,
            least,
        };
        Table {
            columns: vec![
                column("番号", Align::Right, None),
                column("名", Align::Left, Some(4)),
                column("件数", Align::Right, None),
            ],
            rows: vec![
                vec!["1".into(), "膵臓がん|腹膜播種".into(), "1,234".into()],
                vec!["22(1)".into(), "*a*".into(), "-".into()],
            ],
        }
    }

    #[test]
    fn columns_are_aligned_by_display_width() {
        let (lines, left_out) = table().text(&Ruler::default(), None);
        assert_eq!(
            lines,
            [
                " 番号  名                  件数",
                "    1  膵臓がん|腹膜播種  1,234",
                "22(1)  *a*                    -",
            ]
        );
        assert_eq!(left_out, [""; 0]);
    }

    #[test]
    fn words_are_cut_first_and_then_whole_columns_left_out() {
        let text = |width| table().text(&Ruler::default(), Some(width));
        assert_eq!(text(22).0.get(1).unwrap(), "    1  膵臓が…   1,234");
        assert_eq!(text(18).0.get(1).unwrap(), "    1  膵…   1,234");
        assert_eq!(text(17).0.get(1).unwrap(), "    1  膵臓がん|…");
        assert_eq!(text(17).1, ["件数"]);
        assert_eq!(text(3).0.get(2).unwrap(), "22…");
        for width in 1..40 {
            let (lines, _) = text(width);
            assert!(
                lines
                    .iter()
                    .all(|line| Ruler::default().cells(line) <= width),
                "{width}"
            );
        }
    }

    #[test]
    fn markdown_means_the_text_itself() {
        assert_eq!(
            table().markdown(&Ruler::default()),
            [
                "| 番号 | 名 | 件数 |",
                "| ---: | :--- | ---: |",
                "| 1 | 膵臓がん\\|腹膜播種 | 1,234 |",
                "| 22(1) | \\*a\\* | - |",
            ]
        );
    }
}
