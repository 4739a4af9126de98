//! Whether the values of a technology pass what a query asks of them.

use crate::catalog::{Catalog, Row};
use crate::fields::{Field, Value};
use crate::model::Patients;
use crate::model::technology::Amount;
use crate::search::query::{Condition, MICROS, Test};
use crate::text::fold::fold;

/// Whether a field of a technology passes a test. A missing value passes no comparison, and a
/// number of patients that is a range passes if all of the range does.
pub fn passes(catalog: &Catalog, row: Row, field: &Field, test: &Test) -> bool {
    let Some(technology) = catalog.technology(row) else {
        return false;
    };
    let value = (field.value)(catalog.edition_of(technology), technology);
    match test {
        Test::Missing => value.is_absent(),
        Test::Present => !value.is_absent(),
        Test::Class(class) => technology.id.class == *class,
        Test::Notice(reference) => reference.matches(technology.id),
        Test::Number(interval) => {
            let bounds = bounds(&value);
            bounds.is_some_and(|(least, greatest)| interval.holds(least, greatest))
        }
        Test::Days(days) => matches!(value, Value::Date(day) if days.holds(day, day)),
        Test::Flag(_) | Test::Word(_) | Test::Confidence(_) => false,
    }
}

/// Whether a condition holds for a technology.
pub fn holds(catalog: &Catalog, row: Row, condition: Condition, test: &Test) -> bool {
    let Some(technology) = catalog.technology(row) else {
        return false;
    };
    let edition = catalog.edition_of(technology);
    match (condition, test) {
        (Condition::Zero, Test::Flag(wanted)) => technology.is_zero() == *wanted,
        (Condition::Overdue, Test::Flag(wanted)) => {
            technology.is_overdue(edition.report_date) == *wanted
        }
        (Condition::Edition, Test::Days(days)) => {
            days.holds(edition.report_date, edition.report_date)
        }
        (Condition::Edition, Test::Word(word)) => {
            fold(&edition.id) == *word || fold(&edition.label).starts_with(word)
        }
        (Condition::Document, Test::Word(word)) => fold(&edition.document) == *word,
        _ => false,
    }
}

/// The least and the greatest that a value may be, in millionths of its unit.
fn bounds(value: &Value) -> Option<(i128, i128)> {
    if let Value::Patients(patients) = value {
        let whole = |number: u32| i128::from(number) * MICROS;
        return counts(patients).map(|(least, greatest)| (whole(least), whole(greatest)));
    }
    let has_tenths = matches!(value, Value::PerMille(_) | Value::Days(_));
    let number = i128::from(value.number()?) * MICROS / if has_tenths { 10 } else { 1 };
    Some((number, number))
}

/// The least and the greatest number of patients that a printed one may mean; `None` where it is
/// several numbers.
fn counts(patients: &Patients) -> Option<(u32, u32)> {
    match patients.amount {
        Amount::Count { count } => Some((count, count)),
        Amount::Range { min, max } => Some((min, max)),
        Amount::AtMost { max } => Some((0, max)),
        Amount::Groups { .. } => None,
    }
}
