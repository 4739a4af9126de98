//! Why values are what they are: the reasons and rules of an exhibit's cells, each told once.

use super::table::{heading, row_label};
use super::{Marks, sign, word};
use crate::model::{Cell, Confidence, Exhibit};
use crate::words::Word;

/// A reason and the cells that it holds for.
struct Reason<'a> {
    confidence: Confidence,
    blank: bool,
    text: &'a str,
    /// Rows with the columns concerned.
    cells: Vec<(usize, Vec<usize>)>,
}

/// The reasons given for single values, with the rows and columns they are about. What the whole
/// exhibit says of itself is not repeated.
pub fn reasons(exhibit: &Exhibit, marks: Marks) -> Vec<String> {
    let mut reasons: Vec<Reason> = Vec::new();
    for (row, record) in exhibit.rows.iter().enumerate() {
        for (column, cell) in record.cells.iter().enumerate() {
            for text in given(cell) {
                let blank = cell.printed.is_none() && !cell.has_value();
                let known = reasons.iter_mut().find(|reason| {
                    (reason.confidence, reason.blank, reason.text) == (cell.confidence, blank, text)
                });
                match known {
                    Some(reason) => reason.add(row, column),
                    None => reasons.push(Reason {
                        confidence: cell.confidence,
                        blank,
                        text,
                        cells: vec![(row, vec![column])],
                    }),
                }
            }
        }
    }
    let sentences = reasons.iter().map(|reason| reason.sentence(exhibit, marks));
    sentences.collect()
}

/// What a cell itself says about its value.
pub fn given(cell: &Cell) -> impl Iterator<Item = &str> {
    [cell.rule.as_deref(), cell.reason.as_deref()]
        .into_iter()
        .flatten()
}

impl Reason<'_> {
    fn add(&mut self, row: usize, column: usize) {
        match self.cells.last_mut().filter(|(last, _)| *last == row) {
            Some((_, columns)) => columns.push(column),
            None => self.cells.push((row, vec![column])),
        }
    }

    fn sentence(&self, exhibit: &Exhibit, marks: Marks) -> String {
        let mark = match (self.confidence, self.blank, marks) {
            (Confidence::Certain, true, _) => format!("{} ", Word::KpiBlank),
            (Confidence::Certain, false, _) => String::new(),
            (confidence, _, Marks::Signs) => format!("{} ", sign(confidence)),
            (confidence, _, Marks::Words) => format!("{} ", word(confidence)),
        };
        format!("{mark}{} ({})", self.text, self.place(exhibit))
    }

    /// The rows and columns: rows that share their columns are told together.
    fn place(&self, exhibit: &Exhibit) -> String {
        let mut groups: Vec<(Vec<usize>, &[usize])> = Vec::new();
        for (row, columns) in &self.cells {
            match groups
                .iter_mut()
                .find(|(_, own)| *own == columns.as_slice())
            {
                Some((rows, _)) => rows.push(*row),
                None => groups.push((vec![*row], columns)),
            }
        }
        let groups = groups.iter().map(|(rows, columns)| {
            let columns = columns
                .iter()
                .filter_map(|&column| exhibit.columns.get(column));
            let columns: Vec<_> = columns.map(|column| heading(exhibit, column)).collect();
            format!(
                "{}: {}",
                rows_named(exhibit, rows),
                columns.join(Word::Dot.text())
            )
        });
        groups.collect::<Vec<_>>().join("／")
    }
}

fn rows_named(exhibit: &Exhibit, rows: &[usize]) -> String {
    if rows.len() == exhibit.rows.len() {
        return Word::KpiEveryRow.text().to_owned();
    }
    let rows = rows.iter().filter_map(|&row| exhibit.rows.get(row));
    rows.map(row_label)
        .collect::<Vec<_>>()
        .join(Word::Dot.text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn a_reason_that_holds_for_many_values_is_told_once() {
        let catalog = Catalog::bundled().unwrap();
        let told = reasons(catalog.exhibit("k1-training").unwrap(), Marks::Words);
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[0].starts_with("推定 実施機関数は同じ順に並ぶとみた。"));
        assert!(told[0].ends_with("(全行: R4 実施機関数(機関)・R5 実施機関数(機関))"));
        assert_eq!(
            told[1],
            "空欄 その他人材研修の倍率は印字されていない。 (その他人材研修: 受入実績(倍))"
        );
    }
}
