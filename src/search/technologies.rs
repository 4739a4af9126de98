//! The technologies that a query finds, in rank order.
//!
//! They are searched piece by piece, as the catalog keeps them: each has a [`Shelf`] of its own,
//! made when it is first searched. Nothing that is found in one depends on another, so a search
//! can show what the first pieces have while others go through the rest.

mod conditions;
mod matches;
mod readings;
mod shelf;
mod wanted;

use super::query::{Asks, Query};
use super::{Hit, Tier, work};
use crate::catalog::{Catalog, PIECE, Row};
use crate::fields::{Field, by_key};
use matches::{Match, Parts, Rank, merged};
use readings::Readings;
pub use shelf::Shelf;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use std::thread;
use wanted::Search;

/// The fields that are searched, best first; a hit in an earlier one ranks before.
const SEARCHED: [&str; 7] = [
    "name",
    "applicant",
    "zero_case_institution",
    "zero_case_reason",
    "zero_case_plan",
    "mark",
    "note",
];

/// Which of them are of the zero-case report.
const OF_REPORT: std::ops::Range<u8> = 2..5;

/// The same as fields.
static FOUND_IN: LazyLock<Vec<&'static Field>> =
    LazyLock::new(|| SEARCHED.iter().filter_map(|key| by_key(key)).collect());

/// The work after which a first page is shown, in steps of [`work`].
const ENOUGH: u64 = 1_200_000;

/// A technology that was found, with what orders it: enough to rank a million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ranked {
    rank: Rank,
    row: u32,
    parts: Parts,
}

impl Ranked {
    /// Which.
    #[must_use]
    pub fn row(self) -> Row {
        usize::try_from(self.row).unwrap_or(usize::MAX)
    }

    /// How well.
    #[must_use]
    pub const fn tier(self) -> Tier {
        self.rank.tier
    }

    /// Whether something stands in its zero-case report, or nothing was asked in words.
    #[must_use]
    pub const fn is_in_report(self) -> bool {
        self.parts.report || !self.parts.other
    }

    /// Whether something stands elsewhere, or nothing was asked in words.
    #[must_use]
    pub const fn is_outside_report(self) -> bool {
        self.parts.other || !self.parts.report
    }
}

/// What was found so far.
#[derive(Debug, Clone, Default)]
pub struct Ranking {
    /// In rank order.
    pub found: Vec<Ranked>,
    /// Whether there may be more.
    pub is_growing: bool,
}

/// The searched forms of the technologies of a catalog, which may have grown meanwhile.
#[derive(Debug, Default)]
pub struct Technologies {
    readings: RwLock<Readings>,
    shelves: RwLock<Vec<Option<Arc<Kept>>>>,
}

/// A shelf with how many readings were known when it was last looked at.
#[derive(Debug)]
struct Kept {
    shelf: Shelf,
    readings: AtomicUsize,
}

impl Technologies {
    /// Makes all shelves, if that was not done before.
    pub fn prepare(&self, catalog: &Catalog) {
        shared(pieces(catalog), |piece| {
            self.shelf(catalog, piece);
        });
    }

    /// The shelf of a piece as it is now.
    fn shelf(&self, catalog: &Catalog, piece: usize) -> Arc<Kept> {
        let first = piece * PIECE;
        let length = catalog
            .technologies()
            .len()
            .saturating_sub(first)
            .min(PIECE);
        let kept = read(&self.shelves).get(piece).cloned().flatten();
        if let Some(kept) = kept.filter(|kept| self.is_current(catalog, kept, length)) {
            return kept;
        }
        if read(&self.readings).len() < catalog.readings().len() {
            let mut readings = self
                .readings
                .write()
                .unwrap_or_else(PoisonError::into_inner);
            readings.learn(catalog);
        }
        let readings = read(&self.readings);
        let kept = Arc::new(Kept {
            shelf: Shelf::new(catalog, first..first + length, &readings),
            readings: readings.len().into(),
        });
        let mut shelves = self.shelves.write().unwrap_or_else(PoisonError::into_inner);
        if shelves.len() <= piece {
            shelves.resize(piece + 1, None);
        }
        if let Some(place) = shelves.get_mut(piece) {
            *place = Some(Arc::clone(&kept));
        }
        kept
    }

    /// Whether the shelf of a piece is there.
    fn is_ready(&self, catalog: &Catalog, piece: usize) -> bool {
        let rest = catalog.technologies().len().saturating_sub(piece * PIECE);
        let shelves = read(&self.shelves);
        let kept = shelves.get(piece).and_then(Option::as_ref);
        kept.is_some_and(|kept| kept.shelf.len() == rest.min(PIECE))
    }

    /// Whether a shelf has all of its piece, and is read as far as anybody knows.
    fn is_current(&self, catalog: &Catalog, kept: &Kept, length: usize) -> bool {
        if kept.shelf.len() != length {
            return false;
        }
        let count = catalog.readings().len();
        if kept.readings.load(Relaxed) >= count {
            return true;
        }
        let mut readings = self
            .readings
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        readings.learn(catalog);
        let is_current = !kept.shelf.could_be_read(catalog, &readings);
        kept.readings.store(readings.len(), Relaxed);
        is_current
    }

