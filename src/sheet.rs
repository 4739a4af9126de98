//! What is written out: tables of values, and documents made of them.
//!
//! A [`Sheet`] is one table; it knows each cell as shown, as plain data and as JSON, so that text,
//! Markdown, CSV and JSON say the same. A [`Document`] is headings, paragraphs, labelled values
//! and sheets in a row, for people.

pub mod document;
mod grid;
pub mod markdown;

pub use document::{Block, Document, Manner, Writer};

use crate::fields::Value;
use crate::model::Missing;
use crate::text::{Align, Ruler};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use std::collections::BTreeMap;
use std::io;

/// A table of values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Row>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in CSV and JSON.
    pub key: String,
    /// Its name for people.
    pub label: String,
    /// Where its cells stand.
    pub align: Align,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// The technology that it is about; its JSON object then begins with the id and ends with
    /// what is missing.
    pub id: Option<String>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A value in its three forms.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// For people.
    pub shown: String,
    /// In CSV: bare numbers, ISO dates, nothing for a missing value.
    pub plain: String,
    /// In JSON.
    pub json: serde_json::Value,
    /// Why there is no value.
    pub missing: Option<Missing>,
}

/// Rows for people that are made when they are written, twice where widths have to be known: a
/// table of any length takes no more memory than one of them.
pub struct Rows<'a> {
    /// The columns.
    pub columns: &'a [Column],
    /// How many rows there are.
    pub count: usize,
    /// The cells of one, as shown.
    pub row: &'a dyn Fn(usize) -> Vec<String>,
}

/// Takes a text, a part at a time.
type Put<'a> = &'a mut dyn FnMut(&str) -> io::Result<()>;

/// How CSV is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Csv {
    /// Begins with a byte order mark, for spreadsheets.
    pub bom: bool,
    /// Words that a spreadsheet would take for a formula get an apostrophe in front.
    pub guard: bool,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(key: &str, label: impl Into<String>) -> Self {
        Self {
            key: key.to_owned(),
            label: label.into(),
            align: Align::Left,
        }
    }

    /// A column of numbers or dates.
    #[must_use]
    pub fn numbers(key: &str, label: impl Into<String>) -> Self {
        Self {
            align: Align::Right,
            ..Self::words(key, label)
        }
    }
}

impl Cell {
    /// Words; an empty text is null in JSON.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let json = (!text.is_empty()).then(|| text.clone()).into();
        Self {
            plain: text.clone(),
            shown: text,
            json,
            missing: None,
        }
    }

    /// A field's value.
    #[must_use]
    pub fn value(value: &Value<'_>) -> Self {
        Self {
            shown: value.cell(),
            plain: value.plain(),
            json: value.json(),
            missing: value.missing(),
        }
    }

    /// Data that people see in another form.
    #[must_use]
    pub fn data(shown: impl Into<String>, data: impl Into<serde_json::Value>) -> Self {
        let json = data.into();
        let plain = match &json {
            serde_json::Value::Null => String::new(),
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        Self {
            shown: shown.into(),
            plain,
            json,
            missing: None,
        }
    }

    /// Several texts: one below the other, in CSV separated by ` / `.
    #[must_use]
    pub fn list(texts: &[String]) -> Self {
        Self {
            shown: texts.join("\n"),
            plain: texts.join(" / "),
            json: texts.into(),
            missing: None,
        }
    }

    /// The same with another text for people.
    #[must_use]
    pub fn shown_as(mut self, shown: impl Into<String>) -> Self {
        self.shown = shown.into();
        self
    }
}

impl Sheet {
    /// The sheet as comma-separated values, the keys first.
    #[must_use]
    pub fn csv(&self, options: Csv) -> String {
        let mut csv = csv::Writer::from_writer(Vec::new());
        let keys = self.columns.iter().map(|column| column.key.clone());
        let rows = self.rows.iter().map(|row| {
            let cells = row.cells.iter();
            cells
                .map(|cell| guarded(&cell.plain, options.guard))
                .collect()
        });
        for record in std::iter::once(keys.collect::<Vec<_>>()).chain(rows) {
            // Writing into memory does not fail, and every row has a cell for every column.
            _ = csv.write_record(&record);
        }
        let bytes = csv.into_inner().unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        let bom = if options.bom { "\u{FEFF}" } else { "" };
        format!("{bom}{text}")
    }

