//! The list of technologies: columns by choice, what was found highlighted.

use super::around::around_first;
use crate::app::layout::{Area, Pane};
use crate::app::{App, Focus, list_furniture};
use crate::catalog::Row;
use crate::fields::{Field, Kind, Value};
use crate::search::Tier;
use crate::text::Align;
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use std::ops::Range;

/// A column with its place.
struct Column {
    field: &'static Field,
    x: u16,
    width: u16,
}

/// Columns that the first words of a line, the name, keep before any other column is shown: enough
/// to tell most technologies apart.
const GOOD_NAME: usize = 28;

impl Column {
    /// Where the texts stand in it.
    fn align(&self) -> Align {
        alignment(self.field)
    }
}

/// Names of technologies begin below each other; everything else stands as its field says.
fn alignment(field: &Field) -> Align {
    if field.kind == Kind::Notice {
        Align::Left
    } else {
        field.align
    }
}

/// The heading of a field's column.
fn heading_of(field: &Field) -> &'static str {
    if field.kind == Kind::Notice {
        Word::HeadNumber.text()
    } else {
        field.heading.text()
    }
}

/// What stands in a technology's cell: the number with its class, `B22(1)`, so that one column
/// names it; any other value as in every table.
fn cell(value: &Value<'_>) -> String {
    match value {
        Value::Notice(id) => format!("{}{}", id.class, id.notice()),
        value => value.cell(),
    }
}

/// Draws the list into its pane.
pub fn draw(app: &App, pen: &mut Pen, pane: Pane) {
    if pane.inside.is_empty() {
        return;
    }
    let list = &app.technologies;
    let position = if list.rows.is_empty() {
        "0/0".to_owned()
    } else {
        format!(
            "{}/{}",
            list.list.selected.saturating_add(1),
            list.rows.len()
        )
    };
    let (columns, hidden) = columns(app, pen, pane.inside);
    let note = if hidden == 0 {
        position
    } else {
        format!("{}  {position}", Word::StatusColumnsHidden.fill(&[&hidden]))
    };
    if let Some(frame) = pane.frame {
        pen.note(frame, &note);
    }
    let (heading, closing) = list_furniture(pane.inside.height);
    if heading > 0 {
        for column in &columns {
            pen.put_aligned(
                column.x,
                pane.inside.y,
                column.width,
                heading_of(column.field),
                column.align(),
                Role::Heading,
            );
        }
    }
    let lines = Area {
        y: pane.inside.y.saturating_add(heading),
        height: pane
            .inside
            .height
            .saturating_sub(heading)
            .saturating_sub(closing),
        ..pane.inside
    };
    if list.rows.is_empty() {
        nothing_found(pen, lines);
    }
    let visible = list.list.visible(list.rows.len(), lines.height.into());
    for (y, position) in super::rows(lines).zip(visible) {
        let Some(&row) = list.rows.get(position) else {
            continue;
        };
        line(
            app,
            pen,
            &columns,
            lines,
            y,
            row,
            position == list.list.selected,
        );
    }
    if closing > 0 {
        unlisted(app, pen, pane.inside);
    }
}

fn nothing_found(pen: &mut Pen, lines: Area) {
    let texts = [
        (Word::NothingFound, Role::Notice),
        (Word::NothingFoundHint, Role::Dim),
    ];
    for (y, (word, role)) in super::rows(lines).zip(texts) {
        pen.put(
            lines.x.saturating_add(2),
            y,
            lines.width.saturating_sub(2),
            word.text(),
            role,
        );
    }
}

/// Says which technologies the document counts but does not list.
fn unlisted(app: &App, pen: &mut Pen, inside: Area) {
    let unlisted = app.catalog().unlisted();
    let Some((class, number, _)) = unlisted.first() else {
        return;
    };
    if app
        .technologies
        .filter
        .class
        .is_some_and(|own| own != *class)
    {
        return;
    }
    let y = inside.y.saturating_add(inside.height).saturating_sub(1);
    let text = Word::UnlistedNote.fill(&[class, number]);
    pen.put(
        inside.x.saturating_add(1),
        y,
        inside.width.saturating_sub(1),
        &text,
        Role::Dim,
    );
}

fn line(
    app: &App,
    pen: &mut Pen,
    columns: &[Column],
    lines: Area,
    y: u16,
    row: Row,
    selected: bool,
) {
    let catalog = app.catalog();
    let Some(technology) = catalog.technology(row) else {
        return;
    };
    let focused = app.technologies.focus == Focus::List;
    let weak = app.technologies.tier(row).is_some_and(Tier::is_weak);
    let base = if focused {
        Role::Selected
    } else {
        Role::SelectedElsewhere
    };
    let text_role = if weak { Role::Dim } else { Role::Text };
    if selected {
        let width = head_width(lines, columns);
        pen.fill(
            Area {
                y,
                height: 1,
                width,
                ..lines
            },
            base,
        );
        let cursor = pen.glyphs().cursor;
        pen.put(lines.x, y, 1, cursor, base);
    }
    if app.technologies.picked.contains(&row) {
        // The line with the cursor is seen without its mark.
        let role = if selected { base } else { Role::Notice };
        pen.put(lines.x, y, 1, pen.glyphs().tick, role);
    }
    for (position, column) in columns.iter().enumerate() {
        let value = (column.field.value)(catalog.edition_of(technology), technology);
        let role = match value.missing() {
            _ if selected && position == 0 => base,
            Some(_) => Role::Missing,
            None if column.field.is_derived() => Role::Derived,
            None => text_role,
        };
        let text = match column.field.key {
            "mark" => app.mark_cell(row),
            _ => cell(&value),
        };
        if column.align() == Align::Left {
            // The class stands before the number that was searched.
            let shift = match value {
                Value::Notice(_) => text.len().saturating_sub(value.cell().len()),
                _ => 0,
            };
            let marks: Vec<Range<usize>> = app
                .technologies
                .marks(row, column.field)
                .map(|mark| mark.range.start + shift..mark.range.end + shift)
                .collect();
            let (text, marks) = around_first(pen.ruler(), text, marks, column.width.into());
            pen.put_marked(column.x, y, column.width, &text, &marks, role);
        } else {
            pen.put_aligned(column.x, y, column.width, &text, column.align(), role);
        }
    }
}

