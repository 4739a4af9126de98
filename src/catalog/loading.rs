//! A catalog that is shown while its file is read.

use super::Catalog;
use crate::error::Error;
use crate::model::Edition;
use crate::snapshot::Snapshot;
use crate::snapshot::stream::{self, Input, Part, Progress, Rest, Standing};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// How much of its file a catalog has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Reach {
    /// Everything.
    #[default]
    All,
    /// What was read so far; more comes.
    SoFar(Standing),
    /// What was read when the reading was stopped.
    Stopped(Standing),
}

impl Catalog {
    /// Takes a part of a file.
    pub(super) fn add(&mut self, part: Part) {
        self.relations = Arc::default();
        match part {
            Part::Begun(documents, editions) => {
                self.snapshot = Arc::new(Snapshot {
                    documents,
                    editions,
                    ..Snapshot::default()
                });
            }
            Part::Readings(more) => self.readings.extend(more),
            Part::Technologies(more) => self.list(more),
        }
    }

    /// Takes what is left of a file when its records were taken.
    pub(super) fn finish(&mut self, rest: Rest, path: &Path) {
        let mut snapshot = rest.snapshot.with_texts(path, &rest.text);
        let joined = super::editions::join(&mut snapshot, &self.technologies);
        let known = std::mem::replace(self, Self::new(snapshot));
        self.technologies = known.technologies;
        self.readings = known.readings;
        self.listed = known.listed;
        self.joined = Arc::new(joined);
    }

    /// Whether it knows the editions, without which no technology can be shown.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.editions()
            .iter()
            .any(|edition: &Edition| !edition.id.is_empty())
    }
}

enum Message {
    Part(Part),
    Done(Box<Result<Rest, Error>>),
}

/// A file that is being read by another thread.
#[derive(Debug)]
pub struct Loading {
    catalog: Catalog,
    path: PathBuf,
    progress: Arc<Progress>,
    messages: Receiver<Message>,
    is_done: bool,
}

/// What came of waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// Nothing.
    Nothing,
    /// More of the file.
    More,
    /// All that will come.
    All,
}

impl Loading {
    /// Begins to read.
    ///
    /// # Errors
    /// [`Error::Read`] if there can be no thread for it.
    pub fn start(input: Input) -> Result<Self, Error> {
        let (path, progress) = (input.path.clone(), Arc::clone(&input.progress));
        // Few: what is read and not yet shown waits in memory.
        let (give, messages) = sync_channel(8);
        let parts = give.clone();
        let work = move || {
            let mut take = |part| {
                // That nobody takes it any more is told by the progress.
                _ = parts.send(Message::Part(part));
            };
            let done = stream::read(input, &mut take);
            _ = give.send(Message::Done(Box::new(done)));
        };
        let thread = thread::Builder::new()
            .name("reading".to_owned())
            .spawn(work);
        thread.map_err(|source| Error::Read {
            path: path.clone(),
            source,
        })?;
        Ok(Self {
            catalog: Catalog::new(Snapshot::default()),
            path,
            progress,
            messages,
            is_done: false,
        })
    }

    /// What there is so far.
    #[must_use]
    pub fn catalog(&self) -> Catalog {
        let mut catalog = self.catalog.clone();
        if self.is_done {
            return catalog;
        }
        catalog.reach = Reach::SoFar(self.progress.standing());
        catalog
    }

    /// Takes what comes in a while.
    ///
    /// # Errors
    /// As [`stream::read`].
    pub fn wait(&mut self, at_most: Duration) -> Result<Came, Error> {
        let end = Instant::now() + at_most;
        let mut came = Came::Nothing;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.messages.recv_timeout(left) {
                Ok(Message::Part(part)) => {
                    self.catalog.add(part);
                    came = Came::More;
                }
                Ok(Message::Done(done)) => {
                    self.finish((*done)?);
                    return Ok(Came::All);
                }
                Err(RecvTimeoutError::Timeout) => return Ok(came),
                Err(RecvTimeoutError::Disconnected) => return Ok(Came::All),
            }
        }
    }

    fn finish(&mut self, rest: Rest) {
        let standing = self.progress.standing();
        let partial = rest.partial;
        self.is_done = true;
        self.catalog.finish(rest, &self.path);
        if partial {
            self.catalog.reach = Reach::Stopped(standing);
        }
    }

    /// Ends the reading; what was read stays.
    pub fn stop(&self) {
        self.progress.stop();
    }

    /// How far it is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.progress.standing()
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.stop();
    }
}
