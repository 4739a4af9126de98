//! What the certified operators' data were used for: uses by year and by user.

use super::{about, find};
use crate::catalog::Catalog;
use crate::chart::figures::Body;
use crate::chart::plot::{Bars, Entry, Plot, Stacking};
use crate::chart::{Confidence, Datum, Panel, Scope, Unit, axis};
use crate::model::exhibit::{CellValue, Exhibit};
use crate::words::{Word, counted};
use std::collections::BTreeMap;

/// Uses approved in each calendar year, by the kind of user, for each operator.
pub fn uses(catalog: &Catalog, _: &Scope) -> Body {
    let exhibits = ["k5-uses-ldi", "k5-uses-jmimo"].map(|id| find(catalog, id));
    let exhibits: Vec<&Exhibit> = exhibits.into_iter().flatten().collect();
    let mut users: Vec<&str> = Vec::new();
    for (_, user) in exhibits.iter().flat_map(|exhibit| uses_of(exhibit)) {
        if !users.contains(&user) {
            users.push(user);
        }
    }
    let mut body = Body {
        legend: users.iter().map(|user| (*user).to_owned()).collect(),
        ..Body::default()
    };
    for exhibit in exhibits {
        body.panels.push(Panel {
            title: exhibit.title.clone(),
            unit: Unit::of(Word::UnitCases),
            plot: Plot::Bars(Bars {
                entries: entries(exhibit, &users),
                stacking: Stacking::Stacked,
                whole: true,
                lists: true,
                ..Bars::default()
            }),
        });
        about(&mut body, exhibit, true);
    }
    body.share_scales();
    body.confidence = body.confidence.max(Confidence::Derived);
    body
}

/// The year and the user of every use.
fn uses_of(exhibit: &Exhibit) -> Vec<(&str, &str)> {
    let at = |key: &str| exhibit.columns.iter().position(|column| column.key == key);
    let (Some(approved), Some(user)) = (at("approved"), at("user")) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for row in &exhibit.rows {
        let day = row.cells.get(approved).map(|cell| &cell.value);
        let year = match day {
            Some(CellValue::Text(day)) => day.get(..4),
            _ => None,
        };
        let user = row.cells.get(user).and_then(|cell| match &cell.value {
            CellValue::Text(user) => Some(user.as_str()),
            _ => cell.printed.as_deref(),
        });
        all.extend(year.zip(user));
    }
    all
}

fn entries(exhibit: &Exhibit, users: &[&str]) -> Vec<Entry> {
    let mut years: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (year, user) in uses_of(exhibit) {
        let counts = years.entry(year).or_insert_with(|| vec![0; users.len()]);
        let at = users.iter().position(|own| *own == user);
        if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let count = |count: usize| {
        Datum::new(axis::float(count), counted(&count, Word::UnitCases.text()))
            .sure(Confidence::Derived)
    };
    years
        .into_iter()
        .map(|(year, counts)| {
            let parts = users.iter().zip(&counts).filter(|(_, count)| **count > 0);
            let parts: Vec<String> = parts
                .map(|(user, count)| format!("{user} {count}"))
                .collect();
            Entry {
                short: Word::ChartYear.fill(&[&year]),
                total: Some(count(counts.iter().sum())),
                values: counts.into_iter().map(count).collect(),
                remark: parts.join(Word::Comma.text()),
                source: Some(exhibit.source.clone()),
                ..Entry::default()
            }
        })
        .collect()
}
