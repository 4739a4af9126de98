//! The technologies without a case: golden values typed from the source.

use crate::program::{json, output, senshin};
use senshin::catalog::Catalog;
use senshin::fields;
use senshin::model::Missing;
use senshin::zero::{self, Case, Code, End, Facet, View};

fn with_cases(test: impl FnOnce(&Catalog, &[Case])) {
    let catalog = Catalog::bundled().unwrap();
    let cases = zero::cases(&catalog, catalog.latest());
    test(&catalog, &cases);
}

fn id(catalog: &Catalog, case: &Case) -> String {
    catalog.technology(case.row).unwrap().id.to_string()
}

#[test]
fn there_are_fourteen_reports_and_the_row_without_one_is_explained() {
    with_cases(|catalog, cases| {
        let ids: Vec<String> = cases.iter().map(|case| id(catalog, case)).collect();
        assert_eq!(
            ids,
            [
                "A7", "A12", "A13", "B2", "B4", "B17", "B22-2", "B24", "B37", "B40", "B46", "B59",
                "B61", "B65", "B69"
            ]
        );
        let unreported: Vec<&Case> = cases.iter().filter(|case| !case.is_reported()).collect();
        assert_eq!(unreported.len(), 1);
        assert_eq!(
            unreported[0].explanation(catalog).unwrap(),
            "告示番号22は枝に分かれていて、22(1)に12件の実施がある。番号全体では0件でないため、\
             0件の表に載っていないとみられる(推定。理由の記載はない)。"
        );
    });
}

#[test]
fn every_code_rests_on_words_of_the_reason() {
    use Code::{EnrolmentOver, NoPatient, Preparing, Stopped, Supply, Uncoded};
    let wanted = [
        ("A7", Uncoded, ""),
        ("A12", Supply, "販売中止"),
        ("A13", NoPatient, "患者がな"),
        ("B2", EnrolmentOver, "登録を終了"),
        ("B4", EnrolmentOver, "登録期間が終了"),
        ("B17", Stopped, "中止"),
        ("B24", EnrolmentOver, "登録期間終期"),
        ("B37", EnrolmentOver, "登録期間が終了"),
        ("B40", EnrolmentOver, "登録が終了"),
        ("B46", Supply, "倒産"),
        ("B59", NoPatient, ""),
        ("B61", NoPatient, ""),
        ("B65", Preparing, "体制の確立"),
        ("B69", Preparing, "システム構築"),
    ];
    with_cases(|catalog, cases| {
        let coded = cases
            .iter()
            .filter_map(|case| Some((case, case.code.as_ref()?)));
        for ((case, own), (name, code, words)) in coded.zip(wanted) {
            let technology = catalog.technology(case.row).unwrap();
            let reason = &technology.zero_case.as_ref().unwrap().reason;
            assert_eq!((technology.id.to_string().as_str(), own.code), (name, code));
            let deciding = &reason[own.words.clone()];
            assert!(deciding.contains(words), "{name}: {deciding}");
            assert_eq!(deciding.is_empty(), code == Uncoded, "{name}");
        }
    });
}

#[test]
fn days_ends_and_deletions_are_those_of_the_report() {
    with_cases(|catalog, cases| {
        let case = |name: &str| cases.iter().find(|case| id(catalog, case) == name).unwrap();
        // 平25.8.1 to 令5.6.30.
        assert_eq!(case("B2").days_in_force, Ok(3_620));
        assert_eq!(case("B69").days_in_force, Ok(149));
        assert_eq!(case("A12").days_in_force, Err(Missing::NotInSource));
        assert_eq!(case("B17").end, Ok(End::BeforeReport));
        assert_eq!(case("B2").end, Ok(End::Later));
        let deleted: Vec<(String, String)> = cases
            .iter()
            .filter_map(|own| Some((id(catalog, own), own.deletion.as_ref()?.date.to_string())))
            .collect();
        let on = |name: &str, day: &str| (name.to_owned(), day.to_owned());
        assert_eq!(deleted, [on("B2", "2023-12-01"), on("B24", "2023-09-01")]);
        // A dash for the previous year is no 0: they were not in force yet.
        assert_eq!(case("B65").previous, Err(Missing::NotYetInForce));
        assert_eq!(case("B69").previous, Err(Missing::NotYetInForce));
        assert_eq!(case("A12").previous, Ok(3));
    });
}

