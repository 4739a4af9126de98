//! Technologies side by side, on the command line.

use crate::program::{json, output, senshin};

#[test]
fn values_stand_side_by_side_and_what_differs_is_marked() {
    insta::assert_snapshot!("compare_text", output("compare 54 44 --width 100"));
    insta::assert_snapshot!(
        "compare_markdown",
        output("compare 54 44 --format markdown")
    );
}

#[test]
fn data_has_plain_values_for_each_technology() {
    let lines = json("compare 26 54 44 --format json");
    let line = |field: &str| {
        let mut lines = lines.as_array().unwrap().iter();
        lines.find(|line| line["field"] == field).unwrap()
    };
    let total = line("total_cost_yen");
    assert_eq!(
        [&total["B26"], &total["B54"], &total["B44"]],
        [&136_411_482, &257_438_696, &172_377_410]
            .map(|yen: &i64| serde_json::Value::from(*yen))
            .each_ref()
    );
    assert_eq!(total["differs"], true);
    assert_eq!(line("class")["differs"], false);
}

#[test]
fn a_number_with_arms_stands_for_all_of_them() {
    let text = output("compare 22");
    assert!(text.contains("B22-1") && text.contains("B22-2"), "{text}");
}

#[test]
fn one_or_six_cannot_be_compared_and_an_unknown_one_is_told() {
    let one = senshin("compare 26");
    assert_eq!((one.code, one.out.as_str()), (2, ""));
    assert!(one.err.contains("2から5技術"), "{}", one.err);
    assert_eq!(senshin("compare 2 3 4 5 10 11").code, 2);
    let unknown = senshin("compare 26 999");
    assert_eq!((unknown.code, unknown.out.as_str()), (1, ""));
    assert!(unknown.err.contains("999"), "{}", unknown.err);
}
