//! Charts on the screen: what they look like, text and roles, and where their keys lead.

use crate::screen::{app, app_with, drawn, press, rows, with_roles};
use crate::sizes::assert_whole;
use senshin::app::{Action, Focus, Tab};
use senshin::chart::FIGURES;
use senshin::text::Ruler;
use senshin::text::width::Ambiguous;

/// The keys that choose a figure from the list.
fn choose(name: &str) -> String {
    let at = FIGURES
        .iter()
        .position(|figure| figure.name == name)
        .unwrap();
    format!("V{}<enter>", "j".repeat(at))
}

/// Stores or compares the screen after some keys at three sizes.
macro_rules! screens {
    ($($name:ident: $keys:expr;)*) => {
        $(
            #[test]
            fn $name() {
                for (width, height) in [(80, 24), (120, 40), (40, 12)] {
                    let mut app = app(width, height);
                    press(&mut app, &$keys);
                    let name = format!("{}_{width}x{height}", stringify!($name));
                    insta::assert_snapshot!(name, with_roles(&app));
                }
            }
        )*
    };
}

screens! {
    the_chart_beside_the_list: "jjv";
    the_list_of_figures: "V";
    five_years: choose("years-cost");
    a_against_b: choose("a-and-b");
    the_flow: choose("flow");
    a_ranking: format!("{}jjj", choose("rank-total"));
    a_narrowed_ranking: format!("{}++", choose("rank-total"));
    a_pareto_chart: choose("pareto-advanced");
    enrolment_against_plan: choose("enrolment");
    the_schedule: format!("{}+", choose("schedule"));
    points: format!("{}<right><right>", choose("cases-by-cost"));
    reasons_without_a_case: choose("zero-reasons");
    a_lost_figure: "4/k1-satisfaction<enter>vz";
    a_matrix: "4/k6-matrix-2nd<enter>v<tab>jl";
    cards: "4/k8-indicators<enter>v";
    pairs_with_lost_ones: "4/k7-bases<enter>vz";
}

#[test]
fn three_panes_where_there_is_room_and_the_chart_follows_the_list() {
    let mut app = app(160, 45);
    let title = |app: &senshin::app::App| app.figure().unwrap().title.clone();
    assert!(app.shows_chart() && !app.panes().third.inside.is_empty());
    let before = title(&app);
    press(&mut app, "jj");
    assert_ne!(title(&app), before);
    let chosen = app.technologies.selected().unwrap();
    let name = app.catalog().technology(chosen).unwrap().id.to_string();
    assert!(title(&app).contains(&name));
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains("全体の中の位置"))
    );
}

#[test]
fn a_chart_takes_the_place_of_the_detail_and_gives_it_back() {
    let mut app = app(120, 40);
    assert!(!app.shows_chart());
    press(&mut app, "v");
    assert!(app.shows_chart() && !app.chart_is_whole());
    assert_eq!(app.technologies.focus, Focus::List);
    press(&mut app, "z");
    assert!(app.chart_is_whole());
    press(&mut app, "z");
    assert!(app.shows_chart() && !app.chart_is_whole());
    press(&mut app, "v");
    assert!(!app.shows_chart());
}

#[test]
fn the_cursor_reads_values_and_enter_leads_to_the_technology() {
    let mut app = app(120, 40);
    press(&mut app, &choose("rank-total"));
    press(&mut app, "g");
    let item = app.chart_item().unwrap();
    assert_eq!(
        item.sentence(),
        "B39 周術期デュルバルマブ静脈内投与療法: 284,151,906円"
    );
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains(&item.sentence()))
    );
    press(&mut app, "<right>j<left>");
    assert!(app.chart_item().unwrap().label.starts_with("B54 "));
    press(&mut app, "<enter>");
    let row = app.technologies.selected().unwrap();
    assert_eq!(app.catalog().technology(row).unwrap().id.to_string(), "B54");
    assert_eq!(app.technologies.focus, Focus::List);
}

