//! Scales: from numbers to columns and rows, with round ticks.

use super::Unit;
use crate::text::number;
use crate::words::{Language, spoken};
use jiff::civil::Date;

/// A scale from `from` to `to`, linear or by powers of ten.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The number at the beginning.
    pub from: f64,
    /// The number at the end; greater than `from`.
    pub to: f64,
    /// Whether equal distances are equal factors.
    pub log: bool,
}

impl Scale {
    /// A linear scale from 0 to a round number that is not below `max`, for about `ticks` ticks.
    #[must_use]
    pub fn up_to(max: f64, ticks: usize, whole: bool) -> Self {
        let step = round_step(max, ticks, whole);
        let to = (max / step - 1e-9).ceil().max(1.0) * step;
        Self {
            from: 0.0,
            to,
            log: false,
        }
    }

    /// A linear scale between two numbers as they are.
    #[must_use]
    pub fn between(from: f64, to: f64) -> Self {
        let to = if to > from { to } else { from + 1.0 };
        Self {
            from,
            to,
            log: false,
        }
    }

    /// The scale with its range halved `times` times, `centre` staying where it stands.
    #[must_use]
    pub fn narrowed(&self, times: u8, centre: f64) -> Self {
        if times == 0 || self.log {
            return *self;
        }
        let factor = f64::from(1_u32 << times.min(16));
        let centre = centre.clamp(self.from, self.to);
        Self {
            from: centre - (centre - self.from) / factor,
            to: centre + (self.to - centre) / factor,
            log: false,
        }
    }

    /// A scale by powers of ten around some numbers, of which those above 0 count.
    #[must_use]
    pub fn powers(values: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (f64::INFINITY, 0.0_f64);
        for value in values.filter(|value| *value > 0.0) {
            low = low.min(value);
            high = high.max(value);
        }
        if high == 0.0 {
            (low, high) = (1.0, 10.0);
        }
        let from = 10_f64.powf(low.log10().floor());
        let to = 10_f64.powf(high.log10().ceil());
        Self {
            from,
            to: if to > from { to } else { from * 10.0 },
            log: true,
        }
    }

    /// Where a number stands: 0 at the beginning, 1 at the end, kept between.
    #[must_use]
    pub fn part(&self, value: f64) -> f64 {
        let part = if self.log {
            (value.max(f64::MIN_POSITIVE).log10() - self.from.log10())
                / (self.to.log10() - self.from.log10())
        } else {
            (value - self.from) / (self.to - self.from)
        };
        part.clamp(0.0, 1.0)
    }

    /// Where a number stands among `cells` cells of `fine` parts each, rounded: 0 to
    /// `cells × fine`.
    #[must_use]
    pub fn place(&self, value: f64, cells: usize, fine: usize) -> usize {
        rounded(self.part(value) * float(cells.saturating_mul(fine)))
    }

    /// Round numbers on the scale, at most `count` steps.
    #[must_use]
    pub fn ticks(&self, count: usize, whole: bool) -> Vec<f64> {
        if self.log {
            let decades = rounded((self.to / self.from).log10());
            let every = decades.div_ceil(count.max(1)).max(1);
            let power = |n: usize| self.from * 10_f64.powf(float(n));
            return (0..=decades).step_by(every).map(power).collect();
        }
        let step = round_step(self.to - self.from, count, whole);
        let first = (self.from / step - 1e-9).ceil();
        let count = rounded(((self.to - first * step) / step + 1e-9).floor());
        (0..=count).map(|n| (first + float(n)) * step).collect()
    }
}

/// A step of 1, 2 or 5 times a power of ten that divides `span` into at most `count` parts; at
/// least 1 where only whole numbers make sense.
fn round_step(span: f64, count: usize, whole: bool) -> f64 {
    let raw = span.max(f64::MIN_POSITIVE) / float(count.max(1));
    let power = 10_f64.powf(raw.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0];
    let step = factor
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= raw * (1.0 - 1e-9))
        .unwrap_or(power * 10.0);
    if whole { step.max(1.0) } else { step }
}

/// The first of January of years between two days, at most `count` of them, as days and years.
#[must_use]
pub fn years(scale: &Scale, count: usize) -> Vec<(f64, i16)> {
    let (Some(first), Some(last)) = (day(scale.from), day(scale.to)) else {
        return Vec::new();
    };
    let span = usize::try_from(last.year().saturating_sub(first.year())).unwrap_or(0);
    let every = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|every| span / every <= count)
        .unwrap_or(100);
    (first.year()..=last.year())
        .filter(|year| usize::try_from(*year).is_ok_and(|year| year.is_multiple_of(every)))
        .filter_map(|year| Some((days(Date::new(year, 1, 1).ok()?), year)))
        .filter(|(at, _)| *at >= scale.from && *at <= scale.to)
        .collect()
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// A day as a number of days, for a scale.
#[must_use]
pub fn days(date: Date) -> f64 {
    f64::from((date - EPOCH).get_days())
}

