//! The technologies that a query finds, in rank order.

mod conditions;

use super::arena::TextNumber;
use super::dictionary::{Dictionary, Script};
use super::query::{Asks, Clause, Number, Query};
use super::term::{Found, Term, Texts};
use super::{Hit, Mark, Tier};
use crate::catalog::{Catalog, Row};
use crate::fields::{FIELDS, Field, Value};
use crate::model::Reading;
use conditions::{holds, passes};
use std::collections::HashMap;
use std::ops::Range;

/// The fields that are searched, best first; a hit in an earlier one ranks before.
const SEARCHED: [&str; 5] = [
    "name",
    "applicant",
    "zero_case_institution",
    "zero_case_reason",
    "zero_case_plan",
];

/// The searched forms of the technologies.
#[derive(Debug, Default)]
pub struct Technologies {
    texts: Texts,
    /// For each text its technology and its field's place among [`SEARCHED`].
    homes: Vec<(u32, u8)>,
}

/// A technology that a clause found.
#[derive(Debug, Clone)]
struct Match {
    row: Row,
    rank: Rank,
    marks: Vec<Mark>,
}

/// What orders the hits: the tier, then the field, then how far from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    tier: Tier,
    field: u8,
    position: usize,
}

/// The rank of what is no matter of words.
const PLAIN: Rank = Rank {
    tier: Tier::Exact,
    field: 0,
    position: 0,
};

impl Technologies {
    /// Folds the texts of a catalog and spells their readings.
    pub fn new(catalog: &Catalog) -> Self {
        // Few texts are of the same length: cheaper than to hash them all.
        let mut readings: HashMap<usize, Vec<&Reading>> = HashMap::new();
        for reading in catalog.readings() {
            readings
                .entry(reading.text().len())
                .or_default()
                .push(reading);
        }
        let reading_of = |text: &str| {
            let same_length = readings.get(&text.len())?;
            same_length
                .iter()
                .copied()
                .find(|reading| reading.text() == text)
        };
        let fields: Vec<(u8, &Field)> = (0..)
            .zip(SEARCHED.iter().filter_map(|key| field(key)))
            .collect();
        let mut all = Self::default();
        for (row, technology) in (0..).zip(catalog.technologies().iter()) {
            let edition = catalog.edition_of(technology);
            for &(place, field) in &fields {
                if let Value::Text(text) = (field.value)(edition, technology) {
                    all.add(&text, reading_of(&text));
                    all.homes.push((row, place));
                }
            }
        }
        all
    }

    fn add(&mut self, text: &str, reading: Option<&Reading>) {
        let number = self.homes.len();
        self.texts.printed.push_text(number, text);
        if let Some(reading) = reading {
            return self.texts.read.push_reading(number, reading);
        }
        self.texts
            .read
            .push_unread(number, text, &Dictionary::default());
        if text.chars().any(|c| Script::of(c) == Script::Kanji) {
            self.texts.learn(number);
        }
    }

    /// The technologies that meet a query, best first.
    pub fn find(&self, catalog: &Catalog, query: &Query) -> Vec<Hit> {
        let everything = || (0..catalog.technologies().len()).map(plain_match).collect();
        let mut matches: Option<Vec<Match>> = None;
        for group in query.groups() {
            if matches.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
            let found = self.group(catalog, group);
            matches = Some(match matches {
                Some(before) => both(before, found),
                None => found,
            });
        }
        let mut matches = matches.unwrap_or_else(everything);
        matches.sort_by_key(|found| (found.rank, found.row));
        let hits = matches.into_iter().map(|found| Hit {
            row: found.row,
            tier: found.rank.tier,
            marks: merged(found.marks),
        });
        hits.collect()
    }

    /// The technologies that meet one of some clauses, by row.
    fn group(&self, catalog: &Catalog, clauses: &[Clause]) -> Vec<Match> {
        let mut all = Vec::new();
        for clause in clauses {
            let found = self.clause(catalog, clause);
            all = either(all, found);
        }
        all
    }

