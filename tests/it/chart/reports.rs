//! The figures of the annual report, recomputed from the snapshot.

use super::{Given, figure, given, same, snapshot};
use serde_json::Value;
use std::collections::BTreeMap;

/// The technologies of class B, as JSON, by number.
pub fn class_b() -> BTreeMap<String, Value> {
    let snapshot = snapshot();
    let all = snapshot["technologies"].as_array().unwrap();
    let own = all.iter().filter(|t| t["class"] == "B");
    own.map(|t| (t["id"].as_str().unwrap().to_owned(), t.clone()))
        .collect()
}

/// The number that a label begins with.
fn id(label: &str) -> &str {
    label.split(' ').next().unwrap()
}

/// Half up, in thousandths: `77.1%` is 771.
fn per_mille(part: i64, whole: i64) -> i64 {
    (part * 2000 + whole) / (whole * 2)
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn percent(part: i64, whole: i64) -> f64 {
    per_mille(part, whole) as f64 / 10.0
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn float(value: i64) -> f64 {
    value as f64
}

/// The value that a ranking has to show for a technology.
pub fn ranked(name: &str, t: &Value) -> Option<f64> {
    let cases = t["cases"].as_i64().unwrap();
    let advanced = t["advanced_cost_yen"].as_i64();
    let total = t["total_cost_yen"].as_i64();
    match name {
        "rank-total" => total.map(float),
        "rank-advanced" => advanced.map(float),
        "rank-cases" => Some(float(cases)),
        "rank-per-case" => advanced.map(|yen| float((yen * 2 + cases) / (cases * 2))),
        "rank-share" => Some(percent(advanced?, total?)),
        "rank-stay" => t["mean_stay_days"].as_f64(),
        other => panic!("no such ranking: {other}"),
    }
}

#[test]
fn rankings_show_every_technology_largest_first_and_words_for_what_is_missing() {
    let technologies = class_b();
    for name in [
        "rank-total",
        "rank-advanced",
        "rank-cases",
        "rank-per-case",
        "rank-share",
        "rank-stay",
    ] {
        let values = given(name);
        assert_eq!(values.len(), 54, "{name}");
        let mut before = f64::INFINITY;
        for given in &values {
            let expected = ranked(name, &technologies[id(&given.label)]);
            let what = format!("{name} {}", given.label);
            match (given.value, expected) {
                (Some(value), Some(expected)) => {
                    same(value, expected, &what);
                    assert!(value <= before, "{what}: the order");
                    before = value;
                }
                (None, None) => {
                    let word = match technologies[id(&given.label)]["cases"].as_i64() {
                        Some(0) => "-(0件のため)",
                        _ => "-(理由の記載なし)",
                    };
                    assert_eq!(given.shown, word, "{what}");
                    assert_eq!(given.confidence, "missing", "{what}");
                    before = f64::NEG_INFINITY;
                }
                other => panic!("{what}: {other:?}"),
            }
        }
    }
}

#[test]
fn a_pareto_chart_adds_up_to_the_printed_total() {
    let technologies = class_b();
    for (name, key, printed) in [
        ("pareto-total", "total_cost_yen", 1_305_452_918),
        ("pareto-advanced", "advanced_cost_yen", 463_123_661),
    ] {
        let mut costs: Vec<(i64, &str)> = technologies
            .iter()
            .filter_map(|(id, t)| Some((t[key].as_i64()?, id.as_str())))
            .collect();
        costs.sort_by_key(|(yen, _)| -yen);
        let sum: i64 = costs.iter().map(|(yen, _)| yen).sum();
        assert_eq!(sum, printed);
        let values = given(name);
        let (lines, bars): (Vec<Given>, Vec<Given>) = values
            .into_iter()
            .partition(|given| given.series == "累計の割合");
        assert_eq!((lines.len(), bars.len()), (costs.len(), costs.len()));
        let mut so_far = 0;
        for ((yen, own), (line, bar)) in costs.iter().zip(lines.iter().zip(&bars)) {
            so_far += yen;
            assert_eq!(id(&bar.label), *own, "{name}: the order");
            same(bar.value.unwrap(), percent(*yen, sum), own);
            same(line.value.unwrap(), percent(so_far, sum), own);
        }
        same(lines.last().unwrap().value.unwrap(), 100.0, name);
    }
}

#[test]
fn the_five_years_are_printed_values_with_both_breaks_and_their_notes() {
    let snapshot = snapshot();
    let years = snapshot["editions"][0]["five_years"].as_array().unwrap();
    for (name, keys) in [
        ("years-technologies", &["technologies"][..]),
        ("years-institutions", &["institutions"]),
        ("years-patients", &["patients"]),
        (
            "years-cost",
            &["insured_cost", "advanced_cost", "total_cost"],
        ),
        ("years-share", &["advanced_share"]),
    ] {
        let values = given(name);
        let expected = years
            .iter()
            .flat_map(|year| keys.iter().map(move |key| &year[*key]));
        assert_eq!(values.len(), years.len() * keys.len(), "{name}");
        for (given, figure) in values.iter().zip(expected) {
            same(
                given.value.unwrap(),
                figure["value"].as_f64().unwrap(),
                name,
            );
            let about = figure["approximate"] == true;
            assert_eq!(given.shown.starts_with('約'), about, "{name}");
        }
        let figure = figure(name);
        for mark in ["※1", "※2"] {
            assert!(figure.notes.iter().any(|note| note.starts_with(mark)));
        }
        let ruler = senshin::text::Ruler::default();
        for (width, height) in [(120, None), (80, Some(24)), (40, Some(12))] {
            let view = senshin::chart::draw::View::new(width, 0, &ruler);
            let text = senshin::chart::plain::text(&figure, &view, height);
            assert!(text.contains("※1") && text.contains("※2"), "{text}");
        }
    }
}

#[test]
fn the_total_of_both_classes_is_the_printed_one() {
    let snapshot = snapshot();
    let lines = snapshot["editions"][0]["headline"].as_array().unwrap();
    let lines: Vec<&Value> = lines
        .iter()
        .filter(|line| "③④⑤⑥⑦".contains(line["number"].as_str().unwrap()))
        .collect();
    let values = given("a-and-b");
    assert_eq!(values.len(), 15);
    for (panel, line) in lines.iter().enumerate() {
        let own = values.iter().filter(|given| given.panel == panel);
        for (given, key) in own.zip(["a", "b", "total"]) {
            same(
                given.value.unwrap(),
                line[key]["value"].as_f64().unwrap(),
                &given.label,
            );
            assert_eq!(given.source, line[key]["source"]);
        }
    }
    // 655.4 and 8.4 are 663.8; 663.9 is printed.
    let insured = values.iter().find(|g| g.panel == 2 && g.label == "計");
    same(insured.unwrap().value.unwrap(), 663.9, "⑤ 計");
}

#[test]
fn the_flow_leads_from_one_year_to_the_next_and_a_dash_is_no_zero() {
    use senshin::chart::Plot;
    let figure = figure("flow");
    assert_eq!(figure.panels.len(), 3);
    for (panel, ends) in figure
        .panels
        .iter()
        .zip([(26.0, 28.0), (57.0, 53.0), (83.0, 81.0)])
    {
        let Plot::Spans(spans) = &panel.plot else {
            panic!("no waterfall");
        };
        let parts: Vec<&(f64, f64, u8)> = spans.entries.iter().flat_map(|s| &s.parts).collect();
        let mut level = 0.0;
        for (from, to, series) in &parts {
            match series {
                0 => same(*from, 0.0, "a level begins at 0"),
                1 => same(*from, level, "what is added begins at the level"),
                _ => same(*to, level, "what is taken ends at the level"),
            }
            if *series == 0 && level > 0.0 {
                same(*to, level, "the steps lead to the printed number");
            }
            level = if *series == 2 { *from } else { *to };
        }
        assert_eq!((parts[0].1, level), ends);
    }
    let values = given("flow");
    let dashes = values.iter().filter(|given| given.value.is_none());
    let dashes: Vec<_> = dashes.map(|g| (g.panel, g.label.as_str())).collect();
    assert_eq!(dashes, [(0, "実施取り下げ技術数"), (1, "削除技術数")]);
    let zero = values.iter().find(|given| given.label == "保険収載技術数");
    assert_eq!(zero.unwrap().value, Some(0.0));
    assert!(figure.notes[0].contains("B 12種類"));
}

#[test]
fn enrolment_knows_ranges_groups_and_where_there_is_no_denominator() {
    let values = given("enrolment");
    let mut seen = 0;
    for (own, t) in class_b() {
        let (plan, got) = (&t["planned_patients"], &t["enrolled_patients"]);
        let shown: Vec<&Given> = values.iter().filter(|g| id(&g.label) == own).collect();
        seen += shown.len();
        if plan["kind"] == "count" {
            let share = percent(
                got["count"].as_i64().unwrap(),
                plan["count"].as_i64().unwrap(),
            );
            same(shown[0].value.unwrap(), share, &own);
        }
    }
    assert_eq!(seen, values.len());
    let of = |own: &str| -> Vec<&Given> {
        values
            .iter()
            .filter(|given| id(&given.label) == own)
            .collect()
    };
    let ends = |given: &Given| given.ends.clone().map(|(a, b)| (a.as_f64(), b.as_f64()));
    let range = |low, high| Some((Some(low), Some(high)));
    // 2 of 16–20, 9 of 9–12.
    assert_eq!(ends(of("B32")[0]), range(10.0, 12.5));
    assert_eq!(ends(of("B35")[0]), range(75.0, 100.0));
    // Two phases: 28 of 35, 12 of 6–18.
    let phases = of("B16");
    same(phases[0].value.unwrap(), 80.0, &phases[0].label);
    assert!(phases[0].label.contains("探索相試験"));
    assert_eq!(ends(phases[1]), range(66.7, 200.0));
    assert_eq!(of("B17")[0].shown, "-(計画は上限のみ)");
    assert_eq!(of("B70")[0].shown, "-(分母が1つに定まらない)");
    let beyond: Vec<&str> = values
        .iter()
        .filter(|given| given.value.is_some_and(|value| value > 100.0))
        .map(|given| id(&given.label))
        .collect();
    assert_eq!(beyond, ["B27", "B40", "B26"]);
}

#[test]
fn the_schedule_shows_printed_dates_and_counts_the_days_past_the_end() {
    let technologies = class_b();
    let values = given("schedule");
    assert_eq!(values.len(), 54);
    let mut overdue = Vec::new();
    for given in &values {
        let t = &technologies[id(&given.label)];
        let (from, to) = given.ends.clone().unwrap_or_else(|| {
            panic!("{}: no dates", given.label);
        });
        assert_eq!(from, t["effective_date"], "{}", given.label);
        assert_eq!(to, t["planned_end_date"], "{}", given.label);
        let end: jiff::civil::Date = to.as_str().unwrap().parse().unwrap();
        let days = (jiff::civil::date(2023, 6, 30) - end).get_days();
        if days > 0 {
            overdue.push((id(&given.label), days));
        }
        assert_eq!(given.shown.contains("超過"), days > 0, "{}", given.label);
    }
    assert_eq!(overdue, [("B17", 1168), ("B24", 273), ("B27", 91)]);
    let figure = figure("schedule");
    assert!(figure.notes.iter().any(|note| note.ends_with(": B23")));
}

#[test]
fn points_are_cases_and_cost_of_a_case() {
    let technologies = class_b();
    let values = given("cases-by-cost");
    assert_eq!(values.len(), 2 * 40);
    for pair in values.chunks(2) {
        let t = &technologies[id(&pair[0].label)];
        let what = pair[0].label.as_str();
        same(
            pair[0].value.unwrap(),
            ranked("rank-cases", t).unwrap(),
            what,
        );
        same(
            pair[1].value.unwrap(),
            ranked("rank-per-case", t).unwrap(),
            what,
        );
    }
}
