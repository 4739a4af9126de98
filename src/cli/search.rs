//! `search`: what matches a query, grouped by kind, the match marked.

use super::arguments::{Kind, PlainFormat, Search};
use super::{Exit, Page};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::fields::{Field, Value};
use crate::model::Technology;
use crate::search::{Entry, Groups, Hit, HitKind, Index, Item, KpiHit, LineHit, Query, Ranked};
use crate::sheet::InTurn;
use crate::text::wrap::wrap;
use crate::words::Word;
use std::num::NonZeroUsize;
use std::ops::Range;

impl Page<'_> {
    pub(super) fn search(&mut self, catalog: &Catalog, search: &Search) -> Result<Exit, Error> {
        let text = search.query.join(" ");
        let query = Query::parse(&text);
        if query.is_empty() {
            let problem = query.problems().first();
            let message = problem.map_or(Word::SearchEmpty.text(), |problem| &problem.message);
            return Err(Error::Usage(message.to_owned()));
        }
        for problem in query.problems() {
            self.note(&problem.message);
        }
        let found = Found::new(catalog, &query, &search.kind);
        let limit = search.limit.map_or(usize::MAX, NonZeroUsize::get);
        match search.format.unwrap_or(PlainFormat::Text) {
            PlainFormat::Text => self.found_text(&found, limit)?,
            PlainFormat::Json => self.json(&InTurn(|| found.entries(limit)))?,
        }
        if found.is_empty() {
            self.note(&Word::SearchNothing.fill(&[&text]));
            return Ok(Exit::Nothing);
        }
        Ok(Exit::Done)
    }

    /// What was found, kind by kind, then the technologies that match only with gaps.
    fn found_text(&mut self, found: &Found, limit: usize) -> Result<(), Error> {
        let catalog = found.catalog;
        let mut first = true;
        for (heading, kind, is_weak) in [
            (Word::SearchTechnologies, HitKind::Technology, false),
            (Word::SearchZero, HitKind::Zero, false),
            (Word::SearchWeak, HitKind::Technology, true),
        ] {
            let count = found.ranked(kind, is_weak).count();
            self.group(heading, count, limit, &mut first)?;
            for own in found.ranked(kind, is_weak).take(limit) {
                let hit = found.hit(kind, own);
                if let (Some(technology), Some(hit)) = (catalog.technology(own.row()), hit) {
                    self.technology_hit(catalog, technology, &hit)?;
                }
            }
        }
        let (kpi, source) = (&found.others.kpi, &found.others.source);
        self.group(Word::SearchKpi, kpi.len(), limit, &mut first)?;
        let mut above = None;
        for hit in kpi.iter().take(limit) {
            self.kpi_hit(catalog, hit, above != Some(hit.subject))?;
            above = Some(hit.subject);
        }
        self.group(Word::SearchLines, source.len(), limit, &mut first)?;
        for hit in source.iter().take(limit) {
            if let Some((id, text)) = line_of(catalog, hit) {
                self.marked(&format!("  {id:7} "), text, &hit.ranges)?;
            }
        }
        Ok(())
    }

    /// The heading of a kind, if any was found, behind a blank line for all but the first.
    fn group(
        &mut self,
        heading: Word,
        found: usize,
        limit: usize,
        first: &mut bool,
    ) -> Result<(), Error> {
        if found == 0 {
            return Ok(());
        }
        if !std::mem::take(first) {
            writeln!(self.out)?;
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

    /// A part of the follow-up, below the name and title of its exhibit where that is not above it
    /// already.
    fn kpi_hit(&mut self, catalog: &Catalog, hit: &KpiHit, is_first: bool) -> Result<(), Error> {
        let whole = KpiHit::whole(hit.subject);
        let is_whole = hit.item == Item::Whole;
        let shown = is_first.then_some(if is_whole { hit } else { &whole });
        if let Some(whole) = shown {
            let (line, marks) = whole.line(catalog);
            self.marked(&format!("  {:9} ", whole.name(catalog)), &line, &marks)?;
        }
        if !is_whole {
            let (line, marks) = hit.line(catalog);
            self.marked(&" ".repeat(14), &line, &marks)?;
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

/// What a search finds: of the technologies only which, in rank order; what is to be highlighted in
/// one is found when it is written.
struct Found<'a> {
    catalog: &'a Catalog,
    index: Index,
    query: Query,
    technologies: Vec<Ranked>,
    zero: Vec<Ranked>,
    /// The follow-up and the documents.
    others: Groups,
}

impl<'a> Found<'a> {
    /// What a query finds of some kinds; of all where none is named.
    fn new(catalog: &'a Catalog, query: &Query, kinds: &[Kind]) -> Self {
        let index = Index::new(catalog);
        let query = index.settled(catalog, query);
        let is_meant = |kind| kinds.is_empty() || kinds.contains(&kind);
        let ranking = index
            .ranking(catalog, &query, &|| false)
            .unwrap_or_default();
        let mut found = ranking.found;
        let all_years = query.asks_for_years();
        found.retain(|own| all_years || catalog.is_current(own.row()));
        let has_report = |own: &&Ranked| {
            let technology = catalog.technology(own.row());
            own.is_in_report() && technology.is_some_and(|own| own.zero_case.is_some())
        };
        let zero = found.iter().filter(|_| is_meant(Kind::Zero));
        let zero = zero.filter(has_report).copied().collect();
        found.retain(|own| is_meant(Kind::Technology) && own.is_outside_report());
        let mut others = Groups::new(
            Vec::new(),
            index.kpi(catalog, &query),
            index.lines(catalog, &query),
            catalog,
        );
        for (kind, own) in [(Kind::Kpi, HitKind::Kpi), (Kind::Source, HitKind::Source)] {
            if !is_meant(kind) {
                others.clear(own);
            }
        }
        Self {
            catalog,
            index,
            query,
            technologies: found,
            zero,
            others,
        }
    }

    fn is_empty(&self) -> bool {
        self.technologies.is_empty() && self.zero.is_empty() && self.others == Groups::default()
    }

    /// Those of a kind that were found, or only guessed, in rank order.
    fn ranked(&self, kind: HitKind, is_weak: bool) -> impl Iterator<Item = &Ranked> {
        let all = match kind {
            HitKind::Technology => self.technologies.as_slice(),
            HitKind::Zero => self.zero.as_slice(),
            HitKind::Kpi | HitKind::Source => &[],
        };
        all.iter()
            .filter(move |own| own.tier().is_weak() == is_weak)
    }

    /// What is to be highlighted in one of a kind.
    fn hit(&self, kind: HitKind, own: &Ranked) -> Option<Hit> {
        let hit = self.index.hit(self.catalog, &self.query, own.row())?;
        Groups::of_hit(self.catalog, hit, kind)
    }

    /// At most so many of each kind as data: what was found, kind by kind, then what was guessed.
    fn entries(&self, most: usize) -> impl Iterator<Item = Entry> {
        let mut others = self.others.clone();
        others.truncate(most);
        let others = others.entries(self.catalog);
        let (weak, sure): (Vec<Entry>, Vec<Entry>) =
            others.into_iter().partition(|entry| entry.tier.is_weak());
        let of = move |kind, is_weak| {
            // The best of a kind come first, and the sure ones are the best.
            let sure = self.ranked(kind, false).count().min(most);
            let left = if is_weak { most - sure } else { sure };
            let own = self.ranked(kind, is_weak).take(left);
            own.filter_map(move |own| {
                let hit = self.hit(kind, own)?;
                Entry::of_hit(self.catalog, kind, &hit)
            })
        };
        let kinds =
            move |is_weak| of(HitKind::Technology, is_weak).chain(of(HitKind::Zero, is_weak));
        kinds(false).chain(sure).chain(kinds(true)).chain(weak)
    }
}

fn text_of(catalog: &Catalog, technology: &Technology, field: &Field) -> String {
    match (field.value)(catalog.edition_of(technology), technology) {
        Value::Text(text) => text.into_owned(),
        other => other.full(),
    }
}

/// A line's name, as `source` takes it, and its text.
pub(super) fn line_of<'a>(catalog: &'a Catalog, hit: &LineHit) -> Option<(String, &'a str)> {
    let document = catalog.documents().get(hit.document)?;
    let text = catalog.text(hit.document)?.line(hit.line)?;
    Some((format!("{}:{}", document.id, hit.line), text))
}