    fn clause(&self, catalog: &Catalog, clause: &Clause) -> Vec<Match> {
        let rows = 0..catalog.technologies().len();
        let found = match &clause.asks {
            Asks::Term(term, number) => {
                let as_number = numbered(catalog, *number);
                let as_word = self.term(term, |_| true);
                let found = either(as_number, as_word);
                let fuzzy = self.fuzzy(term, &found);
                either(found, fuzzy)
            }
            Asks::In(field, term) => self.within(catalog, field, term),
            Asks::Is(field, test) => rows
                .clone()
                .filter(|&row| passes(catalog, row, field, test))
                .map(plain_match)
                .collect(),
            Asks::Holds(condition, test) => rows
                .clone()
                .filter(|&row| holds(catalog, row, *condition, test))
                .map(plain_match)
                .collect(),
        };
        if !clause.negated {
            return found;
        }
        let is_out = |row: &Row| found.binary_search_by_key(row, |found| found.row).is_ok();
        rows.filter(|row| !is_out(row)).map(plain_match).collect()
    }

    /// The technologies with a term in a text of certain fields.
    fn term(&self, term: &Term, wanted: impl Fn(&str) -> bool) -> Vec<Match> {
        let is_wanted = |found: &Found| self.home(found.text).is_some_and(|(_, key)| wanted(key));
        let found = term.find(&self.texts).into_iter().filter(is_wanted);
        self.matches(found.collect())
    }

    /// The technologies, other than those already found, with the characters of a term.
    fn fuzzy(&self, term: &Term, found: &[Match]) -> Vec<Match> {
        let is_found = |text: TextNumber| {
            let row = self.home(text).map(|(row, _)| row);
            row.is_none_or(|row| found.binary_search_by_key(&row, |found| found.row).is_ok())
        };
        self.matches(term.find_fuzzy(&self.texts, is_found))
    }

    /// The technologies that a term's places are in, each with those of its best tier.
    fn matches(&self, mut found: Vec<Found>) -> Vec<Match> {
        found.sort_unstable();
        let mut matches: Vec<Match> = Vec::new();
        for found in found.iter().filter_map(|place| self.match_at(place)) {
            match matches.last_mut().filter(|last| last.row == found.row) {
                Some(last) if found.rank.tier > last.rank.tier => {}
                Some(last) if found.rank.tier == last.rank.tier => {
                    last.rank = last.rank.min(found.rank);
                    last.marks.extend(found.marks);
                }
                Some(last) => *last = found,
                None => matches.push(found),
            }
        }
        matches
    }

    /// The technology that one place is in.
    fn match_at(&self, place: &Found) -> Option<Match> {
        let &(row, order) = self.homes.get(place.text)?;
        let field = SEARCHED
            .get(usize::from(order))
            .and_then(|key| field(key))?;
        let position = place
            .spread
            .saturating_mul(1000)
            .saturating_add(place.start);
        Some(Match {
            row: usize::try_from(row).ok()?,
            rank: Rank {
                tier: place.tier,
                field: order.saturating_add(1),
                position,
            },
            marks: vec![Mark {
                field,
                range: place.start..place.end,
            }],
        })
    }

    /// The technologies with a term in one field.
    fn within(&self, catalog: &Catalog, wanted: &'static Field, term: &Term) -> Vec<Match> {
        match wanted.key {
            "procedure" | "indication" => self.in_part_of_name(catalog, wanted, term),
            // The hospital that reports is the one that applied, or stands in for it.
            "applicant" => {
                let own = self.term(term, |key| key == "applicant");
                let mut reported = self.term(term, |key| key == "zero_case_institution");
                let has_none = |row: Row| {
                    catalog
                        .technology(row)
                        .is_some_and(|t| t.applicant.is_err())
                };
                reported.retain(|found| has_none(found.row));
                either(own, reported)
            }
            key => self.term(term, |own| own == key),
        }
    }

    /// 技術名 and 適応症 are parts of the name as printed, and are searched as such.
    fn in_part_of_name(&self, catalog: &Catalog, part: &'static Field, term: &Term) -> Vec<Match> {
        let mut matches = self.term(term, |key| key == "name");
        for found in &mut matches {
            let range = part_of_name(catalog, found.row, part).unwrap_or(0..0);
            let inside =
                |mark: &Mark| range.start <= mark.range.start && mark.range.end <= range.end;
            found.marks.retain(inside);
            for mark in &mut found.marks {
                mark.field = part;
                mark.range = mark.range.start - range.start..mark.range.end - range.start;
            }
        }
        matches.retain(|found| !found.marks.is_empty());
        matches
    }

