//! The whole snapshot: every field of every technology, the figures, the reports, the remarks.

use super::list;
use crate::catalog::Catalog;
use crate::error::Error;
use crate::fields::FIELDS;
use crate::model::edition::{Headline, Year};
use crate::model::{Edition, Figure};
use crate::sheet::{Block, Cell, Column, InTurn, Row, Sheet, Writer};
use crate::snapshot::SCHEMA_VERSION;
use crate::snapshot::format::{Format, TechnologyRecord};
use crate::text::era;
use crate::words::Word;
use crate::zero::{self, View};
use std::io::{self, Write};

/// A figure of a year by its key.
type Pick = (&'static str, fn(&Year) -> &Figure);

/// The figures of a year, in the order of the printed columns.
pub const YEAR: [Pick; 7] = [
    ("technologies", |year| &year.technologies),
    ("institutions", |year| &year.institutions),
    ("patients", |year| &year.patients),
    ("total_cost", |year| &year.total_cost),
    ("insured_cost", |year| &year.insured_cost),
    ("advanced_cost", |year| &year.advanced_cost),
    ("advanced_share", |year| &year.advanced_share),
];

/// Writes the snapshot for people, of its technologies one after the other.
///
/// # Errors
/// What the system says.
pub fn write_document(catalog: &Catalog, to: &mut Writer) -> io::Result<()> {
    for edition in catalog.editions() {
        figures(edition)
            .iter()
            .try_for_each(|block| to.block(block))?;
    }
    let shown = [
        "class",
        "notice_number",
        "name",
        "effective_date",
        "cases",
        "total_cost_yen",
    ];
    let shown = FIELDS.iter().filter(|field| shown.contains(&field.key));
    to.block(&Block::Heading(Word::TabTechnologies.text().to_owned()))?;
    let rows: Vec<usize> = (0..catalog.technologies().len()).collect();
    list::write_rows(catalog, &rows, &shown.collect::<Vec<_>>(), to)?;
    for edition in catalog.editions() {
        let cases = zero::cases(catalog, edition);
        let mut done = Ok(());
        zero::tell(catalog, edition, &cases, &View::default(), &mut |block| {
            // The credit lines stand at the end, once.
            if done.is_ok() && !list::credits(catalog).any(|own| own == block) {
                done = to.block(&block);
            }
        });
        done?;
    }
    to.block(&Block::Heading(Word::PartRemarks.text().to_owned()))?;
    to.block(&Block::Sheet(remarks(catalog)))?;
    list::credits(catalog).try_for_each(|block| to.block(&block))
}

/// The snapshot in its own format: the file opens with `--data`.
#[must_use]
pub fn json(catalog: &Catalog) -> String {
    let mut bytes = Vec::new();
    // Writing into memory does not fail.
    _ = write_json(catalog, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes it; of the technologies and the readings one after the other.
///
/// # Errors
/// [`Error::Output`].
pub fn write_json(catalog: &Catalog, out: &mut dyn Write) -> Result<(), Error> {
    let snapshot = catalog.snapshot();
    let format = Format {
        schema_version: SCHEMA_VERSION,
        documents: snapshot.documents.clone(),
        editions: snapshot.editions.clone(),
        technologies: InTurn(|| catalog.technologies().iter().map(TechnologyRecord::from)),
        remarks: snapshot.remarks.all().cloned().collect(),
        visions: snapshot.visions.all().to_vec(),
        goals: snapshot.goals.all().to_vec(),
        exhibits: snapshot.exhibits.all(),
        links: snapshot.links.clone(),
        readings: InTurn(|| catalog.readings().iter()),
    };
    serde_json::to_writer_pretty(&mut *out, &format).map_err(io::Error::from)?;
    Ok(writeln!(out)?)
}

/// The figures of an edition: headline, flow, past years, each with its notes.
#[must_use]
pub fn figures(edition: &Edition) -> Vec<Block> {
    let note = |note: &crate::model::Note| {
        let mark = note.mark.as_deref().unwrap_or_default();
        Block::Paragraph(format!("{mark} {}", note.text))
    };
    let mut blocks = vec![
        Block::Title(Word::AppTitle.fill(&[&edition.label])),
        Block::Sheet(headline(&edition.headline)),
    ];
    blocks.extend(edition.headline_notes.iter().map(note));
    blocks.push(Block::Heading(Word::AuditFlow.text().to_owned()));
    blocks.push(Block::Sheet(headline(&edition.flow)));
    blocks.push(Block::Heading(Word::AuditFiveYears.text().to_owned()));
    blocks.push(Block::Sheet(five_years(edition)));
    blocks.extend(edition.five_years_notes.iter().map(note));
    for table in &edition.absent_tables {
        blocks.push(Block::Heading(Word::OverviewLacking.text().to_owned()));
        blocks.push(Block::Paragraph(table.reason.clone()));
    }
    blocks
}

/// A figure with the marks of its notes.
#[must_use]
pub fn printed(figure: &Figure) -> String {
    format!("{}{}", figure.printed, figure.notes.concat())
}

/// Headline figures or the flow, as printed.
#[must_use]
pub fn headline(rows: &[Headline]) -> Sheet {
    let rows = rows.iter().map(|row| {
        let qualifier = row
            .qualifier
            .as_ref()
            .map_or_else(String::new, |text| format!(" ({text})"));
        let mut cells = vec![Cell::text(format!(
            "{}{}{qualifier}",
            row.number, row.label
        ))];
        cells.extend([&row.a, &row.b, &row.total].map(|figure| Cell::text(printed(figure))));
        Row { id: None, cells }
    });
    Sheet {
        columns: vec![
            Column::words("item", Word::HeadField.text()),
            Column::numbers("a", Word::ColumnA.text()),
            Column::numbers("b", Word::ColumnB.text()),
            Column::numbers("total", Word::ColumnTotal.text()),
        ],
        rows: rows.collect(),
    }
}

/// The past years, as printed, with the marks of their notes.
#[must_use]
pub fn five_years(edition: &Edition) -> Sheet {
    let mut columns = vec![Column::words("as_of", Word::HeadAsOf.text())];
    columns.extend(YEAR.iter().map(|(key, _)| {
        let label = edition
            .five_years_columns
            .get(*key)
            .map_or(*key, String::as_str);
        Column::numbers(key, label)
    }));
    let rows = edition.five_years.iter().map(|year| {
        let mark = year.note.as_deref().unwrap_or_default();
        let mut cells = vec![Cell::text(format!("{}{mark}", era::short(year.as_of)))];
        cells.extend(YEAR.iter().map(|(_, pick)| Cell::text(printed(pick(year)))));
        Row { id: None, cells }
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

fn remarks(catalog: &Catalog) -> Sheet {
    let rows = catalog.remarks().map(|remark| {
        let implied = remark.implied.clone().unwrap_or_default();
        let place = remark.source.place();
        let cells = [&remark.explanation, &remark.printed, &implied, &place];
        Row {
            id: None,
            cells: cells.map(Cell::text).into(),
        }
    });
    Sheet {
        columns: vec![
            Column::words("explanation", Word::PartRemarks.text()),
            Column::words("printed", Word::HeadPrinted.text()),
            Column::words("implied", Word::HeadRecomputed.text()),
            Column::words("source", Word::HeadSource.text()),
        ],
        rows: rows.collect(),
    }
}
