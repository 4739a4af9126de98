//! A long list in pieces of a fixed length, so that a catalog can grow while it is read.
//!
//! A longer catalog shares the full pieces with the shorter one: whoever looks at the shorter one
//! (a search, a frame) goes on undisturbed.

use std::iter::FlatMap;
use std::slice;
use std::sync::Arc;

/// Entries of a piece: few enough that one with technologies is searched in a millisecond, many enough that the
/// pieces of a million are few.
pub const PIECE: usize = 2048;

/// Entries that stand side by side.
type Piece<T> = Arc<Vec<T>>;

/// All entries, one after the other.
pub type Iter<'a, T> =
    FlatMap<slice::Iter<'a, Piece<T>>, slice::Iter<'a, T>, fn(&'a Piece<T>) -> slice::Iter<'a, T>>;

/// A list of entries, one behind the other.
#[derive(Debug, Clone)]
pub struct Pieces<T> {
    /// All but the last have [`PIECE`] entries.
    pieces: Vec<Piece<T>>,
}

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Self { pieces: Vec::new() }
    }
}

impl<T> Pieces<T> {
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

    /// The one at a position.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<&T> {
        self.pieces.get(position / PIECE)?.get(position % PIECE)
    }

    /// The last one.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.pieces.last()?.last()
    }

    /// All of them in order.
    pub fn iter(&self) -> Iter<'_, T> {
        let all: fn(&Piece<T>) -> slice::Iter<'_, T> = |piece| piece.iter();
        self.pieces.iter().flat_map(all)
    }

    /// Adds some behind the others. What others look at stays as it is for them.
    pub fn extend(&mut self, mut more: Vec<T>)
    where
        T: Clone,
    {
        more.shrink_to_fit();
        let is_even = self.pieces.last().is_none_or(|last| last.len() == PIECE);
        if is_even && more.len() <= PIECE {
            self.pieces
                .extend((!more.is_empty()).then(|| Arc::new(more)));
            return;
        }
        let mut more = more.into_iter().peekable();
        while more.peek().is_some() {
            if self.pieces.last().is_none_or(|last| last.len() >= PIECE) {
                self.pieces.push(Arc::default());
            }
            let Some(last) = self.pieces.last_mut() else {
                return;
            };
            let last = Arc::make_mut(last);
            let room = PIECE.saturating_sub(last.len());
            last.reserve_exact(room.min(more.size_hint().0));
            last.extend(more.by_ref().take(room));
        }
    }
}

impl<'a, T> IntoIterator for &'a Pieces<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T: Clone> From<Vec<T>> for Pieces<T> {
    fn from(all: Vec<T>) -> Self {
        let mut pieces = Self::default();
        pieces.extend(all);
        pieces
    }
}
