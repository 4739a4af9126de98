//! How the detail's lines are made, part by part.

mod earlier;
mod exhibits;
mod review;

use super::{BESIDE, Kind, Line, NAME_LINES, Shape};
use crate::catalog::{Catalog, Row, Target};
use crate::fields::{self, Field, Value};
use crate::model::{Source, Technology};
use crate::text::Ruler;
use crate::text::wrap::wrap;
use crate::words::Word;
use std::ops::Range;
use std::rc::Rc;

/// The lines of one technology while they are made.
pub(super) struct Page<'a> {
    pub(super) labels: usize,
    pub(super) catalog: &'a Catalog,
    pub(super) technology: &'a Technology,
    pub(super) ruler: &'a Ruler,
    pub(super) width: usize,
    /// Whether what is added now will only be counted: nothing is broken into lines.
    pub(super) is_counted: bool,
    pub(super) lines: Vec<Line>,
}

impl Page<'_> {
    /// The class and number, then the name.
    pub(super) fn head(&mut self, shape: Shape) {
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
        if shape != Shape::Short {
            while self.lines.len() < before + NAME_LINES {
                self.blank();
            }
        }
    }

    /// A part: its heading with its lines in the document, then its fields.
    pub(super) fn part(&mut self, heading: Word, table: &str, keys: &[&str]) {
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
    pub(super) fn related(&mut self, own: Row) {
        for (heading, kin) in [
            (Word::PartSiblings, self.catalog.siblings(own)),
            (Word::PartSameApplicant, self.catalog.same_applicant(own)),
        ] {
            if let Some(rows) = kin {
                self.links(heading, &rows);
            } else {
                self.blank();
                self.sentence(Kind::Heading, heading.text(), 0, None);
                self.sentence(Kind::Note, Word::NotYetKnown.text(), 2, None);
            }
        }
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
            let cases = cases(other);
            let id = format!("{:<6}", other.id.to_string());
            let room = self
                .width
                .saturating_sub(self.ruler.cells(&cases) + id.len() + 2);
            let text = format!("{id}{}  {cases}", self.ruler.fit(&other.procedure, room));
            let before = self.lines.len();
            self.sentence(Kind::Value, text, 0, None);
            for line in self.lines.iter_mut().skip(before) {
                line.leads_to = Some(Target::Technology(row));
            }
        }
    }

    /// What is odd about it in the documents.
    pub(super) fn remarks(&mut self) {
        // Remarks name technologies of the latest report.
        let is_current = self.technology.edition == self.catalog.latest().id;
        let name = self.technology.id.to_string();
        let remarks: Vec<_> = self.catalog.remarks_about(&name).collect();
        if remarks.is_empty() || !is_current {
            return;
        }
        self.blank();
        self.sentence(Kind::Heading, Word::PartRemarks.text(), 0, None);
        for remark in remarks {
            let text = format!("{} ({})", remark.explanation, remark.source);
            self.sentence(Kind::Warning, text, 2, Some(&remark.source));
        }
    }

    /// Leaves of the parts from a line on only their headings and how many things they are about.
    pub(super) fn shorten(&mut self, start: usize) {
        let parts = self.lines.split_off(start);
        let parts = parts.split(|line| line.kind == Kind::Blank);
        let parts = parts.filter_map(|part| part.split_first());
        for (index, (heading, items)) in parts.enumerate() {
            if index == 0 {
                self.blank();
            }
            let begin = |line: &&Line| line.range.start == 0 && line.kind != Kind::Note;
            let items = items.iter().filter(begin);
            let (kind, count) = items.fold((Kind::Heading, 0_usize), |(kind, count), line| {
                let warns = line.kind == Kind::Warning;
                (if warns { Kind::Warning } else { kind }, count + 1)
            });
            let text = Word::PartCount.fill(&[&heading.text, &count]);
            self.sentence(kind, text, 0, heading.source.as_ref());
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
        if self.is_counted {
            self.push(kind, indent, &text, 0..text.len(), source);
            return;
        }
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

/// The number of cases as a related technology's line ends.
fn cases(technology: &Technology) -> String {
    let cases = technology
        .cases
        .map(|n| Value::Count(n.into(), Word::UnitCases));
    cases.unwrap_or_else(Value::Missing).full()
}

/// The value with its unit; a year's total in 億円 beside the yen, days past the end as a sentence.
fn value_text(value: &Value<'_>) -> String {
    match value {
        Value::Yen(yen) if *yen >= 100_000_000 => {
            format!("{} ({})", value.full(), crate::text::number::large(*yen))
        }
        Value::Count(days, Word::UnitDays) if *days > 0 => Word::DaysPast.fill(&[&value.full()]),
        Value::Count(days, Word::UnitDays) => {
            let left = crate::text::number::grouped(days.saturating_neg());
            Word::DaysLeft.fill(&[&left])
        }
        _ => value.full(),
    }
}
