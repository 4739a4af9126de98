//! Counts, order and conditions on the right of the second line.

use crate::app::{App, Mode, Tab};
use crate::words::Word;

/// How much of what there is the tab shows.
pub fn counts(app: &App) -> String {
    match app.tab {
        Tab::Kpi => return crate::tui::view::kpi::counts(app),
        tab if tab.is_office() => return crate::tui::view::office::counts(app),
        _ => {}
    }
    let shown = app.technologies.rows.len();
    let all = app.catalog().current_count();
    if app.technologies.is_growing {
        Word::CountOf.fill(&[&all, &format!("{shown}+")])
    } else if shown == all {
        Word::CountAll.fill(&[&all])
    } else {
        Word::CountOf.fill(&[&all, &shown])
    }
}

/// Counts, order and conditions of the list, or what is marked in the source; while something is
/// typed also what it finds elsewhere.
pub fn summary(app: &App) -> String {
    let own = match app.tab {
        Tab::Source => source_summary(app),
        _ if app.comparing().is_some() => crate::tui::view::office::compared(app),
        Tab::Overview | Tab::Zero | Tab::Kpi | Tab::Audit => counts(app),
        Tab::Technologies => technologies_summary(app),
    };
    match elsewhere(app) {
        Some(elsewhere) => format!("{own}  {elsewhere}"),
        None => own,
    }
}

/// What the search being typed finds besides what the tab shows.
fn elsewhere(app: &App) -> Option<String> {
    let counts = app
        .counts()
        .filter(|_| matches!(app.mode, Mode::Search(_)))?;
    let kinds = [
        (
            Tab::Technologies,
            Word::KindTechnologies,
            counts.technologies,
        ),
        (Tab::Kpi, Word::KindKpi, counts.kpi),
        (Tab::Source, Word::KindSource, counts.source),
    ];
    let others = kinds
        .iter()
        .filter(|(tab, _, count)| *tab != app.tab && *count > 0);
    let others: Vec<String> = others
        .map(|(_, kind, count)| format!("{kind}{count}"))
        .collect();
    (!others.is_empty()).then(|| Word::StatusElsewhere.fill(&[&others.join(" ")]))
}

fn technologies_summary(app: &App) -> String {
    let mut parts = vec![counts(app)];
    let weak = app.technologies.weak();
    if weak > 0 {
        parts.push(Word::CountWeak.fill(&[&weak]));
    }
    if let Some(sort) = app.technologies.sort {
        let direction = if sort.descending { "▼" } else { "▲" };
        parts.push(Word::StatusSort.fill(&[&sort.field.label, &direction]));
    }
    let picked = app.technologies.picked.len();
    if picked > 0 {
        parts.push(Word::StatusPicked.fill(&[&picked]));
    }
    let conditions = app.technologies.filter.words();
    if !conditions.is_empty() {
        parts.push(Word::StatusFilter.fill(&[&conditions.join(Word::Dot.text())]));
    }
    parts.join("  ")
}

fn source_summary(app: &App) -> String {
    let view = &app.source;
    let place = format!("{}/{}", view.line, view.line_count(app.catalog()));
    if !view.query.is_empty() {
        return format!("{}  {place}", Word::SourceHits.fill(&[&view.hits.len()]));
    }
    if view.passages.is_empty() {
        return place;
    }
    format!(
        "{}  {place}",
        Word::SourcePassages.fill(&[&view.passages.len()])
    )
}
