//! Everything that a search finds, kind by kind: the lines of the list of results.

use super::{App, Tab};
use crate::catalog::Row;
use crate::search::{Groups, Query};
use crate::words::Word;
use std::ops::Range;

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultLine {
    /// A kind and how many there are of it.
    Heading(Word, usize),
    /// A technology, and what to highlight in its name.
    Technology(Row, Vec<Range<usize>>),
    /// A zero-case report, and what to highlight in its reason.
    Zero(Row, Vec<Range<usize>>),
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
        self.index.everything(&self.catalog, &query)
    }

    /// The list of results.
    #[must_use]
    pub fn result_lines(&self) -> Vec<ResultLine> {
        let found = self.found();
        let mut lines = Vec::new();
        let marks = |hit: &crate::search::Hit, key: &str| {
            let own = hit.marks.iter().filter(|mark| mark.field.key == key);
            own.map(|mark| mark.range.clone()).collect::<Vec<_>>()
        };
        if !found.technologies.is_empty() {
            lines.push(ResultLine::Heading(
                Word::KindTechnologies,
                found.technologies.len(),
            ));
        }
        let technologies = found.technologies.iter();
        lines.extend(technologies.map(|hit| ResultLine::Technology(hit.row, marks(hit, "name"))));
        if !found.zero.is_empty() {
            lines.push(ResultLine::Heading(Word::KindZero, found.zero.len()));
        }
        let zero = found.zero.iter();
        lines.extend(zero.map(|hit| ResultLine::Zero(hit.row, marks(hit, "zero_case_reason"))));
        if !found.source.is_empty() {
            lines.push(ResultLine::Heading(Word::KindSource, found.source.len()));
        }
        lines.extend(found.source.into_iter().map(|hit| ResultLine::Source {
            document: hit.document,
            line: hit.line,
            ranges: hit.ranges,
        }));
        lines
    }
}
