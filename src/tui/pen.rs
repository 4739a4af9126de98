//! Putting text into a buffer by display columns.
//!
//! A character of two columns is a cell with its symbol followed by a cell with the empty symbol.
//! Nothing else in the program writes to a buffer, so every string has passed the ruler: cut with
//! a mark, never in the middle of a character, and harmless to the terminal.

mod glyphs;

use super::theme::{Role, Theme};
use crate::app::layout::Area;
use crate::chart::{Canvas, Ink};
use crate::text::{Align, Ruler};
pub use glyphs::Glyphs;
use ratatui::buffer::Buffer;
use ratatui::style::Style;
use std::ops::Range;

/// Writes into a buffer.
pub struct Pen<'a> {
    buffer: &'a mut Buffer,
    ruler: &'a Ruler,
    theme: Theme,
}

impl<'a> Pen<'a> {
    /// A pen for `buffer`, whose area begins at 0, 0.
    pub const fn new(buffer: &'a mut Buffer, ruler: &'a Ruler, theme: Theme) -> Self {
        Self {
            buffer,
            ruler,
            theme,
        }
    }

    /// How text is measured.
    #[must_use]
    pub const fn ruler(&self) -> &'a Ruler {
        self.ruler
    }

    /// The frame characters for this terminal.
    #[must_use]
    pub fn glyphs(&self) -> Glyphs {
        Glyphs::of(self.ruler)
    }

    /// Writes `text` at a place, in at most `width` columns, with a mark where it was cut.
    /// Returns the columns used.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        self.put_marked(x, y, width, text, &[], role)
    }

    /// As [`Self::put`], with ranges of bytes of `text` highlighted.
    pub fn put_marked(
        &mut self,
        x: u16,
        y: u16,
        width: u16,
        text: &str,
        marks: &[Range<usize>],
        role: Role,
    ) -> u16 {
        let whole = self.ruler.cells(text) <= usize::from(width);
        self.put_measured(x, y, width, (text, whole), marks, role)
    }

    /// As [`Self::put_marked`] for a text of which is known whether all of it fits.
    fn put_measured(
        &mut self,
        x: u16,
        y: u16,
        width: u16,
        (text, whole): (&str, bool),
        marks: &[Range<usize>],
        role: Role,
    ) -> u16 {
        let end = if whole {
            text.len()
        } else {
            let mark = self.ruler.cells(self.ruler.ellipsis());
            let room = usize::from(width).saturating_sub(mark);
            self.ruler.prefix(text, room).0
        };
        let style = self.theme.style(role);
        let found = style.patch(self.theme.style(Role::Match));
        let ruler = self.ruler;
        let mut at = x;
        self.mend(x, y);
        for cluster in ruler.clusters(text.get(..end).unwrap_or_default()) {
            let marked = marks.iter().any(|mark| mark.contains(&cluster.range.start));
            let style = if marked { found } else { style };
            at = self.cells(at, y, &cluster.shown, cluster.cells, style);
        }
        if !whole {
            let mark = ruler.ellipsis();
            let left = usize::from(width.saturating_sub(at.saturating_sub(x)));
            let (end, used) = ruler.prefix(mark, left);
            at = self.cells(at, y, mark.get(..end).unwrap_or_default(), used, style);
        }
        self.blank_tails(at, y);
        at.saturating_sub(x)
    }

    /// Writes `text` fitted into a column of exactly `width`, at the left or right of it.
    pub fn put_aligned(
        &mut self,
        x: u16,
        y: u16,
        width: u16,
        text: &str,
        align: Align,
        role: Role,
    ) {
        let cells = u16::try_from(self.ruler.cells(text)).unwrap_or(u16::MAX);
        let gap = match align {
            Align::Left => 0,
            Align::Right => width.saturating_sub(cells),
        };
        let (x, room) = (x.saturating_add(gap), width.saturating_sub(gap));
        self.put_measured(x, y, room, (text, cells <= room), &[], role);
    }

    /// Puts a cluster's shown form into its cells; returns the column behind it. Of a character
    /// that stood there, the halves outside stay as they are.
    fn cells(&mut self, x: u16, y: u16, shown: &str, cells: usize, style: Style) -> u16 {
        let cells = u16::try_from(cells).unwrap_or(u16::MAX);
        if cells == 0 {
            return x;
        }
        if cells <= 2 && shown.chars().count() <= 1 || self.is_mark(shown) {
            self.cell(x, y, shown, style);
            for tail in 1..cells {
                self.cell(x.saturating_add(tail), y, "", style);
            }
            return x.saturating_add(cells);
        }
        let mut at = x;
        for c in shown.chars() {
            let own = u16::try_from(self.ruler.char_cells(c)).unwrap_or(0);
            let mut encoded = [0; 4];
            self.cell(at, y, c.encode_utf8(&mut encoded), style);
            for tail in 1..own {
                self.cell(at.saturating_add(tail), y, "", style);
            }
            at = at.saturating_add(own);
        }
        at
    }

    /// Copies a chart to the upper left corner of an area, as far as it reaches.
    pub fn canvas(&mut self, area: Area, canvas: &Canvas, role: impl Fn(Ink) -> Role) {
        for (y, row) in (0..area.height).zip(0..canvas.height()) {
            for (x, cell) in (0..area.width).zip(canvas.row(row)) {
                let style = self.theme.style(role(cell.ink));
                let (x, y) = (area.x.saturating_add(x), area.y.saturating_add(y));
                self.cell(x, y, &cell.symbol, style);
            }
        }
    }

    /// Blanks the character whose second half stands at `x`, because `x` gets another owner.
    fn mend(&mut self, x: u16, y: u16) {
        let mut at = x;
        while self.is_tail(at, y) {
            self.blank(at, y);
            at = at.saturating_sub(1);
        }
        if at < x {
            self.blank(at, y);
        }
    }

    /// Blanks the second halves from `x` on: the first ones, left of it, have another owner now.
    fn blank_tails(&mut self, x: u16, y: u16) {
        let mut at = x;
        while self.is_tail(at, y) {
            self.blank(at, y);
            at = at.saturating_add(1);
        }
    }

    fn is_tail(&self, x: u16, y: u16) -> bool {
        let cell = self.buffer.cell((x, y));
        cell.is_some_and(|cell| cell.symbol().is_empty())
    }

    /// Whether a cluster of several characters shares its cells: a letter with its marks, where
    /// not each character has a column of its own.
    fn is_mark(&self, shown: &str) -> bool {
        shown.chars().any(|c| self.ruler.char_cells(c) == 0)
    }

    fn cell(&mut self, x: u16, y: u16, symbol: &str, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            // Nothing is left of the look of what it is written over.
            let style = Style::reset().patch(style);
            cell.set_symbol(symbol).set_style(style);
        }
    }

    /// Gives every cell of an area this role, and the space as text where `clear`.
    pub fn fill(&mut self, area: Area, role: Role) {
        let style = Style::reset().patch(self.theme.style(role));
        for y in area.y..area.y.saturating_add(area.height) {
            for x in area.x..area.x.saturating_add(area.width) {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.set_style(style);
                }
            }
        }
    }

    /// Empties an area for a popup; characters cut by its edges are blanked as a whole.
    pub fn clear(&mut self, area: Area) {
        let right = area.x.saturating_add(area.width);
        for y in area.y..area.y.saturating_add(area.height) {
            self.mend(area.x, y);
            self.mend(right, y);
            for x in area.x..right {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }

    fn blank(&mut self, x: u16, y: u16) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(" ");
        }
    }

    /// Draws a frame.
    pub fn frame(&mut self, area: Area, role: Role) {
        let glyphs = self.glyphs();
        let style = self.theme.style(role);
        let [upper_left, upper_right, lower_left, lower_right] = glyphs.corners;
        let (right, bottom) = far_corner(area);
        for x in area.x..right {
            self.cell(x, area.y, glyphs.horizontal, style);
            self.cell(x, bottom, glyphs.horizontal, style);
        }
        for y in area.y..bottom {
            self.cell(area.x, y, glyphs.vertical, style);
            self.cell(right, y, glyphs.vertical, style);
        }
        self.cell(area.x, area.y, upper_left, style);
        self.cell(right, area.y, upper_right, style);
        self.cell(area.x, bottom, lower_left, style);
        self.cell(right, bottom, lower_right, style);
    }

    /// Joins the frames of two panes that share a line: side by side or one above the other.
    pub fn join(&mut self, first: Area, second: Area, role: Role) {
        let [down, up, right, left] = self.glyphs().joints;
        let style = self.theme.style(role);
        let (far, bottom) = far_corner(second);
        if first.y == second.y {
            self.cell(second.x, second.y, down, style);
            self.cell(second.x, bottom, up, style);
        } else {
            self.cell(second.x, second.y, right, style);
            self.cell(far, second.y, left, style);
        }
    }

    /// A title in the upper line of a frame.
    pub fn title(&mut self, frame: Area, text: &str) {
        let room = frame.width.saturating_sub(4);
        self.caption(frame.x.saturating_add(1), frame.y, room, text, Role::Title);
    }

    /// A note at the right of the lower line of a frame.
    pub fn note(&mut self, frame: Area, text: &str) {
        let room = frame.width.saturating_sub(4);
        let (right, bottom) = far_corner(frame);
        let cells = u16::try_from(self.ruler.cells(text)).unwrap_or(u16::MAX);
        let start = right.saturating_sub(cells.min(room).saturating_add(2));
        self.caption(start, bottom, room, text, Role::Dim);
    }

    /// A text in the line of a frame, with a blank on either side.
    fn caption(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) {
        if text.is_empty() || room == 0 {
            return;
        }
        let style = self.theme.style(role);
        self.cell(x, y, " ", style);
        let used = self.put(x.saturating_add(1), y, room, text, role);
        self.cell(x.saturating_add(1).saturating_add(used), y, " ", style);
    }
}

