//! The searched forms of some technologies that stand side by side, and what clauses find in them.

mod numbers;

use super::conditions::{holds, passes};
use super::matches::{Match, Parts, Rank, both, either, plain_match};
use super::readings::Readings;
use super::wanted::Search;
use super::{FOUND_IN, OF_REPORT, SEARCHED, searched};
use crate::catalog::{Catalog, Row};
use crate::fields::{Field, Origin, Value, by_key};
use crate::model::Reading;
use crate::search::arena::TextNumber;
use crate::search::dictionary::{Dictionary, Script};
use crate::search::query::{Asks, Clause, Query};
use crate::search::term::{Found, Term, Texts};
use crate::search::{Mark, work};
use numbers::part_of_name;
use std::ops::Range;

/// Technologies whose parts are known together.
const BLOCK: usize = 32;

/// The searched forms of some technologies.
#[derive(Debug, Default)]
pub struct Shelf {
    rows: Range<Row>,
    texts: Texts,
    /// For each text its technology and its field's place among [`SEARCHED`].
    homes: Vec<(u32, u8)>,
}

impl Shelf {
    /// Folds the texts of some technologies and spells their readings.
    pub fn new(catalog: &Catalog, rows: Range<Row>, readings: &Readings) -> Self {
        let reading_of = |text: &str| readings.of(catalog, text);
        Self::of(
            catalog,
            rows,
            |field| field.origin != Origin::Review,
            reading_of,
        )
    }

    /// The same of what reviewers said of any technology, which changes more often.
    pub fn said(catalog: &Catalog) -> Self {
        let rows = 0..catalog.technologies().len();
        Self::of(
            catalog,
            rows,
            |field| field.origin == Origin::Review,
            |_| None,
        )
    }

