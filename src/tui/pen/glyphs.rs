//! The characters of frames and marks.

use crate::text::Ruler;

/// The characters of frames and marks, in two sets.
#[derive(Debug, Clone, Copy)]
pub struct Glyphs {
    /// Horizontal line.
    pub horizontal: char,
    /// Vertical line.
    pub vertical: char,
    /// The corners: upper left, upper right, lower left, lower right.
    pub corners: [char; 4],
    /// Where frames meet: open below, above, to the right, to the left.
    pub joints: [char; 4],
    /// Before the line with the cursor.
    pub cursor: &'static str,
    /// Largest first.
    pub descending: &'static str,
    /// Smallest first.
    pub ascending: &'static str,
    /// A ticked item.
    pub tick: &'static str,
}

/// Thin lines.
const FINE: Glyphs = Glyphs {
    horizontal: '─',
    vertical: '│',
    corners: ['┌', '┐', '└', '┘'],
    joints: ['┬', '┴', '├', '┤'],
    cursor: "▌",
    descending: "▼",
    ascending: "▲",
    tick: "✓",
};

/// ASCII, for terminals that draw thin lines two columns wide.
const ASCII: Glyphs = Glyphs {
    horizontal: '-',
    vertical: '|',
    corners: ['+', '+', '+', '+'],
    joints: ['+', '+', '+', '+'],
    cursor: ">",
    descending: "v",
    ascending: "^",
    tick: "*",
};

impl Glyphs {
    /// Those for a terminal that measures like this: thin lines where each takes one column.
    #[must_use]
    pub fn of(ruler: &Ruler) -> Self {
        let all_narrow = ["─", "│", "┌", "▌", "▼", "▲", "✓"];
        let is_narrow = |glyph: &&str| {
            let mut clusters = ruler.clusters(glyph);
            clusters.all(|own| own.cells == 1 && own.shown == **glyph)
        };
        if all_narrow.iter().all(is_narrow) {
            FINE
        } else {
            ASCII
        }
    }
}
