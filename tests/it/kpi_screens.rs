//! The KPI tab: what it looks like, and where its keys lead.

use crate::screen::{SIZES, after, app, drawn, press, rows, with_roles};
use senshin::app::{Action, Effect, Focus, Tab};
use senshin::report::Subject;

screens! {
    the_tree: "4";
    a_goal_with_its_exhibits: "4jjl";
    a_table_with_inferred_values: "4jjlj<enter>jlll";
    a_table_with_computed_values: "4/k6-matrix-2nd<enter><enter>jlll";
    a_wide_table: "4/k5-databases<enter><enter>llll";
    a_figure_whose_values_are_lost: "4/k1-satisfaction<enter><enter>l";
    a_text: "4/k2-method<enter><enter>";
    a_search_in_the_tree: "4/ステージ 助成";
    a_search_without_a_hit: "4/そのような語はない";
    the_source_of_a_cell: "4jjlj<enter>jlo";
}

/// What the cursor is on, by its name.
fn shown(app: &senshin::app::App) -> &str {
    app.kpi_exhibit().map_or("", |exhibit| exhibit.id.as_str())
}

#[test]
fn a_tiny_screen_still_shows_values() {
    let mut app = app(20, 5);
    press(&mut app, "4jjlj<enter>");
    assert_eq!(
        rows(&drawn(&app))[1..],
        [
            "           R4 受入実",
            "                績数",
            "                (人)",
            "医療従事         594",
        ]
    );
}

#[test]
fn the_source_opens_at_the_line_of_the_cell_and_leads_back_to_it() {
    let mut app = app(120, 40);
    press(&mut app, "4jjlj<enter>jl");
    let cell = app.kpi_cell(&app.kpi_page());
    assert_eq!(cell, Some((1, 1)));
    press(&mut app, "o");
    assert_eq!(
        (app.tab, app.source.document, app.source.line),
        (Tab::Source, 1, 249)
    );
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains("249▌ 653"))
    );
    press(&mut app, "o");
    assert_eq!(app.kpi_cell(&app.kpi_page()), cell);
    assert_eq!(shown(&app), "k1-training");
}

#[test]
fn the_values_of_a_wide_table_can_all_be_reached_and_the_labels_stay() {
    let mut app = app(80, 24);
    press(&mut app, "4/k5-operators<enter><enter>");
    for column in 0..9 {
        assert_eq!(app.kpi.column, column);
        let page = app.kpi_page();
        assert!(page.spans.iter().any(|span| span.column == column));
        let row = page.lines.iter().find(|line| line.row == Some(0)).unwrap();
        assert!(row.pieces[0].shown().starts_with("一般社団法人"), "{row:?}");
        press(&mut app, "l");
    }
    assert_eq!(app.kpi.column, 8, "the last column is the last");
    press(&mut app, "hhhhhhhhh");
    assert_eq!(
        app.kpi.focus,
        Focus::List,
        "left of the first column is the tree"
    );
}

#[test]
fn escape_restores_the_tree_as_it_was_before_the_search() {
    let mut app = app(120, 40);
    press(&mut app, "4jjljj");
    let before = with_roles(&app);
    press(&mut app, "/薬事<esc>");
    assert_eq!(with_roles(&app), before);
    press(&mut app, "/薬事<enter>");
    assert_ne!(with_roles(&app), before);
    press(&mut app, "<esc>");
    assert_eq!(with_roles(&app), before);
}

#[test]
fn what_was_found_is_gone_through_with_n() {
    let mut app = app(80, 24);
    press(&mut app, "4/受入実績<enter>");
    press(&mut app, "n");
    let at = |app: &senshin::app::App| {
        let page = app.kpi_page();
        let line = &page.lines[app.kpi.page.selected];
        let text: String = line
            .pieces
            .iter()
            .map(|piece| piece.shown().to_owned())
            .collect();
        (app.kpi.page.selected, text)
    };
    let (first, text) = at(&app);
    assert!(text.contains("受入実績"), "{text}");
    press(&mut app, "n");
    assert!(at(&app).0 > first);
    press(&mut app, "N");
    assert_eq!(at(&app).0, first);
}

