//! 概要: the figures of the latest report, the flow, the past years, what the data covers, and
//! counts that lead on.

use super::page::{Cell, Lead, Page, Tone};
use crate::app::Tab;
use crate::audit::{Check, Part};
use crate::catalog::{Catalog, Condition, Filter};
use crate::export::whole::{YEAR, printed};
use crate::model::edition::{Headline, Year};
use crate::model::{Class, Decimal, Edition, Figure, Note, Source};
use crate::text::bar::bar;
use crate::text::{Align, Ruler, era, number};
use crate::words::Word;
use crate::zero::Case;

/// From this width on, the change against the year before has a column.
const WITH_CHANGE: usize = 96;

/// Columns of a printed figure.
const FIGURE: usize = 13;

/// What 概要 is made of.
pub struct Overview<'a> {
    /// What there is.
    pub catalog: &'a Catalog,
    /// The technologies without a case.
    pub cases: &'a [Case],
    /// The checks.
    pub checks: &'a [Check],
    /// Measures text.
    pub ruler: &'a Ruler,
    /// Columns of the page.
    pub width: usize,
}

impl Overview<'_> {
    /// The page.
    #[must_use]
    pub fn page(&self) -> Page {
        let edition = self.catalog.latest();
        let mut page = Page::default();
        let text = Word::OverviewScope.fill(&[
            &edition.label,
            &era::short(edition.period_start),
            &era::short(edition.period_end),
            &era::short(edition.report_date),
            &era::short(edition.meeting_date),
        ]);
        page.text(self.ruler, 0, self.width, &text, Tone::Dim);
        page.blank();
        self.counts(&mut page, edition);
        self.figures(&mut page, Word::AuditHeadline, &edition.headline, edition);
        self.notes(&mut page, &edition.headline_notes);
        self.figures(&mut page, Word::AuditFlow, &edition.flow, edition);
        self.years(&mut page, edition);
        self.notes(&mut page, &edition.five_years_notes);
        self.lacking(&mut page, edition);
        page
    }

    /// Counts that lead on.
    fn counts(&self, page: &mut Page, edition: &Edition) {
        page.text(self.ruler, 0, self.width, Word::OverviewCounts.text(), Tone::Heading);
        let reported = |class: Class| {
            let own = self.cases.iter().filter(|case| case.is_reported());
            own.filter(|case| {
                self.catalog.technology(case.row).is_some_and(|t| t.id.class == class)
            })
            .count()
        };
        let (a, b) = (reported(Class::A), reported(Class::B));
        let rest = self.cases.len().saturating_sub(a + b);
        let note = Word::OverviewZeroNote.fill(&[&a, &b, &rest]);
        self.count(page, a + b, Word::OverviewZero.text(), &note, Lead::Tab(Tab::Zero));
        for condition in Condition::ALL.into_iter().filter(|own| *own != Condition::Zero) {
            let filter = Filter::only(condition);
            let own = self.catalog.technologies().iter();
            let own = own.filter(|t| t.edition == edition.id && condition.holds(edition, t));
            let ids: Vec<String> = own.map(|t| t.id.to_string()).collect();
            self.count(page, ids.len(), condition.word().text(), &ids.join(" "), Lead::List(filter));
        }
        for (verdict, count, lead) in super::audit::counts(self.checks) {
            let label = Word::OverviewChecks.fill(&[&verdict.word()]);
            self.count(page, count, &label, "", lead);
        }
        let remarks = self.catalog.remarks().len();
        let uncovered = self.checks.iter().filter(|check| check.part == Part::Remarks).count();
        let note = Word::OverviewRemarksNote.fill(&[&uncovered]);
        self.count(page, remarks, Word::PartRemarks.text(), &note, Lead::Checks(None));
        page.blank();
    }

    fn count(&self, page: &mut Page, count: usize, label: &str, note: &str, lead: Lead) {
        page.stop(Vec::new(), Some(lead));
        let count = number::grouped(i64::try_from(count).unwrap_or(i64::MAX));
        let label_width = self.ruler.cells(label).min(self.width.saturating_sub(7).max(1));
        let x = 7 + label_width + 2;
        let room = self.width.saturating_sub(x);
        let mut cells = vec![
            cell(0, 5, Align::Right, &count, Tone::Title),
            cell(7, label_width, Align::Left, label, Tone::Text),
        ];
        if room >= 8 && !note.is_empty() {
            cells.push(cell(x, room, Align::Left, note, Tone::Dim));
        }
        page.cells(self.ruler, &cells);
        if room < 8 && !note.is_empty() {
            page.text(self.ruler, 7, self.width, note, Tone::Dim);
        }
    }

    /// Figures of A, B and both, as printed; beside them the change of the latter.
    fn figures(&self, page: &mut Page, heading: Word, rows: &[Headline], edition: &Edition) {
        let change = self.width >= WITH_CHANGE && rows.iter().any(|row| before(edition, row).is_some());
        let figures = (FIGURE + 1) * 3;
        let changes = if change { 24 } else { 0 };
        let label = self.width.saturating_sub(figures + changes).clamp(1, 46);
        let beside = self.width >= figures + 14;
        if beside {
            let mut cells = vec![cell(0, label, Align::Left, heading.text(), Tone::Heading)];
            let columns = [Word::ColumnA, Word::ColumnB, Word::ColumnTotal];
            cells.extend(columns.iter().enumerate().map(|(at, column)| {
                cell(label + 1 + at * (FIGURE + 1), FIGURE, Align::Right, column.text(), Tone::Heading)
            }));
            if change {
                let x = label + figures + 2;
                cells.push(cell(x, changes - 2, Align::Right, Word::OverviewChange.text(), Tone::Heading));
            }
            page.cells(self.ruler, &cells);
        } else {
            page.text(self.ruler, 0, self.width, heading.text(), Tone::Heading);
        }
        for row in rows {
            self.figure(page, row, edition, (label, change, beside));
        }
        page.blank();
    }

    fn figure(&self, page: &mut Page, row: &Headline, edition: &Edition, layout: (usize, bool, bool)) {
        let (label, change, beside) = layout;
        let own = [&row.a, &row.b, &row.total];
        let sources: Vec<Source> = own.iter().map(|figure| figure.source.clone()).collect();
        page.stop(sources, None);
        let qualifier = row.qualifier.as_ref().map_or_else(String::new, |text| format!(" ({text})"));
        let name = format!("{}{}{qualifier}", row.number, row.label);
        let texts = own.map(printed);
        if !beside {
            page.text(self.ruler, 0, self.width, &name, Tone::Label);
            let line = format!("A {}  B {}  {} {}", texts[0], texts[1], Word::ColumnTotal, texts[2]);
            page.text(self.ruler, 2, self.width, &line, Tone::Text);
            return;
        }
        let mut cells = vec![cell(0, label, Align::Left, &name, Tone::Label)];
        cells.extend(texts.iter().zip(own).enumerate().map(|(at, (text, figure))| {
            let tone = if figure.missing.is_some() { Tone::Missing } else { Tone::Text };
            cell(label + 1 + at * (FIGURE + 1), FIGURE, Align::Right, text, tone)
        }));
        let told = before(edition, row).filter(|_| change).unwrap_or_default();
        if change {
            let x = label + (FIGURE + 1) * 3 + 2;
            cells.push(cell(x, 22, Align::Right, &told, Tone::Derived));
        }
        page.cells(self.ruler, &cells);
    }

    /// The past years with a bar for the total.
    fn years(&self, page: &mut Page, edition: &Edition) {
        let column = |key: &str| {
            edition.five_years_columns.get(key).map_or("", String::as_str)
        };
        let shown = ["technologies", "institutions", "patients", "total_cost", "advanced_share"];
        let width = 11;
        let bars = self.width.saturating_sub(14 + shown.len() * (width + 1));
        let beside = self.width >= 14 + shown.len() * (width + 1);
        let labels: Vec<&str> = shown
            .iter()
            .map(|key| if *key == "advanced_share" { Word::YearShare.text() } else { column(key) })
            .collect();
        if beside {
            let mut cells = vec![cell(0, 13, Align::Left, Word::AuditFiveYears.text(), Tone::Heading)];
            cells.extend(labels.iter().enumerate().map(|(at, label)| {
                cell(14 + at * (width + 1), width, Align::Right, label, Tone::Heading)
            }));
            page.cells(self.ruler, &cells);
        } else {
            page.text(self.ruler, 0, self.width, Word::AuditFiveYears.text(), Tone::Heading);
        }
        let most = edition.five_years.iter().filter_map(|year| amount(&year.total_cost)).max();
        for year in &edition.five_years {
            page.stop(vec![year.source.clone()], None);
            let name = format!("{}{}", era::short(year.as_of), year.note.as_deref().unwrap_or_default());
            let texts: Vec<String> = shown.iter().filter_map(|key| figure_of(year, key)).map(printed).collect();
            if !beside {
                page.text(self.ruler, 0, self.width, &name, Tone::Label);
                let pairs = labels.iter().zip(&texts).map(|(label, text)| format!("{label} {text}"));
                page.text(self.ruler, 2, self.width, &pairs.collect::<Vec<_>>().join("  "), Tone::Text);
                continue;
            }
            let mut cells = vec![cell(0, 13, Align::Left, &name, Tone::Label)];
            cells.extend(texts.iter().enumerate().map(|(at, text)| {
                cell(14 + at * (width + 1), width, Align::Right, text, Tone::Text)
            }));
            let share = amount(&year.total_cost).zip(most);
            let share = share.and_then(|(own, most)| number::per_mille(own, most));
            let drawn = share.map_or_else(String::new, |share| bar(self.ruler, share, bars.saturating_sub(2).min(30)));
            if bars >= 8 {
                let x = 14 + shown.len() * (width + 1) + 1;
                cells.push(cell(x, bars.saturating_sub(1).max(1), Align::Left, &drawn, Tone::Derived));
            }
            page.cells(self.ruler, &cells);
        }
        page.blank();
    }

    fn notes(&self, page: &mut Page, notes: &[Note]) {
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

    /// What the documents do not contain.
    fn lacking(&self, page: &mut Page, edition: &Edition) {
        if edition.absent_tables.is_empty() {
            return;
        }
        page.text(self.ruler, 0, self.width, Word::OverviewLacking.text(), Tone::Heading);
        for table in &edition.absent_tables {
            page.stop(Vec::new(), None);
            for (class, rest, _) in self.catalog.unlisted().iter().filter(|own| own.0 == table.class) {
                let text = Word::UnlistedNote.fill(&[class, rest]);
                page.text(self.ruler, 2, self.width, &text, Tone::Text);
            }
            page.text(self.ruler, 2, self.width, &table.reason, Tone::Dim);
        }
    }
}

