//! What comes first in every order: of many technologies looked up once, beside the screen, so
//! that a first page is there at once.

use super::{Catalog, PIECE, Row, Sort};
use crate::fields::{Field, Origin, Value};
use std::cmp::Ordering;
use std::ops::Range;
use std::thread;

/// Rows of a first page: more than any screen shows.
pub const TOP: usize = 512;

/// The first rows by each field, the smallest and the largest first.
#[derive(Debug)]
pub(super) struct Tops(Vec<(&'static Field, [Vec<Row>; 2])>);

/// The first of the values seen so far, with their rows.
struct Best<'a> {
    field: &'static Field,
    descending: bool,
    first: Vec<(Value<'a>, Row)>,
    /// Whether the last of them is the last that may come in.
    is_full: bool,
}

impl Catalog {
    /// The first rows of all in an order; `None` where they are not known.
    #[must_use]
    pub fn top(&self, sort: Sort) -> Option<&[Row]> {
        let tops = &self.relations.tops.get()?.0;
        let own = tops.iter().find(|(field, _)| *field == sort.field);
        own.map(|(_, [up, down])| if sort.descending { &**down } else { up })
    }

    /// The first rows by each field but those that reviewers fill.
    pub(super) fn tops(&self) -> Tops {
        let length = self.technologies().len();
        let middle = length / 2 / PIECE * PIECE;
        let mut all = thread::scope(|scope| {
            let other = scope.spawn(|| self.best(middle..length));
            let mut all = self.best(0..middle);
            let other = other.join();
            let other = other.unwrap_or_else(|_| self.best(middle..length));
            for (own, other) in all.iter_mut().zip(other) {
                for (value, row) in other.first {
                    own.see(value, row);
                }
            }
            all
        });
        let mut tops = Tops(Vec::new());
        for pair in all.chunks_exact_mut(2) {
            if let [up, down] = pair {
                tops.0.push((up.field, [up.rows(), down.rows()]));
            }
        }
        tops
    }

    fn best(&self, rows: Range<Row>) -> Vec<Best<'_>> {
        let fields = self.fields();
        let fields = fields.filter(|field| field.origin != Origin::Review);
        let mut all: Vec<Best<'_>> = fields
            .flat_map(|field| [false, true].map(|descending| Best::new(field, descending)))
            .collect();
        // As many at a time as stay near.
        for start in rows.clone().step_by(PIECE) {
            let end = rows.end.min(start + PIECE);
            for pair in all.chunks_exact_mut(2) {
                for row in start..end {
                    let Some(technology) = self.technology(row) else {
                        continue;
                    };
                    let edition = self.edition_of(technology);
                    for best in &mut *pair {
                        best.see((best.field.value)(edition, technology), row);
                    }
                }
            }
        }
        all
    }
}

impl<'a> Best<'a> {
    const fn new(field: &'static Field, descending: bool) -> Self {
        Self {
            field,
            descending,
            first: Vec::new(),
            is_full: false,
        }
    }

    fn see(&mut self, value: Value<'a>, row: Row) {
        let last = self.first.get(TOP - 1).filter(|_| self.is_full);
        let is_behind = |(last, own): &(Value<'a>, Row)| {
            let order = value.compare(last, self.descending).then(row.cmp(own));
            order == Ordering::Greater
        };
        if last.is_some_and(is_behind) {
            return;
        }
        self.first.push((value, row));
        if self.first.len() >= 4 * TOP {
            self.cut();
        }
    }

    /// Leaves only the first, the last of them at its place.
    fn cut(&mut self) {
        let descending = self.descending;
        let order = |a: &(Value<'a>, Row), b: &(Value<'a>, Row)| {
            a.0.compare(&b.0, descending).then(a.1.cmp(&b.1))
        };
        self.first.sort_unstable_by(order);
        self.first.truncate(TOP);
        self.is_full = self.first.len() == TOP;
    }

    fn rows(&mut self) -> Vec<Row> {
        self.cut();
        self.first.iter().map(|&(_, row)| row).collect()
    }
}
