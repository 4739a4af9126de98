//! The terminal is left as it was found, however the program ends; and what goes on in between.

use crate::pty::{Modes, Setup, User};
use portable_pty::{PtySize, native_pty_system};
use rustix::process::Signal;
use std::io::Read as _;

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
fn a_thousand_characters_pasted_are_one_frame() {
    let mut user = started();
    user.types("/");
    user.sees("/ ");
    let before = user.bytes();
    user.pastes(&"療".repeat(1000));
    user.sees("療療");
    user.types("\x1b");
    user.sees("1/57");
    let bytes = user.bytes() - before;
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
fn only_the_sixteen_colours_are_used_whatever_the_terminal_could_show() {
    let looks = |setup: Setup| {
        let user = setup.start();
        user.sees("q 終了");
        user.looks(|terminal| -> Vec<_> {
            let cells = (0..30).flat_map(|y| (0..100).map(move |x| (x, y)));
            cells.map(|(x, y)| terminal.look(x, y)).collect()
        })
    };
    let plain = looks(senshin());
    for (name, value) in [
        ("COLORTERM", "truecolor"),
        ("TERM", "xterm"),
        ("TERM", "tmux-direct"),
    ] {
        assert_eq!(looks(senshin().env(name, value)), plain, "{name}={value}");
    }
    for look in plain {
        for colour in [look.fg, look.bg] {
            let named = matches!(colour, vt100::Color::Default | vt100::Color::Idx(0..16));
            assert!(named, "{colour:?}");
        }
    }
}

#[test]
fn where_one_side_is_no_terminal_there_is_text() {
    for rest in [
        "</dev/null",
        "| cat",
        "</dev/null | cat",
        "2>/dev/null </dev/null",
    ] {
        let script = format!("{SENSHIN} {rest}");
        let user = Setup::new(&["sh", "-c", &script]).size(100, 70).start();
        let end = user.waits_for_the_end();
        assert_eq!((end.code, end.modes), (0, Modes::FOUND), "{rest}");
        assert!(
            end.lines.iter().any(|line| line.contains("57件")),
            "{rest}: {:?}",
            end.lines
        );
    }
}

#[test]
fn where_the_cursor_cannot_be_moved_there_is_text() {
    for term in ["dumb", ""] {
        let end = senshin()
            .env("TERM", term)
            .size(100, 70)
            .start()
            .waits_for_the_end();
        assert_eq!((end.code, end.modes), (0, Modes::FOUND), "{term}");
        assert!(end.lines.iter().any(|line| line.contains("57件")), "{term}");
    }
}

#[test]
fn what_a_terminal_will_not_show_is_said_and_not_refused() {
    for (name, value, said) in [
        ("TERM", "linux", "The Linux console has no Japanese glyphs"),
        ("LC_ALL", "ja_JP.eucJP", "eucJP"),
    ] {
        let mut user = senshin().env(name, value).start();
        user.sees("q 終了");
        user.types("q");
        let end = user.waits_for_the_end();
        assert_eq!((end.code, end.modes), (0, Modes::FOUND), "{value}");
        assert!(
            end.lines.concat().contains(said),
            "{value}: {:?}",
            end.lines
        );
    }
}

#[test]
fn a_terminal_that_takes_no_more_output_ends_the_program_with_a_message() {
    let other = native_pty_system().openpty(PtySize::default()).unwrap();
    let path = other.master.tty_name().unwrap().display().to_string();
    let script = format!(
        "{SENSHIN} --ambiguous-width narrow > {path}; echo code $?; stty -a | tr ';' '\\n'"
    );
    let mut user = Setup::new(&["sh", "-c", &script]).size(80, 40).start();
    let mut reader = other.master.try_clone_reader().unwrap();
    let (mut shown, mut bytes) = (Vec::new(), [0; 4096]);
    while !String::from_utf8_lossy(&shown).contains("終了") {
        let length = reader.read(&mut bytes).unwrap();
        shown.extend_from_slice(&bytes[..length]);
    }
    drop((reader, other));
    user.types("j");
    user.sees("端末か標準出力に書けません");
    user.sees("code 2");
    // The input is a terminal still, and as it was.
    user.sees(" icanon");
}

#[test]
fn a_terminal_without_utf_8_is_told_so_and_left() {
    let end = senshin().bytes_only().start().waits_for_the_end();
    assert_eq!((end.code, end.modes), (2, Modes::FOUND));
}

/// A key in the same moment hides no change of the size, nor a change hides the key.
#[test]
fn keys_and_resizes_in_the_same_moment_are_both_seen() {
    let mut user = started();
    for round in 0..200 {
        let columns = 80 + round % 7;
        user.types("G");
        user.resizes(columns, 24);
        user.types("g");
        user.waits_until("a screen of the new size", |emulator| {
            let lines = emulator.lines();
            let frame = lines.get(2).map(|line| line.chars().count());
            frame == Some(usize::from(columns)) && lines.iter().any(|line| line.contains("1/57"))
        });
    }
}
