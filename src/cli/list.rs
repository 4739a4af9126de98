//! `list`: technologies as a table, for people or for programs.

use super::arguments::{Conditions, List, ListFormat};
use super::rows::{self, Form, Rows};
use super::table::Measured;
use super::{Exit, Page};
use crate::catalog::{Catalog, Condition, Filter, Row, Sort, Years};
use crate::error::Error;
use crate::fields::{DEFAULT_COLUMNS, EARLIER_COLUMNS, Field, find};
use crate::model::{Class, Technology};
use crate::search::{Index, Query};
use crate::text::fold::fold;
use crate::words::Word;
use serde::ser::Serialize;
use std::collections::HashSet;
use std::num::NonZeroUsize;

impl Page<'_> {
    pub(super) fn list(&mut self, catalog: &Catalog, list: &List) -> Result<Exit, Error> {
        known_edition(catalog, &list.conditions)?;
        let rows = chosen(catalog, &list.conditions, &list.sort);
        let found = rows.len();
        let fields = columns(catalog, list);
        let shown = rows.iter().filter_map(|&row| catalog.technology(row));
        let shown = shown.take(list.limit.map_or(usize::MAX, NonZeroUsize::get));
        let form = match list.format.unwrap_or(ListFormat::Text) {
            ListFormat::Text => None,
            ListFormat::Markdown => Some(Form::Markdown),
            ListFormat::Json => Some(Form::Json),
            ListFormat::Csv => Some(Form::Csv {
                bom: list.bom,
                guard: list.guard_formulas,
            }),
        };
        if let Some(form) = form {
            let mut to = Rows::new(&mut *self.out, form, &self.ruler);
            for technology in shown {
                to.row(&fields, catalog.edition_of(technology), technology)?;
            }
            to.end(&fields)?;
        } else if found > 0 {
            self.list_text(catalog, shown, &fields, found)?;
        }
        self.list_notes(catalog, list, found)?;
        Ok(if rows.is_empty() {
            Exit::Nothing
        } else {
            Exit::Done
        })
    }

    /// Goes through the technologies twice: for the widths, and to write them.
    fn list_text<'a>(
        &mut self,
        catalog: &Catalog,
        technologies: impl Iterator<Item = &'a Technology> + Clone,
        fields: &[&'static Field],
        found: usize,
    ) -> Result<(), Error> {
        let cells = |technology: &Technology| {
            let edition = catalog.edition_of(technology);
            let values = fields.iter();
            let cells = values.map(|field| (field.value)(edition, technology).cell());
            cells.collect::<Vec<String>>()
        };
        let mut measured = Measured::new(&self.ruler, rows::columns(fields));
        let mut shown = 0_usize;
        for technology in technologies.clone() {
            measured.see(&self.ruler, cells(technology).iter());
            shown += 1;
        }
        let fitted = measured.fit(self.width);
        writeln!(self.out, "{}", fitted.headings(&self.ruler))?;
        for technology in technologies {
            let line = fitted.line(&self.ruler, cells(technology).iter());
            writeln!(self.out, "{line}")?;
        }
        writeln!(self.out)?;
        if !fitted.left_out.is_empty() {
            self.paragraph(&Word::ListNarrow.fill(&[&fitted.left_out.join(", ")]))?;
        }
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
    pub(super) fn list_notes(
        &mut self,
        catalog: &Catalog,
        list: &List,
        found: usize,
    ) -> Result<(), Error> {
        if found == 0 {
            self.note(Word::ListNothing.text());
        }
        self.gone_note(catalog, list)?;
        let asked = |class: Class| list.conditions.class.is_none_or(|only| only == class);
        for (class, rest, _) in catalog
            .unlisted()
            .into_iter()
            .filter(|&(class, ..)| asked(class))
        {
            let note = Word::UnlistedNote.fill(&[&class, &rest]);
            match list.format.unwrap_or(ListFormat::Text) {
                ListFormat::Text if found > 0 => self.paragraph(&note)?,
                ListFormat::Markdown => writeln!(self.out, "\n{note}")?,
                _ => self.note(&note),
            }
        }
        Ok(())
    }
}

