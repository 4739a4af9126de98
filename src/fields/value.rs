//! A value of a field, ready to be shown, compared, or written as data.

use crate::model::{Decimal, Missing, Patients, Reported, TechnologyId};
use crate::text::{era, number};
use crate::words::{Word, counted};
use jiff::civil::Date;
use std::borrow::Cow;
use std::cmp::Ordering;

/// A value with its unit, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A 告示番号 with its arm.
    Notice(TechnologyId),
    /// Yen.
    Yen(i64),
    /// A number of things, with the unit that is shown behind it.
    Count(i64, Word),
    /// Days with decimals.
    Days(Decimal),
    /// A day.
    Date(Date),
    /// Whole months.
    Months(i64),
    /// A share in tenths of a per cent.
    PerMille(i64),
    /// By how much something changed: in units of so many decimals, with the unit shown behind it.
    Change(i64, u32, Word),
    /// A number of patients as printed.
    Patients(&'a Patients),
    /// Nothing, where the documents should say something.
    Missing(Missing),
    /// Nothing, and nobody had to say anything: no mark, no note, no year before.
    Nothing,
}

impl<'a> Value<'a> {
    /// A reported value, made into one of these.
    pub fn reported<T>(reported: &'a Reported<T>, make: impl FnOnce(&'a T) -> Self) -> Self {
        reported
            .as_ref()
            .map_or_else(|missing| Self::Missing(*missing), make)
    }

    /// As it stands in a table cell: no unit, one form.
    #[must_use]
    pub fn cell(&self) -> String {
        match self {
            // A note has lines; a cell has one, as long as the text so that places in it stay.
            Self::Text(text) if text.contains('\n') => text.replace('\n', " "),
            Self::Text(text) => text.clone().into_owned(),
            Self::Notice(id) => id.notice(),
            Self::Yen(value) | Self::Count(value, _) => number::grouped(*value),
            Self::Days(days) => days.to_string(),
            Self::Date(date) => era::short(*date),
            Self::Months(months) => number::months(*months),
            Self::PerMille(share) => number::percent(*share),
            Self::Change(change, decimals, _) => {
                let sign = ["", "+", "-"];
                let sign = sign.get(usize::from(*change != 0) + usize::from(*change < 0));
                let size = i64::try_from(change.unsigned_abs()).unwrap_or(i64::MAX);
                format!("{}{}", sign.unwrap_or(&""), Decimal::new(size, *decimals))
            }
            Self::Patients(patients) => patients_text(patients),
            Self::Missing(Missing::NotInSource) => Word::CellNotInSource.text().to_owned(),
            Self::Missing(_) => "-".to_owned(),
            Self::Nothing => String::new(),
        }
    }

    /// As it stands alone: with its unit, dates in both calendars, a missing value with its
    /// meaning.
    #[must_use]
    pub fn full(&self) -> String {
        match self {
            Self::Text(text) => text.clone().into_owned(),
            Self::Nothing => Word::NothingSaid.text().to_owned(),
            Self::Yen(_) => counted(&self.cell(), Word::UnitYen.text()),
            Self::Count(_, unit) | Self::Change(_, _, unit) => counted(&self.cell(), unit.text()),
            Self::Days(_) => counted(&self.cell(), Word::UnitDays.text()),
            Self::Date(date) => era::both(*date),
            Self::Patients(patients) if patients.count().is_some() => {
                counted(&self.cell(), Word::UnitPatients.text())
            }
            Self::Missing(Missing::NotInSource) => Word::MissingNotInSource.text().to_owned(),
            Self::Missing(missing) => format!("- ({})", missing_word(*missing)),
            _ => self.cell(),
        }
    }

    /// As plain data in a CSV field: bare numbers, ISO dates, nothing for a missing value.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone().into_owned(),
            Self::Notice(id) => id.notice(),
            Self::Yen(value) | Self::Count(value, _) | Self::Months(value) => value.to_string(),
            Self::Days(days) => days.to_string().replace(',', ""),
            Self::Change(..) => self.cell().replace([',', '+'], ""),
            Self::Date(date) => date.to_string(),
            Self::PerMille(share) => number::percent(*share).replace([',', '%'], ""),
            Self::Patients(patients) => patients.printed.clone(),
            Self::Missing(_) | Self::Nothing => String::new(),
        }
    }

    /// As JSON: numbers, ISO dates, null for a missing value.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.as_ref().into(),
            Self::Notice(id) => id.number.into(),
            Self::Yen(value) | Self::Count(value, _) | Self::Months(value) => (*value).into(),
            Self::Days(days) => serde_json::to_value(days).unwrap_or_default(),
            Self::Date(date) => date.to_string().into(),
            Self::PerMille(_) | Self::Change(..) => {
                serde_json::from_str(&self.plain()).unwrap_or_default()
            }
            Self::Patients(patients) => serde_json::to_value(patients).unwrap_or_default(),
            Self::Missing(_) | Self::Nothing => serde_json::Value::Null,
        }
    }

    /// Why there is no value.
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match self {
            Self::Missing(missing) => Some(*missing),
            _ => None,
        }
    }

    /// Whether there is no value, for whatever reason.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::Nothing)
    }

    /// The number behind it, in the unit that comparisons use: yen, things, days, months, tenths
    /// of a per cent as given; tenths of a day for a stay; a 告示番号 without its arm.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Yen(n) | Self::Count(n, _) | Self::Months(n) | Self::PerMille(n) => Some(*n),
            Self::Days(days) => days.scaled(1),
            Self::Change(change, ..) => Some(*change),
            Self::Notice(id) => Some(id.number.into()),
            Self::Patients(patients) => patients.count().map(i64::from),
            _ => None,
        }
    }

    /// The order of two values of one field; missing ones come last in either direction, and so
    /// do numbers of patients that are no single number.
    #[must_use]
    pub fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let order = match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            (Self::Notice(a), Self::Notice(b)) => {
                (a.number, a.arm, a.class).cmp(&(b.number, b.arm, b.class))
            }
            _ => match (self.number(), other.number()) {
                (Some(a), Some(b)) => a.cmp(&b),
                _ => return self.rank().cmp(&other.rank()),
            },
        };
        if descending { order.reverse() } else { order }
    }

    /// Values before what cannot be compared, and that before what is missing.
    const fn rank(&self) -> u8 {
        match self {
            Self::Missing(_) | Self::Nothing => 2,
            Self::Patients(patients) if patients.count().is_none() => 1,
            _ => 0,
        }
    }
}

