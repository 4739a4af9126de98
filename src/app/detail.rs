//! Everything about one technology, as lines of a given width.
//!
//! The detail pane draws these lines and `y` copies them. Each line knows where it was read, so
//! that the cursor on it leads to the source, and may lead to another technology.

use crate::catalog::{Catalog, Row};
use crate::fields::{self, Field, Value};
use crate::model::{Source, Technology};
use crate::text::wrap::wrap;
use crate::text::{Align, Ruler};
use crate::words::Word;
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
    /// The technology that Enter leads to.
    pub leads_to: Option<Row>,
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

/// The lines of a technology's detail, `width` columns wide.
#[must_use]
pub fn lines(catalog: &Catalog, row: Row, ruler: &Ruler, width: usize) -> Vec<Line> {
    let Some(technology) = catalog.technology(row) else {
        return Vec::new();
    };
    let mut page = Page {
        labels: label_width(ruler),
        catalog,
        technology,
        ruler,
        width: width.max(1),
        lines: Vec::new(),
    };
    page.head();
    // Why there was no case comes first: it is what one looks for.
    let mut parts = PARTS;
    parts.sort_by_key(|(_, table, _)| *table != "zero_case" || technology.zero_case.is_none());
    for (heading, table, keys) in parts {
        page.part(heading, table, keys);
    }
    page.related(row);
    page.remarks();
    page.lines
}

