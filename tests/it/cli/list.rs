//! `list`: filters, orders, columns, formats, widths.

use crate::program::{call, json, output, senshin};
use senshin::catalog::Catalog;
use senshin::fields::FIELDS;
use senshin::text::Ruler;

const UNLISTED: &str = "先進医療Aはほかに25技術。表は原典に含まれていません\n";

#[test]
fn the_largest_come_first_in_the_columns_that_were_asked_for() {
    let columns = "notice,procedure,cases,total";
    let list = "list --class b --sort cases:desc --limit 3 --columns";
    assert_eq!(
        output(&format!("{list} {columns}")),
        "\
告示  技術名(適応症を除く)          件数   総合計(円)
  26  術後のアスピリン経口投与療法   590  136,411,482
  58  ラメルテオン経口投与療法       379   79,945,940
  56  アスピリン経口投与療法         129   16,691,178

54件のうち3件
"
    );
}

#[test]
fn what_the_source_does_not_list_is_said_below_the_table() {
    assert_eq!(
        output("list --overdue --columns 告示番号,終了予定日,超過日,件数"),
        format!(
            "\
告示  終了予定  超過日  件数
  17  令2.4.18   1,168     0
  24  令4.9.30     273     0
  27  令5.3.31      91     5

3件
{UNLISTED}"
        )
    );
    assert!(!output("list --class B").contains("25技術"));
}

#[test]
fn what_the_source_does_not_list_is_never_in_the_data() {
    for format in ["csv", "json"] {
        let ran = senshin(&format!("list --format {format} --columns cases"));
        assert_eq!(ran.err, UNLISTED);
        assert!(!ran.out.contains("25技術"));
    }
}

#[test]
fn several_keys_sort_in_their_order_and_missing_values_come_last_either_way() {
    assert_eq!(
        output(
            "list --sort class --sort cases:desc --sort notice：ＤＥＳＣ --limit 4 --columns class,notice,cases"
        ),
        format!(
            "\
区分  告示  件数
A       13     0
A       12     0
A        7     0
B       26   590

57件のうち4件
{UNLISTED}"
        )
    );
    for direction in ["asc", "desc"] {
        let line = format!("list --sort advanced:{direction} --columns advanced --format json");
        let list = json(&line);
        let costs = list.as_array().unwrap().iter();
        let costs: Vec<Option<i64>> = costs.map(|t| t["advanced_cost_yen"].as_i64()).collect();
        let known: Vec<i64> = costs.iter().copied().flatten().collect();
        assert_eq!(known.len(), 40);
        assert!(costs[40..].iter().all(Option::is_none));
        assert!(known.windows(2).all(|pair| match direction {
            "asc" => pair[0] <= pair[1],
            _ => pair[0] >= pair[1],
        }));
    }
}

#[test]
fn filters_leave_what_meets_all_of_them() {
    let ids = |conditions: &str| -> String {
        let line = format!("list --format json --columns cases {conditions}");
        let ran = senshin(&line);
        let list: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let ids = list.as_array().unwrap().iter();
        let ids = ids.map(|technology| technology["id"].as_str().unwrap());
        ids.collect::<Vec<_>>().join(" ")
    };
    let zero = "B2 B4 B17 B22-2 B24 B37 B40 B46 B59 B61 B65 B69 A7 A12 A13";
    assert_eq!(ids("--zero"), zero);
    assert_eq!(ids("--zero --overdue"), "B17 B24");
    assert_eq!(ids("--over-enrolled"), "B26 B27 B40");
    assert_eq!(ids("--class Ａ"), "A7 A12 A13");
    assert_eq!(ids("--applicant 大阪刀根山"), "B27");
    assert_eq!(ids("--applicant ﾄﾈﾔﾏ"), "");
    assert_eq!(ids("--where trpv2"), "B27");
    assert_eq!(ids("--where 血管内"), "B37");
}

#[test]
fn a_narrow_table_cuts_words_visibly_and_leaves_out_columns_but_never_cuts_a_number() {
    assert_eq!(
        output("list --zero --limit 2 --width 60"),
        format!(
            "\
区分  告示  技術名                    適用  件数  総合計(円)
B        2  経皮的乳がんラジオ…   平25.8.1     0           -
B        4  腹腔鏡下センチネル…   平26.1.1     0           -

幅に入らない項目: 先進医療(円)(--columns で選ぶか、--width
を広げてください)
15件のうち2件
{UNLISTED}"
        )
    );
    for width in 1..130 {
        let text = output(&format!("list --width {width}"));
        for line in text.lines() {
            assert!(
                Ruler::default().cells(line) <= width.max(2),
                "{width}: {line}"
            );
        }
    }
}

#[test]
fn nothing_is_cut_when_nobody_says_how_wide_the_output_is() {
    let text = output("list");
    assert!(!text.contains('…'));
    for technology in Catalog::bundled().unwrap().technologies() {
        assert!(text.contains(&technology.name), "{}", technology.id);
    }
}

