//! The detail of the selected technology.

use crate::app::detail::{Kind, Line, gutter, label_width};
use crate::app::layout::{Area, Panes};
use crate::app::{App, Focus};
use crate::text::Align;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use std::ops::Range;

/// Draws the detail into its pane; where only one pane fits, it is there in place of the list.
pub fn draw(app: &App, pen: &mut Pen, panes: &Panes) {
    let focused = app.technologies.focus == Focus::Detail;
    let pane = panes.second;
    let Some(row) = app.technologies.selected() else {
        return;
    };
    let taken = app.shows_chart() && panes.third.inside.is_empty();
    if pane.inside.is_empty() || taken {
        return;
    }
    let lines = app.detail_lines();
    let scroll = app.technologies.detail;
    let visible = scroll.visible(lines.len(), pane.inside.height.into());
    if let Some(frame) = pane.frame {
        let technology = app.catalog().technology(row);
        pen.title(
            frame,
            &technology.map(|t| t.id.to_string()).unwrap_or_default(),
        );
        if lines.len() > usize::from(pane.inside.height) {
            pen.note(frame, &format!("{}/{}", visible.end, lines.len()));
        }
    }
    let labels = u16::try_from(label_width(pen.ruler())).unwrap_or(u16::MAX);
    for (y, position) in super::rows(pane.inside).zip(visible) {
        let Some(line) = lines.get(position) else {
            continue;
        };
        let here = focused && position == scroll.selected;
        draw_line(app, pen, (pane.inside, labels), y, line, here);
    }
}

/// Draws a line of an area in which the labels have a column of so many cells.
fn draw_line(
    app: &App,
    pen: &mut Pen,
    (inside, labels): (Area, u16),
    y: u16,
    line: &Line,
    here: bool,
) {
    let gutter = gutter(inside.width);
    let area = Area {
        x: inside.x.saturating_add(gutter),
        width: inside.width.saturating_sub(gutter),
        ..inside
    };
    if here {
        let cursor = pen.glyphs().cursor;
        pen.put(inside.x, y, gutter, cursor, Role::Selected);
    }
    // The head is set off: the label, or the text where there is none.
    let role = |own, is_head| {
        if here && is_head { Role::Selected } else { own }
    };
    if let Some(label) = line.label {
        let width = labels.min(area.width);
        let label = pen.ruler().pad(label.text(), width.into(), Align::Left);
        pen.put(area.x, y, width, &label, role(Role::Label, true));
    }
    let indent = u16::try_from(line.indent)
        .unwrap_or(u16::MAX)
        .min(area.width);
    let x = area.x.saturating_add(indent);
    let room = area.width.saturating_sub(indent);
    let marks = marks(app, line);
    let own = match line.kind {
        Kind::Title => Role::Title,
        Kind::Heading => Role::Heading,
        Kind::Value => Role::Text,
        Kind::Missing => Role::Missing,
        Kind::Note => Role::Dim,
        Kind::Warning => Role::Warning,
        Kind::Blank => return,
    };
    let used = pen.put_marked(
        x,
        y,
        room,
        line.shown(),
        &marks,
        role(own, line.label.is_none()),
    );
    // At the edge, where the eye finds it whatever the value is, and where it can stay from one
    // technology to the next.
    if line.derived {
        let mark = u16::try_from(pen.ruler().cells(Word::Derived.text())).unwrap_or(u16::MAX);
        if room >= used.saturating_add(mark).saturating_add(2) {
            let x = x.saturating_add(room).saturating_sub(mark);
            pen.put(x, y, mark, Word::Derived.text(), Role::Derived);
        }
    }
}

/// What was found in the part of the text that a line shows, in bytes of that part.
fn marks(app: &App, line: &Line) -> Vec<Range<usize>> {
    let (Some(field), Some(row)) = (line.field, app.technologies.selected()) else {
        return Vec::new();
    };
    let marks = app.technologies.marks(row, field);
    marks
        .map(|mark| {
            let start = mark.range.start.saturating_sub(line.range.start);
            start..mark.range.end.saturating_sub(line.range.start)
        })
        .filter(|range| !range.is_empty())
        .collect()
}
