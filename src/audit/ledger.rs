//! Where checks are written down, and joined with the remarks that explain them.

use super::{Check, Part, Verdict};
use crate::catalog::Catalog;
use crate::model::{Edition, LineRange, Remark, Source};
use crate::words::Word;

/// The checks of one edition.
pub(super) struct Ledger<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) edition: &'a Edition,
    pub(super) checks: Vec<Check>,
}

/// A check before its remarks are known.
pub(super) struct Draft {
    pub(super) part: Part,
    /// Its name within its part.
    pub(super) name: String,
    pub(super) what: String,
    pub(super) printed: String,
    pub(super) recomputed: String,
    pub(super) rule: Word,
    pub(super) verdict: Verdict,
    /// What a remark has to be about to explain it.
    pub(super) subjects: Vec<String>,
    /// Printed words; a remark that explains it quotes one of them.
    pub(super) quotes: Vec<String>,
    pub(super) sources: Vec<Source>,
}

impl<'a> Ledger<'a> {
    pub(super) const fn new(catalog: &'a Catalog, edition: &'a Edition) -> Self {
        Self {
            catalog,
            edition,
            checks: Vec::new(),
        }
    }

    /// Writes a check down.
    pub(super) fn push(&mut self, draft: Draft) {
        let remarks = self.catalog.remarks();
        let explains = remarks.filter(|remark| explains(remark, &draft, &self.edition.document));
        self.checks.push(Check {
            id: format!("{}/{}/{}", self.edition.id, draft.part.key(), draft.name),
            part: draft.part,
            explained_by: explains.map(|remark| remark.id.clone()).collect(),
            what: draft.what,
            printed: draft.printed,
            recomputed: draft.recomputed,
            rule: draft.rule.text().to_owned(),
            verdict: draft.verdict,
            sources: merged(&draft.sources),
        });
    }
}

/// Whether a remark is about all that a check is about, and about hardly more, and quotes what is
/// printed there.
fn explains(remark: &Remark, draft: &Draft, document: &str) -> bool {
    let about = |subject: &String| remark.about.contains(subject);
    let much_more = remark.about.len() > draft.subjects.len().saturating_add(2);
    remark.document == document
        && !much_more
        && !draft.subjects.is_empty()
        && draft.subjects.iter().all(about)
        && remark.printed.split(" ／ ").any(|part| {
            let mut quotes = draft.quotes.iter();
            // Words may be quoted in part; of short ones, such as a number, that would say nothing.
            quotes.any(|quote| quote == part || (part.chars().count() > 3 && quote.contains(part)))
        })
}

/// Sources of one document as one, their lines in order and each once.
pub(super) fn merged(sources: &[Source]) -> Vec<Source> {
    let mut merged: Vec<Source> = Vec::new();
    for source in sources {
        let known = merged
            .iter()
            .position(|own| own.document == source.document);
        match known.and_then(|at| merged.get_mut(at)) {
            Some(own) => own.lines.extend(&source.lines),
            None => merged.push(source.clone()),
        }
    }
    for source in &mut merged {
        source.lines.sort_unstable();
        let mut lines: Vec<LineRange> = Vec::new();
        for range in source.lines.drain(..) {
            match lines.last_mut().filter(|last| range.first <= last.last) {
                Some(last) => last.last = last.last.max(range.last),
                None => lines.push(range),
            }
        }
        source.lines = lines;
    }
    merged
}