/// A number of patients: grouped digits where it is one number, otherwise as printed.
fn patients_text(patients: &Patients) -> String {
    patients.count().map_or_else(
        || patients.printed.clone(),
        |n| number::grouped(i64::from(n)),
    )
}

/// Why a value is missing, as a sentence.
#[must_use]
pub const fn missing_word(missing: Missing) -> Word {
    match missing {
        Missing::NoCase => Word::MissingNoCase,
        Missing::NotReported => Word::MissingNotReported,
        Missing::NotApplicable => Word::MissingNotApplicable,
        Missing::NotYetInForce => Word::MissingNotYetInForce,
        Missing::NoneStated => Word::MissingNoneStated,
        Missing::NotInSource => Word::MissingNotInSource,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn missing_values_come_last_in_either_direction() {
        let (small, large) = (Value::Yen(1), Value::Yen(2));
        let missing = Value::Missing(Missing::NoCase);
        for descending in [false, true] {
            assert_eq!(missing.compare(&small, descending), Ordering::Greater);
            assert_eq!(large.compare(&missing, descending), Ordering::Less);
        }
        assert_eq!(small.compare(&large, false), Ordering::Less);
        assert_eq!(small.compare(&large, true), Ordering::Greater);
    }

    #[test]
    fn values_are_shown_with_unit_and_meaning_and_written_plain() {
        assert_eq!(Value::Yen(1_305_452_918).full(), "1,305,452,918円");
        assert_eq!(
            Value::Date(date(2013, 8, 1)).full(),
            "平25.8.1 (2013-08-01)"
        );
        assert_eq!(Value::Days(Decimal::new(298, 1)).full(), "29.8日");
        assert_eq!(Value::PerMille(852).cell(), "85.2%");
        assert_eq!(Value::PerMille(852).json(), serde_json::json!(85.2));
        let dash = Value::Missing(Missing::NoCase);
        assert_eq!(dash.cell(), "-");
        assert!(dash.full().starts_with("- ("));
        assert_eq!(dash.plain(), "");
    }
}
