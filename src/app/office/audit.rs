//! 整合: the checks as a list, and the one under the cursor in full.

use super::page::{Cell, Lead, MOST, Page, Tone};
use crate::audit::{Check, Part, Verdict, entries};
use crate::catalog::{Catalog, Reach};
use crate::text::number::grouped;
use crate::text::{Align, Ruler};
use crate::words::Word;

/// Columns of the verdict and of the gap behind it.
fn verdict_width(ruler: &Ruler) -> usize {
    let words = Verdict::ALL.map(|verdict| ruler.cells(verdict.word().text()));
    words.into_iter().max().unwrap_or_default() + 2
}

/// The list of checks, `width` columns wide, part by part. Above it stands of what the checks are,
/// if that is not all.
#[must_use]
pub fn page(checks: &[&Check], reach: Reach, ruler: &Ruler, width: usize) -> Page {
    let mut page = Page::default();
    if let Reach::Stopped(standing) = reach {
        let read = i64::try_from(standing.records).unwrap_or(i64::MAX);
        let text = Word::AuditStopped.fill(&[&grouped(read)]);
        page.text(ruler, 0, width, &text, Tone::Warning);
        page.blank();
    }
    let mut part = None;
    let beside = width >= 58;
    let room = verdict_width(ruler);
    let values = if beside {
        width.saturating_sub(room + 2) / 4
    } else {
        0
    };
    let what = width.saturating_sub(room + if beside { values * 2 + 4 } else { 0 });
    if !checks.is_empty() {
        let mut heads = vec![
            heading(0, room, Word::HeadVerdict),
            heading(room, what.max(1), Word::HeadWhat),
        ];
        if beside {
            let x = room + what + 2;
            heads.push(heading(x, values, Word::HeadPrinted));
            heads.push(heading(x + values + 2, values, Word::HeadRecomputed));
        }
        page.cells(ruler, &heads);
    }
    for check in checks.iter().take(MOST) {
        let sources = check.sources.clone();
        page.stop(sources, None);
        if part != Some(check.part) {
            part = Some(check.part);
            page.text(ruler, 0, width, check.part.word().text(), Tone::Heading);
        }
        let tone = match check.verdict {
            Verdict::Agrees => Tone::Text,
            Verdict::Rounding => Tone::Derived,
            Verdict::Differs => Tone::Warning,
            Verdict::Unverifiable => Tone::Missing,
        };
        let cell = |x, width, text, tone| Cell {
            x,
            width,
            align: Align::Left,
            text,
            tone,
        };
        // A remark that nothing can be computed for has no verdict of its own.
        let verdict = match check.part {
            Part::Remarks => "",
            _ => check.verdict.word().text(),
        };
        let mut cells = vec![
            cell(0, room, verdict, tone),
            cell(room, what.max(1), check.what.as_str(), Tone::Text),
        ];
        if beside && check.part != Part::Remarks {
            let x = room + what + 2;
            cells.push(cell(x, values, check.printed.as_str(), Tone::Text));
            let x = x + values + 2;
            cells.push(cell(x, values, check.recomputed.as_str(), Tone::Derived));
        }
        page.cells(ruler, &cells);
    }
    page.rest(ruler, width, checks.len());
    if checks.is_empty() {
        page.text(ruler, 0, width, Word::AuditNothing.text(), Tone::Warning);
    }
    page
}

fn heading(x: usize, width: usize, word: Word) -> Cell<'static> {
    Cell {
        x,
        width,
        align: Align::Left,
        text: word.text(),
        tone: Tone::Dim,
    }
}

/// A check in full, `width` columns wide.
#[must_use]
pub fn detail(catalog: &Catalog, check: &Check, ruler: &Ruler, width: usize) -> Page {
    let mut page = Page::default();
    let verdict = check.verdict.word();
    let tone = if check.is_unexplained() {
        Tone::Warning
    } else {
        Tone::Heading
    };
    page.text(
        ruler,
        0,
        width,
        &format!("{verdict}  {}", check.part.word()),
        tone,
    );
    page.text(ruler, 0, width, &check.what, Tone::Title);
    for (label, value) in entries(catalog, check) {
        page.blank();
        page.text(ruler, 0, width, &label, Tone::Label);
        page.text(ruler, 2, width, &value, Tone::Text);
    }
    if check.is_unexplained() {
        page.blank();
        page.text(ruler, 0, width, Word::AuditNoRemark.text(), Tone::Warning);
    }
    page.blank();
    page.text(ruler, 0, width, &check.id, Tone::Dim);
    page
}

/// The stop of 概要 that leads to the checks: how many came out how.
#[must_use]
pub fn counts(checks: &[Check]) -> Vec<(Verdict, usize, Lead)> {
    let of = |verdict: Verdict| {
        let own = checks
            .iter()
            .filter(|check| check.verdict == verdict && check.part != Part::Remarks);
        (verdict, own.count(), Lead::Checks(Some(verdict)))
    };
    Verdict::ALL.map(of).into()
}
