//! Values that the KPI follow-up does not print: each is computed again from its rule, and the
//! rule's numbers are found where it says that they stand.

use crate::kpi_data::{cells, column, numbers, numerals, quoted};
use senshin::catalog::Catalog;
use senshin::model::{Cell, Confidence, Decimal, Exhibit};
use std::collections::BTreeSet;

/// Whether a part of a whole is this share, rounded half up to the decimals of the share.
fn rounds_to(part: i64, whole: i64, share: &str) -> bool {
    let fraction = share.split_once('.');
    let decimals = fraction.map_or(0, |(_, fraction)| fraction.len());
    let scale = 10_i64.pow(u32::try_from(decimals).unwrap());
    let rounded = (part * 200 * scale + whole) / (whole * 2);
    share.replace('.', "").parse() == Ok(rounded)
}

/// What is wrong with a value that is computed by a sum or as a part of a whole.
fn fault(
    catalog: &Catalog,
    exhibits: &[Exhibit],
    exhibit: &Exhibit,
    cell: &Cell,
) -> Option<String> {
    let rule = cell.rule.as_deref().unwrap();
    let value = cell.number().unwrap().whole().unwrap();
    let (words, sum) = rule.rsplit_once('：').unwrap();
    let text = quoted(catalog, cell.source.as_ref().unwrap());
    let fault = |what: &str| Some(format!("{}: {rule}: {what}", exhibit.id));
    if let Some((part, whole)) = sum.split_once(" ÷ ") {
        let share = numerals(words).remove(0);
        let whole: i64 = whole.parse().unwrap();
        let fitting: Vec<i64> = (0..=whole)
            .filter(|&part| rounds_to(part, whole, &share))
            .collect();
        if fitting != [value] || part != value.to_string() {
            return fault("another part fits");
        }
        return (!numerals(&text).contains(&share))
            .then(|| fault("the share is not printed there"))?;
    }
    let terms = sum.replace("− ", "-").replace("+ ", "");
    let terms: Vec<i64> = terms.split(' ').map(|term| term.parse().unwrap()).collect();
    if terms.iter().sum::<i64>() != value {
        return fault("the sum is another");
    }
    // A term is printed there, or is a computed value of the same slide; names are counted in
    // another test.
    let slide = exhibits.iter().filter(|own| own.slide == exhibit.slide);
    let computed: BTreeSet<i64> = slide
        .flat_map(cells)
        .filter(|other| other.confidence == Confidence::Derived)
        .filter_map(|other| other.number().and_then(Decimal::whole))
        .collect();
    let printed = numerals(&catalog_lines(catalog, cell));
    let stands = |term: &i64| {
        let term = term.abs();
        printed.contains(&term.to_string()) || computed.contains(&term)
    };
    let counted = words.contains("名称") || words.contains("ほか");
    (!counted && !terms.iter().all(stands)).then(|| fault("a term is printed nowhere"))?
}

/// The lines of a cell with the blanks between their words.
fn catalog_lines(catalog: &Catalog, cell: &Cell) -> String {
    let lines = catalog.quote(cell.source.as_ref().unwrap());
    let lines: Vec<_> = lines.into_iter().map(|(_, line)| line).collect();
    lines.join("\n")
}

fn faults(catalog: &Catalog, exhibits: &[Exhibit]) -> Vec<String> {
    let derived = exhibits.iter().flat_map(|exhibit| {
        let cells = cells(exhibit).filter(|cell| cell.confidence == Confidence::Derived);
        cells.map(move |cell| (exhibit, cell))
    });
    let by_sum = derived.filter(|(_, cell)| !cell.rule.as_deref().unwrap().starts_with("一意"));
    by_sum
        .filter_map(|(exhibit, cell)| fault(catalog, exhibits, exhibit, cell))
        .collect()
}

#[test]
fn sums_and_shares_follow_from_what_is_printed_at_their_lines() {
    let catalog = Catalog::bundled().unwrap();
    assert_eq!(faults(&catalog, catalog.exhibits()), [""; 0]);
}

#[test]
fn a_planted_error_is_found() {
    let catalog = Catalog::bundled().unwrap();
    let planted = |id: &str, row: usize, key: &str, change: &dyn Fn(&mut Cell)| {
        let mut exhibits = catalog.exhibits().to_vec();
        let exhibit = exhibits
            .iter_mut()
            .find(|exhibit| exhibit.id == id)
            .unwrap();
        let column = column(exhibit, key);
        change(&mut exhibit.rows[row].cells[column]);
        faults(&catalog, &exhibits).len()
    };
    let value = |cell: &mut Cell| cell.value = serde_json::from_str("5").unwrap();
    let rule = |rule: &'static str| move |cell: &mut Cell| cell.rule = Some(rule.to_owned());
    assert_eq!(planted("k6-stages-133", 0, "advanced", &value), 1);
    let share = rule("19.1％になる件数は1つだけ：4 ÷ 21");
    assert_eq!(planted("k6-stages-133", 0, "advanced", &share), 1);
    let sum = rule("行の和：5 + 4 + 2 + 1");
    assert_eq!(
        planted("k6-matrix-2nd", 1, "total", &sum),
        0,
        "the same sum"
    );
    let sum = rule("行の和：6 + 3 + 2 + 1");
    assert_eq!(planted("k6-matrix-2nd", 1, "total", &sum), 1);
    let sum = rule("行の和：5 + 4 + 1 + 3");
    assert_eq!(planted("k6-matrix-2nd", 1, "total", &sum), 1);
}

