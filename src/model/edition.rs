//! One year's report as a whole: headline figures, flow, the past years, what it lacks.

use super::review::Beside;
use super::{Class, Decimal, Missing, Source};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A printed figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// As printed: `約13．1億円`.
    pub printed: String,
    /// Its number with the printed decimals; `None` where `-` is printed.
    pub value: Option<Decimal>,
    /// The printed unit: `億円`, `種類`, `人`; `None` where none is printed.
    pub unit: Option<String>,
    /// Whether it is printed with 約.
    pub approximate: bool,
    /// The marks of the notes printed at it.
    pub notes: Vec<String>,
    /// Why there is no value.
    pub missing: Option<Missing>,
    /// Where it stands.
    pub source: Source,
}

/// A row of the headline figures or of the flow: one item for A, B and both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    /// The printed number of the item: `①`.
    pub number: String,
    /// Its key: `institutions`.
    pub key: String,
    /// Its printed label.
    pub label: String,
    /// What is printed in brackets behind the label.
    pub qualifier: Option<String>,
    /// 先進医療A.
    pub a: Figure,
    /// 先進医療B.
    pub b: Figure,
    /// 計, as printed: not always the sum.
    pub total: Figure,
    /// The line of the label.
    pub source: Source,
}

/// One of the past years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The printed label.
    pub label: String,
    /// The mark of the note at the label.
    pub note: Option<String>,
    /// The day it refers to.
    pub as_of: Date,
    /// The period as printed.
    pub period_printed: String,
    /// First day of the period.
    pub period_start: Date,
    /// Last day of the period.
    pub period_end: Date,
    /// 技術数.
    pub technologies: Figure,
    /// 実施医療機関数.
    pub institutions: Figure,
    /// 全患者数.
    pub patients: Figure,
    /// 総金額.
    pub total_cost: Figure,
    /// 保険外併用療養費の総額.
    pub insured_cost: Figure,
    /// 先進医療及び旧高度先進医療の総額.
    pub advanced_cost: Figure,
    /// 全医療費のうち先進医療及び旧高度先進医療分の割合.
    pub advanced_share: Figure,
    /// The lines of the row.
    pub source: Source,
}

/// How sure it is that a text is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wholeness {
    /// It is whole.
    Certain,
    /// A part of it is lost.
    Partial,
}

/// A printed note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Its mark: `※１`.
    pub mark: Option<String>,
    /// Its text without the mark.
    pub text: String,
    /// Whether the text is whole.
    pub confidence: Wholeness,
    /// What is lost, where it is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The table it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Where it stands.
    pub source: Source,
}

/// The printed total row of a class's cost table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClassTotal {
    /// The class.
    pub class: Class,
    /// The printed label.
    pub label: String,
    /// 総合計, yen.
    pub total_cost_yen: i64,
    /// 先進医療総額, yen.
    pub advanced_cost_yen: i64,
    /// 年間実施件数.
    pub cases: u32,
    /// 実施医療機関数: institutions counted once for each technology.
    pub institutions: u32,
    /// Where it stands.
    pub source: Source,
}

/// A table of the report: its title and column headings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableHeading {
    /// Its name in the snapshot: `cost`, `schedule`.
    pub key: String,
    /// The printed title.
    pub title: String,
    /// The printed column headings.
    pub columns: Vec<String>,
    /// Where they stand.
    pub source: Source,
}

/// A table that the report belongs with but the document does not contain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsentTable {
    /// The class it is about.
    pub class: Class,
    /// What it is called.
    pub title: String,
    /// How many technologies it would list.
    pub technologies: u32,
    /// How we know that it is missing, in Japanese.
    pub reason: String,
}

/// A paragraph of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// Whether it is a heading.
    pub heading: bool,
    /// The text.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}

/// A row of the 暫定A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvisionalRow {
    /// 告示番号 (of 先進医療A).
    pub notice_number: u32,
    /// The technology.
    pub name: String,
    /// One figure for each column.
    pub values: Vec<Figure>,
    /// Where it stands.
    pub source: Source,
}

/// 暫定的に先進医療Ａとして実施している技術.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvisionalA {
    /// The title.
    pub title: String,
    /// The text.
    pub paragraphs: Vec<Paragraph>,
    /// The headings of the value columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<ProvisionalRow>,
    /// Why the values have no unit.
    pub unit_missing: Missing,
    /// Where it stands.
    pub source: Source,
}

/// A year's report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its short name: `R5`.
    pub id: String,
    /// Its name: 令和5年度.
    pub label: String,
    /// The document it is read from.
    pub document: String,
    /// First day of the period reported on.
    pub period_start: Date,
    /// Last day of that period.
    pub period_end: Date,
    /// The day on which the numbers of technologies and patients are counted (基準日).
    pub report_date: Date,
    /// The day of the meeting that received the report.
    pub meeting_date: Date,
    /// The headline figures ①–⑦.
    pub headline: Vec<Headline>,
    /// The notes of the headline figures.
    pub headline_notes: Vec<Note>,
    /// How the number of technologies changed, ①–⑦.
    pub flow: Vec<Headline>,
    /// The past five years, oldest first.
    pub five_years: Vec<Year>,
    /// The notes of the five-year table.
    pub five_years_notes: Vec<Note>,
    /// The printed column names of the five-year table, by key.
    pub five_years_columns: BTreeMap<String, String>,
    /// The printed totals of the cost tables.
    pub class_totals: Vec<ClassTotal>,
    /// The notes of the other tables.
    pub table_notes: Vec<Note>,
    /// The tables of the report.
    pub tables: Vec<TableHeading>,
    /// Tables that are not in the document.
    pub absent_tables: Vec<AbsentTable>,
    /// 暫定A, if the report has that part.
    pub provisional_a: Option<ProvisionalA>,
    /// What is known besides, no part of the report.
    #[serde(skip)]
    pub beside: Beside,
}
