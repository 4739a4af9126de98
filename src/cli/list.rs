//! `list`: technologies as a table, for people or for programs.

use super::arguments::{Conditions, List, ListFormat};
use super::table::{Column, Table};
use super::{Exit, Page};
use crate::catalog::{Catalog, Condition, Filter, Row, Sort, Years};
use crate::error::Error;
use crate::fields::{DEFAULT_COLUMNS, EARLIER_COLUMNS, Field, Value, find};
use crate::model::{Class, Technology};
use crate::search::{Index, Query};
use crate::text::Align;
use crate::text::fold::fold;
use crate::words::Word;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use std::collections::{BTreeMap, HashSet};
use std::num::NonZeroUsize;

impl Page<'_> {
    pub(super) fn list(&mut self, catalog: &Catalog, list: &List) -> Result<Exit, Error> {
        known_edition(catalog, &list.conditions)?;
        let mut rows = chosen(catalog, &list.conditions, &list.sort);
        let found = rows.len();
        rows.truncate(list.limit.map_or(usize::MAX, NonZeroUsize::get));
        let technologies: Vec<_> = rows
            .iter()
            .filter_map(|&row| catalog.technology(row))
            .collect();
        let fields = list.columns.as_ref().map_or_else(
            || default_columns(catalog, list),
            |columns| columns.of(catalog),
        );
        match list.format.unwrap_or(ListFormat::Text) {
            ListFormat::Text if rows.is_empty() => {}
            ListFormat::Text => self.list_text(catalog, &technologies, &fields, found)?,
            ListFormat::Markdown => {
                let table = table(catalog, &technologies, &fields);
                for line in table.markdown(&self.ruler) {
                    writeln!(self.out, "{line}")?;
                }
            }
            ListFormat::Csv => self.list_csv(catalog, &technologies, &fields, list)?,
            ListFormat::Json => self.list_json(catalog, &technologies, &fields)?,
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

    fn list_csv(
        &mut self,
        catalog: &Catalog,
        technologies: &[&Technology],
        fields: &[&'static Field],
        list: &List,
    ) -> Result<(), Error> {
        if list.bom {
            write!(self.out, "\u{FEFF}")?;
        }
        let mut csv = csv::Writer::from_writer(&mut *self.out);
        let written = |error: csv::Error| match error.into_kind() {
            csv::ErrorKind::Io(error) => Error::Output(error),
            other => Error::Output(std::io::Error::other(format!("{other:?}"))),
        };
        csv.write_record(fields.iter().map(|field| field.key))
            .map_err(written)?;
        for technology in technologies {
            let edition = catalog.edition_of(technology);
            let cells = fields.iter().map(|field| {
                let value = (field.value)(edition, technology);
                guarded(&value, list.guard_formulas)
            });
            csv.write_record(cells).map_err(written)?;
        }
        Ok(csv.flush()?)
    }

    fn list_json(
        &mut self,
        catalog: &Catalog,
        technologies: &[&Technology],
        fields: &[&'static Field],
    ) -> Result<(), Error> {
        let objects: Vec<Object> = technologies
            .iter()
            .map(|technology| Object {
                catalog,
                technology,
                fields,
            })
            .collect();
        self.json(&objects)
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

/// A CSV field; words that a spreadsheet would take for a formula are marked if that was asked
/// for, numbers never.
fn guarded(value: &Value, guard: bool) -> String {
    let plain = value.plain();
    let formula = plain.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = plain.parse::<f64>().is_ok();
    if guard && formula && !number {
        format!("'{plain}")
    } else {
        plain
    }
}

/// A technology in a JSON list: its id, the fields in the order asked for, and why some are null.
struct Object<'a> {
    catalog: &'a Catalog,
    technology: &'a Technology,
    fields: &'a [&'static Field],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let edition = self.catalog.edition_of(self.technology);
        let mut missing = BTreeMap::new();
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("id", &self.technology.id.to_string())?;
        for field in self.fields {
            let value = (field.value)(edition, self.technology);
            if let Some(why) = value.missing() {
                missing.insert(field.key, why);
            }
            object.serialize_entry(field.key, &value.json())?;
        }
        object.serialize_entry("missing", &missing)?;
        object.end()
    }
}
