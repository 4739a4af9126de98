//! The technologies without a case: the table that the committee's office works with.
//!
//! [`cases`] gathers, for each, what the report says and what follows from it: how long it has
//! been in force, whether its end had passed, whether it was deleted since, our code for the
//! reason. What is ours is named as ours, with the words of the report that it rests on.

pub mod deletion;
mod oddity;
pub mod reason;
mod report;
pub mod view;

pub use deletion::Deletion;
pub use oddity::Oddity;
pub use reason::{Code, Coded};
pub use report::{coded, document, enrolment, said_before, sheet, tell};
pub use view::{Facet, Group, View};

use crate::catalog::{Catalog, Row};
use crate::model::{Edition, Missing, Reported, Source, Technology};
use crate::words::Word;

/// A technology without a case in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The technology.
    pub row: Row,
    /// The code of the reason; `None` where nothing was reported.
    pub code: Option<Coded>,
    /// Who reported; the applicant where nothing was reported.
    pub institution: Reported<String>,
    /// Cases in the previous year.
    pub previous: Reported<u32>,
    /// Days from 適用年月日 to the report date.
    pub days_in_force: Reported<i64>,
    /// Where the planned end lies.
    pub end: Reported<End>,
    /// Whether it was deleted from the notice since.
    pub deletion: Option<Deletion>,
    /// What does not go together, or should be known.
    pub oddities: Vec<Oddity>,
}

/// Where a planned end lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// Before the report date.
    BeforeReport,
    /// On the report date or later, but before the meeting.
    BeforeMeeting,
    /// On the day of the meeting or later.
    Later,
}

impl End {
    /// Where `technology`'s planned end lies.
    ///
    /// # Errors
    /// What is missing.
    pub fn of(edition: &Edition, technology: &Technology) -> Reported<Self> {
        let past = |day| technology.days_past_end(day).map(|days| days > 0);
        Ok(if past(edition.report_date)? {
            Self::BeforeReport
        } else if past(edition.meeting_date)? {
            Self::BeforeMeeting
        } else {
            Self::Later
        })
    }

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BeforeReport => "before_report",
            Self::BeforeMeeting => "before_meeting",
            Self::Later => "later",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::BeforeReport => Word::EndBeforeReport,
            Self::BeforeMeeting => Word::EndBeforeMeeting,
            Self::Later => Word::EndLater,
        }
    }
}

impl Case {
    /// Whether the zero-case table has a report about it.
    #[must_use]
    pub const fn is_reported(&self) -> bool {
        self.code.is_some()
    }

    /// The lines that it was read from: the report, then the rows of the tables.
    #[must_use]
    pub fn sources(&self, catalog: &Catalog) -> Vec<Source> {
        let Some(technology) = catalog.technology(self.row) else {
            return Vec::new();
        };
        let report = technology.zero_case.iter().map(|zero| &zero.source);
        let tables = ["schedule", "cost"];
        let rows = tables
            .iter()
            .filter_map(|table| technology.source.get(table));
        report.chain(rows).cloned().collect()
    }

    /// Why there is no report although there was no case: a sibling arm had cases. An inference,
    /// as the document does not say it.
    #[must_use]
    pub fn explanation(&self, catalog: &Catalog) -> Option<String> {
        if self.is_reported() {
            return None;
        }
        let own = catalog.technology(self.row)?;
        let is_sibling = |other: &&Technology| {
            let same = (other.id.class, other.id.number) == (own.id.class, own.id.number);
            same && other.edition == own.edition && other.id != own.id && !other.is_zero()
        };
        let siblings: Vec<String> = catalog
            .technologies()
            .iter()
            .filter(is_sibling)
            .filter_map(|other| {
                let cases = i64::from(other.cases.ok()?);
                let cases = crate::text::number::grouped(cases);
                Some(Word::ZeroSibling.fill(&[&other.id.notice(), &cases]))
            })
            .collect();
        Some(if siblings.is_empty() {
            Word::ZeroUnreported.text().to_owned()
        } else {
            Word::ZeroOtherArm.fill(&[&own.id.number, &siblings.join(Word::Comma.text())])
        })
    }
}

/// The technologies of an edition without a case, A before B, each in the order of the tables.
#[must_use]
pub fn cases(catalog: &Catalog, edition: &Edition) -> Vec<Case> {
    let technologies = catalog.technologies().iter().enumerate();
    let mut zero: Vec<(Row, &Technology)> = technologies
        .filter(|(_, technology)| technology.edition == edition.id && technology.is_zero())
        .collect();
    zero.sort_by_key(|(row, technology)| (technology.id.class, *row));
    zero.into_iter()
        .map(|(row, technology)| case(catalog, edition, row, technology))
        .collect()
}

fn case(catalog: &Catalog, edition: &Edition, row: Row, technology: &Technology) -> Case {
    let report = technology.zero_case.as_ref();
    let plan = report.and_then(|zero| zero.plan.as_deref().ok());
    let mut case = Case {
        row,
        code: report.map(|zero| reason::code(&zero.reason)),
        institution: report.map_or_else(
            || technology.applicant.clone(),
            |zero| Ok(zero.institution.clone()),
        ),
        previous: report.map_or(Err(Missing::NotInSource), |zero| zero.previous_year_cases),
        days_in_force: technology.effective_date.and_then(|from| {
            let days = i64::from((edition.report_date - from).get_days());
            if days < 0 {
                Err(Missing::NotYetInForce)
            } else {
                Ok(days)
            }
        }),
        end: End::of(edition, technology),
        deletion: plan.and_then(deletion::deletion),
        oddities: Vec::new(),
    };
    case.oddities = oddity::oddities(catalog, edition, technology, &case);
    case
}
