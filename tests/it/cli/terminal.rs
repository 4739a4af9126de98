//! What a terminal gets: its width, matches in bold, nothing that it could act on.

use crate::program::{command, scratch};
use senshin::cli::{Exit, Surroundings, run};

/// What a call writes to a terminal of this width that cannot hold a screen.
fn on_a_terminal(line: &str, columns: usize) -> String {
    let surroundings = Surroundings {
        terminal: true,
        columns: Some(columns),
        ..Surroundings::default()
    };
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("senshin").chain(line.split_whitespace());
    let arguments = arguments.map(Into::into);
    let exit = run(arguments, &surroundings, &mut out, &mut notes).unwrap();
    assert_eq!((exit, notes), (Exit::Done, Vec::new()), "{line}");
    String::from_utf8(out).unwrap()
}

#[test]
fn matches_are_in_bold() {
    assert_eq!(
        on_a_terminal("search 刀根山 trpv2 --kind technology", 50),
        "\
技術 1件
  B27     \u{1b}[1mTRPV２\u{1b}[0m阻害薬経口投与療法　心不全（十三歳
          以上の患者に係るものであって、筋ジストロ
          フィーによるものに限る。）
          申請医療機関: 国立病院機構　大阪\u{1b}[1m刀根山\u{1b}[0m医
                        療センター
"
    );
}

#[test]
fn a_match_that_is_wrapped_is_bold_on_both_lines() {
    let text = on_a_terminal("search 阻害薬経口投与療法 --kind source", 26);
    let second = text.lines().nth(1).unwrap();
    assert_eq!(second, "  A:261   TRPV２\u{1b}[1m阻害薬経口\u{1b}[0m");
    assert!(
        text.lines()
            .nth(2)
            .unwrap()
            .starts_with("          \u{1b}[1m投与療法\u{1b}[0m")
    );
}

#[test]
fn the_width_of_the_terminal_bounds_the_text_and_the_option_wins() {
    assert_eq!(
        on_a_terminal("list --class B --limit 1", 72),
        on_a_terminal("list --class B --limit 1 --width 72", 200)
    );
}

#[test]
fn a_text_that_was_never_meant_for_a_terminal_is_shown_and_not_obeyed() {
    let folder = scratch("hostile");
    std::fs::create_dir_all(folder.join("sources")).unwrap();
    std::fs::write(
        folder.join("data.json"),
        senshin::snapshot::BUNDLED.as_str(),
    )
    .unwrap();
    let text = "\u{1b}]0;title\u{7}\n\u{9b}2J\u{202E}abc\r\n\u{1b}[31m膵臓\n";
    std::fs::write(folder.join("sources/000_f8afae4487a38b9f.txt"), text).unwrap();
    let out = |line: &str| {
        let arguments: Vec<&str> = line.split(' ').collect();
        let ran = command(&arguments).current_dir(&folder).output().unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    let source = out("--data data.json source A");
    assert_eq!(source, "1  ␛]0;title␇\n2  ␦2Jabc\n3  ␛[31m膵臓\n");
    assert!(out("--data data.json search 膵臓 --kind source").contains("␛[31m膵臓"));
    // Data for programs stays as it is; JSON has its own way to write controls.
    let json: serde_json::Value =
        serde_json::from_str(&out("--data data.json source A --format json")).unwrap();
    assert_eq!(json[0]["text"], "\u{1b}]0;title\u{7}");
}
