//! Points in two dimensions, each with its short name where there is room for it.

use super::Context;
use crate::chart::axis::{self, Scale};
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::{Point, Points};
use crate::chart::{Datum, Unit};

/// The space of the points, and where numbers stand in it.
struct Field {
    left: usize,
    width: usize,
    top: usize,
    height: usize,
    x: Scale,
    y: Scale,
}

/// Draws the points.
pub fn draw(canvas: &mut Canvas, points: &Points, context: &Context<'_>) {
    if canvas.width() < 16 || canvas.height() < 5 {
        list(canvas, points, context);
        return;
    }
    let field = field(canvas, points);
    axes(canvas, points, &field, context);
    let mut dots = Dots::new(field.width, field.height);
    for (index, point) in points.points.iter().enumerate() {
        let Some((x, y)) = field.place(point, 1) else {
            continue;
        };
        let ink = context.row_ink(index, point.row);
        if context.glyphs.braille && ink.is_none() {
            dots.put(&field, point);
        } else {
            let glyph = if ink.is_some() {
                context.glyphs.chosen_point
            } else {
                context.glyphs.point
            };
            canvas.glyph(
                field.left + x,
                field.top + y,
                glyph,
                ink.unwrap_or(Ink::Series(0)),
            );
        }
    }
    dots.copy(canvas, &field);
    names(canvas, points, &field, context);
}

/// Too small for a field: the points as text.
fn list(canvas: &mut Canvas, points: &Points, context: &Context<'_>) {
    let height = canvas.height();
    let first = super::rows::first_shown(points.points.len(), height, context.cursor);
    let shown = points.points.iter().enumerate().skip(first).take(height);
    for (y, (index, point)) in shown.enumerate() {
        let ink = context.row_ink(index, point.row).unwrap_or(Ink::Text);
        let text = format!("{} {} {}", point.short, point.x.shown, point.y.shown);
        let width = canvas.width();
        canvas.put(0, y, width, &text, ink);
    }
}

fn field(canvas: &Canvas, points: &Points) -> Field {
    let values = |of: fn(&Point) -> &Datum| {
        let values = points
            .points
            .iter()
            .filter_map(move |point| of(point).number());
        if points.log {
            Scale::powers(values)
        } else {
            Scale::up_to(values.fold(0.0, f64::max), 5, false)
        }
    };
    let (x, y) = (values(|point| &point.x), values(|point| &point.y));
    let ticks = y.ticks(4, false);
    let labels = ticks.iter().map(|value| axis::tick(*value, &points.y.1));
    let margin = labels
        .map(|text| canvas.ruler().cells(&text))
        .max()
        .unwrap_or(0)
        + 1;
    let left = margin + 1;
    Field {
        left,
        width: canvas.width().saturating_sub(left + 1).max(1),
        top: 1,
        height: canvas.height().saturating_sub(3).max(1),
        x,
        y,
    }
}

impl Field {
    /// The cell of a point, in parts of a cell: columns from the left, rows from the top.
    fn place(&self, point: &Point, fine: usize) -> Option<(usize, usize)> {
        let (x, y) = (point.x.number()?, point.y.number()?);
        let last = |cells: usize| (cells * fine).saturating_sub(1);
        let column = self.x.place(x, last(self.width), 1);
        let row = self.y.place(y, last(self.height), 1);
        Some((column, last(self.height).saturating_sub(row)))
    }
}

fn axes(canvas: &mut Canvas, points: &Points, field: &Field, context: &Context<'_>) {
    let glyphs = &context.glyphs;
    let bottom = field.top + field.height;
    let axis_x = field.left.saturating_sub(1);
    for y in field.top..bottom {
        canvas.glyph(axis_x, y, glyphs.vertical, Ink::Dim);
    }
    for x in field.left..field.left + field.width {
        canvas.glyph(x, bottom, glyphs.horizontal, Ink::Dim);
    }
    canvas.glyph(axis_x, bottom, glyphs.corner, Ink::Dim);
    for value in field.y.ticks((field.height / 3).max(1), false) {
        let row = field.y.place(value, field.height.saturating_sub(1), 1);
        let y = bottom.saturating_sub(row + 1);
        let text = axis::tick(value, &points.y.1);
        canvas.put_right(0, y, axis_x.saturating_sub(1), &text, Ink::Dim);
    }
    let last = field.x.ticks((field.width / 12).max(1), false);
    let mut free = 0;
    let title = title(&points.x.0, &points.x.1);
    let end = canvas.width().saturating_sub(canvas.ruler().cells(&title));
    for value in last {
        let at = field.left + field.x.place(value, field.width.saturating_sub(1), 1);
        canvas.glyph(at, bottom, glyphs.tick, Ink::Dim);
        let text = axis::tick(value, &points.x.1);
        let cells = canvas.ruler().cells(&text);
        let start = at.saturating_sub(cells / 2);
        if start >= free && start + cells < end {
            canvas.put(start, bottom + 1, cells, &text, Ink::Dim);
            free = start + cells + 1;
        }
    }
    canvas.put(end, bottom + 1, canvas.width(), &title, Ink::Heading);
    let title = self::title(&points.y.0, &points.y.1);
    canvas.put(0, 0, canvas.width(), &title, Ink::Heading);
}

