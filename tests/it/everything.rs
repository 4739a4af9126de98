//! One search over everything: technologies, reports, the KPI follow-up, the source texts.

use proptest::prelude::*;
use senshin::catalog::Catalog;
use senshin::search::{Entry, Groups, HitKind, Index, KpiHit, Query, Tier};
use std::sync::LazyLock;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::bundled().unwrap());
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(&CATALOG));

fn search(text: &str) -> Groups {
    INDEX.everything(&CATALOG, &Query::parse(text))
}

fn entries(text: &str) -> Vec<Entry> {
    search(text).entries(&CATALOG)
}

fn kpi(text: &str) -> Vec<KpiHit> {
    INDEX.kpi(&CATALOG, &Query::parse(text))
}

fn names(hits: &[KpiHit]) -> Vec<String> {
    hits.iter().map(|hit| hit.name(&CATALOG)).collect()
}

/// The highlighted texts of a hit: `title=研修|cells/0=東京`.
fn highlighted(hit: &KpiHit) -> String {
    let marks = hit.marks.iter().map(|mark| {
        let text = hit.text(&CATALOG, mark.part).unwrap();
        format!("{}={}", mark.part.path(hit.item), &text[mark.range.clone()])
    });
    let marks: Vec<String> = marks.collect();
    if marks.is_empty() {
        "-".to_owned()
    } else {
        marks.join("|")
    }
}

fn lines_with(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, document) in CATALOG.documents().iter().enumerate() {
        let lines = CATALOG.text(at).unwrap().lines();
        let lines = lines.filter(|(_, line)| line.contains(text));
        found.extend(lines.map(|(number, _)| format!("{}:{number}", document.id)));
    }
    found
}

fn ids(hits: &[senshin::search::Hit]) -> String {
    let ids = hits
        .iter()
        .map(|hit| CATALOG.technology(hit.row).unwrap().id.to_string());
    ids.collect::<Vec<_>>().join(" ")
}

fn numbers(groups: &Groups) -> Vec<String> {
    let lines = groups.source.iter();
    lines
        .map(|hit| format!("{}:{}", CATALOG.documents()[hit.document].id, hit.line))
        .collect()
}

#[test]
fn readers_find_what_they_expect_in_the_follow_up() {
    let golden = include_str!("golden/kpi_search.tsv");
    let rows = golden.lines().filter(|line| !line.starts_with('#')).skip(1);
    let mut wrong = Vec::new();
    for row in rows {
        let [query, count, first, shown] = row.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let hits = kpi(query);
        let begin = first.split(' ').count();
        let got = names(&hits)
            .into_iter()
            .take(begin)
            .collect::<Vec<_>>()
            .join(" ");
        let got = if got.is_empty() { "-".to_owned() } else { got };
        let marks = hits.first().map_or("-".to_owned(), highlighted);
        if (hits.len().to_string(), got.as_str(), marks.as_str())
            != (count.to_owned(), first, shown)
        {
            wrong.push(format!("{query}\t{}\t{got}\t{marks}", hits.len()));
        }
    }
    assert!(wrong.is_empty(), "got:\n{}", wrong.join("\n"));
}

#[test]
fn a_row_is_found_by_what_stands_above_it_and_an_exhibit_by_all_its_rows() {
    let rows = names(&kpi("研修 東京女子医科大学"));
    assert!(rows.contains(&"k1-courses/rows/9".to_owned()), "{rows:?}");
    let mut spread = kpi("東京女子医科大学 大阪大学 doc:K");
    spread.retain(|hit| hit.name(&CATALOG) == "k1-hubs");
    assert_eq!(
        highlighted(&spread[0]).matches("大学").count(),
        2,
        "{spread:?}"
    );
    let without = names(&kpi("goal:1 研修 !東京"));
    assert!(!without.is_empty());
    let with = names(&kpi("goal:1 研修 東京"));
    assert!(with.iter().all(|name| !without.contains(name)));
}

