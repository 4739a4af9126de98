//! Charts: figures made of numbers, words and sources, and their drawing.
//!
//! A [`Figure`] is what a chart says, apart from how it looks: panels of numbers with labels, the
//! definition, the notes, the lines it was read from and how sure it is. [`table::FIGURES`] lists
//! what there is. [`draw`] puts a figure on a [`canvas::Canvas`], the same for screen and text;
//! [`plain`], [`data`] and [`svg`] write it as text, as CSV or JSON, and as a picture. A missing
//! value is a word wherever it appears, never a bar without length.

pub mod axis;
pub mod canvas;
pub mod data;
pub mod draw;
mod figures;
pub mod plain;
pub mod plot;
mod reading;
pub mod svg;
pub mod table;

pub use canvas::{Canvas, Ink};
pub use plot::{Bars, Card, Entry, Matrix, Plot, Points, Spans, Strips};
pub use reading::{Item, Way};
pub use table::{BESIDE, FIGURES, Listed, figures_of, find, of_exhibit};

use crate::catalog::{Catalog, Filter, Row};
use crate::fields::{Field, Value};
use crate::model::Source;
use crate::words::{Language, Word, spoken};
use std::borrow::Cow;

/// A chart: what it shows and what one has to know to read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its name, as typed.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// What is counted: numerator, denominator, what is left out.
    pub definition: String,
    /// The series in the order of their values and marks; empty where there is only one.
    pub legend: Vec<String>,
    /// One or more plots.
    pub panels: Vec<Panel>,
    /// What the reader has to keep in mind: printed notes, what is left out here.
    pub notes: Vec<String>,
    /// Where its numbers were read.
    pub sources: Vec<Source>,
    /// How sure it is as a whole.
    pub confidence: Confidence,
}

/// A plot with a title of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The title; empty where the figure's is enough.
    pub title: String,
    /// The unit of its numbers.
    pub unit: Unit,
    /// The plot.
    pub plot: Plot,
}

/// What a number counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// Yen; ticks are written in 万 and 億.
    Yen,
    /// Anything else, by the word behind the number.
    Named(Cow<'static, str>),
}

impl Unit {
    /// The unit with this word.
    #[must_use]
    pub fn of(word: Word) -> Self {
        Self::Named(Cow::Borrowed(word.text()))
    }

    /// Per cent.
    pub const PERCENT: Self = Self::Named(Cow::Borrowed("%"));

    /// The word behind a number.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Yen => Word::UnitYen.text(),
            Self::Named(word) => word,
        }
    }
}

/// How sure a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Confidence {
    /// Printed in the source.
    #[default]
    Printed,
    /// Computed by us from printed numbers.
    Derived,
    /// Inferred; a note says from what.
    Inferred,
    /// A part of it is lost in the source.
    Partial,
    /// Lost in the source.
    Lost,
}

impl Confidence {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Printed => Word::SurePrinted,
            Self::Derived => Word::SureDerived,
            Self::Inferred => Word::SureInferred,
            Self::Partial => Word::SurePartial,
            Self::Lost => Word::SureLost,
        }
    }

    /// Its name in JSON and CSV.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Derived => "derived",
            Self::Inferred => "inferred",
            Self::Partial => "partial",
            Self::Lost => "lost",
        }
    }
}

/// A value of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// How much.
    pub amount: Amount,
    /// As it is spelled out, with its unit; for a missing value why there is none.
    pub shown: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How much, as far as it is one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// This much.
    Exact(f64),
    /// Somewhere from the first to the second.
    Between(f64, f64),
    /// There is no number.
    Missing,
}

impl Datum {
    /// A number with its spelling.
    #[must_use]
    pub fn new(value: f64, shown: impl Into<String>) -> Self {
        Self {
            amount: Amount::Exact(value),
            shown: shown.into(),
            confidence: Confidence::Printed,
        }
    }

    /// No number, and the words for that.
    #[must_use]
    pub fn missing(words: impl Into<String>) -> Self {
        Self {
            amount: Amount::Missing,
            shown: words.into(),
            confidence: Confidence::Printed,
        }
    }

    /// The same with another confidence.
    #[must_use]
    pub const fn sure(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    /// The value of a field for a technology.
    #[must_use]
    pub fn of(field: &Field, value: &Value<'_>) -> Self {
        let shown = match value {
            Value::Missing(_) => missing(value),
            _ => value.full(),
        };
        let confidence = if field.is_derived() && value.missing().is_none() {
            Confidence::Derived
        } else {
            Confidence::Printed
        };
        Self {
            amount: number(value).map_or(Amount::Missing, Amount::Exact),
            shown,
            confidence,
        }
    }

    /// The number, the larger of two; `None` where there is none.
    #[must_use]
    pub const fn number(&self) -> Option<f64> {
        match self.amount {
            Amount::Exact(value) | Amount::Between(_, value) => Some(value),
            Amount::Missing => None,
        }
    }

    /// As it is spelled out among words: a computed or inferred value says that it is.
    #[must_use]
    pub fn noted(&self) -> String {
        match self.confidence {
            Confidence::Derived | Confidence::Inferred => {
                format!("{} {}", self.shown, self.confidence.word())
            }
            _ => self.shown.clone(),
        }
    }

    /// As it is shown: an inferred value says that it is.
    #[must_use]
    pub fn text(&self) -> String {
        match self.confidence {
            Confidence::Inferred => format!("{} {}", self.shown, Word::SureInferred),
            _ => self.shown.clone(),
        }
    }
}

/// A value as a number of its unit; `None` of what is no number, and of what is missing.
#[must_use]
pub fn number(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::PerMille(n) => Some(axis::amount(*n) / 10.0),
        Value::Days(days) => days.scaled(3).map(|n| axis::amount(n) / 1000.0),
        Value::Yen(n) | Value::Count(n, _) | Value::Months(n) => Some(axis::amount(*n)),
        Value::Patients(patients) => patients.count().map(f64::from),
        _ => None,
    }
}

/// Which technologies a figure is about, in which order, and which one is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The technologies.
    pub rows: Vec<Row>,
    /// Whether rankings keep the order of `rows`; otherwise they begin with the largest.
    pub as_given: bool,
    /// The technology that is looked at.
    pub chosen: Option<Row>,
}

impl Scope {
    /// All technologies.
    #[must_use]
    pub fn all(catalog: &Catalog) -> Self {
        Self::of(catalog.filtered(&Filter::default()))
    }

    /// These technologies.
    #[must_use]
    pub const fn of(rows: Vec<Row>) -> Self {
        Self {
            rows,
            as_given: false,
            chosen: None,
        }
    }
}

/// A missing value with its meaning, close together: `-(0件のため)`.
fn missing(value: &Value) -> String {
    match spoken() {
        Language::Japanese => value.full().replace("- (", "-("),
        Language::English => value.full(),
    }
}
