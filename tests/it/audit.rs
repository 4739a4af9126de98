//! The checks of the documents: how they come out, and that an error is found.

use crate::program::{call, json, output, scratch, senshin};
use senshin::audit::{self, Check, Part, Verdict};
use senshin::catalog::Catalog;
use serde_json::Value;

fn with_checks(test: impl FnOnce(&[Check])) {
    test(&audit::checks(&Catalog::bundled().unwrap()));
}

/// The ids of the checks of a part that came out so.
fn ids(checks: &[Check], kpi: bool, verdict: Verdict) -> Vec<&str> {
    let own = checks.iter().filter(|check| {
        check.verdict == verdict && (check.part == Part::Kpi) == kpi && check.part != Part::Remarks
    });
    own.map(|check| check.id.as_str()).collect()
}

#[test]
fn whatever_does_not_agree_is_explained() {
    with_checks(|checks| {
        for check in checks {
            assert!(!check.is_unexplained(), "{}", check.id);
            assert!(!check.sources.is_empty(), "{} has no lines", check.id);
        }
        let names: std::collections::HashSet<&str> =
            checks.iter().map(|check| check.id.as_str()).collect();
        assert_eq!(names.len(), checks.len(), "each has a name of its own");
    });
}

#[test]
fn what_does_not_follow_in_the_annual_report_is_what_a_reader_finds() {
    with_checks(|checks| {
        let rounding = ids(checks, false, Verdict::Rounding);
        assert_eq!(
            rounding,
            [
                "R5/headline/insured_cost/sum",
                "R5/headline/total_cost/b/parts",
                "R5/headline/advanced_share/b",
                "R5/five_years/2019-06-30/advanced_share",
                "R5/five_years/2022-06-30/total_cost",
                "R5/five_years/2022-06-30/advanced_share",
            ]
        );
        let differs = ids(checks, false, Verdict::Differs);
        let about = |name: &str| differs.iter().filter(|id| id.contains(name)).count();
        assert_eq!(differs.len(), 16);
        assert_eq!(about("end_report"), 3, "B17, B24, B27");
        assert_eq!(about("enrolled_planned"), 3, "B26, B27, B40");
        assert_eq!(about("cases_enrolled"), 5, "B29, B47, B56, B60, B63");
    });
}

#[test]
fn what_does_not_follow_in_the_kpi_document_is_what_a_reader_finds() {
    with_checks(|checks| {
        assert_eq!(
            ids(checks, true, Verdict::Differs),
            [
                "kpi/k0-kpi/kpi/9",
                "kpi/k1-training-mean/mean/2",
                "kpi/k1-training-mean/courses-listed/6",
                "kpi/k1-training/institutions-listed",
                "kpi/k3-cooperation/this_year_mean",
                "kpi/k5-providers/providers",
                "kpi/k6-stages-133/weighted-mean",
                "kpi/k6-fields-133/weighted-mean",
                "kpi/k6-stages-186/count/2",
                "kpi/k6-fields-186/count/3",
                "kpi/k6-stages-186/themes",
                "kpi/k6-stages-186/weighted-mean",
                "kpi/k6-fields-186/weighted-mean",
                "kpi/k6-stages-186/advanced_share/5",
                "kpi/k7-activities/survey",
            ]
        );
        assert_eq!(
            ids(checks, true, Verdict::Unverifiable),
            [
                "kpi/k1-satisfaction/values",
                "kpi/k3-joint-research/pairing",
                "kpi/k3-cooperation/last_year_mean",
                "kpi/k6-matrix-3rd/themes",
                "kpi/k0-sales/order",
            ]
        );
    });
}

#[test]
fn values_are_recomputed_as_a_reader_would() {
    let recomputed = [
        ("kpi/k1-training/ratio/1", "1.3倍", "1.3 (770 / 594)"),
        ("kpi/k1-training-mean/mean/2", "37名", "38 (653 / 17)"),
        ("kpi/k2-ventures/yes/2", "13.3%", "13.3 (17 / 128)"),
        (
            "kpi/k2-venture-products/count/2",
            "6% 50% 50% 56%",
            "16件のうち 1 8 8 9",
        ),
        ("kpi/k5-ndb/institutions", "118", "118 (54+62+2)"),
        ("kpi/k5-ndb/persons", "300", "303 (179+124)"),
        ("kpi/k6-stages-133/themes", "133", "133 (21+44+25+43)"),
        ("kpi/k6-fields-186/themes", "186", "186 (7+39+20+29+28+63)"),
        ("kpi/k6-stages-186/themes", "186", "185 (34+64+32+55)"),
        (
            "kpi/k6-stages-186/advanced_share/5",
            "27.4％",
            "24.7 (46 / 186)",
        ),
        ("kpi/k6-matrix-4th/themes", "43", "43 (1 2 1 1 6 2 6 4 20)"),
        (
            "kpi/k8-indicators/新医療機器の承認状況",
            "19件",
            "19 (7+12)",
        ),
    ];
    with_checks(|checks| {
        for (id, printed, wanted) in recomputed {
            let check = checks.iter().find(|check| check.id == id);
            let check = check.unwrap_or_else(|| panic!("no {id}"));
            assert_eq!(
                (check.printed.as_str(), check.recomputed.as_str()),
                (printed, wanted),
                "{id}"
            );
        }
    });
}

