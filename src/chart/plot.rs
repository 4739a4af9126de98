//! The kinds of plots and what they hold.

use super::{Amount, Datum, Item, Unit};
use crate::catalog::Row;
use crate::model::Source;

/// What a panel shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    /// Bars from a common base.
    Bars(Bars),
    /// Bars between two ends: steps of a flow, spans of time.
    Spans(Spans),
    /// Points in two dimensions.
    Points(Points),
    /// Numbers in rows and columns.
    Matrix(Matrix),
    /// For some measures, where one of many stands.
    Strips(Strips),
    /// Single numbers.
    Cards(Vec<Card>),
}

/// How the values of an entry stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stacking {
    /// One bar each.
    #[default]
    Grouped,
    /// One behind the other.
    Stacked,
}

/// Which way bars grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// To the right, one entry below the other.
    #[default]
    Right,
    /// Up, one entry beside the other: years, classes of a distribution.
    Up,
}

/// Bars.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    /// The entries in order.
    pub entries: Vec<Entry>,
    /// How the values of an entry stand to each other.
    pub stacking: Stacking,
    /// Which way they grow.
    pub direction: Direction,
    /// The end of the scale, where it is not the largest value: 100 for shares.
    pub end: Option<f64>,
    /// A value with a line across all bars, and its label: 100 % of the plan.
    pub mark: Option<(f64, String)>,
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// Whether remarks are lists that stand behind the bars, not numbers in a column before them.
    pub lists: bool,
}

/// The bars that stand for one thing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// Its short name: a number of a technology, a year. May be empty.
    pub short: String,
    /// Its name.
    pub label: String,
    /// A value for each series.
    pub values: Vec<Datum>,
    /// The printed total of stacked values.
    pub total: Option<Datum>,
    /// The value of the line that runs along the bars, on the same scale: the sum so far.
    pub line: Option<Datum>,
    /// What stands behind the value.
    pub remark: String,
    /// The mark of the note for a break in the series before this entry.
    pub break_before: Option<String>,
    /// The technology it stands for.
    pub row: Option<Row>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// Bars between two ends, on a scale of numbers or days.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spans {
    /// The entries in order.
    pub entries: Vec<Span>,
    /// Lines across all entries, and their labels.
    pub marks: Vec<(f64, String)>,
    /// Whether the scale is of days.
    pub dates: bool,
    /// The ends of the scale, where they are not those of the entries.
    pub ends: Option<(f64, f64)>,
}

/// The parts of a bar between two ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// Its short name; may be empty.
    pub short: String,
    /// Its name.
    pub label: String,
    /// From, to, series.
    pub parts: Vec<(f64, f64, u8)>,
    /// As it is spelled out.
    pub shown: Datum,
    /// What stands behind that.
    pub remark: String,
    /// Whether it should not be overlooked.
    pub warning: bool,
    /// The technology it stands for.
    pub row: Option<Row>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// Points with two values each.
#[derive(Debug, Clone, PartialEq)]
pub struct Points {
    /// What the horizontal axis shows, and its unit.
    pub x: (String, Unit),
    /// What the vertical axis shows, and its unit.
    pub y: (String, Unit),
    /// Whether both axes go by powers of ten.
    pub log: bool,
    /// The points.
    pub points: Vec<Point>,
}

/// A point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its short name.
    pub short: String,
    /// Its name.
    pub label: String,
    /// Its horizontal value.
    pub x: Datum,
    /// Its vertical value.
    pub y: Datum,
    /// The technology it stands for.
    pub row: Option<Row>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// Numbers in rows and columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// What the rows are.
    pub corner: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows: name and a value for each column.
    pub rows: Vec<(String, Vec<Datum>)>,
    /// Whether the last column is the sum of the others.
    pub total: bool,
    /// Where each row was read.
    pub sources: Vec<Option<Source>>,
}

/// Measures of many things.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strips {
    /// One for each measure.
    pub strips: Vec<Strip>,
}

/// A measure: the values of all, and that of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// What is measured.
    pub label: String,
    /// The values of all that have one, smallest first.
    pub values: Vec<f64>,
    /// The smallest and the largest, spelled out.
    pub ends: (String, String),
    /// Whether equal distances are equal factors.
    pub log: bool,
    /// The value of the one.
    pub own: Datum,
    /// Its rank from the largest, equal values sharing one; `None` without a value.
    pub rank: Option<usize>,
    /// Where it was read.
    pub source: Option<Source>,
}

