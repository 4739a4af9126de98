//! The table of an exhibit as lines: columns as wide as they need and the page allows.
//!
//! The row labels stand still; of the columns beside them as many are shown as fit, from one that
//! the reader chose. Words wrap; a number stays whole wherever there is room for it.

use super::columns::{Columns, Measure, Span};
use super::page::{Line, Look, Piece, Text};
use super::{Marks, Oddities, label, marks_behind, shown};
use crate::catalog::Catalog;
use crate::model::exhibit::{Column, ExhibitRow};
use crate::model::{Cell, Confidence, Exhibit};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use std::ops::Range;

/// An exhibit's table fitted into a page.
pub struct Table<'a> {
    exhibit: &'a Exhibit,
    ruler: &'a Ruler,
    marks: Marks,
    oddities: Oddities<'a>,
    columns: Columns,
}

impl<'a> Table<'a> {
    /// Fits the table of an exhibit into `room` columns.
    pub fn new(
        catalog: &'a Catalog,
        exhibit: &'a Exhibit,
        ruler: &'a Ruler,
        room: usize,
        marks: Marks,
    ) -> Self {
        let oddities = Oddities::of(catalog, exhibit);
        let labels = exhibit.rows.iter().map(|row| ruler.cells(&row_label(row)));
        let header = exhibit.row_header.as_deref().map(|text| ruler.cells(text));
        let label = labels.chain(header).max().unwrap_or(0);
        let columns = exhibit.columns.iter().enumerate().map(|(column, heading)| {
            let cells = || {
                exhibit
                    .rows
                    .iter()
                    .filter_map(move |row| row.cells.get(column))
            };
            let values = cells().map(|cell| {
                let text = shown(cell, marks);
                let items = items(&text).into_iter();
                let items = items.filter_map(|item| text.get(item).map(|item| ruler.cells(item)));
                items.max().unwrap_or(0)
            });
            let marks = cells().filter_map(|cell| marks_behind(cell, &oddities, marks));
            let marks = marks.map(|marks| ruler.cells(&marks).saturating_add(1));
            Measure {
                value: values.max().unwrap_or(0),
                mark: marks.max().unwrap_or(0),
                heading: ruler.cells(&self::heading(exhibit, heading)),
                numeric: exhibit.is_numeric(column),
            }
        });
        let columns = Columns::fit(label, columns.collect(), room);
        Self {
            exhibit,
            ruler,
            marks,
            oddities,
            columns,
        }
    }

    /// Whether the document contradicts one of the values.
    pub fn is_odd(&self) -> bool {
        let mut cells = self.exhibit.rows.iter().flat_map(|row| &row.cells);
        cells.any(|cell| self.oddities.on(cell).is_some())
    }

    /// The columns that are shown when `left` is the first of them.
    pub fn visible(&self, left: usize) -> Range<usize> {
        self.columns.visible(left)
    }

    /// The first column to show so that `column` is shown.
    pub fn follow(&self, left: usize, column: usize) -> usize {
        self.columns.follow(left, column)
    }

    /// Where the columns stand that are shown from `left` on.
    pub fn spans(&self, left: usize) -> Vec<Span> {
        self.columns.spans(left)
    }

