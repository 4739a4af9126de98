//! 概要: the figures of the latest report, the flow, the past years, what the data covers, and
//! counts that lead on.

use super::page::{Cell, Lead, Page, Tone};
use crate::app::Tab;
use crate::audit::{Check, Part};
use crate::catalog::{Catalog, Condition, Filter};
use crate::chart;
use crate::export::whole::{YEAR, printed};
use crate::model::edition::{Headline, Year};
use crate::model::{Class, Decimal, Edition, Figure, Note, Source};
use crate::text::{Align, Ruler, era, number};
use crate::words::Word;
use crate::zero::Case;

/// From this width on, the change against the year before has a column.
const WITH_CHANGE: usize = 96;

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

/// The chart of the past years.
const YEARS: &str = "years-cost";

/// The most columns that it takes.
const CHART: usize = 100;

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
        self.figures(
            &mut page,
            Word::OverviewHeadline,
            &edition.headline,
            edition,
        );
        self.notes(&mut page, &edition.headline_notes);
        self.counts(&mut page, edition);
        self.figures(&mut page, Word::AuditFlow, &edition.flow, edition);
        self.years(&mut page, edition);
        self.notes(&mut page, &edition.five_years_notes);
        self.chart(&mut page);
        self.goals(&mut page);
        self.covered(&mut page, edition);
        page
    }

    /// Counts that lead on.
    fn counts(&self, page: &mut Page, edition: &Edition) {
        page.text(
            self.ruler,
            0,
            self.width,
            Word::OverviewCounts.text(),
            Tone::Heading,
        );
        let reported = |class: Class| {
            let own = self.cases.iter().filter(|case| case.is_reported());
            own.filter(|case| {
                self.catalog
                    .technology(case.row)
                    .is_some_and(|t| t.id.class == class)
            })
            .count()
        };
        let (a, b) = (reported(Class::A), reported(Class::B));
        let rest = self.cases.len().saturating_sub(a + b);
        let note = Word::OverviewZeroNote.fill(&[&a, &b, &rest]);
        self.count(
            page,
            a + b,
            Word::OverviewZero.text(),
            &note,
            Lead::Tab(Tab::Zero),
        );
        for condition in Condition::ALL
            .into_iter()
            .filter(|own| *own != Condition::Zero)
        {
            let filter = Filter::only(condition);
            let own = self.catalog.technologies().iter();
            let own = own.filter(|t| t.edition == edition.id && condition.holds(edition, t));
            let ids: Vec<String> = own.map(|t| t.id.to_string()).collect();
            self.count(
                page,
                ids.len(),
                condition.word().text(),
                &ids.join(" "),
                Lead::List(filter),
            );
        }
        for (verdict, count, lead) in super::audit::counts(self.checks) {
            let label = Word::OverviewChecks.fill(&[&verdict.word()]);
            self.count(page, count, &label, "", lead);
        }
        let remarks = self.catalog.remarks().len();
        let uncovered = self
            .checks
            .iter()
            .filter(|check| check.part == Part::Remarks)
            .count();
        let note = Word::OverviewRemarksNote.fill(&[&uncovered]);
        self.count(
            page,
            remarks,
            Word::PartRemarks.text(),
            &note,
            Lead::Checks(None),
        );
        page.blank();
    }

    fn count(&self, page: &mut Page, count: usize, label: &str, note: &str, lead: Lead) {
        page.stop(Vec::new(), Some(lead));
        let count = number::grouped(i64::try_from(count).unwrap_or(i64::MAX));
        let label_width = self
            .ruler
            .cells(label)
            .min(self.width.saturating_sub(7).max(1));
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
    fn years(&self, page: &mut Page, edition: &Edition) {
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

    /// The chart of the past years, with its breaks marked.
    fn chart(&self, page: &mut Page) {
        let Some(listed) = chart::find(YEARS) else {
            return;
        };
        let figure = listed.figure(self.catalog, &chart::Scope::all(self.catalog));
        let width = self.width.min(CHART);
        let view = chart::draw::View::new(width, 0, self.ruler);
        page.stop(figure.sources.clone(), Some(Lead::Figure(listed)));
        page.canvas(0, &chart::plain::canvas(&figure, &view, None));
        page.blank();
    }

    /// The goals of the basic plan with their KPI, one line each.
    fn goals(&self, page: &mut Page) {
        let goals = self.catalog.goals();
        if goals.is_empty() {
            return;
        }
        page.text(
            self.ruler,
            0,
            self.width,
            Word::OverviewGoals.text(),
            Tone::Heading,
        );
        let titles = goals.iter().map(|goal| self.ruler.cells(&goal.title)).max();
        let title = titles.unwrap_or(0).min(self.width / 2);
        for (at, goal) in goals.iter().enumerate() {
            page.stop(vec![goal.source.clone()], Some(Lead::Goal(at)));
            let x = 4 + title + 2;
            let room = self.width.saturating_sub(x);
            let cells = [
                cell(0, 3, Align::Left, &goal.number, Tone::Label),
                cell(4, title.max(1), Align::Left, &goal.title, Tone::Text),
                cell(x, room.max(1), Align::Left, &goal.kpi, Tone::Dim),
            ];
            page.cells(self.ruler, &cells);
        }
        page.blank();
    }

    /// What the documents contain about the technologies of each class, and what not.
    fn covered(&self, page: &mut Page, edition: &Edition) {
        page.text(
            self.ruler,
            0,
            self.width,
            Word::OverviewCovers.text(),
            Tone::Heading,
        );
        for class in [Class::A, Class::B] {
            let own = self.catalog.technologies().iter();
            let rows = own
                .filter(|t| t.edition == edition.id && t.id.class == class)
                .count();
            let text = Word::OverviewCoversClass.fill(&[&class, &rows]);
            let filter = Filter {
                class: Some(class),
                ..Filter::default()
            };
            page.stop(Vec::new(), Some(Lead::List(filter)));
            page.text(self.ruler, 2, self.width, &text, Tone::Text);
            for (_, rest, _) in self.catalog.unlisted().iter().filter(|own| own.0 == class) {
                let text = Word::UnlistedNote.fill(&[&class, rest]);
                page.text(self.ruler, 2, self.width, &text, Tone::Missing);
            }
            for table in edition
                .absent_tables
                .iter()
                .filter(|table| table.class == class)
            {
                page.text(self.ruler, 2, self.width, &table.reason, Tone::Dim);
            }
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
    Some(format!("{sign}{difference}{unit} ({})", then.printed))
}
