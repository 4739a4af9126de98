//! What the screen shows: read while the terminal is entered and asked for its widths, and longer.

use crate::catalog::loading::Came;
use crate::catalog::{Catalog, Loading};
use crate::error::Error;
use crate::snapshot::{BUNDLED_SYMBOLS, Technologies};
use std::panic::resume_unwind;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long the first screen waits for what there is of a file.
const FIRST_LOOK: Duration = Duration::from_millis(120);

/// What the program shows.
#[derive(Debug)]
pub enum Data {
    /// The bundled snapshot.
    Bundled,
    /// Another one.
    Catalog(Box<Catalog>),
    /// Another one that is being read, and shown meanwhile.
    File(Box<Loading>),
}

/// A catalog that may still have to be read.
pub(super) enum Source {
    /// The bundled snapshot, the larger half of it in a thread of its own.
    Bundled(JoinHandle<Result<Technologies, Error>>),
    Done(Box<Catalog>),
    Growing(Box<Loading>),
}

impl Source {
    /// Begins to read; a small file is read at once.
    pub fn start(data: Data) -> Result<Self, Error> {
        Ok(match data {
            Data::Bundled => {
                let thread = thread::Builder::new().name("data".to_owned());
                match thread.spawn(Technologies::bundled) {
                    Ok(reading) => Self::Bundled(reading),
                    Err(_) => Self::Done(Box::new(Catalog::bundled()?)),
                }
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
            Self::Bundled(reading) => {
                let read = || reading.join().unwrap_or_else(|panic| resume_unwind(panic));
                Ok((Catalog::bundled_with(read)?, None))
            }
        }
    }
}