impl Page<'_> {
    /// Says which technologies of the report before are no longer there, below a list of all.
    fn gone_note(&mut self, catalog: &Catalog, list: &List) -> Result<(), Error> {
        let Some(before) = catalog.before() else {
            return Ok(());
        };
        let gone = catalog.gone().iter();
        let gone: Vec<String> = gone
            .filter_map(|&row| Some(catalog.technology(row)?.id.to_string()))
            .collect();
        if gone.is_empty() || !list.conditions.is_empty() {
            return Ok(());
        }
        let (label, latest) = (&before.label, &catalog.latest().label);
        let note = Word::ListGone.fill(&[label, latest, &gone.join(" ")]);
        match list.format.unwrap_or(ListFormat::Text) {
            ListFormat::Text => self.paragraph(&note),
            ListFormat::Markdown => Ok(writeln!(self.out, "\n{note}")?),
            _ => {
                self.note(&note);
                Ok(())
            }
        }
    }
}

/// Whether there is a report with this short name.
pub(super) fn known_edition(catalog: &Catalog, conditions: &Conditions) -> Result<(), Error> {
    let Some(id) = &conditions.edition else {
        return Ok(());
    };
    let ids: Vec<&str> = catalog
        .editions()
        .iter()
        .map(|own| own.id.as_str())
        .collect();
    if ids.contains(&id.as_str()) {
        Ok(())
    } else {
        Err(Error::Usage(
            Word::UsageEdition.fill(&[id, &ids.join(", ")]),
        ))
    }
}

/// The rows that meet all conditions, in the order asked for.
pub(super) fn chosen(catalog: &Catalog, conditions: &Conditions, order: &[Sort]) -> Vec<Row> {
    let wanted = [
        (conditions.zero, Condition::Zero),
        (conditions.overdue, Condition::Overdue),
        (conditions.over_enrolled, Condition::OverEnrolled),
    ];
    let wanted = wanted.into_iter().filter(|(wanted, _)| *wanted);
    let query = conditions.query.as_deref().map(Query::parse);
    let asks_for_years = query.as_ref().is_some_and(Query::asks_for_years);
    let years = match &conditions.edition {
        Some(id) => Years::Named(id.clone()),
        None if asks_for_years => Years::Every,
        None => Years::Latest,
    };
    let mut rows = catalog.filtered(&Filter {
        years,
        class: conditions.class,
        conditions: wanted.map(|(_, condition)| condition).collect(),
        ..Filter::default()
    });
    if let Some(name) = conditions.applicant.as_deref().map(fold) {
        let applicant = |&row: &Row| catalog.technology(row)?.applicant.as_deref().ok();
        rows.retain(|row| applicant(row).is_some_and(|applicant| fold(applicant).contains(&name)));
    }
    if let Some(query) = &query {
        let hits = Index::new(catalog).technologies(catalog, query);
        let found: HashSet<Row> = hits.into_iter().map(|hit| hit.row).collect();
        rows.retain(|row| found.contains(row));
    }
    // The order of equal ones stays, so the most important key goes last.
    for &sort in order.iter().rev() {
        catalog.sort(&mut rows, sort);
    }
    rows
}

/// The columns that were asked for.
pub(super) fn columns(catalog: &Catalog, list: &List) -> Vec<&'static Field> {
    list.columns.as_ref().map_or_else(
        || default_columns(catalog, list),
        |columns| columns.of(catalog),
    )
}

/// The columns without a wish: what reviewers said only for people, because data goes elsewhere.
fn default_columns(catalog: &Catalog, list: &List) -> Vec<&'static Field> {
    let is_for_people = matches!(list.format, None | Some(ListFormat::Text));
    let mut columns: Vec<&Field> = DEFAULT_COLUMNS.iter().filter_map(|key| find(key)).collect();
    if is_for_people && catalog.is_reviewed() {
        // The mark before the name that it is put to, the note behind all.
        let name = columns.iter().position(|field| field.key == "name");
        let at = name.unwrap_or(0);
        columns.splice(at..at, find("mark"));
        columns.extend(find("note"));
    }
    if catalog.before().is_some() {
        columns.extend(EARLIER_COLUMNS.iter().filter_map(|key| find(key)));
    }
    columns
}
