//! About the program: whose documents it shows and on which terms, what in them is inferred or
//! computed, what they lack, and what the program is made of.
//!
//! Every number here is counted from the catalog at hand.

use crate::catalog::Catalog;
use crate::fields::FIELDS;
use crate::model::edition::{Edition, Wholeness};
use crate::model::{Cell, Confidence, Document as Published};
use crate::report;
use crate::sheet::{Block, Document};
use crate::snapshot::SCHEMA_VERSION;
use crate::words::Word;
use crate::zero;

/// The libraries that the program names in its manifest.
const LIBRARIES: &str = include_str!(concat!(env!("OUT_DIR"), "/libraries.txt"));

/// A label and what stands beside it.
type Entry = (String, String);

/// The page.
#[must_use]
pub fn document(catalog: &Catalog) -> Document {
    let mut blocks = vec![
        Block::Title(Word::AboutTitle.fill(&[&env!("CARGO_PKG_VERSION")])),
        Block::Paragraph(Word::AboutWhat.text().to_owned()),
        Block::Paragraph(Word::AboutTrace.text().to_owned()),
    ];
    for published in catalog.documents() {
        blocks.push(Block::Heading(Word::AboutDocument.fill(&[&published.id])));
        blocks.push(Block::Entries(origin(published)));
    }
    let mut part = |heading: Word, note: Option<Word>, entries: Vec<Entry>| {
        blocks.push(Block::Heading(heading.text().to_owned()));
        blocks.extend(note.map(|note| Block::Paragraph(note.text().to_owned())));
        blocks.push(Block::Entries(entries));
    };
    part(Word::AboutData, None, contents(catalog));
    let doubts = doubts(catalog);
    part(Word::AboutDoubt, Some(Word::AboutDoubtNote), doubts);
    let missing = missing(catalog);
    if !missing.is_empty() {
        part(Word::AboutMissing, Some(Word::AboutMissingNote), missing);
    }
    part(Word::AboutLicences, None, licences());
    Document(blocks)
}

fn entry(label: Word, value: impl Into<String>) -> Entry {
    (label.text().to_owned(), value.into())
}

/// Where a document comes from, and how it may be reused.
fn origin(published: &Published) -> Vec<Entry> {
    let meeting = Word::Explained.fill(&[&published.meeting, &published.date]);
    let lines = Word::AboutLineCount.fill(&[&published.line_count, &published.id]);
    let parts = published.parts.iter();
    let parts = parts
        .map(|part| Word::AboutPart.fill(&[&part.label, &part.title, &part.publisher]))
        .collect::<Vec<_>>()
        .join("\n");
    let entries = [
        entry(Word::AboutName, &published.title),
        entry(Word::AboutParts, parts),
        entry(Word::AboutPublisher, &published.publisher),
        entry(Word::AboutMeeting, meeting),
        entry(Word::AboutAddress, &published.url),
        entry(Word::AboutMeetingPage, &published.meeting_url),
        entry(Word::AboutTerms, &published.terms),
        entry(Word::AboutCredit, &published.credit),
        entry(Word::AboutLines, lines),
    ];
    let said = |(_, value): &Entry| !value.is_empty();
    entries.into_iter().filter(said).collect()
}

/// The reports, and how much there is.
fn contents(catalog: &Catalog) -> Vec<Entry> {
    let editions = catalog.editions().iter().map(|edition| {
        let days = [
            edition.period_start,
            edition.period_end,
            edition.report_date,
            edition.meeting_date,
        ];
        let [start, end, counted, meeting] = days;
        let days = Word::AboutPeriod.fill(&[&start, &end, &counted, &meeting]);
        (edition.label.clone(), days)
    });
    let held = Word::AboutHeld.fill(&[
        &catalog.technologies().len(),
        &catalog.exhibits().len(),
        &catalog.remarks().count(),
    ]);
    let version = Word::AboutVersionOf.fill(&[&SCHEMA_VERSION]);
    let rest = [
        entry(Word::AboutHolds, held),
        entry(Word::AboutFormatVersion, version),
    ];
    editions.chain(rest).collect()
}

