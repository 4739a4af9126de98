//! The committee's office on the screens: what its tabs look like, and where its keys lead.

use crate::screen::{SIZES, after, app, drawn, press, rows};
use senshin::app::office::Lead;
use senshin::app::{Action, App, Content, Effect, Mode, Tab, Written};
use senshin::export::Existing;
use std::path::PathBuf;

screens! {
    the_overview: "1";
    the_chart_and_the_goals_of_the_overview: "1G<up><up><up><up><up><up><up><up><up><up><up><up><up><up>";
    the_zero_cases: "3";
    the_zero_cases_by_reason: "3b<down><enter>jj";
    the_filter_of_the_zero_cases: "3f<down><down>";
    a_search_in_the_zero_cases: "3/登録期間<enter>";
    the_row_without_a_report: "3jjjjjj";
    the_checks: "5";
    a_check_that_does_not_follow: "5f<down><down><down><enter><enter>";
    a_search_in_the_checks: "5/研修<enter>";
    three_picked: " jjj j ";
    three_side_by_side: " jjj j c";
    the_name_of_a_file: "3e";
}

#[test]
fn a_tiny_screen_still_shows_the_office() {
    let mut app = app(20, 5);
    for (keys, wanted) in [("1", "先進医療技術数"), ("3", "末梢血"), ("5", "技術数")] {
        press(&mut app, keys);
        let screen = rows(&drawn(&app)).join("\n");
        assert!(screen.contains(wanted), "{keys}: {screen}");
    }
}

/// Moves to the first stop that leads so, and follows it.
fn follow(app: &mut App, is_meant: impl Fn(&Lead) -> bool) {
    press(app, "g");
    let stops = app.office_page().stops.clone();
    let meant = |stop: &senshin::app::office::page::Stop| stop.lead.as_ref().is_some_and(&is_meant);
    let stop = stops.iter().position(meant).unwrap();
    while app.office_cursor().stop != stop {
        press(app, "n");
    }
    press(app, "<enter>");
}

#[test]
fn a_count_leads_to_its_list_and_back() {
    let mut app = app(120, 40);
    press(&mut app, "1");
    let over = senshin::catalog::Filter::only(senshin::catalog::Condition::OverEnrolled);
    follow(&mut app, |lead| *lead == Lead::List(over.clone()));
    assert_eq!(app.tab, Tab::Technologies);
    let ids: Vec<String> = app
        .technologies
        .rows
        .iter()
        .map(|&row| app.catalog().technology(row).unwrap().id.to_string())
        .collect();
    assert_eq!(ids, ["B26", "B27", "B40"]);
    let stop = {
        press(&mut app, "<backspace>");
        app.office_cursor().stop
    };
    assert_eq!(app.tab, Tab::Overview);
    assert!(stop > 0, "where one was");
}

#[test]
fn the_overview_leads_to_cases_checks_goals_and_figures() {
    let mut app = app(120, 40);
    press(&mut app, "1");
    follow(&mut app, |lead| *lead == Lead::Tab(Tab::Zero));
    assert_eq!(app.tab, Tab::Zero);
    press(&mut app, "1");
    let differs = Some(senshin::audit::Verdict::Differs);
    follow(&mut app, |lead| *lead == Lead::Checks(differs));
    assert_eq!((app.tab, app.office.verdict), (Tab::Audit, differs));
    assert_eq!(app.office.shown_checks().count(), 16 + 15);
    press(&mut app, "1");
    follow(&mut app, |lead| *lead == Lead::Goal(2));
    assert_eq!(app.tab, Tab::Kpi);
    assert_eq!(app.kpi.selected(), Some(senshin::report::Subject::Goal(2)));
    press(&mut app, "1");
    follow(&mut app, |lead| matches!(lead, Lead::Figure(_)));
    assert!(app.chart_is_whole());
    press(&mut app, "<backspace>");
    assert_eq!(app.tab, Tab::Overview);
}

