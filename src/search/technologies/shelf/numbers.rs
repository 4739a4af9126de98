//! What a number that was typed may mean: a 告示番号, a day, an amount; and parts of names.

use super::super::SEARCHED;
use super::super::matches::{Match, PLAIN, Parts, Rank};
use super::Shelf;
use crate::catalog::{Catalog, Row};
use crate::fields::{FIELDS, Field, Value};
use crate::search::query::Number;
use crate::search::{Mark, work};
use std::ops::Range;

impl Shelf {
    /// The technologies that a 告示番号, a date or an amount is meant by.
    pub(super) fn numbered(&self, catalog: &Catalog, number: Number) -> Vec<Match> {
        if number == Number::default() {
            return Vec::new();
        }
        work::compared(self.rows.len() * 4);
        let fields = FIELDS.iter().filter(|field| !SEARCHED.contains(&field.key));
        let fields: Vec<&'static Field> = fields.collect();
        let found = self.rows.clone().filter_map(|row| {
            let technology = catalog.technology(row)?;
            let edition = catalog.edition_of(technology);
            let marks = fields.iter().filter_map(|field| {
                let value = (field.value)(edition, technology);
                let is_meant = match &value {
                    Value::Notice(id) => number.notice.is_some_and(|notice| notice.matches(*id)),
                    Value::Date(day) => number.days.is_some_and(|days| days.holds(*day, *day)),
                    Value::Yen(yen) => number.amount == Some(*yen),
                    _ => false,
                };
                is_meant.then(|| Mark {
                    field,
                    range: 0..value.cell().len(),
                })
            });
            let marks: Vec<Mark> = marks.collect();
            let is_notice = marks
                .first()
                .is_some_and(|mark| mark.field.key == "notice_number");
            // A date or an amount says less than a word in a text.
            let field = if is_notice { 0 } else { u8::MAX };
            (!marks.is_empty()).then_some(Match {
                row,
                rank: Rank { field, ..PLAIN },
                marks,
                parts: Parts {
                    report: false,
                    other: true,
                },
            })
        });
        found.collect()
    }
}

/// Where a part of a technology's name stands in it.
pub(super) fn part_of_name(catalog: &Catalog, row: Row, part: &Field) -> Option<Range<usize>> {
    let technology = catalog.technology(row)?;
    let (text, at) = if part.key == "procedure" {
        (
            technology.procedure.as_str(),
            technology.name.find(&technology.procedure)?,
        )
    } else {
        let indication = technology.indication.as_deref().ok()?;
        (indication, technology.name.rfind(indication)?)
    };
    Some(at..at + text.len())
}