    /// The headings of the columns shown, the last lines side by side.
    pub fn header(&self, spans: &[Span]) -> Vec<Line<'a>> {
        let corner = self.exhibit.row_header.as_deref().unwrap_or_default();
        let mut texts = vec![(0, self.columns.label, false, Text::from(corner), None)];
        for span in spans {
            let column = self.exhibit.columns.get(span.column);
            let text = column.map_or_else(String::new, |column| heading(self.exhibit, column));
            let column = Some(span.column);
            texts.push((span.x, span.width, span.numeric, Text::from(text), column));
        }
        let wrapped: Vec<_> = texts
            .iter()
            .map(|(_, width, _, text, column)| {
                let column = column.and_then(|column| self.exhibit.columns.get(column));
                let unit = column.map_or(0, |column| unit(self.exhibit, column).len());
                wrapped_heading(self.ruler, text, unit, *width)
            })
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
        for (at, range) in wrap(self.ruler, &text, self.columns.label)
            .into_iter()
            .enumerate()
        {
            put(
                &mut lines,
                index,
                at,
                Piece::new(0, text.clone(), range, Look::Label, None),
            );
        }
        for span in spans {
            if let Some(cell) = row.cells.get(span.column) {
                self.cell(cell, *span, index, &mut lines);
            }
        }
        lines
    }

    fn cell(&self, cell: &'a Cell, span: Span, row: usize, lines: &mut Vec<Line<'a>>) {
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
            span.width
        } else {
            span.value()
        };
        for (at, range) in wrapped_items(self.ruler, &text, own)
            .into_iter()
            .enumerate()
        {
            let gap = if span.numeric {
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
        if let Some(marks) = marks_behind(cell, &self.oddities, self.marks) {
            let range = 0..marks.len();
            let text = Text::from(marks);
            let x = span.x.saturating_add(span.value()).saturating_add(1);
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
}

/// The parts of a cell that were lines of their own in the document: each begins with a mark.
fn items(text: &str) -> Vec<Range<usize>> {
    let marks = ['・', '•', '✓', '➢', '※', '◎'];
    let blanks = text.match_indices(' ').map(|(at, _)| at);
    let before_mark = |at: &usize| {
        let rest = text.get(at.saturating_add(1)..).unwrap_or_default();
        rest.starts_with(marks)
    };
    let mut items = Vec::new();
    let mut start = 0;
    for blank in blanks.filter(before_mark) {
        items.push(start..blank);
        start = blank.saturating_add(1);
    }
    items.push(start..text.len());
    items
}

/// The lines of a cell: each item on lines of its own.
fn wrapped_items(ruler: &Ruler, text: &str, width: usize) -> Vec<Range<usize>> {
    let items = items(text).into_iter();
    let lines = items.flat_map(|item| {
        let own = text.get(item.clone()).unwrap_or_default();
        let shift = move |line: Range<usize>| line.start + item.start..line.end + item.start;
        wrap(ruler, own, width).into_iter().map(shift)
    });
    lines.collect()
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
    format!("{label}{}", unit(exhibit, column))
}

/// What stands behind a heading for the unit, unless the heading names it itself.
fn unit(exhibit: &Exhibit, column: &Column) -> String {
    let unit = column.unit.as_ref();
    let unit = unit.filter(|unit| exhibit.unit.as_ref() != Some(unit));
    let unit = unit.filter(|unit| !column.label.ends_with(&format!("（{unit}）")));
    unit.map(|unit| format!("({unit})")).unwrap_or_default()
}

/// The lines of a heading: where it does not fit on one, its unit, the last bytes of it, begins a
/// line.
fn wrapped_heading(ruler: &Ruler, text: &str, unit: usize, width: usize) -> Vec<Range<usize>> {
    if unit == 0 || ruler.cells(text) <= width {
        return wrap(ruler, text, width);
    }
    let border = text.len().saturating_sub(unit);
    let mut lines = wrap(ruler, text.get(..border).unwrap_or_default(), width);
    let below = wrap(ruler, text.get(border..).unwrap_or_default(), width);
    let below = below.into_iter();
    lines.extend(below.map(|line| line.start + border..line.end + border));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_document_lists_stands_on_lines_of_its_own() {
        let text = "匿名データ ・国の他の行政機関 ・大学等 の研究機関";
        let lines = wrapped_items(&Ruler::default(), text, 20);
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| text.get(line).unwrap())
            .collect();
        let wanted = ["匿名データ", "・国の他の行政機関", "・大学等 の研究機関"];
        assert_eq!(lines, wanted);
        assert_eq!(items("-").len(), 1);
        assert_eq!(
            wrapped_items(&Ruler::default(), "", 5),
            wrap(&Ruler::default(), "", 5)
        );
    }

    #[test]
    fn the_unit_of_a_heading_is_not_torn_apart() {
        let heading = "R4 実施機関数(機関)";
        let shown = |width| -> Vec<&str> {
            let lines = wrapped_heading(&Ruler::default(), heading, "(機関)".len(), width);
            lines
                .into_iter()
                .map(|line| heading.get(line).unwrap())
                .collect()
        };
        assert_eq!(shown(19), [heading]);
        assert_eq!(shown(9), ["R4 実施機", "関数", "(機関)"]);
    }

    #[test]
    fn a_number_is_in_one_piece_from_forty_columns_on() {
        let catalog = Catalog::bundled().unwrap();
        let ruler = Ruler::default();
        for exhibit in catalog.exhibits().iter().filter(|e| !e.columns.is_empty()) {
            let table = Table::new(&catalog, exhibit, &ruler, 40, Marks::Signs);
            for column in 0..exhibit.columns.len() {
                let left = table.follow(0, column);
                let spans = table.spans(left);
                let span = spans.iter().find(|span| span.column == column).unwrap();
                let cells = exhibit.rows.iter().filter_map(|row| row.cells.get(column));
                let widths = cells.map(|cell| ruler.cells(&shown(cell, Marks::Signs)));
                let fits = widths.max().unwrap() <= span.value();
                assert!(fits || !span.numeric, "{} {column}", exhibit.id);
            }
        }
    }
}
