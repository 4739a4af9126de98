//! `audit`: whether the documents agree with themselves.

use super::arguments::office::Audit;
use super::{Exit, Page};
use crate::audit::{self, Check};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::words::Word;

impl Page<'_> {
    /// The checks; the exit says whether anything is left unexplained, shown or not.
    pub(super) fn audit(&mut self, catalog: &Catalog, asked: &Audit) -> Result<Exit, Error> {
        let checks = audit::checks(catalog);
        let wanted =
            |check: &&Check| asked.verdict.is_empty() || asked.verdict.contains(&check.verdict);
        let shown: Vec<&Check> = checks.iter().filter(wanted).collect();
        if shown.is_empty() {
            self.note(Word::AuditNothing.text());
        } else {
            self.matter(
                asked.writing,
                || audit::sheet(&shown),
                |_| audit::document(catalog, &shown),
            )?;
        }
        Ok(if checks.iter().any(Check::is_unexplained) {
            Exit::Nothing
        } else {
            Exit::Done
        })
    }
}
