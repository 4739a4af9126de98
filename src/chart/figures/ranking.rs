//! Rankings of the technologies of class B, and how much of the cost a few of them make.

use super::{Body, class_b, table_lines, value, without_value};
use crate::catalog::{Catalog, Row};
use crate::chart::{Amount, Bars, Confidence, Datum, Entry, Plot, Scope, Unit};
use crate::fields::{self, Field, Value};
use crate::model::Technology;
use crate::text::number;
use crate::words::Word;

/// The technologies by a field, largest first unless the scope has an order of its own.
pub fn by(key: &str, catalog: &Catalog, scope: &Scope) -> Body {
    let Some(field) = fields::by_key(key) else {
        return Body::default();
    };
    let entry = |(row, technology): (Row, &Technology)| {
        let datum = Datum::of(field, &value(catalog, technology, field));
        entry(row, technology, field, datum)
    };
    let mut entries: Vec<Entry> = class_b(catalog, scope).map(entry).collect();
    if !scope.as_given {
        sort(&mut entries);
    }
    let bars = Bars {
        end: (key == "advanced_share").then_some(100.0),
        whole: key != "mean_stay_days",
        entries,
        ..Bars::default()
    };
    let mut body = Body::single(unit(field), Plot::Bars(bars));
    finish(&mut body, catalog, scope, field);
    body
}

/// Each technology's part of the sum, and the parts so far, largest first.
pub fn pareto(key: &str, catalog: &Catalog, scope: &Scope) -> Body {
    let Some(field) = fields::by_key(key) else {
        return Body::default();
    };
    let mut costs: Vec<(Row, &Technology, i64)> = class_b(catalog, scope)
        .filter_map(|(row, t)| Some((row, t, value(catalog, t, field).number()?)))
        .collect();
    costs.sort_by_key(|(row, _, yen)| (std::cmp::Reverse(*yen), *row));
    let sum: i64 = costs.iter().map(|(_, _, yen)| yen).sum();
    let mut so_far = 0;
    let mut entries = Vec::new();
    for (row, technology, yen) in costs {
        so_far += yen;
        let share = |part| {
            let share = number::per_mille(part, sum).unwrap_or(0);
            Datum::new(super::axis::amount(share) / 10.0, number::percent(share))
                .sure(Confidence::Derived)
        };
        let mut own = share(yen);
        let part = std::mem::replace(&mut own.shown, Value::Yen(yen).full());
        let mut line = share(so_far);
        line.shown = Word::ChartSoFar.fill(&[&line.shown]);
        let mut entry = entry(row, technology, field, own);
        entry.remark = part;
        entry.line = Some(line);
        entries.push(entry);
    }
    let bars = Bars {
        entries,
        end: Some(100.0),
        ..Bars::default()
    };
    let mut body = Body::single(Unit::PERCENT, Plot::Bars(bars));
    body.legend = vec![field.label.text().to_owned()];
    body.notes = vec![Word::ChartSum.fill(&[&field.label, &Value::Yen(sum).full()])];
    finish(&mut body, catalog, scope, field);
    body.confidence = Confidence::Derived;
    body
}

fn entry(row: Row, technology: &Technology, field: &Field, datum: Datum) -> Entry {
    Entry {
        short: technology.id.to_string(),
        label: technology.procedure.clone(),
        values: vec![datum],
        row: Some(row),
        source: field.source(technology).cloned(),
        ..Entry::default()
    }
}

/// Largest first, what has no value last, equal ones as they were.
fn sort(entries: &mut [Entry]) {
    let key = |entry: &Entry| match entry.values.first().map(|datum| datum.amount) {
        Some(Amount::Exact(value) | Amount::Between(value, _)) => value,
        _ => f64::NEG_INFINITY,
    };
    entries.sort_by(|a, b| key(b).total_cmp(&key(a)));
}

/// Notes, source and confidence of a figure about one field.
fn finish(body: &mut Body, catalog: &Catalog, scope: &Scope, field: &Field) {
    let values = class_b(catalog, scope).map(|(_, t)| value(catalog, t, field));
    body.notes.extend(without_value(values));
    let technologies = class_b(catalog, scope).map(|(_, t)| t);
    body.sources.extend(table_lines(technologies, "cost"));
    if field.is_derived() {
        body.confidence = Confidence::Derived;
    }
}

fn unit(field: &Field) -> Unit {
    match field.key {
        "advanced_share" => Unit::PERCENT,
        "mean_stay_days" => Unit::of(Word::UnitDays),
        "cases" => Unit::of(Word::UnitCases),
        _ => Unit::Yen,
    }
}
