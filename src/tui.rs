//! The interactive program: draws the state, reads keys, leaves the terminal as it was.
//!
//! [`run`] is the loop. [`view`] draws [`App`] into a grid and changes nothing; [`pen`] is the
//! only way to put text into a grid, so that everything shown has passed a [`Ruler`](crate::text::Ruler);
//! [`theme`] gives roles their looks; [`keymap`] is the one table of keys. [`paint`] turns a
//! [`grid`] into the fewest bytes, [`probe`] asks how wide the terminal draws
//! and `opening` makes the first frame meanwhile, [`terminal`] and
//! [`events`] are the guest's manners.

pub mod data;
pub mod events;
pub mod grid;
pub mod keymap;
pub mod look;
pub mod marks;
mod opening;
pub mod paint;
pub mod pen;
pub mod probe;
mod signals;
pub mod standard;
pub mod terminal;
pub mod theme;
pub mod view;

use crate::app::{Action, App, Content, Effect, Step, ThemeName, Written};
use crate::catalog::loading::Came;
use crate::error::Error;
use crate::export::{self, Existing, Pace, database};
use crate::notes::Notes;
use crate::text::width::Ambiguous;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
pub use data::Data;
use data::Source;
use events::Input;
use grid::Grid;
use opening::Opened;
use paint::Painter;
use ratatui::layout::Position;
use std::path::{Path, PathBuf};
use std::time::Duration;
use terminal::Terminal;
use theme::Theme;

/// How the program starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How ambiguous characters are measured; `None` asks the terminal.
    pub ambiguous: Option<Ambiguous>,
    /// The theme.
    pub theme: ThemeName,
    /// Whether the mouse is used from the start.
    pub mouse: bool,
    /// What it opens with: a technology's number, a query, or nothing.
    pub query: String,
    /// The file of notes.
    pub notes: Option<PathBuf>,
}

/// Runs the program until the user leaves it.
///
/// # Errors
/// [`Error::Output`] if the terminal cannot be entered, read or written; as [`crate::catalog::Catalog::bundled`].
pub fn run(data: Data, options: &Options) -> Result<(), Error> {
    let (source, beside) = Source::start(data)?;
    let mut terminal = Terminal::enter(beside)?;
    let Opened {
        mut program,
        mut events,
        mut loading,
    } = opening::open(source, options, &mut terminal)?;
    if program.app.history.is_first() {
        program.app.history.begin();
    }
    if loading.is_none() {
        program.warm();
    }
    loop {
        let inputs = events.next_batch(pause(&program.app, loading.is_some()))?;
        if inputs.is_empty() {
            program.app.count_what_is_due();
        }
        for input in inputs {
            match program.answer(input, &mut terminal)? {
                Next::GoOn => {}
                Next::StopReading => loading.iter_mut().for_each(|reading| reading.stop()),
                Next::Quit => return terminal.leave(),
            }
        }
        if let Some(reading) = &mut loading {
            let is_all = reading.wait(Duration::ZERO)? == Came::All;
            program.app.grow(reading.catalog());
            if is_all {
                loading = None;
                let notes = Notes::open(options.notes.clone(), program.app.catalog());
                program.app.take_notes(notes);
                program.warm();
            }
        }
        program.app.take_outcome();
        program.app.follow_notes();
        program.show(&mut terminal)?;
    }
}

/// How often is looked whether something came that no key brought, while something may.
const TICK: Duration = Duration::from_millis(40);

/// How long a key is waited for before something else is done: what is due is done at once, and
/// nothing ticks while nothing goes on.
fn pause(app: &App, is_loading: bool) -> Option<Duration> {
    if app.count_is_due() {
        return Some(Duration::ZERO);
    }
    (is_loading || app.is_busy()).then_some(TICK)
}

/// Whether the loop goes on.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    GoOn,
    StopReading,
    Quit,
}

/// The state and what the terminal shows of it.
struct Program {
    app: App,
    painter: Painter,
    frame: Vec<u8>,
}

