//! Wrong arguments: which one, why, what to do.

use crate::program::{command, senshin};

/// The message for arguments that make no sense.
fn error(arguments: &str) -> String {
    let ran = senshin(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
    ran.err
}

#[test]
fn every_error_names_the_argument_the_place_and_what_to_do() {
    let list = "使い方: senshin list --help\n";
    for (arguments, sentence) in [
        (
            "--format xml",
            "--format に「xml」は選べません。次のどれかです: text, markdown, csv, json",
        ),
        ("--format", "--format の後に値がありません"),
        (
            "--limit 0",
            "--limit: 「0」は 0 より大きい整数ではありません",
        ),
        (
            "--limit 99999999999999999999999",
            "--limit: 「99999999999999999999999」は 0 より大きい整数ではありません",
        ),
        (
            "--width wide",
            "--width: 「wide」は 0 より大きい整数ではありません",
        ),
        (
            "--class C",
            "--class: 「C」という区分はありません。A か B です",
        ),
        (
            "--sort cases:up",
            "--sort: 「up」という並べ方はありません。asc(小さい順)か desc(大きい順)です",
        ),
        (
            "--sort case",
            "--sort: 「case」という項目はありません。近い名: cases, per_case, zero_case_plan。すべての名は senshin list --help にあります",
        ),
        (
            "--columns name,csaes",
            "--columns: 「csaes」という項目はありません。近い名: cases, class。すべての名は senshin list --help にあります",
        ),
        (
            "--formt csv",
            "「--formt」という指定はありません。もしかして: --format",
        ),
        ("--zzz", "「--zzz」という指定はありません"),
        ("extra", "「extra」は余分です"),
        ("--zero=1", "--zero に値「1」は要りません"),
        (
            "--ambiguous-width 3",
            "--ambiguous-width に「3」は選べません。次のどれかです: auto, narrow, wide, avoid",
        ),
        (
            "--theme blue",
            "--theme に「blue」は選べません。次のどれかです: dark, light, plain",
        ),
    ] {
        assert_eq!(
            error(&format!("list {arguments}")),
            format!("エラー: {sentence}\n{list}")
        );
    }
    assert_eq!(
        error("show"),
        "エラー: <ID>... を書いてください\n使い方: senshin show --help\n"
    );
    assert_eq!(
        error("search x --kind chart"),
        "エラー: --kind に「chart」は選べません。次のどれかです: technology, zero, kpi, source\n使い方: senshin search --help\n"
    );
    assert_eq!(
        error("--width -5"),
        "エラー: 「-5」という指定はありません\n使い方: senshin --help\n"
    );
}

#[test]
fn a_slip_in_a_command_is_told_and_not_searched() {
    for (typed, meant) in [
        ("lsit", "list"),
        ("lists", "list"),
        ("serch", "search"),
        ("shw", "show"),
        ("chek", "check"),
    ] {
        assert_eq!(
            error(typed),
            format!(
                "エラー: 「{typed}」という命令はありません。もしかして: senshin {meant}\n言葉として探すなら: senshin search {typed}\n"
            )
        );
    }
    assert_eq!(error("help shwo"), error("shwo"));
    for query in ["膵臓", "26", "suizougan", "がん", "L"] {
        assert!(!senshin(query).err.contains("命令"), "{query}");
    }
}

#[test]
fn the_environment_is_checked_like_an_option() {
    let ran = command(&["list"])
        .env("SENSHIN_AMBIGUOUS_WIDTH", "both")
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(ran.stderr).unwrap(),
        "エラー: 環境変数 SENSHIN_AMBIGUOUS_WIDTH に「both」は選べません。次のどれかです: auto, narrow, wide, avoid\n"
    );
}

#[test]
fn an_option_given_twice_counts_the_last_time() {
    let ran = senshin("list --class B --class A --columns notice");
    assert_eq!(
        ran.out.lines().collect::<Vec<_>>()[..4],
        ["告示", "   7", "  12", "  13"]
    );
}

#[test]
#[cfg(unix)]
fn arguments_that_are_no_text_are_told_and_controls_never_reach_the_terminal() {
    use std::os::unix::ffi::OsStrExt as _;
    let ran = command(&[])
        .arg(std::ffi::OsStr::from_bytes(b"\xff"))
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(ran.stderr).unwrap(),
        "エラー: 引数に UTF-8 でない文字があります\n使い方: senshin --help\n"
    );
    let ran = senshin("search \u{1b}[2Jx");
    assert_eq!(
        ran.err,
        "「␛[2Jx」は見つかりません。言葉を短くするか、減らしてください\n"
    );
    let ran = senshin("list --columns \u{1b}]0;x\u{7}");
    assert!(
        ran.err.chars().all(|c| c == '\n' || !c.is_control()),
        "{:?}",
        ran.err
    );
}
