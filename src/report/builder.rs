//! How the lines of a page are made: what stands above, in and below the table of an exhibit.

use super::columns::Span;
use super::page::{Line, Look, Text};
use super::table::Table;
use super::{CONFIDENCES, Marks, Subject, kind, reasons, sign, word};
use crate::catalog::{Catalog, Target};
use crate::model::exhibit::CopyState;
use crate::model::{Confidence, Exhibit, Source};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use crate::words::Word;
use std::ops::Range;

/// A page being built.
pub struct Builder<'a> {
    pub catalog: &'a Catalog,
    ruler: &'a Ruler,
    width: usize,
    pub marks: Marks,
    pub lines: Vec<Line<'a>>,
    pub spans: Vec<Span>,
}

impl<'a> Builder<'a> {
    pub const fn new(catalog: &'a Catalog, ruler: &'a Ruler, width: usize, marks: Marks) -> Self {
        Self {
            catalog,
            ruler,
            width: if width == 0 { 1 } else { width },
            marks,
            lines: Vec::new(),
            spans: Vec::new(),
        }
    }

    pub fn subject(&mut self, subject: Subject, left: Option<usize>) {
        match subject {
            Subject::Plan => self.plan(),
            Subject::Vision(position) => self.vision(position),
            Subject::Goal(position) => self.goal(position),
            Subject::Exhibit(position) => {
                if let Some(exhibit) = self.catalog.exhibits().get(position) {
                    self.exhibit(exhibit, left);
                }
            }
        }
    }

    fn exhibit(&mut self, exhibit: &'a Exhibit, left: Option<usize>) {
        let source = Some(&exhibit.source);
        self.sentence(Look::Dim, place(exhibit), source);
        self.sentence(Look::Title, exhibit.title.as_str(), source);
        if exhibit.columns.is_empty() {
            self.certainty(exhibit.confidence, exhibit.reason.as_deref(), source);
            self.paragraphs(exhibit);
        } else {
            // The numbers come first, and with them only the word for how sure they are.
            self.certainty(exhibit.confidence, None, source);
            self.table(exhibit, left);
            self.paragraphs(exhibit);
            self.reasons(exhibit);
        }
        self.notes(exhibit);
        self.remarks(&exhibit.id);
        self.links(exhibit);
        self.origin(exhibit);
        self.copies(exhibit);
        self.about_goal(exhibit);
    }

    /// Who reports, what the slide is called, every line that was read.
    fn origin(&mut self, exhibit: &'a Exhibit) {
        let source = Some(&exhibit.source);
        self.blank();
        if let Some(who) = &exhibit.who {
            self.sentence(Look::Dim, Word::KpiWho.fill(&[who]), source);
        }
        let printed = exhibit.slide_title.as_ref();
        if let Some(title) = printed.filter(|title| **title != exhibit.title) {
            self.sentence(Look::Dim, Word::KpiSlideTitle.fill(&[title]), source);
        }
        let lines = Word::KpiLines.fill(&[&exhibit.source]);
        self.sentence(Look::Dim, lines, source);
    }

    /// How sure the whole is that the page is about, and why.
    pub fn certainty(
        &mut self,
        confidence: Confidence,
        reason: Option<&str>,
        source: Option<&'a Source>,
    ) {
        let certainty = Word::KpiCertainty.fill(&[&word(confidence)]);
        let reason = reason.map(|reason| format!("  {reason}"));
        let text = format!("{certainty}{}", reason.unwrap_or_default());
        self.sentence(Look::Mark, text, source);
    }

    /// How sure something on the page is, and why.
    fn doubt(&mut self, confidence: Confidence, reason: Option<&str>, source: Option<&'a Source>) {
        let reason = reason.map(|reason| format!(": {reason}"));
        let text = format!("{}{}", word(confidence), reason.unwrap_or_default());
        self.sentence(Look::Mark, text, source);
    }

