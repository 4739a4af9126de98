//! The one table of keys. The loop, the key list, the footer and the README all read it.

mod names;

pub use names::first_words;

use crate::app::{Action, Context, Move, Step, Tab};
use crate::words::Word;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::InputRequest;

/// Keys that do one thing in one context.
pub struct Binding {
    /// Where.
    pub context: Context,
    /// Which keys, the one shown first in front.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// The word for it in the footer; only bindings with one are shown there, in this order.
    pub footer: Option<Word>,
}

/// A key with its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character.
    Char(char),
    /// A character with Ctrl.
    Ctrl(char),
    /// A key with a name.
    Named(KeyCode),
    /// A key with a name and Alt.
    Alt(KeyCode),
    /// A key with a name and Shift.
    Shift(KeyCode),
}

use Context::{
    Audit, Compare, Everywhere, Help, Kpi, Menu, Note, Overview, Prompt, Results, Source,
    Technologies, Zero,
};
use Key::{Alt, Char, Ctrl, Named, Shift};

const fn bind(context: Context, keys: &'static [Key], action: Action) -> Binding {
    Binding {
        context,
        keys,
        action,
        footer: None,
    }
}

const fn shown(context: Context, keys: &'static [Key], action: Action, word: Word) -> Binding {
    Binding {
        context,
        keys,
        action,
        footer: Some(word),
    }
}

const UP: &[Key] = &[Named(KeyCode::Up), Char('k')];
const DOWN: &[Key] = &[Named(KeyCode::Down), Char('j')];
const ESC: &[Key] = &[Named(KeyCode::Esc)];
const ENTER: &[Key] = &[Named(KeyCode::Enter)];

