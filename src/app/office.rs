//! The tabs of the committee's office: 概要, 0件, 整合, and the comparison over 技術.
//!
//! Each is a [`Page`]: lines made of pieces, with stops that the cursor goes to. What they show is
//! computed once, when a tab is first opened; lines are made for each width.

pub mod audit;
pub mod compare;
pub mod cursor;
pub mod overview;
pub mod page;
pub mod study;
pub mod zero;

pub use cursor::Cursor;
pub use page::{Lead, Page, Piece, Tone};
use study::Study;

use super::Tab;
use crate::audit::{Check, Part, Verdict};
use crate::catalog::{Catalog, Row};
use crate::search::{Hit, Index, Query};
use crate::text::fold::fold;
use crate::zero::{Case, Facet, View};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What a page was made for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) tab: Tab,
    pub(super) width: usize,
    /// The technologies compared, if they are.
    pub(super) picked: Option<Vec<Row>>,
    pub(super) query: String,
    pub(super) view: View,
    pub(super) verdict: Option<Verdict>,
    /// Whether cases and checks were there.
    pub(super) ready: (bool, bool),
}

/// The state of these tabs.
#[derive(Debug, Default)]
pub struct Office {
    /// The cursor of 概要.
    pub overview: Cursor,
    /// The cursor of 0件.
    pub zero: Cursor,
    /// What 0件 shows, and how.
    pub view: View,
    /// The cursor of the list of 整合.
    pub audit: Cursor,
    /// The scrolling of the check beside it.
    pub check: Cursor,
    /// Whether the check is read, and not the list.
    pub reading: bool,
    /// The only verdict shown.
    pub verdict: Option<Verdict>,
    /// What is searched for in 概要, as typed.
    pub overview_query: String,
    /// What is searched for in 0件.
    pub zero_query: String,
    /// What is searched for in 整合.
    pub audit_query: String,
    /// The technologies without a case, once they were asked for.
    pub cases: Option<Vec<Case>>,
    /// Those of them that the search of 0件 finds, while there is one.
    found: Option<Vec<Case>>,
    /// The words that it found in them.
    words: Vec<String>,
    /// The page made last: it is drawn, scrolled and counted several times for one key.
    pub(super) made: RefCell<Option<(Asked, Rc<Page>)>>,
    /// The checks, once they were asked for.
    pub checks: Option<Vec<Check>>,
    /// What finds out both.
    pub(super) study: Option<Study>,
}

impl Office {
    /// The technologies without a case, all of them.
    #[must_use]
    pub fn all_cases(&self) -> &[Case] {
        self.cases.as_deref().unwrap_or_default()
    }

    /// Those that the search of 0件 leaves.
    #[must_use]
    pub fn cases(&self) -> &[Case] {
        self.found.as_deref().unwrap_or_else(|| self.all_cases())
    }

    /// The checks that are shown.
    #[must_use]
    pub fn shown_checks(&self) -> Vec<&Check> {
        let all = self.checks.as_deref().unwrap_or_default().iter();
        let terms: Vec<String> = self.audit_query.split_whitespace().map(fold).collect();
        // A remark that nothing is computed for has no verdict of its own.
        let wanted = |check: &&Check| {
            let judged = check.part != Part::Remarks;
            self.verdict
                .is_none_or(|only| judged && only == check.verdict)
        };
        all.filter(wanted)
            .filter(|check| terms.is_empty() || mentions(check, &terms))
            .collect()
    }

    /// Takes what was found out beside the screen; whether anything was.
    pub(super) fn take_findings(&mut self, catalog: &Catalog, index: &Index) -> bool {
        let Some(Ok(findings)) = self.study.as_ref().map(Study::findings) else {
            return false;
        };
        self.study = None;
        let (cases, checks) = findings.unwrap_or_else(|| study::findings(catalog));
        (self.cases, self.checks) = (Some(cases), Some(checks));
        self.forget(catalog, index);
        true
    }

    /// Forgets what was found out about a catalog that has grown.
    pub(super) fn forget_all(&mut self) {
        self.cases = None;
        self.checks = None;
        self.study = None;
        self.found = None;
        *self.made.borrow_mut() = None;
    }

    /// What is searched for in a tab of the office.
    #[must_use]
    pub fn query(&self, tab: Tab) -> &str {
        match tab {
            Tab::Zero => &self.zero_query,
            Tab::Audit => &self.audit_query,
            _ => &self.overview_query,
        }
    }

    /// Searches in a tab of the office; what is found is shown from its beginning.
    pub(super) fn search(&mut self, tab: Tab, query: &str, catalog: &Catalog, index: &Index) {
        match tab {
            Tab::Zero => {
                query.clone_into(&mut self.zero_query);
                self.find(catalog, index);
                self.zero = Cursor::default();
            }
            Tab::Audit => {
                query.clone_into(&mut self.audit_query);
                self.audit = Cursor::default();
                self.check = Cursor::default();
            }
            _ => query.clone_into(&mut self.overview_query),
        }
    }

    /// Finds the cases that the search means, in the language of all searches.
    fn find(&mut self, catalog: &Catalog, index: &Index) {
        let query = Query::parse(&self.zero_query);
        self.words.clear();
        self.found = None;
        if query.is_empty() {
            return;
        }
        let hits = index.technologies(catalog, &query);
        let rows: BTreeSet<Row> = hits.iter().map(|hit| hit.row).collect();
        let own = self.all_cases().iter();
        // Our code of a reason is found by its name.
        let name = fold(self.zero_query.trim());
        let coded = |case: &Case| fold(&Facet::Code.of(catalog, case)).contains(&name);
        let found: Vec<Case> = own
            .filter(|case| rows.contains(&case.row) || coded(case))
            .cloned()
            .collect();
        let rows: BTreeSet<Row> = found.iter().map(|case| case.row).collect();
        let shown = |hit: &&Hit| rows.contains(&hit.row);
        let words = hits.iter().filter(shown).flat_map(|hit| {
            let words = hit.marks.iter().filter_map(|mark| {
                let technology = catalog.technology(hit.row)?;
                let value = (mark.field.value)(catalog.edition_of(technology), technology);
                value.cell().get(mark.range.clone()).map(str::to_owned)
            });
            words.collect::<Vec<String>>()
        });
        let words: BTreeSet<String> = words.filter(|word| !word.trim().is_empty()).collect();
        self.words = words.into_iter().collect();
        self.found = Some(found);
    }

    /// Makes its pages anew, because reviewers said something else.
    pub(super) fn forget(&mut self, catalog: &Catalog, index: &Index) {
        *self.made.borrow_mut() = None;
        if !self.zero_query.is_empty() && self.cases.is_some() {
            self.find(catalog, index);
        }
    }

    /// The words to highlight in 0件.
    #[must_use]
    pub fn found_words(&self) -> &[String] {
        &self.words
    }
}

/// Whether a check says all of these words somewhere.
fn mentions(check: &Check, terms: &[String]) -> bool {
    let parts = [
        check.what.as_str(),
        &check.printed,
        &check.recomputed,
        &check.rule,
        check.verdict.word().text(),
        check.part.word().text(),
        &check.id,
    ];
    let text = fold(&parts.join("\n"));
    terms.iter().all(|term| text.contains(term.as_str()))
}
