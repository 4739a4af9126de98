//! `show`: the whole record in every format, however its number is written.

use crate::program::{json, output, senshin};
use senshin::text::Ruler;

#[test]
fn a_technology_is_shown_in_full() {
    assert_eq!(
        output("show B17"),
        "\
先進医療B  告示17  整理9  令和5年度
治療抵抗性の子宮頸がんに対するシスプラチンによる閉鎖循環下骨盤内非均衡灌流療法　子宮頸がん（術後に再発したものであって、同時化学放射線療法に不応かつ手術が不能なものに限る。）

0件の報告  A L1107-1114
報告した機関    日本医科大学付属病院
0件の理由       2019/1/23に中止となっているため
今後の対応方針  - (印字は「―」)
前年度の実績    0件

費用と件数  A L194-201
適用年月日      平28.11.1 (2016-11-01)
適用からの期間  6年8月  計算値
総合計          - (0件のため)
先進医療総額    - (0件のため)
先進医療の割合  - (0件のため)
1件あたり       - (0件のため)
平均入院期間    - (0件のため)
年間実施件数    0件
実施医療機関数  - (0件のため)

計画と登録  A L674-679
申請医療機関    日本医科大学付属病院
終了予定日      令2.4.18 (2020-04-18)
終了予定との差  1,168日超過  計算値
計画時患者数    最大27症例
登録症例数      0例
登録の割合      - (当てはまらない)
協力医療機関数  0機関

原典の注意点
  整理番号9（告示番号17）は、０件の理由に2019年１月23日に中止と書かれているが、令和５年６月30日時点の二つの表に載っている。方針の欄は「―」である。 (A L194-201, L674-679, L1107-1114)
  整理番号9の終了予定日（令２．４．18）は、報告の基準日（令和５年６月30日）より前である。基準日の表に載っている。注※１は、終了予定日が今後変更される可能性があるとしている。 (A L674-679, L1024)
  整理番号9の計画時患者数は「最大27症例」と、上限として印刷されている。一つの計画数に対する割合は求められない。 (A L674-679)
  実施件数が０件の12行（整理番号1、3、9、13、15、26、29、32、43、45、49、53）は、費用の表の年間実施件数では「0」、予定と登録の表の年間実施件数（再掲）では「-」と印刷されている。同じ表の登録症例数と協力医療機関数では、ないことを「0」と印刷している。 (A L143-147, L156, L194-201, L228-235, L246-251, L367-369, L386-391, L405-410, L496, L505-509, L534, L558-562, L606-610, L619, L674-679, L706-713, L722-727, L830-834, L847-851, L865-870, L930, L942-946, L969, L999-1003)
  ０件の理由と方針の欄では、和暦と西暦、略記が混ざっている。印刷のとおりに示す。 (A L1051, L1103, L1105, L1114, L1122, L1125, L1150)
"
    );
}

#[test]
fn a_width_wraps_the_text_and_cuts_nothing() {
    assert_eq!(
        output("show A7 --width 50"),
        "\
先進医療A  告示7  令和5年度
末梢血単核球移植による血管再生治療

0件の報告  A L1047
報告した機関    三重大学医学部附属病院
0件の理由       患者の病変の状態が比較的安定してい
                たため
今後の対応方針  今後も患者の病変の様子を注意深く観
                察していく。
前年度の実績    0件

費用と件数
先進医療Aの費用の表(参考資料１)は原典に含まれてい
ません。値はありません。
年間実施件数    0件

原典の注意点
  告示番号７は、０件の表では前年も当年も実施件数が
  ０件だが、暫定Ａの表では令和３年・４年・５年の11
  月時点にそれぞれ「１」と印刷されている。暫定Ａの
  表の「１」が何の数かは書かれていない。 (A L1047,
  L1071-1073, L1278-1304)
  暫定Ａの表には数の単位も意味も印刷されていない。
  前の段落は継続中の患者の有無と継続患者数について
  述べている。 (A L1278-1284, L1287-1304)
"
    );
    let strip = |text: String| text.replace(char::is_whitespace, "");
    let whole = strip(output("show B70"));
    for width in [20, 30, 36, 60, 100, 200] {
        let text = output(&format!("show B70 --width {width}"));
        let cells = text.lines().map(|line| Ruler::default().cells(line)).max();
        // A derived value's mark may stand behind a full line.
        assert!(cells.unwrap() <= width + 8, "{width}");
        assert_eq!(strip(text), whole, "{width}");
    }
}

