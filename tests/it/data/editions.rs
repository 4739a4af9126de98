//! Another edition: the format holds the table of 先進医療A that this report lacks.

use super::snapshot;
use crate::program::{call, scratch};
use senshin::catalog::Catalog;
use senshin::model::Class;
use serde_json::{Value, json};

/// The bundled snapshot with a second edition, in which all 28 technologies of class A have
/// every value.
fn with_a_made_up_edition() -> Value {
    let mut snapshot = snapshot();
    let mut edition = snapshot["editions"][0].clone();
    edition["id"] = json!("R6");
    edition["label"] = json!("令和6年度");
    snapshot["editions"].as_array_mut().unwrap().push(edition);
    let complete = snapshot["technologies"][15].clone();
    for number in 1..=28_u32 {
        let mut technology = complete.clone();
        technology["edition"] = json!("R6");
        technology["id"] = json!(format!("A{number}"));
        technology["class"] = json!("A");
        technology["notice_number"] = json!(number);
        technology["row_number"] = json!(number);
        technology["cases"] = json!(number * 100);
        snapshot["technologies"]
            .as_array_mut()
            .unwrap()
            .push(technology);
    }
    snapshot
}

#[test]
fn a_complete_table_of_class_a_loads() {
    let file = scratch("editions").join("two.json");
    std::fs::write(&file, with_a_made_up_edition().to_string()).unwrap();
    let catalog = Catalog::open(&file).unwrap();
    assert_eq!(catalog.technologies().len(), 57 + 28);
    assert_eq!(catalog.latest().id, "R6");
    let last = catalog.technologies().last().unwrap();
    assert_eq!(
        (last.id.class, last.id.number, last.cases),
        (Class::A, 28, Ok(2800))
    );
    assert_eq!(last.advanced_cost_per_case_yen(), Ok(348));
    // Nothing is missing any more, so nothing is said to be.
    assert_eq!(catalog.unlisted(), []);
    let ran = call(&[
        "--data",
        file.to_str().unwrap(),
        "list",
        "--class",
        "A",
        "--sort",
        "cases:desc",
        "--limit",
        "1",
        "--columns",
        "notice,cases",
    ]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, "告示   件数\n  28  2,800\n\n28件のうち1件\n");
}

#[test]
fn two_editions_may_have_the_same_numbers_but_one_may_not() {
    let mut snapshot = with_a_made_up_edition();
    let technologies = snapshot["technologies"].as_array_mut().unwrap();
    technologies.last_mut().unwrap()["id"] = json!("A27");
    technologies.last_mut().unwrap()["notice_number"] = json!(27);
    let problems = senshin::snapshot::check::parse(&snapshot.to_string()).unwrap_err();
    let found: Vec<&str> = problems
        .iter()
        .map(|problem| problem.pointer.as_str())
        .collect();
    assert_eq!(found, ["/technologies/84/id"]);
}
