//! What a query finds in the KPI follow-up: visions, goals, exhibits, their rows and paragraphs.
//!
//! An exhibit is more than its rows: who types 研修 東京 means the row 東京 of the table about
//! 研修. So a row, a paragraph or a note is found if all that is asked stands in it or in the
//! titles and headings above it, and some of it in itself; and where the words are spread over
//! several of them, the exhibit as a whole is found.

mod hit;
mod texts;

pub use hit::{KpiHit, KpiMark};
pub use texts::{Item, Part};

use super::Tier;
use super::dictionary::{Dictionary, Script};
use super::query::{Asks, Clause, Condition, Query, Test, number};
use super::term::{FEWEST_HEARD, Found, Term, Texts};
use crate::catalog::Catalog;
use crate::model::Reading;
use crate::report::Subject;
use crate::text::fold::fold;
use std::collections::HashMap;
use std::ops::Range;

/// The searched forms of the follow-up.
#[derive(Debug, Default)]
pub struct FollowUp {
    texts: Texts,
    /// For each text its item, and what of it.
    homes: Vec<(usize, Part)>,
    /// All items in order, of each subject the whole first.
    items: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    subject: Subject,
    item: Item,
    /// The place of the whole among the items.
    whole: usize,
}

/// What orders the hits of one tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    tier: Tier,
    weight: u8,
    position: u32,
}

const PLAIN: Rank = Rank {
    tier: Tier::Exact,
    weight: 0,
    position: 0,
};

/// For each item how well something holds of it, if it does; empty where it holds of none.
type Ranks = Vec<Option<Rank>>;

/// What a group of clauses, of which one must hold, found.
struct Group {
    /// Of the item itself.
    own: Ranks,
    /// Of the item, or of the whole that it is in.
    met: Ranks,
    marks: Vec<(usize, KpiMark)>,
    /// Whether it only leaves out.
    is_negative: bool,
}

impl FollowUp {
    /// Folds the texts of a catalog and spells their readings; the others are read by the words
    /// of these.
    pub fn new(catalog: &Catalog) -> Self {
        let readings = catalog.readings().iter();
        let readings: HashMap<&str, &Reading> =
            readings.map(|reading| (reading.text(), reading)).collect();
        let words = Dictionary::new(catalog.readings().iter());
        let mut all = Self::default();
        for subject in texts::subjects(catalog) {
            let whole = all.items.len();
            for (item, part, text) in texts::texts(catalog, subject) {
                if all.items.len() == whole
                    || all.items.last().is_some_and(|last| last.item != item)
                {
                    all.items.push(Place {
                        subject,
                        item,
                        whole,
                    });
                }
                all.add(text, part, readings.get(text).copied(), &words);
            }
        }
        all
    }

    fn add(&mut self, text: &str, part: Part, reading: Option<&Reading>, words: &Dictionary) {
        let number = self.homes.len();
        self.homes.push((self.items.len().saturating_sub(1), part));
        self.texts.printed.push_text(number, text);
        if let Some(reading) = reading {
            return self.texts.read.push_reading(number, reading);
        }
        self.texts.read.push_unread(number, text, words);
        // Kanji by kanji only where nothing is known of how words are read: that is slow, and
        // running text sounds like anything.
        let is_kanji = |c| Script::of(c) == Script::Kanji;
        if words.is_empty() && part.is_name() && text.chars().any(is_kanji) {
            self.texts.learn(number);
        }
    }

    /// What meets a query, best first; exhibits that match equally well in the order of the
    /// document, and of each its items in order.
    pub fn find(&self, catalog: &Catalog, query: &Query) -> Vec<KpiHit> {
        let mut groups = Vec::new();
        for clauses in query.groups() {
            let group = self.group(catalog, clauses);
            if group.met.iter().all(Option::is_none) {
                return Vec::new();
            }
            groups.push(group);
        }
        let mut found = self.items_found(&groups);
        if groups.len() > 1 {
            self.add_spread(&groups, &mut found);
        }
        self.hits(&found, groups)
    }

    /// How many parts meet a query.
    pub fn count(&self, catalog: &Catalog, query: &Query) -> usize {
        let Some(term) = query.only_term().filter(|_| self.texts.unread.is_empty()) else {
            return self.find(catalog, query).len();
        };
        let is_heard = term.shortest_spelling() >= FEWEST_HEARD;
        let texts = term.texts(&self.texts.printed, is_heard.then_some(&self.texts.read));
        let items = texts.into_iter().filter_map(|text| self.homes.get(text));
        let mut items: Vec<usize> = items.map(|&(item, _)| item).collect();
        items.sort_unstable();
        items.dedup();
        items.len()
    }

