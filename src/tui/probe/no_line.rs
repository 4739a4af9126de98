//! Where there is no way to wait for an answer with a time-out, nothing is asked.

use crate::error::Error;
use crate::tui::terminal::Terminal;
use std::collections::{BTreeMap, BTreeSet};

/// No line.
pub(super) struct Line;

#[expect(
    clippy::unused_self,
    clippy::unnecessary_wraps,
    reason = "as where there is a line"
)]
impl Line {
    pub fn new(_: &mut Terminal) -> Self {
        Self
    }

    /// The consoles of those systems draw all of them in one column.
    pub fn widths(
        &mut self,
        characters: &BTreeSet<char>,
    ) -> Result<(Option<BTreeMap<char, usize>>, bool), Error> {
        Ok((Some(characters.iter().map(|&c| (c, 1)).collect()), true))
    }

    pub fn typed(self) -> Result<Vec<u8>, Error> {
        Ok(Vec::new())
    }
}
