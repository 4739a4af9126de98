//! Drawing: a figure onto a canvas of any size.
//!
//! ```text
//! title
//! legend                                             unit
//!
//! label  value  bars, points, cells …
//!
//! notes, definition
//! source and confidence
//! ```
//!
//! The plot comes first: what is written around it gives way line by line on a small canvas, the
//! definition before the notes, the notes before the legend, the title last.

mod bars;
mod cards;
mod columns;
mod frame;
mod glyphs;
mod matrix;
mod points;
mod rows;
mod spans;
mod strips;

pub(crate) use bars::scale as bar_scale;
pub(crate) use frame::{Extra, extras};
pub use glyphs::Glyphs;
pub(crate) use spans::scale as span_scale;

use super::canvas::{Canvas, Ink};
use super::plot::{Direction, Plot};
use super::{Figure, Panel};
use crate::catalog::Row;
use crate::text::Ruler;
use frame::Frame;

/// How a figure is drawn: the space, the means, what is pointed at.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// How text is measured.
    pub ruler: &'a Ruler,
    /// Whether marks have to be ASCII.
    pub ascii: bool,
    /// The item with the cursor.
    pub cursor: Option<usize>,
    /// The technology that is selected elsewhere.
    pub chosen: Option<Row>,
    /// How often the range is halved.
    pub zoom: u8,
}

impl<'a> View<'a> {
    /// A drawing of this size that points at nothing.
    #[must_use]
    pub const fn new(width: usize, height: usize, ruler: &'a Ruler) -> Self {
        Self {
            width,
            height,
            ruler,
            ascii: false,
            cursor: None,
            chosen: None,
            zoom: 0,
        }
    }
}

/// What the drawing of one panel has to know.
pub(crate) struct Context<'a> {
    glyphs: Glyphs,
    legend: &'a [String],
    /// All panels, whose columns stand in line.
    panels: &'a [Panel],
    /// The item of this panel with the cursor.
    cursor: Option<usize>,
    chosen: Option<Row>,
    /// How often the range is halved.
    zoom: u8,
    /// Whether the panel has an axis of its own; small ones among others have none.
    axis: bool,
}

impl Context<'_> {
    /// The ink and the mark of a row: of the cursor, of the technology selected elsewhere.
    fn row_ink(&self, item: usize, row: Option<Row>) -> Option<Ink> {
        if self.cursor == Some(item) {
            return Some(Ink::Cursor);
        }
        (row.is_some() && row == self.chosen).then_some(Ink::Chosen)
    }
}

/// Draws a figure.
#[must_use]
pub fn draw(figure: &Figure, view: &View<'_>) -> Canvas {
    let mut canvas = Canvas::new(view.width, view.height, view.ruler);
    if view.width == 0 || view.height == 0 {
        return canvas;
    }
    let glyphs = Glyphs::of(view);
    let frame = Frame::fit(figure, view, &glyphs, wanted(figure, view));
    frame.put(&mut canvas);
    let (top, height) = frame.plot();
    panels(figure, view, &mut canvas, top, height);
    canvas
}

/// The height at which nothing is left out.
#[must_use]
pub fn natural_height(figure: &Figure, view: &View<'_>) -> usize {
    let glyphs = Glyphs::of(view);
    Frame::whole(figure, view, &glyphs)
        .height()
        .saturating_add(panels_height(figure, view))
}

/// The rows that all panels need one below the other; there is no gap below the last.
fn panels_height(figure: &Figure, view: &View<'_>) -> usize {
    let heights = figure.panels.iter();
    let heights = heights.map(|panel| panel_height(figure, panel, view));
    heights.sum::<usize>().saturating_sub(gap(figure)).max(1)
}

/// The rows that the panels want on this canvas: one below the other if that leaves room for
/// words, otherwise beside each other.
fn wanted(figure: &Figure, view: &View<'_>) -> usize {
    let tall = panels_height(figure, view);
    if tall.saturating_mul(5) <= view.height.saturating_mul(4) {
        return tall;
    }
    let (beside, cell) = arrangement(figure, view, true);
    let rows = figure.panels.chunks(beside);
    let heights = rows.map(|row| {
        let heights = row.iter().map(|panel| panel_height(figure, panel, &cell));
        heights.max().unwrap_or(0)
    });
    heights.sum::<usize>().saturating_sub(gap(figure)).max(1)
}

/// How many panels stand beside each other, and the space of one.
fn arrangement<'a>(figure: &Figure, view: &View<'a>, is_tight: bool) -> (usize, View<'a>) {
    let beside = if is_tight {
        (view.width / 38).clamp(1, figure.panels.len().max(1))
    } else {
        1
    };
    let width = (view.width / beside).saturating_sub(usize::from(beside > 1));
    let cell = View {
        width,
        ..view.clone()
    };
    (beside, cell)
}

/// The blank row between panels.
fn gap(figure: &Figure) -> usize {
    usize::from(figure.panels.len() > 1)
}

/// The rows that a panel needs, with its title and the gap below it.
fn panel_height(figure: &Figure, panel: &Panel, view: &View<'_>) -> usize {
    let several = figure.panels.len() > 1;
    let furniture = usize::from(!panel.title.is_empty()) + gap(figure);
    let plot = match &panel.plot {
        Plot::Bars(bars) if bars.direction == Direction::Up && columns::fits(bars, view) => {
            columns::natural_height(bars)
        }
        Plot::Bars(bars) => bars::natural_height(bars, &figure.panels, view),
        Plot::Spans(spans) => spans::natural_height(spans, several),
        Plot::Points(_) => (view.width / 4).clamp(12, 30),
        Plot::Matrix(matrix) => matrix::natural_height(matrix, view),
        Plot::Strips(strips) => strips.strips.len().saturating_mul(strips::ROWS),
        Plot::Cards(cards) => cards::natural_height(cards, view),
    };
    plot.saturating_add(furniture)
}

