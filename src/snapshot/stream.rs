//! Reading a snapshot of any size: never all of it in memory as text.
//!
//! One thread reads, decompresses and cuts the file ([`split`]), others turn its records into the
//! model and find what is wrong with them ([`records`]), and the caller takes them in the order of
//! the file while it is still read ([`collect`]). A small file of one object is read whole instead: there is
//! nothing to win, and its problems are told all at once.

mod collect;
mod input;
pub mod progress;
mod records;
mod split;

pub use input::{Input, STANDARD};
pub use progress::{Progress, Standing};

use super::Snapshot;
use super::check::{self, Problem};
use crate::error::Error;
use crate::model::{Document, Edition, Reading, Technology};
use crate::words::Word;
use collect::Collector;
use split::{Fault, Splitter};
use std::io::{self, Read};
use std::path::Path;

/// Up to this many bytes, a file is read whole.
const SMALL: usize = 4 << 20;

/// Records that are read at a time: as many as stand together in a catalog.
pub const BATCH: usize = 2048;

/// What is read, in the order of the file.
#[derive(Debug)]
pub enum Part {
    /// Documents and editions, known before all is read.
    Begun(Vec<Document>, Vec<Edition>),
    /// How texts are read.
    Readings(Vec<Reading>),
    /// Technologies.
    Technologies(Vec<Technology>),
}

/// What is left when its records were taken.
#[derive(Debug)]
pub struct Rest {
    /// All but technologies and readings.
    pub snapshot: Snapshot,
    /// Its text: of a small file all of it.
    pub text: String,
    /// Whether the reading was stopped before the end.
    pub partial: bool,
}

/// Reads all of an input; its technologies and readings go to `take`, the rest comes back.
///
/// # Errors
/// [`Error::Read`] if the system does not let us, [`Error::Invalid`] with what is wrong.
pub fn read(input: Input, take: &mut dyn FnMut(Part)) -> Result<Rest, Error> {
    let path = input.path.clone();
    read_with(input, SMALL, take).map_err(|failure| failure.at(&path))
}

/// The same, with files up to so many bytes read whole.
fn read_with(mut input: Input, small: usize, take: &mut dyn FnMut(Part)) -> Result<Rest, Failure> {
    let limit = u64::try_from(small).unwrap_or(u64::MAX).saturating_add(1);
    let mut start = Vec::new();
    Read::take(&mut input.reader, limit)
        .read_to_end(&mut start)
        .map_err(|error| Failure::of(Fault::Io(error)))?;
    let wrong = |problem| Failure::Problems(vec![problem]);
    if start.len() <= small && is_one_object(&start, input.takes_lines) {
        let text = check::text_of(start).map_err(wrong)?;
        let mut snapshot = check::parse(&text).map_err(Failure::Problems)?;
        take(Part::Begun(
            snapshot.documents.clone(),
            snapshot.editions.clone(),
        ));
        take(Part::Readings(
            std::mem::take(&mut snapshot.readings).into(),
        ));
        input.progress.records(snapshot.technologies.len());
        take(Part::Technologies(std::mem::take(
            &mut snapshot.technologies,
        )));
        let partial = false;
        return Ok(Rest {
            snapshot,
            text,
            partial,
        });
    }
    check::refuse_at_sight(&start).map_err(wrong)?;
    if start.starts_with(b"\xef\xbb\xbf") {
        start.drain(..3);
    }
    let splitter = Splitter::new(start, input.reader, BATCH, input.takes_lines);
    Collector::new(&input.progress, take).collect(splitter)
}

/// Whether a small file is one object, and not a head with a record a line behind it.
fn is_one_object(bytes: &[u8], takes_lines: bool) -> bool {
    let is_blank = |line: &&[u8]| line.trim_ascii().is_empty();
    let mut lines = bytes
        .split(|&byte| byte == b'\n')
        .filter(|line| !is_blank(line));
    let (first, second) = (lines.next().unwrap_or_default(), lines.next());
    let is_head = serde_json::from_slice::<serde::de::IgnoredAny>(first).is_ok();
    !takes_lines || second.is_none() || !is_head
}

/// Why nothing came of it.
enum Failure {
    Io(io::Error),
    Problems(Vec<Problem>),
}

impl Failure {
    fn of(fault: Fault) -> Self {
        match fault {
            // What a decoder says about data that it cannot decode.
            Fault::Io(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidData
                        | io::ErrorKind::InvalidInput
                        | io::ErrorKind::UnexpectedEof
                        | io::ErrorKind::Other
                ) =>
            {
                let message = Word::ProblemDamaged.fill(&[&error]);
                Self::Problems(vec![Problem::new(String::new(), message)])
            }
            Fault::Io(error) => Self::Io(error),
            Fault::Problem(problem) => Self::Problems(vec![problem]),
        }
    }

    fn at(self, path: &Path) -> Error {
        let path = path.to_owned();
        match self {
            Self::Io(source) => Error::Read { path, source },
            Self::Problems(problems) => Error::Invalid { path, problems },
        }
    }
}
