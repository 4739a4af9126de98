//! The bytes of a frame, and where they leave the terminal: cursor and style.

use super::scroll::Scroll;
use crate::tui::grid::{self, Tile};
use crate::tui::look::{Look, push_number};
use std::io::Write as _;

/// Unchanged columns that may be painted again rather than stepped over.
const REPAINTED: usize = 8;

/// Collects the bytes of a frame and knows where each leaves the cursor.
#[derive(Debug, Clone)]
pub(super) struct Output {
    bytes: Vec<u8>,
    /// Texts of several characters in the picture that is painted.
    pub clusters: Vec<Box<str>>,
    width: usize,
    /// The column of the cursor; unknown after the last column, where terminals differ, and after
    /// a character of uncertain width.
    x: Option<usize>,
    y: usize,
    look: Look,
}

impl Default for Output {
    fn default() -> Self {
        Self {
            bytes: Vec::new(),
            clusters: Vec::new(),
            width: 0,
            x: None,
            y: 0,
            look: Look::PLAIN,
        }
    }
}

impl Output {
    /// Clears a terminal of `width` columns, of which nothing is known.
    pub fn start_over(&mut self, width: usize) {
        self.bytes.extend_from_slice(b"\x1b[m\x1b[H\x1b[J");
        (self.width, self.x, self.y, self.look) = (width, Some(0), 0, Look::PLAIN);
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Moves the bytes to `out`; those of a large frame as one that is shown at once.
    pub fn finish(&mut self, out: &mut Vec<u8>, large: usize) {
        if self.bytes.len() <= large {
            out.append(&mut self.bytes);
            return;
        }
        out.extend_from_slice(b"\x1b[?2026h");
        out.append(&mut self.bytes);
        out.extend_from_slice(b"\x1b[?2026l");
    }

    pub fn show_cursor(&mut self, shown: bool) {
        let bytes = if shown { b"\x1b[?25h" } else { b"\x1b[?25l" };
        self.bytes.extend_from_slice(bytes);
    }

    /// Has the terminal move rows, which `scroll` counts from row `origin` on; what scrolls in is
    /// blank.
    pub fn scroll(&mut self, scroll: &Scroll, origin: usize) {
        self.wear_blank(Look::PLAIN);
        let (first, last) = (origin + scroll.rows.start + 1, origin + scroll.rows.end);
        // Where setting margins leaves the cursor is not the same everywhere: it is addressed.
        let (from, line): (_, &[u8]) = if scroll.up {
            (last, b"\n")
        } else {
            (first, b"\x1bM")
        };
        let _ = write!(self.bytes, "\x1b[{first};{last}r\x1b[{from}H");
        self.bytes.extend(line.repeat(scroll.lines));
        self.bytes.extend_from_slice(b"\x1b[r");
        (self.x, self.y) = (Some(0), 0);
    }

    /// Writes a tile where the cursor stands.
    pub fn put(&mut self, tile: Tile) {
        if tile.is_blank() {
            self.wear_blank(tile.look());
        } else {
            self.wear(tile.look());
        }
        let cells = usize::from(tile.cells());
        if tile.is_certain() {
            grid::write(tile, &self.clusters, &mut self.bytes);
            self.advance(cells);
            return;
        }
        if let Some(x) = self.x {
            let blanks = std::iter::repeat_n(b' ', cells);
            self.bytes.extend(blanks);
            self.advance(cells);
            self.go(x, self.y);
        }
        grid::write(tile, &self.clusters, &mut self.bytes);
        self.x = None;
    }

    fn advance(&mut self, cells: usize) {
        self.x = self.x.map(|x| x + cells).filter(|&x| x < self.width);
    }

    /// Erases `cells` columns from the cursor on, which stays.
    pub fn erase(&mut self, cells: usize) {
        self.wear_blank(Look::PLAIN);
        self.sequence(cells, b'X');
    }

    /// Erases from the cursor to the end of the line.
    pub fn erase_to_end(&mut self) {
        self.wear_blank(Look::PLAIN);
        self.bytes.extend_from_slice(b"\x1b[K");
    }

    fn wear(&mut self, look: Look) {
        self.look.change(look, &mut self.bytes);
        self.look = look;
    }

    /// Changes the style only as far as a space shows it.
    fn wear_blank(&mut self, look: Look) {
        if !self.look.blank_like(look) {
            self.wear(look);
        }
    }

    /// Where the cursor stands in row `y` of which the tiles are `row`, if nothing but blanks stands
    /// from there to column `x`; `x` otherwise.
    pub fn blanks_before(&self, x: usize, y: usize, row: &[Tile]) -> usize {
        let at = self.x.filter(|&at| self.y == y && at < x);
        let blank = |at: &usize| {
            let between = row.get(*at..x).unwrap_or_default();
            between.iter().all(|tile| tile.is_erased())
        };
        at.filter(blank).unwrap_or(x)
    }

    /// Brings the cursor to column `x` of row `y` of the picture `next`, by painting again what
    /// stands between if that is shorter than a move.
    pub fn reach(&mut self, x: usize, y: usize, next: &[Tile]) {
        if self.x == Some(x) && self.y == y {
            return;
        }
        let between = match self.x {
            Some(from) if self.y == y && from < x && x - from <= REPAINTED => next.get(from..x),
            _ => None,
        };
        // The cursor may have been placed on the second half of a character.
        let whole = |tiles: &&[Tile]| tiles.first().is_some_and(|tile| tile.cells() > 0);
        let between = between.filter(whole);
        let Some(between) = between.filter(|tiles| tiles.iter().all(|tile| tile.is_certain()))
        else {
            return self.go(x, y);
        };
        let before = self.bytes.len();
        let (at, look) = (self.x, self.look);
        let target = next.get(x).map_or(look, |tile| tile.look());
        for tile in between.iter().filter(|tile| tile.cells() > 0) {
            self.put(*tile);
        }
        let painted = self.bytes.len() - before + self.look.cost(target);
        let moved = sequence_len(x - at.unwrap_or(x)) + look.cost(target);
        if painted > moved {
            self.bytes.truncate(before);
            (self.x, self.look) = (at, look);
            self.go(x, y);
        }
    }

    /// Moves the cursor by the shortest sequence.
    pub fn go(&mut self, x: usize, y: usize) {
        if self.x == Some(x) && self.y == y {
            return;
        }
        let start = self.bytes.len();
        self.step(x, y);
        let steps = self.bytes.len() - start;
        self.address(x, y);
        let address = self.bytes.len() - start - steps;
        if address < steps {
            self.bytes.drain(start..start + steps);
        } else {
            self.bytes.truncate(start + steps);
        }
        (self.x, self.y) = (Some(x), y);
    }

    /// To the place by its row and column.
    fn address(&mut self, x: usize, y: usize) {
        self.bytes.extend_from_slice(b"\x1b[");
        if (x, y) != (0, 0) {
            push_number(y + 1, &mut self.bytes);
        }
        if x > 0 {
            self.bytes.push(b';');
            push_number(x + 1, &mut self.bytes);
        }
        self.bytes.push(b'H');
    }

    /// To the place from where the cursor stands, first the row and then the column.
    fn step(&mut self, x: usize, y: usize) {
        match y.checked_sub(self.y) {
            Some(down @ 0..=4) => self.bytes.extend(std::iter::repeat_n(b'\n', down)),
            Some(down) => self.sequence(down, b'B'),
            None => self.sequence(self.y - y, b'A'),
        }
        match self.x {
            Some(from) if from == x => {}
            _ if x == 0 => self.bytes.push(b'\r'),
            Some(from) if from < x && x - from < x + 1 => self.sequence(x - from, b'C'),
            Some(from) if from > x && from - x <= 3 => {
                self.bytes.extend(std::iter::repeat_n(b'\x08', from - x));
            }
            Some(from) if from > x && from - x < x + 1 => self.sequence(from - x, b'D'),
            _ => self.sequence(x + 1, b'G'),
        }
    }

    /// A sequence with one number, which is left out if it is 1.
    fn sequence(&mut self, number: usize, end: u8) {
        self.bytes.extend_from_slice(b"\x1b[");
        if number != 1 {
            push_number(number, &mut self.bytes);
        }
        self.bytes.push(end);
    }
}

/// The length of a sequence with one number.
const fn sequence_len(number: usize) -> usize {
    match number {
        1 => 3,
        2..=9 => 4,
        10..=99 => 5,
        _ => 6,
    }
}
