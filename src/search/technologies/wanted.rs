//! What is wanted of a search of the technologies.

use crate::search::term::Effort;

/// Places of a spelling of a term that are enough for a first page: the piece has some thousand
/// technologies, a screen shows a hundred.
const ENOUGH_PLACES: usize = 1024;

/// What is wanted of a search.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// How much is done for it.
    pub effort: Effort,
    /// Whether it matters what is to be highlighted.
    pub has_marks: bool,
}

impl Search {
    /// Hits, to be shown.
    pub const HITS: Self = Self {
        effort: Effort::Full,
        has_marks: true,
    };
    /// Their order.
    pub const RANKS: Self = Self {
        effort: Effort::Full,
        has_marks: false,
    };
    /// The order of the best.
    pub const FIRST: Self = Self {
        effort: Effort::Quick(ENOUGH_PLACES),
        has_marks: false,
    };

    /// Whether the best are enough.
    pub const fn is_quick(self) -> bool {
        matches!(self.effort, Effort::Quick(_))
    }

    /// The same where a technology that is not found would be one too many.
    pub fn exact(self) -> Self {
        let effort = match self.effort {
            Effort::Quick(_) => Effort::Quick(usize::MAX),
            Effort::Full => Effort::Full,
        };
        Self { effort, ..self }
    }
}
