//! Reading a figure item by item: what can be pointed at, where the cursor goes from there, and how
//! sure and from where the whole is.

use super::plot::{Card, Matrix, Plot, Point, Points, Strip, joined};
use super::{Confidence, Datum, Figure, Panel};
use crate::catalog::Row;
use crate::model::Source;
use crate::words::Word;

/// Something of a figure that can be read by itself: a bar, a point, a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The title of its panel; empty where the figure has one panel.
    pub panel: String,
    /// What it is.
    pub label: String,
    /// Its values, spelled out.
    pub value: String,
    /// The technology it stands for.
    pub row: Option<Row>,
    /// Where it was read.
    pub source: Option<Source>,
}

impl Item {
    /// The whole as a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        format!("{}: {}", joined(&self.panel, &self.label), self.value)
    }
}

/// Where a cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Figure {
    /// Everything that can be read by itself, in the order of the drawing.
    #[must_use]
    pub fn items(&self) -> Vec<Item> {
        let panel = |panel: &Panel| panel.plot.items(&self.legend, &panel.title);
        self.panels.iter().flat_map(panel).collect()
    }

    /// The position of a technology among the items.
    #[must_use]
    pub fn position_of(&self, row: Row) -> Option<usize> {
        self.items().iter().position(|item| item.row == Some(row))
    }

    /// How sure it is, in words; that some of it is printed where the rest is inferred.
    #[must_use]
    pub fn sureness(&self) -> String {
        let numbers = || {
            let data = self.panels.iter().flat_map(|panel| panel.plot.data());
            data.filter(|datum| datum.number().is_some())
        };
        let inferred = |datum: &Datum| datum.confidence >= Confidence::Inferred;
        let printed = |datum: &Datum| datum.confidence == Confidence::Printed;
        let word = self.confidence.word();
        if self.confidence == Confidence::Inferred
            && numbers().any(inferred)
            && numbers().any(printed)
        {
            return Word::SurePartly.fill(&[&word]);
        }
        word.text().to_owned()
    }

    /// Where its numbers were read, as a line: `A L106-137`.
    #[must_use]
    pub fn source_line(&self) -> String {
        let sources: Vec<String> = self.sources.iter().map(ToString::to_string).collect();
        sources.join("; ")
    }

    /// Whether a series is what should not be overlooked: the part of a span past its end.
    #[must_use]
    pub fn warns(&self, series: u8) -> bool {
        let mut plots = self.panels.iter().map(|panel| &panel.plot);
        series == 1 && plots.any(|plot| matches!(plot, Plot::Spans(spans) if spans.dates))
    }

    /// Whether its range can be narrowed: that of bars, and of spans of time.
    #[must_use]
    pub fn zooms(&self) -> bool {
        let zooms = |plot: &Plot| match plot {
            Plot::Bars(bars) => bars.entries.iter().any(|e| e.largest(bars.stacking) > 0.0),
            Plot::Spans(spans) => spans.dates,
            _ => false,
        };
        self.panels.iter().any(|panel| zooms(&panel.plot))
    }

    /// The item that lies next to one, in its panel or the neighbouring one; the same at the edge.
    /// Points have neighbours where they are drawn, cells in their row and column.
    #[must_use]
    pub fn neighbour(&self, item: usize, way: Way) -> usize {
        let lengths = self.panels.iter().map(|panel| panel.plot.len());
        let count: usize = lengths.clone().sum();
        let mut before = 0;
        for (panel, length) in self.panels.iter().zip(lengths) {
            let Some(own) = item.checked_sub(before).filter(|own| *own < length) else {
                before += length;
                continue;
            };
            let step = match &panel.plot {
                Plot::Points(points) => return before + points.neighbour(own, way),
                Plot::Matrix(matrix) if matches!(way, Way::Up | Way::Down) => matrix.columns.len(),
                _ => 1,
            };
            let next = match way {
                Way::Left | Way::Up => item.checked_sub(step),
                Way::Right | Way::Down => item.checked_add(step).filter(|next| *next < count),
            };
            return next.unwrap_or(item);
        }
        item.min(count.saturating_sub(1))
    }
}

impl Points {
    /// The point with the next value on the axis of the way.
    fn neighbour(&self, from: usize, way: Way) -> usize {
        let across = matches!(way, Way::Left | Way::Right);
        let place = |index: &usize| {
            let number = |datum: &Datum| datum.number().unwrap_or(f64::NEG_INFINITY);
            let point = self.points.get(*index);
            let (x, y) = point.map_or((0.0, 0.0), |p| (number(&p.x), number(&p.y)));
            if across { (x, y) } else { (y, x) }
        };
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by(|a, b| {
            let (a, b) = (place(a), place(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        let at = order.iter().position(|index| *index == from).unwrap_or(0);
        let next = match way {
            Way::Left | Way::Down => at.saturating_sub(1),
            Way::Right | Way::Up => at.saturating_add(1),
        };
        order.get(next).copied().unwrap_or(from)
    }
}

impl Points {
    pub(super) fn items(&self) -> Vec<Item> {
        let item = |point: &Point| Item {
            panel: String::new(),
            label: joined(&point.short, &point.label),
            value: format!(
                "{} {}  {} {}",
                self.x.0,
                point.x.text(),
                self.y.0,
                point.y.text()
            ),
            row: point.row,
            source: point.source.clone(),
        };
        self.points.iter().map(item).collect()
    }
}

impl Matrix {
    pub(super) fn items(&self, title: &str) -> Vec<Item> {
        let mut items = Vec::new();
        let sources = self.sources.iter().cloned().chain(std::iter::repeat(None));
        for ((name, values), source) in self.rows.iter().zip(sources) {
            for (column, value) in self.columns.iter().zip(values) {
                items.push(Item {
                    panel: title.to_owned(),
                    label: format!("{name} × {column}"),
                    value: value.text(),
                    row: None,
                    source: source.clone(),
                });
            }
        }
        items
    }

    /// The largest number, sums apart.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let parts = self.columns.len() - usize::from(self.total && !self.columns.is_empty());
        let values = self
            .rows
            .iter()
            .flat_map(|(_, values)| values.iter().take(parts));
        values.filter_map(Datum::number).fold(0.0, f64::max)
    }
}

impl Strip {
    pub(super) fn item(&self) -> Item {
        Item {
            panel: String::new(),
            label: self.label.clone(),
            value: joined(&self.own.text(), &self.place()),
            row: None,
            source: self.source.clone(),
        }
    }

    /// The rank as briefly as possible; empty without one.
    #[must_use]
    pub fn short_place(&self) -> String {
        let word = Word::ChartRankShort;
        self.rank
            .map_or_else(String::new, |rank| word.fill(&[&rank, &self.values.len()]))
    }

    /// The rank in words; empty without one.
    #[must_use]
    pub fn place(&self) -> String {
        let word = Word::ChartRank;
        self.rank
            .map_or_else(String::new, |rank| word.fill(&[&self.values.len(), &rank]))
    }
}

impl Card {
    pub(super) fn item(&self) -> Item {
        Item {
            panel: String::new(),
            label: self.label.clone(),
            value: joined(&self.value.text(), &self.remark),
            row: None,
            source: self.source.clone(),
        }
    }
}
