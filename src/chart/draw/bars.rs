//! Bars that grow to the right, one entry below the other.

use super::rows::{Columns, Text, first_shown, put_axis, put_rest};
use super::{Context, View};
use crate::chart::axis::{self, Scale};
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::{Bars, Entry, Plot, Stacking, joined};
use crate::chart::{Amount, Confidence, Datum, Panel, Unit};
use crate::text::Ruler;

/// Entries up to which long names are wrapped into as many lines as they need, at most so many.
const FEW: usize = 16;
const LINES: usize = 3;

/// The rows that all entries need, with the axis unless the panel is one of several.
pub fn natural_height(bars: &Bars, panels: &[Panel], view: &View<'_>) -> usize {
    let columns = Columns::fit(&all_texts(panels), view.width, view.ruler);
    let axis = if panels.len() < 2 && has_numbers(bars) {
        2
    } else {
        0
    };
    let mark = usize::from(bars.mark.is_some());
    let rows: usize = heights(bars, &columns, view.ruler, FEW).iter().sum();
    rows + gaps(bars) + axis + mark
}

fn has_numbers(bars: &Bars) -> bool {
    let mut values = bars.entries.iter().flat_map(|entry| &entry.values);
    values.any(|value| value.number().is_some())
}

/// The rows of an entry: one for each bar.
fn rows_of(entry: &Entry, bars: &Bars) -> usize {
    match bars.stacking {
        Stacking::Grouped => entry.values.len().max(1),
        Stacking::Stacked => 1,
    }
}

/// The rows of each entry with its name wrapped; only its bars where there are more than `few`.
fn heights(bars: &Bars, columns: &Columns, ruler: &Ruler, few: usize) -> Vec<usize> {
    let height = |entry: &Entry| {
        let rows = rows_of(entry, bars);
        if bars.entries.len() > few {
            return rows;
        }
        rows.max(columns.lines(&name(entry), ruler).min(LINES))
    };
    bars.entries.iter().map(height).collect()
}

fn most_rows(bars: &Bars) -> usize {
    let rows = bars.entries.iter().map(|entry| rows_of(entry, bars));
    rows.max().unwrap_or(1)
}

/// Blank rows between groups of bars.
fn gaps(bars: &Bars) -> usize {
    if most_rows(bars) > 1 {
        bars.entries.len().saturating_sub(1)
    } else {
        0
    }
}

/// Draws the bars.
pub fn draw(canvas: &mut Canvas, bars: &Bars, unit: &Unit, context: &Context<'_>) {
    let ruler = canvas.ruler().clone();
    let columns = Columns::fit(&all_texts(context.panels), canvas.width(), &ruler);
    let scale = scale(bars, columns.room).narrowed(context.zoom, 0.0);
    let layout = Layout::of(bars, &columns, canvas, context);
    let last = layout.first + layout.count;
    let bottom = layout.top + layout.rows_until(last);
    let within = (layout.top, bottom);
    put_mark(canvas, bars, &columns, &scale, within, context);
    let mut y = layout.top;
    let shown = bars.entries.iter().enumerate();
    for (index, entry) in shown.skip(layout.first).take(layout.count) {
        let lines = layout.heights.get(index).copied().unwrap_or(1);
        let row = Row {
            item: index,
            y,
            lines,
        };
        draw_entry(canvas, &row, entry, bars, &columns, &scale, context);
        y += lines + layout.gap;
    }
    let below = bars.entries.len().saturating_sub(last);
    // Never over an entry.
    if layout.first + below > 0 && bottom < canvas.height() {
        let y = canvas.height().saturating_sub(1);
        put_rest(canvas, y, layout.first, below);
    }
    if layout.axis {
        let ticks = ticks(&scale, unit, columns.room, bars.whole);
        let y = y.saturating_sub(layout.gap);
        put_axis(canvas, (columns.bars, y, columns.room), &ticks, context);
    }
}

/// What is where from top to bottom.
struct Layout {
    top: usize,
    first: usize,
    count: usize,
    /// The rows of each entry, without the gap below it.
    heights: Vec<usize>,
    gap: usize,
    axis: bool,
}

