//! What the tabs of the office show of a large catalog, found out beside the screen.

use crate::audit::{self, Check};
use crate::catalog::Catalog;
use crate::zero::{self, Case};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread;

/// The cases and the checks.
pub type Findings = (Vec<Case>, Vec<Check>);

/// Finds them out here and now.
pub fn findings(catalog: &Catalog) -> Findings {
    let cases = zero::cases(catalog, catalog.latest());
    (cases, audit::checks(catalog))
}

/// The same; `None` as soon as it is over.
fn findings_unless(catalog: &Catalog, over: &AtomicBool) -> Option<Findings> {
    let is_wanted = || !over.load(Relaxed);
    let cases = is_wanted().then(|| zero::cases(catalog, catalog.latest()))?;
    let checks = is_wanted().then(|| audit::checks(catalog))?;
    is_wanted().then_some((cases, checks))
}

/// A thread that finds them out; it ends early when this goes away.
#[derive(Debug)]
pub struct Study {
    over: Arc<AtomicBool>,
    found: Receiver<Findings>,
}

impl Study {
    /// Begins; `None` if there can be no thread for it.
    pub fn start(catalog: &Arc<Catalog>) -> Option<Self> {
        let (give, found) = sync_channel(1);
        let over = Arc::new(AtomicBool::new(false));
        let (catalog, is_over) = (Arc::clone(catalog), Arc::clone(&over));
        let work = move || {
            // That nobody waits any more is their wish.
            findings_unless(&catalog, &is_over).map(|findings| give.send(findings))
        };
        let thread = thread::Builder::new().name("office".to_owned()).spawn(work);
        thread.is_ok().then_some(Self { over, found })
    }

    /// What was found out: nothing if the thread ended without.
    ///
    /// # Errors
    /// That it is not done yet.
    pub fn findings(&self) -> Result<Option<Findings>, TryRecvError> {
        match self.found.try_recv() {
            Ok(findings) => Ok(Some(findings)),
            Err(TryRecvError::Disconnected) => Ok(None),
            Err(empty) => Err(empty),
        }
    }
}

impl Drop for Study {
    fn drop(&mut self) {
        self.over.store(true, Relaxed);
    }
}
