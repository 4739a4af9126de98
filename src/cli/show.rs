//! `show`: everything that is known about a technology.

use super::arguments::{Show, ShowFormat};
use super::table::{self, Column, Table};
use super::{Exit, Page, suggest};
use crate::catalog::{Catalog, Row};
use crate::error::Error;
use crate::fields::{FIELDS, Field, Origin, find};
use crate::model::technology::TechnologyRef;
use crate::model::{Missing, Remark, RemarkKind, Technology};
use crate::snapshot::format::TechnologyRecord;
use crate::text::Align;
use crate::words::Word;
use serde::Serialize;
use std::collections::BTreeMap;

/// Columns between a label and its value.
const GAP: usize = 2;

impl Page<'_> {
    pub(super) fn show(&mut self, catalog: &Catalog, show: &Show) -> Result<Exit, Error> {
        let (rows, unknown) = self.rows_of(catalog, &show.ids)?;
        let technologies: Vec<_> = rows
            .iter()
            .filter_map(|&row| catalog.technology(row))
            .collect();
        match show.format.unwrap_or(ShowFormat::Text) {
            ShowFormat::Json => {
                let records: Vec<Record> = technologies
                    .iter()
                    .map(|t| Record::new(catalog, t))
                    .collect();
                self.json(&records)?;
            }
            format => {
                for (index, technology) in technologies.iter().enumerate() {
                    if index > 0 {
                        writeln!(self.out)?;
                    }
                    let sheet = Sheet::new(catalog, technology);
                    match format {
                        ShowFormat::Markdown => self.sheet_markdown(&sheet)?,
                        _ => self.sheet_text(&sheet)?,
                    }
                }
            }
        }
        Ok(if unknown { Exit::Nothing } else { Exit::Done })
    }

    /// The rows that numbers mean, each once, and whether one means none, which is said.
    pub(super) fn rows_of(
        &mut self,
        catalog: &Catalog,
        ids: &[String],
    ) -> Result<(Vec<Row>, bool), Error> {
        let (mut rows, mut unknown) = (Vec::new(), false);
        for text in ids {
            let reference: TechnologyRef = text
                .parse()
                .map_err(|_| Error::Usage(Word::ShowNotANumber.fill(&[text, text])))?;
            let found = catalog.find(reference);
            if found.is_empty() {
                unknown = true;
                let near = neighbours(catalog, reference).join(", ");
                self.note(&Word::ShowUnknown.fill(&[text, &near]));
            }
            for row in found {
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        Ok((rows, unknown))
    }

    fn sheet_text(&mut self, sheet: &Sheet) -> Result<(), Error> {
        self.paragraph(&sheet.title)?;
        for section in &sheet.sections {
            writeln!(self.out)?;
            let mut indent = 0;
            if let Some(heading) = section.heading {
                writeln!(self.out, "{heading}")?;
                indent = GAP;
            }
            let label_width = section
                .entries
                .iter()
                .map(|(label, _)| self.ruler.cells(label))
                .max();
            let label_width = label_width.unwrap_or(0);
            for (label, value) in &section.entries {
                let label = self.ruler.pad(label, label_width, Align::Left);
                let head = format!("{}{label}{}", " ".repeat(indent), " ".repeat(GAP));
                self.entry(&head, value)?;
            }
        }
        Ok(())
    }

    /// A value behind its label; further lines stand below the value, or below a short indent
    /// where the label leaves too little room.
    fn entry(&mut self, head: &str, value: &str) -> Result<(), Error> {
        let indent = self.ruler.cells(head);
        let room = self.width.map(|width| width.saturating_sub(indent));
        if room.is_some_and(|room| room < indent) {
            writeln!(self.out, "{}", head.trim_end())?;
            let room = self.width.map(|width| width.saturating_sub(GAP * 2));
            for line in table::lines(&self.ruler, value, room) {
                writeln!(self.out, "{}{line}", " ".repeat(GAP * 2))?;
            }
            return Ok(());
        }
        for (index, line) in table::lines(&self.ruler, value, room).iter().enumerate() {
            let head = if index == 0 {
                head.to_owned()
            } else {
                " ".repeat(indent)
            };
            writeln!(self.out, "{}", format!("{head}{line}").trim_end())?;
        }
        Ok(())
    }

    fn sheet_markdown(&mut self, sheet: &Sheet) -> Result<(), Error> {
        writeln!(
            self.out,
            "## {}",
            table::markdown(&self.ruler, &sheet.title)
        )?;
        for section in &sheet.sections {
            writeln!(self.out)?;
            if let Some(heading) = section.heading {
                writeln!(self.out, "### {heading}\n")?;
            }
            let column = |word: Word| Column {
                heading: word.text(),
                align: Align::Left,
                least: None,
            };
            let rows = section
                .entries
                .iter()
                .map(|(label, value)| vec![label.clone(), value.clone()]);
            let table = Table {
                columns: vec![column(Word::ShowItem), column(Word::ShowValue)],
                rows: rows.collect(),
            };
            for line in table.markdown(&self.ruler) {
                writeln!(self.out, "{line}")?;
            }
        }
        Ok(())
    }
}

/// A technology as labels and values, in sections.
struct Sheet {
    title: String,
    sections: Vec<Section>,
}

struct Section {
    heading: Option<Word>,
    entries: Vec<(String, String)>,
}

impl Sheet {
    fn new(catalog: &Catalog, technology: &Technology) -> Self {
        let section = |heading, entries: Vec<_>| Section { heading, entries };
        let sections = [
            section(None, fields(catalog, technology)),
            section(Some(Word::ShowPrinted), printed(technology)),
            section(Some(Word::ShowRemarks), remarks(catalog, technology)),
            section(Some(Word::ShowSources), sources(technology)),
        ];
        Self {
            title: format!("{}  {}", technology.id, technology.name),
            sections: sections
                .into_iter()
                .filter(|section| !section.entries.is_empty())
                .collect(),
        }
    }
}

/// Every field with unit and meaning, but for the name, which is the title. What only a technology
/// without cases has is left out of the others.
fn fields(catalog: &Catalog, technology: &Technology) -> Vec<(String, String)> {
    let edition = catalog.edition_of(technology);
    let applies = |field: &&Field| {
        let always = field.origin != Origin::ZeroCase;
        field.key != "name" && (always || technology.zero_case.is_some() || technology.is_zero())
    };
    let entries = FIELDS.iter().filter(applies).map(|field| {
        let mut value = (field.value)(edition, technology).full();
        if field.is_derived() {
            value = format!("{value}  {}", Word::ShowDerived);
        }
        (field.label.to_string(), value)
    });
    entries.collect()
}

/// What is printed otherwise than it is shown, in the order of the fields.
fn printed(technology: &Technology) -> Vec<(String, String)> {
    let of_report = |key: &str| if key == "plan" { "zero_case_plan" } else { key }.to_owned();
    let own = technology
        .printed
        .iter()
        .map(|(key, text)| (key.clone(), text));
    let report = technology.zero_case.iter().flat_map(|zero| &zero.printed);
    let mut printed: Vec<_> = own
        .chain(report.map(|(key, text)| (of_report(key), text)))
        .collect();
    let position = |key: &str| FIELDS.iter().position(|field| field.key == key);
    printed.sort_by_key(|(key, _)| {
        position(key.trim_start_matches("schedule_")).unwrap_or(FIELDS.len())
    });
    let label = |key: &str| match key {
        "schedule_name" => Word::ShowScheduleName.to_string(),
        "schedule_effective_date" => Word::ShowScheduleDate.to_string(),
        _ => find(key).map_or_else(|| key.to_owned(), |field| field.label.to_string()),
    };
    printed
        .into_iter()
        .map(|(key, text)| (label(&key), text.clone()))
        .collect()
}

fn remarks(catalog: &Catalog, technology: &Technology) -> Vec<(String, String)> {
    let id = technology.id.to_string();
    let remarks = catalog.remarks_about(&id);
    remarks
        .map(|remark| (kind(remark.kind).to_string(), explanation(remark)))
        .collect()
}

fn explanation(remark: &Remark) -> String {
    let mut lines = vec![remark.explanation.clone()];
    lines.push(Word::ShowRemarkPrinted.fill(&[&remark.printed]));
    lines.extend(
        remark
            .implied
            .iter()
            .map(|implied| Word::ShowRemarkImplied.fill(&[implied])),
    );
    lines.push(Word::ShowRemarkLines.fill(&[&remark.source.place()]));
    lines.join("\n")
}

const fn kind(kind: RemarkKind) -> Word {
    match kind {
        RemarkKind::Rounding => Word::KindRounding,
        RemarkKind::Contradiction => Word::KindContradiction,
        RemarkKind::Misprint => Word::KindMisprint,
        RemarkKind::Anomaly => Word::KindAnomaly,
        RemarkKind::Extraction => Word::KindExtraction,
    }
}

fn sources(technology: &Technology) -> Vec<(String, String)> {
    let part = |key: &str| match key {
        "cost" => Word::TableCost.to_string(),
        "schedule" => Word::TableSchedule.to_string(),
        "cases" => Word::TableCases.to_string(),
        other => other.to_owned(),
    };
    let parts = technology
        .source
        .iter()
        .map(|(key, source)| (part(key), source.place()));
    let zero = technology.zero_case.iter();
    parts
        .chain(zero.map(|zero| (Word::TableZero.to_string(), zero.source.place())))
        .collect()
}

/// The numbers nearest to one that does not exist.
fn neighbours(catalog: &Catalog, reference: TechnologyRef) -> Vec<String> {
    let ids = catalog
        .technologies()
        .iter()
        .map(|technology| technology.id);
    let of_class = ids.filter(|id| reference.class.is_none_or(|class| class == id.class));
    let mut ids: Vec<_> = of_class.collect();
    ids.sort_by_key(|id| (id.number.abs_diff(reference.number), *id));
    ids.truncate(suggest::OFFERED);
    ids.sort();
    ids.iter().map(ToString::to_string).collect()
}

/// A technology in JSON: the snapshot's own record, and what we compute from it.
#[derive(Serialize)]
struct Record {
    #[serde(flatten)]
    record: TechnologyRecord,
    derived: BTreeMap<&'static str, serde_json::Value>,
}

impl Record {
    fn new(catalog: &Catalog, technology: &Technology) -> Self {
        let edition = catalog.edition_of(technology);
        let mut missing = BTreeMap::<&str, Missing>::new();
        let mut derived = BTreeMap::new();
        for field in FIELDS.iter().filter(|field| field.is_derived()) {
            let value = (field.value)(edition, technology);
            missing.extend(value.missing().map(|why| (field.key, why)));
            derived.insert(field.key, value.json());
        }
        derived.insert("missing", serde_json::json!(missing));
        Self {
            record: technology.into(),
            derived,
        }
    }
}
