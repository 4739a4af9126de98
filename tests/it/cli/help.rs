//! The help texts, their examples, the README's list of commands.

use crate::program::{Ran, command, output, scratch};
use crate::readme::assert_part;
use senshin::cli::manual::commands_markdown;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const COMMANDS: [&str; 14] = [
    "list", "show", "search", "zero", "audit", "compare", "export", "kpi", "notes", "source",
    "chart", "check", "schema", "help",
];

#[test]
fn the_help_says_everything_in_japanese() {
    assert_eq!(
        output("--help"),
        "\
先進医療の実績報告と医療機器基本計画のKPIフォローアップを端末で読む

使い方: senshin [指定] [QUERY]...
        senshin [指定] <命令>

命令:
  list     技術の一覧
  show     技術の詳しい内容
  search   技術、0件の報告、KPI、原典を探す
  zero     0件の技術の理由と方針
  audit    原典の合計・割合・日付・表どうしの一致を検算する
  compare  技術を並べて比べる
  export   スナップショットか一覧をファイルに書き出す
  kpi      KPI のフォローアップの目標と図表
  notes    自分の印とメモ
  source   原典の文字を行の番号とともに出す
  chart    図を描く。名前を省くと図の一覧
  check    スナップショットを調べ、問題をすべて出す
  schema   スナップショットの形式を JSON Schema で出す
  help     命令の説明を出す

引数:
  [QUERY]...  技術の番号(26, B26, 22-1)か、探す言葉

どの命令でも使える指定:
      --data <FILE>              別のスナップショットを開く。2度書けば、前の年度と並べる
      --notes <FILE>             印とメモのファイル。省くと SENSHIN_NOTES か ~/.local/share/senshin/notes.sqlite
      --width <N>                文字の出力の幅(桁)。省くと端末の幅、端末でなければ限りなし
      --ambiguous-width <WIDTH>  ①や※の幅: auto, narrow(1桁), wide(2桁), avoid(置き換える)
      --theme <THEME>            画面の色: dark, light, plain
      --mouse                    画面でマウスを使う
  -h, --help                     この説明を出す

指定:
  -V, --version  版を出す

例:
  senshin
      画面を開く。端末でないときは一覧を文字で出す
  senshin 26
      告示番号26の技術から始める
  senshin 膵臓がん
      「膵臓がん」を探す
  senshin list --zero
      0件の技術の一覧

環境変数:
  SENSHIN_AMBIGUOUS_WIDTH  --ambiguous-width を省いたときの値
  SENSHIN_NOTES            --notes を省いたときの値

終了コード:
  0 できた  1 見つからないものがあった  2 誤り
"
    );
    for command in COMMANDS {
        let help = output(&format!("{command} --help"));
        for english in [
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "Print",
            "possible",
            "default",
        ] {
            assert!(!help.contains(english), "{command}: {english}");
        }
        assert!(
            help.contains(&format!("使い方: senshin {command} [指定]")),
            "{help}"
        );
        assert_eq!(output(&format!("help {command}")), help);
        assert_eq!(output(&format!("{command} -h")), help);
    }
    assert_eq!(output("help"), output("--help"));
}

/// Runs an example as it stands, in a folder with nothing but the snapshot: what it wrote, and the
/// files it left.
#[cfg(unix)]
fn try_example(example: &str) -> (Ran, Vec<PathBuf>) {
    let folder = scratch("examples");
    let snapshot = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/snapshot.json");
    std::fs::create_dir(folder.join("data")).unwrap();
    std::fs::copy(snapshot, folder.join("data/snapshot.json")).unwrap();
    // A home with a note, and a file of notes to be brought in.
    let home = folder.join("home");
    let notes = folder.join("notes.md");
    for arguments in [
        &["notes", "set", "39", "--mark", "要確認"][..],
        &["notes", "export", notes.to_str().unwrap()],
    ] {
        let mut command = command(arguments);
        assert!(
            command
                .env("XDG_DATA_HOME", &home)
                .status()
                .unwrap()
                .success()
        );
    }
    if !example.contains("import") {
        std::fs::remove_file(notes).unwrap();
    }
    let program = Path::new(env!("CARGO_BIN_EXE_senshin")).parent().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let ran = Command::new("sh")
        .args(["-c", example])
        .current_dir(&folder)
        .env("PATH", format!("{}:{path}", program.display()))
        .env("XDG_DATA_HOME", home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    (ran.into(), files.filter(|file| file.is_file()).collect())
}

#[cfg(unix)]
#[test]
fn every_example_does_what_it_says() {
    let mut examples = 0;
    for command in std::iter::once("").chain(COMMANDS) {
        let help = if command.is_empty() {
            output("--help")
        } else {
            output(&format!("{command} --help"))
        };
        let lines: Vec<&str> = help.lines().collect();
        for pair in lines
            .windows(2)
            .filter(|pair| pair[0].starts_with("  senshin"))
        {
            let (ran, files) = try_example(pair[0]);
            assert_eq!(ran.code, 0, "{}: {}", pair[0], ran.err);
            assert!(!ran.out.is_empty() || !files.is_empty(), "{}", pair[0]);
            assert!(pair[1].starts_with("      "), "{} says nothing", pair[0]);
            examples += 1;
        }
    }
    assert!(examples >= 18, "{examples}");
}

#[test]
fn the_help_of_list_names_every_field() {
    let help = output("list --help");
    for field in senshin::fields::FIELDS {
        let entry = format!("\n  {}", field.key);
        let text = format!("\n      {}: {}", field.label, field.meaning);
        assert!(
            help.contains(&entry) && help.contains(&text),
            "{}",
            field.key
        );
    }
}

#[test]
fn the_readme_lists_the_commands() {
    assert_part("commands", &commands_markdown());
}

#[test]
fn the_version_is_that_of_the_package() {
    assert_eq!(
        output("--version"),
        format!("senshin {}\n", env!("CARGO_PKG_VERSION"))
    );
}