#[test]
fn a_case_leads_to_its_technology_and_its_lines() {
    let mut app = app(120, 40);
    press(&mut app, "3jjj");
    let here = app.office_cursor();
    press(&mut app, "<enter>");
    let row = app.technologies.selected().unwrap();
    assert_eq!(app.catalog().technology(row).unwrap().id.to_string(), "B2");
    press(&mut app, "<backspace>");
    assert_eq!((app.tab, app.office_cursor()), (Tab::Zero, here));
    press(&mut app, "o");
    assert_eq!((app.tab, app.source.line), (Tab::Source, 1096));
    press(&mut app, "o");
    assert_eq!((app.tab, app.office_cursor()), (Tab::Zero, here));
}

#[test]
fn a_check_is_read_and_leads_to_its_lines() {
    let mut app = app(80, 24);
    press(&mut app, "5j<enter>");
    assert!(app.office.reading);
    press(&mut app, "o");
    assert_eq!(app.tab, Tab::Source);
    press(&mut app, "o<esc>");
    assert!(!app.office.reading);
    assert_eq!(app.office_cursor().stop, 1);
}

#[test]
fn every_search_finds_what_is_shown_and_is_undone() {
    let mut app = app(120, 40);
    press(&mut app, "3/suizougan<enter>");
    assert!(app.office_page().stops.is_empty());
    press(&mut app, "<esc>/供給<enter>");
    assert_eq!(app.office.cases().len(), app.office_page().stops.len());
    assert!((1..15).contains(&app.office.cases().len()));
    press(&mut app, "<esc>");
    assert_eq!(app.office.cases().len(), 15);
    press(&mut app, "5/27.4<enter>");
    assert!((1..10).contains(&app.office.shown_checks().count()));
    press(&mut app, "<esc>");
    let all = app.office.checks.as_ref().unwrap().len();
    assert_eq!(app.office.shown_checks().count(), all);
    press(&mut app, "1/デバイスラグ<enter>");
    let (page, stop) = (app.office_page(), app.office_cursor().stop);
    let text: String = page.lines[page.extent(stop)]
        .iter()
        .flatten()
        .map(|piece| piece.shown().to_owned())
        .collect();
    assert!(text.contains("デバイスラグ"), "{text}");
}

#[test]
fn nothing_of_a_reason_or_plan_is_cut_at_any_width() {
    let squeeze = |text: &str| text.replace(char::is_whitespace, "");
    for width in [20, 40, 80, 120, 200] {
        let mut app = app(width, 40);
        press(&mut app, "3");
        let page = app.office_page();
        // Texts side by side are read column by column.
        let mut pieces: Vec<_> = page.lines.iter().flatten().collect();
        pieces.sort_by_key(|piece| piece.x);
        let mut texts = std::collections::HashMap::<*const u8, String>::new();
        for piece in pieces {
            texts
                .entry(piece.text.as_ptr())
                .or_default()
                .push_str(piece.shown());
        }
        let shown: Vec<String> = texts.values().map(|text| squeeze(text)).collect();
        for technology in app.catalog().technologies() {
            if let Some(report) = &technology.zero_case {
                let (reason, plan) = (squeeze(&report.reason), report.plan.as_deref().map(squeeze));
                assert!(shown.contains(&reason), "{width}: {reason}");
                assert!(plan.map_or(true, |plan| shown.contains(&plan)), "{width}");
            }
        }
    }
}

#[test]
fn two_to_five_are_compared_and_the_picked_are_marked() {
    let mut app = app(120, 40);
    press(&mut app, "c");
    assert!(matches!(app.mode, Mode::Browse), "nothing is picked");
    assert!(app.notice.as_ref().unwrap().contains("Space"));
    press(&mut app, " j j j j j ");
    assert_eq!(app.technologies.picked.len(), 5, "no more than five");
    assert!(app.notice.as_ref().unwrap().contains("5技術まで"));
    press(&mut app, "kkkkk ");
    assert_eq!(
        app.technologies.picked.len(),
        4,
        "picked again is not picked"
    );
    press(&mut app, "j");
    let screen = rows(&drawn(&app));
    assert_eq!(
        screen.iter().filter(|row| row.contains('✓')).count(),
        4,
        "{screen:#?}"
    );
    press(&mut app, "c");
    let screen = rows(&drawn(&app)).join("\n");
    assert!(screen.contains("4技術の比較"), "{screen}");
    press(&mut app, "jjo");
    assert_eq!(app.tab, Tab::Source);
    press(&mut app, "o");
    assert!(app.comparing().is_some(), "back among the compared");
    press(&mut app, "<esc>");
    assert!(app.comparing().is_none());
}

