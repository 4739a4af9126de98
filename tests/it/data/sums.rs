//! The arithmetic of the report: totals, flow, headline, zero cases.

use super::{Texts, snapshot, technologies};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A figure in tenths of its unit; a printed `-` counts as nothing.
fn tenths(figure: &Value) -> i64 {
    let text = figure["value"]
        .as_f64()
        .map_or_else(String::new, |value| format!("{value:.1}"));
    text.replace('.', "").parse().unwrap_or(0)
}

/// The rows of a table of figures by key: A, B, 計 in tenths.
fn table(name: &str) -> BTreeMap<String, [i64; 3]> {
    let snapshot = snapshot();
    let rows = snapshot["editions"][0][name].as_array().unwrap().iter();
    rows.map(|row| {
        let key = row["key"].as_str().unwrap().to_owned();
        (key, ["a", "b", "total"].map(|column| tenths(&row[column])))
    })
    .collect()
}

fn sum(technologies: &[Value], key: &str) -> u64 {
    technologies
        .iter()
        .filter_map(|technology| technology[key].as_u64())
        .sum()
}

#[test]
fn the_four_printed_totals_are_reproduced() {
    let rows = technologies(&snapshot(), "B");
    assert_eq!(sum(&rows, "total_cost_yen"), 1_305_452_918);
    assert_eq!(sum(&rows, "advanced_cost_yen"), 463_123_661);
    assert_eq!(sum(&rows, "cases"), 1_629);
    assert_eq!(sum(&rows, "institutions"), 200);
    let total = &snapshot()["editions"][0]["class_totals"][0];
    assert_eq!(
        Texts::read().lines(&total["source"]),
        ["1,305,452,918 463,123,661 1,629 200合　　　　　　計"]
    );
}

#[test]
fn the_flow_adds_up_for_each_class_and_both() {
    let flow = table("flow");
    for column in [0, 1, 2] {
        let of = |key: &str| flow[key][column];
        let gone = of("moved_to_insurance") + of("withdrawn") + of("deleted");
        let after = of("technologies_before") + of("newly_approved") - gone;
        assert_eq!(after, of("technologies_after"));
    }
    for (key, [a, b, total]) in flow {
        assert_eq!(a + b, total, "{key}");
    }
}

#[test]
fn the_headline_adds_up_as_far_as_it_can() {
    let headline = table("headline");
    for key in ["technologies", "patients", "total_cost", "advanced_cost"] {
        let [a, b, total] = headline[key];
        assert_eq!(a + b, total, "{key}");
    }
    // Rounded before they were added: 655.4 + 8.4 is printed as 663.9.
    let [a, b, total] = headline["insured_cost"];
    assert_eq!(a + b + 1, total);
    // Institutions that have both classes are counted once.
    let [a, b, total] = headline["institutions"];
    assert!(total < a + b && total > a);
    let [.., share] = headline["advanced_share"];
    let (part, whole) = (headline["advanced_cost"][2], headline["total_cost"][2]);
    assert_eq!((part * 2000 + whole) / (whole * 2), share);
}

#[test]
fn the_headline_agrees_with_the_rows_and_with_the_last_of_the_five_years() {
    let (headline, snapshot) = (table("headline"), snapshot());
    let rows = technologies(&snapshot, "B");
    let numbers = rows
        .iter()
        .map(|row| row["notice_number"].as_u64().unwrap());
    let numbers: BTreeSet<u64> = numbers.collect();
    assert_eq!((rows.len(), numbers.len()), (54, 53));
    assert_eq!(headline["technologies"], [280, 530, 810]);
    assert_eq!(headline["patients"], [1_426_530, 16_290, 1_442_820]);
    // 1,305,452,918 and 463,123,661 yen.
    assert_eq!(headline["total_cost"][1], 131);
    assert_eq!(headline["advanced_cost"][1], 46);
    let last = &snapshot["editions"][0]["five_years"][4];
    for (key, [.., total]) in headline {
        let rounded = if key.ends_with("_cost") {
            (total + 5) / 10 * 10
        } else {
            total
        };
        assert_eq!(tenths(&last[&key]), rounded, "{key}");
    }
}

#[test]
fn the_newly_approved_are_those_in_force_since_the_period_began() {
    let rows = technologies(&snapshot(), "B");
    let new = rows
        .iter()
        .filter(|row| row["effective_date"].as_str().unwrap() >= "2022-07-01");
    assert_eq!(new.count(), 9);
    assert_eq!(table("flow")["newly_approved"][1], 90);
}

#[test]
fn every_row_without_a_case_but_one_has_a_report_and_the_other_way_round() {
    let snapshot = snapshot();
    let ids = |accepts: &dyn Fn(&Value) -> bool| -> BTreeSet<String> {
        let all = snapshot["technologies"].as_array().unwrap().iter();
        all.filter(|technology| accepts(technology))
            .map(|technology| technology["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let zero = ids(&|technology| technology["cases"] == 0);
    let reported = ids(&|technology| !technology["zero_case"].is_null());
    assert!(reported.is_subset(&zero));
    assert_eq!((zero.len(), reported.len()), (15, 14));
    assert_eq!(zero.difference(&reported).collect::<Vec<_>>(), ["B22-2"]);
}

#[test]
fn ids_are_unique() {
    let snapshot = snapshot();
    for key in ["documents", "editions", "technologies", "remarks"] {
        let records = snapshot[key].as_array().unwrap();
        let ids: BTreeSet<&str> = records
            .iter()
            .map(|record| record["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids.len(), records.len(), "{key}");
    }
}
