//! How far a long export is, told as a bar; a short one is not told at all.

use crate::words::Word;
use std::time::{Duration, Instant};

/// What takes no longer than this is not told.
const PATIENCE: Duration = Duration::from_millis(300);

/// How often it is told.
const RATE: Duration = Duration::from_millis(100);

/// The bar's columns.
const COLUMNS: usize = 20;

/// When an export began, and when it was told last.
#[derive(Debug)]
pub struct Pace {
    begin: Instant,
    told: Option<Instant>,
}

impl Pace {
    /// Of an export that begins now.
    #[must_use]
    pub fn start() -> Self {
        Self {
            begin: Instant::now(),
            told: None,
        }
    }

    /// The line to show when `done` of `all` rows are written; `None` when none is due.
    pub fn line(&mut self, done: usize, all: usize) -> Option<String> {
        let since = self
            .told
            .map_or(self.begin.elapsed(), |told| told.elapsed());
        let wait = if self.told.is_some() { RATE } else { PATIENCE };
        (since >= wait).then(|| {
            self.told = Some(Instant::now());
            line(done, all)
        })
    }
}

fn line(done: usize, all: usize) -> String {
    let share = |of: usize| done.min(all) * of / all.max(1);
    let full = share(COLUMNS);
    let bar = "=".repeat(full) + &"-".repeat(COLUMNS - full);
    Word::ExportRunning.fill(&[&bar, &share(100)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_export_is_not_told() {
        assert_eq!(Pace::start().line(1, 10), None);
    }

    #[test]
    fn a_long_one_is_told_now_and_then() {
        let begin = Instant::now().checked_sub(PATIENCE).unwrap();
        let mut pace = Pace { begin, told: None };
        assert_eq!(
            pace.line(50, 100).unwrap(),
            "書き出し中 ==========---------- 50%"
        );
        assert_eq!(pace.line(51, 100), None);
    }

    #[test]
    fn the_bar_is_never_longer_than_it_is() {
        assert!(line(0, 0).contains("-------------------- 0%"));
        assert!(line(7, 5).contains("==================== 100%"));
    }
}
