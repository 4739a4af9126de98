//! What the KPI follow-up says in words, text by text, each with its place.

use crate::catalog::Catalog;
use crate::model::{Confidence, Exhibit};
use crate::report::Subject;
use crate::text::fold::fold;
use std::borrow::Cow;

/// A part of a subject that is found by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The subject as a whole: its titles and headings.
    Whole,
    /// A row of its table.
    Row(usize),
    /// A paragraph.
    Paragraph(usize),
    /// A note.
    Note(usize),
}

/// Where a text stands, the places that say most about a subject first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Its title.
    Title,
    /// Its name in the snapshot.
    Id,
    /// The label of a row.
    Label(usize),
    /// The printed title of its slide.
    SlideTitle,
    /// The heading of a column.
    Column(usize),
    /// The heading of the row labels.
    RowHeader,
    /// The goal, or the policy of a vision, as printed.
    Text,
    /// What is followed up.
    Kpi,
    /// Who reports.
    Who,
    /// A cell as printed: row, column.
    Cell(usize, usize),
    /// A paragraph.
    Paragraph(usize),
    /// A note.
    Note(usize),
}

impl Part {
    /// How much a hit there says of the subject: less is more.
    #[must_use]
    pub const fn weight(self) -> u8 {
        match self {
            Self::Title | Self::Id => 0,
            Self::Label(_) => 1,
            Self::SlideTitle | Self::Column(_) | Self::RowHeader => 2,
            Self::Text | Self::Kpi | Self::Who => 3,
            Self::Cell(..) => 4,
            Self::Paragraph(_) => 5,
            Self::Note(_) => 6,
        }
    }

    /// Whether it stands above the rows and texts of a subject.
    #[must_use]
    pub const fn is_heading(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Id
                | Self::SlideTitle
                | Self::Column(_)
                | Self::RowHeader
                | Self::Who
        )
    }

    /// Whether it is what something is called.
    #[must_use]
    pub const fn is_name(self) -> bool {
        matches!(self, Self::Title | Self::Label(_) | Self::Column(_))
    }

    /// Its path inside what an entry names, as in the snapshot.
    #[must_use]
    pub fn path(self, item: Item) -> Cow<'static, str> {
        let inside = |row: usize| match item {
            Item::Row(_) => String::new(),
            _ => format!("rows/{row}/"),
        };
        Cow::Borrowed(match self {
            Self::Title => "title",
            Self::Id => "id",
            Self::SlideTitle => "slide_title",
            Self::RowHeader => "row_header",
            Self::Kpi => "kpi",
            Self::Who => "who",
            Self::Label(row) => return Cow::Owned(format!("{}label", inside(row))),
            Self::Cell(row, column) => {
                return Cow::Owned(format!("{}cells/{column}", inside(row)));
            }
            Self::Column(column) => return Cow::Owned(format!("columns/{column}")),
            Self::Paragraph(at) if item == Item::Whole => {
                return Cow::Owned(format!("paragraphs/{at}"));
            }
            Self::Note(at) if item == Item::Whole => return Cow::Owned(format!("notes/{at}")),
            Self::Text | Self::Paragraph(_) | Self::Note(_) => "text",
        })
    }
}

/// The subjects in the order of the document.
pub fn subjects(catalog: &Catalog) -> impl Iterator<Item = Subject> + '_ {
    let visions = (0..catalog.visions().len()).map(Subject::Vision);
    let goals = (0..catalog.goals().len()).map(Subject::Goal);
    let exhibits = (0..catalog.exhibits().len()).map(Subject::Exhibit);
    visions.chain(goals).chain(exhibits)
}

/// The texts of a subject, item by item, the whole first.
pub fn texts(catalog: &Catalog, subject: Subject) -> Vec<(Item, Part, &str)> {
    let whole = |part: Part| (Item::Whole, part, text(catalog, subject, part));
    let mut all = vec![whole(Part::Title)];
    match subject {
        Subject::Plan => {}
        Subject::Vision(_) => all.push(whole(Part::Text)),
        Subject::Goal(_) => all.extend([Part::Text, Part::Kpi, Part::Who].map(whole)),
        Subject::Exhibit(_) => {
            all.extend([Part::Id, Part::SlideTitle, Part::RowHeader, Part::Who].map(whole));
            if let Some(exhibit) = exhibit(catalog, subject) {
                parts(exhibit, |item, part| {
                    all.push((item, part, text(catalog, subject, part)));
                });
            }
        }
    }
    let mut shown = Vec::new();
    for (item, part, text) in all {
        let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        // A slide is often called what its exhibit is called.
        if part != Part::SlideTitle || shown.iter().all(|&(_, _, other)| other != text) {
            shown.push((item, part, text));
        }
    }
    shown
}

/// The parts of an exhibit that it may have several of.
fn parts(exhibit: &Exhibit, mut add: impl FnMut(Item, Part)) {
    for column in 0..exhibit.columns.len() {
        add(Item::Whole, Part::Column(column));
    }
    for (row, record) in exhibit.rows.iter().enumerate() {
        add(Item::Row(row), Part::Label(row));
        for column in 0..record.cells.len() {
            add(Item::Row(row), Part::Cell(row, column));
        }
    }
    for at in 0..exhibit.paragraphs.len() {
        add(Item::Paragraph(at), Part::Paragraph(at));
    }
    for at in 0..exhibit.notes.len() {
        add(Item::Note(at), Part::Note(at));
    }
}

