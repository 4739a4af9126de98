//! What the screen shows: read while the terminal is asked for its widths, and longer.

use crate::catalog::loading::Came;
use crate::catalog::{Catalog, Loading};
use crate::error::Error;
use crate::snapshot::BUNDLED_SYMBOLS;
use std::thread::JoinHandle;
use std::time::Duration;

/// How long the first screen waits for what there is of a file.
const FIRST_LOOK: Duration = Duration::from_millis(120);

/// What the program shows.
#[derive(Debug)]
pub enum Data {
    /// The bundled snapshot; it is read while the terminal is asked for its widths.
    Bundled,
    /// Another one.
    Catalog(Box<Catalog>),
    /// Another one that is being read, and shown meanwhile.
    File(Box<Loading>),
}

/// A catalog that may still be read in a thread of its own.
pub(super) enum Source {
    Bundled(Option<JoinHandle<Result<Catalog, Error>>>),
    Done(Box<Catalog>),
    Growing(Box<Loading>),
}

impl Source {
    /// Begins to read what has to be read; a small file is read at once.
    pub fn start(data: Data) -> Result<Self, Error> {
        Ok(match data {
            Data::Bundled => {
                let thread = std::thread::Builder::new().name("snapshot".to_owned());
                Self::Bundled(thread.spawn(Catalog::bundled).ok())
            }
            Data::Catalog(catalog) => Self::Done(catalog),
            Data::File(mut loading) => match loading.wait(FIRST_LOOK)? {
                Came::All => Self::Done(Box::new(loading.catalog())),
                Came::Nothing | Came::More => Self::Growing(loading),
            },
        })
    }

    /// The characters whose widths the terminal is asked for; of a file that is being read those
    /// of our own.
    pub fn symbols(&self) -> &str {
        match self {
            Self::Bundled(_) | Self::Growing(_) => BUNDLED_SYMBOLS,
            Self::Done(catalog) => catalog.symbols(),
        }
    }

    /// What can be shown first, and where more comes from.
    pub fn finish(self) -> Result<(Catalog, Option<Box<Loading>>), Error> {
        match self {
            Self::Done(catalog) => Ok((*catalog, None)),
            Self::Growing(loading) => Ok((loading.catalog(), Some(loading))),
            // Without a thread it is read here.
            Self::Bundled(thread) => match thread.map(JoinHandle::join) {
                Some(Ok(read)) => read.map(|catalog| (catalog, None)),
                Some(Err(panic)) => std::panic::resume_unwind(panic),
                None => Catalog::bundled().map(|catalog| (catalog, None)),
            },
        }
    }
}
