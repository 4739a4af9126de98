//! The KPI follow-up against its text: what is called printed stands there, what is computed
//! follows, and no line of the document is out of reach.

use senshin::catalog::Catalog;
use senshin::model::{Cell, CellValue, Confidence, Exhibit, Source};
use std::collections::{BTreeMap, BTreeSet};

/// The lines that no record holds, with their class and why: first, last, class, reason.
const CLASSES: &str = include_str!("../../data/build/kpi/coverage.tsv");

fn catalog() -> Catalog {
    Catalog::bundled().unwrap()
}

/// A text without white space; two glyphs of a symbol font as the characters they depict.
fn bare(text: &str) -> String {
    let glyphs = text.replace('\u{F0FC}', "✓").replace('\u{F0D8}', "➢");
    glyphs.replace(char::is_whitespace, "")
}

/// The lines of a source, without white space.
fn quoted(catalog: &Catalog, source: &Source) -> String {
    let lines = catalog.quote(source);
    bare(&lines.into_iter().map(|(_, line)| line).collect::<String>())
}

fn cells(exhibit: &Exhibit) -> impl Iterator<Item = &Cell> {
    exhibit.rows.iter().flat_map(|row| &row.cells)
}

#[test]
fn every_printed_value_and_sentence_stands_at_its_lines() {
    let catalog = catalog();
    let mut checked = 0;
    let mut stands = |words: &str, source: &Source, id: &str| {
        assert!(
            quoted(&catalog, source).contains(&bare(words)),
            "{id}: {words} at {source}"
        );
        checked += 1;
    };
    for exhibit in catalog.exhibits() {
        for cell in cells(exhibit) {
            if let Some(printed) = &cell.printed {
                stands(printed, cell.source.as_ref().unwrap(), &exhibit.id);
            }
        }
        for passage in &exhibit.paragraphs {
            stands(&passage.text, &passage.source, &exhibit.id);
        }
        for note in &exhibit.notes {
            stands(&note.text, &note.source, &exhibit.id);
            stands(
                note.mark.as_deref().unwrap_or_default(),
                &note.source,
                &exhibit.id,
            );
        }
    }
    for goal in catalog.goals() {
        for words in [&goal.title, &goal.text, &goal.kpi, &goal.reporter] {
            stands(words, &goal.source, &goal.number);
        }
    }
    for vision in catalog.visions() {
        stands(&vision.title, &vision.source, "vision");
        stands(&vision.text, &vision.source, "vision");
    }
    assert!(checked > 1800, "{checked}");
}

#[test]
fn every_printed_label_stands_in_its_exhibit() {
    let catalog = catalog();
    for exhibit in catalog.exhibits() {
        let text = quoted(&catalog, &exhibit.source);
        let columns = exhibit
            .columns
            .iter()
            .map(|column| (&column.label, column.ours));
        let rows = exhibit.rows.iter().map(|row| (&row.label, row.ours));
        for (label, _) in columns.chain(rows).filter(|(_, ours)| !ours) {
            // A year that is printed once for several dates is put before each of them.
            let pieces = label.split_inclusive('年').flat_map(str::split_whitespace);
            let stands =
                text.contains(&bare(label)) || pieces.clone().all(|p| text.contains(&bare(p)));
            assert!(stands, "{}: {label}", exhibit.id);
        }
    }
}

/// The digits of a printed form as a number would be written.
fn plain_number(printed: &str) -> String {
    let ascii = printed.chars().map(|c| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap(),
        c => c,
    });
    let text: String = ascii.filter(|c| *c != ',').collect();
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect()
}

#[test]
fn a_number_is_what_is_printed() {
    let catalog = catalog();
    for exhibit in catalog.exhibits() {
        for cell in cells(exhibit) {
            if let (Some(printed), Some(number)) = (&cell.printed, cell.number()) {
                let value = number.to_string().replace(',', "");
                assert_eq!(plain_number(printed), value, "{}: {printed}", exhibit.id);
            }
        }
    }
}

#[test]
fn a_value_of_words_is_a_date_or_what_a_ditto_mark_stands_for() {
    let catalog = catalog();
    for exhibit in catalog.exhibits() {
        for cell in cells(exhibit) {
            let (Some(printed), CellValue::Text(value)) = (&cell.printed, &cell.value) else {
                continue;
            };
            let parts = |text: &str| -> Vec<u32> {
                let digits = bare(text)
                    .chars()
                    .map(|c| {
                        c.to_digit(10)
                            .map_or(' ', |d| char::from_digit(d, 10).unwrap())
                    })
                    .collect::<String>();
                digits
                    .split_whitespace()
                    .map(|number| number.parse().unwrap())
                    .collect()
            };
            let ascii = printed.chars().map(|c| match c {
                '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap(),
                c => c,
            });
            let ascii: String = ascii.collect();
            assert!(
                printed == "〃" || parts(&ascii) == parts(value),
                "{}: {printed} {value}",
                exhibit.id
            );
        }
    }
}

/// A share in hundredths of a per cent with this many decimals, rounded half up.
fn rounds_to(count: u64, total: u64, share: &str) -> bool {
    let decimals = share
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    let scale = 10_u64.pow(u32::try_from(decimals).unwrap());
    let rounded = (count * 200 * scale + total) / (total * 2);
    share.replace('.', "").parse() == Ok(rounded)
}