/// The detail as plain text.
#[must_use]
pub fn text(catalog: &Catalog, row: Row, ruler: &Ruler, width: usize) -> String {
    let mut text = String::new();
    let lines = lines(catalog, row, ruler, width);
    let labels = label_width(ruler);
    for line in lines {
        if let Some(label) = line.label {
            let beside = line.indent > 0 && !line.range.is_empty();
            let width = if beside { labels + 2 } else { width };
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

struct Page<'a> {
    labels: usize,
    catalog: &'a Catalog,
    technology: &'a Technology,
    ruler: &'a Ruler,
    width: usize,
    lines: Vec<Line>,
}

impl Page<'_> {
    fn head(&mut self) {
        let technology = self.technology;
        let edition = self.catalog.edition_of(technology);
        let class = Word::ClassName.fill(&[&technology.id.class]);
        let notice = Word::NoticeNumber.fill(&[&technology.id.notice()]);
        let row = technology.row_number.map_or_else(
            |_| String::new(),
            |number| format!("  {}", Word::RowNumberOf.fill(&[&number])),
        );
        let head = format!("{class}  {notice}{row}  {}", edition.label);
        self.sentence(Kind::Note, head, 0, None);
        let field = fields::by_key("name");
        let source = field.and_then(|field| field.source(technology));
        let before = self.lines.len();
        self.sentence(Kind::Title, technology.name.as_str(), 0, source);
        for line in self.lines.iter_mut().skip(before) {
            line.field = field;
        }
    }

    fn part(&mut self, heading: Word, table: &str, keys: &[&str]) {
        let technology = self.technology;
        let source = match table {
            "zero_case" => technology.zero_case.as_ref().map(|zero| &zero.source),
            table => technology.source.get(table),
        };
        let Some(source) = source else {
            self.absent_part(heading, table);
            return;
        };
        self.blank();
        let text = format!("{heading}  {source}");
        self.sentence(Kind::Heading, text, 0, Some(source));
        for field in keys.iter().filter_map(|key| fields::by_key(key)) {
            self.field(field);
        }
    }

    /// A part that the documents do not have for this technology, where one would expect it.
    fn absent_part(&mut self, heading: Word, table: &str) {
        let technology = self.technology;
        let sentence = match table {
            "cost" => Word::NoCostTable,
            "zero_case" if technology.is_zero() => Word::NoZeroReport,
            _ => return,
        };
        self.blank();
        self.sentence(Kind::Heading, heading.text(), 0, None);
        self.sentence(Kind::Missing, sentence.text(), 0, None);
        if let Some(field) = fields::by_key("cases").filter(|_| table == "cost") {
            self.field(field);
        }
    }

    fn field(&mut self, field: &'static Field) {
        let technology = self.technology;
        let value = (field.value)(self.catalog.edition_of(technology), technology);
        let kind = if value.missing().is_some() {
            Kind::Missing
        } else {
            Kind::Value
        };
        let labels = self.labels;
        let beside = self.width >= BESIDE.max(labels + 16);
        let indent = if beside { labels + 2 } else { 2 };
        let source = field.source(technology);
        let derived = field.is_derived() && value.missing().is_none();
        let text = value_text(&value);
        let before = self.lines.len();
        if !beside {
            self.push(kind, 0, &Rc::from(""), 0..0, source);
        }
        self.sentence(kind, text, indent, source);
        let last = self.lines.len().saturating_sub(1);
        for (index, line) in self.lines.iter_mut().enumerate().skip(before) {
            line.field = Some(field);
            line.label = (index == before).then_some(field.label);
            line.derived = derived && index == last;
        }
    }

    /// The sibling arms, and what else the applicant runs.
    fn related(&mut self, own: Row) {
        let technology = self.technology;
        let others = |accepts: &dyn Fn(&Technology) -> bool| -> Vec<Row> {
            let all = self.catalog.technologies().iter().enumerate();
            all.filter(|&(row, other)| {
                row != own && other.edition == technology.edition && accepts(other)
            })
            .map(|(row, _)| row)
            .collect()
        };
        let siblings = others(&|other| {
            other.id.class == technology.id.class && other.id.number == technology.id.number
        });
        let same_applicant = others(&|other| {
            technology.applicant.is_ok()
                && other.applicant == technology.applicant
                && !(other.id.class == technology.id.class
                    && other.id.number == technology.id.number)
        });
        self.links(Word::PartSiblings, &siblings);
        self.links(Word::PartSameApplicant, &same_applicant);
    }

    fn links(&mut self, heading: Word, rows: &[Row]) {
        if rows.is_empty() {
            return;
        }
        self.blank();
        self.sentence(Kind::Heading, heading.text(), 0, None);
        for &row in rows {
            let Some(other) = self.catalog.technology(row) else {
                continue;
            };
            let cases = other.cases.map_or_else(
                |_| String::new(),
                |n| {
                    format!(
                        "  {}{}",
                        crate::text::number::grouped(n.into()),
                        Word::UnitCases
                    )
                },
            );
            let text = format!("{:<6}{}{cases}", other.id.to_string(), other.procedure);
            let before = self.lines.len();
            self.sentence(Kind::Value, text, 0, None);
            for line in self.lines.iter_mut().skip(before) {
                line.leads_to = Some(row);
            }
        }
    }

    fn remarks(&mut self) {
        let name = self.technology.id.to_string();
        let remarks: Vec<_> = self.catalog.remarks_about(&name).collect();
        if remarks.is_empty() {
            return;
        }
        self.blank();
        self.sentence(Kind::Heading, Word::PartRemarks.text(), 0, None);
        for remark in remarks {
            let text = format!("{} ({})", remark.explanation, remark.source);
            self.sentence(Kind::Warning, text, 2, Some(&remark.source));
        }
    }

    fn blank(&mut self) {
        self.push(Kind::Blank, 0, &Rc::from(""), 0..0, None);
    }

    /// A text, wrapped, behind `indent` columns.
    fn sentence(
        &mut self,
        kind: Kind,
        text: impl Into<Rc<str>>,
        indent: usize,
        source: Option<&Source>,
    ) {
        let width = self.width.saturating_sub(indent).max(1);
        let text = text.into();
        for range in wrap(self.ruler, &text, width) {
            self.push(kind, indent, &text, range, source);
        }
    }

    fn push(
        &mut self,
        kind: Kind,
        indent: usize,
        text: &Rc<str>,
        range: Range<usize>,
        source: Option<&Source>,
    ) {
        self.lines.push(Line {
            kind,
            label: None,
            indent,
            text: Rc::clone(text),
            range,
            derived: false,
            field: None,
            source: source.cloned(),
            leads_to: None,
        });
    }
}

/// The value with its unit; a year's total in 億円 beside the yen, days past the end as a sentence.
fn value_text(value: &Value<'_>) -> String {
    match value {
        Value::Yen(yen) if *yen >= 100_000_000 => {
            format!("{} ({})", value.full(), crate::text::number::oku(*yen))
        }
        Value::Count(days, Word::UnitDays) if *days > 0 => Word::DaysPast.fill(&[&value.full()]),
        Value::Count(days, Word::UnitDays) => {
            let left = crate::text::number::grouped(days.saturating_neg());
            Word::DaysLeft.fill(&[&left])
        }
        _ => value.full(),
    }
}
