//! `kpi`: the goals of the basic plan with their exhibits, or exhibits in full.

use super::arguments::{Kpi, ListFormat};
use super::table::{Column, Table};
use super::{Exit, Page, suggest};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::model::{Confidence, Exhibit, Goal};
use crate::report::{self, Subject, data};
use crate::text::Align;
use crate::words::Word;
use serde::Serialize;

impl Page<'_> {
    pub(super) fn kpi(&mut self, catalog: &Catalog, kpi: &Kpi) -> Result<Exit, Error> {
        let format = kpi.format.unwrap_or(ListFormat::Text);
        if kpi.ids.is_empty() {
            self.goals(catalog, format)?;
            return Ok(Exit::Done);
        }
        let mut exhibits: Vec<&Exhibit> = Vec::new();
        let mut unknown = Vec::new();
        for id in &kpi.ids {
            match catalog.exhibit(id.trim()) {
                Some(exhibit) if exhibits.contains(&exhibit) => {}
                Some(exhibit) => exhibits.push(exhibit),
                None => unknown.push(id),
            }
        }
        if !exhibits.is_empty() {
            self.exhibits(catalog, &exhibits, format)?;
        }
        let names = || catalog.exhibits().iter().map(|exhibit| exhibit.id.as_str());
        for id in &unknown {
            let near = suggest::near(id.trim(), names()).join(", ");
            self.note(&Word::KpiUnknown.fill(&[id, &near]));
        }
        Ok(if unknown.is_empty() {
            Exit::Done
        } else {
            Exit::Nothing
        })
    }

    fn exhibits(
        &mut self,
        catalog: &Catalog,
        exhibits: &[&Exhibit],
        format: ListFormat,
    ) -> Result<(), Error> {
        match format {
            ListFormat::Text => {
                let width = self.width.unwrap_or(usize::MAX);
                let positions = exhibits
                    .iter()
                    .filter_map(|exhibit| catalog.exhibit_position(&exhibit.id));
                let texts = positions.map(|position| {
                    report::text(catalog, Subject::Exhibit(position), &self.ruler, width)
                });
                let texts = texts.collect::<Vec<_>>().join("\n");
                Ok(write!(self.out, "{texts}")?)
            }
            ListFormat::Markdown => {
                let texts = exhibits
                    .iter()
                    .map(|exhibit| self.shown(&report::markdown(catalog, exhibit)));
                let texts = texts.collect::<Vec<_>>().join("\n");
                Ok(write!(self.out, "{texts}")?)
            }
            ListFormat::Csv => {
                let records = exhibits.iter().flat_map(|exhibit| data::records(exhibit));
                self.csv(data::FIELDS, records)
            }
            ListFormat::Json => {
                let records = exhibits
                    .iter()
                    .map(|exhibit| data::Record::new(catalog, exhibit));
                self.json(&records.collect::<Vec<_>>())
            }
        }
    }

    /// A text whose lines are harmless to a terminal.
    fn shown(&self, text: &str) -> String {
        let lines = text
            .lines()
            .map(|line| format!("{}\n", self.ruler.show(line)));
        lines.collect()
    }

    fn csv<const N: usize>(
        &mut self,
        names: [&str; N],
        records: impl Iterator<Item = [String; N]>,
    ) -> Result<(), Error> {
        let written = |error: csv::Error| Error::Output(error.into());
        let mut csv = csv::Writer::from_writer(&mut *self.out);
        csv.write_record(names).map_err(written)?;
        for record in records {
            csv.write_record(record).map_err(written)?;
        }
        Ok(csv.flush()?)
    }

    /// Every goal with the exhibits about it.
    fn goals(&mut self, catalog: &Catalog, format: ListFormat) -> Result<(), Error> {
        let list = report::list(catalog);
        match format {
            ListFormat::Text => {
                for (index, (goal, exhibits)) in list.iter().enumerate() {
                    if index > 0 {
                        writeln!(self.out)?;
                    }
                    self.paragraph(&heading(*goal))?;
                    for line in table(exhibits).text(&self.ruler, self.width).0 {
                        writeln!(self.out, "{line}")?;
                    }
                }
                Ok(())
            }
            ListFormat::Markdown => {
                for (index, (goal, exhibits)) in list.iter().enumerate() {
                    let blank = if index > 0 { "\n" } else { "" };
                    writeln!(self.out, "{blank}## {}\n", heading(*goal))?;
                    for line in table(exhibits).markdown(&self.ruler) {
                        writeln!(self.out, "{line}")?;
                    }
                }
                Ok(())
            }
            ListFormat::Csv => self.csv(
                [
                    "goal",
                    "id",
                    "kind",
                    "confidence",
                    "slide",
                    "title",
                    "source",
                ],
                list.iter()
                    .flat_map(|(_, exhibits)| exhibits)
                    .map(|exhibit| {
                        [
                            exhibit.goal.clone().unwrap_or_default(),
                            exhibit.id.clone(),
                            report::kind(exhibit.kind).text().to_owned(),
                            data::key(exhibit.confidence).to_owned(),
                            exhibit.slide.clone().unwrap_or_default(),
                            exhibit.title.clone(),
                            exhibit.source.to_string(),
                        ]
                    }),
            ),
            ListFormat::Json => {
                let goals = list.iter().map(|(goal, exhibits)| GoalRecord {
                    goal: *goal,
                    exhibits: exhibits.iter().map(|exhibit| Entry::new(exhibit)).collect(),
                });
                self.json(&goals.collect::<Vec<_>>())
            }
        }
    }
}

fn heading(goal: Option<&Goal>) -> String {
    goal.map_or_else(
        || Word::KpiPlan.text().to_owned(),
        |goal| format!("{} {}", goal.number, goal.title),
    )
}

fn table<'a>(exhibits: &[&Exhibit]) -> Table<'a> {
    let column = |heading: Word, least| Column {
        heading: heading.text(),
        align: Align::Left,
        least,
    };
    let rows = exhibits.iter().map(|exhibit| {
        vec![
            exhibit.id.clone(),
            report::kind(exhibit.kind).text().to_owned(),
            report::word(exhibit.confidence).text().to_owned(),
            exhibit.title.clone(),
        ]
    });
    Table {
        columns: vec![
            column(Word::KpiHeadId, None),
            column(Word::KpiHeadKind, None),
            column(Word::KpiHeadConfidence, None),
            column(Word::KpiHeadTitle, Some(12)),
        ],
        rows: rows.collect(),
    }
}

/// A goal with its exhibits in JSON.
#[derive(Serialize)]
struct GoalRecord<'a> {
    goal: Option<&'a Goal>,
    exhibits: Vec<Entry<'a>>,
}

/// An exhibit in a JSON list.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    kind: crate::model::ExhibitKind,
    confidence: Confidence,
    slide: Option<&'a str>,
    source: &'a crate::model::Source,
}

impl<'a> Entry<'a> {
    fn new(exhibit: &'a Exhibit) -> Self {
        Self {
            id: &exhibit.id,
            title: &exhibit.title,
            kind: exhibit.kind,
            confidence: exhibit.confidence,
            slide: exhibit.slide.as_deref(),
            source: &exhibit.source,
        }
    }
}
