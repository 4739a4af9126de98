//! The figures of the KPI follow-up, cell by cell against the exhibits of the snapshot.

use super::{Given, figure, given, same, snapshot};
use serde_json::Value;

/// An exhibit as JSON.
fn exhibit(id: &str) -> Value {
    let snapshot = snapshot();
    let all = snapshot["exhibits"].as_array().unwrap();
    all.iter().find(|own| own["id"] == id).unwrap().clone()
}

fn column(exhibit: &Value, key: &str) -> usize {
    let columns = exhibit["columns"].as_array().unwrap();
    columns.iter().position(|own| own["key"] == key).unwrap()
}

/// Fails unless a value is that of a cell: the number, or a word where there is none.
#[track_caller]
fn agrees(given: &Given, cell: &Value, what: &str) {
    let sure = cell["confidence"].as_str().unwrap_or("certain");
    if let Some(number) = cell["value"].as_f64() {
        same(given.value.unwrap(), number, what);
        let expected = match sure {
            "certain" => "printed",
            sure => sure,
        };
        assert_eq!(given.confidence, expected, "{what}");
        if let Some(source) = cell.get("source") {
            assert!(!given.source.is_null(), "{what}: no source beside {source}");
        }
    } else {
        assert_eq!(given.value, None, "{what}");
        assert!(given.shown.starts_with("-("), "{what}: {}", given.shown);
        assert!(["lost", "partial", "missing"].contains(&given.confidence.as_str()));
    }
}

/// A panel whose entries are rows and whose series are columns.
const ROWS: [(&str, usize, &str, &[&str]); 17] = [
    (
        "kpi-training",
        0,
        "k1-training",
        &["r4_trainees", "r5_trainees"],
    ),
    (
        "kpi-training",
        1,
        "k1-training",
        &["r4_institutions", "r5_institutions"],
    ),
    ("kpi-courses", 0, "k1-training-mean", &["courses"]),
    ("kpi-courses", 1, "k1-training-mean", &["trainees"]),
    ("kpi-courses", 2, "k1-training-mean", &["mean"]),
    (
        "kpi-joint-research",
        0,
        "k3-joint-research",
        &["r4_cases", "r5_cases"],
    ),
    (
        "kpi-joint-research",
        1,
        "k3-joint-research",
        &["r4_mean", "r5_mean"],
    ),
    (
        "kpi-platforms",
        0,
        "k3-platforms",
        &["last_year", "this_year"],
    ),
    (
        "kpi-platforms",
        1,
        "k3-platforms",
        &["last_year_share", "this_year_share"],
    ),
    (
        "kpi-cooperation",
        0,
        "k3-cooperation",
        &["last_year", "this_year"],
    ),
    ("kpi-fields", 0, "k6-fields", &["r4_awards", "r5_awards"]),
    ("kpi-fields", 1, "k6-fields", &["r4_mean", "r5_mean"]),
    (
        "kpi-stage-up",
        0,
        "k6-stages-133",
        &["advanced_share", "launched_share"],
    ),
    (
        "kpi-stage-up",
        3,
        "k6-fields-186",
        &["advanced_share", "launched_share"],
    ),
    (
        "kpi-abroad",
        0,
        "k7-activities",
        &["january_2023", "january_2024"],
    ),
    ("kpi-functions", 0, "k9-functions", &["count"]),
    (
        "kpi-sales",
        0,
        "k0-sales",
        &["y2019", "y2020", "y2021", "y2022"],
    ),
];

#[test]
fn bars_are_the_cells_of_their_exhibits() {
    for (name, panel, id, keys) in ROWS {
        let exhibit = exhibit(id);
        let values: Vec<Given> = given(name)
            .into_iter()
            .filter(|g| g.panel == panel)
            .collect();
        let mut values = values.iter();
        for row in exhibit["rows"].as_array().unwrap() {
            for key in keys {
                let given = values.next().unwrap();
                let what = format!("{name} {id} {} {key}", row["label"]);
                assert_eq!(given.label, row["label"].as_str().unwrap(), "{what}");
                agrees(given, &row["cells"][column(&exhibit, key)], &what);
            }
        }
        assert!(values.next().is_none(), "{name} {id}: more than its cells");
    }
}

