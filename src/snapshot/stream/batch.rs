//! What a file is cut into.

use crate::snapshot::Problem;
use std::io;

/// A long list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Technologies.
    Technologies,
    /// Readings.
    Readings,
}

impl Kind {
    /// Its key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Technologies => "technologies",
            Self::Readings => "readings",
        }
    }
}

/// Records that stand side by side.
#[derive(Debug, Default)]
pub struct Batch {
    /// The position of the first in its list.
    pub first: usize,
    bytes: Vec<u8>,
    /// Of each record where it ends in the bytes, its line, its place in the file.
    ends: Vec<(usize, usize, u64)>,
}

/// A record as it stands in the file.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// Its position in its list.
    pub index: usize,
    /// Its text.
    pub bytes: &'a [u8],
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// The byte of the file at which it begins.
    pub offset: u64,
}

impl Batch {
    /// Adds a record.
    pub fn push(&mut self, bytes: &[u8], line: usize, offset: u64) {
        self.bytes.extend_from_slice(bytes);
        self.ends.push((self.bytes.len(), line, offset));
    }

    /// How many bytes its records have.
    pub const fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// How many records there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The records in order.
    pub fn records(&self) -> impl Iterator<Item = Record<'_>> {
        let mut start = 0;
        (self.first..)
            .zip(&self.ends)
            .map(move |(index, &(end, line, offset))| {
                let bytes = self.bytes.get(start..end).unwrap_or_default();
                start = end;
                Record {
                    index,
                    bytes,
                    line,
                    offset,
                }
            })
    }
}

/// What comes next in a file.
#[derive(Debug)]
pub enum Piece {
    /// Records of a list.
    Batch(Kind, Batch),
    /// The head up to where the first long list begins; it is no whole object.
    Begun(Vec<u8>),
    /// All of the head; records may follow, a line each.
    Head(Vec<u8>),
}

/// Why reading ends early.
#[derive(Debug)]
pub enum Fault {
    /// The system does not let us read.
    Io(io::Error),
    /// The file is none of ours.
    Problem(Problem),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
