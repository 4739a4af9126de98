//! Japanese eras: dates as the documents print them.

use crate::words::{Language, spoken};
use jiff::civil::{Date, date};

/// An era: its long name, the abbreviation in tables, its letter, and its first day.
pub struct Era {
    /// 令和
    pub name: &'static str,
    /// 令
    pub short: &'static str,
    /// R
    pub letter: char,
    /// The first day that belongs to it.
    pub first_day: Date,
}

/// The eras since 1868, latest first.
pub const ERAS: [Era; 5] = [
    Era {
        name: "令和",
        short: "令",
        letter: 'R',
        first_day: date(2019, 5, 1),
    },
    Era {
        name: "平成",
        short: "平",
        letter: 'H',
        first_day: date(1989, 1, 8),
    },
    Era {
        name: "昭和",
        short: "昭",
        letter: 'S',
        first_day: date(1926, 12, 25),
    },
    Era {
        name: "大正",
        short: "大",
        letter: 'T',
        first_day: date(1912, 7, 30),
    },
    Era {
        name: "明治",
        short: "明",
        letter: 'M',
        first_day: date(1868, 10, 23),
    },
];

/// The era of a date and its year in that era; `None` before 1868.
#[must_use]
pub fn era_of(date: Date) -> Option<(&'static Era, i16)> {
    let era = ERAS.iter().find(|era| era.first_day <= date)?;
    Some((era, date.year() - era.first_day.year() + 1))
}

/// A date as it stands in a column: as the tables print it, `平25.8.1`, `令2.3.1`; in English and
/// before 1868 in ISO.
#[must_use]
pub fn short(date: Date) -> String {
    match era_of(date).filter(|_| spoken() == Language::Japanese) {
        Some((era, year)) => format!("{}{year}.{}.{}", era.short, date.month(), date.day()),
        None => date.to_string(),
    }
}

/// A date in both calendars: `平25.8.1 (2013-08-01)`, in English `2013-08-01 (H25.8.1)`.
#[must_use]
pub fn both(date: Date) -> String {
    let short = short(date);
    match era_of(date) {
        Some((era, year)) if spoken() == Language::English => {
            let (month, day) = (date.month(), date.day());
            format!("{short} ({}{year}.{month}.{day})", era.letter)
        }
        _ => format!("{short} ({date})"),
    }
}

/// A year as a chart names it: `令和5年`, `令和元年`; in English and before 1868 `2023`.
#[must_use]
pub fn year(date: Date) -> String {
    match era_of(date).filter(|_| spoken() == Language::Japanese) {
        Some((era, 1)) => format!("{}元年", era.name),
        Some((era, year)) => format!("{}{year}年", era.name),
        None => date.year().to_string(),
    }
}

/// The date that is printed as `平25．８．１`, `令８. ５. ３１`, `Ｒ５．９．１` or `令和5年9月1日`: an
/// era's abbreviation, letter or name, then year, month and day, in digits of either width.
///
/// `None` if it is anything else or the day does not exist in that era.
#[must_use]
pub fn parse(printed: &str) -> Option<Date> {
    use unicode_normalization::UnicodeNormalization as _;
    let plain: String = printed.nfkc().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_end_matches('日').replace(['年', '月'], ".");
    let (era, rest) = ERAS.iter().find_map(|era| {
        let named = plain
            .strip_prefix(era.name)
            .or_else(|| plain.strip_prefix(era.short));
        Some((era, named.or_else(|| plain.strip_prefix(era.letter))?))
    })?;
    let mut parts = rest.splitn(3, '.');
    let year: i16 = match parts.next()? {
        "元" => 1,
        digits => digits.parse().ok()?,
    };
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    let year = era.first_day.year().checked_add(year)?.checked_sub(1)?;
    let date = Date::new(year, month, day).ok()?;
    (era_of(date)?.0.letter == era.letter).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_their_era() {
        assert_eq!(short(date(2013, 8, 1)), "平25.8.1");
        assert_eq!(short(date(2019, 4, 30)), "平31.4.30");
        assert_eq!(short(date(2019, 5, 1)), "令1.5.1");
        assert_eq!(short(date(1850, 1, 2)), "1850-01-02");
    }

    #[test]
    fn every_printed_form_is_read() {
        assert_eq!(parse("平25．８．１"), Some(date(2013, 8, 1)));
        assert_eq!(parse(" 令８. ５. ３１"), Some(date(2026, 5, 31)));
        assert_eq!(parse("令４.10.１"), Some(date(2022, 10, 1)));
        assert_eq!(parse("令和元.5.1"), Some(date(2019, 5, 1)));
        assert_eq!(parse("Ｒ５．12．１"), Some(date(2023, 12, 1)));
        assert_eq!(parse("令和5年9月1日"), Some(date(2023, 9, 1)));
        assert_eq!(parse("令１．２．１"), None, "令和 began in May");
        assert_eq!(parse("平25．13．１"), None);
        assert_eq!(parse("-"), None);
    }
}