/// Every key that the program answers to, in the order of the key list.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    shown(Everywhere, UP, Action::Move(Move::Up), Word::ShortMove),
    bind(Everywhere, DOWN, Action::Move(Move::Down)),
    bind(Everywhere, &[Named(KeyCode::PageUp), Ctrl('b')], Action::Move(Move::PageUp)),
    bind(Everywhere, &[Named(KeyCode::PageDown), Ctrl('f')], Action::Move(Move::PageDown)),
    bind(Everywhere, &[Ctrl('u')], Action::Move(Move::HalfUp)),
    bind(Everywhere, &[Ctrl('d')], Action::Move(Move::HalfDown)),
    bind(Everywhere, &[Char('g'), Named(KeyCode::Home)], Action::Move(Move::First)),
    bind(Everywhere, &[Char('G'), Named(KeyCode::End)], Action::Move(Move::Last)),
    shown(Everywhere, &[Char('/')], Action::OpenSearch, Word::DoSearch),
    bind(Everywhere, &[Char('a')], Action::OpenResults),
    shown(Everywhere, &[Char('o')], Action::Source, Word::ShortSource),
    shown(Overview, ENTER, Action::Accept, Word::ShortOpen),
    bind(Overview, &[Char('n')], Action::Hit(Step::Next)),
    bind(Overview, &[Char('N')], Action::Hit(Step::Previous)),
    shown(Technologies, &[Char('s')], Action::OpenSort, Word::DoSort),
    bind(Technologies, &[Char('S')], Action::ReverseSort),
    shown(Technologies, &[Char('f')], Action::OpenFilter, Word::DoFilter),
    bind(Technologies, &[Char('x')], Action::ClearFilter),
    shown(Technologies, &[Char('C')], Action::OpenColumns, Word::ShortColumns),
    shown(Technologies, ENTER, Action::Accept, Word::ShortDetail),
    bind(Technologies, &[Named(KeyCode::Tab), Named(KeyCode::BackTab)], Action::OtherPane),
    bind(Technologies, &[Char('l'), Named(KeyCode::Right)], Action::Aside(Step::Next)),
    bind(Technologies, &[Char('h'), Named(KeyCode::Left)], Action::Aside(Step::Previous)),
    bind(Technologies, &[Char('J'), Shift(KeyCode::Down)], Action::ScrollDetail(Move::Down)),
    bind(Technologies, &[Char('K'), Shift(KeyCode::Up)], Action::ScrollDetail(Move::Up)),
    shown(Technologies, &[Char('v')], Action::ToggleChart, Word::DoChart),
    shown(Technologies, &[Char('V')], Action::OpenFigures, Word::ShortFigures),
    bind(Technologies, &[Char('z')], Action::ZoomChart),
    bind(Technologies, &[Char('n')], Action::Hit(Step::Next)),
    bind(Technologies, &[Char('N')], Action::Hit(Step::Previous)),
    bind(Technologies, &[Char('+')], Action::ZoomRange(Step::Next)),
    bind(Technologies, &[Char('-')], Action::ZoomRange(Step::Previous)),
    shown(Technologies, &[Char('c')], Action::Compare, Word::DoCompare),
    shown(Technologies, &[Char(' ')], Action::Pick, Word::ShortPick),
    bind(Technologies, &[Char('i')], Action::OpenMarks),
    bind(Technologies, &[Char('w')], Action::OpenNote),
    shown(Zero, ENTER, Action::Accept, Word::ShortTechnology),
    shown(Zero, &[Char('b')], Action::OpenGroup, Word::ShortGroup),
    shown(Zero, &[Char('f')], Action::OpenFilter, Word::DoFilter),
    bind(Zero, &[Char('x')], Action::ClearFilter),
    shown(Zero, &[Char('s')], Action::OpenSort, Word::DoSort),
    bind(Zero, &[Char('S')], Action::ReverseSort),
    bind(Zero, &[Char('i')], Action::OpenMarks),
    bind(Zero, &[Char('w')], Action::OpenNote),
    bind(Zero, &[Char('n')], Action::Hit(Step::Next)),
    bind(Zero, &[Char('N')], Action::Hit(Step::Previous)),
    shown(Kpi, ENTER, Action::Accept, Word::ShortOpen),
    shown(Kpi, &[Named(KeyCode::Right), Char('l')], Action::Sideways(Step::Next), Word::ShortSideways),
    bind(Kpi, &[Named(KeyCode::Left), Char('h')], Action::Sideways(Step::Previous)),
    bind(Kpi, &[Named(KeyCode::Tab), Named(KeyCode::BackTab)], Action::OtherPane),
    bind(Kpi, &[Char('J'), Shift(KeyCode::Down)], Action::ScrollDetail(Move::Down)),
    bind(Kpi, &[Char('K'), Shift(KeyCode::Up)], Action::ScrollDetail(Move::Up)),
    shown(Kpi, &[Char('v')], Action::ToggleChart, Word::DoChart),
    bind(Kpi, &[Char('V')], Action::OpenFigures),
    bind(Kpi, &[Char('z')], Action::ZoomChart),
    bind(Kpi, &[Char('+')], Action::ZoomRange(Step::Next)),
    bind(Kpi, &[Char('-')], Action::ZoomRange(Step::Previous)),
    bind(Kpi, &[Char('n')], Action::Hit(Step::Next)),
    bind(Kpi, &[Char('N')], Action::Hit(Step::Previous)),
    shown(Audit, ENTER, Action::Accept, Word::ShortDetail),
    shown(Audit, &[Char('f')], Action::OpenFilter, Word::DoFilter),
    bind(Audit, &[Char('x')], Action::ClearFilter),
    bind(Audit, &[Named(KeyCode::Tab), Named(KeyCode::BackTab), Char('l'), Char('h'), Named(KeyCode::Right), Named(KeyCode::Left)], Action::OtherPane),
    bind(Audit, &[Char('J'), Shift(KeyCode::Down)], Action::ScrollDetail(Move::Down)),
    bind(Audit, &[Char('K'), Shift(KeyCode::Up)], Action::ScrollDetail(Move::Up)),
    bind(Audit, &[Char('n')], Action::Hit(Step::Next)),
    bind(Audit, &[Char('N')], Action::Hit(Step::Previous)),
    shown(Compare, &[Char('c')], Action::Close, Word::ShortClose),
    shown(Source, &[Char('n')], Action::Hit(Step::Next), Word::ShortHit),
    bind(Source, &[Char('N')], Action::Hit(Step::Previous)),
    shown(Source, &[Named(KeyCode::Tab), Char('l'), Named(KeyCode::Right)], Action::Document(Step::Next), Word::ShortDocument),
    bind(Source, &[Named(KeyCode::BackTab), Char('h'), Named(KeyCode::Left)], Action::Document(Step::Previous)),
    shown(Source, &[Char(':')], Action::OpenGoTo, Word::DoGoTo),
    shown(Everywhere, &[Char('y')], Action::Copy, Word::DoCopy),
    shown(Everywhere, &[Char('e')], Action::OpenExport, Word::DoExport),
    bind(Everywhere, ESC, Action::Close),
    bind(Everywhere, &[Named(KeyCode::Backspace), Char('['), Alt(KeyCode::Left)], Action::Back),
    bind(Everywhere, &[Char(']'), Alt(KeyCode::Right)], Action::Forward),
    bind(Everywhere, &[Char('1')], Action::Tab(Tab::Overview)),
    bind(Everywhere, &[Char('2')], Action::Tab(Tab::Technologies)),
    bind(Everywhere, &[Char('3')], Action::Tab(Tab::Zero)),
    bind(Everywhere, &[Char('4')], Action::Tab(Tab::Kpi)),
    bind(Everywhere, &[Char('5')], Action::Tab(Tab::Audit)),
    bind(Everywhere, &[Char('6')], Action::Tab(Tab::Source)),
    bind(Everywhere, &[Char('t')], Action::Theme),
    bind(Everywhere, &[Char('m')], Action::Mouse),
    shown(Everywhere, &[Char('?'), Named(KeyCode::F(1))], Action::Help, Word::DoHelp),
    bind(Everywhere, &[Char('A')], Action::About),
    shown(Everywhere, &[Char('q'), Ctrl('c')], Action::Quit, Word::DoQuit),
    bind(Everywhere, &[Ctrl('z')], Action::Suspend),

    shown(Menu, UP, Action::Move(Move::Up), Word::ShortMove),
    bind(Menu, DOWN, Action::Move(Move::Down)),
    bind(Menu, &[Named(KeyCode::PageUp)], Action::Move(Move::PageUp)),
    bind(Menu, &[Named(KeyCode::PageDown)], Action::Move(Move::PageDown)),
    bind(Menu, &[Char('g'), Named(KeyCode::Home)], Action::Move(Move::First)),
    bind(Menu, &[Char('G'), Named(KeyCode::End)], Action::Move(Move::Last)),
    shown(Menu, &[Char(' ')], Action::Toggle, Word::DoToggle),
    shown(Menu, ENTER, Action::Accept, Word::ShortAccept),
    shown(Menu, &[Named(KeyCode::Esc), Char('q'), Char('s'), Char('f'), Char('C'), Char('V'), Char('b'), Char('i')], Action::Close, Word::ShortClose),
    bind(Menu, &[Ctrl('c')], Action::Quit),

    shown(Prompt, ENTER, Action::Accept, Word::ShortAccept),
    shown(Prompt, ESC, Action::Close, Word::ShortCancel),
    shown(Prompt, &[Named(KeyCode::Tab)], Action::Complete, Word::DoComplete),
    shown(Prompt, &[Ctrl('l')], Action::OpenResults, Word::DoResults),
    shown(Prompt, &[Named(KeyCode::F(1))], Action::Help, Word::ShortLanguage),
    bind(Prompt, &[Ctrl('p')], Action::History(Step::Previous)),
    bind(Prompt, &[Ctrl('n')], Action::History(Step::Next)),
    shown(Prompt, &[Named(KeyCode::Up)], Action::Move(Move::Up), Word::ShortMove),
    bind(Prompt, &[Named(KeyCode::Down)], Action::Move(Move::Down)),
    bind(Prompt, &[Named(KeyCode::PageUp)], Action::Move(Move::PageUp)),
    bind(Prompt, &[Named(KeyCode::PageDown)], Action::Move(Move::PageDown)),
    bind(Prompt, &[Named(KeyCode::Left), Ctrl('b')], Action::Edit(InputRequest::GoToPrevChar)),
    bind(Prompt, &[Named(KeyCode::Right), Ctrl('f')], Action::Edit(InputRequest::GoToNextChar)),
    bind(Prompt, &[Named(KeyCode::Home), Ctrl('a')], Action::Edit(InputRequest::GoToStart)),
    bind(Prompt, &[Named(KeyCode::End), Ctrl('e')], Action::Edit(InputRequest::GoToEnd)),
    bind(Prompt, &[Named(KeyCode::Backspace), Ctrl('h')], Action::Edit(InputRequest::DeletePrevChar)),
    bind(Prompt, &[Named(KeyCode::Delete), Ctrl('d')], Action::Edit(InputRequest::DeleteNextChar)),
    bind(Prompt, &[Ctrl('w')], Action::Edit(InputRequest::DeletePrevWord)),
    bind(Prompt, &[Ctrl('u')], Action::Edit(InputRequest::DeleteLine)),
    bind(Prompt, &[Ctrl('k')], Action::Edit(InputRequest::DeleteTillEnd)),
    bind(Prompt, &[Ctrl('c')], Action::Quit),

    shown(Note, &[Ctrl('s'), Named(KeyCode::F(2))], Action::Save, Word::DoSave),
    shown(Note, ESC, Action::Close, Word::ShortCancel),
    shown(Note, &[Ctrl('z')], Action::Undo, Word::DoUndo),
    shown(Note, &[Ctrl('y')], Action::Redo, Word::DoRedo),
    bind(Note, ENTER, Action::Edit(InputRequest::InsertChar('\n'))),
    bind(Note, &[Named(KeyCode::Up), Ctrl('p')], Action::Move(Move::Up)),
    bind(Note, &[Named(KeyCode::Down), Ctrl('n')], Action::Move(Move::Down)),
    bind(Note, &[Named(KeyCode::PageUp)], Action::Move(Move::PageUp)),
    bind(Note, &[Named(KeyCode::PageDown)], Action::Move(Move::PageDown)),
    bind(Note, &[Named(KeyCode::Left), Ctrl('b')], Action::Edit(InputRequest::GoToPrevChar)),
    bind(Note, &[Named(KeyCode::Right), Ctrl('f')], Action::Edit(InputRequest::GoToNextChar)),
    bind(Note, &[Named(KeyCode::Home), Ctrl('a')], Action::Edit(InputRequest::GoToStart)),
    bind(Note, &[Named(KeyCode::End), Ctrl('e')], Action::Edit(InputRequest::GoToEnd)),
    bind(Note, &[Named(KeyCode::Backspace), Ctrl('h')], Action::Edit(InputRequest::DeletePrevChar)),
    bind(Note, &[Named(KeyCode::Delete), Ctrl('d')], Action::Edit(InputRequest::DeleteNextChar)),
    bind(Note, &[Ctrl('u')], Action::Edit(InputRequest::DeleteLine)),
    bind(Note, &[Ctrl('k')], Action::Edit(InputRequest::DeleteTillEnd)),
    bind(Note, &[Ctrl('c')], Action::Quit),

    shown(Results, UP, Action::Move(Move::Up), Word::ShortMove),
    bind(Results, DOWN, Action::Move(Move::Down)),
    bind(Results, &[Named(KeyCode::PageUp)], Action::Move(Move::PageUp)),
    bind(Results, &[Named(KeyCode::PageDown)], Action::Move(Move::PageDown)),
    bind(Results, &[Char('g'), Named(KeyCode::Home)], Action::Move(Move::First)),
    bind(Results, &[Char('G'), Named(KeyCode::End)], Action::Move(Move::Last)),
    shown(Results, ENTER, Action::Accept, Word::ShortAccept),
    shown(Results, &[Named(KeyCode::Esc), Char('q'), Char('a')], Action::Close, Word::ShortClose),
    bind(Results, &[Ctrl('c')], Action::Quit),

    shown(Help, UP, Action::Move(Move::Up), Word::ShortMove),
    bind(Help, DOWN, Action::Move(Move::Down)),
    bind(Help, &[Named(KeyCode::PageUp)], Action::Move(Move::PageUp)),
    bind(Help, &[Named(KeyCode::PageDown), Char(' ')], Action::Move(Move::PageDown)),
    shown(Help, &[Char('?'), Named(KeyCode::Esc), Char('q'), Named(KeyCode::F(1))], Action::Help, Word::ShortClose),
    bind(Help, &[Char('A')], Action::About),
    bind(Help, &[Ctrl('c')], Action::Quit),
];

