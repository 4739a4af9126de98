//! What the tabs of the office show of a large catalog, found out beside the screen.

use super::page::MOST;
use crate::app::errand::{Errand, IsOver};
use crate::audit::{self, Check};
use crate::catalog::{Catalog, Row};
use crate::search::{Hit, Index, Query};
use crate::text::fold::fold;
use crate::zero::{self, Case, Facet};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The cases and the checks.
pub type Findings = (Arc<Vec<Case>>, Vec<Check>);

/// Cases that a search finds, and the words that it found in those that are shown.
pub type Hunted = (Vec<Case>, Vec<String>);

/// Finds them out here and now.
pub fn findings(catalog: &Catalog) -> Findings {
    let cases = zero::cases(catalog, catalog.latest());
    (Arc::new(cases), audit::checks(catalog))
}

/// A thread that finds them out.
pub fn start(catalog: &Arc<Catalog>) -> Option<Errand<Findings>> {
    let catalog = Arc::clone(catalog);
    Errand::start("office", move |is_over| {
        let cases = zero::cases(&catalog, catalog.latest());
        let checks = (!is_over()).then(|| audit::checks(&catalog))?;
        (!is_over()).then(|| (Arc::new(cases), checks))
    })
}

/// A search of the cases.
pub struct Hunt {
    /// What was typed.
    pub typed: String,
    /// All cases.
    pub cases: Arc<Vec<Case>>,
}

impl Hunt {
    /// Searches in a thread.
    pub fn start(self, catalog: &Arc<Catalog>, index: &Arc<Index>) -> Option<Errand<Hunted>> {
        let (catalog, index) = (Arc::clone(catalog), Arc::clone(index));
        Errand::start("search", move |is_over| self.far(&catalog, &index, is_over))
    }

    /// Searches a catalog of any size, and looks for words only in what is shown.
    pub fn far(&self, catalog: &Catalog, index: &Index, is_over: IsOver) -> Option<Hunted> {
        let query = Query::parse(&self.typed);
        let ranking = index.ranking(catalog, &query, is_over)?;
        let mut rows: Vec<Row> = ranking.found.iter().map(|own| own.row()).collect();
        rows.sort_unstable();
        let found = self.cases_of(catalog, |row| rows.binary_search(&row).is_ok());
        let shown = found.iter().take(MOST);
        let hits = shown.filter_map(|case| index.hit(catalog, &query, case.row));
        let words = words(catalog, hits);
        (!is_over()).then_some((found, words))
    }

    /// The same at once.
    pub fn near(&self, catalog: &Catalog, index: &Index) -> Hunted {
        let hits = index.technologies(catalog, &Query::parse(&self.typed));
        let rows: BTreeSet<Row> = hits.iter().map(|hit| hit.row).collect();
        let found = self.cases_of(catalog, |row| rows.contains(&row));
        let shown: BTreeSet<Row> = found.iter().map(|case| case.row).collect();
        let hits = hits.into_iter().filter(|hit| shown.contains(&hit.row));
        let words = words(catalog, hits);
        (found, words)
    }

    /// The cases of some technologies, and those whose code is named: it is ours, and stands in no
    /// text.
    fn cases_of(&self, catalog: &Catalog, has: impl Fn(Row) -> bool) -> Vec<Case> {
        let name = fold(self.typed.trim());
        let coded = |case: &Case| fold(&Facet::Code.of(catalog, case)).contains(&name);
        let own = self.cases.iter();
        own.filter(|case| has(case.row) || coded(case))
            .cloned()
            .collect()
    }
}

/// What was found in the texts of some hits.
fn words(catalog: &Catalog, hits: impl Iterator<Item = Hit>) -> Vec<String> {
    let mut words = BTreeSet::new();
    for hit in hits {
        let Some(technology) = catalog.technology(hit.row) else {
            continue;
        };
        let edition = catalog.edition_of(technology);
        for mark in &hit.marks {
            let cell = (mark.field.value)(edition, technology).cell();
            let word = cell.get(mark.range.clone()).map(str::to_owned);
            words.extend(word.filter(|word| !word.trim().is_empty()));
        }
    }
    words.into_iter().collect()
}
