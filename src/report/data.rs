//! An exhibit as data: flat records for CSV, an object for JSON.
//!
//! Nothing of it is left out, and every value has its confidence, its reason or rule and its lines
//! beside it.

use super::Oddities;
use crate::catalog::Catalog;
use crate::model::exhibit::{ExhibitCopy, ExhibitNote, Passage};
use crate::model::{Cell, CellValue, Confidence, Exhibit, ExhibitKind, Goal, Link, Remark, Source};
use serde::Serialize;

/// The names of the fields of a record.
pub const FIELDS: [&str; 13] = [
    "exhibit",
    "part",
    "row_number",
    "row",
    "column",
    "unit",
    "printed",
    "value",
    "confidence",
    "reason",
    "rule",
    "remark",
    "source",
];

/// The names of the fields of an exhibit in a list.
pub const ENTRY_FIELDS: [&str; 8] = [
    "goal",
    "id",
    "part",
    "slide",
    "kind",
    "confidence",
    "title",
    "source",
];

/// An exhibit as a record of a list.
#[must_use]
pub fn entry(exhibit: &Exhibit) -> [String; 8] {
    let kind = match exhibit.kind {
        ExhibitKind::Table => "table",
        ExhibitKind::List => "list",
        ExhibitKind::Text => "text",
        ExhibitKind::Flow => "flow",
        ExhibitKind::Figure => "figure",
    };
    [
        exhibit.goal.clone().unwrap_or_default(),
        exhibit.id.clone(),
        exhibit.part.clone(),
        exhibit.slide.clone().unwrap_or_default(),
        kind.to_owned(),
        key(exhibit.confidence).to_owned(),
        exhibit.title.clone(),
        exhibit.source.to_string(),
    ]
}

/// The records of an exhibit: its cells, then its `heading`s, `paragraph`s and `note`s.
#[must_use]
pub fn records(catalog: &Catalog, exhibit: &Exhibit) -> Vec<[String; 13]> {
    let oddities = &Oddities::of(catalog, exhibit);
    let cells = exhibit.rows.iter().enumerate().flat_map(|(number, row)| {
        let cells = row.cells.iter().zip(&exhibit.columns);
        cells.map(move |(cell, column)| {
            let unit = column.unit.clone().or_else(|| exhibit.unit.clone());
            [
                exhibit.id.clone(),
                "cell".to_owned(),
                number.saturating_add(1).to_string(),
                row.label.clone(),
                column.label.clone(),
                unit.unwrap_or_default(),
                cell.printed.clone().unwrap_or_default(),
                plain(cell),
                key(cell.confidence).to_owned(),
                exhibit.reason_of(cell).unwrap_or_default().to_owned(),
                cell.rule.clone().unwrap_or_default(),
                oddities
                    .on(cell)
                    .map(|remark| remark.id.clone())
                    .unwrap_or_default(),
                cell.source
                    .as_ref()
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            ]
        })
    });
    let passages = exhibit.paragraphs.iter().map(|passage| {
        let part = if passage.heading {
            "heading"
        } else {
            "paragraph"
        };
        text(
            exhibit,
            part,
            "",
            &passage.text,
            Confidence::Certain,
            None,
            &passage.source,
        )
    });
    let notes = exhibit.notes.iter().map(|note| {
        let mark = note.mark.as_deref().unwrap_or_default();
        let reason = note.reason.as_deref();
        text(
            exhibit,
            "note",
            mark,
            &note.text,
            note.confidence,
            reason,
            &note.source,
        )
    });
    cells.chain(passages).chain(notes).collect()
}

fn text(
    exhibit: &Exhibit,
    part: &str,
    row: &str,
    printed: &str,
    confidence: Confidence,
    reason: Option<&str>,
    source: &Source,
) -> [String; 13] {
    let source = source.to_string();
    let reason = reason.unwrap_or_default();
    let key = key(confidence);
    let id = exhibit.id.as_str();
    [
        id, part, "", row, "", "", printed, printed, key, reason, "", "", &source,
    ]
    .map(str::to_owned)
}

/// A value as plain data: a bare number, a date, words; nothing where there is none.
fn plain(cell: &Cell) -> String {
    match &cell.value {
        CellValue::AsPrinted => cell.printed.clone().unwrap_or_default(),
        CellValue::Number(number) => number.to_string().replace(',', ""),
        CellValue::Text(text) => text.clone(),
        CellValue::None => String::new(),
    }
}

