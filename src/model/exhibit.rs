//! The exhibits of the KPI follow-up: its tables, lists, flows, figures and texts.
//!
//! An exhibit says of itself, and of each value that differs, how sure it is: the text of the
//! document lost its charts and tore its tables apart. In the file, what has its usual value is
//! left out; the defaults here are those usual values.

use super::{Decimal, LineRange, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How sure an exhibit or a value is.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It stands there.
    #[default]
    Certain,
    /// What stands there was put together by us; the reason says how.
    Inferred,
    /// A part of it is lost, or which of several values it is.
    Partial,
    /// The document shows it and the text does not hold it.
    Lost,
    /// Only of a value: it is not printed, a rule computes it from what is.
    Derived,
}

/// What sort of thing an exhibit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExhibitKind {
    /// Rows and columns.
    Table,
    /// Things, one below the other.
    List,
    /// Running text.
    Text,
    /// Boxes joined by arrows; the arrows are lost.
    Flow,
    /// A chart.
    Figure,
}

/// A table, list, flow, figure or text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exhibit {
    /// Its short, stable name: `k6-matrix-2nd`.
    pub id: String,
    /// The printed number of the goal that it reports on; `None` for the plan as a whole.
    pub goal: Option<String>,
    /// The document.
    pub document: String,
    /// The part of the document: `3-1`, `3-2`.
    pub part: String,
    /// The printed number of its slide.
    pub slide: Option<String>,
    /// The printed title of its slide.
    pub slide_title: Option<String>,
    /// A stamp printed on it: 再掲.
    pub stamp: Option<String>,
    /// The printed heading of the row labels.
    pub row_header: Option<String>,
    /// Its title, ours.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ExhibitKind,
    /// The unit of its values, where all have one.
    pub unit: Option<String>,
    /// How sure it is as a whole; never [`Confidence::Derived`].
    pub confidence: Confidence,
    /// What that rests on.
    pub reason: Option<String>,
    /// Who reports it.
    pub who: Option<String>,
    /// The columns beside the row labels.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<ExhibitRow>,
    /// Definitions, methods, statements; of a text, all of it.
    pub paragraphs: Vec<Passage>,
    /// Its notes.
    pub notes: Vec<ExhibitNote>,
    /// Where else the document prints it.
    pub copies: Vec<ExhibitCopy>,
    /// Every line that was read for it.
    pub source: Source,
}

/// A column of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name in the snapshot: `r5_trainees`.
    pub key: String,
    /// Its heading.
    pub label: String,
    /// Its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether the heading is ours: none is printed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ours: bool,
}

/// A row of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExhibitRow {
    /// What it is about.
    pub label: String,
    /// Whether the label is ours: none is printed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ours: bool,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// A value of a table, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// As printed, with its unit where one stands there; `None` where nothing is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// What it says.
    #[serde(default, skip_serializing_if = "CellValue::is_as_printed")]
    pub value: CellValue,
    /// How sure it is.
    #[serde(default, skip_serializing_if = "Confidence::is_certain")]
    pub confidence: Confidence,
    /// What that rests on, or why there is no value; without one, the exhibit's reason holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where it stands, or where that stands which it was computed from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Of a computed value: in words what it is, then `：` and the sum; or `一意：` and why no
    /// other value fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// What a cell says beyond its printed form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum CellValue {
    /// Nothing more: the printed text is the value, and where nothing is printed there is none.
    /// In the file the key is left out.
    #[default]
    #[serde(skip)]
    #[schemars(skip)]
    AsPrinted,
    /// A number, in the unit of the column or of the printed form.
    Number(Decimal),
    /// A day as `2019-12-19`, or what `〃` stands for.
    Text(String),
    /// There is none, whatever is printed.
    None,
}

/// A paragraph of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Whether it is a heading.
    #[serde(default, skip_serializing_if = "is_false")]
    pub heading: bool,
    /// The text.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// A note of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExhibitNote {
    /// Its mark: `※１`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// Its text without the mark.
    pub text: String,
    /// Whether what it is about is known.
    #[serde(default, skip_serializing_if = "Confidence::is_certain")]
    pub confidence: Confidence,
    /// What is lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// Another place where the document prints an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExhibitCopy {
    /// The printed number of its slide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slide: Option<String>,
    /// The lines.
    pub source: Source,
    /// What the text holds of it.
    pub state: CopyState,
}

/// What the text holds of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CopyState {
    /// All of it.
    Complete,
    /// Its words, not its numbers.
    NumbersLost,
}

/// A part of a document that is a paper of its own: 資料3-1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What it is called.
    pub label: String,
    /// Its title as printed.
    pub title: String,
    /// Who made it.
    pub publisher: String,
    /// Its lines.
    pub lines: LineRange,
    /// Where title and maker stand.
    pub source: Source,
}

impl Confidence {
    /// Whether it stands there.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        *self == Self::Certain
    }
}

impl CellValue {
    fn is_as_printed(&self) -> bool {
        *self == Self::AsPrinted
    }
}

impl Cell {
    /// The value as a number.
    #[must_use]
    pub const fn number(&self) -> Option<Decimal> {
        match self.value {
            CellValue::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it has a value, be it a number or words.
    #[must_use]
    pub const fn has_value(&self) -> bool {
        match self.value {
            CellValue::AsPrinted => self.printed.is_some(),
            CellValue::Number(_) | CellValue::Text(_) => true,
            CellValue::None => false,
        }
    }
}

impl Exhibit {
    /// Why a value is not simply certain: its own reason, or that of the exhibit where it is
    /// inferred.
    #[must_use]
    pub fn reason_of<'a>(&'a self, cell: &'a Cell) -> Option<&'a str> {
        let inherited = (cell.confidence == Confidence::Inferred)
            .then_some(self.reason.as_deref())
            .flatten();
        cell.reason.as_deref().or(inherited)
    }

    /// Whether a column holds numbers, apart from what it lacks.
    #[must_use]
    pub fn is_numeric(&self, column: usize) -> bool {
        let cells = || {
            self.rows
                .iter()
                .filter_map(move |row| row.cells.get(column))
        };
        let words = |cell: &Cell| cell.has_value() && cell.number().is_none();
        cells().any(|cell| cell.number().is_some()) && !cells().any(words)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(json: &str) -> Cell {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn what_is_left_out_of_a_cell_has_its_usual_value() {
        let words = cell(r#"{"printed":"承認"}"#);
        assert_eq!(words.confidence, Confidence::Certain);
        assert!(words.has_value());
        assert_eq!(words.number(), None);
        assert!(!cell(r#"{"reason":"印字されていない。"}"#).has_value());
    }

    #[test]
    fn a_printed_dash_has_no_value() {
        let dash = cell(r#"{"printed":"-","value":null,"reason":"0ではない。"}"#);
        assert!(!dash.has_value());
        assert_eq!(dash.value, CellValue::None);
    }

    #[test]
    fn a_cell_is_written_as_it_was_read() {
        for json in [
            r#"{"printed":"-","value":null}"#,
            r#"{"printed":"1.0倍","value":1.0}"#,
            r#"{"printed":"〃","value":"電子ｶﾙﾃ"}"#,
            r#"{"printed":"承認"}"#,
        ] {
            assert_eq!(serde_json::to_string(&cell(json)).unwrap(), json);
        }
    }
}
