//! The KPI follow-up against its text: what is called printed stands there. Each check is tried on
//! copies with an error in them, so that it is known to find one.

use crate::kpi_data::{bare, cells, numerals, quoted};
use senshin::catalog::Catalog;
use senshin::model::exhibit::CopyState;
use senshin::model::{CellValue, Confidence, Exhibit};

/// Printed values, sentences and notes that do not stand at their lines.
fn misquoted(catalog: &Catalog, exhibits: &[Exhibit]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut stands = |words: &str, source, id: &str| {
        if !quoted(catalog, source).contains(&bare(words)) {
            wrong.push(format!("{id}: {words} at {source}"));
        }
    };
    for exhibit in exhibits {
        for cell in cells(exhibit) {
            if let Some(printed) = &cell.printed {
                stands(printed, cell.source.as_ref().unwrap(), &exhibit.id);
            }
        }
        for passage in &exhibit.paragraphs {
            stands(&passage.text, &passage.source, &exhibit.id);
        }
        for note in &exhibit.notes {
            let mark = note.mark.as_deref().unwrap_or_default();
            stands(&note.text, &note.source, &exhibit.id);
            stands(mark, &note.source, &exhibit.id);
        }
    }
    wrong
}

/// Printed labels and titles that do not stand in their exhibit.
fn mislabelled(catalog: &Catalog, exhibits: &[Exhibit]) -> Vec<String> {
    let mut wrong = Vec::new();
    for exhibit in exhibits {
        let text = quoted(catalog, &exhibit.source);
        let columns = exhibit
            .columns
            .iter()
            .map(|column| (&column.label, column.ours));
        let rows = exhibit.rows.iter().map(|row| (&row.label, row.ours));
        let labels = columns.chain(rows).filter(|(_, ours)| !ours);
        let titles = [&exhibit.slide_title, &exhibit.stamp, &exhibit.row_header];
        // The number of a slide stands alone, or right before its title.
        let title = bare(exhibit.slide_title.as_deref().unwrap_or_default());
        let lines = catalog.quote(&exhibit.source);
        let numbered = |slide: &String| {
            let both = format!("{slide}{title}");
            let mut lines = lines.iter().map(|(_, line)| bare(line));
            lines.any(|line| line == *slide || line == both)
        };
        let slide = exhibit.slide.as_ref().filter(|slide| !numbered(slide));
        wrong.extend(slide.map(|slide| format!("{}: slide {slide}", exhibit.id)));
        for label in labels
            .map(|(label, _)| label)
            .chain(titles.into_iter().flatten())
        {
            // A year that is printed once for several dates is put before each of them.
            let pieces = label.split_inclusive('年').flat_map(str::split_whitespace);
            let stands =
                text.contains(&bare(label)) || pieces.clone().all(|p| text.contains(&bare(p)));
            if !stands {
                wrong.push(format!("{}: {label}", exhibit.id));
            }
        }
    }
    wrong
}

/// Values that are not what their printed form says.
fn misread(exhibits: &[Exhibit]) -> Vec<String> {
    let mut wrong = Vec::new();
    for exhibit in exhibits {
        for cell in cells(exhibit) {
            let Some(printed) = &cell.printed else {
                continue;
            };
            let same = match &cell.value {
                CellValue::AsPrinted => true,
                CellValue::None => bare(printed) == "-",
                CellValue::Number(number) => {
                    let value = number.to_string().replace(',', "");
                    numerals(&printed.replace(',', "")).first() == Some(&value)
                }
                // A day as a date, or what a ditto mark stands for.
                CellValue::Text(value) => printed == "〃" || whole(printed) == whole(value),
            };
            if !same {
                wrong.push(format!("{}: {printed} {:?}", exhibit.id, cell.value));
            }
        }
    }
    wrong
}

/// The whole numbers of a date, whatever stands between and inside them.
fn whole(date: &str) -> Vec<u32> {
    let numbers = numerals(&bare(date)).into_iter();
    numbers.map(|number| number.parse().unwrap()).collect()
}