    /// The texts of some of the fields that are searched.
    fn of<'a>(
        catalog: &Catalog,
        rows: Range<Row>,
        wanted: impl Fn(&Field) -> bool,
        reading_of: impl Fn(&str) -> Option<&'a Reading>,
    ) -> Self {
        let fields: Vec<(u8, &Field)> = (0..)
            .zip(FOUND_IN.iter().copied())
            .filter(|(_, field)| wanted(field))
            .collect();
        let mut all = Self {
            rows: rows.clone(),
            texts: Texts::default(),
            homes: Vec::new(),
        };
        let mut blocks = Vec::new();
        for (offset, row) in rows.enumerate() {
            let Some(technology) = catalog.technology(row) else {
                break;
            };
            if offset % BLOCK == 0 {
                blocks.push(all.homes.len());
            }
            let edition = catalog.edition_of(technology);
            for &(place, field) in &fields {
                if let Value::Text(text) = (field.value)(edition, technology) {
                    all.add(&text, reading_of(&text));
                    all.homes
                        .push((u32::try_from(row).unwrap_or(u32::MAX), place));
                }
            }
        }
        let begins = |number: TextNumber| blocks.binary_search(&number).is_ok();
        all.texts.printed.learn(begins);
        all.texts.read.learn(begins);
        all
    }

    /// How many technologies there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether one of its texts of which nobody said how it is read is among some readings.
    pub fn could_be_read(&self, catalog: &Catalog, readings: &Readings) -> bool {
        self.texts.unread.iter().any(|&number| {
            let home = self.home(number);
            let found = home.and_then(|(row, key)| {
                let technology = catalog.technology(row)?;
                let edition = catalog.edition_of(technology);
                match (by_key(key)?.value)(edition, technology) {
                    Value::Text(text) => readings.of(catalog, &text),
                    _ => None,
                }
            });
            found.is_some()
        })
    }

    /// Whether a term is printed in one of its texts.
    pub fn prints(&self, term: &Term) -> bool {
        term.is_printed(&self.texts.printed)
    }

    /// The technologies that meet a query, by row.
    pub fn matches(
        &self,
        said: &Self,
        catalog: &Catalog,
        query: &Query,
        search: Search,
    ) -> Vec<Match> {
        let mut matches: Option<Vec<Match>> = None;
        for group in query.groups() {
            if matches.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
            let found = self.group(said, catalog, group, search);
            matches = Some(match matches {
                Some(before) => both(before, found),
                None => found,
            });
        }
        let everything = || self.listed().map(plain_match).collect();
        matches.unwrap_or_else(everything)
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

    /// The technologies that meet one of some clauses, by row.
    fn group(
        &self,
        said: &Self,
        catalog: &Catalog,
        clauses: &[Clause],
        search: Search,
    ) -> Vec<Match> {
        let mut all = Vec::new();
        for clause in clauses {
            let found = self.clause(said, catalog, clause, search);
            all = either(all, found);
        }
        all
    }

    fn clause(
        &self,
        said: &Self,
        catalog: &Catalog,
        clause: &Clause,
        search: Search,
    ) -> Vec<Match> {
        let search = if clause.negated {
            search.exact()
        } else {
            search
        };
        let found = match &clause.asks {
            Asks::Term(term, number) => {
                let as_number = self.numbered(catalog, *number);
                let mut of_reviews = said.term(term, search, |_| true);
                of_reviews.retain(|found| self.rows.contains(&found.row));
                let as_word = either(self.term(term, search, |_| true), of_reviews);
                let found = either(as_number, as_word);
                if search.is_quick() {
                    found
                } else {
                    let fuzzy = self.fuzzy(term, &found, search);
                    either(found, fuzzy)
                }
            }
            Asks::In(field, term) if field.origin == Origin::Review => {
                let mut found = said.term(term, search, |key| key == field.key);
                found.retain(|found| self.rows.contains(&found.row));
                found
            }
            Asks::In(field, term) => self.within(catalog, field, term, search),
            Asks::Is(field, test) => self
                .compared()
                .filter(|&row| passes(catalog, row, field, test))
                .map(plain_match)
                .collect(),
            Asks::Holds(condition, test) => self
                .compared()
                .filter(|&row| holds(catalog, row, *condition, test))
                .map(plain_match)
                .collect(),
        };
        if !clause.negated {
            return found;
        }
        let is_out = |row: &Row| found.binary_search_by_key(row, |found| found.row).is_ok();
        let rows = self.listed().filter(|row| !is_out(row));
        rows.map(plain_match).collect()
    }

    /// The technologies with a term in a text of certain fields.
    fn term(&self, term: &Term, search: Search, wanted: impl Fn(&str) -> bool) -> Vec<Match> {
        let is_wanted = |found: &Found| self.home(found.text).is_some_and(|(_, key)| wanted(key));
        let found = term
            .find(&self.texts, search.effort)
            .into_iter()
            .filter(is_wanted);
        self.gathered(found.collect(), search)
    }

    /// The technologies, other than those already found, with the characters of a term.
    fn fuzzy(&self, term: &Term, found: &[Match], search: Search) -> Vec<Match> {
        let is_found = |text: TextNumber| {
            let row = self.home(text).map(|(row, _)| row);
            row.is_none_or(|row| found.binary_search_by_key(&row, |found| found.row).is_ok())
        };
        self.gathered(term.find_fuzzy(&self.texts, is_found), search)
    }

    /// The technologies that a term's places are in, each with those of its best tier.
    fn gathered(&self, mut found: Vec<Found>, search: Search) -> Vec<Match> {
        work::weighed(found.len());
        // They come in a few runs that are in order.
        found.sort();
        let mut matches: Vec<Match> = Vec::new();
        for found in found
            .iter()
            .filter_map(|place| self.match_at(place, search))
        {
            match matches.last_mut().filter(|last| last.row == found.row) {
                Some(last) if found.rank.tier > last.rank.tier => {}
                Some(last) if found.rank.tier == last.rank.tier => {
                    last.rank = last.rank.min(found.rank);
                    last.marks.extend(found.marks);
                    last.parts = last.parts.or(found.parts);
                }
                Some(last) => *last = found,
                None => matches.push(found),
            }
        }
        matches
    }

    /// The technology that one place is in.
    fn match_at(&self, place: &Found, search: Search) -> Option<Match> {
        let &(row, order) = self.homes.get(place.text)?;
        let position = place
            .spread
            .saturating_mul(1000)
            .saturating_add(place.start);
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        let mut marks = Vec::new();
        if search.has_marks {
            marks.push(Mark {
                field: searched(order)?,
                range: place.start..place.end,
            });
        }
        Some(Match {
            row: usize::try_from(row).ok()?,
            rank: Rank {
                tier: place.tier,
                field: order.saturating_add(1),
                position,
            },
            marks,
            parts: Parts {
                report: OF_REPORT.contains(&order),
                other: !OF_REPORT.contains(&order),
            },
        })
    }

    /// The technologies with a term in one field.
    fn within(
        &self,
        catalog: &Catalog,
        wanted: &'static Field,
        term: &Term,
        search: Search,
    ) -> Vec<Match> {
        match wanted.key {
            "procedure" | "indication" => self.in_part_of_name(catalog, wanted, term, search),
            // The hospital that reports is the one that applied, or stands in for it.
            "applicant" => {
                let own = self.term(term, search, |key| key == "applicant");
                let mut reported = self.term(term, search, |key| key == "zero_case_institution");
                let has_none = |row: Row| {
                    catalog
                        .technology(row)
                        .is_some_and(|t| t.applicant.is_err())
                };
                reported.retain(|found| has_none(found.row));
                either(own, reported)
            }
            key => self.term(term, search, |own| own == key),
        }
    }

    /// 技術名 and 適応症 are parts of the name as printed, and are searched as such.
    fn in_part_of_name(
        &self,
        catalog: &Catalog,
        part: &'static Field,
        term: &Term,
        search: Search,
    ) -> Vec<Match> {
        let mut matches = self.term(
            term,
            Search {
                has_marks: true,
                ..search
            },
            |key| key == "name",
        );
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

    /// The rows, whose values are going to be compared.
    fn compared(&self) -> Range<Row> {
        work::compared(self.rows.len());
        self.rows.clone()
    }

    /// The rows, which are found whatever they say.
    fn listed(&self) -> Range<Row> {
        work::listed(self.rows.len());
        self.rows.clone()
    }

    fn home(&self, text: TextNumber) -> Option<(Row, &'static str)> {
        let &(row, place) = self.homes.get(text)?;
        Some((
            usize::try_from(row).ok()?,
            SEARCHED.get(usize::from(place)).copied()?,
        ))
    }
}
