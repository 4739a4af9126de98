//! Marks and notes on the command line.

use super::Home;
#[cfg(unix)]
use super::mode;
use crate::program::call;
use senshin::catalog::Catalog;

fn marked(name: &str) -> Home {
    let home = Home::new(name);
    home.output(&[
        "notes",
        "set",
        "B39",
        "--mark",
        "要確認",
        "--note",
        "登録数を問い合わせる\n二行目",
    ]);
    home.output(&["notes", "set", "26", "--mark", "確認済"]);
    home
}

fn ids(home: &Home, query: &str) -> Vec<String> {
    let ran = home.call(&["list", "--where", query, "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn nothing_is_made_by_looking_and_what_is_made_is_for_its_owner() {
    let home = Home::new("looking");
    for line in [
        "list --limit 1",
        "show 26",
        "search 膵臓",
        "zero",
        "compare 26 39",
        "kpi",
    ] {
        home.output(&line.split(' ').collect::<Vec<_>>());
    }
    let ran = home.call(&["notes"]);
    assert_eq!((ran.code, ran.err.trim()), (1, "印もメモもありません"));
    assert_eq!(home.call(&["notes", "export"]).code, 1);
    assert!(!home.0.exists());
    home.output(&["notes", "set", "26", "--mark", "確認済"]);
    #[cfg(unix)]
    {
        assert_eq!(mode(&home.file()), 0o600);
        assert_eq!(mode(home.file().parent().unwrap()), 0o700);
    }
}

#[test]
fn marks_and_notes_are_found_like_any_other_field() {
    let home = marked("found");
    for (query, found) in [
        ("mark:要確認", &["B39"][..]),
        ("印:youkakunin", &["B39"]),
        ("mark:確認", &["B26", "B39"]),
        ("!mark:- !mark:確認済", &["B39"]),
        ("note:問い合わせ", &["B39"]),
        ("note:touroku", &["B39"]),
        ("メモ:二行", &["B39"]),
        ("note:*", &["B39"]),
        ("mark:*", &["B26", "B39"]),
        ("mark:確認 !note:*", &["B26"]),
        ("登録数を問い合わせる", &["B39"]),
    ] {
        assert_eq!(ids(&home, query), found, "{query}");
    }
    assert_eq!(ids(&home, "mark:-").len(), 55);
    let all = home.output(&["search", "問い合わせる"]);
    assert!(
        all.contains("B39") && all.contains("メモ: 登録数を問い合わせる"),
        "{all}"
    );
}

#[test]
fn they_are_shown_where_people_read_and_not_in_data_that_goes_elsewhere() {
    let home = marked("shown");
    home.output(&["notes", "set", "B2", "--note", "0件のメモ"]);
    let shown = |line: &str| home.output(&line.split(' ').collect::<Vec<_>>());
    let list = shown("list");
    assert!(list.lines().next().unwrap().contains("印"), "{list}");
    assert!(list.contains("要確認") && list.contains("登録数を問い合わせる 二行目"));
    let sheet = shown("show B39");
    assert!(
        sheet.contains("印    要確認") && sheet.contains("      二行目"),
        "{sheet}"
    );
    assert!(shown("show B39 --format markdown").contains("要確認"));
    assert!(shown("zero").contains("0件のメモ"));
    assert!(shown("compare 26 39").contains("確認済"));
    assert!(shown("list --columns name,mark,note --format csv").contains("要確認"));
    assert!(shown("list --columns all --format json").contains("要確認"));
    for line in [
        "list --format csv",
        "list --format json",
        "list --format markdown",
        "zero --format csv",
        "show B39 --format json",
    ] {
        let data = shown(line);
        assert!(
            !data.contains("要確認") && !data.contains("0件のメモ"),
            "{line}"
        );
    }
    let out = home.0.join("whole.json");
    for name in ["whole.json", "whole.md", "whole.csv", "whole.sqlite"] {
        let out = out.with_file_name(name);
        home.output(&["export", out.to_str().unwrap()]);
        let bytes = std::fs::read(out).unwrap();
        let text = "問い合わせる".as_bytes();
        assert!(
            !bytes.windows(text.len()).any(|part| part == text),
            "{name}"
        );
    }
}

#[test]
fn without_notes_nothing_looks_different() {
    let home = Home::new("none");
    for line in [
        "list",
        "list --columns all",
        "show B39",
        "zero",
        "compare 26 39",
    ] {
        let arguments: Vec<&str> = line.split(' ').collect();
        assert_eq!(home.call(&arguments), call(&arguments), "{line}");
        assert!(!home.output(&arguments).contains("メモ"), "{line}");
    }
}

#[test]
fn every_form_can_be_brought_into_an_empty_home_and_twice() {
    let home = marked("carried");
    home.output(&["notes", "set", "26", "--mark", ""]);
    home.output(&["notes", "set", "26", "--mark", "保留"]);
    for name in ["n.md", "n.csv", "n.json"] {
        let file = home.0.join(name);
        let file = file.to_str().unwrap();
        home.output(&["notes", "export", file]);
        let again = home.call(&["notes", "export", file]);
        assert_eq!(again.code, 2, "nothing is overwritten");
        home.output(&["notes", "export", file, "--force"]);
        let empty = Home::new(&format!("carried-{name}"));
        empty.output(&["notes", "import", file]);
        assert_eq!(empty.notes(), home.notes(), "{name}");
        let twice = empty.call(&["notes", "import", file]);
        assert!(
            twice.out.contains("0件を取り込みました。3件は既に"),
            "{}",
            twice.out
        );
        assert_eq!(empty.notes(), home.notes(), "{name}");
    }
}

#[test]
fn what_does_not_agree_stands_side_by_side_until_someone_decides() {
    let mine = marked("mine");
    let file = mine.0.join("n.md");
    let file = file.to_str().unwrap();
    mine.output(&["notes", "export", file]);
    let yours = Home::new("yours");
    yours.output(&["notes", "import", file]);
    mine.output(&["notes", "set", "B39", "--mark", "確認済"]);
    yours.output(&["notes", "set", "B39", "--mark", "問題あり"]);
    yours.output(&["notes", "export", file, "--force"]);
    let ran = mine.call(&["notes", "import", file]);
    assert!(
        ran.out.contains("1件を取り込みました") && ran.err.contains("競合"),
        "{}",
        ran.err
    );
    assert_eq!(mine.notes()[1].1, "確認済 | 問題あり");
    assert!(mine.output(&["notes"]).contains("印 (競合)"));
    assert!(mine.output(&["show", "B39"]).contains("競合"));
    assert_eq!(ids(&mine, "mark:問題あり"), ["B39"]);
    assert_eq!(ids(&mine, "mark:確認済"), ["B26", "B39"]);
    // Decided here, and known there.
    let decided = Home::new("decided");
    decided.output(&["notes", "import", file]);
    mine.output(&["notes", "set", "B39", "--mark", "保留"]);
    assert_eq!(mine.notes()[1].1, "保留");
    mine.output(&["notes", "export", file, "--force"]);
    for other in [&yours, &decided] {
        let ran = other.call(&["notes", "import", file]);
        assert!(!ran.err.contains("競合"), "{}", ran.err);
        assert_eq!(other.notes()[1].1, "保留");
    }
}

#[test]
fn the_last_wins_where_that_is_asked_for() {
    let mine = marked("last");
    let yours = Home::new("last-yours");
    yours.output(&["notes", "set", "B39", "--mark", "問題あり"]);
    let file = yours.0.join("n.json");
    let file = file.to_str().unwrap();
    yours.output(&["notes", "export", file]);
    let ran = mine.call(&["notes", "import", file, "--last-wins"]);
    assert!(!ran.err.contains("競合"), "{}", ran.err);
    assert_eq!(mine.notes()[1].1, "問題あり");
}

#[test]
fn a_quotation_that_was_changed_outside_is_a_new_version() {
    let home = marked("edited");
    let file = home.0.join("n.md");
    home.output(&["notes", "export", file.to_str().unwrap()]);
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(
        &file,
        text.replace("> 二行目", "> 二行目を直した\n> 三行目"),
    )
    .unwrap();
    for _ in 0..2 {
        home.output(&["notes", "import", file.to_str().unwrap()]);
        assert_eq!(
            home.notes()[1].2,
            "登録数を問い合わせる\n二行目を直した\n三行目"
        );
    }
}

#[test]
fn a_table_written_by_hand_can_be_brought_in() {
    let home = Home::new("by-hand");
    std::fs::create_dir_all(&home.0).unwrap();
    let file = home.0.join("hand.csv");
    std::fs::write(
        &file,
        "\u{feff}technology,mark,note\nB39,要確認,\"一\r\n二\"\nb22-1,保留,\n",
    )
    .unwrap();
    for _ in 0..2 {
        home.output(&["notes", "import", file.to_str().unwrap()]);
        let text = |own: &str| own.to_owned();
        let expected = [
            (text("B22-1"), text("保留"), text("")),
            (text("B39"), text("要確認"), text("一\n二")),
        ];
        assert_eq!(home.notes(), expected);
    }
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let home = Home::new("wrong");
    std::fs::create_dir_all(&home.0).unwrap();
    let file = home.0.join("bad.csv");
    std::fs::write(
        &file,
        "technology,part,text\nB39,mark,x\nB1,word,y\nQ,note,z\n",
    )
    .unwrap();
    let ran = home.call(&["notes", "import", file.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("3行目") && ran.err.contains("4行目"),
        "{}",
        ran.err
    );
    for arguments in [
        &["notes", "set", "22", "--mark", "x"][..],
        &["notes", "set", "B999", "--mark", "x"],
        &["notes", "set", "B39"],
        &["notes", "import", "nowhere.md"],
        &["notes", "import", "README"],
        &["notes", "export", "x.txt"],
    ] {
        let ran = home.call(arguments);
        assert_eq!(
            ran.code,
            if arguments.contains(&"x.txt") { 1 } else { 2 },
            "{arguments:?}"
        );
        assert!(!ran.err.is_empty(), "{arguments:?}");
    }
    assert!(!home.file().exists());
}

#[test]
fn what_was_said_of_another_name_or_number_is_told() {
    let home = Home::new("renamed");
    std::fs::create_dir_all(&home.0).unwrap();
    let file = home.0.join("n.csv");
    let catalog = Catalog::bundled().unwrap();
    let row = catalog.find("B14".parse().unwrap())[0];
    let name = &catalog.technology(row).unwrap().name;
    let table = format!(
        "id,edition,technology,name,part,text\na,R5,B39,別の名前,mark,要確認\nb,R5,B77,{name},mark,保留\nc,R4,B39,何か,note,前の年\n"
    );
    std::fs::write(&file, table).unwrap();
    home.output(&["notes", "import", file.to_str().unwrap()]);
    let notes = home.output(&["notes"]);
    assert!(notes.contains("書いたときの技術名: 別の名前"), "{notes}");
    assert!(notes.contains("B14  重粒子線治療"), "{notes}");
    assert!(
        notes.contains("このスナップショットにない技術") && notes.contains("前の年"),
        "{notes}"
    );
}
