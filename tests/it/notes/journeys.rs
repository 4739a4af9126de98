//! Ways through the real program with marks and notes.

use super::Home;
use crate::pty::{Setup, User};

const SENSHIN: &str = env!("CARGO_BIN_EXE_senshin");

fn session(home: &Home, arguments: &[&str]) -> User {
    let mut command = vec![SENSHIN];
    command.extend(arguments);
    let user = Setup::new(&command)
        .size(120, 40)
        .env("XDG_DATA_HOME", home.0.to_str().unwrap())
        .start();
    user.sees("q 終了");
    user
}

fn quits(mut user: User) {
    user.types("q");
    assert_eq!(user.waits_for_the_end().code, 0);
}

#[test]
fn a_mark_and_a_japanese_note_are_there_the_next_day_and_in_another_home() {
    let home = Home::new("journey");
    let mut first = session(&home, &["B39"]);
    first.types("i");
    first.sees("問題あり");
    first.types("\x1b[B\r");
    first.sees("B39 に印「要確認」を付けました");
    first.types("w");
    first.sees("Ctrl-s 保存");
    first.types("登録数を問い合わせる\r");
    first.types("\x1b[200~貼り付けた\n文\x1b[201~");
    first.sees("貼り付けた");
    first.types("\x1b");
    first.sees("まだ保存していません");
    first.types("\x13");
    first.sees("B39 のメモを保存しました");
    quits(first);

    let mut second = session(&home, &[]);
    second.sees("要確認*");
    second.types("/mark:youkakunin\r");
    second.sees("57行中 1行");
    second.sees("登録数を問い合わせる");
    quits(second);

    let file = home.0.join("carry.md");
    let file = file.to_str().unwrap();
    home.output(&["notes", "export", file]);
    let other = Home::new("journey-other");
    other.output(&["notes", "import", file]);
    let third = session(&other, &["note:貼り付けた"]);
    third.sees("57行中 1行");
    third.sees("要確認*");
    quits(third);
    assert_eq!(other.notes(), home.notes());
}

#[test]
fn a_mark_set_elsewhere_is_seen_with_the_next_key() {
    let home = Home::new("journey-follow");
    let mut user = session(&home, &[]);
    home.output(&["notes", "set", "B2", "--mark", "問題あり"]);
    user.types("j");
    user.sees("問題あり");
    quits(user);
}

#[test]
fn a_session_that_is_killed_while_writing_leaves_what_was_saved() {
    let home = Home::new("journey-killed");
    home.output(&["notes", "set", "B2", "--note", "前の文"]);
    let mut user = session(&home, &[]);
    user.types("w");
    user.sees("前の文");
    user.types("書きかけ");
    user.sees("書きかけ");
    // Ends it as `kill -9` does.
    drop(user);
    assert_eq!(home.notes()[0].2, "前の文");
}
