//! The first screen, made while the terminal is asked how wide it draws.
//!
//! The answer is on its way for as long as the terminal is far; it is mostly what everybody
//! expects. So the data is read and the first frame made for that answer while another thread
//! waits for the real one, and made again where that is another.

use super::data::Source;
use super::events::{Events, Input};
use super::paint::Painter;
use super::probe::{self, Answers};
use super::terminal::Terminal;
use super::{Options, Program, keymap};
use crate::app::layout::Size;
use crate::app::{Action, App};
use crate::catalog::Loading;
use crate::error::Error;
use crate::notes::Notes;
use crate::search::History;
use crate::text::Ruler;
use crate::text::width::Ambiguous;
use crate::words::Word;
use std::thread;

/// What the main loop begins with.
pub(super) struct Opened {
    pub program: Program,
    pub events: Events,
    /// The file that is still being read.
    pub loading: Option<Box<Loading>>,
}

/// Shows the first screen.
///
/// # Errors
/// [`Error::Output`] if the terminal cannot be read or written, [`Error::Usage`] if it does not
/// know UTF-8; as [`Source::finish`].
pub(super) fn open(
    source: Source,
    options: &Options,
    terminal: &mut Terminal,
) -> Result<Opened, Error> {
    let characters = probe::characters(source.symbols());
    let (asked, made) = thread::scope(|scope| {
        let ask = || probe::ask(terminal, &characters);
        let thread = thread::Builder::new().name("widths".to_owned());
        let asking = match options.ambiguous {
            Some(_) => None,
            None => thread.spawn_scoped(scope, ask).ok(),
        };
        let expected = options.ambiguous.clone();
        let expected = expected.unwrap_or_else(|| probe::expected(&characters));
        let made = make(source, options, expected);
        (asking.map(thread::ScopedJoinHandle::join), made)
    });
    let (mut program, loading) = made?;
    let (ambiguous, typed) = match (asked, &options.ambiguous) {
        (Some(Err(panic)), _) => std::panic::resume_unwind(panic),
        (None, Some(ambiguous)) => (ambiguous.clone(), Vec::new()),
        (Some(Ok(answers)), _) => answered(answers?, terminal)?,
        // Without a thread it is asked here.
        (None, None) => answered(probe::ask(terminal, &characters)?, terminal)?,
    };
    // Before the size is asked for again, so that no change of it is missed.
    let events = Events::new(typed)?;
    if options.mouse {
        terminal.set_mouse(true)?;
    }
    let fits = program.fit(&Ruler::new(ambiguous), Terminal::size());
    if !fits {
        program.make_frame();
    }
    terminal.write(&program.frame)?;
    Ok(Opened {
        program,
        events,
        loading,
    })
}

/// What the terminal said about the widths of characters, and what was typed meanwhile.
fn answered(answers: Answers, terminal: &mut Terminal) -> Result<(Ambiguous, Vec<Input>), Error> {
    if answers.utf8 {
        return Ok((answers.ambiguous, answers.typed));
    }
    terminal.leave()?;
    Err(Error::Usage(Word::TerminalNotUtf8.text().to_owned()))
}

/// The program with its first frame, for a terminal that draws like this.
fn make(
    source: Source,
    options: &Options,
    ambiguous: Ambiguous,
) -> Result<(Program, Option<Box<Loading>>), Error> {
    let (catalog, loading) = source.finish()?;
    let ruler = Ruler::new(ambiguous);
    let (width, height) = Terminal::size();
    let mut app = App::new(catalog, ruler, Size { width, height });
    app.theme = options.theme;
    app.mouse = options.mouse;
    app.page_lines = super::view::page_lines;
    app.history = History::kept_in(History::default_path());
    let notes = Notes::open(options.notes.clone(), app.catalog());
    app = app.with_notes(notes);
    app = app.opened_with(&options.query);
    if app.history.is_first() && app.notice.is_none() {
        app.notice = Some(keymap::first_words());
    }
    let mut program = Program {
        painter: Painter::default(),
        app,
        frame: Vec::new(),
    };
    program.make_frame();
    Ok((program, loading))
}

impl Program {
    /// Makes it the program for a terminal that measures so and is of this size; whether the frame
    /// that was made is the one for it.
    fn fit(&mut self, ruler: &Ruler, (width, height): (u16, u16)) -> bool {
        let same_ruler = self.app.ruler() == ruler;
        let same_size = self.app.size() == Size { width, height };
        if !same_ruler {
            self.app.measure_with(ruler.clone());
        }
        if !same_size {
            self.app.update(Action::Resize(width, height));
        }
        if !(same_ruler && same_size) {
            self.painter = Painter::default();
        }
        same_ruler && same_size
    }
}
