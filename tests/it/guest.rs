//! A program that panics in the terminal, which the real one does not do for the asking.

use crate::pty::{Modes, Setup};
use senshin::tui::terminal::Terminal;

#[test]
#[ignore = "the program that the other test starts in a terminal"]
fn program() {
    let mut terminal = Terminal::enter().unwrap();
    terminal.set_mouse(true).unwrap();
    terminal.write("始めの画面".as_bytes()).unwrap();
    panic!("大変だ");
}

#[test]
fn a_panic_is_read_on_the_screen_that_was_there_before() {
    let own = std::env::current_exe().unwrap().display().to_string();
    let user = Setup::new(&[
        &own,
        "--exact",
        "guest::program",
        "--ignored",
        "--nocapture",
    ])
    .start();
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (101, Modes::FOUND));
    let lines = end.lines.concat();
    assert!(
        lines.contains("大変だ") && !lines.contains("始めの画面"),
        "{lines}"
    );
}
