//! The KPI tab: the tree at the left, the page beside it, the cell under the cursor below.

use crate::app::detail::gutter;
use crate::app::kpi::{Found, TreeLine};
use crate::app::layout::{Area, Pane, Panes};
use crate::app::{App, Focus};
use crate::model::{Cell, CellValue, Confidence, Exhibit};
use crate::report::{self, CONFIDENCES, Line, Look, Marks, Oddities, Subject, sign, word};
use crate::text::Align;
use crate::text::wrap::wrap;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;

/// How many exhibits there are, and how many of them a search has found.
pub fn counts(app: &App) -> String {
    let all = app.catalog().exhibits().len();
    if app.kpi.hits.is_none() {
        return Word::KpiCount.fill(&[&all]);
    }
    let nodes = app.kpi.nodes.iter();
    let shown = nodes
        .filter(|node| matches!(node, Subject::Exhibit(_)))
        .count();
    Word::KpiCountOf.fill(&[&all, &shown])
}

/// Draws the tree into its pane.
pub fn tree(app: &App, pen: &mut Pen, pane: Pane) {
    let (kpi, inside) = (&app.kpi, pane.inside);
    if let Some(frame) = pane.frame {
        let place = kpi.tree.selected.saturating_add(1).min(kpi.nodes.len());
        pen.note(frame, &format!("{place}/{}", kpi.nodes.len()));
    }
    if kpi.nodes.is_empty() {
        let texts = [
            (Word::KpiNothing, Role::Notice),
            (Word::KpiNothingHint, Role::Dim),
        ];
        for (y, (word, role)) in super::rows(inside).zip(texts) {
            pen.put(inside.x, y, inside.width, word.text(), role);
        }
    }
    let is_empty = app.catalog().exhibits().is_empty();
    if let Some(word) = app.catalog().reach().why_nothing().filter(|_| is_empty) {
        pen.put(inside.x, inside.y, inside.width, word.text(), Role::Notice);
        return;
    }
    let lines = app.kpi_tree_lines();
    let shown = lines.iter().skip(kpi.tree.offset);
    let mut above = None;
    for (y, line) in super::rows(inside).zip(shown.take(app.kpi_tree_height())) {
        let area = Area {
            y,
            height: 1,
            ..inside
        };
        draw_node(app, pen, area, line, above == Some(line.node));
        above = Some(line.node);
    }
    if app.kpi_tree_explained() {
        let y = inside.y.saturating_add(inside.height).saturating_sub(1);
        let text = explanation();
        let x = inside.x.saturating_add(1);
        pen.put(x, y, inside.width.saturating_sub(1), &text, Role::Dim);
    }
}

/// What the signs and the numbers behind the branches are.
fn explanation() -> String {
    let doubts = CONFIDENCES.into_iter();
    let doubts = doubts.filter(|doubt| !matches!(doubt, Confidence::Certain | Confidence::Derived));
    let doubts = doubts.map(|doubt| format!("{} {}", sign(doubt), word(doubt)));
    Word::KpiTally.fill(&[&doubts.collect::<Vec<_>>().join("  ")])
}

