//! Matrices and cards.

use super::{Anchor, COLOURS, FAINT, INK, MARGIN, Page, ink};
use crate::chart::Confidence;
use crate::chart::axis;
use crate::chart::plot::{Card, Matrix};
use crate::text::wrap::wrapped;
use std::fmt::Write as _;

pub(super) fn matrix(page: &mut Page, matrix: &Matrix) {
    let names = matrix.rows.iter().map(|(name, _)| page.measure(name, 12.0));
    let label = names.fold(0.0, f64::max).min(page.width * 0.35) + 10.0;
    let count = axis::float(matrix.columns.len().max(1));
    let slot = ((page.right() - MARGIN - label) / count).min(110.0);
    let cells = axis::rounded((slot / (11.0 * 0.53)).floor()).max(2);
    let heads: Vec<Vec<String>> = matrix
        .columns
        .iter()
        .map(|name| wrapped(&page.ruler, name, cells))
        .collect();
    let lines = heads.iter().map(Vec::len).max().unwrap_or(0);
    let x = |column: usize| MARGIN + label + axis::float(column) * slot;
    for (column, head) in heads.iter().enumerate() {
        for (line, text) in head.iter().enumerate() {
            let y = page.y + 12.0 + axis::float(line) * 14.0;
            page.text(
                (x(column) + slot / 2.0, y),
                text,
                11.0,
                FAINT,
                Anchor::Middle,
            );
        }
    }
    page.y += axis::float(lines) * 14.0 + 6.0;
    let largest = matrix.largest().max(1.0);
    for (name, values) in &matrix.rows {
        let text = page.fitted(name, label - 8.0, 12.0);
        page.text((MARGIN, page.y + 19.0), &text, 12.0, INK, Anchor::Start);
        for (column, value) in values.iter().enumerate() {
            let place = (x(column) + 1.0, page.y + 1.0);
            let lost = value.number().is_none() && value.confidence >= Confidence::Partial;
            let is_sum = matrix.total && column + 1 == matrix.columns.len();
            let part = value.number().filter(|_| !is_sum).unwrap_or(0.0);
            let share = part / largest;
            shade(page, place, (slot - 2.0, 26.0), lost, share);
            let colour = if share > 0.55 { "#ffffff" } else { ink(value) };
            let centre = (x(column) + slot / 2.0, page.y + 19.0);
            if !lost {
                page.text(centre, &value.shown, 12.0, colour, Anchor::Middle);
            }
        }
        page.y += 28.0;
    }
}

/// A cell, darker for more, hatched where the number is lost.
fn shade(page: &mut Page, (x, y): (f64, f64), (width, height): (f64, f64), lost: bool, share: f64) {
    let colour = COLOURS.first().copied().unwrap_or(INK);
    let (fill, opacity) = if lost {
        ("url(#perhaps)", 1.0)
    } else {
        (colour, 0.06 + 0.94 * share)
    };
    let _ = writeln!(
        page.shapes,
        r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}" fill-opacity="{opacity:.2}"/>"#
    );
}

pub(super) fn cards(page: &mut Page, cards: &[Card]) {
    let columns = axis::rounded((page.width / 300.0).floor()).max(1);
    let width = (page.right() - MARGIN) / axis::float(columns);
    let cells = axis::rounded((width - 16.0) / (12.0 * 0.53));
    for row in cards.chunks(columns) {
        for (column, card) in row.iter().enumerate() {
            let x = MARGIN + axis::float(column) * width;
            let lines = wrapped(&page.ruler, &card.label, cells);
            for (line, text) in lines.iter().take(2).enumerate() {
                let y = page.y + 14.0 + axis::float(line) * 16.0;
                page.text((x, y), text, 12.0, FAINT, Anchor::Start);
            }
            let value = page.fitted(&card.value.text(), width - 16.0, 20.0);
            page.text(
                (x, page.y + 58.0),
                &value,
                20.0,
                ink(&card.value),
                Anchor::Start,
            );
            let remark = page.fitted(&card.remark, width - 16.0, 11.0);
            page.text((x, page.y + 76.0), &remark, 11.0, FAINT, Anchor::Start);
        }
        page.y += 96.0;
    }
}