    fn home(&self, text: TextNumber) -> Option<(Row, &'static str)> {
        let &(row, place) = self.homes.get(text)?;
        Some((
            usize::try_from(row).ok()?,
            SEARCHED.get(usize::from(place)).copied()?,
        ))
    }
}

/// The technologies that a 告示番号, a date or an amount is meant by.
fn numbered(catalog: &Catalog, number: Number) -> Vec<Match> {
    if number == Number::default() {
        return Vec::new();
    }
    let fields = FIELDS.iter().filter(|field| !SEARCHED.contains(&field.key));
    let fields: Vec<&'static Field> = fields.collect();
    let rows = catalog.technologies().iter().enumerate();
    let found = rows.filter_map(|(row, technology)| {
        let edition = catalog.edition_of(technology);
        let marks = fields.iter().filter_map(|field| {
            let value = (field.value)(edition, technology);
            let is_meant = match &value {
                Value::Notice(id) => number.notice.is_some_and(|notice| notice.matches(*id)),
                Value::Date(day) => number.days.is_some_and(|days| days.holds(*day, *day)),
                Value::Yen(yen) => number.amount == Some(*yen),
                _ => false,
            };
            is_meant.then(|| Mark {
                field,
                range: 0..value.cell().len(),
            })
        });
        let marks: Vec<Mark> = marks.collect();
        let is_notice = marks
            .first()
            .is_some_and(|mark| mark.field.key == "notice_number");
        // A date or an amount says less than a word in a text.
        let field = if is_notice { 0 } else { u8::MAX };
        (!marks.is_empty()).then_some(Match {
            row,
            rank: Rank { field, ..PLAIN },
            marks,
        })
    });
    found.collect()
}

/// Where a part of a technology's name stands in it.
fn part_of_name(catalog: &Catalog, row: Row, part: &Field) -> Option<Range<usize>> {
    let technology = catalog.technology(row)?;
    let (text, at) = if part.key == "procedure" {
        (
            technology.procedure.as_str(),
            technology.name.find(&technology.procedure)?,
        )
    } else {
        let indication = technology.indication.as_deref().ok()?;
        (indication, technology.name.rfind(indication)?)
    };
    Some(at..at + text.len())
}

fn field(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.key == key)
}

fn plain_match(row: Row) -> Match {
    Match {
        row,
        rank: PLAIN,
        marks: Vec::new(),
    }
}

/// What both found, as well as the worse of the two.
fn both(a: Vec<Match>, b: Vec<Match>) -> Vec<Match> {
    let mut b = b.into_iter().peekable();
    let mut all = a;
    all.retain_mut(|found| {
        while b.next_if(|other| other.row < found.row).is_some() {}
        let Some(other) = b.next_if(|other| other.row == found.row) else {
            return false;
        };
        found.rank = found.rank.max(other.rank);
        found.marks.extend(other.marks);
        true
    });
    all
}

/// What one of the two found, as well as the better of them.
fn either(a: Vec<Match>, b: Vec<Match>) -> Vec<Match> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b } else { a };
    }
    let mut all: Vec<Match> = a.into_iter().chain(b).collect();
    all.sort_by_key(|found| found.row);
    all.dedup_by(|later, first| {
        let is_same = later.row == first.row;
        if is_same {
            first.rank = first.rank.min(later.rank);
            first.marks.append(&mut later.marks);
        }
        is_same
    });
    all
}

/// Marks in order, those that touch made one.
fn merged(mut marks: Vec<Mark>) -> Vec<Mark> {
    let order = |mark: &Mark| SEARCHED.iter().position(|key| *key == mark.field.key);
    marks.sort_by_key(|mark| (order(mark).unwrap_or(SEARCHED.len()), mark.range.start));
    marks.dedup_by(|later, first| {
        let touches = later.field == first.field && later.range.start <= first.range.end;
        if touches {
            first.range.end = first.range.end.max(later.range.end);
        }
        touches
    });
    marks
}
