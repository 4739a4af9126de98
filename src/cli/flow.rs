//! Lists that are written while their file is read.
//!
//! They are in the order of the file, and no row depends on another: neither an order nor a search
//! was asked for, no widths have to be known, and nothing that reviewers said.

use super::arguments::office::Export;
use super::arguments::{Columns, Command, Conditions, Global, List, ListFormat};
use super::reading::Told;
use super::rows::{Form, Rows};
use super::{Exit, Page, list};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::export::{self, Form as FileForm};
use crate::fields::{Field, Origin};
use crate::notes::Notes;
use crate::snapshot::Snapshot;
use crate::snapshot::stream::Input;
use crate::words::Word;
use std::num::NonZeroUsize;
use std::path::Path;

/// The fields of each, once it is known what the file has.
type Fields<'a> = Box<dyn Fn(&Catalog) -> Vec<&'static Field> + 'a>;

/// What is written of a file, and how.
struct Flow<'a> {
    file: &'a Path,
    form: Form,
    fields: Fields<'a>,
    /// Without any, also the technologies of earlier reports.
    conditions: Option<&'a Conditions>,
    most: usize,
}

impl Page<'_> {
    /// Does a command that can write while it reads; `None` of one that cannot.
    pub(super) fn flow(
        &mut self,
        command: &Command,
        global: &Global,
    ) -> Result<Option<Exit>, Error> {
        let [file] = global.data.as_slice() else {
            return Ok(None);
        };
        match command {
            Command::List(asked) => match flow_of_list(file, asked) {
                Some(flow) => self.flow_list(&flow, asked).map(Some),
                None => Ok(None),
            },
            Command::Export(asked) => match flow_of_export(file, asked) {
                Some(flow) => self.flow_export(&flow, asked).map(Some),
                None => Ok(None),
            },
            _ => Ok(None),
        }
    }

    fn flow_list(&mut self, flow: &Flow, asked: &List) -> Result<Exit, Error> {
        self.tell_trouble();
        // Where the rows are seen as they come, nothing else has to be.
        let told = Told::new(!self.bold);
        let rows = Rows::new(&mut *self.out, flow.form, &self.ruler);
        let (catalog, found) = flow.write(rows, told)?;
        self.list_notes(&catalog, asked, found)?;
        Ok(if found == 0 {
            Exit::Nothing
        } else {
            Exit::Done
        })
    }

    fn flow_export(&mut self, flow: &Flow, asked: &Export) -> Result<Exit, Error> {
        self.tell_trouble();
        let ruler = &self.ruler;
        export::write_with(&asked.file, asked.existing(), &mut |out| {
            let rows = Rows::new(out, flow.form, ruler);
            flow.write(rows, Told::new(true)).map(drop)
        })?;
        self.note(&Word::ExportDone.fill(&[&asked.file.display()]));
        Ok(Exit::Done)
    }

    /// Says that the notes cannot be read, of which nothing is shown.
    fn tell_trouble(&mut self) {
        let none = Catalog::new(Snapshot::default());
        if let Some(trouble) = Notes::open(self.store.clone(), &none).trouble() {
            self.note(&trouble);
        }
    }
}

impl Flow<'_> {
    /// Writes it; what was read but for the technologies, and how many of them were found.
    fn write(&self, mut rows: Rows, mut told: Told) -> Result<(Catalog, usize), Error> {
        let mut found = 0_usize;
        let mut fields = Vec::new();
        let input = Input::open(self.file)?;
        told.follow(&input.progress);
        let catalog = Catalog::pass(input, &mut || told.tell(), &mut |catalog| {
            let chosen = match self.conditions {
                None => (0..catalog.technologies().len()).collect(),
                Some(conditions) => {
                    list::known_edition(catalog, conditions)?;
                    list::chosen(catalog, conditions, &[])
                }
            };
            if fields.is_empty() {
                fields = (self.fields)(catalog);
            }
            for technology in chosen.iter().filter_map(|&row| catalog.technology(row)) {
                found += 1;
                if found <= self.most {
                    rows.row(&fields, catalog.edition_of(technology), technology)?;
                }
            }
            Ok(())
        })?;
        told.end();
        if fields.is_empty() {
            fields = (self.fields)(&catalog);
        }
        rows.end(&fields)?;
        Ok((catalog, found))
    }
}

fn flow_of_list<'a>(file: &'a Path, asked: &'a List) -> Option<Flow<'a>> {
    let form = match asked.format {
        Some(ListFormat::Csv) => Form::Csv {
            bom: asked.bom,
            guard: asked.guard_formulas,
        },
        Some(ListFormat::Json) => Form::Json,
        Some(ListFormat::Markdown) => Form::Markdown,
        Some(ListFormat::Text) | None => return None,
    };
    let is_in_order = asked.sort.is_empty() && asked.conditions.query.is_none();
    (is_in_order && asks_no_reviewers(asked.columns.as_ref())).then(|| Flow {
        file,
        form,
        fields: Box::new(|catalog| list::columns(catalog, asked)),
        conditions: Some(&asked.conditions),
        most: asked.limit.map_or(usize::MAX, NonZeroUsize::get),
    })
}

fn flow_of_export<'a>(file: &'a Path, asked: &'a Export) -> Option<Flow<'a>> {
    let form = match asked.form()? {
        FileForm::Csv => Form::Csv {
            bom: asked.bom,
            guard: asked.guard_formulas,
        },
        FileForm::Json if asked.is_list() => Form::Json,
        _ => return None,
    };
    let is_in_order = asked.sort.is_empty() && asked.conditions.query.is_none();
    (is_in_order && asks_no_reviewers(asked.columns.as_ref())).then(|| Flow {
        file,
        form,
        fields: Box::new(|catalog| asked.fields(catalog)),
        conditions: asked.is_list().then_some(&asked.conditions),
        most: usize::MAX,
    })
}

/// Whether a technology alone has all the fields that were asked for.
fn asks_no_reviewers(columns: Option<&Columns>) -> bool {
    match columns {
        None => true,
        Some(Columns::All) => false,
        Some(Columns::Named(fields)) => {
            let mut fields = fields.iter();
            !fields.any(|field| field.origin == Origin::Review)
        }
    }
}
