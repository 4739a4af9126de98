//! Finding where strings and values end, without understanding them.

use super::super::batch::Fault;
use super::{MOST_RECORD, Splitter};
use crate::words::Word;
use memchr::memchr2;
use std::io::Read;

impl<R: Read> Splitter<R> {
    /// The length of the string that begins so far behind here.
    pub(super) fn string_length(&mut self, start: usize) -> Result<usize, Fault> {
        let mut offset = start + 1;
        loop {
            let rest = self.buffer.get(self.at + offset..).unwrap_or_default();
            match memchr2(b'"', b'\\', rest) {
                Some(end) if rest.get(end) == Some(&b'"') => return Ok(offset + end + 1),
                Some(end) if end + 1 < rest.len() => offset += end + 2,
                found => {
                    offset += found.unwrap_or(rest.len());
                    self.long(offset)?;
                    if !self.more()? {
                        return Err(self.problem(Word::ProblemTruncated));
                    }
                }
            }
        }
    }

    /// The length of the value that begins here.
    pub(super) fn value_length(&mut self) -> Result<usize, Fault> {
        match self.buffer.get(self.at) {
            Some(b'{') => self.nested_length(b'{', b'}'),
            Some(b'[') => self.nested_length(b'[', b']'),
            Some(b'"') => self.string_length(0),
            _ => self.word_length(),
        }
    }

    /// The length of an object or a list. What else is in it need not be known to find its end.
    fn nested_length(&mut self, open: u8, close: u8) -> Result<usize, Fault> {
        let (mut offset, mut depth) = (0, 0_usize);
        loop {
            let rest = self.buffer.get(self.at + offset..).unwrap_or_default();
            let is_sign = |&byte: &u8| byte == b'"' || byte == open || byte == close;
            let sign = rest.iter().position(is_sign);
            let byte = sign.and_then(|sign| rest.get(sign)).copied();
            offset += sign.unwrap_or(rest.len());
            match byte {
                None => {
                    self.long(offset)?;
                    if !self.more()? {
                        return Err(self.problem(Word::ProblemTruncated));
                    }
                }
                Some(b'"') => offset = self.string_length(offset)?,
                Some(byte) => {
                    offset += 1;
                    if byte == open {
                        depth += 1;
                    } else if depth <= 1 {
                        return Ok(offset);
                    } else {
                        depth -= 1;
                    }
                }
            }
        }
    }

    /// The length of a number or a word.
    fn word_length(&mut self) -> Result<usize, Fault> {
        let mut offset = 0;
        loop {
            let rest = self.buffer.get(self.at + offset..).unwrap_or_default();
            let end = rest.iter().position(|byte| b",}]".contains(byte));
            offset += end.unwrap_or(rest.len());
            if end.is_some() {
                return Ok(offset);
            }
            self.long(offset)?;
            if !self.more()? {
                return Err(self.problem(Word::ProblemTruncated));
            }
        }
    }

    fn long(&self, length: usize) -> Result<(), Fault> {
        if length > MOST_RECORD {
            return Err(self.problem(Word::ProblemLongRecord));
        }
        Ok(())
    }
}