/// Draws a line of the tree; `more` of a node whose first line stands above.
fn draw_node(app: &App, pen: &mut Pen, area: Area, line: &TreeLine, more: bool) {
    let Some(&node) = app.kpi.nodes.get(line.node) else {
        return;
    };
    let selected = match (line.node == app.kpi.tree.selected, app.kpi.focus) {
        (true, Focus::List) => Some(Role::Selected),
        (true, Focus::Detail | Focus::Chart) => Some(Role::SelectedElsewhere),
        (false, _) => None,
    };
    let own = match node {
        Subject::Plan | Subject::Vision(_) => Role::Heading,
        Subject::Goal(_) => Role::Label,
        Subject::Exhibit(_) => Role::Text,
    };
    let role = selected.unwrap_or(own);
    let label = app.kpi_label(node);
    let narrow = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
    let x = area.x.saturating_add(1);
    let before = narrow(pen.ruler().cells(&label.before));
    let room = narrow(app.kpi_title_room(&label));
    if selected.is_some() {
        // The head is set off: the title without the tally.
        let width = before.saturating_add(room).saturating_add(1);
        let width = width.min(area.width);
        pen.fill(Area { width, ..area }, role);
        let cursor = pen.glyphs().cursor;
        pen.put(area.x, area.y, 1, cursor, role);
    }
    if !more {
        pen.put(x, area.y, before, &label.before, role);
        let (text, right) = (&label.tally, Align::Right);
        pen.put_aligned(area.x, area.y, area.width, text, right, Role::Dim);
    }
    let x = x.saturating_add(before);
    let title = label.title.get(line.part.clone()).unwrap_or_default();
    let all = app.kpi.found(app.catalog(), node).marks(&label.title);
    let marks = super::source::within(&all, &line.part);
    pen.put_marked(x, area.y, room, title, &marks, role);
}

/// Draws the page of what is selected, and what is known about the cell under the cursor.
pub fn page(app: &App, pen: &mut Pen, panes: &Panes) {
    if panes.second.inside.is_empty() {
        return;
    }
    let page = app.kpi_page();
    let (area, inspector) = app.kpi_areas();
    let visible = app.kpi.page.visible(page.lines.len(), area.height.into());
    if let Some(frame) = panes.second.frame {
        pen.title(frame, &title(app));
        if page.lines.len() > usize::from(area.height) {
            pen.note(frame, &format!("{}/{}", visible.end, page.lines.len()));
        }
    }
    let cell = app.kpi_cell(&page);
    let found = app.kpi_found();
    let span = page.spans.iter().find(|span| span.column == app.kpi.column);
    // Headings that are held stand in place of as many lines.
    let held = app.kpi_held(&page);
    let shown = held.clone().chain(visible.skip(held.len()));
    for (y, position) in super::rows(area).zip(shown) {
        let Some(line) = page.lines.get(position) else {
            continue;
        };
        let here = app.kpi.focus == Focus::Detail && position == app.kpi.page.selected;
        let gutter = gutter(area.width);
        if here {
            let cursor = pen.glyphs().cursor;
            pen.put(area.x, y, gutter, cursor, Role::Selected);
        }
        let text = Area {
            x: area.x.saturating_add(gutter),
            y,
            width: area.width.saturating_sub(gutter),
            height: 1,
        };
        let in_row = cell.is_some_and(|(row, _)| line.row == Some(row));
        let block = span.filter(|_| in_row).map(|span| (span.x, span.width));
        let here = here && line.row.is_none();
        draw_line(app, pen, text, (line, &found), here, block);
    }
    if let Some((exhibit, (row, column))) = app.kpi_exhibit().zip(cell) {
        inspect(app, pen, inspector, exhibit, (row, column));
    }
}

fn title(app: &App) -> String {
    match app.kpi.selected() {
        Some(Subject::Goal(position)) => {
            let goal = app.catalog().goals().get(position);
            goal.map(|goal| Word::KpiGoal.fill(&[&goal.number]))
                .unwrap_or_default()
        }
        Some(Subject::Vision(position)) => {
            let vision = app.catalog().visions().get(position);
            vision
                .map(|vision| Word::KpiVision.fill(&[&vision.number]))
                .unwrap_or_default()
        }
        Some(Subject::Plan) => Word::KpiPlan.text().to_owned(),
        Some(Subject::Exhibit(_)) => app
            .kpi_exhibit()
            .map(|exhibit| exhibit.id.clone())
            .unwrap_or_default(),
        None => String::new(),
    }
}

