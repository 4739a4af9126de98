//! One search over everything: what a query finds, by kind, and as data.

use super::{Hit, KpiHit, LineHit, Mark, Tier};
use crate::catalog::Catalog;
use crate::fields::{Field, Origin, Value, by_key};
use schemars::JsonSchema;
use serde::Serialize;
use std::borrow::Cow;
use std::ops::Range;

/// Sorts of things that are found, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A technology, by its name, number, hospital or values.
    Technology,
    /// A zero-case report.
    Zero,
    /// A part of the KPI follow-up: a goal, an exhibit, a row, a paragraph.
    Kpi,
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
    /// Goals and exhibits of the KPI follow-up, rows, paragraphs and notes of exhibits.
    pub kpi: Vec<KpiHit>,
    /// Lines of the documents: as well as they match, then in order.
    pub source: Vec<LineHit>,
}

/// How many there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Technologies.
    pub technologies: usize,
    /// Zero-case reports.
    pub zero: usize,
    /// Parts of the KPI follow-up.
    pub kpi: usize,
    /// Lines of the documents.
    pub source: usize,
}

/// A hit as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Entry {
    /// What was found.
    pub kind: HitKind,
    /// Its name: `B26` for a technology and its zero-case report, `k9-c2/rows/4` for a row of an
    /// exhibit, `A:143` for a line.
    pub id: String,
    /// How well it matches.
    pub tier: Tier,
    /// What matches in it.
    pub highlights: Vec<Highlight>,
}

/// A part of a text that matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Highlight {
    /// The key of the field; `line` in a document; in an exhibit the path as in the snapshot:
    /// `cells/2`.
    pub field: Cow<'static, str>,
    /// What matches, as published.
    pub text: String,
    /// The byte of the field's text at which it begins.
    pub start: usize,
    /// The byte before which it ends.
    pub end: usize,
}

impl Groups {
    /// Sorts what a query found by kind.
    ///
    /// A zero-case report is found by what stands in it; where nothing was asked in words, with
    /// its technology.
    #[must_use]
    pub fn new(
        hits: Vec<Hit>,
        kpi: Vec<KpiHit>,
        mut source: Vec<LineHit>,
        catalog: &Catalog,
    ) -> Self {
        source.sort_by_key(|hit| hit.tier);
        let mut groups = Self {
            kpi,
            source,
            ..Self::default()
        };
        for hit in hits {
            let (own, zero) = is_found_as(catalog, &hit);
            let (of_report, of_own): (Vec<Mark>, Vec<Mark>) =
                hit.marks.iter().cloned().partition(is_of_report);
            if zero {
                groups.zero.push(Hit {
                    marks: of_report,
                    ..hit.clone()
                });
            }
            if own {
                groups.technologies.push(Hit {
                    marks: of_own,
                    ..hit
                });
            }
        }
        groups
    }

    /// How many there are of each kind.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        Counts {
            technologies: self.technologies.len(),
            zero: self.zero.len(),
            kpi: self.kpi.len(),
            source: self.source.len(),
        }
    }

    /// Leaves only the first of each kind.
    pub fn truncate(&mut self, most: usize) {
        self.technologies.truncate(most);
        self.zero.truncate(most);
        self.kpi.truncate(most);
        self.source.truncate(most);
    }

    /// Leaves out all of a kind.
    pub fn clear(&mut self, kind: HitKind) {
        match kind {
            HitKind::Technology => self.technologies.clear(),
            HitKind::Zero => self.zero.clear(),
            HitKind::Kpi => self.kpi.clear(),
            HitKind::Source => self.source.clear(),
        }
    }

    /// A hit as one kind finds it; `None` if it is none of that kind.
    #[must_use]
    pub fn of_hit(catalog: &Catalog, hit: Hit, kind: HitKind) -> Option<Hit> {
        let mut own = Self::new(vec![hit], Vec::new(), Vec::new(), catalog);
        match kind {
            HitKind::Technology => own.technologies.pop(),
            HitKind::Zero => own.zero.pop(),
            HitKind::Kpi | HitKind::Source => None,
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
        let kpi = self.kpi.iter().map(|hit| kpi_entry(catalog, hit));
        let mut entries: Vec<Entry> = hits.chain(kpi).chain(lines).collect();
        entries.sort_by_key(|entry| (entry.tier.is_weak(), entry.kind));
        entries
    }
}

