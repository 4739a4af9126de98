//! Every field with every comparison, against the values of the bundled data.

use senshin::catalog::Catalog;
use senshin::fields::{Field, Kind, Value, find};
use senshin::search::{Index, Query};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::bundled().unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&CATALOG));

fn rows(text: &str) -> BTreeSet<usize> {
    let query = Query::parse(text);
    assert_eq!(query.problems(), [], "{text}");
    let hits = INDEX.technologies(&CATALOG, &query);
    hits.iter().map(|hit| hit.row).collect()
}

fn value(field: &Field, row: usize) -> Value<'static> {
    let technology = CATALOG.technology(row).unwrap();
    (field.value)(CATALOG.edition_of(technology), technology)
}

/// The rows whose value passes a test.
fn passing(field: &Field, test: impl Fn(&Value) -> bool) -> BTreeSet<usize> {
    let all = 0..CATALOG.technologies().len();
    all.filter(|&row| test(&value(field, row))).collect()
}

fn all() -> BTreeSet<usize> {
    (0..CATALOG.technologies().len()).collect()
}

/// Names as they are typed: in English, in Japanese.
const NUMBERS: [(&str, &str); 10] = [
    ("total", "費用"),
    ("cost", "総額"),
    ("advanced", "先進"),
    ("share", "割合"),
    ("per_case", "単価"),
    ("days", "入院"),
    ("cases", "件数"),
    ("institutions", "施設"),
    ("enrolment", "登録率"),
    ("cooperating", "協力"),
];

#[test]
fn numbers_are_compared_as_numbers() {
    for (name, alias) in NUMBERS {
        let field = find(name).unwrap();
        assert_eq!(find(alias), Some(field).filter(|_| true), "{alias}");
        let tenths = matches!(field.kind, Kind::Share) || name == "days";
        let number = |value: &Value| value.number();
        let mut values: Vec<i64> = all()
            .iter()
            .filter_map(|&row| number(&value(field, row)))
            .collect();
        values.sort_unstable();
        for at in [0, values.len() / 3, values.len() / 2, values.len() - 1] {
            let middle = values[at];
            let typed = if tenths {
                format!("{}.{}", middle / 10, middle % 10)
            } else {
                middle.to_string()
            };
            let than = |test: fn(i64, i64) -> bool| {
                passing(field, |value| {
                    number(value).is_some_and(|own| test(own, middle))
                })
            };
            for name in [name, alias] {
                assert_eq!(
                    rows(&format!("{name}:{typed}")),
                    than(|a, b| a == b),
                    "{name}:{typed}"
                );
                assert_eq!(
                    rows(&format!("{name}:>{typed}")),
                    than(|a, b| a > b),
                    "{name}:>{typed}"
                );
                assert_eq!(
                    rows(&format!("{name}:>={typed}")),
                    than(|a, b| a >= b),
                    "{name}:>={typed}"
                );
                assert_eq!(
                    rows(&format!("{name}：＜{typed}")),
                    than(|a, b| a < b),
                    "{name}:<{typed}"
                );
                assert_eq!(
                    rows(&format!("{name}:<={typed}")),
                    than(|a, b| a <= b),
                    "{name}:<={typed}"
                );
                assert_eq!(
                    rows(&format!("{name}:{typed}..")),
                    than(|a, b| a >= b),
                    "{name}:{typed}.."
                );
                assert_eq!(
                    rows(&format!("{name}:..{typed}")),
                    than(|a, b| a <= b),
                    "{name}:..{typed}"
                );
                assert_eq!(
                    rows(&format!("!{name}:{typed}")),
                    than(|a, b| a == b)
                        .symmetric_difference(&all())
                        .copied()
                        .collect(),
                    "!{name}:{typed}"
                );
            }
        }
        let missing = passing(field, |value| value.missing().is_some());
        assert_eq!(rows(&format!("{name}:-")), missing, "{name}:-");
        assert_eq!(rows(&format!("{alias}：－")), missing, "{alias}:-");
    }
}

