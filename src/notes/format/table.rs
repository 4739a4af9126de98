//! Notes as comma-separated values: a statement a row.
//!
//! A table that someone wrote by hand may have the columns `technology`, `mark` and `note` alone.

use super::Record;
use crate::notes::store::Version;
use crate::words::Word;
use csv::StringRecord;

const COLUMNS: [&str; 9] = [
    "id",
    "edition",
    "technology",
    "name",
    "part",
    "text",
    "author",
    "time",
    "parents",
];

pub(super) fn written(versions: &[Version]) -> String {
    let mut csv = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    _ = csv.write_record(COLUMNS);
    for version in versions {
        _ = csv.write_record([
            version.id.as_str(),
            &version.edition,
            &version.technology,
            &version.name,
            version.part.key(),
            &version.text,
            &version.author,
            &version.time,
            &version.parents.join(" "),
        ]);
    }
    String::from_utf8(csv.into_inner().unwrap_or_default()).unwrap_or_default()
}

pub(super) fn read(text: &str) -> Result<Vec<(String, Record)>, Vec<String>> {
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    let said = |error: &csv::Error| {
        let line = error.position().map_or(1, csv::Position::line);
        let place = Word::NotesLine.fill(&[&line]);
        Word::NotesAt.fill(&[&place, &Word::NotesNotCsv.fill(&[error])])
    };
    let head = csv.headers().map_err(|error| vec![said(&error)])?.clone();
    let at = |name: &str| head.iter().position(|own| own.trim() == name);
    let wide = at("mark").is_some() || at("note").is_some();
    let needed: &[&str] = if wide {
        &["technology"]
    } else {
        &["technology", "part", "text"]
    };
    let lacking: Vec<&str> = needed
        .iter()
        .copied()
        .filter(|name| at(name).is_none())
        .collect();
    if !lacking.is_empty() {
        return Err(vec![Word::NotesNoColumn.fill(&[&lacking.join(", ")])]);
    }
    let mut records = Vec::new();
    let mut problems = Vec::new();
    for row in csv.records() {
        match row {
            Ok(row) => {
                let line = row.position().map_or(0, csv::Position::line);
                let place = Word::NotesLine.fill(&[&line]);
                let own = statements(&row, &at, wide);
                records.extend(own.into_iter().map(|own| (place.clone(), own)));
            }
            Err(error) => problems.push(said(&error)),
        }
    }
    if problems.is_empty() {
        Ok(records)
    } else {
        Err(problems)
    }
}

/// The statements of a row: one, or a mark and a note.
fn statements(row: &StringRecord, at: &impl Fn(&str) -> Option<usize>, wide: bool) -> Vec<Record> {
    let cell = |name: &str| {
        let cell = at(name).and_then(|at| row.get(at));
        cell.unwrap_or_default().to_owned()
    };
    let one = |part: String, text: String| Record {
        id: if wide { String::new() } else { cell("id") },
        edition: cell("edition"),
        technology: cell("technology"),
        name: cell("name"),
        part,
        text,
        author: cell("author"),
        time: cell("time"),
        parents: cell("parents")
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    };
    if !wide {
        return vec![one(cell("part"), cell("text"))];
    }
    let parts = ["mark", "note"].into_iter();
    let said = parts.filter(|part| !cell(part).is_empty());
    said.map(|part| one(part.to_owned(), cell(part))).collect()
}
