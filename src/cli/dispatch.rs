//! Which command does what, and on which data.

use super::arguments::{self, Command, Global};
use super::{Exit, Page, catalog, commands, no_command, suggest};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::model::technology::TechnologyRef;
use std::path::PathBuf;

impl Page<'_> {
    /// Does a command on the data that the arguments name.
    pub(super) fn command(&mut self, command: &Command, global: &Global) -> Result<Exit, Error> {
        if let Some(exit) = self.flow(command, global)? {
            return Ok(exit);
        }
        match command {
            Command::Check { file } => {
                self.check(file.as_deref().or(global.data.last().map(PathBuf::as_path)))
            }
            Command::Schema => self.schema(),
            Command::Completions(asked) => self.completions(asked.shell),
            Command::Man(asked) => self.man(asked.command.as_deref()),
            Command::Help { command } => self.help(command.as_deref()),
            Command::List(_)
            | Command::Show(_)
            | Command::Search(_)
            | Command::Zero(_)
            | Command::Compare(_)
            | Command::Export(_) => {
                let catalog = self.noted(global)?;
                self.on(catalog, command)
            }
            Command::About(_)
            | Command::Audit(_)
            | Command::Chart(_)
            | Command::Kpi(_)
            | Command::Notes(_)
            | Command::Source(_) => self.on(catalog(global)?, command),
        }
    }

    /// Does a command that shows data on data that is at hand; one that needs none does nothing.
    pub(super) fn on(
        &mut self,
        catalog: &'static Catalog,
        command: &Command,
    ) -> Result<Exit, Error> {
        match command {
            Command::About(asked) => self.about(catalog, asked),
            Command::Audit(asked) => self.audit(catalog, asked),
            Command::Chart(asked) => self.chart(catalog, asked),
            Command::Compare(asked) => self.compare(catalog, asked),
            Command::Export(asked) => self.export(catalog, asked),
            Command::Kpi(asked) => self.kpi(catalog, asked),
            Command::List(asked) => self.list(catalog, asked),
            Command::Notes(asked) => self.notes(catalog, asked),
            Command::Search(asked) => self.search(catalog, asked),
            Command::Show(asked) => self.show(catalog, asked),
            Command::Source(asked) => self.source(catalog, asked),
            Command::Zero(asked) => self.zero(catalog, asked),
            Command::Check { .. }
            | Command::Schema
            | Command::Completions(_)
            | Command::Man(_)
            | Command::Help { .. } => Ok(Exit::Done),
        }
    }

    fn help(&mut self, command: Option<&str>) -> Result<Exit, Error> {
        let mut definition = arguments::definition();
        definition.build();
        let help = match command {
            None => definition.render_help(),
            Some(name) => match definition.find_subcommand_mut(name) {
                Some(command) => command.render_help(),
                None => {
                    return Err(no_command(
                        name,
                        &suggest::near(name, commands().iter().map(String::as_str)),
                    ));
                }
            },
        };
        write!(self.out, "{help}")?;
        Ok(Exit::Done)
    }
}

/// Whether a command works without data.
pub(super) const fn needs_no_data(command: &Command) -> bool {
    matches!(
        command,
        Command::Check { .. }
            | Command::Schema
            | Command::Completions(_)
            | Command::Man(_)
            | Command::Help { .. }
    )
}

/// The command that words without one stand for: numbers of technologies, or a search.
pub(super) fn meant(catalog: &Catalog, words: Vec<String>) -> Command {
    let exists = |text: &String| {
        let reference = text.parse::<TechnologyRef>();
        reference.is_ok_and(|reference| !catalog.find(reference).is_empty())
    };
    if words.iter().all(exists) {
        Command::Show(arguments::Show {
            ids: words,
            format: None,
        })
    } else {
        Command::Search(arguments::Search {
            query: words,
            kind: Vec::new(),
            limit: None,
            format: None,
        })
    }
}
