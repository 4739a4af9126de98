//! What the tabs of the office show of a large catalog, found out beside the screen.

use crate::audit::{self, Check};
use crate::catalog::Catalog;
use crate::zero::{self, Case};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread;

/// The cases and the checks.
pub type Findings = (Vec<Case>, Vec<Check>);

/// Finds them out here and now.
pub fn findings(catalog: &Catalog) -> Findings {
    let cases = zero::cases(catalog, catalog.latest());
    (cases, audit::checks(catalog))
}

/// A thread that finds them out.
#[derive(Debug)]
pub struct Study(Receiver<Findings>);

impl Study {
    /// Begins; `None` if there can be no thread for it.
    pub fn start(catalog: &Arc<Catalog>) -> Option<Self> {
        let (give, found) = sync_channel(1);
        let catalog = Arc::clone(catalog);
        let work = move || {
            // That nobody waits any more is their wish.
            _ = give.send(findings(&catalog));
        };
        let thread = thread::Builder::new().name("office".to_owned()).spawn(work);
        thread.is_ok().then_some(Self(found))
    }

    /// What was found out: nothing if the thread ended without.
    ///
    /// # Errors
    /// That it is not done yet.
    pub fn findings(&self) -> Result<Option<Findings>, TryRecvError> {
        match self.0.try_recv() {
            Ok(findings) => Ok(Some(findings)),
            Err(TryRecvError::Disconnected) => Ok(None),
            Err(empty) => Err(empty),
        }
    }
}
