//! The checks as a sheet and as a document.

use super::{Check, Part, Verdict};
use crate::catalog::Catalog;
use crate::model::Source;
use crate::sheet::{Block, Cell, Column, Document, Row, Sheet};
use crate::words::Word;

/// The checks, one row each.
#[must_use]
pub fn sheet(checks: &[&Check]) -> Sheet {
    let rows = checks.iter().map(|check| {
        let places: Vec<String> = check.sources.iter().map(Source::place).collect();
        let cells = vec![
            Cell::data(check.verdict.word().text(), check.verdict.key()),
            Cell::data(check.part.word().text(), check.part.key()),
            Cell::text(&check.what),
            Cell::text(&check.printed),
            Cell::text(&check.recomputed),
            Cell::text(&check.rule),
            Cell::list(&check.explained_by),
            Cell::list(&places),
            Cell::text(&check.id),
        ];
        Row { id: None, cells }
    });
    Sheet {
        columns: vec![
            Column::words("verdict", Word::HeadVerdict.text()),
            Column::words("part", Word::HeadPart.text()),
            Column::words("what", Word::HeadWhat.text()),
            Column::words("printed", Word::HeadPrinted.text()),
            Column::words("recomputed", Word::HeadRecomputed.text()),
            Column::words("rule", Word::HeadRule.text()),
            Column::words("explained_by", Word::HeadExplained.text()),
            Column::words("source", Word::HeadSource.text()),
            Column::words("id", Word::HeadCheck.text()),
        ],
        rows: rows.collect(),
    }
}

/// The checks for people: how many came out how; then those that do not agree, each with what
/// explains it; then those that do, and the remarks that no check meets.
#[must_use]
pub fn document(catalog: &Catalog, checks: &[&Check]) -> Document {
    let mut blocks = vec![
        Block::Title(Word::AuditTitle.text().to_owned()),
        Block::Sheet(counts(checks)),
        Block::Paragraph(conclusion(checks)),
    ];
    let computed = |verdict| {
        let own = checks.iter().filter(move |check| check.verdict == verdict);
        own.filter(|check| check.part != Part::Remarks)
            .copied()
            .collect::<Vec<&Check>>()
    };
    for verdict in [Verdict::Differs, Verdict::Rounding, Verdict::Unverifiable] {
        one_by_one(catalog, verdict.word(), &computed(verdict), &mut blocks);
    }
    let agreeing = computed(Verdict::Agrees);
    if !agreeing.is_empty() {
        blocks.push(heading(Verdict::Agrees.word(), agreeing.len()));
        blocks.push(Block::Sheet(brief(&agreeing)));
    }
    let remarks = checks.iter().filter(|check| check.part == Part::Remarks);
    let remarks: Vec<&Check> = remarks.copied().collect();
    one_by_one(catalog, Part::Remarks.word(), &remarks, &mut blocks);
    Document(blocks)
}

fn heading(word: Word, count: usize) -> Block {
    Block::Heading(format!("{word} ({count})"))
}

/// Checks with all that is known of each.
fn one_by_one(catalog: &Catalog, word: Word, checks: &[&Check], blocks: &mut Vec<Block>) {
    if checks.is_empty() {
        return;
    }
    blocks.push(heading(word, checks.len()));
    for check in checks {
        blocks.push(Block::Subheading(check.what.clone()));
        blocks.push(Block::Entries(entries(catalog, check)));
    }
}

/// Checks as lines of a table.
fn brief(checks: &[&Check]) -> Sheet {
    let rows = checks.iter().map(|check| {
        let places: Vec<String> = check.sources.iter().map(Source::place).collect();
        let cells = [
            &check.what,
            &check.printed,
            &check.recomputed,
            &places.join(" "),
        ];
        Row {
            id: None,
            cells: cells.map(Cell::text).into(),
        }
    });
    Sheet {
        columns: vec![
            Column::words("what", Word::HeadWhat.text()),
            Column::words("printed", Word::HeadPrinted.text()),
            Column::words("recomputed", Word::HeadRecomputed.text()),
            Column::words("source", Word::HeadSource.text()),
        ],
        rows: rows.collect(),
    }
}

/// What a check says, label by label.
#[must_use]
pub fn entries(catalog: &Catalog, check: &Check) -> Vec<(String, String)> {
    let places: Vec<String> = check.sources.iter().map(Source::place).collect();
    let mut entries = vec![
        (Word::HeadPrinted, check.printed.clone()),
        (Word::HeadRecomputed, check.recomputed.clone()),
        (Word::HeadRule, check.rule.clone()),
    ];
    // A remark that is an entry of its own says itself.
    let own = check.part == Part::Remarks;
    let remarks = catalog
        .remarks()
        .filter(|remark| !own && check.explained_by.contains(&remark.id));
    entries.extend(remarks.map(|remark| (Word::HeadExplained, remark.explanation.clone())));
    entries.push((Word::HeadSource, places.join(" ")));
    let entries = entries.into_iter().filter(|(_, value)| !value.is_empty());
    entries
        .map(|(label, value)| (label.text().to_owned(), value))
        .collect()
}

/// How many came out how, and how many remarks no check meets.
#[must_use]
pub fn counts(checks: &[&Check]) -> Sheet {
    let row = |label: Word, key: &str, own: &[&&Check]| {
        let unexplained = own.iter().filter(|check| check.is_unexplained()).count();
        let cells = vec![
            Cell::data(label.text(), key),
            Cell::data(own.len().to_string(), own.len()),
            Cell::data(unexplained.to_string(), unexplained),
        ];
        Row { id: None, cells }
    };
    let (remarks, computed): (Vec<&&Check>, Vec<&&Check>) =
        checks.iter().partition(|check| check.part == Part::Remarks);
    let mut rows: Vec<Row> = Verdict::ALL
        .into_iter()
        .map(|verdict| {
            let own = computed.iter().filter(|check| check.verdict == verdict);
            row(
                verdict.word(),
                verdict.key(),
                &own.copied().collect::<Vec<_>>(),
            )
        })
        .collect();
    rows.push(row(Part::Remarks.word(), Part::Remarks.key(), &remarks));
    Sheet {
        columns: vec![
            Column::words("verdict", Word::HeadVerdict.text()),
            Column::numbers("checks", Word::HeadCount.text()),
            Column::numbers("unexplained", Word::HeadUnexplained.text()),
        ],
        rows,
    }
}

/// Whether anything is left unexplained.
#[must_use]
pub fn conclusion(checks: &[&Check]) -> String {
    match checks.iter().filter(|check| check.is_unexplained()).count() {
        0 => Word::AuditClean.text().to_owned(),
        count => Word::AuditUnexplained.fill(&[&count]),
    }
}
