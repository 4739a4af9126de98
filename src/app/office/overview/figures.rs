//! The tables of 概要: headline figures, the flow, the past years, each as printed.

use super::{Overview, cell};
use crate::app::office::page::{Page, Tone};
use crate::export::whole::{YEAR, printed};
use crate::model::edition::{Headline, Year};
use crate::model::{Decimal, Edition, Figure, Note, Source};
use crate::text::{Align, era};
use crate::words::{Word, counted};

/// From this width on, the change against the year before has a column.
const WITH_CHANGE: usize = 96;

/// Columns of a printed figure.
const FIGURE: usize = 12;

/// Columns of the day of a past year, and of each of its figures.
const AS_OF: usize = 12;
const YEAR_COLUMN: usize = 11;

/// The figures of a past year that are shown where there is no room for all.
const BRIEF: [&str; 5] = [
    "technologies",
    "institutions",
    "patients",
    "total_cost",
    "advanced_share",
];

impl Overview<'_> {
    /// Figures of A, B and both, as printed; beside them the change of the latter.
    pub(super) fn figures(
        &self,
        page: &mut Page,
        heading: Word,
        rows: &[Headline],
        edition: &Edition,
    ) {
        let change =
            self.width >= WITH_CHANGE && rows.iter().any(|row| before(edition, row).is_some());
        let figures = (FIGURE + 1) * 3;
        let changes = if change { 24 } else { 0 };
        let label = self.width.saturating_sub(figures + changes).clamp(1, 46);
        let beside = self.width >= figures + 14;
        if beside {
            let mut cells = vec![cell(0, label, Align::Left, heading.text(), Tone::Heading)];
            let columns = [Word::ColumnA, Word::ColumnB, Word::ColumnTotal];
            cells.extend(columns.iter().enumerate().map(|(at, column)| {
                cell(
                    label + 1 + at * (FIGURE + 1),
                    FIGURE,
                    Align::Right,
                    column.text(),
                    Tone::Heading,
                )
            }));
            if change {
                let x = label + figures + 2;
                cells.push(cell(
                    x,
                    changes - 2,
                    Align::Right,
                    Word::OverviewChange.text(),
                    Tone::Heading,
                ));
            }
            page.cells(self.ruler, &cells);
        } else {
            page.text(self.ruler, 0, self.width, heading.text(), Tone::Heading);
        }
        for row in rows {
            self.figure(page, row, edition, (label, change, beside));
        }
        if change {
            let note = Word::OverviewChangeNote.text();
            page.text(self.ruler, 2, self.width, note, Tone::Dim);
        }
        page.blank();
    }

    fn figure(
        &self,
        page: &mut Page,
        row: &Headline,
        edition: &Edition,
        layout: (usize, bool, bool),
    ) {
        let (label, change, beside) = layout;
        let own = [&row.a, &row.b, &row.total];
        let sources: Vec<Source> = own.iter().map(|figure| figure.source.clone()).collect();
        page.stop(sources, None);
        let qualifier = row
            .qualifier
            .as_ref()
            .map_or_else(String::new, |text| format!(" ({text})"));
        let name = format!("{}{}{qualifier}", row.number, row.label);
        let texts = own.map(printed);
        if !beside {
            page.text(self.ruler, 0, self.width, &name, Tone::Label);
            let line = format!(
                "A {}  B {}  {} {}",
                texts[0],
                texts[1],
                Word::ColumnTotal,
                texts[2]
            );
            page.text(self.ruler, 2, self.width, &line, Tone::Text);
            return;
        }
        let mut cells = vec![cell(0, label, Align::Left, &name, Tone::Label)];
        cells.extend(
            texts
                .iter()
                .zip(own)
                .enumerate()
                .map(|(at, (text, figure))| {
                    let tone = if figure.missing.is_some() {
                        Tone::Missing
                    } else {
                        Tone::Text
                    };
                    cell(
                        label + 1 + at * (FIGURE + 1),
                        FIGURE,
                        Align::Right,
                        text,
                        tone,
                    )
                }),
        );
        let told = before(edition, row).filter(|_| change).unwrap_or_default();
        if change {
            let x = label + (FIGURE + 1) * 3 + 2;
            cells.push(cell(x, 22, Align::Right, &told, Tone::Derived));
        }
        page.cells(self.ruler, &cells);
    }

    /// The past years, as printed: all columns, or where there is less room those that matter most.
    pub(super) fn years(&self, page: &mut Page, edition: &Edition) {
        let needs = |columns: usize| AS_OF + columns * (YEAR_COLUMN + 1);
        let all = self.width >= needs(YEAR.len());
        let shown: Vec<&str> = YEAR
            .iter()
            .map(|(key, _)| *key)
            .filter(|key| all || BRIEF.contains(key))
            .collect();
        let labels: Vec<&str> = shown.iter().map(|key| year_label(edition, key)).collect();
        let beside = self.width >= needs(shown.len());
        let in_columns = |head: (&str, Tone), texts: &[&str], tone: Tone, page: &mut Page| {
            let mut cells = vec![cell(0, AS_OF, Align::Left, head.0, head.1)];
            cells.extend(texts.iter().enumerate().map(|(at, text)| {
                let x = AS_OF + 1 + at * (YEAR_COLUMN + 1);
                cell(x, YEAR_COLUMN, Align::Right, text, tone)
            }));
            page.cells(self.ruler, &cells);
        };
        let heading = (Word::AuditFiveYears.text(), Tone::Heading);
        let columns: &[&str] = if beside { &labels } else { &[] };
        in_columns(heading, columns, Tone::Heading, page);
        for year in &edition.five_years {
            page.stop(vec![year.source.clone()], None);
            let mark = year.note.as_deref().unwrap_or_default();
            let name = format!("{}{mark}", era::short(year.as_of));
            let texts = shown
                .iter()
                .filter_map(|key| figure_of(year, key))
                .map(printed);
            let texts: Vec<String> = texts.collect();
            if beside {
                let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
                in_columns((&name, Tone::Label), &texts, Tone::Text, page);
            } else {
                page.text(self.ruler, 0, self.width, &name, Tone::Label);
                let pairs = labels
                    .iter()
                    .zip(&texts)
                    .map(|(label, text)| format!("{label} {text}"));
                let pairs = pairs.collect::<Vec<_>>().join("  ");
                page.text(self.ruler, 2, self.width, &pairs, Tone::Text);
            }
        }
        page.blank();
    }

    /// The notes of a table, right below it.
    pub(super) fn notes(&self, page: &mut Page, notes: &[Note]) {
        // The notes stand right below their table.
        if page.lines.last().is_some_and(Vec::is_empty) && !notes.is_empty() {
            page.lines.pop();
        }
        for note in notes {
            page.stop(vec![note.source.clone()], None);
            let text = format!("{} {}", note.mark.as_deref().unwrap_or_default(), note.text);
            page.text(self.ruler, 2, self.width, &text, Tone::Dim);
        }
        page.blank();
    }
}