    /// The sheet as a JSON array of objects.
    #[must_use]
    pub fn json(&self) -> String {
        let objects: Vec<_> = self.rows.iter().map(|row| Object(self, row)).collect();
        let text = serde_json::to_string_pretty(&objects).unwrap_or_default();
        format!("{text}\n")
    }

    /// The sheet as text: aligned by display width, cells wrapped where the width is known.
    #[must_use]
    pub fn text(&self, ruler: &Ruler, width: Option<usize>) -> String {
        self.written(|rows, put| grid::write(rows, ruler, width, put))
    }

    /// The sheet as a Markdown table.
    #[must_use]
    pub fn markdown(&self, ruler: &Ruler) -> String {
        self.written(|rows, put| markdown::write(rows, ruler, put))
    }

    /// What is written of its rows.
    fn written(&self, write: impl Fn(&Rows, Put) -> io::Result<()>) -> String {
        let shown = |at: usize| {
            let cells = self.rows.get(at).map(|row| row.cells.iter());
            let cells = cells.into_iter().flatten();
            cells.map(|cell| cell.shown.clone()).collect()
        };
        let rows = Rows {
            columns: &self.columns,
            count: self.rows.len(),
            row: &shown,
        };
        let mut text = String::new();
        // Writing into memory does not fail.
        _ = write(&rows, &mut |part| {
            text.push_str(part);
            Ok(())
        });
        text
    }
}

/// A CSV field; words that begin like a formula are marked if that was asked for, numbers never.
fn guarded(plain: &str, guard: bool) -> String {
    let formula = plain.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = plain.parse::<f64>().is_ok();
    let mark = if guard && formula && !number { "'" } else { "" };
    format!("{mark}{plain}")
}

/// A row in JSON, its keys in the order of the columns.
struct Object<'a>(&'a Sheet, &'a Row);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(sheet, row) = self;
        let mut missing = BTreeMap::new();
        let mut object = serializer.serialize_map(None)?;
        if let Some(id) = &row.id {
            object.serialize_entry("id", id)?;
        }
        for (column, cell) in sheet.columns.iter().zip(&row.cells) {
            missing.extend(cell.missing.map(|why| (column.key.as_str(), why)));
            object.serialize_entry(&column.key, &cell.json)?;
        }
        if row.id.is_some() {
            object.serialize_entry("missing", &missing)?;
        }
        object.end()
    }
}

/// A list in JSON that is made while it is written.
#[derive(Debug)]
pub struct InTurn<F>(pub F);

impl<F: Fn() -> I, I: Iterator<Item: Serialize>> Serialize for InTurn<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let row = |name: &str, cost: Value| Row {
            id: Some("B1".to_owned()),
            cells: vec![Cell::text(name), Cell::value(&cost)],
        };
        Sheet {
            columns: vec![Column::words("name", "名"), Column::numbers("cost", "費用")],
            rows: vec![
                row("=術,式", Value::Yen(1_234)),
                row("膵臓", Value::Missing(Missing::NoCase)),
            ],
        }
    }

    #[test]
    fn csv_has_plain_numbers_and_nothing_for_what_is_missing() {
        let csv = |bom, guard| sheet().csv(Csv { bom, guard });
        assert_eq!(csv(false, false), "name,cost\n\"=術,式\",1234\n膵臓,\n");
        assert_eq!(
            csv(true, true),
            "\u{FEFF}name,cost\n\"'=術,式\",1234\n膵臓,\n"
        );
    }

    #[test]
    fn json_says_why_a_value_is_missing() {
        let rows: serde_json::Value = serde_json::from_str(&sheet().json()).unwrap();
        assert_eq!(
            rows,
            serde_json::json!([
                {"id": "B1", "name": "=術,式", "cost": 1234, "missing": {}},
                {"id": "B1", "name": "膵臓", "cost": null, "missing": {"cost": "no_case"}},
            ])
        );
    }
}