#[test]
fn shares_of_companies_have_their_numerator_and_denominator() {
    let ruler = senshin::text::Ruler::default();
    let view = senshin::chart::draw::View::new(80, 0, &ruler);
    let text = senshin::chart::plain::text(&figure("kpi-companies"), &view, None);
    for (share, of) in [
        ("7.5%", "7件 / 93件"),
        ("13.3%", "17件 / 128件"),
        ("3.5%", "3件 / 86件"),
        ("5.4%", "6件 / 111件"),
    ] {
        assert!(
            text.lines()
                .any(|line| line.contains(share) && line.contains(of)),
            "{text}"
        );
    }
    let titles: Vec<String> = figure("kpi-products")
        .panels
        .into_iter()
        .map(|p| p.title)
        .collect();
    assert!(
        titles[0].ends_with("R4 7件、R5 16件 計算値"),
        "{}",
        titles[0]
    );
    assert!(titles[1].ends_with("R4 3件、R5 6件"), "{}", titles[1]);
}

#[test]
fn holdings_are_entries_and_years_series() {
    for (panel, id) in [(0, "k2-venture-products"), (1, "k2-newcomer-products")] {
        let exhibit = exhibit(id);
        let values: Vec<Given> = given("kpi-products")
            .into_iter()
            .filter(|g| g.panel == panel)
            .collect();
        let mut values = values.iter();
        for key in ["none", "notified", "certified", "approved"] {
            for row in exhibit["rows"].as_array().unwrap() {
                let given = values.next().unwrap();
                assert_eq!(given.series, row["label"].as_str().unwrap());
                agrees(
                    given,
                    &row["cells"][column(&exhibit, key)],
                    &format!("{id} {key}"),
                );
            }
        }
    }
}

#[test]
fn lost_bases_are_listed_and_not_drawn() {
    let values: Vec<Given> = given("kpi-abroad")
        .into_iter()
        .filter(|g| g.panel == 1)
        .collect();
    let lost: Vec<&str> = values
        .iter()
        .filter(|g| g.value.is_none())
        .map(|g| g.label.as_str())
        .collect();
    assert_eq!(lost.len(), 4, "{lost:?}");
    assert!(
        values
            .iter()
            .filter(|g| g.value.is_none())
            .all(|g| g.confidence == "lost")
    );
    let numbers: Vec<f64> = values.iter().filter_map(|g| g.value).collect();
    assert_eq!(numbers, [32.0, 36.0, 26.0, 28.0]);
    assert!(
        values
            .iter()
            .filter(|g| g.value.is_some())
            .all(|g| g.confidence == "inferred")
    );
}

#[test]
fn matrices_show_what_is_known_and_leave_the_rest_open() {
    let values = given("kpi-stages");
    let keys = [
        "field_1",
        "field_2",
        "field_3",
        "field_4",
        "field_5",
        "none_or_several",
        "total",
    ];
    let mut values = values.iter();
    let mut open = 0;
    for id in [
        "k6-matrix-1st",
        "k6-matrix-2nd",
        "k6-matrix-3rd",
        "k6-matrix-4th",
    ] {
        let exhibit = exhibit(id);
        for row in exhibit["rows"].as_array().unwrap() {
            for key in keys {
                let given = values.next().unwrap();
                let cell = &row["cells"][column(&exhibit, key)];
                agrees(given, cell, &format!("{id} {} {key}", row["label"]));
                open += usize::from(given.value.is_none());
            }
        }
    }
    assert!(values.next().is_none());
    let ruler = senshin::text::Ruler::default();
    for ascii in [false, true] {
        let view = senshin::chart::draw::View {
            ascii,
            ..senshin::chart::draw::View::new(120, 0, &ruler)
        };
        let canvas = senshin::chart::plain::canvas(&figure("kpi-stages"), &view, None);
        let hatch = if ascii { "////" } else { "╱╱╱╱" };
        let runs = canvas
            .lines()
            .iter()
            .map(|line| {
                line.split(' ')
                    .filter(|word| word.starts_with(hatch))
                    .count()
            })
            .sum::<usize>();
        assert_eq!(runs, open, "one hatched cell for each unknown value");
    }
}

