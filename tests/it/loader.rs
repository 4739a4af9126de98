//! A snapshot may be anything: each wrong file gets its message, with pointer and line.

use crate::program::{call, scratch};
use senshin::snapshot::BUNDLED;
use senshin::snapshot::check::parse;
use std::fmt::Write as _;
use std::path::Path;

/// What `check` writes about a file with these bytes.
fn checked(name: &str, bytes: &[u8]) -> String {
    let file = scratch("loader").with_file_name(format!("loader-{name}.json"));
    std::fs::write(&file, bytes).unwrap();
    let ran = call(&["check", file.to_str().unwrap()]);
    assert_eq!(ran.code, 2, "{name}");
    assert!(ran.err.contains("に問題が"), "{name}: {}", ran.err);
    ran.out
}

/// The problems of a text, as they are printed.
fn problems(text: &str) -> Vec<String> {
    parse(text)
        .unwrap_err()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The bundled snapshot with something replaced, which has to be there.
fn bundled_with(from: &str, to: &str) -> String {
    assert!(BUNDLED.contains(from), "{from}");
    BUNDLED.replacen(from, to, 1)
}

#[test]
fn a_file_that_is_no_json_is_said_to_be_none() {
    assert_eq!(checked("empty", b""), "1行目 /: ファイルが空です\n");
    assert_eq!(checked("blank", b" \n\n"), "1行目 /: ファイルが空です\n");
    assert_eq!(
        checked("binary", b"\x7fELF\x02\x01"),
        "1行目 /: JSON ではなくバイナリのようです(先頭のバイト 0x7f)\n"
    );
    assert_eq!(
        checked("zip", b"PK\x03\x04\xff"),
        "1行目 /: UTF-8 の文字ではありません(5バイト目)\n"
    );
    assert_eq!(
        checked("utf-16", &[0xff, 0xfe, b'{', 0]),
        "1行目 /: UTF-8 の文字ではありません(1バイト目)\n"
    );
    assert_eq!(
        checked("text", "先進医療".as_bytes()),
        "1行目 /: JSON の文法に合いません(1列目)\n"
    );
    assert_eq!(
        checked("two", b"{}\n{}"),
        "2行目 /: JSON の文法に合いません(1列目)\n"
    );
}

#[test]
fn a_truncated_file_is_said_to_end_too_early_wherever_it_was_cut() {
    for part in 1..40 {
        let cut = (0..=BUNDLED.len() * part / 40)
            .rev()
            .find(|&at| BUNDLED.is_char_boundary(at));
        let text = &BUNDLED[..cut.unwrap()];
        let line = text.lines().count();
        assert_eq!(
            problems(text),
            [format!("{line}行目 /: 途中で終わっています")]
        );
    }
    let open = BUNDLED.trim_end().strip_suffix('}').unwrap();
    let line = open.lines().count();
    assert_eq!(
        problems(open),
        [format!("{line}行目 /: 途中で終わっています")]
    );
}

#[test]
fn a_huge_file_that_is_no_text_is_refused_at_sight() {
    let file = scratch("huge").join("huge.json");
    std::fs::File::create(&file)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    let ran = call(&["check", file.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.out,
        "1行目 /: JSON ではなくバイナリのようです(先頭のバイト 0x00)\n"
    );
    std::fs::remove_file(file).unwrap();
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    assert_eq!(
        checked("deep", deep.as_bytes()),
        "1行目 /: 入れ子が深すぎます(128段まで)\n"
    );
    let objects = "{\"a\":".repeat(100_000);
    assert_eq!(
        problems(&objects),
        ["1行目 /: 入れ子が深すぎます(128段まで)"]
    );
}

#[test]
fn another_version_is_the_only_thing_said() {
    let text = bundled_with("\"schema_version\":1", "\"schema_version\":2")
        .replace("\"cases\"", "\"count\"");
    assert_eq!(
        problems(&text),
        ["2行目 /schema_version: 形式の版は 2 ですが、この senshin が読めるのは 1 です"]
    );
    assert!(problems("{}").contains(&"1行目 /: 「schema_version」がありません".to_owned()));
    assert_eq!(
        problems(&bundled_with(
            "\"schema_version\":1",
            "\"schema_version\":1.5"
        )),
        ["2行目 /schema_version: 形式の版は 1.5 ですが、この senshin が読めるのは 1 です"]
    );
}

#[test]
fn keys_and_ids_that_stand_twice_are_found() {
    let line = line_of("\"id\":\"B3\"");
    assert_eq!(
        problems(&bundled_with(
            "\"id\":\"B3\",\"class\":\"B\",\"notice_number\":3",
            "\"id\":\"B2\",\"class\":\"B\",\"notice_number\":2"
        )),
        [format!(
            "{line}行目 /technologies/1/id: B2 は既に /technologies/0 にあります"
        )]
    );
    assert_eq!(
        problems(&bundled_with(
            "\"cases\":590,",
            "\"cases\":590,\"cases\":591,"
        )),
        [format!(
            "{}行目 /technologies/15: 「cases」というキーが二度あります",
            line_of("\"cases\":590")
        )]
    );
}

/// What is replaced by what, where the problem is, how its message begins.
#[rustfmt::skip]
const WRONG: [(&str, &str, &str, &str); 21] = [
    ("\"cases\":590", "\"cases\":NaN", "/", "JSON の文法に合いません"),
    ("\"cases\":590", "\"cases\":-590", "/technologies/15/cases", "0以上のはずですが、-590です"),
    ("\"cases\":590", "\"cases\":5.5", "/technologies/15/cases", "整数のはずですが、5.5です"),
    ("\"cases\":590", "\"cases\":1e400", "/", "JSON の文法に合いません"),
    ("\"cases\":590", "\"cases\":5900000000", "/technologies/15/cases", "大きすぎる数です: 5900000000"),
    ("\"cases\":590", "\"cases\":\"590\"", "/technologies/15/cases", "整数かnullのはずですが、文字列です"),
    ("\"cases\":590", "\"cases\":null", "/technologies/15/cases", "「cases」が null なのに、missing に理由がありません"),
    ("\"cases\":590", "\"case\":590", "/technologies/15/case", "「case」というキーはこの形式にありません"),
    ("136411482", "-1", "/technologies/15/total_cost_yen", "0以上のはずですが、-1です"),
    ("973466", "136411483", "/technologies/15/advanced_cost_yen", "先進医療総額 136411483 が総合計 136411482 より大きくなっています"),
    ("\"2018-02-01\"", "\"2018-02-30\"", "/technologies/15/effective_date", "「2018-02-30」は実在する日付(年-月-日)ではありません"),
    ("\"2018-02-01\"", "\"2018/2/1\"", "/technologies/15/effective_date", "「2018/2/1」は実在する日付(年-月-日)ではありません"),
    ("\"2018-02-01\"", "20180201", "/technologies/15/effective_date", "文字列かnullのはずですが、数です"),
    ("[[253,258]]", "[[258,253]]", "/technologies/15/source/cost/lines/0", "行 [258,253] は文書 A(全1310行)にありません"),
    ("[[253,258]]", "[[253,1311]]", "/technologies/15/source/cost/lines/0", "行 [253,1311] は文書 A(全1310行)にありません"),
    ("[[253,258]]", "[[0,1]]", "/technologies/15/source/cost/lines/0", "行 [0,1] は文書 A(全1310行)にありません"),
    ("[[253,258]]", "[]", "/technologies/15/source/cost/lines", "要素は1個のはずですが、0個です"),
    ("{\"document\":\"A\",\"lines\":[[253", "{\"document\":\"Z\",\"lines\":[[253", "/technologies/15/source/cost/document", "「Z」という文書はありません"),
    ("{\"edition\":\"R5\",\"id\":\"B26\"", "{\"edition\":\"R9\",\"id\":\"B26\"", "/technologies/15/edition", "「R9」という年度版はありません"),
    ("\"id\":\"B26\"", "\"id\":\"B27\"", "/technologies/15/id", "id は区分と番号から B26 のはずですが、B27 です"),
    ("\"schedule_cases\":590", "\"schedule_cases\":590,\"x\\u001b\":1", "/technologies/15/x\u{1b}", "「x\u{1b}」というキーはこの形式にありません"),
];

#[test]
fn wrong_values_are_named_with_what_was_expected() {
    for (from, to, pointer, message) in WRONG {
        let found = parse(&bundled_with(from, to)).unwrap_err();
        let shown = found.iter().find(|problem| {
            let at = if problem.pointer.is_empty() {
                "/"
            } else {
                &problem.pointer
            };
            at == pointer && problem.message.starts_with(message)
        });
        let problem = shown.unwrap_or_else(|| panic!("{to}: {found:?}"));
        assert_eq!(problem.line, line_of(from), "{to}");
    }
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_the_file() {
    let text = bundled_with("\"cases\":590", "\"cases\":\"many\"");
    let text = text.replacen("\"date\":\"2023-12-07\"", "\"date\":[]", 1);
    let text = text.replacen("\"kind\":\"rounding\"", "\"kind\":\"rounded\"", 1);
    let text = text.replacen("\"row_number\":54", "\"row_number\":true", 1);
    let found: Vec<String> = parse(&text)
        .unwrap_err()
        .into_iter()
        .map(|problem| problem.pointer)
        .collect();
    assert_eq!(
        found,
        [
            "/documents/0/date",
            "/technologies/15/cases",
            "/technologies/53/row_number",
            "/remarks/0/kind"
        ]
    );
}

#[test]
fn text_that_a_terminal_could_act_on_is_refused_and_never_shown() {
    for (escape, name) in [
        ("\\u001b[2J", "U+001B"),
        ("\\u0007", "U+0007"),
        ("\\u009b", "U+009B"),
        ("\\u202e", "U+202E"),
        ("\\u2066", "U+2066"),
        ("\\u0000", "U+0000"),
        ("\\u007f", "U+007F"),
        ("\\t", "U+0009"),
    ] {
        let text = bundled_with(
            "腹腔鏡下センチネルリンパ節生検　早期胃がん",
            &format!("腹腔鏡{escape}"),
        );
        let line = line_of("腹腔鏡下センチネルリンパ節生検　早期胃がん");
        assert_eq!(
            problems(&text),
            [format!(
                "{line}行目 /technologies/2/name: 文字列に制御文字 {name} があります"
            )]
        );
    }
    let text = bundled_with("\"cases\":590", "\"\\u001b]0;x\\u0007\":590");
    let out = checked("escape", text.as_bytes());
    assert!(out.contains("␛]0;x␇"));
    assert!(out.chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn a_string_of_a_megabyte_is_refused() {
    let text = bundled_with(
        "腹腔鏡下センチネルリンパ節生検　早期胃がん",
        &"が".repeat(400_000),
    );
    assert_eq!(problems(&text).len(), 1);
    assert!(problems(&text)[0].ends_with("文字列が長すぎます(1200000バイト。65536バイトまで)"));
    // Nor does a message grow with what it quotes.
    let text = bundled_with("\"2018-02-01\"", &format!("\"{}\"", "x".repeat(1 << 20)));
    assert!(problems(&text).iter().all(|problem| problem.len() < 1000));
    let text = bundled_with("\"cases\":590", &format!("\"{}\":590", "x".repeat(1 << 20)));
    assert!(problems(&text).iter().all(|problem| problem.len() < 1000));
}

#[test]
fn thousands_of_problems_are_all_told_in_the_order_of_the_file() {
    let mut text = BUNDLED.trim_end().strip_suffix('}').unwrap().to_owned();
    for index in 0..5000 {
        write!(text, ",\n\"k{index}\":1").unwrap();
    }
    let found = parse(&(text + "\n}")).unwrap_err();
    assert_eq!(found.len(), 5000);
    assert!(found.windows(2).all(|pair| pair[0].line < pair[1].line));
}

#[test]
fn a_byte_order_mark_and_other_white_space_do_not_matter() {
    assert!(parse(&BUNDLED).is_ok());
    let file = scratch("bom").join("bom.json");
    std::fs::write(&file, format!("\u{FEFF}{}", BUNDLED.replace('\n', "\r\n"))).unwrap();
    assert_eq!(call(&["check", file.to_str().unwrap()]).code, 0);
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_with_what_to_do() {
    let error = |path: &str| {
        let ran = call(&["--data", path, "list"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert_eq!(call(&["check", path]).err, ran.err);
        ran.err
    };
    assert_eq!(
        error("none.json"),
        "エラー: none.json を読めません: ファイルがありません。名前を確かめてください\n"
    );
    assert_eq!(
        error("data"),
        "エラー: data を読めません: ディレクトリです。ファイルの名前を指定してください\n"
    );
    assert!(error("Cargo.toml/x").starts_with("エラー: Cargo.toml/x を読めません: "));
}

#[test]
#[cfg(unix)]
fn a_file_without_permission_is_an_error() {
    use std::os::unix::fs::PermissionsExt as _;
    let file = scratch("permission").join("secret.json");
    std::fs::write(&file, BUNDLED.as_str()).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&file).is_ok() {
        // The superuser reads everything.
        return;
    }
    let name = file.to_str().unwrap();
    let ran = call(&["--data", name, "list"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        format!(
            "エラー: {name} を読めません: 読む権限がありません。権限を確かめるか、別のファイルを指定してください\n"
        )
    );
}

#[test]
fn another_snapshot_opens_by_a_relative_path_with_the_texts_beside_it() {
    let folder = scratch("relative");
    std::fs::create_dir_all(folder.join("sources")).unwrap();
    let text = bundled_with("\"cases\":590,", "\"cases\":591,");
    std::fs::write(folder.join("mine.json"), text).unwrap();
    std::fs::write(
        folder.join("sources/000_f8afae4487a38b9f.txt"),
        "わたしの文\n",
    )
    .unwrap();
    let run = |line: &str| {
        let arguments: Vec<&str> = line.split(' ').collect();
        let ran = crate::program::command(&arguments)
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(
            ran.status.success(),
            "{line}: {}",
            String::from_utf8_lossy(&ran.stderr)
        );
        String::from_utf8(ran.stdout).unwrap()
    };
    assert!(run("--data mine.json show 26").contains("591件"));
    assert!(run("show 26 --data ./mine.json").contains("591件"));
    assert_eq!(run("--data mine.json source A"), "1  わたしの文\n");
    // The other text is not there, so the bundled one of the same name is taken.
    assert_eq!(
        run("--data mine.json source K:2"),
        "2  関する基本計画の概要\n"
    );
    assert!(Path::new(&folder).is_dir());
}

/// The line of the bundled file on which a text stands first.
fn line_of(text: &str) -> usize {
    let at = BUNDLED.find(text).unwrap();
    BUNDLED[..at].matches('\n').count() + 1
}
