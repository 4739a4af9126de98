//! What is understood of what is typed, and that nothing typed is too much.

use proptest::prelude::*;
use senshin::search::query::{Asks, CONDITIONS, Clause, Number};
use senshin::search::{Query, SYNTAX, complete};
use senshin::words::Word;

/// Whether two texts are the same query.
fn same(a: &str, b: &str) {
    assert_eq!(Query::parse(a), Query::parse(b), "{a} and {b}");
    assert_eq!(Query::parse(a).problems(), [], "{a}");
    assert!(!Query::parse(a).is_empty(), "{a}");
}

fn problem(text: &str) -> (String, String) {
    let query = Query::parse(text);
    let [problem] = query.problems() else {
        panic!("{text}: {:?}", query.problems());
    };
    (
        text[problem.range.clone()].to_owned(),
        problem.message.clone(),
    )
}

#[test]
fn names_of_fields_may_be_typed_in_any_language_and_width() {
    same("病院:九大", "applicant:九大");
    same("ｈｏｓｐｉｔａｌ：九大", "applicant:九大");
    same("件数:>=10", "cases:>=10");
    same("件数：＞＝１０", "cases:>=10");
    same("費用:>1億", "total_cost_yen:>100000000");
    same("適用:H30", "effective:2018");
    same("終了:<令和元", "end:<R1");
    same("理由:登録", "zero_case_reason:登録");
    same("区分:Ａ", "class:a");
    same("年間実施件数:0", "cases:0");
    same("件数>=10", "cases:>=10");
    same("件数≧10", "cases:>=10");
    same("cases:!=0", "!cases:=0");
    same("ゼロ:はい", "zero:yes");
    same("費用：１億以上", "cost:>=1億");
    same("件数:10以下", "cases:<=10");
    same("件数:10未満", "cases:<10");
    same("登録率:100%超", "enrolment:>100");
    same("適用:令和2以降", "effective:>=R2");
    same("終了:R5以前", "end:<=R5");
    same("終了:R5まで", "end:<=R5");
    same("期間:5年以上", "age:>=60");
    same("目標:⑥", "goal:6");
    same("ゴール:1..3", "goal:①..③");
    same("確かさ:推定", "confidence:inferred");
    same("edition:R5", "年度:令和5年");
}

#[test]
fn every_field_and_condition_has_a_name_that_is_understood() {
    for name in [
        "class",
        "notice",
        "name",
        "applicant",
        "hospital",
        "effective",
        "end",
        "total",
        "cost",
        "advanced",
        "share",
        "per_case",
        "days",
        "cases",
        "institutions",
        "planned",
        "enrolled",
        "enrolment",
        "cooperating",
        "reason",
        "plan",
        "zero",
        "overdue",
        "edition",
        "doc",
        "goal",
        "confidence",
        "病院",
        "件数",
        "費用",
        "適用",
        "終了",
        "理由",
        "区分",
    ] {
        let query = Query::parse(&format!("{name}:1"));
        // What is no value of it is a problem, not a word.
        let is_word = query
            .groups()
            .iter()
            .flatten()
            .any(|clause| matches!(clause.asks, Asks::Term(..)));
        assert!(!is_word, "{name}");
    }
}

#[test]
fn no_name_means_two_things() {
    for (_, names, _) in CONDITIONS {
        for name in names {
            assert_eq!(senshin::fields::find(name), None, "{name}");
        }
    }
}

#[test]
fn words_are_joined_by_and_and_bars_by_or() {
    let shape = |text: &str| {
        Query::parse(text)
            .groups()
            .iter()
            .map(Vec::len)
            .collect::<Vec<_>>()
    };
    assert_eq!(shape("a b"), [1, 1]);
    assert_eq!(shape("a | b c"), [2, 1]);
    assert_eq!(shape("a|b|c"), [3]);
    assert_eq!(shape("a｜b　c"), [2, 1]);
    assert_eq!(shape("a |"), [1]);
    assert_eq!(shape("| a"), [1]);
    assert_eq!(shape("\"a | b\""), [1]);
    assert_eq!(shape("a | cost: | b"), [2]);
}

#[test]
fn what_is_not_typed_yet_asks_nothing() {
    for text in [
        "",
        " ",
        "　",
        "!",
        "|",
        "'",
        "^",
        "$",
        "!'",
        "\"\"",
        "「",
        "cost:",
        "cost:>",
        "費用：＞＝",
        "ー",
        "!cost:",
        "-",
        "・",
    ] {
        let query = Query::parse(text);
        assert!(query.is_empty(), "{text}: {query:?}");
        assert_eq!(query.problems(), [], "{text}");
    }
}

#[test]
fn signs_inside_quotation_marks_are_letters() {
    for text in ["\"!a\"", "\"cases:1\"", "「a|b」", "\"'a\"", "”cases：1”"] {
        let query = Query::parse(text);
        let [group] = query.groups() else {
            panic!("{text}")
        };
        let [clause] = group.as_slice() else {
            panic!("{text}")
        };
        assert!(
            !clause.negated && matches!(clause.asks, Asks::Term(..)),
            "{text}: {clause:?}"
        );
    }
    same("病院:\"九州 大学\"", "applicant:「九州 大学」");
}

