//! `about`: the program, the documents and their terms, what is inferred and what is missing.

use super::arguments::{About, AboutFormat};
use super::{Exit, Page};
use crate::about;
use crate::catalog::Catalog;
use crate::error::Error;

impl Page<'_> {
    pub(super) fn about(&mut self, catalog: &Catalog, asked: &About) -> Result<Exit, Error> {
        let document = about::document(catalog);
        let text = match asked.format {
            None | Some(AboutFormat::Text) => document.text(&self.ruler, self.width),
            Some(AboutFormat::Markdown) => document.markdown(&self.ruler),
        };
        self.out.write_all(text.as_bytes())?;
        Ok(Exit::Done)
    }
}
