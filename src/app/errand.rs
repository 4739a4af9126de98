//! A thread beside the screen that finds one thing out.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread;

/// What finds something out; it is asked to end when this goes away.
pub struct Errand<T> {
    over: Arc<AtomicBool>,
    found: Receiver<T>,
}

/// Says whether nobody waits any more.
pub type IsOver<'a> = &'a (dyn Fn() -> bool + Sync);

impl<T: Send + 'static> Errand<T> {
    /// Begins; `None` if there can be no thread for it. `work` comes back with nothing as soon as it
    /// is over.
    pub fn start(
        name: &str,
        work: impl FnOnce(IsOver) -> Option<T> + Send + 'static,
    ) -> Option<Self> {
        let over = Arc::new(AtomicBool::new(false));
        let (give, found) = sync_channel(1);
        let is_over = Arc::clone(&over);
        let work = move || {
            // That nobody waits any more is their wish.
            work(&|| is_over.load(Relaxed)).map(|found| give.send(found))
        };
        let thread = thread::Builder::new().name(name.to_owned()).spawn(work);
        thread.is_ok().then_some(Self { over, found })
    }

    /// What was found out: nothing if the thread ended without.
    ///
    /// # Errors
    /// That it is not done yet.
    pub fn found(&self) -> Result<Option<T>, TryRecvError> {
        match self.found.try_recv() {
            Ok(found) => Ok(Some(found)),
            Err(TryRecvError::Disconnected) => Ok(None),
            Err(empty) => Err(empty),
        }
    }
}

impl<T> Drop for Errand<T> {
    fn drop(&mut self) {
        self.over.store(true, Relaxed);
    }
}

impl<T> fmt::Debug for Errand<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Errand")
    }
}
