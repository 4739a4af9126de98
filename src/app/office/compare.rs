//! Technologies side by side: fields as rows, what differs marked, bars for the numbers.

use super::page::{Cell, Lead, Page, Tone};
use crate::catalog::{Catalog, Row};
use crate::compare::{Line, compare};
use crate::text::bar::bar;
use crate::text::{Align, Ruler};
use crate::words::Word;

/// The least that a column can be; where there is less, they stand one below the other.
const LEAST: usize = 14;

/// The page, `width` columns wide.
#[must_use]
pub fn page(catalog: &Catalog, rows: &[Row], ruler: &Ruler, width: usize) -> Page {
    let comparison = compare(catalog, rows);
    let number = comparison.technologies.len().max(1);
    let labels = comparison.shown();
    let labels = labels
        .map(|line| ruler.cells(line.field.label.text()))
        .max()
        .unwrap_or(0);
    let left = labels + 4;
    let column = (width.saturating_sub(left) / number).saturating_sub(2);
    let mut page = Page::default();
    let beside = column >= LEAST;
    if beside {
        let heads = comparison
            .technologies
            .iter()
            .enumerate()
            .map(|(at, technology)| (left + at * (column + 2), technology.id.to_string()));
        let heads: Vec<(usize, String)> = heads.collect();
        let cells = heads
            .iter()
            .map(|(x, id)| cell(*x, column, id, Tone::Heading));
        page.cells(ruler, &cells.collect::<Vec<_>>());
    }
    for line in comparison.shown() {
        let sources = comparison.technologies.iter();
        let sources = sources.filter_map(|technology| line.field.source(technology).cloned());
        page.stop(sources.collect(), None);
        let label = line.field.label.text();
        let mark = if line.differs { "*" } else { "" };
        let mut cells = vec![
            cell(0, 2, mark, Tone::Warning),
            cell(2, labels.max(1), label, Tone::Label),
        ];
        let texts: Vec<String> = (0..line.values.len())
            .map(|at| value(line, at, ruler, column))
            .collect();
        if beside {
            let values = texts.iter().enumerate();
            cells
                .extend(values.map(|(at, text)| {
                    cell(left + at * (column + 2), column, text, tone(line, at))
                }));
            page.cells(ruler, &cells);
            continue;
        }
        page.cells(ruler, &cells);
        for (at, (technology, text)) in comparison.technologies.iter().zip(&texts).enumerate() {
            let id = technology.id.to_string();
            let values = [
                cell(2, 6, &id, Tone::Dim),
                cell(9, width.saturating_sub(9).max(1), text, tone(line, at)),
            ];
            page.cells(ruler, &values);
        }
    }
    page.blank();
    page.text(ruler, 0, width, Word::CompareNote.text(), Tone::Dim);
    if let Some(stop) = page.stops.first_mut() {
        stop.lead = comparison
            .technologies
            .first()
            .and(rows.first())
            .map(|&row| Lead::Technology(row));
    }
    page
}

const fn cell(x: usize, width: usize, text: &str, tone: Tone) -> Cell<'_> {
    Cell {
        x,
        width,
        align: Align::Left,
        text,
        tone,
    }
}

/// A value, and below it its bar.
fn value(line: &Line, at: usize, ruler: &Ruler, column: usize) -> String {
    let text = line
        .values
        .get(at)
        .map(crate::fields::Value::full)
        .unwrap_or_default();
    let share = line.bars.as_ref().and_then(|bars| *bars.get(at)?);
    let bar = share.map(|share| bar(ruler, share, column.clamp(4, 16)));
    bar.map_or(text.clone(), |bar| format!("{text}\n{bar}"))
}

fn tone(line: &Line, at: usize) -> Tone {
    let missing = line
        .values
        .get(at)
        .is_some_and(|value| value.missing().is_some());
    match (missing, line.field.is_derived()) {
        (true, _) => Tone::Missing,
        (false, true) => Tone::Derived,
        (false, false) => Tone::Text,
    }
}
