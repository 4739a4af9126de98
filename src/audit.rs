//! Whether the documents agree with themselves: every check as data.
//!
//! [`checks`] goes through `PARTS` for each edition and asks each for its checks; a new kind of
//! data gets its checks as one more entry there. A check says what is printed, what follows, by
//! which rule, and whether the two agree; where they do not, a remark of the snapshot has to
//! explain it. The exhibits of the KPI follow-up are checked after the editions. Remarks that no
//! check meets are listed at the end.

mod dates;
mod figures;
pub mod interval;
mod kpi;
mod ledger;
mod report;
mod rows;
mod rule;
mod totals;
mod zero;

pub use report::{document, entries, sheet};

use crate::catalog::{Catalog, Reach};
use crate::model::{Remark, Source};
use crate::words::Word;
use ledger::Ledger;

/// The checks of a part of an edition.
type Checks = fn(&mut Ledger<'_>);

/// The checks of an edition, part by part, and whether they say anything of some of its technologies
/// without the others.
const PARTS: [(Checks, bool); 5] = [
    (figures::checks, true),
    (totals::checks, false),
    (dates::checks, true),
    (rows::checks, true),
    (zero::checks, true),
];

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The printed value follows from the others.
    Agrees,
    /// It differs by no more than rounding allows.
    Rounding,
    /// It does not follow.
    Differs,
    /// It cannot be computed from what is printed.
    Unverifiable,
}

/// What a check is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The headline figures.
    Headline,
    /// The flow of technologies.
    Flow,
    /// The past years.
    FiveYears,
    /// The sums of the tables.
    Totals,
    /// Dates.
    Dates,
    /// The rows of the tables.
    Rows,
    /// The zero-case reports.
    Zero,
    /// The exhibits of the KPI follow-up.
    Kpi,
    /// Remarks that no check meets.
    Remarks,
}

/// A check and how it came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Its name: `R5/headline/patients/total`.
    pub id: String,
    /// What it is about.
    pub part: Part,
    /// What is checked.
    pub what: String,
    /// What is printed.
    pub printed: String,
    /// What follows from the rest.
    pub recomputed: String,
    /// By which rule.
    pub rule: String,
    /// Whether the two agree.
    pub verdict: Verdict,
    /// The remarks on it, by their ids.
    pub explained_by: Vec<String>,
    /// Where it stands.
    pub sources: Vec<Source>,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Agrees,
        Self::Rounding,
        Self::Differs,
        Self::Unverifiable,
    ];

    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Rounding => "rounding",
            Self::Differs => "differs",
            Self::Unverifiable => "unverifiable",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Agrees => Word::VerdictAgrees,
            Self::Rounding => Word::VerdictRounding,
            Self::Differs => Word::VerdictDiffers,
            Self::Unverifiable => Word::VerdictUnverifiable,
        }
    }
}

impl Part {
    /// Its name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Flow => "flow",
            Self::FiveYears => "five_years",
            Self::Totals => "totals",
            Self::Dates => "dates",
            Self::Rows => "rows",
            Self::Zero => "zero",
            Self::Kpi => "kpi",
            Self::Remarks => "remarks",
        }
    }

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Headline => Word::AuditHeadline,
            Self::Flow => Word::AuditFlow,
            Self::FiveYears => Word::AuditFiveYears,
            Self::Totals => Word::AuditTotals,
            Self::Dates => Word::AuditDates,
            Self::Rows => Word::AuditRows,
            Self::Zero => Word::AuditZero,
            Self::Kpi => Word::TabKpi,
            Self::Remarks => Word::AuditRemarks,
        }
    }
}

impl Check {
    /// Whether it came out wrong and no remark says why.
    #[must_use]
    pub const fn is_unexplained(&self) -> bool {
        matches!(self.verdict, Verdict::Differs) && self.explained_by.is_empty()
    }
}

/// Every check of a snapshot; of one that is not read to its end no sums.
#[must_use]
pub fn checks(catalog: &Catalog) -> Vec<Check> {
    let mut checks = Vec::new();
    for edition in catalog.editions() {
        let mut ledger = Ledger::new(catalog, edition);
        // The sum of what was read is not that of the document.
        let is_whole = catalog.reach() == Reach::All;
        for (checks, _) in PARTS.iter().filter(|(_, of_some)| is_whole || *of_some) {
            checks(&mut ledger);
        }
        ledger.checks.sort_by_key(|check| check.part);
        checks.extend(ledger.checks);
    }
    checks.extend(kpi::checks(catalog));
    let met = |remark: &&Remark| {
        checks
            .iter()
            .any(|check| check.explained_by.contains(&remark.id))
    };
    let rest: Vec<Check> = catalog
        .remarks()
        .filter(|remark| !met(remark))
        .map(unmet)
        .collect();
    checks.extend(rest);
    checks
}

/// A remark that no check meets, as an entry of the list: nothing can be computed.
fn unmet(remark: &Remark) -> Check {
    Check {
        id: format!("remarks/{}", remark.id),
        part: Part::Remarks,
        what: remark.explanation.clone(),
        printed: remark.printed.clone(),
        recomputed: remark.implied.clone().unwrap_or_default(),
        rule: Word::RuleRemark.text().to_owned(),
        verdict: Verdict::Unverifiable,
        explained_by: vec![remark.id.clone()],
        sources: vec![remark.source.clone()],
    }
}