const fn cell(x: usize, width: usize, align: Align, text: &str, tone: Tone) -> Cell<'_> {
    Cell {
        x,
        width,
        align,
        text,
        tone,
    }
}

/// A figure of a year by its key.
fn figure_of<'a>(year: &'a Year, key: &str) -> Option<&'a Figure> {
    let pick = YEAR.iter().find(|(own, _)| *own == key)?.1;
    Some(pick(year))
}

/// A figure in thousandths of its unit.
fn amount(figure: &Figure) -> Option<i64> {
    figure.value?.scaled(3)
}

/// How a figure changed since the year before, as the five-year table has both: the difference and
/// the earlier value, computed by us.
fn before(edition: &Edition, row: &Headline) -> Option<String> {
    let mut years = edition.five_years.iter();
    let now = years.clone().find(|year| year.as_of == edition.report_date)?;
    let then = years.rfind(|year| year.as_of < edition.report_date)?;
    let (now, then) = (figure_of(now, &row.key)?, figure_of(then, &row.key)?);
    let decimals = now.value?.decimals().max(then.value?.decimals());
    let digits = now.value?.scaled(decimals)?.checked_sub(then.value?.scaled(decimals)?)?;
    let sign = if digits < 0 { "-" } else { "+" };
    let difference = Decimal::new(digits.abs(), decimals);
    let unit = if row.key == "advanced_share" { Word::UnitPoints.text() } else { "" };
    Some(format!("{sign}{difference}{unit} ({})", then.printed))
}
