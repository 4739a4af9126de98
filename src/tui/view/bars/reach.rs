//! How much of its file a catalog has, in as many words as there is room for.

use crate::catalog::Reach;
use crate::snapshot::Standing;
use crate::text::Ruler;
use crate::text::number::grouped;
use crate::words::Word;

/// What is to be known about a catalog that is not all of its file.
pub fn standing(reach: Reach, ruler: &Ruler, room: u16) -> Option<String> {
    let forms = match reach {
        Reach::All => return None,
        Reach::SoFar(standing) => reading(standing),
        Reach::Stopped(standing) => stopped(standing),
    };
    let fits = |form: &&String| ruler.cells(form) <= usize::from(room);
    forms.iter().find(fits).or(forms.last()).cloned()
}

fn reading(standing: Standing) -> Vec<String> {
    let count = count(standing.records);
    let rate = grouped(i64::try_from(standing.rate).unwrap_or(i64::MAX));
    let share = standing.percent.map(|percent| format!("{percent}%"));
    let share = share.unwrap_or_default();
    let bar = standing
        .bar(10)
        .map_or_else(String::new, |bar| format!("{bar} {share}"));
    let left = standing
        .left
        .map(|left| Word::ReadingLeft.fill(&[&left.as_secs()]));
    let left = left.unwrap_or_default();
    vec![
        Word::Reading.fill(&[&bar, &count, &rate, &left]),
        format!("{} {bar} {count} {left}", Word::ReadingShort.fill(&[&""])),
        Word::ReadingShort.fill(&[&format!("{bar} {left}")]),
        Word::ReadingShort.fill(&[&share]),
        share,
    ]
}

fn stopped(standing: Standing) -> Vec<String> {
    let read = count(standing.records);
    let whole = standing.expected.map_or_else(
        || Word::StoppedAt.fill(&[&read]),
        |expected| Word::Stopped.fill(&[&read, &count(expected)]),
    );
    vec![
        whole,
        Word::StoppedAt.fill(&[&read]),
        Word::StoppedShort.text().to_owned(),
    ]
}

fn count(count: usize) -> String {
    grouped(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn standing(percent: Option<u64>) -> Standing {
        Standing {
            records: 123_456,
            expected: percent.map(|_| 200_000),
            percent,
            rate: 90_000,
            left: percent.map(|_| Duration::from_secs(3)),
        }
    }

    #[test]
    fn the_bar_says_as_much_as_there_is_room_for() {
        let told = |percent, room| {
            let reach = Reach::SoFar(standing(percent));
            super::standing(reach, &Ruler::default(), room).unwrap()
        };
        assert_eq!(
            told(Some(61), 80),
            "読込中 ======---- 61% 123,456件 90,000件/秒 残り3秒 Escで中断"
        );
        assert_eq!(told(Some(61), 50), "読込中 ======---- 61% 123,456 残り3秒");
        assert_eq!(told(Some(61), 34), "読込中======---- 61% 残り3秒");
        assert_eq!(told(Some(61), 10), "読込中61%");
        assert_eq!(told(Some(61), 3), "61%");
        assert!(told(Some(100), 80).contains(" ========== 100% "));
        // From a pipe nobody knows how much is to come.
        assert!(told(None, 80).starts_with("読込中  123,456件 90,000件/秒 "));
        let stopped = |room| {
            let reach = Reach::Stopped(standing(Some(61)));
            super::standing(reach, &Ruler::default(), room).unwrap()
        };
        assert_eq!(stopped(80), "読込中断 123,456/約200,000件");
        assert_eq!(stopped(24), "読込中断 123,456件まで");
        assert_eq!(stopped(10), "読込中断");
        assert_eq!(super::standing(Reach::All, &Ruler::default(), 80), None);
    }
}
