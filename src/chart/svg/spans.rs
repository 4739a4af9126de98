//! Bars between two ends.

use super::bars::columns;
use super::{Anchor, FAINT, INK, LINE, MARGIN, Page, WARNING, fill};
use crate::chart::Unit;
use crate::chart::axis;
use crate::chart::draw::span_scale;
use crate::chart::plot::{Span, Spans, joined};

const ROW: f64 = 20.0;

/// The names and values of all rows; no value where it is a word.
pub(super) fn texts(spans: &Spans) -> Vec<(String, String)> {
    let row = |span: &Span| {
        let number = span.shown.number().map(|_| span.shown.shown.clone());
        (joined(&span.short, &span.label), number.unwrap_or_default())
    };
    spans.entries.iter().map(row).collect()
}

pub(super) fn draw(page: &mut Page, spans: &Spans, unit: &Unit) {
    let columns = columns(page, 8.0);
    let scale = span_scale(spans, axis::rounded(columns.room / 8.0));
    let x = |value: f64| columns.bars + scale.part(value) * columns.room;
    page.y += axis::float(spans.marks.len()) * 16.0;
    let top = page.y;
    for span in &spans.entries {
        let (y, base) = (page.y, page.y + 14.0);
        let label = page.fitted(&joined(&span.short, &span.label), columns.label, 12.0);
        page.text((MARGIN, base), &label, 12.0, INK, Anchor::Start);
        let colour = if span.warning { WARNING } else { INK };
        match span.shown.number() {
            Some(_) => page.text(
                (columns.value, base),
                &span.shown.shown,
                12.0,
                colour,
                Anchor::End,
            ),
            None => page.text(
                (columns.bars, base),
                &span.shown.shown,
                12.0,
                FAINT,
                Anchor::Start,
            ),
        }
        for (from, to, series) in &span.parts {
            let series = if span.warning && *series == 1 {
                WARNING.to_owned()
            } else {
                fill(*series)
            };
            page.rectangle(
                (x(*from), y + 4.0),
                (x(*to) - x(*from)).max(1.0),
                ROW - 7.0,
                &series,
            );
        }
        page.y += ROW;
    }
    let bottom = page.y;
    page.line(
        (columns.bars, bottom),
        (columns.bars + columns.room, bottom),
        LINE,
        "none",
    );
    let count = axis::rounded(columns.room / 60.0).max(2);
    let ticks: Vec<(f64, String)> = if spans.dates {
        let years = axis::years(&scale, count).into_iter();
        years.map(|(at, year)| (at, year.to_string())).collect()
    } else {
        let ticks = scale.ticks(count, true).into_iter();
        ticks
            .map(|value| (value, axis::tick(value, unit)))
            .collect()
    };
    for (value, text) in ticks {
        page.line((x(value), bottom), (x(value), bottom + 4.0), LINE, "none");
        page.text(
            (x(value), bottom + 17.0),
            &text,
            11.0,
            FAINT,
            Anchor::Middle,
        );
    }
    for (index, (value, label)) in spans.marks.iter().enumerate() {
        let y = top - 16.0 * axis::float(spans.marks.len() - index) + 8.0;
        page.line((x(*value), y), (x(*value), bottom), WARNING, "3 3");
        page.text(
            (x(*value) - 5.0, y + 4.0),
            label,
            11.0,
            WARNING,
            Anchor::End,
        );
    }
    page.y += 26.0;
}
