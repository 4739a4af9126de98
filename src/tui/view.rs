//! Drawing: the state in, tiles out, nothing changed.
//!
//! The regions are those of [`crate::app::layout`]; each part of the screen has a file of its own.

mod around;
mod bars;
mod chart;
mod detail;
mod kpi;
mod list;
mod note;
mod office;
mod popup;
mod results;
mod source;

use super::grid::Grid;
use super::pen::Pen;
use super::theme::{Role, Theme};
use crate::app::layout::{Area, Panes};
use crate::app::{App, Focus, Mode, Tab};
use crate::text::Align;
use ratatui::layout::Position;

/// Draws the whole screen into an empty grid of the screen's size. Returns where the terminal's
/// cursor belongs: at the line being typed, so that an input method opens there.
#[must_use]
pub fn draw(app: &App, theme: Theme, picture: &mut Grid) -> Option<Position> {
    let mut pen = Pen::new(picture, app.ruler(), theme);
    let panes = app.panes();
    bars::tabs(app, &mut pen, panes.tabs);
    frames(app, &mut pen, &panes);
    match app.tab {
        _ if app.comparing().is_some() => office::draw(app, &mut pen, panes.first),
        Tab::Overview | Tab::Zero => office::draw(app, &mut pen, panes.first),
        Tab::Audit => office::audit(app, &mut pen, &panes),
        Tab::Technologies => {
            if !app.chart_is_whole() {
                list::draw(app, &mut pen, panes.first);
                detail::draw(app, &mut pen, &panes);
            }
            chart::draw(app, &mut pen, &panes);
        }
        Tab::Kpi => {
            if !app.chart_is_whole() {
                kpi::tree(app, &mut pen, panes.first);
            }
            if app.shows_chart() {
                chart::draw(app, &mut pen, &panes);
            } else {
                kpi::page(app, &mut pen, &panes);
            }
        }
        Tab::Source => source::draw(app, &mut pen, panes.first),
    }
    let cursor = bars::status(app, &mut pen, panes.status);
    bars::footer(app, &mut pen, panes.footer);
    match &app.mode {
        Mode::Menu(menu) => popup::menu(app, menu, &mut pen),
        Mode::Help(offset) => popup::help(app, *offset, &mut pen),
        Mode::About(offset) => popup::about(app, *offset, &mut pen),
        Mode::Language(_, offset) => popup::language(app, *offset, &mut pen),
        Mode::Results(list) => results::draw(app, *list, &mut pen),
        Mode::Note(writing) => return note::draw(app, writing, &mut pen),
        Mode::Browse | Mode::Search(_) | Mode::GoTo(_) | Mode::Compare(_) | Mode::Export(_) => {}
    }
    cursor
}

/// How many lines the page has that opens over the panes in a mode.
#[must_use]
pub fn page_lines(mode: &Mode) -> usize {
    match mode {
        Mode::Help(_) => popup::help_lines().len(),
        Mode::Language(..) => popup::language_lines().len(),
        _ => 0,
    }
}

/// Draws a line of news over the last line of a screen that was drawn.
pub fn tell(app: &App, theme: Theme, line: &str, picture: &mut Grid) {
    let last = app.size().height.saturating_sub(1);
    let width = app.size().width;
    let mut pen = Pen::new(picture, app.ruler(), theme);
    pen.put(
        0,
        last,
        width,
        &app.ruler().pad(line, width.into(), Align::Left),
        Role::Notice,
    );
}

/// Draws the frames of the panes, the one with the focus on top.
fn frames(app: &App, pen: &mut Pen, panes: &Panes) {
    let three = panes.third.frame.is_some();
    let focus = match app.tab {
        Tab::Kpi => app.kpi.focus,
        Tab::Technologies => app.technologies.focus,
        Tab::Audit if app.office.reading => Focus::Detail,
        Tab::Overview | Tab::Zero | Tab::Audit | Tab::Source => Focus::List,
    };
    let focused = match focus {
        Focus::List => 0,
        Focus::Detail => 1,
        Focus::Chart => 1 + usize::from(three),
    };
    let frames = [panes.first.frame, panes.second.frame, panes.third.frame];
    let there: Vec<Area> = frames.into_iter().flatten().collect();
    for area in &there {
        pen.frame(*area, Role::Border);
    }
    if let Some(area) = there.get(focused).or(there.first()) {
        pen.frame(*area, Role::BorderFocused);
    }
    for (left, right) in there.iter().zip(there.iter().skip(1)) {
        pen.join(*left, *right, Role::BorderFocused);
    }
}

/// The lines of an area from the top, with their rows on the screen.
fn rows(area: Area) -> impl Iterator<Item = u16> {
    area.y..area.y.saturating_add(area.height)
}
