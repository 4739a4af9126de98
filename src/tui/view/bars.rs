//! The three lines around the panes: tabs, prompt with counts, keys.

mod reach;
mod summary;

use crate::app::layout::Area;
use crate::app::{Action, App, Mode, Tab};
use crate::chart::Item;
use crate::search::Candidate;
use crate::tui::keymap::{BINDINGS, applies};
use crate::tui::pen::Pen;
use crate::tui::theme::Role;
use crate::words::Word;
use ratatui::layout::Position;
use summary::{counts, summary};
use tui_input::Input;

/// How the tabs that are not shown are written.
#[derive(Clone, Copy)]
enum Form {
    Named,
    Numbers,
    Dense,
}

/// The tab bar, with what is looked at on the right.
pub fn tabs(app: &App, pen: &mut Pen, area: Area) {
    if area.is_empty() {
        return;
    }
    let mut x = area.x;
    let right = area.x.saturating_add(area.width);
    let label = |tab: Tab, form: Form| match (tab == app.tab, form) {
        (true, _) => format!("[{} {}]", tab.number(), tab.title()),
        (false, Form::Named) => format!(" {} {} ", tab.number(), tab.title()),
        (false, Form::Numbers) => format!(" {} ", tab.number()),
        (false, Form::Dense) => format!(" {}", tab.number()),
    };
    // Where there is no room for all names, the others are numbers, and the tab shown is named.
    let fits = |form: &Form| {
        let all: String = Tab::ALL.into_iter().map(|tab| label(tab, *form)).collect();
        width(pen, &all) <= area.width
    };
    let form = [Form::Named, Form::Numbers].into_iter().find(fits);
    let form = form.unwrap_or(Form::Dense);
    for tab in Tab::ALL {
        let role = if tab == app.tab {
            Role::TabActive
        } else {
            Role::Tab
        };
        let label = label(tab, form);
        x = x.saturating_add(pen.put(x, area.y, right.saturating_sub(x), &label, role));
    }
    let room = right.saturating_sub(x).saturating_sub(1);
    if let Some(standing) = reach::standing(app.catalog().reach(), pen.ruler(), room) {
        let cells = width(pen, &standing);
        let x = right.saturating_sub(cells);
        pen.put(x, area.y, cells, &standing, Role::Notice);
        return;
    }
    let title = match app.tab {
        Tab::Kpi => Word::KpiTitle.text().to_owned(),
        _ => Word::AppTitle.fill(&[&app.catalog().latest().label]),
    };
    let fits = put_at_right(pen, area, x, &title, Role::Dim);
    if !fits && app.panes().status.is_empty() {
        put_at_right(pen, area, x, &counts(app), Role::Dim);
    }
}

/// Writes a text at the end of a line, if a column is left between it and what ends before `from`.
fn put_at_right(pen: &mut Pen, line: Area, from: u16, text: &str, role: Role) -> bool {
    let cells = width(pen, text);
    let right = line.x.saturating_add(line.width);
    let fits = right.saturating_sub(from) > cells;
    if fits {
        pen.put(right.saturating_sub(cells), line.y, cells, text, role);
    }
    fits
}

/// The prompt on the left, counts and conditions on the right. While something is typed and there
/// is no line for it, the prompt takes the first line of the screen.
pub fn status(app: &App, pen: &mut Pen, area: Area) -> Option<Position> {
    let typing = match &app.mode {
        Mode::Search(typing) => Some(("/ ", &typing.input)),
        Mode::Language(typing, _) => Some(("/ ", &typing.input)),
        Mode::GoTo(input) => Some((Word::PromptGoTo.text(), input)),
        Mode::Export(export) => Some((Word::PromptExport.text(), &export.input)),
        _ => None,
    };
    let area = if area.is_empty() && typing.is_some() {
        let line = Area {
            x: 0,
            y: 0,
            width: app.size().width,
            height: 1,
        };
        pen.clear(line);
        line
    } else {
        area
    };
    if area.is_empty() {
        return None;
    }
    if let (Some(notice), None) = (&app.notice, typing) {
        pen.put(area.x, area.y, area.width, notice, Role::Notice);
        return None;
    }
    if let (Some(item), None) = (app.chart_item(), typing) {
        read(pen, area, &item);
        return None;
    }
    let summary = summary(app);
    let cells = width(pen, &summary).min(area.width.saturating_mul(3) / 5);
    let left = area.width.saturating_sub(cells).saturating_sub(1);
    let right = area.x.saturating_add(area.width).saturating_sub(cells);
    let left = if typing.is_some() && left < 16 {
        area.width
    } else {
        left
    };
    if left < area.width {
        pen.put(right, area.y, cells, &summary, Role::Dim);
    }
    let line = Area {
        width: left,
        ..area
    };
    if let Some((prompt, input)) = typing {
        return Some(typed(pen, line, prompt, input));
    }
    let query = match app.tab {
        Tab::Technologies => &app.technologies.query,
        Tab::Kpi => app.kpi.query.as_str(),
        Tab::Source => &app.source.query,
        tab => app.office.query(tab),
    };
    if query.is_empty() {
        pen.put(
            line.x,
            line.y,
            line.width,
            Word::StatusSearchHint.text(),
            Role::Dim,
        );
    } else {
        pen.put(
            line.x,
            line.y,
            line.width,
            &format!("/ {query}"),
            Role::Prompt,
        );
    }
    None
}