    /// The technologies that meet a query, best first.
    pub fn find(&self, said: &Shelf, catalog: &Catalog, query: &Query) -> Vec<Hit> {
        let query = self.settled(catalog, query, true);
        let mut matches: Vec<Match> = Vec::new();
        for piece in 0..pieces(catalog) {
            let kept = self.shelf(catalog, piece);
            matches.append(&mut kept.shelf.matches(said, catalog, &query, Search::HITS));
        }
        matches.sort_by_key(|found| (found.rank, found.row));
        matches.into_iter().map(hit).collect()
    }

    /// The best of the technologies that meet a query, as far as a first page may take.
    pub fn first(&self, said: &Shelf, catalog: &Catalog, query: &Query) -> Ranking {
        let before = work::done();
        let count = pieces(catalog);
        let query = self.settled(catalog, query, count <= 1);
        // A single piece is searched in full.
        let search = if count > 1 {
            Search::FIRST
        } else {
            Search::RANKS
        };
        let mut ranking = Ranking {
            found: Vec::new(),
            is_growing: count > 1,
        };
        for piece in 0..count {
            // To fold a piece takes longer than to search it: the first only.
            if piece > 0 && !self.is_ready(catalog, piece) {
                break;
            }
            let kept = self.shelf(catalog, piece);
            let matches = kept.shelf.matches(said, catalog, &query, search);
            ranking.found.extend(matches.iter().map(ranked));
            if work::done().saturating_sub(before) > ENOUGH {
                break;
            }
        }
        ranking.found.sort_unstable();
        ranking
    }

    /// All technologies that meet a query, best first; `None` once it is over.
    pub fn ranking(
        &self,
        said: &Shelf,
        catalog: &Catalog,
        query: &Query,
        is_over: &(dyn Fn() -> bool + Sync),
    ) -> Option<Ranking> {
        let query = self.settled(catalog, query, true);
        let parts = shared(pieces(catalog), |piece| {
            if is_over() {
                return Vec::new();
            }
            let kept = self.shelf(catalog, piece);
            let matches = kept.shelf.matches(said, catalog, &query, Search::RANKS);
            matches.iter().map(ranked).collect()
        });
        if is_over() {
            return None;
        }
        let mut found: Vec<Ranked> = parts.concat();
        found.sort_unstable();
        let is_growing = false;
        Some(Ranking { found, is_growing })
    }

    /// What a query has found in one technology.
    pub fn hit(&self, said: &Shelf, catalog: &Catalog, query: &Query, row: Row) -> Option<Hit> {
        let readings = read(&self.readings);
        let single = Shelf::new(catalog, row..row + 1, &readings);
        let matches = single.matches(said, catalog, query, Search::HITS);
        matches.into_iter().map(hit).next()
    }

    /// A query whose terms know what they have to know of all pieces.
    /// Where `is_whole` is false, of those that are ready, as far as a key may take: what stands
    /// only behind them is found to be printed when all is gone through.
    pub fn settled(&self, catalog: &Catalog, query: &Query, is_whole: bool) -> Query {
        let mut query = query.clone();
        let clauses = query.groups_mut().iter_mut().flatten();
        let terms = clauses.filter_map(|clause| match &mut clause.asks {
            Asks::Term(term, _) | Asks::In(_, term) => Some(term),
            Asks::Is(..) | Asks::Holds(..) => None,
        });
        for term in terms.filter(|term| term.depends_on_print()) {
            let before = work::done();
            let looks = |piece: &usize| {
                let may_look = || work::done().saturating_sub(before) <= ENOUGH / 2;
                is_whole || self.is_ready(catalog, *piece) && may_look()
            };
            let mut all = (0..pieces(catalog)).take_while(looks);
            let is_printed = all.any(|piece| self.shelf(catalog, piece).shelf.prints(term));
            term.settle(is_printed);
        }
        query
    }
}

/// Does something for each of some pieces, on as many threads as pay; the results in order.
fn shared<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    if count <= 1 || threads <= 1 {
        return (0..count).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let pieces = std::iter::repeat_with(|| next.fetch_add(1, Relaxed));
        let own = pieces.take_while(|&piece| piece < count);
        own.map(|piece| (piece, work(piece))).collect::<Vec<_>>()
    };
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let others: Vec<_> = (1..threads.min(count)).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        // A thread that failed has told why; its part is missing.
        done.extend(
            others
                .into_iter()
                .filter_map(|other| other.join().ok())
                .flatten(),
        );
        done
    });
    done.sort_by_key(|&(piece, _)| piece);
    done.into_iter().map(|(_, result)| result).collect()
}

/// How many pieces a catalog has.
pub fn pieces(catalog: &Catalog) -> usize {
    catalog.technologies().len().div_ceil(PIECE)
}

fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

fn ranked(found: &Match) -> Ranked {
    Ranked {
        rank: found.rank,
        row: u32::try_from(found.row).unwrap_or(u32::MAX),
        parts: found.parts,
    }
}

fn hit(found: Match) -> Hit {
    Hit {
        row: found.row,
        tier: found.rank.tier,
        marks: merged(found.marks),
    }
}

/// The field with a place among those that are searched.
fn searched(place: u8) -> Option<&'static Field> {
    FOUND_IN.get(usize::from(place)).copied()
}
