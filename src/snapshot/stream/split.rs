//! Cutting a snapshot into its head and its records while it is read.
//!
//! The two long lists, technologies and readings, go out record by record; all else is the head,
//! small enough to be read whole. Of the records only their ends are found here, so that others
//! can read them meanwhile. In the head an empty list stands for a long one, with as many line
//! feeds in it as it had, so that every line keeps its number.

mod scan;

use super::batch::{Batch, Fault, Kind, Piece};
use crate::snapshot::Problem;
use crate::words::Word;
use memchr::{memchr, memchr_iter};
use std::io::{self, Read};
use std::ops::Range;
use std::time::{Duration, Instant};

/// The longest record, in bytes: more than anyone writes, little enough to be held.
pub const MOST_RECORD: usize = 16 << 20;

/// The longest head, in bytes.
pub const MOST_HEAD: usize = 64 << 20;

/// How much is read at a time.
const BLOCK: usize = 1 << 20;

/// The bytes of records that are handed on at a time, if their number is not reached before.
const MOST_BATCH: usize = 16 << 20;

/// Records of a pipe are handed on at least so often.
const AT_LEAST: Duration = Duration::from_millis(60);

/// Where in the file the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// In the head; the depth, and whether a key may come.
    Head,
    /// In a list, before a record or the end.
    List(Kind),
    /// Behind the head, where a record a line may follow.
    Lines,
    End,
}

/// Cuts what a reader gives.
pub struct Splitter<R> {
    reader: R,
    buffer: Vec<u8>,
    /// Up to where the buffer is dealt with.
    at: usize,
    /// How many bytes came before the buffer.
    before: u64,
    line: usize,
    state: State,
    depth: usize,
    head: Vec<u8>,
    /// The last string of the head at its first level: a key, if a colon follows.
    key: Vec<u8>,
    has_begun: bool,
    counts: [usize; 2],
    waiting: [Batch; 2],
    /// Records in a batch at most.
    most: usize,
    /// Whether records may follow the head, a line each.
    takes_lines: bool,
    ready: Vec<Piece>,
    /// When something was handed on last.
    handed: Instant,
}

impl<R: Read> Splitter<R> {
    /// Cuts what a reader gives, `start` first, into batches of at most so many records.
    pub fn new(start: Vec<u8>, reader: R, most: usize, takes_lines: bool) -> Self {
        Self {
            reader,
            buffer: start,
            at: 0,
            before: 0,
            line: 1,
            state: State::Head,
            depth: 0,
            head: Vec::new(),
            key: Vec::new(),
            has_begun: false,
            counts: [0; 2],
            waiting: [Batch::default(), Batch::default()],
            most,
            takes_lines,
            ready: Vec::new(),
            handed: Instant::now(),
        }
    }

    /// The next piece; `None` behind the last.
    ///
    /// # Errors
    /// That the file cannot be read or is none of ours.
    pub fn next(&mut self) -> Result<Option<Piece>, Fault> {
        loop {
            if !self.ready.is_empty() {
                return Ok(Some(self.ready.remove(0)));
            }
            match self.state {
                State::Head => self.head_step()?,
                State::List(kind) => self.list_step(kind)?,
                State::Lines => self.line_step()?,
                State::End => return Ok(None),
            }
        }
    }

    /// Reads on; `false` at the end of the file.
    fn more(&mut self) -> io::Result<bool> {
        self.before += self.at as u64;
        self.buffer.drain(..self.at);
        self.at = 0;
        let length = self.buffer.len();
        self.buffer.resize(length + BLOCK, 0);
        let free = self.buffer.get_mut(length..).unwrap_or_default();
        let read = loop {
            match self.reader.read(free) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.buffer.truncate(length + *read.as_ref().unwrap_or(&0));
        Ok(read? > 0)
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        while self.at >= self.buffer.len() {
            if !self.more()? {
                return Ok(None);
            }
        }
        Ok(self.buffer.get(self.at).copied())
    }

    /// The next byte that is no white space.
    fn next_sign(&mut self) -> io::Result<Option<u8>> {
        while let Some(byte) = self.peek()? {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                other => return Ok(Some(other)),
            }
            self.at += 1;
        }
        Ok(None)
    }

    fn problem(&self, word: Word) -> Fault {
        Fault::Problem(Problem {
            line: self.line,
            pointer: String::new(),
            message: word.text().to_owned(),
        })
    }

    /// A sign that may not stand where it does.
    fn wrong_sign(&self) -> Fault {
        let before = self.buffer.get(..self.at).unwrap_or_default();
        let start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
        let column = self.at - start + 1;
        Fault::Problem(Problem {
            line: self.line,
            pointer: String::new(),
            message: Word::ProblemSyntax.fill(&[&column]),
        })
    }

    /// Goes on in the head: one sign, string, or run of other characters.
    fn head_step(&mut self) -> Result<(), Fault> {
        if self.head.len().saturating_sub(self.line) > MOST_HEAD {
            return Err(self.problem(Word::ProblemLongHead));
        }
        let Some(byte) = self.peek()? else {
            self.finish_head();
            self.state = State::End;
            return Ok(());
        };
        match byte {
            b'"' => {
                let length = self.string_length(0)?;
                let string = self
                    .buffer
                    .get(self.at..self.at + length)
                    .unwrap_or_default();
                self.head.extend_from_slice(string);
                if self.depth == 1 {
                    string.clone_into(&mut self.key);
                }
                self.at += length;
                return Ok(());
            }
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            b'\n' => self.line += 1,
            _ => {}
        }
        self.head.push(byte);
        self.at += 1;
        if byte == b':' && self.depth == 1 {
            return self.value_of_key();
        }
        if matches!(byte, b'}' | b']') && self.depth == 0 {
            return self.behind_head();
        }
        Ok(())
    }