/// A figure of a year by its key.
fn figure_of<'a>(year: &'a Year, key: &str) -> Option<&'a Figure> {
    let pick = YEAR.iter().find(|(own, _)| *own == key)?.1;
    Some(pick(year))
}

/// The heading of a figure of the past years: as printed, or shorter where that is long.
fn year_label<'a>(edition: &'a Edition, key: &str) -> &'a str {
    match key {
        "total_cost" => Word::YearTotalCost.text(),
        "insured_cost" => Word::YearInsured.text(),
        "advanced_cost" => Word::YearAdvanced.text(),
        "advanced_share" => Word::YearShare.text(),
        key => edition
            .five_years_columns
            .get(key)
            .map_or("", String::as_str),
    }
}

/// How a figure changed since the year before, as the five-year table has both: the difference and
/// the earlier value, computed by us.
fn before(edition: &Edition, row: &Headline) -> Option<String> {
    let mut years = edition.five_years.iter();
    let now = years
        .clone()
        .find(|year| year.as_of == edition.report_date)?;
    let then = years.rfind(|year| year.as_of < edition.report_date)?;
    let (now, then) = (figure_of(now, &row.key)?, figure_of(then, &row.key)?);
    let decimals = now.value?.decimals().max(then.value?.decimals());
    let digits = now
        .value?
        .scaled(decimals)?
        .checked_sub(then.value?.scaled(decimals)?)?;
    let sign = if digits < 0 { "-" } else { "+" };
    let difference = Decimal::new(digits.abs(), decimals);
    let unit = if row.key == "advanced_share" {
        Word::UnitPoints.text()
    } else {
        then.unit.as_deref().unwrap_or_default()
    };
    let difference = counted(&difference, unit);
    Some(format!("{sign}{difference} ({})", then.printed))
}
