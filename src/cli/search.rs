//! `search`: what matches a query, grouped by kind, the match marked.

use super::arguments::{Kind, PlainFormat, Search};
use super::{Exit, Page};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::fields::{Field, Value};
use crate::model::Technology;
use crate::search::{Hit, Index, LineHit, Query, Tier};
use crate::text::wrap::wrap;
use crate::words::Word;
use serde::Serialize;
use std::num::NonZeroUsize;
use std::ops::Range;

impl Page<'_> {
    pub(super) fn search(&mut self, catalog: &Catalog, search: &Search) -> Result<Exit, Error> {
        let text = search.query.join(" ");
        let query = Query::parse(&text);
        if query.is_empty() {
            return Err(Error::Usage(Word::SearchEmpty.text().to_owned()));
        }
        let wanted = |kind| search.kind.is_empty() || search.kind.contains(&kind);
        let index = Index::new(catalog);
        let mut found = Found::default();
        if wanted(Kind::Technology) {
            found.technologies = index.technologies(&query);
        }
        if wanted(Kind::Source) {
            found.lines = index.lines(catalog, &query);
        }
        let limit = search.limit.map_or(usize::MAX, NonZeroUsize::get);
        match search.format.unwrap_or(PlainFormat::Text) {
            PlainFormat::Text => self.found_text(catalog, &found, limit)?,
            PlainFormat::Json => {
                let technologies = found.technologies.iter().take(limit);
                let lines = found.lines.iter().take(limit);
                let hits = technologies.filter_map(|hit| JsonHit::technology(catalog, hit));
                let hits = hits.chain(lines.filter_map(|hit| JsonHit::line(catalog, hit)));
                self.json(&hits.collect::<Vec<_>>())?;
            }
        }
        if found.technologies.is_empty() && found.lines.is_empty() {
            self.note(&Word::SearchNothing.fill(&[&text]));
            return Ok(Exit::Nothing);
        }
        Ok(Exit::Done)
    }

    fn found_text(&mut self, catalog: &Catalog, found: &Found, limit: usize) -> Result<(), Error> {
        self.group(Word::SearchTechnologies, found.technologies.len(), limit)?;
        for hit in found.technologies.iter().take(limit) {
            if let Some(technology) = catalog.technology(hit.row) {
                self.technology_hit(catalog, technology, hit)?;
            }
        }
        if !found.technologies.is_empty() && !found.lines.is_empty() {
            writeln!(self.out)?;
        }
        self.group(Word::SearchLines, found.lines.len(), limit)?;
        for hit in found.lines.iter().take(limit) {
            if let Some((id, text)) = line_of(catalog, hit) {
                self.marked(&format!("  {id:7} "), text, &hit.ranges)?;
            }
        }
        Ok(())
    }

    fn group(&mut self, heading: Word, found: usize, limit: usize) -> Result<(), Error> {
        if found == 0 {
            return Ok(());
        }
        let mut line = heading.fill(&[&found]);
        if limit < found {
            line.push_str(&Word::SearchShown.fill(&[&limit]));
        }
        Ok(writeln!(self.out, "{line}")?)
    }

    /// The name, whether it matches or not, then the other fields that match.
    fn technology_hit(
        &mut self,
        catalog: &Catalog,
        technology: &Technology,
        hit: &Hit,
    ) -> Result<(), Error> {
        let ranges = |field: &Field| {
            let marks = hit.marks.iter().filter(|mark| mark.field == field);
            marks.map(|mark| mark.range.clone()).collect::<Vec<_>>()
        };
        let of_name = hit.marks.iter().find(|mark| mark.field.key == "name");
        let of_name = of_name.map(|mark| ranges(mark.field)).unwrap_or_default();
        let head = format!("  {:7} ", technology.id.to_string());
        self.marked(&head, &technology.name, &of_name)?;
        let mut shown = vec!["name"];
        for mark in &hit.marks {
            if shown.contains(&mark.field.key) {
                continue;
            }
            shown.push(mark.field.key);
            let head = format!("{}{}: ", " ".repeat(10), mark.field.label);
            let text = text_of(catalog, technology, mark.field);
            self.marked(&head, &text, &ranges(mark.field))?;
        }
        Ok(())
    }

    /// A text behind a head, its matches in bold where that can be seen; wrapped under itself.
    fn marked(&mut self, head: &str, text: &str, marks: &[Range<usize>]) -> Result<(), Error> {
        let indent = self.ruler.cells(head);
        let width = self.width.map(|width| width.saturating_sub(indent));
        let lines = match width {
            Some(width) => wrap(&self.ruler, text, width),
            None => std::iter::once(0..text.len()).collect(),
        };
        for (index, line) in lines.into_iter().enumerate() {
            let head = if index == 0 {
                head.to_owned()
            } else {
                " ".repeat(indent)
            };
            let shown = self.bold(text, line, marks);
            writeln!(self.out, "{}", format!("{head}{shown}").trim_end())?;
        }
        Ok(())
    }

    /// A range of a text as it is shown, the matches in it in bold.
    fn bold(&self, text: &str, line: Range<usize>, marks: &[Range<usize>]) -> String {
        let show = |range: Range<usize>| self.ruler.show(text.get(range).unwrap_or_default());
        if !self.bold {
            return show(line);
        }
        let mut marks = marks.to_vec();
        marks.sort_by_key(|mark| (mark.start, mark.end));
        let mut shown = String::new();
        let mut at = line.start;
        for mark in marks {
            let (start, end) = (mark.start.max(at), mark.end.min(line.end));
            if start < end {
                shown.push_str(&show(at..start));
                shown.extend(["\u{1b}[1m", &show(start..end), "\u{1b}[0m"]);
                at = end;
            }
        }
        shown + &show(at..line.end)
    }
}

