//! The table of an exhibit as lines: columns as wide as they need and the page allows.
//!
//! The row labels stand still; of the columns beside them as many are shown as fit, from one that
//! the reader chose. Words wrap; a number stays whole wherever there is room for it.

use super::page::{Line, Look, Piece, Text};
use super::{Marks, label, mark, shown};
use crate::model::exhibit::{Column, ExhibitRow};
use crate::model::{Cell, Confidence, Exhibit};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use std::ops::Range;

/// Columns of the screen between two columns of the table.
const GAP: usize = 2;
/// What a heading may widen its column to: as much as fits, but no less than this is tried.
const HEADINGS: std::ops::RangeInclusive<usize> = 6..=40;
/// Words are not squeezed below this before columns are left for scrolling.
const LEAST: usize = 16;
/// The labels of a table of numbers are.
const LEAST_LABEL: usize = 8;
/// Where columns scroll, words and headings take no more than this.
const MOST: usize = 24;
/// The same for headings over narrow columns.
const HEADING: usize = 10;

/// A column's place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Which column.
    pub column: usize,
    /// Where it begins.
    pub x: usize,
    /// How wide it is, with its marks.
    pub width: usize,
}

/// How wide a column is: its values, and the marks behind them.
#[derive(Debug, Clone, Copy)]
struct Width {
    value: usize,
    mark: usize,
    numeric: bool,
}

impl Width {
    const fn whole(self) -> usize {
        self.value.saturating_add(self.mark)
    }
}

/// An exhibit's table fitted into a page.
pub struct Table<'a> {
    exhibit: &'a Exhibit,
    ruler: &'a Ruler,
    marks: Marks,
    room: usize,
    label: usize,
    widths: Vec<Width>,
}

impl<'a> Table<'a> {
    /// Fits the table of an exhibit into `room` columns.
    pub fn new(exhibit: &'a Exhibit, ruler: &'a Ruler, room: usize, marks: Marks) -> Self {
        let mut table = Self {
            exhibit,
            ruler,
            marks,
            room,
            label: 0,
            widths: Vec::new(),
        };
        let labels = exhibit.rows.iter().map(|row| ruler.cells(&row_label(row)));
        let header = exhibit.row_header.as_deref().map(|text| ruler.cells(text));
        table.label = labels.chain(header).max().unwrap_or(0);
        let values: Vec<Width> = (0..exhibit.columns.len())
            .map(|column| table.values(column))
            .collect();
        for heading in HEADINGS.rev() {
            table.widths = table.headed(&values, heading);
            if table.needs(usize::MAX) <= room {
                return table;
            }
        }
        table.squeeze(&values);
        table
    }

    /// What a column needs to show every value on one line.
    fn values(&self, column: usize) -> Width {
        let cells = || self.cells(column);
        let value = cells()
            .map(|cell| self.ruler.cells(&shown(cell, self.marks)))
            .max()
            .unwrap_or(0);
        let mark = cells()
            .filter_map(|cell| mark(cell, self.marks))
            .map(|mark| self.ruler.cells(mark.text()).saturating_add(1))
            .max()
            .unwrap_or(0);
        Width {
            value,
            mark,
            numeric: self.exhibit.is_numeric(column),
        }
    }

    /// Columns as wide as their values and as much of their headings.
    fn headed(&self, values: &[Width], most: usize) -> Vec<Width> {
        let widths = values.iter().enumerate().map(|(column, width)| {
            let heading = self.ruler.cells(&self.heading(column)).min(most);
            let value = width.value.max(heading.saturating_sub(width.mark));
            Width { value, ..*width }
        });
        widths.collect()
    }

    /// The width of the table when no label and no words are wider than `cap`.
    fn needs(&self, cap: usize) -> usize {
        let columns = self.widths.iter().map(|width| {
            let value = if width.numeric {
                width.value
            } else {
                width.value.min(cap)
            };
            value.saturating_add(width.mark).saturating_add(GAP)
        });
        columns.fold(self.label.min(cap), usize::saturating_add)
    }

