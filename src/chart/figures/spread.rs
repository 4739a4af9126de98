//! How technologies are spread: over cases and cost, over years and days, over applicants.

use super::{Body, class_b, table_lines, value, without_value};
use crate::catalog::{Catalog, Row};
use crate::chart::plot::Point;
use crate::chart::{Bars, Confidence, Datum, Entry, Plot, Points, Scope, Unit, axis};
use crate::fields::{self, Field};
use crate::model::Technology;
use crate::words::{Word, counted};

/// Cases against 先進医療総額 a case, both by powers of ten.
pub fn cases_by_cost(catalog: &Catalog, scope: &Scope) -> Body {
    let (Some(cases), Some(cost)) = (
        fields::by_key("cases"),
        fields::by_key("advanced_cost_per_case_yen"),
    ) else {
        return Body::default();
    };
    let datum = |technology: &Technology, field: &'static Field| {
        let datum = Datum::of(field, &value(catalog, technology, field));
        datum.number().filter(|number| *number > 0.0).map(|_| datum)
    };
    let point = |(row, technology): (Row, &Technology)| {
        Some(Point {
            short: technology.id.to_string(),
            label: technology.procedure.clone(),
            x: datum(technology, cases)?,
            y: datum(technology, cost)?,
            row: Some(row),
            source: cost.source(technology).cloned(),
        })
    };
    let mut points: Vec<Point> = class_b(catalog, scope).filter_map(point).collect();
    if !scope.as_given {
        let key = |point: &Point| point.x.number().unwrap_or(0.0);
        points.sort_by(|a, b| key(b).total_cmp(&key(a)));
    }
    let plot = Points {
        x: (cases.label.text().to_owned(), Unit::of(Word::UnitCases)),
        y: (Word::ChartPerCase.text().to_owned(), Unit::Yen),
        log: true,
        points,
    };
    let mut body = Body::single(Unit::Yen, Plot::Points(plot));
    let values = class_b(catalog, scope).map(|(_, t)| value(catalog, t, cost));
    body.notes = without_value(values).into_iter().collect();
    body.sources = table_lines(class_b(catalog, scope).map(|(_, t)| t), "cost")
        .into_iter()
        .collect();
    body.confidence = Confidence::Derived;
    body
}

/// How many technologies have been in force for how many years.
pub fn age(catalog: &Catalog, scope: &Scope) -> Body {
    let name = |from: usize, _: bool| Word::ChartYearsClass.fill(&[&from]);
    distribution(catalog, scope, "months_in_force", 12.0, None, name)
}

/// How many technologies have a mean stay of how many days.
pub fn stay(catalog: &Catalog, scope: &Scope) -> Body {
    let name = |class: usize, open: bool| {
        let from = class * 5;
        if open {
            Word::ChartDaysOpen.fill(&[&from])
        } else {
            Word::ChartDaysClass.fill(&[&from, &(from + 5)])
        }
    };
    distribution(catalog, scope, "mean_stay_days", 5.0, Some(10), name)
}

/// Counts of technologies in classes of `size`; from class `open` on all are counted together.
fn distribution(
    catalog: &Catalog,
    scope: &Scope,
    key: &str,
    size: f64,
    open: Option<usize>,
    name: impl Fn(usize, bool) -> String,
) -> Body {
    let Some(field) = fields::by_key(key) else {
        return Body::default();
    };
    let mut classes: Vec<Vec<String>> = Vec::new();
    for (_, technology) in class_b(catalog, scope) {
        let datum = Datum::of(field, &value(catalog, technology, field));
        let Some(number) = datum.number() else {
            continue;
        };
        let class = axis::rounded((number / size).floor());
        let class = open.map_or(class, |open| class.min(open));
        classes.resize(classes.len().max(class + 1), Vec::new());
        if let Some(ids) = classes.get_mut(class) {
            ids.push(technology.id.to_string());
        }
    }
    let unit = Word::UnitTechnologies;
    let entries = classes.into_iter().enumerate().map(|(class, ids)| Entry {
        short: name(class, open == Some(class)),
        values: vec![
            Datum::new(axis::float(ids.len()), counted(&ids.len(), unit.text()))
                .sure(Confidence::Derived),
        ],
        remark: ids.join(" "),
        ..Entry::default()
    });
    let bars = Bars {
        entries: entries.collect(),
        whole: true,
        lists: true,
        ..Bars::default()
    };
    let mut body = Body::single(Unit::of(unit), Plot::Bars(bars));
    let values = class_b(catalog, scope).map(|(_, t)| value(catalog, t, field));
    body.notes = without_value(values).into_iter().collect();
    body.sources = table_lines(class_b(catalog, scope).map(|(_, t)| t), "cost")
        .into_iter()
        .collect();
    body.confidence = Confidence::Derived;
    body
}

/// How many technologies each applicant has, the most first.
pub fn applicants(catalog: &Catalog, scope: &Scope) -> Body {
    let mut counts: Vec<(&str, Vec<&Technology>)> = Vec::new();
    for (_, technology) in class_b(catalog, scope) {
        let Ok(applicant) = &technology.applicant else {
            continue;
        };
        match counts.iter_mut().find(|(name, _)| name == applicant) {
            Some((_, own)) => own.push(technology),
            None => counts.push((applicant, vec![technology])),
        }
    }
    counts.sort_by_key(|(name, own)| (std::cmp::Reverse(own.len()), *name));
    let unit = Word::UnitTechnologies;
    let entries = counts.into_iter().map(|(name, own)| {
        let ids: Vec<String> = own.iter().map(|t| t.id.to_string()).collect();
        Entry {
            label: name.to_owned(),
            values: vec![
                Datum::new(axis::float(own.len()), counted(&own.len(), unit.text()))
                    .sure(Confidence::Derived),
            ],
            remark: ids.join(" "),
            source: super::hull(own.iter().filter_map(|t| t.source.get("schedule"))),
            ..Entry::default()
        }
    });
    let bars = Bars {
        entries: entries.collect(),
        whole: true,
        lists: true,
        ..Bars::default()
    };
    let mut body = Body::single(Unit::of(unit), Plot::Bars(bars));
    body.sources = table_lines(class_b(catalog, scope).map(|(_, t)| t), "schedule")
        .into_iter()
        .collect();
    body.confidence = Confidence::Derived;
    body
}
