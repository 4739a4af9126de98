//! A document's text, cut into lines once.

use crate::snapshot::DocumentText;
use std::sync::OnceLock;

/// A text and where its lines begin, which is found out when the first line is asked for.
#[derive(Debug, Clone)]
pub struct SourceText {
    text: DocumentText,
    /// The first bytes of the lines, in a text far below 4 GiB.
    starts: OnceLock<Vec<u32>>,
}

impl SourceText {
    /// A text that is cut into lines.
    #[must_use]
    pub const fn new(text: DocumentText) -> Self {
        let starts = OnceLock::new();
        Self { text, starts }
    }

    fn starts(&self) -> &[u32] {
        self.starts.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes());
            // Counting is cheaper than memory that is outgrown.
            let mut starts = Vec::with_capacity(breaks.clone().count() + 1);
            let begins = std::iter::once(0).chain(breaks.map(|at| at + 1));
            starts.extend(begins.map_while(|start| u32::try_from(start).ok()));
            // What follows the last line feed is a line only if something stands on it.
            if starts
                .last()
                .is_some_and(|&start| self.is_blank_from(start))
            {
                starts.pop();
            }
            starts
        })
    }

    fn is_blank_from(&self, start: u32) -> bool {
        let rest = usize::try_from(start).ok();
        let rest = rest.and_then(|start| self.text.get(start..));
        rest.is_some_and(|rest| rest.trim().is_empty())
    }

    /// How many lines there are.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        u32::try_from(self.starts().len()).unwrap_or(u32::MAX)
    }

    /// A line without its line feed, counted from 1.
    #[must_use]
    pub fn line(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        let start = usize::try_from(*self.starts().get(index)?).ok()?;
        let end = self.starts().get(index + 1);
        let end = end.and_then(|&end| usize::try_from(end).ok());
        let end = end.unwrap_or(self.text.len());
        let line = self.text.get(start..end)?;
        Some(line.trim_end_matches(['\n', '\r']))
    }

    /// All lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &str)> {
        (1..=self.line_count()).filter_map(|number| Some((number, self.line(number)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one_and_the_last_line_feed_ends_a_line() {
        let text = SourceText::new(DocumentText::Read("一\n\n三\r\n".to_owned()));
        assert_eq!(text.line_count(), 3);
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [(1, "一"), (2, ""), (3, "三")]
        );
        assert_eq!(text.line(0), None);
        assert_eq!(text.line(4), None);
        assert_eq!(
            SourceText::new(DocumentText::Read(String::new())).line_count(),
            0
        );
    }
}