#[test]
fn goals_and_confidences_are_conditions() {
    for text in [
        "goal:6",
        "目標:⑥",
        "ゴール：６",
        "goal:>5 goal:<7",
        "goal:6..6",
    ] {
        assert_eq!(names(&kpi(text)), names(&kpi("goal:6")), "{text}");
    }
    let goal = names(&kpi("goal:6"));
    assert_eq!(goal[0], "goal-6");
    let number = |name: &str| CATALOG.exhibit(name).unwrap().goal.clone();
    assert!(
        goal[1..]
            .iter()
            .all(|name| number(name).as_deref() == Some("⑥"))
    );
    assert_eq!(goal.len(), 1 + CATALOG.exhibits_of(Some("⑥")).count());
    assert_eq!(kpi("goal:12"), []);
    assert_eq!(search("goal:6").technologies, []);
    for (typed, shown) in [
        ("inferred", "推定"),
        ("lost", "欠落"),
        ("derived", "計算値"),
        ("partial", "部分"),
    ] {
        let found = names(&kpi(&format!("confidence:{typed}")));
        assert!(!found.is_empty(), "{typed}");
        assert_eq!(found, names(&kpi(&format!("確かさ：{shown}"))), "{typed}");
    }
    let inferred = names(&kpi("confidence:inferred"));
    let whole = CATALOG
        .exhibits()
        .iter()
        .filter(|own| own.confidence == senshin::model::Confidence::Inferred);
    assert!(
        whole
            .map(|own| own.id.clone())
            .all(|id| inferred.contains(&id))
    );
    let both = names(&kpi("goal:6 confidence:inferred"));
    assert!(
        both.iter()
            .all(|name| name.starts_with("k6-") || name == "goal-6")
    );
    assert_eq!(names(&kpi("doc:K goal:6")), goal);
    assert_eq!(kpi("doc:A goal:6"), []);
    assert_eq!(
        kpi("cost:>1 | 研修"),
        kpi("研修"),
        "the follow-up has no costs"
    );
    assert_eq!(kpi("!cost:>1"), []);
}

#[test]
fn the_follow_up_is_found_in_every_script() {
    for (typed, printed) in [
        ("kenshuu", "研修"),
        ("けんしゅう", "研修"),
        ("bencha-", "ベンチャー"),
        ("ﾍﾞﾝﾁｬｰ", "ベンチャー"),
        ("samd", "SaMD"),
        ("ＳａＭＤ", "SaMD"),
        ("hokentekiyou", "保険適用"),
        ("ほけん適用", "保険適用"),
    ] {
        let found = kpi(typed);
        assert!(
            found.iter().any(|hit| highlighted(hit).contains(printed)),
            "{typed}"
        );
        let all = kpi(&format!("'{printed}"));
        assert!(!all.is_empty());
        for hit in all {
            assert!(
                found
                    .iter()
                    .any(|own| (own.subject, own.item) == (hit.subject, hit.item)),
                "{typed}: {}",
                hit.name(&CATALOG)
            );
        }
    }
    for absent in ["肝臓", "コロナ", "korona", "kanzou"] {
        let found = search(absent);
        assert_eq!(
            (found.technologies.len(), found.kpi.len()),
            (0, 0),
            "{absent}"
        );
    }
    for absent in ["肝臓", "コロナ"] {
        let ids: Vec<String> = entries(absent).into_iter().map(|entry| entry.id).collect();
        assert_eq!(ids, lines_with(absent), "{absent}");
    }
}

#[test]
fn a_follow_up_without_readings_answers_romaji_below_true_readings() {
    let mut snapshot = senshin::snapshot::Snapshot::bundled().unwrap();
    snapshot.readings = senshin::snapshot::Later::default();
    let catalog = Catalog::new(snapshot);
    let index = Index::new(&catalog);
    let hits = index.kpi(&catalog, &Query::parse("kenshuu"));
    assert!(hits.iter().any(|hit| hit.tier == Tier::Lattice));
    assert!(hits.iter().any(|hit| hit.name(&catalog) == "k1-courses"));
}

#[test]
fn one_search_finds_everything_by_kind() {
    let groups = search("倒産");
    assert_eq!(groups.counts().technologies, 0);
    assert_eq!(ids(&groups.zero), "B46");
    assert_eq!(numbers(&groups), lines_with("倒産"));
    let groups = search("慶應義塾大学病院");
    assert_eq!(ids(&groups.technologies), "B4 B36 B46");
    assert_eq!(ids(&groups.zero), "B4 B46");
    let groups = search("class:A");
    assert_eq!(ids(&groups.technologies), "A7 A12 A13");
    assert_eq!(ids(&groups.zero), "A7 A12 A13");
}

