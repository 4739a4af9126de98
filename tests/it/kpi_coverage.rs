//! No line of the KPI follow-up is out of reach: each is held by a record, printed a second time,
//! or of a class that holds nothing, and no number of a line that is held gets lost.

use crate::kpi_data::{cells, numerals};
use senshin::catalog::Catalog;
use senshin::model::{Exhibit, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The lines that no record holds, with their class and why: first, last, class, reason.
const CLASSES: &str = include_str!("../../data/build/kpi/coverage.tsv");

fn lines(source: &Source) -> impl Iterator<Item = u32> + '_ {
    let ranges = source.lines.iter().filter(|_| source.document == "K");
    ranges.flat_map(|range| range.first..=range.last)
}

/// The lines that records hold, and those of second copies.
fn held(catalog: &Catalog, exhibits: &[Exhibit]) -> (BTreeSet<u32>, BTreeSet<u32>) {
    let (mut held, mut copied) = (BTreeSet::new(), BTreeSet::new());
    for exhibit in exhibits {
        held.extend(lines(&exhibit.source));
        for copy in &exhibit.copies {
            copied.extend(lines(&copy.source));
        }
        for remark in catalog.remarks_about(&exhibit.id) {
            held.extend(lines(&remark.source));
        }
    }
    held.extend(catalog.visions().iter().flat_map(|v| lines(&v.source)));
    held.extend(catalog.goals().iter().flat_map(|goal| lines(&goal.source)));
    let parts = catalog.documents().iter().flat_map(|d| &d.parts);
    held.extend(parts.flat_map(|part| lines(&part.source)));
    (held, copied)
}

/// The lines that no record holds, by class.
fn classed() -> BTreeMap<u32, &'static str> {
    let mut lines = BTreeMap::new();
    for row in CLASSES.lines().skip(1) {
        let [first, last, class, reason] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        assert!(
            ["heading", "furniture", "noise"].contains(&class) && !reason.is_empty(),
            "{row}"
        );
        for line in first.parse::<u32>().unwrap()..=last.parse().unwrap() {
            assert_eq!(lines.insert(line, class), None, "{row}");
        }
    }
    lines
}

/// The lines with text that are not held, copied or classed exactly once.
fn astray(catalog: &Catalog, exhibits: &[Exhibit]) -> Vec<u32> {
    let text = catalog.text(catalog.document("K").unwrap()).unwrap();
    let ((held, copied), classed) = (held(catalog, exhibits), classed());
    let full = text.lines().filter(|(_, line)| !line.trim().is_empty());
    let numbers = full.map(|(number, _)| number);
    let ways = |line: &u32| {
        let ways = [
            held.contains(line),
            copied.contains(line),
            classed.contains_key(line),
        ];
        ways.into_iter().filter(|way| *way).count()
    };
    numbers.filter(|line| ways(line) != 1).collect()
}

#[test]
fn no_line_of_the_document_is_out_of_reach() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(astray(&catalog, catalog.exhibits()), [0; 0]);
}

#[test]
fn a_line_that_an_exhibit_loses_is_found() {
    let catalog = Catalog::bundled().unwrap();
    let mut exhibits = catalog.exhibits().to_vec();
    let indicators = exhibits.iter_mut().find(|e| e.id == "k8-indicators");
    indicators.unwrap().source.lines[0].last -= 1;
    assert_eq!(astray(&catalog, &exhibits), [4274]);
}

/// Every number that an exhibit shows.
fn shown(exhibit: &Exhibit) -> BTreeSet<String> {
    let columns = exhibit.columns.iter().map(|column| &column.label);
    let labels = columns.chain(exhibit.rows.iter().map(|row| &row.label));
    let values = cells(exhibit).filter_map(|cell| cell.printed.as_ref());
    let passages = exhibit.paragraphs.iter().map(|passage| &passage.text);
    let marks = exhibit.notes.iter().filter_map(|note| note.mark.as_ref());
    let notes = exhibit.notes.iter().map(|note| &note.text).chain(marks);
    let titles = [
        &exhibit.slide,
        &exhibit.slide_title,
        &exhibit.stamp,
        &exhibit.row_header,
    ];
    let titles = titles.into_iter().flatten();
    let texts = labels
        .chain(values)
        .chain(passages)
        .chain(notes)
        .chain(titles);
    texts.flat_map(|text| numerals(text)).collect()
}

/// The numbers on the lines of exhibits that no exhibit holding the line shows.
fn lost(catalog: &Catalog, exhibits: &[Exhibit]) -> Vec<String> {
    let text = catalog.text(catalog.document("K").unwrap()).unwrap();
    let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, exhibit) in exhibits.iter().enumerate() {
        for line in lines(&exhibit.source) {
            holders.entry(line).or_default().push(at);
        }
    }
    let shown: Vec<_> = exhibits.iter().map(shown).collect();
    let mut lost = Vec::new();
    for (line, holders) in holders {
        for number in numerals(text.line(line).unwrap_or_default()) {
            if !holders.iter().any(|&at| shown[at].contains(&number)) {
                let ids: Vec<_> = holders.iter().map(|&at| exhibits[at].id.as_str()).collect();
                lost.push(format!("{number} on line {line} of {}", ids.join(", ")));
            }
        }
    }
    lost
}

#[test]
fn no_number_of_a_line_that_an_exhibit_holds_is_lost() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(lost(&catalog, catalog.exhibits()), [""; 0]);
}
