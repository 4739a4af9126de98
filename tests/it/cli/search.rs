//! `search`: groups, limits, highlights.

use crate::program::{command, json, output, senshin};

#[test]
fn what_matches_is_grouped_by_kind() {
    assert_eq!(
        output("search 刀根山"),
        "\
技術 1件
  B27     TRPV２阻害薬経口投与療法　心不全（十三歳以上の患者に係るものであって、筋ジストロフィーによるものに限る。）
          申請医療機関: 国立病院機構　大阪刀根山医療センター

原典 1行
  A:740   国立病院機構　大阪刀根山医療セ
"
    );
}

#[test]
fn the_text_is_wrapped_under_itself() {
    assert_eq!(
        output("search 刀根山 --width 50"),
        "\
技術 1件
  B27     TRPV２阻害薬経口投与療法　心不全（十三歳
          以上の患者に係るものであって、筋ジストロ
          フィーによるものに限る。）
          申請医療機関: 国立病院機構　大阪刀根山医
                        療センター

原典 1行
  A:740   国立病院機構　大阪刀根山医療セ
"
    );
}

#[test]
fn a_limit_and_a_kind_leave_the_rest_out_and_say_so() {
    assert_eq!(
        output("search 病変 --limit 1"),
        "\
技術 1件
  B34     プローブ型共焦点レーザー顕微内視鏡による胃上皮性病変の診断　胃上皮性病変

0件の報告 1件
  A7      末梢血単核球移植による血管再生治療
          0件の理由: 患者の病変の状態が比較的安定していたため
          今後の対応方針: 今後も患者の病変の様子を注意深く観察していく。

KPI 2件(はじめの1)
  k9-c1     令和５年４月以降の保険適用状況（C１）
              ゴアCTAG  胸部下行大動脈病変を有する患者の治療に使用する。

原典 7行(はじめの1)
  A:347   プローブ型共焦点レーザー顕微内視鏡による胃上皮性病変
"
    );
    let source = output("search 病変 --kind source");
    assert!(source.starts_with("原典 7行\n"));
    let both = "search 病変 --kind source --kind technology --kind zero --kind kpi";
    assert_eq!(output(both), output("search 病変"));
}

#[test]
fn json_names_the_bytes_of_the_original_that_match() {
    assert_eq!(
        json("search trpv2 --format json --kind technology"),
        serde_json::json!([{
            "kind": "technology", "id": "B27", "tier": "exact",
            "highlights": [{
                "field": "name",
                "text": "TRPV２",
                "start": 0, "end": 7,
            }],
        }])
    );
    let hits = json("search 血管 --format json");
    for hit in hits.as_array().unwrap() {
        for mark in hit["highlights"].as_array().unwrap() {
            let byte = |key: &str| usize::try_from(mark[key].as_u64().unwrap()).unwrap();
            let text = mark["text"].as_str().unwrap();
            assert_eq!(byte("end") - byte("start"), text.len());
            assert!(["血管", "⾎管"].contains(&text), "{text}");
        }
    }
}

#[test]
fn the_follow_up_is_a_kind_and_its_entries_are_paths_in_the_snapshot() {
    assert_eq!(
        json("search cool-tip --format json --kind kpi"),
        serde_json::json!([{
            "kind": "kpi", "id": "k9-c2/rows/2", "tier": "exact",
            "highlights": [{ "field": "label", "text": "Cool-tip", "start": 0, "end": 8 }],
        }])
    );
    assert_eq!(
        output("search cool-tip shoushaku --kind kpi"),
        "\
KPI 1件
  k9-c2     令和５年４月以降の保険適用状況（C２）
              Cool-tipRFA（乳がんへの適用拡大）  経皮、腹腔鏡下及び開腹術、胸腔鏡下及び開胸術での組織凝固及び焼灼に使用する。
"
    );
    let goal = output("search goal:11");
    assert!(goal.starts_with("KPI 5件\n  goal-11   "), "{goal}");
}

#[test]
fn kinds_come_in_order_and_each_by_rank() {
    let entries = json("search kenshuu --format json");
    let kinds: Vec<&str> = entries
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect();
    let first = |kind: &str| kinds.iter().position(|own| *own == kind);
    assert!(first("kpi") < first("source"));
    let tiers = [
        "exact",
        "read_word",
        "read_start",
        "read_in",
        "lattice",
        "fuzzy",
    ];
    let of_kpi = entries
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["kind"] == "kpi");
    let ranks = of_kpi.map(|entry| {
        tiers
            .iter()
            .position(|tier| entry["tier"] == *tier)
            .unwrap()
    });
    assert!(ranks.is_sorted());
}

#[test]
fn a_wrong_value_alone_is_an_error_and_beside_others_a_note() {
    let ran = senshin("search cost:abc");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(
        ran.err,
        "エラー: 「abc」は数として読めません。例: 100、5,000万、1.2億、10..20\n"
    );
    let ran = senshin("search 刀根山 cost:abc");
    assert_eq!(ran.code, 0);
    assert!(ran.out.starts_with("技術 1件\n  B27 "), "{}", ran.out);
    assert_eq!(
        ran.err,
        "「abc」は数として読めません。例: 100、5,000万、1.2億、10..20\n"
    );
    let ran = senshin("search confidence:sure");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("「sure」という確かさはありません"),
        "{}",
        ran.err
    );
    let ran = senshin("search doc:>A");
    assert!(ran.err.contains("大小を比べられない"), "{}", ran.err);
}

#[test]
fn nothing_found_is_told_and_the_exit_code_is_1() {
    let ran = senshin("search コロナワクチン");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "「コロナワクチン」は見つかりません。言葉を短くするか、減らしてください\n"
    );
    let ran = senshin("search コロナワクチン --format json");
    assert_eq!((ran.code, ran.out.as_str()), (1, "[]\n"));
}

#[test]
fn a_query_of_white_space_is_an_error() {
    let ran = senshin("search 　");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "エラー: 探す言葉がありません。senshin search 膵臓がん のように書きます\n"
    );
}

#[test]
fn without_a_terminal_a_query_alone_searches() {
    let searched = output("search 膵臓がん");
    assert!(searched.starts_with("技術 3件\n  B20 "));
    assert_eq!(output("膵臓がん"), searched);
    assert_eq!(output("膵臓 腹膜"), output("search 膵臓 腹膜"));
}

#[test]
fn nothing_but_text_is_written_where_there_is_no_terminal() {
    let ran = command(&["search", "膵臓がん"]).output().unwrap();
    assert!(ran.stdout.iter().all(|&byte| byte == b'\n' || byte >= 0x20));
}
