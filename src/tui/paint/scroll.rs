//! Rows that moved by one.

use super::tile::Tile;

/// Rows to scroll by one, counted from 0.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Scroll {
    pub first: usize,
    pub last: usize,
    pub up: bool,
}

impl Scroll {
    /// Does to `rows` what the terminal does.
    pub fn apply(&self, rows: &mut [Vec<Tile>]) {
        let Some(rows) = rows.get_mut(self.first..=self.last) else {
            return;
        };
        if self.up {
            rows.rotate_left(1);
        } else {
            rows.rotate_right(1);
        }
        let new = if self.up {
            rows.last_mut()
        } else {
            rows.first_mut()
        };
        if let Some(new) = new {
            new.fill(Tile::BLANK);
        }
    }
}

/// The rows that a scroll by one spares from being painted, if there are any worth it.
pub(super) fn find(_shown: &[Vec<Tile>], _next: &[Vec<Tile>]) -> Option<Scroll> {
    None
}
