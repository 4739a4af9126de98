//! 0件: reason and plan of each technology without a case, side by side.

use super::page::{Cell, Lead, MOST, Page, Tone};
use crate::catalog::Catalog;
use crate::fields;
use crate::model::Technology;
use crate::notes::report;
use crate::text::{Align, Ruler, era};
use crate::words::Word;
use crate::zero::{Case, End, Group, View, coded, enrolment, said_before};

/// From this width on, reason and plan stand side by side.
const SIDE_BY_SIDE: usize = 60;

/// Columns that all but the name is indented by.
const INDENT: usize = 2;

/// The cases as they are shown, in their order: positions among all.
#[must_use]
pub fn order(catalog: &Catalog, cases: &[Case], view: &View) -> Vec<usize> {
    let groups = view.groups(catalog, cases);
    groups.into_iter().flat_map(|group| group.cases).collect()
}

/// The page, `width` columns wide.
#[must_use]
pub fn page(catalog: &Catalog, cases: &[Case], view: &View, ruler: &Ruler, width: usize) -> Page {
    let mut page = Page::default();
    let groups = view.groups(catalog, cases);
    let all = groups.iter().map(|group| group.cases.len()).sum();
    for Group {
        heading,
        cases: own,
    } in groups
    {
        if page.stops.len() >= MOST {
            break;
        }
        let mut heading = heading.map(|heading| format!("{heading} ({})", own.len()));
        let room = MOST.saturating_sub(page.stops.len());
        for case in own.iter().filter_map(|&at| cases.get(at)).take(room) {
            let Some(technology) = catalog.technology(case.row) else {
                continue;
            };
            if !page.lines.is_empty() {
                page.blank();
            }
            page.stop(case.sources(catalog), Some(Lead::Technology(case.row)));
            if let Some(heading) = heading.take() {
                page.text(ruler, 0, width, &heading, Tone::Heading);
            }
            one(&mut page, catalog, case, technology, ruler, width);
        }
    }
    page.rest(ruler, width, all);
    if page.lines.is_empty() {
        page.text(ruler, 0, width, Word::NothingFound.text(), Tone::Warning);
    }
    page
}

fn one(
    page: &mut Page,
    catalog: &Catalog,
    case: &Case,
    technology: &Technology,
    ruler: &Ruler,
    width: usize,
) {
    let name = format!("{:<6}{}", technology.id.to_string(), technology.name);
    page.text(ruler, 0, width, &name, Tone::Title);
    page.flow(ruler, INDENT, width, &facts(catalog, case, technology));
    if let Some(zero) = &technology.zero_case {
        let plan = fields::by_key("zero_case_plan");
        let plan = plan.map(|field| (field.value)(catalog.edition_of(technology), technology));
        let absent = plan.as_ref().is_some_and(|plan| plan.missing().is_some());
        let plan = plan.map(|plan| plan.full()).unwrap_or_default();
        let tone = if absent { Tone::Missing } else { Tone::Text };
        let texts = [
            (Word::Reason.text(), zero.reason.as_str(), Tone::Text),
            (Word::Plan.text(), plan.as_str(), tone),
        ];
        side_by_side(page, ruler, width, &texts);
    }
    for (label, text) in report::entries(catalog, case.row) {
        let label = format!("{label}  ");
        let x = INDENT + ruler.cells(&label);
        let cell = |x, width, text, tone| Cell {
            x,
            width,
            align: Align::Left,
            text,
            tone,
        };
        let room = width.saturating_sub(x).max(1);
        let cells = [
            cell(INDENT, ruler.cells(&label), label.as_str(), Tone::Label),
            cell(x, room, text.as_str(), Tone::Text),
        ];
        page.cells(ruler, &cells);
    }
    let deletion = case
        .deletion
        .as_ref()
        .map(|own| Word::OddDeleted.fill(&[&era::short(own.date)]));
    let told = case.oddities.iter().map(|oddity| oddity.text.clone());
    let explained = case.explanation(catalog).into_iter().chain(told);
    // A remark on the deletion says more than that there was one.
    let deletion = deletion.filter(|_| case.oddities.iter().all(|odd| odd.remark.is_none()));
    for text in explained.chain(deletion) {
        let mark = Cell {
            x: INDENT,
            width: 2,
            align: Align::Left,
            text: "!",
            tone: Tone::Warning,
        };
        let text = Cell {
            x: INDENT + 2,
            width: width.saturating_sub(INDENT + 2).max(1),
            align: Align::Left,
            text: &text,
            tone: Tone::Warning,
        };
        page.cells(ruler, &[mark, text]);
    }
}