/// The text at a place, as published.
pub fn text(catalog: &Catalog, subject: Subject, part: Part) -> Option<&str> {
    match subject {
        Subject::Plan => None,
        Subject::Vision(at) => {
            let vision = catalog.visions().get(at)?;
            match part {
                Part::Title => Some(&vision.title),
                Part::Text => Some(&vision.text),
                _ => None,
            }
        }
        Subject::Goal(at) => {
            let goal = catalog.goals().get(at)?;
            match part {
                Part::Title => Some(&goal.title),
                Part::Text => Some(&goal.text),
                Part::Kpi => Some(&goal.kpi),
                Part::Who => Some(&goal.reporter),
                _ => None,
            }
        }
        Subject::Exhibit(_) => text_of_exhibit(exhibit(catalog, subject)?, part),
    }
}

fn text_of_exhibit(exhibit: &Exhibit, part: Part) -> Option<&str> {
    match part {
        Part::Title => Some(&exhibit.title),
        Part::Id => Some(&exhibit.id),
        Part::SlideTitle => exhibit.slide_title.as_deref(),
        Part::RowHeader => exhibit.row_header.as_deref(),
        Part::Who => exhibit.who.as_deref(),
        Part::Column(at) => Some(&exhibit.columns.get(at)?.label),
        Part::Label(row) => Some(&exhibit.rows.get(row)?.label),
        Part::Cell(row, column) => {
            let cell = exhibit.rows.get(row)?.cells.get(column)?;
            cell.printed.as_deref()
        }
        Part::Paragraph(at) => Some(&exhibit.paragraphs.get(at)?.text),
        Part::Note(at) => Some(&exhibit.notes.get(at)?.text),
        Part::Text | Part::Kpi => None,
    }
}

/// The exhibit that a subject is.
pub fn exhibit(catalog: &Catalog, subject: Subject) -> Option<&Exhibit> {
    match subject {
        Subject::Exhibit(at) => catalog.exhibits().get(at),
        _ => None,
    }
}

/// The printed number of the goal that a subject is, or that it reports on.
pub fn goal(catalog: &Catalog, subject: Subject) -> Option<&str> {
    match subject {
        Subject::Goal(at) => catalog.goals().get(at).map(|goal| goal.number.as_str()),
        _ => exhibit(catalog, subject)?.goal.as_deref(),
    }
}

/// The document that a subject was read from.
pub fn document(catalog: &Catalog, subject: Subject) -> Option<&str> {
    Some(match subject {
        Subject::Plan => return None,
        Subject::Vision(at) => &catalog.visions().get(at)?.source.document,
        Subject::Goal(at) => &catalog.goals().get(at)?.source.document,
        Subject::Exhibit(_) => &exhibit(catalog, subject)?.document,
    })
}

/// Whether an item says of itself that it is so sure. A row or a note is asked only for its
/// doubts: that they have none goes without saying.
pub fn is_so_sure(catalog: &Catalog, subject: Subject, item: Item, wanted: Confidence) -> bool {
    let own = match (subject, item) {
        (Subject::Vision(at), _) => catalog.visions().get(at).map(|vision| vision.confidence),
        (Subject::Goal(at), _) => catalog.goals().get(at).map(|goal| goal.confidence),
        (_, Item::Whole) => exhibit(catalog, subject).map(|exhibit| exhibit.confidence),
        (_, Item::Paragraph(_)) => None,
        (_, Item::Note(at)) => exhibit(catalog, subject)
            .and_then(|exhibit| exhibit.notes.get(at))
            .map(|note| note.confidence)
            .filter(|own| !own.is_certain()),
        (_, Item::Row(at)) => {
            let row = exhibit(catalog, subject).and_then(|exhibit| exhibit.rows.get(at));
            let mut cells = row.into_iter().flat_map(|row| &row.cells);
            return !wanted.is_certain() && cells.any(|cell| cell.confidence == wanted);
        }
    };
    own == Some(wanted)
}

/// The name of an item as data, a path in the snapshot below the name of its exhibit:
/// `k9-c2/rows/4`, `goal-6`.
#[must_use]
pub fn name(catalog: &Catalog, subject: Subject, item: Item) -> String {
    let own = match subject {
        Subject::Plan => String::new(),
        Subject::Vision(at) => {
            let number = catalog.visions().get(at).map(|vision| vision.number);
            format!("vision-{}", number.unwrap_or_default())
        }
        Subject::Goal(_) => {
            let number = goal(catalog, subject).unwrap_or_default();
            format!("goal-{}", fold(number))
        }
        Subject::Exhibit(_) => exhibit(catalog, subject)
            .map_or("", |own| &own.id)
            .to_owned(),
    };
    match item {
        Item::Whole => own,
        Item::Row(at) => format!("{own}/rows/{at}"),
        Item::Paragraph(at) => format!("{own}/paragraphs/{at}"),
        Item::Note(at) => format!("{own}/notes/{at}"),
    }
}