/// What is not simply read: by confidence, then what we compute and code.
fn doubts(catalog: &Catalog) -> Vec<Entry> {
    let exhibits = catalog.exhibits();
    let cells = || {
        let rows = exhibits.iter().flat_map(|exhibit| &exhibit.rows);
        rows.flat_map(|row| &row.cells)
    };
    let doubtful = report::CONFIDENCES
        .into_iter()
        .filter(|confidence| *confidence != Confidence::Certain)
        .map(|confidence| {
            let own = |cell: &&Cell| cell.confidence == confidence;
            let whole = exhibits.iter().filter(|own| own.confidence == confidence);
            let counts = Word::AboutDoubtful.fill(&[
                &whole.count(),
                &cells().filter(own).count(),
                &report::meaning(confidence),
            ]);
            (report::word(confidence).text().to_owned(), counts)
        });
    let computed = FIELDS.iter().filter(|field| field.is_derived());
    let computed: Vec<&str> = computed.map(|field| field.label.text()).collect();
    let cases = zero::cases(catalog, catalog.latest());
    let coded = cases.iter().filter(|case| case.code.is_some()).count();
    let ours = [
        entry(Word::AboutComputed, computed.join(Word::Comma.text())),
        entry(Word::AboutCodes, Word::AboutCoded.fill(&[&coded])),
    ];
    doubtful.chain(ours).collect()
}

/// What the documents do not contain, and how that is known.
fn missing(catalog: &Catalog) -> Vec<Entry> {
    let mut missing: Vec<Entry> = catalog.editions().iter().flat_map(lacks).collect();
    let lost = catalog.exhibits().iter();
    let lost = lost.filter(|exhibit| exhibit.confidence == Confidence::Lost);
    missing.extend(lost.map(|exhibit| {
        let reason = exhibit.reason.clone().unwrap_or_default();
        (exhibit.title.clone(), reason)
    }));
    missing
}

/// Tables that a report does not contain, and notes that are not whole.
fn lacks(edition: &Edition) -> Vec<Entry> {
    let tables = edition.absent_tables.iter().map(|table| {
        let name = Word::AboutAbsent.fill(&[&table.class, &table.title]);
        (name, table.reason.clone())
    });
    let lists = [
        &edition.headline_notes,
        &edition.five_years_notes,
        &edition.table_notes,
    ];
    let notes = lists.into_iter().flatten();
    let notes = notes
        .filter(|note| note.confidence == Wholeness::Partial)
        .map(|note| {
            let mark = note.mark.as_deref().unwrap_or_default();
            let text = Word::Explained.fill(&[&mark, &note.text]);
            let reason = note.reason.as_deref().unwrap_or_default();
            entry(Word::AboutCut, format!("{text}\n{reason}"))
        });
    tables.chain(notes).collect()
}

/// On which terms the program and what it is made of may be given on.
fn licences() -> Vec<Entry> {
    let libraries: Vec<&str> = LIBRARIES.lines().collect();
    vec![
        entry(
            Word::AboutProgram,
            Word::AboutProgramLicence.fill(&[&env!("CARGO_PKG_LICENSE")]),
        ),
        entry(
            Word::AboutLibraries,
            Word::AboutLibraryLicences.fill(&[&libraries.join(", ")]),
        ),
        entry(Word::AboutKanji, Word::AboutKanjiLicence.text()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_and_names_what_the_data_says_of_itself() {
        let catalog = Catalog::bundled().unwrap();
        let text = document(&catalog).text(&crate::text::Ruler::default(), None);
        for said in [
            env!("CARGO_PKG_VERSION"),
            "https://www.mhlw.go.jp/content/12404000/001178108.pdf",
            "公共データ利用規約（第1.0版）（PDL1.0）",
            "を加工して作成。国・厚生労働省が作成したものではありません。",
            "2022-07-01～2023-06-30、基準日 2023-06-30、会議 2023-12-07",
            "技術 57、KPIの図表 90、原典の注意点 104",
            "図表 11、値 220。",
            "図表 4、値 15。",
            "先進医療A 先－２－１（参考資料１）",
            "人材育成研修の評価（満足度）",
            "ratatui",
            "THIRD-PARTY.txt",
        ] {
            assert!(text.contains(said), "{said} is not in\n{text}");
        }
    }

    #[test]
    fn the_libraries_are_those_of_the_manifest() {
        let names: Vec<&str> = LIBRARIES.lines().collect();
        for name in ["ratatui", "crossterm", "serde", "fuzzy-matcher", "rusqlite"] {
            assert!(names.contains(&name), "{name} is not among {names:?}");
        }
        assert!(!names.contains(&"insta"), "{names:?}");
    }
}
