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
use study::{Findings, Hunt, Hunted};

use super::Tab;
use super::errand::Errand;
use crate::audit::{Check, Part, Verdict};
use crate::catalog::{Catalog, PIECE, Row};
use crate::search::{Index, Query};
use crate::text::fold::fold;
use crate::zero::{Case, View};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

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
    /// Whether cases and checks were there, and something was being found out.
    pub(super) ready: (bool, bool, bool),
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
    pub cases: Option<Arc<Vec<Case>>>,
    /// Those of them that the search of 0件 finds, while there is one.
    found: Option<Vec<Case>>,
    /// The words that it found in them.
    words: Vec<String>,
    /// The page made last: it is drawn, scrolled and counted several times for one key.
    pub(super) made: RefCell<Option<(Asked, Rc<Page>)>>,
    /// The checks, once they were asked for.
    pub checks: Option<Vec<Check>>,
    /// How many of them came out wrong and are not explained.
    pub(crate) unexplained: usize,
    /// What finds out both.
    pub(super) study: Option<Errand<Findings>>,
    /// What searches the cases.
    hunt: Option<Errand<Hunted>>,
}

impl Office {
    /// The technologies without a case, all of them.
    #[must_use]
    pub fn all_cases(&self) -> &[Case] {
        self.cases.as_ref().map_or(&[], |cases| cases.as_slice())
    }

    /// Those that the search of 0件 leaves.
    #[must_use]
    pub fn cases(&self) -> &[Case] {
        self.found.as_deref().unwrap_or_else(|| self.all_cases())
    }

    /// The checks that are shown.
    pub fn shown_checks(&self) -> impl Iterator<Item = &Check> {
        let terms: Vec<String> = self.audit_query.split_whitespace().map(fold).collect();
        // A remark that nothing is computed for has no verdict of its own.
        let wanted = move |check: &&Check| {
            let judged = check.part != Part::Remarks;
            self.verdict
                .is_none_or(|only| judged && only == check.verdict)
        };
        let all = self.checks.as_deref().unwrap_or_default().iter();
        all.filter(wanted)
            .filter(move |check| terms.is_empty() || mentions(check, &terms))
    }

    /// Takes what was found out beside the screen; whether anything was.
    pub(super) fn take_findings(&mut self, catalog: &Arc<Catalog>, index: &Arc<Index>) -> bool {
        if let Some(Ok(hunted)) = self.hunt.as_ref().map(Errand::found) {
            self.hunt = None;
            self.take_hunted(hunted.unwrap_or_default());
            return true;
        }
        let Some(Ok(findings)) = self.study.as_ref().map(Errand::found) else {
            return false;
        };
        self.study = None;
        let (cases, checks) = findings.unwrap_or_else(|| study::findings(catalog));
        self.cases = Some(cases);
        self.take_checks(checks);
        self.forget(catalog, index);
        true
    }

    /// Whether something is being found out beside the screen.
    pub(super) const fn is_busy(&self) -> bool {
        self.study.is_some() || self.hunt.is_some()
    }

    /// Whether what a tab shows is.
    pub(super) fn awaits(&self, tab: Tab) -> bool {
        self.study.is_some() || tab == Tab::Zero && self.hunt.is_some()
    }

    /// Forgets what was found out about a catalog that has grown.
    pub(super) fn forget_all(&mut self) {
        self.cases = None;
        self.checks = None;
        self.study = None;
        self.found = None;
        self.hunt = None;
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
    pub(super) fn search(
        &mut self,
        tab: Tab,
        query: &str,
        catalog: &Arc<Catalog>,
        index: &Arc<Index>,
    ) {
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

    /// Finds the cases that the search means, in the language of all searches: of a large catalog
    /// beside the screen.
    fn find(&mut self, catalog: &Arc<Catalog>, index: &Arc<Index>) {
        self.words.clear();
        (self.found, self.hunt) = (None, None);
        let Some(cases) = self.cases.clone() else {
            return;
        };
        if Query::parse(&self.zero_query).is_empty() {
            return;
        }
        let typed = self.zero_query.clone();
        let hunt = Hunt { typed, cases };
        if catalog.technologies().len() <= PIECE {
            self.take_hunted(hunt.near(catalog, index));
            return;
        }
        self.hunt = hunt.start(catalog, index);
        if self.hunt.is_none() {
            self.take_hunted(Hunted::default());
        }
    }

    pub(super) fn take_checks(&mut self, checks: Vec<Check>) {
        let unexplained = checks.iter().filter(|check| check.is_unexplained());
        self.unexplained = unexplained.count();
        self.checks = Some(checks);
    }

    fn take_hunted(&mut self, (found, words): Hunted) {
        (self.found, self.words) = (Some(found), words);
        *self.made.borrow_mut() = None;
    }

    /// Makes its pages anew, because reviewers said something else.
    pub(super) fn forget(&mut self, catalog: &Arc<Catalog>, index: &Arc<Index>) {
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
