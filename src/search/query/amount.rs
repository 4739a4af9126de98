//! Numbers, dates and spans of time as people type them, each as the interval it covers.

use crate::text::era;
use crate::text::fold::fold;
use jiff::civil::Date;
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization as _;

/// From one value to another, both included; open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval<T> {
    /// The least.
    pub from: Option<T>,
    /// The greatest.
    pub to: Option<T>,
}

impl<T: Ord + Copy> Interval<T> {
    /// Whether all from `least` to `greatest` lies in it.
    pub fn holds(&self, least: T, greatest: T) -> bool {
        self.from.is_none_or(|from| from <= least) && self.to.is_none_or(|to| greatest <= to)
    }

    /// Whether nothing can lie in it.
    pub fn is_empty(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }
}

/// Parts of one that a number is counted in, so that 12.5億 and 85.2 are exact.
pub const MICROS: i128 = 1_000_000;

/// Units behind a number that say nothing new.
const UNITS: [&str; 10] = [
    "円", "件", "例", "人", "名", "日", "機関", "施設", "%", "yen",
];

/// Powers of ten by name, those that begin alike the longer first.
const SCALES: [(&str, i128); 6] = [
    ("億", 100_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("万", 10_000),
    ("千", 1_000),
    ("百", 100),
];

/// A number in millionths: `100`, `5,000万`, `1.2億`, `1億2000万`, `1e8`, `85.2%`, `-30`.
#[must_use]
pub fn number(typed: &str) -> Option<i128> {
    let plain = plain(typed);
    let unit = UNITS.iter().find_map(|unit| plain.strip_suffix(unit));
    let plain = unit.unwrap_or(&plain);
    let (sign, mut rest) = match plain.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, plain.strip_prefix('+').unwrap_or(plain)),
    };
    let mut total = 0_i128;
    while !rest.is_empty() {
        let end = rest.find(['億', '千', '百', '万']).unwrap_or(rest.len());
        let (digits, behind) = rest.split_at_checked(end)?;
        let scale = SCALES.iter().find(|(name, _)| behind.starts_with(name));
        let &(name, times) = scale.unwrap_or(&("", 1));
        total = total.checked_add(decimal(digits)?.checked_mul(times)?)?;
        rest = behind.strip_prefix(name)?;
    }
    (plain.contains(|c: char| c.is_ascii_digit())).then_some(sign * total)
}

/// `12.5`, `1e8` in millionths.
fn decimal(text: &str) -> Option<i128> {
    let (mantissa, exponent) = match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<u32>().ok()?),
        None => (text, 0),
    };
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let ends_well = !whole.is_empty() && !(mantissa.ends_with('.'));
    if !is_digits(whole) || !is_digits(part) || !ends_well || part.len() > 6 {
        return None;
    }
    let value: i128 = format!("{whole}{part:0<6}").parse().ok()?;
    value.checked_mul(10_i128.checked_pow(exponent)?)
}

/// Width made plain, group separators and blanks taken out.
fn plain(typed: &str) -> String {
    let plain = typed.nfkc().flat_map(char::to_lowercase);
    let plain = plain.map(|c| {
        if matches!(c, '−' | '―' | 'ー') {
            '-'
        } else {
            c
        }
    });
    plain
        .filter(|&c| c != ',' && c != '、' && !c.is_whitespace())
        .collect()
}

/// A span of whole months: `40`, `3年4月`, `3年`, `6か月`, `3y4m`.
#[must_use]
pub fn months(typed: &str) -> Option<i128> {
    let folded = fold(typed);
    let (years, rest) = match folded.split_once(['年', 'y']) {
        Some((years, rest)) => (number(years)?, rest),
        None => (0, folded.as_str()),
    };
    let rest = rest.trim_end_matches(['月', 'm']).trim_end_matches('か');
    let months = if rest.is_empty() && years > 0 {
        0
    } else {
        number(rest)?
    };
    years.checked_mul(12)?.checked_add(months)
}

/// The days that a date, a month, a year or a fiscal year covers: `2020-03-01`, `2020/3`, `2020年`,
/// `2020年度`, `H30`, `平30.4`, `令和元`, `R2.3`.
#[must_use]
pub fn period(typed: &str) -> Option<Interval<Date>> {
    let plain = plain(typed);
    let fiscal = plain.strip_suffix("年度");
    let text = fiscal.unwrap_or(&plain);
    let (era, rest) = era_of(text);
    let parts: Vec<&str> = rest.split(['-', '/', '.', '年', '月', '日']).collect();
    let mut parts = parts.as_slice();
    while let [rest @ .., ""] = parts {
        parts = rest;
    }
    let number = |text: &&str| match *text {
        "元" if era.is_some() => Some(1),
        digits => digits.parse::<i16>().ok().filter(|_| digits.len() <= 4),
    };
    let numbers: Vec<i16> = parts.iter().map(number).collect::<Option<_>>()?;
    let year = *numbers.first()?;
    let year = match era {
        Some(era) => era
            .first_day
            .year()
            .checked_add(year)?
            .checked_sub(1)
            .filter(|_| year > 0)?,
        None => Some(year).filter(|_| parts.first().is_some_and(|digits| digits.len() == 4))?,
    };
    let days = days(year, numbers.get(1..)?, fiscal.is_some())?;
    within(era, *days.start(), *days.end())
}

