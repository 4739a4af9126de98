//! What the screen shows: read while the terminal is entered and asked for its widths, and longer.

use crate::catalog::loading::Came;
use crate::catalog::{Catalog, Loading};
use crate::error::Error;
use crate::snapshot::{BUNDLED_SYMBOLS, Technologies};
use std::sync::mpsc::{Receiver, channel};
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

/// What is done in another thread while the terminal is entered and asked.
pub(super) type Beside = Box<dyn FnOnce() + Send>;

/// A catalog that may still have to be read.
pub(super) enum Source {
    /// The bundled snapshot; its larger half is read beside.
    Bundled(Receiver<Result<Technologies, Error>>),
    Done(Box<Catalog>),
    Growing(Box<Loading>),
}

impl Source {
    /// Begins to read; a small file is read at once. With what another thread has to do for it.
    pub fn start(data: Data) -> Result<(Self, Beside), Error> {
        let source = match data {
            Data::Bundled => {
                let (give, read) = channel();
                // Nobody takes it where the terminal cannot be entered.
                let beside = move || _ = give.send(Technologies::bundled());
                return Ok((Self::Bundled(read), Box::new(beside)));
            }
            Data::Catalog(catalog) => Self::Done(catalog),
            Data::File(mut loading) => match loading.wait(FIRST_LOOK)? {
                Came::All => Self::Done(Box::new(loading.catalog())),
                Came::Nothing | Came::More => Self::Growing(loading),
            },
        };
        Ok((source, Box::new(|| ())))
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
            Self::Bundled(read) => {
                let technologies = || read.recv().unwrap_or_else(|_| Technologies::bundled());
                Ok((Catalog::bundled_with(technologies)?, None))
            }
        }
    }
}