/// Draws the panels one below the other; beside each other where that is the way to show more.
fn panels(figure: &Figure, view: &View<'_>, canvas: &mut Canvas, top: usize, height: usize) {
    let count = figure.panels.len();
    if count == 0 {
        let word = crate::words::Word::ChartNothing.text();
        canvas.put(1, top, view.width.saturating_sub(1), word, Ink::Missing);
        return;
    }
    let is_tight = panels_height(figure, view) > height;
    let (beside, cell) = arrangement(figure, view, is_tight);
    let width = view.width / beside;
    let rows: Vec<&[Panel]> = figure.panels.chunks(beside).collect();
    let needs: Vec<usize> = rows
        .iter()
        .map(|row| {
            let heights = row.iter().map(|panel| panel_height(figure, panel, &cell));
            heights.max().unwrap_or(0)
        })
        .collect();
    let first = first_row(figure, view, beside, &needs, height);
    let mut y = top;
    let bottom = top.saturating_add(height);
    for (index, (row, need)) in rows.iter().zip(&needs).enumerate().skip(first) {
        let left = bottom.saturating_sub(y);
        let all = *need;
        let need = if count == 1 { left } else { all.min(left) };
        // A part of a panel is its title, an entry and how many more there are.
        if need < all.min(3) && index > first {
            let shown = index.saturating_sub(first).saturating_mul(beside);
            let word = crate::words::Word::ChartMorePanels.fill(&[&count.saturating_sub(shown)]);
            canvas.put(1, bottom.saturating_sub(1), view.width, &word, Ink::Dim);
            break;
        }
        for column in 0..row.len() {
            let number = index.saturating_mul(beside).saturating_add(column);
            let gap = gap(figure).min(rows.len() - 1 - index);
            let drawn = draw_panel(figure, number, &cell, need, gap);
            canvas.paste(column.saturating_mul(width), y, &drawn);
        }
        y = y.saturating_add(need);
    }
}

/// The first row of panels shown, so that the one with the cursor is.
fn first_row(
    figure: &Figure,
    view: &View<'_>,
    beside: usize,
    needs: &[usize],
    height: usize,
) -> usize {
    let mut before = 0;
    let cursor = view.cursor.unwrap_or(0);
    let panel = figure.panels.iter().position(|panel| {
        before += panel.plot.len();
        cursor < before
    });
    let row = panel.unwrap_or(0) / beside;
    let until = |from: usize| needs.get(from..=row).map_or(0, |needs| needs.iter().sum());
    (0..row).find(|from| until(*from) <= height).unwrap_or(row)
}

/// A panel by its number, `height` rows high with the gap below it.
fn draw_panel(
    figure: &Figure,
    number: usize,
    view: &View<'_>,
    height: usize,
    gap: usize,
) -> Canvas {
    let mut canvas = Canvas::new(view.width, height, view.ruler);
    let Some(panel) = figure.panels.get(number) else {
        return canvas;
    };
    let before: usize = figure
        .panels
        .iter()
        .take(number)
        .map(|p| p.plot.len())
        .sum();
    let several = figure.panels.len() > 1;
    let mut top = 0;
    if !panel.title.is_empty() && height > 1 {
        canvas.put(0, 0, view.width, &panel.title, Ink::Heading);
        top = 1;
    }
    let context = Context {
        glyphs: Glyphs::of(view),
        legend: &figure.legend,
        panels: &figure.panels,
        cursor: view
            .cursor
            .and_then(|cursor| cursor.checked_sub(before))
            .filter(|cursor| *cursor < panel.plot.len()),
        chosen: view.chosen,
        zoom: view.zoom,
        axis: !several,
    };
    let height = height
        .saturating_sub(top)
        .saturating_sub(if height > 3 { gap } else { 0 });
    let mut inner = Canvas::new(view.width, height, view.ruler);
    if panel.plot.is_empty() {
        let word = crate::words::Word::ChartNothing.text();
        inner.put(1, 0, view.width.saturating_sub(1), word, Ink::Missing);
    } else {
        draw_plot(&mut inner, panel, view, &context);
    }
    canvas.paste(0, top, &inner);
    canvas
}

fn draw_plot(canvas: &mut Canvas, panel: &Panel, view: &View<'_>, context: &Context<'_>) {
    let unit = &panel.unit;
    match &panel.plot {
        Plot::Bars(bars)
            if bars.direction == Direction::Up
                && columns::fits(bars, view)
                && canvas.height() >= columns::LEAST =>
        {
            columns::draw(canvas, bars, context);
        }
        Plot::Bars(bars) => bars::draw(canvas, bars, unit, context),
        Plot::Spans(spans) => spans::draw(canvas, spans, unit, context),
        Plot::Points(points) => points::draw(canvas, points, context),
        Plot::Matrix(matrix) => matrix::draw(canvas, matrix, context),
        Plot::Strips(strips) => strips::draw(canvas, strips, context),
        Plot::Cards(cards) => cards::draw(canvas, cards, context),
    }
}
