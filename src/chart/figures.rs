//! The figures: from the catalog to numbers with labels, one file for each part of the report.

pub mod editions;
pub mod headline;
pub mod kpi;
pub mod nothing;
pub mod ranking;
pub mod schedule;
pub mod spread;
pub mod standing;
pub mod years;

use super::{Confidence, Datum, Panel, Plot, Scope, Unit, axis};
use crate::catalog::{Catalog, Row};
use crate::fields::{Field, Value};
use crate::model::edition::Figure as Printed;
use crate::model::{Class, LineRange, Missing, Source, Technology};
use crate::words::{Word, counted};

/// What a figure is made of besides its place in the table.
#[derive(Default)]
pub struct Body {
    /// The title, where it says more than the table's.
    pub title: Option<String>,
    /// The series.
    pub legend: Vec<String>,
    /// The plots.
    pub panels: Vec<Panel>,
    /// What to keep in mind.
    pub notes: Vec<String>,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Body {
    /// Gives panels of bars with one unit one scale, so that their bars can be compared.
    pub fn share_scales(&mut self) {
        let largest = |unit: &Unit, panels: &[Panel]| {
            let own = panels.iter().filter(|panel| panel.unit == *unit);
            let bars = own.filter_map(|panel| match &panel.plot {
                Plot::Bars(bars) => Some(bars),
                _ => None,
            });
            let entries =
                bars.flat_map(|bars| bars.entries.iter().map(|e| e.largest(bars.stacking)));
            entries.fold(0.0, f64::max)
        };
        if self.panels.len() < 2 {
            return;
        }
        let ends: Vec<f64> = self
            .panels
            .iter()
            .map(|panel| largest(&panel.unit, &self.panels))
            .collect();
        for (panel, end) in self.panels.iter_mut().zip(ends) {
            if let Plot::Bars(bars) = &mut panel.plot
                && bars.end.is_none()
            {
                bars.end = Some(axis::Scale::up_to(end, 5, bars.whole).to);
            }
        }
    }

    /// A figure of one panel.
    fn single(unit: Unit, plot: Plot) -> Self {
        Self {
            panels: vec![Panel {
                title: String::new(),
                unit,
                plot,
            }],
            ..Self::default()
        }
    }
}

/// A printed figure as a value: its number with its unit, 約 kept.
fn printed(figure: &Printed, unit: &str) -> Datum {
    let Some((value, number)) = figure.value.and_then(|v| Some((v, v.scaled(3)?))) else {
        let missing = figure.missing.unwrap_or(Missing::NotInSource);
        return Datum::missing(super::missing(&Value::Missing(missing)));
    };
    let about = if figure.approximate {
        Word::ChartAbout.text()
    } else {
        ""
    };
    Datum::new(
        axis::amount(number) / 1000.0,
        format!("{about}{}", counted(&value, unit)),
    )
}

/// The technologies of a scope that are of class B, which alone has tables of costs and schedules.
fn class_b<'a>(
    catalog: &'a Catalog,
    scope: &'a Scope,
) -> impl Iterator<Item = (Row, &'a Technology)> {
    let rows = scope.rows.iter();
    rows.filter_map(|&row| Some((row, catalog.technology(row)?)))
        .filter(|(_, technology)| technology.id.class == Class::B)
}

/// The value of a field for a technology.
fn value<'a>(catalog: &'a Catalog, technology: &'a Technology, field: &Field) -> Value<'a> {
    (field.value)(catalog.edition_of(technology), technology)
}

/// The lines of all these technologies in a table, from the first to the last.
fn table_lines<'a>(
    technologies: impl Iterator<Item = &'a Technology>,
    table: &str,
) -> Option<Source> {
    hull(technologies.filter_map(|technology| technology.source.get(table)))
}

/// The lines from the first to the last of some sources, which are of one document.
fn hull<'a>(sources: impl Iterator<Item = &'a Source>) -> Option<Source> {
    let mut whole: Option<Source> = None;
    for source in sources {
        for range in &source.lines {
            match whole.as_mut().map(|whole| whole.lines.as_mut_slice()) {
                Some([known]) => {
                    known.first = known.first.min(range.first);
                    known.last = known.last.max(range.last);
                }
                _ => {
                    whole = Some(Source {
                        document: source.document.clone(),
                        lines: vec![LineRange::clone(range)],
                    });
                }
            }
        }
    }
    whole
}

/// A note on how many technologies have no value, by reason; none where all have one.
fn without_value<'a>(values: impl Iterator<Item = Value<'a>>) -> Option<String> {
    let mut counts: Vec<(Missing, usize)> = Vec::new();
    for missing in values.filter_map(|value| value.missing()) {
        match counts.iter_mut().find(|(own, _)| *own == missing) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => counts.push((missing, 1)),
        }
    }
    let parts: Vec<String> = counts
        .iter()
        .map(|(missing, count)| {
            let reason = crate::fields::value::missing_word(*missing);
            Word::ChartReasonCount.fill(&[&reason, count])
        })
        .collect();
    (!parts.is_empty()).then(|| Word::ChartWithoutValue.fill(&[&parts.join(Word::Comma.text())]))
}