/// Contexts in which the keys of [`Context::Everywhere`] count too.
const fn inherits(context: Context) -> bool {
    matches!(
        context,
        Overview | Technologies | Zero | Kpi | Audit | Source | Compare
    )
}

/// Contexts in which characters are text.
const fn is_typing(context: Context) -> bool {
    matches!(context, Prompt | Note)
}

/// Whether a binding counts in a context.
#[must_use]
pub fn applies(binding: &Binding, context: Context) -> bool {
    binding.context == context || (binding.context == Everywhere && inherits(context))
}

/// What a key means in a context.
///
/// Outside text entry, full-width letters and signs count as their ASCII twins, because an input
/// method that was left on sends those.
#[must_use]
pub fn action_for(context: Context, event: KeyEvent) -> Option<Action> {
    let typed = typed(event)?;
    let folded = match typed {
        Char(c) if !is_typing(context) => Char(ascii_twin(c)),
        key => key,
    };
    let bound = BINDINGS
        .iter()
        .find(|binding| applies(binding, context) && binding.keys.contains(&folded));
    match (bound, typed) {
        (Some(binding), _) => Some(binding.action.clone()),
        (None, Char(c)) if is_typing(context) => Some(Action::Edit(InputRequest::InsertChar(c))),
        _ => None,
    }
}

