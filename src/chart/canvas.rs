//! A grid of cells that charts are drawn on: symbols and what each is for, no colours.
//!
//! The screen copies a canvas into its buffer, `senshin chart` writes it as lines of text; both
//! show the same drawing. A character of two columns is a cell with its symbol followed by a cell
//! with the empty symbol.

use crate::text::Ruler;
use std::borrow::Cow;

/// What a cell of a chart is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Words and numbers.
    #[default]
    Text,
    /// What explains: ticks, source, definition.
    Dim,
    /// The title.
    Title,
    /// The title of a panel, the heading of a column.
    Heading,
    /// A value that is missing: the word for it.
    Missing,
    /// What should not be overlooked: beyond the plan, past the end, a break in a series.
    Warning,
    /// A computed or inferred value.
    Derived,
    /// A mark of the series at this position.
    Series(u8),
    /// The technology that is selected elsewhere.
    Chosen,
    /// What the cursor is on.
    Cursor,
}

/// A cell: its symbol, empty behind a character of two columns, and its ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is shown.
    pub symbol: Cow<'static, str>,
    /// What for.
    pub ink: Ink,
}

impl Cell {
    const BLANK: Self = Self {
        symbol: Cow::Borrowed(" "),
        ink: Ink::Text,
    };
}

/// The grid.
#[derive(Debug, Clone)]
pub struct Canvas {
    width: usize,
    height: usize,
    ruler: Ruler,
    cells: Vec<Cell>,
}

impl Canvas {
    /// An empty canvas; `ruler` says how wide text is.
    #[must_use]
    pub fn new(width: usize, height: usize, ruler: &Ruler) -> Self {
        Self {
            width,
            height,
            ruler: ruler.clone(),
            cells: vec![Cell::BLANK; width.saturating_mul(height)],
        }
    }

