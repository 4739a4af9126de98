//! Technologies written one by one: a list of any length takes no more memory than one of them.

use super::table::{Column, markdown_head, markdown_row};
use crate::error::Error;
use crate::fields::{Field, Value};
use crate::model::{Edition, Technology};
use crate::text::{Align, Ruler};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use std::collections::BTreeMap;
use std::io::Write;

/// In which form they are written.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// Comma-separated values, the keys first.
    Csv {
        /// Whether a byte order mark comes first, for spreadsheets.
        bom: bool,
        /// Whether words that a spreadsheet would take for a formula are marked.
        guard: bool,
    },
    /// A JSON array of objects.
    Json,
    /// A Markdown table.
    Markdown,
}

/// What writes them. Nothing is written before the first, so that what goes wrong before it leaves
/// an empty output.
pub struct Rows<'a> {
    sink: Sink<'a>,
    ruler: &'a Ruler,
    has_begun: bool,
}

enum Sink<'a> {
    /// With whether words are marked, and what stands before the first key.
    Csv(Box<csv::Writer<&'a mut dyn Write>>, bool, &'static str),
    Json(&'a mut dyn Write),
    Markdown(&'a mut dyn Write),
}

impl<'a> Rows<'a> {
    /// Writes to `out` in a form.
    pub fn new(out: &'a mut dyn Write, form: Form, ruler: &'a Ruler) -> Self {
        let sink = match form {
            Form::Csv { bom, guard } => {
                let before = if bom { "\u{FEFF}" } else { "" };
                Sink::Csv(Box::new(csv::Writer::from_writer(out)), guard, before)
            }
            Form::Json => Sink::Json(out),
            Form::Markdown => Sink::Markdown(out),
        };
        Self {
            sink,
            ruler,
            has_begun: false,
        }
    }

    /// Writes these fields of one, the same of each.
    ///
    /// # Errors
    /// [`Error::Output`].
    pub fn row(
        &mut self,
        fields: &[&'static Field],
        edition: &Edition,
        technology: &Technology,
    ) -> Result<(), Error> {
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        if is_first {
            self.begin(fields)?;
        }
        let values = fields.iter();
        let values = values.map(|field| (field.value)(edition, technology));
        match &mut self.sink {
            Sink::Csv(csv, guard, _) => {
                let cells = values.map(|value| guarded(&value, *guard));
                csv.write_record(cells).map_err(output)?;
            }
            Sink::Markdown(out) => {
                let cells = values.map(|value| value.cell());
                writeln!(out, "{}", markdown_row(self.ruler, cells))?;
            }
            Sink::Json(out) => {
                let object = Object {
                    edition,
                    technology,
                    fields,
                };
                let text = serde_json::to_string_pretty(&object).map_err(std::io::Error::from)?;
                let divider = if is_first { "" } else { "," };
                // A line feed inside a text is escaped: these are all between its parts.
                write!(out, "{divider}\n  {}", text.replace('\n', "\n  "))?;
            }
        }
        Ok(())
    }

    /// There are no more.
    ///
    /// # Errors
    /// [`Error::Output`].
    pub fn end(mut self, fields: &[&'static Field]) -> Result<(), Error> {
        if !self.has_begun {
            self.begin(fields)?;
        }
        match self.sink {
            Sink::Csv(mut csv, ..) => csv.flush()?,
            Sink::Json(out) if self.has_begun => writeln!(out, "\n]")?,
            Sink::Json(out) => writeln!(out, "]")?,
            Sink::Markdown(_) => {}
        }
        Ok(())
    }

    fn begin(&mut self, fields: &[&'static Field]) -> Result<(), Error> {
        match &mut self.sink {
            Sink::Csv(csv, _, before) => {
                let keys = fields.iter().map(|field| field.key);
                let mut keys: Vec<String> = keys.map(str::to_owned).collect();
                if let Some(first) = keys.first_mut() {
                    first.insert_str(0, before);
                }
                csv.write_record(keys).map_err(output)
            }
            Sink::Json(out) => Ok(write!(out, "[")?),
            Sink::Markdown(out) => {
                for line in markdown_head(self.ruler, &columns(fields)) {
                    writeln!(out, "{line}")?;
                }
                Ok(())
            }
        }
    }
}

/// The columns of fields in a table for people.
pub fn columns(fields: &[&'static Field]) -> Vec<Column<'static>> {
    let columns = fields.iter().map(|field| Column {
        heading: field.heading.text(),
        align: field.align,
        least: (field.align == Align::Left).then_some(field.width.0),
    });
    columns.collect()
}

fn output(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Error::Output(error),
        other => Error::Output(std::io::Error::other(format!("{other:?}"))),
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
    edition: &'a Edition,
    technology: &'a Technology,
    fields: &'a [&'static Field],
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut missing = BTreeMap::new();
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("id", &self.technology.id.to_string())?;
        for field in self.fields {
            let value = (field.value)(self.edition, self.technology);
            if let Some(why) = value.missing() {
                missing.insert(field.key, why);
            }
            object.serialize_entry(field.key, &value.json())?;
        }
        object.serialize_entry("missing", &missing)?;
        object.end()
    }
}
