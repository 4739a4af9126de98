//! 概要: the figures of the latest report, the flow, the past years, what the data covers, and
//! counts that lead on.

mod figures;

use super::page::{Cell, Lead, Page, Tone};
use crate::app::Tab;
use crate::audit::{Check, Part};
use crate::catalog::{Catalog, Condition, Filter, Row, Years};
use crate::chart;
use crate::model::{Class, Edition, Technology};
use crate::text::{Align, Ruler, era, number};
use crate::words::Word;
use crate::zero::Case;

/// The chart of the past years.
const YEARS: &str = "years-cost";

/// The most columns that it takes.
const CHART: usize = 100;

/// The most technologies that are named beside a count.
const MOST_NAMED: usize = 100;

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
            let (count, ids) = named(own);
            self.count(
                page,
                count,
                condition.word().text(),
                &ids,
                Lead::List(filter),
            );
        }
        self.beside(page);
        for (verdict, count, lead) in super::audit::counts(self.checks) {
            let label = Word::OverviewChecks.fill(&[&verdict.word()]);
            self.count(page, count, &label, "", lead);
        }
        let remarks = self.catalog.remarks().count();
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

    /// What is new, gone or not surely the same since the report before.
    fn beside(&self, page: &mut Page) {
        let Some(before) = self.catalog.before() else {
            return;
        };
        let ids = |rows: &[Row]| {
            let ids = rows.iter().filter_map(|&row| self.catalog.technology(row));
            named(ids).1
        };
        let listed = |filter: Filter| {
            let rows = self.catalog.filtered(&filter);
            (rows, Lead::List(filter))
        };
        let (new, to_new) = listed(Filter {
            new: true,
            ..Filter::default()
        });
        let (unsure, to_unsure) = listed(Filter {
            unsure: true,
            ..Filter::default()
        });
        let to_before = Lead::List(Filter {
            years: Years::Named(before.id.clone()),
            ..Filter::default()
        });
        let gone = self.catalog.gone();
        let counts = [
            (Word::OverviewNew, new.as_slice(), to_new),
            (Word::OverviewUnsure, unsure.as_slice(), to_unsure),
            (Word::OverviewGone, gone, to_before),
        ];
        for (word, rows, lead) in counts {
            self.count(page, rows.len(), word.text(), &ids(rows), lead);
        }
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

/// How many technologies there are, and the names of as many as one reads.
fn named<'a>(mut all: impl Iterator<Item = &'a Technology>) -> (usize, String) {
    let ids = all.by_ref().take(MOST_NAMED);
    let mut ids: Vec<String> = ids.map(|own| own.id.to_string()).collect();
    let rest = all.count();
    let count = ids.len() + rest;
    ids.extend((rest > 0).then(|| Word::AndMore.fill(&[&rest])));
    (count, ids.join(" "))
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
