//! Amounts as people read them: grouped digits, 億円, shares, spans of time.

use crate::words::{Language, Word, spoken};

/// `1305452918` as `1,305,452,918`.
#[must_use]
pub fn grouped(value: i64) -> String {
    let mut text = value.to_string();
    let first = usize::from(value < 0);
    let mut at = text.len();
    while at > first + 3 {
        at -= 3;
        text.insert(at, ',');
    }
    text
}

/// A ratio in tenths of a per cent, rounded half up: `242,054,226 / 284,151,906` is 852 (85.2 %).
///
/// `None` where the denominator is not positive or the numerator negative.
#[must_use]
pub fn per_mille(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator <= 0 || numerator < 0 {
        return None;
    }
    let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
    i64::try_from((numerator * 2000 + denominator) / (denominator * 2)).ok()
}

/// Tenths of a per cent as text: `852` as `85.2%`.
#[must_use]
pub fn percent(per_mille: i64) -> String {
    format!("{}.{}%", grouped(per_mille / 10), per_mille.rem_euclid(10))
}

/// A quotient rounded half up to an integer; `None` where the denominator is not positive or the
/// numerator negative.
#[must_use]
pub fn rounded_quotient(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator <= 0 || numerator < 0 {
        return None;
    }
    let (numerator, denominator) = (i128::from(numerator), i128::from(denominator));
    i64::try_from((numerator * 2 + denominator) / (denominator * 2)).ok()
}

/// Yen in a large unit with one decimal, rounded half up: `1305452918` as `13.1億円`, in English as
/// `1,305.5M yen`.
#[must_use]
pub fn large(yen: i64) -> String {
    let (tenth, unit) = match spoken() {
        Language::Japanese => (10_000_000, Word::AmountLarge),
        Language::English => (100_000, Word::AmountLarge),
    };
    let tenths = rounded_quotient(yen.saturating_abs(), tenth).unwrap_or(0);
    let sign = if yen < 0 { "-" } else { "" };
    unit.fill(&[&format!("{sign}{}.{}", grouped(tenths / 10), tenths % 10)])
}

/// A span of whole months as `3年4月`, `11月`, `2年`; in English `3y4m`.
#[must_use]
pub fn months(months: i64) -> String {
    match (months / 12, months % 12) {
        (0, rest) => Word::SpanMonths.fill(&[&rest]),
        (years, 0) => Word::SpanYears.fill(&[&years]),
        (years, rest) => Word::SpanYears.fill(&[&years]) + &Word::SpanMonths.fill(&[&rest]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_305_452_918), "1,305,452,918");
        assert_eq!(grouped(-1000), "-1,000");
    }

    #[test]
    fn shares_round_half_up_and_need_a_denominator() {
        assert_eq!(per_mille(463_123_661, 1_305_452_918), Some(355));
        assert_eq!(percent(355), "35.5%");
        assert_eq!(percent(1000), "100.0%");
        assert_eq!(per_mille(1, 0), None);
        assert_eq!(rounded_quotient(973_466, 590), Some(1650));
    }

    #[test]
    fn oku_has_one_decimal() {
        assert_eq!(large(1_305_452_918), "13.1億円");
        assert_eq!(large(463_123_661), "4.6億円");
        assert_eq!(large(79_115), "0.0億円");
    }

    #[test]
    fn months_are_years_and_months() {
        assert_eq!(months(40), "3年4月");
        assert_eq!(months(24), "2年");
        assert_eq!(months(0), "0月");
    }
}
