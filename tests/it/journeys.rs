//! A reader's ways through the real program, in a terminal.

use crate::pty::{Setup, User};

const SENSHIN: &str = env!("CARGO_BIN_EXE_senshin");

fn opened(arguments: &[&str]) -> User {
    let command: Vec<&str> = std::iter::once(SENSHIN)
        .chain(arguments.iter().copied())
        .collect();
    let user = Setup::new(&command).size(100, 30).start();
    user.sees("q 終了");
    user
}

#[test]
fn a_search_pasted_in_japanese_leads_to_the_printed_lines_and_back() {
    let mut user = opened(&[]);
    user.types("/");
    user.pastes("膵臓がん");
    user.sees("57行中 3行");
    user.types("\r");
    user.types("o");
    user.sees("212▌");
    user.types("o");
    user.sees("57行中 3行");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn the_same_is_found_from_a_keyboard_without_japanese() {
    let mut user = opened(&[]);
    user.types("/suizougan");
    user.sees("57行中 3行");
    user.sees("膵臓がん");
    user.types("\r");
    user.types("a");
    user.sees("A:190");
    user.types("\x1b");
    user.sees("57行中 3行");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn a_window_made_narrow_and_wide_again_shows_all_of_it() {
    let mut user = opened(&["26"]);
    user.sees("136,411,482円");
    user.resizes(40, 12);
    user.sees("16/57");
    user.resizes(120, 40);
    user.sees("136,411,482円");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn what_is_pasted_in_one_tab_leads_to_another_and_back() {
    let mut user = opened(&[]);
    user.types("/");
    user.pastes("販売高");
    user.sees("KPI8");
    user.types("\x0c");
    user.sees("医療機器販売高の推移");
    user.types("\r");
    user.sees("k0-sales");
    user.sees("図表 90 のうち 2");
    user.types("\x7f");
    user.sees("57行中 0行");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn romaji_finds_exhibits_and_n_steps_through_what_was_found() {
    let mut user = opened(&[]);
    user.types("4/hanbaidaka");
    user.sees("図表 90 のうち 2");
    user.types("\r");
    user.sees("k0-sales ─");
    user.types("nnnnn");
    user.sees("k0-sales-definitions ─");
    user.types("NN");
    user.sees("k0-sales ─");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn the_office_follows_a_count_reads_the_zero_cases_compares_and_writes() {
    let folder = crate::export::Folder::new("office");
    let path = folder.file("0ken.md");
    let mut user = opened(&[]);
    user.types("1");
    user.sees("目を向けるところ");
    // The seven figures and three notes stand before the first count, which leads to 0件; the
    // next leads to the three whose end had passed.
    user.types(&"j".repeat(11));
    user.types("\r");
    user.sees("57行中 3行");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);

    let mut user = opened(&[]);
    user.types("3");
    user.sees("0件 15技術");
    user.types("f");
    user.sees("理由の分類(senshin): 登録終了");
    user.types("j\r");
    user.sees("0件 15技術中 5技術");
    user.types("\r");
    user.sees("経皮的乳がんラジオ波焼灼療法");
    user.types("[");
    user.sees("0件 15技術中 5技術");
    user.types("e");
    user.sees("書き出すファイル");
    user.types("\x15");
    user.types(path.to_str().unwrap());
    user.types("\r");
    user.sees("書き出しました");
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(
        written.contains("平成29年11月に予定症例数到達により"),
        "{written}"
    );
    assert!(!written.contains("CYP2D6"), "the filter holds: {written}");
    user.types("e");
    user.sees("書き出すファイル");
    user.types("\x15");
    user.types(path.to_str().unwrap());
    user.types("\r");
    user.sees("Enter で上書き");
    user.types("\x1b");
    user.sees("b まとめ方");
    user.types("2g j j c");
    user.sees("3技術の比較");
    user.types("c");
    user.sees("比較に 3技術");
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn the_screen_speaks_english_where_that_is_asked_for() {
    for (arguments, language) in [(&["--lang", "en"][..], "ja"), (&[], "en")] {
        let command = [&[SENSHIN], arguments].concat();
        let setup = Setup::new(&command).size(100, 30);
        let mut user = setup.env("SENSHIN_LANG", language).start();
        user.sees("q quit");
        user.sees("57 rows");
        user.types("/suizougan");
        user.sees("3 of 57 rows");
        user.sees("膵臓がん");
        user.types("\r1");
        user.sees("Look at");
        user.types("q");
        assert_eq!(user.waits_for_the_end().code, 0);
    }
}

#[test]
fn a_third_language_is_refused_before_the_screen_opens() {
    let user = Setup::new(&[SENSHIN]).env("SENSHIN_LANG", "fr").start();
    let end = user.waits_for_the_end();
    assert_eq!(end.code, 2);
    assert!(
        end.lines[0].contains("SENSHIN_LANG に「fr」は選べません"),
        "{:?}",
        end.lines
    );
    assert!(
        end.lines[1].contains("SENSHIN_LANG can't be \"fr\""),
        "{:?}",
        end.lines
    );
}