/// The day of a number of days.
#[must_use]
pub fn day(days: f64) -> Option<Date> {
    let days = i64::try_from(rounded(days.abs())).ok()?;
    let span = jiff::Span::new().try_days(days).ok()?;
    EPOCH.checked_add(span).ok()
}

/// Half up; 0 for what is below 0, the largest `u32` for what is beyond it.
#[must_use]
pub fn rounded(value: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "kept within u32 on the same line"
    )]
    let whole = (value + 0.5).floor().clamp(0.0, f64::from(u32::MAX)) as u32;
    usize::try_from(whole).unwrap_or(usize::MAX)
}

/// A small number of things.
#[must_use]
pub fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// An amount of a report; yen and heads stay far below 2^53, where this begins to round.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "see above")]
pub const fn amount(value: i64) -> f64 {
    value as f64
}

/// A tick as text: grouped digits with the decimals its step needs, yen in 万 and 億, in English
/// in thousands and millions.
#[must_use]
pub fn tick(value: f64, unit: &Unit) -> String {
    if let Unit::Yen = unit {
        let sizes = match spoken() {
            Language::Japanese => [(1e8, "億"), (1e4, "万")],
            Language::English => [(1e6, "M"), (1e3, "k")],
        };
        for (size, name) in sizes {
            if value >= size {
                return format!("{}{name}", plain(value / size));
            }
        }
    }
    plain(value)
}

/// A number with grouped digits and at most two decimals.
#[must_use]
pub fn plain(value: f64) -> String {
    let hundredths = rounded(value.abs() * 100.0);
    let whole = number::grouped(i64::try_from(hundredths / 100).unwrap_or(i64::MAX));
    let sign = if value < 0.0 { "-" } else { "" };
    match hundredths % 100 {
        0 => format!("{sign}{whole}"),
        rest if rest.is_multiple_of(10) => format!("{sign}{whole}.{}", rest / 10),
        rest => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_numbers() {
        let scale = Scale::up_to(590.0, 5, true);
        assert_eq!(scale.ticks(5, true), [0.0, 200.0, 400.0, 600.0]);
        assert_eq!(
            Scale::up_to(3.0, 8, true).ticks(8, true),
            [0.0, 1.0, 2.0, 3.0]
        );
        assert_eq!(Scale::up_to(0.0, 5, true).ticks(5, true), [0.0, 1.0]);
        assert_eq!(Scale::up_to(600.0, 5, true), Scale::between(0.0, 600.0));
        let powers = Scale::powers([3.0, 590.0].into_iter());
        assert_eq!(powers.ticks(9, false), [1.0, 10.0, 100.0, 1000.0]);
    }

    #[test]
    fn places_are_proportional_and_rounded() {
        let scale = Scale::between(0.0, 100.0);
        assert_eq!(scale.place(50.0, 10, 8), 40);
        assert_eq!(scale.place(-5.0, 10, 8), 0);
        assert_eq!(scale.place(500.0, 10, 8), 80);
        let powers = Scale {
            from: 1.0,
            to: 100.0,
            log: true,
        };
        assert_eq!(powers.place(10.0, 10, 1), 5);
    }

    #[test]
    fn days_come_back_and_years_are_round() {
        let date = jiff::civil::date(2023, 6, 30);
        assert_eq!(day(days(date)), Some(date));
        let scale = Scale::between(days(jiff::civil::date(2013, 8, 1)), days(date));
        let years: Vec<i16> = years(&scale, 3).into_iter().map(|(_, year)| year).collect();
        assert_eq!(years, [2015, 2020]);
    }

    #[test]
    fn ticks_are_written_for_people() {
        assert_eq!(tick(300_000_000.0, &Unit::Yen), "3億");
        assert_eq!(tick(50_000.0, &Unit::Yen), "5万");
        assert_eq!(tick(1_500.0, &Unit::Yen), "1,500");
        assert_eq!(plain(0.5), "0.5");
        assert_eq!(plain(12.25), "12.25");
        assert_eq!(plain(-1200.0), "-1,200");
    }
}