#[test]
fn ambiguous_characters_follow_the_option_and_the_environment() {
    let narrow = output("show 26");
    assert_eq!(output("--ambiguous-width auto show 26"), narrow);
    assert!(narrow.contains("Ⅲ期"));
    assert!(output("show 26 --ambiguous-width avoid").contains("III期"));
    let from_environment = |option: &[&str]| {
        let mut command = crate::program::command(&[&["show", "26"], option].concat());
        let ran = command
            .env("SENSHIN_AMBIGUOUS_WIDTH", "avoid")
            .output()
            .unwrap();
        String::from_utf8(ran.stdout).unwrap()
    };
    assert!(from_environment(&[]).contains("III期"));
    assert_eq!(from_environment(&["--ambiguous-width", "narrow"]), narrow);
}

#[test]
fn a_number_may_be_written_in_any_way_and_mean_several() {
    let ids = |numbers: &str| -> String {
        let shown = json(&format!("show --format json {numbers}"));
        let ids = shown.as_array().unwrap().iter();
        let ids = ids.map(|technology| technology["id"].as_str().unwrap());
        ids.collect::<Vec<_>>().join(" ")
    };
    for number in ["26", "B26", "b26", "２６", "Ｂ２６"] {
        assert_eq!(ids(number), "B26", "{number}");
    }
    for arm in ["22-1", "22(1)", "B22-1", "２２（１）"] {
        assert_eq!(ids(arm), "B22-1", "{arm}");
    }
    assert_eq!(ids("22"), "B22-1 B22-2");
    assert_eq!(ids("A7 39 A7"), "A7 B39");
}

#[test]
fn a_number_that_does_not_exist_is_answered_with_the_nearest() {
    let ran = senshin("show A1 99 B22-3");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "\
「A1」という番号の技術はありません。近い番号: A7, A12, A13
先進医療Aはほかに25技術。表は原典に含まれていません
「99」という番号の技術はありません。近い番号: B68, B69, B70
「B22-3」という番号の技術はありません。近い番号: B22-1, B22-2, B23
"
    );
    let ran = senshin("show 99 A13");
    assert_eq!(ran.code, 1);
    assert!(ran.out.starts_with("先進医療A  告示13"));
}

#[test]
fn what_is_no_number_is_an_error() {
    let ran = senshin("show 26 膵臓");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(
        ran.err,
        "エラー: 「膵臓」は技術の番号ではありません。26, B26, 22-1, 22(1), A7 のように書きます。言葉から探すなら senshin search 膵臓\n"
    );
}

#[test]
fn markdown_has_a_table_for_each_part() {
    assert_eq!(
        output("show A7 --format markdown"),
        "\
## A7 末梢血単核球移植による血管再生治療

先進医療A  告示7  令和5年度

### 0件の報告  A L1047

| 項目 | 値 |
| :--- | :--- |
| 報告した機関 | 三重大学医学部附属病院 |
| 0件の理由 | 患者の病変の状態が比較的安定していたため |
| 今後の対応方針 | 今後も患者の病変の様子を注意深く観察していく。 |
| 前年度の実績 | 0件 |

### 費用と件数

先進医療Aの費用の表(参考資料１)は原典に含まれていません。値はありません。

| 項目 | 値 |
| :--- | :--- |
| 年間実施件数 | 0件 |

### 原典の注意点

- 告示番号７は、０件の表では前年も当年も実施件数が０件だが、暫定Ａの表では令和３年・４年・５年の11月時点にそれぞれ「１」と印刷されている。暫定Ａの表の「１」が何の数かは書かれていない。 (A L1047, L1071-1073, L1278-1304)
- 暫定Ａの表には数の単位も意味も印刷されていない。前の段落は継続中の患者の有無と継続患者数について述べている。 (A L1278-1284, L1287-1304)
"
    );
}

#[test]
fn json_is_the_record_of_the_snapshot_with_what_is_computed_from_it() {
    let snapshot: serde_json::Value = serde_json::from_str(&senshin::snapshot::BUNDLED).unwrap();
    for record in snapshot["technologies"].as_array().unwrap() {
        let id = record["id"].as_str().unwrap();
        let mut shown = json(&format!("show {id} --format json"));
        let mut shown = shown[0].take();
        let derived = shown.as_object_mut().unwrap().remove("derived").unwrap();
        assert_eq!(&shown, record);
        assert_eq!(derived.as_object().unwrap().len(), 6);
    }
    assert_eq!(
        json("show B39 --format json")[0]["derived"],
        serde_json::json!({
            "months_in_force": 40, "advanced_share": 85.2, "advanced_cost_per_case_yen": 9_309_778,
            "days_past_end": -2619, "enrolment": 45.2, "missing": {},
        })
    );
    assert_eq!(
        json("show B16 --format json")[0]["derived"]["missing"],
        serde_json::json!({"enrolment": "not_applicable"})
    );
}

#[test]
fn without_a_terminal_a_number_alone_shows() {
    assert_eq!(output("26"), output("show 26"));
    assert_eq!(output("２６ A7"), output("show 26 A7"));
}
