//! The lines of the documents that a query finds, in order.

use super::Tier;
use super::arena::{Arena, TextNumber};
use super::dictionary::Dictionary;
use super::query::{Asks, Clause, Condition, Query, Test};
use super::term::{FEWEST_HEARD, Found, Term};
use crate::catalog::{Catalog, SourceText};
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

impl Lines {
    /// Folds the lines of a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let mut all = Self::default();
        for document in 0..catalog.documents().len() {
            all.starts.push((document, all.count));
            for (_, line) in catalog
                .text(document)
                .into_iter()
                .flat_map(SourceText::lines)
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
            let words = Dictionary::new(catalog.readings().iter());
            let mut read = Arena::default();
            let mut number = 0;
            for document in 0..catalog.documents().len() {
                for (_, line) in catalog
                    .text(document)
                    .into_iter()
                    .flat_map(SourceText::lines)
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
        let mut matched: Option<Vec<Line>> = None;
        let mut places = Vec::new();
        for group in query.groups() {
            if matched.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
            let before = places.len();
            let plain = self.group(catalog, group, &mut places);
            let own = places.get(before..).unwrap_or_default();
            let found = match plain {
                Plain::Lines(lines) => joined(lines, own),
                Plain::AllBut(out) => matched.as_ref().map_or_else(
                    || without((0..self.count).map(Line::plain).collect(), &out),
                    |lines| without(lines.clone(), &out),
                ),
            };
            matched = Some(match matched {
                Some(lines) => both(lines, &found),
                None => found,
            });
        }
        places.sort_unstable_by_key(|place| (place.text, place.start));
        self.hits(&matched.unwrap_or_default(), &places)
    }

    /// How many lines meet a query.
    pub fn count(&self, catalog: &Catalog, query: &Query) -> usize {
        let Some(term) = query.only_term() else {
            return self.find(catalog, query).len();
        };
        let is_heard = term.shortest_spelling() >= FEWEST_HEARD;
        let read = is_heard.then(|| self.read(catalog));
        term.texts(&self.printed, read).len()
    }

    /// The lines that meet one of some clauses without a word of theirs to show; the words are
    /// added to `places`.
    fn group(&self, catalog: &Catalog, clauses: &[Clause], places: &mut Vec<Found>) -> Plain {
        let mut lines = Vec::new();
        for clause in clauses {
            match (self.clause(catalog, clause), clause.negated) {
                (Met::Places(mut found), false) => places.append(&mut found),
                (Met::Lines(mut found), false) => lines.append(&mut found),
                (met, true) => {
                    let out = met.lines();
                    if clauses.len() == 1 {
                        return Plain::AllBut(out);
                    }
                    let all = (0..self.count).map(Line::plain).collect();
                    lines.append(&mut without(all, &out));
                }
            }
        }
        lines.sort_by_key(|line| line.number);
        Plain::Lines(lines)
    }

    fn clause(&self, catalog: &Catalog, clause: &Clause) -> Met {
        match &clause.asks {
            Asks::Term(term, _) => Met::Places(self.term(catalog, term)),
            Asks::Holds(Condition::Document, Test::Word(word)) => {
                Met::Lines(self.document(catalog, word))
            }
            // A line has no fields: nothing asked of one holds.
            _ if clause.negated => Met::Lines((0..self.count).map(Line::plain).collect()),
            _ => Met::Lines(Vec::new()),
        }
    }

    fn term(&self, catalog: &Catalog, term: &Term) -> Vec<Found> {
        let mut found = term.find_written(&self.printed);
        if term.shortest_spelling() >= FEWEST_HEARD {
            found.append(&mut term.find_heard(&self.printed, self.read(catalog)));
        }
        found
    }

    fn document(&self, catalog: &Catalog, word: &str) -> Vec<Line> {
        let ends = self.starts.iter().skip(1).map(|(_, start)| *start);
        let documents = self.starts.iter().zip(ends.chain([self.count]));
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

    /// Lines as hits, with those of the places, in order, that are in them.
    fn hits(&self, lines: &[Line], places: &[Found]) -> Vec<LineHit> {
        let mut places = places.iter().peekable();
        let mut hits = Vec::with_capacity(lines.len());
        for line in lines {
            while places.next_if(|place| place.text < line.number).is_some() {}
            let mut ranges: Vec<Range<usize>> = Vec::new();
            while let Some(place) = places.next_if(|place| place.text == line.number) {
                match ranges.last_mut().filter(|last| place.start <= last.end) {
                    Some(last) => last.end = last.end.max(place.end),
                    None => ranges.push(place.start..place.end),
                }
            }
            let after = self
                .starts
                .partition_point(|(_, start)| *start <= line.number);
            let start = after.checked_sub(1).and_then(|at| self.starts.get(at));
            hits.extend(start.and_then(|&(document, start)| {
                let line_number = u32::try_from(line.number - start + 1).ok()?;
                Some(LineHit {
                    document,
                    line: line_number,
                    tier: line.tier,
                    ranges,
                })
            }));
        }
        hits
    }
}

/// What meets a clause, negation aside.
enum Met {
    Places(Vec<Found>),
    Lines(Vec<Line>),
}

impl Met {
    fn lines(self) -> Vec<Line> {
        match self {
            Self::Places(places) => joined(Vec::new(), &places),
            Self::Lines(lines) => lines,
        }
    }
}

/// Lines that meet a group for another reason than a word in them.
enum Plain {
    Lines(Vec<Line>),
    AllBut(Vec<Line>),
}

/// A line and how well it was found.
#[derive(Debug, Clone, Copy)]
struct Line {
    number: TextNumber,
    tier: Tier,
}

impl Line {
    const fn plain(number: TextNumber) -> Self {
        Self {
            number,
            tier: Tier::Exact,
        }
    }
}

/// Some lines and those of some places, in order, each once, as well as it was found best.
fn joined(mut lines: Vec<Line>, places: &[Found]) -> Vec<Line> {
    lines.extend(places.iter().map(|place| Line {
        number: place.text,
        tier: place.tier,
    }));
    lines.sort_unstable_by_key(|line| (line.number, line.tier));
    lines.dedup_by_key(|line| line.number);
    lines
}

fn both(mut lines: Vec<Line>, others: &[Line]) -> Vec<Line> {
    lines.retain_mut(|line| {
        let at = others.binary_search_by_key(&line.number, |other| other.number);
        let other = at.ok().and_then(|at| others.get(at));
        line.tier = other.map_or(line.tier, |other| line.tier.max(other.tier));
        other.is_some()
    });
    lines
}

fn without(mut lines: Vec<Line>, out: &[Line]) -> Vec<Line> {
    lines.retain(|line| {
        out.binary_search_by_key(&line.number, |other| other.number)
            .is_err()
    });
    lines
}
