//! What a printed number can stand for.
//!
//! A number that was rounded before it was printed stands for everything that rounds to it:
//! 約13.1億円 for all from 13.05 to just under 13.15. Whether two printed numbers agree is a question
//! about these intervals; no floating point is involved.

use crate::model::{Decimal, Figure};

/// Decimals of the unit in which bounds are held: a yen is the eighth of 億円.
const DECIMALS: u32 = 8;

/// All values from `low` to `high`, both included, in units of the last decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    low: i128,
    high: i128,
}

/// How a value follows from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// To the printed digit.
    Exact,
    /// Within what rounding allows.
    Rounded,
    /// Not at all.
    None,
}

impl Interval {
    /// Exactly this number.
    #[must_use]
    pub fn exact(value: Decimal) -> Option<Self> {
        let at = i128::from(value.scaled(DECIMALS)?);
        Some(Self { low: at, high: at })
    }

    /// Everything that rounds to this number with the decimals it was printed with.
    #[must_use]
    pub fn rounded(value: Decimal) -> Option<Self> {
        let at = i128::from(value.scaled(DECIMALS)?);
        let half = 10_i128.checked_pow(DECIMALS.checked_sub(value.decimals())?)? / 2;
        Some(Self {
            low: at - half,
            // Half of a unit rounds up, so the upper end belongs to the next number.
            high: at + half - 1,
        })
    }

