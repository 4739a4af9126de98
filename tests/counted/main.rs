//! What is counted of the memory: how much of it a long output takes, how often a key asks for
//! some. Seconds depend on the machine; these do not.
//!
//! A program of its own, because its allocator counts for the whole process: the tests take turns.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop at once when what it stands on is missing"
)]

#[path = "../../benches/scale/corpus.rs"]
mod corpus;
// Files of any length, made while they are read.
mod endless;
// What a key costs.
mod keys;
// What an output takes.
mod outputs;
// What the first screen takes.
mod start;

use senshin::catalog::Catalog;
use senshin::snapshot::stream::Input;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

static TURN: Mutex<()> = Mutex::new(());

/// Nothing else is counted while this is held.
fn my_turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was allocated since a point.
struct Counter(Region<'static, System>);

impl Counter {
    fn start() -> Self {
        Self(Region::new(ALLOCATOR))
    }

    /// How often something was allocated or made longer.
    fn allocations(&self) -> usize {
        let change = self.0.change();
        change.allocations + change.reallocations
    }

    /// How many bytes were asked for.
    fn bytes(&self) -> usize {
        self.0.change().bytes_allocated
    }

    /// How many bytes more are held than at the start.
    fn held(&self) -> isize {
        let change = self.0.change();
        let signed = |bytes: usize| isize::try_from(bytes).unwrap();
        signed(change.bytes_allocated) - signed(change.bytes_deallocated)
    }
}

/// A few thousand technologies: more than one piece of a catalog.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let mut bytes = Vec::new();
    let plan = corpus::Plan {
        count: 5000,
        editions: 1,
        seed: 7,
    };
    corpus::write(plan, corpus::Shape::Lines, &mut bytes).unwrap();
    let input = Input::standard(Box::new(std::io::Cursor::new(bytes))).unwrap();
    Catalog::read(input).unwrap()
});

/// Some ten pieces, all of the same.
static LARGE: LazyLock<Catalog> = LazyLock::new(|| {
    let input = Input::standard(Box::new(endless::Endless::new(20_000))).unwrap();
    Catalog::read(input).unwrap()
});
