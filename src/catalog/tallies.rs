//! How many technologies meet each condition that is offered: of many, counted once, beside the
//! screen.

use super::{Catalog, Condition, Filter, PIECE, Years};
use crate::model::Class;

/// The counts of a large catalog.
#[derive(Debug)]
pub(super) struct Tallies {
    filters: Vec<(Filter, usize)>,
    applicants: Vec<(String, usize)>,
}

impl Catalog {
    /// How many technologies meet a filter; `None` where that is not counted yet.
    #[must_use]
    pub fn tally(&self, filter: &Filter) -> Option<usize> {
        if self.technologies().len() <= PIECE {
            return Some(self.filtered(filter).len());
        }
        let tallies = self.relations.tallies.get()?;
        // Reviewers say something of few, and something else at any time.
        if filter.asks_reviewers() && filter.years == Years::Latest {
            let edition = self.latest();
            let reviews = edition.beside.reviews();
            let said = reviews.keys().filter(|&&id| {
                let row = self.row_of(&edition.id, id);
                let technology = row.and_then(|row| self.technology(row));
                technology.is_some_and(|own| filter.accepts(self, own))
            });
            return Some(said.count());
        }
        let mut known = tallies.filters.iter();
        let known = known.find(|(own, _)| own == filter);
        known.map(|&(_, count)| count)
    }

    /// The applicants with how many technologies each has, the most first, then by name; `None`
    /// where that is not counted yet.
    #[must_use]
    pub fn known_applicants(&self) -> Option<Vec<(&str, usize)>> {
        if self.technologies().len() <= PIECE {
            return Some(self.applicants());
        }
        let known = self.relations.tallies.get()?.applicants.iter();
        Some(known.map(|(name, count)| (name.as_str(), *count)).collect())
    }

    /// Counts everything that is offered.
    pub(super) fn tallies(&self) -> Tallies {
        let mut filters: Vec<_> = self.offered().into_iter().map(|own| (own, 0)).collect();
        for technology in self.technologies() {
            for (filter, count) in &mut filters {
                *count += usize::from(filter.accepts(self, technology));
            }
        }
        let applicants = self.applicants().into_iter();
        Tallies {
            filters,
            applicants: applicants.map(|(name, n)| (name.to_owned(), n)).collect(),
        }
    }

    /// The filters of one condition each that are offered for every catalog of this kind.
    fn offered(&self) -> Vec<Filter> {
        let class = |class| Filter {
            class: Some(class),
            ..Filter::default()
        };
        let mut all = vec![class(Class::A), class(Class::B)];
        all.extend(Condition::ALL.map(Filter::only));
        if let Some(before) = self.before() {
            let is = |new, unsure, years| Filter {
                years,
                new,
                unsure,
                ..Filter::default()
            };
            all.push(is(true, false, Years::Latest));
            all.push(is(false, true, Years::Latest));
            all.push(is(false, false, Years::Named(before.id.clone())));
        }
        all
    }
}