#[test]
fn what_does_not_go_together_is_said() {
    with_cases(|catalog, cases| {
        let said = |name: &str| {
            let case = cases.iter().find(|case| id(catalog, case) == name).unwrap();
            let texts: Vec<&str> = case.oddities.iter().map(|odd| odd.text.as_str()).collect();
            texts.join("\n")
        };
        assert!(said("B17").contains("2019年１月23日に中止と書かれているが"));
        assert!(said("B2").contains("計画372例に対して372例が登録済み"));
        assert!(said("B2").contains("告示から削除済み"));
        assert!(said("B59").contains("取り下げ"));
        assert!(said("A7").contains("暫定Ａ"));
        for case in cases {
            for odd in &case.oddities {
                assert!(!odd.source.lines.is_empty(), "{}", odd.text);
            }
        }
    });
}

#[test]
fn cases_are_grouped_filtered_and_sorted_together() {
    with_cases(|catalog, cases| {
        let end = fields::by_key("planned_end_date").unwrap();
        let view = View {
            group: Some(Facet::Code),
            sort: Some(senshin::catalog::Sort {
                field: end,
                descending: false,
            }),
            filter: vec![(Facet::Class, "先進医療B".to_owned())],
        };
        let groups = view.groups(catalog, cases);
        let shown: Vec<String> = groups
            .iter()
            .map(|group| {
                let ids = group.cases.iter().map(|&at| id(catalog, &cases[at]));
                let ids: Vec<String> = ids.collect();
                format!("{}: {}", group.heading.as_deref().unwrap(), ids.join(" "))
            })
            .collect();
        assert_eq!(
            shown,
            [
                "登録終了: B24 B2 B40 B37 B4",
                "中止: B17",
                "対象患者なし: B61 B59",
                "供給・委託の障害: B46",
                "体制整備中: B65 B69",
                "報告なし: B22-2",
            ]
        );
    });
}

#[test]
fn the_document_can_go_into_the_minutes() {
    let text = output("zero --filter code=中止");
    insta::assert_snapshot!("zero_text", text);
    insta::assert_snapshot!(
        "zero_markdown",
        output("zero --filter code=中止 --format markdown")
    );
    for part in [
        "2019/1/23に中止となっているため",
        "- (印字は「―」)",
        "A:1107-1114",
        "出典：",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn nothing_of_a_report_is_cut_in_any_format() {
    with_cases(|catalog, cases| {
        let squeeze = |text: &str| text.replace(char::is_whitespace, "");
        let (text, narrow) = (output("zero"), squeeze(&output("zero --width 50")));
        let (markdown, csv) = (
            output("zero --format markdown"),
            output("zero --format csv"),
        );
        let data = json("zero --format json");
        let rows = data.as_array().unwrap();
        assert_eq!(rows.len(), cases.len());
        for (case, row) in cases.iter().zip(rows) {
            let Some(report) = &catalog.technology(case.row).unwrap().zero_case else {
                assert_eq!(
                    (&row["reason"], &row["reported"]),
                    (&serde_json::Value::Null, &false.into())
                );
                continue;
            };
            assert_eq!(row["reason"], report.reason);
            assert_eq!(row["plan"].as_str(), report.plan.as_deref().ok());
            for whole in [Some(report.reason.as_str()), report.plan.as_deref().ok()] {
                let whole = whole.unwrap_or_default();
                assert!(
                    text.contains(whole) && markdown.contains(whole) && csv.contains(whole),
                    "{whole}"
                );
                assert!(narrow.contains(&squeeze(whole)), "{whole}");
            }
        }
    });
}

#[test]
fn a_facet_or_value_that_is_not_there_is_told_with_those_that_are() {
    let ran = senshin("zero --filter code=天気");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(
        ran.err.contains("天気") && ran.err.contains("登録終了"),
        "{}",
        ran.err
    );
    let ran = senshin("zero --group 天気");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("institution"), "{}", ran.err);
    let none = senshin("zero --class A --filter deleted=その後削除");
    assert_eq!((none.code, none.out.as_str()), (1, ""));
}