#[test]
fn every_computed_value_follows_from_its_rule() {
    let catalog = catalog();
    let mut kinds = BTreeMap::new();
    for exhibit in catalog.exhibits() {
        for cell in cells(exhibit).filter(|cell| cell.confidence == Confidence::Derived) {
            let rule = cell.rule.as_deref().unwrap();
            let value = u64::try_from(cell.number().unwrap().whole().unwrap()).unwrap();
            let (words, sum) = rule.rsplit_once('：').unwrap();
            if words == "一意" {
                *kinds.entry("unique").or_insert(0) += 1;
            } else if let Some((count, total)) = sum.split_once(" ÷ ") {
                let total: u64 = total.parse().unwrap();
                let share: String = words
                    .chars()
                    .take_while(|c| c.is_ascii_digit() || *c == '.')
                    .collect();
                let fitting: Vec<u64> = (0..=total)
                    .filter(|&k| rounds_to(k, total, &share))
                    .collect();
                assert_eq!(fitting, [value], "{}: {rule}", exhibit.id);
                assert_eq!(count, value.to_string(), "{}: {rule}", exhibit.id);
                *kinds.entry("share").or_insert(0) += 1;
            } else {
                let terms = sum.replace("− ", "-").replace("+ ", "");
                let total: i64 = terms
                    .split(' ')
                    .map(|term| term.parse::<i64>().unwrap())
                    .sum();
                assert_eq!(
                    total,
                    i64::try_from(value).unwrap(),
                    "{}: {rule}",
                    exhibit.id
                );
                *kinds.entry("sum").or_insert(0) += 1;
            }
        }
    }
    assert_eq!(
        kinds.keys().copied().collect::<Vec<_>>(),
        ["share", "sum", "unique"]
    );
}

#[test]
fn a_matrix_adds_up_to_the_boxes_beside_it() {
    let catalog = catalog();
    let number = |exhibit: &str, row: usize, key: &str| {
        let exhibit = catalog.exhibit(exhibit).unwrap();
        let column = exhibit
            .columns
            .iter()
            .position(|column| column.key == key)
            .unwrap();
        exhibit.rows[row].cells[column]
            .number()
            .unwrap()
            .whole()
            .unwrap()
    };
    for (row, stage) in ["1st", "2nd", "3rd", "4th"].into_iter().enumerate() {
        let id = format!("k6-matrix-{stage}");
        let rows = catalog.exhibit(&id).unwrap().rows.len();
        let sum: i64 = (0..rows).map(|row| number(&id, row, "total")).sum();
        assert_eq!(sum, number("k6-stages-133", row, "themes"), "{stage}");
        assert_eq!(
            number(&id, 0, "total"),
            number("k6-stages-133", row, "launched"),
            "{stage}"
        );
    }
}

/// The lines that records hold, and those of second copies.
fn held() -> (BTreeSet<u32>, BTreeSet<u32>) {
    let (catalog, mut held, mut copied) = (catalog(), BTreeSet::new(), BTreeSet::new());
    let add = |lines: &mut BTreeSet<u32>, source: &Source| {
        let ranges = source.lines.iter().filter(|_| source.document == "K");
        lines.extend(ranges.flat_map(|range| range.first..=range.last));
    };
    for exhibit in catalog.exhibits() {
        add(&mut held, &exhibit.source);
        for copy in &exhibit.copies {
            add(&mut copied, &copy.source);
        }
    }
    for vision in catalog.visions() {
        add(&mut held, &vision.source);
    }
    for goal in catalog.goals() {
        add(&mut held, &goal.source);
    }
    for part in catalog
        .documents()
        .iter()
        .flat_map(|document| &document.parts)
    {
        add(&mut held, &part.source);
    }
    for exhibit in catalog.exhibits() {
        for remark in catalog.remarks_about(&exhibit.id) {
            add(&mut held, &remark.source);
        }
    }
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

#[test]
fn no_line_of_the_document_is_out_of_reach() {
    let catalog = catalog();
    let text = catalog.text(catalog.document("K").unwrap()).unwrap();
    let ((held, copied), classed) = (held(), classed());
    let full = text.lines().filter(|(_, line)| !line.trim().is_empty());
    for (number, line) in full {
        let ways = [
            held.contains(&number),
            copied.contains(&number),
            classed.contains_key(&number),
        ];
        let ways = ways.into_iter().filter(|way| *way).count();
        assert_eq!(
            ways, 1,
            "line {number} is held, a copy or of a class {ways} times: {line}"
        );
    }
}

#[test]
fn a_copy_that_is_whole_prints_every_value_again() {
    let catalog = catalog();
    for exhibit in catalog.exhibits() {
        for copy in &exhibit.copies {
            let text = quoted(&catalog, &copy.source);
            let printed: Vec<bool> = cells(exhibit)
                .filter_map(|cell| cell.printed.as_deref())
                .map(|printed| text.contains(&bare(printed)))
                .collect();
            let whole = copy.state == senshin::model::exhibit::CopyState::Complete;
            let says = if whole {
                printed.iter().all(|found| *found)
            } else {
                !printed.iter().all(|found| *found)
            };
            assert!(
                says || exhibit.confidence == Confidence::Lost,
                "{}: {:?}",
                exhibit.id,
                copy
            );
        }
    }
}
