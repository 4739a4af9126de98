//! From hit to hit: `n` and `N` in every tab, the list of everything and where it leads.

use crate::screen::{app, drawn, press, rows};
use senshin::app::results::ResultLine;
use senshin::app::{App, Focus, Tab};
use senshin::search::Counts;
use senshin::words::Word;

fn after(keys: &str) -> App {
    let mut app = app(120, 40);
    press(&mut app, keys);
    app
}

/// The name of the exhibit shown, and the text of the line under the cursor.
fn line(app: &App) -> (String, String) {
    let page = app.kpi_page();
    let line = &page.lines[app.kpi.page.selected];
    let text = line
        .pieces
        .iter()
        .map(senshin::report::Piece::shown)
        .collect();
    (
        app.kpi_exhibit()
            .map_or(String::new(), |own| own.id.clone()),
        text,
    )
}

#[test]
fn n_goes_through_the_technologies_found_and_begins_again() {
    let mut app = after("/suizougan<enter>");
    let first = app.technologies.selected();
    press(&mut app, "n");
    assert_ne!(app.technologies.selected(), first);
    press(&mut app, "nn");
    assert_eq!(app.technologies.selected(), first);
    press(&mut app, "N");
    assert_eq!(app.technologies.list.selected, 2);
    press(&mut app, "<esc>n");
    let chosen = app.technologies.selected();
    press(&mut app, "n");
    assert_eq!(
        app.technologies.selected(),
        chosen,
        "nothing is searched for"
    );
}

#[test]
fn n_goes_through_the_lines_found_in_the_follow_up_from_page_to_page() {
    let mut app = after("4/hanbaidaka<enter>");
    assert_eq!(
        app.kpi_exhibit().unwrap().id,
        "k0-sales",
        "the best is under the cursor"
    );
    let mut seen = Vec::new();
    for _ in 0..12 {
        press(&mut app, "n");
        assert_eq!(app.kpi.focus, Focus::Detail);
        seen.push(line(&app));
        assert!(
            seen.last().unwrap().1.contains("販売高") || seen.len() > 1,
            "{seen:?}"
        );
    }
    let ids: Vec<&str> = seen.iter().map(|(id, _)| id.as_str()).collect();
    assert!(
        ids.contains(&"k0-sales") && ids.contains(&"k0-sales-definitions"),
        "{seen:?}"
    );
    let last = line(&app);
    press(&mut app, "nN");
    assert_eq!(line(&app), last);
    press(&mut app, "<esc><esc>n");
    assert_eq!(app.kpi.focus, Focus::List, "nothing is searched for");
}

#[test]
fn n_goes_through_the_lines_found_in_the_source() {
    let mut app = after("6/倒産<enter>");
    let first = (app.source.document, app.source.line);
    press(&mut app, "n");
    let text = |app: &App| {
        let text = app.catalog().text(app.source.document).unwrap();
        text.line(app.source.line).unwrap().to_owned()
    };
    assert!(text(&app).contains("倒産"));
    press(&mut app, "N");
    assert_eq!((app.source.document, app.source.line), first);
}

#[test]
fn who_types_in_one_tab_is_told_what_the_others_hold() {
    for (tab, own) in [("2", "技術"), ("4", "KPI"), ("6", "原文")] {
        let app = after(&format!("{tab}/倒産"));
        let counts = app.counts().unwrap();
        assert_eq!((counts.technologies, counts.zero), (0, 1));
        let top = rows(&drawn(&app))[1].clone();
        assert!(
            top.contains(&format!("原文{}", counts.source)) || own == "原文",
            "{top}"
        );
        assert!(!top.contains(&format!("{own}0")), "{top}");
    }
    assert_eq!(after("/").counts(), None);
    assert_eq!(after("/cost:abc").counts(), None);
    let none = after("/コロナワクチン").counts();
    assert_eq!(none, Some(Counts::default()));
}

#[test]
fn the_list_of_everything_leads_to_a_row_of_an_exhibit_and_back() {
    let mut app = after("/cool-tip<c-l>");
    let lines = app.result_lines();
    let kinds: Vec<_> = lines
        .iter()
        .filter_map(|line| match line {
            ResultLine::Heading(kind, count) => Some((*kind, *count)),
            _ => None,
        })
        .collect();
    assert_eq!(kinds[0], (Word::KindKpi, 1));
    assert!(
        matches!(lines[1], ResultLine::Exhibit(_)),
        "its exhibit stands above a row"
    );
    let shown = rows(&drawn(&app)).join("\n");
    assert!(
        shown.contains("k9-c2") && shown.contains("Cool-tip"),
        "{shown}"
    );
    press(&mut app, "j<enter>");
    assert_eq!((app.tab, app.kpi.focus), (Tab::Kpi, Focus::Detail));
    assert_eq!(app.kpi_cell(&app.kpi_page()).map(|(row, _)| row), Some(2));
    assert_eq!(
        app.kpi.query, "cool-tip",
        "the tree shows what was searched for"
    );
    press(&mut app, "<backspace>");
    assert_eq!(app.tab, Tab::Technologies);
    assert_eq!(app.technologies.query, "cool-tip");
}

#[test]
fn the_list_of_everything_leads_to_a_paragraph() {
    let mut app = after("4/異業種 売上高の規模<c-l>");
    let at = app.result_lines().iter().position(|line| match line {
        ResultLine::Kpi(hit) => hit.name(app.catalog()).contains("/paragraphs/"),
        _ => false,
    });
    press(&mut app, &"j".repeat(at.unwrap() - 1));
    press(&mut app, "<enter>");
    let (id, text) = line(&app);
    assert_eq!(id, "k2-method");
    assert!(text.contains("売上高") || text.contains("異業種"), "{text}");
}

#[test]
fn a_hospital_or_a_plan_that_matches_is_shown_in_the_list() {
    let app = after("/toneyama<enter>a");
    let shown = rows(&drawn(&app)).join("\n");
    assert!(
        shown.contains("B27     国立病院機構　大阪刀根山医療センター  TRPV２"),
        "{shown}"
    );
}

#[test]
fn guesses_stand_below_what_was_found_and_are_called_guesses() {
    let app = after("/膵がん<enter>a");
    let headings: Vec<_> = app
        .result_lines()
        .iter()
        .filter_map(|line| match line {
            ResultLine::Heading(kind, count) => Some((*kind, *count)),
            _ => None,
        })
        .collect();
    assert_eq!(headings[0], (Word::KindTechnologies, 1));
    assert_eq!(headings[1].0, Word::KindWeak);
}

#[test]
fn warming_changes_nothing() {
    let app = after("/がん");
    let before = rows(&drawn(&app));
    app.warming()();
    app.warming()();
    assert_eq!(rows(&drawn(&app)), before);
}