#[test]
fn a_technology_leads_to_its_exhibit_and_back() {
    let mut app = app(120, 40);
    let row = app.catalog().find("B2".parse().unwrap())[0];
    app = app.opened_with("B2");
    press(&mut app, "<enter>");
    let lines = app.detail_lines();
    let line = lines
        .iter()
        .position(|line| line.leads_to.is_some() && line.shown().contains("Cool-tip"));
    press(&mut app, &"j".repeat(line.unwrap()));
    press(&mut app, "<enter>");
    assert_eq!(shown(&app), "k9-c2");
    assert_eq!(
        app.kpi_cell(&app.kpi_page()),
        Some((2, 0)),
        "the row that is meant"
    );
    let page = app.kpi_page();
    let back = page
        .lines
        .iter()
        .position(|line| line.target.is_some())
        .unwrap();
    let down = back - app.kpi.page.selected;
    press(&mut app, &"j".repeat(down));
    press(&mut app, "<enter>");
    assert_eq!(
        (app.tab, app.technologies.selected()),
        (Tab::Technologies, Some(row))
    );
    press(&mut app, "<backspace>");
    assert_eq!(shown(&app), "k9-c2");
    press(&mut app, "<backspace>");
    assert_eq!(app.technologies.selected(), Some(row));
}

#[test]
fn a_goal_leads_to_its_exhibits() {
    let mut app = app(80, 24);
    press(&mut app, "4jj<enter>");
    let footer = |app: &senshin::app::App| rows(&drawn(app)).pop().unwrap();
    assert!(!footer(&app).contains("戻る"));
    press(&mut app, "<enter>");
    assert_eq!(shown(&app), "k1-training");
    assert!(footer(&app).contains("Backspace 戻る"), "{}", footer(&app));
    press(&mut app, "<backspace>");
    assert_eq!(app.kpi.selected(), Some(Subject::Goal(0)));
}