    /// What signs mean.
    pub fn signs(&mut self, used: Vec<Confidence>) {
        let used = used.into_iter();
        let used = used.map(|doubt| format!("{} {}", sign(doubt), word(doubt)));
        let used: Vec<_> = used.collect();
        if !used.is_empty() {
            self.blank();
            let text = Word::KpiSigns.fill(&[&used.join("  ")]);
            self.sentence(Look::Dim, text, None);
        }
    }

    fn table(&mut self, exhibit: &'a Exhibit, left: Option<usize>) {
        let table = Table::new(self.catalog, exhibit, self.ruler, self.width, self.marks);
        let mut next = left.unwrap_or(0);
        loop {
            let columns = table.visible(next);
            self.blank();
            self.caption(exhibit, &columns);
            self.spans = table.spans(next);
            self.lines.extend(table.header(&self.spans));
            for row in 0..exhibit.rows.len() {
                self.lines.extend(table.row(row, &self.spans));
            }
            next = columns.end;
            if left.is_some() || next >= exhibit.columns.len() {
                break;
            }
        }
        self.legend(exhibit, table.is_odd());
    }

    /// The unit of all values, and which columns are shown where not all are.
    fn caption(&mut self, exhibit: &Exhibit, shown: &Range<usize>) {
        let all = exhibit.columns.len();
        let mut parts = Vec::new();
        parts.extend(
            exhibit
                .unit
                .as_ref()
                .map(|unit| Word::KpiUnit.fill(&[unit])),
        );
        if shown.len() < all {
            let first = shown.start.saturating_add(1);
            let columns = if first == shown.end {
                first.to_string()
            } else {
                format!("{first}～{}", shown.end)
            };
            parts.push(Word::KpiColumns.fill(&[&columns, &all]));
        }
        if !parts.is_empty() {
            self.sentence(Look::Dim, parts.join("  "), None);
        }
    }

    /// What the signs in the table mean, and the brackets.
    fn legend(&mut self, exhibit: &Exhibit, odd: bool) {
        let cells = || exhibit.rows.iter().flat_map(|row| &row.cells);
        let mut parts = Vec::new();
        if self.marks == Marks::Signs {
            let doubts = CONFIDENCES.into_iter().skip(1);
            let used = doubts.filter(|doubt| cells().any(|cell| cell.confidence == *doubt));
            let used = used.map(|doubt| format!("{} {}", sign(doubt), word(doubt)));
            let odd = odd.then(|| format!("{} {}", Word::SignOdd, Word::KpiOdd));
            let used: Vec<_> = used.chain(odd).collect();
            if !used.is_empty() {
                parts.push(Word::KpiSigns.fill(&[&used.join("  ")]));
            }
        }
        let ours = exhibit.columns.iter().any(|column| column.ours)
            || exhibit.rows.iter().any(|row| row.ours);
        parts.extend(ours.then(|| Word::KpiOurs.text().to_owned()));
        if !parts.is_empty() {
            self.sentence(Look::Dim, parts.join("  "), None);
        }
    }

    fn paragraphs(&mut self, exhibit: &'a Exhibit) {
        let mut before_heading = true;
        for (index, passage) in exhibit.paragraphs.iter().enumerate() {
            if index == 0 || (passage.heading && !before_heading) {
                self.blank();
            }
            before_heading = passage.heading;
            let look = if passage.heading {
                Look::Heading
            } else {
                Look::Text
            };
            self.sentence(look, passage.text.as_str(), Some(&passage.source));
        }
    }

    fn notes(&mut self, exhibit: &'a Exhibit) {
        self.heading(Word::KpiNotes.text(), exhibit.notes.is_empty());
        for note in &exhibit.notes {
            let mark = note.mark.as_deref().map(|mark| format!("{mark} "));
            let text = format!("{}{}", mark.unwrap_or_default(), note.text);
            self.sentence(Look::Text, text, Some(&note.source));
            if !note.confidence.is_certain() {
                self.doubt(note.confidence, note.reason.as_deref(), Some(&note.source));
            }
        }
    }

