//! A page of lines with places where the cursor stops.

use crate::app::Tab;
use crate::app::action::Move;
use crate::audit::Verdict;
use crate::catalog::{Filter, Row};
use crate::model::Source;
use crate::text::wrap::wrapped;
use crate::text::{Align, Ruler};

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The name of what is shown.
    Title,
    /// The heading of a part or column.
    Heading,
    /// The name of a value.
    Label,
    /// A value.
    Text,
    /// What explains or repeats.
    Dim,
    /// A value computed by us.
    Derived,
    /// A value that is missing.
    Missing,
    /// Something odd.
    Warning,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its first column on the page.
    pub x: usize,
    /// Its text.
    pub text: String,
    /// Its look.
    pub tone: Tone,
}

/// Where Enter leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To a technology.
    Technology(Row),
    /// To a list of technologies.
    List(Filter),
    /// To a tab.
    Tab(Tab),
    /// To the checks that came out so; to all of them.
    Checks(Option<Verdict>),
}

/// A place where the cursor stops: it reaches to the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its first line.
    pub line: usize,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// Where Enter leads.
    pub lead: Option<Lead>,
}

/// Lines with stops.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// The lines; a line without pieces is empty.
    pub lines: Vec<Vec<Piece>>,
    /// The stops from the top.
    pub stops: Vec<Stop>,
}

/// Which stop has the cursor, and which line is the first one shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The stop.
    pub stop: usize,
    /// The line.
    pub offset: usize,
}

/// A cell of a line that is laid out in columns.
pub struct Cell<'a> {
    /// Its first column.
    pub x: usize,
    /// Its columns.
    pub width: usize,
    /// Where its text stands.
    pub align: Align,
    /// Its text; more than one line where it has line feeds or is too long.
    pub text: &'a str,
    /// Its look.
    pub tone: Tone,
}

impl Page {
    /// The lines that belong to a stop.
    #[must_use]
    pub fn extent(&self, stop: usize) -> std::ops::Range<usize> {
        let line = |stop: usize| self.stops.get(stop).map(|own| own.line);
        let start = line(stop).unwrap_or(0);
        start..line(stop.saturating_add(1)).unwrap_or(self.lines.len())
    }

    /// Begins a stop at the next line.
    pub fn stop(&mut self, sources: Vec<Source>, lead: Option<Lead>) {
        self.stops.push(Stop {
            line: self.lines.len(),
            sources,
            lead,
        });
    }

    /// Adds an empty line.
    pub fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// Adds a text, wrapped between `x` and `width`.
    pub fn text(&mut self, ruler: &Ruler, x: usize, width: usize, text: &str, tone: Tone) {
        let cell = Cell {
            x,
            width: width.saturating_sub(x).max(1),
            align: Align::Left,
            text,
            tone,
        };
        self.cells(ruler, &[cell]);
    }

    /// Adds cells side by side; what does not fit into one goes on below in it.
    pub fn cells(&mut self, ruler: &Ruler, cells: &[Cell]) {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .map(|cell| wrapped(ruler, cell.text, cell.width))
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let pieces = cells.iter().zip(&wrapped).filter_map(|(cell, lines)| {
                let text = lines.get(at).filter(|text| !text.is_empty())?;
                let gap = match cell.align {
                    Align::Left => 0,
                    Align::Right => cell.width.saturating_sub(ruler.cells(text)),
                };
                Some(Piece {
                    x: cell.x.saturating_add(gap),
                    text: text.clone(),
                    tone: cell.tone,
                })
            });
            self.lines.push(pieces.collect());
        }
    }

    /// The page as plain text.
    #[must_use]
    pub fn plain(&self, ruler: &Ruler) -> String {
        let lines = self.lines.iter().map(|pieces| {
            let mut line = String::new();
            for piece in pieces {
                let gap = piece.x.saturating_sub(ruler.cells(&line));
                line.push_str(&" ".repeat(gap));
                line.push_str(&piece.text);
            }
            line + "\n"
        });
        lines.collect()
    }
}