impl Program {
    /// Has the index made, which no screen needs, while the user looks at one. Without a thread the
    /// first search makes it.
    fn warm(&self) {
        let warming = self.app.warming();
        _ = std::thread::Builder::new()
            .name("index".to_owned())
            .spawn(move || {
                asked_to_panic("thread");
                warming();
            });
    }

    /// Brings the terminal to show the state.
    fn show(&mut self, terminal: &mut Terminal) -> Result<(), Error> {
        self.make_frame();
        terminal.write(&self.frame)
    }

    /// Makes what brings the terminal to show the state.
    fn make_frame(&mut self) {
        let (picture, cursor) = drawn(&self.app, &mut self.painter);
        self.frame.clear();
        self.painter.paint(picture, cursor, &mut self.frame);
    }

    /// Does what an input asks for.
    fn answer(&mut self, input: Input, terminal: &mut Terminal) -> Result<Next, Error> {
        asked_to_panic("key");
        let action = match input {
            Input::Key(key) => keymap::action_for(self.app.context(), key),
            Input::Paste(text) => Some(Action::Paste(text)),
            Input::Mouse(event) => pointed(event),
            Input::Resize(width, height) => {
                self.painter.invalidate();
                Some(Action::Resize(width, height))
            }
        };
        match action.map_or(Effect::None, |action| self.app.update(action)) {
            Effect::None => {}
            Effect::Quit => return Ok(Next::Quit),
            Effect::StopReading => return Ok(Next::StopReading),
            Effect::Copy(text) => {
                let mut bytes = Vec::new();
                crossterm::queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
                terminal.write(&bytes)?;
            }
            Effect::Mouse(on) => terminal.set_mouse(on)?,
            Effect::Suspend => terminal.suspend(),
            Effect::Write {
                path,
                content,
                existing,
            } => {
                let written = self.write(path, &content, existing, terminal);
                self.app.written(written);
            }
        }
        Ok(Next::GoOn)
    }

    /// Writes a file; whatever goes wrong is told and ends nothing. How far a long one is, is told
    /// in the last line.
    fn write(
        &mut self,
        path: PathBuf,
        content: &Content,
        existing: Existing,
        terminal: &mut Terminal,
    ) -> Written {
        let mut pace = Pace::start();
        let Self {
            app,
            painter,
            frame,
        } = self;
        let mut told = |done, all| {
            if let Some(line) = pace.line(done, all) {
                let (mut picture, _) = drawn(app, painter);
                view::tell(app, Theme::named(app.theme), &line, &mut picture);
                frame.clear();
                painter.paint(picture, None, frame);
                // A terminal that takes nothing now is told so by the next frame.
                _ = terminal.write(frame);
            }
        };
        let fill = |staged: &Path| match content {
            Content::Text(text) => std::fs::write(staged, text),
            Content::Database => database::fill(app.catalog(), staged, &mut told),
        };
        match export::write(&path, existing, fill) {
            Ok(()) => Written::Done(path),
            Err(Error::Exists(path)) => Written::Exists(path),
            Err(error) => Written::Failed(path, error.to_string()),
        }
    }
}

/// Panics where `SENSHIN_PANIC` names this place, so that a test sees how the terminal is left. A
/// release does not look at it.
fn asked_to_panic(place: &str) {
    debug_assert!(
        std::env::var("SENSHIN_PANIC").as_deref() != Ok(place),
        "SENSHIN_PANIC={place}"
    );
}

/// The screen of a state, and where its cursor stands.
fn drawn(app: &App, painter: &mut Painter) -> (Grid, Option<Position>) {
    let mut picture = painter.empty(app.size());
    let cursor = view::draw(app, Theme::named(app.theme), &mut picture);
    (picture, cursor)
}

/// What the mouse asks for.
fn pointed(event: MouseEvent) -> Option<Action> {
    let (x, y) = (event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Action::Click(x, y)),
        MouseEventKind::ScrollDown => Some(Action::Wheel(x, y, Step::Next)),
        MouseEventKind::ScrollUp => Some(Action::Wheel(x, y, Step::Previous)),
        _ => None,
    }
}
