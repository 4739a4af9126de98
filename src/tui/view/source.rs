//! The text of a document: line numbers, the passages one came for, what was found.

use crate::app::App;
use crate::app::layout::{Area, Pane};
use crate::text::Align;
use crate::text::wrap::wrap;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use std::ops::Range;

/// Draws the document into its pane.
pub fn draw(app: &App, pen: &mut Pen, pane: Pane) {
    let view = &app.source;
    let document = app.catalog().documents().get(view.document);
    let title = document.map(|doc| Word::SourceTitle.fill(&[&doc.id, &doc.title]));
    let meeting =
        document.map(|doc| format!("{} {}", doc.meeting, crate::text::era::short(doc.date)));
    if let Some(frame) = pane.frame {
        pen.title(frame, &title.unwrap_or_default());
        pen.note(frame, &meeting.unwrap_or_default());
    }
    let inside = pane.inside;
    let Some(text) = app.catalog().text(view.document) else {
        pen.put(
            inside.x,
            inside.y,
            inside.width,
            app.catalog()
                .reach()
                .why_nothing()
                .unwrap_or(Word::NoTextHere)
                .text(),
            Role::Notice,
        );
        return;
    };
    let mut rows = super::rows(inside);
    for number in view.top..=text.line_count() {
        let Some(line) = text.line(number) else { break };
        if !draw_line(app, pen, inside, &mut rows, number, line) {
            break;
        }
    }
}

/// Draws one line of the document, wrapped; `false` when the pane is full.
fn draw_line(
    app: &App,
    pen: &mut Pen,
    inside: Area,
    rows: &mut impl Iterator<Item = u16>,
    number: u32,
    line: &str,
) -> bool {
    let view = &app.source;
    let margin = u16::try_from(app.source_margin()).unwrap_or(0);
    let width = inside.width.saturating_sub(margin);
    let here = number == view.line;
    let role = match (here, view.is_passage(number)) {
        // Where no number stands before the lines, the text itself is set off.
        (true, _) if margin == 0 => Role::Selected,
        (_, true) => Role::Passage,
        (_, false) => Role::Text,
    };
    for (index, range) in wrap(pen.ruler(), line, width.into())
        .into_iter()
        .enumerate()
    {
        let Some(y) = rows.next() else { return false };
        if index == 0 && margin > 0 {
            let digits = usize::from(margin).saturating_sub(2);
            let label = format!("{number:>digits$}");
            let (label, role) = if here {
                let padded = pen.ruler().pad(&label, margin.into(), Align::Left);
                (padded, Role::Selected)
            } else {
                (label, Role::LineNumber)
            };
            pen.put(inside.x, y, margin, &label, role);
            if here || view.is_passage(number) {
                let mark = pen.glyphs().cursor;
                pen.put(
                    inside.x.saturating_add(margin).saturating_sub(2),
                    y,
                    1,
                    mark,
                    role,
                );
            }
        }
        let marks = within(view.found(number), &range);
        let shown = line.get(range).unwrap_or_default();
        pen.put_marked(
            inside.x.saturating_add(margin),
            y,
            width,
            shown,
            &marks,
            role,
        );
    }
    true
}

/// The marks inside a part of the line, in bytes of that part.
pub(super) fn within(marks: &[Range<usize>], part: &Range<usize>) -> Vec<Range<usize>> {
    let clip = |at: usize| at.clamp(part.start, part.end).saturating_sub(part.start);
    let clipped = marks.iter().map(|mark| clip(mark.start)..clip(mark.end));
    clipped.filter(|mark| !mark.is_empty()).collect()
}