#[test]
fn uses_are_counted_by_year_and_user() {
    let values = given("kpi-uses");
    let count = |panel: usize, year: &str, user: &str| {
        let own = values
            .iter()
            .find(|g| g.panel == panel && g.label == year && g.series == user);
        own.map_or(0.0, |g| g.value.unwrap())
    };
    let mut sums = [0.0, 0.0];
    for (panel, id) in [(0, "k5-uses-ldi"), (1, "k5-uses-jmimo")] {
        let exhibit = exhibit(id);
        let (day, user) = (column(&exhibit, "approved"), column(&exhibit, "user"));
        let mut expected = std::collections::BTreeMap::new();
        for row in exhibit["rows"].as_array().unwrap() {
            let text = |at: usize| {
                let cell = &row["cells"][at];
                let text = cell["value"].as_str().or(cell["printed"].as_str());
                text.unwrap().to_owned()
            };
            let year = format!("{}年", &text(day)[..4]);
            *expected.entry((year, text(user))).or_insert(0.0) += 1.0;
        }
        for ((year, user), number) in expected {
            same(
                count(panel, &year, &user),
                number,
                &format!("{id} {year} {user}"),
            );
            sums[panel] += number;
        }
    }
    same(sums[0], 32.0, "LDI");
    same(sums[1], 5.0, "J-MIMO");
}

#[test]
fn indicators_keep_their_own_days() {
    let values = given("kpi-indicators");
    let exhibit = exhibit("k8-indicators");
    let rows = exhibit["rows"].as_array().unwrap();
    assert_eq!(values.len(), rows.len());
    for (given, row) in values.iter().zip(rows) {
        agrees(
            given,
            &row["cells"][column(&exhibit, "value")],
            &given.label,
        );
        assert_eq!(
            given.series,
            row["cells"][column(&exhibit, "as_of")]["printed"]
                .as_str()
                .unwrap()
        );
    }
}

#[test]
fn satisfaction_is_said_to_be_lost_and_nothing_is_drawn() {
    let values = given("kpi-satisfaction");
    assert_eq!(values.len(), 6);
    assert!(
        values
            .iter()
            .all(|g| g.value.is_none() && g.confidence == "lost")
    );
    let ruler = senshin::text::Ruler::default();
    let view = senshin::chart::draw::View::new(120, 0, &ruler);
    let canvas = senshin::chart::plain::canvas(&figure("kpi-satisfaction"), &view, None);
    for y in 0..canvas.height() {
        let drawn = canvas
            .row(y)
            .iter()
            .any(|cell| matches!(cell.ink, senshin::chart::Ink::Series(_)));
        assert!(!drawn, "{}", canvas.lines()[y]);
    }
    let text = canvas.lines().join("\n");
    assert_eq!(text.matches("-(原典で失われている)").count(), 6);
    assert!(text.contains("どの研修の帯の値か、単位が何かは本文に残っていない"));
}

#[test]
fn doubts_are_told() {
    let sure = |name: &str| figure(name).sureness();
    assert_eq!(sure("kpi-training"), "一部は推定");
    assert_eq!(sure("kpi-products"), "一部は推定");
    assert_eq!(sure("kpi-sales"), "推定");
    assert_eq!(sure("kpi-abroad"), "一部が欠落");
    assert_eq!(sure("kpi-fields"), "原典のとおり");
    let noted = |name: &str, word: &str| {
        let notes = figure(name).notes;
        assert!(
            notes.iter().any(|note| note.contains(word)),
            "{name}: {notes:?}"
        );
    };
    noted("kpi-training", "実施機関数は同じ順に並ぶとみた");
    noted("kpi-courses", "1コース平均は38.4名");
    noted("kpi-stage-up", "46/186は24.7％");
    noted("kpi-stage-up", "11/20は55.0％");
    noted("kpi-joint-research", "別の並び");
    noted("kpi-sales", "2022年から2019年の順");
}
