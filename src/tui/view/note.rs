//! The note being written, over the panes, with the terminal's cursor at the caret.

use crate::app::layout::Area;
use crate::app::{App, Writing};
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use ratatui::layout::Position;

/// Draws the note. Returns where the caret is, so that an input method opens there.
pub fn draw(app: &App, writing: &Writing, pen: &mut Pen) -> Option<Position> {
    let pane = app.note_pane();
    let inside = pane.inside;
    pen.clear(pane.frame.unwrap_or(inside));
    let width = usize::from(inside.width);
    let rows = writing.area.rows(app.ruler(), width);
    let (column, row) = writing.area.place(app.ruler(), width);
    if let Some(frame) = pane.frame {
        pen.frame(frame, Role::BorderFocused);
        pen.title(frame, &app.note_title());
        pen.note(frame, &format!("{}/{}", row.saturating_add(1), rows.len()));
    }
    let shown = rows.into_iter().skip(writing.offset);
    let height = app.note_height();
    let sheet = Area { height, ..inside };
    for (y, range) in super::rows(sheet).zip(shown) {
        let text = writing.area.text().get(range).unwrap_or_default();
        pen.put(inside.x, y, inside.width, text, Role::Text);
    }
    for (y, line) in super::rows(inside)
        .skip(usize::from(height))
        .zip(app.note_warning())
    {
        pen.put(inside.x, y, inside.width, &line, Role::Warning);
    }
    let x = u16::try_from(column).unwrap_or(u16::MAX);
    let y = u16::try_from(row.checked_sub(writing.offset)?).ok()?;
    let is_inside = x < inside.width && y < sheet.height;
    is_inside.then(|| Position::new(inside.x.saturating_add(x), inside.y.saturating_add(y)))
}