/// The names that stand below each prefecture's heading and its number of others, counted in the
/// text of the document.
fn counted(catalog: &Catalog) -> Vec<(String, i64, i64)> {
    let text = catalog.text(catalog.document("K").unwrap()).unwrap();
    let mut found: Vec<(String, i64, i64)> = Vec::new();
    for line in (3896..=4085).filter_map(|number| text.line(number)) {
        if let Some((_, others)) = line.split_once("ほか") {
            found.last_mut().unwrap().2 = numerals(others)[0].parse().unwrap();
        }
        if let Some((name, _)) = line.split_once('【').and_then(|(_, l)| l.split_once('】')) {
            found.push((name.to_owned(), 0, 0));
        }
        if line.trim().starts_with('・') {
            found.last_mut().unwrap().1 += 1;
        }
    }
    found
}

#[test]
fn the_providers_are_as_many_as_the_text_names() {
    let catalog = Catalog::bundled().unwrap();
    let exhibit = catalog.exhibit("k5-providers").unwrap();
    let found = counted(&catalog);
    let sum = |number: fn(&(String, i64, i64)) -> i64| found.iter().map(number).sum::<i64>();
    assert_eq!((found.len(), sum(|f| f.1), sum(|f| f.2)), (35, 58, 59));
    let mut counts: Vec<_> = found.iter().map(|f| Some(f.1 + f.2)).collect();
    counts.push(Some(117));
    assert_eq!(numbers(exhibit, "count"), counts);
    for ((name, names, others), row) in found.iter().zip(&exhibit.rows) {
        assert_eq!(*name, row.label);
        let rule = row.cells[2].rule.as_deref().unwrap();
        assert!(
            rule.ends_with(&format!("：{names} + {others}")),
            "{name}: {rule}"
        );
    }
}

const FIELDS: usize = 6;

/// How many themes of each field a row of the matrix has.
type Placed = [i64; FIELDS];

/// Every way to put the numbers of a row, from the left, under the six fields.
fn placings(printed: &[i64]) -> Vec<Placed> {
    let all = (0_u32..1 << FIELDS).filter(|mask| mask.count_ones() as usize == printed.len());
    let placed = all.map(|mask| {
        let mut row = [0; FIELDS];
        let under = (0..FIELDS).filter(|field| mask >> field & 1 == 1);
        for (field, number) in under.zip(printed) {
            row[field] = *number;
        }
        row
    });
    placed.collect()
}

fn plus(rows: &[Placed]) -> Placed {
    let mut sum = [0; FIELDS];
    for row in rows {
        for (sum, number) in sum.iter_mut().zip(row) {
            *sum += number;
        }
    }
    sum
}

fn minus(from: Placed, row: Placed) -> Placed {
    std::array::from_fn(|field| from[field] - row[field])
}

/// Every choice of one placing for each of some rows.
fn choices(rows: &[Vec<Placed>]) -> Vec<Vec<Placed>> {
    rows.iter().fold(vec![Vec::new()], |chosen, row| {
        let extended = chosen.iter().flat_map(|chosen| {
            row.iter()
                .map(move |placed| chosen.iter().copied().chain([*placed]).collect())
        });
        extended.collect()
    })
}

/// The numbers printed in a row of the matrix of a stage.
fn printed(catalog: &Catalog, stage: &str, row: &str) -> Vec<i64> {
    let exhibit = catalog.exhibit(&format!("k6-matrix-{stage}")).unwrap();
    let row = exhibit.rows.iter().find(|own| own.label == row).unwrap();
    let numbers = numerals(row.cells[0].printed.as_deref().unwrap()).into_iter();
    numbers.map(|number| number.parse().unwrap()).collect()
}

