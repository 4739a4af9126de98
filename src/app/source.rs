//! The 原文 tab: a document's text, a cursor, what is marked in it.

use super::action::{Move, Step};
use crate::catalog::{Catalog, SourceText};
use crate::model::LineRange;
use crate::search::{Index, LineHit, Query};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use std::ops::Range;

/// The state of the tab.
#[derive(Debug, Clone, Default)]
pub struct SourceView {
    /// The document's position in the catalog.
    pub document: usize,
    /// The line with the cursor, counted from 1.
    pub line: u32,
    /// The first line shown.
    pub top: u32,
    /// Lines that what one came from was read from.
    pub passages: Vec<LineRange>,
    /// What is searched for, as typed.
    pub query: String,
    /// The lines found, of all documents.
    pub hits: Vec<LineHit>,
}

impl SourceView {
    /// The first document, from its top.
    #[must_use]
    pub fn new() -> Self {
        Self {
            line: 1,
            top: 1,
            ..Self::default()
        }
    }

    /// Lines of the document shown.
    #[must_use]
    pub fn line_count(&self, catalog: &Catalog) -> u32 {
        catalog
            .text(self.document)
            .map_or(0, SourceText::line_count)
    }

    /// Moves the cursor where `height` lines fit; wrapped lines take more than one.
    pub fn go(&mut self, step: Move, catalog: &Catalog, height: u32) {
        let page = height.saturating_sub(1).max(1);
        let half = (height / 2).max(1);
        let line = match step {
            Move::Up => self.line.saturating_sub(1),
            Move::Down => self.line.saturating_add(1),
            Move::PageUp => self.line.saturating_sub(page),
            Move::PageDown => self.line.saturating_add(page),
            Move::HalfUp => self.line.saturating_sub(half),
            Move::HalfDown => self.line.saturating_add(half),
            Move::First => 1,
            Move::Last => u32::MAX,
        };
        self.put(line, catalog);
    }

    /// Puts the cursor on a line, as near as the document allows.
    pub fn put(&mut self, line: u32, catalog: &Catalog) {
        self.line = line.clamp(1, self.line_count(catalog).max(1));
    }

    /// Scrolls as little as shows the whole cursor line in `height` rows of `width` columns.
    pub fn follow(&mut self, catalog: &Catalog, ruler: &Ruler, width: usize, height: usize) {
        self.put(self.line, catalog);
        self.top = self.top.clamp(1, self.line);
        let Some(text) = catalog.text(self.document) else {
            return;
        };
        let rows = |line| {
            text.line(line)
                .map_or(1, |text| wrap(ruler, text, width).len())
        };
        let mut used = 0;
        for line in (self.top..=self.line).rev() {
            used += rows(line);
            if used > height && line < self.line {
                self.top = line.saturating_add(1);
                return;
            }
        }
    }

    /// Another document, from its top.
    pub fn open(&mut self, document: usize) {
        let (query, hits) = (
            std::mem::take(&mut self.query),
            std::mem::take(&mut self.hits),
        );
        *self = Self {
            document,
            query,
            hits,
            ..Self::new()
        };
    }

    /// Searches both documents; the cursor goes to the first line found from `from` on.
    pub fn search(&mut self, query: &str, from: (usize, u32), catalog: &Catalog, index: &Index) {
        query.clone_into(&mut self.query);
        self.hits = index.lines(catalog, &Query::parse(query));
        (self.document, self.line) = from;
        let next = self
            .hits
            .iter()
            .find(|hit| (hit.document, hit.line) >= from);
        if let Some(hit) = next.or(self.hits.first()) {
            (self.document, self.line) = (hit.document, hit.line);
        }
    }

    /// The next or previous marked place: a line found, or where a passage begins.
    pub fn step(&mut self, step: Step) {
        let here = (self.document, self.line);
        let mut places: Vec<(usize, u32)> = if self.hits.is_empty() {
            self.passages
                .iter()
                .map(|range| (self.document, range.first))
                .collect()
        } else {
            self.hits
                .iter()
                .map(|hit| (hit.document, hit.line))
                .collect()
        };
        places.sort_unstable();
        let target = match step {
            Step::Next => places
                .iter()
                .find(|&&place| place > here)
                .or(places.first()),
            Step::Previous => places
                .iter()
                .rev()
                .find(|&&place| place < here)
                .or(places.last()),
        };
        if let Some(&(document, line)) = target {
            if document != self.document {
                self.passages.clear();
            }
            (self.document, self.line) = (document, line);
        }
    }

    /// What is found in a line of the document shown.
    #[must_use]
    pub fn found(&self, line: u32) -> &[Range<usize>] {
        let key = (self.document, line);
        let at = self
            .hits
            .binary_search_by_key(&key, |hit| (hit.document, hit.line));
        at.ok()
            .and_then(|at| self.hits.get(at))
            .map_or(&[], |hit| &hit.ranges)
    }

    /// Whether a line belongs to a passage.
    #[must_use]
    pub fn is_passage(&self, line: u32) -> bool {
        self.passages.iter().any(|range| range.contains(line))
    }
}
