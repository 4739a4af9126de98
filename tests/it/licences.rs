//! The licences of everything that is linked: each is one that `deny.toml` allows.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// The licences that `deny.toml` allows.
fn allowed() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml");
    let text = std::fs::read_to_string(file).unwrap();
    let (_, list) = text.split_once("allow = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let names = list.split('"').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

/// Whether an SPDX expression can be met with some licences: of an `OR` one, of an `AND` both.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    let plain = expression.replace(['(', ')'], "");
    plain.split(" AND ").all(|all| {
        all.split(" OR ")
            .any(|one| allowed.iter().any(|own| own == one.trim()))
    })
}

/// The packages that the program and its tests are built of here: name and licence.
fn packages() -> Vec<(String, Option<String>)> {
    let output = Command::new(env!("CARGO"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages
        .map(|package| {
            let name = package["name"].as_str().unwrap().to_owned();
            (name, package["license"].as_str().map(str::to_owned))
        })
        .collect()
}

#[test]
fn expressions_are_read() {
    let own = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    assert!(is_met("MIT OR Apache-2.0", &own) && is_met("Apache-2.0/MIT", &own));
    assert!(is_met("(MIT OR Apache-2.0) AND Unicode-3.0", &own));
    assert!(!is_met("GPL-3.0-only", &own) && !is_met("MIT AND GPL-3.0-only", &own));
}

#[test]
fn every_dependency_may_be_given_on() {
    let allowed = allowed();
    let packages = packages();
    assert!(packages.len() > 50, "{}", packages.len());
    for (name, licence) in packages {
        let licence = licence.unwrap_or_default();
        assert!(is_met(&licence, &allowed), "{name}: {licence}");
    }
}