    /// What a figure stands for: amounts and shares were rounded, counts were not.
    #[must_use]
    pub fn of(figure: &Figure) -> Option<Self> {
        let value = figure.value?;
        let is_amount = matches!(figure.unit.as_deref(), Some("億円" | "%"));
        if figure.approximate || is_amount {
            Self::rounded(value)
        } else {
            Self::exact(value)
        }
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// Whether some value belongs to both.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether `share` per cent of some value in `whole` lie here.
    #[must_use]
    pub fn is_share(self, share: Self, whole: Self) -> bool {
        let hundred = 100 * 10_i128.pow(DECIMALS);
        share.low.max(0) * whole.low.max(0) <= self.high * hundred
            && self.low * hundred <= share.high * whole.high
    }
}

/// Whether `total` is the sum of `parts`; `None` where a value is missing.
#[must_use]
pub fn sum(parts: &[&Figure], total: &Figure) -> Option<(Decimal, Fit)> {
    let values = parts.iter().map(|part| part.value);
    let values: Vec<Decimal> = values.collect::<Option<_>>()?;
    let decimals = values.iter().map(|value| value.decimals()).max()?;
    let digits = values
        .iter()
        .map(|value| value.scaled(decimals))
        .sum::<Option<i64>>()?;
    let computed = Decimal::new(digits, decimals);
    let intervals = parts.iter().map(|part| Interval::of(part));
    let intervals: Vec<Interval> = intervals.collect::<Option<_>>()?;
    let whole = intervals.into_iter().reduce(Interval::plus)?;
    let same = Interval::exact(computed)? == Interval::exact(total.value?)?;
    Some((computed, fit(same, whole.meets(Interval::of(total)?))))
}

/// Whether `share` is `part` in per cent of `whole`; the share as computed has the decimals of
/// the printed one. `None` where a value is missing or the whole is 0.
#[must_use]
pub fn share(part: &Figure, whole: &Figure, share: &Figure) -> Option<(Decimal, Fit)> {
    let printed = share.value?;
    let computed = percentage(part.value?, whole.value?, printed.decimals())?;
    let same = Interval::exact(computed)? == Interval::exact(printed)?;
    let possible = Interval::of(part)?.is_share(Interval::of(share)?, Interval::of(whole)?);
    Some((computed, fit(same, possible)))
}

/// `part` in per cent of `whole`, rounded half up.
#[must_use]
pub fn percentage(part: Decimal, whole: Decimal, decimals: u32) -> Option<Decimal> {
    quotient(part, whole, 100, decimals)
}

/// `factor` times `part` by `whole` with so many decimals, rounded half up.
#[must_use]
pub fn quotient(part: Decimal, whole: Decimal, factor: i64, decimals: u32) -> Option<Decimal> {
    let part = i128::from(part.scaled(DECIMALS)?);
    let whole = i128::from(whole.scaled(DECIMALS)?);
    let scale = 10_i128
        .checked_pow(decimals)?
        .checked_mul(i128::from(factor))?;
    let digits = (part * scale * 2 + whole).checked_div(whole * 2)?;
    Some(Decimal::new(i64::try_from(digits).ok()?, decimals))
}

/// The sum of numbers, with the decimals of the finest.
#[must_use]
pub fn total(numbers: impl Iterator<Item = Decimal> + Clone) -> Option<Decimal> {
    let decimals = numbers.clone().map(Decimal::decimals).max()?;
    let digits = numbers
        .map(|number| number.scaled(decimals))
        .sum::<Option<i64>>()?;
    Some(Decimal::new(digits, decimals))
}

/// Yen in 億円 with so many decimals, rounded half up.
#[must_use]
pub fn oku(yen: i64, decimals: u32) -> Option<Decimal> {
    let unit = 10_i64.checked_pow(DECIMALS.checked_sub(decimals)?)?;
    let digits = crate::text::number::rounded_quotient(yen, unit)?;
    Some(Decimal::new(digits, decimals))
}

const fn fit(same: bool, possible: bool) -> Fit {
    match (same, possible) {
        (true, _) => Fit::Exact,
        (false, true) => Fit::Rounded,
        (false, false) => Fit::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    fn figure(digits: i64, decimals: u32, unit: &str) -> Figure {
        Figure {
            printed: String::new(),
            value: Some(Decimal::new(digits, decimals)),
            unit: Some(unit.to_owned()),
            approximate: unit == "億円",
            notes: Vec::new(),
            missing: None,
            source: Source {
                document: "A".to_owned(),
                lines: Vec::new(),
            },
        }
    }

    #[test]
    fn sums_of_rounded_amounts_may_differ_by_what_was_rounded() {
        let oku = |digits| figure(digits, 1, "億円");
        let parts = [&oku(6554), &oku(84)];
        assert_eq!(
            sum(&parts, &oku(6638)),
            Some((Decimal::new(6638, 1), Fit::Exact))
        );
        // 655.45 and 8.45 are just not reached, so 663.9 needs no more than both halves.
        assert_eq!(sum(&parts, &oku(6639)).unwrap().1, Fit::Rounded);
        assert_eq!(sum(&parts, &oku(6640)).unwrap().1, Fit::None);
        assert_eq!(sum(&parts, &oku(6637)).unwrap().1, Fit::Rounded);
        assert_eq!(sum(&parts, &oku(6636)).unwrap().1, Fit::None);
    }

    #[test]
    fn counts_are_not_rounded() {
        let count = |digits| figure(digits, 0, "人");
        assert_eq!(
            sum(&[&count(2), &count(3)], &count(5)).unwrap().1,
            Fit::Exact
        );
        assert_eq!(
            sum(&[&count(2), &count(3)], &count(6)).unwrap().1,
            Fit::None
        );
    }

    #[test]
    fn shares_are_judged_by_the_ends_of_their_intervals() {
        let oku = |digits, decimals| figure(digits, decimals, "億円");
        let percent = |digits| figure(digits, 1, "%");
        let judge = |digits| share(&oku(46, 1), &oku(131, 1), &percent(digits)).unwrap();
        assert_eq!(judge(351), (Decimal::new(351, 1), Fit::Exact));
        assert_eq!(judge(355).1, Fit::Rounded);
        // 4.65 of 13.05 are 35.63 per cent, so 35.7 cannot be.
        assert_eq!(judge(357).1, Fit::None);
        assert_eq!(judge(345).1, Fit::None);
        assert_eq!(share(&oku(1, 0), &oku(0, 0), &percent(1)), None);
    }
}
