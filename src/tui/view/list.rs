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

/// A column with its place.
struct Column {
    field: &'static Field,
    x: u16,
    width: u16,
    /// What stands in the rows that are seen, where that decides the width.
    texts: Vec<String>,
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
    for (index, (y, position)) in super::rows(lines).zip(visible).enumerate() {
        let Some(&row) = list.rows.get(position) else {
            continue;
        };
        let selected = position == list.list.selected;
        line(app, pen, (&columns, index), lines, y, row, selected);
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

/// Draws the line at `index` of those that are seen.
fn line(
    app: &App,
    pen: &mut Pen,
    (columns, index): (&[Column], usize),
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
        let known = column.texts.get(index).map_or("", String::as_str);
        if column.align() == Align::Right {
            pen.put_aligned(column.x, y, column.width, known, Align::Right, role);
            continue;
        }
        let text = match (column.field.key, &value) {
            ("mark", _) => app.mark_cell(row),
            (_, Value::Notice(_)) => known.to_owned(),
            _ => cell(&value),
        };
        // The class stands before the number that was searched.
        let shift = match value {
            Value::Notice(_) => text.len().saturating_sub(value.cell().len()),
            _ => 0,
        };
        let marks = app.technologies.marks(row, column.field);
        let marks = marks.map(|mark| mark.range.start + shift..mark.range.end + shift);
        let room = column.width.into();
        let (text, marks) = around_first(pen.ruler(), text, marks.collect(), room);
        pen.put_marked(column.x, y, column.width, &text, &marks, role);
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
    let natural = all.iter().map(|field| natural(app, pen, field, &rows));
    let mut fitting: Vec<Column> = natural.collect();
    let room = usize::from(inside.width);
    let need = |columns: &[Column]| {
        let widths = columns.iter().map(|column| usize::from(column.width) + 1);
        widths.sum::<usize>()
    };
    let name = fitting
        .iter()
        .find(|column| is_flexible(column.field))
        .map(|column| column.field);
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
    let flexible = |column: &&mut Column| is_flexible(column.field);
    let mut left = fitting.iter_mut().filter(flexible).count();
    for column in fitting.iter_mut().filter(flexible) {
        let extra = spare / left.max(1);
        column.width = column.width.saturating_add(columns_of(extra));
        spare -= extra;
        left -= 1;
    }
    let mut x = inside.x.saturating_add(1);
    let right = inside.x.saturating_add(inside.width);
    for column in &mut fitting {
        column.x = x;
        column.width = column.width.min(right.saturating_sub(x));
        x = x.saturating_add(column.width).saturating_add(1);
    }
    (fitting, hidden)
}

/// A count of columns as the screen has them.
fn columns_of(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

/// Gives a field's column the least width that is useful, or `least` if that is more.
fn widen(columns: &mut [Column], field: Option<&Field>, least: usize) {
    let own = columns.iter_mut().find(|own| Some(own.field) == field);
    if let Some(column) = own {
        column.width = columns_of(column.field.width.0.max(least));
    }
}

/// Words take what room there is.
fn is_flexible(field: &Field) -> bool {
    field.align == Align::Left && field.width.1 > 12
}

/// Which column goes first when there is no room: what stands right of the name, then what stands
/// before it, from the right.
fn least_needed(columns: &[Column]) -> usize {
    let last = columns.len().saturating_sub(1);
    let last_flexible = columns.iter().rposition(|column| is_flexible(column.field));
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

/// A column as wide as its heading and the page shown need; for words, the least that is useful.
fn natural(app: &App, pen: &Pen, field: &'static Field, rows: &[Row]) -> Column {
    let ruler = pen.ruler();
    let (least, most) = field.width;
    // The class is shown with the number.
    let most = most + usize::from(field.kind == Kind::Notice);
    let heading = ruler.cells(heading_of(field)).max(least);
    let catalog = app.catalog();
    let texts = rows.iter().map(|&row| {
        let technology = catalog.technology(row)?;
        let value = (field.value)(catalog.edition_of(technology), technology);
        Some(cell(&value))
    });
    let (width, texts) = if field.align == Align::Left {
        (heading.min(most), Vec::new())
    } else {
        let texts: Vec<String> = texts.map(Option::unwrap_or_default).collect();
        let widest = texts.iter().map(|text| ruler.cells(text)).max();
        (
            widest.unwrap_or(0).max(heading).min(most.max(heading)),
            texts,
        )
    };
    Column {
        field,
        x: 0,
        width: columns_of(width),
        texts,
    }
}
