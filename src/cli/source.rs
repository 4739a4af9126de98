//! `source`: the lines of a document, with their numbers.

use super::arguments::{PlainFormat, SourceLines};
use super::table;
use super::{Exit, Page};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::text::Align;
use crate::words::Word;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

impl Page<'_> {
    pub(super) fn source(&mut self, catalog: &Catalog, asked: &SourceLines) -> Result<Exit, Error> {
        let lines = lines(catalog, &asked.place.join(" ")).map_err(Error::Usage)?;
        match asked.format.unwrap_or(PlainFormat::Text) {
            PlainFormat::Json => self.json(&lines)?,
            PlainFormat::Text => {
                let last = lines.iter().map(|line| line.number).max().unwrap_or(0);
                let digits = last.to_string().len();
                for line in &lines {
                    self.numbered(line, digits)?;
                }
            }
        }
        Ok(Exit::Done)
    }

    /// A line behind its number; what does not fit goes on below itself.
    fn numbered(&mut self, line: &Line, digits: usize) -> Result<(), Error> {
        let room = self.width.map(|width| width.saturating_sub(digits + 2));
        let shown = match table::lines(&self.ruler, line.text, room) {
            lines if lines.is_empty() => vec![String::new()],
            lines => lines,
        };
        for (index, text) in shown.iter().enumerate() {
            let number = if index == 0 {
                line.number.to_string()
            } else {
                String::new()
            };
            let number = self.ruler.pad(&number, digits, Align::Right);
            writeln!(self.out, "{}", format!("{number}  {text}").trim_end())?;
        }
        Ok(())
    }
}

/// A line of a document.
#[derive(Serialize)]
struct Line<'a> {
    document: &'a str,
    #[serde(rename = "line")]
    number: u32,
    text: &'a str,
}

/// The lines that `A`, `A:143-147` or `A L24, L219-226` names, or what is wrong with it.
fn lines<'a>(catalog: &'a Catalog, place: &str) -> Result<Vec<Line<'a>>, String> {
    let plain: String = place.nfkc().collect();
    let plain = plain.trim();
    let name_ends = |c: char| c == ':' || c.is_whitespace();
    let (name, ranges) = plain.split_once(name_ends).unwrap_or((plain, ""));
    let position = catalog.document(name);
    let document = position.and_then(|at| catalog.documents().get(at));
    let document = document.ok_or_else(|| {
        let documents = catalog.documents().iter();
        let known = documents.map(|document| format!("{} ({})", document.id, document.title));
        Word::SourceUnknown.fill(&[&name, &known.collect::<Vec<_>>().join(", ")])
    })?;
    let text = position.and_then(|at| catalog.text(at));
    let text = text.ok_or_else(|| Word::SourceNoText.fill(&[&document.id, &document.file]))?;
    let last = text.line_count();
    let mut lines = Vec::new();
    for range in ranges.split(',') {
        let (from, to) = within(range, last).ok_or_else(|| {
            Word::SourceLines.fill(&[&range.trim(), &document.id, &last, &document.id])
        })?;
        lines.extend((from..=to).filter_map(|number| {
            let text = text.line(number)?;
            let document = document.id.as_str();
            Some(Line {
                document,
                number,
                text,
            })
        }));
    }
    Ok(lines)
}

/// The two ends of `143`, `143-147` or `L143-147`, if a document of `last` lines has them; both
/// ends of the document where nothing is given.
fn within(range: &str, last: u32) -> Option<(u32, u32)> {
    let range = range.trim().trim_start_matches(['L', 'l']);
    if range.is_empty() {
        return Some((1, last));
    }
    let (from, to) = range.split_once('-').unwrap_or((range, range));
    let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (1 <= from && from <= to && to <= last).then_some((from, to))
}
