//! Numbers in rows and columns, each with a shade by its size; unknown ones are hatched.

use super::{Context, View};
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::Matrix;
use crate::chart::{Amount, Confidence, Datum, axis};
use crate::text::Ruler;
use crate::text::wrap::wrapped;

/// The rows of all cells and of the heading.
pub fn natural_height(matrix: &Matrix, view: &View<'_>) -> usize {
    let (_, slot) = columns(matrix, view.width, view.ruler);
    let heads = heads(matrix, slot, view.ruler);
    matrix.rows.len() + heads.iter().map(Vec::len).max().unwrap_or(0).clamp(1, 3)
}

/// The width of the names of the rows, and of a cell with the gap behind it.
fn columns(matrix: &Matrix, width: usize, ruler: &Ruler) -> (usize, usize) {
    let names = matrix.rows.iter().map(|(name, _)| ruler.cells(name));
    let label = names.max().unwrap_or(0).max(ruler.cells(&matrix.corner));
    let label = label.min(width * 2 / 5);
    let count = matrix.columns.len().max(1);
    let slot = (width.saturating_sub(label + 1) / count).clamp(1, 16);
    (label, slot)
}

/// The headings, wrapped into their columns; where they would be broken into single characters,
/// those that end with a number are that number.
fn heads(matrix: &Matrix, slot: usize, ruler: &Ruler) -> Vec<Vec<String>> {
    let inside = slot.saturating_sub(1);
    let head = |name: &String| {
        let number = name.trim_start_matches(|c: char| !c.is_ascii_digit());
        if inside < 5 && ruler.cells(name) > inside && !number.is_empty() {
            return vec![number.to_owned()];
        }
        wrapped(ruler, name, inside)
    };
    matrix.columns.iter().map(head).collect()
}

/// Draws the matrix.
pub fn draw(canvas: &mut Canvas, matrix: &Matrix, context: &Context<'_>) {
    let ruler = canvas.ruler().clone();
    let count = matrix.columns.len().max(1);
    let (label, slot) = columns(matrix, canvas.width(), &ruler);
    let heads = heads(matrix, slot, &ruler);
    let space = canvas.height().saturating_sub(matrix.rows.len());
    let head = heads
        .iter()
        .map(Vec::len)
        .max()
        .unwrap_or(0)
        .min(space.clamp(1, 3));
    for (column, lines) in heads.iter().enumerate() {
        let x = label + 1 + column * slot;
        for (y, line) in lines.iter().take(head).enumerate() {
            canvas.put_right(x, y, slot.saturating_sub(1), line, Ink::Heading);
        }
    }
    canvas.put(0, head.saturating_sub(1), label, &matrix.corner, Ink::Dim);
    let rows = canvas.height().saturating_sub(head);
    let cursor_row = context.cursor.map(|cursor| cursor / count);
    let first = super::rows::first_shown(matrix.rows.len(), rows, cursor_row);
    for (y, (index, (name, values))) in matrix.rows.iter().enumerate().skip(first).enumerate() {
        let y = head + y;
        canvas.put(0, y, label, name, Ink::Text);
        for (column, value) in values.iter().enumerate() {
            let here = context.cursor == Some(index * count + column);
            let x = label + 1 + column * slot;
            let is_sum = matrix.total && column + 1 == count;
            let largest = if is_sum {
                f64::INFINITY
            } else {
                matrix.largest()
            };
            cell(canvas, (x, y, slot), value, largest, here, context);
        }
    }
}

fn cell(
    canvas: &mut Canvas,
    (x, y, slot): (usize, usize, usize),
    value: &Datum,
    largest: f64,
    here: bool,
    context: &Context<'_>,
) {
    let inside = slot.saturating_sub(1).max(1);
    let ink = |own| if here { Ink::Cursor } else { own };
    let unknown = value.amount == Amount::Missing && value.confidence >= Confidence::Partial;
    if unknown {
        for at in 0..inside {
            canvas.glyph(x + at, y, context.glyphs.unknown, ink(Ink::Missing));
        }
        return;
    }
    let number = value.number().unwrap_or(0.0);
    let steps = context.glyphs.shades.len().saturating_sub(1);
    let step = axis::rounded((number / largest.max(1.0) * axis::float(steps)).ceil());
    let shade = context
        .glyphs
        .shades
        .get(step.min(steps))
        .copied()
        .unwrap_or(" ");
    let digits = canvas.ruler().cells(&value.shown) + 1;
    for at in 0..inside.saturating_sub(digits).min(3) {
        canvas.glyph(x + at, y, shade, ink(Ink::Series(0)));
    }
    let own = match value.amount {
        Amount::Missing => Ink::Missing,
        _ if value.confidence == Confidence::Inferred => Ink::Derived,
        _ => Ink::Text,
    };
    canvas.put_right(x, y, inside, &value.shown, ink(own));
}