/// How much of the line with the cursor is set off: its mark and what names it, the first column.
/// All of it would be all of two lines to send again at every step.
fn head_width(lines: Area, columns: &[Column]) -> u16 {
    let end = columns.first().map_or(lines.x, |first| {
        first.x.saturating_add(first.width).saturating_add(1)
    });
    end.saturating_sub(lines.x).min(lines.width)
}

/// The columns that fit, with their places, and how many do not. Words share what numbers leave.
fn columns(app: &App, pen: &Pen, inside: Area) -> (Vec<Column>, usize) {
    let rows = visible_rows(app);
    let all = &app.technologies.columns;
    let mut fitting: Vec<(&'static Field, usize)> = all
        .iter()
        .map(|field| (*field, natural_width(app, pen, field, &rows)))
        .collect();
    let room = usize::from(inside.width);
    let need =
        |columns: &[(&Field, usize)]| columns.iter().map(|(_, width)| width + 1).sum::<usize>();
    let name = fitting
        .iter()
        .position(|(field, _)| is_flexible(field))
        .and_then(|position| Some(fitting.get(position)?.0));
    widen(&mut fitting, name, GOOD_NAME);
    while need(&fitting) > room && fitting.len() > 2 {
        fitting.remove(least_needed(&fitting));
    }
    // Alone beside its number, a name takes what there is.
    if need(&fitting) > room {
        widen(&mut fitting, name, 0);
    }
    while need(&fitting) > room && fitting.len() > 1 {
        fitting.remove(least_needed(&fitting));
    }
    let hidden = all.len() - fitting.len();
    let mut spare = room.saturating_sub(need(&fitting));
    let mut left = fitting
        .iter()
        .filter(|(field, _)| is_flexible(field))
        .count();
    for (_, width) in fitting.iter_mut().filter(|(field, _)| is_flexible(field)) {
        let extra = spare / left.max(1);
        *width += extra;
        spare -= extra;
        left -= 1;
    }
    let mut x = inside.x.saturating_add(1);
    let right = inside.x.saturating_add(inside.width);
    let columns = fitting.into_iter().map(|(field, width)| {
        let width = u16::try_from(width)
            .unwrap_or(u16::MAX)
            .min(right.saturating_sub(x));
        let column = Column { field, x, width };
        x = x.saturating_add(width).saturating_add(1);
        column
    });
    (columns.collect(), hidden)
}

/// Gives a field's column the least width that is useful, or `least` if that is more.
fn widen(columns: &mut [(&'static Field, usize)], field: Option<&Field>, least: usize) {
    let own = columns.iter_mut().find(|(own, _)| Some(*own) == field);
    if let Some((field, width)) = own {
        *width = field.width.0.max(least);
    }
}

/// Words take what room there is.
fn is_flexible(field: &Field) -> bool {
    field.align == Align::Left && field.width.1 > 12
}

/// Which column goes first when there is no room: what stands right of the name, then what stands
/// before it, from the right.
fn least_needed(columns: &[(&Field, usize)]) -> usize {
    let last = columns.len().saturating_sub(1);
    let last_flexible = columns.iter().rposition(|(field, _)| is_flexible(field));
    match last_flexible {
        Some(position) if position == last => last.saturating_sub(1),
        _ => last,
    }
}

fn visible_rows(app: &App) -> Vec<Row> {
    let list = &app.technologies;
    let visible = list.list.visible(list.rows.len(), app.list_height());
    list.rows.get(visible).unwrap_or_default().to_vec()
}

/// What a column of numbers needs for its heading and the page shown; for words, the least that
/// is useful.
fn natural_width(app: &App, pen: &Pen, field: &Field, rows: &[Row]) -> usize {
    let ruler = pen.ruler();
    let (least, most) = field.width;
    // The class is shown with the number.
    let most = most + usize::from(field.kind == Kind::Notice);
    let heading = ruler.cells(heading_of(field)).max(least);
    if field.align == Align::Left {
        return heading.min(most);
    }
    let catalog = app.catalog();
    let contents = rows.iter().filter_map(|&row| {
        let technology = catalog.technology(row)?;
        let value = (field.value)(catalog.edition_of(technology), technology);
        Some(ruler.cells(&cell(&value)))
    });
    contents
        .max()
        .unwrap_or(0)
        .max(heading)
        .min(most.max(heading))
}
