//! A part of the KPI follow-up that a query found, and how it is told.

use super::texts::{self, Item, Part};
use crate::catalog::Catalog;
use crate::report::Subject;
use crate::search::Tier;
use std::ops::Range;

/// A part of the follow-up that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiHit {
    /// The vision, goal or exhibit.
    pub subject: Subject,
    /// What of it.
    pub item: Item,
    /// How well: its worst term.
    pub tier: Tier,
    /// What to highlight in it, by part, then by position.
    pub marks: Vec<KpiMark>,
}

/// A range of a text to highlight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiMark {
    /// Where the text stands.
    pub part: Part,
    /// Bytes of it, whole clusters.
    pub range: Range<usize>,
}

impl KpiHit {
    /// A subject as it is, with nothing found in it.
    #[must_use]
    pub const fn whole(subject: Subject) -> Self {
        Self {
            subject,
            item: Item::Whole,
            tier: Tier::Exact,
            marks: Vec::new(),
        }
    }

    /// Its name as data.
    #[must_use]
    pub fn name(&self, catalog: &Catalog) -> String {
        texts::name(catalog, self.subject, self.item)
    }

    /// The text at a part of it, as published.
    #[must_use]
    pub fn text<'a>(&self, catalog: &'a Catalog, part: Part) -> Option<&'a str> {
        texts::text(catalog, self.subject, part)
    }

    /// One line that shows it: what it is called, then whatever else of it matches.
    #[must_use]
    pub fn line(&self, catalog: &Catalog) -> (String, Vec<Range<usize>>) {
        let called = match self.item {
            Item::Whole => Some(Part::Title),
            Item::Row(row) => Some(Part::Label(row)),
            Item::Paragraph(_) | Item::Note(_) => None,
        };
        // Where the title says it, its headings need not say it again.
        let is_titled = self.marks.iter().any(|mark| mark.part == Part::Title);
        let matching = self.marks.iter().map(|mark| mark.part);
        let matching = matching.filter(|part| !(is_titled && part.is_heading()));
        let mut parts: Vec<Part> = called.into_iter().chain(matching).collect();
        let mut seen = Vec::new();
        parts.retain(|part| {
            !seen.contains(part) && {
                seen.push(*part);
                true
            }
        });
        let (mut line, mut ranges) = (String::new(), Vec::new());
        for part in parts {
            let text = self.text(catalog, part).unwrap_or_default();
            if !line.is_empty() && !text.is_empty() {
                line.push_str("  ");
            }
            let own = self.marks.iter().filter(|mark| mark.part == part);
            let start = line.len();
            ranges.extend(own.map(|mark| start + mark.range.start..start + mark.range.end));
            line.push_str(text);
        }
        (line, ranges)
    }
}
