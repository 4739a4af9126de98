//! Single numbers, each with its name above and its remark below, in as many columns as fit.

use super::{Context, View};
use crate::chart::Amount;
use crate::chart::canvas::{Canvas, Ink};
use crate::chart::plot::Card;
use crate::text::Ruler;
use crate::text::wrap::wrapped;

/// Columns that a card needs at least.
const WIDTH: usize = 26;
/// Cards beside each other at most: what belongs together stands in one line.
const BESIDE: usize = 3;
/// Lines of a name at most.
const NAMES: usize = 2;

fn columns(width: usize) -> usize {
    (width / WIDTH).clamp(1, BESIDE)
}

/// The lines of the longest name.
fn names(cards: &[Card], width: usize, ruler: &Ruler) -> usize {
    let inside = (width / columns(width)).saturating_sub(2);
    let lines = cards
        .iter()
        .map(|card| wrapped(ruler, &card.label, inside).len());
    lines.max().unwrap_or(1).clamp(1, NAMES)
}

/// The rows that all cards need: name, value, remark, and the gaps between the lines of cards.
pub fn natural_height(cards: &[Card], view: &View<'_>) -> usize {
    let lines = cards.len().div_ceil(columns(view.width));
    (lines * (names(cards, view.width, view.ruler) + 3)).saturating_sub(1)
}

/// Draws the cards.
pub fn draw(canvas: &mut Canvas, cards: &[Card], context: &Context<'_>) {
    let columns = columns(canvas.width());
    let width = canvas.width() / columns;
    let lines = cards.len().div_ceil(columns).max(1);
    let names = names(cards, canvas.width(), &canvas.ruler().clone());
    let rows = ((canvas.height() + 1) / lines).clamp(1, names + 3);
    let shown = ((canvas.height() + 1) / rows).max(1);
    let first = super::rows::first_shown(lines, shown, context.cursor.map(|at| at / columns));
    for (index, card) in cards.iter().enumerate().skip(first * columns) {
        let (x, y) = (index % columns * width, (index / columns - first) * rows);
        let ink = context.row_ink(index, None);
        draw_card(
            canvas,
            (x, y),
            (width.saturating_sub(2), rows),
            card,
            (ink, names),
        );
    }
}

fn draw_card(
    canvas: &mut Canvas,
    (x, y): (usize, usize),
    (width, rows): (usize, usize),
    card: &Card,
    (row, names): (Option<Ink>, usize),
) {
    let ruler = canvas.ruler().clone();
    let missing = card.value.amount == Amount::Missing;
    let ink = row.unwrap_or(if missing { Ink::Missing } else { Ink::Title });
    let value = card.value.text();
    if rows < 3 {
        let used = canvas.put(x, y, width, &value, ink);
        let room = width.saturating_sub(used + 1);
        canvas.put(x + used + 1, y, room, &card.label, Ink::Dim);
        if rows == 2 {
            canvas.put(x, y + 1, width, &card.remark, Ink::Dim);
        }
        return;
    }
    let names = if rows >= names + 2 { names } else { 1 };
    let lines = wrapped(&ruler, &card.label, width);
    for (line, text) in lines.iter().take(names).enumerate() {
        let rest = lines.get(line..).unwrap_or_default().concat();
        let text = if line + 1 == names { &rest } else { text };
        canvas.put(x, y + line, width, text, Ink::Dim);
    }
    let below = y + lines.len().min(names);
    canvas.put(x, below, width, &value, ink);
    if rows > names + 1 {
        canvas.put(x, below + 1, width, &card.remark, Ink::Dim);
    }
}
