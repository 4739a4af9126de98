//! `kpi`: the goals of the basic plan with their exhibits; goals and exhibits in full.

use super::arguments::{Kpi, ListFormat};
use super::table::{Column, Table};
use super::{Exit, Page, suggest};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::model::{Confidence, Exhibit, Goal, Vision};
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
        let (mut subjects, mut unknown) = (Vec::new(), Vec::new());
        for id in &kpi.ids {
            match report::named(catalog, id) {
                Some(subject) if subjects.contains(&subject) => {}
                Some(subject) => subjects.push(subject),
                None => unknown.push(id),
            }
        }
        if !subjects.is_empty() {
            self.subjects(catalog, &subjects, format)?;
        }
        let names = names(catalog);
        for id in &unknown {
            let near = suggest::near(id.trim(), names.iter().map(String::as_str)).join(", ");
            self.note(&Word::KpiUnknown.fill(&[id, &near]));
        }
        Ok(if unknown.is_empty() {
            Exit::Done
        } else {
            Exit::Wrong
        })
    }

    /// Pages as text; in other formats a goal brings all its exhibits with it.
    fn subjects(
        &mut self,
        catalog: &Catalog,
        subjects: &[Subject],
        format: ListFormat,
    ) -> Result<(), Error> {
        match format {
            ListFormat::Text => {
                let width = self.width.unwrap_or(usize::MAX);
                let texts = subjects
                    .iter()
                    .map(|&subject| report::text(catalog, subject, &self.ruler, width));
                let texts = texts.collect::<Vec<_>>().join("\n");
                Ok(write!(self.out, "{texts}")?)
            }
            ListFormat::Markdown => {
                let texts = subjects.iter().flat_map(|&subject| {
                    let goal = match subject {
                        Subject::Goal(position) => catalog.goals().get(position),
                        _ => None,
                    };
                    let head = goal.map(|goal| report::goal_markdown(catalog, goal));
                    let exhibits = exhibits(catalog, &[subject]).into_iter();
                    let exhibits = exhibits.map(|exhibit| report::markdown(catalog, exhibit));
                    head.into_iter().chain(exhibits)
                });
                let texts: Vec<_> = texts.map(|text| self.shown(&text)).collect();
                Ok(write!(self.out, "{}", texts.join("\n"))?)
            }
            ListFormat::Csv => {
                let records = exhibits(catalog, subjects).into_iter();
                let records = records.flat_map(|exhibit| data::records(catalog, exhibit));
                self.csv(data::FIELDS, records)
            }
            ListFormat::Json => {
                let records = exhibits(catalog, subjects).into_iter();
                let records = records.map(|exhibit| data::Record::new(catalog, exhibit));
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
            ListFormat::Text => self.goals_as_text(catalog, &list),
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
            ListFormat::Csv => {
                let exhibits = list.iter().flat_map(|(_, exhibits)| exhibits);
                let records = exhibits.map(|exhibit| data::entry(exhibit));
                self.csv(data::ENTRY_FIELDS, records)
            }
            ListFormat::Json => {
                let goals = list.iter().map(|(goal, exhibits)| GoalRecord {
                    id: goal.map_or_else(|| report::PLAN.to_owned(), report::goal_id),
                    goal: *goal,
                    vision: goal.and_then(|goal| report::vision_of(catalog, goal)),
                    exhibits: exhibits.iter().map(|exhibit| Entry::new(exhibit)).collect(),
                });
                self.json(&goals.collect::<Vec<_>>())
            }
        }
    }

    /// The visions, below them the goals with their KPIs, below those the exhibits in columns that
    /// are the same throughout.
    fn goals_as_text(&mut self, catalog: &Catalog, list: &[Branch]) -> Result<(), Error> {
        let all: Vec<_> = list.iter().flat_map(|(_, own)| own.clone()).collect();
        let mut lines = table(&all).text(&self.ruler, self.width).0.into_iter();
        let headings = lines.next().unwrap_or_default();
        let mut vision = None;
        for (index, (goal, exhibits)) in list.iter().enumerate() {
            let own = goal.and_then(|goal| report::vision_of(catalog, goal));
            if index > 0 {
                writeln!(self.out)?;
            }
            if let Some(own) = own.filter(|own| vision != Some(own.number)) {
                vision = Some(own.number);
                let number = Word::KpiVision.fill(&[&own.number]);
                self.paragraph(&format!("{number} {}", own.title))?;
                writeln!(self.out)?;
            }
            self.paragraph(&heading(*goal))?;
            if let Some(goal) = goal {
                self.paragraph(&Word::KpiKpi.fill(&[&goal.kpi]))?;
                self.paragraph(&Word::KpiWho.fill(&[&goal.reporter]))?;
            }
            writeln!(self.out, "{headings}")?;
            for line in lines.by_ref().take(exhibits.len()) {
                writeln!(self.out, "{line}")?;
            }
        }
        Ok(())
    }
}

/// The plan or a goal, and its exhibits.
type Branch<'a> = (Option<&'a Goal>, Vec<&'a Exhibit>);

/// Every name that may be asked for.
fn names(catalog: &Catalog) -> Vec<String> {
    let exhibits = catalog.exhibits().iter().map(|exhibit| exhibit.id.clone());
    let goals = catalog.goals().iter().map(report::goal_id);
    exhibits
        .chain(goals)
        .chain([report::PLAN.to_owned()])
        .collect()
}

/// The exhibits named, and those of the goals named, each once.
fn exhibits<'a>(catalog: &'a Catalog, subjects: &[Subject]) -> Vec<&'a Exhibit> {
    let mut positions: Vec<usize> = Vec::new();
    for subject in subjects {
        let own: Vec<usize> = match *subject {
            Subject::Exhibit(position) => vec![position],
            Subject::Plan => catalog.exhibits_of(None).collect(),
            Subject::Goal(position) => {
                let goal = catalog.goals().get(position);
                goal.map_or_else(Vec::new, |goal| {
                    catalog.exhibits_of(Some(&goal.number)).collect()
                })
            }
            Subject::Vision(_) => Vec::new(),
        };
        for position in own {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
    }
    let exhibits = positions.into_iter();
    exhibits
        .filter_map(|position| catalog.exhibits().get(position))
        .collect()
}

fn heading(goal: Option<&Goal>) -> String {
    goal.map_or_else(
        || format!("{} ({})", Word::KpiPlan, report::PLAN),
        |goal| format!("{} {} ({})", goal.number, goal.title, report::goal_id(goal)),
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
    id: String,
    goal: Option<&'a Goal>,
    vision: Option<&'a Vision>,
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