    /// The items that all groups hold of, and one of them of the item itself.
    fn items_found(&self, groups: &[Group]) -> Vec<(usize, Rank)> {
        let places = self.items.iter().enumerate();
        let found = places.filter_map(|(at, place)| {
            let rank = worst(groups, |group| get(&group.met, at))?;
            let is_own = groups.iter().any(|group| get(&group.own, at).is_some());
            (is_own || place.item == Item::Whole).then_some((at, rank))
        });
        found.collect()
    }

    /// Adds the exhibits in which everything stands, but nowhere together.
    fn add_spread(&self, groups: &[Group], found: &mut Vec<(usize, Rank)>) {
        let mut known = found
            .iter()
            .filter_map(|&(at, _)| self.items.get(at).map(|place| place.whole))
            .collect::<Vec<_>>();
        known.dedup();
        let mut more = Vec::new();
        for items in self.subjects() {
            if known.binary_search(&items.start).is_ok() {
                continue;
            }
            let holds = |group: &Group| {
                let mut ranks = items.clone().map(|at| get(&group.met, at));
                if group.is_negative {
                    ranks.all(|rank| rank.is_some()).then_some(PLAIN)
                } else {
                    ranks.flatten().min()
                }
            };
            more.extend(worst(groups, holds).map(|rank| (items.start, rank)));
        }
        found.append(&mut more);
    }

    /// The items of each subject.
    fn subjects(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let starts = || {
            let places = self.items.iter().enumerate();
            places
                .filter(|(at, place)| *at == place.whole)
                .map(|(at, _)| at)
        };
        starts()
            .zip(starts().skip(1).chain([self.items.len()]))
            .map(|(start, end)| start..end)
    }

    /// Items as hits in rank order, each with what to highlight in it.
    fn hits(&self, found: &[(usize, Rank)], groups: Vec<Group>) -> Vec<KpiHit> {
        let ranks = found.iter().filter_map(|&(at, rank)| {
            let place = self.items.get(at)?;
            let own = groups.iter().filter_map(|group| get(&group.own, at)).max();
            Some((place.whole, own.unwrap_or(rank)))
        });
        // The best of each whole.
        let mut best: Vec<(usize, Rank)> = ranks.collect();
        best.sort_unstable();
        best.dedup_by_key(|(whole, _)| *whole);
        let best_of = |whole| {
            let at = best.binary_search_by_key(&whole, |(whole, _)| *whole);
            at.ok().and_then(|at| best.get(at)).map(|(_, rank)| *rank)
        };
        let mut marks: Vec<(usize, KpiMark)> =
            groups.into_iter().flat_map(|group| group.marks).collect();
        marks.sort_by_key(|(at, mark)| (*at, mark.part, mark.range.start));
        let mut ordered: Vec<_> = found
            .iter()
            .filter_map(|&(at, rank)| {
                let place = self.items.get(at)?;
                let own = best_of(place.whole).unwrap_or(rank);
                Some((rank.tier, own.weight, own.position, place.whole, at))
            })
            .collect();
        ordered.sort_unstable();
        let hits = ordered.into_iter().filter_map(|(tier, .., at)| {
            let place = self.items.get(at)?;
            let own = marks_of(&marks, at..at + 1);
            // What is spread over an exhibit is shown where it stands.
            let is_spread = place.item == Item::Whole && own.is_empty();
            let others = self
                .items
                .iter()
                .skip(at)
                .take_while(|other| other.whole == at);
            Some(KpiHit {
                subject: place.subject,
                item: place.item,
                tier,
                marks: if is_spread {
                    marks_of(&marks, at..at + others.count())
                } else {
                    own
                },
            })
        });
        hits.collect()
    }

    fn group(&self, catalog: &Catalog, clauses: &[Clause]) -> Group {
        let mut group = Group {
            own: Ranks::new(),
            met: Ranks::new(),
            marks: Vec::new(),
            is_negative: clauses.iter().all(|clause| clause.negated),
        };
        for clause in clauses {
            let Some((own, mut marks)) = self.clause(catalog, clause) else {
                continue;
            };
            let with_whole = self.items.iter().zip(&own).map(|(place, rank)| {
                let whole = get(&own, place.whole);
                rank.iter().chain(&whole).min().copied()
            });
            let with_whole: Ranks = with_whole.collect();
            if clause.negated {
                let without = with_whole
                    .iter()
                    .map(|rank| rank.is_none().then_some(PLAIN));
                better(&mut group.met, without.collect());
            } else {
                better(&mut group.met, with_whole);
                better(&mut group.own, own);
                group.marks.append(&mut marks);
            }
        }
        group
    }

