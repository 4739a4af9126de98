//! Everything about one technology, as lines of a given width.
//!
//! The detail pane draws these lines and `y` copies them. Each line knows where it was read, so
//! that the cursor on it leads to the source, and may lead to another technology.

mod page;

use crate::catalog::{Catalog, Row, Target};
use crate::fields::{self, Field};
use crate::model::Source;
use crate::text::{Align, Ruler};
use crate::words::Word;
use page::Page;
use std::ops::Range;
use std::rc::Rc;

/// What a line is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The name of the technology.
    Title,
    /// The heading of a part.
    Heading,
    /// A field's value.
    Value,
    /// A field without a value: why.
    Missing,
    /// A sentence of ours.
    Note,
    /// Something odd about it.
    Warning,
    /// Nothing.
    Blank,
}

/// A line of the detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// The field's name, on its first line.
    pub label: Option<Word>,
    /// Columns before the text.
    pub indent: usize,
    /// The whole text of which this line shows a part.
    pub text: Rc<str>,
    /// The part that this line shows.
    pub range: Range<usize>,
    /// Whether the value is computed by us; shown on its last line.
    pub derived: bool,
    /// The field.
    pub field: Option<&'static Field>,
    /// Where it was read.
    pub source: Option<Source>,
    /// What Enter leads to.
    pub leads_to: Option<Target>,
}

impl Line {
    /// The part of the text that this line shows.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.text.get(self.range.clone()).unwrap_or_default()
    }
}

/// The parts of the detail: heading, the table whose lines stand in the heading, fields.
const PARTS: [(Word, &str, &[&str]); 3] = [
    (
        Word::PartCost,
        "cost",
        &[
            "effective_date",
            "months_in_force",
            "total_cost_yen",
            "advanced_cost_yen",
            "advanced_share",
            "advanced_cost_per_case_yen",
            "mean_stay_days",
            "cases",
            "institutions",
        ],
    ),
    (
        Word::PartSchedule,
        "schedule",
        &[
            "applicant",
            "planned_end_date",
            "days_past_end",
            "planned_patients",
            "enrolled_patients",
            "enrolment",
            "cooperating_institutions",
        ],
    ),
    (
        Word::PartZero,
        "zero_case",
        &[
            "zero_case_institution",
            "zero_case_reason",
            "zero_case_plan",
            "previous_year_cases",
        ],
    ),
];

/// Columns left of the lines, for the mark of the cursor, in a pane of this width.
#[must_use]
pub const fn gutter(width: u16) -> u16 {
    if width > 24 { 1 } else { 0 }
}

/// Columns from which labels stand beside the values and not above them.
const BESIDE: usize = 36;

/// Lines from which a pane is [`Shape::Tall`].
const TALL: u16 = 30;

/// Lines kept for the name in a tall pane: the next parts then stand still while one goes through
/// the list, which is easier to read and sends less over a slow line.
const NAME_LINES: usize = 6;

/// The shape of the pane, which decides the order of the parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Why there was no case comes first: it is what one looks for.
    Short,
    /// All parts are seen at once; each has its place.
    Tall,
    /// The same beside a list that has the cursor: of what stands below the fields, related
    /// technologies and the like, only how much there is.
    Preview,
}

impl Shape {
    /// The shape of a pane with this many lines.
    #[must_use]
    pub const fn of(height: u16) -> Self {
        if height < TALL {
            Self::Short
        } else {
            Self::Tall
        }
    }

    /// The same pane while the cursor is in the list beside it and nothing was scrolled.
    #[must_use]
    pub const fn beside_the_cursor(self) -> Self {
        match self {
            Self::Short => Self::Short,
            Self::Tall | Self::Preview => Self::Preview,
        }
    }
}

/// The lines of a technology's detail, `width` columns wide.
#[must_use]
pub fn lines(catalog: &Catalog, row: Row, ruler: &Ruler, width: usize, shape: Shape) -> Vec<Line> {
    let Some(technology) = catalog.technology(row) else {
        return Vec::new();
    };
    let mut page = Page {
        labels: label_width(ruler),
        catalog,
        technology,
        ruler,
        width: width.max(1),
        is_counted: false,
        lines: Vec::new(),
    };
    page.head(shape);
    page.review();
    let mut parts = PARTS;
    if shape == Shape::Short {
        parts.sort_by_key(|(_, table, _)| *table != "zero_case" || technology.zero_case.is_none());
    }
    for (heading, table, keys) in parts {
        let mut keys = keys.to_vec();
        if shape != Shape::Short {
            // What may need a second line comes last, so that the others keep their places.
            keys.sort_by_key(|key| *key == "applicant");
        }
        page.part(heading, table, &keys);
    }
    page.earlier(row);
    let fields = page.lines.len();
    page.is_counted = shape == Shape::Preview;
    page.related(row);
    page.exhibits();
    page.remarks();
    if page.is_counted {
        page.is_counted = false;
        page.shorten(fields);
    }
    page.lines
}

/// The detail as plain text.
#[must_use]
pub fn text(catalog: &Catalog, row: Row, ruler: &Ruler, width: usize) -> String {
    let mut text = String::new();
    let lines = lines(catalog, row, ruler, width, Shape::Short);
    for line in lines {
        if let Some(label) = line.label {
            let beside = line.indent > 0 && !line.range.is_empty();
            let width = if beside { line.indent } else { width };
            text.push_str(&ruler.pad(label.text(), width, Align::Left));
        } else {
            text.push_str(&" ".repeat(line.indent));
        }
        text.push_str(&ruler.show(line.shown()));
        if line.derived {
            text.push_str("  ");
            text.push_str(Word::Derived.text());
        }
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    text
}

/// Columns of the widest label.
#[must_use]
pub fn label_width(ruler: &Ruler) -> usize {
    let keys = PARTS.iter().flat_map(|(_, _, keys)| keys.iter());
    keys.filter_map(|key| fields::by_key(key))
        .map(|field| ruler.cells(field.label.text()))
        .max()
        .unwrap_or(0)
}