/// The line being typed, scrolled so that the cursor is on it.
fn typed(pen: &mut Pen, line: Area, prompt: &str, input: &Input) -> Position {
    let used = pen.put(line.x, line.y, line.width, prompt, Role::Prompt);
    let x = line.x.saturating_add(used);
    let room = usize::from(line.width.saturating_sub(used).saturating_sub(1));
    let ruler = pen.ruler();
    let value = input.value();
    let at = value
        .char_indices()
        .nth(input.cursor())
        .map_or(value.len(), |(at, _)| at);
    let before = value.get(..at).unwrap_or_default();
    // Leave out clusters from the left until the cursor fits.
    let mut start = 0;
    for cluster in ruler.clusters(before) {
        if ruler.cells(before.get(start..).unwrap_or_default()) <= room {
            break;
        }
        start = cluster.range.end;
    }
    let shown = value.get(start..).unwrap_or_default();
    let (end, _) = ruler.prefix(shown, room);
    let width = u16::try_from(room).unwrap_or(u16::MAX);
    pen.put(
        x,
        line.y,
        width,
        shown.get(..end).unwrap_or_default(),
        Role::Text,
    );
    let column = ruler
        .cells(value.get(start..at).unwrap_or_default())
        .min(room);
    Position::new(x.saturating_add(u16::try_from(column).unwrap_or(0)), line.y)
}

/// What the cursor of a chart is on: its value whole, its name as far as there is room.
fn read(pen: &mut Pen, area: Area, item: &Item) {
    let sentence = item.sentence();
    if width(pen, &sentence) <= area.width {
        pen.put(area.x, area.y, area.width, &sentence, Role::Title);
        return;
    }
    let value = format!(": {}", item.value);
    let room = area.width.saturating_sub(width(pen, &value));
    let room = room.max(area.width / 4);
    let used = pen.put(area.x, area.y, room, &item.label, Role::Title);
    let rest = area.width.saturating_sub(used);
    pen.put(
        area.x.saturating_add(used),
        area.y,
        rest,
        &value,
        Role::Title,
    );
}

/// The keys that matter here, as many as fit; how to get help and how to leave always do.
pub fn footer(app: &App, pen: &mut Pen, area: Area) {
    if area.is_empty() {
        return;
    }
    if let Some(problem) = app.problem() {
        pen.put(
            area.x.saturating_add(1),
            area.y,
            area.width.saturating_sub(1),
            &problem,
            Role::Warning,
        );
        return;
    }
    if let Some((candidates, chosen)) = app.offered() {
        offered(pen, area, candidates, chosen);
        return;
    }
    let mut hints = hints(app);
    let need = |pen: &Pen, hints: &[(String, Word)]| -> usize {
        let cells = |text: &str| pen.ruler().cells(text);
        hints
            .iter()
            .map(|(key, word)| cells(key) + cells(word.text()) + 3)
            .sum()
    };
    while need(pen, &hints) > usize::from(area.width) && hints.len() > 2 {
        hints.remove(hints.len().saturating_sub(3));
    }
    let mut x = area.x.saturating_add(1);
    for (key, word) in hints {
        let room = |x: u16| area.x.saturating_add(area.width).saturating_sub(x);
        x = x
            .saturating_add(pen.put(x, area.y, room(x), &key, Role::Key))
            .saturating_add(1);
        x = x
            .saturating_add(pen.put(x, area.y, room(x), word.text(), Role::Dim))
            .saturating_add(2);
    }
}

/// The completions, the chosen one first, with what it means.
fn offered(pen: &mut Pen, area: Area, candidates: &[Candidate], chosen: usize) {
    let right = area.x.saturating_add(area.width);
    let mut x = area.x.saturating_add(1);
    let rest = candidates
        .iter()
        .cycle()
        .skip(chosen)
        .take(candidates.len());
    for (index, candidate) in rest.enumerate() {
        let role = if index == 0 { Role::Key } else { Role::Dim };
        x = x.saturating_add(pen.put(x, area.y, right.saturating_sub(x), &candidate.text, role));
        x = x.saturating_add(1);
        if index == 0 {
            let meaning = format!("{}  ", candidate.meaning);
            x = x.saturating_add(pen.put(x, area.y, right.saturating_sub(x), &meaning, Role::Text));
        }
    }
}

/// The footer's keys, the most useful first and the indispensable last.
fn hints(app: &App) -> Vec<(String, Word)> {
    let context = app.context();
    // A line number and the name of a file have no completions and no results.
    let plain = matches!(app.mode, Mode::GoTo(_) | Mode::Export(_));
    let means = |action: &Action| !plain || matches!(action, Action::Accept | Action::Close);
    let bindings = BINDINGS.iter().filter(|binding| applies(binding, context));
    let bindings = bindings.filter(|binding| means(&binding.action));
    let hints = bindings.filter_map(|binding| {
        let (word, key) = (binding.footer?, binding.keys.first()?);
        let name = if word == Word::ShortMove {
            "↑↓".to_owned()
        } else {
            key.name()
        };
        Some((name, word))
    });
    let mut hints: Vec<_> = hints.collect();
    if app.leads_back() {
        let mut bindings = BINDINGS.iter();
        let back = bindings.find(|binding| binding.action == Action::Back);
        let key = back.and_then(|binding| binding.keys.first());
        hints.splice(1..1, key.map(|key| (key.name(), Word::DoBack)));
    }
    hints
}

/// Columns of a text.
fn width(pen: &Pen, text: &str) -> u16 {
    u16::try_from(pen.ruler().cells(text)).unwrap_or(u16::MAX)
}
