//! The charts: their values against the snapshot, their drawing, their pictures, their screens.

mod counts;
mod drawing;
mod kpi;
mod pictures;
mod reports;
mod screens;

use senshin::catalog::Catalog;
use senshin::chart::{Figure, Scope, data, find};
use serde_json::Value;

/// The bundled snapshot as plain JSON, read past the types of the program.
fn snapshot() -> Value {
    serde_json::from_str(include_str!("../../data/snapshot.json")).unwrap()
}

/// A figure of all technologies.
fn figure(name: &str) -> Figure {
    let catalog = Catalog::bundled().unwrap();
    let scope = Scope::all(&catalog);
    find(name).unwrap().figure(&catalog, &scope)
}

/// A value as it is handed out.
#[derive(Debug, Clone)]
struct Given {
    panel: usize,
    label: String,
    series: String,
    value: Option<f64>,
    ends: Option<(Value, Value)>,
    shown: String,
    confidence: String,
    source: Value,
}

/// All values of a figure as they are handed out in JSON.
fn given(name: &str) -> Vec<Given> {
    let json = data::json(&figure(name));
    let mut all = Vec::new();
    for (panel, own) in json["panels"].as_array().unwrap().iter().enumerate() {
        for value in own["values"].as_array().unwrap() {
            let text = |key: &str| value[key].as_str().unwrap().to_owned();
            all.push(Given {
                panel,
                label: text("label"),
                series: text("series"),
                value: value["value"].as_f64(),
                ends: (!value["value_to"].is_null())
                    .then(|| (value["value_from"].clone(), value["value_to"].clone())),
                shown: text("shown"),
                confidence: text("confidence"),
                source: value["source"].clone(),
            });
        }
    }
    all
}

/// Fails unless two numbers are the same but for the rounding of binary fractions.
#[track_caller]
fn same(one: f64, other: f64, what: &str) {
    assert!((one - other).abs() < 1e-6, "{what}: {one} is not {other}");
}