/// A single number.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: Datum,
    /// What stands below it.
    pub remark: String,
    /// Where it was read.
    pub source: Option<Source>,
}

/// A short name and a name as one label.
#[must_use]
pub fn joined(short: &str, label: &str) -> String {
    match (short, label) {
        ("", label) => label.to_owned(),
        (short, "") => short.to_owned(),
        (short, label) => format!("{short} {label}"),
    }
}

impl Plot {
    /// What can be read by itself, in order; `legend` names the series.
    #[must_use]
    pub fn items(&self, legend: &[String], title: &str) -> Vec<Item> {
        match self {
            Self::Bars(bars) => {
                let item = |entry: &Entry| Item {
                    panel: title.to_owned(),
                    label: joined(&entry.short, &entry.label),
                    value: entry.spelled(legend),
                    row: entry.row,
                    source: entry.source.clone(),
                };
                bars.entries.iter().map(item).collect()
            }
            Self::Spans(spans) => {
                let item = |span: &Span| Item {
                    panel: title.to_owned(),
                    label: joined(&span.short, &span.label),
                    value: joined(&span.shown.text(), &span.remark),
                    row: span.row,
                    source: span.source.clone(),
                };
                spans.entries.iter().map(item).collect()
            }
            Self::Points(points) => points.items(),
            Self::Matrix(matrix) => matrix.items(title),
            Self::Strips(strips) => strips.strips.iter().map(Strip::item).collect(),
            Self::Cards(cards) => cards.iter().map(Card::item).collect(),
        }
    }

    /// All its values.
    #[must_use]
    pub fn data(&self) -> Vec<&Datum> {
        match self {
            Self::Bars(bars) => {
                let entries = bars.entries.iter();
                entries
                    .flat_map(|e| e.values.iter().chain(&e.total).chain(&e.line))
                    .collect()
            }
            Self::Spans(spans) => spans.entries.iter().map(|span| &span.shown).collect(),
            Self::Points(points) => {
                let points = points.points.iter();
                points.flat_map(|point| [&point.x, &point.y]).collect()
            }
            Self::Matrix(matrix) => {
                let rows = matrix.rows.iter();
                rows.flat_map(|(_, values)| values).collect()
            }
            Self::Strips(strips) => strips.strips.iter().map(|strip| &strip.own).collect(),
            Self::Cards(cards) => cards.iter().map(|card| &card.value).collect(),
        }
    }

    /// How many things can be read by themselves.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Bars(bars) => bars.entries.len(),
            Self::Spans(spans) => spans.entries.len(),
            Self::Points(points) => points.points.len(),
            Self::Matrix(matrix) => matrix.rows.iter().map(|(_, values)| values.len()).sum(),
            Self::Strips(strips) => strips.strips.len(),
            Self::Cards(cards) => cards.len(),
        }
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Entry {
    /// All its values in words.
    fn spelled(&self, legend: &[String]) -> String {
        let names = legend.iter().map(String::as_str);
        let names = names.chain(std::iter::repeat(""));
        let values = self.values.iter().zip(names);
        let mut parts: Vec<String> = self.total.iter().map(Datum::text).collect();
        parts.extend(values.map(|(value, name)| joined(name, &value.text())));
        if !self.remark.is_empty() {
            parts.push(self.remark.clone());
        }
        parts.extend(self.line.iter().map(Datum::text));
        parts.extend(self.break_before.clone());
        parts.join("  ")
    }

    /// The largest number that has to fit on the scale.
    #[must_use]
    pub fn largest(&self, stacking: Stacking) -> f64 {
        let numbers = self.values.iter().filter_map(Datum::number);
        let bars = match stacking {
            Stacking::Grouped => numbers.fold(0.0, f64::max),
            Stacking::Stacked => numbers.sum(),
        };
        let line = self.line.as_ref().and_then(Datum::number).unwrap_or(0.0);
        let total = self.total.as_ref().and_then(Datum::number).unwrap_or(0.0);
        bars.max(line).max(total)
    }
}

impl Amount {
    /// The number where the bar ends that is sure.
    #[must_use]
    pub const fn least(self) -> Option<f64> {
        match self {
            Self::Exact(value) | Self::Between(value, _) => Some(value),
            Self::Missing => None,
        }
    }
}
