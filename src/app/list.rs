//! Selection and scrolling of a list of lines: arithmetic that is right for every size.

use super::action::Move;

/// Which line of a list has the cursor, and which is the first one shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct List {
    /// The line with the cursor.
    pub selected: usize,
    /// The first line shown.
    pub offset: usize,
}

impl List {
    /// Moves the cursor in a list of `length` lines of which `height` are shown.
    pub fn go(&mut self, step: Move, length: usize, height: usize) {
        let page = height.saturating_sub(1).max(1);
        let half = (height / 2).max(1);
        self.selected = match step {
            Move::Up => self.selected.saturating_sub(1),
            Move::Down => self.selected.saturating_add(1),
            Move::PageUp => self.selected.saturating_sub(page),
            Move::PageDown => self.selected.saturating_add(page),
            Move::HalfUp => self.selected.saturating_sub(half),
            Move::HalfDown => self.selected.saturating_add(half),
            Move::First => 0,
            Move::Last => length,
        };
        self.follow(length, height);
    }

    /// As [`Self::go`] in a list beside the detail of its line: a step over the edge moves the page
    /// by half. The next steps then move the cursor alone, and on a slow line only the detail has
    /// to follow.
    pub fn go_by_halves(&mut self, step: Move, length: usize, height: usize) {
        let before = self.offset;
        self.go(step, length, height);
        let over_an_edge = matches!(step, Move::Up | Move::Down) && self.offset != before;
        if over_an_edge {
            let half = height / 2;
            self.offset = if self.offset > before {
                self.offset.saturating_add(half.saturating_sub(1))
            } else {
                self.offset.saturating_sub(half.saturating_sub(1))
            };
            self.follow(length, height);
        }
    }

    /// Puts the cursor, where none is shown, at the edge of the `height` lines that a movement
    /// leaves by, so that the page itself moves.
    pub fn aim(&mut self, step: Move, height: usize) {
        let down = matches!(
            step,
            Move::Down | Move::PageDown | Move::HalfDown | Move::Last
        );
        self.selected = self.offset + if down { height.saturating_sub(1) } else { 0 };
    }

    /// Puts the cursor on a line.
    pub fn select(&mut self, line: usize, length: usize, height: usize) {
        self.selected = line;
        self.follow(length, height);
    }

    /// Makes the cursor a line of the list and shows it, leaving no empty lines below.
    pub fn follow(&mut self, length: usize, height: usize) {
        self.selected = self.selected.min(length.saturating_sub(1));
        let height = height.max(1);
        let lowest = self.selected.saturating_add(1).saturating_sub(height);
        self.offset = self.offset.clamp(lowest, self.selected.max(lowest));
        self.offset = self.offset.min(length.saturating_sub(height));
    }

    /// Whether the first line is shown and has the cursor.
    #[must_use]
    pub const fn is_at_start(&self) -> bool {
        self.selected == 0 && self.offset == 0
    }

    /// The lines shown.
    #[must_use]
    pub fn visible(&self, length: usize, height: usize) -> std::ops::Range<usize> {
        let start = self.offset.min(length);
        start..start.saturating_add(height).min(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_page_keeps_one_line_of_the_last() {
        let mut list = List::default();
        list.go(Move::PageDown, 100, 10);
        assert_eq!(list.selected, 9);
        list.go(Move::PageDown, 100, 10);
        assert_eq!(
            list,
            List {
                selected: 18,
                offset: 9
            }
        );
        list.go(Move::Last, 100, 10);
        assert_eq!(
            list,
            List {
                selected: 99,
                offset: 90
            }
        );
        list.go(Move::First, 100, 10);
        assert_eq!(
            list,
            List {
                selected: 0,
                offset: 0
            }
        );
    }

    #[test]
    fn a_step_over_the_edge_moves_half_a_page_where_a_detail_follows() {
        let mut list = List {
            selected: 9,
            offset: 0,
        };
        list.go_by_halves(Move::Down, 100, 10);
        assert_eq!((list.selected, list.offset), (10, 5));
        list.go_by_halves(Move::Down, 100, 10);
        assert_eq!((list.selected, list.offset), (11, 5));
        list.select(5, 100, 10);
        list.go_by_halves(Move::Up, 100, 10);
        assert_eq!((list.selected, list.offset), (4, 0));
        // Not beyond the end, and a page is a page.
        list.select(98, 100, 10);
        list.go_by_halves(Move::Down, 100, 10);
        assert_eq!((list.selected, list.offset), (99, 90));
        list.go_by_halves(Move::PageUp, 100, 10);
        assert_eq!((list.selected, list.offset), (90, 90));
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_shown(
            selected in 0_usize..200, offset in 0_usize..200, length in 0_usize..100, height in 0_usize..40,
        ) {
            let mut list = List { selected, offset };
            list.follow(length, height);
            let shown = list.visible(length, height.max(1));
            prop_assert!(length == 0 || shown.contains(&list.selected));
            prop_assert!(length < height || shown.len() == height.max(1).min(length));
        }
    }
}
