//! `kpi`: goals and exhibits in every format, each value with how sure it is.

use crate::program::{json, output, senshin};
use senshin::text::Ruler;

#[test]
fn the_goals_are_listed_with_their_exhibits() {
    let list = output("kpi");
    assert!(
        list.starts_with(
            "\
計画の全体 (k0)
名                       種類    確かさ  題
k0-plan                  一覧    部分    第２期基本計画の概要
k0-history               文章    確実    KPIのフォローアップのこれまでの経緯と進め方
"
        ),
        "{list}"
    );
    assert!(list.contains(
        "
⑩ 日本の薬事承認の国際的な意義の向上 (k10)
KPI: 国際標準規格の獲得に向けた取り組み状況等のフォローアップ
報告: 厚生労働省/経済産業省から報告
名                       種類    確かさ  題
k10-progress             文章    確実    規制調和と参照国制度の推進状況
k10-countries            一覧    確実    参照国制度、MDSAP、二国間シンポジウム等の国・地域

ビジョン3 国民の必要な医療機器へのアクセシビリティの確保

⑪ 医療機器へのアクセシビリティの確保 (k11)
"
    ));
    let goals = json("kpi --format json");
    assert_eq!(goals.as_array().unwrap().len(), 12);
    assert_eq!(goals[6]["goal"]["number"], "⑥");
    assert_eq!(goals[6]["id"], "k6");
    assert_eq!(goals[6]["vision"]["number"], 1);
    assert_eq!(goals[0]["id"], "k0");
    assert!(output("kpi --format csv").contains("\n⑥,k6-fields,3-1,14,table,certain,"));
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
        "確かさ: 部分\n",
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
fn a_printed_value_that_does_not_follow_is_marked_in_every_format() {
    let text = output("kpi k6-stages-186 --width 120");
    for value in [" 64 注意 ", " 27.4％ 注意 ", "57,874千円 注意 "] {
        assert!(text.contains(value), "{value}: {text}");
    }
    assert!(output("kpi k1-training-mean --format markdown").contains("| 37名 (注意) |"));
    let cell = &json("kpi k6-stages-186 --format json")[0]["rows"][1]["cells"][0];
    assert_eq!(
        (cell["value"].as_i64(), &cell["remark"]),
        (Some(64), &"k-stage-64".into())
    );
    let csv = output("kpi k6-fields-186 --format csv");
    assert!(
        csv.contains(",55.5％,55.5,certain,,,k-stage-55,K L2254\n"),
        "{csv}"
    );
}

#[test]
fn a_name_that_does_not_exist_is_answered_with_the_nearest() {
    let ran = senshin("kpi k7-base K9-C2");
    assert_eq!(ran.code, 2);
    assert!(ran.out.starts_with("k9-c2  一覧"), "{}", ran.out);
    assert_eq!(
        ran.err,
        "「k7-base」という図表もゴールもありません。近い名: k7-bases  一覧: senshin kpi\n"
    );
    let ran = senshin("kpi k12 --format json");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("近い名: k1"), "{}", ran.err);
}

#[test]
fn a_goal_is_written_with_its_vision_its_kpi_and_its_exhibits() {
    assert_eq!(
        output("kpi k2"),
        "\
k2  ゴール②
死の谷を克服するベンチャー企業や異業種からの参入企業の増加
KPI: 医機連加盟団体へのベンチャー企業及び異業種企業の参加状況
報告: 医機連加盟団体の協力を得て調査
ビジョン1: 医療機器の研究開発の中心地としての我が国の地位の確立
確かさ: 確実  ゴールとKPIの組はスライド33の題とゴールで確かめられる。実施主体はKPIの文にある医機連加盟団体。

図表
k2-survey             アンケート調査の回答総数 (確実)
k2-ventures           ベンチャー企業の参加状況 (確実)
k2-newcomers          異業種企業の参加状況 (確実)
k2-venture-products   ベンチャー企業の製品の保有（複数回答） (確実)
k2-newcomer-products  異業種企業の製品の保有（複数回答） (推定)
k2-method             ベンチャー企業と異業種企業の調べ方と定義 (確実)
k2-ideas              KPIの考え方：ベンチャー企業と異業種企業の参加 (確実)
"
    );
    assert_eq!(output("kpi ②"), output("kpi K2"));
    assert!(output("kpi k0").contains("k0-plan               第２期基本計画の概要 (部分)"));
}

#[test]
fn a_goal_as_data_brings_all_its_exhibits() {
    let records = json("kpi k6 k6-fields --format json");
    let ids: Vec<_> = records
        .as_array()
        .unwrap()
        .iter()
        .map(|r| &r["id"])
        .collect();
    assert_eq!(ids.len(), 16, "{ids:?}");
    let csv = output("kpi k2 --format csv");
    assert!(
        csv.starts_with("exhibit,part,row_number,row,column,"),
        "{csv}"
    );
    for id in ["k2-survey", "k2-ideas"] {
        assert!(csv.contains(&format!("\n{id},")), "{id}");
    }
    let markdown = output("kpi k2 --format markdown");
    assert!(markdown.starts_with("# ② 死の谷を克服する"), "{markdown}");
    assert_eq!(markdown.matches("\n## ").count(), 7);
}

#[test]
fn every_table_is_one_in_markdown_too() {
    // In each table every line has as many cells as its headings have.
    let markdown = output("kpi k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 --format markdown");
    let mut cells = None;
    let mut tables = 0;
    for line in markdown.lines() {
        if !line.starts_with("| ") {
            cells = None;
            continue;
        }
        assert!(line.ends_with(" |"), "{line}");
        let bars = line.replace("\\|", "").matches('|').count();
        tables += usize::from(cells.is_none());
        assert_eq!(bars, *cells.get_or_insert(bars), "{line}");
    }
    let exhibits = json("kpi k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 --format json");
    let exhibits = exhibits.as_array().unwrap();
    assert_eq!(exhibits.len(), 90);
    let with = |exhibit: &&serde_json::Value| !exhibit["columns"].as_array().unwrap().is_empty();
    assert_eq!(tables, exhibits.iter().filter(with).count());
}
