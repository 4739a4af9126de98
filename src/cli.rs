//! The command line: everything that the screens show, written to standard output.
//!
//! [`arguments`] is the one definition of commands and options. [`run`] parses, loads the snapshot
//! and calls the command; what a command finds goes to its output, what it has to say besides goes
//! to the notes, so that data never carries a remark.

mod about;
pub mod arguments;
mod audit;
mod chart;
mod check;
mod compare;
mod complaint;
mod dispatch;
mod export;
mod flow;
mod generated;
mod kpi;
mod language;
mod list;
pub mod manual;
mod notes;
mod plain;
mod reading;
mod rows;
mod search;
mod show;
mod source;
mod suggest;
mod surroundings;
mod table;
mod version;
mod zero;

use crate::app::ThemeName;
use crate::catalog::{Catalog, Loading};
use crate::error::Error;
use crate::notes::Notes;
use crate::text::Ruler;
use crate::tui::{self, Data, Options};
use crate::words::Word;
use arguments::{AmbiguousWidth, Arguments, Global, Theme};
use clap::{FromArgMatches as _, ValueEnum as _};
use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use surroundings::AMBIGUOUS_WIDTH;

pub use language::language;
pub use surroundings::Surroundings;

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked.
    Done,
    /// It found nothing, or not all that was asked for.
    Nothing,
    /// It found errors, or was asked for what does not exist.
    Wrong,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::Nothing => 1,
            Exit::Wrong => 2,
        })
    }
}

/// Where a command writes, and how.
struct Page<'a> {
    /// What was asked for.
    out: &'a mut dyn Write,
    /// What has to be said besides.
    notes: &'a mut dyn Write,
    /// Measures and neutralises text.
    ruler: Ruler,
    /// The columns that text may take; unbounded where nobody said.
    width: Option<usize>,
    /// The file of notes.
    store: Option<PathBuf>,
    /// Whether a match can be set in bold.
    bold: bool,
    /// Whether colours are wanted.
    colour: bool,
}

impl Page<'_> {
    /// Says something besides what was asked for. That nobody listens is no error.
    fn note(&mut self, text: &str) {
        _ = writeln!(self.notes, "{}", safe(text));
    }

    /// Says what a terminal will not show, and what to do about it.
    fn warn(&mut self, surroundings: &Surroundings) {
        if surroundings.console {
            self.note(Word::NoGlyphs.text());
        }
        if let Some(charset) = &surroundings.charset {
            self.note(&Word::OtherCharset.fill(&[charset]));
        }
    }

    /// Writes a text in lines of the page's width.
    fn paragraph(&mut self, text: &str) -> Result<(), Error> {
        for line in table::lines(&self.ruler, text, self.width) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }
}

/// Parses the arguments, the program's name first, and does what they say.
///
/// # Errors
/// [`Error::Usage`] for arguments that make no sense, [`Error::Read`] and [`Error::Invalid`] for a
/// snapshot that is none, [`Error::Output`] if the output cannot be written.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: &Surroundings,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit, Error> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let arguments = match parsed(&arguments, surroundings) {
        Ok(arguments) => arguments,
        Err(error) if error.exit_code() == 0 => {
            let short = error.render();
            let facts = version::asked_in_full(&error, &arguments).then(version::facts);
            write!(out, "{short}{}", facts.unwrap_or_default())?;
            return Ok(Exit::Done);
        }
        Err(error) => {
            let sentence = complaint::sentence(&error, &called(&arguments));
            return Err(Error::Usage(sentence));
        }
    };
    let ambiguous = ambiguous_width(&arguments.global, surroundings)?;
    let mut page = Page {
        out,
        notes,
        ruler: ambiguous.ruler(),
        width: arguments
            .global
            .width
            .map(Into::into)
            .or(surroundings.columns),
        store: notes_file(&arguments.global, surroundings),
        bold: surroundings.terminal,
        colour: surroundings.terminal && !surroundings.no_color,
    };
    page.warn(surroundings);
    if arguments.plain {
        page.width = None;
        (page.bold, page.colour) = (false, false);
        let catalog = page.noted(&arguments.global)?;
        let lines = &mut std::io::stdin().lock();
        return page.talk(catalog, &arguments, lines, surroundings.asks);
    }
    match &arguments.command {
        Some(command) => page.command(command, &arguments.global),
        None => page.without_command(&arguments, surroundings),
    }
}

/// What the arguments say. The screen is most often opened without any; to learn that nothing was
/// said, the definition of every command need not be built, which takes a sixth of the start.
fn parsed(arguments: &[OsString], surroundings: &Surroundings) -> Result<Arguments, clap::Error> {
    if arguments.len() <= 1 {
        return Ok(Arguments::default());
    }
    let matches = definition_with(surroundings).try_get_matches_from(arguments)?;
    Arguments::from_arg_matches(&matches)
}

/// The message for an error, safe to be written to a terminal.
#[must_use]
pub fn message(error: &Error) -> String {
    safe(&Word::ErrorPrefix.fill(&[error]))
}