/// The key of an event; `None` for releases and combinations that nobody binds.
fn typed(event: KeyEvent) -> Option<Key> {
    if event.kind == crossterm::event::KeyEventKind::Release {
        return None;
    }
    let modifiers = event.modifiers;
    match event.code {
        KeyCode::Char(c) if modifiers.contains(KeyModifiers::CONTROL) => {
            Some(Ctrl(c.to_ascii_lowercase()))
        }
        KeyCode::Char(_) if modifiers.contains(KeyModifiers::ALT) => None,
        KeyCode::Char(c) => Some(Char(c)),
        code if modifiers.contains(KeyModifiers::ALT) => Some(Alt(code)),
        KeyCode::BackTab => Some(Named(KeyCode::BackTab)),
        code if modifiers.contains(KeyModifiers::SHIFT) => Some(Shift(code)),
        code => Some(Named(code)),
    }
}

/// `ｊ` as `j`, `／` as `/`, the ideographic space as a space.
fn ascii_twin(c: char) -> char {
    let code = u32::from(c);
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(code.saturating_sub(0xFEE0)).unwrap_or(c),
        _ => c,
    }
}

/// The contexts in the order of the key list, with their names.
pub const CONTEXTS: [(Context, Word); 13] = [
    (Everywhere, Word::ContextEverywhere),
    (Overview, Word::TabOverview),
    (Technologies, Word::ContextTechnologies),
    (Compare, Word::ContextCompare),
    (Zero, Word::TabZero),
    (Kpi, Word::ContextKpi),
    (Audit, Word::TabAudit),
    (Source, Word::ContextSource),
    (Menu, Word::ContextMenu),
    (Prompt, Word::ContextPrompt),
    (Note, Word::ContextNote),
    (Results, Word::ContextResults),
    (Help, Word::ContextHelp),
];

