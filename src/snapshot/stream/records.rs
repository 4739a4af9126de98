//! Reading the records of a batch, and finding what is wrong with them.
//!
//! A record that is right is read once, from its bytes to the model. One that is not, or that has
//! anything unusual about it, is gone through as a whole small file is, so that what is told is
//! the same, with its line.

use super::batch::{Batch, Kind, Record};
use super::readings::Reader;
use crate::model::{Document, Reading, Source, Technology};
use crate::snapshot::check::{self, MAX_STRING, Problem};
use crate::snapshot::format::{TechnologyRecord, schema};
use crate::snapshot::{convert, locate, structure};
use crate::words::Word;
use memchr::{memchr_iter, memchr3_iter};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::OnceLock;

/// What records refer to, once the head has said it.
#[derive(Debug, Default)]
pub struct Known {
    /// The documents' names and how many lines each has.
    documents: OnceLock<Vec<(String, u32)>>,
    schema: OnceLock<Value>,
}

/// The records of a batch, and what is wrong with the others.
#[derive(Debug)]
pub struct Found<T> {
    /// What is right.
    pub records: Vec<T>,
    /// The line of each.
    pub lines: Vec<usize>,
    /// What is not.
    pub problems: Vec<Problem>,
    /// Whether their sources were looked up.
    pub traced: bool,
}

impl Known {
    /// Says which documents there are.
    pub fn tell(&self, documents: &[Document]) {
        let all = documents.iter();
        let all = all.map(|document| (document.id.clone(), document.line_count));
        self.documents.get_or_init(|| all.collect());
    }

    /// Whether a source names lines that there are; `None` before the documents are known.
    fn has(&self, source: &Source) -> Option<bool> {
        let documents = self.documents.get()?;
        let document = documents.iter().find(|(id, _)| *id == source.document);
        let mut last = 0;
        let stand = document.is_some_and(|(_, count)| {
            source.lines.iter().all(|range| {
                let follows = range.first > last && range.last >= range.first;
                last = range.last;
                follows && range.last <= *count
            })
        });
        Some(stand && !source.lines.is_empty())
    }

    /// Whether all sources of a technology can be followed.
    pub fn traces(&self, technology: &Technology) -> Option<bool> {
        let zero = technology.zero_case.iter().map(|zero| &zero.source);
        let sources = technology.source.iter().map(|(_, source)| source);
        let mut all = sources.chain(zero).map(|source| self.has(source));
        all.try_fold(true, |all, one| Some(all && one?))
    }

    /// What is wrong with a record, all of it, as if it were a file.
    fn problems<T: DeserializeOwned>(
        &self,
        kind: Kind,
        record: Record,
        more: impl Fn(T, &mut Vec<Problem>) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        let at = format!("/{}/{}", kind.key(), record.index);
        let whole = |mut problem: Problem| {
            problem.line += record.line - 1;
            problem.pointer.insert_str(0, &at);
            vec![problem]
        };
        let text = std::str::from_utf8(record.bytes).map_err(|error| {
            let byte = record.offset + error.valid_up_to() as u64 + 1;
            let message = Word::ProblemNotUtf8.fill(&[&byte]);
            whole(Problem::new(String::new(), message))
        })?;
        let value: Value = serde_json::from_str(text)
            .map_err(|error| whole(check::syntax_problem(text, &error)))?;
        let mut problems = Vec::new();
        let twice = locate::duplicate_key(text);
        problems.extend(twice.map(|(pointer, key, line)| Problem {
            line,
            pointer,
            message: Word::ProblemDuplicateKey.fill(&[&key]),
        }));
        let schema = self.schema.get_or_init(schema);
        let misshapen = structure::item_problems(schema, kind.key(), &value);
        problems.extend(check::text_problems(&value));
        problems.extend(check::figure_problems(&value));
        if let Some(documents) = self.documents.get() {
            problems.extend(check::source_problems(&value, documents));
        }
        let mut right = None;
        if misshapen.is_empty() {
            match serde_json::from_str(text) {
                Ok(record) => right = more(record, &mut problems),
                Err(_) if !problems.is_empty() => {}
                Err(error) => problems.push(Problem::new(
                    String::new(),
                    Word::ProblemSerde.fill(&[&error]),
                )),
            }
        }
        problems.extend(misshapen);
        match right {
            Some(right) if problems.is_empty() => Ok(right),
            _ => {
                let mut problems = check::located(text, problems);
                for problem in &mut problems {
                    problem.line += record.line - 1;
                    problem.pointer.insert_str(0, &at);
                }
                Err(problems)
            }
        }
    }

    /// Reads technologies.
    pub fn technologies(&self, batch: &Batch) -> Found<Technology> {
        let mut found = Found::new(batch.len());
        for record in batch.records() {
            let plain = plain(record.bytes).and_then(|text| serde_json::from_str(text).ok());
            let quick = plain.and_then(|own: TechnologyRecord| {
                let mut problems = Vec::new();
                let technology = convert::technology(own, "", &mut problems);
                let traced = self.traces(&technology);
                found.traced &= traced.is_some();
                (problems.is_empty() && traced != Some(false)).then_some(technology)
            });
            let right = quick.map_or_else(
                || {
                    let own = self.problems(Kind::Technologies, record, |own, problems| {
                        convert::technology(TechnologyRecord::clone(&own), "", problems);
                        Some(own)
                    });
                    own.map(|own| convert::technology(own, "", &mut Vec::new()))
                },
                Ok,
            );
            found.add(right, record.line);
        }
        found
    }

    /// Reads readings.
    pub fn readings(&self, batch: &Batch) -> Found<Reading> {
        let mut found = Found::new(batch.len());
        let mut reader = Reader::default();
        for record in batch.records() {
            let slow = || self.problems(Kind::Readings, record, |own: Reading, _| Some(own));
            let quick = plain(record.bytes).and_then(|text| reader.read(text));
            let right = quick.map_or_else(slow, Ok);
            found.add(right, record.line);
        }
        found
    }
}

impl<T> Found<T> {
    fn new(count: usize) -> Self {
        Self {
            records: Vec::with_capacity(count),
            lines: Vec::with_capacity(count),
            problems: Vec::new(),
            traced: true,
        }
    }

    fn add(&mut self, record: Result<T, Vec<Problem>>, line: usize) {
        match record {
            Ok(record) => {
                self.records.push(record);
                self.lines.push(line);
            }
            Err(mut problems) => self.problems.append(&mut problems),
        }
    }
}

/// The text of a record in which nothing is unusual.
fn plain(bytes: &[u8]) -> Option<&str> {
    let is_plain = bytes.len() <= MAX_STRING && !may_be_hostile(bytes);
    is_plain.then(|| std::str::from_utf8(bytes).ok()).flatten()
}

/// Whether a text has escapes other than plain ones, or the bytes with which the characters begin
/// that command a terminal or reorder text.
fn may_be_hostile(bytes: &[u8]) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let mut escapes = memchr3_iter(b'\\', 0x7f, 0xc2, bytes);
    let commands = escapes.any(|at| match byte(at) {
        // A second backslash is looked at as well: too careful there, and rare.
        b'\\' => !matches!(byte(at + 1), b'"' | b'n' | b'/'),
        0xc2 => byte(at + 1) < 0xa0,
        _ => true,
    });
    let reorders = |at: usize| {
        matches!(
            (byte(at + 1), byte(at + 2)),
            (0x80, 0xaa..=0xae) | (0x81, 0xa6..=0xa9)
        )
    };
    commands || memchr_iter(0xe2, bytes).any(reorders)
}
