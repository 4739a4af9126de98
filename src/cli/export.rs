//! `export`: the snapshot, or a list of it, to a file.

use super::arguments::Conditions;
use super::arguments::office::{Export, ExportFormat};
use super::{Exit, Page, list};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::export::{self, Existing, Form, Matter, database, whole};
use crate::fields::FIELDS;
use crate::sheet::Csv;
use crate::words::Word;

impl Page<'_> {
    pub(super) fn export(&mut self, catalog: &Catalog, asked: &Export) -> Result<Exit, Error> {
        let form = asked
            .format
            .map(Form::from)
            .or_else(|| Form::of(&asked.file));
        let form =
            form.ok_or_else(|| Error::Usage(Word::ExportWhichForm.fill(&[&asked.file.display()])))?;
        let existing = if asked.force {
            Existing::Replace
        } else {
            Existing::Keep
        };
        let is_list =
            asked.columns.is_some() || !asked.sort.is_empty() || !asked.conditions.is_empty();
        if form == Form::Sqlite {
            if is_list {
                return Err(Error::Usage(Word::ExportWholeOnly.text().to_owned()));
            }
            export::write(&asked.file, existing, |staged| {
                database::fill(catalog, staged)
            })?;
        } else {
            let text = self.text_of(catalog, asked, form, is_list);
            export::write_text(&asked.file, &text, existing)?;
        }
        self.note(&Word::ExportDone.fill(&[&asked.file.display()]));
        Ok(Exit::Done)
    }

    fn text_of(&self, catalog: &Catalog, asked: &Export, form: Form, is_list: bool) -> String {
        if !is_list && form == Form::Json {
            return whole::json(catalog);
        }
        let matter = if is_list {
            listed(catalog, asked)
        } else {
            whole::matter(catalog)
        };
        if form == Form::Csv {
            return matter.sheet.csv(Csv {
                bom: asked.bom,
                guard: asked.guard_formulas,
            });
        }
        let text = matter.written(form, &self.ruler, self.width);
        text.unwrap_or_default()
    }
}

/// The list that the conditions, the order and the columns ask for.
fn listed(catalog: &Catalog, asked: &Export) -> Matter {
    let rows = list::chosen(catalog, &asked.conditions, &asked.sort);
    let all = || FIELDS.iter().collect();
    let fields = asked
        .columns
        .as_ref()
        .map_or_else(all, |columns| columns.of(catalog));
    export::list::matter(catalog, &rows, &fields, "")
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
