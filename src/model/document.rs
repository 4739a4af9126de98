//! The documents and the places in them.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A published document that values were read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Short name by which sources refer to it: `A`, `K`.
    pub id: String,
    /// Its title as printed.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The meeting it was handed in to.
    pub meeting: String,
    /// The day of that meeting.
    pub date: Date,
    /// Where the document is published.
    pub url: String,
    /// The page of the meeting.
    pub meeting_url: String,
    /// The terms under which it may be reused.
    pub terms: String,
    /// The credit line that those terms ask for.
    pub credit: String,
    /// The file with its text, relative to the snapshot.
    pub file: String,
    /// How many lines that text has.
    pub line_count: u32,
    /// The papers that it consists of, where there are several.
    #[serde(default)]
    pub parts: Vec<super::exhibit::Part>,
}

/// Lines of a document, both ends included, counted from 1. Written `[143, 147]` in JSON.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(from = "[u32; 2]", into = "[u32; 2]")]
#[schemars(with = "[u32; 2]")]
pub struct LineRange {
    /// The first line.
    pub first: u32,
    /// The last line; not before the first.
    pub last: u32,
}

impl LineRange {
    /// Whether `line` is one of these.
    #[must_use]
    pub const fn contains(self, line: u32) -> bool {
        self.first <= line && line <= self.last
    }
}

impl From<[u32; 2]> for LineRange {
    fn from([first, last]: [u32; 2]) -> Self {
        Self { first, last }
    }
}

impl From<LineRange> for [u32; 2] {
    fn from(range: LineRange) -> Self {
        [range.first, range.last]
    }
}

impl fmt::Display for LineRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            write!(f, "L{}", self.first)
        } else {
            write!(f, "L{}-{}", self.first, self.last)
        }
    }
}

/// Where something was read: a document and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The document's short name.
    pub document: String,
    /// The lines, at least one range, ascending.
    pub lines: Vec<LineRange>,
}

impl Source {
    /// Its first line; 1 for a source without lines, which no checked snapshot has.
    #[must_use]
    pub fn first_line(&self) -> u32 {
        self.lines.first().map_or(1, |range| range.first)
    }

    /// The lines as the command line takes them: `A:143-147 A:606-610`.
    #[must_use]
    pub fn place(&self) -> String {
        let ranges = self.lines.iter().map(|range| {
            let lines = range.to_string().replace('L', "");
            format!("{}:{lines}", self.document)
        });
        ranges.collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.document)?;
        for (index, range) in self.lines.iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            write!(f, "{range}")?;
        }
        Ok(())
    }
}
