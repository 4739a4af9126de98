//! `notes`: the reviewer's marks and notes; how they leave the machine and come back.

use super::arguments::notes::{Action, Add, Export, Import, Notes as Asked, NotesFormat, Set};
use super::{Exit, Page};
use crate::catalog::{Catalog, Row};
use crate::error::Error;
use crate::export::{Existing, write_text};
use crate::model::Part;
use crate::notes::format::{self, Form, cleaned};
use crate::notes::{Notes, Store, Trouble, Version, author, report, review};
use crate::search::{Index, Query};
use crate::words::Word;
use std::io::Read as _;
use std::path::Path;

impl Page<'_> {
    pub(super) fn notes(&mut self, catalog: &Catalog, asked: &Asked) -> Result<Exit, Error> {
        let mut notes = Notes::open(self.store.clone(), catalog);
        if notes.store().is_none() {
            return Err(Error::Usage(Word::NotesNoPlace.text().to_owned()));
        }
        match &asked.action {
            None => self.list_of_notes(catalog, &notes, asked),
            Some(Action::Set(set)) => self.set_note(catalog, &mut notes, set),
            Some(Action::Add(add)) => self.add_note(catalog, &mut notes, add),
            Some(Action::Export(export)) => self.export_notes(&notes, export),
            Some(Action::Import(import)) => self.import_notes(catalog, &notes, import),
        }
    }

    fn list_of_notes(
        &mut self,
        catalog: &Catalog,
        notes: &Notes,
        asked: &Asked,
    ) -> Result<Exit, Error> {
        if let Some(trouble) = notes.trouble() {
            return Err(Error::Usage(trouble));
        }
        let mut rows = report::rows(catalog);
        let mut elsewhere: Vec<&Version> = notes.elsewhere().iter().collect();
        elsewhere.retain(|version| !version.text.is_empty());
        if let Some(query) = &asked.query {
            let hits = Index::default().technologies(catalog, &Query::parse(query));
            rows.retain(|row| hits.iter().any(|hit| hit.row == *row));
            elsewhere.clear();
        }
        if rows.is_empty() && elsewhere.is_empty() {
            self.note(Word::NotesNothing.text());
            return Ok(Exit::Nothing);
        }
        self.matter(
            asked.writing,
            || report::sheet(catalog, &rows),
            |_| report::document(catalog, &rows, &elsewhere),
        )?;
        Ok(Exit::Done)
    }

    fn set_note(&mut self, catalog: &Catalog, notes: &mut Notes, set: &Set) -> Result<Exit, Error> {
        let row = self.one_row(catalog, &set.id)?;
        let parts = [(Part::Mark, &set.mark), (Part::Note, &set.note)];
        let mut said = Vec::new();
        for (part, text) in parts {
            if let Some(text) = text {
                said.push((part, cleaned(part, text).map_err(Error::Usage)?));
            }
        }
        self.say(catalog, notes, row, &said)
    }

    fn add_note(&mut self, catalog: &Catalog, notes: &mut Notes, add: &Add) -> Result<Exit, Error> {
        let row = self.one_row(catalog, &add.id)?;
        let before = review(catalog, row).text(Part::Note);
        let mut lines: Vec<String> = before.into_iter().collect();
        lines.push(add.text.join(" "));
        let text = cleaned(Part::Note, &lines.join("\n")).map_err(Error::Usage)?;
        self.say(catalog, notes, row, &[(Part::Note, text)])
    }

    /// The one technology that a number means.
    fn one_row(&mut self, catalog: &Catalog, id: &str) -> Result<Row, Error> {
        let (rows, _) = self.rows_of(catalog, &[id.to_owned()])?;
        let of_latest = |row: &&Row| {
            let technology = catalog.technology(**row);
            technology.is_some_and(|technology| technology.edition == catalog.latest().id)
        };
        let latest: Vec<&Row> = rows.iter().filter(of_latest).collect();
        match latest.as_slice() {
            [row] => Ok(**row),
            [] => Err(Error::Usage(Word::NotesNoneMeant.fill(&[&id]))),
            several => {
                let ids = several.iter().filter_map(|row| catalog.technology(**row));
                let ids: Vec<String> = ids.map(|own| own.id.to_string()).collect();
                Err(Error::Usage(
                    Word::NotesSeveralMeant.fill(&[&id, &ids.join(", ")]),
                ))
            }
        }
    }

    fn say(
        &mut self,
        catalog: &Catalog,
        notes: &mut Notes,
        row: Row,
        said: &[(Part, String)],
    ) -> Result<Exit, Error> {
        let base = review(catalog, row);
        let said: Vec<(Part, &str)> = said.iter().map(|(part, text)| (*part, &**text)).collect();
        let done = notes
            .say(catalog, row, &said, &base)
            .map_err(|trouble| Error::Usage(notes.sentence(&trouble)))?;
        if let Some(aside) = done.aside {
            self.note(&Word::NotesKeptAside.fill(&[&aside.display()]));
        }
        // What is said now, so that it can be seen.
        for (label, text) in report::entries(catalog, row) {
            self.paragraph(&format!("{label}  {text}"))?;
        }
        Ok(Exit::Done)
    }

    fn export_notes(&mut self, notes: &Notes, export: &Export) -> Result<Exit, Error> {
        let all = from_store(notes, Store::all)?;
        let versions = format::holding(&all);
        if versions.is_empty() {
            self.note(Word::NotesNothing.text());
            return Ok(Exit::Nothing);
        }
        let by_name = export.file.as_deref().map(form_of);
        let form = match (export.format, by_name) {
            (Some(format), _) => form(format),
            (None, Some(form)) => form?,
            (None, None) => Form::Markdown,
        };
        let text = format::written(form, &versions);
        let Some(file) = &export.file else {
            self.out.write_all(text.as_bytes())?;
            return Ok(Exit::Done);
        };
        let existing = if export.force {
            Existing::Replace
        } else {
            Existing::Keep
        };
        write_text(file, &text, existing)?;
        let count = versions.len();
        self.note(&Word::NotesExported.fill(&[&count, &file.display()]));
        Ok(Exit::Done)
    }

    fn import_notes(
        &mut self,
        catalog: &Catalog,
        notes: &Notes,
        import: &Import,
    ) -> Result<Exit, Error> {
        let form = import
            .format
            .map_or_else(|| form_of(&import.file), |own| Ok(form(own)))?;
        let text = text_of(&import.file)?;
        let mut versions = format::read(form, &text).map_err(|problems| {
            let problems = problems.join("\n  ");
            let path = import.file.display();
            Error::Usage(Word::NotesNotRead.fill(&[&path, &problems]))
        })?;
        for version in &mut versions {
            complete(catalog, version);
        }
        let merged = from_store(notes, |store| store.merge(&versions, import.last_wins))?;
        let (added, known) = (merged.done.added, merged.done.known);
        self.paragraph(&Word::NotesImported.fill(&[&added, &known]))?;
        if merged.split > 0 {
            self.note(&Word::NotesImportSplit.fill(&[&merged.split]));
        }
        if let Some(aside) = merged.done.aside {
            self.note(&Word::NotesKeptAside.fill(&[&aside.display()]));
        }
        Ok(Exit::Done)
    }
}