impl Entry {
    /// A technology or its zero-case report.
    #[must_use]
    pub fn of_hit(catalog: &Catalog, kind: HitKind, hit: &Hit) -> Option<Self> {
        entry(catalog, kind, hit)
    }
}

impl Hit {
    /// One line that shows it: what matches of the field `called` it goes by, or else of the first
    /// field that matches, before what it is called.
    #[must_use]
    pub fn line(&self, catalog: &Catalog, called: &str) -> (String, Vec<Range<usize>>) {
        let own = self.marks.iter().find(|mark| mark.field.key == called);
        let first = own.or(self.marks.first()).map(|mark| mark.field);
        let called = by_key(called);
        let text = |field: Option<&Field>| field.and_then(|own| text_of(catalog, self, own));
        let mut line = text(first.or(called)).unwrap_or_default();
        let own = self.marks.iter().filter(|mark| Some(mark.field) == first);
        let ranges = own.map(|mark| mark.range.clone()).collect();
        if first.is_some() && first != called {
            line.push_str("  ");
            line.push_str(&text(called).unwrap_or_default());
        }
        // A note has lines; this is one, as long as the text so that places in it stay.
        let line = line.replace('\n', " ");
        (line, ranges)
    }
}

impl Counts {
    /// Counts a technology that matches.
    pub(super) fn add(&mut self, catalog: &Catalog, hit: &Hit) {
        let (own, zero) = is_found_as(catalog, hit);
        self.technologies += usize::from(own);
        self.zero += usize::from(zero);
    }
}

/// Whether a technology is found as itself, and whether its zero-case report is.
fn is_found_as(catalog: &Catalog, hit: &Hit) -> (bool, bool) {
    let has_report = || {
        let technology = catalog.technology(hit.row);
        technology.is_some_and(|own| own.zero_case.is_some())
    };
    if hit.marks.is_empty() {
        return (true, has_report());
    }
    let own = hit.marks.iter().any(|mark| !is_of_report(mark));
    (own, hit.marks.iter().any(is_of_report) && has_report())
}

/// Whether a mark is in a zero-case report.
fn is_of_report(mark: &Mark) -> bool {
    mark.field.origin == Origin::ZeroCase
}

fn entry(catalog: &Catalog, kind: HitKind, hit: &Hit) -> Option<Entry> {
    let technology = catalog.technology(hit.row)?;
    let highlights = hit.marks.iter().filter_map(|mark| {
        let text = text_of(catalog, hit, mark.field)?;
        highlight(mark.field.key.into(), &text, mark.range.clone())
    });
    Some(Entry {
        kind,
        id: technology.id.to_string(),
        tier: hit.tier,
        highlights: highlights.collect(),
    })
}

fn kpi_entry(catalog: &Catalog, hit: &KpiHit) -> Entry {
    let highlights = hit.marks.iter().filter_map(|mark| {
        let text = hit.text(catalog, mark.part)?;
        highlight(mark.part.path(hit.item), text, mark.range.clone())
    });
    Entry {
        kind: HitKind::Kpi,
        id: hit.name(catalog),
        tier: hit.tier,
        highlights: highlights.collect(),
    }
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
            .filter_map(|range| highlight("line".into(), line, range.clone()))
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

fn highlight(field: Cow<'static, str>, text: &str, range: Range<usize>) -> Option<Highlight> {
    Some(Highlight {
        field,
        text: text.get(range.clone())?.to_owned(),
        start: range.start,
        end: range.end,
    })
}
