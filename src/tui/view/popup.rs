//! What opens over the panes: menus and the list of keys.

use super::office::role;
use crate::app::App;
use crate::app::layout::{Area, Size};
use crate::app::menu::{self, Item, Menu};
use crate::fields::{FIELDS, Field, OWN};
use crate::report;
use crate::search::SYNTAX;
use crate::text::Align;
use crate::tui::keymap::{CONTEXTS, rows};
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::{Language, Word, spoken};

/// The middle of the screen, as large as asked and possible.
fn centred(size: Size, width: usize, height: usize) -> Area {
    let clip = |want: usize, have: u16| u16::try_from(want).unwrap_or(u16::MAX).min(have);
    let (width, height) = (clip(width, size.width), clip(height, size.height));
    Area {
        x: size.width.saturating_sub(width) / 2,
        y: size.height.saturating_sub(height) / 2,
        width,
        height,
    }
}

/// A framed space in the middle; on a small screen the whole of it without a frame.
pub(super) fn open(
    pen: &mut Pen,
    size: Size,
    width: usize,
    height: usize,
    title: &str,
    note: &str,
) -> Area {
    let area = centred(size, width.saturating_add(4), height.saturating_add(2));
    pen.clear(area);
    if area.width < 12 || area.height < 5 {
        return area;
    }
    pen.frame(area, Role::BorderFocused);
    pen.title(area, title);
    pen.note(area, note);
    let inner = area.inner();
    Area {
        x: inner.x.saturating_add(1),
        width: inner.width.saturating_sub(2),
        ..inner
    }
}

/// A menu with its cursor.
pub fn menu(app: &App, menu: &Menu, pen: &mut Pen) {
    let items = menu::items(menu.kind, app.catalog(), &app.technologies, &app.office);
    let cells = |item: &Item| pen.ruler().cells(&item.label) + pen.ruler().cells(&item.note);
    let width = items.iter().map(cells).max().unwrap_or(0).saturating_add(6);
    let place = format!("{}/{}", menu.list.selected.saturating_add(1), items.len());
    let area = open(
        pen,
        app.size(),
        width,
        items.len(),
        menu.kind.title().text(),
        &place,
    );
    let mut list = menu.list;
    list.follow(items.len(), area.height.into());
    let visible = list.visible(items.len(), area.height.into());
    let lines = area.y..area.y.saturating_add(area.height);
    let notes = items.iter().map(|item| pen.ruler().cells(&item.note));
    let notes = match notes.max() {
        Some(cells @ 1..) => u16::try_from(cells).unwrap_or(u16::MAX).saturating_add(1),
        _ => 0,
    };
    for (y, position) in lines.zip(visible) {
        let Some(item) = items.get(position) else {
            continue;
        };
        let here = position == list.selected;
        let role = if here { Role::Selected } else { Role::Text };
        let head = Area {
            y,
            width: area.width.saturating_sub(notes),
            height: 1,
            ..area
        };
        pen.fill(head, role);
        let tick = if item.ticked { pen.glyphs().tick } else { " " };
        pen.put(area.x, y, 2, tick, role);
        if here {
            pen.put(area.x.saturating_add(1), y, 1, pen.glyphs().cursor, role);
        }
        let note = u16::try_from(pen.ruler().cells(&item.note)).unwrap_or(0);
        let room = area.width.saturating_sub(3).saturating_sub(note);
        pen.put(area.x.saturating_add(2), y, room, &item.label, role);
        pen.put_aligned(area.x, y, area.width, &item.note, Align::Right, Role::Text);
    }
}

/// The list of keys.
pub fn help(app: &App, offset: usize, pen: &mut Pen) {
    page(app, offset, pen, Word::HelpTitle, &help_lines());
}

/// What the program is, as far as it is scrolled.
pub fn about(app: &App, offset: usize, pen: &mut Pen) {
    let (lines, _) = app.about_lines();
    let ruler = pen.ruler();
    let width = lines.iter().map(|(line, _)| ruler.cells(line)).max();
    let area = open(
        pen,
        app.size(),
        width.unwrap_or(0),
        lines.len(),
        Word::DoAbout.text(),
        Word::HelpClose.text(),
    );
    let offset = offset.min(lines.len().saturating_sub(area.height.into()));
    let rows = area.y..area.y.saturating_add(area.height);
    for (y, (line, tone)) in rows.zip(lines.iter().skip(offset)) {
        pen.put(area.x, y, area.width, line, role(*tone));
    }
}

