//! What clauses find, with what orders it, and how two findings become one.

use super::SEARCHED;
use crate::catalog::Row;
use crate::search::{Mark, Tier};

/// A technology that a clause found.
#[derive(Debug, Clone)]
pub struct Match {
    /// Which.
    pub row: Row,
    /// What orders it.
    pub rank: Rank,
    /// What to highlight.
    pub marks: Vec<Mark>,
    /// Where that is, also where nobody asked for it.
    pub parts: Parts,
}

/// In which parts of a technology something was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parts {
    /// In its zero-case report.
    pub report: bool,
    /// In anything else.
    pub other: bool,
}

impl Parts {
    /// In either of two.
    pub const fn or(self, other: Self) -> Self {
        Self {
            report: self.report || other.report,
            other: self.other || other.other,
        }
    }
}

/// What orders the hits: the tier, then the field, then how far from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// How well.
    pub tier: Tier,
    /// The place of its field; the best is 0.
    pub field: u8,
    /// How far from the start of the field.
    pub position: u32,
}

/// The rank of what is no matter of words.
pub const PLAIN: Rank = Rank {
    tier: Tier::Exact,
    field: 0,
    position: 0,
};

pub fn plain_match(row: Row) -> Match {
    Match {
        row,
        rank: PLAIN,
        marks: Vec::new(),
        parts: Parts::default(),
    }
}

/// What both found, as well as the worse of the two.
pub fn both(a: Vec<Match>, b: Vec<Match>) -> Vec<Match> {
    let mut b = b.into_iter().peekable();
    let mut all = a;
    all.retain_mut(|found| {
        while b.next_if(|other| other.row < found.row).is_some() {}
        let Some(other) = b.next_if(|other| other.row == found.row) else {
            return false;
        };
        found.rank = found.rank.max(other.rank);
        found.marks.extend(other.marks);
        found.parts = found.parts.or(other.parts);
        true
    });
    all
}

/// What one of the two found, as well as the better of them.
pub fn either(a: Vec<Match>, b: Vec<Match>) -> Vec<Match> {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() { b } else { a };
    }
    let mut all: Vec<Match> = a.into_iter().chain(b).collect();
    all.sort_by_key(|found| found.row);
    all.dedup_by(|later, first| {
        let is_same = later.row == first.row;
        if is_same {
            first.rank = first.rank.min(later.rank);
            first.marks.append(&mut later.marks);
            first.parts = first.parts.or(later.parts);
        }
        is_same
    });
    all
}

/// Marks in order, those that touch made one.
pub fn merged(mut marks: Vec<Mark>) -> Vec<Mark> {
    let order = |mark: &Mark| SEARCHED.iter().position(|key| *key == mark.field.key);
    marks.sort_by_key(|mark| (order(mark).unwrap_or(SEARCHED.len()), mark.range.start));
    marks.dedup_by(|later, first| {
        let touches = later.field == first.field && later.range.start <= first.range.end;
        if touches {
            first.range.end = first.range.end.max(later.range.end);
        }
        touches
    });
    marks
}