fn title(name: &str, unit: &Unit) -> String {
    format!("{name} ({})", unit.word())
}

/// Points in fractions of a cell: two columns and four rows of dots each.
struct Dots {
    width: usize,
    cells: Vec<u32>,
}

impl Dots {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            cells: vec![0; width * height],
        }
    }

    /// Four dots for a point, so that it is seen.
    fn put(&mut self, field: &Field, point: &Point) {
        let (Some(x), Some(y)) = (point.x.number(), point.y.number()) else {
            return;
        };
        let x = field.x.place(x, (self.width * 2).saturating_sub(2), 1);
        let y = field.y.place(y, (field.height * 4).saturating_sub(2), 1);
        let y = (field.height * 4).saturating_sub(2 + y);
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            self.dot(x + dx, y + dy);
        }
    }

    fn dot(&mut self, x: usize, y: usize) {
        const BITS: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        let bit = BITS.get(y % 4).and_then(|row| row.get(x % 2));
        if let (Some(cell), Some(bit)) = (self.cells.get_mut(y / 4 * self.width + x / 2), bit) {
            *cell |= bit;
        }
    }

    fn copy(&self, canvas: &mut Canvas, field: &Field) {
        for (index, bits) in self.cells.iter().enumerate().filter(|(_, bits)| **bits > 0) {
            let (x, y) = (index % self.width.max(1), index / self.width.max(1));
            let dots = char::from_u32(0x2800 + bits).unwrap_or('o');
            let (x, y) = (field.left + x, field.top + y);
            if canvas.symbol(x, y) == " " {
                canvas.put(x, y, 1, dots.encode_utf8(&mut [0; 4]), Ink::Series(0));
            }
        }
    }
}

/// Writes the short names: that of the cursor and of the chosen point first, the others where
/// nothing stands yet.
fn names(canvas: &mut Canvas, points: &Points, field: &Field, context: &Context<'_>) {
    let looked_at = |(index, point): &(usize, &Point)| context.row_ink(*index, point.row).is_some();
    let all = || points.points.iter().enumerate();
    let order = all()
        .filter(looked_at)
        .chain(all().filter(|pair| !looked_at(pair)));
    for (index, point) in order {
        let Some((x, y)) = field.place(point, 1) else {
            continue;
        };
        let ink = context.row_ink(index, point.row);
        let text = match ink {
            Some(_) => format!("{} {}", point.short, point.label),
            None => point.short.clone(),
        };
        put_name(canvas, field, (field.left + x, field.top + y), &text, ink);
    }
}

fn put_name(
    canvas: &mut Canvas,
    field: &Field,
    (x, y): (usize, usize),
    text: &str,
    ink: Option<Ink>,
) {
    let cells = canvas.ruler().cells(text);
    let right = field.left + field.width;
    let places = [Some(x + 2), x.checked_sub(cells + 1)];
    let free = |start: usize| {
        start >= field.left
            && start + cells <= right
            && (start.saturating_sub(1)..=start + cells).all(|at| {
                let symbol = canvas.symbol(at, y);
                symbol == " " || (at == x) || symbol.is_empty() && at >= right
            })
    };
    let start = places.into_iter().flatten().find(|start| free(*start));
    match (start, ink) {
        (Some(start), ink) => {
            canvas.put(start, y, cells, text, ink.unwrap_or(Ink::Dim));
        }
        (None, Some(ink)) if x + 2 < right => {
            canvas.put(x + 2, y, right.saturating_sub(x + 2), text, ink);
        }
        _ => {}
    }
}
