//! What the screens look like, text and roles.
//!
//! Each test presses keys as a user would and compares the screen with a stored one. After a
//! wanted change, `INSTA_UPDATE=always cargo test` stores the new screens; read them before
//! committing.

use crate::screen::{SIZES, after, app, drawn, press, rows, with_roles};

screens! {
    the_start: "";
    a_search_being_typed: "/がん";
    a_search_that_finds_nothing: "/肝臓";
    a_technology_without_a_case: "jjjjjjjj<enter>jjjjjj";
    a_technology_of_class_a: "G";
    the_order_by_cost: "s<down><down><down><down><down><down><down><down><down><enter>";
    the_filter_menu: "f<down><down><down> ";
    the_columns_menu: "C<down><down> ";
    the_source_of_a_row: "jo";
    the_source_of_a_field: "j<enter>jjjjjjo";
    a_search_in_the_source: "6/入院期間<enter>";
    the_other_document: "6<tab>";
    the_list_of_keys: "?";
    about_the_program: "A";
    everything_that_a_search_finds: "/suizougan<enter>a";
    a_search_in_romaji: "/kougashu";
    a_search_with_a_wrong_value: "/がん cost:abc";
    a_field_being_completed: "/en<tab><tab>";
    how_searches_are_written: "/?";
    a_related_technology: "f<down><down><down><down><down><down><down><enter><enter>G";
}

#[test]
fn a_tiny_screen_still_shows_technologies() {
    let mut app = app(20, 5);
    assert_eq!(
        rows(&drawn(&app)),
        [
            " 1[2 技術] 3 4 5 6",
            " 番号  技術名",
            "▌B2    経皮的乳がん…",
            " B3    インターフェ…",
            " B4    腹腔鏡下セン…",
        ]
    );
    press(&mut app, "/膵");
    assert_eq!(rows(&drawn(&app))[0], "/ 膵");
    assert_eq!(rows(&drawn(&app)).len(), 5);
}

#[test]
fn escape_restores_what_was_there_before_the_search() {
    let mut app = app(120, 40);
    press(&mut app, "jjjjj");
    let before = with_roles(&app);
    press(&mut app, "/膵臓<esc>");
    assert_eq!(with_roles(&app), before);
}

#[test]
fn the_selected_technology_is_remembered_through_sort_filter_and_search() {
    let mut app = app(120, 40);
    press(&mut app, "jjjjjjjjjjjjjjj");
    let chosen = app.technologies.selected();
    press(
        &mut app,
        "s<down><down><down><down><down><down><down><down><down><enter>",
    );
    assert_eq!(app.technologies.selected(), chosen, "sorted");
    press(&mut app, "/膵臓<enter>");
    assert_ne!(app.technologies.selected(), chosen, "it is not among these");
    press(&mut app, "<esc>");
    assert_eq!(app.technologies.selected(), chosen, "search undone");
    press(&mut app, "f<down><enter>");
    press(&mut app, "x");
    assert_eq!(app.technologies.selected(), chosen, "filter undone");
}

#[test]
fn the_source_opens_at_the_lines_of_the_field_and_leads_back() {
    let mut app = app(120, 40);
    press(&mut app, "j<enter>");
    let lines = app.detail_lines();
    let planned = lines
        .iter()
        .position(|line| line.field.map(|f| f.key) == Some("planned_patients"));
    press(&mut app, &"j".repeat(planned.unwrap()));
    press(&mut app, "o");
    assert_eq!((app.source.document, app.source.line), (0, 612));
    assert!(
        rows(&drawn(&app))
            .iter()
            .any(|row| row.contains("612▌ ２ ３"))
    );
    press(&mut app, "o");
    assert_eq!(app.technologies.detail.selected, planned.unwrap());
}

#[test]
fn copying_takes_the_whole_record() {
    use senshin::app::{Action, Effect};
    let mut app = app(40, 12);
    let Effect::Copy(text) = app.update(Action::Copy) else {
        panic!("nothing copied")
    };
    for part in [
        "経皮的乳がんラジオ波焼灼療法",
        "令6.7.31 (2024-07-31)",
        "100.0%  計算値",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(app.notice.is_some());
}

#[test]
fn the_list_of_keys_ends_at_its_last_line() {
    for (open, width, height) in [("?", 80, 24), ("?", 20, 5), ("/?", 80, 24)] {
        let mut app = app(width, height);
        press(&mut app, open);
        press(&mut app, &"<pagedown>".repeat(150));
        let end = rows(&drawn(&app));
        press(&mut app, "<down><down>");
        assert_eq!(rows(&drawn(&app)), end, "{open}");
        press(&mut app, "<up>");
        assert_ne!(rows(&drawn(&app)), end, "{open} {width}x{height}");
    }
}

#[test]
fn the_page_about_the_program_is_read_to_its_end_and_left() {
    for (width, height) in [(20, 5), (80, 24), (120, 40)] {
        let mut app = app(width, height);
        let before = with_roles(&app);
        press(&mut app, "A");
        let (lines, _) = app.about_lines();
        let mut seen = rows(&drawn(&app)).join("\n");
        for _ in 0..lines.len() {
            press(&mut app, "<down>");
            seen += &rows(&drawn(&app)).join("\n");
        }
        let missing = lines
            .iter()
            .find(|(line, _)| !seen.contains(line.trim_end()));
        assert_eq!(missing, None, "{width}x{height}");
        let end = with_roles(&app);
        press(&mut app, "<pagedown><up>");
        assert_ne!(with_roles(&app), end, "it does not go past its end");
        press(&mut app, "A");
        assert_eq!(with_roles(&app), before);
        press(&mut app, "?A<esc>");
        assert_eq!(with_roles(&app), before);
    }
}
