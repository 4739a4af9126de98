//! The terminal is left as it was found, however the program ends; and what goes on in between.

use crate::pty::{Modes, Setup, User};
use rustix::process::Signal;

const SENSHIN: &str = env!("CARGO_BIN_EXE_senshin");

fn senshin() -> Setup {
    Setup::new(&[SENSHIN]).size(100, 30)
}

/// The program in a terminal, its first screen shown.
fn started() -> User {
    let user = senshin().start();
    user.sees("1/57");
    // The last that is painted.
    user.sees("q 終了");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
    user
}

#[test]
fn the_end_leaves_the_terminal_as_it_was() {
    let mut user = started();
    user.types("q");
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (0, Modes::FOUND));
    assert_eq!(end.lines.concat(), "");
}

#[test]
fn the_mouse_is_reported_on_demand_and_not_after_the_end() {
    let mut user = started();
    user.types("m");
    user.waits_until("reports of the mouse", |emulator| Modes::of(emulator).mouse);
    // The third line of the list.
    user.types("\x1b[<0;7;7M");
    user.sees("3/57");
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
    let script = format!("trap '' HUP; {SENSHIN}; exit $?");
    let user = Setup::new(&["sh", "-c", &script]).start();
    user.sees("1/57");
    assert_eq!(user.hangs_up().exit_code(), 129);
}

#[test]
fn a_stop_from_outside_leaves_the_terminal_and_going_on_paints_all_of_it() {
    let user = started();
    let screen = user.lines();
    user.signals(Signal::TSTP);
    user.waits_until("the terminal to be left", |emulator| {
        Modes::of(emulator) == Modes::FOUND
    });
    user.waits_until_stopped();
    user.signals(Signal::CONT);
    user.waits_until("the same screen", |emulator| emulator.lines() == screen);
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
}

#[test]
fn a_shell_gets_the_terminal_back_for_as_long_as_it_likes() {
    let script = format!("{SENSHIN}; echo stopped; read answer; fg; echo code $?; read answer");
    let mut user = Setup::new(&["sh", "-mc", &script]).start();
    user.sees("1/57");
    user.types("jj\x1a");
    user.sees("stopped");
    assert_eq!(user.looks(Modes::of), Modes::FOUND);
    user.types("\n");
    user.sees("3/57");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
    user.types("q");
    user.sees("code 0");
    user.types("\n");
    assert_eq!(user.waits_for_the_end().modes, Modes::FOUND);
}

#[test]
fn a_stop_does_nothing_where_nobody_could_make_it_go_on() {
    let mut user = started();
    // A program that was stopped would not see what follows.
    user.types("\x1aj");
    user.sees("2/57");
    assert_eq!(user.looks(Modes::of), Modes::ENTERED);
}

#[test]
fn keys_that_come_together_are_few_frames() {
    let mut user = started();
    let before = user.bytes();
    user.types(&"j".repeat(1000));
    user.sees("57/57");
    let bytes = user.bytes() - before;
    // One frame for each of 56 steps would be more than 80 kB.
    assert!(bytes < 20_000, "{bytes} bytes");
}

#[test]
fn a_pasted_text_is_no_key() {
    let mut user = started();
    user.pastes("q\nq");
    user.types("j");
    user.sees("2/57");
}

#[test]
fn the_last_of_many_sizes_is_shown_whole() {
    let mut user = started();
    let screen = user.lines();
    for columns in 20..120 {
        user.resizes(columns, 10);
        user.resizes(1, 1);
    }
    user.resizes(100, 30);
    user.waits_until("the first screen", |emulator| emulator.lines() == screen);
}

#[test]
fn a_terminal_of_one_cell_is_no_obstacle() {
    let mut user = senshin().size(1, 1).start();
    user.waits_until("the terminal to be entered", |emulator| {
        Modes::of(emulator) == Modes::ENTERED
    });
    user.resizes(100, 30);
    user.sees("1/57");
}

#[test]
fn frames_are_lines_where_the_terminal_draws_them_narrow() {
    let user = senshin().start();
    user.sees("┌──");
    user.sees("1/57");
}

#[test]
fn frames_are_ascii_where_the_terminal_draws_lines_wide() {
    let user = senshin().ambiguous_wide().start();
    user.sees("+--");
    user.sees("1/57");
    assert!(!user.lines().concat().contains('─'));
}

#[test]
fn what_was_typed_while_a_mute_terminal_was_waited_for_counts() {
    let mut user = senshin().mute().start();
    user.waits_until("the program to be there", |emulator| {
        Modes::of(emulator).bracketed_paste
    });
    user.types("/膵臓");
    user.sees("/ 膵臓");
    user.sees("+--");
}

#[test]
fn answers_that_come_too_late_are_no_keys() {
    let mut user = senshin().mute().start();
    user.sees("1/57");
    user.types("\x1b[1;2R\x1b[1;3R\x1b[?62;22c/\x1b[1;2Rq");
    user.sees("/ q");
}

#[test]
fn the_first_screen_with_all_questions_takes_less_than_seven_kilobytes() {
    let user = senshin().size(120, 40).start();
    user.sees("1/57");
    user.sees("q 終了");
    assert!(user.bytes() <= 7000, "{} bytes", user.bytes());
}

#[test]
fn no_colour_is_sent_to_those_who_want_none() {
    let coloured = |setup: Setup| {
        let user = setup.start();
        user.sees("1/57");
        user.looks(|terminal| {
            let looks = (0..30).flat_map(|y| (0..100).map(move |x| terminal.look(x, y)));
            let plain = vt100::Color::Default;
            looks
                .filter(|look| look.fg != plain || look.bg != plain)
                .count()
        })
    };
    assert!(coloured(senshin()) > 0);
    assert_eq!(coloured(senshin().env("NO_COLOR", "1")), 0);
}

#[test]
fn a_terminal_without_utf_8_is_told_so_and_left() {
    let end = senshin().bytes_only().start().waits_for_the_end();
    assert_eq!((end.code, end.modes), (2, Modes::FOUND));
}