impl Cursor {
    /// Moves through a page of which `height` lines are shown: from stop to stop, by lines where a
    /// stop is taller than the screen or there is none.
    pub fn go(&mut self, step: Move, page: &Page, height: usize) {
        let height = height.max(1);
        let last = page.stops.len().saturating_sub(1);
        let paging = height.saturating_sub(1).max(1);
        let half = (height / 2).max(1);
        let own = page.extent(self.stop);
        let bottom = self.offset.saturating_add(height);
        match step {
            Move::Down if bottom < own.end && bottom < page.lines.len() => {
                let rest = own.end.saturating_sub(bottom);
                // A few lines stay in sight when a tall stop is read on.
                self.offset += rest.min(height.saturating_sub(2).max(1));
                return;
            }
            Move::Up if self.offset > own.start => {
                self.offset = self.offset.saturating_sub(paging).max(own.start);
                return;
            }
            Move::Down if page.stops.is_empty() => self.offset += 1,
            Move::Up if page.stops.is_empty() => self.offset = self.offset.saturating_sub(1),
            Move::Down => self.stop = self.stop.saturating_add(1).min(last),
            Move::Up if self.stop == 0 => self.offset = 0,
            Move::Up => self.stop = self.stop.saturating_sub(1),
            Move::PageDown => self.page(page, self.offset.saturating_add(paging), height),
            Move::PageUp => self.page(page, self.offset.saturating_sub(paging), height),
            Move::HalfDown => self.page(page, self.offset.saturating_add(half), height),
            Move::HalfUp => self.page(page, self.offset.saturating_sub(half), height),
            Move::First => *self = Self::default(),
            Move::Last => {
                self.stop = last;
                self.offset = page.lines.len().saturating_sub(height);
            }
        }
        self.follow(page, height);
    }

    /// Shows the page from a line on; the cursor goes to the first stop that is seen, at the end of
    /// the page to the last.
    fn page(&mut self, page: &Page, offset: usize, height: usize) {
        let most = page.lines.len().saturating_sub(height);
        let stays = offset > most && self.offset == most;
        self.offset = offset.min(most);
        let first = page.stops.iter().position(|stop| stop.line >= self.offset);
        let last = page.stops.len().saturating_sub(1);
        self.stop = if stays { last } else { first.unwrap_or(last) };
    }

    /// Makes the cursor a stop of the page and shows as much of it as fits; before the first stop
    /// the head of the page is shown too.
    pub fn follow(&mut self, page: &Page, height: usize) {
        let height = height.max(1);
        self.stop = self.stop.min(page.stops.len().saturating_sub(1));
        let own = page.extent(self.stop);
        if !page.stops.is_empty() {
            let lowest = own.end.saturating_sub(height);
            let reaches = own.len() > height;
            if reaches {
                // Somewhere inside is as good as its beginning.
                let inside = own.start..=own.end.saturating_sub(height);
                if !inside.contains(&self.offset) {
                    self.offset = own.start;
                }
            } else {
                self.offset = self.offset.clamp(lowest, own.start.max(lowest));
            }
            if self.stop == 0 && own.end <= height {
                self.offset = 0;
            }
        }
        self.offset = self.offset.min(page.lines.len().saturating_sub(height));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A page whose stops have these heights.
    fn page(heights: &[usize]) -> Page {
        let mut page = Page::default();
        for &height in heights {
            page.stop(Vec::new(), None);
            for _ in 0..height {
                page.blank();
            }
        }
        page
    }

    #[test]
    fn a_stop_taller_than_the_screen_is_read_before_the_next_one() {
        let page = page(&[3, 12, 2]);
        let mut cursor = Cursor::default();
        let mut seen = Vec::new();
        for _ in 0..5 {
            cursor.go(Move::Down, &page, 5);
            seen.push((cursor.stop, cursor.offset));
        }
        assert_eq!(seen, [(1, 3), (1, 6), (1, 9), (1, 10), (2, 12)]);
    }

    proptest! {
        #[test]
        fn something_of_the_stop_with_the_cursor_is_always_seen(
            heights in prop::collection::vec(1_usize..9, 0..8),
            steps in prop::collection::vec(0_usize..8, 0..30),
            height in 1_usize..12,
        ) {
            let page = page(&heights);
            let mut cursor = Cursor::default();
            let moves = [Move::Up, Move::Down, Move::PageUp, Move::PageDown, Move::HalfUp,
                Move::HalfDown, Move::First, Move::Last];
            for step in steps {
                cursor.go(moves[step], &page, height);
                cursor.follow(&page, height);
                let own = page.extent(cursor.stop);
                let shown = cursor.offset..cursor.offset + height;
                prop_assert!(heights.is_empty() || (own.start < shown.end && shown.start < own.end));
                prop_assert!(cursor.offset + height <= page.lines.len().max(height));
            }
        }

        #[test]
        fn going_down_reaches_the_end(heights in prop::collection::vec(1_usize..9, 1..8), height in 1_usize..12) {
            let page = page(&heights);
            let mut cursor = Cursor::default();
            for _ in 0..200 {
                cursor.go(Move::Down, &page, height);
            }
            prop_assert_eq!(cursor.stop, heights.len() - 1);
            prop_assert_eq!(cursor.offset, page.lines.len().saturating_sub(height));
        }
    }
}
