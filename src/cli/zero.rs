//! `zero`: the technologies without a case, as a table or as a document for the minutes.

use super::arguments::ListFormat;
use super::arguments::office::{Writing, Zero};
use super::{Exit, Page};
use crate::catalog::Catalog;
use crate::error::Error;
use crate::sheet::{Csv, Document, Sheet};
use crate::text::fold::fold;
use crate::words::Word;
use crate::zero::{self, Case, Code, Facet, View};

impl Page<'_> {
    pub(super) fn zero(&mut self, catalog: &Catalog, asked: &Zero) -> Result<Exit, Error> {
        let edition = catalog.latest();
        let cases = zero::cases(catalog, edition);
        let view = view(catalog, &cases, asked)?;
        let groups = view.groups(catalog, &cases);
        if groups.iter().all(|group| group.cases.is_empty()) {
            self.note(Word::ListNothing.text());
            return Ok(Exit::Nothing);
        }
        self.matter(
            asked.writing,
            || zero::sheet(catalog, &cases, &groups),
            |_| zero::document(catalog, edition, &cases, &view),
        )?;
        Ok(Exit::Done)
    }

    /// Writes a table as data, or the document of it for people.
    pub(super) fn matter(
        &mut self,
        writing: Writing,
        sheet: impl FnOnce() -> Sheet,
        document: impl FnOnce(&crate::text::Ruler) -> Document,
    ) -> Result<(), Error> {
        let text = match writing.format.unwrap_or(ListFormat::Text) {
            ListFormat::Text => document(&self.ruler).text(&self.ruler, self.width),
            ListFormat::Markdown => document(&self.ruler).markdown(&self.ruler),
            ListFormat::Json => sheet().json(),
            ListFormat::Csv => sheet().csv(Csv {
                bom: writing.bom,
                guard: writing.guard_formulas,
            }),
        };
        Ok(self.out.write_all(text.as_bytes())?)
    }
}

/// The cases asked for, and how.
pub(super) fn view(catalog: &Catalog, cases: &[Case], asked: &Zero) -> Result<View, Error> {
    let mut view = View {
        group: asked.group,
        sort: asked.sort,
        filter: Vec::new(),
    };
    if let Some(class) = asked.class {
        view.filter
            .push((Facet::Class, Word::ClassName.fill(&[&class])));
    }
    for (facet, value) in &asked.filter {
        view.filter
            .push((*facet, existing(catalog, cases, *facet, value)?));
    }
    Ok(view)
}

/// The value of a facet that was typed, in any spelling, as it is shown; a code also by its name in
/// data.
fn existing(catalog: &Catalog, cases: &[Case], facet: Facet, typed: &str) -> Result<String, Error> {
    let name = fold(typed);
    let code = Code::ALL.into_iter().find(|code| name == code.key());
    if let Some(code) = code.filter(|_| facet == Facet::Code) {
        return Ok(code.word().text().to_owned());
    }
    let values = facet.values(catalog, cases);
    let found = values.iter().find(|(value, _)| fold(value) == name);
    let found = found.or_else(|| values.iter().find(|(value, _)| fold(value).contains(&name)));
    found.map(|(value, _)| value.clone()).ok_or_else(|| {
        let all: Vec<&str> = values.iter().map(|(value, _)| value.as_str()).collect();
        Error::Usage(Word::UsageValue.fill(&[&facet.key(), &typed, &all.join(", ")]))
    })
}
