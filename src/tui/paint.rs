//! From a finished picture to the fewest bytes that bring the terminal there.
//!
//! A [`Painter`] knows what the terminal shows and compares the next picture with it. It writes
//! only what differs, takes the shortest way to it, changes the style only where it must and
//! erases where that is shorter than spaces. Characters whose width is certain follow each other
//! without a word about the cursor; after any other the cursor is placed anew, on cells blanked
//! before, so that a terminal of another opinion loses no column.
//!
//! The picture is a [`Grid`], which is kept as it was given. Lines must not wrap by themselves in
//! the terminal.

mod output;
mod scroll;

use super::grid::{Grid, Tile};
use crate::app::layout::Size;
use output::Output;
use ratatui::layout::Position;

/// Frames of more bytes than this are shown at once (DEC private mode 2026), which costs 16. What is
/// shorter goes over a line in one packet, and a terminal draws it at once anyway.
const SYNCHRONISED: usize = 1024;

/// Spaces in a row from which erasing them and stepping over them is shorter.
const ERASED: usize = 10;

/// Spaces in a row from which erasing them is shorter where nothing has to be stepped over for.
const ERASED_LAST: usize = 5;

/// Knows what a terminal shows and brings it to show the next picture. At first nothing is known
/// of the terminal but that its cursor is hidden.
#[derive(Debug, Default)]
pub struct Painter {
    /// What the terminal shows; `None` if that is unknown.
    shown: Option<Grid>,
    /// What it showed before, for the next picture.
    spare: Option<Grid>,
    output: Output,
    cursor_shown: bool,
}

impl Painter {
    /// Forgets what the terminal shows: after a resize, or after it was left and entered again.
    /// The next picture is painted from nothing.
    pub fn invalidate(&mut self) {
        self.shown = None;
        self.cursor_shown = false;
    }

    /// An empty picture for [`Painter::paint`], in memory that is there already if it can be.
    #[must_use]
    pub fn empty(&mut self, size: Size) -> Grid {
        let mut picture = self.spare.take().unwrap_or_default();
        picture.start_over(size, self.shown.as_ref());
        picture
    }

    /// Appends to `out` what makes the terminal show `next`, with the cursor where it is given and
    /// hidden without; nothing if it shows that already.
    pub fn paint(&mut self, next: Grid, cursor: Option<Position>, out: &mut Vec<u8>) {
        let shown = self.shown.take().filter(|shown| next.follows(shown));
        if next.rows().len() == 0 {
            return;
        }
        self.output.clusters = next.clusters().to_vec();
        match &shown {
            Some(shown) => self.paint_over(shown, &next),
            None => self.paint_anew(&next),
        }
        (self.shown, self.spare) = (Some(next), shown);
        self.place_cursor(cursor);
        self.output.finish(out, SYNCHRONISED);
    }

    fn paint_anew(&mut self, next: &Grid) {
        let width = usize::from(next.size().width);
        self.output.start_over(width);
        let nothing = vec![Tile::BLANK; width];
        for (y, row) in next.rows().enumerate() {
            paint_row(&mut self.output, y, &nothing, row);
        }
    }

    /// Paints what differs, and has the terminal move rows first if that is shorter.
    fn paint_over(&mut self, shown: &Grid, next: &Grid) {
        let (mut old, mut new): (Vec<_>, Vec<_>) = shown
            .rows()
            .zip(next.rows())
            .skip_while(|(old, new)| old == new)
            .unzip();
        let first = next.rows().len() - new.len();
        let last = old.iter().zip(&new).rposition(|(old, new)| old != new);
        let changed = last.map_or(0, |last| last + 1);
        old.truncate(changed);
        new.truncate(changed);

        let untouched = self.output.clone();
        paint_rows(&mut self.output, first, &old, &new);
        // What costs little cannot be had for much less.
        if self.output.len() - untouched.len() < scroll::WORTH {
            return;
        }
        let Some(scroll) = scroll::find(&old, &new) else {
            return;
        };
        let mut moved = untouched;
        moved.scroll(&scroll, first);
        let blank = vec![Tile::BLANK; usize::from(next.size().width)];
        scroll.apply(&mut old, &blank);
        paint_rows(&mut moved, first, &old, &new);
        if moved.len() < self.output.len() {
            self.output = moved;
        }
    }