    /// Narrows labels and words, the widest first, until all fit; if they never do, columns will
    /// have to scroll.
    fn squeeze(&mut self, values: &[Width]) {
        let numbers = values.iter().all(|width| width.numeric);
        let least = if numbers { LEAST_LABEL } else { LEAST };
        for heading in [HEADING, 8, 6] {
            self.widths = self.headed(values, heading);
            let widest = self.widths.iter().map(|width| width.value);
            let widest = widest.chain([self.label]).max().unwrap_or(0);
            let mut caps = (least..=widest.max(least)).rev();
            if let Some(cap) = caps.find(|&cap| self.needs(cap) <= self.room) {
                self.label = self.label.min(cap);
                for width in self.widths.iter_mut().filter(|width| !width.numeric) {
                    width.value = width.value.min(cap);
                }
                return;
            }
        }
        self.widths = self.headed(values, HEADING);
        let part = self.room.saturating_mul(2) / 5;
        self.label = self.label.min(part.clamp(1, MOST));
        let beside = self.room.saturating_sub(self.label).saturating_sub(GAP);
        for width in &mut self.widths {
            let most = beside.saturating_sub(width.mark).max(1);
            width.value = width
                .value
                .min(if width.numeric { most } else { most.min(MOST) });
        }
    }

    /// The columns that are shown when `left` is the first of them: at least one.
    pub fn visible(&self, left: usize) -> Range<usize> {
        let left = left.min(self.widths.len().saturating_sub(1));
        let mut used = self.label;
        let mut end = left;
        for width in self.widths.iter().skip(left) {
            used = used.saturating_add(GAP).saturating_add(width.whole());
            if used > self.room && end > left {
                break;
            }
            end = end.saturating_add(1);
        }
        left..end
    }

    /// The first column to show so that `column` is shown, changing `left` as little as possible.
    pub fn follow(&self, left: usize, column: usize) -> usize {
        let mut left = left.min(column);
        while left < column && !self.visible(left).contains(&column) {
            left = left.saturating_add(1);
        }
        // No empty room at the right while columns are hidden at the left.
        while left > 0 && self.visible(left - 1).end == self.widths.len() {
            left -= 1;
        }
        left
    }

    /// Where the columns stand that are shown from `left` on.
    pub fn spans(&self, left: usize) -> Vec<Span> {
        let mut x = self.label;
        let columns = self.visible(left).filter_map(|column| {
            let width = self.widths.get(column)?.whole();
            let span = Span {
                column,
                x: x.saturating_add(GAP),
                width,
            };
            x = span.x.saturating_add(width);
            Some(span)
        });
        columns.collect()
    }

    /// The headings of the columns shown, the last lines side by side.
    pub fn header(&self, spans: &[Span]) -> Vec<Line<'a>> {
        let corner = self.exhibit.row_header.as_deref().unwrap_or_default();
        let mut texts = vec![(0, self.label, false, Text::from(corner), None)];
        for span in spans {
            let numeric = self
                .widths
                .get(span.column)
                .is_some_and(|width| width.numeric);
            let text = Text::from(self.heading(span.column));
            texts.push((span.x, span.width, numeric, text, Some(span.column)));
        }
        let wrapped: Vec<_> = texts
            .iter()
            .map(|(_, width, _, text, _)| wrap(self.ruler, text, *width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines: Vec<Line> = (0..height).map(|_| Line::header()).collect();
        for ((x, width, numeric, text, column), ranges) in texts.iter().zip(&wrapped) {
            let above = height.saturating_sub(ranges.len());
            for (line, range) in lines.iter_mut().skip(above).zip(ranges) {
                let x = if *numeric {
                    x + self.gap(text, range, *width)
                } else {
                    *x
                };
                line.push(x, text.clone(), range.clone(), Look::Heading, *column);
            }
        }
        lines
    }

    /// A row of the table.
    pub fn row(&self, index: usize, spans: &[Span]) -> Vec<Line<'a>> {
        let Some(row) = self.exhibit.rows.get(index) else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        let text = Text::from(row_label(row));
        for (at, range) in wrap(self.ruler, &text, self.label).into_iter().enumerate() {
            put(
                &mut lines,
                index,
                at,
                Piece::new(0, text.clone(), range, Look::Label, None),
            );
        }
        for span in spans {
            let (Some(cell), Some(&width)) =
                (row.cells.get(span.column), self.widths.get(span.column))
            else {
                continue;
            };
            self.cell(cell, *span, width, index, &mut lines);
        }
        lines
    }