#[test]
fn points_are_walked_where_they_are_drawn() {
    let mut app = app(120, 40);
    press(&mut app, &choose("cases-by-cost"));
    let number = |app: &senshin::app::App, part: usize| {
        let value = app.chart_item().unwrap().value;
        let digits: String = value
            .split_whitespace()
            .nth(part)
            .unwrap()
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        digits.parse::<u64>().unwrap()
    };
    let mut last = number(&app, 1);
    for _ in 0..60 {
        press(&mut app, "l");
        let next = number(&app, 1);
        assert!(next >= last, "to the right are more cases");
        last = next;
    }
    assert_eq!(last, 590);
    for _ in 0..60 {
        press(&mut app, "k");
    }
    assert!(
        app.chart_item().unwrap().label.starts_with("B39 "),
        "the dearest is on top"
    );
}

#[test]
fn cells_of_a_matrix_have_neighbours_in_row_and_column() {
    let mut app = app(120, 40);
    press(&mut app, "4/k6-matrix-2nd<enter>v<tab>");
    let label = |app: &senshin::app::App| app.chart_item().unwrap().label;
    let first = label(&app);
    press(&mut app, "j");
    let below = label(&app);
    assert_eq!(first.rsplit('×').next(), below.rsplit('×').next());
    press(&mut app, "l");
    assert_ne!(below.rsplit('×').next(), label(&app).rsplit('×').next());
    press(&mut app, "hkh");
    assert_eq!(
        app.kpi.focus,
        Focus::List,
        "to the left of the first cell is the tree"
    );
}

#[test]
fn the_order_and_the_filter_of_the_list_are_those_of_the_chart() {
    let mut app = app(120, 40);
    press(&mut app, "/がん<enter>");
    press(&mut app, &choose("rank-cases"));
    let listed: Vec<_> = app.technologies.rows.clone();
    let figure = app.figure().unwrap();
    assert!(
        figure.notes[0].contains("だけを示している"),
        "{:?}",
        figure.notes
    );
    let shown: Vec<_> = figure.items().iter().filter_map(|item| item.row).collect();
    assert!(shown.iter().all(|row| listed.contains(row)) && shown.len() < 54);
    // Sorted by another field, the chart keeps that order.
    app.update(Action::Close);
    press(&mut app, "sjj<enter>");
    press(&mut app, &choose("rank-cases"));
    let shown: Vec<_> = app
        .figure()
        .unwrap()
        .items()
        .iter()
        .filter_map(|item| item.row)
        .collect();
    let listed: Vec<_> = app
        .technologies
        .rows
        .iter()
        .copied()
        .filter(|row| shown.contains(row))
        .collect();
    assert_eq!(shown, listed);
}

#[test]
fn a_range_is_narrowed_and_widened_where_that_makes_sense() {
    let mut app = app(120, 40);
    press(&mut app, &choose("schedule"));
    press(&mut app, "+++");
    assert_eq!(app.chart_zoom(), 3);
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains("範囲を1/8に縮めて表示"))
    );
    press(&mut app, "----");
    assert_eq!(app.chart_zoom(), 0);
    press(&mut app, &choose("cases-by-cost"));
    press(&mut app, "+");
    assert_eq!(
        (app.chart_zoom(), app.notice.as_deref()),
        (0, Some("この図の範囲は変えられません"))
    );
}

#[test]
fn the_kpi_chart_takes_the_screen_and_gives_it_back() {
    let mut app = app(120, 40);
    press(&mut app, "4/k7-activities<enter>z");
    assert!(app.tab == Tab::Kpi && app.chart_is_whole());
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains("医療機器の輸出"))
    );
    press(&mut app, "<esc>");
    assert!(!app.chart_is_whole() && app.shows_chart());
    press(&mut app, "v");
    assert!(!app.shows_chart());
}

#[test]
fn every_figure_is_drawn_whole_on_any_screen() {
    for ambiguous in [Ambiguous::Narrow, Ambiguous::Wide, Ambiguous::Avoid] {
        let ruler = Ruler::new(ambiguous);
        let mut app = app_with(80, 24, ruler.clone());
        for figure in FIGURES {
            app.update(Action::Resize(80, 24));
            press(&mut app, &choose(figure.name));
            for (width, height) in [
                (0, 0),
                (1, 1),
                (20, 5),
                (40, 12),
                (80, 24),
                (130, 50),
                (200, 60),
            ] {
                app.update(Action::Resize(width, height));
                press(&mut app, "jl+");
                assert_whole(
                    &drawn(&app),
                    &ruler,
                    &format!("{} {width}x{height}", figure.name),
                );
            }
        }
    }
}
