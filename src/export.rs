//! Writing to files: lists and whole snapshots, as CSV, JSON, Markdown, text or a database.
//!
//! A file is written beside its place and then moved there, so that an error leaves an old file
//! whole; one that exists is not touched unless that was asked for.

pub mod database;
pub mod file;
pub mod list;
pub mod pace;
pub mod whole;

pub use file::{Existing, write};
pub use pace::Pace;

use crate::error::Error;
use crate::sheet::{Csv, Document, Sheet};
use crate::text::Ruler;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// In which form something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// Markdown.
    Markdown,
    /// Text.
    Text,
    /// A database.
    Sqlite,
}

/// Something in all its forms but the database.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matter {
    /// For CSV and JSON.
    pub sheet: Sheet,
    /// For Markdown and text.
    pub document: Document,
}

impl Form {
    /// The form that the ending of a file's name says, in any case.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "sqlite" | "sqlite3" | "db" => Some(Self::Sqlite),
            _ => None,
        }
    }
}

impl Matter {
    /// The matter in a form; `None` for a database, which holds the snapshot and nothing else.
    ///
    /// Text has lines of `width` columns at most.
    #[must_use]
    pub fn written(&self, form: Form, ruler: &Ruler, width: Option<usize>) -> Option<String> {
        match form {
            Form::Csv => Some(self.sheet.csv(Csv::default())),
            Form::Json => Some(self.sheet.json()),
            Form::Markdown => Some(self.document.markdown(ruler)),
            Form::Text => Some(self.document.text(ruler, width)),
            Form::Sqlite => None,
        }
    }
}

/// Writes a text to a file.
///
/// # Errors
/// [`Error::Exists`] for a file that must not be overwritten, [`Error::Write`] for what the system
/// does not allow.
pub fn write_text(path: &Path, text: &str, existing: Existing) -> Result<(), Error> {
    write(path, existing, |staged| std::fs::write(staged, text))
}

/// Writes to a file what `fill` writes little by little.
///
/// # Errors
/// As [`write_text`], and what `fill` says besides [`Error::Output`]; then there is no file, or the
/// old one.
pub fn write_with(
    path: &Path,
    existing: Existing,
    fill: &mut dyn FnMut(&mut dyn Write) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut failed = None;
    let done = write(path, existing, |staged| {
        let mut out = BufWriter::new(File::create(staged)?);
        match fill(&mut out) {
            Ok(()) => out.flush(),
            Err(Error::Output(error)) => Err(error),
            Err(error) => {
                failed = Some(error);
                Err(io::ErrorKind::Other.into())
            }
        }
    });
    failed.map_or(done, Err)
}
