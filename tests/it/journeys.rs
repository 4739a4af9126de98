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