impl Layout {
    fn of(bars: &Bars, columns: &Columns, canvas: &Canvas, context: &Context<'_>) -> Self {
        let height = canvas.height();
        let count = bars.entries.len();
        let needed: usize = bars.entries.iter().map(|entry| rows_of(entry, bars)).sum();
        let top = usize::from(bars.mark.is_some() && height >= 8);
        let space = height.saturating_sub(top);
        let axis = context.axis && has_numbers(bars) && (space >= needed + 2 || space > 8);
        let rows = space.saturating_sub(if axis { 2 } else { 0 });
        let shown = if needed <= rows {
            count
        } else {
            (rows.saturating_sub(1) / most_rows(bars)).max(1)
        };
        // Names are wrapped where the rows for that are there.
        let wrapped = heights(bars, columns, canvas.ruler(), usize::MAX);
        let single = heights(bars, columns, canvas.ruler(), 0);
        let fits = |heights: &[usize], gaps: usize| heights.iter().sum::<usize>() + gaps <= rows;
        let gap = usize::from(gaps(bars) > 0 && fits(&single, gaps(bars)));
        let heights = if fits(&wrapped, gap * gaps(bars)) {
            wrapped
        } else {
            single
        };
        Self {
            top,
            first: first_shown(count, shown, context.cursor),
            count: shown,
            heights,
            gap,
            axis,
        }
    }

    /// The rows from the first entry shown to the end of the one before `last`.
    fn rows_until(&self, last: usize) -> usize {
        let heights = self.heights.get(self.first..last.min(self.heights.len()));
        heights.map_or(0, |heights| {
            heights.iter().map(|rows| rows + self.gap).sum()
        })
    }
}

/// Where an entry is drawn.
struct Row {
    item: usize,
    y: usize,
    /// Lines for its name.
    lines: usize,
}

/// The scale that all bars of a figure share.
pub fn scale(bars: &Bars, room: usize) -> Scale {
    let most = bars
        .entries
        .iter()
        .map(|entry| entry.largest(bars.stacking));
    let most = most.fold(0.0, f64::max);
    let mark = bars.mark.as_ref().map_or(0.0, |(at, _)| *at);
    match bars.end {
        Some(end) if most <= end => Scale::between(0.0, end),
        _ => Scale::up_to(most.max(mark), (room / 10).max(2), bars.whole),
    }
}

fn ticks(scale: &Scale, unit: &Unit, room: usize, whole: bool) -> Vec<(usize, String)> {
    let ticks = scale.ticks((room / 10).max(2), whole);
    let tick = |value: f64| (scale.place(value, room, 1), axis::tick(value, unit));
    ticks.into_iter().map(tick).collect()
}

/// The texts of all panels with bars, whose columns stand in line.
fn all_texts(panels: &[Panel]) -> Vec<Text<'_>> {
    let bars = panels.iter().filter_map(|panel| match &panel.plot {
        Plot::Bars(bars) => Some(bars),
        _ => None,
    });
    bars.flat_map(|bars| bars.entries.iter().flat_map(|entry| texts(entry, bars)))
        .collect()
}

/// What is written as the name of an entry, with the mark of a break before it.
fn name(entry: &Entry) -> String {
    joined(&entry.label, entry.break_before.as_deref().unwrap_or(""))
}

/// The texts of an entry's rows.
fn texts<'a>(entry: &'a Entry, bars: &Bars) -> Vec<Text<'a>> {
    let label = name(entry);
    let remark = entry
        .line
        .as_ref()
        .map_or(entry.remark.as_str(), |line| &line.shown);
    let text = |datum: &'a Datum, label: String, short, remark| Text {
        short,
        label,
        value: datum.text(),
        remark,
        is_list: bars.lists && !remark.is_empty(),
        is_word: datum.amount == Amount::Missing,
    };
    if bars.stacking == Stacking::Stacked {
        let total = entry.total.as_ref().or(entry.values.first());
        return total
            .map(|total| text(total, label, entry.short.as_str(), remark))
            .into_iter()
            .collect();
    }
    let rows = entry.values.iter().enumerate();
    rows.map(|(index, datum)| match index {
        0 => text(datum, label.clone(), entry.short.as_str(), remark),
        _ => text(datum, String::new(), "", ""),
    })
    .collect()
}

