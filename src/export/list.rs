//! A list of technologies as it is shown: rows, order and columns.

use super::Matter;
use crate::catalog::{Catalog, Row};
use crate::fields::Field;
use crate::sheet::{Block, Cell, Column, Document, Row as SheetRow, Sheet};
use crate::words::Word;

/// The rows of a list with these columns.
#[must_use]
pub fn sheet(catalog: &Catalog, rows: &[Row], fields: &[&Field]) -> Sheet {
    let columns = fields.iter().map(|field| Column {
        key: field.key.to_owned(),
        label: field.heading.text().to_owned(),
        align: field.align,
    });
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
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// The list with what has to be said about it: the conditions, and what the documents lack.
#[must_use]
pub fn matter(catalog: &Catalog, rows: &[Row], fields: &[&Field], conditions: &str) -> Matter {
    let sheet = sheet(catalog, rows, fields);
    let mut blocks = vec![Block::Title(
        Word::AppTitle.fill(&[&catalog.latest().label]),
    )];
    if !conditions.is_empty() {
        blocks.push(Block::Paragraph(conditions.to_owned()));
    }
    blocks.push(Block::Sheet(sheet.clone()));
    for (class, rest, _) in catalog.unlisted() {
        blocks.push(Block::Paragraph(Word::UnlistedNote.fill(&[&class, &rest])));
    }
    blocks.extend(credits(catalog));
    Matter {
        sheet,
        document: Document(blocks),
    }
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
