//! A list of technologies as it is shown: rows, order and columns.

use super::Matter;
use crate::catalog::{Catalog, Row};
use crate::fields::Field;
use crate::sheet::{Block, Cell, Column, Document, Row as SheetRow, Rows, Sheet, Writer};
use crate::words::Word;
use std::io;

/// The rows of a list with these columns.
#[must_use]
pub fn sheet(catalog: &Catalog, rows: &[Row], fields: &[&Field]) -> Sheet {
    let rows = rows.iter().filter_map(|&row| {
        let technology = catalog.technology(row)?;
        let edition = catalog.edition_of(technology);
        let cells = fields
            .iter()
            .map(|field| Cell::value(&(field.value)(edition, technology)));
        Some(SheetRow {
            id: Some(technology.id.to_string()),
            cells: cells.collect(),
        })
    });
    Sheet {
        columns: columns(fields),
        rows: rows.collect(),
    }
}

fn columns(fields: &[&Field]) -> Vec<Column> {
    let columns = fields.iter().map(|field| Column {
        key: field.key.to_owned(),
        label: field.heading.text().to_owned(),
        align: field.align,
    });
    columns.collect()
}

/// The list with what has to be said about it: the conditions, and what the documents lack.
#[must_use]
pub fn matter(catalog: &Catalog, rows: &[Row], fields: &[&Field], conditions: &str) -> Matter {
    let sheet = sheet(catalog, rows, fields);
    let mut blocks = vec![title(catalog)];
    if !conditions.is_empty() {
        blocks.push(Block::Paragraph(conditions.to_owned()));
    }
    blocks.push(Block::Sheet(sheet.clone()));
    blocks.extend(remarks(catalog));
    Matter {
        sheet,
        document: Document(blocks),
    }
}

/// Writes the same, row by row.
///
/// # Errors
/// What the system says.
pub fn write(
    catalog: &Catalog,
    rows: &[Row],
    fields: &[&Field],
    to: &mut Writer,
) -> io::Result<()> {
    to.block(&title(catalog))?;
    write_rows(catalog, rows, fields, to)?;
    remarks(catalog).try_for_each(|block| to.block(&block))
}

/// Writes its rows.
///
/// # Errors
/// What the system says.
pub fn write_rows(
    catalog: &Catalog,
    rows: &[Row],
    fields: &[&Field],
    to: &mut Writer,
) -> io::Result<()> {
    let shown = |at: usize| {
        let technology = rows.get(at).and_then(|&row| catalog.technology(row));
        technology.map_or_else(Vec::new, |technology| {
            let edition = catalog.edition_of(technology);
            let cells = fields.iter();
            let cells = cells.map(|field| (field.value)(edition, technology).cell());
            cells.collect()
        })
    };
    to.rows(&Rows {
        columns: &columns(fields),
        count: rows.len(),
        row: &shown,
    })
}

fn title(catalog: &Catalog) -> Block {
    Block::Title(Word::AppTitle.fill(&[&catalog.latest().label]))
}

/// What the documents lack, and whose they are.
fn remarks(catalog: &Catalog) -> impl Iterator<Item = Block> {
    let unlisted = catalog.unlisted().into_iter();
    let unlisted = unlisted
        .map(|(class, rest, _)| Block::Paragraph(Word::UnlistedNote.fill(&[&class, &rest])));
    unlisted.chain(credits(catalog))
}

/// The credit lines that the terms of the documents of the reports ask for.
pub fn credits(catalog: &Catalog) -> impl Iterator<Item = Block> {
    let used = |id: &str| {
        catalog
            .editions()
            .iter()
            .any(|edition| edition.document == id)
    };
    let documents = catalog
        .documents()
        .iter()
        .filter(move |document| used(&document.id));
    documents.map(|document| Block::Paragraph(document.credit.clone()))
}
