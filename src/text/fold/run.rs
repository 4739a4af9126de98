//! Where the parts of a folded text came from, in as little room as they take.

/// A part of the folded text up to where the next run starts, and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Where it begins in the folded text.
    pub folded: u32,
    /// The kind in the two highest bits: there may be tens of millions of runs.
    place: u32,
}

impl Run {
    const BITS: u32 = 30;

    /// A run of a kind.
    pub const fn new(folded: u32, original: u32, kind: Kind) -> Self {
        let most = (1 << Self::BITS) - 1;
        let original = if original < most { original } else { most };
        Self {
            folded,
            place: ((kind as u32) << Self::BITS) | original,
        }
    }

    /// Where it begins in the original.
    pub const fn original(self) -> u32 {
        self.place & ((1 << Self::BITS) - 1)
    }

    /// How its characters belong to the original ones.
    pub const fn kind(self) -> Kind {
        match self.place >> Self::BITS {
            0 => Kind::Same,
            1 => Kind::Cluster,
            _ => Kind::Number,
        }
    }
}

/// How the folded characters of a run belong to the original ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Each stands for a character of its own, as many bytes long.
    Same,
    /// Together they stand for one cluster; a part of them for all of it.
    Cluster,
    /// Together they stand for one number, and a part of them for nothing: `ii` is not in `Ⅲ`.
    Number,
}
