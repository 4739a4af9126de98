//! `source`: numbered lines of the documents.

use crate::program::{json, output, senshin};

#[test]
fn lines_are_numbered_as_in_the_document() {
    assert_eq!(
        output("source A:143-147"),
        "\
143  １ ２
144  経皮的乳がんラジオ波焼灼療法　早期乳がん（長径が一・五
145  センチメートル以下のものに限る。）
146
147  平25．８．１ - - - 0 -
"
    );
    let total = "576  1,305,452,918 463,123,661 1,629 200合　　　　　　計\n";
    for place in ["A:576", "a:576", "Ａ：５７６", "A:576-576", "A:L576"] {
        assert_eq!(output(&format!("source {place}")), total, "{place}");
    }
}

#[test]
fn places_are_taken_as_the_other_commands_print_them() {
    let lines = output("source A L24, L219-220");
    assert_eq!(lines, output("source A L24, L219-220"));
    assert_eq!(
        lines,
        " 24  　　①　先進医療技術数　　（ 令和５年６月30日現在 ） 28種類 53種類
219  12 22(1)
220
"
    );
}

#[test]
fn a_whole_document_is_its_text() {
    for (name, file) in [("A", "000_f8afae4487a38b9f"), ("K", "004_0d77102867b84930")] {
        let lines = json(&format!("source {name} --format json"));
        let lines = lines
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["text"].as_str().unwrap());
        let path = format!("{}/data/sources/{file}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let whole: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines.collect::<Vec<_>>().join("\n").trim_end(),
            whole.join("\n").trim_end()
        );
    }
}

#[test]
fn json_has_a_line_as_an_object() {
    assert_eq!(
        json("source K:2 --format json"),
        serde_json::json!([{"document": "K", "line": 2, "text": "関する基本計画の概要"}])
    );
}

#[test]
fn a_long_line_goes_on_below_itself() {
    assert_eq!(
        output("source A:24 --width 20"),
        "\
24  　　①　先進医療
    技術数　　（ 令
    和５年６月30日現
    在 ） 28種類 53
    種類
"
    );
}

#[test]
fn what_does_not_exist_is_answered_with_what_does() {
    let ran = senshin("source B:1");
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "エラー: 「B」という文書はありません。あるのは: A (令和５年６月30日時点で実施されていた先進医療の実績報告について), K (医療機器基本計画に関するKPIのフォローアップについて)\n"
    );
    for place in ["A:0", "A:1311", "A:5-3", "A:x", "A:1300-1311", "A:-3"] {
        let ran = senshin(&format!("source {place}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{place}");
        let lines = place.trim_start_matches("A:");
        assert_eq!(
            ran.err,
            format!(
                "エラー: 「{lines}」は行の番号ではありません。文書 A は 1～1310 行です。A:143-147 のように書きます\n"
            )
        );
    }
}
