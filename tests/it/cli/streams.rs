//! What happens when nobody reads or nothing can be written.

use crate::program::{Ran, command};
#[cfg(target_os = "linux")]
use std::fs::OpenOptions;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

/// Every way to write.
const CALLS: [&str; 14] = [
    "",
    "list",
    "list --format markdown",
    "list --format csv",
    "list --format json",
    "show 26",
    "show 26 --format json",
    "search 膵臓",
    "source K",
    "check",
    "schema",
    "--help",
    "--version",
    "help list",
];

fn call(line: &str) -> std::process::Command {
    command(&line.split_whitespace().collect::<Vec<_>>())
}

#[test]
fn a_reader_that_goes_away_after_a_line_is_no_error() {
    // The text does not fit into a pipe, so the program is still writing.
    let mut child = call("source K")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut reader = BufReader::with_capacity(16, child.stdout.take().unwrap());
    reader.read_line(&mut line).unwrap();
    assert!(line.starts_with("   1  "));
    drop(reader);
    let ran: Ran = child.wait_with_output().unwrap().into();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn a_reader_that_was_never_there_is_no_error() {
    for line in CALLS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ran: Ran = call(line).stdout(writer).output().unwrap().into();
        assert_eq!(ran.code, 0, "{line}");
        assert!(!ran.err.contains("エラー"), "{line}: {}", ran.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_with_a_message() {
    let message = "エラー: 端末か標準出力に書けません: 書き込む先に空きがありません。空きを作るか、別の場所を指定してください\n";
    for line in CALLS {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran: Ran = call(line).stdout(full).output().unwrap().into();
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.ends_with(message), "{line}: {}", ran.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_stops_the_program_when_even_the_message_cannot_be_written() {
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran: Ran = command(&["list", "--format", "json"])
        .stdout(full())
        .stderr(full())
        .output()
        .unwrap()
        .into();
    assert_eq!(ran.code, 2);
    let ran: Ran = command(&["list", "--format", "json"])
        .stderr(full())
        .output()
        .unwrap()
        .into();
    assert_eq!(ran.code, 0);
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_gets_the_list() {
    for term in ["dumb", ""] {
        let ran: Ran = command(&[]).env("TERM", term).output().unwrap().into();
        assert!(ran.out.starts_with("区分   告示  技術名"), "{term}");
    }
}
