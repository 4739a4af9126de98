//! Putting text into a grid by display columns.
//!
//! Nothing else in the program writes to a grid, so every string has passed the ruler: cut with a
//! mark, never in the middle of a character, and harmless to the terminal.

mod glyphs;

use super::grid::{Grid, Tile};
use super::look::Look;
use super::theme::{Role, Theme};
use crate::app::layout::Area;
use crate::chart::{Canvas, Ink};
use crate::text::cut::Cut;
use crate::text::{Align, Ruler};
pub use glyphs::Glyphs;
use std::ops::Range;

/// Writes into a grid.
pub struct Pen<'a> {
    grid: &'a mut Grid,
    ruler: &'a Ruler,
    theme: Theme,
    /// Those of [`Role::ALL`].
    looks: [Look; Role::ALL.len()],
}

impl<'a> Pen<'a> {
    /// A pen for `grid`.
    pub fn new(grid: &'a mut Grid, ruler: &'a Ruler, theme: Theme) -> Self {
        Self {
            grid,
            ruler,
            theme,
            looks: theme.looks(),
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
        let cut = self.ruler.cut(text, usize::from(width));
        self.put_cut(x, y, width, (text, cut), marks, role)
    }

    /// As [`Self::put_marked`] for a text of which is known where to cut it.
    fn put_cut(
        &mut self,
        x: u16,
        y: u16,
        width: u16,
        (text, cut): (&str, Cut),
        marks: &[Range<usize>],
        role: Role,
    ) -> u16 {
        let look = self.look(role);
        let found = if marks.is_empty() {
            look
        } else {
            let style = self.theme.style(role);
            Look::of(style.patch(self.theme.style(Role::Match)))
        };
        let look_at = |start| {
            let marked = marks.iter().any(|mark| mark.contains(&start));
            if marked { found } else { look }
        };
        let text = text.get(..cut.end).unwrap_or_default();
        let used = u16::try_from(cut.cells).unwrap_or(u16::MAX);
        if cut.plain {
            let ruler = self.ruler;
            let tile = |(start, c)| Tile::new(c, ruler.measure(c), look_at(start));
            let tiles = text.char_indices().map(tile);
            self.grid.put_all(x, y, cut.cells, tiles);
        } else {
            let mut at = x;
            for cluster in self.ruler.clusters(text) {
                let look = look_at(cluster.range.start);
                at = self.cluster(at, y, &cluster.shown, cluster.cells, look);
            }
        }
        if cut.whole {
            return used;
        }
        let mut at = x.saturating_add(used);
        let room = usize::from(width.saturating_sub(used));
        for c in self.ruler.ellipsis().chars().take(room) {
            at = self.character(at, y, c, look);
        }
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
        let cut = self.ruler.cut(text, usize::from(width));
        let cells = u16::try_from(cut.cells).unwrap_or(u16::MAX);
        let gap = match align {
            Align::Right if cut.whole => width.saturating_sub(cells),
            _ => 0,
        };
        let (x, room) = (x.saturating_add(gap), width.saturating_sub(gap));
        self.put_cut(x, y, room, (text, cut), &[], role);
    }

    /// Puts the shown form of a cluster; returns the column behind it.
    fn cluster(&mut self, x: u16, y: u16, shown: &str, cells: usize, look: Look) -> u16 {
        let mut chars = shown.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return self.character(x, y, c, look);
        }
        if cells > 0 && self.is_mark(shown) {
            let tile = self.grid.cluster(shown, cells, look);
            self.grid.put(x, y, tile);
            return x.saturating_add(u16::try_from(cells).unwrap_or(u16::MAX));
        }
        let mut at = x;
        for c in shown.chars() {
            at = self.character(at, y, c, look);
        }
        at
    }

    /// Puts a character that is shown as it is; returns the column behind it.
    fn character(&mut self, x: u16, y: u16, c: char, look: Look) -> u16 {
        let measured = self.ruler.measure(c);
        if measured.0 == 0 {
            return x;
        }
        self.grid.put(x, y, Tile::new(c, measured, look));
        x.saturating_add(u16::try_from(measured.0).unwrap_or(u16::MAX))
    }