/// What Enter would write, after these keys.
fn written(app: &mut App) -> (PathBuf, Content, Existing) {
    let Effect::Write {
        path,
        content,
        existing,
    } = app.update(Action::Accept)
    else {
        panic!("nothing is written")
    };
    (path, content, existing)
}

fn text_after(keys: &str) -> (String, String) {
    let mut app = app(120, 40);
    press(&mut app, keys);
    let (path, content, _) = written(&mut app);
    let Content::Text(text) = content else {
        panic!("no text")
    };
    (path.display().to_string(), text)
}

#[test]
fn what_is_shown_is_what_is_written() {
    for (keys, name, part) in [
        ("1e", "senshin-overview.md", "| ①先進医療技術数"),
        ("/膵臓<enter>e", "senshin-list.csv", "B,66,"),
        ("<enter>e", "senshin-B2.md", "経皮的乳がんラジオ波焼灼療法"),
        ("3b<down><enter>e", "senshin-zero.md", "## 登録終了 (5技術)"),
        ("4jjljle", "senshin-k1-training.csv", "k1-training"),
        ("5f<down><down><enter>e", "senshin-audit.md", "## 丸め (7)"),
        (" j ce", "senshin-compare.md", "# 技術の比較 B2、B3"),
        (
            "Vj<enter>e",
            "senshin-years-technologies.csv",
            "years-technologies",
        ),
    ] {
        let (path, text) = text_after(keys);
        assert_eq!(path, name, "{keys}");
        assert!(text.contains(part), "{keys}: {text}");
    }
}

#[test]
fn a_list_is_written_with_its_filter_and_order() {
    let (_, text) = text_after("f<down><enter>s<down><down><down><enter>e");
    assert_eq!(
        text.lines().count(),
        1 + 3,
        "the heading and the A technologies: {text}"
    );
    let (_, text) = text_after("/膵臓<enter>e<c-u>x.json");
    let rows: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(rows.as_array().unwrap().len(), 3);
}

#[test]
fn the_ending_decides_the_form_and_one_without_is_asked_again() {
    let mut app = app(120, 40);
    press(&mut app, "3e<c-u>");
    press(&mut app, "報告");
    assert_eq!(app.update(Action::Accept), Effect::None);
    assert!(
        app.problem().unwrap().contains(".csv"),
        "what to do is said"
    );
    press(&mut app, ".csv");
    assert_eq!(app.problem(), None);
    assert_eq!(written(&mut app).0, PathBuf::from("報告.csv"));
    press(&mut app, "<c-u>");
    press(&mut app, "all.sqlite");
    assert_eq!(written(&mut app).1, Content::Database);
}

#[test]
fn a_file_that_exists_is_asked_about_and_another_name_is_another_file() {
    let mut app = app(120, 40);
    press(&mut app, "3e");
    let (path, _, existing) = written(&mut app);
    assert_eq!(existing, Existing::Keep);
    app.written(Written::Exists(path.clone()));
    assert!(app.problem().unwrap().contains("上書き"));
    assert_eq!(written(&mut app).2, Existing::Replace);
    press(&mut app, "<backspace>d");
    assert_eq!(written(&mut app).2, Existing::Keep);
    app.written(Written::Failed(path.clone(), "空きがありません".to_owned()));
    assert_eq!(app.problem().as_deref(), Some("空きがありません"));
    assert!(
        matches!(app.mode, Mode::Export(_)),
        "the name stays to be changed"
    );
    app.written(Written::Done(path));
    assert!(matches!(app.mode, Mode::Browse));
    assert!(app.notice.as_ref().unwrap().contains("書き出しました"));
}

#[test]
fn there_is_nothing_to_write_in_the_source() {
    let mut app = app(120, 40);
    press(&mut app, "6e");
    assert!(matches!(app.mode, Mode::Browse));
    assert!(app.notice.is_some());
}

#[test]
fn copying_takes_the_part_under_the_cursor() {
    let mut app = app(120, 40);
    press(&mut app, "3j");
    let Effect::Copy(text) = app.update(Action::Copy) else {
        panic!("nothing copied")
    };
    assert!(
        text.contains("CYP2D6遺伝子多型検査") && text.contains("販売中止"),
        "{text}"
    );
}
