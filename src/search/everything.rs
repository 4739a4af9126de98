//! One search over everything: what a query finds, by kind, and as data.

use super::{Hit, LineHit, Mark, Tier};
use crate::catalog::Catalog;
use crate::fields::{Field, Origin, Value};
use schemars::JsonSchema;
use serde::Serialize;

/// Sorts of things that are found, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A technology, by its name, number, hospital or values.
    Technology,
    /// A zero-case report.
    Zero,
    /// A line of a document.
    Source,
}

/// What a query finds, each kind in rank order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Groups {
    /// Technologies.
    pub technologies: Vec<Hit>,
    /// Zero-case reports: the technology and what stands in its report.
    pub zero: Vec<Hit>,
    /// Lines of the documents.
    pub source: Vec<LineHit>,
}

/// A hit as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry {
    /// What was found.
    pub kind: HitKind,
    /// Its name: `B26` for a technology and its zero-case report, `A:143` for a line.
    pub id: String,
    /// How well it matches.
    pub tier: Tier,
    /// What matches in it.
    pub highlights: Vec<Highlight>,
}

/// A part of a text that matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Highlight {
    /// The key of the field; `line` in a document.
    pub field: &'static str,
    /// What matches, as published.
    pub text: String,
    /// The byte of the field's text at which it begins.
    pub start: usize,
    /// The byte before which it ends.
    pub end: usize,
}

impl Groups {
    /// Sorts technologies that a query found, and lines, by kind.
    ///
    /// A zero-case report is found by what stands in it; where nothing was asked in words, with
    /// its technology.
    #[must_use]
    pub fn new(hits: Vec<Hit>, source: Vec<LineHit>, catalog: &Catalog) -> Self {
        let mut groups = Self {
            source,
            ..Self::default()
        };
        for hit in hits {
            let has_report = catalog
                .technology(hit.row)
                .is_some_and(|t| t.zero_case.is_some());
            let (zero, own): (Vec<Mark>, Vec<Mark>) =
                hit.marks.iter().cloned().partition(is_of_report);
            let is_plain = hit.marks.is_empty();
            if has_report && (is_plain || !zero.is_empty()) {
                groups.zero.push(Hit {
                    marks: zero,
                    ..hit.clone()
                });
            }
            if is_plain || !own.is_empty() {
                groups.technologies.push(Hit { marks: own, ..hit });
            }
        }
        groups
    }

    /// How many there are of a kind.
    #[must_use]
    pub fn count(&self, kind: HitKind) -> usize {
        match kind {
            HitKind::Technology => self.technologies.len(),
            HitKind::Zero => self.zero.len(),
            HitKind::Source => self.source.len(),
        }
    }

    /// All of them as data: what was found, kind by kind in rank order, then what was guessed.
    #[must_use]
    pub fn entries(&self, catalog: &Catalog) -> Vec<Entry> {
        let technologies = self
            .technologies
            .iter()
            .map(|hit| (HitKind::Technology, hit));
        let zero = self.zero.iter().map(|hit| (HitKind::Zero, hit));
        let hits = technologies.chain(zero);
        let hits = hits.filter_map(|(kind, hit)| entry(catalog, kind, hit));
        let lines = self
            .source
            .iter()
            .filter_map(|hit| line_entry(catalog, hit));
        let mut entries: Vec<Entry> = hits.chain(lines).collect();
        entries.sort_by_key(|entry| (entry.tier.is_weak(), entry.kind));
        entries
    }
}

/// Whether a mark is in a zero-case report.
fn is_of_report(mark: &Mark) -> bool {
    mark.field.origin == Origin::ZeroCase
}

fn entry(catalog: &Catalog, kind: HitKind, hit: &Hit) -> Option<Entry> {
    let technology = catalog.technology(hit.row)?;
    let highlights = hit.marks.iter().filter_map(|mark| {
        let text = text_of(catalog, hit, mark.field)?;
        highlight(mark.field.key, &text, mark.range.clone())
    });
    Some(Entry {
        kind,
        id: technology.id.to_string(),
        tier: hit.tier,
        highlights: highlights.collect(),
    })
}

fn line_entry(catalog: &Catalog, hit: &LineHit) -> Option<Entry> {
    let document = catalog.documents().get(hit.document)?;
    let line = catalog.text(hit.document)?.line(hit.line)?;
    let ranges = hit.ranges.iter();
    Some(Entry {
        kind: HitKind::Source,
        id: format!("{}:{}", document.id, hit.line),
        tier: hit.tier,
        highlights: ranges
            .filter_map(|range| highlight("line", line, range.clone()))
            .collect(),
    })
}

/// The text that the marks of a field count in: as published; the cell of a number or a date.
fn text_of(catalog: &Catalog, hit: &Hit, field: &Field) -> Option<String> {
    let technology = catalog.technology(hit.row)?;
    Some(
        match (field.value)(catalog.edition_of(technology), technology) {
            Value::Text(text) => text.into_owned(),
            other => other.cell(),
        },
    )
}

fn highlight(field: &'static str, text: &str, range: std::ops::Range<usize>) -> Option<Highlight> {
    Some(Highlight {
        field,
        text: text.get(range.clone())?.to_owned(),
        start: range.start,
        end: range.end,
    })
}