/// How searches are written: forms with examples, then the fields.
pub fn language(app: &App, offset: usize, pen: &mut Pen) {
    page(app, offset, pen, Word::LanguageTitle, &language_lines());
}

/// Forms and fields; a heading has no second part.
pub(super) fn language_lines() -> Vec<(String, String)> {
    let mut lines: Vec<(String, String)> =
        vec![(Word::LanguageForms.text().to_owned(), String::new())];
    lines.extend(SYNTAX.iter().map(|syntax| {
        let meaning = format!(
            "{}  {}",
            syntax.meaning,
            Word::LanguageExample.fill(&[&syntax.example])
        );
        (syntax.form.text().to_owned(), meaning)
    }));
    lines.push((String::new(), String::new()));
    lines.push((Word::LanguageFields.text().to_owned(), String::new()));
    lines.extend(FIELDS.iter().chain(OWN).map(|field| {
        let name = match spoken() {
            Language::Japanese => field.aliases.first().unwrap_or(&field.key),
            Language::English => plain(field),
        };
        (
            format!("{name}:"),
            Word::Explained.fill(&[&field.label, &field.meaning]),
        )
    }));
    lines
}

/// A name of a field that needs no input method.
fn plain(field: &'static Field) -> &'static &'static str {
    let mut names = field.aliases.iter();
    names.find(|name| name.is_ascii()).unwrap_or(&field.key)
}

/// A page of two columns over the panes; a line without a second part is a heading.
fn page(app: &App, offset: usize, pen: &mut Pen, title: Word, lines: &[(String, String)]) {
    let first = lines.iter().filter(|(_, what)| !what.is_empty());
    let keys = first
        .map(|(keys, _)| pen.ruler().cells(keys))
        .max()
        .unwrap_or(0);
    let what = lines
        .iter()
        .map(|(_, what)| pen.ruler().cells(what))
        .max()
        .unwrap_or(0);
    let width = keys.saturating_add(what).saturating_add(2);
    let note = Word::HelpClose.text();
    let area = open(pen, app.size(), width, lines.len(), title.text(), note);
    let offset = offset.min(lines.len().saturating_sub(area.height.into()));
    let rows = area.y..area.y.saturating_add(area.height);
    let keys = u16::try_from(keys).unwrap_or(u16::MAX).min(area.width / 2);
    for (y, (key, what)) in rows.zip(lines.iter().skip(offset)) {
        if what.is_empty() {
            pen.put(area.x, y, area.width, key, Role::Heading);
            continue;
        }
        pen.put(area.x, y, keys, key, Role::Key);
        let x = area.x.saturating_add(keys).saturating_add(2);
        let room = area.width.saturating_sub(keys).saturating_sub(2);
        pen.put(x, y, room, what, Role::Text);
    }
}

/// Headings, keys and the marks of the KPI tab; a heading has no second part.
pub(super) fn help_lines() -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (context, name) in CONTEXTS {
        if !lines.is_empty() {
            lines.push((String::new(), String::new()));
        }
        lines.push((name.text().to_owned(), String::new()));
        lines.extend(rows(context));
    }
    lines.push((String::new(), String::new()));
    lines.push((Word::HelpMarks.text().to_owned(), String::new()));
    lines.extend(report::CONFIDENCES.into_iter().map(|confidence| {
        let (sign, word) = (report::sign(confidence), report::word(confidence));
        (
            format!("{sign} {word}"),
            report::meaning(confidence).text().to_owned(),
        )
    }));
    lines.push((
        format!("{} {}", Word::SignOdd, Word::KpiOdd),
        Word::MeanOdd.text().to_owned(),
    ));
    lines.push((String::new(), String::new()));
    lines.push((Word::PartReview.text().to_owned(), String::new()));
    lines.push(("*".to_owned(), Word::HelpNote.text().to_owned()));
    lines
}
