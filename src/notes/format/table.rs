//! Notes as comma-separated values: a statement a row.
//!
//! A table that someone wrote by hand may have the columns `technology`, `mark` and `note` alone.

use super::Record;
use crate::notes::store::Version;
use crate::words::Word;

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
    let rows = rows(text).map_err(|line| {
        let place = Word::NotesLine.fill(&[&line]);
        vec![Word::NotesAt.fill(&[&place, &Word::NotesNotCsv])]
    })?;
    let mut rows = rows.into_iter();
    let (_, head) = rows.next().unwrap_or_default();
    let at = |name: &str| head.iter().position(|own| own.trim() == name);
    let wide = at("mark").is_some() || at("note").is_some();
    let needed: &[&str] = if wide {
        &["technology"]
    } else {
        &["technology", "part", "text"]
    };
    let lacking = needed.iter().copied().filter(|name| at(name).is_none());
    let lacking: Vec<&str> = lacking.collect();
    if !lacking.is_empty() {
        return Err(vec![Word::NotesNoColumn.fill(&[&lacking.join(", ")])]);
    }
    let records = rows.flat_map(|(line, row)| {
        let place = Word::NotesLine.fill(&[&line]);
        let own = statements(&row, &at, wide);
        own.into_iter().map(move |own| (place.clone(), own))
    });
    Ok(records.collect())
}

/// The rows of a text with the numbers of their first lines, empty ones left out.
///
/// # Errors
/// The line of a quotation that has no end.
fn rows(text: &str) -> Result<Vec<(usize, Vec<String>)>, usize> {
    let mut rows = Vec::new();
    let mut row: Vec<String> = Vec::new();
    let mut cell = String::new();
    // The line of the opening quotation mark, inside one.
    let mut quoted = None;
    let (mut line, mut first) = (1, 1);
    let mut chars = text.chars().chain(['\n']).peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match (c, quoted) {
            ('"', Some(_)) if chars.peek() == Some(&'"') => cell.extend(chars.next()),
            ('"', Some(_)) => quoted = None,
            ('"', None) if cell.is_empty() => quoted = Some(line),
            (',', None) => row.push(std::mem::take(&mut cell)),
            ('\r', None) if chars.peek() == Some(&'\n') => {}
            ('\n', None) => {
                row.push(std::mem::take(&mut cell));
                let row = std::mem::take(&mut row);
                if row.iter().any(|cell| !cell.is_empty()) {
                    rows.push((first, row));
                }
                first = line;
            }
            _ => cell.push(c),
        }
    }
    quoted.map_or(Ok(rows), Err)
}

/// The statements of a row: one, or a mark and a note.
fn statements(row: &[String], at: &impl Fn(&str) -> Option<usize>, wide: bool) -> Vec<Record> {
    let cell = |name: &str| {
        let cell = at(name).and_then(|at| row.get(at));
        cell.cloned().unwrap_or_default()
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
