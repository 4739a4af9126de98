//! Rows that moved up or down by a few lines.
//!
//! The terminal moves whole rows for a dozen bytes. That pays even where only the left pane
//! scrolled, if what stands at its right has to be painted anyway.

use crate::tui::grid::Tile;
use std::ops::Range;

/// The most lines that are tried: a notch of the wheel.
const LINES: usize = 3;

/// What a scroll has to spare, in bytes of text, to be worth a try.
pub(super) const WORTH: usize = 64;

/// Rows that the terminal is to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Scroll {
    /// The rows, counted from 0 in what was compared.
    pub rows: Range<usize>,
    /// By how many lines.
    pub lines: usize,
    /// Whether up, as when the cursor leaves the lower end of a list.
    pub up: bool,
}

impl Scroll {
    /// Does to `rows` what the terminal does; a `blank` row comes in.
    pub fn apply<'a>(&self, rows: &mut [&'a [Tile]], blank: &'a [Tile]) {
        let Some(rows) = rows.get_mut(self.rows.clone()) else {
            return;
        };
        let lines = self.lines.min(rows.len());
        let kept = rows.len() - lines;
        let new = if self.up {
            rows.rotate_left(lines);
            rows.get_mut(kept..)
        } else {
            rows.rotate_right(lines);
            rows.get_mut(..lines)
        };
        if let Some(rows) = new {
            rows.fill(blank);
        }
    }
}

/// The scroll that spares most of the text of `next`, if any spares enough.
pub(super) fn find(shown: &[&[Tile]], next: &[&[Tile]]) -> Option<Scroll> {
    let kept: Vec<usize> = shown
        .iter()
        .zip(next)
        .map(|(old, new)| alike(old, new))
        .collect();
    let total: usize = next
        .iter()
        .copied()
        .flatten()
        .map(|tile| tile.bytes())
        .sum();
    if total - kept.iter().sum::<usize>() < WORTH {
        return None;
    }
    let ways = (1..=LINES).flat_map(|lines| [(lines, true), (lines, false)]);
    let found = ways.filter_map(|(lines, up)| {
        let (rows, spared) = best(shown, next, &kept, lines, up)?;
        Some((spared, Scroll { rows, lines, up }))
    });
    let (spared, scroll) = found.max_by_key(|(spared, _)| *spared)?;
    (spared >= WORTH).then_some(scroll)
}

/// Every so many columns are looked at before two rows are compared whole. Odd, so that it meets
/// first halves of wide characters wherever these begin.
const STRIDE: usize = 7;

/// Whether it seems that something in row `new` stood in `old` before and does not stand in
/// `there`, where the row is to be painted.
fn moved(old: &[Tile], there: &[Tile], new: &[Tile]) -> bool {
    let columns = old.iter().zip(there).zip(new).step_by(STRIDE);
    columns
        .into_iter()
        .any(|((old, there), new)| old == new && new != there && !new.is_blank())
}

/// The bytes of text in `new` that stand in `old` in the same columns.
fn alike(old: &[Tile], new: &[Tile]) -> usize {
    // Nothing is gained by the half of a screen that is blank: it is not compared.
    let pairs = old.iter().zip(new).map(|(old, new)| match new.bytes() {
        0 => 0,
        len if old == new => len,
        _ => 0,
    });
    pairs.sum()
}

/// The rows that gain most by moving `lines` up or down, and what they gain.
fn best(
    shown: &[&[Tile]],
    next: &[&[Tile]],
    kept: &[usize],
    lines: usize,
    up: bool,
) -> Option<(Range<usize>, usize)> {
    let (mut best, mut best_gain) = (0..0, 0_usize);
    let (mut start, mut gain) = (0, 0_usize);
    for upper in 0..next.len().saturating_sub(lines) {
        let lower = upper + lines;
        let (from, to) = if up { (lower, upper) } else { (upper, lower) };
        let (old, there, new) = (shown.get(from)?, shown.get(to)?, next.get(to)?);
        let moved = if moved(old, there, new) {
            alike(old, new)
        } else {
            0
        };
        let lost = *kept.get(to)?;
        gain = (gain + moved).saturating_sub(lost);
        if gain == 0 {
            start = upper + 1;
        }
        if gain > best_gain {
            (best, best_gain) = (start..lower + 1, gain);
        }
    }
    (!best.is_empty()).then_some((best, best_gain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::look::Look;

    fn rows(lines: &[&str]) -> Vec<Vec<Tile>> {
        let tile = |c| Tile::new(c, (1, true), Look::PLAIN);
        lines
            .iter()
            .map(|line| line.chars().map(tile).collect())
            .collect()
    }

    const LONG: [&str; 6] = [
        "----------------------------------------",
        "one.....................................",
        "two,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
        "three;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;",
        "four::::::::::::::::::::::::::::::::::::",
        "----------------------------------------",
    ];

    fn slices(rows: &[Vec<Tile>]) -> Vec<&[Tile]> {
        rows.iter().map(Vec::as_slice).collect()
    }

    fn moved(order: [usize; 6]) -> Option<Scroll> {
        let (old, new) = (rows(&LONG), rows(&order.map(|row| LONG[row])));
        find(&slices(&old), &slices(&new))
    }

    #[test]
    fn rows_between_others_that_stay_are_found() {
        let up = moved([0, 2, 3, 4, 1, 5]).unwrap();
        assert_eq!(
            up,
            Scroll {
                rows: 1..5,
                lines: 1,
                up: true
            }
        );
        let down = moved([0, 3, 4, 1, 2, 5]).unwrap();
        assert_eq!((down.rows.clone(), down.lines), (1..5, 2));
    }

    #[test]
    fn nothing_is_scrolled_where_nothing_moved() {
        assert_eq!(moved([0, 1, 2, 3, 4, 5]), None);
        assert_eq!(moved([5, 5, 5, 5, 5, 5]), None);
    }

    #[test]
    fn what_scrolls_in_is_blank() {
        let (blank, screen) = (rows(&[" "]), rows(&["a", "b", "c"]));
        let after = |lines, up| {
            let mut screen = slices(&screen);
            let scroll = Scroll {
                rows: 0..3,
                lines,
                up,
            };
            scroll.apply(&mut screen, &blank[0]);
            screen.concat()
        };
        assert_eq!(after(1, false), rows(&[" ", "a", "b"]).concat());
        assert_eq!(after(2, true), rows(&["c", " ", " "]).concat());
    }
}
