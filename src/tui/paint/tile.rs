//! One column of the screen as the painter compares it.

use super::style::Look;
use crate::text::Ruler;
use ratatui::buffer::Cell;

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tile {
    pub text: Text,
    /// Columns it takes: 1 or 2, and 0 in the second column of a wide character.
    pub cells: usize,
    /// Whether the terminal is known to agree about that.
    pub certain: bool,
    pub look: Look,
}

/// The text of a tile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Text {
    One(char),
    Many(Box<str>),
}

impl Tile {
    /// What a terminal shows after it was cleared.
    pub const BLANK: Self = Self {
        text: Text::One(' '),
        cells: 1,
        certain: true,
        look: Look::PLAIN,
    };

    fn blank(look: Look) -> Self {
        Self {
            look: look.of_blank(),
            ..Self::BLANK
        }
    }

    /// Whether it looks as if it had been erased.
    pub fn is_erased(&self) -> bool {
        *self == Self::BLANK
    }

    /// Whether nothing but the background is seen.
    pub fn is_blank(&self) -> bool {
        self.text == Text::One(' ')
    }

    /// Bytes of the text; nothing of a blank.
    pub fn len(&self) -> usize {
        match &self.text {
            _ if self.cells == 0 || self.is_blank() => 0,
            Text::One(c) => c.len_utf8(),
            Text::Many(text) => text.len(),
        }
    }

    /// Appends the text.
    pub fn write(&self, out: &mut Vec<u8>) {
        match &self.text {
            _ if self.cells == 0 => {}
            Text::One(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Text::Many(text) => out.extend_from_slice(text.as_bytes()),
        }
    }
}

/// The tiles of a row of cells: halves of wide characters, controls and texts of no width or of
/// more than two columns become blanks.
pub(super) fn tiles(row: &[Cell], ruler: &Ruler) -> Vec<Tile> {
    let mut tiles = Vec::with_capacity(row.len());
    let mut cells = row.iter().peekable();
    while let Some(cell) = cells.next() {
        let tile = tile(cell, ruler);
        if tile.cells == 2 && cells.next_if(|next| next.symbol().is_empty()).is_some() {
            let tail = Tile {
                text: Text::One(' '),
                cells: 0,
                ..tile
            };
            tiles.extend([tile, tail]);
        } else if tile.cells == 1 {
            tiles.push(tile);
        } else {
            tiles.push(Tile::blank(tile.look));
        }
    }
    tiles
}

fn tile(cell: &Cell, ruler: &Ruler) -> Tile {
    let look = Look::of(cell);
    let symbol = cell.symbol();
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (None | Some(' '), None) => Tile::blank(look),
        (Some(c), None) => {
            let (cells, certain) = ruler.measure(c);
            Tile {
                text: Text::One(c),
                cells,
                certain,
                look,
            }
        }
        _ if symbol.chars().any(char::is_control) => Tile::blank(look),
        _ => Tile {
            text: Text::Many(symbol.into()),
            cells: symbol.chars().map(|c| ruler.char_cells(c)).sum(),
            certain: false,
            look,
        },
    }
}
