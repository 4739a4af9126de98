//! The screen that is meant: a grid of tiles, one for each column of each row.
//!
//! A character of two columns is a tile with a tail behind it, and never one of them alone: whoever
//! writes over a half blanks the other. A tile is a fifth of a cell of ratatui's buffer: a start
//! spends a good part of its time on touching memory for the first time, and a screen is the
//! largest piece of it.

use super::look::{LOOK, Look};
use crate::app::layout::{Area, Size};
use std::slice::Chunks;

/// From here on a tile's character is not drawn but stands for a cluster of the grid. Characters
/// for private use are never drawn: a [`Ruler`](crate::text::Ruler) shows `〓` for them.
const FIRST_CLUSTER: u32 = 0x10_0000;

/// The number of a space.
const SPACE: u64 = 0x20;

/// Clusters from which a grid that follows another begins a table of its own.
const MANY_CLUSTERS: usize = 1024;

/// What stands in a column: a character, the columns it takes (1 or 2, and 0 in the second column
/// of a wide character), whether the terminal is known to agree about that, and how it looks (of a
/// blank only what is seen). A screen is compared with the next at every key, so all of it is one
/// number: from the lowest bit on 32 of the character, 24 of the look, 2 of the columns and 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile(u64);

/// Where the look begins.
const LOOK_AT: u32 = 32;

/// Where the columns begin.
const CELLS_AT: u32 = 56;

/// The bit of those whose width is certain.
const CERTAIN: u64 = 1 << 58;

impl Tile {
    /// What a terminal shows after it was cleared.
    pub const BLANK: Self = Self(SPACE | 1 << CELLS_AT | CERTAIN);

    /// A character with the columns that it takes, and whether these are certain. One that takes
    /// none or more than two is a blank.
    #[must_use]
    pub fn new(text: char, (cells, certain): (usize, bool), look: Look) -> Self {
        let cells = match cells {
            1 if text != ' ' => 1_u64,
            2 => 2,
            _ => return Self::blank(look),
        };
        let certain = if certain { CERTAIN } else { 0 };
        Self(u64::from(u32::from(text)) | cells << CELLS_AT | certain).dressed(look)
    }

    /// A space of which no more is kept than can be seen.
    fn blank(look: Look) -> Self {
        Self::BLANK.dressed(look.of_blank())
    }

    /// The same in this look.
    fn dressed(self, look: Look) -> Self {
        let bare = self.0 & !(u64::from(LOOK) << LOOK_AT);
        Self(bare | u64::from(look.bits()) << LOOK_AT)
    }

    /// What stands in the second column of this character.
    const fn tail(self) -> Self {
        let (text, cells) = (0xffff_ffff, 3 << CELLS_AT);
        Self(self.0 & !text & !cells | SPACE)
    }

    /// The character's number.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the character is the lower half"
    )]
    const fn code(self) -> u32 {
        self.0 as u32
    }

    /// Columns it takes: 1 or 2, and 0 in the second column of a wide character.
    #[must_use]
    pub const fn cells(self) -> u8 {
        (self.0 >> CELLS_AT & 3) as u8
    }

    /// Whether the terminal is known to agree about that.
    #[must_use]
    pub const fn is_certain(self) -> bool {
        self.0 & CERTAIN != 0
    }

    /// Colours and attributes, of a blank only those that are seen.
    #[must_use]
    pub const fn look(self) -> Look {
        Look::from_bits((self.0 >> LOOK_AT) as u32)
    }

    /// Whether it looks as if it had been erased.
    #[must_use]
    pub fn is_erased(self) -> bool {
        self == Self::BLANK
    }

    /// Whether nothing but the background is seen.
    #[must_use]
    pub const fn is_blank(self) -> bool {
        self.0 << LOOK_AT == SPACE << LOOK_AT
    }

    /// Bytes of the text, about; none of a blank.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self.code() {
            _ if self.is_blank() => 0,
            0..=0x7f => 1,
            0x80..=0x7ff => 2,
            0x800..=0xffff => 3,
            _ => 4,
        }
    }
}

/// A screen of so many columns and rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    size: Size,
    tiles: Vec<Tile>,
    /// Texts of several characters that share a tile.
    clusters: Vec<Box<str>>,
}

impl Grid {
    /// An empty screen.
    #[must_use]
    pub fn new(size: Size) -> Self {
        let mut grid = Self::default();
        grid.start_over(size, None);
        grid
    }

