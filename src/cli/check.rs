//! `check` and `schema`: whether a snapshot is one, and what it has to look like.

use super::{Exit, Page, safe};
use crate::error::Error;
use crate::snapshot::{BUNDLED, Problem, Snapshot, check, schema};
use crate::words::Word;
use std::path::Path;

impl Page<'_> {
    /// All that is wrong with a file, one problem a line; or that nothing is.
    pub(super) fn check(&mut self, file: Option<&Path>) -> Result<Exit, Error> {
        let name = file.map_or_else(
            || Word::CheckBundled.text().to_owned(),
            |path| path.display().to_string(),
        );
        let checked = match file {
            None => check::parse(&BUNDLED),
            Some(path) => match Snapshot::open(path) {
                Err(Error::Invalid { problems, .. }) => Err(problems),
                other => Ok(other?),
            },
        };
        match checked {
            Ok(snapshot) => self.good(&name, &snapshot),
            Err(problems) => self.bad(&name, &problems),
        }
    }

    fn good(&mut self, name: &str, snapshot: &Snapshot) -> Result<Exit, Error> {
        let text = Word::CheckGood.fill(&[
            &name,
            &snapshot.documents.len(),
            &snapshot.editions.len(),
            &snapshot.technologies.len(),
            &snapshot.remarks.all().count(),
        ]);
        writeln!(self.out, "{}", safe(&text))?;
        Ok(Exit::Done)
    }

    fn bad(&mut self, name: &str, problems: &[Problem]) -> Result<Exit, Error> {
        for problem in problems {
            // A message may quote the file, line feeds and all; it stays one line.
            writeln!(self.out, "{}", self.ruler.show(&problem.to_string()))?;
        }
        self.note(&Word::ErrorInvalid.fill(&[&name, &problems.len()]));
        self.note(Word::ErrorInvalidAdvice.text());
        Ok(Exit::Wrong)
    }

    /// The JSON Schema.
    pub(super) fn schema(&mut self) -> Result<Exit, Error> {
        self.json(&schema())?;
        Ok(Exit::Done)
    }
}
