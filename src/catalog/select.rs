//! Which technologies, in which order.

use super::{Catalog, Row};
use crate::fields::Field;
use crate::model::{Class, Technology};
use std::cmp::Ordering;

/// Conditions that a technology has to meet; those left out are met by all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only this class.
    pub class: Option<Class>,
    /// Only those without a case in the period.
    pub zero: bool,
    /// Only those whose planned end lies before the report date.
    pub overdue: bool,
    /// Only those with more patients enrolled than planned.
    pub over_enrolled: bool,
    /// Only those of this applicant.
    pub applicant: Option<String>,
}

impl Filter {
    /// Whether everything meets it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a technology meets every condition.
    #[must_use]
    pub fn accepts(&self, catalog: &Catalog, technology: &Technology) -> bool {
        let day = catalog.edition_of(technology).report_date;
        let applicant = technology.applicant.as_ref().ok();
        self.class.is_none_or(|class| technology.id.class == class)
            && (!self.zero || technology.is_zero())
            && (!self.overdue || technology.is_overdue(day))
            && (!self.over_enrolled || technology.is_over_enrolled())
            && (self.applicant.is_none() || self.applicant.as_ref() == applicant)
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
    /// The order of two technologies: missing values last either way.
    fn compare(self, catalog: &Catalog, a: Row, b: Row) -> Ordering {
        let value = |row| {
            let technology = catalog.technology(row)?;
            Some((self.field.value)(
                catalog.edition_of(technology),
                technology,
            ))
        };
        match (value(a), value(b)) {
            (Some(a), Some(b)) => a.compare(&b, self.descending),
            _ => Ordering::Equal,
        }
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
    pub fn sort(&self, rows: &mut [Row], sort: Sort) {
        rows.sort_by(|&a, &b| sort.compare(self, a, b));
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
