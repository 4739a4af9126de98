//! For each measure a line of counts along its scale, and below it where the chosen one stands.

use super::Context;
use crate::chart::Amount;
use crate::chart::axis::Scale;
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::{Strip, Strips};

/// The rows of a measure with everything.
pub const ROWS: usize = 3;

/// Draws the measures.
pub fn draw(canvas: &mut Canvas, strips: &Strips, context: &Context<'_>) {
    let count = strips.strips.len().max(1);
    let rows = (canvas.height() / count).min(ROWS + 1);
    let shown = canvas.height().min(count);
    let first = super::rows::first_shown(count, shown, context.cursor);
    let rows = rows.max(1);
    let label = strips
        .strips
        .iter()
        .map(|strip| canvas.ruler().cells(&strip.label));
    let label = label.max().unwrap_or(0).min(canvas.width() / 3);
    let value = strips
        .strips
        .iter()
        .map(|strip| canvas.ruler().cells(&strip.own.shown));
    let value = value.max().unwrap_or(0).min(canvas.width() / 3);
    for (y, (index, strip)) in strips.strips.iter().enumerate().skip(first).enumerate() {
        let y = y * rows;
        head(
            canvas,
            y,
            strip,
            (label, value),
            context.row_ink(index, None),
        );
        match rows {
            1 => {}
            2 => line(canvas, (1, y + 1), strip, context, false),
            _ => line(canvas, (1, y + 1), strip, context, true),
        }
    }
}

/// The measure, its value and its rank.
fn head(
    canvas: &mut Canvas,
    y: usize,
    strip: &Strip,
    (label, value): (usize, usize),
    row: Option<Ink>,
) {
    let missing = strip.own.amount == Amount::Missing;
    canvas.put(0, y, label, &strip.label, row.unwrap_or(Ink::Heading));
    let x = label + 1;
    let ink = row.unwrap_or(if missing { Ink::Missing } else { Ink::Title });
    let width = canvas.width();
    if missing {
        canvas.put(x, y, width.saturating_sub(x), &strip.own.shown, ink);
    } else {
        canvas.put_right(x, y, value, &strip.own.shown, ink);
        let x = x + value + 2;
        let room = width.saturating_sub(x);
        let place = match strip.place() {
            place if canvas.ruler().cells(&place) <= room => place,
            _ => strip.short_place(),
        };
        canvas.put(x, y, room, &place, row.unwrap_or(Ink::Text));
    }
}

/// The counts along the scale between its ends, and the pointer.
fn line(
    canvas: &mut Canvas,
    (x, y): (usize, usize),
    strip: &Strip,
    context: &Context<'_>,
    pointer: bool,
) {
    let ends = [&strip.ends.0, &strip.ends.1].map(|text| canvas.ruler().cells(text));
    let width = canvas.width();
    let beside = ends[0] + ends[1] + 4 + x < width / 2;
    let (start, room) = if beside {
        canvas.put_right(x, y, ends[0], &strip.ends.0, Ink::Dim);
        canvas.put(
            width.saturating_sub(ends[1]),
            y,
            ends[1],
            &strip.ends.1,
            Ink::Dim,
        );
        let start = x + ends[0] + 1;
        (start, width.saturating_sub(ends[1] + 1 + start))
    } else {
        (x, width.saturating_sub(x))
    };
    // In order, so that of many only the borders of the columns are looked for.
    let first = if strip.log {
        strip.values.partition_point(|value| *value <= 0.0)
    } else {
        0
    };
    let shown = strip.values.get(first..).unwrap_or_default();
    let (Some(low), Some(high)) = (shown.first(), shown.last()) else {
        return;
    };
    let scale = Scale {
        log: strip.log,
        ..Scale::between(*low, if high > low { *high } else { *low + 1.0 })
    };
    let last = room.saturating_sub(1);
    let mut before = 0;
    let counts = (0..room).map(|column| {
        let rest = shown.get(before..).unwrap_or_default();
        let count = rest.partition_point(|value| scale.place(*value, last, 1) <= column);
        before += count;
        count
    });
    let counts: Vec<usize> = counts.collect();
    let own = strip.rank.and(strip.own.number());
    let own = own.filter(|value| !strip.log || *value > 0.0);
    let own = own.map(|value| scale.place(value, last, 1));
    for (column, count) in counts.iter().enumerate() {
        let ink = if own == Some(column) {
            Ink::Chosen
        } else {
            Ink::Series(0)
        };
        let glyph = if own == Some(column) && !pointer {
            context.glyphs.chosen_point
        } else {
            mark(*count, context)
        };
        if *count == 0 {
            canvas.glyph(start + column, y, context.glyphs.horizontal, Ink::Dim);
        } else {
            canvas.glyph(start + column, y, glyph, ink);
        }
    }
    if let Some(own) = own.filter(|_| pointer) {
        canvas.glyph(start + own, y + 1, context.glyphs.pointer, Ink::Chosen);
    }
}

/// The mark for how many stand in one column.
fn mark(count: usize, context: &Context<'_>) -> &'static str {
    const DIGITS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let index = count.saturating_sub(1);
    match context.glyphs.rising {
        Some(rising) => rising.get((index * 2 + 1).min(6)).copied().unwrap_or("█"),
        None => DIGITS.get(index).copied().unwrap_or("+"),
    }
}