    fn cell(
        &self,
        cell: &'a Cell,
        span: Span,
        width: Width,
        row: usize,
        lines: &mut Vec<Line<'a>>,
    ) {
        let look = match cell.confidence {
            Confidence::Derived => Look::Derived,
            Confidence::Lost | Confidence::Partial => Look::Missing,
            _ if !cell.has_value() => Look::Missing,
            _ => Look::Text,
        };
        let text = Text::from(shown(cell, self.marks));
        let column = Some(span.column);
        // What stands for a value needs no room for a mark behind it.
        let own = if look == Look::Missing {
            width.whole()
        } else {
            width.value
        };
        for (at, range) in wrap(self.ruler, &text, own).into_iter().enumerate() {
            let gap = if width.numeric {
                self.gap(&text, &range, own)
            } else {
                0
            };
            put(
                lines,
                row,
                at,
                Piece::new(span.x + gap, text.clone(), range, look, column),
            );
        }
        if let Some(mark) = mark(cell, self.marks) {
            let text = Text::from(mark.text());
            let range = 0..mark.text().len();
            let x = span.x.saturating_add(width.value).saturating_add(1);
            put(
                lines,
                row,
                0,
                Piece::new(x, text, range, Look::Mark, column),
            );
        }
    }

    /// The room before a text that stands at the right of a column.
    fn gap(&self, text: &str, range: &Range<usize>, width: usize) -> usize {
        let cells = self
            .ruler
            .cells(text.get(range.clone()).unwrap_or_default());
        width.saturating_sub(cells)
    }

    fn cells(&self, column: usize) -> impl Iterator<Item = &'a Cell> + use<'a> {
        let rows = self.exhibit.rows.iter();
        rows.filter_map(move |row| row.cells.get(column))
    }

    fn heading(&self, column: usize) -> String {
        let column = self.exhibit.columns.get(column);
        column.map_or_else(String::new, |column| heading(self.exhibit, column))
    }
}

/// Puts a piece on a line of a row, with the lines above it.
fn put<'a>(lines: &mut Vec<Line<'a>>, row: usize, at: usize, piece: Piece<'a>) {
    while lines.len() <= at {
        lines.push(Line::row(row));
    }
    if let Some(line) = lines.get_mut(at) {
        line.pieces.push(piece);
    }
}

/// The label of a row as it is shown.
pub fn row_label(row: &ExhibitRow) -> String {
    label(&row.label, row.ours)
}

/// The heading of a column, with its unit where the exhibit has no common one.
pub fn heading(exhibit: &Exhibit, column: &Column) -> String {
    let label = label(&column.label, column.ours);
    match &column.unit {
        Some(unit) if exhibit.unit.as_ref() != Some(unit) => format!("{label}({unit})"),
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn a_table_never_leaves_its_page_and_every_column_can_be_reached() {
        let catalog = Catalog::bundled().unwrap();
        let ruler = Ruler::default();
        for exhibit in catalog.exhibits().iter().filter(|e| !e.columns.is_empty()) {
            for room in [12, 20, 37, 45, 60, 78, 110, 200] {
                let table = Table::new(exhibit, &ruler, room, Marks::Signs);
                let mut left = 0;
                for column in 0..exhibit.columns.len() {
                    left = table.follow(left, column);
                    let spans = table.spans(left);
                    assert!(
                        spans.iter().any(|span| span.column == column),
                        "{}",
                        exhibit.id
                    );
                    let end = spans.last().map_or(0, |span| span.x + span.width);
                    assert!(end <= room, "{} {room}: {end}", exhibit.id);
                }
            }
        }
    }

    #[test]
    fn a_number_is_in_one_piece_from_forty_columns_on() {
        let catalog = Catalog::bundled().unwrap();
        let ruler = Ruler::default();
        for exhibit in catalog.exhibits() {
            let table = Table::new(exhibit, &ruler, 40, Marks::Signs);
            for (column, width) in table.widths.iter().enumerate().filter(|(_, w)| w.numeric) {
                let cells = table
                    .cells(column)
                    .map(|cell| ruler.cells(&shown(cell, Marks::Signs)));
                assert!(
                    cells.max().unwrap() <= width.value,
                    "{} {column}",
                    exhibit.id
                );
            }
        }
    }
}
