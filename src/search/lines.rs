//! The lines of the documents that a query finds, in order.

use super::Tier;
use super::arena::{Arena, TextNumber};
use super::dictionary::Dictionary;
use super::query::{Asks, Clause, Condition, Query, Test};
use super::term::Term;
use crate::catalog::Catalog;
use crate::text::fold::fold;
use std::ops::Range;
use std::sync::OnceLock;

/// A line of a source text that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineHit {
    /// The document's position in the catalog.
    pub document: usize,
    /// The line, counted from 1.
    pub line: u32,
    /// How well: its worst term.
    pub tier: Tier,
    /// What to highlight in it, in order.
    pub ranges: Vec<Range<usize>>,
}

/// The searched forms of the documents' lines.
#[derive(Debug, Default)]
pub struct Lines {
    printed: Arena,
    /// How the lines are read, made when a term is first typed by its sound.
    read: OnceLock<Arena>,
    /// For each document its number and how many lines came before its first.
    starts: Vec<(usize, TextNumber)>,
    count: TextNumber,
}

/// The fewest letters of a term that are looked for in how the lines are read: less is on every
/// line.
const FEWEST_HEARD: usize = 3;

impl Lines {
    /// Folds the lines of a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let mut all = Self::default();
        for document in 0..catalog.documents().len() {
            all.starts.push((document, all.count));
            for (_, line) in catalog
                .text(document)
                .into_iter()
                .flat_map(|text| text.lines())
            {
                all.printed.push_text(all.count, line);
                all.count += 1;
            }
        }
        all
    }

    /// Makes what is made when it is first needed.
    pub fn warm(&self, catalog: &Catalog) {
        self.read(catalog);
    }

    /// How the lines are read, by the words of the readings: nearly all of their words.
    fn read(&self, catalog: &Catalog) -> &Arena {
        self.read.get_or_init(|| {
            let words = Dictionary::new(catalog.readings());
            let mut read = Arena::default();
            let mut number = 0;
            for document in 0..catalog.documents().len() {
                for (_, line) in catalog
                    .text(document)
                    .into_iter()
                    .flat_map(|text| text.lines())
                {
                    read.push_unread(number, line, &words);
                    number += 1;
                }
            }
            read
        })
    }

    /// The lines that meet a query.
    pub fn find(&self, catalog: &Catalog, query: &Query) -> Vec<LineHit> {
        let mut lines: Option<Vec<Line>> = None;
        for group in query.groups() {
            let mut found = Vec::new();
            for clause in group {
                found.append(&mut self.clause(catalog, clause));
            }
            let found = joined(found);
            lines = Some(match lines {
                Some(before) => both(before, found),
                None => found,
            });
        }
        let lines = lines.unwrap_or_default().into_iter();
        lines.filter_map(|line| self.hit(line)).collect()
    }

    fn clause(&self, catalog: &Catalog, clause: &Clause) -> Vec<Line> {
        let found = match &clause.asks {
            Asks::Term(term, _) => self.term(catalog, term),
            Asks::Holds(Condition::Document, Test::Word(word)) => self.document(catalog, word),
            // A line has no fields: what is asked of one does not hold, nor its opposite.
            _ => return Vec::new(),
        };
        if !clause.negated {
            return found;
        }
        let is_out = |number: &TextNumber| {
            found
                .binary_search_by_key(number, |line| line.number)
                .is_ok()
        };
        let others = (0..self.count).filter(|number| !is_out(number));
        others.map(Line::plain).collect()
    }

    fn term(&self, catalog: &Catalog, term: &Term) -> Vec<Line> {
        let mut found = term.find_written(&self.printed);
        if term.shortest_spelling() >= FEWEST_HEARD {
            found.append(&mut term.find_heard(&self.printed, self.read(catalog)));
        }
        found.sort_unstable();
        let lines = found.into_iter().map(|place| Line {
            number: place.text,
            tier: place.tier,
            ranges: vec![place.start..place.end],
        });
        joined(lines.collect())
    }

    fn document(&self, catalog: &Catalog, word: &str) -> Vec<Line> {
        let ends = self
            .starts
            .iter()
            .skip(1)
            .map(|(_, start)| *start)
            .chain([self.count]);
        let documents = self.starts.iter().zip(ends);
        let wanted = documents.filter(|((document, _), _)| {
            let id = catalog
                .documents()
                .get(*document)
                .map(|document| fold(&document.id));
            id.is_some_and(|id| id == word)
        });
        wanted
            .flat_map(|((_, start), end)| *start..end)
            .map(Line::plain)
            .collect()
    }

    fn hit(&self, line: Line) -> Option<LineHit> {
        let after = self
            .starts
            .partition_point(|(_, start)| *start <= line.number);
        let &(document, start) = self.starts.get(after.checked_sub(1)?)?;
        Some(LineHit {
            document,
            line: u32::try_from(line.number - start + 1).ok()?,
            tier: line.tier,
            ranges: line.ranges,
        })
    }
}

/// A line that a clause found.
#[derive(Debug)]
struct Line {
    number: TextNumber,
    tier: Tier,
    ranges: Vec<Range<usize>>,
}

impl Line {
    const fn plain(number: TextNumber) -> Self {
        Self {
            number,
            tier: Tier::Exact,
            ranges: Vec::new(),
        }
    }
}

/// Lines by number, each once, as well as it was found best; ranges that touch are one.
fn joined(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| line.number);
    lines.dedup_by(|later, first| {
        let is_same = later.number == first.number;
        if is_same {
            first.tier = first.tier.min(later.tier);
            first.ranges.append(&mut later.ranges);
        }
        is_same
    });
    for line in &mut lines {
        merge(&mut line.ranges);
    }
    lines
}

fn both(a: Vec<Line>, b: Vec<Line>) -> Vec<Line> {
    let mut b = b.into_iter().peekable();
    let mut all = a;
    all.retain_mut(|line| {
        while b.next_if(|other| other.number < line.number).is_some() {}
        let Some(mut other) = b.next_if(|other| other.number == line.number) else {
            return false;
        };
        line.tier = line.tier.max(other.tier);
        line.ranges.append(&mut other.ranges);
        merge(&mut line.ranges);
        true
    });
    all
}

fn merge(ranges: &mut Vec<Range<usize>>) {
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|later, first| {
        let touches = later.start <= first.end;
        if touches {
            first.end = first.end.max(later.end);
        }
        touches
    });
}
