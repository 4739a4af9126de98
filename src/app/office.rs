//! The tabs of the committee's office: 概要, 0件, 整合, and the comparison over 技術.
//!
//! Each is a [`Page`]: lines made of pieces, with stops that the cursor goes to. What they show is
//! computed once, when a tab is first opened; lines are made for each width.

pub mod audit;
pub mod compare;
pub mod overview;
pub mod page;
pub mod zero;

pub use page::{Cursor, Lead, Page, Piece, Tone};

use crate::audit::{Check, Verdict};
use crate::zero::{Case, View};

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
    /// The technologies without a case, once they were asked for.
    pub cases: Option<Vec<Case>>,
    /// The checks, once they were asked for.
    pub checks: Option<Vec<Check>>,
}

impl Office {
    /// The technologies without a case.
    #[must_use]
    pub fn cases(&self) -> &[Case] {
        self.cases.as_deref().unwrap_or_default()
    }

    /// The checks that are shown.
    #[must_use]
    pub fn shown_checks(&self) -> Vec<&Check> {
        let all = self.checks.as_deref().unwrap_or_default().iter();
        let wanted = |check: &&Check| self.verdict.is_none_or(|only| only == check.verdict);
        all.filter(wanted).collect()
    }
}
