//! Two reports side by side: what is the same technology, by how much it differs.
//!
//! The report before is made up, see [`crate::years`].

use crate::program::{Ran, call, output, scratch};
use crate::screen::{drawn, press, rows};
use crate::years::{bundled, earlier};
use senshin::app::layout::Size;
use senshin::app::{Action, App};
use senshin::catalog::Catalog;
use senshin::fields::by_key;
use senshin::model::Sureness;
use senshin::text::Ruler;
use serde_json::{Value, json};
use std::path::PathBuf;

/// The files of the report before and of the bundled one, in a folder of their own.
fn files(name: &str) -> [PathBuf; 2] {
    let folder = scratch(&format!("editions-{name}"));
    let [before, now] = ["before.json", "now.json"].map(|name| folder.join(name));
    std::fs::write(&before, earlier().to_string()).unwrap();
    std::fs::write(&now, bundled().to_string()).unwrap();
    [before, now]
}

fn both(name: &str) -> Catalog {
    let [before, now] = files(name);
    Catalog::open_beside(&before, &now).unwrap()
}

fn row(catalog: &Catalog, id: &str) -> usize {
    catalog.find(id.parse().unwrap())[0]
}

/// The cells of some fields of a technology.
fn cells(catalog: &Catalog, id: &str, keys: &[&str]) -> Vec<String> {
    let technology = catalog.technology(row(catalog, id)).unwrap();
    let edition = catalog.edition_of(technology);
    let field = |key: &&str| by_key(key).unwrap();
    keys.iter()
        .map(|key| (field(key).value)(edition, technology).cell())
        .collect()
}

#[test]
fn technologies_are_joined_by_class_and_name_and_what_is_inferred_says_so() {
    let catalog = both("joined");
    assert_eq!(
        (catalog.latest().id.as_str(), catalog.current_count()),
        ("R5", 57)
    );
    let joined = |id: &str| {
        let (earlier, sureness) = catalog.counterpart(row(&catalog, id))?;
        Some((
            catalog.technology(earlier).unwrap().id.to_string(),
            sureness,
        ))
    };
    let pair = |id: &str, sureness| Some((id.to_owned(), sureness));
    assert_eq!(joined("B39"), pair("B139", Sureness::Certain));
    assert_eq!(joined("B58"), pair("B58", Sureness::Certain));
    assert_eq!(joined("B26"), pair("B26", Sureness::OtherDay));
    assert_eq!(joined("B63"), pair("B63", Sureness::SameDayAndApplicant));
    assert_eq!(joined("B22-1"), pair("B22-1", Sureness::Certain));
    assert_eq!(joined("B22-2"), pair("B22-2", Sureness::Certain));
    assert_eq!(joined("B2"), None);
    for technology in catalog
        .technologies()
        .iter()
        .filter(|own| own.effective_date.is_err())
    {
        if technology.edition == "R5" {
            let id = technology.id.to_string();
            assert_eq!(
                joined(&id),
                pair(&id, Sureness::SameName),
                "its day is not printed"
            );
        }
    }
    let ids = |rows: &[usize]| -> Vec<String> {
        let own = rows.iter().map(|&row| catalog.technology(row).unwrap());
        own.map(|own| own.id.to_string()).collect()
    };
    assert_eq!(ids(catalog.gone()), ["B200"]);
    assert_eq!(ids(&catalog.new_ones()), ["B2"]);
}

#[test]
fn the_differences_are_golden_and_a_missing_side_is_missing() {
    let catalog = both("golden");
    let keys = [
        "earlier_cases",
        "change_in_cases",
        "earlier_total_cost_yen",
        "change_in_total_cost_yen",
        "earlier_advanced_cost_yen",
        "change_in_advanced_cost_yen",
        "earlier_mean_stay_days",
        "change_in_mean_stay_days",
        "earlier_enrolled_patients",
        "change_in_enrolled",
        "earlier_planned_end_date",
        "change_in_planned_end_days",
        "earlier_join",
    ];
    let expected = [
        "29",
        "-3",
        "284,152,906",
        "-1,000",
        "242,054,626",
        "-400",
        "14.0",
        "-0.3",
        "30",
        "+8",
        "令11.8.31",
        "+365",
        "確実",
    ];
    assert_eq!(cells(&catalog, "B39", &keys), expected);
    // What was not printed then has no difference now, and no 0.
    let b58 = cells(&catalog, "B58", &keys[..4]);
    assert_eq!(b58[1..], ["-3", "-", "-"]);
    // Without a case there is no cost in either year; the cases differ.
    let b4 = cells(&catalog, "B4", &keys[..4]);
    assert_eq!(b4, ["3", "-3", "-", "-"]);
    // What is new has no year before, and nothing stands there.
    assert_eq!(
        cells(&catalog, "B2", &keys)[..12],
        [""; 12].map(str::to_owned)
    );
    assert_eq!(cells(&catalog, "B2", &["earlier_join"]), ["新規"]);
    assert_eq!(
        cells(&catalog, "B26", &["earlier_join", "earlier_join_reason"]),
        ["推定", "推定: 技術名は同じだが適用年月日が違う"]
    );
    // The order of the files does not matter.
    let [before, now] = files("golden-turned");
    let turned = Catalog::open_beside(&now, &before).unwrap();
    assert_eq!(cells(&turned, "B39", &keys), expected);
}

