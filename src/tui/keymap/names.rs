//! What keys are called on screen.

use super::BINDINGS;
use super::Key::{self, Alt, Char, Ctrl, Named, Shift};
use crate::app::Action;
use crate::words::Word;
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

/// What somebody who was never here has to know: what this is, and the keys that lead on.
#[must_use]
pub fn first_words() -> String {
    let key = |action: &Action| {
        let own = BINDINGS.iter().find(|binding| binding.action == *action);
        let key = own.and_then(|binding| binding.keys.first());
        key.map_or_else(String::new, |key| key.name())
    };
    let keys = [Action::OtherPane, Action::OpenSearch, Action::Help];
    let [pane, search, help] = keys.map(|action| key(&action));
    Word::FirstWords.fill(&[&pane, &search, &help])
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
