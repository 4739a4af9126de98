//! The technologies in pieces of a fixed length, so that a catalog can grow while it is read.
//!
//! A longer catalog shares the full pieces with the shorter one: whoever looks at the shorter one
//! (a search, a frame) goes on undisturbed.

use super::Row;
use crate::model::Technology;
use std::iter::FlatMap;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

/// Technologies in a piece: few enough that one is searched in a millisecond, many enough that the
/// pieces of a million are few.
pub const PIECE: usize = 4096;

/// Technologies that stand side by side.
type Piece = Arc<Vec<Technology>>;

/// All technologies, one after the other.
pub type Iter<'a> = FlatMap<
    slice::Iter<'a, Piece>,
    slice::Iter<'a, Technology>,
    fn(&'a Piece) -> slice::Iter<'a, Technology>,
>;

/// All technologies, in the order of the tables.
#[derive(Debug, Clone, Default)]
pub struct Technologies {
    /// All but the last have [`PIECE`] technologies.
    pieces: Vec<Piece>,
}

impl Technologies {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        let full = self.pieces.len().saturating_sub(1) * PIECE;
        full + self.pieces.last().map_or(0, |piece| piece.len())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The one at a row.
    #[must_use]
    pub fn get(&self, row: Row) -> Option<&Technology> {
        self.pieces.get(row / PIECE)?.get(row % PIECE)
    }

    /// The last one.
    #[must_use]
    pub fn last(&self) -> Option<&Technology> {
        self.pieces.last()?.last()
    }

    /// All of them in order.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        let all: fn(&Piece) -> slice::Iter<'_, Technology> = |piece| piece.iter();
        self.pieces.iter().flat_map(all)
    }

    /// The pieces, each with the row of its first.
    pub fn pieces(&self) -> impl DoubleEndedIterator<Item = (Row, &[Technology])> + Clone {
        let pieces = self.pieces.iter().enumerate();
        pieces.map(|(index, piece)| (index * PIECE, piece.as_slice()))
    }

    /// Adds some behind the others.
    pub fn extend(&mut self, more: impl IntoIterator<Item = Technology>) {
        let mut more = more.into_iter().peekable();
        while more.peek().is_some() {
            if self.pieces.last().is_none_or(|last| last.len() >= PIECE) {
                self.pieces.push(Arc::default());
            }
            let Some(last) = self.pieces.last_mut() else {
                return;
            };
            // A piece that others look at is copied; it is the last one only, and not yet full.
            let last = Arc::make_mut(last);
            let room = PIECE.saturating_sub(last.len());
            last.extend(more.by_ref().take(room));
        }
        if let Some(last) = self.pieces.last_mut().and_then(Arc::get_mut) {
            last.shrink_to_fit();
        }
    }
}

impl<'a> IntoIterator for &'a Technologies {
    type Item = &'a Technology;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl From<Vec<Technology>> for Technologies {
    fn from(all: Vec<Technology>) -> Self {
        let mut technologies = Self::default();
        technologies.extend(all);
        technologies
    }
}

impl Index<Row> for Technologies {
    type Output = Technology;

    #[expect(
        clippy::expect_used,
        reason = "as of any list: a wrong row is an error of the caller"
    )]
    fn index(&self, row: Row) -> &Technology {
        self.get(row).expect("a row of the catalog")
    }
}