fn with_both(name: &str, arguments: &[&str]) -> Ran {
    let [before, now] = files(name);
    let data = [
        "--data",
        before.to_str().unwrap(),
        "--data",
        now.to_str().unwrap(),
    ];
    call(&[arguments, &data].concat())
}

fn shown(name: &str, line: &str) -> String {
    let ran = with_both(name, &line.split(' ').collect::<Vec<_>>());
    assert_eq!(ran.code, 0, "{line}: {}", ran.err);
    ran.out
}

#[test]
fn the_commands_show_the_year_before() {
    let list = shown("list", "list");
    let head = list.lines().next().unwrap();
    for heading in ["前年件数", "件数差", "前年総合計", "総合計差", "対応"] {
        assert!(head.contains(heading), "{head}");
    }
    assert!(list.contains("57件"), "only this year's are listed");
    assert!(
        list.contains("令和4年度(架空)にあって令和5年度にない技術: B200"),
        "{list}"
    );
    let sheet = shown("show", "show B39");
    assert!(
        sheet.contains("前年との差  令和4年度(架空)  A-R4 L"),
        "{sheet}"
    );
    assert!(sheet.contains("件数の差        -3件  計算値"), "{sheet}");
    let unsure = shown("unsure", "show B26");
    assert!(
        unsure.contains("推定: 技術名は同じだが適用年月日が違う"),
        "{unsure}"
    );
    assert!(shown("new", "show B2").contains("(新規)"));
    let data: Value = serde_json::from_str(&shown("json", "show B39 --format json")).unwrap();
    assert_eq!(data[0]["earlier"]["change_in_cases"], json!(-3));
    assert_eq!(data[0]["earlier"]["change_in_mean_stay_days"], json!(-0.3));
    let gone = shown(
        "gone",
        "list --edition R4 --where 架空 --columns notice,name",
    );
    assert!(gone.contains("200") && gone.contains("1件"), "{gone}");
    assert!(shown("years", "list --where 年度:R4").contains("57件"));
    let lines = shown("source", "source A-R4:1-2");
    assert!(
        !lines.is_empty(),
        "the document of the report before is at hand"
    );
    assert!(
        output("list")
            .lines()
            .all(|line| !line.contains("前年件数"))
    );
}

#[test]
fn the_zero_table_sets_the_report_before_beside_what_is_printed_of_it() {
    let zero = shown("zero", "zero");
    assert!(zero.contains("(令和4年度(架空)の報告では 3件"), "{zero}");
    assert!(zero.contains("食い違い)"), "{zero}");
    let csv = shown("zero-csv", "zero --format csv");
    assert!(
        csv.lines().next().unwrap().contains("earlier_cases"),
        "{csv}"
    );
}

#[test]
fn a_figure_shows_both_years_and_no_bar_for_what_is_missing() {
    let data = shown("chart", "chart before-total --format json");
    let figure: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(figure["legend"], json!(["令和5年度", "令和4年度(架空)"]));
    let values = figure["panels"][0]["values"].as_array().unwrap();
    let of = |label: &str, series: &str| {
        let own = values
            .iter()
            .find(|own| own["label"].as_str().unwrap().contains(label) && own["series"] == series);
        own.unwrap_or_else(|| panic!("{label} {series}"))
    };
    assert_eq!(of("周術期", "令和5年度")["value"], json!(284_151_906));
    assert_eq!(of("周術期", "令和4年度(架空)")["value"], json!(284_152_906));
    assert_eq!(of("ラメルテオン", "令和4年度(架空)")["value"], Value::Null);
    assert_eq!(
        of("術後のアスピリン", "令和4年度(架空)")["confidence"],
        json!("inferred")
    );
    assert!(shown("chart-text", "chart before-cases").contains("令和4年度(架空)"));
    let names = shown("chart-names", "chart");
    assert!(names.contains("before-cases"), "{names}");
    assert!(!output("chart").contains("before-cases"));
}

