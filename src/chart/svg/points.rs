//! Points in two dimensions, and points along a line.

use super::{Anchor, COLOURS, FAINT, INK, LINE, MARGIN, Page, WARNING};
use crate::chart::Unit;
use crate::chart::axis::{self, Scale};
use crate::chart::plot::{Points, Strips};

const HEIGHT: f64 = 460.0;

pub(super) fn draw(page: &mut Page, points: &Points) {
    let scale = |values: Vec<f64>| {
        if points.log {
            Scale::powers(values.into_iter())
        } else {
            Scale::up_to(values.into_iter().fold(0.0, f64::max), 6, false)
        }
    };
    let x = scale(points.points.iter().filter_map(|p| p.x.number()).collect());
    let y = scale(points.points.iter().filter_map(|p| p.y.number()).collect());
    let title = |(name, unit): &(String, Unit)| format!("{name} ({})", unit.word());
    let (left, top) = (MARGIN + 60.0, page.y + 24.0);
    let (width, bottom) = (page.right() - left, top + HEIGHT);
    page.text(
        (MARGIN, page.y + 12.0),
        &title(&points.y),
        12.0,
        INK,
        Anchor::Start,
    );
    for value in x.ticks(8, false) {
        let at = left + x.part(value) * width;
        page.line((at, top), (at, bottom), "#e5e5e5", "none");
        let text = axis::tick(value, &points.x.1);
        page.text((at, bottom + 16.0), &text, 11.0, FAINT, Anchor::Middle);
    }
    for value in y.ticks(8, false) {
        let at = bottom - y.part(value) * HEIGHT;
        page.line((left, at), (left + width, at), "#e5e5e5", "none");
        let text = axis::tick(value, &points.y.1);
        page.text((left - 6.0, at + 4.0), &text, 11.0, FAINT, Anchor::End);
    }
    page.line((left, bottom), (left + width, bottom), LINE, "none");
    page.line((left, top), (left, bottom), LINE, "none");
    page.text(
        (left + width, bottom + 34.0),
        &title(&points.x),
        12.0,
        INK,
        Anchor::End,
    );
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for point in &points.points {
        let (Some(horizontal), Some(vertical)) = (point.x.number(), point.y.number()) else {
            continue;
        };
        let at = (
            left + x.part(horizontal) * width,
            bottom - y.part(vertical) * HEIGHT,
        );
        page.circle(at, 4.0, COLOURS.first().copied().unwrap_or(INK));
        let place = free(&taken, at);
        taken.push(place);
        page.text(place, &point.short, 10.0, FAINT, Anchor::Start);
    }
    page.y = bottom + 42.0;
}

/// A place for a name beside its point that no other name has taken.
fn free(taken: &[(f64, f64)], (x, y): (f64, f64)) -> (f64, f64) {
    let places = [
        (6.0, 3.5),
        (6.0, -6.0),
        (6.0, 13.0),
        (-30.0, 3.5),
        (-30.0, -6.0),
        (-30.0, 13.0),
    ];
    let places = places.map(|(dx, dy)| (x + dx, y + dy));
    let is_free = |place: &(f64, f64)| {
        let apart = |other: &(f64, f64)| {
            (other.0 - place.0).abs() > 30.0 || (other.1 - place.1).abs() > 10.0
        };
        taken.iter().all(apart)
    };
    places
        .into_iter()
        .find(is_free)
        .unwrap_or((x + 6.0, y + 3.5))
}

/// Lines of points, the one that is looked at larger.
pub(super) fn strips(page: &mut Page, strips: &Strips) {
    for strip in &strips.strips {
        let (left, right) = (MARGIN + 90.0, page.right() - 110.0);
        page.text(
            (MARGIN, page.y + 14.0),
            &strip.label,
            13.0,
            INK,
            Anchor::Start,
        );
        let own = format!("{}  {}", strip.own.text(), strip.place());
        page.text((page.right(), page.y + 14.0), &own, 13.0, INK, Anchor::End);
        let y = page.y + 34.0;
        page.line((left, y), (right, y), LINE, "none");
        page.text(
            (left - 8.0, y + 4.0),
            &strip.ends.0,
            11.0,
            FAINT,
            Anchor::End,
        );
        page.text(
            (right + 8.0, y + 4.0),
            &strip.ends.1,
            11.0,
            FAINT,
            Anchor::Start,
        );
        let shown = || {
            strip
                .values
                .iter()
                .filter(|value| !strip.log || **value > 0.0)
        };
        if let (Some(low), Some(high)) = (shown().next(), shown().next_back()) {
            let scale = Scale {
                log: strip.log,
                ..Scale::between(*low, *high)
            };
            let at = |value: f64| (left + scale.part(value) * (right - left), y);
            for value in shown() {
                page.circle(at(*value), 3.0, COLOURS.first().copied().unwrap_or(INK));
            }
            let own = strip
                .own
                .number()
                .filter(|value| !strip.log || *value > 0.0);
            if let Some(value) = own {
                page.circle(at(value), 6.0, WARNING);
            }
        }
        page.y += 54.0;
    }
}
