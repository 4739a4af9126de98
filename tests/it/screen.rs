//! A screen as text: what is drawn, and below it the role of every cell.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Position;
use ratatui::style::{Color, Style};
use senshin::app::layout::Size;
use senshin::app::{Action, App};
use senshin::catalog::Catalog;
use senshin::text::Ruler;
use senshin::tui::grid::Grid;
use senshin::tui::theme::{Role, Theme};
use senshin::tui::{keymap, view};

/// The program on the bundled data, as it starts on a screen of this size.
pub fn app(width: u16, height: u16) -> App {
    app_with(width, height, Ruler::default())
}

/// The same in a terminal with other widths.
pub fn app_with(width: u16, height: u16, ruler: Ruler) -> App {
    let catalog = Catalog::bundled().unwrap();
    let mut app = App::new(catalog, ruler, Size { width, height });
    app.page_lines = view::page_lines;
    app.update(Action::Resize(width, height));
    app
}

/// Presses keys: characters as they are, others as `<enter>`, `<esc>`, `<tab>`, `<down>`, `<c-d>`.
pub fn press(app: &mut App, keys: &str) {
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|tail| tail.split_once('>'));
        let event = match named {
            Some((name, tail)) if !name.is_empty() => {
                rest = tail;
                named_key(name)
            }
            _ => {
                rest = &rest[c.len_utf8()..];
                KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)
            }
        };
        if let Some(action) = keymap::action_for(app.context(), event) {
            app.update(action);
        }
    }
    app.count_what_is_due();
}

fn named_key(name: &str) -> KeyEvent {
    let code = match name {
        "enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        "backspace" => KeyCode::Backspace,
        "pagedown" => KeyCode::PageDown,
        _ => {
            let c = name.strip_prefix("c-").and_then(|c| c.chars().next());
            let c = c.unwrap_or_else(|| panic!("no such key: {name}"));
            return KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
        }
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}

/// The colour of the first role: none that has a name.
const FIRST_COLOUR: u8 = 100;

/// A theme that gives every role a colour of its own: behind the text, where blanks have it too.
pub fn probe() -> Theme {
    Theme::new(|role| {
        let number = Role::ALL.iter().position(|own| *own == role).unwrap();
        let color = Color::Indexed(FIRST_COLOUR + u8::try_from(number).unwrap());
        if role == Role::Match {
            Style::new().fg(color)
        } else {
            Style::new().bg(color)
        }
    })
}

/// The screen of a state in a theme, and where its cursor stands.
pub fn picture(app: &App, theme: Theme) -> (Grid, Option<Position>) {
    let mut grid = Grid::new(app.size());
    let cursor = view::draw(app, theme, &mut grid);
    (grid, cursor)
}

/// The screen as the program would show it, in the colours of [`probe`].
pub fn drawn(app: &App) -> Grid {
    picture(app, probe()).0
}

/// The rows of a screen as text, trailing blanks removed.
pub fn rows(grid: &Grid) -> Vec<String> {
    let Size { width, height } = grid.size();
    let row = |y| -> String { (0..width).map(|x| grid.text(x, y)).collect() };
    let rows = (0..height).map(|y| row(y).trim_end().to_owned());
    rows.collect()
}

/// The text of a screen and, below it, a letter for the role of every tile; a found one is `*`.
pub fn with_roles(app: &App) -> String {
    let grid = drawn(app);
    let letters: Vec<char> = "·dTHlcm!*bBSsatkpPNn1234".chars().collect();
    let roles = grid.rows().map(|row| {
        let line: String = row
            .iter()
            .map(|tile| match (tile.look().fg(), tile.look().bg()) {
                (Color::Indexed(_), _) => '*',
                (_, Color::Indexed(number)) => letters[usize::from(number - FIRST_COLOUR)],
                _ => ' ',
            })
            .collect();
        line.trim_end().to_owned()
    });
    let roles: Vec<String> = roles.collect();
    format!(
        "{}\n--- roles\n{}\n",
        rows(&grid).join("\n"),
        roles.join("\n")
    )
}

/// The sizes of stored screens.
pub const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// The screen after these keys, with roles.
pub fn after(width: u16, height: u16, keys: &str) -> String {
    let mut app = app(width, height);
    press(&mut app, keys);
    with_roles(&app)
}
