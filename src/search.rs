//! Search over everything that has words: technologies, hospitals, reasons, the source texts.
//!
//! A [`Query`] is parsed once; an [`Index`] answers it with [`Hit`]s in rank order, each with the
//! ranges of the original text to highlight. A term is found as it is written, as it is read, by
//! another name, or with gaps, in tiers that never mix.

mod aliases;
mod arena;
mod dictionary;
mod everything;
mod fuzzy;
pub mod history;
mod kanji;
mod lines;
pub mod query;
mod technologies;
mod term;

pub use everything::{Entry, Groups, Highlight, HitKind};
pub use history::History;
pub use lines::LineHit;
pub use query::{Candidate, Problem, Query, SYNTAX, Syntax, complete};

use crate::catalog::{Catalog, Row};
use crate::fields::Field;
use lines::Lines;
use schemars::JsonSchema;
use serde::Serialize;
use std::ops::Range;
use std::sync::OnceLock;
use technologies::Technologies;

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
    technologies: OnceLock<Technologies>,
    /// The lines of the documents, folded when they are first searched.
    lines: OnceLock<Lines>,
}

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
        self.technologies_of(catalog);
    }

    /// The technologies that match, best first: those found, then those only guessed.
    ///
    /// Nothing asked finds all of them, in the order of the tables.
    #[must_use]
    pub fn technologies(&self, catalog: &Catalog, query: &Query) -> Vec<Hit> {
        self.technologies_of(catalog).find(catalog, query)
    }

    /// The lines of the source texts that match, in order; none if nothing is asked.
    #[must_use]
    pub fn lines(&self, catalog: &Catalog, query: &Query) -> Vec<LineHit> {
        self.lines_of(catalog).find(catalog, query)
    }

    /// Everything that matches, by kind.
    #[must_use]
    pub fn everything(&self, catalog: &Catalog, query: &Query) -> Groups {
        Groups::new(
            self.technologies(catalog, query),
            self.lines(catalog, query),
            catalog,
        )
    }

    /// Folds the lines of the documents and loads the tables, so that the first search is as fast
    /// as the next.
    pub fn warm(&self, catalog: &Catalog) {
        self.prepare(catalog);
        self.lines_of(catalog).warm(catalog);
        // A word that shows its sound is looked up among the aliases, which are folded then.
        let _ = Query::parse("a");
    }

    fn technologies_of(&self, catalog: &Catalog) -> &Technologies {
        self.technologies.get_or_init(|| Technologies::new(catalog))
    }

    fn lines_of(&self, catalog: &Catalog) -> &Lines {
        self.lines.get_or_init(|| Lines::new(catalog))
    }
}

/// How many hits, from the first, were found and not only guessed.
#[must_use]
pub fn found(hits: &[Hit]) -> usize {
    hits.partition_point(|hit| !hit.tier.is_weak())
}