    /// Makes it an empty screen that will be painted over `shown`.
    pub fn start_over(&mut self, size: Size, shown: Option<&Self>) {
        let Size { width, height } = size;
        self.size = size;
        self.tiles.clear();
        let tiles = usize::from(width) * usize::from(height);
        self.tiles.resize(tiles, Tile::BLANK);
        self.clusters.clear();
        let known = shown.map(|shown| shown.clusters.as_slice());
        let known = known.filter(|known| known.len() < MANY_CLUSTERS);
        self.clusters.extend_from_slice(known.unwrap_or_default());
    }

    /// Its columns and rows.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The rows from the top.
    pub fn rows(&self) -> Chunks<'_, Tile> {
        self.tiles.chunks(usize::from(self.size.width).max(1))
    }

    /// The texts of tiles with several characters.
    pub(super) fn clusters(&self) -> &[Box<str>] {
        &self.clusters
    }

    /// Whether equal tiles of both, at equal places, show the same.
    pub(super) fn follows(&self, shown: &Self) -> bool {
        self.size == shown.size && self.clusters.starts_with(&shown.clusters)
    }

    /// The text that begins at a place: a space where nothing stands, nothing in the second half of
    /// a character and outside.
    #[must_use]
    pub fn text(&self, x: u16, y: u16) -> String {
        let mut text = Vec::new();
        if let Some(tile) = self.tile(x, y) {
            write(tile, &self.clusters, &mut text);
        }
        String::from_utf8(text).unwrap_or_default()
    }

    /// What stands at a place.
    #[must_use]
    pub fn tile(&self, x: u16, y: u16) -> Option<Tile> {
        let row = self.rows().nth(y.into())?;
        row.get(usize::from(x)).copied()
    }

    fn row(&mut self, y: u16) -> &mut [Tile] {
        let width = usize::from(self.size.width);
        let start = width * usize::from(y);
        self.tiles.get_mut(start..start + width).unwrap_or_default()
    }

    /// Puts a tile at a place; a wide one that has no room is blank.
    pub fn put(&mut self, x: u16, y: u16, tile: Tile) {
        self.put_all(x, y, tile.cells().into(), std::iter::once(tile));
    }

    /// Puts tiles that take so many columns in all side by side from a place on; a wide one that
    /// has no room is blank.
    pub fn put_all(&mut self, x: u16, y: u16, cells: usize, tiles: impl Iterator<Item = Tile>) {
        let row = self.row(y);
        let start = usize::from(x);
        part(row, start);
        part(row, start + cells);
        let Some(places) = row.get_mut(start..) else {
            return;
        };
        let mut places = places.iter_mut();
        for tile in tiles {
            let Some(place) = places.next() else { return };
            *place = tile;
            if tile.cells() == 2 {
                match places.next() {
                    Some(next) => *next = tile.tail(),
                    None => *place = Tile::blank(tile.look()),
                }
            }
        }
    }

    /// A tile for a text of several characters that share their columns.
    pub fn cluster(&mut self, text: &str, cells: usize, look: Look) -> Tile {
        let known = self.clusters.iter().position(|own| **own == *text);
        let at = known.unwrap_or_else(|| {
            self.clusters.push(text.into());
            self.clusters.len() - 1
        });
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let code = FIRST_CLUSTER.saturating_add(at);
        // The table is too large for a screen to fill it.
        let text = char::from_u32(code).unwrap_or('〓');
        Tile::new(text, (cells, false), look)
    }

    /// Gives what stands in an area this look.
    pub fn dress(&mut self, area: Area, look: Look) {
        for y in area.y..area.y.saturating_add(area.height) {
            let tiles = self.row(y).iter_mut().skip(area.x.into());
            for tile in tiles.take(area.width.into()) {
                let is_space = tile.is_blank() && tile.cells() > 0;
                *tile = tile.dressed(if is_space { look.of_blank() } else { look });
            }
        }
    }

    /// Empties an area; characters cut by its edges are blanked as a whole.
    pub fn clear(&mut self, area: Area) {
        let (start, end) = (
            usize::from(area.x),
            usize::from(area.x) + usize::from(area.width),
        );
        for y in area.y..area.y.saturating_add(area.height) {
            let row = self.row(y);
            part(row, start);
            part(row, end);
            let end = end.min(row.len());
            if let Some(tiles) = row.get_mut(start..end) {
                tiles.fill(Tile::BLANK);
            }
        }
    }
}

