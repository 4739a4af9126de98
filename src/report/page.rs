//! The page of an exhibit, a goal, a vision or the plan: lines of a given width.
//!
//! The screen draws these lines, `y` copies them and the command line prints them. A line knows
//! where it was read and may lead elsewhere; a line of a table knows its row, a piece of it its
//! column.

use super::table::{Span, Table};
use super::{CONFIDENCES, Marks, Subject, kind, reasons, sign, word};
use crate::catalog::{Catalog, Target};
use crate::model::exhibit::CopyState;
use crate::model::{Confidence, Exhibit, Source};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use crate::words::Word;
use std::borrow::Cow;
use std::ops::{Deref, Range};
use std::rc::Rc;

/// What a piece of a line is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The name of what the page is about.
    Title,
    /// A heading.
    Heading,
    /// Printed words and values.
    Text,
    /// The label of a row.
    Label,
    /// A value that we computed.
    Derived,
    /// What stands for a value that is not there.
    Missing,
    /// The mark of a value that is not certain.
    Mark,
    /// A sentence of ours.
    Dim,
    /// Something odd in the document.
    Warning,
}

/// A text of the catalog, or one of ours that several lines share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text<'a> {
    /// Of the catalog.
    Borrowed(&'a str),
    /// Ours.
    Shared(Rc<str>),
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self::Borrowed(text)
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self::Shared(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Text<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        match text {
            Cow::Borrowed(text) => Self::Borrowed(text),
            Cow::Owned(text) => text.into(),
        }
    }
}

/// A part of a text at its place on the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Columns before it.
    pub x: usize,
    /// The whole text.
    pub text: Text<'a>,
    /// The part of it that stands here.
    pub range: Range<usize>,
    /// What it is.
    pub look: Look,
    /// The column of the table.
    pub column: Option<usize>,
}

impl<'a> Piece<'a> {
    /// A piece.
    pub const fn new(
        x: usize,
        text: Text<'a>,
        range: Range<usize>,
        look: Look,
        column: Option<usize>,
    ) -> Self {
        Self {
            x,
            text,
            range,
            look,
            column,
        }
    }

    /// The part that stands here.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }
}

/// A line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line<'a> {
    /// What stands on it, from the left.
    pub pieces: Vec<Piece<'a>>,
    /// The row of the table that it belongs to.
    pub row: Option<usize>,
    /// Whether it is a line of the table's headings.
    pub header: bool,
    /// Where it was read.
    pub source: Option<&'a Source>,
    /// Where it leads to.
    pub target: Option<Target>,
}

impl<'a> Line<'a> {
    pub(super) fn header() -> Self {
        Self {
            header: true,
            ..Self::default()
        }
    }

    pub(super) fn row(row: usize) -> Self {
        Self {
            row: Some(row),
            ..Self::default()
        }
    }

    pub(super) fn push(
        &mut self,
        x: usize,
        text: Text<'a>,
        range: Range<usize>,
        look: Look,
        column: Option<usize>,
    ) {
        self.pieces.push(Piece::new(x, text, range, look, column));
    }
}

/// The lines of a page, and where the columns of its table stand.
#[derive(Debug, Default)]
pub struct Page<'a> {
    /// The lines.
    pub lines: Vec<Line<'a>>,
    /// The columns shown.
    pub spans: Vec<Span>,
}

/// The page of a subject, `width` columns wide, its table from the column `left` on.
#[must_use]
pub fn page<'a>(
    catalog: &'a Catalog,
    subject: Subject,
    ruler: &'a Ruler,
    width: usize,
    left: usize,
) -> Page<'a> {
    let mut page = Builder::new(catalog, ruler, width, Marks::Signs);
    page.subject(subject, Some(left));
    Page {
        lines: page.lines,
        spans: page.spans,
    }
}

/// The first column to show so that `column` is shown on the page of an exhibit.
#[must_use]
pub fn follow(exhibit: &Exhibit, ruler: &Ruler, width: usize, left: usize, column: usize) -> usize {
    Table::new(exhibit, ruler, width, Marks::Signs).follow(left, column)
}

