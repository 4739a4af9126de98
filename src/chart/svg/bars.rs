//! Bars to the right.

use super::{Anchor, FAINT, INK, LINE, MARGIN, Page, WARNING, fill, ink};
use crate::chart::axis::{self, Scale};
use crate::chart::draw::bar_scale;
use crate::chart::plot::{Bars, Entry, Stacking, joined};
use crate::chart::{Datum, Unit};

const ROW: f64 = 22.0;

/// The columns of a chart with names, values and bars.
pub(super) struct Columns {
    pub label: f64,
    pub value: f64,
    pub bars: f64,
    pub room: f64,
}

/// Columns wide enough for the texts of all panels, the bars keeping a third of the page.
pub(super) fn columns(page: &Page, behind: f64) -> Columns {
    let whole = page.right() - MARGIN;
    let (label, value) = (page.names, page.values);
    let label = label.min((whole - value) * 0.42);
    let bars = MARGIN + label + value + 22.0;
    let room = (page.right() - bars - behind).max(40.0);
    Columns {
        label,
        value: MARGIN + label + value + 12.0,
        bars,
        room,
    }
}

/// The names and values of all rows; no value where it is a word, which stands in place of a bar.
pub(super) fn texts(bars: &Bars) -> Vec<(String, String)> {
    let row = |entry: &Entry, row: Vec<&Datum>| {
        let number = row.last().filter(|datum| datum.number().is_some());
        let number = number.map(|datum| datum.text());
        (name(entry), number.unwrap_or_default())
    };
    let entries = bars.entries.iter();
    entries
        .flat_map(|entry| rows(entry, bars).into_iter().map(move |r| row(entry, r)))
        .collect()
}

pub(super) fn draw(page: &mut Page, bars: &Bars, unit: &Unit) {
    let measured = |entry: &&Entry| entry.values.iter().any(|datum| datum.number().is_some());
    let remarks = bars.entries.iter().filter(measured);
    let remarks = remarks.map(|entry| page.measure(remark(entry), 11.0));
    let behind = remarks.fold(0.0, f64::max).min(page.width * 0.3) + 12.0;
    let columns = columns(page, behind);
    let scale = bar_scale(bars, axis::rounded(columns.room / 8.0));
    let top = page.y + if bars.mark.is_some() { 18.0 } else { 0.0 };
    page.y = top;
    mark_line(page, &columns, &scale, bars, top);
    let mut line: Vec<(f64, f64)> = Vec::new();
    for entry in &bars.entries {
        entry_rows(page, entry, bars, &columns, &scale, &mut line);
    }
    axis_line(page, &columns, &scale, unit, bars);
    trace(page, &line);
    page.y += 26.0;
}

fn name(entry: &Entry) -> String {
    let broken = entry.break_before.as_deref().unwrap_or("");
    joined(&entry.short, &joined(&entry.label, broken))
}

fn remark(entry: &Entry) -> &str {
    entry
        .line
        .as_ref()
        .map_or(entry.remark.as_str(), |line| &line.shown)
}

/// The data of each row: stacked ones in one, then the printed total for the text.
fn rows<'a>(entry: &'a Entry, bars: &Bars) -> Vec<Vec<&'a Datum>> {
    match bars.stacking {
        Stacking::Stacked => vec![entry.values.iter().chain(&entry.total).collect()],
        Stacking::Grouped => entry.values.iter().map(|datum| vec![datum]).collect(),
    }
}