#[test]
fn copying_takes_the_whole_exhibit() {
    let mut app = app(40, 12);
    press(&mut app, "4jjlj");
    let Effect::Copy(text) = app.update(Action::Copy) else {
        panic!("nothing copied")
    };
    for part in [
        "受入実績と実施機関数",
        "14 推定",
        "1/2へ補正処理",
        "ゴール①",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn copying_in_a_table_takes_the_value_under_the_cursor() {
    let mut app = app(120, 40);
    press(&mut app, "4jjlj<enter>jl");
    assert_eq!(app.update(Action::Copy), Effect::Copy("653".into()));
    let notice = app.notice.clone().unwrap();
    assert!(notice.contains("企業人材研修 / R5 受入実績数"), "{notice}");
    press(&mut app, "ll");
    assert_eq!(app.update(Action::Copy), Effect::Copy("14 (推定)".into()));
    press(&mut app, "G");
    let Effect::Copy(text) = app.update(Action::Copy) else {
        panic!("nothing copied")
    };
    assert!(
        text.contains("コーディネート人材研修"),
        "below the table it is all"
    );
}

#[test]
fn titles_in_the_tree_wrap_and_none_is_cut() {
    for keys in ["4", "4jjjjjjjl", "4jjjjjjl"] {
        let mut app = app(120, 40);
        press(&mut app, keys);
        let inside = app.panes().first.inside;
        for row in &rows(&drawn(&app))[2..] {
            let tree: String = row.chars().take(usize::from(inside.width) / 2).collect();
            assert!(!tree.contains('…'), "{row}");
        }
    }
}

#[test]
fn a_branch_that_is_opened_shows_what_hangs_from_it() {
    for height in [12, 24, 40] {
        let mut app = app(80, height);
        press(&mut app, "4G");
        assert_eq!(app.kpi.selected(), Some(Subject::Goal(10)));
        press(&mut app, "l");
        let lines = app.kpi_tree_lines();
        let shown: Vec<_> = lines
            .iter()
            .skip(app.kpi.tree.offset)
            .take(app.kpi_tree_height())
            .map(|line| line.node)
            .collect();
        let selected = app.kpi.tree.selected;
        assert!(shown.contains(&selected), "{height}");
        let all = shown.contains(&(selected + 4));
        assert!(
            all || shown.first() == Some(&selected),
            "{height}: {shown:?}"
        );
    }
}

#[test]
fn a_goal_says_each_thing_once_and_leads_to_its_vision_and_back_to_its_exhibits() {
    let mut app = app(120, 40);
    press(&mut app, "4/k3-ideas<enter><esc>");
    app.update(Action::Move(senshin::app::Move::First));
    press(&mut app, "jjjj");
    let page = |app: &senshin::app::App| {
        let lines = app.kpi_page().lines;
        let texts = lines.iter().map(|line| {
            let pieces = line.pieces.iter().map(|piece| piece.shown().to_owned());
            pieces.collect::<String>()
        });
        texts.collect::<Vec<_>>()
    };
    assert_eq!(app.kpi.selected(), Some(Subject::Goal(2)));
    let heading = "研究開発拠点、開発支援拠点や企業の連携強化";
    let lines = page(&app);
    assert_eq!(lines.iter().filter(|line| *line == heading).count(), 1);
    let vision = lines
        .iter()
        .position(|line| line.starts_with("ビジョン1: "));
    press(&mut app, "<enter>");
    app.kpi.page.selected = vision.unwrap();
    press(&mut app, "<enter>");
    assert_eq!(app.kpi.selected(), Some(Subject::Vision(0)));
    press(&mut app, "<backspace>");
    assert_eq!(app.kpi.selected(), Some(Subject::Goal(2)));
}

#[test]
fn an_exhibit_leads_to_its_goal() {
    let mut app = app(120, 40);
    press(&mut app, "4/k2-method<enter><enter>");
    let lines = app.kpi_page().lines;
    let goal = lines.iter().position(|line| line.target.is_some());
    app.kpi.page.selected = goal.unwrap();
    press(&mut app, "<enter>");
    assert_eq!(app.kpi.selected(), Some(Subject::Goal(1)));
}

#[test]
fn the_key_list_explains_the_five_signs() {
    let mut app = app(120, 200);
    press(&mut app, "?");
    let screen = rows(&drawn(&app)).join("\n");
    for sign in ["確 確実", "推 推定", "部 部分", "欠 欠落", "算 計算値"] {
        assert!(screen.contains(sign), "{sign}");
    }
}

#[test]
fn a_click_chooses_a_line_of_the_tree_and_a_cell_of_the_page() {
    let mut app = app(120, 40);
    press(&mut app, "4jjlj");
    let lines = app.kpi_tree_lines();
    let selected = app.kpi.tree.selected;
    let hubs = lines.iter().position(|line| line.node == selected + 3);
    let y = app.panes().first.inside.y + u16::try_from(hubs.unwrap()).unwrap();
    app.update(Action::Click(20, y));
    assert_eq!(shown(&app), "k1-hubs");
    press(&mut app, "kkk");
    let (area, _) = app.kpi_areas();
    let page = app.kpi_page();
    let line = page
        .lines
        .iter()
        .position(|line| line.row == Some(2))
        .unwrap();
    let span = page.spans[3];
    let x = area.x + 1 + u16::try_from(span.x).unwrap();
    app.update(Action::Click(x, area.y + u16::try_from(line).unwrap()));
    assert_eq!(app.kpi_cell(&app.kpi_page()), Some((2, 3)));
}

#[test]
fn the_headings_of_a_long_table_stay_above_its_rows() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut app = app(width, height);
        press(&mut app, "4/k1-courses<enter><enter>");
        let page = app.kpi_page();
        let headings = page.lines.iter().filter(|line| line.header);
        let headings: Vec<String> = headings
            .flat_map(|line| line.pieces.iter().map(|piece| piece.shown().to_owned()))
            .collect();
        let row_lines = page.lines.iter().filter(|line| line.row.is_some()).count();
        drop(page);
        assert!(!headings.is_empty() && row_lines > 40);
        let mut seen = std::collections::BTreeSet::new();
        // Down line by line, up by pages, down by pages: the cell is never below the headings.
        let ways = [
            "j".repeat(row_lines - 1),
            "<c-b>".repeat(6),
            "<c-f>".repeat(6),
        ];
        for key in ways.iter().flat_map(|way| way.split_inclusive(['j', '>'])) {
            press(&mut app, key);
            let page = app.kpi_page();
            let screen = rows(&drawn(&app)).join("\n");
            let offset = app.kpi.page.offset;
            let shown = app.kpi.page.selected.saturating_sub(offset);
            assert!(shown >= app.kpi_held(&page).len(), "{key}: {screen}");
            let line = &page.lines[app.kpi.page.selected];
            if let Some(row) = line.row {
                seen.insert(row);
                for heading in &headings {
                    assert!(screen.contains(heading.as_str()), "{heading}: {screen}");
                }
            }
        }
        assert!(seen.len() > 40, "{seen:?}");
    }
}

#[test]
fn no_row_is_passed_over_between_two_pages_of_a_long_table() {
    let mut app = app(80, 24);
    press(&mut app, "4/k1-courses<enter><enter>");
    let labels: Vec<String> = {
        let page = app.kpi_page();
        let rows = page.lines.iter().filter(|line| line.row.is_some());
        let labels = rows.filter_map(|line| line.pieces.first());
        labels.map(|piece| piece.shown().to_owned()).collect()
    };
    let mut seen = String::new();
    for _ in 0..40 {
        seen += &rows(&drawn(&app)).join("\n");
        press(&mut app, "<c-f>");
    }
    for label in labels {
        assert!(seen.contains(&label), "{label}");
    }
}
