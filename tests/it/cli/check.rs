//! `check` and `schema`: what is said of good and bad snapshots.

use crate::program::{call, json, output, scratch};

#[test]
fn a_good_snapshot_is_said_to_be_good() {
    let found = "問題はありません(文書2、年度版1、技術57、注104)\n";
    assert_eq!(
        output("check"),
        format!("組み込まれているスナップショット: {found}")
    );
    let file = "data/snapshot.json";
    assert_eq!(output(&format!("check {file}")), format!("{file}: {found}"));
    assert_eq!(
        output(&format!("--data {file} check")),
        format!("{file}: {found}")
    );
}

#[test]
fn all_that_is_wrong_is_listed_one_problem_a_line() {
    let folder = scratch("check");
    let file = folder.join("bad.json");
    let text = senshin::snapshot::BUNDLED
        .replacen("\"cases\":590", "\"cases\":-590", 1)
        .replacen("\"2018-02-01\"", "\"2018-02-30\"", 1)
        .replacen("\"id\":\"B3\"", "\"id\":\"B2\"", 1);
    std::fs::write(&file, text).unwrap();
    let name = file.to_str().unwrap();
    let ran = call(&["check", name]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.out,
        "\
73行目 /technologies/1/id: id は区分と番号から B3 のはずですが、B2 です
87行目 /technologies/15/cases: 0以上のはずですが、-590です
87行目 /technologies/15/effective_date: 「2018-02-30」は実在する日付(年-月-日)ではありません
"
    );
    let advice = "直したら senshin check FILE で確かめてください。形式は senshin schema が出します";
    assert_eq!(ran.err, format!("{name} に問題が3件あります\n{advice}\n"));
    // Any other command says the same, on standard error, and does nothing.
    let ran = call(&["--data", name, "list"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with(&format!(
        "エラー: {name} に問題が3件あります\n  73行目 /technologies/1/id: "
    )));
    assert_eq!(ran.err.lines().count(), 5);
}

#[test]
fn the_schema_is_the_one_that_the_reader_uses() {
    assert_eq!(json("schema"), senshin::snapshot::schema());
}
