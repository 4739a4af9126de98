//! What keys are called on screen.

use super::Key::{self, Alt, Char, Ctrl, Named, Shift};
use crossterm::event::KeyCode;

impl Key {
    /// Its name on screen.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Char(' ') => "Space".to_owned(),
            Char(c) => c.to_string(),
            Ctrl(c) => format!("Ctrl-{c}"),
            Named(code) => code_name(code),
            Alt(code) => format!("Alt-{}", code_name(code)),
            Shift(code) => format!("Shift-{}", code_name(code)),
        }
    }
}

fn code_name(code: KeyCode) -> String {
    match code {
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        code => code.to_string(),
    }
}