#[test]
fn what_is_found_is_written_as_data() {
    let groups = search("tousan");
    let json = serde_json::to_value(groups.entries(&CATALOG)).unwrap();
    let reason = &CATALOG
        .technology(groups.zero[0].row)
        .unwrap()
        .zero_case
        .as_ref()
        .unwrap()
        .reason;
    let start = reason.find("倒産").unwrap();
    assert_eq!(json[0]["kind"], "technology");
    assert_eq!(json[0]["id"], "A13");
    assert_eq!(
        json[1],
        serde_json::json!({
            "kind": "zero", "id": "B46", "tier": "read_word",
            "highlights": [{ "field": "zero_case_reason", "text": "倒産", "start": start, "end": start + 6 }],
        })
    );
    let id = &lines_with("倒産")[0];
    let source = json
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["id"] == id.as_str())
        .unwrap();
    assert_eq!(source["kind"], "source");
    assert_eq!(source["highlights"][0]["text"], "倒産");
}

#[test]
fn guesses_come_last_in_the_data() {
    let entries = entries("膵がん");
    let first_guess = entries
        .iter()
        .position(|entry| entry.tier.is_weak())
        .unwrap();
    assert!(
        entries[first_guess..]
            .iter()
            .all(|entry| entry.tier.is_weak())
    );
    assert!(
        entries[..first_guess]
            .iter()
            .any(|entry| entry.kind == HitKind::Source)
    );
}

proptest! {
    #[test]
    fn whatever_is_typed_the_entries_are_in_order_and_their_bytes_are_right(text in "[a-zぁ-んァ-ヶ一-龠0-9 !|:'^$]{0,10}") {
        let entries = entries(&text);
        let mut seen = std::collections::HashSet::new();
        for entry in &entries {
            prop_assert!(seen.insert((entry.kind, entry.id.clone())), "{} twice", entry.id);
            for mark in &entry.highlights {
                prop_assert_eq!(mark.end - mark.start, mark.text.len());
                prop_assert!(!mark.text.is_empty());
            }
        }
        let keys = entries.iter().map(|entry| (entry.tier.is_weak(), entry.kind, entry.tier));
        prop_assert!(keys.is_sorted());
        for hit in kpi(&text) {
            // Panics where a mark is no part of its text.
            let _ = highlighted(&hit);
            let (line, ranges) = hit.line(&CATALOG);
            prop_assert!(ranges.into_iter().all(|range| line.get(range).is_some()));
        }
    }
}

/// What is counted while one types is what the list of everything holds.
fn assert_counted(text: &str) {
    let query = Query::parse(text);
    let hits = INDEX.technologies(&CATALOG, &query);
    let counts = INDEX.counts(&CATALOG, &query, &hits);
    assert_eq!(counts, search(text).counts(), "{text}");
}

#[test]
fn every_beginning_of_a_query_is_counted_as_it_is_found() {
    let queries = [
        "suizougan",
        "toudaibyouin",
        "すい臓がん",
        "国がん中央",
        "ｼｽﾌﾟﾗﾁﾝ",
        "Ⅲ期",
        "26",
        "平30.2.1",
        "療法 膵臓 !術前",
        "膵臓 | 膠芽腫",
        "病院:九大 cost:>=1億",
        "\"療法　早期胃がん\"",
        "^研修",
        "'がん$",
        "!がん",
        "けんしゅう 東京",
        "goal:6 採択",
        "doc:K ステージ",
        "肝臓",
        "の",
        "-",
    ];
    for query in queries {
        for (end, c) in query.char_indices() {
            assert_counted(&query[..end + c.len_utf8()]);
        }
    }
}

proptest! {
    #[test]
    fn anything_typed_is_counted_as_it_is_found(text in "[ぁかがきしすんょー療法臓病院研a-eikmnstu0-9 |!'^$-]{1,4}") {
        assert_counted(&text);
    }
}
