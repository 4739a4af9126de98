//! Figures that count technologies: by age, by stay, by applicant, by reason; and where one stands.

use super::reports::{class_b, ranked};
use super::{figure, given, same, snapshot};
use std::collections::BTreeMap;

#[test]
fn distributions_count_every_technology_once() {
    let technologies = class_b();
    // The report's day counts: one that began on 2022-07-01 was in force for a year.
    let report = jiff::civil::date(2023, 7, 1);
    let mut ages = BTreeMap::new();
    let mut stays = BTreeMap::new();
    let mut applicants = BTreeMap::new();
    for t in technologies.values() {
        let since: jiff::civil::Date = t["effective_date"].as_str().unwrap().parse().unwrap();
        let mut years = report.year() - since.year();
        if (report.month(), report.day()) < (since.month(), since.day()) {
            years -= 1;
        }
        *ages.entry(years).or_insert(0.0) += 1.0;
        if let Some(days) = t["mean_stay_days"].as_f64() {
            let class = (0..10)
                .rev()
                .find(|class| days >= f64::from(class * 5))
                .unwrap();
            let class = if days >= 50.0 { 10 } else { class };
            *stays.entry(class).or_insert(0.0) += 1.0;
        }
        let applicant = t["applicant"].as_str().unwrap().to_owned();
        *applicants.entry(applicant).or_insert(0.0) += 1.0;
    }
    let of = |name: &str| -> Vec<f64> {
        given(name)
            .iter()
            .map(|given| given.value.unwrap())
            .collect()
    };
    assert_eq!(of("age"), ages.into_values().collect::<Vec<f64>>());
    let filled: Vec<f64> = (0..=10)
        .map(|c| stays.get(&c).copied().unwrap_or(0.0))
        .collect();
    assert_eq!(of("stay"), filled);
    let shown = given("applicants");
    assert_eq!(shown.len(), applicants.len());
    for given in shown {
        same(given.value.unwrap(), applicants[&given.label], &given.label);
    }
}

#[test]
fn zero_cases_are_counted_by_reason_and_class() {
    let values = given("zero-reasons");
    let of = |label: &str, series: &str| {
        let own = values
            .iter()
            .find(|g| g.label == label && g.series == series);
        own.unwrap().value.unwrap()
    };
    // Read by hand from the reasons printed in A L1047–1226.
    for (label, a, b) in [
        ("登録終了", 0.0, 5.0),
        ("中止", 0.0, 1.0),
        ("対象患者なし", 1.0, 2.0),
        ("供給・委託の障害", 1.0, 1.0),
        ("体制整備中", 0.0, 2.0),
        ("未分類", 1.0, 0.0),
        ("報告なし", 0.0, 1.0),
    ] {
        same(of(label, "先進医療A"), a, label);
        same(of(label, "先進医療B"), b, label);
    }
    let snapshot = snapshot();
    let zero = snapshot["technologies"].as_array().unwrap().iter();
    let zero = zero.filter(|t| t["cases"] == 0).count();
    let counted: f64 = values
        .iter()
        .filter(|g| g.series.starts_with("先進"))
        .filter_map(|g| g.value)
        .sum();
    same(
        counted,
        f64::from(u32::try_from(zero).unwrap()),
        "all of them",
    );
    assert!(figure("zero-reasons").notes[0].starts_with("B22-2: "));
}

#[test]
fn a_technology_stands_where_counting_puts_it() {
    use senshin::chart::{Scope, data, find};
    let catalog = senshin::catalog::Catalog::bundled().unwrap();
    let row = catalog.find("B39".parse().unwrap())[0];
    let scope = Scope {
        chosen: Some(row),
        ..Scope::all(&catalog)
    };
    let figure = find("standing").unwrap().figure(&catalog, &scope);
    let json = data::json(&figure);
    let strips = json["panels"][0]["values"].as_array().unwrap();
    let technologies = class_b();
    let own = &technologies["B39"];
    for (strip, name) in [
        (0, "rank-cases"),
        (1, "rank-total"),
        (2, "rank-per-case"),
        (3, "rank-stay"),
    ] {
        let all: Vec<f64> = technologies
            .values()
            .filter_map(|t| ranked(name, t))
            .collect();
        let value = ranked(name, own).unwrap();
        let above = all.iter().filter(|other| **other > value).count();
        assert_eq!(
            strips[strip]["series"],
            format!("{}技術中{}位", all.len(), above + 1)
        );
        same(strips[strip]["value"].as_f64().unwrap(), value, name);
    }
}
