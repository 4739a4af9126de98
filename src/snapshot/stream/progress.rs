//! How far a file is read, told to whoever looks on; and their wish that it should end.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

/// How far a file is read.
#[derive(Debug)]
pub struct Progress {
    /// Bytes of the file, compressed or not; `None` where nobody knows.
    size: Option<u64>,
    read: AtomicU64,
    records: AtomicUsize,
    stopped: AtomicBool,
    begun: Instant,
}

/// What can be said about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Technologies read.
    pub records: usize,
    /// How many there will be, as far as can be told from what was read.
    pub expected: Option<usize>,
    /// The share that is read, in per cent.
    pub percent: Option<u64>,
    /// Technologies a second.
    pub rate: u64,
    /// The time that the rest will take.
    pub left: Option<Duration>,
}

impl Standing {
    /// A bar of some columns, filled to the share that is read; `None` where nobody knows it.
    #[must_use]
    pub fn bar(&self, columns: usize) -> Option<String> {
        let percent = usize::try_from(self.percent?).unwrap_or(100).min(100);
        let full = percent * columns / 100;
        Some("=".repeat(full) + &"-".repeat(columns - full))
    }
}

impl Progress {
    /// Nothing is read yet of so many bytes.
    #[must_use]
    pub fn new(size: Option<u64>) -> Self {
        Self {
            size,
            read: AtomicU64::new(0),
            records: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
            begun: Instant::now(),
        }
    }

    /// So many bytes more were read.
    pub fn read(&self, bytes: usize) {
        self.read.fetch_add(bytes as u64, Relaxed);
    }

    /// So many technologies more were read.
    pub fn records(&self, count: usize) {
        self.records.fetch_add(count, Relaxed);
    }

    /// Asks for an end; what was read stays.
    pub fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }

    /// Whether an end was asked for.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Relaxed)
    }

    /// How long it has taken so far.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    /// What can be said about it now.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let (read, records) = (self.read.load(Relaxed), self.records.load(Relaxed));
        let millis = u64::try_from(self.elapsed().as_millis())
            .unwrap_or(u64::MAX)
            .max(1);
        let size = self.size.filter(|&size| size > 0);
        let known = size.filter(|_| read > 0);
        let expected = known.map(|size| {
            let all = records as u128 * u128::from(size.max(read)) / u128::from(read);
            usize::try_from(all).unwrap_or(usize::MAX)
        });
        let left = known.map(|size| {
            let rest = u128::from(size.saturating_sub(read)) * u128::from(millis);
            Duration::from_millis(u64::try_from(rest / u128::from(read)).unwrap_or(u64::MAX))
        });
        Standing {
            records,
            expected,
            percent: size.map(|size| (read.saturating_mul(100) / size).min(100)),
            rate: (records as u64).saturating_mul(1000) / millis,
            left,
        }
    }
}