/// The name of a confidence in the data.
#[must_use]
pub const fn key(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certain",
        Confidence::Inferred => "inferred",
        Confidence::Partial => "partial",
        Confidence::Lost => "lost",
        Confidence::Derived => "derived",
    }
}

/// An exhibit with everything that belongs to it.
#[derive(Debug, Serialize)]
pub struct Record<'a> {
    id: &'a str,
    goal: Option<&'a Goal>,
    part: &'a str,
    slide: Option<&'a str>,
    slide_title: Option<&'a str>,
    stamp: Option<&'a str>,
    title: &'a str,
    kind: ExhibitKind,
    unit: Option<&'a str>,
    confidence: Confidence,
    reason: Option<&'a str>,
    who: Option<&'a str>,
    row_header: Option<&'a str>,
    columns: Vec<ColumnRecord<'a>>,
    rows: Vec<RowRecord<'a>>,
    paragraphs: &'a [Passage],
    notes: &'a [ExhibitNote],
    remarks: Vec<&'a Remark>,
    links: Vec<&'a Link>,
    copies: &'a [ExhibitCopy],
    source: &'a Source,
}

#[derive(Debug, Serialize)]
struct ColumnRecord<'a> {
    key: &'a str,
    label: &'a str,
    unit: Option<&'a str>,
    ours: bool,
}

#[derive(Debug, Serialize)]
struct RowRecord<'a> {
    label: &'a str,
    ours: bool,
    cells: Vec<CellRecord<'a>>,
}

#[derive(Debug, Serialize)]
struct CellRecord<'a> {
    printed: Option<&'a str>,
    value: serde_json::Value,
    confidence: Confidence,
    reason: Option<&'a str>,
    rule: Option<&'a str>,
    /// The name of the remark about the printed value.
    remark: Option<&'a str>,
    source: Option<&'a Source>,
}

impl<'a> Record<'a> {
    /// An exhibit of a catalog.
    #[must_use]
    pub fn new(catalog: &'a Catalog, exhibit: &'a Exhibit) -> Self {
        let columns = exhibit.columns.iter().map(|column| ColumnRecord {
            key: &column.key,
            label: &column.label,
            unit: column.unit.as_deref(),
            ours: column.ours,
        });
        let oddities = Oddities::of(catalog, exhibit);
        let rows = exhibit.rows.iter().map(|row| RowRecord {
            label: &row.label,
            ours: row.ours,
            cells: row
                .cells
                .iter()
                .map(|cell| CellRecord::new(exhibit, &oddities, cell))
                .collect(),
        });
        Self {
            id: &exhibit.id,
            goal: exhibit
                .goal
                .as_deref()
                .and_then(|number| catalog.goal(number)),
            part: &exhibit.part,
            slide: exhibit.slide.as_deref(),
            slide_title: exhibit.slide_title.as_deref(),
            stamp: exhibit.stamp.as_deref(),
            title: &exhibit.title,
            kind: exhibit.kind,
            unit: exhibit.unit.as_deref(),
            confidence: exhibit.confidence,
            reason: exhibit.reason.as_deref(),
            who: exhibit.who.as_deref(),
            row_header: exhibit.row_header.as_deref(),
            columns: columns.collect(),
            rows: rows.collect(),
            paragraphs: &exhibit.paragraphs,
            notes: &exhibit.notes,
            remarks: catalog.remarks_about(&exhibit.id).collect(),
            links: catalog.links_from(&exhibit.id).collect(),
            copies: &exhibit.copies,
            source: &exhibit.source,
        }
    }
}

impl<'a> CellRecord<'a> {
    fn new(exhibit: &'a Exhibit, oddities: &Oddities<'a>, cell: &'a Cell) -> Self {
        let value = match &cell.value {
            CellValue::AsPrinted => cell.printed.as_deref().into(),
            CellValue::Number(number) => serde_json::to_value(number).unwrap_or_default(),
            CellValue::Text(text) => text.as_str().into(),
            CellValue::None => serde_json::Value::Null,
        };
        Self {
            printed: cell.printed.as_deref(),
            value,
            confidence: cell.confidence,
            reason: exhibit.reason_of(cell),
            rule: cell.rule.as_deref(),
            remark: oddities.on(cell).map(|remark| remark.id.as_str()),
            source: cell.source.as_ref(),
        }
    }
}
