//! The terminal is left as it was found, however the program ends; and what goes on in between.

use crate::guest;
use crate::pty::{Modes, Setup, User};
use rustix::process::Signal;

fn guest() -> Setup {
    let command = guest::command();
    Setup::new(&command.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The program in a terminal, its first frame shown.
fn started() -> User {
    let user = guest().start();
    user.sees("画面 1");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
    user
}

#[test]
fn the_end_leaves_the_terminal_as_it_was() {
    let mut user = started();
    user.types("q");
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (0, Modes::FOUND));
    assert!(!end.lines.concat().contains("画面"));
}

#[test]
fn the_mouse_is_reported_on_demand_and_not_after_the_end() {
    let mut user = started();
    user.types("m");
    user.waits_until("reports of the mouse", |emulator| Modes::of(emulator).mouse);
    user.types("\x1b[<0;7;3M");
    user.sees("鼠6,2");
    user.types("q");
    assert_eq!(user.waits_for_the_end().modes, Modes::FOUND);
}

#[test]
fn signals_that_end_the_program_leave_the_terminal_first() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let user = started();
        user.signals(signal);
        let end = user.waits_for_the_end();
        assert_eq!((end.code, end.modes), (code, Modes::FOUND), "{signal:?}");
    }
}

#[test]
fn a_hang_up_by_signal_ends_the_program_without_a_word() {
    let user = started();
    let bytes = user.bytes();
    user.signals(Signal::HUP);
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (129, Modes::ENTERED));
    assert_eq!(end.bytes, bytes);
}

#[test]
fn a_line_that_was_cut_ends_the_program_even_if_no_signal_comes() {
    // The system tells the shell alone, which does not care.
    let command = guest::command().join(" ");
    let script = format!("trap '' HUP; {command}; exit $?");
    let user = Setup::new(&["sh", "-c", &script]).start();
    user.sees("画面 1");
    assert_eq!(user.hangs_up().exit_code(), 129);
}

#[test]
fn a_panic_is_read_on_the_screen_that_was_there_before() {
    let mut user = started();
    user.types("p");
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (101, Modes::FOUND));
    assert!(end.lines.concat().contains("大変だ"), "{:?}", end.lines);
}

#[test]
fn a_stop_from_outside_leaves_the_terminal_and_going_on_paints_all_of_it() {
    let user = started();
    user.signals(Signal::TSTP);
    user.waits_until("the terminal to be left", |emulator| {
        Modes::of(emulator) == Modes::FOUND
    });
    user.waits_until_stopped();
    user.signals(Signal::CONT);
    user.sees("画面 2");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
    assert_eq!(user.lines()[1], "幅 ①1 ※1 ─1");
}

#[test]
fn a_shell_gets_the_terminal_back_for_as_long_as_it_likes() {
    let command = guest::command().join(" ");
    let script = format!("{command}; echo stopped; read answer; fg; echo code $?; read answer");
    let mut user = Setup::new(&["sh", "-mc", &script]).start();
    user.sees("画面 1");
    user.types("z");
    user.sees("stopped");
    assert_eq!(user.looks(Modes::of), Modes::FOUND);
    user.types("\n");
    user.sees("画面");
    user.sees("大きさ");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
    user.types("q");
    user.sees("code 0");
    user.types("\n");
    assert_eq!(user.waits_for_the_end().modes, Modes::FOUND);
}

#[test]
fn a_stop_does_nothing_where_nobody_could_make_it_go_on() {
    let mut user = started();
    user.types("z");
    user.sees("z");
    // A program that was stopped would not see it.
    user.types("j");
    user.sees("j");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
}

#[test]
fn keys_that_come_together_are_one_frame() {
    let mut user = started();
    user.types(&"j".repeat(1000));
    user.types("k");
    user.sees("k");
    let frames: usize = user.lines()[0].rsplit(' ').next().unwrap().parse().unwrap();
    assert!(frames < 20, "{frames} frames");
}

#[test]
fn a_pasted_text_is_no_key() {
    let mut user = started();
    user.pastes("q\nq");
    user.sees(r#"1 個 貼り付け"q\nq""#);
}

#[test]
fn the_last_of_many_sizes_is_shown_whole() {
    let mut user = started();
    for columns in 20..120 {
        user.resizes(columns, 10);
        user.resizes(1, 1);
    }
    user.resizes(100, 30);
    user.sees("100×30");
    user.sees("幅 ①1 ※1 ─1");
}

#[test]
fn a_terminal_of_one_cell_is_no_obstacle() {
    let mut user = guest().env("GUEST_ASKS", "1").size(1, 1).start();
    user.waits_until("the terminal to be entered", |emulator| {
        Modes::of(emulator) == Modes::ENTERED
    });
    user.resizes(80, 24);
    user.sees("画面");
}

#[test]
fn a_narrow_terminal_says_so() {
    let user = guest().env("GUEST_ASKS", "1").start();
    user.sees("幅 ①1 ※1 ─1");
}

#[test]
fn a_wide_terminal_says_so() {
    let user = guest().env("GUEST_ASKS", "1").ambiguous_wide().start();
    user.sees("幅 ①2 ※2 ─2");
}

#[test]
fn a_mute_terminal_gets_two_columns_and_what_was_typed_meanwhile_counts() {
    let mut user = guest().env("GUEST_ASKS", "1").mute().start();
    user.waits_until("the terminal to be entered", |emulator| {
        Modes::of(emulator).bracketed_paste
    });
    user.types("漢/\x1b[A");
    // Two columns are kept for each; this terminal fills one of them.
    user.sees("幅 ① 2 ※ 2 ─ 2");
    user.sees("3 個 漢/Up");
}

#[test]
fn answers_that_come_too_late_are_no_keys() {
    let mut user = guest().env("GUEST_ASKS", "1").mute().start();
    user.sees("幅 ① 2");
    user.types("\x1b[1;2R\x1b[1;3R\x1b[?62;22cj");
    user.sees("1 個 j");
}

#[test]
fn a_terminal_without_utf_8_is_known_by_three_columns() {
    // The guest draws substitutes then.
    let user = guest().env("GUEST_ASKS", "1").bytes_only().start();
    user.sees("(1)3");
}