/// Two labelled texts beside each other, where there is room, or one below the other.
fn side_by_side(page: &mut Page, ruler: &Ruler, width: usize, texts: &[(&str, &str, Tone); 2]) {
    let cell = |x, width, text, tone| Cell {
        x,
        width,
        align: Align::Left,
        text,
        tone,
    };
    if width < SIDE_BY_SIDE {
        for (label, text, tone) in texts {
            page.text(ruler, INDENT, width, label, Tone::Label);
            page.text(ruler, INDENT, width, text, *tone);
        }
        return;
    }
    let gap = 3;
    let half = width.saturating_sub(INDENT + gap) / 2;
    let right = INDENT + half + gap;
    let [(first, reason, one), (second, plan, two)] = *texts;
    let labels = [
        cell(INDENT, half, first, Tone::Label),
        cell(right, half, second, Tone::Label),
    ];
    page.cells(ruler, &labels);
    page.cells(
        ruler,
        &[
            cell(INDENT, half, reason, one),
            cell(right, half, plan, two),
        ],
    );
}

/// What is known of a case in short values: from the report, then from the tables, then ours.
fn facts(catalog: &Catalog, case: &Case, technology: &Technology) -> Vec<(String, Tone)> {
    let edition = catalog.edition_of(technology);
    let value = |key: &str| {
        let field = fields::by_key(key)?;
        Some((field.value)(edition, technology))
    };
    let cell = |key: &str| value(key).map_or_else(String::new, |value| value.cell());
    let previous = value("previous_year_cases").map_or_else(String::new, |value| value.full());
    let mut facts = vec![
        (case.institution.clone().unwrap_or_default(), Tone::Text),
        (format!("{} {previous}", Word::HeadPrevious), Tone::Text),
    ];
    facts.extend(said_before(catalog, case).map(|(said, differs)| {
        let tone = if differs { Tone::Warning } else { Tone::Text };
        (said, tone)
    }));
    if technology.effective_date.is_ok() {
        let days = case.days_in_force.map(crate::text::number::grouped);
        let days = days.map_or_else(|_| String::new(), |days| Word::ZeroDays.fill(&[&days]));
        let since = format!("{} {}{days}", Word::HeadEffective, cell("effective_date"));
        facts.push((since, Tone::Text));
        let enrolled = enrolment(edition, technology);
        facts.push((format!("{} {enrolled}", Word::HeadEnrolled), Tone::Text));
        let end = case.end.map_or("", |end| end.word().text());
        let end = Word::Aside.fill(&[&cell("planned_end_date"), &end]);
        let end = format!("{} {end}", Word::HeadEnd);
        let tone = match case.end {
            Ok(End::BeforeReport | End::BeforeMeeting) => Tone::Warning,
            _ => Tone::Text,
        };
        facts.push((end, tone));
    } else {
        facts.push((Word::ZeroOnlyReport.text().to_owned(), Tone::Missing));
    }
    facts.extend(case.deletion.as_ref().map(|own| {
        let date = era::short(own.date);
        (format!("{} {date}", Word::FacetDeleted), Tone::Warning)
    }));
    facts.extend(case.code.as_ref().map(|own| {
        let code = coded(own, technology);
        (format!("{} {code}", Word::FacetCode), Tone::Derived)
    }));
    facts
}
