//! Where the technology that is looked at stands among the others.

use super::{Body, class_b, table_lines, value};
use crate::catalog::{Catalog, Row};
use crate::chart::plot::Strip;
use crate::chart::{Confidence, Datum, Plot, Scope, Strips, Unit, number};
use crate::fields::{self, Field};
use crate::model::Technology;
use crate::words::Word;

/// The measures, and whether each goes by powers of ten.
const MEASURES: [(&str, bool); 6] = [
    ("cases", true),
    ("total_cost_yen", true),
    ("advanced_cost_per_case_yen", true),
    ("mean_stay_days", false),
    ("enrolment", false),
    ("months_in_force", false),
];

/// A strip for each measure: all technologies of the scope, and the place of the chosen one.
pub fn standing(catalog: &Catalog, scope: &Scope) -> Body {
    let first = scope.rows.first().copied();
    let chosen = scope.chosen.or(first);
    let Some(own) = chosen.and_then(|row| catalog.technology(row)) else {
        return Body::default();
    };
    let measures = MEASURES.iter();
    let measures = measures.filter_map(|(key, log)| Some((fields::by_key(key)?, *log)));
    let strips = measures.map(|(field, log)| strip(catalog, scope, own, field, log));
    let strips = Strips {
        strips: strips.collect(),
    };
    let mut body = Body::single(Unit::Named("".into()), Plot::Strips(strips));
    let name = format!("{} {}", own.id, own.procedure);
    body.title = Some(Word::ChartStandingOf.fill(&[&name]));
    let all = || class_b(catalog, scope).map(|(_, t)| t);
    body.sources = table_lines(all(), "cost")
        .into_iter()
        .chain(table_lines(all(), "schedule"))
        .collect();
    body.confidence = Confidence::Derived;
    body
}

fn strip(
    catalog: &Catalog,
    scope: &Scope,
    own: &Technology,
    field: &'static Field,
    log: bool,
) -> Strip {
    let mut known: Vec<(f64, Row)> = class_b(catalog, scope)
        .filter_map(|(row, technology)| Some((number(&value(catalog, technology, field))?, row)))
        .collect();
    known.sort_by(|a, b| a.0.total_cmp(&b.0));
    let end = |end: Option<&(f64, Row)>| {
        let technology = end.and_then(|&(_, row)| catalog.technology(row));
        technology.map_or_else(String::new, |end| value(catalog, end, field).full())
    };
    let drawn = |number: &f64| !log || *number > 0.0;
    let own_datum = Datum::of(field, &value(catalog, own, field));
    let rank = own_datum.number().map(|number| {
        let above = known.iter().filter(|(other, _)| *other > number).count();
        above.saturating_add(1)
    });
    Strip {
        label: field.label.text().to_owned(),
        ends: (
            end(known.iter().find(|(number, _)| drawn(number))),
            end(known.last()),
        ),
        values: known.into_iter().map(|(number, _)| number).collect(),
        log,
        own: own_datum,
        rank,
        source: field.source(own).cloned(),
    }
}
