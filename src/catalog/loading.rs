//! A catalog that is shown while its file is read.

use super::Catalog;
use super::editions::{self, Joined};
use crate::error::Error;
use crate::model::Edition;
use crate::snapshot::Snapshot;
use crate::snapshot::stream::{self, Input, Part, Progress, Rest, Standing};
use crate::words::Word;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
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

impl Reach {
    /// Why there is nothing where something may still come, or would have come.
    #[must_use]
    pub const fn why_nothing(self) -> Option<Word> {
        match self {
            Self::All => None,
            Self::SoFar(_) => Some(Word::NotReadYet),
            Self::Stopped(_) => Some(Word::NotReadAnyMore),
        }
    }
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
            Part::Head(snapshot) => self.snapshot = Arc::new(*snapshot),
            Part::Readings(more) => self.readings.extend(more),
            Part::Technologies(more) => self.list(more),
        }
    }

    /// Looks for the texts of the documents before all is read.
    fn find_texts(&mut self, path: &Path) {
        let mut snapshot = self.snapshot.as_ref().clone().with_texts(path, "");
        self.texts = Arc::new(super::cut(&mut snapshot));
        self.snapshot = Arc::new(snapshot);
    }

    /// Takes what is left of a file when its records were taken.
    pub(super) fn finish(&mut self, rest: Rest, path: &Path) {
        let mut snapshot = rest.snapshot.with_texts(path, &rest.text);
        let texts = super::cut(&mut snapshot);
        let technologies = std::mem::take(&mut self.technologies);
        // What was not read is not new or gone.
        let joined = if rest.partial {
            Joined::default()
        } else {
            editions::join(&mut snapshot, &technologies)
        };
        let readings = std::mem::take(&mut self.readings);
        *self = Self::of(snapshot, technologies, texts, joined);
        self.readings = readings;
    }

    /// Whether it knows the editions, without which no technology can be shown.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.editions()
            .iter()
            .any(|edition: &Edition| !edition.id.is_empty())
    }
}

/// A file that is being read by another thread.
#[derive(Debug)]
pub struct Loading {
    catalog: Catalog,
    progress: Arc<Progress>,
    /// The catalog each time that it has grown, and at last without a reach that goes on.
    grown: Receiver<Result<Catalog, Error>>,
    is_done: bool,
    /// Until when is waited for the reading to end in order, once it was stopped.
    grace: Option<Instant>,
}

/// How long a reading that was stopped may take to come to an end. A pipe that says nothing never
/// does.
const GRACE: Duration = Duration::from_millis(300);

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
        // What waits here shares its pieces with what comes after it.
        let (give, grown) = channel();
        let thread = thread::Builder::new().name("reading".to_owned());
        let thread = thread.spawn(move || {
            let read = grow(input, &give);
            // That nobody takes it any more is their wish.
            _ = give.send(read);
        });
        thread.map_err(|source| Error::Read { path, source })?;
        Ok(Self {
            catalog: Catalog::new(Snapshot::default()),
            progress,
            grown,
            is_done: false,
            grace: None,
        })
    }

    /// What there is so far.
    #[must_use]
    pub fn catalog(&self) -> Catalog {
        let mut catalog = self.catalog.clone();
        if !self.is_done {
            catalog.reach = Reach::SoFar(self.progress.standing());
        }
        catalog
    }

    /// Takes what comes in a while; comes back early only when all is there.
    ///
    /// # Errors
    /// As [`stream::read`].
    pub fn wait(&mut self, at_most: Duration) -> Result<Came, Error> {
        let end = Instant::now() + at_most;
        let mut came = Came::Nothing;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.grown.recv_timeout(left) {
                Ok(grown) => {
                    self.catalog = grown?;
                    came = Came::More;
                    if !matches!(self.catalog.reach, Reach::SoFar(_)) {
                        self.is_done = true;
                        return Ok(Came::All);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    if self.grace.is_some_and(|grace| Instant::now() > grace) {
                        self.catalog.reach = Reach::Stopped(self.progress.standing());
                        self.is_done = true;
                        return Ok(Came::All);
                    }
                    return Ok(came);
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(Came::All),
            }
        }
    }

    /// Ends the reading; what was read stays.
    pub fn stop(&mut self) {
        self.progress.stop();
        self.grace.get_or_insert_with(|| Instant::now() + GRACE);
    }

    /// How far it is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.progress.standing()
    }
}

/// Reads a file, and gives the catalog each time that it has grown.
fn grow(input: Input, give: &Sender<Result<Catalog, Error>>) -> Result<Catalog, Error> {
    let (path, progress) = (input.path.clone(), Arc::clone(&input.progress));
    let mut catalog = Catalog::new(Snapshot::default());
    let rest = stream::read(input, &mut |part| {
        let is_head = matches!(part, Part::Head(_));
        catalog.add(part);
        if is_head {
            catalog.find_texts(&path);
        }
        catalog.reach = Reach::SoFar(progress.standing());
        // That nobody takes it any more is told by the progress.
        _ = give.send(Ok(catalog.clone()));
    })?;
    let stopped = rest.partial.then(|| Reach::Stopped(progress.standing()));
    catalog.finish(rest, &path);
    catalog.reach = stopped.unwrap_or_default();
    Ok(catalog)
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.stop();
    }
}
