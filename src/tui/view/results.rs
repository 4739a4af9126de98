//! Everything that a search finds, over the panes.

use super::popup;
use crate::app::App;
use crate::app::layout::Area;
use crate::app::list::List;
use crate::app::results::ResultLine;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use std::ops::Range;

/// Draws the list with its cursor.
pub fn draw(app: &App, list: List, pen: &mut Pen) {
    let lines = app.result_lines();
    let size = app.size();
    let title = Word::ResultsTitle.fill(&[&app.query()]);
    let place = format!("{}/{}", list.selected.saturating_add(1), lines.len());
    let height = app.results_height();
    let area = popup::open(pen, size, size.width.into(), height, &title, &place);
    let mut list = list;
    list.follow(lines.len(), area.height.into());
    let visible = list.visible(lines.len(), area.height.into());
    let rows = area.y..area.y.saturating_add(area.height);
    for (y, position) in rows.zip(visible) {
        let Some(line) = lines.get(position) else {
            continue;
        };
        draw_line(app, pen, area, y, line, position == list.selected);
    }
}

fn draw_line(app: &App, pen: &mut Pen, area: Area, y: u16, line: &ResultLine, here: bool) {
    let role = if here { Role::Selected } else { Role::Text };
    if here {
        pen.fill(
            Area {
                y,
                height: 1,
                ..area
            },
            Role::Selected,
        );
    }
    let (name, text, marks) = match line {
        ResultLine::Heading(kind, count) => {
            let heading = format!("{kind} {count}");
            pen.put(area.x, y, area.width, &heading, Role::Heading);
            return;
        }
        ResultLine::Technology(row, marks) => {
            let Some(technology) = app.catalog().technology(*row) else {
                return;
            };
            (technology.id.to_string(), technology.name.as_str(), marks)
        }
        ResultLine::Zero(row, marks) => {
            let Some(technology) = app.catalog().technology(*row) else {
                return;
            };
            let reason = technology
                .zero_case
                .as_ref()
                .map_or("", |zero| &zero.reason);
            (technology.id.to_string(), reason, marks)
        }
        ResultLine::Source {
            document,
            line,
            ranges,
        } => {
            let id = app
                .catalog()
                .documents()
                .get(*document)
                .map_or("", |doc| &doc.id);
            let text = app
                .catalog()
                .text(*document)
                .and_then(|text| text.line(*line));
            (format!("{id}:{line}"), text.unwrap_or_default(), ranges)
        }
    };
    let name_width = 8.min(area.width);
    pen.put(
        area.x,
        y,
        name_width,
        &format!(" {name}"),
        if here { role } else { Role::Label },
    );
    let x = area.x.saturating_add(name_width).saturating_add(1);
    let room = area.width.saturating_sub(name_width).saturating_sub(1);
    let (text, marks): (String, Vec<Range<usize>>) =
        super::list::around_first(pen.ruler(), text.to_owned(), marks.clone(), room.into());
    pen.put_marked(x, y, room, &text, &marks, role);
}
