//! What the keys mean just now, and what only the terminal can do.

use super::list::List;
use super::menu::Menu;
use super::office::Cursor;
use crate::catalog::Row;
use crate::export::Existing;
use crate::model::Review;
use crate::report::Subject;
use crate::search::Candidate;
use crate::text::area::TextArea;
use std::path::PathBuf;
use std::sync::Arc;
use tui_input::Input;

/// What the keys mean just now.
#[derive(Debug, Clone)]
pub enum Mode {
    /// Looking around.
    Browse,
    /// Typing a search.
    Search(Typing),
    /// Reading how searches are written, scrolled down by this many lines, while typing one.
    Language(Box<Typing>, usize),
    /// Looking at everything that the search finds, of every kind.
    Results(List),
    /// Typing a line number of the source.
    GoTo(Input),
    /// Choosing from a menu.
    Menu(Menu),
    /// Reading the list of keys, scrolled down by this many lines.
    Help(usize),
    /// Reading about the program, scrolled down by this many lines.
    About(usize),
    /// Looking at the picked technologies side by side.
    Compare(Cursor),
    /// Typing the name of a file to write to.
    Export(Box<Exporting>),
    /// Writing a note.
    Note(Box<Writing>),
}

/// A search being typed.
#[derive(Debug, Clone)]
pub struct Typing {
    /// The line.
    pub input: Input,
    /// The state to return to when the search is given up.
    pub(super) before: Before,
    /// What Tab offered last, while nothing else was typed.
    pub(super) offer: Option<Offer>,
}

/// Completions that Tab goes through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The line and the cursor, a byte position, before the first of them.
    pub(super) typed: (String, usize),
    pub(super) candidates: Vec<Candidate>,
    pub(super) at: usize,
}

/// Where a search began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    pub(super) query: String,
    pub(super) wanted: Option<Row>,
    pub(super) line: (usize, u32),
    pub(super) subject: Subject,
    pub(super) cursor: Cursor,
}

/// The name of a file being typed.
#[derive(Debug, Clone)]
pub struct Exporting {
    /// The line.
    pub input: Input,
    /// What is shown and will be written.
    pub(super) before: Box<Mode>,
    /// Whether a file of this name was found: Enter once more replaces it.
    pub exists: bool,
    /// What is wrong with the name or the place.
    pub problem: Option<String>,
}

/// A note being written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The text and its caret.
    pub area: TextArea,
    /// The first row shown.
    pub offset: usize,
    /// The technology.
    pub(super) row: Row,
    /// What was said of it when writing began.
    pub(super) base: Arc<Review>,
    /// The text when writing began.
    pub(super) before: String,
    /// Whether it was asked if the text is to be thrown away.
    pub asked: bool,
    /// Why it could not be kept.
    pub problem: Option<String>,
}

/// Something that only the terminal or the system can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// End.
    Quit,
    /// Put a text on the clipboard.
    Copy(String),
    /// Mouse reports on or off.
    Mouse(bool),
    /// Stop as a job.
    Suspend,
    /// Read no more of the file; what was read stays.
    StopReading,
    /// Write a file, and tell [`super::App::written`] what became of it.
    Write {
        /// Where to.
        path: PathBuf,
        /// What.
        content: Content,
        /// What happens to a file that is there.
        existing: Existing,
    },
}

/// What a file is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// The whole snapshot as a database.
    Database,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// It is there.
    Done(PathBuf),
    /// There was one, and it was not to be replaced.
    Exists(PathBuf),
    /// It could not be written; why.
    Failed(PathBuf, String),
}
