//! The generated JSON Schema: the snapshot meets it, and what is wrong does not.

use super::snapshot;
use serde_json::{Value, json};

fn validator() -> jsonschema::Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&senshin::snapshot::schema()).unwrap()
}

#[test]
fn the_schema_validates_the_snapshot() {
    let errors = validator();
    let snapshot = snapshot();
    let errors: Vec<String> = errors
        .iter_errors(&snapshot)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn the_schema_and_the_reader_reject_what_is_wrong() {
    let validator = validator();
    for (pointer, wrong) in [
        ("/schema_version", json!("1")),
        ("/documents/0/date", json!("2023-13-07")),
        ("/documents/0/line_count", json!(-1)),
        ("/documents/0/title", Value::Null),
        ("/editions", json!({})),
        ("/editions/0/headline/0/a/value", json!("28")),
        ("/editions/0/headline/0/a/missing", json!("lost")),
        ("/editions/0/headline_notes/0/confidence", json!("sure")),
        ("/technologies/0/class", json!("C")),
        ("/technologies/0/cases", json!(-1)),
        ("/technologies/0/cases", json!(0.5)),
        ("/technologies/0/name", json!(["a"])),
        ("/technologies/0/effective_date", json!("平25.8.1")),
        ("/technologies/0/planned_patients/kind", json!("some")),
        ("/technologies/0/planned_patients/count", json!(-3)),
        ("/technologies/0/planned_patients", json!(372)),
        ("/technologies/0/zero_case/plan", json!(1)),
        ("/technologies/0/missing/total_cost_yen", json!("zero")),
        ("/technologies/0/source/cost/lines", json!([[1, 2, 3]])),
        ("/technologies/0/source/cost/lines", json!([["1", "2"]])),
        ("/remarks/0/kind", json!("error")),
        ("/remarks/0/about", json!("B2")),
    ] {
        let mut snapshot = snapshot();
        *snapshot.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&snapshot), "{pointer}");
        let problems = senshin::snapshot::check::parse(&snapshot.to_string()).unwrap_err();
        assert!(
            problems
                .iter()
                .any(|problem| problem.pointer.starts_with(pointer)),
            "{problems:?}"
        );
    }
}

#[test]
fn unknown_and_absent_keys_are_rejected_everywhere() {
    let validator = validator();
    let places = [
        ("", "remarks"),
        ("/documents/0", "credit"),
        ("/editions/0", "flow"),
        ("/editions/0/headline/0", "total"),
        ("/editions/0/headline/0/a", "printed"),
        ("/editions/0/five_years/0", "as_of"),
        ("/editions/0/headline_notes/0", "text"),
        ("/editions/0/class_totals/0", "cases"),
        ("/editions/0/provisional_a", "rows"),
        ("/editions/0/provisional_a/rows/0", "values"),
        ("/technologies/0", "missing"),
        ("/technologies/0/planned_patients", "printed"),
        ("/technologies/0/planned_patients", "count"),
        ("/technologies/7/planned_patients/groups/0", "label"),
        ("/technologies/0/zero_case", "reason"),
        ("/technologies/0/source/cost", "lines"),
        ("/remarks/0", "explanation"),
    ];
    for (place, key) in places {
        let mut more = snapshot();
        more.pointer_mut(place).unwrap()["surplus"] = json!(1);
        let mut less = snapshot();
        let object = less.pointer_mut(place).unwrap().as_object_mut().unwrap();
        assert!(object.remove(key).is_some(), "{place}/{key}");
        for (wrong, at) in [(more, format!("{place}/surplus")), (less, place.to_owned())] {
            assert!(!validator.is_valid(&wrong), "{place}");
            let problems = senshin::snapshot::check::parse(&wrong.to_string()).unwrap_err();
            assert!(
                problems.iter().any(|problem| problem.pointer == at),
                "{at}: {problems:?}"
            );
        }
    }
}

#[test]
fn a_wrong_kind_is_answered_with_all_kinds() {
    let mut snapshot = snapshot();
    snapshot["technologies"][0]["planned_patients"]["kind"] = json!("some");
    let problems = senshin::snapshot::check::parse(&snapshot.to_string()).unwrap_err();
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "1行目 /technologies/0/planned_patients/kind: 「some」は選べません。次のどれかです: count, range, at_most, groups"
        ]
    );
}

#[test]
fn a_figure_has_a_value_or_the_reason_why_it_has_none() {
    for (key, wrong) in [("value", Value::Null), ("missing", json!("not_reported"))] {
        let mut snapshot = snapshot();
        snapshot["editions"][0]["headline"][0]["a"][key] = wrong;
        let problems = senshin::snapshot::check::parse(&snapshot.to_string()).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].pointer, "/editions/0/headline/0/a/value");
    }
}
