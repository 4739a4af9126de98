//! The help texts, their examples, the README's list of commands.

use crate::program::{Ran, command, output, scratch};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const COMMANDS: [&str; 17] = [
    "list",
    "show",
    "search",
    "zero",
    "audit",
    "compare",
    "export",
    "kpi",
    "notes",
    "source",
    "chart",
    "check",
    "schema",
    "about",
    "completions",
    "man",
    "help",
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
  list         技術の一覧
  show         技術の詳しい内容
  search       技術、0件の報告、KPI、原典を探す
  zero         0件の技術の理由と方針
  audit        原典の合計・割合・日付・表どうしの一致を検算する
  compare      技術を並べて比べる
  export       スナップショットか一覧をファイルに書き出す
  kpi          KPI のフォローアップの目標と図表
  notes        自分の印とメモ
  source       原典の文字を行の番号とともに出す
  chart        図を描く。名前を省くと図の一覧
  check        スナップショットを調べ、問題をすべて出す
  schema       スナップショットの形式を JSON Schema で出す
  about        このプログラムとデータについて: 文書、利用条件、推定、欠けているもの
  completions  シェルの補完の定義を出す
  man          マニュアルページを出す
  help         命令の説明を出す

引数:
  [QUERY]...  技術の番号(26, B26, 22-1)か、探す言葉

どの命令でも使える指定:
      --data <FILE>              別のスナップショット(- は標準入力)を開く。.json か .ndjson、gzip・Zstandard
                                 のままでよい。2度書けば、前の年度と並べる
      --notes <FILE>             印とメモのファイル。省くと SENSHIN_NOTES か ~/.local/share/senshin/notes.sqlite
      --width <N>                文字の出力の幅(桁)。省くと端末の幅、端末でなければ限りなし
      --ambiguous-width <WIDTH>  ①や※の幅: auto, narrow(1桁), wide(2桁), avoid(置き換える)
      --theme <THEME>            画面の色: dark, light, plain
      --lang <LANG>              画面と出力の言葉: ja(日本語), en(英語)
      --mouse                    画面でマウスを使う
  -h, --help                     この説明を出す

指定:
      --plain    画面を描かず、1行ずつ対話する(音声・点字のため)
  -V, --version  版を出す。--version は組み込みのデータの年度と日付も

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
  SENSHIN_LANG             --lang を省いたときの値
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

/// The examples of a help text, each with the line below it.
fn examples(help: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = help.lines().collect();
    let pairs = lines
        .windows(2)
        .filter(|pair| pair[0].starts_with("  senshin"));
    pairs
        .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
        .collect()
}

#[cfg(unix)]
#[test]
fn every_example_does_what_it_says() {
    let mut tried = std::collections::BTreeSet::new();
    for (language, expected) in [("ja", 18), ("en", 2)] {
        let mut new = 0;
        for command in std::iter::once("").chain(COMMANDS) {
            let examples = examples(&output(&format!("{command} --help --lang {language}")));
            assert!(!examples.is_empty() || command == "help", "{command}");
            for (example, says) in examples {
                assert!(says.starts_with("      "), "{example} says nothing");
                if !tried.insert(example.clone()) {
                    continue;
                }
                let (ran, files) = try_example(&example);
                assert_eq!(ran.code, 0, "{example}: {}", ran.err);
                let has_written = files.iter().any(|file| file.metadata().unwrap().len() > 0);
                assert!(!ran.out.is_empty() || has_written, "{example}");
                new += 1;
            }
        }
        assert!(new >= expected, "{language}: {new}");
    }
}

#[test]
fn the_help_of_every_command_is_english_where_that_is_asked_for() {
    for command in COMMANDS {
        let help = output(&format!("{command} --help --lang en"));
        assert!(
            help.contains(&format!("Usage: senshin {command} [OPTIONS]")),
            "{help}"
        );
        assert_eq!(output(&format!("--lang=en help {command}")), help);
        let by_environment = command_in_english(&[command, "--help"]);
        assert_eq!(by_environment, help);
    }
    let root = output("--lang en --help");
    assert!(root.contains("Exit codes:\n  0 done"), "{root}");
}

/// What the program writes when the environment asks for English.
fn command_in_english(arguments: &[&str]) -> String {
    let mut command = command(arguments);
    let ran: Ran = command.env("SENSHIN_LANG", "en").output().unwrap().into();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    ran.out
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
fn the_version_is_that_of_the_package_and_of_the_data() {
    let short = format!("senshin {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(output("-V"), short);
    assert_eq!(output("-V --lang en"), short);
    assert_eq!(
        output("--version"),
        short.clone()
            + "\
先進医療 令和5年度 実績  2022-07-01 – 2023-06-30  基準日 2023-06-30
文書A  令和５年６月30日時点で実施されていた先進医療の実績報告について  第127回 先進医療会議 2023-12-07
文書K  医療機器基本計画に関するKPIのフォローアップについて  第４回 国民が受ける医療の質の向上のための医療機器の研究開発及び普及の促進に関する検討会 2024-03-12
データの形式  第1版
"
    );
    let english = output("--lang en --version");
    assert!(english.starts_with(&short), "{english}");
    for fact in [
        "令和5年度",
        "2022-07-01 – 2023-06-30",
        "2023-12-07",
        "data format: version 1",
    ] {
        assert!(english.contains(fact), "{fact}: {english}");
    }
}