#[test]
fn two_files_of_one_year_and_three_files_are_refused() {
    let [before, _] = files("twice");
    let file = before.to_str().unwrap();
    let ran = call(&["list", "--data", file, "--data", file]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("令和4年度(架空)"), "{}", ran.err);
    let ran = call(&["list", "--data", file, "--data", file, "--data", file]);
    assert_eq!(
        (ran.code, ran.err.contains("2つまで")),
        (2, true),
        "{}",
        ran.err
    );
    let ran = with_both("unknown", &["list", "--edition", "R9"]);
    assert_eq!(
        (ran.code, ran.err.contains("R4, R5")),
        (2, true),
        "{}",
        ran.err
    );
}

#[test]
fn a_snapshot_with_several_editions_does_the_same() {
    let mut snapshot = bundled();
    let before = earlier();
    let editions = snapshot["editions"].as_array_mut().unwrap();
    editions.insert(0, before["editions"][0].clone());
    let more = before["technologies"].as_array().unwrap().clone();
    snapshot["technologies"]
        .as_array_mut()
        .unwrap()
        .extend(more);
    let file = scratch("editions-one").join("both.json");
    std::fs::write(&file, snapshot.to_string()).unwrap();
    let catalog = Catalog::open(&file).unwrap();
    assert_eq!(
        cells(&catalog, "B39", &["earlier_cases", "change_in_cases"]),
        ["29", "-3"]
    );
    assert_eq!(catalog.gone().len(), 1);
}

fn app(name: &str, width: u16, height: u16) -> App {
    let mut app = App::new(both(name), Ruler::default(), Size { width, height });
    app.update(Action::Resize(width, height));
    app
}

fn text(app: &App) -> String {
    rows(&drawn(app)).join("\n")
}

#[test]
fn the_screens_show_the_year_before() {
    let mut app = app("screens", 120, 40);
    let list = text(&app);
    assert!(
        list.contains("前年件数") && list.contains("件数差") && list.contains("57行"),
        "{list}"
    );
    press(&mut app, "/B39<enter>");
    let sheet = text(&app);
    assert!(sheet.contains("確実"), "{sheet}");
    // Enter on the part leads to the technology of the year before, and back again.
    press(&mut app, "<enter>");
    for _ in 0..60 {
        // The cursor of the detail, which is the last pane of a line.
        let is_there = |line: &str| {
            let pane = line.trim_end_matches('│').rsplit('│').next();
            pane.is_some_and(|pane| pane.starts_with('▌') && pane.contains("前年"))
        };
        if text(&app).lines().any(is_there) {
            break;
        }
        press(&mut app, "j");
    }
    press(&mut app, "<enter>");
    let before = text(&app);
    assert!(
        before.contains("B139") && before.contains("令和4年度(架空)"),
        "{before}"
    );
    press(&mut app, "<backspace>");
    let row = app.technologies.selected().unwrap();
    assert!(app.catalog().is_current(row), "{}", text(&app));
    press(&mut app, "<esc><esc>1");
    let mut all = text(&app);
    press(&mut app, "<c-d><c-d>");
    all.push_str(&text(&app));
    assert!(
        all.contains("前年にあって今年ない技術") && all.contains("B200"),
        "{all}"
    );
    press(&mut app, "3");
    assert!(text(&app).contains("の報告では"), "{}", text(&app));
}

#[test]
fn the_filter_shows_what_is_new_unsure_or_of_the_year_before() {
    let mut app = app("filter", 120, 40);
    let mut counts = Vec::new();
    for label in [
        "前年にない技術(新規)",
        "前年との対応が推定の技術",
        "令和4年度(架空)の技術",
    ] {
        press(&mut app, "f");
        for _ in 0..40 {
            press(&mut app, " ");
            let is_it = app.conditions().contains(label)
                || (label.starts_with("令和4") && app.conditions().contains("R4の技術"));
            if is_it {
                break;
            }
            press(&mut app, " <down>");
        }
        counts.push(app.technologies.rows.len());
        press(&mut app, "<esc>x");
    }
    assert_eq!(counts[0], 1);
    assert_eq!(counts[1], 5);
    assert_eq!(counts[2], 57);
}
