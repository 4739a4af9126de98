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
    let bar = standing.percent.map(|percent| bar(percent, 10));
    let bar = bar.map_or_else(String::new, |bar| format!("{bar} {share}"));
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

/// A bar of some columns, filled to a share in per cent.
fn bar(percent: u64, columns: usize) -> String {
    let full = usize::try_from(percent).unwrap_or(100).min(100) * columns / 100;
    "=".repeat(full) + &"-".repeat(columns.saturating_sub(full))
}
