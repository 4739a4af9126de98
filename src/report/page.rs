//! The page of an exhibit, a goal, a vision or the plan: lines of a given width.
//!
//! The screen draws these lines, `y` copies them and the command line prints them. A line knows
//! where it was read and may lead elsewhere; a line of a table knows its row, a piece of it its
//! column.

use super::builder::Builder;
use super::columns::Span;
use super::table::Table;
use super::{Marks, Subject};
use crate::catalog::{Catalog, Target};
use crate::model::{Exhibit, Source};
use crate::text::Ruler;
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
    #[must_use]
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
    /// Whether it is printed text, and neither a title nor a sentence of ours.
    #[must_use]
    pub fn is_text(&self) -> bool {
        let is_text = |piece: &Piece| matches!(piece.look, Look::Text | Look::Heading);
        !self.header && self.pieces.iter().any(is_text)
    }

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
pub fn follow(
    catalog: &Catalog,
    exhibit: &Exhibit,
    ruler: &Ruler,
    width: usize,
    left: usize,
    column: usize,
) -> usize {
    Table::new(catalog, exhibit, ruler, width, Marks::Signs).follow(left, column)
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
