//! The arguments of `notes`.

use super::office::Writing;
use crate::words::Word;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `notes`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text(), args_conflicts_with_subcommands = true,
    subcommand_help_heading = Word::HeadingCommands.text())]
pub struct Notes {
    /// Only those of technologies that a query finds.
    #[arg(long = "where", value_name = "QUERY", allow_hyphen_values = true, help = Word::ListWhere.text())]
    pub query: Option<String>,
    /// How they are written.
    #[command(flatten)]
    pub writing: Writing,
    /// What to do; without it they are listed.
    #[command(subcommand)]
    pub action: Option<Action>,
}

/// What is done with notes.
#[derive(Debug, Clone, Subcommand)]
pub enum Action {
    /// Says something of a technology.
    #[command(about = Word::NotesSetAbout.text())]
    Set(Set),
    /// Adds lines to a note.
    #[command(about = Word::NotesAddAbout.text())]
    Add(Add),
    /// Writes what holds.
    #[command(about = Word::NotesExportAbout.text())]
    Export(Export),
    /// Brings in what was said elsewhere.
    #[command(about = Word::NotesImportAbout.text())]
    Import(Import),
}

/// `notes set`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Set {
    /// Which technology.
    #[arg(value_name = "ID", help = Word::ShowId.text(), help_heading = Word::HeadingArguments.text())]
    pub id: String,
    /// The mark.
    #[arg(long, value_name = "MARK", required_unless_present = "note", help = Word::NotesSetMark.text())]
    pub mark: Option<String>,
    /// The note.
    #[arg(long, value_name = "TEXT", help = Word::NotesSetNote.text())]
    pub note: Option<String>,
}

/// `notes add`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Add {
    /// Which technology.
    #[arg(value_name = "ID", help = Word::ShowId.text(), help_heading = Word::HeadingArguments.text())]
    pub id: String,
    /// What to add.
    #[arg(required = true, value_name = "TEXT", help = Word::NotesAddText.text(), help_heading = Word::HeadingArguments.text())]
    pub text: Vec<String>,
}

/// `notes export`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Export {
    /// Where to; to the standard output without it.
    #[arg(value_name = "FILE", help = Word::NotesExportFile.text(), help_heading = Word::HeadingArguments.text())]
    pub file: Option<PathBuf>,
    /// Written how.
    #[arg(long, help = Word::NotesFormat.text())]
    pub format: Option<NotesFormat>,
    /// Whether a file that is there may be replaced.
    #[arg(long, help = Word::ExportForce.text())]
    pub force: bool,
}

/// `notes import`.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = Word::HeadingOptions.text())]
pub struct Import {
    /// What to bring in.
    #[arg(value_name = "FILE", help = Word::NotesImportFile.text(), help_heading = Word::HeadingArguments.text())]
    pub file: PathBuf,
    /// Written how.
    #[arg(long, help = Word::NotesFormat.text())]
    pub format: Option<NotesFormat>,
    /// Whether what was said last replaces the rest.
    #[arg(long, help = Word::NotesLastWins.text())]
    pub last_wins: bool,
}

/// The forms of a file of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NotesFormat {
    /// Markdown.
    Markdown,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}