    fn place_cursor(&mut self, cursor: Option<Position>) {
        if let Some(at) = cursor {
            self.output.go(usize::from(at.x), usize::from(at.y));
        }
        if cursor.is_some() != self.cursor_shown {
            self.output.show_cursor(cursor.is_some());
            self.cursor_shown = cursor.is_some();
        }
    }
}

/// Brings the rows from `first` on from `shown` to `next`.
fn paint_rows(output: &mut Output, first: usize, shown: &[&[Tile]], next: &[&[Tile]]) {
    for (y, (shown, next)) in (first..).zip(shown.iter().zip(next)) {
        paint_row(output, y, shown, next);
    }
}

/// Brings row `y` from `shown` to `next`.
fn paint_row(output: &mut Output, y: usize, shown: &[Tile], next: &[Tile]) {
    let Some(mut x) = difference(shown, next, 0) else {
        return;
    };
    let differs = |x: usize| next.get(x) != shown.get(x);
    let end = next.iter().rposition(|tile| !tile.is_erased());
    let end = end.map_or(0, |last| last + 1);
    let pairs = shown.iter().zip(next).take(end);
    let last = pairs.into_iter().rposition(|(shown, next)| shown != next);
    // The tile after one of uncertain width is painted even if it is the same: the terminal may
    // have drawn over it.
    let mut doubtful = false;
    while let Some(&tile) = next.get(x).filter(|_| x < end) {
        if !doubtful && !differs(x) {
            let Some(next) = difference(shown, next, x) else {
                break;
            };
            x = next;
            continue;
        }
        doubtful = false;
        let blanks = if tile.is_erased() {
            changed_blanks(x, end, next, differs)
        } else {
            0
        };
        // Blanks on the way to it are erased once more rather than stepped over.
        let from = output.blanks_before(x, y, next);
        let erased = x - from + blanks;
        let is_last = last.is_none_or(|last| last < x + blanks);
        if blanks > 0 && (erased >= ERASED || (erased >= ERASED_LAST && is_last)) {
            output.reach(from, y, next);
            output.erase(erased);
            x += blanks;
        } else {
            output.reach(x, y, next);
            output.put(tile);
            doubtful = !tile.is_certain();
            x += usize::from(tile.cells().max(1));
        }
    }
    paint_tail(output, y, end, next, |x| {
        differs(x) || (doubtful && x == end)
    });
}

/// The first column from `from` on that differs. Halves of the same character are the same, so
/// that it is never the second half of one that stays.
fn difference(shown: &[Tile], next: &[Tile], from: usize) -> Option<usize> {
    let mut pairs = shown.get(from..)?.iter().zip(next.get(from..)?);
    let found = pairs.position(|(shown, next)| shown != next)?;
    Some(from + found)
}

/// How many erased cells from `x` on have to be painted, counted to the last that differs.
fn changed_blanks(x: usize, end: usize, next: &[Tile], differs: impl Fn(usize) -> bool) -> usize {
    let row = next.iter().enumerate().take(end).skip(x);
    let blanks = row.take_while(|(_, tile)| tile.is_erased());
    let last = blanks.filter(|&(x, _)| differs(x)).last();
    last.map_or(0, |(last, _)| last + 1 - x)
}

/// Erases the rest of a row from `end` on, where all of it is to be blank.
fn paint_tail(
    output: &mut Output,
    y: usize,
    end: usize,
    next: &[Tile],
    differs: impl Fn(usize) -> bool,
) {
    let mut changed = (end..next.len()).filter(|&x| differs(x));
    let Some(first) = changed.next() else { return };
    let last = changed.last().unwrap_or(first);
    output.reach(first, y, next);
    if last - first < 3 {
        (first..=last).for_each(|_| output.put(Tile::BLANK));
    } else {
        output.erase_to_end();
    }
}
