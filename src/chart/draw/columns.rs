//! Bars that grow up, one entry beside the other: years with the breaks between them.

use super::{Context, View};
use crate::chart::axis::Scale;
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::{Bars, Entry, Stacking};
use crate::chart::{Amount, Datum};

/// The rows below which bars to the right say more.
pub const LEAST: usize = 8;

/// The rows beyond which columns only grow.
const MOST: usize = 22;

/// The rows that look best.
pub fn natural_height(bars: &Bars) -> usize {
    13 + parts(bars)
}

/// Rows for the values of stacked parts.
fn parts(bars: &Bars) -> usize {
    let series = bars.entries.iter().map(|entry| entry.values.len()).max();
    match bars.stacking {
        Stacking::Stacked => series.unwrap_or(0),
        Stacking::Grouped => 0,
    }
}

/// The value on top of a column.
fn top(entry: &Entry) -> Option<&Datum> {
    entry.total.as_ref().or(entry.values.first())
}

/// Whether names and values have room above and below their columns.
pub fn fits(bars: &Bars, view: &View<'_>) -> bool {
    let slot = view.width / bars.entries.len().max(1);
    let single = bars.stacking == Stacking::Stacked
        || bars.entries.iter().all(|entry| entry.values.len() <= 1);
    let fits = |text: &str| view.ruler.cells(text) < slot;
    single
        && bars.entries.iter().all(|entry| {
            fits(&entry.short)
                && entry
                    .total
                    .iter()
                    .chain(&entry.values)
                    .all(|datum| fits(&datum.shown))
        })
}

/// Draws the columns.
pub fn draw(canvas: &mut Canvas, bars: &Bars, context: &Context<'_>) {
    let count = bars.entries.len().max(1);
    let parts = if canvas.height() > LEAST + parts(bars) {
        parts(bars)
    } else {
        0
    };
    let names = canvas.width() * 3 / 10;
    let widest = context
        .legend
        .iter()
        .map(|name| canvas.ruler().cells(name))
        .max();
    // The names of stacked parts stand left of their values where there is room for them.
    let margin = match widest {
        Some(cells) if parts > 0 && cells + 4 <= names => cells + 4,
        _ if parts > 0 => 3,
        _ => 0,
    };
    let slot = canvas.width().saturating_sub(margin) / count;
    let base = canvas.height().min(MOST + parts).saturating_sub(2 + parts);
    let rows = base.saturating_sub(1);
    let most = bars
        .entries
        .iter()
        .map(|entry| entry.largest(bars.stacking));
    let most = most.fold(0.0, f64::max);
    let scale = bars.end.filter(|end| most <= *end).map_or_else(
        || Scale::between(0.0, most.max(1.0)),
        |end| Scale::between(0.0, end),
    );
    let scale = scale.narrowed(context.zoom, 0.0);
    for (index, entry) in bars.entries.iter().enumerate() {
        let left = margin + index * slot;
        let row = context.row_ink(index, entry.row);
        let column = Column {
            left,
            slot,
            base,
            rows,
            scale: &scale,
            context,
        };
        column.draw(canvas, entry, bars, row);
        canvas.put_centred(
            left + slot / 2,
            base + 1,
            &entry.short,
            row.unwrap_or(Ink::Text),
        );
        for (part, datum) in entry.values.iter().take(parts).enumerate() {
            canvas.put_centred(left + slot / 2, base + 2 + part, &datum.shown, Ink::Dim);
        }
    }
    for column in margin..(margin + slot * count).min(canvas.width()) {
        canvas.glyph(column, base, context.glyphs.horizontal, Ink::Dim);
    }
    for (part, name) in context.legend.iter().take(parts).enumerate() {
        let series = u8::try_from(part).unwrap_or(0);
        canvas.put(
            0,
            base + 2 + part,
            1,
            context.glyphs.fill(series),
            Ink::Series(series),
        );
        if margin > 3 {
            canvas.put(2, base + 2 + part, margin - 3, name, Ink::Dim);
        }
    }
    breaks(canvas, bars, margin, slot, base, context);
}

/// A broken line and the mark of the note before an entry that is counted otherwise.
fn breaks(
    canvas: &mut Canvas,
    bars: &Bars,
    margin: usize,
    slot: usize,
    base: usize,
    context: &Context<'_>,
) {
    for (index, entry) in bars.entries.iter().enumerate() {
        let Some(mark) = &entry.break_before else {
            continue;
        };
        let x = margin + index * slot;
        for y in 1..=base {
            canvas.glyph(x, y, context.glyphs.broken, Ink::Warning);
        }
        canvas.put_centred(x, 0, mark, Ink::Warning);
    }
}

struct Column<'a> {
    left: usize,
    slot: usize,
    base: usize,
    rows: usize,
    scale: &'a Scale,
    context: &'a Context<'a>,
}

impl Column<'_> {
    fn draw(&self, canvas: &mut Canvas, entry: &Entry, bars: &Bars, row: Option<Ink>) {
        let width = (self.slot * 3 / 5).clamp(1, 14);
        let left = self.left + (self.slot - width.min(self.slot)).div_ceil(2);
        let mut sum = 0.0;
        let mut height = 0;
        let values: &[Datum] = match bars.stacking {
            Stacking::Stacked => &entry.values,
            Stacking::Grouped => entry.values.get(..1).unwrap_or_default(),
        };
        for (series, datum) in (0..).zip(values) {
            let Some(number) = datum.number() else {
                continue;
            };
            let from = self.scale.place(sum, self.rows, 1);
            sum += number;
            let to = self.scale.place(sum, self.rows, 1);
            // A part of a cell would leave a gap below the next part of a stacked column.
            let is_last = usize::from(series) + 1 == values.len();
            height = self.bar(canvas, (left, width), (from, to), sum, (series, is_last));
        }
        if sum > self.scale.to * (1.0 + 1e-9) {
            let y = self.base.saturating_sub(height);
            canvas.glyph(
                left + width / 2,
                y,
                self.context.glyphs.pointer,
                Ink::Warning,
            );
        }
        let Some(top) = top(entry) else { return };
        let ink = match top.amount {
            Amount::Missing => Ink::Missing,
            _ => row.unwrap_or(Ink::Text),
        };
        let y = self.base.saturating_sub(height + 1);
        canvas.put_centred(self.left + self.slot / 2, y, &top.shown, ink);
    }

    /// Draws a part of a column; returns the rows up to its top.
    fn bar(
        &self,
        canvas: &mut Canvas,
        (left, width): (usize, usize),
        (from, to): (usize, usize),
        sum: f64,
        (series, is_last): (u8, bool),
    ) -> usize {
        let glyphs = &self.context.glyphs;
        let ink = Ink::Series(series);
        let mut fill = |row: usize, glyph: &'static str| {
            for x in left..left + width {
                canvas.glyph(x, self.base.saturating_sub(row + 1), glyph, ink);
            }
        };
        let fine = if series == 0 && from == 0 && is_last {
            glyphs.rising
        } else {
            None
        };
        let Some(rising) = fine else {
            for row in from..to {
                fill(row, glyphs.fill(series));
            }
            if to == from && sum > 0.0 && from == 0 {
                fill(0, glyphs.sliver);
                return 1;
            }
            return to;
        };
        let parts = self
            .scale
            .place(sum, self.rows, 8)
            .max(usize::from(sum > 0.0));
        for row in 0..parts / 8 {
            fill(row, glyphs.fill(series));
        }
        if let Some(part) = (parts % 8).checked_sub(1).and_then(|part| rising.get(part)) {
            fill(parts / 8, part);
        }
        parts.div_ceil(8)
    }
}