/// What may stand in each field of each row, as matrix, row label and solutions.
fn solved(catalog: &Catalog) -> Vec<(&'static str, &'static str, Vec<Placed>)> {
    let totals = |key| -> Placed {
        let numbers = numbers(catalog.exhibit("k6-fields-133").unwrap(), key);
        std::array::from_fn(|field| numbers[field].unwrap())
    };
    let (themes, up, launched) = (totals("themes"), totals("advanced"), totals("launched"));
    let row = |(stage, row): (&str, &str)| placings(&printed(catalog, stage, row));
    let place = |stage, label: &'static str, found: &[Vec<Placed>], at: usize| {
        (stage, label, found.iter().map(|rows| rows[at]).collect())
    };
    let stay = ["1st", "2nd", "3rd", "4th"];
    let labels = ["1stステージ", "2ndステージ", "3rdステージ", "4thステージ"];
    let stayed: Vec<_> = stay.into_iter().zip(labels).collect();
    let rows: Vec<_> = stayed.iter().copied().map(row).collect();
    let mut found = choices(&rows);
    found.retain(|rows| plus(rows) == minus(themes, up));
    let mut solutions: Vec<_> = stayed
        .iter()
        .enumerate()
        .map(|(at, (stage, label))| place(*stage, label, &found, at))
        .collect();
    let mut out = choices(&[row(("2nd", "上市")), row(("4th", "上市"))]);
    out.retain(|rows| plus(rows) == launched);
    solutions.extend([place("2nd", "上市", &out, 0), place("4th", "上市", &out, 1)]);
    let moved = [
        ("2nd", labels[3]),
        ("2nd", labels[2]),
        ("1st", labels[3]),
        ("1st", labels[1]),
    ];
    let mut found = choices(&moved.map(row));
    // The row that is lost has what remains.
    let rest = |rows: &[Placed]| minus(minus(up, launched), plus(rows));
    found.retain(|rows| rest(rows).iter().all(|&number| number >= 0));
    for rows in &mut found {
        rows.push(rest(rows));
    }
    let moved = moved.into_iter().chain([("3rd", labels[3])]).enumerate();
    solutions.extend(moved.map(|(at, (stage, label))| place(stage, label, &found, at)));
    solutions
}

#[test]
fn a_cell_of_a_matrix_has_a_value_where_every_placing_gives_it_the_same() {
    let catalog = Catalog::bundled().unwrap();
    let solved = solved(&catalog);
    assert_eq!(solved.len(), 11);
    for (stage, label, found) in solved {
        assert!(!found.is_empty());
        let exhibit = catalog.exhibit(&format!("k6-matrix-{stage}")).unwrap();
        let row = exhibit.rows.iter().find(|row| row.label == label).unwrap();
        for (field, cell) in row.cells[1..=FIELDS].iter().enumerate() {
            let possible: BTreeSet<i64> = found.iter().map(|placed| placed[field]).collect();
            let at = format!("{stage} {label} {field} {possible:?}");
            if let (1, Some(only)) = (possible.len(), possible.first()) {
                let value = cell.number().and_then(Decimal::whole);
                assert_eq!(value, Some(*only), "{at}");
            } else {
                assert_eq!(cell.confidence, Confidence::Partial, "{at}");
                let list: Vec<_> = possible.iter().map(ToString::to_string).collect();
                let told = format!("（ありうる値 {}）", list.join("、"));
                assert!(cell.reason.as_deref().unwrap().contains(&told), "{at}");
            }
        }
    }
}

#[test]
fn a_row_without_numbers_is_empty_because_the_others_hold_every_theme() {
    let catalog = Catalog::bundled().unwrap();
    let themes = numbers(catalog.exhibit("k6-stages-133").unwrap(), "themes");
    let launched = numbers(catalog.exhibit("k6-stages-133").unwrap(), "launched");
    for (at, stage) in ["1st", "2nd", "3rd", "4th"].into_iter().enumerate() {
        let exhibit = catalog.exhibit(&format!("k6-matrix-{stage}")).unwrap();
        let totals = numbers(exhibit, "total");
        assert_eq!(totals.iter().flatten().sum::<i64>(), themes[at].unwrap());
        assert_eq!(totals[0], launched[at]);
        for row in &exhibit.rows {
            let rule = row.cells[1].rule.as_deref().unwrap_or_default();
            if rule.contains("上市の割合") || rule.contains("他の行の和") {
                let values = row.cells[1..].iter().map(|cell| cell.number().unwrap());
                assert!(values.map(Decimal::whole).all(|value| value == Some(0)));
            }
        }
    }
}

#[test]
fn every_rule_is_of_a_kind_that_is_computed_here() {
    let catalog = Catalog::bundled().unwrap();
    let derived = catalog.exhibits().iter().flat_map(cells);
    let rules = derived.filter_map(|cell| cell.rule.as_deref());
    let (unique, others): (Vec<_>, Vec<_>) = rules.partition(|rule| rule.starts_with("一意"));
    assert!(others.iter().all(|rule| rule.contains('：')));
    let kinds: BTreeSet<_> = unique.into_iter().collect();
    let known = [
        "一意：ステージが進んだ件数の置き方がどれも同じ値になる",
        "一意：上市の割合が0％",
        "一意：他の行の和がテーマ数に等しい",
        "一意：同じステージに残った件数の置き方がどれも同じ値になる",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), known);
}
