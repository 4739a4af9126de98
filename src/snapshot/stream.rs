//! Reading a snapshot of any size: never all of it in memory as text.
//!
//! One thread reads, decompresses and cuts the file (`split`), others turn its records into the
//! model and find what is wrong with them (`records`), and the caller takes them in the order of
//! the file while it is still read (`collect`). A small file of one object is read whole instead: there is
//! nothing to win, and its problems are told all at once.

mod batch;
mod collect;
mod input;
pub mod progress;
mod readings;
mod records;
mod split;

pub use input::{Input, STANDARD};
pub use progress::{Progress, Standing};

use super::Snapshot;
use super::check::{self, Problem};
use crate::error::Error;
use crate::model::{Document, Edition, Reading, Technology};
use crate::words::Word;
use batch::Fault;
use collect::Collector;
use split::Splitter;
use std::io::{self, Read};
use std::path::Path;

/// Up to this many bytes, a file is read whole.
const SMALL: usize = 4 << 20;

/// How much of the beginning of a file is read at a time.
const BLOCK: usize = 256 << 10;

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
    /// All but technologies and readings, where it comes before they are all read.
    Head(Box<Snapshot>),
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
    let (mut start, is_one) =
        beginning(&mut input, small).map_err(|error| Failure::of(Fault::Io(error)))?;
    let wrong = |problem| Failure::Problems(vec![problem]);
    if is_one {
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

/// The beginning of a file, and whether it is all of a small one that is one object. Of one with a
/// record a line no more is waited for than shows that: the rest may be long in coming.
fn beginning(input: &mut Input, small: usize) -> io::Result<(Vec<u8>, bool)> {
    let mut start = Vec::new();
    let mut block = vec![0; BLOCK];
    loop {
        let read = match input.reader.read(&mut block) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        start.extend_from_slice(block.get(..read).unwrap_or_default());
        let has_all = read == 0;
        if start.len() > small {
            return Ok((start, false));
        }
        if has_all || start.len() > block.len() || input.takes_lines {
            let is_one = is_one_object(&start, input.takes_lines);
            if has_all || !is_one {
                return Ok((start, is_one));
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::BUNDLED;
    use std::sync::Arc;

    /// A text read as a stream, however small it is.
    fn streamed(text: &str) -> Result<(Rest, Vec<Technology>, usize), Vec<Problem>> {
        let input = Input {
            path: "a.json".into(),
            reader: Box::new(io::Cursor::new(text.as_bytes().to_vec())),
            takes_lines: false,
            progress: Arc::new(Progress::new(None)),
        };
        let (mut technologies, mut readings) = (Vec::new(), 0);
        let rest = read_with(input, 0, &mut |part| match part {
            Part::Begun(..) | Part::Head(_) => {}
            Part::Readings(more) => readings += more.len(),
            Part::Technologies(mut more) => technologies.append(&mut more),
        });
        match rest {
            Ok(rest) => Ok((rest, technologies, readings)),
            Err(Failure::Problems(problems)) => Err(problems),
            Err(Failure::Io(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn a_stream_holds_what_the_whole_file_holds() {
        let whole = check::parse(&BUNDLED).unwrap();
        let (rest, technologies, readings) = streamed(&BUNDLED).unwrap();
        assert_eq!(technologies, whole.technologies);
        assert_eq!(readings, whole.readings.all().len());
        assert_eq!(rest.snapshot.exhibits, whole.exhibits);
        assert_eq!(rest.snapshot.editions, whole.editions);
        assert_eq!(rest.snapshot.links, whole.links);
    }

    #[test]
    fn a_stream_tells_the_problems_that_the_whole_file_has() {
        for (from, to) in [
            ("\"cases\":590", "\"cases\":-590"),
            ("\"cases\":590", "\"cases\":590,\"cases\":590"),
            ("136411482", "-1"),
            ("[[253,258]]", "[[258,253]]"),
            ("[[253,258]]", "[]"),
            ("\"id\":\"B26\"", "\"id\":\"B27\""),
            ("\"goal\":\"①\"", "\"goal\":\"⑳\""),
            ("\"schema_version\":1", "\"schema_version\":2"),
            (
                "{\"edition\":\"R5\",\"id\":\"B26\"",
                "{\"edition\":\"R9\",\"id\":\"B26\"",
            ),
            ("[\"膵臓\",\"すいぞう\"]", "[\"膵臓\",1]"),
        ] {
            assert!(BUNDLED.contains(from), "{from}");
            let text = BUNDLED.replacen(from, to, 1);
            let whole = check::parse(&text).err();
            assert_eq!(streamed(&text).err(), whole, "{to}");
        }
    }

    #[test]
    fn signs_at_wrong_places_are_told() {
        for (from, to) in [
            ("\"technologies\":[", "\"technologies\":[,"),
            ("\"cases\":590", "\"cases\":590]"),
            ("\"cases\":590", "\"cases\":NaN"),
        ] {
            assert!(BUNDLED.contains(from), "{from}");
            let text = BUNDLED.replacen(from, to, 1);
            assert!(streamed(&text).is_err(), "{to}");
        }
        let cut = BUNDLED.trim_end().strip_suffix('}').unwrap();
        assert!(streamed(cut).is_err());
    }
}