/// Blanks the character that has its first half before a column and its second half in it.
fn part(row: &mut [Tile], column: usize) {
    if row.get(column).is_some_and(|tile| tile.cells() == 0)
        && let Some(halves) = row.get_mut(column.saturating_sub(1)..=column)
    {
        for half in halves {
            *half = Tile::blank(half.look());
        }
    }
}

/// Appends the text of a tile.
pub(super) fn write(tile: Tile, clusters: &[Box<str>], out: &mut Vec<u8>) {
    if tile.cells() == 0 {
        return;
    }
    let code = tile.code();
    if let Ok(ascii) = u8::try_from(code)
        && ascii.is_ascii()
    {
        out.push(ascii);
    } else if let Some(at) = code.checked_sub(FIRST_CLUSTER) {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        let text = clusters.get(at).map_or(" ", |text| text);
        out.extend_from_slice(text.as_bytes());
    } else if let Some(c) = char::from_u32(code) {
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::{Color, Style};

    const SIZE: Size = Size {
        width: 6,
        height: 1,
    };

    fn look() -> Look {
        Look::of(Style::new().fg(Color::Red))
    }

    fn with(places: &[(u16, char, usize)]) -> Grid {
        let mut grid = Grid::new(SIZE);
        for &(x, c, cells) in places {
            grid.put(x, 0, Tile::new(c, (cells, true), look()));
        }
        grid
    }

    fn shown(grid: &Grid) -> Vec<String> {
        (0..SIZE.width).map(|x| grid.text(x, 0)).collect()
    }

    #[test]
    fn a_wide_character_is_a_tile_and_its_tail() {
        let grid = with(&[(0, '漢', 2), (2, 'a', 1)]);
        assert_eq!(shown(&grid), ["漢", "", "a", " ", " ", " "]);
        assert_eq!(grid.tile(1, 0).unwrap().look(), look());
        assert!(grid.tile(3, 0).unwrap().is_erased());
        assert_eq!((grid.tile(6, 0), grid.tile(0, 1)), (None, None));
    }

    #[test]
    fn no_half_of_a_character_is_left_alone() {
        let grid = with(&[(0, '漢', 2), (2, '字', 2), (1, '上', 2)]);
        assert_eq!(shown(&grid), [" ", "上", "", " ", " ", " "]);
        let grid = with(&[(0, '漢', 2), (0, 'a', 1)]);
        assert_eq!(shown(&grid), ["a", " ", " ", " ", " ", " "]);
        let grid = with(&[(5, '漢', 2), (9, 'a', 1)]);
        assert_eq!(shown(&grid).concat(), "      ");
    }

    #[test]
    fn what_an_area_cuts_is_blanked_with_it() {
        let mut grid = with(&[(0, '漢', 2), (2, '字', 2), (4, '上', 2)]);
        let area = Area {
            x: 1,
            y: 0,
            width: 2,
            height: 9,
        };
        grid.clear(area);
        assert_eq!(shown(&grid), [" ", " ", " ", " ", "上", ""]);
        assert!(grid.tile(2, 0).unwrap().is_erased());
    }

    #[test]
    fn of_a_space_only_what_is_seen_is_kept() {
        let mut grid = with(&[(0, 'a', 1), (1, ' ', 1), (2, '\u{300}', 0)]);
        assert!(grid.tile(1, 0).unwrap().is_erased() && grid.tile(2, 0).unwrap().is_erased());
        let area = Area {
            x: 0,
            y: 0,
            width: 2,
            height: 1,
        };
        let loud = Look::of(Style::new().fg(Color::Green).bg(Color::Blue));
        grid.dress(area, loud);
        assert_eq!(grid.tile(0, 0).unwrap().look(), loud);
        assert_eq!(grid.tile(1, 0).unwrap().look(), loud.of_blank());
        assert!(grid.tile(2, 0).unwrap().is_erased());
    }

    #[test]
    fn clusters_are_known_to_the_screen_that_follows() {
        let mut first = Grid::new(SIZE);
        let tile = first.cluster("e\u{301}\u{323}", 1, look());
        first.put(0, 0, tile);
        assert_eq!(first.text(0, 0), "e\u{301}\u{323}");
        let mut second = Grid::default();
        second.start_over(SIZE, Some(&first));
        assert_eq!(second.cluster("e\u{301}\u{323}", 1, look()), tile);
        assert_ne!(second.cluster("か\u{309a}", 2, look()), tile);
        assert!(second.follows(&first) && !first.follows(&second));
        assert!(!Grid::new(SIZE).follows(&first));
    }
}
