//! `kpi`: goals and exhibits in every format, each value with how sure it is.

use crate::program::{json, output, senshin};
use senshin::text::Ruler;

#[test]
fn the_goals_are_listed_with_their_exhibits() {
    let list = output("kpi");
    assert!(
        list.starts_with(
            "\
計画の全体
名                    種類  確かさ  題
k0-plan               一覧  部分    第２期基本計画の概要
k0-history            文章  確実    KPIのフォローアップのこれまでの経緯と進め方
"
        ),
        "{list}"
    );
    assert!(list.contains(
        "
⑩ 日本の薬事承認の国際的な意義の向上
名             種類  確かさ  題
k10-progress   文章  確実    規制調和と参照国制度の推進状況
k10-countries  一覧  確実    参照国制度、MDSAP、二国間シンポジウム等の国・地域
"
    ));
    let goals = json("kpi --format json");
    assert_eq!(goals.as_array().unwrap().len(), 12);
    assert_eq!(goals[6]["goal"]["number"], "⑥");
    assert_eq!(goals[6]["exhibits"].as_array().unwrap().len(), 16);
    assert_eq!(output("kpi --format csv").lines().count(), 1 + 90);
    assert!(output("kpi --format markdown").contains("\n## ⑪ "));
}

#[test]
fn an_exhibit_is_written_with_its_doubts() {
    let text = output("kpi k7-bases --width 80");
    let table = text.split("\n\n").nth(1).unwrap();
    assert_eq!(
        table,
        "\
単位: %
                                      2023年1月時点におい   2024年1月時点におい
                                                 て拠点有              て拠点有
-------------------------------------------------------------------------------
研究開発拠点（海外のCVC機能も含む）          原典に値なし          原典に値なし
生産拠点                                     原典に値なし          原典に値なし
販売拠点（マーケティング機能含む）           原典に値なし          原典に値なし
許認可申請                                   原典に値なし          原典に値なし
教育・トレーニング拠点                          32.0 推定             36.0 推定
その他の拠点                                    26.0 推定             28.0 推定"
    );
    for part in [
        "部分\n",
        "推定 残る4つの値を終わりの2項目のものとみた。",
        "欠落 この値は本文に残っていない。",
        "回答企業の拠点構築はやや前進傾向",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let computed = output("kpi k6-matrix-2nd --width 100");
    assert!(computed.contains("12 計算値"), "{computed}");
    assert!(
        computed.contains("計算値 行の和：5 + 4 + 1 + 2"),
        "{computed}"
    );
}

#[test]
fn a_table_that_is_too_wide_comes_in_parts_and_loses_nothing() {
    let ruler = Ruler::default();
    for width in [40, 60, 80, 120] {
        let text = output(&format!("kpi k5-operators --width {width}"));
        for value in ["約179万人", "約124万人", "2019-12-19", "32件", "2022-04-27"] {
            let bare = text.replace(char::is_whitespace, "");
            assert!(bare.contains(value), "{value} at {width}");
        }
        assert!(
            text.lines().all(|line| ruler.cells(line) <= width),
            "{width}"
        );
    }
}

#[test]
fn an_exhibit_is_written_in_markdown() {
    let text = output("kpi k9-rare --format markdown");
    assert!(text.starts_with("## 希少疾病等の検査に用いる体外診断用医薬品等に対する評価\n"));
    assert!(text.contains("| 下記以外 | 110/100 | - |"), "{text}");
    let inferred = output("kpi k0-sales --format markdown");
    assert!(
        inferred.contains("| 10.4 (推定) | 9.4 (推定) |"),
        "{inferred}"
    );
}

#[test]
fn every_value_has_its_confidence_reason_rule_and_lines_as_data() {
    let csv = output("kpi k6-matrix-2nd --format csv");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let headings = reader.headers().unwrap().clone();
    let field = |record: &csv::StringRecord, name: &str| {
        let at = headings.iter().position(|heading| heading == name).unwrap();
        record[at].to_owned()
    };
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    let total = records
        .iter()
        .find(|record| field(record, "rule") == "行の和：5 + 4 + 1 + 2");
    let total = total.unwrap();
    assert_eq!(field(total, "row"), "4thステージ");
    assert_eq!(field(total, "printed"), "");
    assert_eq!(field(total, "value"), "12");
    assert_eq!(field(total, "confidence"), "derived");
    assert_eq!(field(total, "source"), "K L882");
    let heading = records
        .iter()
        .find(|record| field(record, "part") == "heading")
        .unwrap();
    assert_eq!(field(heading, "printed"), "採択時；2ndステージ［製品開発］");

    let cell = &json("kpi k6-fields --format json")[0]["rows"][5]["cells"][2];
    assert_eq!(cell["printed"], "-");
    assert_eq!(cell["value"], serde_json::Value::Null);
    assert_eq!(cell["reason"], "資料は「-」。0ではない。");
    let inferred = &json("kpi k3-joint-research --format json")[0]["rows"][0]["cells"][0];
    assert_eq!(inferred["value"], 37);
    assert_eq!(inferred["confidence"], "inferred");
    assert!(
        inferred["reason"].as_str().unwrap().contains("系列ごと"),
        "the exhibit's reason"
    );
}

#[test]
fn a_name_that_does_not_exist_is_answered_with_the_nearest() {
    let ran = senshin("kpi k7-base K9-C2");
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("k9-c2  一覧"), "{}", ran.out);
    assert_eq!(
        ran.err,
        "「k7-base」という図表はありません。近い名: k7-bases\n"
    );
}
