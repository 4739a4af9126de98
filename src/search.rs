//! Search over everything that has words: technologies, hospitals, reasons, the KPI follow-up, the
//! source texts.
//!
//! A [`Query`] is parsed once; an [`Index`] answers it with [`Hit`]s in rank order, each with the
//! ranges of the original text to highlight. A term is found as it is written, as it is read, by
//! another name, or with gaps, in tiers that never mix.

mod aliases;
mod arena;
mod dictionary;
mod everything;
mod follow_up;
mod fuzzy;
mod grams;
pub mod history;
mod kanji;
mod lately;
mod lines;
pub mod query;
mod technologies;
mod term;
pub mod work;

pub use everything::{Counts, Entry, Groups, Highlight, HitKind};
pub use follow_up::{Item, KpiHit, KpiMark, Part};
pub use history::History;
pub use lines::LineHit;
pub use query::{Candidate, Problem, Query, SYNTAX, Syntax, complete};
pub use technologies::{Ranked, Ranking};

use crate::catalog::{Catalog, Row};
use crate::fields::Field;
use crate::model::Reviews;
use arena::Arena;
use follow_up::FollowUp;
use lines::Lines;
use query::Asks;
use schemars::JsonSchema;
use serde::Serialize;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use technologies::{Shelf, Technologies};

/// How well a hit matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// The text itself, whatever its width, case or kana; or a known name of it.
    Exact,
    /// How whole words are read.
    ReadWord,
    /// How words begin to be read.
    ReadStart,
    /// How a part inside a word is read.
    ReadIn,
    /// How its kanji may be read, where no reading is known or half of it was typed in kana.
    Lattice,
    /// The letters in order, with gaps: あいまい一致.
    Fuzzy,
}

impl Tier {
    /// Whether it is only a guess, to be shown below what was found and called あいまい一致.
    #[must_use]
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Fuzzy)
    }
}

/// A range of a field's text to highlight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The field.
    pub field: &'static Field,
    /// Bytes of its original text, whole clusters; of a number or a date all of its cell.
    pub range: Range<usize>,
}

/// A technology that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub row: Row,
    /// How well: its worst term.
    pub tier: Tier,
    /// What to highlight, by field in the order of the search, then by position.
    pub marks: Vec<Mark>,
}

/// The searched forms of a catalog; by default none of them are there before they are needed.
#[derive(Debug, Default)]
pub struct Index {
    /// What is searched of the technologies, folded when it is first searched.
    technologies: Technologies,
    /// The KPI follow-up, read and folded when it is first searched.
    follow_up: OnceLock<FollowUp>,
    /// The lines of the documents, folded when they are first searched.
    lines: OnceLock<Lines>,
    /// What reviewers said, and folded; made again when they said something else.
    said: Mutex<Said>,
}

/// What was said beside the editions, and its searched form.
type Said = (Vec<Arc<Reviews>>, Arc<Shelf>);

impl Index {
    /// Folds everything that is searched of the technologies.
    #[must_use]
    pub fn new(catalog: &Catalog) -> Self {
        let index = Self::default();
        index.prepare(catalog);
        index
    }

    /// Folds what is searched of the technologies now, if that was not done before.
    pub fn prepare(&self, catalog: &Catalog) {
        self.technologies.prepare(catalog);
    }

    /// The technologies that match, best first: those found, then those only guessed.
    ///
    /// Nothing asked finds all of them, in the order of the tables.
    #[must_use]
    pub fn technologies(&self, catalog: &Catalog, query: &Query) -> Vec<Hit> {
        self.technologies
            .find(&self.said_of(catalog), catalog, query)
    }

    /// The best of the technologies that match: all of them in a catalog of one piece, of a larger
    /// one as many as can be found while nobody notices. [`Self::ranking`] has the rest.
    #[must_use]
    pub fn first(&self, catalog: &Catalog, query: &Query) -> Ranking {
        self.technologies
            .first(&self.said_of(catalog), catalog, query)
    }