/// The last column and row of an area.
const fn far_corner(area: Area) -> (u16, u16) {
    (
        area.x.saturating_add(area.width).saturating_sub(1),
        area.y.saturating_add(area.height).saturating_sub(1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::ThemeName;
    use ratatui::layout::Rect;

    fn drawn(width: u16, draw: impl FnOnce(&mut Pen)) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
        let ruler = Ruler::default();
        draw(&mut Pen::new(
            &mut buffer,
            &ruler,
            Theme::named(ThemeName::Plain),
        ));
        buffer
            .content
            .iter()
            .map(|cell| cell.symbol().to_owned())
            .collect()
    }

    #[test]
    fn a_wide_character_is_a_cell_and_its_empty_neighbour() {
        assert_eq!(
            drawn(6, |pen| {
                pen.put(0, 0, 6, "漢aｶﾞ", Role::Text);
            }),
            ["漢", "", "a", "ｶ", "ﾞ", " "]
        );
    }

    #[test]
    fn text_that_does_not_fit_ends_with_a_mark() {
        assert_eq!(
            drawn(6, |pen| {
                pen.put(0, 0, 5, "漢字かな", Role::Text);
            })
            .concat(),
            "漢字… "
        );
        assert_eq!(
            drawn(6, |pen| {
                pen.put(0, 0, 4, "漢字かな", Role::Text);
            })
            .concat(),
            "漢…   "
        );
    }

    #[test]
    fn a_popup_blanks_the_characters_that_it_cuts() {
        let cells = drawn(12, |pen| {
            pen.put(0, 0, 12, "重粒子線治療", Role::Text);
            let area = Area {
                x: 3,
                y: 0,
                width: 6,
                height: 1,
            };
            pen.clear(area);
        });
        assert_eq!(cells.concat(), "重        療", "{cells:?}");
    }
}
