//! The pages of the committee's office: 概要, 0件, 整合, and technologies side by side.

use crate::app::detail::gutter;
use crate::app::layout::{Area, Pane, Panes};
use crate::app::office::{Cursor, Page, Piece, Tone};
use crate::app::{App, Tab};
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use std::ops::Range;

/// Draws a page that has the screen to itself.
pub fn draw(app: &App, pen: &mut Pen, pane: Pane) {
    let (shown, cursor) = (app.office_page(), app.office_cursor());
    if let Some(frame) = pane.frame {
        if app.comparing().is_some() {
            pen.title(frame, Word::ContextCompare.text());
        }
        pen.note(frame, &place(&shown, cursor));
    }
    lines(app, pen, pane.inside, &shown, cursor, Some(Role::Selected));
}

/// Draws 整合: the list of checks, and the one under the cursor in full.
pub fn audit(app: &App, pen: &mut Pen, panes: &Panes) {
    let reading = app.office.reading;
    if !panes.first.inside.is_empty() {
        let (page, cursor) = (app.office_page(), app.office_cursor());
        if let Some(frame) = panes.first.frame {
            pen.note(frame, &place(&page, cursor));
        }
        let role = if reading {
            Role::SelectedElsewhere
        } else {
            Role::Selected
        };
        lines(app, pen, panes.first.inside, &page, cursor, Some(role));
    }
    if !panes.second.inside.is_empty() {
        let (page, cursor) = (app.check_page(), app.office.check);
        let inside = panes.second.inside;
        let shown = page.lines.len();
        if let Some(frame) = panes.second.frame
            && shown > usize::from(inside.height)
        {
            let last = cursor
                .offset
                .saturating_add(inside.height.into())
                .min(shown);
            pen.note(frame, &format!("{last}/{shown}"));
        }
        lines(app, pen, inside, &page, cursor, None);
    }
}

/// Which stop of how many.
fn place(page: &Page, cursor: Cursor) -> String {
    let stops = page.entries();
    format!("{}/{stops}", cursor.stop.saturating_add(1).min(stops))
}

/// Draws the lines of a page from where it is scrolled to; the stop with the cursor is marked,
/// where there is a look for it.
fn lines(
    app: &App,
    pen: &mut Pen,
    area: Area,
    page: &Page,
    cursor: Cursor,
    selected: Option<Role>,
) {
    let own = own_lines(page, cursor.stop);
    let gutter = gutter(area.width);
    let text = Area {
        x: area.x.saturating_add(gutter),
        width: area.width.saturating_sub(gutter),
        ..area
    };
    for (y, at) in super::rows(area).zip(cursor.offset..page.lines.len()) {
        let Some(line) = page.lines.get(at) else {
            continue;
        };
        let marked = selected.filter(|_| own.contains(&at));
        // The head is set off, which is the first piece; the mark stands before every line.
        let head = marked.filter(|_| own.start == at);
        if let Some((role, first)) = head.zip(line.first()) {
            let before = u16::try_from(first.x).unwrap_or(u16::MAX);
            let width = before.saturating_add(gutter).min(area.width);
            let height = 1;
            pen.fill(
                Area {
                    y,
                    width,
                    height,
                    ..area
                },
                role,
            );
        }
        if marked.is_some() {
            let cursor = pen.glyphs().cursor;
            pen.put(area.x, y, gutter, cursor, head.unwrap_or(Role::Prompt));
        }
        for (index, piece) in line.iter().enumerate() {
            let head = head.filter(|_| index == 0);
            put(app, pen, Area { y, ..text }, piece, head);
        }
    }
}

/// The lines of a stop that are its own: not those of a heading, nor the empty ones behind.
fn own_lines(page: &Page, stop: usize) -> Range<usize> {
    let all = page.extent(stop);
    if page.stops.is_empty() {
        return 0..0;
    }
    let is_own = |at: &usize| {
        let line = page.lines.get(*at).map_or(&[][..], Vec::as_slice);
        !line.is_empty() && line.iter().any(|piece| piece.tone != Tone::Heading)
    };
    let start = all.clone().find(is_own).unwrap_or(all.start);
    let end = all.clone().rev().find(is_own).unwrap_or(start);
    start..end.saturating_add(1)
}

fn put(app: &App, pen: &mut Pen, line: Area, piece: &Piece, selected: Option<Role>) {
    let right = line.x.saturating_add(line.width);
    let x = line
        .x
        .saturating_add(u16::try_from(piece.x).unwrap_or(u16::MAX));
    let room = right.saturating_sub(x);
    let role = selected.unwrap_or_else(|| role(piece.tone));
    pen.put_marked(
        x,
        line.y,
        room,
        piece.shown(),
        &app.office_marks(piece),
        role,
    );
}

/// The look of a tone.
pub(super) const fn role(tone: Tone) -> Role {
    match tone {
        Tone::Title => Role::Title,
        Tone::Heading => Role::Heading,
        Tone::Label => Role::Label,
        Tone::Text => Role::Text,
        Tone::Dim => Role::Dim,
        Tone::Derived => Role::Derived,
        Tone::Missing => Role::Missing,
        Tone::Warning => Role::Warning,
        Tone::Chart(ink) => super::chart::role(ink),
    }
}

/// How much of the tab is shown, in which groups and order, under which conditions.
pub fn counts(app: &App) -> String {
    // What is not counted yet is no zero.
    if app.is_studying() {
        return Word::NotYetKnown.text().to_owned();
    }
    let office = &app.office;
    let mut parts = Vec::new();
    match app.tab {
        Tab::Zero => {
            let all = office.all_cases().len();
            let shown = app.office_page().entries();
            parts.push(if shown == all {
                Word::CountZero.fill(&[&all])
            } else {
                Word::CountZeroOf.fill(&[&all, &shown])
            });
            let view = &office.view;
            parts.extend(
                view.group
                    .map(|group| Word::StatusGroup.fill(&[&group.word()])),
            );
            parts.extend(view.sort.map(|sort| {
                let direction = if sort.descending { "▼" } else { "▲" };
                Word::StatusSort.fill(&[&sort.field.label, &direction])
            }));
            let conditions: Vec<&str> = view
                .filter
                .iter()
                .map(|(_, value)| value.as_str())
                .collect();
            if !conditions.is_empty() {
                parts.push(Word::StatusFilter.fill(&[&conditions.join(Word::Dot.text())]));
            }
        }
        Tab::Audit => {
            let all = office.checks.as_ref().map_or(0, Vec::len);
            let shown = app.office_page().entries();
            parts.push(if shown == all {
                Word::CountChecks.fill(&[&all])
            } else {
                Word::CountChecksOf.fill(&[&all, &shown])
            });
            parts.push(Word::CountUnexplained.fill(&[&office.unexplained]));
            parts.extend(
                office
                    .verdict
                    .map(|only| Word::StatusFilter.fill(&[&only.word()])),
            );
        }
        _ if office.query(app.tab).trim().is_empty() => {}
        _ => parts.push(Word::SourceHits.fill(&[&app.office_hits().len()])),
    }
    parts.join("  ")
}

/// How many technologies are compared, and in how much they differ.
pub fn compared(app: &App) -> String {
    let comparison = crate::compare::compare(app.catalog(), &app.technologies.picked);
    let differ = comparison.shown().filter(|line| line.differs).count();
    let (technologies, lines) = (comparison.technologies.len(), comparison.shown().count());
    Word::CountCompared.fill(&[&technologies, &lines, &differ])
}