#[test]
fn markdown_has_one_row_for_each_technology() {
    assert_eq!(
        output(
            "list --where 膵臓 --columns 告示番号,総合計,先進医療の割合,入院日 --format markdown"
        ),
        format!(
            "\
| 告示 | 総合計(円) | 割合 | 入院日 |
| ---: | ---: | ---: | ---: |
| 16 | 19,759,356 | 3.7% | 8.2 |
| 20 | 15,017,449 | 25.0% | 5.5 |
| 66 | 9,972,452 | 67.3% | 1.1 |

{UNLISTED}"
        )
    );
}

#[test]
fn json_has_plain_values_and_why_there_is_none() {
    let list = json(
        "list --format json --class B --limit 16 --columns notice,effective,total,advanced,stay,share,planned,applicant",
    );
    assert_eq!(
        list[15],
        serde_json::json!({
            "id": "B26", "notice_number": 26, "effective_date": "2018-02-01",
            "total_cost_yen": 136_411_482, "advanced_cost_yen": 973_466, "mean_stay_days": 0.6,
            "advanced_share": 0.7,
            "planned_patients": {"printed": "880", "kind": "count", "count": 880},
            "applicant": "国立がん研究センター中央病院", "missing": {},
        })
    );
    assert_eq!(list[0]["total_cost_yen"], serde_json::Value::Null);
    assert_eq!(
        list[0]["missing"],
        serde_json::json!({
            "total_cost_yen": "no_case", "advanced_cost_yen": "no_case",
            "mean_stay_days": "no_case", "advanced_share": "no_case",
        })
    );
}

#[test]
fn json_keeps_the_columns_in_the_order_asked_for() {
    let ran = senshin("list --class A --limit 1 --format json --columns share,cases");
    assert_eq!(
        ran.out,
        r#"[
  {
    "id": "A7",
    "advanced_share": null,
    "cases": 0,
    "missing": {
      "advanced_share": "not_in_source"
    }
  }
]
"#
    );
}

#[test]
fn csv_reads_back_as_the_values_of_every_field() {
    let ran = senshin("list --columns all --format csv");
    let mut reader = csv::Reader::from_reader(ran.out.as_bytes());
    let keys: Vec<&str> = FIELDS.iter().map(|field| field.key).collect();
    assert_eq!(reader.headers().unwrap(), keys);
    let catalog = Catalog::bundled().unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 57);
    for (row, technology) in rows.iter().zip(catalog.technologies()) {
        for (cell, field) in row.iter().zip(FIELDS) {
            let value = (field.value)(catalog.edition_of(technology), technology);
            assert_eq!(cell, value.plain(), "{} {}", technology.id, field.key);
        }
    }
    assert_eq!(&rows[15][8], "136411482");
    assert_eq!(&rows[15][6], "2018-02-01");
}

#[test]
fn csv_begins_with_a_byte_order_mark_only_on_request() {
    let csv = |more| {
        senshin(&format!(
            "list --format csv --columns cases --limit 1 {more}"
        ))
        .out
    };
    assert_eq!(csv(""), "cases\n0\n");
    assert_eq!(csv("--bom"), "\u{FEFF}cases\n0\n");
}

#[test]
fn csv_guards_words_that_look_like_formulas_and_leaves_numbers_alone() {
    let folder = crate::program::scratch("formulas");
    let file = folder.join("formulas.json");
    let text = senshin::snapshot::BUNDLED
        .replace(
            "\"腹腔鏡下センチネルリンパ節生検　早期胃がん\"",
            "\"=SUM(A1)\"",
        )
        .replace("\"腹腔鏡下センチネルリンパ節生検\"", "\"@x\"");
    std::fs::write(&file, text).unwrap();
    let row = |more: &str| {
        let line = "list --format csv --sort notice --limit 3 --columns name,procedure,超過日";
        let mut arguments = vec!["--data", file.to_str().unwrap()];
        arguments.extend(line.split(' ').chain(more.split_whitespace()));
        let ran = call(&arguments);
        ran.out.lines().nth(3).unwrap().to_owned()
    };
    assert_eq!(row(""), "=SUM(A1),@x,-1060");
    assert_eq!(row("--guard-formulas"), "'=SUM(A1),'@x,-1060");
}

#[test]
fn nothing_found_is_told_and_the_exit_code_is_1() {
    let ran = senshin("list --class B --applicant どこにもない病院");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "条件に合う技術はありません。条件を減らしてください\n"
    );
    let empty = |format| {
        let line = "list --class B --where 肝臓 --columns cases --format";
        let ran = senshin(&format!("{line} {format}"));
        assert_eq!(ran.code, 1);
        ran.out
    };
    assert_eq!(empty("json"), "[]\n");
    assert_eq!(empty("csv"), "cases\n");
}

#[test]
fn without_a_terminal_the_program_alone_lists() {
    assert_eq!(output(""), output("list"));
}
