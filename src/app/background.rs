//! What is found out beside the screen, because of a large catalog it takes longer than a key may.
//!
//! The screen shows the best of what was found at once; a thread of its own goes through all the
//! rest. Whatever changes what is asked (a key, a filter, more of the file) ends it.

use super::errand::{Errand, IsOver};
use crate::catalog::{Catalog, Filter, Row, Sort};
use crate::search::{Counts, Index, Query, Ranked};
use std::sync::Arc;
use std::sync::mpsc::TryRecvError;

/// What a list is to show.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What is searched for.
    pub query: Query,
    /// What is left out.
    pub filter: Filter,
    /// The order; without one that of the tables or of the hits.
    pub sort: Option<Sort>,
}

/// All of what a list is to show.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The rows in order.
    pub rows: Vec<Row>,
    /// How many of them match only with gaps.
    pub weak: usize,
    /// How much the search finds, filter or not; nothing is said of other kinds.
    pub counts: Counts,
}

/// A search that goes on.
#[derive(Debug)]
pub struct Job {
    outcome: Errand<Outcome>,
    /// Of how many technologies.
    pub length: usize,
}

impl Job {
    /// Begins; `None` if there can be no thread for it.
    pub fn start(catalog: &Arc<Catalog>, index: &Arc<Index>, wish: Wish) -> Option<Self> {
        let length = catalog.technologies().len();
        let (catalog, index) = (Arc::clone(catalog), Arc::clone(index));
        let work = move |is_over: IsOver| wish.outcome(&catalog, &index, is_over);
        let outcome = Errand::start("search", work)?;
        Some(Self { outcome, length })
    }

    /// What came of it: nothing if its thread ended without.
    ///
    /// # Errors
    /// That it is not done yet.
    pub fn outcome(&self) -> Result<Option<Outcome>, TryRecvError> {
        self.outcome.found()
    }
}

impl Wish {
    /// All of it.
    fn outcome(&self, catalog: &Catalog, index: &Index, is_over: IsOver) -> Option<Outcome> {
        let mut outcome = Outcome::default();
        if self.query.is_empty() {
            outcome.rows = catalog.filtered(&self.filter);
        } else {
            let ranking = index.ranking(catalog, &self.query, is_over)?;
            let is_meant =
                |found: &&Ranked| self.query.asks_for_years() || catalog.is_current(found.row());
            let meant = || ranking.found.iter().filter(is_meant);
            let has_report = |found: &&Ranked| {
                let technology = catalog.technology(found.row());
                found.is_in_report() && technology.is_some_and(|own| own.zero_case.is_some())
            };
            outcome.counts = Counts {
                technologies: meant().filter(|found| found.is_outside_report()).count(),
                zero: meant().filter(has_report).count(),
                ..Counts::default()
            };
            let all = self.filter.is_empty() && catalog.editions().len() < 2;
            let accepted = ranking.found.iter().filter(|found| {
                let technology = catalog.technology(found.row());
                all || technology.is_some_and(|own| self.filter.accepts(catalog, own))
            });
            for found in accepted {
                outcome.weak += usize::from(found.tier().is_weak());
                outcome.rows.push(found.row());
            }
        }
        if let Some(sort) = self.sort.filter(|_| !is_over()) {
            catalog.sort_unless(&mut outcome.rows, sort, is_over);
        }
        (!is_over()).then_some(outcome)
    }

    /// The first of it: what can be had while nobody notices, and whether there may be more.
    pub fn first(&self, catalog: &Catalog, index: &Index) -> (Vec<Row>, bool) {
        let has_one_year = catalog.editions().len() < 2;
        if self.query.is_empty() && self.filter.is_empty() && has_one_year {
            let all = 0..catalog.technologies().len();
            return match self.sort {
                None => (all.collect(), false),
                Some(sort) => (first_sorted(catalog, sort), true),
            };
        }
        let accepts = |row: &Row| {
            let technology = catalog.technology(*row);
            technology.is_some_and(|own| self.filter.accepts(catalog, own))
        };
        let mut rows: Vec<Row> = if self.query.is_empty() {
            let some = 0..catalog.technologies().len().min(LOOKED_AT);
            some.filter(accepts).collect()
        } else {
            let found = index.first(catalog, &self.query).found;
            found
                .iter()
                .map(|found| found.row())
                .filter(accepts)
                .collect()
        };
        if let Some(sort) = self.sort {
            catalog.sort(&mut rows, sort);
        }
        (rows, true)
    }
}

/// The first of all rows in an order, where they are known; otherwise some in this order.
fn first_sorted(catalog: &Catalog, sort: Sort) -> Vec<Row> {
    catalog.top(sort).map_or_else(
        || {
            let mut some = (0..catalog.technologies().len().min(LOOKED_AT)).collect();
            catalog.sort(&mut some, sort);
            some
        },
        <[Row]>::to_vec,
    )
}

/// Technologies that are looked at before the rest goes on beside the screen.
const LOOKED_AT: usize = 8192;