#[test]
fn every_remark_explains_a_check_or_is_listed() {
    let catalog = Catalog::bundled().unwrap();
    with_checks(|checks| {
        for remark in catalog.remarks() {
            let met = checks
                .iter()
                .any(|check| check.explained_by.contains(&remark.id));
            assert!(met, "{}", remark.id);
        }
    });
}

/// A part of a snapshot that an error is planted in.
type Plant = fn(&mut Value);

/// The exhibit with this name.
fn exhibit<'a>(snapshot: &'a mut Value, id: &str) -> &'a mut Value {
    let all = snapshot["exhibits"].as_array_mut().unwrap();
    all.iter_mut().find(|own| own["id"] == id).unwrap()
}

fn technology<'a>(snapshot: &'a mut Value, id: &str) -> &'a mut Value {
    let all = snapshot["technologies"].as_array_mut().unwrap();
    all.iter_mut().find(|own| own["id"] == id).unwrap()
}

#[test]
fn a_planted_error_is_found_and_said_by_the_exit_code() {
    let plants: [(&str, Plant); 6] = [
        ("R5/headline/patients/sum", |snapshot| {
            let total = &mut snapshot["editions"][0]["headline"][2]["total"];
            total["value"] = 144_283.into();
            total["printed"] = "144,283人".into();
        }),
        ("R5/totals/B/total_cost_yen", |snapshot| {
            technology(snapshot, "B26")["total_cost_yen"] = 136_411_483.into();
        }),
        ("R5/dates/end_effective/B2", |snapshot| {
            technology(snapshot, "B2")["planned_end_date"] = "2012-07-31".into();
        }),
        ("R5/rows/enrolled_planned/B26", |snapshot| {
            let enrolled = &mut technology(snapshot, "B26")["enrolled_patients"];
            enrolled["count"] = 900.into();
            enrolled["printed"] = "900".into();
        }),
        ("kpi/k1-training-mean/trainees-k1-training/1", |snapshot| {
            let cell = &mut exhibit(snapshot, "k1-training")["rows"][0]["cells"][1];
            cell["value"] = 777.into();
            cell["printed"] = "777".into();
        }),
        ("kpi/k9-c1/listed", |snapshot| {
            exhibit(snapshot, "k9-c1")["rows"]
                .as_array_mut()
                .unwrap()
                .pop();
        }),
    ];
    let bundled: Value = serde_json::from_str(include_str!("../../data/snapshot.json")).unwrap();
    let file = scratch("planted").join("snapshot.json");
    let path = file.to_str().unwrap();
    for (id, plant) in plants {
        let mut snapshot = bundled.clone();
        plant(&mut snapshot);
        std::fs::write(&file, snapshot.to_string()).unwrap();
        let ran = call(&["audit", "--data", path, "--format", "json"]);
        assert_eq!(ran.code, 1, "{id}: {}", ran.err);
        let checks: Value = serde_json::from_str(&ran.out).unwrap();
        let unexplained = checks.as_array().unwrap().iter().filter(|check| {
            check["verdict"] == "differs" && check["explained_by"].as_array().unwrap().is_empty()
        });
        let found: Vec<&str> = unexplained
            .filter_map(|check| check["id"].as_str())
            .collect();
        assert!(found.contains(&id), "{id}: {found:?}");
    }
}

#[test]
fn the_command_tells_all_and_ends_well() {
    let text = output("audit --verdict 丸め");
    insta::assert_snapshot!("audit_rounding", text);
    insta::assert_snapshot!(
        "audit_markdown",
        output("audit --verdict 丸め --format markdown")
    );
    let all = json("audit --format json");
    let differs = all
        .as_array()
        .unwrap()
        .iter()
        .filter(|check| check["verdict"] == "differs");
    assert_eq!(differs.count(), 16 + 15);
    let csv = output("audit --format csv --verdict 検算不能");
    assert!(csv.starts_with("verdict,part,what,printed,recomputed,rule,explained_by,source,id\n"));
    let wrong = senshin("audit --verdict たぶん");
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.contains("不一致"), "{}", wrong.err);
}