impl Page<'_> {
    /// The catalog with what reviewers said; that it cannot be read is said besides.
    fn noted(&mut self, global: &Global) -> Result<&'static Catalog, Error> {
        let catalog = catalog(global)?;
        let notes = Notes::open(self.store.clone(), catalog);
        if let Some(trouble) = notes.trouble() {
            self.note(&trouble);
        }
        Ok(catalog)
    }

    /// The screen, or what comes nearest to it where there is none.
    fn without_command(
        &mut self,
        arguments: &Arguments,
        surroundings: &Surroundings,
    ) -> Result<Exit, Error> {
        if let [word] = arguments.query.as_slice() {
            not_a_command(word)?;
        }
        if surroundings.screen || surroundings.terminal && reading::is_standard(&arguments.global) {
            return explore(arguments, surroundings);
        }
        let catalog = self.noted(&arguments.global)?;
        if arguments.query.is_empty() {
            return self.list(catalog, &arguments::List::default());
        }
        let command = dispatch::meant(catalog, arguments.query.clone());
        self.on(catalog, &command)
    }
}

/// Opens the screen where the arguments say: on a technology, with a search, or at the start.
fn explore(arguments: &Arguments, surroundings: &Surroundings) -> Result<Exit, Error> {
    let data = match arguments.global.data.as_slice() {
        [] => Data::Bundled,
        [file] => Data::File(Box::new(Loading::start(reading::beside_keys(file)?)?)),
        // Which of two files is the later one is known at their ends.
        _ => Data::Catalog(Box::new(catalog(&arguments.global)?.clone())),
    };
    let ambiguous = ambiguous_width(&arguments.global, surroundings)?;
    let options = Options {
        ambiguous: (ambiguous != AmbiguousWidth::Auto)
            .then(|| ambiguous.ruler().ambiguous().clone()),
        theme: theme(arguments.global.theme, surroundings),
        mouse: arguments.global.mouse,
        notes: notes_file(&arguments.global, surroundings),
        query: arguments.query.join(" "),
    };
    tui::run(data, &options)?;
    Ok(Exit::Done)
}

/// The theme asked for; without a wish, one without colour where `NO_COLOR` asks for that.
fn theme(wish: Option<Theme>, surroundings: &Surroundings) -> ThemeName {
    match wish {
        Some(Theme::Light) => ThemeName::Light,
        Some(Theme::Plain) => ThemeName::Plain,
        None if surroundings.no_color => ThemeName::Plain,
        Some(Theme::Dark) | None => ThemeName::Dark,
    }
}

/// The file of notes: the one named, or else the user's own.
fn notes_file(global: &Global, surroundings: &Surroundings) -> Option<PathBuf> {
    global.notes.clone().or_else(|| surroundings.notes.clone())
}

fn catalog(global: &Global) -> Result<&'static Catalog, Error> {
    match global.data.as_slice() {
        [] => reading::catalog(None),
        [file] => reading::catalog(Some(file)),
        [one, other] => Catalog::open_beside(one, other).map(reading::kept),
        _ => Err(Error::Usage(Word::TooManyData.text().to_owned())),
    }
}

/// The definition, with help texts as wide as the output.
fn definition_with(surroundings: &Surroundings) -> clap::Command {
    arguments::definition().term_width(surroundings.columns.unwrap_or(100))
}

/// The option, or else the environment.
fn ambiguous_width(global: &Global, around: &Surroundings) -> Result<AmbiguousWidth, Error> {
    let Some(value) = around.ambiguous_width.as_deref() else {
        return Ok(global.ambiguous_width.unwrap_or_default());
    };
    let from_environment = AmbiguousWidth::from_str(value, true);
    global
        .ambiguous_width
        .map_or(from_environment, Ok)
        .map_err(|_| {
            let name = Word::UsageEnvironment.fill(&[&AMBIGUOUS_WIDTH]);
            let choices = "auto, narrow, wide, avoid";
            Error::Usage(Word::UsageValue.fill(&[&name, &value, &choices]))
        })
}

/// The names of the commands.
fn commands() -> Vec<String> {
    let definition = arguments::definition();
    definition
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect()
}

/// What was being called: `senshin list`, or `senshin` alone.
fn called(arguments: &[OsString]) -> String {
    let commands = commands();
    let name = arguments.iter().skip(1).find_map(|argument| {
        commands
            .iter()
            .find(|name| argument.to_str() == Some(name.as_str()))
    });
    name.map_or_else(|| "senshin".to_owned(), |name| format!("senshin {name}"))
}

/// A word that looks like a command with a slip of the finger is not silently taken for a query.
fn not_a_command(word: &str) -> Result<(), Error> {
    let commands = commands();
    let near = suggest::misspelt(word, commands.iter().map(String::as_str));
    if near.is_empty() {
        Ok(())
    } else {
        Err(no_command(word, &near))
    }
}

fn no_command(word: &str, near: &[&str]) -> Error {
    let near: Vec<String> = near.iter().map(|name| format!("senshin {name}")).collect();
    Error::Usage(Word::UsageCommand.fill(&[&word, &near.join(", "), &word]))
}

/// Lines that a terminal takes for nothing but text.
fn safe(text: &str) -> String {
    let ruler = Ruler::default();
    let lines: Vec<String> = text.lines().map(|line| ruler.show(line)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_said_means_the_same_as_the_parser_says() {
        let matches = arguments::definition().try_get_matches_from(["senshin"]);
        let parsed = Arguments::from_arg_matches(&matches.unwrap()).unwrap();
        assert_eq!(format!("{parsed:?}"), format!("{:?}", Arguments::default()));
    }
}
