//! `compare`: technologies side by side.

use super::arguments::office::Compare;
use super::{Exit, Page};
use crate::catalog::Catalog;
use crate::compare::{NUMBER, compare};
use crate::error::Error;
use crate::words::Word;

impl Page<'_> {
    pub(super) fn compare(&mut self, catalog: &Catalog, asked: &Compare) -> Result<Exit, Error> {
        let (rows, unknown) = self.rows_of(catalog, &asked.ids)?;
        if unknown {
            return Ok(Exit::Nothing);
        }
        if !NUMBER.contains(&rows.len()) {
            let number = Word::CompareNumber.fill(&[NUMBER.start(), NUMBER.end(), &rows.len()]);
            return Err(Error::Usage(number));
        }
        let comparison = compare(catalog, &rows);
        let ruler = self.ruler.clone();
        self.matter(
            asked.writing,
            || comparison.sheet(&ruler),
            |ruler| comparison.document(ruler),
        )?;
        Ok(Exit::Done)
    }
}