fn entry_rows(
    page: &mut Page,
    entry: &Entry,
    bars: &Bars,
    columns: &Columns,
    scale: &Scale,
    line: &mut Vec<(f64, f64)>,
) {
    for (index, row) in rows(entry, bars).into_iter().enumerate() {
        let y = page.y;
        let base = y + 15.0;
        if index == 0 {
            let label = page.fitted(&name(entry), columns.label, 12.0);
            page.text((MARGIN, base), &label, 12.0, INK, Anchor::Start);
        }
        let Some(shown) = row.last() else { continue };
        let missing = shown.number().is_none();
        let anchor = if missing { Anchor::Start } else { Anchor::End };
        let x = if missing { columns.bars } else { columns.value };
        page.text((x, base), &shown.text(), 12.0, ink(shown), anchor);
        let count = entry.values.len();
        let data = if bars.stacking == Stacking::Stacked {
            row.iter().take(count)
        } else {
            row.iter().take(1)
        };
        let mut from = 0.0;
        let mut end = columns.bars;
        for (series, datum) in (0_u8..).zip(data) {
            let series = if bars.stacking == Stacking::Grouped {
                u8::try_from(index).unwrap_or(0)
            } else {
                series
            };
            end = bar(page, columns, scale, (y, from, series), datum, bars).max(end);
            from += datum.number().unwrap_or(0.0);
        }
        if let Some(sum) = entry.line.as_ref().and_then(Datum::number) {
            let x = columns.bars + scale.part(sum) * columns.room;
            line.push((x, y + ROW / 2.0));
            end = end.max(x);
        }
        if index == 0 && !missing {
            let room = page.right() - end - 8.0;
            let text = page.fitted(remark(entry), room, 11.0);
            page.text((end + 8.0, base), &text, 11.0, FAINT, Anchor::Start);
        } else if missing {
            let x = x + page.measure(&shown.text(), 12.0) + 12.0;
            let text = page.fitted(remark(entry), page.right() - x, 11.0);
            page.text((x, base), &text, 11.0, FAINT, Anchor::Start);
        }
        page.y += ROW;
    }
    if entry.values.len() > 1 && bars.stacking == Stacking::Grouped {
        page.y += 8.0;
    }
}

/// A bar; returns where it ends.
fn bar(
    page: &mut Page,
    columns: &Columns,
    scale: &Scale,
    (y, from, series): (f64, f64, u8),
    datum: &Datum,
    bars: &Bars,
) -> f64 {
    let (Some(least), Some(most)) = (datum.amount.least(), datum.number()) else {
        return columns.bars;
    };
    let x = |value: f64| columns.bars + scale.part(value) * columns.room;
    let (start, end) = (x(from), x(from + least));
    page.rectangle((start, y + 4.0), end - start, ROW - 8.0, &fill(series));
    if most > least {
        page.rectangle(
            (end, y + 4.0),
            x(from + most) - end,
            ROW - 8.0,
            "url(#perhaps)",
        );
    }
    if let Some((mark, _)) = bars.mark.as_ref().filter(|(mark, _)| least > *mark) {
        page.rectangle((x(*mark), y + 4.0), end - x(*mark), ROW - 8.0, WARNING);
    }
    x(from + most)
}

fn axis_line(page: &mut Page, columns: &Columns, scale: &Scale, unit: &Unit, bars: &Bars) {
    let bottom = page.y;
    let end = columns.bars + columns.room;
    page.line((columns.bars, bottom), (end, bottom), LINE, "none");
    for value in scale.ticks(axis::rounded(columns.room / 80.0).max(2), bars.whole) {
        let x = columns.bars + scale.part(value) * columns.room;
        page.line((x, bottom), (x, bottom + 4.0), LINE, "none");
        let text = axis::tick(value, unit);
        page.text((x, bottom + 17.0), &text, 11.0, FAINT, Anchor::Middle);
    }
}

/// The line of the mark, under the bars.
fn mark_line(page: &mut Page, columns: &Columns, scale: &Scale, bars: &Bars, top: f64) {
    let Some((mark, label)) = &bars.mark else {
        return;
    };
    let x = columns.bars + scale.part(*mark) * columns.room;
    let bottom = top + axis::float(bars.entries.len()) * ROW;
    page.line((x, top - 2.0), (x, bottom), LINE, "4 3");
    page.text((x, top - 6.0), label, 11.0, FAINT, Anchor::Middle);
}

/// The line of sums.
fn trace(page: &mut Page, line: &[(f64, f64)]) {
    for two in line.windows(2) {
        if let [from, to] = two {
            page.line(
                *from,
                *to,
                super::COLOURS.get(1).copied().unwrap_or(INK),
                "none",
            );
        }
    }
    for point in line {
        page.circle(*point, 2.5, super::COLOURS.get(1).copied().unwrap_or(INK));
    }
}