    /// Columns.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.height
    }

    /// How text is measured.
    #[must_use]
    pub const fn ruler(&self) -> &Ruler {
        &self.ruler
    }

    /// The cells of a row.
    #[must_use]
    pub fn row(&self, y: usize) -> &[Cell] {
        let start = y.saturating_mul(self.width);
        self.cells
            .get(start..start.saturating_add(self.width))
            .unwrap_or_default()
    }

    /// The ink of a cell; [`Ink::Text`] outside.
    #[must_use]
    pub fn symbol(&self, x: usize, y: usize) -> &str {
        self.row(y).get(x).map_or("", |cell| cell.symbol.as_ref())
    }

    fn cell_mut(&mut self, x: usize, y: usize) -> Option<&mut Cell> {
        if x >= self.width || y >= self.height {
            return None;
        }
        self.cells
            .get_mut(y.checked_mul(self.width)?.checked_add(x)?)
    }

    /// Puts a glyph of one column; a character of two columns that it cuts becomes blank.
    pub fn glyph(&mut self, x: usize, y: usize, glyph: &'static str, ink: Ink) {
        self.set(x, y, Cow::Borrowed(glyph), ink);
    }

    /// Puts a glyph only where nothing stands yet.
    pub fn glyph_behind(&mut self, x: usize, y: usize, glyph: &'static str, ink: Ink) {
        if self.symbol(x, y) == " " {
            self.glyph(x, y, glyph, ink);
        }
    }

    fn set(&mut self, x: usize, y: usize, symbol: Cow<'static, str>, ink: Ink) {
        self.mend(x, y);
        self.mend(x.saturating_add(1), y);
        if let Some(cell) = self.cell_mut(x, y) {
            *cell = Cell { symbol, ink };
        }
    }

    /// Blanks the character whose second half stands at `x`, because `x` gets another owner.
    fn mend(&mut self, x: usize, y: usize) {
        let mut at = x;
        let is_tail =
            |canvas: &Self, at: usize| canvas.row(y).get(at).is_some_and(|c| c.symbol.is_empty());
        while at > 0 && is_tail(self, at) {
            if let Some(cell) = self.cell_mut(at, y) {
                cell.symbol = Cow::Borrowed(" ");
            }
            at -= 1;
        }
        if at < x
            && let Some(cell) = self.cell_mut(at, y)
        {
            cell.symbol = Cow::Borrowed(" ");
        }
    }

    /// Writes `text` fitted into at most `width` columns, with a mark where it was cut; returns
    /// the columns used.
    pub fn put(&mut self, x: usize, y: usize, width: usize, text: &str, ink: Ink) -> usize {
        let width = width.min(self.width.saturating_sub(x));
        if width == 0 || y >= self.height {
            return 0;
        }
        let ruler = self.ruler.clone();
        let fitted = if ruler.cells(text) <= width {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(ruler.fit(text, width))
        };
        let mut at = x;
        for cluster in ruler.clusters(&fitted) {
            at = self.cluster(at, y, &cluster.shown, cluster.cells, ink);
        }
        at.saturating_sub(x)
    }

    /// Writes `text` at the right edge of `width` columns.
    pub fn put_right(&mut self, x: usize, y: usize, width: usize, text: &str, ink: Ink) {
        let gap = width.saturating_sub(self.ruler.cells(text));
        self.put(
            x.saturating_add(gap),
            y,
            width.saturating_sub(gap),
            text,
            ink,
        );
    }

    /// Writes `text` around a column, moved to stay within the canvas.
    pub fn put_centred(&mut self, centre: usize, y: usize, text: &str, ink: Ink) {
        let cells = self.ruler.cells(text);
        let start = centre.saturating_sub(cells / 2);
        let start = start.min(self.width.saturating_sub(cells));
        self.put(start, y, cells, text, ink);
    }

    /// Puts what is shown for a cluster; returns the column behind it. A letter with marks that
    /// have no column of their own stays in one cell.
    fn cluster(&mut self, x: usize, y: usize, shown: &str, cells: usize, ink: Ink) -> usize {
        if cells == 0 {
            return x;
        }
        let together = shown.chars().any(|c| self.ruler.char_cells(c) == 0);
        let pieces: Vec<(String, usize)> = if together {
            vec![(shown.to_owned(), cells)]
        } else {
            let piece = |c: char| (c.to_string(), self.ruler.char_cells(c));
            shown.chars().map(piece).collect()
        };
        let mut at = x;
        for (symbol, own) in pieces {
            self.set(at, y, Cow::Owned(symbol), ink);
            for tail in 1..own {
                self.mend(at.saturating_add(tail).saturating_add(1), y);
                if let Some(cell) = self.cell_mut(at.saturating_add(tail), y) {
                    *cell = Cell {
                        symbol: Cow::Borrowed(""),
                        ink,
                    };
                }
            }
            at = at.saturating_add(own);
        }
        at
    }

    /// Copies another canvas into this one.
    pub fn paste(&mut self, x: usize, y: usize, other: &Self) {
        for row in 0..other.height {
            for (column, cell) in other.row(row).iter().enumerate() {
                let at = x.saturating_add(column);
                if let Some(own) = self.cell_mut(at, y.saturating_add(row)) {
                    *own = cell.clone();
                }
            }
        }
    }

    /// The lines as text, trailing blanks removed.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |y| {
            let text: String = self
                .row(y)
                .iter()
                .map(|cell| cell.symbol.as_ref())
                .collect();
            text.trim_end().to_owned()
        };
        (0..self.height).map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_over_half_a_character_blanks_the_other_half() {
        let mut canvas = Canvas::new(8, 1, &Ruler::default());
        canvas.put(0, 0, 8, "重粒子線", Ink::Text);
        canvas.glyph(3, 0, "|", Ink::Dim);
        assert_eq!(canvas.lines(), ["重 |子線"]);
        canvas.put(4, 0, 3, "漢字", Ink::Text);
        assert_eq!(canvas.lines(), ["重 |漢…"]);
    }

    #[test]
    fn nothing_leaves_the_canvas() {
        let mut canvas = Canvas::new(3, 1, &Ruler::default());
        assert_eq!(canvas.put(2, 0, 9, "漢", Ink::Text), 1);
        assert_eq!(canvas.put(9, 9, 9, "a", Ink::Text), 0);
        canvas.put_centred(3, 0, "漢字", Ink::Text);
        assert_eq!(canvas.lines(), ["漢…"]);
        assert_eq!(Canvas::new(0, 0, &Ruler::default()).lines(), [""; 0]);
    }
}
