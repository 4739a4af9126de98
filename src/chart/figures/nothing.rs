//! The technologies without a case, counted by the coded reason.

use super::{Body, hull};
use crate::catalog::Catalog;
use crate::chart::plot::{Bars, Entry, Plot, Stacking};
use crate::chart::{Confidence, Datum, Scope, Unit, axis};
use crate::model::{Class, Technology};
use crate::words::{Word, counted};
use crate::zero::{Case, Facet, cases};

/// How many technologies of each class have which coded reason; one that has no report is counted
/// as that.
pub fn reasons(catalog: &Catalog, scope: &Scope) -> Body {
    let mut cases = cases(catalog, catalog.latest());
    cases.retain(|case| scope.rows.contains(&case.row));
    let reasons = Facet::Code.values(catalog, &cases);
    let entries = reasons.iter().map(|(reason, _)| {
        let own = cases
            .iter()
            .filter(|case| Facet::Code.of(catalog, case) == *reason);
        entry(catalog, reason, &own.collect::<Vec<_>>())
    });
    let bars = Bars {
        entries: entries.collect(),
        stacking: Stacking::Stacked,
        whole: true,
        lists: true,
        ..Bars::default()
    };
    let mut body = Body::single(Unit::of(Word::UnitTechnologies), Plot::Bars(bars));
    body.legend = [Class::A, Class::B]
        .map(|class| Word::ClassName.fill(&[&class]))
        .into();
    let explained = cases.iter().filter_map(|case| {
        let technology = catalog.technology(case.row)?;
        Some(format!("{}: {}", technology.id, case.explanation(catalog)?))
    });
    body.notes = explained.collect();
    let sources: Vec<_> = cases
        .iter()
        .filter_map(|case| report(catalog, case))
        .collect();
    body.sources = hull(sources.iter()).into_iter().collect();
    body.confidence = Confidence::Derived;
    body
}

/// The lines of the report on a case.
fn report(catalog: &Catalog, case: &Case) -> Option<crate::model::Source> {
    let zero = catalog.technology(case.row)?.zero_case.as_ref()?;
    Some(zero.source.clone())
}

fn entry(catalog: &Catalog, reason: &str, cases: &[&Case]) -> Entry {
    let technologies: Vec<&Technology> = cases
        .iter()
        .filter_map(|case| catalog.technology(case.row))
        .collect();
    let count = |count: usize| {
        Datum::new(
            axis::float(count),
            counted(&count, Word::UnitTechnologies.text()),
        )
        .sure(Confidence::Derived)
    };
    let of = |class| technologies.iter().filter(|t| t.id.class == class).count();
    let names: Vec<String> = technologies.iter().map(|t| t.id.to_string()).collect();
    let sources: Vec<_> = cases
        .iter()
        .filter_map(|case| report(catalog, case))
        .collect();
    Entry {
        label: reason.to_owned(),
        values: vec![count(of(Class::A)), count(of(Class::B))],
        total: Some(count(technologies.len())),
        remark: names.join(" "),
        source: hull(sources.iter()),
        ..Entry::default()
    }
}
