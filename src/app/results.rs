//! Everything that a search finds, kind by kind: the lines of the list of results.

use super::{App, Tab};
use crate::catalog::PIECE;
use crate::report::Subject;
use crate::search::{Counts, Groups, Hit, Item, KpiHit, Query};
use crate::words::Word;
use std::ops::Range;
use std::sync::Arc;

/// Technologies of a large catalog that the list shows.
const MOST_LISTED: usize = 100;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultLine {
    /// A kind and how many there are of it.
    Heading(Word, usize),
    /// A technology.
    Technology(Hit),
    /// A zero-case report.
    Zero(Hit),
    /// An exhibit or goal above its rows, which match while it does not.
    Exhibit(Subject),
    /// A part of the KPI follow-up.
    Kpi(KpiHit),
    /// A line of a document, and what to highlight in it.
    Source {
        /// The document's position in the catalog.
        document: usize,
        /// The line, counted from 1.
        line: u32,
        /// What was found in it.
        ranges: Vec<Range<usize>>,
    },
}

impl App {
    /// The search of the tab shown, as typed.
    #[must_use]
    pub fn query(&self) -> &str {
        match self.tab {
            Tab::Technologies => &self.technologies.query,
            Tab::Kpi => &self.kpi.query,
            Tab::Source => &self.source.query,
            tab => self.office.query(tab),
        }
    }

    /// Everything that the search of the tab finds, by kind.
    #[must_use]
    pub fn found(&self) -> Groups {
        let query = Query::parse(self.query());
        if query.is_empty() {
            return Groups::default();
        }
        if !self.is_large() {
            return self.index.everything(&self.catalog, &query);
        }
        // The best of the technologies; all of them are what the list is for.
        let best = self.index.first(&self.catalog, &query).found;
        let best = best.iter().take(MOST_LISTED);
        let hits = best.filter_map(|own| self.index.hit(&self.catalog, &query, own.row()));
        Groups::new(
            hits.collect(),
            self.index.kpi(&self.catalog, &query),
            self.index.lines(&self.catalog, &query),
            &self.catalog,
        )
    }

    /// How many technologies are found so far, which the list may know already.
    fn count_technologies(&self, query: &Query) -> usize {
        if self.tab == Tab::Technologies && self.technologies.filter.is_empty() {
            return self.technologies.rows.len();
        }
        self.index.first(&self.catalog, query).found.len()
    }

    /// Whether there are more technologies than are searched while a key is held.
    pub(super) fn is_large(&self) -> bool {
        self.catalog.technologies().len() > PIECE
    }

    /// How many of each kind the search of the tab finds; `None` while nothing is asked, and until
    /// [it is counted](Self::count_what_is_due).
    #[must_use]
    pub const fn counts(&self) -> Option<Counts> {
        self.counts
    }

    /// Has it counted what the search of the tab finds, as soon as what it lists is seen.
    pub(super) fn count(&mut self) {
        self.counts = None;
        self.due = Some(Query::parse(self.query())).filter(|query| !query.is_empty());
    }

    /// Whether a search was typed of which only the list is known yet.
    #[must_use]
    pub const fn count_is_due(&self) -> bool {
        self.due.is_some()
    }

    /// Counts what the search of the tab finds, kind by kind, if that is still to be done. No key
    /// and no list waits for it.
    pub fn count_what_is_due(&mut self) {
        let query = self.due.take();
        self.counts = query.map(|query| self.counted(&query)).or(self.counts);
    }

    fn counted(&self, query: &Query) -> Counts {
        if self.is_large() {
            let technologies = self.count_technologies(query);
            return Counts {
                technologies,
                ..self.index.counts(&self.catalog, query, [])
            };
        }
        // The list of the technologies has just been searched for the same.
        if self.tab == Tab::Technologies {
            let hits = self.technologies.hits();
            return self.index.counts(&self.catalog, query, hits);
        }
        let hits = self.index.technologies(&self.catalog, query);
        self.index.counts(&self.catalog, query, &hits)
    }

    /// What the first search would have to wait for, to be done beside the screen: it makes the
    /// searched forms of everything, changes nothing that is shown, and does nothing the second
    /// time. A search that comes earlier waits for the rest of it.
    pub fn warming(&self) -> impl FnOnce() + Send + 'static {
        let (catalog, index) = (Arc::clone(&self.catalog), Arc::clone(&self.index));
        move || {
            catalog.relate();
            index.warm(&catalog);
        }
    }

    /// The list of results.
    #[must_use]
    pub fn result_lines(&self) -> Vec<ResultLine> {
        let found = self.found();
        let mut lines = Vec::new();
        let heading = |lines: &mut Vec<ResultLine>, kind, count| {
            if count > 0 {
                lines.push(ResultLine::Heading(kind, count));
            }
        };
        let (weak, technologies): (Vec<Hit>, Vec<Hit>) = found
            .technologies
            .into_iter()
            .partition(|hit| hit.tier.is_weak());
        let mut zero = found.zero;
        zero.retain(|hit| !hit.tier.is_weak());
        for (kind, hits, line) in [
            (
                Word::KindTechnologies,
                technologies,
                ResultLine::Technology as fn(Hit) -> ResultLine,
            ),
            (Word::KindZero, zero, ResultLine::Zero),
            (Word::KindWeak, weak, ResultLine::Technology),
        ] {
            heading(&mut lines, kind, hits.len());
            lines.extend(hits.into_iter().map(line));
        }
        heading(&mut lines, Word::KindKpi, found.kpi.len());
        let mut above = None;
        for hit in found.kpi {
            if hit.item != Item::Whole && above != Some(hit.subject) {
                lines.push(ResultLine::Exhibit(hit.subject));
            }
            above = Some(hit.subject);
            lines.push(ResultLine::Kpi(hit));
        }
        heading(&mut lines, Word::KindSource, found.source.len());
        lines.extend(found.source.into_iter().map(|hit| ResultLine::Source {
            document: hit.document,
            line: hit.line,
            ranges: hit.ranges,
        }));
        lines
    }
}