/// Draws a line; `block` is the place of the cell with the cursor.
fn draw_line(
    app: &App,
    pen: &mut Pen,
    area: Area,
    (line, found): (&Line, &Found),
    here: bool,
    block: Option<(usize, usize)>,
) {
    let narrow = |columns: usize| u16::try_from(columns).unwrap_or(u16::MAX);
    // The text is set off, with what is between its parts.
    if let Some(last) = line.pieces.last().filter(|_| here) {
        let end = last.x.saturating_add(pen.ruler().cells(last.shown()));
        let width = narrow(end).min(area.width);
        pen.fill(Area { width, ..area }, Role::Selected);
    }
    if let Some((x, width)) = block {
        let x = area.x.saturating_add(narrow(x));
        let right = area.x.saturating_add(area.width);
        let width = narrow(width).min(right.saturating_sub(x));
        pen.fill(Area { x, width, ..area }, Role::Selected);
    }
    for piece in &line.pieces {
        let own = match piece.look {
            Look::Title => Role::Title,
            Look::Heading => Role::Heading,
            Look::Text => Role::Text,
            Look::Label => Role::Label,
            Look::Derived => Role::Derived,
            Look::Missing => Role::Missing,
            Look::Mark => Role::Notice,
            Look::Dim => Role::Dim,
            Look::Warning => Role::Warning,
        };
        let in_cell = block.is_some() && piece.column == Some(app.kpi.column);
        let role = if here || in_cell { Role::Selected } else { own };
        let x = area.x.saturating_add(narrow(piece.x));
        let room = area.x.saturating_add(area.width).saturating_sub(x);
        pen.put_marked(x, area.y, room, piece.shown(), &found.marks_in(piece), role);
    }
}

/// What is known about a cell: its row and column, its value in full, where it stands and why.
fn inspect(app: &App, pen: &mut Pen, area: Area, exhibit: &Exhibit, (row, column): (usize, usize)) {
    let (Some(record), Some(heading)) = (exhibit.rows.get(row), exhibit.columns.get(column)) else {
        return;
    };
    let Some(cell) = record.cells.get(column).filter(|_| area.height > 1) else {
        return;
    };
    let line = std::iter::repeat_n(pen.glyphs().horizontal, area.width.into());
    let line: String = line.collect();
    pen.put(area.x, area.y, area.width, &line, Role::Border);
    let place = format!(" {} / {} ", record.label, heading.label);
    let x = area.x.saturating_add(1);
    let room = area.width.saturating_sub(2);
    pen.put(x, area.y, room, &place, Role::Dim);
    let text = known(app, exhibit, cell);
    let last = area.y.saturating_add(area.height).saturating_sub(1);
    let parts = wrap(pen.ruler(), &text, room.into());
    for (y, part) in super::rows(area).skip(1).zip(parts) {
        // The last line is cut, with a mark, where the text goes on.
        let end = if y == last { text.len() } else { part.end };
        let shown = text.get(part.start..end).unwrap_or_default();
        pen.put(x, y, room, shown, Role::Text);
    }
}

fn known(app: &App, exhibit: &Exhibit, cell: &Cell) -> String {
    let shown = report::shown(cell, Marks::Words);
    let mut parts = Vec::new();
    if !shown.is_empty() {
        parts.push(shown.clone().into_owned());
    }
    let printed = cell.printed.as_ref().filter(|printed| **printed != shown);
    parts.extend(printed.map(|printed| Word::KpiPrinted.fill(&[printed])));
    if let CellValue::Text(value) = &cell.value
        && *value != shown
    {
        parts.push(Word::KpiStandsFor.fill(&[value]));
    }
    let oddities = Oddities::of(app.catalog(), exhibit);
    parts.extend(report::marks_behind(cell, &oddities, Marks::Words));
    parts.extend(cell.source.as_ref().map(ToString::to_string));
    parts.extend(oddities.on(cell).map(|remark| remark.explanation.clone()));
    parts.extend(cell.rule.clone());
    parts.extend(exhibit.reason_of(cell).map(str::to_owned));
    parts.join("  ")
}
