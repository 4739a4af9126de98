//! This year beside the year before, technology by technology.

use super::{Body, table_lines, value};
use crate::catalog::{Catalog, Row};
use crate::chart::{Bars, Confidence, Datum, Entry, Plot, Scope, Unit};
use crate::fields::{self, Field, Value};
use crate::model::Technology;
use crate::words::Word;

/// A field of this year, the same of the year before, and the difference, by their keys.
pub fn by(keys: [&str; 3], unit: Unit, catalog: &Catalog, scope: &Scope) -> Body {
    let fields = keys.map(fields::by_key);
    let ([Some(now), Some(earlier), Some(change)], Some(before)) = (fields, catalog.before())
    else {
        return Body::default();
    };
    let rows = scope.rows.iter().filter(|&&row| catalog.is_current(row));
    let mut entries: Vec<Entry> = rows
        .filter_map(|&row| {
            let technology = catalog.technology(row)?;
            Some(entry(catalog, row, technology, [now, earlier, change]))
        })
        .collect();
    if !scope.as_given {
        let key = |entry: &Entry| {
            let numbers = entry.values.iter().filter_map(Datum::number);
            numbers.fold(f64::NEG_INFINITY, f64::max)
        };
        entries.sort_by(|a, b| key(b).total_cmp(&key(a)));
    }
    let bars = Bars {
        entries,
        whole: true,
        ..Bars::default()
    };
    let mut body = Body::single(unit, Plot::Bars(bars));
    body.legend = vec![catalog.latest().label.clone(), before.label.clone()];
    let joined = |row: &&Row| catalog.counterpart(**row).is_some();
    let counterparts = scope.rows.iter().filter(joined);
    let counterparts = counterparts.filter_map(|&row| catalog.counterpart(row));
    let unsure = counterparts
        .filter(|(_, sureness)| sureness.is_inferred())
        .count();
    if unsure > 0 {
        body.notes.push(Word::ChartUnsure.fill(&[&unsure]));
        body.confidence = Confidence::Inferred;
    }
    let gone = catalog.gone().len();
    if gone > 0 {
        body.notes
            .push(Word::ChartGone.fill(&[&before.label, &gone]));
    }
    let own = || scope.rows.iter().filter_map(|&row| catalog.technology(row));
    body.sources.extend(table_lines(own(), "cost"));
    let earlier = scope
        .rows
        .iter()
        .filter_map(|&row| catalog.counterpart(row));
    let earlier = earlier.filter_map(|(row, _)| catalog.technology(row));
    body.sources.extend(table_lines(earlier, "cost"));
    body
}

fn entry(
    catalog: &Catalog,
    row: Row,
    technology: &Technology,
    [now, earlier, change]: [&Field; 3],
) -> Entry {
    let inferred = catalog
        .counterpart(row)
        .is_some_and(|(_, sureness)| sureness.is_inferred());
    let before = match value(catalog, technology, earlier) {
        Value::Nothing => Datum::missing(Word::JoinNew.text()),
        value => Datum::of(earlier, &value),
    };
    let before = if inferred {
        before.sure(Confidence::Inferred)
    } else {
        before
    };
    Entry {
        short: technology.id.to_string(),
        label: technology.procedure.clone(),
        values: vec![Datum::of(now, &value(catalog, technology, now)), before],
        remark: value(catalog, technology, change).cell(),
        row: Some(row),
        source: now.source(technology).cloned(),
        ..Entry::default()
    }
}
