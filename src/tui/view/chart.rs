//! The chart in its pane.

use crate::app::App;
use crate::app::layout::Panes;
use crate::chart::Ink;
use crate::chart::draw::{View, draw as drawing};
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;

/// Draws the chart into the pane it has, if it has one.
pub fn draw(app: &App, pen: &mut Pen, panes: &Panes) {
    let area = app.chart_area();
    if area.is_empty() {
        return;
    }
    let Some(figure) = app.figure() else {
        if app.technologies.chart.is_busy() {
            let text = Word::NotYetKnown.text();
            pen.put(area.x, area.y, area.width, text, Role::Dim);
        }
        return;
    };
    let cursor = app.chart_cursor().selected;
    let view = View {
        cursor: app.chart_has_cursor().then_some(cursor),
        chosen: app.technologies.selected(),
        zoom: app.chart_zoom(),
        ..View::new(area.width.into(), area.height.into(), app.ruler())
    };
    pen.canvas(area, &drawing(&figure, &view), role);
    let frames = [panes.first, panes.second, panes.third].into_iter();
    let own = frames
        .filter(|pane| pane.inside == area)
        .find_map(|pane| pane.frame);
    if let Some(frame) = own.filter(|_| app.chart_has_cursor()) {
        let count = figure.items().len();
        pen.note(
            frame,
            &format!("{}/{count}", cursor.saturating_add(1).min(count)),
        );
    }
}

/// The look of what a cell is for.
pub(super) const fn role(ink: Ink) -> Role {
    match ink {
        Ink::Text => Role::Text,
        Ink::Dim => Role::Dim,
        Ink::Title => Role::Title,
        Ink::Heading => Role::Heading,
        Ink::Missing => Role::Missing,
        Ink::Warning => Role::Warning,
        Ink::Derived => Role::Derived,
        Ink::Chosen => Role::Passage,
        Ink::Cursor => Role::Selected,
        Ink::Series(series) => match series % 4 {
            0 => Role::Series1,
            1 => Role::Series2,
            2 => Role::Series3,
            _ => Role::Series4,
        },
    }
}
