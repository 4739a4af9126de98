//! The past five years: printed values, the breaks that the notes name, and those notes.

use super::{Body, hull, printed};
use crate::catalog::Catalog;
use crate::chart::plot::{Direction, Stacking};
use crate::chart::{Bars, Entry, Plot, Scope, Unit};
use crate::model::edition::{Figure as Printed, Year};
use crate::text::era;
use crate::words::Word;

/// 技術数.
pub fn technologies(catalog: &Catalog, _: &Scope) -> Body {
    let unit = Unit::of(Word::UnitKinds);
    series(catalog, unit, None, true, |year| vec![&year.technologies])
}

/// 実施医療機関数.
pub fn institutions(catalog: &Catalog, _: &Scope) -> Body {
    let unit = Unit::of(Word::UnitFacilities);
    series(catalog, unit, None, true, |year| vec![&year.institutions])
}

/// 全患者数.
pub fn patients(catalog: &Catalog, _: &Scope) -> Body {
    let unit = Unit::of(Word::UnitPersons);
    series(catalog, unit, None, true, |year| vec![&year.patients])
}

/// 総金額, split into its two parts.
pub fn cost(catalog: &Catalog, _: &Scope) -> Body {
    let mut body = series(catalog, Unit::of(Word::UnitOku), None, false, |year| {
        vec![&year.insured_cost, &year.advanced_cost]
    });
    let columns = &catalog.latest().five_years_columns;
    let name = |key: &str| columns.get(key).cloned().unwrap_or_default();
    body.legend = vec![name("insured_cost"), name("advanced_cost")];
    for panel in &mut body.panels {
        let Plot::Bars(bars) = &mut panel.plot else {
            continue;
        };
        bars.stacking = Stacking::Stacked;
        for (entry, year) in bars.entries.iter_mut().zip(&catalog.latest().five_years) {
            entry.total = Some(printed(&year.total_cost, Word::UnitOku.text()));
        }
    }
    body
}

/// 全医療費のうち先進医療分の割合.
pub fn share(catalog: &Catalog, _: &Scope) -> Body {
    series(catalog, Unit::PERCENT, Some(100.0), false, |year| {
        vec![&year.advanced_share]
    })
}

fn series(
    catalog: &Catalog,
    unit: Unit,
    end: Option<f64>,
    whole: bool,
    values: fn(&Year) -> Vec<&Printed>,
) -> Body {
    let edition = catalog.latest();
    let entries = edition.five_years.iter().map(|year| Entry {
        short: era::year(year.as_of),
        label: String::new(),
        values: values(year)
            .into_iter()
            .map(|figure| printed(figure, unit.word()))
            .collect(),
        break_before: year.note.clone(),
        source: Some(year.source.clone()),
        ..Entry::default()
    });
    let bars = Bars {
        entries: entries.collect(),
        direction: Direction::Up,
        end,
        whole,
        ..Bars::default()
    };
    let mut body = Body::single(unit, Plot::Bars(bars));
    let notes = edition.five_years_notes.iter();
    body.notes = notes
        .clone()
        .map(|note| format!("{} {}", note.mark.as_deref().unwrap_or_default(), note.text))
        .collect();
    body.sources = hull(edition.five_years.iter().map(|year| &year.source))
        .into_iter()
        .collect();
    body.sources.extend(notes.map(|note| note.source.clone()));
    body
}
