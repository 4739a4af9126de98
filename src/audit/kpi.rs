//! The arithmetic of the KPI follow-up: what its printed numbers say about each other.
//!
//! [`exhibits`] says what is checked, [`rules`] are the kinds of checks. Exhibits are looked up by
//! their names in the snapshot and columns by their keys; what is not there is not checked.

mod awards;
mod databases;
mod exhibits;
mod rules;

use super::ledger::merged;
use super::{Check, Part, Verdict};
use crate::catalog::Catalog;
use crate::model::exhibit::ExhibitRow;
use crate::model::{Cell, Decimal, Exhibit, Remark, Source};
use crate::words::Word;

/// Every check of the exhibits, in their order.
pub(super) fn checks(catalog: &Catalog) -> Vec<Check> {
    let mut kpi = Kpi {
        catalog,
        checks: Vec::new(),
    };
    exhibits::checks(&mut kpi);
    kpi.checks
}

/// The exhibits and the checks made of them so far.
struct Kpi<'a> {
    catalog: &'a Catalog,
    checks: Vec<Check>,
}

/// A number in an exhibit.
#[derive(Clone)]
struct Number<'a> {
    /// The exhibit, and its title.
    exhibit: &'a str,
    title: &'a str,
    /// The label of its row.
    row: &'a str,
    /// The heading of its column.
    column: &'a str,
    /// As printed; computed where nothing is.
    printed: String,
    /// Its unit, as words behind a number.
    unit: &'a str,
    value: Decimal,
    source: Source,
}

/// A check before its remarks are known.
struct Draft<'d> {
    /// Its name, below that of the document.
    name: String,
    what: String,
    printed: String,
    recomputed: String,
    rule: Word,
    verdict: Verdict,
    /// The exhibits that a remark on it has to be about.
    about: &'d [&'d str],
    sources: Vec<Source>,
}

/// Labels of rows from this length on say by themselves what they are about.
const SPEAKING: usize = 24;

impl Number<'_> {
    /// Its row, with the title of the exhibit where the label alone says little.
    fn place(&self) -> String {
        if self.row.chars().count() < SPEAKING {
            format!("{} {}", self.title, self.row)
        } else {
            self.row.to_owned()
        }
    }

    /// What a check of it is about: its place and column.
    fn what(&self) -> String {
        Word::KpiWhat.fill(&[&self.place(), &self.column])
    }
}

impl<'a> Kpi<'a> {
    fn exhibit(&self, id: &str) -> Option<&'a Exhibit> {
        self.catalog.exhibit(id)
    }

    /// The number in a row, counted from 0, and a column.
    fn number(&self, id: &str, row: usize, key: &str) -> Option<Number<'a>> {
        let exhibit = self.exhibit(id)?;
        let at = exhibit.columns.iter().position(|own| own.key == key)?;
        let (record, column) = (exhibit.rows.get(row)?, exhibit.columns.get(at)?);
        number(exhibit, record, record.cells.get(at)?).map(|number| Number {
            column: &column.label,
            unit: column.unit.as_deref().unwrap_or_default(),
            ..number
        })
    }

    /// The numbers of a column, those that there are.
    fn numbers(&self, id: &str, key: &str) -> Vec<Number<'a>> {
        let rows = self.exhibit(id).map_or(0, |exhibit| exhibit.rows.len());
        (0..rows)
            .filter_map(|row| self.number(id, row, key))
            .collect()
    }

    /// The last row of an exhibit.
    fn last(&self, id: &str) -> Option<usize> {
        self.exhibit(id)?.rows.len().checked_sub(1)
    }

    /// The number in front of `after`, in the first paragraph or cell that has it, with its place.
    fn told(&self, id: &str, before: &str, after: &str) -> Option<(i64, Source)> {
        let exhibit = self.exhibit(id)?;
        let paragraphs = exhibit
            .paragraphs
            .iter()
            .map(|own| (own.text.as_str(), Some(&own.source)));
        let cells = exhibit.rows.iter().flat_map(|row| &row.cells);
        let cells = cells.filter_map(|cell| Some((cell.printed.as_deref()?, cell.source.as_ref())));
        paragraphs.chain(cells).find_map(|(text, source)| {
            let folded = crate::text::fold::fold(text);
            let number = number_between(&folded, before, after)?;
            Some((number, source.unwrap_or(&exhibit.source).clone()))
        })
    }

    /// Writes a check down.
    fn push(&mut self, draft: Draft) {
        let sources = merged(&draft.sources);
        let remarks = self.catalog.remarks();
        let explains = remarks.filter(|remark| explains(remark, draft.about, &sources));
        self.checks.push(Check {
            id: format!("kpi/{}", draft.name),
            part: Part::Kpi,
            what: draft.what,
            printed: draft.printed,
            recomputed: draft.recomputed,
            rule: draft.rule.text().to_owned(),
            verdict: draft.verdict,
            // What agrees needs no explanation.
            explained_by: explains
                .filter(|_| draft.verdict != Verdict::Agrees)
                .map(|remark| remark.id.clone())
                .collect(),
            sources,
        });
    }
}

fn number<'a>(exhibit: &'a Exhibit, row: &'a ExhibitRow, cell: &Cell) -> Option<Number<'a>> {
    let value = cell.number()?;
    Some(Number {
        exhibit: &exhibit.id,
        title: &exhibit.title,
        row: &row.label,
        column: "",
        printed: cell
            .printed
            .clone()
            .unwrap_or_else(|| format!("{value} ({})", Word::Derived)),
        unit: "",
        value,
        source: cell
            .source
            .clone()
            .unwrap_or_else(|| exhibit.source.clone()),
    })
}

/// The whole number that stands between two texts.
fn number_between(text: &str, before: &str, after: &str) -> Option<i64> {
    let (_, rest) = text.split_once(before)?;
    let (number, _) = rest.split_once(after)?;
    let digits = number.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// Whether a remark is about these exhibits, and about hardly more, and about a line of the check.
fn explains(remark: &Remark, about: &[&str], sources: &[Source]) -> bool {
    let named = |id: &&str| remark.about.iter().any(|own| own == id);
    let shares_line = |source: &&Source| {
        let mut lines = source.lines.iter();
        source.document == remark.document
            && lines.any(|own| {
                let mut theirs = remark.source.lines.iter();
                theirs.any(|line| own.first <= line.last && line.first <= own.last)
            })
    };
    let much_more = remark.about.len() > about.len().saturating_add(1);
    !about.is_empty()
        && !much_more
        && about.iter().all(named)
        && sources.iter().any(|source| shares_line(&source))
}