    /// All technologies that match, best first; `None` once `is_over` says that nobody waits for
    /// it any more. As many threads as pay share the work.
    #[must_use]
    pub fn ranking(
        &self,
        catalog: &Catalog,
        query: &Query,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Option<Ranking> {
        let said = self.said_of(catalog);
        self.technologies.ranking(&said, catalog, query, is_over)
    }

    /// What is to be highlighted in one technology that matches.
    #[must_use]
    pub fn hit(&self, catalog: &Catalog, query: &Query, row: Row) -> Option<Hit> {
        self.technologies
            .hit(&self.said_of(catalog), catalog, query, row)
    }

    /// A query that knows what it has to know of all texts: what [`Self::hit`] then finds is what
    /// [`Self::technologies`] finds.
    #[must_use]
    pub fn settled(&self, catalog: &Catalog, query: &Query) -> Query {
        self.technologies.settled(catalog, query, true)
    }

    /// What matches of the KPI follow-up, best first; nothing if nothing is asked.
    #[must_use]
    pub fn kpi(&self, catalog: &Catalog, query: &Query) -> Vec<KpiHit> {
        if query.is_empty() {
            return Vec::new();
        }
        self.follow_up_of(catalog).find(catalog, query)
    }

    /// The lines of the source texts that match, in order; none if nothing is asked.
    #[must_use]
    pub fn lines(&self, catalog: &Catalog, query: &Query) -> Vec<LineHit> {
        self.lines_of(catalog).find(catalog, query)
    }

    /// Everything that matches, by kind.
    #[must_use]
    pub fn everything(&self, catalog: &Catalog, query: &Query) -> Groups {
        let mut hits = self.technologies(catalog, query);
        if !query.asks_for_years() {
            hits.retain(|hit| catalog.is_current(hit.row));
        }
        Groups::new(
            hits,
            self.kpi(catalog, query),
            self.lines(catalog, query),
            catalog,
        )
    }

    /// How many of each kind match, of which `technologies` are those that do: as
    /// [`Self::everything`] finds them, but quicker.
    #[must_use]
    pub fn counts<'a>(
        &self,
        catalog: &Catalog,
        query: &Query,
        technologies: impl IntoIterator<Item = &'a Hit>,
    ) -> Counts {
        let mut counts = Counts::default();
        for hit in technologies {
            counts.add(catalog, hit);
        }
        if !query.is_empty() {
            counts.kpi = self.follow_up_of(catalog).count(catalog, query);
            counts.source = self.lines_of(catalog).count(catalog, query);
        }
        counts
    }

    /// Folds the KPI follow-up and the lines of the documents and loads the tables, so that the
    /// first search is as fast as the next. Does nothing when it was done before.
    pub fn warm(&self, catalog: &Catalog) {
        self.prepare(catalog);
        self.follow_up_of(catalog);
        self.lines_of(catalog).warm(catalog);
        // A word that shows its sound is looked up among the aliases, which are folded then.
        let _ = Query::parse("a");
    }

    fn said_of(&self, catalog: &Catalog) -> Arc<Shelf> {
        let editions = catalog.editions().iter();
        let now: Vec<Arc<Reviews>> = editions.map(|edition| edition.beside.reviews()).collect();
        if now.iter().all(|reviews| reviews.is_empty()) {
            return Arc::default();
        }
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |(before, now): (&Arc<Reviews>, &Arc<Reviews>)| Arc::ptr_eq(before, now);
        if said.0.len() != now.len() || !said.0.iter().zip(&now).all(same) {
            *said = (now, Arc::new(Shelf::said(catalog)));
        }
        Arc::clone(&said.1)
    }

    fn follow_up_of(&self, catalog: &Catalog) -> &FollowUp {
        self.follow_up.get_or_init(|| FollowUp::new(catalog))
    }

    fn lines_of(&self, catalog: &Catalog) -> &Lines {
        self.lines.get_or_init(|| Lines::new(catalog))
    }
}

/// Where the words of a query, or what they are other names of, are printed in a text.
#[must_use]
pub fn written(query: &Query, text: &str) -> Vec<Range<usize>> {
    let mut printed = Arena::default();
    printed.push_text(0, text);
    let clauses = query.groups().iter().flatten();
    let terms = clauses.filter_map(|clause| match &clause.asks {
        Asks::Term(term, _) if !clause.negated => Some(term),
        _ => None,
    });
    let found = terms.flat_map(|term| term.find_written(&printed));
    found.map(|place| place.start..place.end).collect()
}

/// How many hits, from the first, were found and not only guessed.
#[must_use]
pub fn found(hits: &[Hit]) -> usize {
    hits.partition_point(|hit| !hit.tier.is_weak())
}
