//! `export`: the snapshot, or a list of it, to a file.

use super::arguments::Conditions;
use super::arguments::office::{Export, ExportFormat};
use super::rows::{self, Rows};
use super::{Exit, Page, list};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::export::{self, Existing, Form, Pace, database, whole};
use crate::fields::{FIELDS, Field};
use crate::sheet::{Manner, Writer};
use crate::words::Word;
use std::io::IsTerminal as _;

impl Page<'_> {
    pub(super) fn export(&mut self, catalog: &Catalog, asked: &Export) -> Result<Exit, Error> {
        let form = asked.form();
        let form =
            form.ok_or_else(|| Error::Usage(Word::ExportWhichForm.fill(&[&asked.file.display()])))?;
        match form {
            Form::Sqlite if asked.is_list() => {
                return Err(Error::Usage(Word::ExportWholeOnly.text().to_owned()));
            }
            Form::Sqlite => self.database(catalog, asked)?,
            Form::Json if !asked.is_list() => {
                export::write_with(&asked.file, asked.existing(), &mut |out| {
                    whole::write_json(catalog, out)
                })?;
            }
            Form::Csv | Form::Json => self.rows(catalog, asked, form)?,
            Form::Markdown => self.document(catalog, asked, Manner::Markdown)?,
            Form::Text => self.document(catalog, asked, Manner::Text(self.width))?,
        }
        self.note(&Word::ExportDone.fill(&[&asked.file.display()]));
        Ok(Exit::Done)
    }

    /// Writes the database; where somebody looks on, a long one is told.
    fn database(&mut self, catalog: &Catalog, asked: &Export) -> Result<(), Error> {
        let is_seen = std::io::stderr().is_terminal();
        let (mut pace, mut is_told) = (Pace::start(), false);
        let notes = &mut *self.notes;
        let mut told = |done, all| {
            if let Some(line) = pace.line(done, all).filter(|_| is_seen) {
                is_told = true;
                _ = write!(notes, "\r{line}");
            }
        };
        let done = export::write(&asked.file, asked.existing(), |staged| {
            database::fill(catalog, staged, &mut told)
        });
        if is_told {
            // The rest of the line goes, whatever comes next.
            _ = write!(self.notes, "\r\x1b[K");
        }
        done
    }

    /// Writes for people, piece by piece.
    fn document(&self, catalog: &Catalog, asked: &Export, manner: Manner) -> Result<(), Error> {
        export::write_with(&asked.file, asked.existing(), &mut |out| {
            let mut to = Writer::new(out, &self.ruler, manner);
            let done = if asked.is_list() {
                let rows = list::chosen(catalog, &asked.conditions, &asked.sort);
                export::list::write(catalog, &rows, &asked.fields(catalog), &mut to)
            } else {
                whole::write_document(catalog, &mut to)
            };
            done.map_err(Error::Output)
        })
    }

    /// Writes technologies one by one.
    fn rows(&self, catalog: &Catalog, asked: &Export, form: Form) -> Result<(), Error> {
        let form = if form == Form::Json {
            rows::Form::Json
        } else {
            rows::Form::Csv {
                bom: asked.bom,
                guard: asked.guard_formulas,
            }
        };
        let chosen = if asked.is_list() {
            list::chosen(catalog, &asked.conditions, &asked.sort)
        } else {
            (0..catalog.technologies().len()).collect()
        };
        let fields = asked.fields(catalog);
        export::write_with(&asked.file, asked.existing(), &mut |out| {
            let mut rows = Rows::new(out, form, &self.ruler);
            for technology in chosen.iter().filter_map(|&row| catalog.technology(row)) {
                rows.row(&fields, catalog.edition_of(technology), technology)?;
            }
            rows.end(&fields)
        })
    }
}

impl Export {
    /// In which form: as it was asked for, or as the file's name says.
    pub(super) fn form(&self) -> Option<Form> {
        let asked = self.format.map(Form::from);
        asked.or_else(|| Form::of(&self.file))
    }

    /// Whether it is a list and not the whole snapshot.
    pub(super) fn is_list(&self) -> bool {
        self.columns.is_some() || !self.sort.is_empty() || !self.conditions.is_empty()
    }

    /// What happens to a file that is there.
    pub(super) const fn existing(&self) -> Existing {
        if self.force {
            Existing::Replace
        } else {
            Existing::Keep
        }
    }

    /// The fields of a list of technologies.
    pub(super) fn fields(&self, catalog: &Catalog) -> Vec<&'static Field> {
        let all = || FIELDS.iter().collect();
        let columns = self.columns.as_ref();
        columns.map_or_else(all, |columns| columns.of(catalog))
    }
}

impl From<ExportFormat> for Form {
    fn from(format: ExportFormat) -> Self {
        match format {
            ExportFormat::Csv => Self::Csv,
            ExportFormat::Json => Self::Json,
            ExportFormat::Markdown => Self::Markdown,
            ExportFormat::Text => Self::Text,
            ExportFormat::Sqlite => Self::Sqlite,
        }
    }
}

impl Conditions {
    /// Whether every technology meets them.
    pub(super) fn is_empty(&self) -> bool {
        let flags = self.zero || self.overdue || self.over_enrolled;
        !flags
            && self.class.is_none()
            && self.edition.is_none()
            && self.applicant.is_none()
            && self.query.is_none()
    }
}