/// Does something with the file, and tells what went wrong with it.
fn from_store<T>(
    notes: &Notes,
    work: impl FnOnce(&Store) -> Result<T, Trouble>,
) -> Result<T, Error> {
    let done = notes.store().map_or(Err(Trouble::NoPlace), work);
    done.map_err(|trouble| Error::Usage(notes.sentence(&trouble)))
}

/// What a table written by hand need not say: the latest edition, the technology's name, the
/// reviewer.
fn complete(catalog: &Catalog, version: &mut Version) {
    if version.edition.is_empty() {
        version.edition.clone_from(&catalog.latest().id);
    }
    if version.name.is_empty() {
        let mut all = catalog.technologies().iter();
        let own = all
            .find(|own| own.edition == version.edition && own.id.to_string() == version.technology);
        version.name = own.map_or_else(String::new, |own| own.name.clone());
    }
    if version.author.is_empty() {
        version.author = author();
    }
}

fn text_of(file: &Path) -> Result<String, Error> {
    let read = |mut input: Box<dyn std::io::Read>| {
        let mut text = String::new();
        input.read_to_string(&mut text).map(|_| text)
    };
    let text = if file == Path::new("-") {
        read(Box::new(std::io::stdin()))
    } else {
        std::fs::File::open(file).and_then(|file| read(Box::new(file)))
    };
    text.map_err(|source| Error::Read {
        path: file.to_owned(),
        source,
    })
}

const fn form(format: NotesFormat) -> Form {
    match format {
        NotesFormat::Markdown => Form::Markdown,
        NotesFormat::Csv => Form::Csv,
        NotesFormat::Json => Form::Json,
    }
}

/// The form that a file's name says.
fn form_of(file: &Path) -> Result<Form, Error> {
    match crate::export::Form::of(file) {
        Some(crate::export::Form::Markdown) => Ok(Form::Markdown),
        Some(crate::export::Form::Csv) => Ok(Form::Csv),
        Some(crate::export::Form::Json) => Ok(Form::Json),
        _ => Err(Error::Usage(Word::NotesWhichForm.fill(&[&file.display()]))),
    }
}
