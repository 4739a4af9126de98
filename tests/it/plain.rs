//! `--plain`: the program as a conversation in lines, from a pipe and in a terminal.

use crate::program::command;
use std::io::Write as _;
use std::process::Stdio;

/// What the program says to these lines, all of which make sense: on its output, and besides.
fn talk(arguments: &[&str], lines: &str) -> (String, String) {
    let (code, said, besides) = ended(arguments, lines);
    assert_eq!(code, 0, "{besides}");
    (said, besides)
}

/// How it ends, and what it says.
fn ended(arguments: &[&str], lines: &str) -> (i32, String, String) {
    let mut program = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    program
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
    let ran = program.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let code = ran.status.code().unwrap();
    (code, text(ran.stdout), text(ran.stderr))
}

fn assert_speakable(said: &str) {
    for line in said.lines() {
        let drawn = line
            .chars()
            .find(|&c| c.is_control() || matches!(c, '─'..='▟'));
        assert_eq!(drawn, None, "{line:?}");
        assert!(!line.contains("   "), "a table: {line:?}");
    }
}

#[test]
fn things_are_told_in_portions_and_opened_by_number() {
    let (said, besides) = talk(&["--plain"], "list\nnext\nopen 3\nopen 9\nquit\nlist\n");
    assert_eq!(besides, "");
    assert_speakable(&said);
    for line in [
        "57件のうち20件まで。続きは next",
        "1. 区分: B、告示番号: 2、技術名: 経皮的乳がんラジオ波焼灼療法　早期乳がん（長径が一・五センチメートル以下のものに限る。）、適用年月日: 平25.8.1 (2013-08-01)",
        "\n21. 区分: B",
        "57件のうち40件まで。続きは next",
        // The third of the list, and the ninth thing said of it: read in the source.
        "\n1. 先進医療B  告示4  整理3  令和5年度",
        "総合計: - (0件のため)",
        "\n156  ３ ４ 腹腔鏡下センチネルリンパ節生検",
    ] {
        assert!(said.contains(line), "{line} is not in\n{said}");
    }
    assert!(
        said.matches("\n1. 区分").count() == 1,
        "nothing behind quit"
    );
}

#[test]
fn every_screen_can_be_asked_for_and_nothing_is_drawn() {
    let lines = "zero\nzero --class A\naudit --verdict differs\nkpi\nkpi k1-training\nnext\nkpi k6\n\
        chart\nchart years-cost\nchart rank-cases\ncompare 26 54\nnext\n26\nsource\n膵臓\nabout\nhelp\n";
    let (said, besides) = talk(&["--plain"], lines);
    assert_eq!(besides, "");
    let told = said.split("senshin 0.").next().unwrap();
    assert_speakable(told);
    for part in [
        "医療従事者研修、R4 受入実績数: 594",
        "R4 実施機関数: 13 (推定)(",
        "253  16 26",
        "1. 技術 B20: ",
        "を加工して作成。",
        "next か空の行: 続き",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
}

#[test]
fn what_is_wrong_is_told_with_what_to_do_and_ends_nothing() {
    let lines =
        "source\nnext\nlsit\nlist --class C\nopen 7\nkpi k99\nlist --where zzzz\nchart x\n26\n";
    let (code, said, besides) = ended(&["--plain"], lines);
    assert_eq!(code, 2);
    assert!(said.contains("1. 先進医療B  告示26"), "{said}");
    for message in [
        "26 や kpi k1-training の後に source と入れてください",
        "続きはありません。list か、探す言葉を入れてください。使い方は help",
        "「lsit」という命令はありません。もしかして: senshin list",
        "「C」という区分はありません。A か B です",
        "7番には開くものがありません",
        "「k99」という図表もゴールもありません",
        "見つかりません。言葉を短くするか、条件を減らしてください",
        "「x」という図はありません",
    ] {
        assert!(besides.contains(message), "{message} is not in\n{besides}");
    }
}

#[test]
fn a_pipe_with_a_wrong_line_ends_like_a_script_with_one() {
    for (lines, code) in [
        ("26\nlist\nnext\n", 0),
        ("list --where zzzz\n\n\n", 0),
        ("list --class C\n26\n", 2),
        ("lsit\nquit\n", 2),
        ("open 3\n", 2),
        ("source\n26\n", 2),
        ("source X\nhelp\n", 2),
        ("show 999\n26\n", 0),
    ] {
        assert_eq!(ended(&["--plain"], lines).0, code, "{lines}");
    }
}

#[test]
fn it_speaks_english_and_begins_where_it_is_told() {
    let (said, besides) = talk(&["--plain", "--lang", "en", "26"], "open 4\nhelp\n");
    assert_eq!(besides, "");
    assert!(
        said.contains("help tells how to go on, quit ends."),
        "{said}"
    );
    assert!(
        said.contains("Effective date: 2018-02-01") || said.contains("2018-02-01"),
        "{said}"
    );
    assert!(said.contains("\n258  平30"), "{said}");
    let (said, _) = talk(&["--plain", "kpi", "k1-training"], "");
    assert!(said.contains("R4 受入実績数: 594"), "{said}");
}

#[cfg(unix)]
#[test]
fn in_a_terminal_it_asks_and_moves_no_cursor() {
    use crate::pty::{Modes, Setup};
    let mut user = Setup::new(&[env!("CARGO_BIN_EXE_senshin"), "--plain"])
        .size(100, 40)
        .start();
    user.sees("senshin>");
    user.types("lsit\r");
    user.sees("もしかして: senshin list");
    user.types("26\r");
    user.sees("1. 先進医療B  告示26");
    user.types("open 4\r");
    user.sees("258  平30");
    user.types("quit\r");
    let end = user.waits_for_the_end();
    assert_eq!((end.code, end.modes), (0, Modes::FOUND));
}