    /// Behind a key of the first level: whether a long list begins.
    fn value_of_key(&mut self) -> Result<(), Fault> {
        let kind = match self.key.as_slice() {
            b"\"technologies\"" => Kind::Technologies,
            b"\"readings\"" => Kind::Readings,
            _ => return Ok(()),
        };
        let line = self.line;
        if self.next_sign()? != Some(b'[') {
            return Ok(());
        }
        self.at += 1;
        self.head
            .extend(std::iter::repeat_n(b'\n', self.line - line));
        if !self.has_begun && kind == Kind::Technologies {
            self.has_begun = true;
            self.ready.push(Piece::Begun(self.head.clone()));
        }
        self.head.push(b'[');
        self.state = State::List(kind);
        Ok(())
    }

    /// Goes on in a list: one record, or its end.
    fn list_step(&mut self, kind: Kind) -> Result<(), Fault> {
        let line = self.line;
        let is_first = self.head.ends_with(b"[");
        let mut sign = self.next_sign()?;
        if sign == Some(b',') && !is_first {
            self.at += 1;
            sign = self.next_sign()?;
            if sign == Some(b']') {
                return Err(self.wrong_sign());
            }
        } else if sign != Some(b']') && !is_first && sign.is_some() {
            return Err(self.wrong_sign());
        }
        match sign {
            None => Err(self.problem(Word::ProblemTruncated)),
            Some(b']') => {
                self.at += 1;
                self.head
                    .extend(std::iter::repeat_n(b'\n', self.line - line));
                self.head.push(b']');
                self.flush(kind);
                self.state = State::Head;
                Ok(())
            }
            Some(b',' | b'}' | b':') => Err(self.wrong_sign()),
            Some(_) => {
                let length = self.value_length()?;
                self.add(kind, self.at..self.at + length);
                // Something in the head says that the list is not empty any more; it counts lines.
                self.head
                    .extend(std::iter::repeat_n(b'\n', self.line - line));
                if self.head.ends_with(b"[") {
                    self.head.push(b' ');
                }
                Ok(())
            }
        }
    }

    /// The head is complete.
    fn behind_head(&mut self) -> Result<(), Fault> {
        if self.takes_lines {
            if !self.has_begun {
                self.has_begun = true;
                self.ready.push(Piece::Begun(self.head.clone()));
            }
            self.finish_head();
            self.state = State::Lines;
        } else if self.next_sign()?.is_some() {
            return Err(self.wrong_sign());
        } else {
            self.finish_head();
            self.state = State::End;
        }
        Ok(())
    }

    fn finish_head(&mut self) {
        self.flush(Kind::Readings);
        self.flush(Kind::Technologies);
        self.ready.push(Piece::Head(std::mem::take(&mut self.head)));
    }

    /// Whether nothing is left to cut before more is read, which may be long in coming.
    fn is_used_up(&self) -> bool {
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        rest.trim_ascii_start().is_empty()
    }

    /// Whether what waits is to be shown before that: the first, and the others now and then.
    fn is_due(&self) -> bool {
        let [technologies, readings] = &self.waiting;
        let is_first = technologies.first == 0 && !technologies.is_empty();
        let waits = !technologies.is_empty() || !readings.is_empty();
        is_first || waits && self.handed.elapsed() > AT_LEAST
    }

    /// One line behind the head.
    fn line_step(&mut self) -> Result<(), Fault> {
        if self.is_used_up() && self.is_due() {
            self.flush(Kind::Readings);
            self.flush(Kind::Technologies);
            return Ok(());
        }
        let Some(sign) = self.next_sign()? else {
            self.flush(Kind::Readings);
            self.flush(Kind::Technologies);
            self.state = State::End;
            return Ok(());
        };
        let kind = if sign == b'[' {
            Kind::Readings
        } else {
            Kind::Technologies
        };
        let mut searched = 0;
        let length = loop {
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            if let Some(end) = memchr(b'\n', rest.get(searched..).unwrap_or_default()) {
                break searched + end;
            }
            searched = rest.len();
            if searched > MOST_RECORD {
                return Err(self.problem(Word::ProblemLongRecord));
            }
            if !self.more()? {
                break searched;
            }
        };
        self.add(kind, self.at..self.at + length);
        Ok(())
    }

    /// Adds a record to its batch, and hands the batch on when it is full.
    fn add(&mut self, kind: Kind, range: Range<usize>) {
        let bytes = self.buffer.get(range.clone()).unwrap_or_default();
        let (Some(batch), Some(count)) = (
            self.waiting.get_mut(kind as usize),
            self.counts.get_mut(kind as usize),
        ) else {
            return;
        };
        if batch.is_empty() {
            batch.first = *count;
        }
        *count += 1;
        batch.push(bytes, self.line, self.before + range.start as u64);
        // Full ones begin where whole multiples do; the first is shown sooner than it is full.
        let most = match batch.first {
            0 => self.most.div_ceil(16),
            _ => self.most - batch.first % self.most,
        };
        let is_full = batch.len() >= most || batch.size() > MOST_BATCH;
        self.line += memchr_iter(b'\n', bytes).count();
        self.at = range.end;
        if is_full {
            // How they are read comes before what is read so.
            self.flush(Kind::Readings);
            self.flush(kind);
        }
    }

    fn flush(&mut self, kind: Kind) {
        self.handed = Instant::now();
        let batch = self.waiting.get_mut(kind as usize).map(std::mem::take);
        let batch = batch.filter(|batch| !batch.is_empty());
        self.ready
            .extend(batch.map(|batch| Piece::Batch(kind, batch)));
    }
}
