//! From exhibits to panels: rows and columns as entries and series, cells as values.

use super::Body;
use crate::catalog::Catalog;
use crate::chart::plot::{Bars, Entry, Plot, joined};
use crate::chart::{Amount, Confidence, Datum, Panel, Unit, axis};
use crate::model::exhibit::{Cell, Confidence as Sure, Exhibit, ExhibitRow};
use crate::model::remark::RemarkKind;
use crate::model::{LineRange, Source};
use crate::words::{Word, counted};
use unicode_normalization::UnicodeNormalization as _;

/// A panel to be: the exhibit, its title if not the exhibit's, and the columns.
pub(super) struct Plan {
    pub exhibit: &'static str,
    title: Option<Word>,
    columns: &'static [&'static str],
    shape: Shape,
}

/// What becomes an entry and what a series.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A row is an entry, a column a series.
    Rows,
    /// A column is an entry, a row a series.
    Columns,
}

pub(super) const fn rows(exhibit: &'static str, columns: &'static [&'static str]) -> Plan {
    Plan {
        exhibit,
        title: None,
        columns,
        shape: Shape::Rows,
    }
}

pub(super) const fn titled(
    exhibit: &'static str,
    title: Word,
    columns: &'static [&'static str],
) -> Plan {
    Plan {
        title: Some(title),
        ..rows(exhibit, columns)
    }
}

pub(super) const fn turned(exhibit: &'static str, columns: &'static [&'static str]) -> Plan {
    Plan {
        shape: Shape::Columns,
        ..rows(exhibit, columns)
    }
}

pub(super) fn find<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Exhibit> {
    catalog.exhibits().iter().find(|exhibit| exhibit.id == id)
}

/// The cell of a row in the column with this key, and the column's unit.
pub(super) fn cell<'a>(
    exhibit: &'a Exhibit,
    row: &'a ExhibitRow,
    key: &str,
) -> Option<(&'a Cell, &'a str)> {
    let at = exhibit
        .columns
        .iter()
        .position(|column| column.key == key)?;
    let unit = exhibit
        .columns
        .get(at)?
        .unit
        .as_ref()
        .or(exhibit.unit.as_ref());
    Some((row.cells.get(at)?, unit.map_or("", String::as_str)))
}

const fn confidence(sure: Sure) -> Confidence {
    match sure {
        Sure::Certain => Confidence::Printed,
        Sure::Derived => Confidence::Derived,
        Sure::Inferred => Confidence::Inferred,
        Sure::Partial => Confidence::Partial,
        Sure::Lost => Confidence::Lost,
    }
}

/// A cell as a value: as printed with its unit, or the words for why there is none.
pub(super) fn datum(cell: &Cell, unit: &str) -> Datum {
    let sure = confidence(cell.confidence);
    let Some((number, value)) = cell.number().and_then(|n| Some((n, n.scaled(3)?))) else {
        let word = match (cell.confidence, cell.printed.as_deref()) {
            (Sure::Lost, _) => Word::ChartCellLost,
            (Sure::Partial, _) => Word::ChartCellPartial,
            (_, Some(_)) => Word::ChartCellDash,
            (_, None) => Word::ChartCellEmpty,
        };
        return Datum::missing(word.text()).sure(sure);
    };
    let printed: Option<String> = cell.printed.as_ref().map(|text| text.nfkc().collect());
    let has_unit = |text: &String| !text.ends_with(|c: char| c.is_ascii_digit());
    let shown = printed
        .filter(has_unit)
        .unwrap_or_else(|| counted(&number, unit));
    Datum::new(axis::amount(value) / 1000.0, shown).sure(sure)
}

/// The panels with what their exhibits say about themselves.
pub(super) fn body(catalog: &Catalog, legend: Vec<String>, plans: &[Plan]) -> Body {
    let mut body = Body {
        legend,
        ..Body::default()
    };
    let several = plans
        .iter()
        .any(|plan| Some(plan.exhibit) != plans.first().map(|p| p.exhibit));
    let mut seen: Vec<&str> = Vec::new();
    for plan in plans {
        let Some(exhibit) = find(catalog, plan.exhibit) else {
            continue;
        };
        body.panels.push(panel(exhibit, plan));
        if !seen.contains(&plan.exhibit) {
            seen.push(plan.exhibit);
            about(&mut body, exhibit, several);
        }
        about_cells(&mut body, catalog, exhibit, plan);
    }
    if let [only] = body.panels.as_mut_slice() {
        only.title.clear();
    }
    body
}

