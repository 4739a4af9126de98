//! Which technologies, in which order.

use super::{Catalog, Row, order};
use crate::fields::{Field, Value};
use crate::model::{Class, Edition, Part, Patients, Technology};
use crate::words::Word;
use std::collections::BTreeSet;

/// Something that a technology is or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// It had no case in the period.
    Zero,
    /// Its planned end lies before the report date.
    Overdue,
    /// Its planned end lies before the day of the meeting.
    OverdueAtMeeting,
    /// It has more patients enrolled than planned.
    OverEnrolled,
    /// It had more cases in the year than patients enrolled in all.
    MoreCasesThanEnrolled,
    /// It had cases, but no advanced cost is printed.
    NoAdvancedCost,
}

impl Condition {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::Overdue,
        Self::OverdueAtMeeting,
        Self::OverEnrolled,
        Self::MoreCasesThanEnrolled,
        Self::NoAdvancedCost,
    ];

    /// Its name on screen.
    #[must_use]
    pub const fn word(self) -> Word {
        match self {
            Self::Zero => Word::FilterZero,
            Self::Overdue => Word::FilterOverdue,
            Self::OverdueAtMeeting => Word::FilterOverdueAtMeeting,
            Self::OverEnrolled => Word::FilterOverEnrolled,
            Self::MoreCasesThanEnrolled => Word::FilterMoreCases,
            Self::NoAdvancedCost => Word::FilterNoAdvancedCost,
        }
    }

    /// Whether it is true of a technology of an edition.
    #[must_use]
    pub fn holds(self, edition: &Edition, technology: &Technology) -> bool {
        let cases = technology.cases.unwrap_or(0);
        match self {
            Self::Zero => technology.is_zero(),
            Self::Overdue => technology.is_overdue(edition.report_date),
            Self::OverdueAtMeeting => technology.is_overdue(edition.meeting_date),
            Self::OverEnrolled => technology.is_over_enrolled(),
            Self::MoreCasesThanEnrolled => {
                let enrolled = technology.enrolled_patients.as_ref();
                let enrolled = enrolled.ok().and_then(Patients::count);
                enrolled.is_some_and(|enrolled| cases > enrolled)
            }
            Self::NoAdvancedCost => cases > 0 && technology.advanced_cost_yen.is_err(),
        }
    }
}

/// Of which report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Years {
    /// The latest.
    #[default]
    Latest,
    /// The one with this short name: `R4`.
    Named(String),
    /// Any: whoever asks for years names them.
    Every,
}

/// Conditions that a technology has to meet; those left out are met by all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only this class.
    pub class: Option<Class>,
    /// Only those of which all of these are true.
    pub conditions: BTreeSet<Condition>,
    /// Only those of this applicant.
    pub applicant: Option<String>,
    /// Only those with this mark.
    pub mark: Option<String>,
    /// Only those with a note.
    pub noted: bool,
    /// Of which report.
    pub years: Years,
    /// Only those that the report before does not have.
    pub new: bool,
    /// Only those of which it is inferred which they are in the report before.
    pub unsure: bool,
}

impl Filter {
    /// The filter with one condition.
    #[must_use]
    pub fn only(condition: Condition) -> Self {
        Self {
            conditions: BTreeSet::from([condition]),
            ..Self::default()
        }
    }

    /// Whether everything meets it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it depends on what reviewers said.
    #[must_use]
    pub const fn asks_reviewers(&self) -> bool {
        self.mark.is_some() || self.noted
    }

