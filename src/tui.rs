//! The interactive program: draws the state, reads keys, leaves the terminal as it was.
//!
//! [`run`] is the loop. [`view`] draws [`App`] into a buffer and changes nothing; [`pen`] is the
//! only way to put text into a buffer, so that everything shown has passed a [`Ruler`];
//! [`theme`] gives roles their looks; [`keymap`] is the one table of keys. [`paint`] turns a
//! buffer into the fewest bytes, [`probe`] asks how wide the terminal draws, [`terminal`] and
//! [`events`] are the guest's manners.

pub mod data;
pub mod events;
pub mod keymap;
pub mod marks;
pub mod paint;
pub mod pen;
pub mod probe;
mod signals;
pub mod standard;
pub mod terminal;
pub mod theme;
pub mod view;

use crate::app::layout::Size;
use crate::app::{Action, App, Content, Effect, Step, ThemeName, Written};
use crate::catalog::loading::Came;
use crate::error::Error;
use crate::export::{self, Existing, Pace, database};
use crate::notes::Notes;
use crate::search::History;
use crate::text::Ruler;
use crate::text::width::Ambiguous;
use crate::words::Word;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
pub use data::Data;
use events::{Events, Input};
use paint::Painter;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
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
pub fn run(data: Data, options: Options) -> Result<(), Error> {
    let source = data::Source::start(data)?;
    let mut terminal = Terminal::enter()?;
    let (ambiguous, typed) = match options.ambiguous {
        Some(ambiguous) => (ambiguous, Vec::new()),
        None => measured(&mut terminal, source.symbols())?,
    };
    let (catalog, mut loading) = source.finish()?;
    let ruler = Ruler::new(ambiguous);
    // Before the size is asked for, so that no change of it is missed.
    let mut events = Events::new(typed)?;
    let (width, height) = Terminal::size();
    let mut app = App::new(catalog, ruler.clone(), Size { width, height });
    app.theme = options.theme;
    app.history = History::load(History::default_path());
    let notes = Notes::open(options.notes.clone(), app.catalog());
    app = app.with_notes(notes);
    app = app.opened_with(&options.query);
    let mut program = Program {
        painter: Painter::new(ruler),
        app,
        frame: Vec::new(),
    };
    if options.mouse {
        program.app.mouse = true;
        terminal.set_mouse(true)?;
    }
    program.show(&mut terminal)?;
    if loading.is_none() {
        program.warm();
    }
    loop {
        // Nothing ticks while nothing goes on.
        let pause = (loading.is_some() || program.app.is_busy()).then_some(TICK);
        for input in events.next_batch(pause)? {
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

/// What the terminal says about the widths of characters, and what was typed meanwhile.
fn measured(terminal: &mut Terminal, symbols: &str) -> Result<(Ambiguous, Vec<Input>), Error> {
    let answers = probe::ask(terminal, &probe::characters(symbols))?;
    if answers.utf8 {
        return Ok((answers.ambiguous, answers.typed));
    }
    terminal.leave()?;
    Err(Error::Usage(Word::TerminalNotUtf8.text().to_owned()))
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
        _ = std::thread::Builder::new()
            .name("index".to_owned())
            .spawn(self.app.warming());
    }

    /// Brings the terminal to show the state.
    fn show(&mut self, terminal: &mut Terminal) -> Result<(), Error> {
        let (buffer, cursor) = drawn(&self.app);
        self.frame.clear();
        self.painter.paint(&buffer, cursor, &mut self.frame);
        terminal.write(&self.frame)
    }

    /// Does what an input asks for.
    fn answer(&mut self, input: Input, terminal: &mut Terminal) -> Result<Next, Error> {
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
                let (mut buffer, _) = drawn(app);
                view::tell(app, Theme::named(app.theme), &line, &mut buffer);
                frame.clear();
                painter.paint(&buffer, None, frame);
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

/// The screen of a state, and where its cursor stands.
fn drawn(app: &App) -> (Buffer, Option<Position>) {
    let Size { width, height } = app.size();
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = view::draw(app, Theme::named(app.theme), &mut buffer);
    (buffer, cursor)
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