/// The page of a subject as plain text; a table that is too wide comes in parts, one below the
/// other.
#[must_use]
pub fn text(catalog: &Catalog, subject: Subject, ruler: &Ruler, width: usize) -> String {
    let mut page = Builder::new(catalog, ruler, width, Marks::Words);
    page.subject(subject, None);
    let mut text = String::new();
    let mut heading = 0;
    for line in &page.lines {
        if line.header {
            let end = |piece: &Piece| piece.x.saturating_add(ruler.cells(piece.shown()));
            let ends = line.pieces.iter().map(end);
            heading = ends.fold(heading, usize::max);
        } else if heading > 0 {
            text.push_str(&"-".repeat(std::mem::take(&mut heading)));
            text.push('\n');
        }
        text.push_str(plain(line, ruler).trim_end());
        text.push('\n');
    }
    text
}

fn plain(line: &Line, ruler: &Ruler) -> String {
    let mut text = String::new();
    for piece in &line.pieces {
        let gap = piece.x.saturating_sub(ruler.cells(&text));
        text.push_str(&" ".repeat(gap));
        text.push_str(&ruler.show(piece.shown()));
    }
    text
}

/// A page being built.
pub(super) struct Builder<'a> {
    pub(super) catalog: &'a Catalog,
    ruler: &'a Ruler,
    width: usize,
    pub(super) marks: Marks,
    pub(super) lines: Vec<Line<'a>>,
    spans: Vec<Span>,
}

impl<'a> Builder<'a> {
    const fn new(catalog: &'a Catalog, ruler: &'a Ruler, width: usize, marks: Marks) -> Self {
        Self {
            catalog,
            ruler,
            width: if width == 0 { 1 } else { width },
            marks,
            lines: Vec::new(),
            spans: Vec::new(),
        }
    }

    fn subject(&mut self, subject: Subject, left: Option<usize>) {
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
            self.confidence(exhibit.confidence, exhibit.reason.as_deref(), source);
            self.paragraphs(exhibit);
        } else {
            // The numbers come first, and with them only the word for how sure they are.
            self.confidence(exhibit.confidence, None, source);
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

    /// Who reports, and what the slide is called.
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
    }

    /// How sure something is, and why.
    pub(super) fn confidence(
        &mut self,
        confidence: Confidence,
        reason: Option<&str>,
        source: Option<&'a Source>,
    ) {
        let word = match self.marks {
            Marks::Signs => format!("{} {}", sign(confidence), word(confidence)),
            Marks::Words => word(confidence).text().to_owned(),
        };
        let text = reason.map_or_else(|| word.clone(), |reason| format!("{word}: {reason}"));
        self.sentence(Look::Mark, text, source);
    }

    fn table(&mut self, exhibit: &'a Exhibit, left: Option<usize>) {
        let table = Table::new(exhibit, self.ruler, self.width, self.marks);
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
        self.legend(exhibit);
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
    fn legend(&mut self, exhibit: &Exhibit) {
        let cells = || exhibit.rows.iter().flat_map(|row| &row.cells);
        let mut parts = Vec::new();
        if self.marks == Marks::Signs {
            let doubts = CONFIDENCES.into_iter().skip(1);
            let used = doubts.filter(|doubt| cells().any(|cell| cell.confidence == *doubt));
            parts.extend(used.map(|doubt| format!("{} {}", sign(doubt), word(doubt))));
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
                self.confidence(note.confidence, note.reason.as_deref(), Some(&note.source));
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
                self.leading(text, Target::Technology(row));
            }
            let source = Some(&link.related_source);
            self.confidence(link.confidence, link.reason.as_deref(), source);
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
    pub(super) fn heading(&mut self, text: impl Into<Text<'a>>, nothing_below: bool) {
        if !nothing_below {
            self.blank();
            self.sentence(Look::Heading, text, None);
        }
    }

    /// A text that leads to something.
    pub(super) fn leading(&mut self, text: String, target: Target) {
        let before = self.lines.len();
        self.sentence(Look::Text, text, None);
        for line in self.lines.iter_mut().skip(before) {
            line.target = Some(target.clone());
        }
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// A text, wrapped.
    pub(super) fn sentence(
        &mut self,
        look: Look,
        text: impl Into<Text<'a>>,
        source: Option<&'a Source>,
    ) {
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
    parts.push(exhibit.source.to_string());
    parts.join("  ")
}