    /// Its conditions in words.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        words.extend(self.class.map(|class| Word::ClassName.fill(&[&class])));
        let conditions = self.conditions.iter();
        words.extend(conditions.map(|condition| condition.word().text().to_owned()));
        words.extend(self.applicant.clone());
        words.extend(
            self.mark
                .as_ref()
                .map(|mark| Word::FilterMark.fill(&[mark])),
        );
        words.extend(self.new.then(|| Word::ConditionNew.text().to_owned()));
        words.extend(self.unsure.then(|| Word::ConditionUnsure.text().to_owned()));
        if let Years::Named(id) = &self.years {
            words.push(Word::FilterEdition.fill(&[id]));
        }
        words.extend(self.noted.then(|| Word::FilterNoted.text().to_owned()));
        words
    }

    /// Whether a technology meets every condition.
    #[must_use]
    pub fn accepts(&self, catalog: &Catalog, technology: &Technology) -> bool {
        let edition = catalog.edition_of(technology);
        let applicant = technology.applicant.as_ref().ok();
        let mut conditions = self.conditions.iter();
        self.class.is_none_or(|class| technology.id.class == class)
            && (self.applicant.is_none() || self.applicant.as_ref() == applicant)
            && conditions.all(|condition| condition.holds(edition, technology))
            && self.accepts_review(edition, technology)
            && self.accepts_year(catalog, technology)
    }

    /// Whether it is of the right report, and was or was not in the one before.
    fn accepts_year(&self, catalog: &Catalog, technology: &Technology) -> bool {
        let is_there = match &self.years {
            Years::Latest => technology.edition == catalog.latest().id,
            Years::Named(id) => technology.edition == *id,
            Years::Every => true,
        };
        let earlier = || {
            let beside = &catalog.edition_of(technology).beside;
            beside
                .earlier
                .as_ref()
                .map(|earlier| earlier.technologies.get(&technology.id))
        };
        is_there
            && (!self.new || earlier() == Some(None))
            && (!self.unsure
                || earlier()
                    .flatten()
                    .is_some_and(|own| own.sureness.is_inferred()))
    }

    /// Whether what reviewers said of it meets the conditions.
    fn accepts_review(&self, edition: &Edition, technology: &Technology) -> bool {
        if !self.asks_reviewers() {
            return true;
        }
        let Some(review) = edition.beside.review(technology.id) else {
            return false;
        };
        let mut marks = review.marks.iter();
        let marked = |mark: &String| marks.any(|said| said.text == *mark);
        self.mark.as_ref().is_none_or(marked) && (!self.noted || review.text(Part::Note).is_some())
    }
}

/// An order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By this field.
    pub field: &'static Field,
    /// Largest first.
    pub descending: bool,
}

impl Sort {
    /// What a technology is put in order by.
    fn key(self, catalog: &Catalog, row: Row) -> Option<Value<'_>> {
        let technology = catalog.technology(row)?;
        let edition = catalog.edition_of(technology);
        Some((self.field.value)(edition, technology))
    }
}

impl Catalog {
    /// The rows that meet a filter, in the order of the tables.
    #[must_use]
    pub fn filtered(&self, filter: &Filter) -> Vec<Row> {
        let technologies = self.technologies().iter().enumerate();
        technologies
            .filter(|(_, t)| filter.accepts(self, t))
            .map(|(row, _)| row)
            .collect()
    }

    /// Puts rows into an order; equal ones stay as they were, so that the least important of
    /// several keys is sorted by first.
    pub fn sort(&self, rows: &mut Vec<Row>, sort: Sort) {
        self.sort_unless(rows, sort, &|| false);
    }

    /// The same; as soon as it is over, they stay as they were.
    pub fn sort_unless(
        &self,
        rows: &mut Vec<Row>,
        sort: Sort,
        is_over: &(dyn Fn() -> bool + Sync),
    ) {
        let value = |place: usize| sort.key(self, *rows.get(place)?);
        let places = order::ordered(rows.len(), sort.descending, &value, is_over);
        if let Some(places) = places {
            let sorted = places.iter().filter_map(|&place| rows.get(place).copied());
            *rows = sorted.collect();
        }
    }

    /// The marks in use with how many technologies each has, the most first, then by name.
    #[must_use]
    pub fn marks(&self) -> Vec<(String, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for edition in self.editions() {
            for review in edition.beside.reviews().values() {
                let marks: BTreeSet<&str> = review.marks.iter().map(|own| &*own.text).collect();
                for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
                    *counts.entry(mark.to_owned()).or_insert(0_usize) += 1;
                }
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(mark, count)| (std::cmp::Reverse(*count), mark.clone()));
        counts
    }

    /// The applicants with how many technologies each has, the most first, then by name.
    #[must_use]
    pub fn applicants(&self) -> Vec<(&str, usize)> {
        let mut counts = std::collections::BTreeMap::new();
        for applicant in self
            .technologies()
            .iter()
            .filter_map(|t| t.applicant.as_deref().ok())
        {
            *counts.entry(applicant).or_insert(0_usize) += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|&(name, count)| (std::cmp::Reverse(count), name));
        counts
    }
}