    /// Copies a chart to the upper left corner of an area, as far as it reaches.
    pub fn canvas(&mut self, area: Area, canvas: &Canvas, role: impl Fn(Ink) -> Role) {
        for (y, row) in (0..area.height).zip(0..canvas.height()) {
            for (x, cell) in (0..area.width).zip(canvas.row(row)) {
                let look = self.look(role(cell.ink));
                let (x, y) = (area.x.saturating_add(x), area.y.saturating_add(y));
                let cells = self.ruler.cells(&cell.symbol);
                self.cluster(x, y, &cell.symbol, cells, look);
            }
        }
    }

    /// The look of a role.
    fn look(&self, role: Role) -> Look {
        let look = self.looks.get(role as usize);
        look.copied().unwrap_or(Look::PLAIN)
    }

    /// Whether a cluster of several characters shares its cells: a letter with its marks, where
    /// not each character has a column of its own.
    fn is_mark(&self, shown: &str) -> bool {
        shown.chars().any(|c| self.ruler.char_cells(c) == 0)
    }

    /// Gives all that stands in an area this role.
    pub fn fill(&mut self, area: Area, role: Role) {
        let look = self.look(role);
        self.grid.dress(area, look);
    }

    /// Empties an area for a popup; characters cut by its edges are blanked as a whole.
    pub fn clear(&mut self, area: Area) {
        self.grid.clear(area);
    }

    /// The tile of a glyph.
    fn glyph(&self, glyph: char, role: Role) -> Tile {
        Tile::new(glyph, self.ruler.measure(glyph), self.look(role))
    }

    /// Draws a frame.
    pub fn frame(&mut self, area: Area, role: Role) {
        let glyphs = self.glyphs();
        let (right, bottom) = far_corner(area);
        let horizontal = self.glyph(glyphs.horizontal, role);
        let columns = usize::from(right.saturating_sub(area.x));
        for y in [area.y, bottom] {
            let line = std::iter::repeat_n(horizontal, columns);
            self.grid.put_all(area.x, y, columns, line);
        }
        let vertical = self.glyph(glyphs.vertical, role);
        for y in area.y..bottom {
            self.grid.put(area.x, y, vertical);
            self.grid.put(right, y, vertical);
        }
        let places = [
            (area.x, area.y),
            (right, area.y),
            (area.x, bottom),
            (right, bottom),
        ];
        for ((x, y), corner) in places.into_iter().zip(glyphs.corners) {
            self.grid.put(x, y, self.glyph(corner, role));
        }
    }

    /// Joins the frames of two panes that share a line: side by side or one above the other.
    pub fn join(&mut self, first: Area, second: Area, role: Role) {
        let [down, up, right, left] = self.glyphs().joints;
        let (far, bottom) = far_corner(second);
        let joints = if first.y == second.y {
            [(second.x, second.y, down), (second.x, bottom, up)]
        } else {
            [(second.x, second.y, right), (far, second.y, left)]
        };
        for (x, y, joint) in joints {
            self.grid.put(x, y, self.glyph(joint, role));
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
        let space = self.glyph(' ', role);
        let start = x.saturating_add(1);
        self.grid.put(x, y, space);
        let used = self.put(start, y, room, text, role);
        self.grid.put(start.saturating_add(used), y, space);
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
    use crate::app::layout::Size;

    fn drawn(width: u16, draw: impl FnOnce(&mut Pen)) -> Vec<String> {
        let mut grid = Grid::new(Size { width, height: 1 });
        let ruler = Ruler::default();
        let theme = Theme::named(ThemeName::Plain);
        draw(&mut Pen::new(&mut grid, &ruler, theme));
        (0..width).map(|x| grid.text(x, 0)).collect()
    }

    #[test]
    fn a_wide_character_takes_two_columns_and_a_mark_of_its_own_one() {
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
