//! The numbers behind a figure: as JSON, and as the rows of a CSV file.

use super::plot::{Card, Matrix, Plot, Points, Strip, joined};
use super::{Amount, Confidence, Datum, Figure, Panel, axis};
use crate::model::Source;
use serde_json::{Value, json};

/// The columns of [`rows`].
pub const COLUMNS: [&str; 11] = [
    "figure",
    "panel",
    "label",
    "series",
    "value",
    "value_from",
    "value_to",
    "unit",
    "shown",
    "confidence",
    "source",
];

/// A number of a figure with all that says what it is.
struct Cell<'a> {
    label: String,
    series: String,
    datum: &'a Datum,
    unit: &'a str,
    source: Option<&'a Source>,
    /// The day on which a span of time begins; its end is the value.
    since: Option<f64>,
}

/// One row for each value, in the order of [`COLUMNS`]; a missing value has no number but its
/// reason in `shown`, a range has its two ends.
#[must_use]
pub fn rows(figure: &Figure) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for panel in &figure.panels {
        for cell in cells(figure, panel) {
            let [value, from, to] = cell.values().map(|value| match value {
                Value::Null => String::new(),
                Value::String(text) => text,
                number => number.to_string(),
            });
            rows.push(vec![
                figure.name.to_owned(),
                panel.title.clone(),
                cell.label,
                cell.series,
                value,
                from,
                to,
                cell.unit.to_owned(),
                cell.datum.shown.clone(),
                confidence(cell.datum),
                cell.source.map(ToString::to_string).unwrap_or_default(),
            ]);
        }
    }
    rows
}

/// The figure as JSON: what it is, and its values as in [`rows`].
#[must_use]
pub fn json(figure: &Figure) -> Value {
    let panel = |panel: &Panel| {
        let value = |cell: Cell<'_>| {
            let [value, from, to] = cell.values();
            json!({
                "label": cell.label,
                "series": cell.series,
                "value": value,
                "value_from": from,
                "value_to": to,
                "shown": cell.datum.shown,
                "confidence": confidence(cell.datum),
                "unit": cell.unit,
                "source": cell.source,
            })
        };
        let values: Vec<Value> = cells(figure, panel).into_iter().map(value).collect();
        json!({ "title": panel.title, "unit": panel.unit.word(), "values": values })
    };
    json!({
        "name": figure.name,
        "title": figure.title,
        "definition": figure.definition,
        "legend": figure.legend,
        "notes": figure.notes,
        "sources": figure.sources,
        "confidence": figure.confidence.key(),
        "panels": figure.panels.iter().map(panel).collect::<Vec<_>>(),
    })
}

/// A whole number as an integer.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 {
        serde_json::from_str(&format!("{value:.0}")).unwrap_or_default()
    } else {
        value.into()
    }
}

impl Cell<'_> {
    /// The value, or the two ends it lies between; days as ISO dates.
    fn values(&self) -> [Value; 3] {
        let null = Value::Null;
        let iso = |days| axis::day(days).map_or(Value::Null, |day| day.to_string().into());
        match (self.datum.amount, self.since) {
            (Amount::Exact(end), Some(start)) => [null, iso(start), iso(end)],
            (Amount::Exact(value), None) => [number(value), null.clone(), null],
            (Amount::Between(from, to), _) => [null, number(from), number(to)],
            (Amount::Missing, _) => [null.clone(), null.clone(), null],
        }
    }
}

fn confidence(datum: &Datum) -> String {
    match (datum.amount, datum.confidence) {
        (Amount::Missing, Confidence::Printed | Confidence::Derived) => "missing".to_owned(),
        (_, confidence) => confidence.key().to_owned(),
    }
}

fn cells<'a>(figure: &'a Figure, panel: &'a Panel) -> Vec<Cell<'a>> {
    let unit = panel.unit.word();
    match &panel.plot {
        Plot::Bars(bars) => {
            let entries = bars.entries.iter();
            entries
                .flat_map(|entry| entry_cells(figure, entry, unit))
                .collect()
        }
        Plot::Spans(spans) => {
            let cell = |span: &'a super::plot::Span| Cell {
                label: joined(&span.short, &span.label),
                series: span.remark.clone(),
                datum: &span.shown,
                unit,
                source: span.source.as_ref(),
                since: span
                    .parts
                    .first()
                    .map(|part| part.0)
                    .filter(|_| spans.dates),
            };
            spans.entries.iter().map(cell).collect()
        }
        Plot::Points(points) => point_cells(points),
        Plot::Matrix(matrix) => matrix_cells(matrix, unit),
        Plot::Strips(strips) => strips.strips.iter().map(strip_cell).collect(),
        Plot::Cards(cards) => cards.iter().map(card_cell).collect(),
    }
}

fn entry_cells<'a>(figure: &'a Figure, entry: &'a super::Entry, unit: &'a str) -> Vec<Cell<'a>> {
    let label = joined(&entry.short, &entry.label);
    let cell = |series: String, datum: &'a Datum| Cell {
        label: label.clone(),
        series,
        datum,
        unit,
        source: entry.source.as_ref(),
        since: None,
    };
    let names = figure
        .legend
        .iter()
        .cloned()
        .chain(std::iter::repeat(String::new()));
    let values = entry.values.iter().zip(names);
    let values = values.map(|(datum, name)| cell(name, datum));
    let word = |word: crate::words::Word| word.text().to_owned();
    let total = entry.total.iter();
    let total = total.map(|datum| cell(word(crate::words::Word::ChartTotal), datum));
    let line = entry.line.iter();
    let line = line.map(|datum| cell(word(crate::words::Word::ChartCumulative), datum));
    values.chain(total).chain(line).collect()
}

fn point_cells(points: &Points) -> Vec<Cell<'_>> {
    let mut cells = Vec::new();
    for point in &points.points {
        for (axis, datum) in [(&points.x, &point.x), (&points.y, &point.y)] {
            cells.push(Cell {
                label: joined(&point.short, &point.label),
                series: axis.0.clone(),
                datum,
                unit: axis.1.word(),
                source: point.source.as_ref(),
                since: None,
            });
        }
    }
    cells
}

fn matrix_cells<'a>(matrix: &'a Matrix, unit: &'a str) -> Vec<Cell<'a>> {
    let sources = matrix.sources.iter().map(Option::as_ref);
    let rows = matrix
        .rows
        .iter()
        .zip(sources.chain(std::iter::repeat(None)));
    rows.flat_map(|((name, values), source)| {
        let values = matrix.columns.iter().zip(values);
        values.map(move |(column, datum)| Cell {
            label: name.clone(),
            series: column.clone(),
            datum,
            unit,
            source,
            since: None,
        })
    })
    .collect()
}

fn strip_cell(strip: &Strip) -> Cell<'_> {
    Cell {
        label: strip.label.clone(),
        series: strip.place(),
        datum: &strip.own,
        unit: "",
        source: strip.source.as_ref(),
        since: None,
    }
}

fn card_cell(card: &Card) -> Cell<'_> {
    Cell {
        label: card.label.clone(),
        series: card.remark.clone(),
        datum: &card.value,
        unit: "",
        source: card.source.as_ref(),
        since: None,
    }
}