#[test]
fn dates_are_compared_as_dates() {
    for (name, alias) in [("effective", "適用"), ("end", "終了")] {
        let field = find(name).unwrap();
        let date = |row: usize| match value(field, row) {
            Value::Date(day) => Some(day),
            _ => None,
        };
        let than = |test: &dyn Fn(jiff::civil::Date) -> bool| -> BTreeSet<usize> {
            all()
                .into_iter()
                .filter(|&row| date(row).is_some_and(test))
                .collect()
        };
        let some: Vec<_> = all().into_iter().filter_map(date).collect();
        for day in [some[0], some[some.len() / 2], some[some.len() - 1]] {
            let era = senshin::text::era::short(day);
            for typed in [day.to_string(), era] {
                for name in [name, alias] {
                    assert_eq!(
                        rows(&format!("{name}:{typed}")),
                        than(&|own| own == day),
                        "{name}:{typed}"
                    );
                    assert_eq!(
                        rows(&format!("{name}:>{typed}")),
                        than(&|own| own > day),
                        "{name}:>{typed}"
                    );
                    assert_eq!(
                        rows(&format!("{name}:<={typed}")),
                        than(&|own| own <= day),
                        "{name}:<={typed}"
                    );
                }
            }
            let year = day.year();
            assert_eq!(
                rows(&format!("{name}:{year}")),
                than(&|own| own.year() == year)
            );
            assert_eq!(
                rows(&format!("{name}:<{year}")),
                than(&|own| own.year() < year)
            );
            assert_eq!(
                rows(&format!("{name}:>{year}")),
                than(&|own| own.year() > year)
            );
            assert_eq!(
                rows(&format!("{name}:{year}..")),
                than(&|own| own.year() >= year)
            );
        }
    }
}

#[test]
fn words_are_looked_for_in_their_field_only() {
    for (name, alias, word) in [
        ("name", "技術", "療法"),
        ("applicant", "病院", "国立"),
        ("hospital", "申請", "大学"),
        ("reason", "理由", "登録"),
        ("plan", "方針", "継続"),
    ] {
        let field = find(name).unwrap();
        let expected = passing(field, |value| match value {
            Value::Text(text) => text.contains(word),
            _ => false,
        });
        assert!(!expected.is_empty(), "{name}");
        for name in [name, alias] {
            let found = rows(&format!("{name}:'{word}"));
            assert!(expected.is_subset(&found), "{name}:{word}");
            // A hospital that only reports stands in for the one that applied.
            assert!(
                found == expected || field.key == "applicant",
                "{name}:{word}"
            );
            assert_eq!(
                rows(&format!("{name}:\"{word}\"")),
                rows(&format!("{name}:{word}")),
                "{name}"
            );
        }
        let without = rows(&format!("!{name}:'{word}"));
        assert!(without.is_disjoint(&expected), "{name}");
    }
}

#[test]
fn classes_numbers_patients_and_conditions() {
    let by = |test: &dyn Fn(&senshin::model::Technology) -> bool| -> BTreeSet<usize> {
        all()
            .into_iter()
            .filter(|&row| test(CATALOG.technology(row).unwrap()))
            .collect()
    };
    let a = by(&|own| own.id.class == senshin::model::Class::A);
    assert_eq!(rows("class:A"), a);
    assert_eq!(rows("区分：ｂ"), all().difference(&a).copied().collect());
    assert_eq!(rows("class:!=A"), rows("class:B"));
    assert_eq!(
        rows("notice:22"),
        by(&|own| own.id.to_string().starts_with("B22"))
    );
    assert_eq!(rows("番号:22(1)").len(), 1);
    assert_eq!(rows("告示:2..5 class:B").len(), 4);
    assert_eq!(rows("zero:yes"), by(&|own| own.is_zero()));
    assert_eq!(rows("0件:no"), by(&|own| !own.is_zero()));
    let date = CATALOG.latest().report_date;
    assert_eq!(rows("overdue:yes"), by(&|own| own.is_overdue(date)));
    assert_eq!(rows("超過:いいえ"), by(&|own| !own.is_overdue(date)));
    for edition in ["R5", "令和5", "令和5年度", "2023", ">=R5", "R4..R6"] {
        assert_eq!(rows(&format!("edition:{edition}")), all(), "{edition}");
    }
    for edition in ["R4", "2022", ">R5", "<R5"] {
        assert_eq!(
            rows(&format!("年度:{edition}")),
            BTreeSet::new(),
            "{edition}"
        );
    }
    assert_eq!(rows("doc:A"), all());
    assert_eq!(rows("文書:K"), BTreeSet::new());
    let planned = |row: usize| {
        let planned = CATALOG
            .technology(row)
            .unwrap()
            .planned_patients
            .as_ref()
            .ok();
        planned.and_then(senshin::model::Patients::count)
    };
    let large = rows("planned:>=200");
    assert!(
        large
            .iter()
            .all(|&row| planned(row).is_some_and(|count| count >= 200))
    );
    let plain: BTreeSet<usize> = all()
        .into_iter()
        .filter(|&row| planned(row).is_some_and(|count| count >= 200))
        .collect();
    assert_eq!(large, plain);
    assert_eq!(rows("計画:16..20").len(), rows("planned:16..20").len());
    assert!(
        rows("planned:16..20").len() > rows("planned:20").len(),
        "a printed range is one"
    );
    assert!(!rows("登録:0").is_empty());
}
