//! The cursor of a page: from stop to stop, with as much of each shown as fits.

use super::page::Page;
use crate::app::action::Move;

/// Which stop has the cursor, and which line is the first one shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The stop.
    pub stop: usize,
    /// The line.
    pub offset: usize,
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
