//! Search over everything that has words: technologies, hospitals, reasons, the source texts.
//!
//! A [`Query`] is parsed once; an [`Index`] answers it with [`Hit`]s in rank order, each with the
//! ranges of the original text to highlight.

mod arena;
mod dictionary;
mod kanji;

use crate::catalog::{Catalog, Row};
use crate::fields::{Field, Value, find};
use crate::text::fold::{Folded, fold};
use std::ops::Range;

/// The fields of a technology that are searched, best first.
const SEARCHED: [&str; 5] = [
    "name",
    "applicant",
    "zero_case_institution",
    "zero_case_reason",
    "zero_case_plan",
];

/// What a user typed, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<String>,
}

impl Query {
    /// Understands what was typed; anything is a query.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let terms = text
            .split_whitespace()
            .map(fold)
            .filter(|term| !term.is_empty())
            .collect();
        Self { terms }
    }

    /// Whether it asks for nothing, and so finds everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// How well a hit matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The text itself, whatever its width, case or kana.
    Exact,
    /// The letters in order, with gaps.
    Fuzzy,
}

/// A range of a field's text to highlight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The field.
    pub field: &'static Field,
    /// Bytes of its original text: whole clusters.
    pub range: Range<usize>,
}

/// A technology that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub row: Row,
    /// How well: its worst term.
    pub tier: Tier,
    /// What to highlight.
    pub marks: Vec<Mark>,
}

/// A line of a source text that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineHit {
    /// The document's position in the catalog.
    pub document: usize,
    /// The line, counted from 1.
    pub line: u32,
    /// What to highlight in it.
    pub ranges: Vec<Range<usize>>,
}

/// The folded texts of a catalog.
#[derive(Debug, Default)]
pub struct Index {
    technologies: Vec<Vec<(&'static Field, Folded)>>,
}

impl Index {
    /// Folds everything that is searched.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        let technologies = catalog.technologies().iter().map(|technology| {
            let edition = catalog.edition_of(technology);
            let fields = SEARCHED.iter().filter_map(|key| find(key));
            fields
                .filter_map(|field| match (field.value)(edition, technology) {
                    Value::Text(text) => Some((field, Folded::new(&text))),
                    _ => None,
                })
                .collect()
        });
        Self {
            technologies: technologies.collect(),
        }
    }

    /// The technologies that match, best first.
    #[must_use]
    pub fn technologies(&self, query: &Query) -> Vec<Hit> {
        let rows = self.technologies.iter().enumerate();
        rows.filter_map(|(row, fields)| {
            let mut marks = Vec::new();
            for term in &query.terms {
                let before = marks.len();
                for (field, folded) in fields {
                    let ranges = occurrences(folded, term);
                    marks.extend(ranges.into_iter().map(|range| Mark { field, range }));
                }
                if marks.len() == before {
                    return None;
                }
            }
            Some(Hit {
                row,
                tier: Tier::Exact,
                marks,
            })
        })
        .collect()
    }

    /// The lines of the source texts that match, in order.
    #[must_use]
    pub fn lines(&self, catalog: &Catalog, query: &Query) -> Vec<LineHit> {
        let mut hits = Vec::new();
        for document in 0..catalog.documents().len() {
            let Some(text) = catalog.text(document) else {
                continue;
            };
            for (line, content) in text.lines() {
                let folded = Folded::new(content);
                let ranges: Vec<Vec<_>> = query
                    .terms
                    .iter()
                    .map(|term| occurrences(&folded, term))
                    .collect();
                if !query.is_empty() && ranges.iter().all(|ranges| !ranges.is_empty()) {
                    hits.push(LineHit {
                        document,
                        line,
                        ranges: ranges.concat(),
                    });
                }
            }
        }
        hits
    }
}

fn occurrences(folded: &Folded, term: &str) -> Vec<Range<usize>> {
    let found = folded.text().match_indices(term);
    found
        .filter_map(|(at, text)| folded.original(at..at + text.len()))
        .collect()
}
