//! `show`: everything that is known about a technology, as the detail pane shows it.

use super::arguments::{Show, ShowFormat};
use super::table::{self, Column, Table};
use super::{Exit, Page, suggest};
use crate::app::detail::{self, Kind, Shape};
use crate::catalog::{Catalog, Row};
use crate::error::Error;
use crate::fields::{EARLIER, FIELDS};
use crate::model::technology::TechnologyRef;
use crate::model::{Missing, Technology};
use crate::snapshot::format::TechnologyRecord;
use crate::text::Align;
use crate::words::Word;
use serde::Serialize;
use std::collections::BTreeMap;

impl Page<'_> {
    pub(super) fn show(&mut self, catalog: &Catalog, show: &Show) -> Result<Exit, Error> {
        let (rows, unknown) = self.rows_of(catalog, &show.ids)?;
        match show.format.unwrap_or(ShowFormat::Text) {
            ShowFormat::Text => self.sheets_text(catalog, &rows)?,
            ShowFormat::Markdown => self.sheets_markdown(catalog, &rows)?,
            ShowFormat::Json => {
                let found = rows.iter().filter_map(|&row| catalog.technology(row));
                let records = found.map(|technology| Record::new(catalog, technology));
                self.json(&records.collect::<Vec<_>>())?;
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
        let mut rows: Vec<Row> = Vec::new();
        let mut unknown = Vec::new();
        for text in ids {
            let reference: TechnologyRef = text
                .parse()
                .map_err(|_| Error::Usage(Word::ShowNotANumber.fill(&[text, text])))?;
            let found = catalog.find(reference);
            if found.is_empty() {
                let near = neighbours(catalog, reference).join(", ");
                unknown.push(Word::ShowUnknown.fill(&[text, &near]));
                let unlisted = catalog.unlisted().into_iter();
                let of_class = unlisted.filter(|(class, ..)| reference.class == Some(*class));
                unknown.extend(
                    of_class.map(|(class, rest, _)| Word::UnlistedNote.fill(&[&class, &rest])),
                );
            }
            for row in found {
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
        for sentence in &unknown {
            self.note(sentence);
        }
        Ok((rows, !unknown.is_empty()))
    }

    fn sheets_text(&mut self, catalog: &Catalog, rows: &[Row]) -> Result<(), Error> {
        let width = self.width.unwrap_or(usize::MAX);
        let sheets = rows
            .iter()
            .map(|&row| detail::text(catalog, row, &self.ruler, width));
        let sheets = sheets.collect::<Vec<_>>().join("\n\n");
        Ok(write!(self.out, "{sheets}")?)
    }

    fn sheets_markdown(&mut self, catalog: &Catalog, rows: &[Row]) -> Result<(), Error> {
        for (index, &row) in rows.iter().enumerate() {
            if index > 0 {
                writeln!(self.out)?;
            }
            self.sheet_markdown(catalog, row)?;
        }
        Ok(())
    }

    /// A heading, a table for each part's fields, a list for what it refers to.
    fn sheet_markdown(&mut self, catalog: &Catalog, row: Row) -> Result<(), Error> {
        if let Some(Technology { id, name, .. }) = catalog.technology(row) {
            let name = table::markdown(&self.ruler, name);
            writeln!(self.out, "## {id} {name}\n")?;
        }
        let lines = detail::lines(catalog, row, &self.ruler, usize::MAX, Shape::Short);
        let mut fields: Vec<Vec<String>> = Vec::new();
        for line in lines {
            let mut value = line.shown().to_owned();
            if line.derived {
                value = format!("{value}  {}", Word::Derived);
            }
            match (
                line.label,
                fields.last_mut().and_then(|field| field.last_mut()),
            ) {
                (Some(label), _) => {
                    fields.push(vec![label.to_string(), value]);
                    continue;
                }
                (None, Some(before)) if line.field.is_some() => {
                    before.push(' ');
                    before.push_str(&value);
                    continue;
                }
                _ => self.fields_markdown(std::mem::take(&mut fields))?,
            }
            let value = table::markdown(&self.ruler, &value);
            match line.kind {
                Kind::Title => {}
                Kind::Heading => writeln!(self.out, "### {value}\n")?,
                Kind::Value | Kind::Warning => writeln!(self.out, "- {value}")?,
                Kind::Missing => writeln!(self.out, "{value}\n")?,
                Kind::Note | Kind::Blank => writeln!(self.out, "{value}")?,
            }
        }
        self.fields_markdown(fields)
    }

    fn fields_markdown(&mut self, rows: Vec<Vec<String>>) -> Result<(), Error> {
        if rows.is_empty() {
            return Ok(());
        }
        let column = |word: Word| Column {
            heading: word.text(),
            align: Align::Left,
            least: None,
        };
        let columns = vec![column(Word::ShowItem), column(Word::ShowValue)];
        for line in (Table { columns, rows }).markdown(&self.ruler) {
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }
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
    own: TechnologyRecord,
    derived: BTreeMap<&'static str, serde_json::Value>,
    /// The year before, where its report is at hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    earlier: Option<BTreeMap<&'static str, serde_json::Value>>,
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
        let earlier = catalog.before().map(|_| {
            let values = EARLIER.iter().map(|field| {
                let value = (field.value)(edition, technology);
                (field.key, value.json())
            });
            values.collect()
        });
        Self {
            own: technology.into(),
            derived,
            earlier,
        }
    }
}