    /// What a clause holds of, negation aside; `None` if it asks for something that nothing here
    /// has.
    fn clause(&self, catalog: &Catalog, clause: &Clause) -> Option<(Ranks, Vec<(usize, KpiMark)>)> {
        let plain = |holds: &dyn Fn(&Place) -> bool| {
            let ranks = self.items.iter().map(|place| holds(place).then_some(PLAIN));
            Some((ranks.collect(), Vec::new()))
        };
        // What holds of an exhibit is not worth telling of each of its rows.
        let whole = |holds: &dyn Fn(Subject) -> bool| {
            plain(&|place: &Place| place.item == Item::Whole && holds(place.subject))
        };
        match &clause.asks {
            Asks::Term(term, _) => Some(self.term(term)),
            Asks::Holds(Condition::Goal, Test::Number(interval)) => whole(&|subject| {
                let goal = texts::goal(catalog, subject).and_then(number);
                goal.is_some_and(|goal| interval.holds(goal, goal))
            }),
            Asks::Holds(Condition::Document, Test::Word(word)) => whole(&|subject| {
                texts::document(catalog, subject).is_some_and(|document| fold(document) == *word)
            }),
            Asks::Holds(Condition::Confidence, Test::Confidence(wanted)) => {
                plain(&|place| texts::is_so_sure(catalog, place.subject, place.item, *wanted))
            }
            _ => None,
        }
    }

    /// Where a term stands: of each item the places of its best tier.
    fn term(&self, term: &Term) -> (Ranks, Vec<(usize, KpiMark)>) {
        let mut found = term.find_written(&self.texts.printed);
        if term.shortest_spelling() >= FEWEST_HEARD {
            found.append(&mut term.find_heard(&self.texts.printed, &self.texts.read));
            term.find_unread(&self.texts, &mut found);
        }
        let mut ranks = vec![None; self.items.len()];
        let mut places = Vec::with_capacity(found.len());
        for Found {
            text,
            tier,
            start,
            end,
            ..
        } in found
        {
            let Some(&(at, part)) = self.homes.get(text) else {
                continue;
            };
            let rank = Rank {
                tier,
                weight: part.weight(),
                position: u32::try_from(start).unwrap_or(u32::MAX),
            };
            if let Some(best) = ranks.get_mut(at) {
                *best = Some(best.map_or(rank, |best: Rank| best.min(rank)));
            }
            places.push((
                at,
                tier,
                KpiMark {
                    part,
                    range: start..end,
                },
            ));
        }
        let is_best = |at: usize, tier| get(&ranks, at).is_some_and(|best| best.tier == tier);
        places.retain(|&(at, tier, _)| is_best(at, tier));
        let marks = places.into_iter().map(|(at, _, mark)| (at, mark));
        (ranks, marks.collect())
    }
}

fn get(ranks: &Ranks, at: usize) -> Option<Rank> {
    ranks.get(at).copied().flatten()
}

/// The better of two ranks for each item.
fn better(ranks: &mut Ranks, others: Ranks) {
    if ranks.is_empty() {
        *ranks = others;
        return;
    }
    for (rank, other) in ranks.iter_mut().zip(others) {
        *rank = rank.iter().chain(&other).min().copied();
    }
}

/// The worst rank that any group gives; `None` if one does not hold.
fn worst(groups: &[Group], rank: impl Fn(&Group) -> Option<Rank>) -> Option<Rank> {
    let mut all = PLAIN;
    for group in groups {
        all = all.max(rank(group)?);
    }
    Some(all)
}

/// The marks of some items, which are in order, those that touch made one.
fn marks_of(marks: &[(usize, KpiMark)], items: Range<usize>) -> Vec<KpiMark> {
    let from = marks.partition_point(|(at, _)| *at < items.start);
    let own = marks
        .iter()
        .skip(from)
        .take_while(|(at, _)| *at < items.end);
    let mut merged: Vec<KpiMark> = Vec::new();
    for (_, mark) in own {
        let last = merged.last_mut();
        match last.filter(|last| last.part == mark.part && mark.range.start <= last.range.end) {
            Some(last) => last.range.end = last.range.end.max(mark.range.end),
            None => merged.push(mark.clone()),
        }
    }
    merged
}