#[test]
fn an_unknown_name_is_a_word() {
    for text in ["何か:1", "http://example.org", ":a", "12:30", "a:b:c"] {
        let query = Query::parse(text);
        let all: Vec<&Clause> = query.groups().iter().flatten().collect();
        assert!(
            matches!(all.as_slice(), [clause] if matches!(clause.asks, Asks::Term(..))),
            "{text}"
        );
        assert_eq!(query.problems(), [], "{text}");
    }
}

#[test]
fn a_wrong_value_is_reported_where_it_stands_and_the_rest_applies() {
    assert_eq!(
        problem("膵臓 cost:abc"),
        ("abc".into(), Word::NotANumber.fill(&[&"abc"]))
    );
    assert_eq!(problem("費用：＞＝多い").0, "多い");
    assert_eq!(
        problem("適用:H35 がん"),
        ("H35".into(), Word::NotADate.fill(&[&"H35"]))
    );
    assert_eq!(
        problem("class:C"),
        ("C".into(), Word::NotAClass.fill(&[&"C"]))
    );
    assert_eq!(problem("notice:x").1, Word::NotANotice.fill(&[&"x"]));
    assert_eq!(problem("age:長い").1, Word::NotASpan.fill(&[&"長い"]));
    assert_eq!(problem("zero:maybe").1, Word::NotYesOrNo.fill(&[&"maybe"]));
    assert_eq!(
        problem("病院:>九大").1,
        Word::NotComparable.fill(&[&Word::Applicant])
    );
    assert_eq!(
        problem("件数:20..10").1,
        Word::RangeReversed.fill(&[&"20..10"])
    );
    assert_eq!(problem("goal:六").1, Word::NotAGoal.fill(&[&"六"]));
    assert_eq!(
        problem("confidence:sure").1,
        Word::NotAConfidence.fill(&[&"sure"])
    );
    assert_eq!(problem("doc:>A").1, Word::NotComparable.fill(&[&"文書"]));
    assert_eq!(problem("zero:>yes").0, "yes");
    assert_eq!(problem("edition:>x").1, Word::NotADate.fill(&[&"x"]));
    assert_eq!(problem("適用:>9999").0, "9999");
    assert_eq!(problem("件数:1..x").1, Word::NotANumber.fill(&[&"1..x"]));
    assert_eq!(
        Query::parse("膵臓 cost:abc").groups(),
        Query::parse("膵臓").groups()
    );
}

#[test]
fn a_word_may_be_a_number_a_date_or_an_amount() {
    let meant = |text: &str| match Query::parse(text).groups().iter().flatten().next() {
        Some(Clause {
            asks: Asks::Term(_, number),
            ..
        }) => *number,
        other => panic!("{text}: {other:?}"),
    };
    assert!(meant("26").notice.is_some() && meant("Ｂ２６").notice.is_some());
    assert!(meant("平30.2.1").days.is_some() && meant("2020-03").days.is_some());
    assert_eq!(meant("2020").days, None, "a bare year stands in many texts");
    assert_eq!(meant("136,411,482").amount, Some(136_411_482));
    assert_eq!(meant("590").amount, None, "too short to be meant");
    for text in ["膵臓", "'26", "\"26\"", "^26"] {
        assert_eq!(meant(text), Number::default(), "{text}");
    }
}

#[test]
fn every_example_of_the_help_is_understood() {
    for syntax in SYNTAX {
        let query = Query::parse(syntax.example);
        assert!(!query.is_empty(), "{}", syntax.example);
        assert_eq!(query.problems(), [], "{}", syntax.example);
    }
}

/// What a user might type: signs, names and values more often than chance would give them.
fn typed() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "\\PC{0,12}",
        "[a-zA-Z0-9あ-んァ-ヶ一-龠 　!|'^$\":：><=.,‥～！｜＂”「」-]{0,16}",
        proptest::sample::select(vec![
            "cost:",
            "件数：",
            "適用:",
            ">=",
            "..",
            "H30",
            "1億",
            "yes",
            "!",
            "|",
            "\"",
            "「",
            "膵臓",
            "suizou",
            "-",
            "9e99",
            "99999999999999999999",
            "令和元",
            "R2.3",
            "2020-13",
            "\u{0}",
            "\u{202E}",
            "か\u{3099}",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn anything_typed_is_a_query_and_problems_stand_in_it(text in typed()) {
        let query = Query::parse(&text);
        for problem in query.problems() {
            prop_assert!(text.get(problem.range.clone()).is_some(), "{problem:?}");
            prop_assert!(!problem.message.is_empty());
        }
    }

    #[test]
    fn what_is_offered_can_be_put_in(text in typed(), cursor in 0_usize..40) {
        for candidate in complete(&text, cursor) {
            prop_assert!(text.get(candidate.range.clone()).is_some(), "{candidate:?}");
            prop_assert!(candidate.range.end == cursor);
        }
    }
}
