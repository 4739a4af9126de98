//! A report of the year before, made up from the bundled one, for other modules. None of its
//! numbers was ever published.

use serde_json::{Value, json};
use std::path::Path;

/// The bundled snapshot.
pub fn bundled() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/snapshot.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// One of its technologies.
pub fn technology<'a>(snapshot: &'a mut Value, id: &str) -> &'a mut Value {
    let all = snapshot["technologies"].as_array_mut().unwrap();
    all.iter_mut().find(|own| own["id"] == id).unwrap()
}

fn renumber(technology: &mut Value, number: u32) {
    let class = technology["class"].as_str().unwrap().to_owned();
    technology["id"] = json!(format!("{class}{number}"));
    technology["notice_number"] = json!(number);
}

/// A report of the year before, invented: every technology had 3 cases and 1,000 yen more, and a
/// few things happened to some of them.
pub fn earlier() -> Value {
    let mut snapshot = bundled();
    let edition = &mut snapshot["editions"][0];
    edition["id"] = json!("R4");
    edition["label"] = json!("令和4年度(架空)");
    edition["period_start"] = json!("2021-07-01");
    edition["period_end"] = json!("2022-06-30");
    edition["report_date"] = json!("2022-06-30");
    for own in snapshot["technologies"].as_array_mut().unwrap() {
        own["edition"] = json!("R4");
        for (key, more) in [
            ("cases", 3),
            ("total_cost_yen", 1000),
            ("advanced_cost_yen", 400),
        ] {
            if let Some(number) = own[key].as_i64() {
                own[key] = json!(number + more);
            }
        }
    }
    // It had another number.
    renumber(technology(&mut snapshot, "B39"), 139);
    technology(&mut snapshot, "B139")["planned_end_date"] = json!("2029-08-31");
    technology(&mut snapshot, "B139")["mean_stay_days"] = json!(14.0);
    technology(&mut snapshot, "B139")["enrolled_patients"] =
        json!({"printed": "30", "kind": "count", "count": 30});
    // It was in force since another day.
    technology(&mut snapshot, "B26")["effective_date"] = json!("2018-03-01");
    // It had another name.
    let b63 = technology(&mut snapshot, "B63");
    let name = b63["name"]
        .as_str()
        .unwrap()
        .replace("タクロリムス", "免疫抑制薬");
    let procedure = b63["procedure"]
        .as_str()
        .unwrap()
        .replace("タクロリムス", "免疫抑制薬");
    b63["name"] = json!(name);
    b63["procedure"] = json!(procedure);
    // Its costs were not printed.
    let b58 = technology(&mut snapshot, "B58");
    b58["total_cost_yen"] = Value::Null;
    b58["missing"]["total_cost_yen"] = json!("not_reported");
    // The plan is not part of it.
    snapshot["links"] = json!([]);
    // One was not there yet, another is no longer there.
    let all = snapshot["technologies"].as_array_mut().unwrap();
    all.retain(|own| own["id"] != "B2");
    let mut gone = all.iter().find(|own| own["id"] == "B44").unwrap().clone();
    renumber(&mut gone, 200);
    gone["name"] = json!("終わった架空の療法　架空の病");
    gone["procedure"] = json!("終わった架空の療法");
    gone["indication"] = json!("架空の病");
    gone["effective_date"] = json!("2012-01-01");
    all.push(gone);
    snapshot
}
