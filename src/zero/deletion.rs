//! Whether a technology was deleted from the notice since, as the plan of its hospital says.

use crate::text::era;
use crate::text::fold::Folded;
use jiff::civil::Date;
use std::ops::Range;

/// What is printed behind the day of a deletion.
const DELETED: [&str; 2] = ["告示削除", "告示から削除"];

/// A deletion from the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// Since when.
    pub date: Date,
    /// Where the words that say so stand in the plan, in bytes: the day and what is behind it.
    pub words: Range<usize>,
}

/// The deletion that a plan tells of: `Ｒ５．12．１告示削除済`.
#[must_use]
pub fn deletion(plan: &str) -> Option<Deletion> {
    let folded = Folded::new(plan);
    let text = folded.text();
    let (at, sign) = DELETED
        .iter()
        .find_map(|sign| Some((text.find(sign)?, sign)))?;
    let before = text.get(..at)?.trim_end_matches(['に', '付', 'け']);
    let is_date = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '年' | '月' | '日' | '元');
    let digits: usize = before
        .chars()
        .rev()
        .take_while(is_date)
        .map(char::len_utf8)
        .sum();
    let mut start = before.len() - digits;
    // The era stands in front of the digits: a letter, its abbreviation or its name.
    let eras = era::ERAS.iter().flat_map(|era| {
        let letter = era.letter.to_ascii_lowercase().to_string();
        [era.name.to_owned(), era.short.to_owned(), letter]
    });
    let head = before.get(..start)?;
    let era = eras
        .filter(|era| head.ends_with(era.as_str()))
        .max_by_key(String::len);
    start -= era.map_or(0, |era| era.len());
    let date = era::parse(plan.get(folded.original(start..before.len())?)?)?;
    let done = text.get(at + sign.len()..)?.starts_with('済');
    let end = at + sign.len() + if done { '済'.len_utf8() } else { 0 };
    Some(Deletion {
        date,
        words: folded.original(start..end)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(plan: &str) -> Option<(Date, &str)> {
        deletion(plan).map(|found| (found.date, plan.get(found.words).unwrap_or_default()))
    }

    #[test]
    fn the_day_is_read_with_the_words_that_say_so() {
        assert_eq!(
            read("保険適用に伴い、Ｒ５．12．１告示削除済"),
            Some((date(2023, 12, 1), "Ｒ５．12．１告示削除済"))
        );
        assert_eq!(
            read("令和5年9月1日に告示から削除された。"),
            Some((date(2023, 9, 1), "令和5年9月1日に告示から削除"))
        );
    }

    #[test]
    fn what_is_only_planned_is_no_deletion() {
        assert_eq!(read("近日中に取り下げる予定である。"), None);
        assert_eq!(read("今後、告示削除を申し出る。"), None);
    }
}
