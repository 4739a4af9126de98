//! `list`: technologies as a table, for people or for programs.

use super::arguments::{List, ListFormat};
use super::table::{Column, Table};
use super::{Exit, Page};
use crate::catalog::{Catalog, Filter, Row};
use crate::error::Error;
use crate::export;
use crate::fields::{DEFAULT_COLUMNS, Field, find};
use crate::model::{Class, Technology};
use crate::search::{Index, Query};
use crate::sheet::Csv;
use crate::text::Align;
use crate::text::fold::fold;
use crate::words::Word;
use serde::Serialize;
use std::collections::HashSet;
use std::num::NonZeroUsize;

impl Page<'_> {
    pub(super) fn list(&mut self, catalog: &Catalog, list: &List) -> Result<Exit, Error> {
        let mut rows = chosen(catalog, list);
        let found = rows.len();
        rows.truncate(list.limit.map_or(usize::MAX, NonZeroUsize::get));
        let technologies: Vec<_> = rows
            .iter()
            .filter_map(|&row| catalog.technology(row))
            .collect();
        let fields = list
            .columns
            .as_ref()
            .map_or_else(default_columns, |columns| columns.0.clone());
        match list.format.unwrap_or(ListFormat::Text) {
            ListFormat::Text if rows.is_empty() => {}
            ListFormat::Text => self.list_text(catalog, &technologies, &fields, found)?,
            ListFormat::Markdown => {
                let table = table(catalog, &technologies, &fields);
                for line in table.markdown(&self.ruler) {
                    writeln!(self.out, "{line}")?;
                }
            }
            format => {
                let sheet = export::list::sheet(catalog, &rows, &fields);
                let text = match format {
                    ListFormat::Json => sheet.json(),
                    _ => sheet.csv(Csv {
                        bom: list.bom,
                        guard: list.guard_formulas,
                    }),
                };
                self.out.write_all(text.as_bytes())?;
            }
        }
        self.list_notes(catalog, list, found)?;
        Ok(if rows.is_empty() {
            Exit::Nothing
        } else {
            Exit::Done
        })
    }

    fn list_text(
        &mut self,
        catalog: &Catalog,
        technologies: &[&Technology],
        fields: &[&'static Field],
        found: usize,
    ) -> Result<(), Error> {
        let (lines, left_out) = table(catalog, technologies, fields).text(&self.ruler, self.width);
        for line in lines {
            writeln!(self.out, "{line}")?;
        }
        writeln!(self.out)?;
        if !left_out.is_empty() {
            self.paragraph(&Word::ListNarrow.fill(&[&left_out.join(", ")]))?;
        }
        let shown = technologies.len();
        self.paragraph(&if shown < found {
            Word::ListCountOf.fill(&[&found, &shown])
        } else {
            Word::ListCount.fill(&[&found])
        })
    }

    /// Writes a value as JSON with line breaks.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Error> {
        serde_json::to_writer_pretty(&mut *self.out, value).map_err(std::io::Error::from)?;
        Ok(writeln!(self.out)?)
    }

    /// Says what the list cannot show: below a table for people, beside data for programs.
    fn list_notes(&mut self, catalog: &Catalog, list: &List, found: usize) -> Result<(), Error> {
        if found == 0 {
            self.note(Word::ListNothing.text());
        }
        let asked = |class: Class| list.conditions.class.is_none_or(|only| only == class);
        for (class, rest, _) in catalog
            .unlisted()
            .into_iter()
            .filter(|&(class, ..)| asked(class))
        {
            let note = Word::ListUnlisted.fill(&[&class, &rest]);
            match list.format.unwrap_or(ListFormat::Text) {
                ListFormat::Text if found > 0 => self.paragraph(&note)?,
                ListFormat::Markdown => writeln!(self.out, "\n{note}")?,
                _ => self.note(&note),
            }
        }
        Ok(())
    }
}

/// The rows that meet all conditions, in the order asked for.
pub(super) fn chosen(catalog: &Catalog, list: &List) -> Vec<Row> {
    let mut rows = catalog.filtered(&Filter {
        class: list.conditions.class,
        zero: list.conditions.zero,
        overdue: list.conditions.overdue,
        over_enrolled: list.conditions.over_enrolled,
        applicant: None,
    });
    if let Some(name) = list.conditions.applicant.as_deref().map(fold) {
        let applicant = |&row: &Row| catalog.technology(row)?.applicant.as_deref().ok();
        rows.retain(|row| applicant(row).is_some_and(|applicant| fold(applicant).contains(&name)));
    }
    if let Some(query) = &list.conditions.query {
        let hits = Index::new(catalog).technologies(&Query::parse(query));
        let found: HashSet<Row> = hits.into_iter().map(|hit| hit.row).collect();
        rows.retain(|row| found.contains(row));
    }
    // The order of equal ones stays, so the most important key goes last.
    for &sort in list.sort.iter().rev() {
        catalog.sort(&mut rows, sort);
    }
    rows
}

fn default_columns() -> Vec<&'static Field> {
    DEFAULT_COLUMNS.iter().filter_map(|key| find(key)).collect()
}

fn table<'a>(
    catalog: &Catalog,
    technologies: &[&Technology],
    fields: &[&'static Field],
) -> Table<'a> {
    let columns = fields.iter().map(|field| Column {
        heading: field.heading.text(),
        align: field.align,
        least: (field.align == Align::Left).then_some(field.width.0),
    });
    let rows = technologies.iter().map(|technology| {
        let edition = catalog.edition_of(technology);
        let cells = fields
            .iter()
            .map(|field| (field.value)(edition, technology).cell());
        cells.collect()
    });
    Table {
        columns: columns.collect(),
        rows: rows.collect(),
    }
}
