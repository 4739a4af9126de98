//! Where a snapshot comes from: a file or standard input, as it is or compressed.

use super::progress::Progress;
use crate::error::Error;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The path that means standard input.
pub const STANDARD: &str = "-";

/// What a snapshot is read from.
pub struct Input {
    /// Its name, for messages.
    pub path: PathBuf,
    /// Its bytes, decompressed.
    pub reader: Box<dyn Read + Send>,
    /// Whether records may follow the head, a line each.
    pub takes_lines: bool,
    /// How far it is read.
    pub progress: Arc<Progress>,
}

impl Input {
    /// Opens the file at a path; `-` is standard input.
    ///
    /// # Errors
    /// [`Error::Read`] if the system does not let us.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |source| Error::Read {
            path: path.to_owned(),
            source,
        };
        if path == Path::new(STANDARD) {
            return Self::standard(Box::new(io::stdin()));
        }
        let file = std::fs::File::open(path).map_err(failed)?;
        let about = file.metadata().map_err(failed)?;
        if about.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let size = about.is_file().then_some(about.len());
        Self::new(path, Box::new(file), size).map_err(failed)
    }

    /// Standard input, or what stands for it.
    ///
    /// # Errors
    /// [`Error::Read`] if the system does not let us.
    pub fn standard(reader: Box<dyn Read + Send>) -> Result<Self, Error> {
        let path = Path::new(STANDARD);
        Self::new(path, reader, None).map_err(|source| Error::Read {
            path: path.to_owned(),
            source,
        })
    }

    fn new(path: &Path, raw: Box<dyn Read + Send>, size: Option<u64>) -> io::Result<Self> {
        let progress = Arc::new(Progress::new(size));
        let mut counted = BufReader::with_capacity(
            256 << 10,
            Counted {
                raw,
                progress: Arc::clone(&progress),
            },
        );
        let magic = first_bytes(&mut counted)?;
        let reader: Box<dyn Read + Send> = match magic.as_slice() {
            [0x1f, 0x8b, ..] => Box::new(flate2::read::MultiGzDecoder::new(
                io::Cursor::new(magic).chain(counted),
            )),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => {
                let start = io::Cursor::new(magic).chain(counted);
                let decoder = ruzstd::decoding::StreamingDecoder::new(start);
                Box::new(decoder.map_err(|error| {
                    io::Error::new(io::ErrorKind::InvalidData, error.to_string())
                })?)
            }
            _ => Box::new(io::Cursor::new(magic).chain(counted)),
        };
        Ok(Self {
            path: path.to_owned(),
            reader,
            takes_lines: takes_lines(path),
            progress,
        })
    }
}

/// Whether a file may have a record a line: unless its name says that it is one object.
fn takes_lines(path: &Path) -> bool {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    let plain = [".gz", ".zst"]
        .iter()
        .find_map(|end| name.strip_suffix(end));
    let end = Path::new(plain.unwrap_or(&name)).extension();
    end.is_none_or(|end| end != "json")
}

/// The first bytes, by which compressed data are known; fewer only of a shorter file.
fn first_bytes(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    reader.take(4).read_to_end(&mut first)?;
    Ok(first)
}

/// A reader that tells how far it is.
struct Counted {
    raw: Box<dyn Read + Send>,
    progress: Arc<Progress>,
}

impl Read for Counted {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.raw.read(bytes)?;
        self.progress.read(read);
        Ok(read)
    }
}
