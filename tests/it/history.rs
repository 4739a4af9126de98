//! What was searched before, across real sessions of the program.

use crate::program::scratch;
use crate::pty::{Setup, User};
use std::path::Path;

const SENSHIN: &str = env!("CARGO_BIN_EXE_senshin");

fn session(state: Option<&Path>) -> User {
    let mut setup = Setup::new(&[SENSHIN]).size(100, 30);
    if let Some(state) = state {
        setup = setup.env("XDG_STATE_HOME", state.to_str().unwrap());
    }
    let user = setup.start();
    user.sees("q 終了");
    user
}

fn quits(mut user: User) {
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn a_search_comes_back_in_the_next_session() {
    let folder = scratch("history-next");
    let mut first = session(Some(&folder));
    first.types("/suizougan\r");
    first.sees("57行中 3行");
    quits(first);
    let mut second = session(Some(&folder));
    second.types("/\x1b[A");
    second.sees("/ suizougan");
    second.sees("57行中 3行");
    second.types("\x1b");
    second.sees("/ で検索");
    quits(second);
}

#[test]
fn sessions_at_once_lose_nothing() {
    let folder = scratch("history-at-once");
    let (mut one, mut other) = (session(Some(&folder)), session(Some(&folder)));
    one.types("/youshisen\r");
    one.sees("57行中 3行");
    other.types("/suizougan\r");
    other.sees("57行中 3行");
    one.types("/");
    one.types("\x15toneyama\r");
    one.sees("57行中 1行");
    quits(other);
    quits(one);
    let kept = std::fs::read_to_string(folder.join("senshin/history")).unwrap();
    let mut lines: Vec<&str> = kept.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["suizougan", "toneyama", "youshisen"]);
}

#[test]
fn without_a_place_for_it_nothing_is_said() {
    for state in [None, Some(Path::new("/proc/nowhere"))] {
        let mut user = session(state);
        user.types("/suizougan\r");
        user.sees("57行中 3行");
        user.types("/");
        user.types("\x15");
        user.types("\x1b[A");
        user.sees("/ suizougan");
        user.types("\r");
        quits(user);
    }
}

#[test]
fn only_the_first_session_explains_itself_and_only_until_a_key() {
    let folder = scratch("history-first");
    let hint = "先進医療の実績とKPIを読む画面です。Tab 隣の枠  / 検索  ? キーの一覧";
    let mut first = session(Some(&folder));
    first.sees(hint);
    first.types("j");
    first.sees("/ で検索");
    quits(first);
    let second = session(Some(&folder));
    second.sees("/ で検索");
    assert!(!second.lines().concat().contains("読む画面"));
    quits(second);
}