fn draw_entry(
    canvas: &mut Canvas,
    at: &Row,
    entry: &Entry,
    bars: &Bars,
    columns: &Columns,
    scale: &Scale,
    context: &Context<'_>,
) {
    let row = context.row_ink(at.item, entry.row);
    let texts = texts(entry, bars);
    let mut bar = Bar {
        x: columns.bars,
        room: columns.room,
        scale,
        fine: true,
        context,
    };
    let mark = bars.mark.as_ref().map(|(at, _)| *at);
    let rows: Vec<Vec<(u8, &Datum)>> = match bars.stacking {
        Stacking::Stacked => vec![(0..).zip(&entry.values).collect()],
        Stacking::Grouped => (0..).zip(&entry.values).map(|pair| vec![pair]).collect(),
    };
    for (offset, (data, text)) in rows.iter().zip(&texts).enumerate() {
        let y = at.y + offset;
        let lines = if offset == 0 { at.lines } else { 1 };
        let first = data.first().map(|(_, datum)| *datum);
        columns.put(canvas, y, lines, text, (row, value_ink(first)), context);
        if text.is_word {
            continue;
        }
        let mut end = 0;
        let mut base = 0.0;
        let sum: f64 = data.iter().filter_map(|(_, datum)| datum.number()).sum();
        for (series, datum) in data {
            let next = base + datum.number().unwrap_or(0.0);
            // A part of a cell would leave a gap before the next part of a stacked bar.
            bar.fine = next >= sum;
            end = bar.draw(canvas, y, base, datum, *series, mark);
            base = next;
        }
        let line = entry.line.as_ref().and_then(Datum::number);
        if let Some(line) = line.filter(|line| *line <= scale.to) {
            let at = scale
                .place(line, columns.room, 1)
                .min(columns.room.saturating_sub(1));
            canvas.glyph(columns.bars + at, y, context.glyphs.point, Ink::Series(1));
            end = end.max(at + 1);
        }
        if entry.line.is_none() {
            columns.put_behind(canvas, y, end, text.remark);
        }
    }
}

fn value_ink(datum: Option<&Datum>) -> Ink {
    match datum {
        Some(datum) if datum.amount == Amount::Missing => Ink::Missing,
        Some(datum) if datum.confidence == Confidence::Inferred => Ink::Derived,
        _ => Ink::Text,
    }
}

/// The space of a bar.
struct Bar<'a> {
    x: usize,
    room: usize,
    scale: &'a Scale,
    /// Whether its end may be a part of a cell.
    fine: bool,
    context: &'a Context<'a>,
}

impl Bar<'_> {
    /// Draws the part from `base` on; returns the column behind it, counted from the first.
    fn draw(
        &self,
        canvas: &mut Canvas,
        y: usize,
        base: f64,
        datum: &Datum,
        series: u8,
        mark: Option<f64>,
    ) -> usize {
        let glyphs = &self.context.glyphs;
        let (Some(least), Some(most)) = (datum.amount.least(), datum.number()) else {
            return 0;
        };
        let cells = |value: f64| self.scale.place(value, self.room, 1);
        let from = cells(base);
        let ink = Ink::Series(series);
        if most <= 0.0 {
            return from;
        }
        let fine = if series == 0 && base <= 0.0 && self.fine {
            glyphs.eighths
        } else {
            None
        };
        let end = if let Some(eighths) = fine {
            let parts = self.scale.place(base + least, self.room, 8);
            for column in 0..parts / 8 {
                canvas.glyph(self.x + column, y, glyphs.fill(series), ink);
            }
            let part = (parts % 8).checked_sub(1);
            if let Some(part) = part.and_then(|part| eighths.get(part)) {
                canvas.glyph(self.x + parts / 8, y, part, ink);
            }
            parts.div_ceil(8)
        } else {
            let end = cells(base + least);
            for column in from..end {
                canvas.glyph(self.x + column, y, glyphs.fill(series), ink);
            }
            end
        };
        if end == from && least > 0.0 && from < self.room {
            canvas.glyph(self.x + from, y, glyphs.sliver, ink);
        }
        for column in end..cells(base + most) {
            canvas.glyph(self.x + column, y, glyphs.perhaps, ink);
        }
        if let Some(mark) = mark.filter(|mark| least > *mark) {
            for column in cells(mark)..end {
                canvas.glyph(self.x + column, y, glyphs.beyond, Ink::Warning);
            }
        }
        if base + most > self.scale.to * (1.0 + 1e-9) && self.room > 0 {
            let edge = self.x + self.room - 1;
            canvas.glyph(edge, y, glyphs.more[0], Ink::Warning);
        }
        end.max(cells(base + most)).max(from + 1)
    }
}

/// The line of the mark, over which the bars are drawn, with its label above them.
fn put_mark(
    canvas: &mut Canvas,
    bars: &Bars,
    columns: &Columns,
    scale: &Scale,
    (top, bottom): (usize, usize),
    context: &Context<'_>,
) {
    let Some((value, label)) = &bars.mark else {
        return;
    };
    if *value > scale.to {
        return;
    }
    let at = columns.bars + scale.place(*value, columns.room, 1);
    for y in top..bottom {
        canvas.glyph(at, y, context.glyphs.vertical, Ink::Dim);
    }
    if top > 0 {
        canvas.put_centred(at, top - 1, label, Ink::Dim);
    }
}
