//! Which technologies belong together: the arms of one number, what one hospital applied for.
//!
//! Of few technologies that is seen by looking at all of them. Of many, two orders are made beside
//! the screen, in which those that belong together stand side by side.

use super::tallies::Tallies;
use super::tops::Tops;
use super::{Catalog, PIECE, Row};
use crate::model::{Class, Technology, TechnologyId};
use std::sync::OnceLock;

/// Two orders of all rows, and how many of them meet what.
#[derive(Debug, Default)]
pub struct Relations {
    orders: OnceLock<Orders>,
    pub(super) tallies: OnceLock<Tallies>,
    pub(super) tops: OnceLock<Tops>,
}

#[derive(Debug)]
struct Orders {
    by_number: Vec<u32>,
    by_applicant: Vec<u32>,
}

/// What a technology has to do with others of its edition; `None` where that is not known yet.
type Kin = Option<Vec<Row>>;

impl Catalog {
    /// Makes what [`Self::top`], [`Self::siblings`], [`Self::same_applicant`] and [`Self::tally`]
    /// need, beside the screen.
    pub fn relate(&self) {
        if self.technologies().len() > PIECE {
            self.relations.tops.get_or_init(|| self.tops());
            self.relations.orders.get_or_init(|| self.orders());
            self.relations.tallies.get_or_init(|| self.tallies());
        }
    }

    /// Whether that is made, or not needed.
    #[must_use]
    pub fn is_related(&self) -> bool {
        self.technologies().len() <= PIECE || self.relations.tallies.get().is_some()
    }

    /// The other arms of a technology.
    #[must_use]
    pub fn siblings(&self, own: Row) -> Kin {
        let technology = self.technology(own)?;
        let orders = |orders: &Orders| self.equal(&orders.by_number, own, number_of);
        let mut kin = self.kin(&orders)?;
        kin.retain(|&row| row != own && self.is_arm(technology, row));
        Some(kin)
    }

    /// What else the hospital applied for.
    #[must_use]
    pub fn same_applicant(&self, own: Row) -> Kin {
        let technology = self.technology(own)?;
        if technology.applicant.is_err() {
            return Some(Vec::new());
        }
        let orders = |orders: &Orders| self.equal(&orders.by_applicant, own, applicant_of);
        let mut kin = self.kin(&orders)?;
        kin.retain(|&row| {
            let other = self.technology(row);
            let is_same = other.is_some_and(|other| {
                other.edition == technology.edition && other.applicant == technology.applicant
            });
            row != own && is_same && !self.is_arm(technology, row)
        });
        Some(kin)
    }

    /// The row of a technology of an edition in a large catalog; `None` where it has none, or it is
    /// not known yet.
    pub(super) fn row_of(&self, edition: &str, id: TechnologyId) -> Option<Row> {
        let order = &self.relations.orders.get()?.by_number;
        let wanted = (edition, id.class, id.number);
        let of = |row: &u32| self.technology(wide(*row)).map(number_of);
        let start = order.partition_point(|row| of(row) < Some(wanted));
        let rows = order.get(start..)?.iter();
        let mut rows = rows.take_while(|row| of(row) == Some(wanted));
        let is_own = |row: &&u32| self.technology(wide(**row)).is_some_and(|own| own.id == id);
        rows.find(is_own).map(|&row| wide(row))
    }

    fn is_arm(&self, technology: &Technology, row: Row) -> bool {
        let other = self.technology(row);
        other.is_some_and(|other| number_of(other) == number_of(technology))
    }

    /// Rows among which the kin are, in order: all of a small catalog.
    fn kin(&self, equal: &dyn Fn(&Orders) -> Vec<Row>) -> Kin {
        let length = self.technologies().len();
        if length <= PIECE {
            return Some((0..length).collect());
        }
        self.relations.orders.get().map(equal)
    }

    /// The rows of an order whose key is that of a row.
    fn equal<'a, K: Ord>(
        &'a self,
        order: &[u32],
        own: Row,
        key: fn(&'a Technology) -> K,
    ) -> Vec<Row> {
        let Some(wanted) = self.technology(own).map(key) else {
            return Vec::new();
        };
        let of = |row: &u32| self.technology(wide(*row)).map(key);
        let start = order.partition_point(|row| of(row).is_some_and(|own| own < wanted));
        let rest = order.get(start..).unwrap_or_default();
        let rows = rest
            .iter()
            .take_while(|row| of(row).as_ref() == Some(&wanted));
        let mut rows: Vec<Row> = rows.map(|&row| wide(row)).collect();
        rows.sort_unstable();
        rows
    }

    fn orders(&self) -> Orders {
        let all = 0..u32::try_from(self.technologies().len()).unwrap_or(u32::MAX);
        let mut by_number: Vec<u32> = all.collect();
        let mut by_applicant = by_number.clone();
        by_number.sort_by_cached_key(|&row| self.technology(wide(row)).map(number_of));
        by_applicant.sort_by_cached_key(|&row| self.technology(wide(row)).map(applicant_of));
        Orders {
            by_number,
            by_applicant,
        }
    }
}

fn number_of(technology: &Technology) -> (&str, Class, u32) {
    (
        &technology.edition,
        technology.id.class,
        technology.id.number,
    )
}

fn applicant_of(technology: &Technology) -> Option<&str> {
    technology.applicant.as_deref().ok()
}

fn wide(row: u32) -> Row {
    usize::try_from(row).unwrap_or(usize::MAX)
}