/// A line of the key list: the keys, and what they do.
#[must_use]
pub fn rows(context: Context) -> Vec<(String, String)> {
    let own = BINDINGS.iter().filter(|binding| binding.context == context);
    own.map(|binding| {
        let keys: Vec<String> = binding.keys.iter().map(|key| key.name()).collect();
        let mut what = binding.action.describe().text().to_owned();
        if let Action::Tab(tab) = binding.action {
            what = format!("{}{what}", tab.title());
        }
        (keys.join(" "), what)
    })
    .collect()
}

/// The key list as Markdown tables, for the README.
#[must_use]
pub fn markdown() -> String {
    let table = |(context, name): (Context, Word)| {
        let lines = rows(context).into_iter().map(|(keys, what)| {
            let keys: Vec<String> = keys.split(' ').map(|key| format!("`{key}`")).collect();
            format!("| {} | {what} |\n", keys.join(" ").replace('|', "\\|"))
        });
        format!("\n| {name} | |\n|---|---|\n{}", lines.collect::<String>())
    };
    CONTEXTS.into_iter().map(table).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn press(context: Context, c: char) -> Option<Action> {
        action_for(context, KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE))
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for (context, _) in CONTEXTS {
            let mut seen = HashSet::new();
            for key in BINDINGS
                .iter()
                .filter(|b| applies(b, context))
                .flat_map(|b| b.keys)
            {
                assert!(seen.insert(*key), "{context:?}: {key:?}");
            }
        }
    }

    #[test]
    fn full_width_keys_count_as_ascii_outside_text_entry() {
        assert_eq!(press(Technologies, 'ｊ'), Some(Action::Move(Move::Down)));
        assert_eq!(press(Technologies, '／'), Some(Action::OpenSearch));
        assert_eq!(
            press(Prompt, 'ｊ'),
            Some(Action::Edit(InputRequest::InsertChar('ｊ')))
        );
        assert_eq!(press(Technologies, 'あ'), None);
    }

    #[test]
    fn every_context_can_be_left() {
        for (context, _) in CONTEXTS
            .into_iter()
            .filter(|(context, _)| *context != Everywhere)
        {
            let ctrl_c = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
            assert_eq!(
                action_for(context, ctrl_c),
                Some(Action::Quit),
                "{context:?}"
            );
        }
    }
}
