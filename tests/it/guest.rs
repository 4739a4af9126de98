//! A panic, which the program does for the asking where debugging is on: wherever it happens, the
//! terminal is left as it was and the message is read on the screen that was there before.

use crate::pty::{End, Modes, Setup};

const SENSHIN: &str = env!("CARGO_BIN_EXE_senshin");

/// What the terminal shows after a panic at a place, the mouse being on.
fn after_a_panic(place: &str, keys: &str) -> End {
    let command = [SENSHIN, "--mouse"];
    let mut user = Setup::new(&command).env("SENSHIN_PANIC", place).start();
    if !keys.is_empty() {
        user.sees("1/57");
        user.types(keys);
    }
    user.waits_for_the_end()
}

fn is_read_on_the_screen_before(end: &End, place: &str) {
    assert_eq!(
        (end.code, &end.modes),
        (101, &Modes::FOUND),
        "{:?}",
        end.lines
    );
    let lines = end.lines.concat();
    let told = format!("SENSHIN_PANIC={place}");
    assert!(
        lines.contains(&told) && !lines.contains("先進医療"),
        "{lines}"
    );
}

#[test]
fn a_panic_at_a_key_gives_the_terminal_back() {
    is_read_on_the_screen_before(&after_a_panic("key", "j"), "key");
}

#[test]
fn a_panic_in_another_thread_gives_the_terminal_back() {
    is_read_on_the_screen_before(&after_a_panic("thread", ""), "thread");
}
