//! Everything that a search finds, over the panes.

use super::popup;
use crate::app::App;
use crate::app::layout::Area;
use crate::app::list::List;
use crate::app::results::ResultLine;
use crate::search::{Hit, Item, KpiHit};
use crate::text::Align;
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

/// What stands at the left of the list where it is no wider.
const NAME: u16 = 8;

fn draw_line(app: &App, pen: &mut Pen, area: Area, y: u16, line: &ResultLine, here: bool) {
    if let ResultLine::Heading(kind, count) = line {
        pen.put(
            area.x,
            y,
            area.width,
            &format!("{kind} {count}"),
            Role::Heading,
        );
        return;
    }
    let (name, text, marks) = shown(app, line);
    let name = if name.is_empty() {
        name
    } else {
        format!(" {name}")
    };
    // The name of an exhibit is longer than the others, and its rows have none.
    let cells = u16::try_from(pen.ruler().cells(&name)).unwrap_or(u16::MAX);
    let width = cells.max(NAME).min(area.width);
    let role = if here { Role::Selected } else { Role::Label };
    let name = pen.ruler().pad(&name, width.into(), Align::Left);
    pen.put(area.x, y, width, &name, role);
    if here {
        pen.put(area.x, y, 1, pen.glyphs().cursor, role);
    }
    let x = area.x.saturating_add(width).saturating_add(1);
    let room = area.width.saturating_sub(width).saturating_sub(1);
    let (text, marks): (String, Vec<Range<usize>>) =
        super::around::around_first(pen.ruler(), text, marks, room.into());
    pen.put_marked(x, y, room, &text, &marks, Role::Text);
}

/// The name of what a line leads to, its text, what to highlight in that.
fn shown(app: &App, line: &ResultLine) -> (String, String, Vec<Range<usize>>) {
    let catalog = app.catalog();
    let of_hit = |hit: &KpiHit| {
        let name = if hit.item == Item::Whole {
            hit.name(catalog)
        } else {
            String::new()
        };
        let (text, marks) = hit.line(catalog);
        (name, text, marks)
    };
    let of_technology = |hit: &Hit, key| {
        let technology = catalog.technology(hit.row);
        let name = technology.map(|own| own.id.to_string()).unwrap_or_default();
        let (text, marks) = hit.line(catalog, key);
        (name, text, marks)
    };
    match line {
        ResultLine::Heading(..) => (String::new(), String::new(), Vec::new()),
        ResultLine::Technology(hit) => of_technology(hit, "name"),
        ResultLine::Zero(hit) => of_technology(hit, "zero_case_reason"),
        ResultLine::Exhibit(subject) => of_hit(&KpiHit::whole(*subject)),
        ResultLine::Kpi(hit) => of_hit(hit),
        ResultLine::Source {
            document,
            line,
            ranges,
        } => {
            let id = catalog.documents().get(*document).map_or("", |own| &own.id);
            let text = catalog.text(*document).and_then(|text| text.line(*line));
            let text = text.unwrap_or_default().to_owned();
            (format!("{id}:{line}"), text, ranges.clone())
        }
    }
}