#[test]
fn every_printed_value_and_sentence_stands_at_its_lines() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(misquoted(&catalog, catalog.exhibits()), [""; 0]);
    let stands = |words: &str, source| {
        assert!(quoted(&catalog, source).contains(&bare(words)), "{words}");
    };
    for goal in catalog.goals() {
        for words in [&goal.title, &goal.text, &goal.kpi, &goal.reporter] {
            stands(words, &goal.source);
        }
    }
    for vision in catalog.visions() {
        stands(&vision.title, &vision.source);
        stands(&vision.text, &vision.source);
    }
    for remark in catalog.remarks().filter(|r| r.document == "K") {
        stands(&remark.printed, &remark.source);
    }
}

#[test]
fn every_printed_label_and_title_stands_in_its_exhibit() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(mislabelled(&catalog, catalog.exhibits()), [""; 0]);
}

#[test]
fn a_value_is_what_is_printed() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(misread(catalog.exhibits()), [""; 0]);
}

#[test]
fn a_planted_error_is_found() {
    let catalog = Catalog::bundled().unwrap();
    let planted = |id: &str, change: &dyn Fn(&mut Exhibit)| {
        let mut exhibits = catalog.exhibits().to_vec();
        let exhibit = exhibits.iter_mut().find(|exhibit| exhibit.id == id);
        change(exhibit.unwrap());
        let checks = [
            misquoted(&catalog, &exhibits),
            mislabelled(&catalog, &exhibits),
            misread(&exhibits),
        ];
        checks.map(|wrong| wrong.len())
    };
    let cell = |exhibit: &mut Exhibit, json: &str| {
        exhibit.rows[0].cells[0] = serde_json::from_str(json).unwrap();
    };
    // A digit of the printed form, its value with it: 594 at L235.
    let printed = r#"{"printed":"595","value":595,"source":{"document":"K","lines":[[235,235]]}}"#;
    assert_eq!(planted("k1-training", &|e| cell(e, printed)), [1, 0, 0]);
    // Only the value.
    let value = r#"{"printed":"594","value":549,"source":{"document":"K","lines":[[235,235]]}}"#;
    assert_eq!(planted("k1-training", &|e| cell(e, value)), [0, 0, 1]);
    // The line.
    let line = r#"{"printed":"594","value":594,"source":{"document":"K","lines":[[237,237]]}}"#;
    assert_eq!(planted("k1-training", &|e| cell(e, line)), [1, 0, 0]);
    // A dash that became a zero.
    let zero = r#"{"printed":"-","value":0,"source":{"document":"K","lines":[[828,828]]}}"#;
    assert_eq!(planted("k6-fields", &|e| cell(e, zero)), [0, 0, 1]);
    // A character of a sentence, of a note, of a label, of a title.
    let word = |text: &mut String| *text = text.replacen('医', "胃", 1);
    assert_eq!(
        planted("k2-method", &|e| word(&mut e.paragraphs[2].text)),
        [1, 0, 0]
    );
    assert_eq!(
        planted("k1-training", &|e| e.notes[0].text.push('。')),
        [1, 0, 0]
    );
    assert_eq!(
        planted("k1-training", &|e| word(&mut e.rows[0].label)),
        [0, 1, 0]
    );
    assert_eq!(
        planted("k1-training", &|e| e.slide = Some("99".into())),
        [0, 1, 0]
    );
}

#[test]
fn a_copy_that_is_whole_prints_every_value_again() {
    let catalog = Catalog::bundled().unwrap();
    for exhibit in catalog.exhibits() {
        for copy in &exhibit.copies {
            let text = quoted(&catalog, &copy.source);
            let printed = cells(exhibit).filter_map(|cell| cell.printed.as_deref());
            let all = printed.map(bare).all(|printed| text.contains(&printed));
            let whole = copy.state == CopyState::Complete;
            assert!(
                all == whole || exhibit.confidence == Confidence::Lost,
                "{}: {copy:?}",
                exhibit.id
            );
        }
    }
}
