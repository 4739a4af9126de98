//! Notes for people: a table of what is said of which technology, and a document.

use super::review;
use super::store::Version;
use crate::catalog::{Catalog, Row};
use crate::model::{Part, Statement};
use crate::sheet::{Block, Cell, Column, Document, Row as SheetRow, Sheet};
use crate::words::Word;

/// The technologies of which something is said, in the order of the tables.
#[must_use]
pub fn rows(catalog: &Catalog) -> Vec<Row> {
    if !catalog.is_reviewed() {
        return Vec::new();
    }
    let all = 0..catalog.technologies().len();
    all.filter(|&row| !review(catalog, row).is_empty())
        .collect()
}

/// What is said of some technologies, a row for each.
#[must_use]
pub fn sheet(catalog: &Catalog, rows: &[Row]) -> Sheet {
    let rows = rows.iter().filter_map(|&row| {
        let technology = catalog.technology(row)?;
        let review = review(catalog, row);
        let text = |part| Cell::text(review.text(part).unwrap_or_default());
        let split = Part::ALL.into_iter().any(|part| review.is_split(part));
        let all = || Part::ALL.into_iter().flat_map(|part| review.of(part));
        let last = all().max_by(|a, b| a.time.cmp(&b.time));
        let shown = if split { Word::NotesSplit.text() } else { "" };
        let cells = vec![
            Cell::text(technology.edition.as_str()),
            Cell::text(technology.name.as_str()),
            text(Part::Mark),
            text(Part::Note),
            Cell::data(shown, split),
            Cell::text(last.map_or("", |last| last.author.as_str())),
            Cell::text(last.map_or("", |last| last.time.as_str())),
        ];
        Some(SheetRow {
            id: None,
            cells: std::iter::once(Cell::text(technology.id.to_string()))
                .chain(cells)
                .collect(),
        })
    });
    Sheet {
        columns: vec![
            Column::words("technology", Word::HeadNumber.text()),
            Column::words("edition", Word::NotesEdition.text()),
            Column::words("name", Word::Name.text()),
            Column::words("mark", Word::Mark.text()),
            Column::words("note", Word::Note.text()),
            Column::words("split", Word::NotesSplit.text()),
            Column::words("author", Word::NotesAuthor.text()),
            Column::words("time", Word::NotesTime.text()),
        ],
        rows: rows.collect(),
    }
}

/// What is said of some technologies, and of those that the catalog does not have, for people.
#[must_use]
pub fn document(catalog: &Catalog, rows: &[Row], elsewhere: &[&Version]) -> Document {
    let mut blocks = vec![Block::Title(Word::NotesTitle.text().to_owned())];
    for &row in rows {
        let Some(technology) = catalog.technology(row) else {
            continue;
        };
        blocks.push(Block::Subheading(format!(
            "{}  {}",
            technology.id, technology.name
        )));
        blocks.push(Block::Entries(entries(catalog, row)));
    }
    if !elsewhere.is_empty() {
        blocks.push(Block::Heading(Word::NotesElsewhere.text().to_owned()));
    }
    for version in elsewhere {
        let Version {
            edition,
            technology,
            name,
            part,
            ..
        } = version;
        blocks.push(Block::Subheading(format!(
            "{edition}  {technology}  {name}"
        )));
        let said = sentence(&version.text, &version.author, &version.time);
        blocks.push(Block::Entries(vec![(label(*part).text().to_owned(), said)]));
    }
    Document(blocks)
}

/// What is said of a technology: each statement with who said it and when.
#[must_use]
pub fn entries(catalog: &Catalog, row: Row) -> Vec<(String, String)> {
    let review = review(catalog, row);
    let mut entries = Vec::new();
    for part in Part::ALL {
        let label = if review.is_split(part) {
            format!("{} ({})", label(part), Word::NotesSplit)
        } else {
            label(part).text().to_owned()
        };
        for said in shown(review.of(part)) {
            let mut text = sentence(&said.text, &said.author, &said.time);
            if let Some(name) = &said.other_name {
                text.push('\n');
                text.push_str(&Word::NotesOtherName.fill(&[name]));
            }
            entries.push((label.clone(), text));
        }
    }
    entries
}

/// The statements that are shown: what was taken back only where it is one of two.
pub fn shown(said: &[Statement]) -> impl Iterator<Item = &Statement> {
    said.iter()
        .filter(|own| said.len() > 1 || !own.text.is_empty())
}

/// The name of a part on screen.
#[must_use]
pub const fn label(part: Part) -> Word {
    match part {
        Part::Mark => Word::Mark,
        Part::Note => Word::Note,
    }
}

/// What was said, by whom and when.
#[must_use]
pub fn sentence(text: &str, author: &str, time: &str) -> String {
    let text = if text.is_empty() {
        Word::NotesTakenBack.text()
    } else {
        text
    };
    let between = if text.contains('\n') { '\n' } else { ' ' };
    format!("{text}{between}{}", signature(author, time))
}

/// Who said something, and when: the time as it is in Japan, which knows no other.
#[must_use]
pub fn signature(author: &str, time: &str) -> String {
    let time = in_japan(time).unwrap_or_else(|| time.to_owned());
    format!("({})", [author, &time].join(" ").trim())
}

/// A moment as clocks in Japan show it, nine hours ahead of universal time.
fn in_japan(time: &str) -> Option<String> {
    let (day, clock) = time.strip_suffix('Z')?.split_once('T')?;
    let day: jiff::civil::Date = day.parse().ok()?;
    let (hours, rest) = clock.split_once(':')?;
    let minutes: u32 = rest.get(..2)?.parse().ok()?;
    let hours = hours.parse::<u32>().ok()? + 9;
    let day = if hours < 24 {
        day
    } else {
        day.tomorrow().ok()?
    };
    Some(format!("{day} {:02}:{minutes:02}", hours % 24))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_japan_and_what_is_no_time_stays() {
        let shown = |time| signature("a", time);
        assert_eq!(shown("2026-11-26T08:55:12.123Z"), "(a 2026-11-26 17:55)");
        assert_eq!(shown("2026-12-31T15:00:00Z"), "(a 2027-01-01 00:00)");
        assert_eq!(shown("きのう"), "(a きのう)");
        assert_eq!(shown(""), "(a)");
    }
}