/// The days of a year, fiscal or not, or of its month or day.
fn days(year: i16, rest: &[i16], is_fiscal: bool) -> Option<RangeInclusive<Date>> {
    let date = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    Some(match *rest {
        [] if is_fiscal => date(year, 4, 1)?..=date(year.checked_add(1)?, 3, 31)?,
        [] => date(year, 1, 1)?..=date(year, 12, 31)?,
        [month] if !is_fiscal => {
            let first = date(year, month, 1)?;
            first..=first.last_of_month()
        }
        [month, day] if !is_fiscal => {
            let day = date(year, month, day)?;
            day..=day
        }
        _ => return None,
    })
}

/// The era that a text begins with, and the rest.
fn era_of(text: &str) -> (Option<&'static era::Era>, &str) {
    for era in &era::ERAS {
        let letter = era.letter.to_ascii_lowercase();
        let names = text
            .strip_prefix(era.name)
            .or_else(|| text.strip_prefix(era.short));
        if let Some(rest) = names.or_else(|| text.strip_prefix(letter)) {
            return (Some(era), rest);
        }
    }
    (None, text)
}

/// The part of some days that belongs to an era; all of them without one.
fn within(era: Option<&'static era::Era>, first: Date, last: Date) -> Option<Interval<Date>> {
    let next = era.and_then(|era| {
        era::ERAS
            .iter()
            .rev()
            .find(|later| later.first_day > era.first_day)
    });
    let first = era.map_or(first, |era| first.max(era.first_day));
    let last = match next {
        Some(next) => last.min(next.first_day.yesterday().ok()?),
        None => last,
    };
    (first <= last).then_some(Interval {
        from: Some(first),
        to: Some(last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_are_read_in_every_spelling() {
        for (typed, value) in [
            ("0", 0),
            ("100", 100),
            ("１００件", 100),
            ("5,000万", 50_000_000),
            ("５，０００万円", 50_000_000),
            ("1億", 100_000_000),
            ("12.5億", 1_250_000_000),
            ("1億2000万", 120_000_000),
            ("3千万", 30_000_000),
            ("1e8", 100_000_000),
            ("1.5e3", 1500),
            ("-30日", -30),
        ] {
            assert_eq!(number(typed), Some(value * MICROS), "{typed}");
        }
        assert_eq!(number("85.2%"), Some(85_200_000));
        for wrong in [
            "",
            "abc",
            "1.2.3",
            "億",
            "1e",
            "1e99",
            "1.",
            ".5",
            "12x",
            "99999999999999999999999999999999999999999",
        ] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_date_covers_the_days_it_leaves_open() {
        for (typed, first, last) in [
            ("2020", date(2020, 1, 1), date(2020, 12, 31)),
            ("２０２０年", date(2020, 1, 1), date(2020, 12, 31)),
            ("2020年度", date(2020, 4, 1), date(2021, 3, 31)),
            ("2020-03", date(2020, 3, 1), date(2020, 3, 31)),
            ("2020/2", date(2020, 2, 1), date(2020, 2, 29)),
            ("2020-03-01", date(2020, 3, 1), date(2020, 3, 1)),
            ("2020年3月1日", date(2020, 3, 1), date(2020, 3, 1)),
            ("H30", date(2018, 1, 1), date(2018, 12, 31)),
            ("平30", date(2018, 1, 1), date(2018, 12, 31)),
            ("平成30年4月", date(2018, 4, 1), date(2018, 4, 30)),
            ("h31", date(2019, 1, 1), date(2019, 4, 30)),
            ("令和元", date(2019, 5, 1), date(2019, 12, 31)),
            ("令元年度", date(2019, 5, 1), date(2020, 3, 31)),
            ("R2.3", date(2020, 3, 1), date(2020, 3, 31)),
            ("Ｒ２．３．１", date(2020, 3, 1), date(2020, 3, 1)),
        ] {
            let days = Interval {
                from: Some(first),
                to: Some(last),
            };
            assert_eq!(period(typed), Some(days), "{typed}");
        }
        for wrong in [
            "",
            "20",
            "2020-13",
            "2020-02-30",
            "H35",
            "R0",
            "abc",
            "2020-3-1-1",
            "令和",
            "20200301",
        ] {
            assert_eq!(period(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn spans_are_years_and_months() {
        for (typed, value) in [
            ("40", 40),
            ("3年4月", 40),
            ("３年", 36),
            ("6か月", 6),
            ("6ヶ月", 6),
        ] {
            assert_eq!(months(typed), Some(value * MICROS), "{typed}");
        }
        assert_eq!(months("年"), None);
    }
}