/// What was found, by kind.
#[derive(Default)]
struct Found {
    technologies: Vec<Hit>,
    lines: Vec<LineHit>,
}

fn text_of(catalog: &Catalog, technology: &Technology, field: &Field) -> String {
    match (field.value)(catalog.edition_of(technology), technology) {
        Value::Text(text) => text.into_owned(),
        other => other.full(),
    }
}

/// A line's name, as `source` takes it, and its text.
fn line_of<'a>(catalog: &'a Catalog, hit: &LineHit) -> Option<(String, &'a str)> {
    let document = catalog.documents().get(hit.document)?;
    let text = catalog.text(hit.document)?.line(hit.line)?;
    Some((format!("{}:{}", document.id, hit.line), text))
}

/// A hit as JSON.
#[derive(Serialize)]
struct JsonHit {
    kind: &'static str,
    /// `B26`, or `A:143` for a line.
    id: String,
    tier: &'static str,
    highlights: Vec<Highlight>,
}

/// A match: bytes of the original text of a field.
#[derive(Serialize)]
struct Highlight {
    field: &'static str,
    text: String,
    start: usize,
    end: usize,
}

impl JsonHit {
    fn technology(catalog: &Catalog, hit: &Hit) -> Option<Self> {
        let technology = catalog.technology(hit.row)?;
        let highlights = hit.marks.iter().map(|mark| Highlight {
            field: mark.field.key,
            text: text_of(catalog, technology, mark.field),
            start: mark.range.start,
            end: mark.range.end,
        });
        Some(Self {
            kind: "technology",
            id: technology.id.to_string(),
            tier: tier(hit.tier),
            highlights: highlights.collect(),
        })
    }

    fn line(catalog: &Catalog, hit: &LineHit) -> Option<Self> {
        let (id, text) = line_of(catalog, hit)?;
        let highlights = hit.ranges.iter().map(|range| Highlight {
            field: "line",
            text: text.to_owned(),
            start: range.start,
            end: range.end,
        });
        Some(Self {
            kind: "source",
            id,
            tier: tier(Tier::Exact),
            highlights: highlights.collect(),
        })
    }
}

const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Exact => "exact",
        Tier::Fuzzy => "fuzzy",
    }
}
