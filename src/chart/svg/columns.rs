//! Bars upwards: years, with the breaks between them.

use super::{Anchor, FAINT, INK, LINE, MARGIN, Page, WARNING, fill, ink};
use crate::chart::Datum;
use crate::chart::axis::{self, Scale};
use crate::chart::plot::{Bars, Stacking};

const HEIGHT: f64 = 240.0;

pub(super) fn draw(page: &mut Page, bars: &Bars) {
    let count = axis::float(bars.entries.len().max(1));
    let slot = (page.right() - MARGIN) / count;
    let most = bars
        .entries
        .iter()
        .map(|entry| entry.largest(bars.stacking));
    let most = most.fold(0.0, f64::max);
    let end = bars.end.filter(|end| most <= *end).unwrap_or(most.max(1.0));
    let scale = Scale::between(0.0, end);
    let base = page.y + 34.0 + HEIGHT;
    let stacked = bars.stacking == Stacking::Stacked;
    for (index, entry) in bars.entries.iter().enumerate() {
        let left = MARGIN + axis::float(index) * slot;
        let middle = left + slot / 2.0;
        let width = (slot * 0.55).min(110.0);
        let values = entry
            .values
            .iter()
            .take(if stacked { usize::MAX } else { 1 });
        let mut sum = 0.0;
        for (series, number) in (0..).zip(values.filter_map(Datum::number)) {
            let height = scale.part(number) * HEIGHT;
            let top = base - (scale.part(sum) * HEIGHT) - height;
            page.rectangle((middle - width / 2.0, top), width, height, &fill(series));
            sum += number;
        }
        if let Some(shown) = entry.total.as_ref().or(entry.values.first()) {
            let y = base - scale.part(sum) * HEIGHT - 6.0;
            page.text((middle, y), &shown.text(), 13.0, ink(shown), Anchor::Middle);
        }
        page.text(
            (middle, base + 18.0),
            &entry.short,
            13.0,
            INK,
            Anchor::Middle,
        );
        if stacked {
            let parts: Vec<&str> = entry.values.iter().map(|d| d.shown.as_str()).collect();
            let text = parts.join(" + ");
            page.text((middle, base + 36.0), &text, 11.0, FAINT, Anchor::Middle);
        }
        if let Some(mark) = &entry.break_before {
            page.line((left, page.y + 18.0), (left, base), WARNING, "5 4");
            page.text((left, page.y + 14.0), mark, 12.0, WARNING, Anchor::Middle);
        }
    }
    page.line((MARGIN, base), (page.right(), base), LINE, "none");
    page.y = base + if stacked { 44.0 } else { 26.0 };
}
