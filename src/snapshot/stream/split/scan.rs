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
        let (mut offset, mut depth) = (0, 0_usize);
        loop {
            let rest = self.buffer.get(self.at + offset..).unwrap_or_default();
            let sign = rest.iter().position(|&byte| is_sign(byte));
            let byte = sign.and_then(|sign| rest.get(sign)).copied();
            offset += sign.unwrap_or(rest.len());
            match byte {
                None => {
                    self.long(offset)?;
                    if !self.more()? {
                        return Err(self.problem(Word::ProblemTruncated));
                    }
                    continue;
                }
                Some(b'"') => offset = self.string_length(offset)?,
                Some(b'{' | b'[') => {
                    depth += 1;
                    offset += 1;
                    continue;
                }
                Some(b',') if depth > 0 => {
                    offset += 1;
                    continue;
                }
                // The end of the list, behind a number or a word.
                Some(b',' | b'}' | b']') if depth == 0 => return Ok(offset),
                Some(_) => {
                    depth = depth.saturating_sub(1);
                    offset += 1;
                }
            }
            if depth == 0 {
                return Ok(offset);
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

/// Whether a byte begins or ends a value: one of `"`, `{`, `}`, `[`, `]`, `,`.
const fn is_sign(byte: u8) -> bool {
    matches!(byte, b'"' | b',' | b'{' | b'}' | b'[' | b']')
}
