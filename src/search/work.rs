//! How much a search has looked at on this thread: what decides when a first page is shown, and
//! what a test can count where seconds would say nothing.

use std::cell::Cell;

thread_local! {
    static DONE: Cell<u64> = const { Cell::new(0) };
}

/// So many bytes were looked through.
pub fn read(bytes: usize) {
    // Some five bytes in the time of one step.
    add(bytes as u64 / 5 + 100);
}

/// So many places were weighed.
pub fn weighed(places: usize) {
    add(places as u64 * 300);
}

/// The values of so many technologies were compared.
pub fn compared(rows: usize) {
    add(rows as u64 * 80);
}

/// So many technologies were found without a look at them.
pub fn listed(rows: usize) {
    add(rows as u64 * 100);
}

/// So many texts were gone through for what may be meant.
pub fn guessed(texts: usize) {
    add(texts as u64 * 200);
}

fn add(steps: u64) {
    DONE.with(|done| done.set(done.get().saturating_add(steps)));
}

/// The steps done on this thread so far, a nanosecond each or so.
#[must_use]
pub fn done() -> u64 {
    DONE.with(Cell::get)
}