/// Adds what holds for single cells of a panel: why one is inferred though its exhibit is not, and
/// what it contradicts.
fn about_cells(body: &mut Body, catalog: &Catalog, exhibit: &Exhibit, plan: &Plan) {
    let cells: Vec<&Cell> = exhibit
        .rows
        .iter()
        .flat_map(|row| {
            plan.columns
                .iter()
                .filter_map(|key| cell(exhibit, row, key))
        })
        .map(|(cell, _)| cell)
        .collect();
    let title = plan
        .title
        .map_or_else(|| exhibit.title.clone(), |word| word.text().to_owned());
    for inferred in cells.iter().filter(|c| c.confidence == Sure::Inferred) {
        body.confidence = body.confidence.max(Confidence::Inferred);
        if let (Sure::Certain, Some(reason)) = (exhibit.confidence, &inferred.reason) {
            add(
                body,
                Word::ChartBecause.fill(&[&title, &Word::SureInferred, reason]),
            );
        }
    }
    let conflicts = catalog.remarks_about(&exhibit.id).filter(|remark| {
        let kind = matches!(
            remark.kind,
            RemarkKind::Contradiction | RemarkKind::Misprint
        );
        let mut sources = cells.iter().filter_map(|cell| cell.source.as_ref());
        kind && sources.any(|source| meets(source, &remark.source))
    });
    for remark in conflicts {
        add(
            body,
            Word::ChartConflict.fill(&[&remark.printed, &remark.explanation]),
        );
    }
}

/// Adds a note unless it is there already.
fn add(body: &mut Body, note: String) {
    if !body.notes.contains(&note) {
        body.notes.push(note);
    }
}

/// Whether two sources share a line.
fn meets(one: &Source, other: &Source) -> bool {
    let shared = |a: &LineRange| {
        let mut others = other.lines.iter();
        others.any(|b| a.first <= b.last && b.first <= a.last)
    };
    one.document == other.document && one.lines.iter().any(shared)
}

/// Adds an exhibit's notes, reason, source and confidence; one of several is named with its notes.
pub(super) fn about(body: &mut Body, exhibit: &Exhibit, several: bool) {
    for note in &exhibit.notes {
        let mark = note.mark.as_deref().unwrap_or_default();
        let mut text = joined(mark, &note.text);
        if let Some(reason) = &note.reason {
            text = Word::ChartNoteReason.fill(&[&text, reason]);
        }
        if several {
            text = format!("{}: {text}", exhibit.title);
        }
        add(body, text);
    }
    let sure = confidence(exhibit.confidence);
    if let (true, Some(reason)) = (sure > Confidence::Printed, &exhibit.reason) {
        body.notes
            .push(Word::ChartBecause.fill(&[&exhibit.title, &sure.word(), reason]));
    }
    body.sources.push(exhibit.source.clone());
    body.confidence = body.confidence.max(sure);
}

fn panel(exhibit: &Exhibit, plan: &Plan) -> Panel {
    let unit = plan
        .columns
        .first()
        .and_then(|key| cell(exhibit, exhibit.rows.first()?, key));
    let unit = unit.map_or("", |(_, unit)| unit);
    let title = plan
        .title
        .map_or_else(|| exhibit.title.clone(), |word| word.text().to_owned());
    let entries = match plan.shape {
        Shape::Rows => row_entries(exhibit, plan.columns),
        Shape::Columns => column_entries(exhibit, plan.columns),
    };
    let whole = entries.iter().flat_map(|entry| &entry.values);
    let whole = whole
        .filter_map(Datum::number)
        .all(|number| number.fract() == 0.0);
    Panel {
        title,
        unit: Unit::Named(unit.to_owned().into()),
        plot: Plot::Bars(Bars {
            entries,
            whole,
            ..Bars::default()
        }),
    }
}

fn row_entries(exhibit: &Exhibit, columns: &[&str]) -> Vec<Entry> {
    let entry = |row: &ExhibitRow| {
        let cells: Vec<_> = columns
            .iter()
            .filter_map(|key| cell(exhibit, row, key))
            .collect();
        Entry {
            label: row.label.clone(),
            source: cells.iter().find_map(|(cell, _)| cell.source.clone()),
            values: cells
                .into_iter()
                .map(|(cell, unit)| datum(cell, unit))
                .collect(),
            ..Entry::default()
        }
    };
    let entries = exhibit.rows.iter().map(entry).map(|mut entry| {
        lost_once(&mut entry);
        entry
    });
    entries.collect()
}

/// Several values that are all missing for the same reason say so once.
fn lost_once(entry: &mut Entry) {
    if let Some(first) = entry.values.first().cloned()
        && first.amount == Amount::Missing
        && entry.values.iter().all(|value| *value == first)
    {
        entry.values.truncate(1);
    }
}

fn column_entries(exhibit: &Exhibit, columns: &[&str]) -> Vec<Entry> {
    let entry = |key: &&str| {
        let column = exhibit.columns.iter().find(|column| column.key == **key)?;
        let values = exhibit
            .rows
            .iter()
            .filter_map(|row| cell(exhibit, row, key));
        Some(Entry {
            label: column.label.clone(),
            values: values.map(|(cell, unit)| datum(cell, unit)).collect(),
            source: Some(exhibit.source.clone()),
            ..Entry::default()
        })
    };
    columns.iter().filter_map(entry).collect()
}
