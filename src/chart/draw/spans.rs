//! Bars between two ends: the steps of a flow, the time from a start to a planned end.

use super::Context;
use super::rows::{Columns, Text, first_shown, put_axis, put_rest};
use crate::chart::axis::{self, Scale};
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::{Plot, Span, Spans};
use crate::chart::{Amount, Unit};

/// The rows that all entries need.
pub fn natural_height(spans: &Spans, several: bool) -> usize {
    let axis = if several { 0 } else { 2 };
    spans.entries.len() + spans.marks.len() + axis
}

/// Draws the spans.
pub fn draw(canvas: &mut Canvas, spans: &Spans, unit: &Unit, context: &Context<'_>) {
    let ruler = canvas.ruler().clone();
    let texts: Vec<Text<'_>> = spans.entries.iter().map(text).collect();
    let all = context.panels.iter().filter_map(|panel| match &panel.plot {
        Plot::Spans(spans) => Some(spans),
        _ => None,
    });
    let all: Vec<Text<'_>> = all
        .flat_map(|spans| spans.entries.iter().map(text))
        .collect();
    let columns = Columns::fit(&all, canvas.width(), &ruler);
    let scale = narrowed(spans, scale(spans, columns.room), context.zoom);
    let height = canvas.height();
    let marks = if height >= 10 + spans.marks.len() {
        spans.marks.len()
    } else {
        0
    };
    let axis = context.axis && height >= 6;
    let rows = height.saturating_sub(marks + if axis { 2 } else { 0 });
    let all = spans.entries.len() <= rows;
    let count = if all {
        rows
    } else {
        rows.saturating_sub(1).max(1)
    };
    let first = first_shown(spans.entries.len(), count, context.cursor);
    let mut y = marks;
    let entries = spans.entries.iter().zip(&texts).enumerate();
    for (index, (span, text)) in entries.skip(first).take(count) {
        let row = context.row_ink(index, span.row);
        let ink = if span.warning {
            Ink::Warning
        } else {
            Ink::Text
        };
        let ink = if text.is_word { Ink::Missing } else { ink };
        columns.put(canvas, y, 1, text, (row, ink), context);
        draw_parts(canvas, y, span, &columns, &scale, context);
        y += 1;
    }
    put_marks(canvas, spans, &columns, &scale, (marks, y), context);
    if axis {
        let ticks = ticks(spans, &scale, unit, columns.room);
        put_axis(canvas, (columns.bars, y, columns.room), &ticks, context);
    }
    let below = spans.entries.len().saturating_sub(first + count);
    // Never over an entry.
    if first + below > 0 && y < height {
        put_rest(canvas, height.saturating_sub(1), first, below);
    }
}

fn text(span: &Span) -> Text<'_> {
    Text {
        short: &span.short,
        label: span.label.clone(),
        value: span.shown.text(),
        remark: &span.remark,
        is_list: false,
        is_word: span.shown.amount == Amount::Missing,
    }
}

/// The scale that all spans share.
pub fn scale(spans: &Spans, room: usize) -> Scale {
    if let Some((from, to)) = spans.ends {
        return Scale::between(from, to);
    }
    let parts = || spans.entries.iter().flat_map(|span| &span.parts);
    let most = parts()
        .map(|(_, to, _)| *to)
        .fold(f64::NEG_INFINITY, f64::max);
    if !spans.dates {
        return Scale::up_to(most.max(1.0), (room / 10).max(2), true);
    }
    let marks = spans.marks.iter().map(|(at, _)| *at);
    let most = marks.fold(most, f64::max);
    let least = parts().map(|(from, _, _)| *from).fold(most, f64::min);
    Scale::between(least, most)
}

/// The scale narrowed around the first mark; steps of a flow stay whole.
fn narrowed(spans: &Spans, scale: Scale, zoom: u8) -> Scale {
    let centre = spans.marks.first().map(|(at, _)| *at);
    match centre {
        Some(centre) if spans.dates => scale.narrowed(zoom, centre),
        _ => scale,
    }
}

fn ticks(spans: &Spans, scale: &Scale, unit: &Unit, room: usize) -> Vec<(usize, String)> {
    if spans.dates {
        let years = axis::years(scale, (room / 7).max(1)).into_iter();
        return years
            .map(|(at, year)| (scale.place(at, room, 1), year.to_string()))
            .collect();
    }
    let ticks = scale.ticks((room / 10).max(2), true).into_iter();
    ticks
        .map(|value| (scale.place(value, room, 1), axis::tick(value, unit)))
        .collect()
}

fn draw_parts(
    canvas: &mut Canvas,
    y: usize,
    span: &Span,
    columns: &Columns,
    scale: &Scale,
    context: &Context<'_>,
) {
    let seen = |from: f64, to: f64| from <= scale.to && to >= scale.from;
    for (from, to, series) in span.parts.iter().filter(|part| seen(part.0, part.1)) {
        let start = scale.place(*from, columns.room, 1);
        let end = scale.place(*to, columns.room, 1);
        let ink = if span.warning && *series == 1 {
            Ink::Warning
        } else {
            Ink::Series(*series)
        };
        for column in start..end {
            canvas.glyph(columns.bars + column, y, context.glyphs.fill(*series), ink);
        }
        if start == end {
            let column = start.min(columns.room.saturating_sub(1));
            if columns.room > 0 {
                canvas.glyph_behind(columns.bars + column, y, context.glyphs.sliver, ink);
            }
        }
    }
    if context.zoom == 0 || columns.room == 0 {
        return;
    }
    let [more, less] = context.glyphs.more;
    if span.parts.iter().any(|(_, to, _)| *to > scale.to) {
        canvas.glyph(columns.bars + columns.room - 1, y, more, Ink::Warning);
    }
    if span.parts.iter().any(|(from, _, _)| *from < scale.from) {
        canvas.glyph(columns.bars, y, less, Ink::Warning);
    }
}

/// Lines at the marks, over bars only where they are apart, each with its label above: to the left of the line where
/// there is room, otherwise to the right.
fn put_marks(
    canvas: &mut Canvas,
    spans: &Spans,
    columns: &Columns,
    scale: &Scale,
    (top, bottom): (usize, usize),
    context: &Context<'_>,
) {
    let place = |at: f64| scale.place(at, columns.room, 1);
    let places: Vec<usize> = spans.marks.iter().map(|(at, _)| place(*at)).collect();
    // Lines side by side would hide more of the bars than they say.
    let apart = places
        .windows(2)
        .all(|two| matches!(two, [a, b] if a.abs_diff(*b) > 2));
    let seen = |at: f64| at >= scale.from && at <= scale.to;
    let marks = spans.marks.iter().enumerate();
    for (index, (at, label)) in marks.filter(|(_, (at, _))| seen(*at)) {
        let x = columns.bars + place(*at).min(columns.room.saturating_sub(1));
        for y in index.min(top)..bottom {
            let past = canvas.symbol(x, y) == context.glyphs.fill(0);
            if apart && !past || canvas.symbol(x, y) == " " {
                canvas.glyph(x, y, context.glyphs.vertical, Ink::Warning);
            }
        }
        if top > 0 {
            let cells = canvas.ruler().cells(label);
            let start = if x > cells { x - cells - 1 } else { x + 2 };
            canvas.put(start, index, cells, label, Ink::Warning);
        }
    }
}