    fn reasons(&mut self, exhibit: &'a Exhibit) {
        let reasons = reasons::reasons(exhibit, self.marks);
        let nothing = reasons.is_empty() && exhibit.reason.is_none();
        self.heading(Word::KpiReasons.text(), nothing);
        if let Some(reason) = &exhibit.reason {
            self.sentence(Look::Dim, reason.as_str(), Some(&exhibit.source));
        }
        for reason in reasons {
            self.sentence(Look::Dim, reason, Some(&exhibit.source));
        }
    }

    fn remarks(&mut self, id: &'a str) {
        let catalog = self.catalog;
        let remarks: Vec<_> = catalog.remarks_about(id).collect();
        self.heading(Word::PartRemarks.text(), remarks.is_empty());
        for remark in remarks {
            let text = Word::KpiRemark.fill(&[&remark.printed, &remark.explanation]);
            let text = format!("{text} ({})", remark.source);
            self.sentence(Look::Warning, text, Some(&remark.source));
        }
    }

    fn links(&mut self, exhibit: &'a Exhibit) {
        let catalog = self.catalog;
        let links: Vec<_> = catalog.links_from(&exhibit.id).collect();
        self.heading(Word::KpiLinks.text(), links.is_empty());
        for link in links {
            for row in catalog.linked(link) {
                let Some(technology) = catalog.technology(row) else {
                    continue;
                };
                let text = format!("{} {}", technology.id, technology.procedure);
                self.leading(text, &Target::Technology(row));
            }
            let source = Some(&link.related_source);
            self.doubt(link.confidence, link.reason.as_deref(), source);
        }
    }

    fn copies(&mut self, exhibit: &'a Exhibit) {
        self.heading(Word::KpiCopies.text(), exhibit.copies.is_empty());
        for copy in &exhibit.copies {
            let slide = copy.slide.as_ref();
            let slide = slide.map(|slide| format!("{} ", Word::KpiSlide.fill(&[slide])));
            let state = match copy.state {
                CopyState::Complete => Word::KpiCopyWhole,
                CopyState::NumbersLost => Word::KpiCopyNumbersLost,
            };
            let text = format!("{}{state} ({})", slide.unwrap_or_default(), copy.source);
            self.sentence(Look::Dim, text, Some(&copy.source));
        }
    }

    /// A heading after a blank line, unless nothing comes below it.
    pub fn heading(&mut self, text: impl Into<Text<'a>>, nothing_below: bool) {
        if !nothing_below {
            self.blank();
            self.sentence(Look::Heading, text, None);
        }
    }

    /// A text that leads to something.
    pub fn leading(&mut self, text: String, target: &Target) {
        self.leading_as(Look::Text, text, target);
    }

    /// A text with this look that leads to something.
    pub fn leading_as(&mut self, look: Look, text: String, target: &Target) {
        let before = self.lines.len();
        self.sentence(look, text, None);
        for line in self.lines.iter_mut().skip(before) {
            line.target = Some(target.clone());
        }
    }

    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// A text, wrapped.
    pub fn sentence(&mut self, look: Look, text: impl Into<Text<'a>>, source: Option<&'a Source>) {
        let text = text.into();
        for range in wrap(self.ruler, &text, self.width) {
            let mut line = Line {
                source,
                ..Line::default()
            };
            line.push(0, text.clone(), range, look, None);
            self.lines.push(line);
        }
    }
}

/// Where an exhibit stands in the document, and what it is called.
fn place(exhibit: &Exhibit) -> String {
    let slide = exhibit.slide.as_ref();
    let mut parts = vec![
        exhibit.id.clone(),
        kind(exhibit.kind).text().to_owned(),
        Word::KpiPart.fill(&[&exhibit.part]),
    ];
    parts.extend(slide.map(|slide| Word::KpiSlide.fill(&[slide])));
    parts.extend(exhibit.stamp.clone());
    parts.join("  ")
}
